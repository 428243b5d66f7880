import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import * as core from '@actions/core'
import pc from 'picocolors'
import { ConfigurationError } from './base/errors.js'
import { type Finding, outOfScope, type Report } from './findings/finding.js'
import { type Annotation, annotations } from './report/annotations.js'
import { countsLine, hasFault, plural, reaches, shown } from './report/counts.js'
import { markdownMessage } from './report/escape.js'
import { json } from './report/json.js'
import { limitScope } from './report/review-scope.js'
import { stylish } from './report/stylish.js'
import { summary } from './report/summary.js'
import { type ActionInputs, readInputs } from './shell/action-inputs.js'
import { type GitHubEvent, readEvent } from './shell/github-event.js'
import type { GitHubRun } from './shell/github-review.js'
import { kindOf } from './shell/files.js'
import { harmless } from './shell/log.js'
import { describeFailure, run as check, type RunResult } from './shell/run.js'

/**
 * The action. Scan, log, annotations, summary, outputs, review; the exit code depends on the findings alone, and what
 * GitHub refuses loses none of them.
 */
export async function run(): Promise<void> {
  try {
    const inputs = readInputs((name) => core.getInput(name))
    const workspaceRoot = resolve(process.env.GITHUB_WORKSPACE || process.cwd())
    const root = resolve(workspaceRoot, inputs.workingDirectory)
    if (kindOf(root) !== 'directory') {
      throw new ConfigurationError([
        { message: `input \`working-directory\`: \`${inputs.workingDirectory}\` is no directory` },
      ])
    }
    const event = readEvent(process.env)
    const checked = await check({
      cwd: workspaceRoot,
      root,
      paths: [],
      policies: inputs.policies,
      cors: inputs.cors,
      exclude: inputs.exclude,
      ...(inputs.config === undefined ? {} : { config: resolve(root, inputs.config) }),
      ...(inputs.baseline === undefined ? {} : { baseline: { file: resolve(root, inputs.baseline), update: false } }),
    })
    for (const notice of checked.notices) core.info(harmless(notice))
    const github = await connect(inputs, event, workspaceRoot, root, checked)
    const report = await scoped(checked, inputs, github)
    core.info(stylish(report, { colors: pc.createColors(false), lineText: checked.lineText }).trimEnd())
    const isFault = hasFault(report)
    const failed = isFault || reaches(report, inputs.failOn)
    if (failed) process.exitCode = 1
    const inDiff = await sorting(report, event, inputs, github)
    for (const item of annotations(report, { ...(inDiff && { inDiff }), rest: inputs.summary ? 'summary' : 'log' })) {
      annotate(item)
    }
    if (inputs.summary) attempt('the summary', () => addToSummary(summary(report)))
    const files = await writeReports(report, inputs, root)
    setOutputs(report, isFault ? 'error' : failed ? 'failure' : 'success', files)
    await review(report, inputs, event, github)
  } catch (error) {
    fail(error)
  }
}

/** Loads GitHub's client only where it has something to do. */
async function connect(
  inputs: ActionInputs,
  event: GitHubEvent,
  workspaceRoot: string,
  root: string,
  { text }: RunResult,
): Promise<GitHubRun | undefined> {
  const wanted =
    (inputs.review && event.pull !== undefined) ||
    (inputs.scope === 'changed' && (event.pull !== undefined || event.range !== undefined))
  if (!wanted) return undefined
  if (inputs.token === '') {
    core.notice('GitHub is not asked: input `github-token` is empty')
    return undefined
  }
  try {
    const { GitHubRun } = await import('./shell/github-review.js')
    return new GitHubRun({
      event,
      token: inputs.token,
      tag: inputs.commentTag,
      botLogin: inputs.botLogin,
      maximum: inputs.maxComments,
      lowest: inputs.failOn === 'notice' ? 'notice' : 'warning',
      env: process.env,
      workspaceRoot,
      root,
      text,
      debug: (message) => core.debug(harmless(message)),
    })
  } catch (error) {
    // Such as a proxy whose address cannot be read: that is no finding.
    const because = error instanceof Error ? error.message : String(error)
    core.warning(
      harmless(`could not connect to GitHub: ${because}; every finding is in the log and in the job summary`),
      { title: 'ml-perms-check' },
    )
    return undefined
  }
}

/** The report that counts. Where GitHub does not say what changed, everything counts. */
async function scoped(
  { report, workspace }: RunResult,
  inputs: ActionInputs,
  github: GitHubRun | undefined,
): Promise<Report> {
  if (inputs.scope === 'all' || shown(report).length === 0) return report
  const changed = await github?.changedFiles()
  if (github === undefined || changed === undefined || !changed.complete) {
    core.info('scope: every finding counts, since the list of changed files is not known or not complete')
    return report
  }
  const { takesPart } = await import('./shell/github-scope.js')
  const limited = limitScope(report, takesPart(workspace, report, changed.files, github.repositoryPath))
  const left = limited.findings.filter((finding) => finding.suppressed?.reason === outOfScope).length
  if (left > 0) core.info(`scope: ${plural(left, 'finding')} in which no changed file takes part`)
  return limited
}

/** On a pull request, which findings people see in its diff. */
async function sorting(
  report: Report,
  event: GitHubEvent,
  inputs: ActionInputs,
  github: GitHubRun | undefined,
): Promise<((finding: Finding) => boolean) | undefined> {
  const needed = event.pull !== undefined && (inputs.review || inputs.scope === 'changed') && shown(report).length > 0
  return needed ? github?.inChange() : undefined
}

/** The last step: everything that it could lose has been said already. */
async function review(
  report: Report,
  inputs: ActionInputs,
  event: GitHubEvent,
  github: GitHubRun | undefined,
): Promise<void> {
  if (github === undefined) return
  const reviewed = inputs.review && event.pull !== undefined ? await reviewSafely(github, report) : undefined
  const lines: string[] = reviewed === undefined ? [] : [...reviewed]
  if (github.faults.length > 0) {
    const { faultsMessage, isByDesign } = await import('./shell/github-faults.js')
    const because = event.pull?.readOnlyBecause
    const message = faultsMessage(github.faults, because)
    if (isByDesign(github.faults, because)) core.notice(harmless(message), { title: 'ml-perms-check' })
    else core.warning(harmless(message), { title: 'ml-perms-check' })
    lines.push(markdownMessage(message))
  }
  if (inputs.summary && lines.length > 0) attempt('the summary', () => addToSummary(`\n\n${lines.join('\n\n')}\n`))
}

/** @returns lines of Markdown for the summary */
async function reviewSafely(github: GitHubRun, report: Report): Promise<string[]> {
  try {
    const outcome = await github.review(shown(report))
    const { outcomeText } = await import('./shell/github-review.js')
    const lines = [outcomeText(outcome)].filter((line) => line !== '')
    if (outcome.movedTo !== undefined) {
      const message = `no review comments: the branch has moved to \`${outcome.movedTo}\` meanwhile, and the run for that commit posts them`
      core.notice(harmless(message), { title: 'ml-perms-check' })
      lines.push(markdownMessage(message))
    }
    return lines
  } catch (error) {
    // A mistake of ours in what comes after the findings must not look like one of theirs.
    core.warning(harmless(`could not review the pull request: ${describeFailure(error).text}`).slice(0, 3900))
    return []
  }
}

function annotate(item: Annotation): void {
  const properties = {
    title: item.title,
    ...(item.file === undefined ? {} : { file: item.file }),
    ...(item.startLine === undefined ? {} : { startLine: item.startLine }),
    ...(item.endLine === undefined ? {} : { endLine: item.endLine }),
    ...(item.startColumn === undefined ? {} : { startColumn: item.startColumn }),
    ...(item.endColumn === undefined ? {} : { endColumn: item.endColumn }),
  }
  if (item.level === 'error') core.error(item.message, properties)
  else if (item.level === 'warning') core.warning(item.message, properties)
  else core.notice(item.message, properties)
}

/** Not core.summary: it throws where the runner has no summary, and escapes nothing. */
function addToSummary(text: string): void {
  const file = process.env.GITHUB_STEP_SUMMARY
  if (file) appendFileSync(file, text)
}

interface ReportFiles {
  json: string
  sarif: string
}

async function writeReports(report: Report, inputs: ActionInputs, root: string): Promise<ReportFiles> {
  const text = json(report)
  const file = attempt('the JSON report', () => {
    const path = join(process.env.RUNNER_TEMP || tmpdir(), 'ml-perms-check-report.json')
    writeTo(path, text)
    return path
  })
  if (inputs.jsonFile !== undefined) {
    const wanted = resolve(root, inputs.jsonFile)
    attempt('json-file', () => writeTo(wanted, text))
  }
  let sarifFile: string | undefined
  if (inputs.sarifFile !== undefined) {
    const { sarif } = await import('./report/sarif.js')
    const wanted = resolve(root, inputs.sarifFile)
    const category = inputs.commentTag === '.' ? {} : { category: inputs.commentTag }
    sarifFile = attempt('sarif-file', () => {
      writeTo(wanted, sarif(report, category))
      return wanted
    })
  }
  return { json: file ?? '', sarif: sarifFile ?? '' }
}

function writeTo(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

function setOutputs(report: Report, conclusion: 'success' | 'failure' | 'error', files: ReportFiles): void {
  const { findings, tasks } = report.summary
  const outputs: Record<string, string | number> = {
    conclusion,
    errors: findings.error,
    warnings: findings.warning,
    notices: findings.notice,
    satisfied: tasks.satisfied,
    missing: tasks.missing,
    unknown: tasks.unknown,
    'report-json': files.json,
    'sarif-file': files.sarif,
  }
  attempt('the outputs', () => {
    for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value)
  })
  core.debug(harmless(countsLine(report)))
}

/** What cannot be written loses no finding: it is said, and the run goes on. */
function attempt<T>(what: string, action: () => T): T | undefined {
  try {
    return action()
  } catch (error) {
    core.info(harmless(`could not write ${what}: ${error instanceof Error ? error.message : String(error)}`))
    return undefined
  }
}

function fail(error: unknown): void {
  process.exitCode = 1
  const text = harmless(describeFailure(error).text)
  const place = error instanceof ConfigurationError ? error.problems[0] : undefined
  core.error(text.length > 3900 ? `${text.slice(0, 3899)}…` : text, {
    title: place ? 'ml-perms-check: configuration' : 'ml-perms-check',
    ...(place?.path === undefined ? {} : { file: place.path }),
    ...(place?.line === undefined ? {} : { startLine: place.line }),
  })
  attempt('the outputs', () => core.setOutput('conclusion', 'error'))
}
