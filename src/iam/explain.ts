import type { Decision, Explanation, NearMiss, PolicySet, PolicyType, Request, UnknownReason } from './api.js'
import { type Caller, callerOf, isAcross } from './caller.js'
import { decideRequest, tooComplex } from './evaluate.js'
import type { Sides } from './decide.js'
import { placed } from './members.js'
import { nearMiss, type RankedMiss } from './near-miss.js'
import { compilePattern, contains, foldCase, hasSymbol, intersects } from './pattern.js'
import { matchPrincipal, type PrincipalElement } from './principals.js'
import type { Element } from './element.js'
import { conditionsMatch } from './statement.js'
import { isSymbolic } from './symbols.js'
import { MAYBE, NO, YES } from './three.js'
import type { Pattern } from './api.js'
import { showSymbols } from '../base/symbol.js'

/** How many near misses an explanation names. */
const namedMisses = 5

/** The decision with what explains it: the nearest misses, what is lacking, the part of a set that is covered. */
export function explain(request: Request, policies: PolicySet): Explanation {
  const { decision, reason, witness, judgement } = decideRequest(request, policies, true)
  const evaluation = {
    decision,
    matched: judgement?.matched ?? [],
    reason,
    ...(witness === undefined ? {} : { witness }),
  }
  if (decision === 'allowed') return { ...evaluation, nearest: [], lacking: [], covered: [] }
  if (decision === 'explicitDeny')
    return { ...evaluation, nearest: [], lacking: [], covered: covered(request, policies) }
  const lacking = judgement === undefined ? [] : lackingTypes(judgement.sides, request, policies)
  return {
    ...evaluation,
    nearest: nearMisses(request, policies, lacking, decision),
    lacking,
    covered: covered(request, policies),
    ...(decision === 'unknown' ? { unknownReason: whyUnknown(reason, judgement?.sides, request, policies) } : {}),
  }
}

/** The kinds of policies that had to allow the request and do not surely. */
function lackingTypes(sides: Sides, request: Request, policies: PolicySet): PolicyType[] {
  const caller = callerOf(request.principal)
  const across = isAcross(caller, request.resourceAccount) !== NO
  const needsResource =
    caller.kind === 'service' ||
    caller.kind === 'anonymous' ||
    (policies.resourceKind ?? 'ordinary') !== 'ordinary' ||
    across
  const direct = sides.exact === YES || sides.role === YES
  const granted = direct || sides.account === YES
  // A key policy that names the caller does without the caller's own policies, within one account.
  const enough = granted && (!needsResource || (direct && !across))
  const identityCounts = caller.kind === 'identity' || caller.kind === 'unknown'
  const all: [PolicyType, boolean][] = [
    ['identity', identityCounts && sides.identity !== YES && !enough],
    ['boundary', sides.boundary !== YES],
    ['session', sides.session !== YES],
    ['scp', sides.scps.some((level) => level !== YES)],
    ['resource', needsResource && !granted],
  ]
  return all.filter(([, lacks]) => lacks).map(([type]) => type)
}

/** Statements that a single element kept from matching; the nearest first. */
function nearMisses(
  request: Request,
  policies: PolicySet,
  lacking: readonly PolicyType[],
  decision: Decision,
): NearMiss[] {
  const caller = callerOf(request.principal)
  const action = foldCase(request.action)
  const found: RankedMiss[] = []
  for (const place of placed(policies)) {
    const near = nearMiss(place, { request, action, caller, ofKey: policies.resourceKind === 'key' })
    if (near === undefined) continue
    // What already allows is no help; a Deny that may apply always counts, except where nothing allows anyway.
    const helps =
      place.statement.effect === 'Deny'
        ? decision === 'unknown'
        : lacking.length === 0 || lacking.includes(place.policy) || place.policy === 'resource'
    if (helps) found.push(near)
  }
  // Where something allows it perhaps, nobody will add the action to another statement.
  const perhaps =
    decision === 'unknown' ? found.filter(({ miss }) => !(miss.element === 'action' && miss.proves)) : found
  return (perhaps.length > 0 ? perhaps : found)
    .sort((x, y) => x.rank - y.rank || (y.likeness ?? 0) - (x.likeness ?? 0))
    .slice(0, namedMisses)
    .map(({ miss }) => miss)
}

/** The parts of a set of resources that statements allow, where denials and other kinds of policies are left aside. */
function covered(request: Request, policies: PolicySet): string[] {
  if (!compilePattern(request.resource).hasWildcard) return []
  const caller = callerOf(request.principal)
  const action = foldCase(request.action)
  const parts = new Set<string>()
  for (const { statement, policy } of placed(policies)) {
    if (statement.effect !== 'Allow' || statement.malformed !== undefined) continue
    if (policy !== 'identity' && policy !== 'resource') continue
    if (statement.resource === undefined || statement.resource.negated) continue
    if (!containedIn(statement.action, action, request) || conditionsMatch(statement, request.context) !== YES) continue
    if (policy === 'resource') {
      if (statement.principal === undefined || statement.principal.negated) continue
      const { self, role, any } = matchPrincipal(statement.principal, caller)
      if (self !== YES && role !== YES && any !== YES) continue
    }
    for (const entry of statement.resource.entries) {
      const pattern = entry.pattern(request.context)
      if (pattern === undefined || entry.malformed !== undefined) continue
      if (intersects(pattern, request.resource) === 'true') parts.add(showSymbols(entry.text))
    }
  }
  return [...parts]
}

/** Whether one value of an Action element surely reaches every action of the set. */
function containedIn(element: Element, action: Pattern, request: Request): boolean {
  const reaches = (test: (pattern: Pattern) => boolean): boolean =>
    element.entries.some((entry) => {
      const pattern = entry.pattern(request.context)
      return pattern !== undefined && test(pattern)
    })
  if (element.malformed !== undefined) return false
  if (element.negated) return !reaches((pattern) => intersects(pattern, action) !== 'false')
  return reaches((pattern) => contains(pattern, action) === 'true')
}

function whyUnknown(reason: string, sides: Sides | undefined, request: Request, policies: PolicySet): UnknownReason {
  if (reason === tooComplex || sides === undefined) return 'too-complex'
  const caller = callerOf(request.principal)
  const across = isAcross(caller, request.resourceAccount)
  const unseen = policies.resource === 'unknown'
  if (unseen && sides.deny === NO) {
    if ((policies.resourceKind ?? 'ordinary') !== 'ordinary') return 'resource-policy'
    if (caller.kind === 'service' || caller.kind === 'anonymous') return 'resource-policy'
    if (across !== NO && sides.identity === YES) return 'resource-policy'
  }
  const found = statementReason(request, policies)
  if (found !== undefined) return found
  const lists = [
    policies.identity,
    policies.boundaries,
    policies.sessions,
    policies.scps?.flat(),
    policies.rcps?.flat(),
  ]
  if (lists.some((list) => list?.includes('unknown') === true)) return 'unreadable-policy'
  if (caller.kind === 'unknown' || across === MAYBE) return 'principal'
  return unseen ? 'resource-policy' : 'malformed'
}

/** Why a statement that touches the request matches only possibly. */
function statementReason(request: Request, policies: PolicySet): UnknownReason | undefined {
  const { context } = request
  const caller = callerOf(request.principal)
  const action = foldCase(request.action)
  let found: UnknownReason | undefined
  for (const { statement } of placed(policies)) {
    const touches = (element: Element | undefined, set: Pattern): boolean =>
      element === undefined ||
      element.negated ||
      element.malformed !== undefined ||
      element.entries.some((entry) => {
        const pattern = entry.pattern(context)
        return pattern !== undefined && intersects(pattern, set) !== 'false'
      })
    if (!touches(statement.action, action) || !touches(statement.resource, request.resource)) continue
    if (conditionsMatch(statement, context) === NO) continue
    const elements = [statement.action, statement.resource].filter((element) => element !== undefined)
    const open = statement.conditions.filter((condition) => condition.evaluate(context) === MAYBE)
    if (
      open.some(
        (condition) => condition.malformed === undefined && !condition.symbolic && !isKnownText(condition.key, request),
      )
    )
      return 'condition-key'
    if (open.some((condition) => condition.malformed === undefined)) found ??= 'symbol'
    if (statement.open !== undefined) found ??= statement.open
    else if (
      statement.malformed !== undefined ||
      elements.some((element) => element.malformed !== undefined) ||
      elements.some((element) => element.entries.some((entry) => entry.malformed !== undefined)) ||
      open.some((condition) => condition.malformed !== undefined)
    )
      found ??= 'malformed'
    if (elements.some((element) => element.entries.some((entry) => entry.symbolic))) found ??= 'symbol'
    if (statement.principal !== undefined && isOpenPrincipal(statement.principal, caller)) found ??= 'symbol'
  }
  if (found === undefined && compilePattern(request.resource).hasSymbol) return 'symbol'
  return found
}

/** Whether the principal may be the one that is named, and only deployment tells. */
function isOpenPrincipal(element: PrincipalElement, caller: Caller): boolean {
  const { self, role, any, account } = matchPrincipal(element, caller)
  if (![self, role, any, account].includes(MAYBE)) return false
  return element.entries.some(({ text, pattern }) => isSymbolic(text) || (pattern !== undefined && hasSymbol(pattern)))
}

/** Whether the key has a value that holds a symbol, so that the comparison is open and not the key. */
function isKnownText(key: string, request: Request): boolean {
  const value = request.context.get(key)
  return value.state === 'known' && value.values.some((text) => showSymbols(text) !== text)
}
