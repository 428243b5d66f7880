import type { CompiledPolicy, Context, Decision, Pattern, PolicySet, PolicyType, Request } from './api.js'
import type { Policy } from './compile.js'
import type { Reached } from './reached.js'
import { isMisplaced, type Members } from './decide.js'
import {
  type Budget,
  compilePattern,
  contains,
  foldCase,
  intersects,
  isLiteral,
  literalText,
  partition,
} from './pattern.js'
import type { Element, Entry } from './element.js'
import { conditionsMatch, type Statement } from './statement.js'
import { isSymbolic } from './symbols.js'
import { MAYBE, max, min, NO, type Three, three, YES } from './three.js'

/** How many states are explored for one request before its set counts as too complex. */
const statesPerRequest = 20_000
/** How many are explored at least. */
const leastStates = 500
/** What a state costs, in values looked at. */
const workOfState = 100

/** A statement with its place in a policy set. */
export interface Placed {
  statement: Statement
  policy: PolicyType
  /** As in `StatementRef`. */
  index: number
}

/** All statements of a policy set, each with its place. */
export function placed(policies: PolicySet): Placed[] {
  const all: Placed[] = []
  const add = (list: readonly (CompiledPolicy | 'unknown')[] | undefined, policy: PolicyType, offset = 0) =>
    list?.forEach((item, index) => {
      if (item === 'unknown') return
      for (const statement of (item as Policy).statements) all.push({ statement, policy, index: index + offset })
    })
  add(policies.identity, 'identity')
  add(policies.boundaries, 'boundary')
  add(policies.sessions, 'session')
  for (const [levels, policy] of [
    [policies.scps, 'scp'],
    [policies.rcps, 'rcp'],
  ] as const) {
    let offset = 0
    for (const level of levels ?? []) {
      add(level, policy, offset)
      offset += level.length
    }
  }
  if (policies.resource !== undefined && policies.resource !== null && policies.resource !== 'unknown')
    add([policies.resource], 'resource')
  return all
}

/** Each policy of a set once. */
function policiesOf(policies: PolicySet): Policy[] {
  const { identity, boundaries = [], sessions = [], scps = [], rcps = [], resource } = policies
  const all = [...identity, ...boundaries, ...sessions, ...scps.flat(), ...rcps.flat(), resource]
  return [...new Set(all)].filter((item): item is Policy => typeof item === 'object' && item !== null)
}

/** The lists in which one surely allowing statement is as good as many: those of one kind, those of one level. */
function groupsOf(policies: PolicySet): { type: PolicyType; list: readonly (CompiledPolicy | 'unknown')[] }[] {
  const { identity, boundaries = [], sessions = [], scps = [] } = policies
  return [
    { type: 'identity', list: identity },
    { type: 'boundary', list: boundaries },
    { type: 'session', list: sessions },
    ...scps.map((list) => ({ type: 'scp' as const, list })),
  ]
}

/** What entries say of one class of members. */
type Matches = ReadonlyMap<Entry, Three>

function elementMatch(element: Element, matches: Matches): Three {
  let any: Three = NO
  for (const entry of element.entries) any = max(any, matches.get(entry) ?? NO)
  return element.conclude(any)
}

/** The statements of each policy that an action reaches. */
type Reach = (policy: Policy) => readonly Reached[]

/**
 * Calls visit once for each class of members on which every statement answers alike. The walk ends where no class to
 * come can be worse.
 * @param witnessed whether the walk must go through the classes in order, each with one of its members
 * @returns false when there may be such classes that were not visited
 */
export function setsOf(
  request: Request,
  policies: PolicySet,
  visit: (members: Members, witness: string | undefined) => Decision,
  witnessed: boolean,
): boolean {
  const { context } = request
  const all = policiesOf(policies)
  const { effort } = request
  const states =
    effort === undefined
      ? statesPerRequest
      : Math.min(statesPerRequest, Math.max(leastStates, Math.floor(effort.left / workOfState)))
  const budget: Budget = { left: states }
  const conditions = new Map<Statement, Three>()
  const conditionsOf = (statement: Statement): Three => {
    let found = conditions.get(statement)
    if (found === undefined) {
      found = conditionsMatch(statement, context)
      conditions.set(statement, found)
    }
    return found
  }
  const resourceText = isLiteral(request.resource) ? literalText(request.resource) : undefined
  const entries = new EntryClasses(request.resource, context)
  let complete = true
  let ended = false
  const visitOne = (reached: Reach, resource: Members['resource'], witness: string | undefined): Decision => {
    const decision = visit({ reached, resource, conditions: conditionsOf }, witness)
    if (decision === 'explicitDeny') ended = true
    return decision
  }
  const overResources = (reach: Reach, actionWitness: string | undefined): boolean => {
    if (resourceText !== undefined) {
      visitOne(reach, (element) => element.matches(resourceText, context), actionWitness)
      return ended
    }
    const reached = withoutNeedless(reach, policies, all, entries, conditionsOf)
    const needed = new Set<Entry>()
    let canDeny = false
    for (const policy of all)
      for (const { statement } of reached(policy)) {
        const condition = conditionsOf(statement)
        // A statement whose conditions fail matches no member.
        if (condition === NO) continue
        for (const entry of statement.resource?.entries ?? []) needed.add(entry)
        if (statement.effect === 'Deny' && condition === YES && statement.malformed === undefined)
          canDeny ||= statement.resource === undefined || !entries.missedBy(statement.resource)
      }
    /** Whether what is undecided can only allow. */
    const onlyAllows = () =>
      all.every((policy) =>
        reached(policy).every(
          ({ statement }) =>
            conditionsOf(statement) === NO ||
            (statement.effect === 'Allow' && statement.effectKnown && statement.resource?.negated !== true) ||
            !(statement.resource?.entries ?? []).some((entry) => entries.isOpen(entry)),
        ),
      )
    const visitClass = (matches: Matches, witness: string | undefined): boolean => {
      const decision = visitOne(reached, (element) => elementMatch(element, matches), witness ?? actionWitness)
      return decision === 'explicitDeny' || (decision === 'implicitDeny' && !canDeny)
    }
    if (!witnessed && entries.visitMissed(needed, visitClass)) return ended
    // More that allows makes no member worse: one that nothing undecided matches is the worst, and finding all classes
    // of patterns with several stars takes long.
    const least = witnessed ? undefined : entries.allMissed(needed)
    if (least !== undefined && onlyAllows()) {
      visitClass(least, undefined)
      return ended
    }
    const done = entries.walk(needed, budget, visitClass)
    if (!done) complete = false
    return ended
  }
  const spend = () => {
    if (effort !== undefined) effort.left -= (states - budget.left) * workOfState
  }
  if (isLiteral(request.action)) {
    const action = literalText(request.action)
    overResources((policy) => policy.reach(action).all, undefined)
    spend()
    return complete || ended
  }
  const actions = new EntryClasses(foldCase(request.action), context)
  const actionEntries = new Set<Entry>()
  for (const policy of all)
    for (const statement of policy.statements) for (const entry of statement.action.entries) actionEntries.add(entry)
  const done = actions.walk(actionEntries, budget, (matches, witness) => {
    const reached = new Map<Policy, readonly Reached[]>()
    for (const policy of all) {
      const found: Reached[] = []
      for (const statement of policy.statements) {
        const match = elementMatch(statement.action, matches)
        if (match !== NO) found.push({ statement, action: match })
      }
      reached.set(policy, found)
    }
    return overResources((policy) => reached.get(policy) ?? [], witness)
  })
  spend()
  return ended || (complete && done)
}

/**
 * Leaves out what cannot change the decision: where one statement surely allows the whole set, the others of its group
 * that allow.
 */
function withoutNeedless(
  reach: Reach,
  policies: PolicySet,
  all: readonly Policy[],
  entries: EntryClasses,
  conditionsOf: (statement: Statement) => Three,
): Reach {
  const needless = new Set<Statement>()
  const needed = new Set<Statement>()
  for (const { type, list } of groupsOf(policies)) {
    const members = list.filter((policy): policy is Policy => policy !== 'unknown')
    const reached = members.flatMap((policy) => reach(policy))
    const cover = reached.find(
      ({ statement, action }) =>
        action === YES &&
        statement.effect === 'Allow' &&
        statement.effectKnown &&
        statement.malformed === undefined &&
        !isMisplaced(statement, type) &&
        conditionsOf(statement) === YES &&
        entries.coveredBy(statement.resource!),
    )?.statement
    for (const { statement } of reached) {
      const keeps = cover === undefined || statement === cover || statement.effect === 'Deny' || !statement.effectKnown
      if (keeps) needed.add(statement)
      else needless.add(statement)
    }
  }
  // A document may stand in several groups, and in lists that are none.
  const others = [...(policies.rcps ?? []).flat(), policies.resource]
  for (const policy of all)
    if (others.includes(policy)) for (const { statement } of reach(policy)) needed.add(statement)
  if (needless.size === 0) return reach
  const kept = new Map<Policy, readonly Reached[]>()
  for (const policy of all)
    kept.set(
      policy,
      reach(policy).filter(({ statement }) => needed.has(statement) || !needless.has(statement)),
    )
  return (policy) => kept.get(policy) ?? []
}

/** A text that few patterns name: what matches it in the place of a star most likely matches anything there. */
const anyText = '\uE0F1'.repeat(8)

/** One member of a set, with long texts for its stars; undefined for a set that holds symbols. */
export function sampleOf(set: Pattern): string | undefined {
  let text = ''
  for (const token of set) {
    if (token.kind === 'text') text += token.text
    else if (token.kind === 'symbol') return undefined
    else if (token.of === 'digit') text += '0'
    else text += token.kind === 'star' ? anyText : anyText[0]!
  }
  return isSymbolic(text) ? undefined : text
}

/** What entries say of a set: of all its members, or of each class of members on which all entries answer alike. */
class EntryClasses {
  /** Of entries that say the same of every member. */
  readonly #fixed = new Map<Entry, Three>()
  /** Of the others; missed: it surely does not match some member. */
  readonly #open = new Map<Entry, { pattern: Pattern; missed: boolean }>()
  readonly #isOne: boolean
  /** What every member begins with. */
  readonly #prefix: string
  /** A member; what does not match it does not match all. */
  readonly #sample: string | undefined

  constructor(
    readonly set: Pattern,
    readonly context: Context,
  ) {
    this.#prefix = set[0]?.kind === 'text' ? set[0].text : ''
    this.#isOne = !compilePattern(set).hasWildcard
    this.#sample = sampleOf(set)
  }

  /** Whether the entry surely does not match some member; quick. */
  #missesSample(entry: Entry): boolean {
    return this.#sample !== undefined && entry.matches(this.#sample, this.context) === NO
  }

  /** What the entry says of every member; undefined when it says several things. */
  #look(entry: Entry): Three | undefined {
    const known = this.#fixed.get(entry)
    if (known !== undefined || this.#open.has(entry)) return known
    if (!entry.prefix.startsWith(this.#prefix) && !this.#prefix.startsWith(entry.prefix)) {
      this.#fixed.set(entry, NO)
      return NO
    }
    const pattern = entry.pattern(this.context)
    let value: Three = NO
    if (pattern !== undefined) {
      const whole = this.#missesSample(entry) ? 'false' : contains(pattern, this.set)
      if (whole === 'true' || this.#isOne) value = soften(entry, three(whole))
      else if (intersects(pattern, this.set) !== 'false') {
        this.#open.set(entry, { pattern, missed: whole === 'false' })
        return undefined
      }
    }
    this.#fixed.set(entry, value)
    return value
  }

  /** Whether the element surely matches every member, by one entry. */
  coveredBy(element: Element): boolean {
    if (element.malformed !== undefined) return false
    return element.negated
      ? element.entries.every((entry) => this.#look(entry) === NO)
      : element.entries.some((entry) => !this.#missesSample(entry) && this.#look(entry) === YES)
  }

  /** Whether the element surely matches no member. */
  missedBy(element: Element): boolean {
    if (element.malformed !== undefined) return false
    return element.negated
      ? element.entries.some((entry) => this.#look(entry) === YES)
      : element.entries.every((entry) => this.#look(entry) === NO)
  }

  /**
   * Visits the members that the only undecided entry does not match, where there surely are some; finding one of them
   * takes a walk.
   * @returns what visit returns; false without such an entry
   */
  visitMissed(entries: Iterable<Entry>, visit: (matches: Matches, witness: undefined) => boolean): boolean {
    const matches = new Map<Entry, Three>()
    let open: Entry | undefined
    for (const entry of entries) {
      const value = this.#look(entry)
      if (value === undefined) {
        if (open !== undefined) return false
        open = entry
      }
      matches.set(entry, value ?? NO)
    }
    return open !== undefined && this.#open.get(open)!.missed && visit(matches, undefined)
  }

  /** Whether an entry says several things of the members. */
  isOpen(entry: Entry): boolean {
    return this.#look(entry) === undefined
  }

  /** What the entries say of a member that none of the undecided ones matches; undefined where none is at hand. */
  allMissed(entries: Iterable<Entry>): Matches | undefined {
    const matches = new Map<Entry, Three>()
    for (const entry of entries) {
      const value = this.#look(entry)
      if (value === undefined && !this.#missesSample(entry)) return undefined
      matches.set(entry, value ?? NO)
    }
    return matches
  }

  /** Calls visit once a class, until it returns true. @returns false when the set is too complex */
  walk(
    entries: Iterable<Entry>,
    budget: Budget,
    visit: (matches: Matches, witness: string | undefined) => boolean,
  ): boolean {
    const matches = new Map<Entry, Three>()
    const open: { entry: Entry; pattern: Pattern }[] = []
    for (const entry of entries) {
      const value = this.#look(entry)
      if (value !== undefined) matches.set(entry, value)
      else open.push({ entry, pattern: this.#open.get(entry)!.pattern })
    }
    if (open.length === 0) {
      visit(matches, undefined)
      return true
    }
    const outcome = partition(
      this.set,
      open.map(({ pattern }) => pattern),
      (sure, possible, witness) => {
        open.forEach(({ entry }, index) => {
          matches.set(entry, soften(entry, sure[index] ? YES : possible[index] ? MAYBE : NO))
        })
        return visit(matches, witness)
      },
      budget,
    )
    return outcome === 'done'
  }
}

/** A malformed entry matches only possibly. */
const soften = (entry: Entry, value: Three): Three => (entry.malformed !== undefined ? min(value, MAYBE) : value)
