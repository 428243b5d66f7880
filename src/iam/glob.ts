import type { Pattern } from './api.js'

const ONE = 0x110000
const STAR = 0x110001

/** A pattern without symbols, ready to be matched against a text. */
export interface Glob {
  /** The text before the first wildcard. */
  readonly prefix: string
  /** `exact`: there is no wildcard; `prefix`: one star, at the end; `parts`: only stars; `codes`: also `?`. */
  readonly kind: 'exact' | 'prefix' | 'parts' | 'codes'
  /** `parts`: the texts between stars. */
  readonly middles: readonly string[]
  /** `parts`: the text behind the last star. */
  readonly suffix: string
  /** `codes`: what follows the prefix, as code points and wildcards. */
  readonly codes: readonly number[]
}

const none: readonly never[] = []

/** Undefined when the pattern holds a symbol or a wildcard of a narrower class. */
export function toGlob(pattern: Pattern): Glob | undefined {
  let ones = false
  const texts = ['']
  for (const token of pattern) {
    if (token.kind === 'text') texts[texts.length - 1] += token.text
    else if (token.kind === 'symbol' || token.of !== 'any') return undefined
    else if (token.kind === 'one') ones = true
    else texts.push('')
  }
  if (!ones) return starred(texts)
  let prefix = ''
  let at = 0
  for (; pattern[at]!.kind === 'text'; at++) prefix += (pattern[at] as { text: string }).text
  const codes: number[] = []
  for (const token of pattern.slice(at)) {
    if (token.kind === 'text') for (const c of token.text) codes.push(c.codePointAt(0)!)
    else if (token.kind === 'one') codes.push(ONE)
    else if (codes[codes.length - 1] !== STAR) codes.push(STAR)
  }
  return { prefix, kind: 'codes', middles: none, suffix: '', codes }
}

/** The glob of a text in which `*` is a wildcard and nothing else is special. */
export const starGlob = (text: string): Glob => starred(text.split('*'))

/** @param texts the texts between stars */
function starred(texts: readonly string[]): Glob {
  const prefix = texts[0]!
  if (texts.length === 1) return { prefix, kind: 'exact', middles: none, suffix: '', codes: none }
  const suffix = texts[texts.length - 1]!
  const middles = texts.length === 2 ? none : texts.slice(1, -1).filter((text) => text !== '')
  const kind = middles.length === 0 && suffix === '' ? 'prefix' : 'parts'
  return { prefix, kind, middles, suffix, codes: none }
}

/** Whether the whole text matches. At most the product of the lengths. */
export function globMatches(glob: Glob, text: string): boolean {
  if (glob.kind === 'exact') return text === glob.prefix
  if (!text.startsWith(glob.prefix)) return false
  if (glob.kind === 'prefix') return true
  if (glob.kind === 'codes') return codesMatch(glob.codes, text, glob.prefix.length)
  const end = text.length - glob.suffix.length
  let from = glob.prefix.length
  if (end < from || !text.endsWith(glob.suffix)) return false
  for (const middle of glob.middles) {
    const found = text.indexOf(middle, from)
    if (found < 0) return false
    from = found + middle.length
    if (from > end) return false
  }
  return true
}

/** Greedy: it goes back to the last star only. */
function codesMatch(codes: readonly number[], text: string, start: number): boolean {
  let g = 0
  let t = start
  let retryCodes = -1
  let retryText = 0
  const length = text.length
  while (t < length) {
    const code = codes[g]
    if (code === STAR) {
      if (g === codes.length - 1) return true
      retryCodes = ++g
      retryText = t
      continue
    }
    const given = text.codePointAt(t)!
    if (code !== undefined && (code === ONE || code === given)) {
      g++
      t += given > 0xffff ? 2 : 1
    } else if (retryCodes >= 0) {
      g = retryCodes
      retryText += text.codePointAt(retryText)! > 0xffff ? 2 : 1
      t = retryText
    } else return false
  }
  while (codes[g] === STAR) g++
  return g === codes.length
}
