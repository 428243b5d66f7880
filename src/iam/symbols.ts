import { boundOf, cutSymbols } from '../base/symbol.js'
import type { Pattern, Token } from './api.js'
import { contains } from './pattern.js'
import { NO, type Three, three, YES } from './three.js'

/** Whether a text may hold a symbol of `base/symbol`. Quick: it looks for the character that ends one. */
export const isSymbolic = (text: string): boolean => text.includes('\uE102')

/** Whether a text holds a symbol of which only deployment tells what it is. */
export const holdsParameter = (text: string): boolean => isSymbolic(text) && text.includes('\uE101')

/** Whether a token is a symbol that may be anything, colons and slashes too. */
export const isOpen = (token: Token): boolean =>
  token.kind === 'symbol' && !token.name.startsWith('\uE100') && boundOf(token.name) === undefined

/** Whether a text holds a symbol of `base/symbol` that may be anything, colons and slashes too. */
export const holdsOpen = (text: string): boolean => holdsParameter(text) && textPattern(text).some(isOpen)

/** The pattern of a text that may hold symbols and in which nothing else is special. */
export function textPattern(text: string): Pattern {
  if (text === '') return []
  if (!isSymbolic(text)) return [{ kind: 'text', text }]
  return cutSymbols(text).map(
    (part): Token => (typeof part === 'string' ? { kind: 'text', text: part } : { kind: 'symbol', name: part.text }),
  )
}

/** Whether two texts that may hold symbols are the same. */
export function sameText(a: string, b: string): Three {
  if (a === b) return YES
  if (!isSymbolic(a) && !isSymbolic(b)) return NO
  return three(contains(textPattern(a), textPattern(b)))
}

export { code } from '../base/text.js'
