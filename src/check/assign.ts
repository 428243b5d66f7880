import { deploymentOf, holdsSymbol, isOneParameter } from '../base/symbol.js'
import type { Truth } from '../base/truth.js'
import type { Need, ResourceTemplate, Task } from '../catalogue/schema.js'
import { contains, intersects, literal, parsePattern } from '../iam/pattern.js'
import { allowedResources } from './allowed-resources.js'
import type { Subject } from './answer.js'
import { answerNeed } from './need.js'
import { findPrincipal, policyValues, type PreparedPrincipal, statementsOf } from './prepared.js'
import { asList, isObject } from '../base/value.js'
import { anyRole, FRESH, instances, namesIn, proposeValues, type Values } from './templates.js'

const builtIn = ['partition', 'account', 'region']
/** Bounds of the search; beyond them the best assignment found so far is taken. */
const maxCandidates = 12
const maxCombinations = 160

/** All templates of a need, its alternatives included. */
export function templatesIn(need: Need): readonly ResourceTemplate[] {
  let templates = knownTemplates.get(need)
  if (templates === undefined) {
    templates = findTemplates(need)
    knownTemplates.set(need, templates)
  }
  return templates
}

const knownTemplates = new WeakMap<Need, readonly ResourceTemplate[]>()

/** The parameters that a need names, each once. */
function parametersIn(need: Need): readonly string[] {
  let names = knownParameters.get(need)
  if (names === undefined) {
    names = [...new Set(templatesIn(need).flatMap(namesIn))]
    knownParameters.set(need, names)
  }
  return names
}

const knownParameters = new WeakMap<Need, readonly string[]>()

function findTemplates(need: Need): ResourceTemplate[] {
  if ('allow' in need) {
    const resources = typeof need.on === 'string' ? [need.on] : need.on.anyOf
    return [
      ...resources,
      ...Object.values(need.context ?? {}),
      ...(need.whose === undefined ? [] : [`{${need.whose}}`]),
    ]
  }
  if ('trust' in need) return need.sourceArn === undefined ? [] : [need.sourceArn]
  if ('cors' in need) return [`{${need.of}}`]
  if ('resourcePolicy' in need) return [need.resourcePolicy.on, `{${need.of}}`]
  if ('anyOf' in need) return need.anyOf.flatMap((alternative) => alternative.needs.flatMap(templatesIn))
  return []
}

/** Does the need count, given what is declared? */
export function applies(need: Need, declared: Values, versioned: boolean): boolean {
  if (need.when === undefined) return true
  if (need.when === 'versioned') return versioned || declared['versioned'] === 'true'
  return declared[need.when] !== undefined
}

const penalty = (need: Need): number => (need.level === 'warn' || need.inferred ? 3 : need.level === 'part' ? 40 : 1000)

/**
 * Finds one assignment of all undeclared parameters that satisfies the whole task, or the best one there is. Needs that
 * name the same parameter take the same value. Candidates come from the principal's own policies.
 */
export function assign(needs: readonly Need[], subject: Subject, declared: Values, truths: Truths): Values {
  const free = [...new Set(needs.flatMap(parametersIn))].filter((name) => declared[name] === undefined)
  if (free.length === 0) return declared
  const own = search(free, needs, declared, propose(free, needs, subject, []), truths, subject)
  if (own.score === 0) return own.values
  // A bucket policy may grant what the principal's own policies do not. Only where that is sure: a bucket of another
  // stack whose policy cannot be read to the end says nothing about this principal.
  const granted = bucketResources(subject)
  if (granted.length === 0) return own.values
  const wider = search(free, needs, declared, propose(free, needs, subject, granted), truths, subject)
  return wider.score === 0 ? wider.values : own.values
}

function search(
  free: readonly string[],
  needs: readonly Need[],
  declared: Values,
  candidates: Record<string, string[]>,
  truths: Truths,
  subject: Subject,
): { values: Values; score: number } {
  const outer = free.filter((name) => builtIn.includes(name))
  const inner = components(
    free.filter((name) => !builtIn.includes(name)),
    needs,
  )
  let best: { values: Values; score: number } | undefined
  for (const base of combinations(outer, candidates)) {
    let values: Values = { ...declared, ...base }
    let score = 0
    const settled = new Set<Need>()
    for (const component of inner) {
      const concerned = needs.filter((need) => parametersIn(need).some((name) => component.includes(name)))
      for (const need of concerned) settled.add(need)
      let chosen: { values: Values; score: number } | undefined
      const isAny = (tried: Values) => component.some((name) => tried[name]?.includes(FRESH))
      for (const choice of combinations(component, candidates)) {
        const tried = { ...values, ...choice }
        const cost = truths.cost(concerned, tried)
        // Of two that both fail, what a policy names for the very action says more about the mistake than any text.
        const better =
          chosen !== undefined &&
          cost === chosen.score &&
          cost > 0 &&
          isAny(chosen.values) &&
          !isAny(tried) &&
          concerned.some((need) => truths.of(need, tried) !== 'true' && isMeant(need, subject, component, tried))
        if (chosen === undefined || cost < chosen.score || better) chosen = { values: tried, score: cost }
        if (cost === 0) break
      }
      values = chosen!.values
      score += chosen!.score
    }
    score += truths.cost(
      needs.filter((need) => !settled.has(need)),
      values,
    )
    if (best === undefined || score < best.score) best = { values, score }
    if (score === 0) break
  }
  return best!
}

/** Whether an Allow of an action of the need names the values of these parameters: only the rest of it is wrong. */
function isMeant(need: Need, subject: Subject, names: readonly string[], values: Values): boolean {
  if (!('allow' in need) || subject.principal === undefined) return false
  const templates = templatesIn(need).filter((template) => namesIn(template).some((name) => names.includes(name)))
  const wanted = need.allow.map((action) => literal(action.toLowerCase()))
  return policyValues(subject.principal.principal)
    .flatMap(statementsOf)
    .filter(({ Effect: effect, Action: actions }) => {
      const given = asList(actions).filter((action) => typeof action === 'string')
      return (
        effect === 'Allow' &&
        given.some((text) => wanted.some((one) => intersects(parsePattern(text.toLowerCase()), one) === 'true'))
      )
    })
    .flatMap(({ Resource: resources }) => asList(resources).filter((resource) => typeof resource === 'string'))
    .some((resource) =>
      templates.some((template) => {
        const proposed = proposeValues(template, resource)
        return namesIn(template)
          .filter((name) => names.includes(name) && !name.endsWith('-prefix'))
          .every((name) => proposed[name]?.includes(values[name] ?? ''))
      }),
    )
}

/** The resources of all bucket policies in the workspace. */
function bucketResources(subject: Subject): string[] {
  return subject.prepared.workspace.buckets
    .flatMap((bucket) => statementsOf(bucket.policy?.value))
    .flatMap((statement) => asList(statement['Resource']).filter((resource) => typeof resource === 'string'))
}

/** Whether needs are satisfied; each is answered once for the same values of its own parameters. */
export class Truths {
  private readonly known = new Map<Need, { names: readonly string[]; answers: Map<string, Truth> }>()

  constructor(private readonly subject: Subject) {}

  of(need: Need, values: Values): Truth {
    let entry = this.known.get(need)
    if (entry === undefined) {
      entry = { names: [...new Set([...parametersIn(need), ...builtIn])], answers: new Map() }
      this.known.set(need, entry)
    }
    let key = ''
    for (const name of entry.names) key += `${values[name] ?? ''}\n`
    let truth = entry.answers.get(key)
    if (truth === undefined) {
      truth = answerNeed(need, this.subject, values, false).truth
      entry.answers.set(key, truth)
    }
    return truth
  }

  /** How bad an assignment is. */
  cost(needs: readonly Need[], values: Values): number {
    let score = 0
    for (const need of needs) {
      const truth = this.of(need, values)
      score += truth === 'false' ? penalty(need) : truth === 'unknown' ? 1 : 0
    }
    return score
  }
}

/** Candidate values for each undeclared name, the likeliest first; "any text" is always among them. */
function propose(
  free: readonly string[],
  needs: readonly Need[],
  subject: Subject,
  further: readonly string[],
): Record<string, string[]> {
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
  resources.push(...further)
  for (const need of needs)
    for (const template of templatesIn(need)) {
      if (!template.startsWith('arn:') && !/^\{[a-z-]+\}$/.test(template)) continue
      const service = template.startsWith('arn:') ? template.split(':')[2] : undefined
      for (const resource of resources) {
        const other = resource.split(':')[2]
        if (service !== undefined && other !== undefined && !other.includes('*') && other !== service) continue
        if (template === '{kms-key}' && other !== 'kms' && resource !== '*') continue
        if (/role\}$/.test(template) && other !== 'iam' && resource !== '*') continue
        for (const [name, values] of Object.entries(proposeValues(template, resource)))
          for (const value of values) found[name]?.add(value)
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
  const result: Record<string, string[]> = {}
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
      result[name] = [...new Set([...narrowed.slice(0, maxCandidates), ...instances(bounds).slice(-1)])]
      continue
    }
    const last = name === 'partition' ? 'aws' : name.endsWith('role') ? anyRole : FRESH
    const sorted = name.endsWith('-prefix') ? ['', ...list] : list
    const limited = [...new Set([...sorted.filter((value) => value !== last).slice(0, maxCandidates), last])]
    // "any" first: it is the widest claim and mostly decides at once.
    result[name] =
      name === 'partition'
        ? ['aws', ...limited.filter((value) => value.startsWith('aws-') && !value.includes(FRESH))]
        : [...new Set([...own(name), ...limited.filter((value) => value === last), ...limited])]
  }
  return result
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

/** Names that share a need belong together. */
function components(names: readonly string[], needs: readonly Need[]): string[][] {
  const groups: string[][] = []
  for (const name of names) {
    const mates = new Set([name])
    for (const need of needs) {
      const used = parametersIn(need)
      if (used.includes(name)) for (const other of used) if (names.includes(other)) mates.add(other)
    }
    const touching = groups.filter((group) => group.some((member) => mates.has(member)))
    for (const group of touching) {
      groups.splice(groups.indexOf(group), 1)
      for (const member of group) mates.add(member)
    }
    groups.push([...mates])
  }
  return groups
}

/**
 * Every choice of one candidate for each name, up to a bound: first each name's n-th candidates together, since what one
 * policy names belongs together, then the rest.
 */
function* combinations(
  names: readonly string[],
  candidates: Record<string, string[]>,
): Generator<Record<string, string>> {
  const lists = names.map((name) => candidates[name]!)
  const choice = (indices: readonly number[]) =>
    Object.fromEntries(names.map((name, position) => [name, lists[position]![indices[position]!]!]))
  const lengths = lists.map((list) => list.length)
  const longest = Math.max(1, ...lengths)
  let count = 0
  for (let row = 0; row < longest && count < maxCombinations; row++, count++)
    yield choice(lengths.map((length) => Math.min(row, length - 1)))
  const isRow = (indices: readonly number[]) => {
    const row = Math.max(...indices)
    return indices.every((index, position) => index === Math.min(row, lengths[position]! - 1))
  }
  const indices = names.map(() => 0)
  while (count < maxCombinations) {
    if (names.length > 1 && !isRow(indices)) {
      yield choice(indices)
      count++
    }
    let position = names.length - 1
    while (position >= 0 && ++indices[position]! >= lengths[position]!) indices[position--] = 0
    if (position < 0) return
  }
}
