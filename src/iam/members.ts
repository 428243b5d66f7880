import type { CompiledPolicy, Context, Pattern, PolicySet, PolicyType, Request } from './api.js'
import type { Policy } from './compile.js'
import type { Reached } from './reached.js'
import type { Members } from './decide.js'
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
import { MAYBE, max, min, NO, type Three, three, YES } from './three.js'

/** How many states are explored for one request before its set counts as too complex. */
const statesPerRequest = 20_000

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

/** What entries say of one class of members. */
type Matches = ReadonlyMap<Entry, Three>

function elementMatch(element: Element, matches: Matches): Three {
  let any: Three = NO
  for (const entry of element.entries) any = max(any, matches.get(entry) ?? NO)
  return element.conclude(any)
}

/**
 * Calls visit once for each class of members on which every statement answers alike; when it returns true the walk ends.
 * @returns false when there may be classes that were not visited
 */
export function setsOf(
  request: Request,
  policies: PolicySet,
  visit: (members: Members, witness: string | undefined) => boolean,
): boolean {
  const { context } = request
  const all = policiesOf(policies)
  const budget: Budget = { left: statesPerRequest }
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
  let complete = true
  let ended = false
  const overResources = (
    reached: (policy: Policy) => readonly Reached[],
    actionWitness: string | undefined,
  ): boolean => {
    if (resourceText !== undefined) {
      const resource = (element: Element) => element.matches(resourceText, context)
      ended = visit({ reached, resource, conditions: conditionsOf }, actionWitness)
      return ended
    }
    const entries = new Set<Entry>()
    // A statement whose conditions fail matches no member.
    for (const policy of all)
      for (const { statement } of reached(policy))
        if (statement.resource !== undefined && conditionsOf(statement) !== NO)
          for (const entry of statement.resource.entries) entries.add(entry)
    const done = classes(request.resource, entries, context, budget, (matches, witness) => {
      const resource = (element: Element) => elementMatch(element, matches)
      ended = visit({ reached, resource, conditions: conditionsOf }, witness ?? actionWitness)
      return ended
    })
    if (!done) complete = false
    return ended
  }
  if (isLiteral(request.action)) {
    const action = literalText(request.action)
    overResources((policy) => policy.reach(action).all, undefined)
    return complete || ended
  }
  const action = foldCase(request.action)
  const entries = new Set<Entry>()
  for (const policy of all)
    for (const statement of policy.statements) for (const entry of statement.action.entries) entries.add(entry)
  const done = classes(action, entries, context, budget, (matches, witness) => {
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
  return ended || (complete && done)
}

/** Calls visit once a class of members on which every entry answers alike. False: too complex. */
function classes(
  set: Pattern,
  entries: Iterable<Entry>,
  context: Context,
  budget: Budget,
  visit: (matches: Matches, witness: string | undefined) => boolean,
): boolean {
  const matches = new Map<Entry, Three>()
  const soften = (entry: Entry, value: Three): Three => (entry.malformed !== undefined ? min(value, MAYBE) : value)
  const isOne = !compilePattern(set).hasWildcard
  const open: { entry: Entry; pattern: Pattern }[] = []
  for (const entry of entries) {
    const pattern = entry.pattern(context)
    if (pattern === undefined) {
      matches.set(entry, NO)
      continue
    }
    const whole = contains(pattern, set)
    if (whole === 'true') matches.set(entry, soften(entry, YES))
    else if (isOne) matches.set(entry, soften(entry, three(whole)))
    else if (intersects(pattern, set) === 'false') matches.set(entry, NO)
    else open.push({ entry, pattern })
  }
  if (open.length === 0) {
    visit(matches, undefined)
    return true
  }
  const outcome = partition(
    set,
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
