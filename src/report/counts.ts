import { internalError } from '../base/fault.js'
import { baselineReason, type Finding, outOfScope, type Report, type Severity } from '../findings/finding.js'

/** Most severe first. */
export const severities: readonly Severity[] = ['error', 'warning', 'notice']

/** `1 error`, `2 errors`. */
export const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

/** The findings that count: suppressed ones stay in the JSON report only. */
export const shown = (report: Report): Finding[] => report.findings.filter((finding) => !finding.suppressed)

/** True if a finding at or above the severity counts. `never` is never reached. */
export function reaches(report: Report, failOn: Severity | 'never'): boolean {
  if (failOn === 'never') return false
  const limit = severities.indexOf(failOn)
  return severities.some((severity, rank) => rank <= limit && report.summary.findings[severity] > 0)
}

/** Whether the program itself failed at a part of it. */
export const hasFault = (report: Report): boolean => report.findings.some(({ rule }) => rule === internalError)

/**
 * `2 errors, 1 warning, 3 notices; tasks: 4 satisfied, 1 missing, 2 unknown (unknown because: condition-key 2)`. Where
 * no task is unknown, a requirement of one that is missing may be: `…, 0 unknown; 1 requirement unknown (symbol 1)`.
 */
export function countsLine(report: Report): string {
  const { findings, tasks } = report.summary
  const counted = severities.map((severity) => plural(findings[severity], severity)).join(', ')
  const because = unknownReasons(report).map(([reason, count]) => `${reason} ${count}`)
  const unknown = unknownReasons(report).reduce((sum, [, count]) => sum + count, 0)
  const reasons =
    because.length === 0
      ? ''
      : tasks.unknown > 0
        ? ` (unknown because: ${because.join(', ')})`
        : `; ${plural(unknown, 'requirement')} unknown (${because.join(', ')})`
  const { baseline } = report.summary
  const known = baseline === undefined || baseline.known === 0 ? '' : ` (${baseline.known} more in the baseline)`
  // What is out of a change's scope is nobody's exception.
  const hidden = report.findings.filter(
    ({ suppressed }) =>
      suppressed !== undefined && suppressed.reason !== baselineReason && suppressed.reason !== outOfScope,
  ).length
  const excepted = hidden === 0 ? '' : ` (${hidden} suppressed)`
  return `${counted}${known}${excepted}; tasks: ${tasks.satisfied} satisfied, ${tasks.missing} missing, ${tasks.unknown} unknown${reasons}`
}

/** Unknown requirements by reason, most frequent first. */
export function unknownReasons(report: Report): [string, number][] {
  return Object.entries(report.summary.unknownReasons)
    .filter(([, count]) => count > 0)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
}
