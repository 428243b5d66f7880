import { symbolText } from '../../base/symbol.js'
import { argument, type Mapper, type ResourceInstance, textOf } from './arguments.js'
import { policyOf } from './document.js'
import { itemsOf } from './convert.js'
import { asText, isNull, memberOf, type Val } from './value.js'

/**
 * Permission sets of IAM Identity Center: each becomes a role in the accounts that it is assigned to. Here it goes by
 * its ARN, which is how policies name it.
 * https://docs.aws.amazon.com/singlesignon/latest/userguide/permissionsetsconcept.html
 */
const permissionSet: Mapper = (instance, base) => {
  const account = symbolText('parameter', `the account of ${instance.address}`)
  const role = symbolText('resource', instance.address)
  const arn = `arn:${instance.deployment.partition}:iam::${account}:role/aws-reserved/sso.amazonaws.com/${role}`
  return [{ type: 'role', ...base, name: textOf(instance, 'arn'), arn, inline: [], managed: [] }]
}

const attachedTo = (instance: ResourceInstance) => [
  { kind: 'role' as const, name: argument(instance, 'permission_set_arn') ?? '' },
]

const inlinePolicy: Mapper = (instance, base, report) => {
  const label = instance.address
  const document = policyOf('identity-policy', instance.own('inline_policy'), label, report)
  const none = { label, reason: 'it has no document', span: instance.span }
  return [{ type: 'policy', ...base, document: document ?? none, attachedTo: attachedTo(instance) }]
}

const managedPolicy: Mapper = (instance, base) => [
  {
    type: 'attachment',
    ...base,
    arn: argument(instance, 'managed_policy_arn') ?? '',
    arnSpan: instance.own('managed_policy_arn')?.span ?? base.span,
    attachedTo: attachedTo(instance),
  },
]

const customerManagedPolicy: Mapper = (instance, base) => {
  const [reference] = instance.blocks('customer_managed_policy_reference').items
  return [{ type: 'attachment', ...base, arn: policyArn(instance, reference), attachedTo: attachedTo(instance) }]
}

/** The ARN of a customer-managed policy that is named: each account has one of its own, declared here once. */
function policyArn({ deployment, address }: ResourceInstance, reference: Val | undefined): string {
  const name = asText(memberOf(reference, 'name')) ?? symbolText('parameter', `${address}.name`)
  const path = memberOf(reference, 'path')
  const folder = path === undefined || isNull(path) ? '/' : (asText(path) ?? '/')
  return `arn:${deployment.partition}:iam::${deployment.account}:policy${folder}${name}`
}

/** The permissions boundary that a resource of its own gives to a permission set; undefined: it is none of these. */
export function boundaryOf(instance: ResourceInstance): { role: string; boundary: string } | undefined {
  if (instance.kind !== 'aws_ssoadmin_permissions_boundary_attachment') return undefined
  const [boundary] = instance.blocks('permissions_boundary').items
  const managed = memberOf(boundary, 'managed_policy_arn')
  const [reference] = itemsOf(memberOf(boundary, 'customer_managed_policy_reference')).items
  const arn = managed === undefined || isNull(managed) ? policyArn(instance, reference) : asText(managed)
  return { role: argument(instance, 'permission_set_arn') ?? '', boundary: arn ?? '' }
}

/** https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/ssoadmin_permission_set */
export const permissionSetMappers: { readonly [kind: string]: Mapper } = {
  aws_ssoadmin_permission_set: permissionSet,
  aws_ssoadmin_permission_set_inline_policy: inlinePolicy,
  aws_ssoadmin_managed_policy_attachment: managedPolicy,
  aws_ssoadmin_customer_managed_policy_attachment: customerManagedPolicy,
  aws_ssoadmin_permissions_boundary_attachment: () => [],
}
