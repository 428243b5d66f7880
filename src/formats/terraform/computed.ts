import type { Span } from '../../base/source.js'
import { type Deployment, symbolText } from '../../base/symbol.js'
import { asText, isNull, text, type UnknownVal, unknown, type Val } from './value.js'

/** A resource or a data source whose attributes are asked for. */
export interface Declared {
  /** `aws_s3_bucket`. */
  kind: string
  /** The full address: `module.a.aws_s3_bucket.x["k"]`, that of a data source begins with `data.`. */
  address: string
  data: boolean
  span: Span
  deployment: Deployment
  /** What is written in its block; undefined: nothing is. */
  own(name: string): Val | undefined
}

type Attribute = (declared: Declared) => string | undefined

/** What a thing is called: what is written, else the resource's own symbol. */
export function nameOf(declared: Declared, attribute = 'name'): string {
  const written = declared.own(attribute)
  const found = written === undefined || isNull(written) ? undefined : asText(written)
  return found === undefined || found === '' ? symbolText('resource', declared.address) : found
}

const pathOf = (declared: Declared): string => asText(declared.own('path')) ?? '/'

const iam =
  (kind: string, attribute = 'name'): Attribute =>
  (declared) =>
    `arn:${declared.deployment.partition}:iam::${declared.deployment.account}:${kind}${pathOf(declared)}${nameOf(declared, attribute)}`

/** An ARN of the Region and account of deployment. */
const regional =
  (service: string, rest: (declared: Declared) => string): Attribute =>
  (declared) => {
    const { partition, region, account } = declared.deployment
    return `arn:${partition}:${service}:${region}:${account}:${rest(declared)}`
  }

const named =
  (attribute: string): Attribute =>
  (declared) =>
    nameOf(declared, attribute)
const written =
  (attribute: string): Attribute =>
  (declared) =>
    asText(declared.own(attribute))
const own: Attribute = ({ address }) => symbolText('resource', address)

const bucketArnBy =
  (attribute: string): Attribute =>
  (declared) =>
    `arn:${declared.deployment.partition}:s3:::${nameOf(declared, attribute)}`
const bucketArn = bucketArnBy('bucket')
const domain = ({ deployment }: Declared) => (deployment.partition === 'aws-cn' ? 'amazonaws.com.cn' : 'amazonaws.com')
const functionArn = regional('lambda', (declared) => `function:${nameOf(declared, 'function_name')}`)
const invokeArn: Attribute = (declared) => {
  const { partition, region } = declared.deployment
  return `arn:${partition}:apigateway:${region}:lambda:path/2015-03-31/functions/${functionArn(declared)}/invocations`
}

/** A key's ARN: what is written where an ARN is, else made of its id. */
const keyArn: Attribute = (declared) => {
  const id = declared.data ? asText(declared.own('key_id')) : symbolText('resource', declared.address)
  if (id === undefined || id.startsWith('alias/')) return undefined
  return id.startsWith('arn:') ? id : regional('kms', () => `key/${id}`)(declared)
}
const aliasName: Attribute = (declared) => {
  const name = nameOf(declared)
  return declared.own('name') === undefined || isNull(declared.own('name')) ? `alias/${name}` : name
}

const bucket: { [name: string]: Attribute } = {
  arn: bucketArn,
  id: named('bucket'),
  bucket: named('bucket'),
  bucket_domain_name: (declared) => `${nameOf(declared, 'bucket')}.s3.${domain(declared)}`,
  bucket_regional_domain_name: (declared) =>
    `${nameOf(declared, 'bucket')}.s3.${declared.deployment.region}.${domain(declared)}`,
}

const identity = (kind: string): { [name: string]: Attribute } => ({
  arn: iam(kind),
  id: named('name'),
  name: named('name'),
})

/** Of the Cloud Control provider: the id is the name. */
const cloudControl = (kind: 'role' | 'user' | 'group'): { [name: string]: Attribute } => ({
  arn: iam(kind, `${kind}_name`),
  id: named(`${kind}_name`),
  [`${kind}_name`]: named(`${kind}_name`),
})

const permissionSetArn: Attribute = ({ deployment, address }) =>
  `arn:${deployment.partition}:sso:::permissionSet/${symbolText('resource', address)}`

const lambda: { [name: string]: Attribute } = {
  arn: functionArn,
  id: named('function_name'),
  function_name: named('function_name'),
  invoke_arn: invokeArn,
  qualified_arn: (declared) => `${functionArn(declared)}:${symbolText('parameter', `${declared.address}.version`)}`,
}

/** Resources that only name the bucket they belong to. */
const partOfBucket: { [name: string]: Attribute } = { id: written('bucket'), bucket: written('bucket') }

/** Resources of SageMaker and Rekognition: the name is the last part of the ARN. */
const simple = (service: string, kind: string, attribute: string): { [name: string]: Attribute } => {
  const arn = regional(service, (declared) => `${kind}${nameOf(declared, attribute)}`)
  return { arn, [attribute]: named(attribute) }
}

const resources: { readonly [kind: string]: { readonly [name: string]: Attribute } } = {
  aws_iam_role: identity('role'),
  aws_iam_user: identity('user'),
  aws_iam_group: identity('group'),
  aws_iam_policy: { arn: iam('policy'), id: iam('policy'), name: named('name') },
  aws_iam_instance_profile: { arn: iam('instance-profile'), id: named('name'), name: named('name') },
  aws_s3_bucket: bucket,
  aws_s3_bucket_cors_configuration: partOfBucket,
  aws_s3_bucket_policy: partOfBucket,
  aws_s3_bucket_public_access_block: partOfBucket,
  aws_s3_bucket_server_side_encryption_configuration: partOfBucket,
  aws_s3_bucket_versioning: partOfBucket,
  aws_kms_key: { arn: keyArn, key_id: own, id: own },
  aws_kms_external_key: { arn: keyArn, key_id: own, id: own },
  aws_kms_replica_key: { arn: keyArn, key_id: own, id: own },
  aws_kms_replica_external_key: { arn: keyArn, key_id: own, id: own },
  aws_kms_alias: {
    name: aliasName,
    id: aliasName,
    arn: regional('kms', (declared) => aliasName(declared)!),
    target_key_arn: (declared) => {
      const id = asText(declared.own('target_key_id'))
      return id === undefined || id.startsWith('arn:') ? id : regional('kms', () => `key/${id}`)(declared)
    },
  },
  aws_lambda_function: lambda,
  aws_lambda_alias: {
    arn: (declared) => {
      const name = asText(declared.own('function_name'))
      if (name === undefined) return undefined
      const base = name.startsWith('arn:') ? name : regional('lambda', () => `function:${name}`)(declared)
      return `${base}:${nameOf(declared)}`
    },
  },
  aws_sns_topic: { ...simple('sns', '', 'name'), id: regional('sns', (declared) => nameOf(declared)) },
  aws_sqs_queue: simple('sqs', '', 'name'),
  aws_dynamodb_table: { ...simple('dynamodb', 'table/', 'name'), id: named('name') },
  aws_sfn_state_machine: simple('states', 'stateMachine:', 'name'),
  aws_ecr_repository: simple('ecr', 'repository/', 'name'),
  aws_cloudwatch_log_group: simple('logs', 'log-group:', 'name'),
  aws_kinesis_stream: simple('kinesis', 'stream/', 'name'),
  aws_sagemaker_flow_definition: simple('sagemaker', 'flow-definition/', 'flow_definition_name'),
  aws_sagemaker_human_task_ui: simple('sagemaker', 'human-task-ui/', 'human_task_ui_name'),
  // https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/sagemaker_workteam
  aws_sagemaker_workteam: simple('sagemaker', 'workteam/private-crowd/', 'workteam_name'),
  aws_sagemaker_model: simple('sagemaker', 'model/', 'name'),
  aws_sagemaker_endpoint: simple('sagemaker', 'endpoint/', 'name'),
  aws_rekognition_project: simple('rekognition', 'project/', 'name'),
  aws_ssoadmin_permission_set: { arn: permissionSetArn, name: named('name') },
  awscc_iam_role: cloudControl('role'),
  awscc_iam_user: cloudControl('user'),
  awscc_iam_group: cloudControl('group'),
  awscc_iam_managed_policy: {
    policy_arn: iam('policy', 'managed_policy_name'),
    id: iam('policy', 'managed_policy_name'),
    managed_policy_name: named('managed_policy_name'),
  },
  awscc_s3_bucket: { arn: bucketArnBy('bucket_name'), id: named('bucket_name'), bucket_name: named('bucket_name') },
  awscc_s3_bucket_policy: partOfBucket,
  awscc_kms_key: { arn: keyArn, key_id: own, id: own },
  awscc_kms_replica_key: { arn: keyArn, key_id: own, id: own },
  awscc_kms_alias: { alias_name: named('alias_name'), id: named('alias_name') },
  awscc_lambda_function: lambda,
}

const dataSources: { readonly [kind: string]: { readonly [name: string]: Attribute } } = {
  aws_caller_identity: {
    account_id: ({ deployment }) => deployment.account,
    id: ({ deployment }) => deployment.account,
  },
  aws_region: {
    name: (declared) => asText(declared.own('name')) ?? declared.deployment.region,
    id: (declared) => asText(declared.own('name')) ?? declared.deployment.region,
    region: (declared) => asText(declared.own('region')) ?? declared.deployment.region,
  },
  aws_partition: {
    partition: ({ deployment }) => deployment.partition,
    id: ({ deployment }) => deployment.partition,
    dns_suffix: domain,
    reverse_dns_prefix: ({ deployment }) => (deployment.partition === 'aws-cn' ? 'cn.com.amazonaws' : 'com.amazonaws'),
  },
  aws_s3_bucket: bucket,
  aws_iam_role: identity('role'),
  aws_iam_user: identity('user'),
  aws_iam_group: { ...identity('group'), group_name: named('group_name') },
  aws_iam_policy: {
    arn: (declared) => managedPolicyArn(declared),
    id: (declared) => managedPolicyArn(declared),
    name: (declared) => asText(declared.own('name')) ?? asText(declared.own('arn'))?.split('/').at(-1),
  },
  aws_kms_key: {
    arn: keyArn,
    id: (declared) => keyArn(declared)?.split('/').at(-1),
    key_id: written('key_id'),
  },
  aws_kms_alias: {
    name: aliasName,
    id: aliasName,
    arn: regional('kms', (declared) => aliasName(declared)!),
  },
  aws_lambda_function: lambda,
  aws_sns_topic: simple('sns', '', 'name'),
  aws_sqs_queue: simple('sqs', '', 'name'),
  aws_service_principal: {
    name: (declared) => servicePrincipal(declared),
    id: (declared) => servicePrincipal(declared),
  },
}
function servicePrincipal(declared: Declared): string | undefined {
  const service = asText(declared.own('service_name'))
  return service === undefined ? undefined : `${service}.amazonaws.com`
}

/** A policy that is only named and that the module does not declare is most often one of AWS's. */
function managedPolicyArn(declared: Declared): string | undefined {
  const name = asText(declared.own('name'))
  const arn = asText(declared.own('arn'))
  return arn ?? (name === undefined ? undefined : `arn:${declared.deployment.partition}:iam::aws:policy/${name}`)
}

/** Attributes of generated values: no text that somebody writes is equal to one. */
const generators = /^random_(?:id|string|pet|uuid|password|bytes|integer)$/
const generated = new Set(['id', 'hex', 'dec', 'b64_std', 'b64_url', 'result', 'base64'])

/** Whether the provider fills an attribute in from what is written, or may. */
export function isComputed(declared: Declared, attribute: string): boolean {
  const table = declared.data ? dataSources : resources
  return Object.hasOwn(table, declared.kind) && Object.hasOwn(table[declared.kind]!, attribute)
}

/** An attribute that the provider fills in; a symbol if it cannot be foreseen. */
export function computedAttribute(declared: Declared, attribute: string, span: Span): Val {
  const table = declared.data ? dataSources : resources
  const kind = Object.hasOwn(table, declared.kind) ? table[declared.kind]! : {}
  const found = Object.hasOwn(kind, attribute) ? kind[attribute]!(declared) : undefined
  if (found !== undefined) return text(found, span)
  const result: UnknownVal = unknown(`${declared.address}.${attribute}`, span)
  if (generators.test(declared.kind) && generated.has(attribute)) result.kind = 'resource'
  return result
}
