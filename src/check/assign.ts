import { asList } from '../base/value.js'
import type { Need } from '../catalogue/schema.js'
import type { Subject } from './answer.js'
import { type Candidates, proposeCandidates } from './candidates.js'
import { isSpent } from './effort.js'
import { components, exhaust, type Scored } from './exhaust.js'
import { Meant } from './meant.js'
import { parametersIn } from './need-parameters.js'
import { statementsOf } from './prepared.js'
import { Prospects } from './prospects.js'
import { FRESH, type Values } from './templates.js'
import { builtIn, type Truths } from './truths.js'

/** How many combinations are tried before the search goes through them in order. */
const mostCombinations = 160

/** Does the need count, given what is declared? */
export function applies(need: Need, declared: Values, versioned: boolean): boolean {
  if (need.when === undefined) return true
  if (need.when === 'versioned') return versioned || declared['versioned'] === 'true'
  return declared[need.when] !== undefined
}

/** What the undeclared parameters were taken to be. */
export interface Assignment {
  values: Values
  /** Needs that are not satisfied, and yet may be under an assignment that was not seen: the effort was spent. */
  unseen: ReadonlySet<Need>
}

const none: ReadonlySet<Need> = new Set()

/**
 * Finds one assignment of all undeclared parameters that satisfies the whole task, or the best one there is. Needs that
 * name the same parameter take the same value. Candidates come from the principal's own policies: first the likeliest
 * are tried; only if they do not do all others are gone through.
 */
export function assign(needs: readonly Need[], subject: Subject, declared: Values, truths: Truths): Assignment {
  const free = [...new Set(needs.flatMap(parametersIn))].filter((name) => declared[name] === undefined)
  if (free.length === 0) return { values: declared, unseen: none }
  const find = (further: readonly string[], bound: (first: Scored) => number) => {
    const candidates = proposeCandidates(free, needs, subject, further)
    const first = search(free, needs, declared, candidates.first, truths, subject)
    if (first.score === 0 || (sawAll(free, needs, candidates) && !isSpent(subject.effort)))
      return { ...first, missed: none }
    const effort = subject.effort ?? { left: Number.POSITIVE_INFINITY }
    const prospects = new Prospects(subject, candidates.all, effort)
    const all = { needs, free, declared, candidates: candidates.all, truths, prospects, effort }
    const { best, complete } = exhaust(all, bound(first))
    const open = new Set(free)
    const missed = complete ? none : new Set(needs.filter((need) => prospects.best(need, declared, open) !== 'false'))
    return { ...(best ?? first), missed }
  }
  const own = find([], ({ score }) => score)
  if (own.score === 0) return { values: own.values, unseen: none }
  // A bucket policy may grant what the principal's own policies do not. Only where that is sure: a bucket of another
  // stack whose policy cannot be read to the end says nothing about this principal.
  const granted = bucketResources(subject)
  if (granted.length === 0) return { values: own.values, unseen: own.missed }
  const wider = find(granted, () => 1)
  if (wider.score === 0) return { values: wider.values, unseen: none }
  return { values: own.values, unseen: new Set([...own.missed, ...wider.missed]) }
}

/** Whether the first search went through all that there is. */
function sawAll(free: readonly string[], needs: readonly Need[], { first, all }: Candidates): boolean {
  if (free.some((name) => first[name]!.length < all[name]!.length)) return false
  const inner = components(
    free.filter((name) => !builtIn.includes(name)),
    needs,
  )
  return [free.filter((name) => builtIn.includes(name)), ...inner].every(
    (names) => names.reduce((product, name) => product * first[name]!.length, 1) <= mostCombinations,
  )
}

/** Tries the likeliest combinations. */
function search(
  free: readonly string[],
  needs: readonly Need[],
  declared: Values,
  candidates: Candidates['first'],
  truths: Truths,
  subject: Subject,
): Scored {
  const outer = free.filter((name) => builtIn.includes(name))
  const inner = components(
    free.filter((name) => !builtIn.includes(name)),
    needs,
  )
  const groups = inner.map((names) => {
    const concerned = needs.filter((need) => parametersIn(need).some((name) => names.includes(name)))
    const read = new Set(concerned.flatMap((need) => truths.namesFor(need)))
    return { names, concerned, places: outer.filter((name) => read.has(name)), known: new Map<string, Found>() }
  })
  const grouped = new Set(groups.flatMap(({ concerned }) => concerned))
  const alone = needs.filter((need) => !grouped.has(need))
  const meant = new Meant(subject)
  let best: Scored | undefined
  for (const base of combinations(outer, candidates)) {
    let values: Values = { ...declared, ...base }
    let score = 0
    for (const { names, concerned, places, known } of groups) {
      // Most needs are answered alike in every account and Region.
      const key = places.map((name) => base[name]).join('\n')
      const found = known.get(key) ?? likeliest(names, concerned, { ...declared, ...base })
      known.set(key, found)
      values = { ...values, ...found.choice }
      score += found.score
    }
    score += truths.cost(alone, values)
    if (best === undefined || score < best.score) best = { values, score }
    if (score === 0 || isSpent(subject.effort)) break
  }
  return best!

  function likeliest(names: readonly string[], concerned: readonly Need[], base: Values): Found {
    let chosen: Found | undefined
    const isAny = (choice: Found['choice']) => names.some((name) => choice[name]?.includes(FRESH))
    for (const choice of combinations(names, candidates)) {
      const tried = { ...base, ...choice }
      const score = truths.cost(concerned, tried)
      // Of two that both fail, what a policy names for the very action says more about the mistake than any text.
      const better =
        chosen !== undefined &&
        score === chosen.score &&
        score > 0 &&
        isAny(chosen.choice) &&
        !isAny(choice) &&
        concerned.some((need) => truths.of(need, tried) !== 'true' && meant.isMeant(need, names, tried))
      if (chosen === undefined || score < chosen.score || better) chosen = { choice, score }
      if (score === 0 || isSpent(subject.effort)) break
    }
    return chosen!.score === 0 ? { ...chosen!, choice: widest(names, concerned, base, chosen!.choice) } : chosen!
  }

  /** The choice without what nothing depends on: there any value will do, which is the first candidate. */
  function widest(names: readonly string[], concerned: readonly Need[], base: Values, choice: Found['choice']) {
    let kept = choice
    for (const name of names) {
      const wider = { ...kept, [name]: candidates[name]![0]! }
      if (wider[name] === kept[name] || isSpent(subject.effort)) continue
      if (truths.cost(concerned, { ...base, ...wider }) === 0) kept = wider
    }
    return kept
  }
}

/** What was chosen for parameters that belong together. */
interface Found {
  choice: Readonly<Record<string, string>>
  score: number
}

/** The resources of all bucket policies in the workspace; looked up once. */
function bucketResources({ prepared }: Subject): readonly string[] {
  let resources = knownResources.get(prepared)
  if (resources === undefined) {
    resources = prepared.workspace.buckets
      .flatMap((bucket) => statementsOf(bucket.policy?.value))
      .flatMap((statement) => asList(statement['Resource']).filter((resource) => typeof resource === 'string'))
    knownResources.set(prepared, resources)
  }
  return resources
}

const knownResources = new WeakMap<Subject['prepared'], readonly string[]>()

/**
 * Every choice of one candidate for each name, up to a bound: first each name's n-th candidates together, since what one
 * policy names belongs together, then the rest.
 */
function* combinations(names: readonly string[], candidates: Candidates['first']): Generator<Record<string, string>> {
  const lists = names.map((name) => candidates[name]!)
  const choice = (indices: readonly number[]) =>
    Object.fromEntries(names.map((name, position) => [name, lists[position]![indices[position]!]!]))
  const lengths = lists.map((list) => list.length)
  const longest = Math.max(1, ...lengths)
  let count = 0
  for (let row = 0; row < longest && count < mostCombinations; row++, count++)
    yield choice(lengths.map((length) => Math.min(row, length - 1)))
  const isRow = (indices: readonly number[]) => {
    const row = Math.max(...indices)
    return indices.every((index, position) => index === Math.min(row, lengths[position]! - 1))
  }
  const indices = names.map(() => 0)
  while (count < mostCombinations) {
    if (names.length > 1 && !isRow(indices)) {
      yield choice(indices)
      count++
    }
    let position = names.length - 1
    while (position >= 0 && ++indices[position]! >= lengths[position]!) indices[position--] = 0
    if (position < 0) return
  }
}
