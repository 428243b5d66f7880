import type { Finding, Report, Severity } from '../findings/finding.js'
import { plural, severities, shown } from './counts.js'
import { commandData, commandProperty, commandSafe, visible } from './escape.js'

/** One annotation of GitHub. Columns only within one line: GitHub drops them otherwise. */
export interface Annotation {
  level: Severity
  title: string
  /** Under 4,000 characters; GitHub cuts at 4,096. */
  message: string
  file?: string
  startLine?: number
  endLine?: number
  startColumn?: number
  endColumn?: number
}

/** GitHub keeps ten of each a step. One error is left for a failure of our own, one notice for "more". */
const limits: Readonly<Record<Severity, number>> = { error: 9, warning: 10, notice: 9 }
const messageLimit = 3900

export interface AnnotationOptions {
  /** True for findings on lines of the pull request's diff: people see these, so they come first. */
  inDiff?(finding: Finding): boolean
  /** Where the rest is. */
  rest?: 'summary' | 'log'
}

/** The annotations of a report, no more than GitHub keeps: those in the diff first, then errors first. */
export function annotations(report: Report, options: AnnotationOptions = {}): Annotation[] {
  const { kept, left } = chosen(report, options)
  const list = kept.map(annotation)
  if (left.length > 0) {
    const message = `${plural(left.length, 'more finding')} in the ${options.rest ?? 'summary'}`
    list.push({ level: 'notice', title: 'ml-perms-check', message })
  }
  return list
}

function chosen(report: Report, { inDiff }: AnnotationOptions): { kept: Finding[]; left: Finding[] } {
  const known = new Set(inDiff === undefined ? [] : shown(report).filter(inDiff))
  const first = (a: Finding, b: Finding) => Number(known.has(b)) - Number(known.has(a))
  const kept: Finding[] = []
  const left: Finding[] = []
  for (const severity of severities) {
    const findings = shown(report).filter((finding) => finding.severity === severity)
    findings.sort(first)
    kept.push(...findings.slice(0, limits[severity]))
    left.push(...findings.slice(limits[severity]))
  }
  return { kept: kept.sort(first), left }
}

function annotation(finding: Finding): Annotation {
  const { location } = finding
  const rule = visible(finding.requirement ? `${finding.rule}#${finding.requirement}` : finding.rule)
  const lines = [visible(finding.message)]
  if (finding.help) lines.push(`help: ${visible(finding.help)}`)
  if (finding.url) lines.push(visible(finding.url))
  const result: Annotation = {
    level: finding.severity,
    title: cut(rule, 200),
    message: cut(lines.join('\n'), messageLimit),
    file: location.path,
    startLine: location.startLine,
    endLine: Math.max(location.startLine, location.endLine),
  }
  if (location.startLine === location.endLine) {
    result.startColumn = location.startColumn
    // Ours is exclusive; GitHub's names the last character.
    result.endColumn = Math.max(location.startColumn, location.endColumn - 1)
  }
  return result
}

function cut(text: string, limit: number): string {
  if (text.length <= limit) return text
  // Not through a surrogate pair.
  return `${text.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '')}…`
}

/** Workflow commands for `--format github`, one a line; what GitHub would drop follows as plain lines of the log. */
export function workflowCommands(report: Report): string {
  const commands = annotations(report, { rest: 'log' }).map(command)
  const rest = chosen(report, {}).left.map((finding) => commandSafe(logLine(finding)))
  return [...commands, ...rest].map((line) => `${line}\n`).join('')
}

function logLine({ location, severity, message, rule, requirement }: Finding): string {
  const place = `${location.path}:${location.startLine}:${location.startColumn}`
  return visible(`${place}: ${severity}: ${message} [${requirement ? `${rule}#${requirement}` : rule}]`)
}

function command(item: Annotation): string {
  const properties: [string, string | number | undefined][] = [
    ['title', item.title],
    ['file', item.file],
    ['line', item.startLine],
    ['endLine', item.endLine],
    ['col', item.startColumn],
    ['endColumn', item.endColumn],
  ]
  const given = properties.filter(([, value]) => value !== undefined)
  const text = given.map(([name, value]) => `${name}=${commandProperty(String(value))}`).join(',')
  return `::${item.level} ${text}::${commandData(item.message)}`
}
