import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import * as core from '@actions/core'
import pc from 'picocolors'
import { ConfigurationError } from './base/errors.js'
import type { Report } from './findings/finding.js'
import { type Annotation, annotations } from './report/annotations.js'
import { countsLine, reaches } from './report/counts.js'
import { json } from './report/json.js'
import { stylish } from './report/stylish.js'
import { summary } from './report/summary.js'
import { type ActionInputs, readInputs } from './shell/action-inputs.js'
import { harmless } from './shell/log.js'
import { describeFailure, run as check } from './shell/run.js'

/** The action. Scan, log, annotations, summary, outputs; the exit code depends on the findings alone. */
export async function run(): Promise<void> {
  try {
    const inputs = readInputs((name) => core.getInput(name))
    const workspaceRoot = process.env.GITHUB_WORKSPACE || process.cwd()
    const root = resolve(workspaceRoot, inputs.workingDirectory)
    const { report, notices, lineText } = await check({
      cwd: workspaceRoot,
      root,
      paths: [],
      policies: inputs.policies,
      cors: inputs.cors,
      exclude: inputs.exclude,
      ...(inputs.config === undefined ? {} : { config: resolve(root, inputs.config) }),
      ...(inputs.baseline === undefined ? {} : { baseline: { file: resolve(root, inputs.baseline), update: false } }),
    })
    for (const notice of notices) core.info(harmless(notice))
    core.info(stylish(report, { colors: pc.createColors(false), lineText }).trimEnd())
    for (const item of annotations(report)) annotate(item)
    if (inputs.summary) attempt('the summary', () => writeSummary(report))
    const reportFile = attempt('the JSON report', () => writeReport(report, inputs, root))
    const failed = reaches(report, inputs.failOn)
    setOutputs(report, failed ? 'failure' : 'success', reportFile ?? '')
    if (failed) process.exitCode = 1
  } catch (error) {
    fail(error)
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
function writeSummary(report: Report): void {
  const file = process.env.GITHUB_STEP_SUMMARY
  if (file) appendFileSync(file, summary(report))
}

function writeReport(report: Report, inputs: ActionInputs, root: string): string {
  const text = json(report)
  const file = join(process.env.RUNNER_TEMP || tmpdir(), 'ml-perms-check-report.json')
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
  if (inputs.jsonFile !== undefined) {
    const wanted = resolve(root, inputs.jsonFile)
    attempt('json-file', () => {
      mkdirSync(dirname(wanted), { recursive: true })
      writeFileSync(wanted, text)
    })
  }
  return file
}

function setOutputs(report: Report, conclusion: 'success' | 'failure', reportFile: string): void {
  const { findings, tasks } = report.summary
  const outputs: Record<string, string | number> = {
    conclusion,
    errors: findings.error,
    warnings: findings.warning,
    notices: findings.notice,
    satisfied: tasks.satisfied,
    missing: tasks.missing,
    unknown: tasks.unknown,
    'report-json': reportFile,
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
