import type {
  CompiledPolicy,
  Decision,
  Evaluation,
  Pattern,
  PolicySet,
  PolicyType,
  Request,
  StatementRef,
} from './api.js'
import type { Policy } from './compile.js'
import { globMatches } from './glob.js'
import { contains, foldCase, intersects, isLiteral, literalText, partition } from './pattern.js'
import { matchPrincipal } from './principals.js'
import { type Element, type Entry, entryPattern, type Statement } from './statement.js'
import { MAYBE, max, min, negate, NO, type Three, three, YES } from './three.js'

const limit = 20_000

interface Placed {
  statement: Statement
  policy: PolicyType
  index: number
  /** Which list within the type (a level of scp). */
  level: number
}

/** What every statement says of one class of members. */
type Matches = (statement: Statement, element: 'action' | 'resource') => Three

interface ClassResult {
  decision: Decision
  witness: string | undefined
}

const worse: Record<Decision, number> = { explicitDeny: 3, implicitDeny: 2, unknown: 1, allowed: 0 }

/** Decides a request. A set of actions or resources has its worst member's decision. */
export function evaluate(request: Request, policies: PolicySet): Evaluation {
  return run(request, policies, false)
}

/** As evaluate, with the statements that decided. */
export function evaluateMatched(request: Request, policies: PolicySet): Evaluation {
  return run(request, policies, true)
}

/** All statements of a policy set, each with its place. */
export function placed(policies: PolicySet): Placed[] {
  const all: Placed[] = []
  const add = (list: readonly (CompiledPolicy | 'unknown')[] | undefined, policy: PolicyType, level = 0, offset = 0) =>
    list?.forEach((item, index) => {
      if (item !== 'unknown')
        for (const statement of (item as Policy).statements)
          all.push({ statement, policy, index: index + offset, level })
    })
  add(policies.identity, 'identity')
  add(policies.boundaries, 'boundary')
  add(policies.sessions, 'session')
  let offset = 0
  policies.scps?.forEach((level, at) => {
    add(level, 'scp', at, offset)
    offset += level.length
  })
  offset = 0
  policies.rcps?.forEach((level, at) => {
    add(level, 'rcp', at, offset)
    offset += level.length
  })
  if (policies.resource !== undefined && policies.resource !== null && policies.resource !== 'unknown')
    add([policies.resource], 'resource')
  return all
}

function run(request: Request, policies: PolicySet, detailed: boolean): Evaluation {
  const statements = placed(policies)
  const action = foldCase(request.action)
  const state: { best: ClassResult & { matched: StatementRef[] }; tooComplex: boolean } = {
    best: { decision: 'allowed', witness: undefined, matched: [] },
    tooComplex: false,
  }
  let first = true
  const judge = (reached: readonly Placed[], matches: Matches, witness: string | undefined): boolean => {
    const result = decide(request, policies, reached, matches, detailed)
    if (first || worse[result.decision] > worse[state.best.decision]) state.best = { ...result, witness }
    first = false
    return state.best.decision === 'explicitDeny'
  }
  // A literal action can only match its own text or a pattern; the other exact texts need no look.
  const text = isLiteral(action) ? literalText(action) : undefined
  const actionEntries = unique(
    statements.flatMap(({ statement: { action: element } }) => {
      if (text === undefined) return [...element.entries]
      if (!element.exact.has(text)) return [...element.others]
      return [...element.others, element.entries.find((entry) => entry.exact === text)!]
    }),
  )
  const resourceEntries = (subset: readonly Placed[]) =>
    unique(subset.flatMap(({ statement }) => [...(statement.resource?.entries ?? [])]))
  const complete = classes(action, actionEntries, request, (actions, actionWitness) => {
    const byAction = new Map<Statement, Three>()
    const reached = statements.filter(({ statement }) => {
      const value = elementMatch(statement.action, actions)
      if (value !== NO) byAction.set(statement, value)
      return value !== NO
    })
    const done = classes(request.resource, resourceEntries(reached), request, (resources, resourceWitness) =>
      judge(
        reached,
        (statement, element) =>
          element === 'action' ? (byAction.get(statement) ?? NO) : resourceMatch(statement, resources, policies),
        resourceWitness ?? actionWitness,
      ),
    )
    if (!done) state.tooComplex = true
    return state.best.decision === 'explicitDeny' && !first
  })
  if (!complete) state.tooComplex = true
  const { decision, witness, matched } = state.best
  if (state.tooComplex && (decision === 'allowed' || first))
    return { decision: 'unknown', matched: [], reason: 'the set is too complex to decide (too-complex)' }
  return {
    decision,
    matched,
    reason: reasons[decision],
    ...(witness === undefined || decision === 'allowed' ? {} : { witness }),
  }
}

const reasons: Record<Decision, string> = {
  allowed: 'a statement allows the request and none denies it',
  implicitDeny: 'no statement allows the request',
  explicitDeny: 'a Deny statement matches the request',
  unknown: 'whether a statement matches is not known',
}

const unique = (entries: Entry[]): Entry[] => [...new Set(entries)]

/** Calls visit once a class of members on which every entry answers alike. False: too complex. */
function classes(
  set: Pattern,
  entries: readonly Entry[],
  request: Request,
  visit: (match: Map<Entry, Three>, witness: string | undefined) => boolean,
): boolean {
  const match = new Map<Entry, Three>()
  const soften = (entry: Entry, value: Three): Three => (entry.malformed !== undefined ? min(value, MAYBE) : value)
  const text = isLiteral(set) ? literalText(set) : undefined
  const open: { entry: Entry; pattern: Pattern }[] = []
  for (const entry of entries) {
    if (text !== undefined && entry.glob !== undefined) {
      match.set(entry, soften(entry, globMatches(entry.glob, text) ? YES : NO))
      continue
    }
    const pattern = entryPattern(entry, request.context)
    if (pattern === undefined) {
      match.set(entry, NO)
      continue
    }
    const whole = contains(pattern, set)
    if (whole === 'true') match.set(entry, soften(entry, YES))
    else if (text !== undefined) match.set(entry, soften(entry, three(whole)))
    else if (intersects(pattern, set) === 'false') match.set(entry, NO)
    else open.push({ entry, pattern })
  }
  if (open.length === 0) {
    visit(match, undefined)
    return true
  }
  const outcome = partition(
    set,
    open.map(({ pattern }) => pattern),
    (sure, possible, witness) => {
      open.forEach(({ entry }, index) => {
        match.set(entry, soften(entry, sure[index] ? YES : possible[index] ? MAYBE : NO))
      })
      return visit(match, witness)
    },
    limit,
  )
  return outcome === 'done'
}

function elementMatch(element: Element, match: Map<Entry, Three>): Three {
  let result: Three = NO
  for (const entry of element.entries) result = max(result, match.get(entry) ?? NO)
  if (element.negated) result = negate(result)
  return element.malformed === undefined
    ? result
    : element.negated
      ? min(result, MAYBE)
      : max(min(result, MAYBE), MAYBE)
}

function resourceMatch(statement: Statement, match: Map<Entry, Three>, policies: PolicySet): Three {
  if (statement.resource === undefined)
    return policies.resourceKind === 'key' && statement.principal !== undefined ? NO : YES
  return elementMatch(statement.resource, match)
}

function conditionMatch(statement: Statement, request: Request): Three {
  let result: Three = YES
  for (const condition of statement.conditions) {
    result = min(result, condition.evaluate(request.context))
    if (result === NO) return NO
  }
  return result
}

interface Tally {
  deny: Three
  allow: Three
}

/** One class of members; the table, a row a line. */
function decide(
  request: Request,
  policies: PolicySet,
  statements: readonly Placed[],
  matches: Matches,
  detailed: boolean,
): { decision: Decision; witness: undefined; matched: StatementRef[] } {
  const tallies = new Map<string, Tally>()
  const matched: StatementRef[] = []
  const resource = { deny: NO as Three, exact: NO as Three, role: NO as Three, account: NO as Three }
  const tally = (key: string): Tally => {
    let found = tallies.get(key)
    if (found === undefined) {
      found = { deny: NO, allow: NO }
      tallies.set(key, found)
    }
    return found
  }
  const isRole = request.principal?.includes(':role/') === true
  const isArn = request.principal?.startsWith('arn:') === true
  // Service control policies bind principals of the organization, not services or anonymous callers.
  const bound = isArn || request.principal === undefined
  for (const { statement, policy, index, level } of statements) {
    if (policy === 'scp' && !bound) continue
    let match = matches(statement, 'action')
    if (match === NO) continue
    match = min(match, matches(statement, 'resource'))
    if (match === NO) continue
    match = min(match, conditionMatch(statement, request))
    if (match === NO) continue
    // An identity policy without Resource, or with a Principal, is refused by IAM; what it was meant to say is not known.
    const misplaced =
      policy !== 'resource' &&
      (statement.resource === undefined || (policy !== 'rcp' && statement.principal !== undefined))
    if (statement.malformed !== undefined || misplaced) match = min(match, MAYBE)
    const deny = statement.effect === 'Deny' || !statement.effectKnown
    const allow = statement.effect === 'Allow'
    let counts: Three = match
    if (policy === 'resource') {
      const element = statement.principal
      if (element === undefined) {
        // A resource policy's statement without Principal is refused; a Deny may have been meant for this principal.
        if (deny) resource.deny = max(resource.deny, min(match, MAYBE))
        continue
      }
      const named = matchPrincipal(element, request.principal)
      const anyone = max(max(named.self, named.role), named.any)
      const within = max(anyone, named.account)
      if (element.negated) {
        // NotPrincipal with Allow reaches everybody else. With Deny it spares who is named together with the account,
        // and reaches a principal that has a boundary all the same.
        // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html
        const bounded = policies.boundaries !== undefined && policies.boundaries.length > 0
        const spared = anyone === YES && named.account !== YES && named.any !== YES && isArn ? MAYBE : anyone
        const others = deny ? (bounded ? YES : negate(spared)) : negate(within)
        counts = min(match, others)
        if (deny) resource.deny = max(resource.deny, counts)
        if (allow && statement.effectKnown) resource.role = max(resource.role, counts)
      } else if (deny) {
        counts = min(match, within)
        resource.deny = max(resource.deny, counts)
      } else {
        counts = min(match, within)
        const limited = max(named.role, max(named.any, isRole ? named.self : NO))
        resource.exact = max(resource.exact, min(match, isRole ? NO : named.self))
        resource.role = max(resource.role, min(match, limited))
        resource.account = max(resource.account, min(match, named.account))
      }
    } else {
      const entry = tally(policy === 'scp' || policy === 'rcp' ? `${policy}${level}` : policy)
      if (deny) entry.deny = max(entry.deny, match)
      if (allow && (statement.effectKnown || match !== NO))
        entry.allow = max(entry.allow, statement.effectKnown ? match : min(match, MAYBE))
    }
    if (detailed && counts !== NO) matched.push({ policy, index, statement: statement.index, effect: statement.effect })
  }
  // A policy that cannot be read may say anything.
  for (const [list, key] of [
    [policies.identity, 'identity'],
    [policies.boundaries ?? [], 'boundary'],
    [policies.sessions ?? [], 'session'],
  ] as const)
    if (list.some((policy) => policy === 'unknown' || (policy as Policy).malformed !== undefined)) {
      const entry = tally(key)
      entry.allow = max(entry.allow, MAYBE)
      entry.deny = max(entry.deny, MAYBE)
    }
  const unreadable = (list: readonly CompiledPolicy[]) =>
    list.some((policy) => (policy as Policy).malformed !== undefined)
  for (const [levels, key] of [
    [policies.scps ?? [], 'scp'],
    [policies.rcps ?? [], 'rcp'],
  ] as const)
    levels.forEach((level, index) => {
      if (!unreadable(level)) return
      const entry = tally(`${key}${index}`)
      entry.allow = max(entry.allow, MAYBE)
      entry.deny = max(entry.deny, MAYBE)
    })
  if (
    policies.resource !== undefined &&
    policies.resource !== null &&
    policies.resource !== 'unknown' &&
    unreadable([policies.resource])
  ) {
    resource.deny = max(resource.deny, MAYBE)
    resource.role = max(resource.role, MAYBE)
  }
  const deny = [...tallies.values()].reduce<Three>((worst, entry) => max(worst, entry.deny), resource.deny)
  const identity = tallies.get('identity')?.allow ?? NO
  let cap: Three = YES
  if (policies.boundaries !== undefined && policies.boundaries.length > 0)
    cap = min(cap, tallies.get('boundary')?.allow ?? NO)
  if (policies.sessions !== undefined && policies.sessions.length > 0)
    cap = min(cap, tallies.get('session')?.allow ?? NO)
  let allow = combine(request, policies, identity, cap, resource)
  if (bound)
    policies.scps?.forEach((_, level) => {
      allow = min(allow, tallies.get(`scp${level}`)?.allow ?? NO)
    })
  // Resource control policies only take away: RCPFullAWSAccess is always attached.
  // https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps.html
  const result = (decision: Decision, effect?: 'Allow' | 'Deny') => ({
    decision,
    witness: undefined,
    matched: effect === undefined ? matched : matched.filter((ref) => ref.effect === effect),
  })
  // A Deny that surely matches.
  if (deny === YES) return result('explicitDeny', 'Deny')
  // No Allow that could match.
  if (allow === NO) return result('implicitDeny')
  // A Deny that may match.
  if (deny === MAYBE) return result('unknown', 'Deny')
  // An Allow that surely matches.
  if (allow === YES) return result('allowed', 'Allow')
  return result('unknown')
}

/** Identity side and resource side. */
function combine(
  request: Request,
  policies: PolicySet,
  identity: Three,
  cap: Three,
  resource: { exact: Three; role: Three; account: Three },
): Three {
  const own = min(identity, cap)
  const kind = policies.resourceKind ?? 'ordinary'
  const named = max(resource.exact, min(resource.role, cap))
  const account = request.principal?.startsWith('arn:') ? request.principal.split(':')[4] : undefined
  const service = request.principal !== undefined && account === undefined
  if (policies.resource === 'unknown') {
    if (kind !== 'ordinary') return min(cap, MAYBE)
    return own
  }
  if (service) return max(resource.exact, resource.role)
  const across = request.resourceAccount !== undefined && account !== undefined && request.resourceAccount !== account
  if (across) return min(own, max(named, max(resource.role, resource.account)))
  if (kind === 'ordinary') return max(own, named)
  return max(named, min(own, resource.account))
}
