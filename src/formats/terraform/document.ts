import type { Span } from '../../base/source.js'
import { holdsSymbol } from '../../base/symbol.js'
import { isObject, type Path, type Value } from '../../base/value.js'
import type { Document, Language, PolicyKind } from '../../model/document.js'
import type { UnreadablePolicy } from '../../model/infrastructure.js'
import { checkPolicy, tooLarge } from '../policy.js'
import { decodeJson } from './json-text.js'
import { withDoubtful } from './policy-document.js'
import { isNull, list, memberOf, type ObjectVal, spanAtPath, toPlain, unknown, type Val } from './value.js'
import { policyOfTemplate } from './variants.js'
import { itemsOf } from './convert.js'

/** Takes what is wrong with a document, at its place. */
/** @param rule what is not a syntax error of a policy has a rule of its own, or another subject @param path of the file that is missing */
export type Report = (
  message: string,
  span: Span,
  rule?: 'too-complex' | 'missing-file' | 'state-machine',
  path?: string,
) => void

/**
 * A policy that is given as a value: JSON in a text, or a value that was made to JSON. Undefined: there is none.
 * @param label what the policy is called where it cannot be read.
 */
export function policyOf(
  kind: PolicyKind,
  value: Val | undefined,
  label: string,
  report: Report,
): Document | UnreadablePolicy | undefined {
  if (value === undefined || isNull(value) || (value.type === 'text' && value.text.trim() === '')) return undefined
  const unreadable = (reason: string): UnreadablePolicy => ({ label, reason, span: value.span })
  if (value.type === 'unknown') return unreadable(value.reason ?? `the value of \`${value.name}\` is not known`)
  if (value.type === 'scalar' || value.type === 'reference' || value.type === 'list') {
    return unreadable('it is no policy document')
  }
  const chosen = value.type === 'text' ? policyOfTemplate(value) : undefined
  if (chosen !== undefined) return policyOf(kind, chosen, label, report)
  let of: Val = value
  let language: Language = 'hcl'
  if (value.type === 'encoded') {
    of = value.of
    language = inJson(value.of) ? 'string' : value.language
  } else if (value.type === 'text') {
    const decoded = decodeJson(value)
    if (decoded.problems.length > 0) {
      // Where a symbol stands, the text is no JSON before deployment and nobody's mistake.
      if (!holdsSymbol(value.text)) for (const { message, span } of decoded.problems) report(message, span)
      const [part] = decoded.outside
      return unreadable(part === undefined ? 'it is no JSON' : `the value of \`${part}\` is not known`)
    }
    of = decoded.value
    language = decoded.inPlace && !isQuoted(value.span) ? 'json' : 'string'
  }
  of = withDoubtful(of)
  if (of.type === 'unknown') return unreadable(of.reason ?? `the value of \`${of.name}\` is not known`)
  if (of.type === 'object' && of.open === true) return unreadable('not all of its members are known')
  const document = documentOf(kind, of, language)
  const { value: policy } = document
  if (!isObject(policy)) {
    if (of.type === 'list' || of.type === 'scalar') report('expected a policy document, found something else', of.span)
    return unreadable('it is no policy document')
  }
  if (typeof policy.Statement === 'string' && holdsSymbol(policy.Statement)) {
    const statement = memberOf(of, 'Statement')
    return unreadable(
      statement?.type === 'unknown'
        ? `the value of \`${statement.name}\` is not known`
        : 'its statements are not known',
    )
  }
  const large = tooLarge(policy)
  if (large !== undefined) {
    report(large, { ...of.span, end: of.span.start }, 'too-complex')
    return unreadable(large)
  }
  const { problems, usable } = checkPolicy(policy, kind)
  for (const { message, path, rule } of problems) {
    // What has a rule of its own is told by it, wherever the document came from.
    if (rule === undefined && !restsOnUnknown(policy, path)) report(message, spanAtPath(of, path))
  }
  return usable || hasSymbolStatement(policy) ? document : unreadable('it is no policy document')
}

/** The identity policy of a resource that cannot do without one. @param span of the resource */
export function requiredPolicy(value: Val | undefined, label: string, span: Span, report: Report) {
  return policyOf('identity-policy', value, label, report) ?? { label, reason: 'it has no document', span }
}

/** Whether statements are parts of one that is written. */
function isParted(of: Val): boolean {
  const statements = memberOf(of, 'Statement')
  if (statements?.type !== 'list') return false
  return new Set(statements.items.map(({ span }) => span)).size < statements.items.length
}

function documentOf(kind: Document['kind'], of: Val, language: Language): Document {
  return {
    ...(isParted(of) && { partial: true }),
    kind,
    language,
    source: of.span.source,
    value: toPlain(of),
    locate: (path) => spanAtPath(of, path),
  }
}

export const isDocument = (found: Document | UnreadablePolicy | undefined): found is Document =>
  found !== undefined && 'kind' in found

/** A policy of which only its being unknown matters. */
export const documentOrUnknown = (found: Document | UnreadablePolicy | undefined): Document | 'unknown' | undefined =>
  found === undefined ? undefined : isDocument(found) ? found : 'unknown'

/** Statements that are not known are no problem of the document. */
function hasSymbolStatement(policy: { readonly [key: string]: Value }): boolean {
  const { Statement: statements } = policy
  return (
    Array.isArray(statements) &&
    statements.every((statement) => isObject(statement) || (typeof statement === 'string' && holdsSymbol(statement)))
  )
}

/** Whether what is at a path of a policy is not known, or null: a value that may be left out. */
function restsOnUnknown(policy: Value, path: Path): boolean {
  let at: Value | undefined = policy
  for (const step of path) {
    if (Array.isArray(at)) at = at[step as number] as Value | undefined
    else if (isObject(at)) at = at[step]
    if (at === null || (typeof at === 'string' && holdsSymbol(at))) return true
  }
  return false
}

const isQuoted = ({ source, start }: Span): boolean => source.text.charCodeAt(start) === 0x22
const inJson = ({ span }: Val): boolean => span.source.path.endsWith('.json')

/** By the names of both providers. */
const lists = [
  [['allowed_headers'], 'AllowedHeaders'],
  [['allowed_methods'], 'AllowedMethods'],
  [['allowed_origins'], 'AllowedOrigins'],
  [['expose_headers', 'exposed_headers'], 'ExposeHeaders'],
] as const

/** The CORS configuration of blocks `cors_rule`, in the shape of `formats/cors`. @param span where they would stand. */
export function corsOf(blocks: { items: ObjectVal[]; unknown: boolean }, span: Span): Document | 'unknown' {
  if (blocks.unknown || blocks.items.some((block) => block.uncertain === true)) return 'unknown'
  const rules = blocks.items.map((block): Val => {
    const members = lists.map(([spellings, key]) => {
      const member = block.members.findLast((each) => spellings.some((name) => each.key === name))
      const { items, open } = itemsOf(member?.value)
      const place = member?.value.span ?? block.span
      return { key, keySpan: member?.keySpan ?? block.span, value: list([...items], place, open) as Val }
    })
    const age = memberOf(block, 'max_age_seconds') ?? memberOf(block, 'max_age')
    const seconds = age === undefined ? undefined : Number(toPlain(age))
    if (age !== undefined && !isNull(age)) {
      const value: Val = Number.isNaN(seconds)
        ? unknown('max_age_seconds', age.span)
        : { type: 'scalar', value: seconds!, span: age.span }
      members.push({ key: 'MaxAgeSeconds' as never, keySpan: age.span, value })
    }
    return { type: 'object', members, span: block.span }
  })
  const first = blocks.items[0]?.span
  const last = blocks.items.at(-1)?.span
  const whole =
    first === undefined ? span : { source: first.source, start: first.start, end: Math.max(first.end, last!.end) }
  return documentOf('cors', list(rules, whole), inJson(list([], whole)) ? 'string' : 'hcl')
}
