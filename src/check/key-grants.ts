import { asList, isObject } from '../base/value.js'
import type { Document } from '../model/document.js'
import type { Key } from '../model/workspace.js'

const joined = new WeakMap<Key, Document>()

/**
 * The policy of a key together with what grants allow on it: "When authorizing access to a KMS key, grants are considered
 * along with key policies and IAM policies", and a Deny in any of those overrides them. Undefined: its policy is not there.
 * https://docs.aws.amazon.com/kms/latest/developerguide/grants.html
 */
export function policyWithGrants(key: Key): Document | undefined {
  const { policy, grants = [] } = key
  if (policy === undefined || grants.length === 0 || policy.unreadable !== undefined || !isObject(policy.value))
    return policy
  const known = joined.get(key)
  if (known !== undefined) return known
  const own = asList(policy.value['Statement'])
  const document: Document = {
    ...policy,
    value: { ...policy.value, Statement: [...own, ...grants.map(({ statement }) => statement)] },
    locate: (path) => {
      const [first, index] = path
      const grant = first === 'Statement' && typeof index === 'number' ? grants[index - own.length] : undefined
      return grant?.span ?? policy.locate(path)
    },
  }
  joined.set(key, document)
  return document
}
