import type { Span } from '../../base/source.js'
import type { Path } from '../../base/value.js'
import { fingerprint } from '../../findings/fingerprint.js'
import type { Finding, Fix, Severity } from '../../findings/finding.js'
import { ruleUrl } from '../../findings/links.js'
import type { Document } from '../../model/document.js'
import { toLocation } from '../../findings/location.js'
import { ruleOf } from './rules.js'

/** What a rule has found in a document. */
export interface Problem {
  rule: string
  /** Default: the rule's. */
  severity?: Severity
  message: string
  help?: string
  document: Document
  /** Where: a path of the document, or the span itself. */
  at: Path | Span
  /** The part of the text there that is meant, when it stands there once. */
  part?: string
  related?: { message: string; at: Path | Span }[]
  /** Replaces a text inside the place; offered only where the text stands there as it is. */
  replace?: { old: string; by: string; description: string; safety: Fix['safety']; at?: Path }
}

/** A problem as a finding; not numbered yet. */
export function toFinding(problem: Problem, principal: string | undefined): Finding {
  const { rule, message, help, document, at, related = [] } = problem
  const span = problem.part === undefined ? spanOf(document, at) : partOf(spanOf(document, at), problem.part)
  const usual = ruleOf(rule).severity
  const fix = problem.replace === undefined ? undefined : fixOf(problem.replace, document, replaced(problem, span))
  return {
    rule,
    ...(principal === undefined ? {} : { principal }),
    // A rule that is off reports only when the configuration gives its severity, which is applied later.
    severity: problem.severity ?? (usual === 'off' ? 'notice' : usual),
    message,
    ...(help === undefined ? {} : { help }),
    url: ruleUrl(rule),
    location: toLocation(span),
    related: related.map((entry) => ({ message: entry.message, location: toLocation(spanOf(document, entry.at)) })),
    fingerprint: fingerprint([rule, span.source.path, subjectOf(message), textAt(span)]),
    ...(fix === undefined ? {} : { fix }),
  }
}

/** What the message is about, as the file writes it: the rest may change with AWS's reference, and a baseline must not. */
const subjectOf = (message: string): string => /`([^`]*)`/.exec(message)?.[1] ?? message

const textAt = ({ source, start, end }: Span): string => source.text.slice(start, Math.min(end, start + 500))

const spanOf = (document: Document, at: Path | Span): Span =>
  'source' in at ? (at as Span) : document.locate(at as Path)

/** Where a text is replaced: in the place of the problem, unless it says another. */
const replaced = ({ document, replace }: Problem, span: Span): Span =>
  replace?.at === undefined ? span : document.locate(replace.at)

function partOf(span: Span, part: string): Span {
  const start = onlyPlace(span, part)
  return start === undefined ? span : { source: span.source, start, end: start + part.length }
}

/** Where a text stands within a place; undefined when it does not, or twice. */
function onlyPlace({ source, start, end }: Span, text: string): number | undefined {
  const written = source.text.slice(start, end)
  const at = written.indexOf(text)
  return at < 0 || written.indexOf(text, at + 1) >= 0 ? undefined : start + at
}

const editable = new Set<Document['language']>(['json', 'yaml', 'hcl', 'hcl-document'])

/** The quotes around a text stay; a text with escapes, or one that stands twice in its place, is left to a person. */
function fixOf(
  { old, by, description, safety }: NonNullable<Problem['replace']>,
  document: Document,
  span: Span,
): Fix | undefined {
  if (!editable.has(document.language)) return undefined
  const start = onlyPlace(span, old)
  if (start === undefined) return undefined
  const location = toLocation({ source: span.source, start, end: start + old.length })
  return { description, safety, edits: [{ ...location, newText: by }] }
}
