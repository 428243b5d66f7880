import { asList } from '../base/value.js'
import type { Service, Task } from '../catalogue/schema.js'
import type { Origin } from '../findings/finding.js'
import { evaluate } from '../iam/evaluate.js'
import type { Pattern } from '../iam/api.js'
import { literal, parsePattern, intersects } from '../iam/pattern.js'
import { requestContext } from './context.js'
import type { Principal } from '../model/workspace.js'
import { identitySide, policyValues, statementsOf, type Prepared, type PreparedPrincipal } from './prepared.js'
import type { TaskRequest } from './task-request.js'
import { instances } from './templates.js'

/**
 * The tasks that a principal's Allow statements say somebody will do. Only exact action names and wildcards within one
 * service count; `*` says nothing. An action that a Deny covers does not count. A statement of which a condition that is
 * not known decides counts, and so do those beside a policy that cannot be read: what is open is answered unknown.
 */
export function inferTasks(
  principal: PreparedPrincipal,
  services: readonly Service[],
  prepared: Prepared,
): TaskRequest[] {
  // A policy that may be another principal's says nothing about what this one will do.
  const policies = principal.principal.policies.filter(({ astray }) => astray !== true)
  const own = { ...principal.principal, policies }
  if (!mayMention(own, services)) return []
  const grants = grantsOf(own)
  const denies = policyValues(principal.principal).some((value) =>
    statementsOf(value).some((statement) => statement['Effect'] !== 'Allow'),
  )
  const requests: TaskRequest[] = []
  for (const service of services)
    for (const [name, task] of Object.entries(service.tasks)) {
      const origin = seen(
        task,
        grants,
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

/** What Allow statements say of the services that tasks are inferred from. Actions are in lower case. */
interface Grants {
  /** Resources by exact action. */
  exact: ReadonlyMap<string, readonly string[]>
  wildcards: readonly { prefix: string; pattern: Pattern; resources: readonly string[] }[]
}

function grantsOf(principal: Principal): Grants {
  const exact = new Map<string, string[]>()
  const wildcards: { prefix: string; pattern: Pattern; resources: string[] }[] = []
  for (const statement of policyValues(principal).flatMap(statementsOf)) {
    if (statement['Effect'] !== 'Allow') continue
    const resources = asList(statement['Resource']).filter((resource) => typeof resource === 'string')
    for (const action of asList(statement['Action'])) {
      if (typeof action !== 'string' || !prefixes!.has(prefixOf(action))) continue
      const text = action.toLowerCase()
      if (/[*?]/.test(text)) wildcards.push({ prefix: prefixOf(text), pattern: parsePattern(text), resources })
      else exact.set(text, [...(exact.get(text) ?? []), ...resources])
    }
  }
  return { exact, wildcards }
}

function seen(
  task: Task,
  { exact, wildcards }: Grants,
  isDenied: (action: string, resource: string) => boolean,
): Origin | undefined {
  let origin: Origin | undefined
  for (const action of task.seenFrom ?? []) {
    const text = action.toLowerCase()
    if (exact.get(text)?.some((resource) => !isDenied(action, resource))) return 'action'
    origin ??= wildcards.some(
      ({ prefix, pattern, resources }) =>
        text.startsWith(prefix) &&
        intersects(pattern, literal(text)) === 'true' &&
        resources.some((resource) => !isDenied(action, resource)),
    )
      ? 'wildcard'
      : undefined
  }
  return origin
}

function denied(action: string, resource: string, principal: PreparedPrincipal, prepared: Prepared): boolean {
  const sample = resource === '*' ? '*' : instances(resource).at(-1)!
  const context = requestContext({
    action,
    moment: prepared.moment,
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

/**
 * Whether a principal's policies may name a service that tasks are inferred from. Most do not; they cost a look at
 * their text. An escape in JSON may hide a name.
 */
function mayMention({ policies, span }: Principal, services: readonly Service[]): boolean {
  if (prefixes === undefined) {
    const all = services.flatMap((service) =>
      Object.values(service.tasks).flatMap((task) => (task.seenFrom ?? []).map((action) => prefixOf(action))),
    )
    prefixes = new Set(all)
    spelled = new RegExp([...prefixes, String.raw`\\[uU]`, String.raw`\\x`].join('|'), 'i')
  }
  // Only a file that is a policy as it stands spells its actions out: templates put them together.
  const plain = span === undefined
  return policies.some(({ document, value }) =>
    document === undefined
      ? mentions(value)
      : (!plain || spelled!.test(document.source.text)) && mentions(document.value),
  )
}

/** The prefixes of all actions that tasks are inferred from, in lower case with colon. */
let prefixes: ReadonlySet<string> | undefined

/** The same as an expression for the text of a document. */
let spelled: RegExp | undefined

/** Does an Action element name one of these services? */
function mentions(value: unknown): boolean {
  for (const statement of statementsOf(value))
    for (const action of asList(statement['Action']))
      if (typeof action === 'string' && prefixes!.has(prefixOf(action))) return true
  return false
}

const prefixOf = (action: string): string => action.slice(0, action.indexOf(':') + 1).toLowerCase()
