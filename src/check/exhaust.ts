import type { Need } from '../catalogue/schema.js'
import type { Effort } from '../iam/api.js'
import { isSpent } from './effort.js'
import { parametersIn } from './need-parameters.js'
import type { Prospects } from './prospects.js'
import { builtIn, penalty, type Truths } from './truths.js'
import type { Values } from './templates.js'

/** An assignment, and how bad it is. */
export interface Scored {
  values: Values
  score: number
}

/** What there is to assign. */
export interface Search {
  needs: readonly Need[]
  /** The parameters without value. */
  free: readonly string[]
  declared: Values
  /** All that each of them may be. */
  candidates: Readonly<Record<string, readonly string[]>>
  truths: Truths
  prospects: Prospects
  effort: Effort
}

/**
 * Goes through every assignment, leaving out what can be no better: branch and bound. The first of the best is found,
 * or nothing when none is better than the bound.
 * @returns complete: false when the effort was spent before all were seen
 */
export function exhaust(search: Search, bound: number): { best: Scored | undefined; complete: boolean } {
  return new Exhaustion(search, bound).run()
}

class Exhaustion {
  private best: Scored | undefined
  /** Partition, account and Region. */
  private readonly outer: readonly string[]
  private readonly groups: readonly Group[]
  private readonly alone: readonly Need[]

  constructor(
    private readonly search: Search,
    private bound: number,
  ) {
    const { needs, free } = search
    this.outer = free.filter((name) => builtIn.includes(name))
    const inner = components(
      free.filter((name) => !builtIn.includes(name)),
      needs,
    )
    this.groups = inner.map((names) => {
      const concerned = needs.filter((need) => parametersIn(need).some((name) => names.includes(name)))
      const read = new Set(concerned.flatMap((need) => search.truths.namesFor(need)))
      return { names, needs: concerned, places: this.outer.filter((name) => read.has(name)), known: new Map() }
    })
    const grouped = new Set(this.groups.flatMap((group) => group.needs))
    this.alone = needs.filter((need) => !grouped.has(need))
  }

  run(): { best: Scored | undefined; complete: boolean } {
    this.place(0, this.search.declared)
    return { best: this.best, complete: !isSpent(this.search.effort) }
  }

  /** Chooses partition, account and Region, on which nearly everything hangs. */
  private place(at: number, values: Values): void {
    const { free, needs, candidates, effort } = this.search
    if (isSpent(effort)) return
    if (this.least(needs, values, new Set([...this.outer.slice(at), ...free.filter(isInner)])) >= this.bound) return
    const name = this.outer[at]
    if (name === undefined) return this.choose(values)
    for (const value of candidates[name]!) {
      this.place(at + 1, { ...values, [name]: value })
      if (this.bound === 0) return
    }
  }

  /** Chooses the rest, group by group: no need hangs on two of them. */
  private choose(base: Values): void {
    const { truths, free } = this.search
    const open = new Set(free.filter(isInner))
    let values = base
    let score = truths.cost(this.alone, base)
    let rest = this.groups.reduce((sum, group) => sum + this.least(group.needs, base, open), 0)
    for (const group of this.groups) {
      rest -= this.least(group.needs, base, open)
      const found = this.bestOf(group, base, this.bound - score - rest)
      if (found === undefined) return
      values = { ...values, ...found.choice }
      score += found.score
    }
    if (score >= this.bound || isSpent(this.search.effort)) return
    this.best = { values, score }
    this.bound = score
  }

  /** The best choice for a group that stays under the bound. */
  private bestOf(group: Group, base: Values, bound: number): Choice | undefined {
    const key = JSON.stringify(group.places.map((name) => base[name]))
    const known = group.known.get(key)
    if (known?.found !== undefined) return known.found.score < bound ? known.found : undefined
    if (known !== undefined && known.bound >= bound) return undefined
    const { candidates, truths, effort } = this.search
    let limit = bound
    let found: Choice | undefined
    const visit = (at: number, values: Values, choice: Readonly<Record<string, string>>): void => {
      if (isSpent(effort)) return
      const open = new Set(group.names.slice(at))
      let score = 0
      for (const need of group.needs) {
        if (!parametersIn(need).some((name) => open.has(name))) score += truths.cost([need], values)
        else score += this.least([need], values, open)
        if (score >= limit) return
      }
      const name = group.names[at]
      if (name === undefined) {
        found = { choice, score }
        limit = score
        return
      }
      for (const value of candidates[name]!) {
        effort.left--
        visit(at + 1, { ...values, [name]: value }, { ...choice, [name]: value })
        if (limit === 0) return
      }
    }
    visit(0, base, {})
    if (!isSpent(effort)) group.known.set(key, { bound, found })
    return found
  }

  /** What needs cost at least, whatever the open parameters get. */
  private least(needs: readonly Need[], values: Values, open: ReadonlySet<string>): number {
    const { prospects } = this.search
    let score = 0
    for (const need of needs) {
      const best = prospects.best(need, values, open)
      score += best === 'false' ? penalty(need) : best === 'unknown' ? 1 : 0
    }
    return score
  }
}

const isInner = (name: string): boolean => !builtIn.includes(name)

/** Parameters that needs join, with these needs. */
interface Group {
  names: readonly string[]
  needs: readonly Need[]
  /** Partition, account and Region, as far as these needs hang on them. */
  places: readonly string[]
  /** The best choices under a bound, by those. */
  known: Map<string, { bound: number; found: Choice | undefined }>
}

interface Choice {
  choice: Readonly<Record<string, string>>
  score: number
}

/** Names that share a need belong together. */
export function components(names: readonly string[], needs: readonly Need[]): string[][] {
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
