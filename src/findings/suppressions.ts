import type { Span } from '../base/source.js'
import type { Configuration } from '../model/configuration.js'
import type { SuppressionComment } from '../model/workspace.js'
import { changed } from './changed.js'
import type { Finding, Severity } from './finding.js'
import { didYouMean } from './did-you-mean.js'
import { fingerprint } from './fingerprint.js'
import { ruleUrl } from './links.js'
import { toLocation } from './location.js'
import { code } from './message.js'

/** What else the rules need to know: which ids there are, and what day it is. */
export interface SuppressionFacts {
  configuration: Configuration
  comments: readonly SuppressionComment[]
  /** YYYY-MM-DD. */
  today: string
  /** Every id that a suppression may name. */
  known(): readonly string[]
  /** The paths of all files, as reported, and the names of all principals. */
  paths(): readonly string[]
  principals(): readonly string[]
  /** Does a glob of the configuration match a reported path? */
  matches(glob: string, path: string): boolean
}

/**
 * Marks what is suppressed, by comments first, then by the configuration, and adds what is to be said of the
 * suppressions themselves: those that silence nothing, have no reason or are past their date.
 */
export function applySuppressions(findings: readonly Finding[], facts: SuppressionFacts): Finding[] {
  const usedComments = new Set<string>()
  const usedEntries = new Set<number>()
  const places = new Map<string, number[]>()
  for (const [index, { source, reason }] of facts.comments.entries())
    if (reason !== undefined) places.set(source.path, [...(places.get(source.path) ?? []), index])
  const mark = (finding: Finding): Finding => {
    const reasons = [
      ...byComment(finding, facts, places, usedComments),
      ...byConfiguration(finding, facts, usedEntries),
    ]
    return reasons[0] === undefined ? finding : changed(finding, { suppressed: { reason: reasons[0] } })
  }
  const marked = findings.map(mark)
  const about = [...commentFindings(facts, usedComments), ...expiredFindings(facts)]
    .flatMap((finding) => withSeverity(finding, facts))
    .map(mark)
  // Last: an entry may be there to silence one of these.
  const unused = entryFindings(facts, usedEntries).flatMap((finding) => withSeverity(finding, facts))
  return [...marked, ...about, ...unused.map(mark)]
}

const names = (rule: string, finding: Finding): boolean =>
  rule === finding.rule || rule === `${finding.rule}#${finding.requirement ?? ''}`

function* byComment(
  finding: Finding,
  { comments }: SuppressionFacts,
  places: ReadonlyMap<string, readonly number[]>,
  used: Set<string>,
): Generator<string> {
  const { path, startLine } = finding.location
  for (const index of places.get(path) ?? []) {
    const { rules, line, lastLine = line, reason } = comments[index]!
    if (line !== undefined && (startLine < line || startLine > lastLine!)) continue
    for (const rule of rules) {
      if (!names(rule, finding)) continue
      used.add(`${index} ${rule}`)
      yield reason!
    }
  }
}

function* byConfiguration(
  finding: Finding,
  { configuration, today, matches }: SuppressionFacts,
  used: Set<number>,
): Generator<string> {
  for (const [index, entry] of configuration.suppressions.entries()) {
    if (!names(entry.rule, finding)) continue
    if (entry.principal !== undefined && entry.principal !== finding.principal) continue
    if (entry.path !== undefined && !matches(entry.path, finding.location.path)) continue
    used.add(index)
    if (entry.until === undefined || entry.until >= today) yield entry.reason
  }
}

/** `rules:` holds for these as for any other. */
function withSeverity(finding: Finding, { configuration }: SuppressionFacts): Finding[] {
  const setting = configuration.rules[finding.rule]
  if (setting === 'off') return []
  return [setting === undefined ? finding : changed(finding, { severity: setting })]
}

function commentFindings({ comments, known }: SuppressionFacts, used: ReadonlySet<string>): Finding[] {
  const exists = (rule: string) => known().includes(rule)
  return comments.flatMap((comment, index) => {
    if (comment.unreadable)
      return [
        about(
          'suppression/unused',
          'notice',
          comment,
          'the comment is no suppression that can be read',
          'write `ml-perms: ignore RULE -- reason`, or `ignore-file` at the top of the file',
        ),
      ]
    if (comment.reason === undefined)
      return [
        about(
          'suppression/no-reason',
          'warning',
          comment,
          `the comment has no reason, so it does not suppress ${comment.rules.map(code).join(', ')}`,
          'write ` -- ` and the reason after the rule',
        ),
      ]
    const idle = comment.rules.filter((rule) => !used.has(`${index} ${rule}`))
    const where = comment.line === undefined ? 'in this file' : `on line ${comment.line}`
    return idle.map((rule) =>
      about(
        'suppression/unused',
        'notice',
        comment,
        exists(rule)
          ? `there is no finding of ${code(rule)} ${where === 'in this file' ? where : 'where the comment points'}`
          : `there is no rule ${code(rule)}${didYouMean(rule, known())}`,
        exists(rule) ? `remove it; it would silence a later finding ${where}` : undefined,
      ),
    )
  })
}

function expiredFindings({ configuration, today }: SuppressionFacts): Finding[] {
  return configuration.suppressions.flatMap((entry) =>
    entry.until === undefined || entry.until >= today
      ? []
      : [
          about(
            'suppression/expired',
            'warning',
            entry.span,
            `the suppression of ${code(entry.rule)} ended on ${entry.until}`,
            'mend what it was for, or give it a later date',
          ),
        ],
  )
}

function entryFindings(facts: SuppressionFacts, used: ReadonlySet<number>): Finding[] {
  const { configuration, today } = facts
  return configuration.suppressions.flatMap((entry, index) =>
    used.has(index) || (entry.until !== undefined && entry.until < today)
      ? []
      : [
          about(
            'suppression/unused',
            'notice',
            entry.span,
            `the suppression of ${code(entry.rule)} matches no finding${whyIdle(entry, facts)}`,
            'remove it; it would silence a later finding',
          ),
        ],
  )
}

/** What of an entry can match nothing at all, as the end of a sentence. */
function whyIdle(
  { path, principal }: Configuration['suppressions'][number],
  { paths, principals, matches }: SuppressionFacts,
): string {
  if (path !== undefined && !paths().some((each) => matches(path, each))) return `: no file matches ${code(path)}`
  if (principal === undefined || principals().includes(principal)) return ''
  return `: there is no principal ${code(principal)}${didYouMean(principal, principals())}`
}

function about(rule: string, severity: Severity, span: Span, message: string, help: string | undefined): Finding {
  return {
    rule,
    severity,
    message,
    ...(help === undefined ? {} : { help }),
    url: ruleUrl(rule),
    location: toLocation(span),
    related: [],
    fingerprint: fingerprint([rule, span.source.path, message]),
  }
}
