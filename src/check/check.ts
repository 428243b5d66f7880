import type { Span } from '../base/source.js'
import { holdsSymbol, showSymbols } from '../base/symbol.js'
import { catalogueDate, findTask, services } from '../catalogue/index.js'
import type { Service } from '../catalogue/schema.js'
import {
  type Finding,
  type Fix,
  type Location,
  type Origin,
  type Report,
  repeated,
  type Severity,
  type TaskResult,
} from '../findings/finding.js'
import { changed } from '../findings/changed.js'
import { mergeCopies } from '../findings/copies.js'
import { sayOnce } from '../findings/say-once.js'
import { fingerprint } from '../findings/fingerprint.js'
import { ruleUrl, taskUrl } from '../findings/links.js'
import { toLocation } from '../findings/location.js'
import { code, doubtedMessage } from '../findings/message.js'
import { coreRules, syntaxPages } from '../findings/rules.js'
import { applySuppressions } from '../findings/suppressions.js'
import { inTermsOf } from '../findings/terms.js'
import type { Workspace } from '../model/workspace.js'
import { attachedElsewhere } from './attached-elsewhere.js'
import { dataDate } from './data-age.js'
import { fixFor } from './fix/fix.js'
import { withoutStrays } from './fix/open.js'
import type { FixContext, OpenContext } from './fix/plan.js'
import { type Given, givenTasks } from './given.js'
import { hygieneFindings } from './hygiene/hygiene.js'
import { impliedTasks } from './implied.js'
import { inferTasks } from './infer.js'
import { actionsOf } from './need.js'
import { likestStatement, locate, namingStatement } from './place.js'
import { prepare, type Prepared, type PreparedPrincipal } from './prepared.js'
import { knownRuleIds } from './rule-ids.js'
import { applyRules, matchesGlob } from './rules.js'
import { answerTask, type AnsweredTask, type TaskDetail, type TaskRequest } from './task.js'
import { answerUnfound } from './unfound.js'
import { unknownPrincipals } from './unknown-principal.js'

const rank: Record<Severity, number> = { error: 2, warning: 1, notice: 0 }
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

/** Checks a workspace: which tasks there are, what each requirement answers, what is to be shown. Pure. */
export function checkWorkspace(
  workspace: Workspace,
  tool: { name: string; version: string },
  today = '0000-01-01',
): Report {
  const prepared = prepare(workspace)
  const answered = answerAll(prepared)
  const context = fixContext(prepared, answered)
  const exact = answered.filter((task) => task.request.origin !== 'wildcard')
  const ofTasks = [
    ...syntaxFindings(workspace),
    ...givenUpFindings(workspace),
    ...unknownPrincipals(workspace),
    ...unansweredFindings(answered, prepared),
    ...exact.flatMap((task) => taskFindings(task, context)),
    ...wildcardFindings(answered, context),
    ...lifecycleFindings(answered, prepared),
  ]
  const found = [...ofTasks, ...hygieneFindings(workspace, prepared, ofTasks)]
  const suppressed = applySuppressions(applyRules(found, workspace.configuration), {
    configuration: workspace.configuration,
    comments: workspace.suppressionComments ?? [],
    today,
    known: knownRuleIds,
    paths: () => workspace.files.map(({ path }) => path),
    principals: () => workspace.principals.map(({ name }) => name),
    // The configuration's globs are relative to the root, reported paths to the working directory.
    matches: (glob, path) => matchesGlob(`${workspace.rootPrefix ?? ''}${glob.replace(/^\.\//, '')}`, path),
  })
  const told = withoutRepetition(suppressed)
  numberFingerprints(told)
  const kept = mergeCopies(told, declaredAt(workspace))
  return report(workspace, tool, answered, kept)
}

/** What fixes are made with; where values are left open only what a fix is asked for is answered again. */
function fixContext(prepared: Prepared, answered: readonly AnsweredTask[]): FixContext {
  let open: OpenContext | undefined
  return {
    prepared,
    answered,
    get open() {
      const { open: workspace } = prepared.workspace
      if (workspace !== undefined) open ??= openContext(prepare(withoutStrays(workspace)))
      return open
    },
  }
}

function openContext(prepared: Prepared): OpenContext {
  const known = new Map<TaskRequest, AnsweredTask>()
  return {
    prepared,
    requests: allRequests(prepared),
    answer: (request) => {
      const answered = known.get(request) ?? answerTask(request, prepared)
      known.set(request, answered)
      return answered
    },
  }
}

/** The answers of all tasks of a workspace, declared and inferred. */
export function answerAll(prepared: Prepared): AnsweredTask[] {
  const { requests, unfound } = requestsOf(prepared)
  const direct = requests.map((request) => answerTask(request, prepared)).filter(isGranted)
  return addImplied([...direct, ...unfound.map((each) => answerUnfound(each, prepared))], prepared)
}

/**
 * An inferred task counts only if the action it was seen from is granted where it takes effect: an action listed on
 * ARNs of other kinds says nothing about what somebody will do.
 */
function isGranted({ request, details }: AnsweredTask): boolean {
  if (request.origin !== 'action' && request.origin !== 'wildcard') return true
  const seen = new Set(request.task.seenFrom)
  return !details.some(
    ({ need, requirement }) => requirement.verdict === 'missing' && actionsOf(need).some((action) => seen.has(action)),
  )
}

/** Declared tasks in their order, tasks that follow for buckets, and inferred ones for the rest. */
export function allRequests(prepared: Prepared): TaskRequest[] {
  return requestsOf(prepared).requests
}

function requestsOf(prepared: Prepared): { requests: TaskRequest[]; unfound: Given['unfound'] } {
  const requests: TaskRequest[] = []
  const byRole = new Map<PreparedPrincipal, TaskRequest[]>()
  const { tasks, unfound } = givenTasks(prepared, services)
  for (const request of tasks) byRole.set(request.principal, [...(byRole.get(request.principal) ?? []), request])
  for (const principal of prepared.principals) {
    const declared = principal.principal.tasks
    if (declared === undefined) {
      const given = byRole.get(principal) ?? []
      // Whoever only calls one operation of a task may do the task, too.
      const said = new Set(given.flatMap(({ id, calls }) => (calls?.only === undefined ? [id] : [])))
      requests.push(...given, ...inferTasks(principal, services, prepared).filter(({ id }) => !said.has(id)))
      continue
    }
    for (const declaration of declared) {
      const found = findTask(declaration.task)
      if (found !== undefined)
        requests.push({
          id: found.id,
          service: found.service,
          task: found.task,
          origin: 'config',
          declared: declaration.with,
          principal,
          assumed: [...principal.principal.assumed],
        })
    }
  }
  for (const bucket of prepared.workspace.buckets)
    for (const declaration of bucket.tasks) {
      const found = findTask(declaration.task)
      if (found !== undefined)
        requests.push({ ...found, origin: 'config', declared: declaration.with, bucket, assumed: [] })
    }
  return { requests, unfound }
}

/** One answer a bucket and task: what is declared comes first. */
function addImplied(answered: readonly AnsweredTask[], prepared: Prepared): AnsweredTask[] {
  const keyOf = ({ id, bucket }: TaskRequest) => JSON.stringify([id, bucket?.name, bucket?.unit])
  const seen = new Set(
    answered.filter(({ request }) => request.bucket !== undefined).map(({ request }) => keyOf(request)),
  )
  const more = impliedTasks(answered, prepared).filter((request) => {
    const key = keyOf(request)
    return !seen.has(key) && seen.add(key)
  })
  return [...answered, ...more.map((request) => answerTask(request, prepared))]
}

const undeclared = 'template/undeclared-reference'
const missingModule = 'template/missing-module'

function sourceOf(id: string): { source?: string } {
  const source = coreRules.find((rule) => rule.id === id)?.source
  return source === undefined ? {} : { source }
}

function helpOf(rule: string): string {
  if (rule === 'too-complex') return 'split it'
  if (rule === undeclared) return 'declare it or correct the name; until then what depends on it is not known'
  if (rule === missingModule) return 'add the module or correct its path; until then what depends on it is not known'
  return 'the file is not evaluated until this is mended'
}

function syntaxFindings(workspace: Workspace): Finding[] {
  return workspace.files.flatMap((file) =>
    file.problems.map(({ rule = 'syntax', message, start, end, about }) => ({
      rule,
      severity: rule === 'syntax' || rule.startsWith('policy/') ? ('error' as const) : ('warning' as const),
      message,
      help: helpOf(rule),
      url: ruleUrl(rule),
      ...(rule === 'syntax' && about !== undefined ? { source: syntaxPages[about] } : sourceOf(rule)),
      location: toLocation({ source: file.source, start, end }),
      related: [],
      fingerprint: fingerprint([rule, file.path, message]),
    })),
  )
}

/** Files whose reading was given up after a bounded effort. */
function givenUpFindings(workspace: Workspace): Finding[] {
  return workspace.givenUp.map(({ span, message }) => ({
    rule: 'too-complex',
    severity: 'warning' as const,
    message,
    help: 'what the file declares is not checked; split it, or declare the principal and its policies in the configuration',
    url: ruleUrl('too-complex'),
    location: toLocation(span),
    related: [],
    fingerprint: fingerprint(['too-complex', span.source.path]),
  }))
}

/** One a principal or bucket whose policies are too complex to answer for a need: it is unknown, and not silently. */
function unansweredFindings(answered: readonly AnsweredTask[], prepared: Prepared): Finding[] {
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

function taskFindings(answered: AnsweredTask, context: FixContext): Finding[] {
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
        related: [...(meant === undefined ? [] : [meant]), ...near],
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
          fix ??= { made: fixFor(detail, answered, context) }
          return fix.made
        },
      } satisfies Finding
    })
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
function lifecycleFindings(answered: readonly AnsweredTask[], prepared: Prepared): Finding[] {
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
function wildcardFindings(answered: readonly AnsweredTask[], context: FixContext): Finding[] {
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

/**
 * Requirements that come to the same are said once: input and output may be one bucket, a task may be declared twice.
 * The report's tasks have each of them.
 */
function withoutRepetition(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>()
  return findings.filter(({ rule, severity, principal, bucket, location, message, suppressed }) => {
    const key = JSON.stringify([rule, severity, principal, bucket, location, message, suppressed !== undefined])
    return !seen.has(key) && seen.add(key)
  })
}

/** Where templates declare identities, buckets and what passes roles, by what messages call them; what stands for two is left out. */
function declaredAt({ principals, buckets, services: resources }: Workspace): Map<string, string> {
  const found = new Map<string, string | undefined>()
  const add = (name: string | undefined, { source, start }: Span) => {
    if (name === undefined || name === '') return
    const place = `${source.path}:${start}`
    found.set(name, found.has(name) && found.get(name) !== place ? undefined : place)
  }
  for (const { name, aliases = [], arn, span } of principals) {
    if (arn === undefined || span === undefined) continue
    for (const each of [name, ...aliases.filter(holdsSymbol)]) add(showSymbols(each), span)
  }
  for (const { name, label, span } of buckets)
    if (span !== undefined)
      for (const each of [label ?? '', ...[name].filter(holdsSymbol)]) add(showSymbols(each), span)
  for (const { label, span } of resources) add(showSymbols(label), span)
  return new Map([...found].flatMap(([name, place]) => (place === undefined ? [] : [[name, place]])))
}

function numberFingerprints(findings: Finding[]): void {
  const counts = new Map<string, number>()
  for (const finding of findings) {
    const count = counts.get(finding.fingerprint) ?? 0
    counts.set(finding.fingerprint, count + 1)
    if (count > 0) finding.fingerprint = `${finding.fingerprint}-${count + 1}`
  }
}

function report(
  workspace: Workspace,
  tool: { name: string; version: string },
  answered: readonly AnsweredTask[],
  findings: Finding[],
): Report {
  const tasks: TaskResult[] = answered.map((task) => task.result)
  const counted = findings.filter((finding) => finding.suppressed === undefined)
  const unknownReasons: Record<string, number> = {}
  for (const task of tasks)
    for (const requirement of task.requirements)
      if (requirement.verdict === 'unknown')
        unknownReasons[requirement.unknownReason ?? 'unknown'] =
          (unknownReasons[requirement.unknownReason ?? 'unknown'] ?? 0) + 1
  const verdicts = (verdict: string) => tasks.filter((task) => task.verdict === verdict).length
  const severities = (severity: Severity) => counted.filter((finding) => finding.severity === severity).length
  return {
    version: 1,
    tool: { ...tool, catalogueDate, dataDate },
    summary: {
      files: workspace.files.length,
      principals: workspace.principals.length,
      tasks: { satisfied: verdicts('satisfied'), missing: verdicts('missing'), unknown: verdicts('unknown') },
      findings: { error: severities('error'), warning: severities('warning'), notice: severities('notice') },
      unknownReasons,
    },
    files: workspace.files.map((file) => ({
      path: file.path,
      kind: file.kind,
      ...(file.reason === undefined ? {} : { reason: file.reason }),
    })),
    tasks,
    findings: sayOnce(sortFindings(findings)).map((finding) => inTheirTerms(finding, workspace.files)),
  }
}

function inTheirTerms(finding: Finding, files: Workspace['files']): Finding {
  const terms = (text: string) => inTermsOf([finding.location.path], files, text)
  const { message, help, related } = finding
  if (![message, help ?? '', ...related.map((each) => each.message)].some((text) => terms(text) !== text))
    return finding
  return changed(finding, {
    message: terms(message),
    ...(help === undefined ? {} : { help: terms(help) }),
    related: related.map((each) => ({ ...each, message: terms(each.message) })),
  })
}

function sortFindings(findings: Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      (a.location.path < b.location.path ? -1 : a.location.path > b.location.path ? 1 : 0) ||
      a.location.startLine - b.location.startLine ||
      a.location.startColumn - b.location.startColumn ||
      rank[b.severity] - rank[a.severity] ||
      (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  )
}
