import type { Span } from '../base/source.js'
import { showSymbols } from '../base/symbol.js'
import { faults, internalError } from '../base/fault.js'
import { services } from '../catalogue/index.js'
import type { Service } from '../catalogue/schema.js'
import { type Finding, type Fix, type Location, type Origin, repeated, type Severity } from '../findings/finding.js'
import { fingerprint } from '../findings/fingerprint.js'
import { ruleUrl, taskUrl } from '../findings/links.js'
import { toLocation } from '../findings/location.js'
import { code, doubtedMessage, madeBy } from '../findings/message.js'
import { attachedElsewhere } from './attached-elsewhere.js'
import { contained, faultFinding } from './failed.js'
import { writtenFor } from './called.js'
import { fixFor } from './fix/fix.js'
import type { FixContext } from './fix/plan.js'
import { actionsOf } from './need.js'
import { likestStatement, locate, namingStatement } from './place.js'
import type { Prepared, PreparedPrincipal } from './prepared.js'
import type { AnsweredTask, TaskDetail } from './task.js'
import type { TaskRequest } from './task-request.js'

/** The higher, the worse. */
export const rank: Record<Severity, number> = { error: 2, warning: 1, notice: 0 }
const originSeverity: Record<Origin, Severity> = {
  config: 'error',
  resource: 'error',
  action: 'warning',
  wildcard: 'notice',
}

/** A role that is only perhaps the one that is passed is nobody's mistake. */
const severityOf = ({ origin, doubt }: TaskRequest): Severity =>
  doubt === undefined ? originSeverity[origin] : lower('warning', originSeverity[origin])

/** The lower of two severities. */
const lower = (a: Severity, b: Severity): Severity => (rank[a] < rank[b] ? a : b)

/** One a principal or bucket whose policies are too complex to answer for a need: it is unknown, and not silently. */
export function unansweredFindings(answered: readonly AnsweredTask[], prepared: Prepared): Finding[] {
  const seen = new Set<object>()
  return answered.flatMap(({ request, result }) => {
    const whose = request.principal ?? request.bucket
    const isCut = result.requirements.some(({ unknownReason }) => unknownReason === 'too-complex')
    if (!isCut || whose === undefined || seen.has(whose)) return []
    seen.add(whose)
    const location = fallbackPlace(request, prepared)
    return [
      {
        rule: 'too-complex',
        severity: 'warning' as const,
        message: `the policies of ${code(result.principal ?? result.bucket ?? '')} are too complex to answer for everything; what was not answered is unknown`,
        help: 'write fewer wildcards that are not at the end of a name, or declare the parameters of its tasks in the configuration',
        url: ruleUrl('too-complex'),
        ...(result.principal === null ? {} : { principal: result.principal }),
        ...(result.bucket === undefined ? {} : { bucket: result.bucket }),
        location,
        related: [],
        fingerprint: fingerprint(['too-complex', location.path, result.principal ?? result.bucket]),
      },
    ]
  })
}

/** The tasks at which this program failed. */
export function failedFindings(answered: readonly AnsweredTask[], prepared: Prepared): Finding[] {
  return answered.flatMap(({ request, result }) =>
    result.requirements
      .filter(({ unknownReason }) => unknownReason === internalError)
      .map(({ message }) => faultFinding(message, fallbackPlace(request, prepared))),
  )
}

/** The findings of a task; where this program fails at making them, that alone. */
export function containedFindings(task: AnsweredTask, context: FixContext): Finding[] {
  const { request } = task
  return contained(
    `what is to be said of task ${code(request.id)}`,
    () => fallbackPlace(request, context.prepared),
    () => taskFindings(task, context),
  )
}

/** What is missing or unknown of one task. A fix is looked for when a reporter asks for it. */
export function taskFindings(answered: AnsweredTask, context: FixContext): Finding[] {
  const { prepared } = context
  const { request, result } = answered
  const elsewhere = attachedElsewhere(answered, context)
  const { doubt } = request
  const doubted = (message: string) => (doubt === undefined ? message : doubtedMessage(message, doubt))
  return answered.details
    .filter(({ requirement }) => requirement.verdict !== 'satisfied')
    .map((detail) => {
      const { requirement, places } = detail
      let fix: { made: Fix | undefined } | undefined
      const [first, ...rest] = places.map((place) => ({ message: showSymbols(place.message), location: locate(place) }))
      const missing = requirement.verdict === 'missing'
      const meant = elsewhere?.(detail)
      const { again } = detail
      const near = rest
        .slice(0, 4)
        .filter((entry) => JSON.stringify(entry.location) !== JSON.stringify(first?.location))
      return {
        rule: request.id,
        task: request.id,
        requirement: requirement.id,
        ...(result.principal === null ? {} : { principal: result.principal }),
        ...(result.bucket === undefined ? {} : { bucket: result.bucket }),
        severity: missing ? lower(requirement.level, severityOf(request)) : 'notice',
        message: doubted(requirement.message),
        ...(again === undefined ? {} : { [repeated]: { of: doubted(requirement.message), message: doubted(again) } }),
        ...(requirement.help === undefined ? {} : { help: requirement.help }),
        url: taskUrl(request.id),
        source: requirement.url,
        location: first?.location ?? likestPlace(detail, request) ?? namingPlace(request, prepared),
        related: [...(meant === undefined ? [] : [meant]), ...near, ...callOf(detail, request)],
        fingerprint: fingerprint([
          request.id,
          first?.location.path,
          result.principal ?? result.bucket,
          requirement.id,
          requirement.verdict,
          // What was nearest is left out: it changes with the statements around.
          detail.answer.actions.join(' '),
          detail.answer.resource,
        ]),
        // Proving a fix asks the requirement again and its text needs positions: only when a reporter asks.
        get fix() {
          fix ??= { made: fixOrNone(() => fixFor(detail, answered, context)) }
          return fix.made
        },
      } satisfies Finding
    })
}

/** That a fix fails to be made is no reason to lose what is to be fixed. */
function fixOrNone(make: () => Fix | undefined): Fix | undefined {
  try {
    return make()
  } catch (error) {
    faults.seen?.(error)
    return undefined
  }
}

/** Where a template writes the call that a role needs something for. */
function callOf({ need }: TaskDetail, { calls }: TaskRequest): Finding['related'] {
  const call = calls === undefined ? undefined : writtenFor(need, calls)
  return call === undefined ? [] : [{ message: madeBy(call), location: toLocation(call.span) }]
}

/** The statement that a missing grant would best join. */
function likestPlace({ need, answer }: TaskDetail, { principal }: TaskRequest): Location | undefined {
  if (principal === undefined || !('allow' in need) || need.whose !== undefined) return undefined
  const keys = Object.keys(need.context ?? {}).map((key) => key.toLowerCase())
  return likestStatement(principal.principal, { actions: answer.actions, resource: answer.resource, keys })
}

/** The statement that says that this is done: what lacks for it may stand there as well. */
const namingPlace = (request: TaskRequest, prepared: Prepared): Location =>
  (request.principal === undefined ? undefined : namingStatement(request.principal.principal, request)) ??
  fallbackPlace(request, prepared)

/** The first statement of the principal's first document, else its line in the configuration. */
function fallbackPlace(request: TaskRequest, prepared: Prepared): Location {
  const principal: PreparedPrincipal | undefined = request.principal
  const documents = (principal?.principal.policies ?? []).flatMap(({ document }) => document ?? [])
  // A document that a tool adds by itself, such as one for logs, stands nowhere.
  const document = documents.find((each) => isWritten(each.locate(['Statement', 0]))) ?? documents[0]
  if (document !== undefined) return toLocation(document.locate(['Statement', 0]))
  const span =
    principal?.principal.tasks?.find((task) => task.task === request.id)?.span ??
    principal?.principal.span ??
    request.source ??
    request.bucket?.span
  if (span !== undefined) return toLocation(span)
  const file = prepared.workspace.files[0]
  return { path: file?.path ?? '.', startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 }
}

const isWritten = ({ start, end }: Span): boolean => end > start

/**
 * Where a task is said to be done: its line in the configuration, the resource that gives it, the statement that names
 * its service.
 */
function saidPlace(task: AnsweredTask, prepared: Prepared): Location {
  const { request, details } = task
  const { principal, bucket, origin, source, id } = request
  const tasks = principal?.principal.tasks ?? bucket?.tasks ?? []
  const declared = tasks.find((entry) => entry.task === id)?.span ?? bucket?.span
  if (origin === 'config' && declared !== undefined) return toLocation(declared)
  if (source !== undefined) return toLocation(source)
  const seen = new Set(request.task.seenFrom)
  const granted = details.find(
    ({ need, requirement }) =>
      requirement.verdict === 'satisfied' && actionsOf(need).some((action) => seen.has(action)),
  )
  const place = granted?.requirement.locations[0]
  if (place !== undefined) return place
  const named = principal === undefined ? undefined : namingStatement(principal.principal, request)
  return named ?? (declared === undefined ? fallbackPlace(request, prepared) : toLocation(declared))
}

/** One a run and service: the service has ended, or takes no new customers. */
export function lifecycleFindings(answered: readonly AnsweredTask[], prepared: Prepared): Finding[] {
  const firsts = new Map<Service, AnsweredTask>()
  for (const task of answered) {
    const first = firsts.get(task.request.service)
    if (first === undefined || (first.request.origin !== 'config' && task.request.origin === 'config'))
      firsts.set(task.request.service, task)
  }
  return [...firsts].flatMap(([service, task]) => {
    if (service.lifecycle === undefined) return []
    // `sagemaker:*` says that SageMaker is used, and not which of the services that share its prefix.
    const own = answered.filter(({ request }) => request.service === service)
    if (own.every(({ request }) => request.origin === 'wildcard') && sharesPrefix(service)) return []
    const { state, text, source } = service.lifecycle
    const rule = `${service.id}/end-of-support`
    const declared = task.request.origin === 'config' || task.request.origin === 'resource'
    return [
      {
        rule,
        severity: state === 'ended' && declared ? ('warning' as const) : ('notice' as const),
        message: text,
        ...(state === 'ended'
          ? { help: `permissions may suffice and still nothing will work; plan the move away from ${service.name}` }
          : {}),
        url: ruleUrl(rule),
        source,
        location: saidPlace(task, prepared),
        related: [],
        fingerprint: fingerprint([rule]),
      },
    ]
  })
}

const sharesPrefix = (service: Service): boolean =>
  services.some((other) => other !== service && other.prefixes.some((prefix) => service.prefixes.includes(prefix)))

/**
 * What only a service wildcard says gives at most one notice a principal and service: the first need that is missing,
 * with the count of the others.
 */
export function wildcardFindings(answered: readonly AnsweredTask[], context: FixContext): Finding[] {
  const groups = new Map<string, Finding[]>()
  for (const task of answered) {
    if (task.request.origin !== 'wildcard') continue
    const key = JSON.stringify([task.result.principal, task.request.service.id])
    const missing = taskFindings(task, context).filter(
      (_, index) =>
        task.details.filter(({ requirement }) => requirement.verdict !== 'satisfied')[index]!.requirement.verdict ===
        'missing',
    )
    groups.set(key, [...(groups.get(key) ?? []), ...missing])
  }
  return [...groups.values()].flatMap((group) => {
    const [first, ...rest] = group
    if (first === undefined) return []
    const tasks = [...new Set(group.map((finding) => finding.rule))]
    const more =
      rest.length === 0
        ? ''
        : `; ${rest.length} more ${rest.length === 1 ? 'need' : 'needs'} of ${tasks.map(code).join(', ')} ${rest.length === 1 ? 'is' : 'are'} missing`
    return [
      {
        ...withoutFix(first),
        severity: 'notice' as const,
        message: `a wildcard allows this service's actions, but ${first.message}${more}`,
      },
    ]
  })
}

/** What only a wildcard says is no reason to change a policy. */
function withoutFix(finding: Finding): Omit<Finding, 'fix'> {
  const { fix: _, ...others } = Object.getOwnPropertyDescriptors(finding)
  return Object.defineProperties({}, others) as Omit<Finding, 'fix'>
}
