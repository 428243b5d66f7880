import type { Truth } from '../base/truth.js'

/** Kleene truth as a number, so that "and" is the minimum and "or" the maximum. */
export type Three = 0 | 1 | 2

export const NO: Three = 0
export const MAYBE: Three = 1
export const YES: Three = 2

export const min = (a: Three, b: Three): Three => (a < b ? a : b)
export const max = (a: Three, b: Three): Three => (a > b ? a : b)
export const negate = (a: Three): Three => (2 - a) as Three
export const three = (t: Truth): Three => (t === 'true' ? YES : t === 'false' ? NO : MAYBE)
export const yesIf = (b: boolean): Three => (b ? YES : NO)
