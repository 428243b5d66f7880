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
  if (!policyValues(principal.principal).some((value) => mentions(value, services))) return []
  const statements = policyValues(principal.principal)
    .flatMap(statementsOf)
    .filter((statement) => statement['Effect'] === 'Allow')
    .map((statement) => ({
      actions: asList(statement['Action']).filter(
        (action) => typeof action === 'string' && prefixes!.has(prefixOf(action)),
      ) as string[],
      resources: asList(statement['Resource']).filter((resource) => typeof resource === 'string'),
    }))
    .filter((statement) => statement.actions.length > 0)
  const denies = policyValues(principal.principal).some((value) =>
    statementsOf(value).some((statement) => statement['Effect'] !== 'Allow'),
  )
  const requests: TaskRequest[] = []
  for (const service of services)
    for (const [name, task] of Object.entries(service.tasks)) {
      const origin = seen(
        task,
        statements,
        denies ? (action, resource) => denied(action, resource, principal, prepared) : () => false,
      )
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
  isDenied: (action: string, resource: string) => boolean,
): Origin | undefined {
  let origin: Origin | undefined
  for (const action of task.seenFrom ?? []) {
    const lower = action.toLowerCase()
    const prefix = `${lower.split(':')[0]}:`
    for (const statement of statements)
      for (const given of statement.actions) {
        const text = given.toLowerCase()
        if (!text.startsWith(prefix)) continue
        if (text !== lower && (!/[*?]/.test(text) || intersects(parsePattern(text), literal(lower)) !== 'true'))
          continue
        if (!statement.resources.some((resource) => !isDenied(action, resource))) continue
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

/** The prefixes of all actions that tasks are inferred from, in lower case with colon. */
let prefixes: ReadonlySet<string> | undefined

/** Does an Action element name a service that tasks are inferred from? Most policies do not; they cost no more. */
function mentions(value: unknown, services: readonly Service[]): boolean {
  prefixes ??= new Set(
    services.flatMap((service) =>
      Object.values(service.tasks).flatMap((task) =>
        (task.seenFrom ?? []).map((action) => `${action.split(':')[0]!.toLowerCase()}:`),
      ),
    ),
  )
  for (const statement of statementsOf(value))
    for (const action of asList(statement['Action']))
      if (typeof action === 'string' && prefixes.has(prefixOf(action))) return true
  return false
}

const prefixOf = (action: string): string => action.slice(0, action.indexOf(':') + 1).toLowerCase()
