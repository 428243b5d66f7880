import { ConfigurationError } from '../base/errors.js'
import type { SourceText } from '../base/source.js'
import { parseJson } from '../syntax/json.js'
import type { Node } from '../syntax/node.js'
import { memberOf } from '../syntax/tree.js'
import { changed } from './changed.js'
import { ofCopies } from './copies.js'
import { baselineReason, type Finding, type Report, type Severity } from './finding.js'

/** What a report says of the baseline it was held against. */
export interface BaselineSummary {
  /** Findings of this run that the baseline knows. */
  known: number
  /** Entries of the baseline that no longer occur. */
  gone: number
}

/**
 * The baseline of a report as JSON, for people to read in a diff: every finding that no suppression covers, by
 * fingerprint; rule, path and message say what it was. Sorted, so that two runs over the same files agree.
 */
export function baselineText(report: Report): string {
  const entries = report.findings
    .filter((finding) => finding.suppressed === undefined || finding.suppressed.reason === baselineReason)
    .flatMap((finding) =>
      // A copy that fails later is new, though what is wrong with it is said in the same place.
      (finding.copies ?? [finding]).map(({ fingerprint, message }) => ({
        fingerprint,
        rule: finding.requirement === undefined ? finding.rule : `${finding.rule}#${finding.requirement}`,
        path: finding.location.path,
        message,
      })),
    )
    .sort((a, b) => compare(a.path, b.path) || compare(a.rule, b.rule) || compare(a.fingerprint, b.fingerprint))
  return `${JSON.stringify({ version: 1, findings: entries }, null, 2)}\n`
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The fingerprints of a baseline. @throws ConfigurationError with line and column for anything that is none */
export function readBaseline(source: SourceText): Set<string> {
  const fail = (node: { start: number }, message: string): never => {
    throw new ConfigurationError([{ message, path: source.path, ...source.positionAt(node.start) }])
  }
  const { roots, problems } = parseJson(source.text)
  if (problems[0] !== undefined) fail(problems[0], `the baseline cannot be read: ${problems[0].message}`)
  const root = roots[0]!
  if (root.type !== 'object') return fail(root, 'the baseline must be an object with `version` and `findings`')
  const version = memberOf(root, 'version')?.value
  if (version?.type !== 'scalar' || version.value !== 1)
    return fail(version ?? root, 'the baseline must say `"version": 1`; write it anew with `--update-baseline`')
  const findings = memberOf(root, 'findings')?.value
  if (findings?.type !== 'array') return fail(findings ?? root, 'the baseline must have a list `findings`')
  return new Set(
    findings.items.map((item) => {
      const value: Node | undefined = item.type === 'object' ? memberOf(item, 'fingerprint')?.value : undefined
      if (value?.type !== 'scalar' || typeof value.value !== 'string' || value.value === '')
        return fail(value ?? item, 'an entry of the baseline must have a text `fingerprint`')
      return value.value
    }),
  )
}

/** Marks the findings that the baseline knows as suppressed and counts again. Other suppressions stay as they are. */
export function applyBaseline(report: Report, known: ReadonlySet<string>): Report {
  let count = 0
  /** Of the copies that a finding holds of the baseline may know some. */
  const apart = (finding: Finding): Finding[] => {
    const { copies = [] } = finding
    const [old, fresh] = [true, false].map((isKnown) =>
      copies.filter((copy) => known.has(copy.fingerprint) === isKnown),
    )
    return old!.length === 0 || fresh!.length === 0 ? [finding] : [ofCopies(finding, fresh!), ofCopies(finding, old!)]
  }
  const seen = new Set<string>()
  const findings = report.findings.flatMap(apart).map((finding): Finding => {
    if (!known.has(finding.fingerprint)) return finding
    for (const { fingerprint } of finding.copies ?? [finding]) seen.add(fingerprint)
    if (finding.suppressed !== undefined) return finding
    count++
    return changed(finding, { suppressed: { reason: baselineReason } })
  })
  const gone = [...known].filter((entry) => !seen.has(entry)).length
  const of = (severity: Severity) =>
    findings.filter((finding) => finding.suppressed === undefined && finding.severity === severity).length
  return {
    ...report,
    summary: {
      ...report.summary,
      findings: { error: of('error'), warning: of('warning'), notice: of('notice') },
      baseline: { known: count, gone },
    },
    findings,
  }
}

/** What is to be said of a baseline's entries that no longer occur; undefined: nothing. */
export function baselineNotice(path: string, { gone }: BaselineSummary): string | undefined {
  if (gone === 0) return undefined
  return `${path}: ${gone} ${gone === 1 ? 'entry' : 'entries'} of the baseline no longer ${gone === 1 ? 'occurs' : 'occur'}; --update-baseline removes ${gone === 1 ? 'it' : 'them'}`
}
