import type { Span } from '../base/source.js'
import { internalError } from '../base/fault.js'
import { holdsSymbol, showSymbols } from '../base/symbol.js'
import { catalogueDate, findTask, services } from '../catalogue/index.js'
import type { Finding, Report, Severity, TaskResult } from '../findings/finding.js'
import { changed } from '../findings/changed.js'
import { mergeCopies } from '../findings/copies.js'
import { sayOnce } from '../findings/say-once.js'
import { fingerprint } from '../findings/fingerprint.js'
import { ruleUrl } from '../findings/links.js'
import { toLocation } from '../findings/location.js'
import { coreRules, syntaxPages } from '../findings/rules.js'
import { applySuppressions } from '../findings/suppressions.js'
import { inTermsOf } from '../findings/terms.js'
import type { SyntaxTopic } from '../model/document.js'
import type { Workspace } from '../model/workspace.js'
import { dataDate } from './data-age.js'
import { answerFailed, faultFinding, faultHelp } from './failed.js'
import { withoutStrays } from './fix/open.js'
import type { FixContext, OpenContext } from './fix/plan.js'
import { type Given, givenTasks } from './given.js'
import { hygieneFindings } from './hygiene/hygiene.js'
import { impliedTasks } from './implied.js'
import { inferTasks } from './infer.js'
import { actionsOf } from './need.js'
import { prepare, type Prepared, type PreparedPrincipal } from './prepared.js'
import { knownRuleIds } from './rule-ids.js'
import { applyRules, matchesGlob } from './rules.js'
import { answerTask, type AnsweredTask } from './task.js'
import type { TaskRequest } from './task-request.js'
import { answerUnfound } from './unfound.js'
import { unknownPrincipals } from './unknown-principal.js'
import {
  containedFindings,
  failedFindings,
  lifecycleFindings,
  rank,
  unansweredFindings,
  wildcardFindings,
} from './task-findings.js'

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
    ...failedFindings(answered, prepared),
    ...exact.flatMap((task) => containedFindings(task, context)),
    ...wildcardFindings(answered, context),
    ...lifecycleFindings(answered, prepared),
  ]
  const tasked = new Set(
    answered.flatMap(({ request: { origin, principal } }) =>
      origin === 'resource' && principal !== undefined ? [principal.principal] : [],
    ),
  )
  const found = [...ofTasks, ...hygieneFindings(workspace, prepared, ofTasks, tasked)]
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
  const direct = requests.map((request) => answerOrFail(request, prepared)).filter(isGranted)
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
  return [...answered, ...more.map((request) => answerOrFail(request, prepared))]
}

const undeclared = 'template/undeclared-reference'
const missingModule = 'template/missing-module'
const missingFile = 'template/missing-file'

function sourceOf(id: string): { source?: string } {
  const source = coreRules.find((rule) => rule.id === id)?.source
  return source === undefined ? {} : { source }
}

/** What a mistake in the syntax costs where it is not the whole file. */
const brokenHelp: Partial<Record<SyntaxTopic, string>> = {
  'state-machine': 'until this is mended what the state machine calls is not known',
  terraform: 'what it cuts off is not evaluated until this is mended',
}

function helpOf(rule: string): string {
  if (rule === 'too-complex') return 'split it'
  if (rule === internalError) return faultHelp
  if (rule === undeclared) return 'declare it or correct the name; until then what depends on it is not known'
  if (rule === missingModule) return 'add the module or correct its path; until then what depends on it is not known'
  if (rule === missingFile)
    return 'add the file or correct its path; until then what the state machine calls is not known'
  return 'the file is not evaluated until this is mended'
}

function severityOf(rule: string): Severity {
  if (rule === missingFile) return 'notice'
  return rule === 'syntax' || rule === internalError || rule.startsWith('policy/') ? 'error' : 'warning'
}

function syntaxFindings(workspace: Workspace): Finding[] {
  return workspace.files.flatMap((file) =>
    file.problems.map(({ rule = 'syntax', message, start, end, about }) => ({
      rule,
      severity: severityOf(rule),
      message,
      help: (rule === 'syntax' && about !== undefined ? brokenHelp[about] : undefined) ?? helpOf(rule),
      url: ruleUrl(rule),
      ...(rule === 'syntax' && about !== undefined ? { source: syntaxPages[about] } : sourceOf(rule)),
      location: toLocation({ source: file.source, start, end }),
      related: [],
      fingerprint: fingerprint([rule, file.path, message]),
    })),
  )
}

/** A task's answer; where this program fails at it, it is unknown. */
function answerOrFail(request: TaskRequest, prepared: Prepared): AnsweredTask {
  try {
    return answerTask(request, prepared)
  } catch (error) {
    return answerFailed(request, error)
  }
}

/** Files whose reading was given up. */
function givenUpFindings(workspace: Workspace): Finding[] {
  return workspace.givenUp.map(({ span, message, isFault }) => {
    if (isFault === true) return faultFinding(message, toLocation(span))
    return tooComplexFinding(span, message)
  })
}

function tooComplexFinding(span: Span, message: string): Finding {
  return {
    rule: 'too-complex',
    severity: 'warning',
    message,
    help: 'what the file declares is not checked; split it, or declare the principal and its policies in the configuration',
    url: ruleUrl('too-complex'),
    location: toLocation(span),
    related: [],
    fingerprint: fingerprint(['too-complex', span.source.path]),
  }
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
