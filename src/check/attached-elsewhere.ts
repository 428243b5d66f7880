import { asList, type Value } from '../base/value.js'
import type { Finding } from '../findings/finding.js'
import { code } from '../findings/message.js'
import { parsePattern, intersects } from '../iam/pattern.js'
import type { CompiledPolicy, Pattern } from '../iam/api.js'
import type { AttachedPolicy } from '../model/workspace.js'
import { actionsOf } from './need.js'
import { locate } from './place.js'
import { type Prepared, type PreparedPrincipal, statementsOf } from './prepared.js'
import { type AnsweredTask, answerTask, type TaskDetail, unitOf } from './task.js'

/** A missing grant of the principal itself, which a policy could give. */
const isLacking = ({ need, requirement, answer }: TaskDetail): boolean =>
  requirement.verdict === 'missing' && 'allow' in need && need.whose === undefined && answer.explicitDeny !== true

/**
 * The policy of the same template that gives a task all that it lacks and is attached to one other principal, which
 * nothing is known to use: it was meant for this one. Undefined: there is none, or several.
 */
export function attachedElsewhere(
  { request, details }: AnsweredTask,
  { prepared, answered }: { prepared: Prepared; answered: readonly AnsweredTask[] },
): ((detail: TaskDetail) => Finding['related'][number] | undefined) | undefined {
  const { principal } = request
  const unit = unitOf(request)
  const lacking = details.filter((detail) => isLacking(detail) && detail.requirement.level === 'error')
  if (principal === undefined || unit === undefined || lacking.length === 0) return undefined
  const grants = details.filter(({ need }) => 'allow' in need && need.whose === undefined)
  // Somebody who has a part of it has policies of his own.
  if (grants.some(({ requirement }) => requirement.verdict === 'satisfied')) return undefined
  const asked = grants.flatMap(({ need }) => actionsOf(need)).map((action) => parsePattern(action.toLowerCase()))
  const isGiven = (policy: AttachedPolicy, compiled: CompiledPolicy): boolean => {
    const policies = [...principal.principal.policies, policy]
    const more: PreparedPrincipal = {
      ...principal,
      principal: { ...principal.principal, policies },
      identity: [...principal.identity, compiled],
    }
    // What nobody declared is taken from what the policies name, and so from this one.
    const { requirements } = answerTask({ ...request, principal: more }, prepared).result
    return lacking.every(({ need }) =>
      requirements.some(({ id, verdict }) => id === need.id && verdict === 'satisfied'),
    )
  }
  const found: { owner: PreparedPrincipal; policy: AttachedPolicy }[] = []
  for (const owner of prepared.principals) {
    if (owner === principal || owner.principal.unit !== unit || isInUse(owner, answered)) continue
    for (const [index, policy] of owner.principal.policies.entries()) {
      const compiled = owner.identity[index]!
      if (policy.document === undefined || policy.certain === false || compiled === 'unknown') continue
      if (!isForThis(policy, asked) || !isGiven(policy, compiled)) continue
      found.push({ owner, policy })
      if (found.length > 1) return undefined
    }
  }
  const [only] = found
  if (only === undefined) return undefined
  const { owner, policy } = only
  return (detail) => {
    if (!isLacking(detail)) return undefined
    const statement = detail.answer.actions.map((action) => statementFor(policy, action)).find((at) => at !== undefined)
    if (statement === undefined) return undefined
    const message = `${code(policy.label)} allows it, but is attached to ${code(owner.principal.name)}`
    return { message, location: locate({ document: policy.document!, path: ['Statement', statement], message }) }
  }
}

/** Whether somebody is known to do something with the principal: then it has its policies for that. */
const isInUse = (owner: PreparedPrincipal, answered: readonly AnsweredTask[]): boolean =>
  answered.some(
    ({ request: { principal, origin } }) => principal === owner && (origin === 'config' || origin === 'resource'),
  )

/** Whether a policy allows nothing but what a task is about. */
function isForThis({ document }: AttachedPolicy, asked: readonly Pattern[]): boolean {
  const statements = statementsOf(document?.value)
  return (
    statements.length > 0 &&
    statements.every(
      (statement) =>
        statement['Effect'] === 'Allow' &&
        statement['Action'] !== undefined &&
        asList(statement['Action']).every((given) => asked.some((action) => reaches(given, action))),
    )
  )
}

/** Whether a text of an Action element reaches an action; one of all services says nothing. */
const reaches = (given: Value, action: Pattern): boolean =>
  typeof given === 'string' && !/^[*?]/.test(given) && intersects(parsePattern(given.toLowerCase()), action) === 'true'

/** The first statement that allows an action. */
function statementFor({ document }: AttachedPolicy, action: string): number | undefined {
  const wanted = parsePattern(action.toLowerCase())
  const index = statementsOf(document?.value).findIndex((statement) =>
    asList(statement['Action']).some((given) => reaches(given, wanted)),
  )
  return index < 0 ? undefined : index
}
