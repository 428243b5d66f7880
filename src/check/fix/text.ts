/** An edit of one source text, in offsets; start = end inserts. */
export interface TextEdit {
  start: number
  end: number
  text: string
}

export const insert = (at: number, text: string): TextEdit => ({ start: at, end: at, text })

/** What a syntax calls a comment. */
export interface Comments {
  line: readonly string[]
  block: boolean
}

export const slashComments: Comments = { line: ['//'], block: true }
export const hashComments: Comments = { line: ['#'], block: false }
export const hclComments: Comments = { line: ['#', '//'], block: true }

/** The line ending that the text uses; a text of one line takes `\n`. */
export function newlineOf(text: string): string {
  const feed = text.indexOf('\n')
  const line = feed < 0 ? text : text.slice(0, feed)
  const carriage = line.indexOf('\r')
  if (carriage < 0) return '\n'
  return carriage === line.length - 1 && feed >= 0 ? '\r\n' : '\r'
}

/** More than any tag or anchor before a value takes, whose whole line need not be looked through. */
export const longestTag = 200

/** Offset of the first character of the line. A line may be megabytes long. */
export function lineStart(text: string, offset: number): number {
  if (offset === 0) return 0
  const line = text.lastIndexOf('\n', offset - 1) + 1
  // Few files have any: none is looked for beyond the line.
  return line + text.slice(line, offset).lastIndexOf('\r') + 1
}

/** Offset of the line ending, or of the end of the text. */
export function lineEnd(text: string, offset: number): number {
  const feed = text.indexOf('\n', offset)
  const end = feed < 0 ? text.length : feed
  const carriage = text.slice(offset, end).indexOf('\r')
  return carriage < 0 ? end : offset + carriage
}

/** The blanks that the line of the offset begins with. */
export function indentOf(text: string, offset: number): string {
  const start = lineStart(text, offset)
  let end = start
  while (text[end] === ' ' || text[end] === '\t') end++
  return text.slice(start, end)
}

/** Whether only blanks stand before the offset in its line. */
export const beginsLine = (text: string, offset: number): boolean =>
  /^[ \t]*$/.test(text.slice(lineStart(text, offset), offset))

/** The width of one step of indentation: the smallest that the text uses. */
export function indentUnit(text: string): string {
  let unit: string | undefined
  for (const match of text.slice(0, 100_000).matchAll(/(?:\n|\r)([ \t]+)(?=[^\s])/g)) {
    const blanks = match[1]!
    if (blanks.startsWith('\t')) return '\t'
    if (unit === undefined || blanks.length < unit.length) unit = blanks
  }
  return unit === undefined || unit.length > 8 ? '  ' : unit
}

/** Offset of the next character that is neither blank nor comment. */
export function skipTrivia(text: string, offset: number, comments: Comments): number {
  let at = offset
  for (;;) {
    while (at < text.length && /\s/.test(text[at]!)) at++
    if (comments.line.some((mark) => text.startsWith(mark, at))) at = lineEnd(text, at)
    else if (comments.block && text.startsWith('/*', at)) {
      const end = text.indexOf('*/', at + 2)
      if (end < 0) return text.length
      at = end + 2
    } else return at
  }
}

/**
 * Where a new line may begin after the offset: at the end of the line if only blanks and a comment follow, else at the
 * offset itself.
 */
export function afterComment(text: string, offset: number, comments: Comments): number {
  const end = lineEnd(text, offset)
  const rest = text.slice(offset, end)
  const trimmed = rest.trimStart()
  if (trimmed === '') return offset
  if (comments.line.some((mark) => trimmed.startsWith(mark))) return offset + rest.trimEnd().length
  if (comments.block && /^(?:\/\*(?:(?!\*\/).)*\*\/\s*)+$/.test(trimmed)) return offset + rest.trimEnd().length
  return offset
}
