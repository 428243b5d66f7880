import type { SourceText, Span } from '../base/source.js'
import { asList, isObject, textOfValue, type Value } from '../base/value.js'
import type { Document, PolicyKind } from '../model/document.js'
import type { IdentityResource, InlinePolicy, PolicyResource, Resource } from '../model/infrastructure.js'
import type { Node } from '../syntax/node.js'
import { nodeAt, toValue } from '../syntax/tree.js'

/**
 * Whether a file's value is what `aws iam get-account-authorization-details` prints.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountAuthorizationDetails.html
 */
export function isAuthorizationDetails(value: Value): boolean {
  return isObject(value) && Object.keys(lists).filter((name) => Array.isArray(value[name])).length >= 2
}

const lists = { UserDetailList: 'user', GroupDetailList: 'group', RoleDetailList: 'role', Policies: 'policy' } as const

type Details = { readonly [name: string]: Value }

/** The users, groups, roles and customer-managed policies of an account. Entries that cannot be read are left out. */
export function readAuthorizationDetails(source: SourceText, root: Node): Resource[] {
  const value = toValue(root)
  if (!isObject(value)) return []
  return Object.entries(lists).flatMap(([list, type]) =>
    asList(value[list]).flatMap((details, index): Resource[] => {
      const reader = new Reader(source, root, [list, index])
      if (!isObject(details)) return []
      return type === 'policy' ? reader.policy(details) : reader.identity(details, type)
    }),
  )
}

class Reader {
  constructor(
    private readonly source: SourceText,
    private readonly root: Node,
    private readonly at: readonly (string | number)[],
  ) {}

  identity(details: Details, type: IdentityResource['type']): Resource[] {
    const title = { user: 'User', group: 'Group', role: 'Role' }[type]
    const { [`${title}Name`]: name, Arn: arn, AssumeRolePolicyDocument: trust } = details
    if (typeof name !== 'string' || typeof arn !== 'string') return []
    const boundary = isObject(details.PermissionsBoundary)
      ? details.PermissionsBoundary.PermissionsBoundaryArn
      : undefined
    const groups = asList(details.GroupList).filter((group) => typeof group === 'string')
    const list = `${title}PolicyList`
    return [
      {
        type,
        label: name,
        span: this.span([`${title}Name`]),
        assumed: [],
        unit: this.source.path,
        name,
        arn,
        ...(type === 'role' && isObject(trust)
          ? { trust: this.document(trust, ['AssumeRolePolicyDocument'], 'trust-policy') }
          : {}),
        ...(typeof boundary === 'string' ? { boundary } : {}),
        ...(type === 'user' ? { groups } : {}),
        inline: asList(details[list]).flatMap((policy, index): InlinePolicy[] => {
          if (!isObject(policy) || !isObject(policy.PolicyDocument)) return []
          const document = this.document(policy.PolicyDocument, [list, index, 'PolicyDocument'], 'identity-policy')
          return [{ label: textOfValue(policy.PolicyName), document }]
        }),
        managed: asList(details.AttachedManagedPolicies).flatMap((policy, index) =>
          isObject(policy) && typeof policy.PolicyArn === 'string'
            ? [{ arn: policy.PolicyArn, span: this.span(['AttachedManagedPolicies', index, 'PolicyArn']) }]
            : [],
        ),
      },
    ]
  }

  /** The version of a policy that counts. AWS's own are known. */
  policy({ PolicyName: name, Arn: arn, PolicyVersionList: versions }: Details): PolicyResource[] {
    if (typeof name !== 'string' || typeof arn !== 'string' || /^arn:[\w-]+:iam::aws:/.test(arn)) return []
    const index = asList(versions).findIndex((version) => isObject(version) && version.IsDefaultVersion === true)
    const version = asList(versions)[index]
    if (!isObject(version) || !isObject(version.Document)) return []
    return [
      {
        type: 'policy',
        label: name,
        span: this.span(['PolicyName']),
        assumed: [],
        unit: this.source.path,
        arn,
        document: this.document(version.Document, ['PolicyVersionList', index, 'Document'], 'identity-policy'),
        attachedTo: [],
      },
    ]
  }

  private document(value: Value, path: readonly (string | number)[], kind: PolicyKind): Document {
    const { source } = this
    const language = source.text.charAt(this.root.start) === '{' ? ('json' as const) : ('yaml' as const)
    return { kind, language, source, value, locate: (inner) => this.span([...path, ...inner]) }
  }

  private span(path: readonly (string | number)[]): Span {
    const { start, end } = nodeAt(this.root, [...this.at, ...path])
    return { source: this.source, start, end }
  }
}
