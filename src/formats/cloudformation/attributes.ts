/**
 * How the resources that matter here are named: what `Ref` gives and what `Fn::GetAtt` gives, from the pages of
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-template-resource-type-ref.html
 *
 * In the texts `{P}`, `{R}`, `{A}`, `{S}` are partition, Region, account and URL suffix, `{name}` the name or generated
 * name, `{path}` an IAM path, and `{?X}` a part of the id that only deployment knows.
 */
export interface ResourceNames {
  /** The property that gives the name; none: the name is always generated. */
  name?: string
  /** What `Ref` gives. */
  ref: string
  attributes?: { readonly [name: string]: string }
}

const arnOf = (service: string, rest: string) => `arn:{P}:${service}:{R}:{A}:${rest}`

const named = (name: string, service: string, rest: string, attribute = 'Arn'): ResourceNames => ({
  name,
  ref: '{name}',
  attributes: { [attribute]: arnOf(service, rest), [name]: '{name}', Name: '{name}' },
})

/** Resources whose `Ref` is their ARN. */
const refIsArn = (name: string, service: string, rest: string, ...attributes: string[]): ResourceNames => ({
  name,
  ref: arnOf(service, rest),
  attributes: {
    [name]: '{name}',
    Name: '{name}',
    Arn: arnOf(service, rest),
    ...Object.fromEntries(attributes.map((attribute) => [attribute, arnOf(service, rest)])),
  },
})

const key: ResourceNames = { ref: '{name}', attributes: { Arn: arnOf('kms', 'key/{name}'), KeyId: '{name}' } }
const lambda = named('FunctionName', 'lambda', 'function:{name}')
const machine = refIsArn('StateMachineName', 'states', 'stateMachine:{name}')
const table = named('TableName', 'dynamodb', 'table/{name}')
const identity = (kind: string, name: string): ResourceNames => ({
  name,
  ref: '{name}',
  attributes: { Arn: `arn:{P}:iam::{A}:${kind}{path}{name}` },
})

const kinds: { readonly [type: string]: ResourceNames } = {
  'AWS::IAM::Role': identity('role', 'RoleName'),
  'AWS::IAM::User': identity('user', 'UserName'),
  'AWS::IAM::Group': identity('group', 'GroupName'),
  'AWS::IAM::InstanceProfile': identity('instance-profile', 'InstanceProfileName'),
  'AWS::IAM::ManagedPolicy': {
    name: 'ManagedPolicyName',
    ref: 'arn:{P}:iam::{A}:policy{path}{name}',
    attributes: { PolicyArn: 'arn:{P}:iam::{A}:policy{path}{name}', Arn: 'arn:{P}:iam::{A}:policy{path}{name}' },
  },
  'AWS::S3::Bucket': {
    name: 'BucketName',
    ref: '{name}',
    attributes: {
      Arn: 'arn:{P}:s3:::{name}',
      DomainName: '{name}.s3.{S}',
      RegionalDomainName: '{name}.s3.{R}.{S}',
      DualStackDomainName: '{name}.s3.dualstack.{R}.{S}',
    },
  },
  'AWS::KMS::Key': key,
  'AWS::KMS::ReplicaKey': key,
  'AWS::KMS::Alias': { name: 'AliasName', ref: '{name}' },
  'AWS::Lambda::Function': lambda,
  'AWS::Serverless::Function': lambda,
  'AWS::SNS::Topic': refIsArn('TopicName', 'sns', '{name}', 'TopicArn'),
  'AWS::SQS::Queue': {
    name: 'QueueName',
    ref: 'https://sqs.{R}.{S}/{A}/{name}',
    attributes: { Arn: arnOf('sqs', '{name}'), QueueName: '{name}', QueueUrl: 'https://sqs.{R}.{S}/{A}/{name}' },
  },
  'AWS::StepFunctions::StateMachine': machine,
  'AWS::Serverless::StateMachine': { ...machine, name: 'Name' },
  'AWS::DynamoDB::Table': table,
  'AWS::DynamoDB::GlobalTable': table,
  'AWS::Serverless::SimpleTable': table,
  'AWS::Kinesis::Stream': named('Name', 'kinesis', 'stream/{name}'),
  'AWS::KinesisFirehose::DeliveryStream': named('DeliveryStreamName', 'firehose', 'deliverystream/{name}'),
  'AWS::Logs::LogGroup': named('LogGroupName', 'logs', 'log-group:{name}:*'),
  'AWS::Events::Rule': named('Name', 'events', 'rule/{name}'),
  'AWS::Events::EventBus': named('Name', 'events', 'event-bus/{name}'),
  'AWS::ECR::Repository': named('RepositoryName', 'ecr', 'repository/{name}'),
  'AWS::CodeBuild::Project': named('Name', 'codebuild', 'project/{name}'),
  'AWS::SecretsManager::Secret': refIsArn('Name', 'secretsmanager', 'secret:{name}-{?Suffix}', 'Id'),
  'AWS::SSM::Parameter': named('Name', 'ssm', 'parameter/{name}'),
  'AWS::Glue::Database': named('Name', 'glue', 'database/{name}'),
  'AWS::Cognito::UserPool': {
    ref: '{name}',
    attributes: { Arn: arnOf('cognito-idp', 'userpool/{name}'), UserPoolId: '{name}' },
  },
  'AWS::Cognito::IdentityPool': { ref: '{name}', attributes: { Id: '{name}' } },
  'AWS::ApiGateway::RestApi': { ref: '{name}', attributes: { RestApiId: '{name}' } },
  'AWS::ApiGatewayV2::Api': { ref: '{name}', attributes: { ApiId: '{name}' } },
  'AWS::SageMaker::Workteam': refIsArn('WorkteamName', 'sagemaker', 'workteam/private-crowd/{name}'),
  'AWS::SageMaker::FlowDefinition': refIsArn(
    'FlowDefinitionName',
    'sagemaker',
    'flow-definition/{name}',
    'FlowDefinitionArn',
  ),
  'AWS::SageMaker::NotebookInstance': refIsArn('NotebookInstanceName', 'sagemaker', 'notebook-instance/{name}'),
  'AWS::SageMaker::Model': refIsArn('ModelName', 'sagemaker', 'model/{name}'),
  'AWS::SageMaker::Endpoint': refIsArn('EndpointName', 'sagemaker', 'endpoint/{name}'),
  'AWS::SageMaker::EndpointConfig': refIsArn('EndpointConfigName', 'sagemaker', 'endpoint-config/{name}'),
  'AWS::SageMaker::Pipeline': named('PipelineName', 'sagemaker', 'pipeline/{name}'),
  'AWS::Rekognition::Project': named('ProjectName', 'rekognition', 'project/{name}/{?CreationTime}'),
  'AWS::Rekognition::Collection': named('CollectionId', 'rekognition', 'collection/{name}'),
  'AWS::LookoutVision::Project': named('ProjectName', 'lookoutvision', 'project/{name}'),
}

/** How a type of resource is named; undefined when it is not known here. */
export function namesOf(type: string): ResourceNames | undefined {
  return Object.hasOwn(kinds, type) ? kinds[type] : undefined
}

/** A part of such a text. */
export interface NamePart {
  kind: 'text' | 'name' | 'id'
  part: string
}

const cutTexts = new Map<string, NamePart[]>()

/** A text of this table, cut at its braces once. */
export function partsOf(text: string): NamePart[] {
  let parts = cutTexts.get(text)
  if (parts === undefined) {
    parts = text.split(/(\{\??\w+\})/).flatMap((part): NamePart[] => {
      if (part === '') return []
      if (!part.startsWith('{')) return [{ kind: 'text', part }]
      return part.startsWith('{?')
        ? [{ kind: 'id', part: part.slice(2, -1) }]
        : [{ kind: 'name', part: part.slice(1, -1) }]
    })
    cutTexts.set(text, parts)
  }
  return parts
}
