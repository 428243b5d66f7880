import type { Span } from '../../base/source.js'
import { holdsSymbol, showSymbols, symbolText } from '../../base/symbol.js'
import type { IdentityResource, InlinePolicy, Resource, UnreadablePolicy, Wanted } from '../../model/infrastructure.js'
import type { Located } from '../../model/located.js'
import { namesService } from '../api-calls.js'
import { brokenDefinition, lastingProblems, machineCalls, missingDefinition } from '../state-machine.js'
import { itemsOf } from './convert.js'
import { decodeJson } from './json-text.js'
import { corsOf, documentOrUnknown, isDocument, policyOf, requiredPolicy, type Report } from './document.js'
import { asText, isNull, memberOf, toLocated, type Val } from './value.js'
import {
  argument,
  type Base,
  doubtfulNames,
  type Mapper,
  names,
  type ResourceInstance,
  textOf,
  versionedOf,
} from './arguments.js'
import { cloudControlMappers } from './awscc.js'
import type { Doubt } from './doubt.js'
import { permissionSetMappers } from './permission-sets.js'

/**
 * The resources that an instance declares, in the vocabulary of all formats.
 * @param doubt why it is not known whether it exists; undefined: it does
 */
export function resourcesOf(instance: ResourceInstance, doubt: Doubt | undefined, report: Report): Resource[] {
  const base: Base = { label: instance.address, span: instance.span, assumed: [] }
  if (doubt !== undefined) {
    base.certain = false
    base.doubt = doubt.phrase
    base.condition = doubt.condition
  }
  const found = declared(instance, base, report)
  if (!instance.runs || opaqueKinds.test(instance.kind)) return found
  const reason = `\`${instance.address}\` runs something that may change what it names`
  return [...found, { type: 'opaque', ...base, assumed: [], reason, mentions: instance.mentions() }]
}

function declared(instance: ResourceInstance, base: Base, report: Report): Resource[] {
  const mapper = Object.hasOwn(mappers, instance.kind) ? mappers[instance.kind]! : undefined
  if (mapper !== undefined) return mapper(instance, base, report)
  if (opaqueKinds.test(instance.kind)) {
    const reason = `\`${instance.address}\` may change anything that it names`
    return [{ type: 'opaque', ...base, reason, mentions: instance.mentions() }]
  }
  return instance.kind.startsWith('aws') ? [service(instance, base)] : []
}

/**
 * Whether a resource can be of any interest: most say nothing of identities, buckets, keys or functions, give no role a
 * task, run nothing, and are left out. @param written its text, or the names of its attributes.
 */
export function matters(kind: string, wanted: Wanted, written: () => string): boolean {
  if (Object.hasOwn(mappers, kind) || opaqueKinds.test(kind)) return true
  if (kind.startsWith('aws') && (wanted === undefined || wanted.has(kind))) return true
  const text = written()
  return text.includes('provisioner') && /aws/i.test(text)
}

/** Resources that run something of their own, or whose content is not understood here. */
const opaqueKinds =
  /^(?:null_resource|terraform_data|aws_cloudformation_stack(?:_set)?|aws_cloudcontrolapi_resource|awscc_(?:iam|s3|kms)_.*|shell_script|.*_exec)$/

const identity =
  (type: 'role' | 'user' | 'group'): Mapper =>
  (instance, base, report) => {
    const result: IdentityResource = {
      type,
      ...base,
      name: textOf(instance, 'name'),
      arn: textOf(instance, 'arn'),
      inline: [],
      managed: [],
    }
    if (type === 'role') {
      const trust = policyOf('trust-policy', instance.own('assume_role_policy'), base.label, report)
      const found = documentOrUnknown(trust)
      if (found !== undefined) result.trust = found
      result.inline = inlinePolicies(instance, report)
      result.managed = names(instance, 'managed_policy_arns', true).map(({ text, span }) => ({ arn: text, span }))
    }
    const boundary = argument(instance, 'permissions_boundary')
    if (boundary !== undefined) {
      result.boundary = boundary
      result.boundarySpan = instance.own('permissions_boundary')!.span
    }
    const { name } = result
    const maybe = doubtfulNames(instance, 'managed_policy_arns').map(({ text: arn, span, why }): Resource => {
      const doubt = `it depends on \`${showSymbols(why)}\``
      return {
        type: 'attachment',
        ...base,
        span,
        certain: false,
        doubt,
        condition: why,
        arn,
        attachedTo: [{ kind: type, name }],
      }
    })
    return [result, ...maybe]
  }

function inlinePolicies(instance: ResourceInstance, report: Report): (InlinePolicy | UnreadablePolicy)[] {
  const blocks = instance.blocks('inline_policy')
  const found: (InlinePolicy | UnreadablePolicy)[] = []
  for (const [index, block] of blocks.items.entries()) {
    const label = `${instance.address}: ${asText(memberOf(block, 'name')) ?? `inline policy ${index + 1}`}`
    const policy = policyOf('identity-policy', memberOf(block, 'policy'), label, report)
    if (policy === undefined) continue
    if (!isDocument(policy)) found.push(policy)
    else if (block.uncertain === true) {
      const doubt = `what the dynamic block \`inline_policy\` of \`${instance.address}\` goes through is not known`
      found.push({ label, document: policy, certain: false, doubt })
    } else found.push({ label, document: policy })
  }
  if (blocks.unknown) {
    found.push({ label: instance.address, reason: 'not all of its inline policies are known', span: instance.span })
  }
  return found
}

const inlinePolicy =
  (kind: 'role' | 'user' | 'group'): Mapper =>
  (instance, base, report) => [
    {
      type: 'policy',
      ...base,
      document: requiredPolicy(instance.own('policy'), instance.address, instance.span, report),
      attachedTo: [{ kind, name: argument(instance, kind) ?? '' }],
    },
  ]

const managedPolicy: Mapper = (instance, base, report) => [
  {
    type: 'policy',
    ...base,
    arn: textOf(instance, 'arn'),
    document: requiredPolicy(instance.own('policy'), instance.address, instance.span, report),
    attachedTo: [],
  },
]

/** The managed policy that an attachment names, and where. */
function policyArn(instance: ResourceInstance): { arn: string; arnSpan?: Span } {
  const span = instance.own('policy_arn')?.span
  return { arn: argument(instance, 'policy_arn') ?? '', ...(span !== undefined && { arnSpan: span }) }
}

const attachment =
  (kind: 'role' | 'user' | 'group'): Mapper =>
  (instance, base) => [
    {
      type: 'attachment',
      ...base,
      ...policyArn(instance),
      attachedTo: [{ kind, name: argument(instance, kind) ?? '' }],
    },
  ]

const exclusiveAttachments =
  (kind: 'role' | 'user' | 'group'): Mapper =>
  (instance, base) =>
    names(instance, 'policy_arns').map(({ text, span }) => ({
      type: 'attachment',
      ...base,
      arn: text,
      arnSpan: span,
      attachedTo: [{ kind, name: argument(instance, `${kind}_name`) ?? '' }],
    }))

const sharedAttachment: Mapper = (instance, base) => [
  {
    type: 'attachment',
    ...base,
    ...policyArn(instance),
    attachedTo: (['role', 'user', 'group'] as const).flatMap((kind) =>
      names(instance, `${kind}s`).map(({ text }) => ({ kind, name: text })),
    ),
  },
]

/** The key of `rule { apply_server_side_encryption_by_default { kms_master_key_id } }`. */
function encryptionKey(rules: readonly Val[]): string | undefined {
  for (const rule of rules) {
    for (const applied of itemsOf(memberOf(rule, 'apply_server_side_encryption_by_default')).items) {
      const key = memberOf(applied, 'kms_master_key_id')
      const found = key === undefined || isNull(key) ? undefined : asText(key)
      if (found !== undefined && found !== '') return found
    }
  }
  return undefined
}

const bucket: Mapper = (instance, base, report) => {
  const cors = instance.blocks('cors_rule')
  const policy = documentOrUnknown(policyOf('bucket-policy', instance.own('policy'), base.label, report))
  const versioned = versionedOf(instance, 'versioning', 'enabled')
  const encryption = instance.blocks('server_side_encryption_configuration').items
  const kmsKey = encryptionKey(encryption.flatMap((each) => itemsOf(memberOf(each, 'rule')).items))
  return [
    {
      type: 'bucket',
      ...base,
      name: textOf(instance, 'bucket'),
      ...(cors.items.length > 0 || cors.unknown ? { cors: corsOf(cors, instance.span) } : {}),
      ...(policy === undefined ? {} : { policy }),
      ...(versioned === undefined ? {} : { versioned }),
      ...(kmsKey === undefined ? {} : { kmsKey }),
    },
  ]
}

const bucketName = (instance: ResourceInstance): string => argument(instance, 'bucket') ?? ''

const bucketPolicy: Mapper = (instance, base, report) => [
  {
    type: 'bucket-part',
    ...base,
    bucket: bucketName(instance),
    policy: documentOrUnknown(policyOf('bucket-policy', instance.own('policy'), base.label, report)) ?? 'unknown',
  },
]

const bucketCors: Mapper = (instance, base) => [
  { type: 'bucket-part', ...base, bucket: bucketName(instance), cors: corsOf(instance.blocks('cors_rule'), base.span) },
]

const bucketVersioning: Mapper = (instance, base) => [
  {
    type: 'bucket-part',
    ...base,
    bucket: bucketName(instance),
    versioned: versionedOf(instance, 'versioning_configuration', 'status') ?? 'unknown',
  },
]

const bucketEncryption: Mapper = (instance, base) => {
  const kmsKey = encryptionKey(instance.blocks('rule').items)
  return [{ type: 'bucket-part', ...base, bucket: bucketName(instance), ...(kmsKey === undefined ? {} : { kmsKey }) }]
}

const key: Mapper = (instance, base, report) => {
  const policy = documentOrUnknown(policyOf('key-policy', instance.own('policy'), base.label, report))
  return [
    { type: 'key', ...base, arn: textOf(instance, 'arn'), aliases: [], ...(policy === undefined ? {} : { policy }) },
  ]
}

const keyPolicy: Mapper = (instance, base, report) => [
  {
    type: 'key-policy',
    ...base,
    key: argument(instance, 'key_id') ?? '',
    policy: documentOrUnknown(policyOf('key-policy', instance.own('policy'), base.label, report)) ?? 'unknown',
  },
]

/** https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/kms_grant */
const keyGrant: Mapper = (instance, base) => {
  const { items, unknown: open } = instance.blocks('constraints')
  const isConstrained = items.length > 0 || open
  return [
    {
      type: 'key-grant',
      ...base,
      key: argument(instance, 'key_id') ?? '',
      grantee: argument(instance, 'grantee_principal') ?? '',
      actions: names(instance, 'operations').map(({ text }) => (holdsSymbol(text) ? text : `kms:${text}`)),
      ...(isConstrained && { constraint: `the encryption context that \`${instance.address}\` asks for` }),
    },
  ]
}

const lambda: Mapper = (instance, base) => {
  const role = argument(instance, 'role')
  return [
    {
      type: 'function',
      ...base,
      name: textOf(instance, 'function_name'),
      arn: textOf(instance, 'arn'),
      ...(role === undefined ? {} : { role }),
    },
  ]
}

/** A state machine: what its states call themselves. @param name of the argument that holds its definition */
const machine =
  (name: string): Mapper =>
  (instance, base, report) => {
    const definition = definitionOf(instance.own(name), base.label, report)
    if (definition === undefined) return []
    const role = instance.own('role_arn')
    return machineCalls(definition, role === undefined ? undefined : toLocated(role), base)
  }

/** A definition that was made to JSON, or JSON in a text; undefined: it names no service whose calls are looked for. */
function definitionOf(value: Val | undefined, machine: string, report: Report): Located | undefined {
  if (value?.type === 'encoded') return namesService(asText(value) ?? '') ? toLocated(value.of) : undefined
  // Where it stands within an expression, another one may be taken instead: `try`, a choice.
  if (value?.type === 'unknown' && value.missingFile !== undefined && isWhole(value.span))
    report(missingDefinition(machine, value.missingFile), value.span, 'missing-file', value.missingFile)
  if (value?.type !== 'text' || !namesService(value.text)) return undefined
  const { value: decoded, problems } = decodeJson(value)
  for (const { message, span } of lastingProblems(value.text, problems))
    report(brokenDefinition(machine, message), span, 'state-machine')
  return problems.length > 0 ? undefined : toLocated(decoded)
}

const isWhole = ({ source, start }: Span): boolean => /=\s*$/.test(source.text.slice(Math.max(0, start - 200), start))

const nothing: Mapper = () => []

const mappers: { readonly [kind: string]: Mapper } = {
  aws_iam_role: identity('role'),
  aws_iam_user: identity('user'),
  aws_iam_group: identity('group'),
  aws_iam_policy: managedPolicy,
  aws_iam_role_policy: inlinePolicy('role'),
  aws_iam_user_policy: inlinePolicy('user'),
  aws_iam_group_policy: inlinePolicy('group'),
  aws_iam_role_policy_attachment: attachment('role'),
  aws_iam_user_policy_attachment: attachment('user'),
  aws_iam_group_policy_attachment: attachment('group'),
  aws_iam_policy_attachment: sharedAttachment,
  aws_iam_role_policy_attachments_exclusive: exclusiveAttachments('role'),
  aws_iam_user_policy_attachments_exclusive: exclusiveAttachments('user'),
  aws_iam_group_policy_attachments_exclusive: exclusiveAttachments('group'),
  // They say which policies may be there, and attach none.
  aws_iam_role_policies_exclusive: nothing,
  aws_iam_user_policies_exclusive: nothing,
  aws_iam_group_policies_exclusive: nothing,
  // Read for the users and keys that they name.
  aws_iam_group_membership: nothing,
  aws_iam_user_group_membership: nothing,
  aws_kms_alias: nothing,
  aws_s3_bucket: bucket,
  aws_s3_bucket_policy: bucketPolicy,
  aws_s3_bucket_cors_configuration: bucketCors,
  aws_s3_bucket_versioning: bucketVersioning,
  aws_s3_bucket_server_side_encryption_configuration: bucketEncryption,
  aws_kms_key: key,
  aws_kms_external_key: key,
  aws_kms_replica_key: key,
  aws_kms_replica_external_key: key,
  aws_kms_key_policy: keyPolicy,
  aws_kms_grant: keyGrant,
  aws_lambda_function: lambda,
  aws_sfn_state_machine: machine('definition'),
  awscc_stepfunctions_state_machine: machine('definition_string'),
  ...permissionSetMappers,
  ...cloudControlMappers,
}

function service(instance: ResourceInstance, base: Base): Resource {
  const whole = (): Located => {
    if (!instance.block.broken) return toLocated(instance.whole())
    return { type: 'scalar', value: symbolText('parameter', instance.address), span: instance.span }
  }
  return { type: 'service', ...base, resourceType: instance.kind, attributes: whole() }
}
