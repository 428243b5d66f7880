import type { Finding, Report, Severity } from '../findings/finding.js'
import { plural, severities, shown } from './counts.js'
import { commandData, commandProperty, visible } from './escape.js'

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

/** The annotations of a report: errors first, no more than GitHub keeps. */
export function annotations(report: Report): Annotation[] {
  const list: Annotation[] = []
  let left = 0
  for (const severity of severities) {
    const findings = shown(report).filter((finding) => finding.severity === severity)
    const kept = findings.slice(0, limits[severity])
    left += findings.length - kept.length
    list.push(...kept.map(annotation))
  }
  if (left > 0) {
    list.push({ level: 'notice', title: 'ml-perms-check', message: `${plural(left, 'more finding')} in the summary` })
  }
  return list
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

/** Workflow commands for `--format github`, one a line. */
export function workflowCommands(report: Report): string {
  return annotations(report)
    .map((item) => `${command(item)}\n`)
    .join('')
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
