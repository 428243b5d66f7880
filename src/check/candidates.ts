import { boundOf, deploymentOf, holdsSymbol, isOneParameter } from '../base/symbol.js'
import { asList, isObject } from '../base/value.js'
import type { Need, ResourceTemplate, Task } from '../catalogue/schema.js'
import { contains, intersects, parsePattern } from '../iam/pattern.js'
import { bucketBehind } from './access-point.js'
import { allowedResources } from './allowed-resources.js'
import type { Subject } from './answer.js'
import { templatesIn } from './need-parameters.js'
import { findPrincipal, policyValues, type PreparedPrincipal, statementsOf } from './prepared.js'
import { anyRole, arnGiven, FRESH, fillTemplate, instances, namesIn, proposeValues } from './templates.js'

/** What each undeclared parameter may be. */
export interface Candidates {
  /** The likeliest, in the order in which they are tried. */
  first: Readonly<Record<string, readonly string[]>>
  /** All that the policies propose, in the same order. */
  all: Readonly<Record<string, readonly string[]>>
}

/** How many of each are tried first: in nearly every policy these are all. */
const mostFirst = 12

/** Candidate values for each undeclared name, the likeliest first; "any text" is always among them. */
export function proposeCandidates(
  free: readonly string[],
  needs: readonly Need[],
  subject: Subject,
  further: readonly string[],
): Candidates {
  const found: Record<string, Set<string>> = {}
  for (const name of free) found[name] = new Set()
  const actors = new Set([subject.principal])
  for (const need of needs) {
    if ('allow' in need && need.whose !== undefined) {
      const other = subject.principal
      if (other !== undefined) actors.add(findPrincipal(subject.prepared, need.whose, subject.unit) ?? other)
    }
  }
  const resources = [...actors].flatMap((actor) => (actor === undefined ? [] : allowedResources(actor)))
  for (const resource of further) resources.push(resource)
  const owners = resources.map((resource) => resource.split(':')[2])
  for (const need of needs)
    for (const template of templatesIn(need)) {
      if (!template.startsWith('arn:') && !/^\{[a-z-]+\}$/.test(template)) continue
      const service = template.startsWith('arn:') ? template.split(':')[2] : undefined
      for (const [index, resource] of resources.entries()) {
        const other = owners[index]
        if (service !== undefined && other !== undefined && !other.includes('*') && other !== service) continue
        if (template === '{kms-key}' && other !== 'kms' && resource !== '*') continue
        if (/role\}$/.test(template) && other !== 'iam' && resource !== '*') continue
        for (const [name, values] of Object.entries(proposeValues(template, resource)))
          for (const value of values) for (const each of inForm(name, template, value, resource)) found[name]?.add(each)
        for (const name of namesIn(template))
          if (subject.named?.[name] !== undefined && isThing(template, name, resource)) found[name]?.add(resource)
        const behind = template.includes(':s3:::') ? bucketBehind(resource) : undefined
        if (behind !== undefined)
          for (const name of namesIn(template)) if (name.endsWith('bucket')) found[name]?.add(behind)
      }
    }
  for (const actor of actors) {
    if (actor === undefined) continue
    const { accounts, regions } = placesNamed(actor)
    if (found['account'] !== undefined)
      for (const account of [...sourceAccounts(subject), ...accounts]) found['account'].add(account)
    if (found['region'] !== undefined) for (const region of regions) found['region'].add(region)
  }
  // A role of a template is used where the template is deployed, which its own policies name.
  const { account } = subject.principal ?? {}
  const own = (name: string): string[] => {
    if (account === undefined || found['account']?.has(account) !== true) return []
    if (name === 'account') return [account]
    return name === 'region' ? [...(found['region'] ?? [])].filter(isOneParameter).slice(0, 1) : []
  }
  const first: Record<string, readonly string[]> = {}
  const all: Record<string, readonly string[]> = {}
  for (const name of free) {
    const list = sortLikely(
      name,
      [...found[name]!].filter((value) => fits(name, value)),
    )
    const within = subject.task.within?.[name as keyof Task['within'] & string] as string | undefined
    if (within !== undefined) {
      const bounds = within.replace(/\{[a-z-]+\}/g, '*')
      const pattern = parsePattern(bounds)
      // What the policies name may stand in the place of a star of the bounds.
      const inside = list.flatMap((value) => [value, ...insertions(bounds, value)])
      const narrowed = inside.filter((value) => contains(pattern, parsePattern(value)) === 'true')
      const widest = instances(bounds).slice(-1)
      first[name] = [...new Set([...narrowed.slice(0, mostFirst), ...widest])]
      all[name] = [...new Set([...narrowed, ...widest])]
      continue
    }
    if (name === 'partition') {
      const others = list.filter((value) => value !== 'aws')
      const isOther = (value: string) => value.startsWith('aws-') && !value.includes(FRESH)
      first[name] = ['aws', ...others.slice(0, mostFirst).filter(isOther)]
      all[name] = ['aws', ...others.filter(isOther)]
      continue
    }
    const last = name.endsWith('role') ? anyRole : FRESH
    const named = subject.named?.[name]
    // Two parameters are two things unless they are given the same.
    const isOther = (value: string) => named !== undefined && value !== named && isOneParameter(value)
    const sorted = (name.endsWith('-prefix') ? ['', ...list] : list).filter(
      (value) => value !== last && !isOther(value),
    )
    // What the request names is the best of all; then "any", the widest claim, which mostly decides at once.
    const leading = [...(named === undefined ? [] : [named]), ...own(name), last]
    first[name] = [...new Set([...leading, ...sorted.slice(0, mostFirst)])]
    all[name] = [...new Set([...leading, ...sorted])]
  }
  return { first, all }
}

/** Whether a resource is one whole thing of the kind that a parameter names in a template. */
const isThing = (template: ResourceTemplate, name: string, resource: string): boolean =>
  !/[*?]/.test(resource) &&
  arnGiven(name, resource, template) !== undefined &&
  intersects(fillTemplate(template.replace(/\{(?!digits\})[a-z-]+\}/g, '{any}'), {}), parsePattern(resource)) === 'true'

/** The ARNs that a parameter is where it stands for all of one. */
const forms = {
  role: 'arn:{partition}:iam::{account}:role/{name}',
  'kms-key': 'arn:{partition}:kms:{region}:{account}:key/{id}',
}

/**
 * A proposed value; in place of one that can be no such thing, such as a user for a role, what the resource names of that
 * kind: `arn:aws:iam::111122223333:*` names roles beside others.
 */
function inForm(name: string, template: ResourceTemplate, value: string, resource: string): readonly string[] {
  const form = name.endsWith('role') ? forms.role : name === 'kms-key' ? forms['kms-key'] : undefined
  if (form === undefined || template !== `{${name}}`) return [value]
  const wide = parsePattern(form.replace(/\{[a-z]+\}/g, '*'))
  if (contains(wide, parsePattern(value)) !== 'false') return [value]
  if (intersects(wide, parsePattern(resource)) === 'false') return []
  const parts = proposeValues(form, resource)
  return [
    form.replace(/\{([a-z]+)\}/g, (_, part: string) => {
      const text = parts[part]?.at(-1) ?? FRESH
      return part === 'partition' && text.includes(FRESH) ? 'aws' : text
    }),
  ]
}

/** The bounds with one star filled by the value and the others by any text. */
function insertions(bounds: string, value: string): string[] {
  const parts = bounds.split(/\*+/)
  return parts
    .slice(1)
    .map((_, at) =>
      parts.map((part, index) => (index === 0 ? part : `${index === at + 1 ? value : FRESH}${part}`)).join(''),
    )
}

/** Accounts and Regions that a principal's policies name anywhere; looked up once. */
function placesNamed(actor: PreparedPrincipal): { accounts: readonly string[]; regions: readonly string[] } {
  let places = knownPlaces.get(actor)
  if (places === undefined) {
    const texts = policyValues(actor.principal).map((value) => JSON.stringify(value))
    const all = (pattern: RegExp) => [
      ...new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map(([match]) => match))),
    ]
    // A condition may name the account or Region of deployment, which a template leaves open.
    const open = (symbol: string) => (texts.some((text) => text.includes(symbol)) ? [symbol] : [])
    places = {
      accounts: [...all(/\b\d{12}\b/g), ...open(deployed.account)],
      regions: [...all(/\b[a-z]{2}(?:-[a-z]+)+-\d\b/g), ...open(deployed.region)],
    }
    knownPlaces.set(actor, places)
  }
  return places
}

const deployed = deploymentOf({})

const knownPlaces = new WeakMap<PreparedPrincipal, ReturnType<typeof placesNamed>>()

/** Names that S3 takes come first, the wider ones before the narrower. */
function sortLikely(name: string, values: readonly string[]): readonly string[] {
  if (!name.endsWith('bucket')) return values
  const rank = (value: string) => (/[A-Z]/.test(value) ? 2 : 0) + (value.includes(FRESH) ? 0 : 1)
  return [...values].sort((a, b) => rank(a) - rank(b))
}

/** Roles and keys as ARNs get a made-up ARN for "any". */
function fits(name: string, value: string): boolean {
  // A service-linked role cannot be passed.
  if (name.endsWith('role') && value.includes('/aws-service-role/')) return false
  // A Region's name is no account, and an account's number no Region.
  const bound = boundOf(value)
  if ((name === 'account' || name === 'region') && bound !== undefined && bound !== name) return false
  if (name === 'account')
    return /^\d{12}$/.test(value) || value === FRESH || value.startsWith('<') || holdsSymbol(value)
  if (name === 'region') return value === FRESH || !value.includes(FRESH) || value.length > 1
  return true
}

function sourceAccounts(subject: Subject): string[] {
  const accounts: string[] = []
  for (const statement of statementsOf(subject.principal?.principal.trust?.value))
    for (const block of Object.values(isObject(statement['Condition']) ? statement['Condition'] : {}))
      for (const [key, value] of Object.entries(isObject(block) ? block : {}))
        if (key.toLowerCase() === 'aws:sourceaccount') accounts.push(...asList(value).map(String))
  return accounts
}
