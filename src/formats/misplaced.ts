import { asList, isObject, type Path, textOfValue, type Value } from '../base/value.js'
import type { PolicyKind } from '../model/document.js'
import { isCors } from './cors.js'
import { policyKind, type StructureProblem } from './policy.js'

/** What the configuration may say that a file is. */
type Expected = PolicyKind | 'cors'

/** Each kind with its article, what tells it, and where the configuration names it. */
const kinds: { readonly [kind in Expected]?: { name: string; sign: string; place: string } } = {
  'identity-policy': {
    name: 'an identity policy',
    sign: 'no statement has a `Principal`',
    place: '`policies` of a principal',
  },
  'trust-policy': {
    name: 'a trust policy',
    sign: 'it says who may assume a role',
    place: '`trust` of a principal',
  },
  'bucket-policy': {
    name: 'a bucket policy',
    sign: 'it says who may act on a bucket',
    place: '`policy` of a bucket',
  },
  'key-policy': {
    name: 'a key policy',
    sign: 'it says who may use a KMS key',
    place: '`policy` of a key under `keys`',
  },
  cors: {
    name: 'a CORS configuration',
    sign: 'it says which web pages may use a bucket',
    place: '`cors` of a bucket',
  },
}

/** What is surely no such document. A `Principal` in an identity policy may be one too many, so other kinds are not sure. */
const contradicts: { readonly [kind in Expected]?: readonly PolicyKind[] } = {
  'identity-policy': ['trust-policy'],
  'trust-policy': ['identity-policy', 'bucket-policy', 'key-policy', 'resource-policy'],
  'bucket-policy': ['identity-policy', 'trust-policy', 'key-policy'],
  'key-policy': ['identity-policy', 'trust-policy', 'bucket-policy'],
}

const expectation = (expected: Expected, found: Expected): string => {
  const other = kinds[found]
  const what = other === undefined ? 'the policy of another resource' : `${other.name} (${other.sign})`
  const where = other === undefined ? '' : `; in the configuration it belongs under ${other.place}`
  return `expected ${kinds[expected]!.name}, found ${what}${where}`
}

/**
 * The problem of a policy that is surely of another kind than the configuration says; undefined if it may be what it is
 * said to be. Paths are those of the policy.
 */
export function misplacedPolicy(
  policy: { readonly [key: string]: Value },
  expected: PolicyKind,
  own?: PolicyKind,
): StructureProblem | undefined {
  const statements = asList(policy.Statement)
  const [first] = statements
  if (first === undefined || !statements.every(isObject)) return undefined
  const found = own ?? policyKind(policy)
  if (contradicts[expected]?.includes(found) !== true) return undefined
  if (expected !== 'identity-policy' && hasOwn(policy, expected)) return undefined
  const step: Path = Array.isArray(policy.Statement) ? ['Statement', 0] : ['Statement']
  const message = expectation(expected, found)
  // Where the principal is what is wrong, its rule says it.
  const name = ['Principal', 'NotPrincipal'].find((each) => isObject(first) && Object.hasOwn(first, each))
  if (expected === 'identity-policy' && name !== undefined)
    return { message, path: [...step, name], rule: 'policy/principal-in-identity-policy' }
  return { message, path: step }
}

/** The service whose actions such a policy has. With one of them it may just lack a `Principal`, or hold a misspelt action. */
const services: { readonly [kind in Expected]?: string } = {
  'trust-policy': 'sts:',
  'bucket-policy': 's3:',
  'key-policy': 'kms:',
}

function hasOwn(policy: { readonly [key: string]: Value }, expected: PolicyKind): boolean {
  const statements = asList(policy.Statement).filter(isObject)
  const actions = statements.flatMap((each) => [...asList(each.Action), ...asList(each.NotAction)])
  const isOfService = (action: Value) =>
    textOfValue(action)
      .toLowerCase()
      .startsWith(services[expected] ?? '')
  return actions.length === 0 || actions.some(isOfService)
}

/** What a policy with a `Principal` too many, or without one, may be instead, as the end of a sentence. */
export function otherHome(policy: { readonly [key: string]: Value }, expected: PolicyKind): string {
  if (expected !== 'identity-policy') {
    const none = asList(policy.Statement).every(
      (each) => isObject(each) && !Object.hasOwn(each, 'Principal') && !Object.hasOwn(each, 'NotPrincipal'),
    )
    // The resource of a trust policy is the role itself.
    return none && kinds[expected] !== undefined && expected !== 'trust-policy' ? ifItIs('identity-policy') : ''
  }
  const kind = policyKind(policy)
  const [first] = asList(policy.Statement)
  const all = asList(policy.Statement).every((each) => isObject(each) && Object.hasOwn(each, 'Principal'))
  return all && first !== undefined ? ifItIs(kind) : ''
}

function ifItIs(kind: PolicyKind): string {
  const home = kinds[kind]
  return home === undefined ? '' : `; if it is ${home.name}, it belongs under ${home.place} in the configuration`
}

/** Why a value is no policy, or no CORS configuration, if it is surely the other one. */
export function misplacedValue(value: Value, expected: Expected, policy: PolicyKind | undefined): string | undefined {
  if (expected === 'cors') return policy === undefined ? undefined : expectation('cors', policy)
  return kinds[expected] !== undefined && isCors(value) ? expectation(expected, 'cors') : undefined
}
