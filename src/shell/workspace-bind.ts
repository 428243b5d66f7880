import { holdsSymbol } from '../base/symbol.js'
import { misspelling } from '../findings/did-you-mean.js'
import { code } from '../findings/message.js'
import type { Joined } from '../formats/join.js'
import { addGrants } from '../formats/key-grants.js'
import { intersects, literal, parsePattern } from '../iam/pattern.js'
import { type Bucket, type Key, mayAllowAnything, type Principal, type Unmatched } from '../model/workspace.js'
import { stemOf } from './workspace-groups.js'

/** Things that the configuration declares, and the templates that it names among a principal's policies. */
export interface DeclaredThings {
  principals: Principal[]
  buckets: Bucket[]
  keys: Key[]
  /** Those of which nothing says which policies they have. */
  silent: ReadonlySet<Principal>
  /** Reported paths. */
  templates: ReadonlyMap<Principal, readonly string[]>
}

/** The last part of what a principal is called: of an ARN the name, of an address in Terraform the resource's name. */
const lastName = (name: string): string => name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('.')) + 1)

/**
 * Declared things meet what templates declare: one that goes by the same name or ARN is the same. The declaration says
 * the tasks, the template the rest.
 */
export function bind(
  declared: DeclaredThings,
  joined: Joined,
  /** Reported paths of identity policies that nothing claims. */
  files: readonly string[] = [],
): Pick<Joined, 'principals' | 'buckets' | 'keys'> {
  const taken = new Set<Principal>()
  const unmatched: Principal[] = []
  for (const principal of declared.principals) {
    const paths = declared.templates.get(principal) ?? []
    const found = joined.principals.filter((other) => isSame(principal, other))
    const candidates =
      found.length > 0 ? found : [...mayBe(principal, joined.principals), ...onlyIn(paths, joined.principals)]
    const [match, ...others] = candidates
    if (match !== undefined && others.length === 0) {
      taken.add(match)
      merge(principal, match)
      continue
    }
    const label = `the policies of ${principal.name}`
    if (match !== undefined) {
      principal.policies.push({ label, reason: `${candidates.length} roles of templates go by this name` })
    } else if (paths.length > 0) {
      const reason = `no role of ${paths.map(code).join(', ')} is called ${code(principal.name)}`
      principal.policies.push({ label: paths[0]!, reason })
      unmatched.push(principal)
    } else if (declared.silent.has(principal) && principal.policies.length === 0) {
      const reason =
        joined.principals.length > 0
          ? `no role of a template is called ${code(principal.name)}`
          : 'neither `policies` nor `managed-policies` is declared'
      principal.policies.push(mayAllowAnything(label, reason))
      unmatched.push(principal)
    }
  }
  const left = joined.principals.filter((principal) => !taken.has(principal))
  for (const principal of unmatched) principal.unmatched = meantBy(principal, left, files)
  const found = joined.keys.filter(({ arn }) => !declared.keys.some((key) => key.arn === arn))
  const keys = [...declared.keys, ...found]
  addGrants(keys, joined.grants)
  return {
    principals: [
      ...declared.principals,
      ...joined.principals.filter((principal) => !taken.has(principal) && principal.folded !== true),
    ],
    buckets: mergeBuckets(declared.buckets, joined.buckets),
    keys,
  }
}

/** What a declared principal that nothing goes by the name of was probably meant to be. */
function meantBy(declared: Principal, left: readonly Principal[], files: readonly string[]): Unmatched {
  const given = lastName(declared.arn ?? declared.name)
  const named = new Map(
    left
      .filter(({ grouped }) => grouped)
      .flatMap(({ name, aliases = [] }) => [name, ...aliases])
      .filter((name) => !holdsSymbol(name))
      .map((name) => [lastName(name), name]),
  )
  const stems = new Map(files.map((path) => [lastName(stemOf(path)), path]))
  // SAM calls the role that it makes for the function `Analyze` so.
  const ofFunction = named.has(`${given}Role`) ? `${given}Role` : undefined
  const near = misspelling(given, named.keys()) ?? ofFunction
  // `reviewer-role` has `reviewer-role.json` as well as `reviewer-policy.json`.
  const file = misspelling(given, stems.keys()) ?? misspelling(stemOf(given), stems.keys())
  return {
    ...(near !== undefined && { meant: named.get(near)! }),
    ...(file !== undefined && { file: stems.get(file)! }),
  }
}

function isSame(declared: Principal, found: Principal): boolean {
  if (!found.grouped) return false
  const { aliases = [] } = found
  if (declared.arn === undefined) return [found.name, ...aliases].includes(declared.name)
  if (declared.arn === found.arn) return true
  const name = declared.arn.slice(declared.arn.lastIndexOf('/') + 1)
  if (aliases.includes(name)) return true
  // A label alone is no reason where the role is called otherwise.
  const mayBeCalled = aliases.some(
    (alias) => holdsSymbol(alias) && intersects(parsePattern(alias), literal(name)) !== 'false',
  )
  return found.name === declared.name && mayBeCalled
}

/**
 * For a principal that is declared by its ARN alone: the one role whose name, filled in, may be that. Several are
 * nobody: then what it may do is not known.
 */
function mayBe(declared: Principal, principals: readonly Principal[]): Principal[] {
  if (declared.arn === undefined || declared.policies.length > 0) return []
  const name = declared.arn.slice(declared.arn.lastIndexOf('/') + 1)
  const candidates = principals.filter(({ aliases = [] }) =>
    aliases.some((alias) => holdsSymbol(alias) && intersects(parsePattern(alias), literal(name)) !== 'false'),
  )
  const [only, ...others] = candidates
  if (only === undefined) return []
  if (others.length === 0) {
    declared.assumed.push(`${code(only.name)} is the role ${code(declared.arn)}: its name may be filled in so`)
    return [only]
  }
  const reason = `${candidates.length} roles of templates may be this one`
  declared.policies.push({ label: `the policies of ${declared.name}`, reason })
  return []
}

/** The principal of a template that has only one. */
function onlyIn(paths: readonly string[], principals: readonly Principal[]): Principal[] {
  const inside = principals.filter(({ grouped, span }) => grouped && span && paths.includes(span.source.path))
  return inside.length === 1 ? inside : []
}

function merge(principal: Principal, found: Principal): void {
  principal.policies.push(...found.policies)
  principal.arn ??= found.arn!
  if (principal.boundary === undefined && found.boundary !== undefined) principal.boundary = found.boundary
  if (principal.trust === undefined && found.trust !== undefined) principal.trust = found.trust
  principal.aliases = [found.name, ...(found.aliases ?? [])]
  if (found.unit !== undefined) principal.unit = found.unit
  principal.assumed.push(...found.assumed)
}

function mergeBuckets(declared: readonly Bucket[], found: readonly Bucket[]): Bucket[] {
  const rest = new Set(found)
  const merged = declared.flatMap((bucket) => {
    const named = found.filter(({ name }) => name === bucket.name)
    // What several stacks call so is declared for each of them.
    const matches = named.length > 0 ? named : found.filter(({ label }) => label === bucket.name)
    if (matches.length === 0) return [bucket]
    return matches.map((match) => {
      rest.delete(match)
      const { corsAbsent, ...template } = match
      const cors = bucket.cors === undefined && corsAbsent ? { corsAbsent } : {}
      return { ...template, ...cors, ...bucket, label: match.label ?? bucket.name, name: match.name }
    })
  })
  return [...merged, ...rest]
}
