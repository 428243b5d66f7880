import { asList, isObject, type Value } from '../base/value.js'
import { compilePolicy } from '../iam/compile.js'
import type { CompiledPolicy, PolicySet } from '../iam/api.js'
import type { Document } from '../model/document.js'
import type { AttachedPolicy, Bucket, Principal, Workspace } from '../model/workspace.js'

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
    compiled,
  }
}

/** The principal with this label, ARN or role name. */
export function findPrincipal({ principals }: Prepared, nameOrArn: string): PreparedPrincipal | undefined {
  let index = principalIndices.get(principals)
  if (index === undefined) {
    index = indexPrincipals(principals)
    principalIndices.set(principals, index)
  }
  const { byName, byAlias, byRole } = index
  return byName.get(nameOrArn) ?? byAlias.get(nameOrArn) ?? byRole.get(nameOrArn.split('/').at(-1)!)
}

/** The bucket of this name, or what a template calls so. */
export function findBucket({ workspace: { buckets } }: Prepared, name: string): Bucket | undefined {
  let index = bucketIndices.get(buckets)
  if (index === undefined) {
    index = { byName: firsts(buckets, (bucket) => [bucket.name]), byLabel: firsts(buckets, (bucket) => [bucket.label]) }
    bucketIndices.set(buckets, index)
  }
  return index.byName.get(name) ?? index.byLabel.get(name)
}

type Index<T> = ReadonlyMap<string, T>

const principalIndices = new WeakMap<object, ReturnType<typeof indexPrincipals>>()
const bucketIndices = new WeakMap<object, { byName: Index<Bucket>; byLabel: Index<Bucket> }>()

const indexPrincipals = (principals: readonly PreparedPrincipal[]) => ({
  byName: firsts(principals, ({ principal }) => [principal.name, principal.arn]),
  byAlias: firsts(principals, ({ principal }) => principal.aliases ?? []),
  byRole: firsts(principals, ({ principal }) => [principal.arn?.split('/').at(-1)]),
})

/** Values by their keys; of several with one key the first. */
function firsts<T>(values: readonly T[], keysOf: (value: T) => readonly (string | undefined)[]): Index<T> {
  const found = new Map<string, T>()
  for (const value of values)
    for (const key of keysOf(value)) if (key !== undefined && !found.has(key)) found.set(key, value)
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
