/** An AWS managed policy that can no longer be attached, or will be retired. */
export interface RetiredManagedPolicy {
  /** Current managed policies that take its place; empty when the service has ended or AWS names none. */
  replacedBy: readonly string[]
  /** AWS says that it is on a path to retirement; it can still be attached. */
  soon?: true
}

const gone = (...replacedBy: string[]): RetiredManagedPolicy => ({ replacedBy })
const soon = (...replacedBy: string[]): RetiredManagedPolicy => ({ replacedBy, soon: true })

/**
 * By name without path. Kept by hand from the notices on AWS's pages "AWS managed policies for SERVICE"; what follows
 * from it: https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-deprecated.html
 * A test holds it against the current managed policies.
 */
const retired: Readonly<Record<string, RetiredManagedPolicy>> = {
  // https://docs.aws.amazon.com/lambda/latest/dg/security-iam-awsmanpol.html
  AWSLambdaFullAccess: gone('AWSLambda_FullAccess'),
  AWSLambdaReadOnlyAccess: gone('AWSLambda_ReadOnlyAccess'),
  // https://docs.aws.amazon.com/config/latest/developerguide/security-iam-awsmanpol.html
  AWSConfigRole: gone('AWS_ConfigRole'),
  // https://docs.aws.amazon.com/codepipeline/latest/userguide/managed-policies.html
  AWSCodePipelineFullAccess: gone('AWSCodePipeline_FullAccess'),
  AWSCodePipelineReadOnlyAccess: gone('AWSCodePipeline_ReadOnlyAccess'),
  // https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/AWSHowTo.iam.managed-policies.html
  AWSElasticBeanstalkFullAccess: gone('AdministratorAccess-AWSElasticBeanstalk'),
  AWSElasticBeanstalkReadOnlyAccess: gone('AWSElasticBeanstalkReadOnly'),
  AWSElasticBeanstalkService: soon('AWSElasticBeanstalkManagedUpdatesCustomerRolePolicy'),
  // https://docs.aws.amazon.com/awscloudtrail/latest/userguide/security-iam-awsmanpol.html
  AWSCloudTrailFullAccess: gone('AWSCloudTrail_FullAccess'),
  AWSCloudTrailReadOnlyAccess: gone('AWSCloudTrail_ReadOnlyAccess'),
  // https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-iam-awsmanpol.html
  AmazonEC2ContainerServiceFullAccess: gone('AmazonECS_FullAccess'),
  // https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/spot-fleet-prerequisites.html
  AmazonEC2SpotFleetRole: gone('AmazonEC2SpotFleetTaggingRole'),
  // https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-managed-iam-policies.html
  AmazonElasticMapReduceFullAccess: soon('AmazonEMRFullAccessPolicy_v2'),
  AmazonElasticMapReduceReadOnlyAccess: soon('AmazonEMRReadOnlyAccessPolicy_v2'),
  AmazonElasticMapReduceRole: soon('AmazonEMRServicePolicy_v2'),
  // https://docs.aws.amazon.com/systems-manager/latest/userguide/security-iam-awsmanpol.html
  AmazonEC2RoleforSSM: soon('AmazonSSMManagedInstanceCore'),
  // https://docs.aws.amazon.com/aws-backup/latest/devguide/security-iam-awsmanpol.html
  AWSBackupAdminPolicy: gone('AWSBackupFullAccess'),
  AWSBackupOperatorPolicy: gone('AWSBackupOperatorAccess'),
  // https://docs.aws.amazon.com/connect/latest/adminguide/security-iam-awsmanpol.html
  AmazonConnectFullAccess: gone('AmazonConnect_FullAccess'),
  // https://docs.aws.amazon.com/servicecatalog/latest/adminguide/security-iam-awsmanpol.html
  ServiceCatalogAdminReadOnlyAccess: gone('AWSServiceCatalogAdminReadOnlyAccess'),
  ServiceCatalogEndUserAccess: gone('AWSServiceCatalogEndUserReadOnlyAccess'),
  // https://docs.aws.amazon.com/elastictranscoder/latest/developerguide/access-control.html
  AmazonElasticTranscoderFullAccess: gone('AmazonElasticTranscoder_FullAccess'),
  AmazonElasticTranscoderReadOnlyAccess: gone('AmazonElasticTranscoder_ReadOnlyAccess'),
  AmazonElasticTranscoderJobsSubmitter: gone('AmazonElasticTranscoder_JobsSubmitter'),
  // https://docs.aws.amazon.com/datapipeline/latest/DeveloperGuide/dp-iam-roles.html
  AWSDataPipelineFullAccess: gone('AWSDataPipeline_FullAccess'),
  AWSDataPipelinePowerUser: gone('AWSDataPipeline_PowerUser'),
  AWSDataPipelineRole: gone(),
  // https://docs.aws.amazon.com/launchwizard/latest/userguide/launch-wizard-security.html
  AmazonLaunchWizardFullaccess: gone('AmazonLaunchWizardFullAccessV2'),
  // https://docs.aws.amazon.com/machine-learning/latest/dg/reference.html
  AmazonMachineLearningRoleforRedshiftDataSource: gone('AmazonMachineLearningRoleforRedshiftDataSourceV3'),
  AmazonMachineLearningRoleforRedshiftDataSourceV2: gone('AmazonMachineLearningRoleforRedshiftDataSourceV3'),
  // Services that have ended.
  AWSOpsWorksFullAccess: gone(),
  AWSOpsWorksRole: gone(),
  AWSRoboMakerFullAccess: gone(),
  AmazonSumerianFullAccess: gone(),
  AmazonWorkLinkFullAccess: gone(),
  AmazonWorkLinkReadOnly: gone(),
}

/** @param nameOrArn a name, with or without path, or an ARN of a managed policy of AWS in any partition. */
export function retiredManagedPolicy(nameOrArn: string): RetiredManagedPolicy | undefined {
  const arn = /^arn:aws[a-z-]*:iam::aws:policy\/(.+)$/.exec(nameOrArn)
  if (arn === null && nameOrArn.includes(':')) return undefined
  const path = arn?.[1] ?? nameOrArn
  const name = path.slice(path.lastIndexOf('/') + 1)
  return Object.hasOwn(retired, name) ? retired[name] : undefined
}

/** The names of all of them, without path. */
export function retiredManagedPolicyNames(): string[] {
  return Object.keys(retired)
}
