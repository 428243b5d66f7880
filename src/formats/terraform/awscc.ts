import type { IdentityResource, InlinePolicy, UnreadablePolicy } from '../../model/infrastructure.js'
import { argument, type Mapper, names, type ResourceInstance, textOf, versionedOf } from './arguments.js'
import { corsOf, documentOrUnknown, isDocument, policyOf, requiredPolicy, type Report } from './document.js'
import { itemsOf } from './convert.js'
import { asText, isNull, memberOf, type Val } from './value.js'

/** The kinds of the Cloud Control provider: CloudFormation's properties in snake case, policies as JSON. */

const identity =
  (type: 'role' | 'user' | 'group'): Mapper =>
  (instance, base, report) => {
    const result: IdentityResource = {
      type,
      ...base,
      name: textOf(instance, `${type}_name`),
      arn: textOf(instance, 'arn'),
      inline: inlinePolicies(instance, report),
      managed: names(instance, 'managed_policy_arns').map(({ text, span }) => ({ arn: text, span })),
    }
    if (type === 'role') {
      const trust = policyOf('trust-policy', instance.own('assume_role_policy_document'), base.label, report)
      const found = documentOrUnknown(trust)
      if (found !== undefined) result.trust = found
    }
    if (type === 'user') {
      const groups = names(instance, 'groups').map(({ text }) => text)
      if (groups.length > 0) result.groups = groups
    }
    const boundary = argument(instance, 'permissions_boundary')
    if (boundary !== undefined) {
      result.boundary = boundary
      result.boundarySpan = instance.own('permissions_boundary')!.span
    }
    return [result]
  }

function inlinePolicies(instance: ResourceInstance, report: Report): (InlinePolicy | UnreadablePolicy)[] {
  const { items, unknown } = instance.blocks('policies')
  const found: (InlinePolicy | UnreadablePolicy)[] = []
  for (const [index, item] of items.entries()) {
    const label = `${instance.address}: ${asText(memberOf(item, 'policy_name')) ?? `policy ${index + 1}`}`
    const policy = policyOf('identity-policy', memberOf(item, 'policy_document'), label, report)
    if (policy !== undefined) found.push(isDocument(policy) ? { label, document: policy } : policy)
  }
  if (unknown) found.push({ label: instance.address, reason: 'not all of its policies are known', span: instance.span })
  return found
}

const inlinePolicy =
  (kind: 'role' | 'user' | 'group'): Mapper =>
  (instance, base, report) => [
    {
      type: 'policy',
      ...base,
      document: requiredPolicy(instance.own('policy_document'), instance.address, instance.span, report),
      attachedTo: [{ kind, name: argument(instance, `${kind}_name`) ?? '' }],
    },
  ]

const managedPolicy: Mapper = (instance, base, report) => [
  {
    type: 'policy',
    ...base,
    arn: textOf(instance, 'policy_arn'),
    document: requiredPolicy(instance.own('policy_document'), instance.address, instance.span, report),
    attachedTo: (['role', 'user', 'group'] as const).flatMap((kind) =>
      names(instance, `${kind}s`).map(({ text }) => ({ kind, name: text })),
    ),
  },
]

const bucket: Mapper = (instance, base) => {
  const versioned = versionedOf(instance, 'versioning_configuration', 'status')
  const kmsKey = encryptionKey(instance.own('bucket_encryption'))
  const cors = corsIn(instance)
  return [
    {
      type: 'bucket',
      ...base,
      name: textOf(instance, 'bucket_name'),
      ...(cors === undefined ? {} : { cors }),
      ...(versioned === undefined ? {} : { versioned }),
      ...(kmsKey === undefined ? {} : { kmsKey }),
    },
  ]
}

function corsIn(instance: ResourceInstance): ReturnType<typeof corsOf> | undefined {
  const configuration = instance.own('cors_configuration')
  if (configuration === undefined || isNull(configuration)) return undefined
  const rules = memberOf(configuration, 'cors_rules')
  const { items, open } = itemsOf(rules)
  const objects = items.filter((item) => item.type === 'object')
  const unknown = rules === undefined || open || objects.length < items.length
  return corsOf({ items: objects, unknown }, configuration.span)
}

function encryptionKey(encryption: Val | undefined): string | undefined {
  for (const rule of itemsOf(memberOf(encryption, 'server_side_encryption_configuration')).items) {
    const key = memberOf(memberOf(rule, 'server_side_encryption_by_default'), 'kms_master_key_id')
    const found = isNull(key) ? undefined : asText(key)
    if (found !== undefined && found !== '') return found
  }
  return undefined
}

const bucketPolicy: Mapper = (instance, base, report) => [
  {
    type: 'bucket-part',
    ...base,
    bucket: argument(instance, 'bucket') ?? '',
    policy:
      documentOrUnknown(policyOf('bucket-policy', instance.own('policy_document'), base.label, report)) ?? 'unknown',
  },
]

const key: Mapper = (instance, base, report) => {
  const policy = documentOrUnknown(policyOf('key-policy', instance.own('key_policy'), base.label, report))
  return [
    { type: 'key', ...base, arn: textOf(instance, 'arn'), aliases: [], ...(policy === undefined ? {} : { policy }) },
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

/** https://registry.terraform.io/providers/hashicorp/awscc/latest/docs */
export const cloudControlMappers: { readonly [kind: string]: Mapper } = {
  awscc_iam_role: identity('role'),
  awscc_iam_user: identity('user'),
  awscc_iam_group: identity('group'),
  awscc_iam_role_policy: inlinePolicy('role'),
  awscc_iam_user_policy: inlinePolicy('user'),
  awscc_iam_group_policy: inlinePolicy('group'),
  awscc_iam_managed_policy: managedPolicy,
  awscc_s3_bucket: bucket,
  awscc_s3_bucket_policy: bucketPolicy,
  awscc_kms_key: key,
  awscc_kms_replica_key: key,
  awscc_kms_alias: () => [],
  awscc_lambda_function: lambda,
}
