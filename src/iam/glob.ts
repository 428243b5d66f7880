import type { Pattern } from './api.js'

const ONE = 0x10000
const STAR = 0x10001

/** A pattern without symbols, ready to be matched against a text. */
export type Glob = readonly number[]

/** Undefined when the pattern holds a symbol or a wildcard of a narrower class. */
export function toGlob(pattern: Pattern): Glob | undefined {
  const codes: number[] = []
  for (const token of pattern) {
    if (token.kind === 'text') for (let i = 0; i < token.text.length; i++) codes.push(token.text.charCodeAt(i))
    else if (token.kind === 'symbol' || token.of !== 'any') return undefined
    else if (token.kind === 'one') codes.push(ONE)
    else if (codes[codes.length - 1] !== STAR) codes.push(STAR)
  }
  return codes
}

/** Greedy match; at most the product of the lengths. */
export function globMatches(glob: Glob, text: string): boolean {
  let g = 0
  let t = 0
  let retryGlob = -1
  let retryText = 0
  const length = text.length
  while (t < length) {
    const code = glob[g]
    if (code === STAR) {
      if (g === glob.length - 1) return true
      retryGlob = ++g
      retryText = t
    } else if (code !== undefined && (code === ONE || code === text.charCodeAt(t))) {
      g++
      t++
    } else if (retryGlob >= 0) {
      g = retryGlob
      t = ++retryText
    } else return false
  }
  while (glob[g] === STAR) g++
  return g === glob.length
}

export function matchText(pattern: Pattern, text: string): boolean | undefined {
  const glob = toGlob(pattern)
  return glob === undefined ? undefined : globMatches(glob, text)
}
