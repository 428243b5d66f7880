import type { Finding, Report } from '../findings/finding.js'

/** Why a finding does not count with `scope: changed`. */
export const outOfScope = 'no file of this change takes part in it'

/**
 * The report in which only findings count that a changed file takes part in. The others stay, suppressed.
 * @param takesPart whether a changed file takes part in the finding
 */
export function limitScope(report: Report, takesPart: (finding: Finding) => boolean): Report {
  const counts = { error: 0, warning: 0, notice: 0 }
  const findings = report.findings.map((finding) => {
    if (finding.suppressed) return finding
    if (!takesPart(finding)) return { ...finding, suppressed: { reason: outOfScope } }
    counts[finding.severity]++
    return finding
  })
  return { ...report, findings, summary: { ...report.summary, findings: counts } }
}
