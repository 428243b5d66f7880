import { cutSymbols, holdsSymbol } from '../../base/symbol.js'
import type { Document, PolicyKind } from '../../model/document.js'
import type {
  FunctionResource,
  IdentityResource,
  PolicyResource,
  Resource,
  ServiceResource,
  Wanted,
} from '../../model/infrastructure.js'
import type { Located } from '../../model/located.js'
import type { Node } from '../../syntax/node.js'
import { namesOf } from './attributes.js'
import { gatherStatements, readBucketCors, readPolicy, splitDocument } from './documents.js'
import { unreadableDocument } from '../join.js'
import { childOf, intrinsicOf, isNoValue } from './nodes.js'
import type { Declaration } from './declaration.js'
import { type Choice, doubt, type Stack } from './stack.js'
import { definitionOf } from './machines.js'
import { machineCalls } from '../state-machine.js'
import { areHarmless, createdBy, sdkCalls } from './sdk-calls.js'
import { opaque, reasons } from './text.js'
import { isUnknown, textFrom } from './values.js'

/** A resource and, for what other resources of the template join to it, its declaration. */
interface Context {
  stack: Stack
  declaration: Declaration
  /** What every resource has. */
  base: Pick<Resource, 'label' | 'span' | 'assumed'> & { certain?: boolean; condition?: string }
}

type Reader = (context: Context) => Resource[]

const readers: { readonly [type: string]: Reader } = {
  'AWS::IAM::Role': identity('role'),
  'AWS::IAM::User': identity('user'),
  'AWS::IAM::Group': identity('group'),
  'AWS::IAM::Policy': policy,
  'AWS::IAM::ManagedPolicy': policy,
  'AWS::IAM::RolePolicy': policy,
  'AWS::IAM::UserPolicy': policy,
  'AWS::IAM::GroupPolicy': policy,
  'AWS::S3::Bucket': bucket,
  'AWS::S3::BucketPolicy': bucketPolicy,
  'AWS::KMS::Key': key,
  'AWS::KMS::ReplicaKey': key,
  'AWS::Lambda::Function': lambda,
  'AWS::Serverless::Function': lambda,
  'AWS::StepFunctions::StateMachine': machine,
  'AWS::Serverless::StateMachine': machine,
}

/** Custom resources of the CDK itself, none of which changes CORS, policies of buckets or roles. */
const harmless = new Set([
  'Custom::S3AutoDeleteObjects',
  'Custom::S3BucketNotifications',
  'Custom::LogRetention',
  'Custom::CDKBucketDeployment',
  'Custom::ECRAutoDeleteImages',
  'Custom::VpcRestrictDefaultSG',
  'Custom::CrossRegionExportReader',
  'Custom::CrossRegionExportWriter',
  'Custom::DynamoDBReplica',
  'Custom::ReplicaProvider',
  'Custom::UserPoolDomainNameRetriever',
  'Custom::DescribeCognitoUserPoolClient',
])

/** Nothing that any service or bucket takes part in. */
const ignored = new Set([
  'AWS::CDK::Metadata',
  'AWS::CloudFormation::WaitConditionHandle',
  'AWS::CloudFormation::WaitCondition',
  'AWS::CloudFormation::Stack',
  'AWS::CloudFormation::StackSet',
  'AWS::Serverless::Application',
])

/** What is read into the keys and users that it names. */
const joined = new Set(['AWS::KMS::Alias', 'AWS::IAM::UserToGroupAddition'])

/** Whether something of a resource of this type may still be asked for when all are read. */
export const isKept = (type: string, wanted: Wanted): boolean =>
  Object.hasOwn(readers, type) || wanted === undefined || wanted.has(type)

const read = /^Custom::|^AWS::CloudFormation::(?:CustomResource|Stack|StackSet)$|^AWS::Serverless::|::MODULE$/

/** Whether a resource says nothing that is asked for: most of a large template do, and need not be read. */
export function isNoConcern(stack: Stack, { type, properties }: Declaration): boolean {
  if (isKept(type, stack.world.wanted) || joined.has(type) || read.test(type)) return false
  return properties === undefined || stack.isWithout(properties, /Role|Transform|Fn::ForEach/)
}

/** The resources that one declaration stands for. A condition that surely fails gives none. @throws TooComplex */
export function readResource(stack: Stack, declaration: Declaration): Resource[] {
  const { world } = stack
  const assumed = new Set<string>()
  world.assumed = assumed
  const conditionNode = childOf(declaration.body, 'Condition')
  const exists = conditionNode?.type === 'scalar' ? stack.condition(String(conditionNode.value)) : 'true'
  if (exists === 'false') return []
  const base = {
    label: stack.labelOf(declaration.id),
    span: stack.spanOfKey(declaration),
    assumed: [...stack.template.assumed],
    ...(exists === 'unknown' && conditionNode?.type === 'scalar' ? doubt(String(conditionNode.value)) : {}),
  }
  const context = { stack, declaration, base }
  const reader = Object.hasOwn(readers, declaration.type) ? readers[declaration.type] : undefined
  const resources = reader === undefined ? other(context) : reader(context)
  base.assumed.push(...assumed)
  return resources
}

function other(context: Context): Resource[] {
  const { type } = context.declaration
  if (ignored.has(type) || harmless.has(type)) return []
  if (type.startsWith('Custom::') || type === 'AWS::CloudFormation::CustomResource') {
    return custom(context)
  }
  if (type.endsWith('::MODULE')) return [opaqueResource(context, opaque.module(type))]
  checkRoles(context)
  const { wanted } = context.stack.world
  return wanted === undefined || wanted.has(type) || joined.has(type) ? [service(context)] : []
}

/** A custom resource may do anything; of the CDK's calls of an SDK it is known what they do. */
function custom(context: Context): Resource[] {
  const { stack, declaration, base } = context
  const { properties, type } = declaration
  const value = properties === undefined ? undefined : stack.resolve(properties)
  const calls = sdkCalls(value)
  const made = calls === undefined ? [] : createdBy(calls, base, value!)
  if (calls !== undefined && areHarmless(calls)) return made
  return [
    ...made,
    {
      type: 'opaque',
      ...base,
      reason: opaque.custom(type),
      mentions: value === undefined ? [] : stringsIn(value),
    },
  ]
}

/** Resolves the roles that a resource passes, so that a name which is declared nowhere is told. */
function checkRoles({ stack, declaration: { properties } }: Context): void {
  if (properties?.type !== 'object') return
  for (const { key, value } of properties.members)
    if (/Role(?:Arn|ARN)?$/.test(key.value) && intrinsicOf(value) !== undefined) stack.value(value)
}

/** A resource that may do more than is seen. */
export function opaqueResource({ stack, declaration, base }: Context, reason: string): Resource {
  const { properties } = declaration
  const value = properties === undefined ? undefined : stack.resolve(properties)
  return { type: 'opaque', ...base, reason, mentions: value === undefined ? [] : stringsIn(value) }
}

/** Every string in a value. */
export function stringsIn(value: Located): string[] {
  if (value.type === 'scalar') return typeof value.value === 'string' ? [value.value] : []
  if (value.type === 'array') return value.items.flatMap(stringsIn)
  return value.members.flatMap((member) => stringsIn(member.value))
}

/** Its properties are resolved when somebody asks: most resources of most templates are nobody's concern. */
function service({ stack, declaration, base }: Context): ServiceResource {
  const { properties } = declaration
  const empty: Located = { type: 'object', members: [], span: base.span }
  let known: { attributes: Located; assumed: string[] } | undefined
  const resolved = () => {
    if (known === undefined) {
      const assumed = new Set(base.assumed)
      stack.world.assumed = assumed
      let attributes: Located = empty
      try {
        attributes = (properties === undefined ? undefined : stack.resolve(properties)) ?? empty
      } catch (error) {
        stack.giveUp(error)
        attributes = stack.unknown(stack.qualify(declaration.id), declaration.key)
      }
      known = { attributes, assumed: [...assumed] }
    }
    return known
  }
  return {
    type: 'service',
    label: base.label,
    span: base.span,
    ...(base.certain === undefined ? {} : { certain: base.certain }),
    ...(base.condition === undefined ? {} : { condition: base.condition }),
    resourceType: declaration.type,
    get attributes() {
      return resolved().attributes
    },
    get assumed() {
      return resolved().assumed
    },
  }
}

function property({ declaration }: Context, name: string): Node | undefined {
  const node = childOf(declaration.properties, name)
  return node === undefined || isNoValue(node) ? undefined : node
}

/** A property as text; what is no text is a symbol. */
function textProperty(context: Context, name: string): string | undefined {
  const node = property(context, name)
  if (node === undefined) return undefined
  const { stack, declaration } = context
  const value = stack.resolve(node)
  if (value === undefined) return undefined
  return textFrom(value) ?? String(stack.unknown(stack.qualify(`${declaration.id}.${name}`), node).value)
}

function nameAndArn({ stack, declaration }: Context): { name: string; arn: string } {
  const names = namesOf(declaration.type)!
  const { attributes = {} } = names
  return {
    name: stack.physicalName(declaration),
    arn: stack.fill(declaration, attributes.Arn ?? names.ref),
  }
}

/** One policy of several that only conditions choose from, or a document that says why it is not known. */
function documentProperty(context: Context, name: string, kind: PolicyKind): Document | undefined {
  const node = property(context, name)
  if (node === undefined) return undefined
  const { stack } = context
  const [choice] = stack.choices(node)
  if (choice === undefined) return undefined
  if (choice.condition !== undefined) {
    return unreadableDocument(kind, stack.span(node), reasons.conditional(choice.condition))
  }
  const { node: whole, doubts } = gatherStatements(stack, choice.node)
  const read = readPolicy(stack, whole, kind)
  if (!('document' in read)) return unreadableDocument(kind, read.span, read.reason)
  return doubts.size === 0 ? read.document : Object.assign(read.document, { doubts })
}

function identity(type: IdentityResource['type']): Reader {
  return (context) => {
    const { stack, base } = context
    const resource: IdentityResource = { type, ...base, ...nameAndArn(context), inline: [], managed: [] }
    if (type === 'role') {
      const trust = documentProperty(context, 'AssumeRolePolicyDocument', 'trust-policy')
      if (trust !== undefined) resource.trust = trust
    }
    const boundary = textProperty(context, 'PermissionsBoundary')
    if (boundary !== undefined) {
      resource.boundary = boundary
      resource.boundarySpan = stack.span(property(context, 'PermissionsBoundary')!)
    }
    if (type === 'user') {
      const groups = stack.items(property(context, 'Groups')).flatMap(({ value }) => textFrom(value) ?? [])
      resource.groups = groups
    }
    inlinePolicies(context, resource)
    managedPolicies(context, resource)
    return [resource]
  }
}

function inlinePolicies(context: Context, resource: IdentityResource): void {
  const { stack, base } = context
  const policies = property(context, 'Policies')
  if (policies === undefined) return
  for (const { node, condition } of itemNodes(stack, policies)) {
    const named = childOf(node, 'PolicyName')
    const name = named === undefined ? undefined : textFrom(stack.resolve(named))
    const label = name ?? `${base.label}.Policies`
    const document = childOf(node, 'PolicyDocument')
    if (document === undefined) {
      const value = stack.resolve(node)
      if (value === undefined) continue
      const reason = isUnknown(value) ? reasons.notKnown(shownSymbol(textFrom(value)!)) : reasons.notAPolicy
      resource.inline.push({ label, reason, span: stack.span(node) })
      continue
    }
    for (const choice of splitDocument(stack, document, condition)) {
      const read = readPolicy(stack, choice.node, 'identity-policy')
      if ('document' in read) {
        resource.inline.push({
          label,
          document: read.document,
          ...(choice.certain ? {} : doubt(choice.condition)),
          ...(choice.decides === undefined ? {} : { decides: choice.decides }),
        })
      } else resource.inline.push({ label, ...read })
    }
  }
}

const shownSymbol = (text: string): string =>
  cutSymbols(text)
    .map((part) => (typeof part === 'string' ? part : part.name))
    .join('')

/** The nodes of a list property, those behind conditions that are not known with their condition. */
function itemNodes(stack: Stack, list: Node): Choice[] {
  return stack.choices(list).flatMap((whole) => {
    if (whole.node.type !== 'array' || whole.node.tag !== undefined) return [whole]
    return whole.node.items.flatMap((item) => stack.choices(item, whole.condition))
  })
}

function managedPolicies(context: Context, resource: IdentityResource): void {
  const { stack, base } = context
  for (const { value, certain, condition } of stack.items(property(context, 'ManagedPolicyArns'))) {
    const arn = textFrom(value)
    if (arn === undefined) {
      resource.inline.push({ label: `${base.label}.ManagedPolicyArns`, reason: reasons.notAPolicy, span: value.span })
    } else resource.managed.push({ arn, span: value.span, ...(certain ? {} : doubt(condition)) })
  }
}

const attachments = [
  ['Roles', 'role'],
  ['RoleName', 'role'],
  ['Users', 'user'],
  ['UserName', 'user'],
  ['Groups', 'group'],
  ['GroupName', 'group'],
] as const

function policy(context: Context): Resource[] {
  const { stack, declaration, base } = context
  const node = property(context, 'PolicyDocument')
  if (node === undefined) return []
  const attachedTo: PolicyResource['attachedTo'] = []
  let attached: string | undefined
  for (const [name, kind] of attachments) {
    for (const item of stack.items(property(context, name))) {
      const text = textFrom(item.value)
      attachedTo.push({
        kind,
        name: text ?? String(stack.unknown(stack.qualify(`${declaration.id}.${name}`), node).value),
      })
      attached ??= item.condition
    }
  }
  const named = textProperty(context, 'PolicyName') ?? textProperty(context, 'ManagedPolicyName')
  const label = named === undefined || holdsSymbol(named) ? base.label : named
  return splitDocument(stack, node, attached).map((choice): PolicyResource => {
    const read = readPolicy(stack, choice.node, 'identity-policy')
    return {
      type: 'policy',
      ...base,
      ...(choice.certain ? {} : doubt(choice.condition)),
      ...(choice.decides === undefined ? {} : { decides: choice.decides }),
      ...(declaration.type === 'AWS::IAM::ManagedPolicy' ? { arn: nameAndArn(context).arn } : {}),
      document: 'document' in read ? read.document : { label, ...read },
      attachedTo,
    }
  })
}

function bucket(context: Context): Resource[] {
  const { stack, declaration, base } = context
  const cors = property(context, 'CorsConfiguration')
  const found = cors === undefined ? undefined : readBucketCors(stack, cors)
  const versioning = textFrom(resolvedAt(context, 'VersioningConfiguration', 'Status'))
  const rules = resolvedAt(context, 'BucketEncryption', 'ServerSideEncryptionConfiguration')
  const rule = rules?.type === 'array' ? rules.items[0] : rules
  const kmsKey = textFrom(memberAt(rule, 'ServerSideEncryptionByDefault', 'KMSMasterKeyID'))
  return [
    {
      type: 'bucket',
      ...base,
      name: stack.physicalName(declaration),
      ...(found === undefined ? {} : { cors: found }),
      ...(versioning === undefined
        ? {}
        : { versioned: holdsSymbol(versioning) ? ('unknown' as const) : versioning === 'Enabled' }),
      ...(kmsKey === undefined ? {} : { kmsKey }),
    },
  ]
}

function resolvedAt(context: Context, ...names: [string, ...string[]]): Located | undefined {
  const [first, ...rest] = names
  const node = property(context, first)
  return memberAt(node === undefined ? undefined : context.stack.resolve(node), ...rest)
}

/** The value behind member names; what is not known on the way is not known at its end. */
function memberAt(value: Located | undefined, ...names: string[]): Located | undefined {
  let at = value
  for (const name of names) {
    if (at?.type !== 'object') return isUnknown(at) ? at : undefined
    at = at.members.findLast((member) => member.key === name)?.value
  }
  return at
}

function bucketPolicy(context: Context): Resource[] {
  const name = textProperty(context, 'Bucket')
  const found = documentProperty(context, 'PolicyDocument', 'bucket-policy')
  if (name === undefined || found === undefined) return []
  return [{ type: 'bucket-part', ...context.base, bucket: name, policy: found }]
}

function key(context: Context): Resource[] {
  const found = documentProperty(context, 'KeyPolicy', 'key-policy')
  const { arn } = nameAndArn(context)
  return [{ type: 'key', ...context.base, arn, aliases: [], ...(found === undefined ? {} : { policy: found }) }]
}

function lambda(context: Context): FunctionResource[] {
  const role = textProperty(context, 'Role')
  return [{ type: 'function', ...context.base, ...nameAndArn(context), ...(role === undefined ? {} : { role }) }]
}

/** A state machine: what its states call themselves. */
function machine(context: Context): Resource[] {
  const { stack, declaration, base } = context
  const { wanted } = stack.world
  checkRoles(context)
  const own = wanted === undefined || wanted.has(declaration.type) ? [service(context)] : []
  const definition = definitionOf(stack, declaration)
  if (definition === undefined) return own
  const role = property(context, 'RoleArn') ?? property(context, 'Role')
  return [...own, ...machineCalls(definition, role === undefined ? undefined : stack.resolve(role), base)]
}
