import type { Pattern, Token } from '../api.js'

export interface ParseOptions {
  /** Whether `<x>`, `{{x}}`, `%X%` and `${x}` become symbols (the default) or stay literal text. */
  placeholders?: boolean
}

/** For each `{` the index of the `}` that closes it; brackets without a partner are left out. */
function closings(text: string): Map<number, number> {
  const found = new Map<number, number>()
  const open: number[] = []
  for (let i = 0; i < text.length; i++) {
    const c = text[i]
    if (c === '{') open.push(i)
    else if (c === '}') {
      const start = open.pop()
      if (start !== undefined) found.set(start, i)
    }
  }
  return found
}

/** The end (exclusive) of `<...>` that starts at `i`, or -1. */
function angleEnd(text: string, i: number): number {
  for (let j = i + 1; j < text.length; j++) {
    const c = text[j]
    if (c === '>') return j > i + 1 ? j + 1 : -1
    if (c === '<' || c === ':' || c === '/' || c === '\n' || c === '\r') return -1
  }
  return -1
}

/** The end (exclusive) of `%NAME%` that starts at `i`, or -1. */
function percentEnd(text: string, i: number): number {
  for (let j = i + 1; j < text.length; j++) {
    const c = text.charCodeAt(j)
    if (c === 0x25) return j > i + 1 ? j + 1 : -1
    if (!((c >= 0x41 && c <= 0x5a) || (c >= 0x30 && c <= 0x39) || c === 0x5f)) return -1
  }
  return -1
}

/** The end (exclusive) of a symbol of `base/symbol` that starts at `i`, or -1. */
function ownSymbolEnd(text: string, i: number): number {
  let j = i + 1
  while (j < text.length && text.charCodeAt(j) >= 0xe200 && text.charCodeAt(j) <= 0xe27f) j++
  return text[j] === '\uE102' ? j + 1 : -1
}

/**
 * Reads the text of a policy element: `*` and `?` are wildcards, `${*}`, `${?}` and `${$}` stand for the character
 * itself, unfilled placeholders become symbols named by the text as written. Everything else is literal. Never throws.
 */
export function parsePattern(text: string, options: ParseOptions = {}): Pattern {
  const placeholders = options.placeholders ?? true
  const tokens: Token[] = []
  let plain = ''
  let braces: Map<number, number> | undefined
  let noDouble = false
  const push = (token: Token): void => {
    if (plain !== '') tokens.push({ kind: 'text', text: plain })
    plain = ''
    tokens.push(token)
  }
  const symbolEnd = (i: number): number => {
    const c = text[i]
    if (c === '<') return angleEnd(text, i)
    if (c === '\uE100' || c === '\uE101') return ownSymbolEnd(text, i)
    if (c === '%') return percentEnd(text, i)
    if (c === '$' && text[i + 1] === '{') {
      braces ??= closings(text)
      const end = braces.get(i + 1)
      return end === undefined ? -1 : end + 1
    }
    if (c === '{' && text[i + 1] === '{' && !noDouble) {
      const end = text.indexOf('}}', i + 3)
      noDouble = end < 0
      return end < 0 ? -1 : end + 2
    }
    return -1
  }
  let i = 0
  while (i < text.length) {
    const c = text[i]!
    if (c === '*') push({ kind: 'star', of: 'any' })
    else if (c === '?') push({ kind: 'one', of: 'any' })
    else if (c === '$' && text[i + 1] === '{' && text[i + 3] === '}' && '*?$'.includes(text[i + 2]!)) {
      plain += text[i + 2]!
      i += 4
      continue
    } else {
      const end = placeholders ? symbolEnd(i) : -1
      if (end > 0) {
        push({ kind: 'symbol', name: text.slice(i, end) })
        i = end
        continue
      }
      plain += c
    }
    i++
  }
  if (plain !== '') tokens.push({ kind: 'text', text: plain })
  return tokens
}

/** The pattern that matches exactly this text; nothing in it is special. */
export function literal(text: string): Pattern {
  return text === '' ? [] : [{ kind: 'text', text }]
}

/** Whether the pattern has text only: no wildcard, no symbol. */
export function isLiteral(p: Pattern): boolean {
  return p.every((t) => t.kind === 'text')
}

/** The text of a literal pattern. Throws TypeError when the pattern has a wildcard or a symbol. */
export function literalText(p: Pattern): string {
  let out = ''
  for (const t of p) {
    if (t.kind !== 'text') throw new TypeError('not a literal pattern')
    out += t.text
  }
  return out
}

/**
 * Writes a pattern as policy text that `parsePattern` reads back; wildcards of every class are written `*` and `?`.
 * Literal text that looks like a placeholder cannot be escaped and is read back as text only without placeholders.
 */
export function printPattern(p: Pattern): string {
  let out = ''
  for (let n = 0; n < p.length; n++) {
    const t = p[n]!
    if (t.kind === 'star') out += '*'
    else if (t.kind === 'one') out += '?'
    else if (t.kind === 'symbol') out += t.name
    else {
      const next = p[n + 1]
      const after = next?.kind === 'symbol' ? next.name[0] : next?.kind === 'text' ? next.text[0] : undefined
      for (let i = 0; i < t.text.length; i++) {
        const c = t.text[i]!
        const special = c === '*' || c === '?' || (c === '$' && (t.text[i + 1] ?? after) === '{')
        out += special ? `\${${c}}` : c
      }
    }
  }
  return out
}

/** The pattern with its literal text in lower case; symbols keep their names. */
export function foldCase(p: Pattern): Pattern {
  if (p.every((t) => t.kind !== 'text' || t.text === t.text.toLowerCase())) return p
  return p.map((t) => (t.kind === 'text' ? { kind: 'text', text: t.text.toLowerCase() } : t))
}

/** Whether the pattern has a symbol. */
export function hasSymbol(p: Pattern): boolean {
  return p.some((t) => t.kind === 'symbol')
}
