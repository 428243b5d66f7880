import type { Colors } from 'picocolors/types.js'
import type { Finding, Fix, FixedFinding, Location, Report, Severity } from '../findings/finding.js'
import { countsLine, plural, shown } from './counts.js'
import { commandSafe, visible } from './escape.js'

/** What a reporter for terminals needs beside the report. */
export interface StylishOptions {
  colors: Colors
  /** The text of a 1-based line of a file, if it is known; for the code frame. */
  lineText(path: string, line: number): string | undefined
  /** Only errors. */
  quiet?: boolean
}

/** Findings grouped by file with a code frame each, then one line of counts. Ends with a line break. */
export function stylish(report: Report, options: StylishOptions): string {
  const { colors } = options
  const findings = shown(report).filter((finding) => !options.quiet || finding.severity === 'error')
  const byFile = new Map<string, Finding[]>()
  for (const finding of findings) {
    const list = byFile.get(finding.location.path)
    if (list) list.push(finding)
    else byFile.set(finding.location.path, [finding])
  }
  const lines: string[] = []
  for (const [path, list] of byFile) {
    lines.push(colors.underline(visible(path)))
    for (const finding of list) lines.push(...describe(finding, options))
    lines.push('')
  }
  const { error, warning } = report.summary.findings
  const paint = error > 0 ? colors.red : warning > 0 ? colors.yellow : colors.green
  if (report.fixed !== undefined) lines.push(...fixedLines(report.fixed, colors))
  lines.push(paint(visible(countsLine(report))))
  return `${lines.map(commandSafe).join('\n')}\n`
}

function describe(finding: Finding, options: StylishOptions): string[] {
  const { colors } = options
  const { location } = finding
  const place = colors.dim(`${location.startLine}:${location.startColumn}`)
  const rule = finding.requirement ? `${finding.rule}#${finding.requirement}` : finding.rule
  const lines = [
    `  ${place}  ${severityColor(colors, finding.severity)}  ${visible(finding.message)}  ${colors.dim(visible(rule))}`,
    ...frame(location, finding.severity, options),
  ]
  for (const related of finding.related) {
    const at = `${visible(related.location.path)}:${related.location.startLine}:${related.location.startColumn}`
    lines.push(`    ${colors.dim('note:')} ${at}: ${visible(related.message)}`)
  }
  if (finding.help) lines.push(`    ${colors.cyan('help:')} ${visible(finding.help)}`)
  if (finding.fix) lines.push(`    ${colors.cyan('fix:')}  ${visible(fixLine(finding.fix))}`)
  const page = finding.source ?? finding.url
  if (page) lines.push(`    ${colors.dim(`see:  ${visible(page)}`)}`)
  return lines
}

/** What `--fix` repaired, by file. */
function fixedLines(fixed: readonly FixedFinding[], colors: Colors): string[] {
  const files = new Set(fixed.flatMap(({ paths }) => paths))
  const lines = fixed.map(({ rule, requirement, description, paths }) => {
    const id = requirement === undefined ? rule : `${rule}#${requirement}`
    return `  ${colors.green('fixed')}  ${visible(paths.join(', '))}: ${visible(description)}  ${colors.dim(visible(id))}`
  })
  if (fixed.length > 0) lines.push('')
  return [...lines, `fixed ${plural(fixed.length, 'finding')} in ${plural(files.size, 'file')}`]
}

/** What the fix does and how it is applied. */
function fixLine({ description, safety }: Fix): string {
  return safety === 'safe' ? `\`--fix\` can ${description}` : `for you to review: ${description}`
}

function severityColor(colors: Colors, severity: Severity): string {
  if (severity === 'error') return colors.red(severity)
  return severity === 'warning' ? colors.yellow(severity) : colors.blue(severity)
}

/** At most this many columns of a line are shown; the rest is cut around the range. */
const frameWidth = 100

function frame(location: Location, severity: Severity, options: StylishOptions): string[] {
  const text = options.lineText(location.path, location.startLine)
  if (text === undefined || text.trim() === '') return []
  const { colors } = options
  const start = Math.min(Math.max(location.startColumn - 1, 0), text.length)
  const last = location.endLine === location.startLine ? location.endColumn - 1 : text.trimEnd().length
  const end = Math.min(Math.max(last, start), text.length)
  // A minified file is one long line: show the part around the range.
  const from = text.length <= frameWidth ? 0 : Math.max(0, start - 30)
  const to = Math.min(text.length, from + frameWidth)
  const shownEnd = Math.min(end, to)
  const before = (from > 0 ? '…' : '') + untab(text.slice(from, start))
  const marked = untab(text.slice(start, shownEnd))
  const after = untab(text.slice(shownEnd, to)) + (to < text.length ? '…' : '')
  const number = String(location.startLine)
  const gutter = colors.dim(`${' '.repeat(number.length)} |`)
  const carets = '^'.repeat(Math.max(1, width(marked)))
  const paint = severity === 'error' ? colors.red : severity === 'warning' ? colors.yellow : colors.blue
  return [
    `    ${colors.dim(`${number} |`)} ${before}${marked}${after}`,
    `    ${gutter} ${' '.repeat(width(before))}${paint(carets)}`,
  ]
}

const untab = (text: string): string => visible(text.replaceAll('\t', '  '))

/** Terminal cells; wide East Asian characters take two, combining marks none. */
function width(text: string): number {
  let cells = 0
  for (const character of text) {
    if (/\p{M}/u.test(character)) continue
    cells +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}]/u.test(
        character,
      )
        ? 2
        : 1
  }
  return cells
}
