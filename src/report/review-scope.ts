import { type Finding, outOfScope, type Report } from '../findings/finding.js'

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
