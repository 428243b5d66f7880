import { showSymbols } from '../base/symbol.js'
import type { Truth } from '../base/truth.js'
import type { Context, Decision, Evaluation, Pattern, PolicySet, Request, StatementRef } from './api.js'
import { type Caller, callerOf } from './caller.js'
import type { Policy } from './compile.js'
import type { Reached } from './reached.js'
import { judge, type Judgement, type Members } from './decide.js'
import { sampleOf, setsOf } from './members.js'
import type { Element } from './element.js'
import { conditionsMatch, type Statement } from './statement.js'
import { NO, type Three } from './three.js'

/** How bad a decision is for a set's worst member. */
const badness: Record<Decision, number> = { explicitDeny: 3, implicitDeny: 2, unknown: 1, allowed: 0 }

/** Decides a request, and names no statements and no witness. A set has its worst member's decision. */
export function evaluate(request: Request, policies: PolicySet): Evaluation {
  const { decision, reason } = decideRequest(request, policies, false)
  return { decision, matched: [], reason }
}

/**
 * Whether a request is allowed: on every member of a set. Quicker than `evaluate` where it is not: one member that is
 * not allowed tells, and whether another one is denied does not count.
 */
export function isAllowed(request: Request, policies: PolicySet): Truth {
  const action = onlyText(request.action)
  const member = action === undefined ? undefined : sampleOf(request.resource)
  if (action !== undefined && member !== undefined) {
    const members = new OneMember(action, member, request.context)
    const { decision } = judge(request, callerOf(request.principal), policies, members, false)
    if (decision === 'implicitDeny' || decision === 'explicitDeny') return 'false'
    if (onlyText(request.resource) !== undefined) return decision === 'allowed' ? 'true' : 'unknown'
  }
  const { decision } = decideRequest(request, policies, false)
  return decision === 'allowed' ? 'true' : decision === 'unknown' ? 'unknown' : 'false'
}

/** As evaluate, with the statements that decided. */
export function evaluateMatched(request: Request, policies: PolicySet): Evaluation {
  const { decision, reason, witness, judgement } = decideRequest(request, policies, true)
  const matched = judgement?.matched ?? []
  return witness === undefined ? { decision, matched, reason } : { decision, matched, reason, witness }
}

/** A decision with what it rests on. */
export interface Decided {
  decision: Decision
  reason: string
  witness: string | undefined
  /** Of the worst member; undefined when the set is too complex. */
  judgement: Judgement | undefined
}

export const tooComplex = 'the set is too complex to decide (too-complex)'

/** Decides a request. @param detailed whether the statements that decided are wanted */
export function decideRequest(request: Request, policies: PolicySet, detailed: boolean): Decided {
  const caller = callerOf(request.principal)
  const action = onlyText(request.action)
  const resource = onlyText(request.resource)
  if (action !== undefined && resource !== undefined) {
    const judgement = judge(request, caller, policies, new OneMember(action, resource, request.context), detailed)
    return { decision: judgement.decision, reason: reasonFor(judgement), witness: undefined, judgement }
  }
  return decideSet(request, caller, policies, detailed)
}

/** The text of a literal pattern. */
function onlyText(pattern: Pattern): string | undefined {
  if (pattern.length === 1) return pattern[0]!.kind === 'text' ? pattern[0]!.text : undefined
  let text = ''
  for (const token of pattern) {
    if (token.kind !== 'text') return undefined
    text += token.text
  }
  return text
}

/** A request for one action on one resource: the usual case, and the quick one. */
class OneMember implements Members {
  constructor(
    readonly action: string,
    readonly text: string,
    readonly context: Context,
  ) {}

  reached(policy: Policy): readonly Reached[] {
    return policy.reach(this.action).onResource(this.text)
  }

  resource(element: Element): Three {
    return element.matches(this.text, this.context)
  }

  conditions(statement: Statement): Three {
    return conditionsMatch(statement, this.context)
  }
}

function decideSet(request: Request, caller: Caller, policies: PolicySet, detailed: boolean): Decided {
  let worst: { judgement: Judgement; witness: string | undefined } | undefined
  // Where several statements cover the set together, each of them decided.
  const matched = new Map<string, StatementRef>()
  const complete = setsOf(
    request,
    policies,
    (members, witness) => {
      const judgement = judge(request, caller, policies, members, detailed)
      for (const ref of judgement.matched) matched.set(`${ref.policy} ${ref.index} ${ref.statement}`, ref)
      if (worst === undefined || badness[judgement.decision] > badness[worst.judgement.decision])
        worst = { judgement, witness }
      return judgement.decision
    },
    detailed,
  )
  if (worst === undefined || (!complete && worst.judgement.decision === 'allowed'))
    return { decision: 'unknown', reason: tooComplex, witness: undefined, judgement: undefined }
  const { judgement, witness } = worst
  const { decision } = judgement
  return {
    decision,
    reason: reasonFor(judgement),
    witness: witness === undefined || decision === 'allowed' ? undefined : showSymbols(witness),
    judgement: decision === 'allowed' ? { ...judgement, matched: [...matched.values()] } : judgement,
  }
}

const reasons: Record<Decision, string> = {
  allowed: 'a statement allows the request and none denies it',
  implicitDeny: 'no statement allows the request',
  explicitDeny: 'a Deny statement matches the request',
  unknown: 'whether a statement matches is not known',
}

function reasonFor({ decision, sides }: Judgement): string {
  if (decision !== 'implicitDeny' || sides.identity === NO) return reasons[decision]
  if (sides.boundary === NO) return 'the permissions boundary does not allow the request'
  if (sides.session === NO) return 'the session policy does not allow the request'
  if (sides.scps.includes(NO)) return 'a level of service control policies does not allow the request'
  return 'the policy of the resource does not allow the request'
}
