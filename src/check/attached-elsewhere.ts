import { asList, textOfValue } from '../base/value.js'
import type { Finding } from '../findings/finding.js'
import { code } from '../findings/message.js'
import type { CompiledPolicy } from '../iam/api.js'
import { intersects, parsePattern } from '../iam/pattern.js'
import type { AttachedPolicy } from '../model/workspace.js'
import { actionsOf } from './need.js'
import { locate } from './place.js'
import { type Prepared, type PreparedPrincipal, statementsOf } from './prepared.js'
import { type AnsweredTask, answerTask, type TaskDetail } from './task.js'
import { unitOf } from './task-request.js'

/** A policy that is attached to a principal which nothing is known to use. */
interface Candidate {
  owner: PreparedPrincipal
  policy: AttachedPolicy
  /** Its place among the owner's policies. */
  index: number
  /** Of each statement, in lower case. */
  actions: readonly (readonly string[])[]
}

/** Where more policies than this are about a task, such roles are many and none is a mistake. */
const mostAlike = 5

/** A missing grant of the principal itself, which a policy could give. */
const isLacking = (detail: TaskDetail): boolean => {
  const { need, requirement } = detail
  // The answer in words is made last: nobody asks for that of a task which is satisfied.
  return (
    requirement.verdict === 'missing' &&
    'allow' in need &&
    need.whose === undefined &&
    detail.answer.explicitDeny !== true
  )
}

/**
 * The policy of the same template that is about nothing but a task, gives it all that it lacks, and is attached to
 * another principal, which nothing is known to use: it was meant for this one. Undefined: there is none, or several.
 */
export function attachedElsewhere(
  { request, details }: AnsweredTask,
  { prepared, answered }: { prepared: Prepared; answered: readonly AnsweredTask[] },
): ((detail: TaskDetail) => Finding['related'][number] | undefined) | undefined {
  const { principal } = request
  const unit = unitOf(request)
  if (principal === undefined || unit === undefined) return undefined
  const lacking = details.filter((detail) => detail.requirement.level === 'error' && isLacking(detail))
  if (lacking.length === 0) return undefined
  const grants = details.filter(({ need }) => 'allow' in need && need.whose === undefined)
  // Somebody who has a part of it has policies of his own.
  if (grants.some(({ requirement }) => requirement.verdict === 'satisfied')) return undefined
  const asked = grants.flatMap(({ need }) => actionsOf(need)).map((action) => action.toLowerCase())
  const isGiven = ({ owner, policy, index }: Candidate): boolean => {
    const compiled = owner.identity[index]
    if (compiled === undefined || compiled === 'unknown') return false
    // What nobody declared is taken from what the policies name, and so from this one.
    const { requirements } = answerTask({ ...request, principal: joined(principal, policy, compiled) }, prepared).result
    return lacking.every(({ need }) =>
      requirements.some(({ id, verdict }) => id === need.id && verdict === 'satisfied'),
    )
  }
  const isAbout = ({ owner, actions }: Candidate): boolean =>
    owner !== principal && actions.every((list) => list.every((given) => asked.some((one) => reaches(given, one))))
  const alike: Candidate[] = []
  for (const candidate of candidatesOf(unit, prepared, answered)) {
    if (!isAbout(candidate)) continue
    alike.push(candidate)
    if (alike.length > mostAlike) return undefined
  }
  const [found, second] = alike.filter(isGiven)
  if (found === undefined || second !== undefined) return undefined
  const { owner, policy, actions } = found
  return (detail) => {
    if (!isLacking(detail)) return undefined
    const wanted = detail.answer.actions.map((action) => action.toLowerCase())
    const statement = actions.findIndex((list) => list.some((given) => wanted.some((one) => reaches(given, one))))
    if (statement < 0) return undefined
    const message = `${code(policy.label)} allows it, but is attached to ${code(owner.principal.name)}`
    return { message, location: locate({ document: policy.document!, path: ['Statement', statement], message }) }
  }
}

/** A principal with one more policy. */
const joined = (principal: PreparedPrincipal, policy: AttachedPolicy, compiled: CompiledPolicy): PreparedPrincipal => ({
  ...principal,
  principal: { ...principal.principal, policies: [...principal.principal.policies, policy] },
  identity: [...principal.identity, compiled],
})

const known = new WeakMap<readonly AnsweredTask[], ReadonlyMap<string, readonly Candidate[]>>()

/** The candidates of a unit; of a large workspace nothing is looked through twice. */
function candidatesOf(unit: string, prepared: Prepared, answered: readonly AnsweredTask[]): readonly Candidate[] {
  let units = known.get(answered)
  if (units === undefined) {
    units = findCandidates(prepared, answered)
    known.set(answered, units)
  }
  return units.get(unit) ?? []
}

function findCandidates({ principals }: Prepared, answered: readonly AnsweredTask[]): Map<string, Candidate[]> {
  // Who is known to do something has its policies for that.
  const inUse = new Set(
    answered.flatMap(({ request: { principal, origin } }) =>
      principal !== undefined && (origin === 'config' || origin === 'resource') ? [principal] : [],
    ),
  )
  const units = new Map<string, Candidate[]>()
  for (const owner of principals) {
    const { unit, policies } = owner.principal
    if (unit === undefined || inUse.has(owner)) continue
    for (const [index, policy] of policies.entries()) {
      const actions = policy.certain === false ? undefined : grantedBy(policy)
      if (actions !== undefined)
        (units.get(unit) ?? units.set(unit, []).get(unit)!).push({ owner, policy, index, actions })
    }
  }
  return units
}

/** The actions of each statement; undefined: it does more than allow some, or its document is not here. */
function grantedBy({ document }: AttachedPolicy): string[][] | undefined {
  const statements = statementsOf(document?.value)
  const actions = statements.map((statement) =>
    statement['Effect'] === 'Allow' ? asList(statement['Action']).map((given) => textOfValue(given).toLowerCase()) : [],
  )
  // One of all services says nothing.
  const isPlain = (list: readonly string[]) => list.length > 0 && !list.some((given) => /^[*?]/.test(given))
  return statements.length > 0 && actions.every(isPlain) ? actions : undefined
}

const reaches = (given: string, action: string): boolean =>
  given === action || (/[*?]/.test(given + action) && intersects(parsePattern(given), parsePattern(action)) === 'true')
