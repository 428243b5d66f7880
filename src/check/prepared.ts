import { symbolText } from '../base/symbol.js'
import { asList, isObject, type Value } from '../base/value.js'
import { compilePolicy } from '../iam/compile.js'
import type { CompiledPolicy, PolicySet } from '../iam/api.js'
import { type Moment, momentOf } from './context.js'
import type { Document } from '../model/document.js'
import type { AttachedPolicy, Bucket, Key, Principal, Workspace } from '../model/workspace.js'

/** A principal whose policies are compiled once for the whole run. */
export interface PreparedPrincipal {
  principal: Principal
  account: string | undefined
  partition: string | undefined
  readonly identity: readonly (CompiledPolicy | 'unknown')[]
  readonly boundaries: readonly (CompiledPolicy | 'unknown')[]
  readonly trust: CompiledPolicy | undefined
  /** False when an attached policy cannot be read. */
  known: boolean
}

/** The workspace with every policy compiled; what the checks ask. */
export interface Prepared {
  workspace: Workspace
  principals: PreparedPrincipal[]
  scps: CompiledPolicy[][]
  rcps: CompiledPolicy[][]
  /** When requests are made: on the day of the run. */
  moment: Moment | undefined
  /** Compiled policy of a document; compiled when first asked for. */
  compiled(document: Document): CompiledPolicy
}

/** Compiles what every principal needs; bucket and key policies follow when asked for. */
export function prepare(workspace: Workspace): Prepared {
  const cache = new Map<Document, CompiledPolicy>()
  const compiled = (document: Document): CompiledPolicy => {
    let policy = cache.get(document)
    if (policy === undefined) {
      policy = compilePolicy(document.value, undefined, document.doubts)
      cache.set(document, policy)
    }
    return policy
  }
  const attached = (policy: AttachedPolicy): CompiledPolicy | 'unknown' => {
    const whole =
      policy.document !== undefined
        ? compiled(policy.document)
        : policy.value === undefined
          ? 'unknown'
          : compilePolicy(policy.value as Value)
    return policy.certain === false && whole !== 'unknown'
      ? compilePolicy(whole.source, 'whether the policy is attached is not known')
      : whole
  }
  const principals = workspace.principals.map((principal): PreparedPrincipal => {
    const parts = principal.arn?.split(':')
    let identity: (CompiledPolicy | 'unknown')[] | undefined
    let boundaries: (CompiledPolicy | 'unknown')[] | undefined
    return {
      principal,
      account: parts?.[4] || undefined,
      partition: parts?.[1] || undefined,
      // Compiled when first asked for: most principals of a large repository have no task.
      get identity() {
        identity ??= principal.policies.map(attached)
        return identity
      },
      get boundaries() {
        boundaries ??= principal.boundary === undefined ? [] : [attached(principal.boundary)]
        return boundaries
      },
      get trust() {
        return principal.trust === undefined ? undefined : compiled(principal.trust)
      },
      known: principal.policies.every((policy) => policy.document !== undefined || policy.value !== undefined),
    }
  })
  return {
    workspace,
    principals,
    scps: workspace.serviceControlPolicies.map((level) => level.map(compiled)),
    rcps: workspace.resourceControlPolicies.map((level) => level.map(compiled)),
    moment: momentOf(workspace.today),
    compiled,
  }
}

/**
 * The principal with this label, ARN or role name: that of the unit, or the only one. Undefined: there is none, or it
 * is not known which one is meant.
 */
export function findPrincipal(
  { principals }: Prepared,
  nameOrArn: string,
  unit?: string,
): PreparedPrincipal | undefined {
  let index = principalIndices.get(principals)
  if (index === undefined) {
    index = indexPrincipals(principals)
    principalIndices.set(principals, index)
  }
  const { byName, byAlias, byRole } = index
  const found = byName.get(nameOrArn) ?? byAlias.get(nameOrArn) ?? byRole.get(nameOrArn.split('/').at(-1)!) ?? []
  return onlyOf(found, ({ principal }) => principal.unit === unit)
}

/** The one that is near, or the only one. */
function onlyOf<T>(found: readonly T[], isNear: (each: T) => boolean): T | undefined {
  const near = found.length > 1 ? found.filter(isNear) : found
  const [only, ...others] = near.length > 0 ? near : found
  return others.length === 0 ? only : undefined
}

/**
 * The bucket of this name, or what a template calls so: that of the unit, or the only one. Of several none is taken:
 * then it is a bucket of which nothing is known.
 */
export function findBucket({ workspace: { buckets } }: Prepared, name: string, unit?: string): Bucket | undefined {
  let index = bucketIndices.get(buckets)
  if (index === undefined) {
    index = { byName: all(buckets, (bucket) => [bucket.name]), byLabel: all(buckets, (bucket) => [bucket.label]) }
    bucketIndices.set(buckets, index)
  }
  const found = index.byName.get(name) ?? index.byLabel.get(name) ?? []
  return onlyOf(found, (bucket) => bucket.unit === unit) ?? (found.length === 0 ? undefined : ambiguous(found, name))
}

/** One of several buckets. */
function ambiguous(found: readonly Bucket[], label: string): Bucket {
  const names = new Set(found.map(({ name }) => name))
  const why = `${names.size === 1 ? `bucket \`${label}\` is` : `several buckets called \`${label}\` are`} declared in several stacks`
  const { span } = found[0]!
  const unreadable = (kind: 'cors' | 'bucket-policy'): Document | undefined =>
    span === undefined
      ? undefined
      : {
          kind,
          language: 'string',
          source: span.source,
          value: symbolText('parameter', 'unreadable'),
          unreadable: why,
          locate: () => span,
        }
  const [cors, policy] = [unreadable('cors'), unreadable('bucket-policy')]
  return {
    name: names.size === 1 ? found[0]!.name : symbolText('parameter', label),
    label,
    ...(cors !== undefined && found.some((each) => each.cors !== undefined) ? { cors } : {}),
    ...(policy !== undefined && found.some((each) => each.policy !== undefined) ? { policy } : {}),
    tasks: [],
  }
}

/** The key that goes by this alias, id or label: that of the unit, or the only one; null if it may be several. */
export function findKey({ workspace: { keys } }: Prepared, name: string, unit?: string): Key | undefined | null {
  const id = name.replace(/^key\//, '')
  const exact = keys.filter(({ arn, aliases }) => aliases?.includes(name) === true || arn.endsWith(`/${id}`))
  const found = exact.length > 0 ? exact : keys.filter(({ label }) => label === name)
  return found.length === 0 ? undefined : (onlyOf(found, (key) => key.unit === unit) ?? null)
}

type Index<T> = ReadonlyMap<string, readonly T[]>

const principalIndices = new WeakMap<object, ReturnType<typeof indexPrincipals>>()
const bucketIndices = new WeakMap<object, { byName: Index<Bucket>; byLabel: Index<Bucket> }>()

const indexPrincipals = (principals: readonly PreparedPrincipal[]) => ({
  byName: all(principals, ({ principal }) => [principal.name, principal.arn]),
  byAlias: all(principals, ({ principal }) => principal.aliases ?? []),
  byRole: all(principals, ({ principal }) => [principal.arn?.split('/').at(-1)]),
})

/** Values by their keys. */
function all<T>(values: readonly T[], keysOf: (value: T) => readonly (string | undefined)[]): Index<T> {
  const found = new Map<string, T[]>()
  for (const value of values)
    for (const key of new Set(keysOf(value))) {
      if (key === undefined) continue
      const list = found.get(key)
      if (list === undefined) found.set(key, [value])
      else list.push(value)
    }
  return found
}

/** The identity side of a principal, ready for the engine. */
export function identitySide(prepared: Prepared, principal: PreparedPrincipal): PolicySet {
  return {
    identity: principal.identity,
    ...(principal.boundaries.length > 0 ? { boundaries: principal.boundaries } : {}),
    ...(prepared.scps.length > 0 ? { scps: prepared.scps } : {}),
    ...(prepared.rcps.length > 0 ? { rcps: prepared.rcps } : {}),
  }
}

/** The plain statements of a policy document. */
export function statementsOf(value: unknown): { readonly [key: string]: Value }[] {
  return isObject(value) ? asList(value['Statement']).filter(isObject) : []
}

/** All policy values of a principal that can be read. */
export function policyValues(principal: Principal): Value[] {
  return principal.policies
    .map((policy) => (policy.document?.value ?? policy.value) as Value | undefined)
    .filter((value): value is Value => value !== undefined)
}
