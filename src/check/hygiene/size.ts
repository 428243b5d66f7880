import { cutSymbols, holdsSymbol } from '../../base/symbol.js'
import { isObject, type Value } from '../../base/value.js'
import { isManagedPolicyText } from '../../catalogue/managed-policies.js'
import type { Document, PolicyKind } from '../../model/document.js'
import type { Problem } from './problem.js'
import * as texts from './texts.js'

interface Limit {
  what: string
  most: number
  unit: 'characters' | 'bytes'
  severity: 'error' | 'warning'
}

/**
 * Quotas by kind, the largest first; the first one that is exceeded is reported. IAM does not count white space.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html#reference_iam-quotas-entity-length
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/example-bucket-policies.html
 * https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-overview.html
 */
const limits: Readonly<Partial<Record<PolicyKind, readonly Limit[]>>> = {
  'identity-policy': [
    { what: 'all inline policies of a role together', most: 10_240, unit: 'characters', severity: 'error' },
    { what: 'a managed policy', most: 6_144, unit: 'characters', severity: 'warning' },
  ],
  'trust-policy': [
    { what: 'a trust policy', most: 4_096, unit: 'characters', severity: 'error' },
    { what: 'a trust policy whose quota was not raised', most: 2_048, unit: 'characters', severity: 'warning' },
  ],
  'bucket-policy': [{ what: 'a bucket policy', most: 20_480, unit: 'bytes', severity: 'error' }],
  'key-policy': [{ what: 'a key policy', most: 32_768, unit: 'bytes', severity: 'error' }],
  'service-control-policy': [{ what: 'a service control policy', most: 5_120, unit: 'characters', severity: 'error' }],
  'resource-control-policy': [
    { what: 'a resource control policy', most: 5_120, unit: 'characters', severity: 'error' },
  ],
}

const managedLimits: readonly Limit[] = [
  { what: 'a managed policy', most: 6_144, unit: 'characters', severity: 'error' },
]

/** policy/size. Parts that are only known when it is deployed count nothing: what is over is surely over. */
export function size(document: Document, managed: boolean): Problem[] {
  const list = managed ? managedLimits : document.kind === 'cors' ? undefined : limits[document.kind]
  if (list === undefined || !isObject(document.value)) return []
  let text = JSON.stringify(certain(document.value))
  if (text.length <= list.at(-1)!.most) return []
  if (holdsSymbol(text))
    text = cutSymbols(text)
      .map((part) => (typeof part === 'string' ? part : ''))
      .join('')
  // White space inside of strings as well: whether it counts is not documented.
  const bare = text.replace(/\s+/g, '')
  const limit = list.find(({ most, unit }) => measure(bare, unit) > most)
  // A copy of AWS's own policy is not meant to be created again.
  if (limit === undefined || isManagedPolicyText(text)) return []
  const { source, start } = document.locate([])
  return [
    {
      rule: 'policy/size',
      severity: limit.severity,
      message: texts.tooLarge(limit.what, measure(bare, limit.unit), limit.most, limit.unit),
      help: texts.splitHelp,
      document,
      at: { source, start, end: Math.min(start + 1, source.text.length) },
    },
  ]
}

/** The policy without the statements of which it is not known whether they are there. */
function certain(policy: { readonly [key: string]: Value }): Value {
  const { Statement: statements } = policy
  if (!Array.isArray(statements)) return policy
  const isDoubtful = (statement: Value) => isObject(statement) && typeof statement.Condition === 'string'
  return statements.some(isDoubtful)
    ? { ...policy, Statement: statements.filter((statement) => !isDoubtful(statement)) }
    : policy
}

function measure(text: string, unit: Limit['unit']): number {
  return unit === 'characters' ? text.length : new TextEncoder().encode(text).length
}
