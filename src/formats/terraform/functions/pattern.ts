import { holdsSymbol } from '../../../base/symbol.js'
import { asText, list, type ObjectMember, text, type Val } from '../value.js'
import type { Fn, Functions } from './function.js'

/** Longest text that a pattern is tried on. */
const maximumLength = 1000

/** Most parts of a pattern that may match any number of characters: the effort grows by a power with each. */
const maximumLoops = 2

/** Most parts that may be left out: the effort may double with each. */
const maximumOptions = 6

/**
 * A pattern of Go's RE2 as one of JavaScript's; undefined where the two differ, or where trying it may take long: no
 * repeated groups, few repetitions.
 * https://github.com/google/re2/wiki/Syntax
 */
export function regexOf(pattern: string): RegExp | undefined {
  if (pattern.length > 200 || holdsSymbol(pattern)) return undefined
  // Classes and escapes that mean the same in both; groups with and without a name, none of them repeated.
  const plain = pattern.replace(/\(\?P?<(\w+)>/g, '(?<$1>')
  if (/\(\?(?!:|<\w+>)/.test(plain) || /\\[^dDwWs.\-/\\[\](){}^$|*+?tnr]/.test(plain) || /\[\[:/.test(plain))
    return undefined
  if (/\)(?:[*+?]|\{\d)/.test(plain)) return undefined
  const loops = plain.match(/(?<!\\)[*+]|\{\d*,\d*\}/g)?.length ?? 0
  const options = plain.match(/(?<![\\(*+}])\?/g)?.length ?? 0
  if (loops > maximumLoops || options > maximumOptions) return undefined
  try {
    return new RegExp(plain, 'gu')
  } catch {
    return undefined
  }
}

const readable = (value: Val | undefined): string | undefined => {
  const found = asText(value)
  return found === undefined || holdsSymbol(found) || found.length > maximumLength ? undefined : found
}

/** What a match gives: the whole text, the groups as a list, or the named groups as an object. */
function resultOf(match: RegExpExecArray, span: Val['span']): Val {
  const part = (found: string | undefined): Val =>
    found === undefined ? { type: 'scalar', value: null, span } : text(found, span)
  if (match.groups !== undefined) {
    const members = Object.entries(match.groups).map(
      ([key, found]): ObjectMember => ({ key, keySpan: span, value: part(found) }),
    )
    return { type: 'object', members, span }
  }
  return match.length === 1 ? text(match[0], span) : list(match.slice(1).map(part), span)
}

const regexall: Fn = ([pattern, value], { span, scope }) => {
  const [shape, whole] = [asText(pattern), readable(value)]
  const found = shape === undefined ? undefined : regexOf(shape)
  if (found === undefined || whole === undefined) return undefined
  scope.budget.spend(whole.length)
  return list(
    [...whole.matchAll(found)].map((match) => resultOf(match, span)),
    span,
  )
}

/** `replace` where what is replaced stands between slashes. @param find without the slashes */
export function replaceAll(whole: string, find: string, by: string): string | undefined {
  const pattern = regexOf(find)
  if (pattern === undefined || whole.length > maximumLength) return undefined
  // Of Go's references `$1` and `${name}`; `$1x` is a name there.
  if (/\$(?!\{?\w+\}?)/.test(by) || /\$\d+[A-Za-z_]/.test(by)) return undefined
  const references = by.replace(/\$\{(\d+)\}/g, '$$$1').replace(/\$\{?([A-Za-z_]\w*)\}?/g, '$$<$1>')
  return whole.replace(pattern, references)
}

/** https://developer.hashicorp.com/terraform/language/functions/regex */
export const patternFunctions: Functions = {
  regexall,
  regex: (values, site) => {
    const found = regexall(values, site)
    if (found?.type !== 'list') return undefined
    // Without a match Terraform stops.
    const none = { type: 'unknown', kind: 'parameter', name: site.symbolName(), span: site.span, failed: true } as const
    return found.items[0] ?? { ...none, reason: 'the pattern does not match' }
  },
}
