import { showSymbols } from '../base/symbol.js'
import { code } from '../base/text.js'
import type { Need } from '../catalogue/schema.js'
import type { Verdict } from './finding.js'

export { code }

const list = (items: readonly string[]): string => [...new Set(items)].map(code).join(', ')

export interface Facts {
  need: Need
  verdict: Verdict
  /** `role` or `principal` label in words; undefined for a bucket. */
  who: string
  actions: readonly string[]
  resource: string
  detail?: string
  explicitDeny?: boolean
  /** The policy that lacks it where it is none of the principal's own. */
  lackedBy?: string
}

/** The one sentence of a requirement: what is, and what follows from it. The only place where it is written. */
export function requirementMessage(facts: Facts): string {
  return showSymbols(sentence(facts))
}

function sentence(facts: Facts): string {
  const consequence = facts.need.failure === undefined ? '' : `; ${facts.need.failure}`
  if (facts.verdict === 'satisfied')
    return `${subject(facts, 'satisfied')}${facts.detail === undefined ? '' : ` (${facts.detail})`}`
  if (facts.verdict === 'unknown')
    return `cannot tell whether ${subject(facts, 'unknown')}${facts.detail === undefined ? '' : `: ${facts.detail}`}`
  return `${subject(facts, 'missing')}${facts.detail === undefined ? '' : ` (${facts.detail})`}${consequence}`
}

function subject(facts: Facts, verdict: Verdict): string {
  const { need } = facts
  const not = verdict === 'missing'
  if ('cors' in need)
    return `the CORS configuration of bucket ${code(facts.resource)} ${not ? 'does not answer' : 'answers'} the worker's browser (${need.cors.methods.join(', ')} from ${need.cors.origin === '*' ? 'every origin' : code(need.cors.origin)})`
  if ('trust' in need)
    return `the trust policy of ${facts.who} ${not ? 'does not let' : 'lets'} ${code(need.trust)} assume it`
  if ('forbid' in need)
    return not
      ? `${facts.who} allows ${list(facts.actions)} as well, and should allow only ${list(need.except)}`
      : `${facts.who} allows nothing of ${code(need.forbid)} but ${list(need.except)}`
  if ('resourcePolicy' in need)
    return `the resource policy of ${code(facts.resource)} ${not ? 'does not let' : 'lets'} ${code(need.resourcePolicy.service)} perform ${list(need.resourcePolicy.actions)}`
  const verb = not ? (facts.explicitDeny === true ? 'denies' : 'does not allow') : 'allows'
  return `${facts.who} ${verb} ${list(facts.actions)} on ${code(facts.resource)}`
}

/** What is said of a role that a resource passes and that is not known. */
export function unfoundRoleMessage(
  { role, resource, count, reason }: { role: string; resource: string; count: number; reason?: string },
  title: string,
): string {
  const why = count > 1 ? `is declared ${count} times, and which one is meant is not known` : 'is not in the repository'
  if (count < 2 && reason !== undefined)
    return `cannot tell whether the role of ${code(showSymbols(resource))} can do its work (${title.toLowerCase()}): ${showSymbols(reason)}`
  return `cannot tell whether the role of ${code(showSymbols(resource))} can do its work (${title.toLowerCase()}): ${code(showSymbols(role))} ${why}`
}

/** What is taken for granted of a role of which it is not known whether a resource passes it. */
export const assumedPassed = ({ resource, why }: { resource: string; why: string }): string =>
  `${code(showSymbols(resource))} passes this role, which depends on ${showSymbols(why)}`

/** What a role lacks of which it is not known whether a resource passes it. */
export function doubtedMessage(message: string, { resource, why }: { resource: string; why: string }): string {
  return `${message}; whether ${code(showSymbols(resource))} passes this role depends on ${showSymbols(why)}, which is not known`
}

/** Beside what a role lacks: what makes the call that it is needed for. */
export const madeBy = ({ resource, action }: { resource: string; action: string }): string =>
  `${code(showSymbols(resource))} calls ${code(action)} with this role`

/** Most copies that a message names. */
const namedCopies = 3

/** A message that holds of other copies of a block as well. */
export function copiesMessage(message: string, others: readonly string[]): string {
  if (others.length === 0) return message
  const more = others.length - namedCopies
  return `${message}; likewise ${others.slice(0, namedCopies).map(code).join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

/** The fix in words. */
export function requirementHelp(facts: Facts): string | undefined {
  const text = helpText(facts)
  return text === undefined ? undefined : showSymbols(text)
}

function helpText(facts: Facts): string | undefined {
  const { need } = facts
  if (facts.verdict === 'satisfied') return undefined
  const why = 'reason' in need ? `it ${need.reason.replace(/^it /, '')}` : ''
  if (facts.verdict === 'unknown') return why === '' ? undefined : `needed because ${why}`
  if ('cors' in need) {
    const parts = [`AllowedMethods ${need.cors.methods.join(', ')}`, `AllowedOrigins ${need.cors.origin}`]
    if (need.cors.headers !== undefined) parts.push(`AllowedHeaders ${need.cors.headers.join(', ')}`)
    if (need.cors.expose !== undefined) parts.push(`ExposeHeaders ${need.cors.expose.join(', ')}`)
    return `add a CORS rule with ${parts.join('; ')}`
  }
  if ('trust' in need && facts.detail?.startsWith('allows it only if') === true)
    return 'correct the condition, and add no statement without it: it keeps other accounts from using the role through the service'
  if ('trust' in need && facts.explicitDeny === true)
    return `narrow the Deny so that it does not cover ${code(need.trust)}; an Allow beside it changes nothing`
  if ('trust' in need)
    return `add a statement to the trust policy: Effect Allow, Principal Service ${code(need.trust)}, Action ${code('sts:AssumeRole')}; keep the statements that are there`
  if ('forbid' in need) return `remove what is more than ${list(need.except)}`
  if ('resourcePolicy' in need)
    return `add a statement for Principal Service ${code(need.resourcePolicy.service)} with ${list(need.resourcePolicy.actions)}`
  if (facts.explicitDeny === true)
    return `narrow the Deny so that it does not cover ${list(facts.actions)} on ${code(facts.resource)}; ${why}`
  const where = facts.lackedBy === undefined ? '' : ` in ${facts.lackedBy}`
  return `allow ${list(facts.actions)} on ${code(facts.resource)}${where}; ${why}`
}
