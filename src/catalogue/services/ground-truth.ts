/**
 * Amazon SageMaker Ground Truth: labeling jobs, their execution role, the Lambda functions of custom workflows and the
 * buckets that the worker portal loads files from. SageMaker, the functions and the encryption all work with roles, so
 * only the people who set a job up use permissions of their own.
 */
import { defineService, type GrantNeed } from '../schema.js'

const guide = 'https://docs.aws.amazon.com/sagemaker/latest/dg'
const lambdaAccess = `${guide}/sms-custom-templates-step3-lambda-permissions.html`
const consoleAccess = `${guide}/sms-security-permission-console-access.html`
const roleAccess = `${guide}/sms-security-permission-execution-role.html`
const keyAccess = `${guide}/sms-security-kms-permissions.html`
const volumeKey = `${guide}/sms-security.html`
const roles = `${guide}/sagemaker-roles.html`
const imageCors = `${guide}/sms-cors-update.html`
const videoCors = `${guide}/sms-video-overview.html`
const managedPolicies = `${guide}/security-iam-awsmanpol-ground-truth.html`
const serverlessRepo =
  'https://docs.aws.amazon.com/serverlessrepo/latest/devguide/serverlessrepo-api-permissions-ref.html'
const lambdaRole = 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-intro-execution-role.html'
const forwardAccess = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_forward_access_sessions.html'

const inputBucket = 'arn:{partition}:s3:::{input-bucket}'
const inputObjects = 'arn:{partition}:s3:::{input-bucket}/{input-prefix}*'
const outputBucket = 'arn:{partition}:s3:::{output-bucket}'
const outputObjects = 'arn:{partition}:s3:::{output-bucket}/{output-prefix}*'
const everyBucket = 'arn:{partition}:s3:::${*}'
const preAnnotation = 'arn:{partition}:lambda:{region}:{account}:function:{pre-annotation-lambda}'
const postAnnotation = 'arn:{partition}:lambda:{region}:{account}:function:{post-annotation-lambda}'
// CloudWatch Logs is asked for `NAME:log-stream:STREAM`, of which STREAM may be empty; AWS has people write `NAME:*`.
// https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/iam-access-control-overview-cwl.html
const logOf = (group: string) => {
  const arn = `arn:{partition}:logs:{region}:{account}:log-group:${group}`
  return { anyOf: [`${arn}:*`, `${arn}:log-stream:*`] }
}
const labelingJob = 'arn:{partition}:sagemaker:{region}:{account}:labeling-job/{any}'
const sagemakerSource = 'arn:{partition}:sagemaker:{region}:{account}:*'
const userPool = 'arn:{partition}:cognito-idp:{region}:{account}:userpool/{any}'
const queue = 'arn:{partition}:sqs:{region}:{account}:GroundTruth-{any}'
const topic = 'arn:{partition}:sns:{region}:{account}:GroundTruth-{any}'
// AWS's managed policy expects such names; a job takes any topic that it is given.
const anyTopic = 'arn:{partition}:sns:{region}:{account}:{any}'
const endpoint = 'arn:{partition}:ec2:{region}:{account}:vpc-endpoint/{any}'
// AWS publishes the recipe from an account of its own. Its stacks, roles and functions get names with this beginning.
const recipe = 'arn:{partition}:serverlessrepo:{region}:838997950401:applications/aws-sagemaker-ground-truth-recipe'
const recipeStack = 'arn:{partition}:cloudformation:{region}:{account}:stack/serverlessrepo-{any}/*'
const recipeRole = 'arn:{partition}:iam::{account}:role/serverlessrepo-{any}'
const recipeFunction = 'arn:{partition}:lambda:{region}:{account}:function:serverlessrepo-{any}'

const toSageMaker = { 'iam:PassedToService': 'sagemaker.amazonaws.com' }
const toLambda = { 'iam:PassedToService': 'lambda.amazonaws.com' }
// S3 encrypts with a data key of its own: it asks for that action alone, although AWS's example allows all four that
// `kms:GenerateDataKey*` stands for. https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html
const throughS3 = { 'kms:ViaService': 's3.{region}.amazonaws.com' }
const taskEndpoint = { 'ec2:VpceServiceName': 'com.amazonaws.{region}.sagemaker-task-resources' }

const recipeNeeds: readonly GrantNeed[] = [
  {
    id: 'search-applications',
    allow: ['serverlessrepo:SearchApplications'],
    on: '*',
    reason: 'searches the application repository for the starter functions',
    failure: 'the recipe does not appear in the Lambda console',
    source: lambdaAccess,
  },
  {
    id: 'view-recipe',
    allow: ['serverlessrepo:GetApplication', 'serverlessrepo:ListApplicationVersions'],
    on: recipe,
    reason: 'opens the recipe and its versions in the Region of the labeling job',
    failure: 'the recipe cannot be opened',
    source: lambdaAccess,
  },
  {
    id: 'create-template',
    allow: ['serverlessrepo:CreateCloudFormationTemplate'],
    on: recipe,
    reason: 'obtains the CloudFormation template of the recipe',
    failure: 'the recipe yields no template to deploy',
    source: lambdaAccess,
  },
]

const userPoolSetup = [
  'cognito-idp:CreateUserPoolClient',
  'cognito-idp:CreateUserPoolDomain',
  'cognito-idp:UpdateUserPool',
  'cognito-idp:UpdateUserPoolClient',
]
const userPoolReading = [
  'cognito-idp:DescribeUserPool',
  'cognito-idp:DescribeUserPoolClient',
  'cognito-idp:ListIdentityProviders',
  'cognito-idp:ListUserPoolClients',
]
const workerGroups = [
  'cognito-idp:AdminAddUserToGroup',
  'cognito-idp:AdminRemoveUserFromGroup',
  'cognito-idp:CreateGroup',
  'cognito-idp:ListGroups',
  'cognito-idp:ListUsersInGroup',
]
const workers = [
  'cognito-idp:AdminCreateUser',
  'cognito-idp:AdminDeleteUser',
  'cognito-idp:AdminDisableUser',
  'cognito-idp:AdminEnableUser',
  'cognito-idp:ListUsers',
]

/** Amazon SageMaker Ground Truth. */
export const groundTruth = defineService({
  id: 'ground-truth',
  name: 'Amazon SageMaker Ground Truth',
  prefixes: ['groundtruthlabeling', 'sagemaker'],
  lifecycle: {
    state: 'closed',
    date: '2026-07-31',
    text: 'Ground Truth takes no new customers since 31 July 2026; accounts that already use it can go on',
    source: `${guide}/sms-data-input.html`,
  },
  parameters: {
    'manifest-bucket': {
      type: 'name or ARN',
      meaning: 'The bucket that holds the input manifest.',
      example: 'my-input',
    },
    'manifest-object': {
      type: 'key',
      meaning: 'The key of the input manifest.',
      example: 'manifests/input.manifest',
    },
  },
  tasks: {
    'develop-lambdas': {
      title: 'Develop the functions of a custom workflow',
      principal: 'caller',
      parameters: ['pre-annotation-lambda', 'post-annotation-lambda', 'role', 'region', 'account'],
      needs: [
        {
          id: 'create-function',
          allow: ['lambda:CreateFunction'],
          on: preAnnotation,
          reason: 'creates the pre-annotation function',
          failure: 'the function cannot be created',
          inferred: true,
          source: lambdaAccess,
        },
        {
          id: 'update-function',
          allow: ['lambda:UpdateFunctionCode', 'lambda:UpdateFunctionConfiguration'],
          on: preAnnotation,
          reason: 'changes the code and the settings of the function',
          failure: 'a first version can never be corrected',
          inferred: true,
          source: lambdaAccess,
        },
        {
          id: 'view-function',
          allow: ['lambda:GetFunction'],
          on: preAnnotation,
          reason: 'looks at the function that is deployed',
          failure: 'the function cannot be opened',
          inferred: true,
          source: lambdaAccess,
        },
        {
          id: 'test-function',
          allow: ['lambda:InvokeFunction'],
          on: preAnnotation,
          reason: 'runs the function with a test event',
          failure: 'the function cannot be tried out before a job uses it',
          inferred: true,
          source: lambdaAccess,
        },
        {
          id: 'develop-post-annotation',
          allow: [
            'lambda:CreateFunction',
            'lambda:UpdateFunctionCode',
            'lambda:UpdateFunctionConfiguration',
            'lambda:GetFunction',
            'lambda:InvokeFunction',
          ],
          on: postAnnotation,
          reason: 'creates, changes and tries out the post-annotation function too',
          failure: 'the post-annotation function cannot be developed',
          inferred: true,
          when: 'post-annotation-lambda',
          source: lambdaAccess,
        },
        {
          id: 'pass-role',
          allow: ['iam:PassRole'],
          on: '{role}',
          context: toLambda,
          reason: 'gives the function the role that it runs with',
          failure: 'creating the function is denied: its role cannot be passed to Lambda',
          inferred: true,
          source: lambdaAccess,
        },
      ],
    },
    'browse-recipe': {
      title: 'Find the starter functions in the application repository',
      principal: 'caller',
      parameters: ['region'],
      needs: recipeNeeds,
    },
    'deploy-recipe': {
      title: 'Deploy the starter functions',
      principal: 'caller',
      parameters: ['region', 'account'],
      needs: [
        ...recipeNeeds,
        {
          id: 'request-change-set',
          allow: ['serverlessrepo:CreateCloudFormationChangeSet'],
          on: recipe,
          reason: 'asks the repository to prepare the stack of the recipe',
          failure: 'the deployment is refused at its first step',
          inferred: true,
          source: serverlessRepo,
        },
        {
          id: 'create-stack',
          allow: [
            'cloudformation:CreateChangeSet',
            'cloudformation:DescribeChangeSet',
            'cloudformation:ExecuteChangeSet',
            'cloudformation:DescribeStacks',
          ],
          on: recipeStack,
          reason: 'creates the stack of the recipe and follows its progress',
          failure: 'no stack is created',
          inferred: true,
          source: serverlessRepo,
        },
        {
          id: 'create-roles',
          allow: ['iam:CreateRole', 'iam:GetRole', 'iam:AttachRolePolicy', 'iam:PutRolePolicy'],
          on: recipeRole,
          as: 'via-service',
          reason: 'creates, through CloudFormation, the roles of the functions',
          failure: 'the stack rolls back: the roles of the functions cannot be created',
          inferred: true,
          source: serverlessRepo,
        },
        {
          id: 'pass-roles',
          allow: ['iam:PassRole'],
          on: recipeRole,
          as: 'via-service',
          context: toLambda,
          reason: 'hands those roles to Lambda',
          failure: 'the stack rolls back: the functions get no role',
          inferred: true,
          source: serverlessRepo,
        },
        {
          id: 'create-functions',
          allow: ['lambda:CreateFunction', 'lambda:GetFunction'],
          on: recipeFunction,
          as: 'via-service',
          reason: 'creates, through CloudFormation, the functions themselves',
          failure: 'the stack rolls back: the functions cannot be created',
          inferred: true,
          source: serverlessRepo,
        },
      ],
    },
    'select-lambdas': {
      title: 'Choose the functions of a custom workflow in the console',
      principal: 'caller',
      parameters: ['pre-annotation-lambda', 'region', 'account'],
      needs: [
        {
          id: 'list-functions',
          allow: ['lambda:ListFunctions'],
          on: '*',
          reason: 'fills the list of functions to choose from',
          failure: 'the list of Lambda functions stays empty',
          level: 'part',
          source: consoleAccess,
        },
        {
          id: 'invoke-function',
          allow: ['lambda:InvokeFunction'],
          on: preAnnotation,
          reason: 'runs the chosen function while the job is being set up',
          failure: 'the chosen function cannot be used in the console',
          level: 'part',
          source: consoleAccess,
        },
      ],
    },
    'invoke-lambdas': {
      title: 'Invoke the functions of a custom workflow',
      principal: 'service-role',
      givenBy: [
        {
          types: ['SageMaker.CreateLabelingJob'],
          role: ['RoleArn'],
          parameters: {
            'pre-annotation-lambda': ['HumanTaskConfig.PreHumanTaskLambdaArn'],
            'post-annotation-lambda': [
              'HumanTaskConfig.AnnotationConsolidationConfig.AnnotationConsolidationLambdaArn',
            ],
          },
          // Built-in task types work with functions of AWS's, from an account of its own in each Region.
          // https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_HumanTaskConfig.html
          ignored: {
            'pre-annotation-lambda': ['arn:*:lambda:*:*:function:PRE-*'],
            'post-annotation-lambda': ['arn:*:lambda:*:*:function:ACS-*'],
          },
          onlyNamed: true,
        },
      ],
      parameters: ['pre-annotation-lambda', 'post-annotation-lambda', 'region', 'account'],
      needs: [
        {
          id: 'invoke-pre-annotation',
          allow: ['lambda:InvokeFunction'],
          on: preAnnotation,
          reason: 'invokes the pre-annotation function for every item before workers see it',
          failure: 'the job fails: the pre-annotation function cannot be invoked',
          source: lambdaAccess,
        },
        {
          id: 'invoke-post-annotation',
          allow: ['lambda:InvokeFunction'],
          on: postAnnotation,
          reason: 'invokes the post-annotation function to consolidate the answers of the workers',
          failure: 'the job fails: the post-annotation function cannot be invoked',
          source: lambdaAccess,
        },
      ],
    },
    'post-annotation-lambda': {
      title: 'Run the post-annotation function',
      principal: 'lambda-role',
      parameters: [
        'output-bucket',
        'output-prefix',
        'execution-role',
        'post-annotation-lambda',
        'kms-key',
        'region',
        'account',
      ],
      needs: [
        {
          id: 'read-annotations',
          reason: 'reads the annotations that its request points to',
          failure: 'the job fails: annotations cannot be read',
          source: lambdaAccess,
          anyOf: [
            {
              title: 'read the output bucket directly',
              needs: [
                {
                  id: 'read-output',
                  allow: ['s3:GetObject'],
                  on: outputObjects,
                  reason: 'reads the annotations with its own permissions',
                  source: lambdaAccess,
                },
              ],
            },
            {
              title: 'assume the execution role of the job',
              needs: [
                {
                  id: 'assume-execution-role',
                  allow: ['sts:AssumeRole'],
                  on: '{execution-role}',
                  reason: 'takes on the execution role, whose trust policy has to name it',
                  source: lambdaAccess,
                },
                {
                  id: 'read-output-as-execution-role',
                  allow: ['s3:GetObject'],
                  on: outputObjects,
                  whose: 'execution-role',
                  reason: 'reads the annotations with the permissions of the execution role',
                  source: lambdaAccess,
                },
              ],
            },
          ],
        },
        {
          id: 'decrypt-annotations',
          reason: 'decrypts annotations that are stored under the key of the job',
          failure: 'annotations cannot be decrypted',
          inferred: true,
          when: 'kms-key',
          source: forwardAccess,
          anyOf: [
            {
              title: 'use the key directly',
              needs: [
                {
                  id: 'decrypt',
                  allow: ['kms:Decrypt'],
                  on: '{kms-key}',
                  context: throughS3,
                  reason: 'uses the key with its own permissions',
                  inferred: true,
                  source: forwardAccess,
                },
              ],
            },
            {
              title: 'use the key as the execution role of the job',
              needs: [
                {
                  id: 'assume-execution-role-to-decrypt',
                  allow: ['sts:AssumeRole'],
                  on: '{execution-role}',
                  reason: 'takes on the execution role',
                  inferred: true,
                  source: lambdaAccess,
                },
                {
                  id: 'decrypt-as-execution-role',
                  allow: ['kms:Decrypt'],
                  on: '{kms-key}',
                  context: throughS3,
                  whose: 'execution-role',
                  reason: 'uses the key with the permissions of the execution role',
                  inferred: true,
                  source: forwardAccess,
                },
              ],
            },
          ],
        },
        {
          id: 'trust-lambda',
          trust: 'lambda.amazonaws.com',
          reason: 'lets Lambda assume the role to run the function',
          failure: 'the function does not start',
          level: 'warn',
          inferred: true,
          source: lambdaRole,
        },
        {
          id: 'write-logs',
          allow: ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'],
          on: logOf('/aws/lambda/{post-annotation-lambda}'),
          reason: 'writes the log of the function',
          failure: 'a failing function leaves no trace',
          level: 'warn',
          inferred: true,
          source: lambdaRole,
        },
      ],
    },
    'create-labeling-job': {
      title: 'Create a labeling job',
      principal: 'caller',
      seenFrom: ['sagemaker:CreateLabelingJob'],
      givenBy: [
        {
          // The call of a custom resource or a state machine: CloudFormation has no labeling jobs.
          types: ['SageMaker.CreateLabelingJob'],
          role: ['CallerRoleArn'],
          parameters: { 'execution-role': ['RoleArn'] },
          parts: { 'workteam-type': { of: 'HumanTaskConfig.WorkteamArn', after: ':workteam/' } },
          things: { 'labeling-job': 'LabelingJobName' },
          context: { 'sagemaker:workteamarn': 'HumanTaskConfig.WorkteamArn' },
        },
      ],
      parameters: ['execution-role', 'workteam-type', 'region', 'account'],
      defaults: { 'workteam-type': 'private-crowd' },
      needs: [
        {
          id: 'create-labeling-job',
          allow: ['sagemaker:CreateLabelingJob'],
          on: labelingJob,
          context: { 'sagemaker:WorkteamType': '{workteam-type}' },
          reason: 'creates the labeling job',
          failure: 'creating the job is denied',
          source: roles,
        },
        {
          id: 'pass-role',
          allow: ['iam:PassRole'],
          on: '{execution-role}',
          context: toSageMaker,
          reason: 'hands the execution role to SageMaker',
          failure: 'creating the job is denied: its execution role cannot be passed',
          source: roles,
        },
        {
          id: 'tag-job',
          allow: ['sagemaker:AddTags'],
          on: labelingJob,
          context: { 'sagemaker:TaggingAction': 'CreateLabelingJob' },
          reason: 'tags the job as it creates it',
          failure: 'a job with tags is refused',
          inferred: true,
          companion: true,
          source: 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateLabelingJob.html',
        },
      ],
    },
    console: {
      title: 'Work in the Ground Truth console',
      principal: 'caller',
      parameters: [
        'input-bucket',
        'input-prefix',
        'output-bucket',
        'output-prefix',
        'execution-role',
        'pre-annotation-lambda',
        'region',
        'account',
      ],
      needs: [
        {
          id: 'use-sagemaker',
          allow: ['sagemaker:*'],
          on: '*',
          reason: 'creates labeling jobs and watches over them',
          failure: 'pages that need a SageMaker operation outside the policy stay empty',
          level: 'part',
          source: consoleAccess,
        },
        {
          id: 'choose-key',
          allow: ['kms:DescribeKey', 'kms:ListAliases'],
          on: '*',
          reason: 'offers the keys that can encrypt the output',
          failure: 'no encryption key can be chosen',
          level: 'part',
          source: consoleAccess,
        },
        {
          id: 'view-vendors',
          allow: ['aws-marketplace:ViewSubscriptions'],
          on: '*',
          reason: 'lists the vendor work teams that the account subscribes to',
          failure: 'no vendor work team can be chosen',
          level: 'part',
          source: consoleAccess,
        },
        {
          id: 'use-secrets',
          allow: ['secretsmanager:CreateSecret', 'secretsmanager:DescribeSecret', 'secretsmanager:ListSecrets'],
          on: '*',
          reason: 'keeps the secrets that the set-up of a job calls for',
          failure: 'steps that store a secret fail',
          level: 'part',
          source: consoleAccess,
        },
        {
          id: 'list-roles',
          allow: ['iam:ListRoles'],
          on: '*',
          reason: 'lists the roles that can become the execution role',
          failure: 'the list of execution roles stays empty',
          level: 'part',
          source: consoleAccess,
        },
        {
          id: 'create-role',
          allow: ['iam:CreateRole', 'iam:CreatePolicy', 'iam:AttachRolePolicy'],
          on: '*',
          reason: 'creates an execution role from the console',
          failure: 'only roles that exist already can be used',
          level: 'part',
          source: consoleAccess,
        },
        {
          id: 'pass-role',
          allow: ['iam:PassRole'],
          on: '{execution-role}',
          context: toSageMaker,
          reason: 'hands the execution role to SageMaker to render the preview of the worker page',
          failure: 'the worker page cannot be previewed',
          level: 'part',
          source: consoleAccess,
        },
        {
          id: 'use-console-jobs',
          allow: ['groundtruthlabeling:*'],
          on: '*',
          reason: 'runs the helpers behind the console that build, sample and list a dataset',
          failure: 'automated data set-up and the progress of jobs are missing',
          level: 'part',
          source: consoleAccess,
        },
        {
          id: 'list-functions',
          allow: ['lambda:ListFunctions'],
          on: '*',
          reason: 'lists the functions of a custom workflow',
          failure: 'the list of Lambda functions stays empty',
          level: 'part',
          source: consoleAccess,
        },
        {
          id: 'invoke-function',
          allow: ['lambda:InvokeFunction'],
          on: preAnnotation,
          reason: 'runs the function of a custom workflow',
          failure: 'custom workflows cannot be tried out',
          level: 'part',
          source: consoleAccess,
        },
        {
          id: 'list-all-buckets',
          allow: ['s3:ListAllMyBuckets'],
          on: everyBucket,
          reason: 'shows the buckets to choose from',
          failure: 'no bucket can be picked',
          level: 'part',
          source: consoleAccess,
        },
        {
          id: 'list-input',
          allow: ['s3:ListBucket'],
          on: inputBucket,
          reason: 'browses the bucket of the input data',
          failure: 'the input data cannot be browsed',
          level: 'part',
          source: consoleAccess,
        },
        {
          id: 'read-input',
          allow: ['s3:GetObject'],
          on: inputObjects,
          reason: 'shows the input data',
          failure: 'previews of the input data stay blank',
          level: 'part',
          source: consoleAccess,
        },
        {
          id: 'set-cors',
          allow: ['s3:GetBucketCORS', 's3:PutBucketCORS'],
          on: inputBucket,
          reason: 'looks for a CORS configuration on the input bucket and adds one where there is none',
          failure: 'the CORS configuration has to be set by hand',
          level: 'part',
          source: consoleAccess,
        },
        {
          id: 'write-output',
          allow: ['s3:PutObject'],
          on: outputObjects,
          reason: 'writes the files of the job to the output bucket',
          failure: 'files of the job cannot be written',
          level: 'part',
          source: consoleAccess,
        },
        {
          id: 'create-user-pool',
          allow: ['cognito-idp:CreateUserPool', 'cognito-idp:ListUserPools'],
          on: '*',
          reason: 'finds or creates the user pool of a private workforce',
          failure: 'a private workforce cannot be set up',
          level: 'part',
          source: consoleAccess,
        },
        {
          id: 'set-up-user-pool',
          allow: userPoolSetup,
          on: userPool,
          reason: 'sets up how the private workforce signs in',
          failure: 'the sign-in of a private workforce cannot be set up',
          level: 'part',
          source: consoleAccess,
        },
        {
          id: 'view-user-pool',
          allow: userPoolReading,
          on: userPool,
          reason: 'shows the settings of the private workforce',
          failure: 'the page of the private workforce stays empty',
          level: 'part',
          source: consoleAccess,
        },
        {
          id: 'manage-work-teams',
          allow: workerGroups,
          on: userPool,
          reason: 'puts private workers into work teams',
          failure: 'private work teams cannot be managed',
          level: 'part',
          source: consoleAccess,
        },
        {
          id: 'manage-workers',
          allow: workers,
          on: userPool,
          reason: 'invites, suspends and removes private workers',
          failure: 'private workers cannot be managed',
          level: 'part',
          source: consoleAccess,
        },
      ],
    },
    'private-workforce': {
      title: 'Manage a private workforce',
      principal: 'caller',
      parameters: ['region', 'account'],
      needs: [
        {
          id: 'create-user-pool',
          allow: ['cognito-idp:CreateUserPool'],
          on: '*',
          reason: 'creates the Cognito user pool of the workforce',
          failure: 'the workforce cannot be created',
          source: consoleAccess,
        },
        {
          id: 'list-user-pools',
          allow: ['cognito-idp:ListUserPools'],
          on: '*',
          reason: 'finds user pools that exist already',
          failure: 'an existing user pool cannot be chosen',
          source: consoleAccess,
        },
        {
          id: 'set-up-user-pool',
          allow: userPoolSetup,
          on: userPool,
          reason: 'sets up the domain and the client through which workers sign in',
          failure: 'workers get no page to sign in',
          source: consoleAccess,
        },
        {
          id: 'view-user-pool',
          allow: userPoolReading,
          on: userPool,
          reason: 'reads the settings of the user pool',
          failure: 'the state of the workforce cannot be shown',
          source: consoleAccess,
        },
        {
          id: 'manage-work-teams',
          allow: workerGroups,
          on: userPool,
          reason: 'keeps the groups that are the work teams',
          failure: 'work teams cannot be created or changed',
          source: consoleAccess,
        },
        {
          id: 'manage-workers',
          allow: workers,
          on: userPool,
          reason: 'invites workers, suspends them and removes them',
          failure: 'workers cannot be added or removed',
          source: consoleAccess,
        },
      ],
    },
    'vendor-workforce': {
      title: 'Subscribe to a vendor workforce',
      principal: 'caller',
      parameters: [],
      needs: [
        {
          id: 'view-subscriptions',
          allow: ['aws-marketplace:ViewSubscriptions'],
          on: '*',
          reason: 'lists the vendors that the account subscribes to',
          failure: 'vendor work teams are not shown',
          source: consoleAccess,
        },
        {
          id: 'subscribe',
          allow: ['aws-marketplace:Subscribe'],
          on: '*',
          reason: 'subscribes to a vendor',
          failure: 'no vendor can be engaged',
          source: consoleAccess,
        },
        {
          id: 'unsubscribe',
          allow: ['aws-marketplace:Unsubscribe'],
          on: '*',
          reason: 'ends the subscription to a vendor',
          failure: 'a subscription cannot be ended',
          source: consoleAccess,
        },
      ],
    },
    'execution-role': {
      title: 'Run a labeling job',
      principal: 'service-role',
      givenBy: [
        {
          types: ['SageMaker.CreateLabelingJob'],
          role: ['RoleArn'],
          parameters: { 'kms-key': ['OutputConfig.KmsKeyId'] },
          locations: { output: ['OutputConfig.S3OutputPath'] },
          objects: { manifest: ['InputConfig.DataSource.S3DataSource.ManifestS3Uri'] },
          // https://docs.aws.amazon.com/sagemaker/latest/dg/sms-data-output.html
          outputFolder: ['LabelingJobName'],
        },
      ],
      parameters: [
        'input-bucket',
        'input-prefix',
        'manifest-bucket',
        'manifest-object',
        'output-bucket',
        'output-prefix',
        'kms-key',
        'region',
        'account',
      ],
      implies: [
        { task: 'ground-truth/image-bucket', of: 'input-bucket', content: 'images' },
        { task: 'ground-truth/video-bucket', of: 'input-bucket', content: 'video' },
        { task: 'ground-truth/video-bucket', of: 'input-bucket', content: 'point-cloud' },
        { task: 'ground-truth/video-bucket', of: 'output-bucket', content: 'video' },
        { task: 'ground-truth/video-bucket', of: 'output-bucket', content: 'point-cloud' },
      ],
      needs: [
        {
          id: 'trust-sagemaker',
          trust: 'sagemaker.amazonaws.com',
          sourceArn: sagemakerSource,
          reason: 'lets SageMaker assume the role',
          failure: 'the job fails: SageMaker cannot assume its execution role',
          source: roles,
        },
        {
          id: 'list-input',
          allow: ['s3:ListBucket'],
          on: inputBucket,
          reason: 'lists the bucket of the input data',
          failure: 'the job fails: its input cannot be listed',
          source: roleAccess,
        },
        {
          id: 'locate-input',
          allow: ['s3:GetBucketLocation'],
          on: inputBucket,
          reason: 'finds out the Region of the input bucket',
          failure: 'the job fails: the input bucket cannot be located',
          source: roleAccess,
        },
        {
          id: 'read-input',
          allow: ['s3:GetObject'],
          on: inputObjects,
          reason: 'reads the manifest and the items to label',
          failure: 'the job fails: its input cannot be read',
          source: roleAccess,
        },
        {
          id: 'read-manifest',
          allow: ['s3:GetObject'],
          on: 'arn:{partition}:s3:::{manifest-bucket}/{manifest-object}',
          when: 'manifest-object',
          reason: 'reads the manifest that the job names',
          failure: 'the job fails: its manifest cannot be read',
          source: roleAccess,
        },
        {
          id: 'write-input',
          allow: ['s3:PutObject'],
          on: inputObjects,
          level: 'part',
          reason: 'writes files beside the input data',
          failure: 'the job fails where it has to write beside its input',
          source: roleAccess,
        },
        {
          id: 'abort-input-uploads',
          allow: ['s3:AbortMultipartUpload'],
          on: inputObjects,
          reason: 'cleans up uploads to the input bucket that broke off',
          failure: 'parts of broken uploads stay in the bucket',
          level: 'part',
          source: roleAccess,
        },
        {
          id: 'list-output',
          allow: ['s3:ListBucket'],
          on: outputBucket,
          reason: 'lists the output bucket',
          failure: 'the job fails: its output cannot be listed',
          source: roleAccess,
        },
        {
          id: 'locate-output',
          allow: ['s3:GetBucketLocation'],
          on: outputBucket,
          reason: 'finds out the Region of the output bucket',
          failure: 'the job fails: the output bucket cannot be located',
          source: roleAccess,
        },
        {
          id: 'read-output',
          allow: ['s3:GetObject'],
          on: outputObjects,
          reason: 'reads back what workers and earlier steps stored',
          failure: 'the job fails: annotations cannot be read',
          source: roleAccess,
        },
        {
          id: 'write-output',
          allow: ['s3:PutObject'],
          on: outputObjects,
          reason: 'stores the labels and the output manifest',
          failure: 'the job fails: labels cannot be stored',
          source: roleAccess,
        },
        {
          id: 'abort-output-uploads',
          allow: ['s3:AbortMultipartUpload'],
          on: outputObjects,
          reason: 'cleans up uploads to the output bucket that broke off',
          failure: 'parts of broken uploads stay in the bucket',
          level: 'part',
          source: roleAccess,
        },
        {
          id: 'write-metrics',
          allow: ['cloudwatch:PutMetricData'],
          on: '*',
          reason: 'publishes the metrics of the workers',
          failure: 'worker metrics are missing',
          level: 'part',
          source: roleAccess,
        },
        {
          id: 'write-logs',
          allow: ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:DescribeLogStreams', 'logs:PutLogEvents'],
          on: logOf('/aws/sagemaker/LabelingJobs'),
          reason: 'logs the progress of the job',
          failure: 'the job leaves no log',
          level: 'part',
          source: roleAccess,
        },
        {
          id: 'generate-data-key',
          allow: ['kms:GenerateDataKey'],
          on: '{kms-key}',
          context: throughS3,
          reason: 'encrypts what it stores under the given key',
          failure: 'the job fails: output cannot be encrypted',
          when: 'kms-key',
          source: keyAccess,
        },
        {
          id: 'decrypt',
          allow: ['kms:Decrypt'],
          on: '{kms-key}',
          context: throughS3,
          reason: 'decrypts objects that are stored under the given key',
          failure: 'the job fails: encrypted objects cannot be read',
          when: 'kms-key',
          source: keyAccess,
        },
      ],
    },
    streaming: {
      title: 'Run a streaming labeling job',
      principal: 'service-role',
      parameters: ['region', 'account'],
      needs: [
        {
          id: 'set-up-queue',
          allow: ['sqs:CreateQueue', 'sqs:GetQueueAttributes', 'sqs:GetQueueUrl', 'sqs:SetQueueAttributes'],
          on: queue,
          reason: 'creates and configures the queue that holds incoming items',
          failure: 'the streaming job fails: it gets no queue',
          source: roleAccess,
        },
        {
          id: 'send-messages',
          allow: ['sqs:SendMessage'],
          on: queue,
          reason: 'puts items into the queue',
          failure: 'items do not reach the queue',
          source: roleAccess,
        },
        {
          id: 'receive-messages',
          allow: ['sqs:ReceiveMessage', 'sqs:DeleteMessage'],
          on: queue,
          reason: 'takes items out of the queue',
          failure: 'items stay in the queue and are never labelled',
          source: roleAccess,
        },
        {
          id: 'subscribe',
          allow: ['sns:Subscribe'],
          on: topic,
          otherwise: anyTopic,
          context: {
            'sns:Protocol': 'sqs',
            'sns:Endpoint': queue,
          },
          reason: 'subscribes its queue to the topic of new items',
          failure: 'items sent to the input topic never arrive',
          // The permissions example in AWS's guide gives sns:Endpoint as a topic; the managed policy has the queue.
          source: managedPolicies,
        },
        {
          id: 'publish',
          allow: ['sns:Publish'],
          on: topic,
          otherwise: anyTopic,
          reason: 'announces finished labels on the output topic',
          failure: 'nobody learns of finished labels',
          source: roleAccess,
        },
        {
          id: 'unsubscribe',
          allow: ['sns:Unsubscribe'],
          on: topic,
          otherwise: anyTopic,
          reason: 'removes the subscription when the job ends',
          failure: 'subscriptions of ended jobs remain',
          source: roleAccess,
        },
      ],
    },
    'auto-labeling': {
      title: 'Label automatically',
      principal: 'service-role',
      parameters: ['execution-role', 'region', 'account'],
      needs: [
        {
          id: 'pass-itself',
          allow: ['iam:PassRole'],
          on: '{execution-role}',
          context: toSageMaker,
          reason: 'passes itself on to the training and inference jobs',
          failure: 'automated labeling fails: its training job gets no role',
          source: roleAccess,
        },
        {
          id: 'trust-sagemaker',
          trust: 'sagemaker.amazonaws.com',
          sourceArn: sagemakerSource,
          reason: 'lets SageMaker assume the role for the training and inference jobs',
          failure: 'automated labeling fails: SageMaker cannot assume the role',
          source: roleAccess,
        },
      ],
    },
    'encrypt-output': {
      title: 'Encrypt the output with your own key',
      principal: 'service-role',
      parameters: ['kms-key', 'region'],
      needs: [
        {
          id: 'generate-data-key',
          allow: ['kms:GenerateDataKey'],
          on: '{kms-key}',
          context: throughS3,
          reason: 'obtains data keys to encrypt the output',
          failure: 'the job fails: output cannot be written',
          source: keyAccess,
        },
        {
          id: 'decrypt',
          allow: ['kms:Decrypt'],
          on: '{kms-key}',
          context: throughS3,
          reason: 'decrypts output that it reads back',
          failure: 'the job fails: encrypted output cannot be read back',
          source: keyAccess,
        },
        {
          id: 'encrypt',
          allow: ['kms:Encrypt'],
          on: '{kms-key}',
          context: throughS3,
          reason: 'encrypts directly under the key',
          failure: 'direct encryption under the key fails',
          level: 'part',
          source: keyAccess,
        },
        {
          id: 're-encrypt',
          allow: ['kms:ReEncryptFrom', 'kms:ReEncryptTo'],
          on: '{kms-key}',
          context: throughS3,
          reason: 'moves encrypted data from and to the key',
          failure: 'data cannot be moved between keys',
          level: 'part',
          source: keyAccess,
        },
        {
          id: 'describe-key',
          allow: ['kms:DescribeKey'],
          on: '{kms-key}',
          context: throughS3,
          reason: 'looks up the state of the key',
          failure: 'the key cannot be looked up',
          level: 'part',
          source: keyAccess,
        },
      ],
    },
    'encrypt-volume': {
      title: 'Encrypt the storage volume of automated labeling',
      principal: 'service-role',
      parameters: ['kms-key', 'region'],
      needs: [
        {
          id: 'create-grant',
          allow: ['kms:CreateGrant'],
          on: '{kms-key}',
          context: {
            'kms:GrantIsForAWSResource': 'true',
            'kms:ViaService': 'sagemaker.{region}.amazonaws.com',
          },
          reason: 'lets the volume of the training and inference instances use the key',
          failure: 'automated labeling fails: the volume cannot be encrypted',
          source: volumeKey,
        },
      ],
    },
    'image-bucket': {
      title: 'Hold images to label',
      principal: 'bucket',
      parameters: ['bucket'],
      needs: [
        {
          id: 'cors-get',
          cors: { methods: ['GET'], origin: '*' },
          of: 'bucket',
          reason: 'lets the worker portal load images from any origin',
          failure: 'labeling tasks with images of this bucket fail',
          source: imageCors,
        },
        {
          id: 'cors-expose-header',
          cors: { methods: ['GET'], origin: '*', expose: ['Access-Control-Allow-Origin'] },
          of: 'bucket',
          reason: 'exposes the header Access-Control-Allow-Origin to the worker portal',
          failure: 'the worker portal cannot read that header of an image',
          level: 'warn',
          source: imageCors,
        },
      ],
    },
    'video-bucket': {
      title: 'Hold video frames or point clouds, or labels of them',
      principal: 'bucket',
      parameters: ['bucket'],
      needs: [
        {
          id: 'cors-read-write',
          cors: {
            methods: ['GET', 'HEAD', 'PUT'],
            origin: '*',
            headers: ['*'],
            expose: ['Access-Control-Allow-Origin'],
          },
          of: 'bucket',
          reason: 'lets the worker portal load frames and save labels from any origin',
          failure: 'workers cannot load the frames or save their labels',
          source: videoCors,
        },
      ],
    },
    vpc: {
      title: 'Let a private workforce work inside a VPC',
      principal: 'service-role',
      parameters: ['region', 'account'],
      needs: [
        {
          id: 'create-endpoint',
          allow: ['ec2:CreateVpcEndpoint'],
          on: endpoint,
          context: taskEndpoint,
          reason: 'creates the endpoint through which workers reach their tasks',
          failure: 'workers in the VPC cannot reach their tasks',
          source: managedPolicies,
        },
        {
          id: 'describe-endpoints',
          allow: ['ec2:DescribeVpcEndpoints'],
          on: '*',
          reason: 'checks the state of the endpoint',
          failure: 'the state of the endpoint stays unknown to the job',
          source: managedPolicies,
        },
        {
          id: 'delete-endpoint',
          allow: ['ec2:DeleteVpcEndpoints'],
          on: endpoint,
          context: taskEndpoint,
          reason: 'removes the endpoint once nobody needs it',
          failure: 'endpoints that nobody uses remain',
          source: managedPolicies,
        },
      ],
    },
  },
})
