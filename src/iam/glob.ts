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

/** Undefined when the pattern holds a symbol or a wildcard of a narrower class. */
export function toGlob(pattern: Pattern): Glob | undefined {
  let ones = false
  let stars = 0
  for (const token of pattern) {
    if (token.kind === 'symbol' || (token.kind !== 'text' && token.of !== 'any')) return undefined
    if (token.kind === 'one') ones = true
    else if (token.kind === 'star') stars++
  }
  let at = 0
  let prefix = ''
  for (; at < pattern.length; at++) {
    const token = pattern[at]!
    if (token.kind !== 'text') break
    prefix += token.text
  }
  const none = { prefix, middles: [], suffix: '', codes: [] }
  if (!ones) {
    if (stars === 0) return { ...none, kind: 'exact' }
    const texts = ['']
    for (const token of pattern.slice(at)) {
      if (token.kind === 'text') texts[texts.length - 1] += token.text
      else texts.push('')
    }
    const suffix = texts.pop()!
    const middles = texts.filter((text) => text !== '')
    return { ...none, kind: middles.length === 0 && suffix === '' ? 'prefix' : 'parts', middles, suffix }
  }
  const codes: number[] = []
  for (const token of pattern.slice(at)) {
    if (token.kind === 'text') for (const c of token.text) codes.push(c.codePointAt(0)!)
    else if (token.kind === 'one') codes.push(ONE)
    else if (codes[codes.length - 1] !== STAR) codes.push(STAR)
  }
  return { ...none, kind: 'codes', codes }
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
