import { asList } from '../base/value.js'
import type { Service, Task } from '../catalogue/schema.js'
import type { Origin } from '../findings/finding.js'
import { evaluate } from '../iam/evaluate.js'
import { literal, parsePattern, intersects } from '../iam/pattern.js'
import { requestContext } from './context.js'
import { identitySide, policyValues, statementsOf, type Prepared, type PreparedPrincipal } from './prepared.js'
import type { TaskRequest } from './task.js'
import { instances } from './templates.js'

/**
 * The tasks that a principal's Allow statements say somebody will do. Only exact action names and wildcards within one
 * service count; `*` says nothing. An action that a Deny covers does not count.
 */
export function inferTasks(
  principal: PreparedPrincipal,
  services: readonly Service[],
  prepared: Prepared,
): TaskRequest[] {
  if (!principal.known) return []
  const statements = policyValues(principal.principal)
    .flatMap(statementsOf)
    .filter((statement) => statement['Effect'] === 'Allow')
    .map((statement) => ({
      actions: asList(statement['Action']).filter((action) => typeof action === 'string'),
      resources: asList(statement['Resource']).filter((resource) => typeof resource === 'string'),
    }))
  const requests: TaskRequest[] = []
  for (const service of services)
    for (const [name, task] of Object.entries(service.tasks)) {
      const origin = seen(task, statements, principal, prepared)
      if (origin !== undefined)
        requests.push({
          id: `${service.id}/${name}`,
          service,
          task,
          origin,
          declared: {},
          principal,
          assumed: [...principal.principal.assumed],
        })
    }
  return requests
}

function seen(
  task: Task,
  statements: { actions: string[]; resources: string[] }[],
  principal: PreparedPrincipal,
  prepared: Prepared,
): Origin | undefined {
  let origin: Origin | undefined
  for (const action of task.seenFrom ?? []) {
    const lower = action.toLowerCase()
    const prefix = `${lower.split(':')[0]}:`
    for (const statement of statements)
      for (const given of statement.actions) {
        const text = given.toLowerCase()
        if (!text.startsWith(prefix) || intersects(parsePattern(text), literal(lower)) !== 'true') continue
        if (!statement.resources.some((resource) => !denied(action, resource, principal, prepared))) continue
        if (text === lower) return 'action'
        origin = 'wildcard'
      }
  }
  return origin
}

function denied(action: string, resource: string, principal: PreparedPrincipal, prepared: Prepared): boolean {
  const sample = resource === '*' ? '*' : instances(resource).at(-1)!
  const context = requestContext({
    action,
    manner: 'direct',
    service: action.split(':')[0]!,
    principalArn: principal.principal.arn,
    account: principal.account,
    region: undefined,
    resourceAccount: undefined,
    extra: {},
  })
  return (
    evaluate(
      {
        principal: principal.principal.arn,
        action: literal(action),
        resource: resource === '*' ? literal('*') : parsePattern(sample),
        context,
      },
      identitySide(prepared, principal),
    ).decision === 'explicitDeny'
  )
}
