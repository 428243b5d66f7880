import type { CompiledPolicy, Decision, PolicySet, PolicyType, Request, StatementRef } from './api.js'
import { type Caller, isAcross } from './caller.js'
import type { Policy } from './compile.js'
import type { Reached } from './reached.js'
import { matchPrincipal } from './principals.js'
import type { Element } from './element.js'
import type { Statement } from './statement.js'
import { MAYBE, max, min, negate, NO, type Three, YES } from './three.js'

/** What the statements say of one class of members, on which every entry answers alike. */
export interface Members {
  /** The statements whose action is reached, with how surely. */
  reached(policy: Policy): readonly Reached[]
  resource(element: Element): Three
  conditions(statement: Statement): Three
}

/** What each kind of policy says of a request: whether it allows it. */
export interface Sides {
  /** Whether any statement of any kind denies it. */
  deny: Three
  identity: Three
  boundary: Three
  session: Three
  /** One a level. */
  scps: readonly Three[]
  /** The resource's policy names the principal in a way that nothing of its own side limits. */
  exact: Three
  /** The resource's policy names the role, which its boundary and session policies limit. */
  role: Three
  /** The resource's policy names the principal's account. */
  account: Three
}

export interface Judgement {
  decision: Decision
  matched: StatementRef[]
  sides: Sides
  /** Whether both sides together allow, denials apart. */
  allow: Three
}

/** Where the statements that matter are collected; undefined when nobody asks. */
type Collected = { ref: StatementRef; match: Three }[] | undefined

const noLevels: readonly Three[] = []

/** Decides one class of members. @param detailed whether the statements that decided are wanted */
export function judge(
  request: Request,
  caller: Caller,
  policies: PolicySet,
  members: Members,
  detailed: boolean,
): Judgement {
  const collected: Collected = detailed ? [] : undefined
  const sides: Sides = {
    deny: NO,
    identity: NO,
    boundary: YES,
    session: YES,
    scps: noLevels,
    exact: NO,
    role: NO,
    account: NO,
  }
  sides.identity = allows(policies.identity, 'identity', 0, members, sides, collected)
  // "All requests are implicitly denied with the exception of the AWS account root user, which has full access."
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html
  if (caller.isRoot) sides.identity = YES
  const { boundaries, sessions, scps, rcps, resource } = policies
  if (boundaries !== undefined && boundaries.length > 0)
    sides.boundary = allows(boundaries, 'boundary', 0, members, sides, collected)
  if (sessions !== undefined && sessions.length > 0)
    sides.session = allows(sessions, 'session', 0, members, sides, collected)
  if (scps !== undefined && caller.bound) {
    let offset = 0
    sides.scps = scps.map((level) => {
      const allow = allows(level, 'scp', offset, members, sides, collected)
      offset += level.length
      return allow
    })
  }
  // Resource control policies only take away: RCPFullAWSAccess is always attached. They spare service-linked roles.
  // https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps.html
  if (rcps !== undefined && (caller.bound || caller.kind !== 'identity')) {
    let offset = 0
    for (const level of rcps) {
      allows(level, 'rcp', offset, members, sides, collected)
      offset += level.length
    }
  }
  if (resource !== undefined && resource !== null && resource !== 'unknown')
    resourceSide(resource as Policy, caller, policies, members, sides, collected)
  const allow = combine(request, caller, policies, sides)
  const decision = table(sides.deny, allow)
  return { decision, matched: collected === undefined ? [] : decisive(collected, decision, sides), sides, allow }
}

/** The statements that decided. Beside a Deny that surely matches, one that may is no reason. */
function decisive(collected: NonNullable<Collected>, decision: Decision, sides: Sides): StatementRef[] {
  const counts = ({ ref: { effect }, match }: { ref: StatementRef; match: Three }): boolean => {
    if (decision === 'explicitDeny') return effect === 'Deny' && match === YES
    if (decision === 'allowed') return effect === 'Allow'
    return decision !== 'unknown' || sides.deny !== MAYBE || effect === 'Deny'
  }
  return collected.filter(counts).map(({ ref }) => ref)
}

/** The decision table, a row a line. */
function table(deny: Three, allow: Three): Decision {
  // A Deny that surely matches.
  if (deny === YES) return 'explicitDeny'
  // No Allow that could match.
  if (allow === NO) return 'implicitDeny'
  // A Deny that may match.
  if (deny === MAYBE) return 'unknown'
  // An Allow that surely matches.
  if (allow === YES) return 'allowed'
  // An Allow that may match.
  return 'unknown'
}

/** Whether a statement matches, its principal apart. */
function statementMatch({ statement, action }: Reached, members: Members): Three {
  let match = action
  if (statement.resource !== undefined) {
    match = min(match, members.resource(statement.resource))
    if (match === NO) return NO
  }
  if (statement.conditions.length > 0) {
    match = min(match, members.conditions(statement))
    if (match === NO) return NO
  }
  return statement.malformed === undefined ? match : min(match, MAYBE)
}

/** Whether IAM refuses the statement in a policy of this kind; what it was meant to say is then not known. */
export function isMisplaced(statement: Statement, type: PolicyType): boolean {
  if (statement.resource === undefined) return true
  // Only `*` can stand in a resource control policy, so its absence leaves nothing open.
  if (type === 'rcp')
    return statement.principal !== undefined && (!statement.principal.everybody || statement.principal.negated)
  return statement.principal !== undefined
}

/** Whether the policies of a kind together allow; what they deny is added to the sides. */
function allows(
  list: readonly (CompiledPolicy | 'unknown')[],
  type: PolicyType,
  offset: number,
  members: Members,
  sides: Sides,
  collected: Collected,
): Three {
  let allow: Three = NO
  for (let index = 0; index < list.length; index++) {
    const policy = list[index] as Policy | 'unknown'
    // A policy that cannot be read may say anything.
    if (policy === 'unknown' || policy.malformed !== undefined) {
      allow = max(allow, MAYBE)
      sides.deny = max(sides.deny, MAYBE)
      if (policy === 'unknown') continue
    }
    for (const reached of members.reached(policy)) {
      let match = statementMatch(reached, members)
      if (match === NO) continue
      const { statement } = reached
      if (isMisplaced(statement, type)) match = min(match, MAYBE)
      if (statement.effect === 'Deny' || !statement.effectKnown) sides.deny = max(sides.deny, match)
      if (statement.effect === 'Allow') allow = max(allow, match)
      const ref = { policy: type, index: index + offset, statement: statement.index, effect: statement.effect }
      collected?.push({ ref, match })
    }
  }
  return allow
}

/** What the resource's policy says of the principal. */
function resourceSide(
  policy: Policy,
  caller: Caller,
  policies: PolicySet,
  members: Members,
  sides: Sides,
  collected: Collected,
): void {
  if (policy.malformed !== undefined) {
    sides.deny = max(sides.deny, MAYBE)
    sides.exact = max(sides.exact, MAYBE)
  }
  for (const reached of members.reached(policy)) {
    const { statement } = reached
    // "A key policy statement without Resource has no effect."
    // https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-overview.html
    if (statement.resource === undefined && policies.resourceKind === 'key') continue
    const match = statementMatch(reached, members)
    if (match === NO) continue
    const deny = statement.effect === 'Deny' || !statement.effectKnown
    const element = statement.principal
    let counts: Three
    if (element === undefined) {
      // A resource policy's statement without Principal is refused; a Deny may have been meant for this principal.
      counts = deny ? min(match, MAYBE) : NO
      sides.deny = max(sides.deny, counts)
    } else {
      const named = matchPrincipal(element, caller)
      const anyone = max(max(named.self, named.role), named.any)
      if (element.negated) {
        counts = min(match, deny ? notSpared(named, caller, policies) : negate(max(anyone, named.account)))
        // NotPrincipal beside Allow, or in a trust policy, is not supported.
        if (!deny || policies.resourceKind === 'trust') counts = min(counts, MAYBE)
        if (deny) sides.deny = max(sides.deny, counts)
        else sides.exact = max(sides.exact, counts)
      } else {
        counts = min(match, max(anyone, named.account))
        if (deny) sides.deny = max(sides.deny, counts)
        if (statement.effect === 'Allow') {
          // A grant to a role's ARN is limited by the role's boundary and session policies; a grant to a user, to a
          // session or to `*` is not.
          // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html
          const self = caller.isRole && named.self === YES ? NO : named.self
          sides.exact = max(sides.exact, min(match, max(self, named.any)))
          sides.role = max(sides.role, min(match, max(named.role, caller.isRole ? named.self : NO)))
          sides.account = max(sides.account, min(match, named.account))
        }
      }
    }
    if (counts !== NO)
      collected?.push({
        ref: { policy: 'resource', index: 0, statement: statement.index, effect: statement.effect },
        match: counts,
      })
  }
}

/**
 * Whether a Deny with NotPrincipal reaches the caller. It spares who is named together with the account (a session: with
 * its role too), and reaches a principal that has a boundary all the same.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html
 */
function notSpared(named: ReturnType<typeof matchPrincipal>, caller: Caller, policies: PolicySet): Three {
  if (caller.kind === 'identity' && policies.boundaries !== undefined && policies.boundaries.length > 0) return YES
  if (named.any === YES) return NO
  let spared = max(named.self, named.role)
  if (caller.kind === 'identity' && spared === YES) {
    // "Otherwise, the policy might deny access to the entire account containing the principal."
    if (named.account !== YES) spared = MAYBE
    else if (caller.session !== undefined && named.role !== YES) spared = MAYBE
  }
  return negate(spared)
}

/** The principal's side and the resource's side. */
function combine(request: Request, caller: Caller, policies: PolicySet, sides: Sides): Three {
  const cap = min(sides.boundary, sides.session)
  let allow: Three
  if (caller.kind === 'service' || caller.kind === 'anonymous') {
    // Nobody's identity policies speak for these.
    allow = policies.resource === 'unknown' ? MAYBE : max(sides.exact, sides.role)
  } else {
    const across = isAcross(caller, request.resourceAccount)
    const own = min(sides.identity, cap)
    if (across === NO) allow = within(policies, sides, own, cap)
    else {
      const beyond = min(
        own,
        policies.resource === 'unknown' ? MAYBE : max(max(sides.exact, sides.role), sides.account),
      )
      // Where it is not known which holds, only what both say is known.
      allow = across === YES || beyond === within(policies, sides, own, cap) ? beyond : MAYBE
    }
  }
  for (const level of sides.scps) allow = min(allow, level)
  return allow
}

/** Within one account: the union; but trust and key policies must allow by themselves. */
function within(policies: PolicySet, sides: Sides, own: Three, cap: Three): Three {
  const ordinary = (policies.resourceKind ?? 'ordinary') === 'ordinary'
  // A policy that is not seen: an ordinary one is not taken to grant anything. A trust or key policy may name the role,
  // which its boundary limits.
  if (policies.resource === 'unknown') return ordinary ? own : min(cap, MAYBE)
  const named = max(sides.exact, min(sides.role, cap))
  return max(named, ordinary ? own : min(own, sides.account))
}
