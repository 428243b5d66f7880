import { closest, distance } from 'fastest-levenshtein'
import { isObject, type Value } from '../base/value.js'
import type { CompiledPolicy, Context, ContextValue, Decision, PolicySet, Request } from '../iam/api.js'
import { arnParts, type Caller, callerOf } from '../iam/caller.js'
import { compilePolicy } from '../iam/compile.js'
import { literal, parsePattern } from '../iam/pattern.js'

/** A request that cannot be read; the message goes into the answer's line. */
export class RequestError extends Error {}

const decisions: readonly Decision[] = ['allowed', 'implicitDeny', 'explicitDeny', 'unknown']

const members = [
  'name',
  'principal',
  'action',
  'resource',
  'context',
  'unknownContext',
  'identityPolicies',
  'permissionsBoundaries',
  'sessionPolicies',
  'serviceControlPolicies',
  'resourceControlPolicies',
  'resourcePolicy',
  'resourceAccount',
  'expect',
  'explain',
]
const known = new Set(members)

/** A request as `simulate` reads it, ready for the engine. */
export interface ReadRequest {
  name: string | undefined
  expect: Decision | undefined
  explain: boolean
  request: Request
  policies: PolicySet
}

/** Policies that were met at least twice, by their text: the lines of a file mostly repeat them. */
const cache = new Map<string, CompiledPolicy>()
/** Bounds of the cache: documents, and characters of all and of one. */
const cacheLimits = { documents: 1024, characters: 4_000_000, oneDocument: 200_000 }
let cachedCharacters = 0
/** Hashes of the texts met lately. What is met for the first time is not kept: it may never come again. */
const met = new Uint32Array(8192)

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return value >>> 0
}

function compiled(value: Value): CompiledPolicy {
  const key = JSON.stringify(value)
  const found = cache.get(key)
  if (found !== undefined) return found
  const policy = compilePolicy(value)
  if (key.length > cacheLimits.oneDocument) return policy
  const hashed = hash(key)
  const slot = hashed % met.length
  if (met[slot] !== hashed) {
    met[slot] = hashed
    return policy
  }
  if (cache.size >= cacheLimits.documents || cachedCharacters + key.length > cacheLimits.characters) {
    cache.clear()
    cachedCharacters = 0
  }
  cachedCharacters += key.length
  cache.set(key, policy)
  return policy
}

type Body = { readonly [key: string]: Value }

function text(body: Body, name: string): string | undefined {
  const value = body[name]
  if (value === undefined || value === null) return undefined
  if (typeof value !== 'string' || value === '') throw new RequestError(`\`${name}\` must be a text`)
  return value
}

function required(body: Body, name: string): string {
  const value = text(body, name)
  if (value === undefined) throw new RequestError(`\`${name}\` is missing`)
  return value
}

function documents(value: Value | undefined, name: string): CompiledPolicy[] {
  if (value === undefined || value === null) return []
  if (!Array.isArray(value)) throw new RequestError(`\`${name}\` must be a list of policy documents`)
  return value.map((item: Value) => {
    if (!isObject(item)) throw new RequestError(`\`${name}\` holds a value that is no policy document`)
    return compiled(item)
  })
}

function levels(value: Value | undefined, name: string): CompiledPolicy[][] {
  if (value === undefined || value === null) return []
  if (!Array.isArray(value)) throw new RequestError(`\`${name}\` must be a list of levels, each a list of documents`)
  return value.map((level: Value) => {
    if (!Array.isArray(level)) throw new RequestError(`\`${name}\` holds a level that is no list of policy documents`)
    return documents(level, name)
  })
}

/**
 * Reads one request object.
 * @throws RequestError when a member is missing or of the wrong type
 */
export function readRequest(body: unknown): ReadRequest {
  if (!isObject(body)) throw new RequestError('a request must be an object')
  for (const member of Object.keys(body)) if (!known.has(member)) refuseMisspelt(member)
  const principal = text(body, 'principal')
  if (principal !== undefined && !isPrincipal(principal))
    throw new RequestError(
      `\`${principal}\` is no principal; expected an ARN, a service such as \`sagemaker.amazonaws.com\`, or \`*\``,
    )
  const action = required(body, 'action')
  if (action !== '*' && !action.includes(':'))
    throw new RequestError(`\`${action}\` is no action; expected \`service:Action\``)
  const resource = required(body, 'resource')
  const given = body['resourcePolicy']
  if (given !== undefined && given !== null && !isObject(given))
    throw new RequestError('`resourcePolicy` must be a policy document or null')
  const resourceKind = kindOf(action, resource, given !== undefined)
  const unseen = resourceKind === 'ordinary' ? null : 'unknown'
  const expect = text(body, 'expect')
  if (expect !== undefined && !decisions.includes(expect as Decision))
    throw new RequestError(`\`expect\` is one of ${decisions.join(', ')}, not \`${expect}\``)
  const explain = body['explain'] ?? false
  if (typeof explain !== 'boolean') throw new RequestError('`explain` must be true or false')
  const caller = callerOf(principal)
  // Whose account the ARN names says nothing where the principal's is not known.
  const inArn = principal === undefined ? undefined : /^arn:[^:]*:[^:]*:[^:]*:(\d{12}):/.exec(resource)?.[1]
  return {
    name: text(body, 'name'),
    expect: expect as Decision | undefined,
    explain,
    request: {
      principal,
      action: pattern(action),
      resource: pattern(resource),
      context: readContext(body['context'], body['unknownContext'], caller),
      resourceAccount: text(body, 'resourceAccount') ?? inArn,
    },
    policies: {
      identity: documents(body['identityPolicies'], 'identityPolicies'),
      boundaries: documents(body['permissionsBoundaries'], 'permissionsBoundaries'),
      sessions: documents(body['sessionPolicies'], 'sessionPolicies'),
      scps: levels(body['serviceControlPolicies'], 'serviceControlPolicies'),
      rcps: levels(body['resourceControlPolicies'], 'resourceControlPolicies'),
      resource: given === undefined ? unseen : given === null ? null : compiled(given),
      resourceKind,
    },
  }
}

/** An ARN; a service or an identity provider, whose names are those of hosts; or everybody. */
const isPrincipal = (value: string): boolean =>
  value.startsWith('arn:') ? arnParts(value) !== undefined : value === '*' || value.includes('.')

/** A member that looks like a known one is a slip that would change the answer; any other is a note of the writer's. */
function refuseMisspelt(member: string): void {
  if (member.length < 8) return
  const near = closest(member, members)
  if (distance(member, near) <= 2) throw new RequestError(`unknown member \`${member}\`, did you mean \`${near}\`?`)
}

/** `arn:aws:iam::111122223333:role/name`, in one pass: a request's resource may be of any length. */
function isRole(resource: string): boolean {
  const service = resource.indexOf(':iam:')
  return service >= 0 && resource.includes(':role/', service + 5)
}

/** Role trust policies and key policies must allow by themselves. */
function kindOf(action: string, resource: string, given: boolean): 'ordinary' | 'trust' | 'key' {
  if (/^kms:/i.test(action) && (given || resource.includes(':kms:'))) return 'key'
  if (/^sts:(AssumeRole|TagSession|SetSourceIdentity)/i.test(action) && (given || isRole(resource))) return 'trust'
  return 'ordinary'
}

const pattern = (value: string) => (/[*?$]/.test(value) ? parsePattern(value, { placeholders: false }) : literal(value))

const absent: ContextValue = { state: 'absent' }
const unknown: ContextValue = { state: 'unknown' }

/** The context that is given, complete but for the keys that follow from the principal. */
function readContext(given: Value | undefined, unknownKeys: Value | undefined, caller: Caller): Context {
  const follows = followingKeys(caller)
  const values = new Map<string, ContextValue>()
  if (given !== undefined && given !== null) {
    if (!isObject(given)) throw new RequestError('`context` must be an object')
    for (const key of Object.keys(given)) values.set(key.toLowerCase(), contextValue(key, given[key]!))
  }
  if (unknownKeys !== undefined && unknownKeys !== null) {
    if (!Array.isArray(unknownKeys)) throw new RequestError('`unknownContext` must be a list of keys')
    for (const key of unknownKeys as readonly Value[]) {
      if (typeof key !== 'string') throw new RequestError('`unknownContext` must be a list of keys')
      values.set(key.toLowerCase(), unknown)
    }
  }
  return { get: (key) => values.get(key) ?? follows.get(key) ?? absent }
}

function contextValue(key: string, value: Value): ContextValue {
  const single = (item: Value): string => {
    if (typeof item === 'string') return item
    if (typeof item === 'number' || typeof item === 'boolean') return String(item)
    throw new RequestError(`the context value of \`${key}\` must be a text, number, boolean or list of these`)
  }
  if (Array.isArray(value)) return { state: 'known', values: value.map(single), multi: true }
  return { state: 'known', values: [single(value)] }
}

const following = new WeakMap<Caller, ReadonlyMap<string, ContextValue>>()

/**
 * Condition keys whose value follows from the principal.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html#principaltable
 */
function followingKeys(caller: Caller): ReadonlyMap<string, ContextValue> {
  let keys = following.get(caller)
  if (keys === undefined) {
    keys = new Map(listFollowing(caller).map(([key, value]) => [key, { state: 'known', values: [value] }]))
    following.set(caller, keys)
  }
  return keys
}

function listFollowing(caller: Caller): [string, string][] {
  const { account, text: arn } = caller
  if (caller.kind === 'anonymous')
    return [
      ['aws:principaltype', 'Anonymous'],
      ['aws:userid', 'anonymous'],
    ]
  if (caller.kind !== 'identity' || account === undefined || arn === undefined) return []
  const [, partition] = arn.split(':')
  const rest = arn.split(':').slice(5).join(':')
  const session = caller.session
  const keys: [string, string][] = [
    ['aws:principalarn', session === undefined ? arn : `arn:${partition}:iam::${account}:role/${session.role}`],
    ['aws:principalaccount', account],
  ]
  if (rest.startsWith('user/'))
    keys.push(['aws:principaltype', 'User'], ['aws:username', rest.slice(rest.lastIndexOf('/') + 1)])
  else if (caller.isRoot) keys.push(['aws:principaltype', 'Account'], ['aws:userid', account])
  else if (rest.startsWith('federated-user/'))
    keys.push(['aws:principaltype', 'FederatedUser'], ['aws:userid', `${account}:${rest.slice(15)}`])
  else keys.push(['aws:principaltype', 'AssumedRole'])
  return keys
}
