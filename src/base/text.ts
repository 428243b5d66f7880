import { showSymbols } from './symbol.js'

/** Longest text of a user in a message, in UTF-16 units: more than an ARN that anybody writes. */
const longestShown = 500

/** The text; one that is too long for a message ends with `…`, and no character is cut in two. */
export const shortened = (text: string): string =>
  text.length <= longestShown ? text : `${text.slice(0, longestShown - 1).replace(/[\ud800-\udbff]$/, '')}…`

/** User text between backticks; backticks inside become plain quotes so that the pair stays a pair. */
export const code = (text: string): string => `\`${shortened(showSymbols(text)).replaceAll('`', "'")}\``
