import type { Value } from '../../base/value.js'
import type { Range } from './brackets.js'
import type { Body } from './change.js'
import { afterComment, hashComments, indentOf, insert, lineEnd, lineStart, newlineOf, type TextEdit } from './text.js'

/** `- ` before an item, with the tag or anchor that stands between. */
const dashBefore = /^([ \t]*)-[ \t]+(?:[!&][^\s[\]{},]*[ \t]+)*$/
/** A name with its colon before a value that begins in the same line; groups: what stands before the name, the name. */
const nameBefore =
  /^((?:[ \t]|-[ \t])*)((?:"(?:[^"\\]|\\.)*"|'[^']*'|[^\s"'#:[\]{},&*!|>%@`-][^\s#:[\]{},]*))[ \t]*:([ \t]+(?:[!&][^\s[\]{},]*[ \t]+)*)$/

/** Writes a text with the quotes of a neighbour. */
export type YamlPrinter = (text: string, like: string) => string

/** Quotes of a neighbour are taken over; without them a text is quoted only if it must be. */
export function yamlText(text: string, like: string): string {
  if (like.startsWith("'")) return `'${text.replaceAll("'", "''")}'`
  if (!like.startsWith('"') && isPlain(text)) return text
  return JSON.stringify(text)
}

/** Whether the text is the same string without quotes, also in a flow list. */
function isPlain(text: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_:./+=@*-]*$/.test(text) || text.endsWith(':')) return false
  return !/^(?:true|false|yes|no|on|off|null|y|n)$/i.test(text)
}

/** Items added to a list of dashes. @param last the list's last item. */
export function addToBlock(
  text: string,
  last: Range,
  added: readonly string[],
  print: YamlPrinter = yamlText,
): TextEdit[] | undefined {
  const dash = dashBefore.exec(text.slice(lineStart(text, last.start), last.start))
  if (dash === null || /[\r\n]/.test(text.slice(last.start, last.end))) return undefined
  const at = endOfValue(text, last.end)
  if (at === undefined) return undefined
  const like = text.slice(last.start, last.end)
  return [insert(at, added.map((item) => `${newlineOf(text)}${dash[1]}- ${print(item, like)}`).join(''))]
}

/** Items taken out of a list of dashes, each with its line. */
export function removeFromBlock(text: string, items: readonly Range[]): TextEdit[] | undefined {
  const edits: TextEdit[] = []
  for (const { start, end } of items) {
    const first = lineStart(text, start)
    const after = endOfValue(text, end)
    if (after === undefined || dashBefore.exec(text.slice(first, start)) === null) return undefined
    const next = nextLine(text, after)
    // The last line of a file may end without a line ending: then the one before it goes.
    if (Number.isFinite(next)) edits.push({ start: first, end: next, text: '' })
    else edits.push({ start: Math.max(0, text.slice(0, first).trimEnd().length), end: text.length, text: '' })
  }
  return edits
}

/** A lone text behind its name becomes a list of dashes. */
export function loneToBlock(
  text: string,
  lone: Range,
  added: readonly string[],
  print: YamlPrinter = yamlText,
): TextEdit[] | undefined {
  const start = lineStart(text, lone.start)
  const name = nameBefore.exec(text.slice(start, lone.start))
  if (name === null || /[\r\n]/.test(text.slice(lone.start, lone.end))) return undefined
  const at = endOfValue(text, lone.end)
  if (at === undefined) return undefined
  const newline = newlineOf(text)
  const indent = `${name[1]!.replace(/-/g, ' ')}  `
  const like = text.slice(lone.start, lone.end)
  const blanks = name[3]!
  const from = lone.start - blanks.length
  const tag = blanks.trimStart()
  return [
    { start: from, end: from + (blanks.length - tag.length), text: `${newline}${indent}- ` },
    insert(at, added.map((item) => `${newline}${indent}- ${print(item, like)}`).join('')),
  ]
}

/** Objects added to a list of dashes. @param last where the last one begins. @param end where its last value ends. */
export function appendToBlock(
  text: string,
  last: number,
  end: number,
  bodies: readonly Body[],
  print: YamlPrinter = yamlText,
): TextEdit[] | undefined {
  const dash = dashBefore.exec(text.slice(lineStart(text, last), last))
  if (dash === null) return undefined
  const at = endOfValue(text, end)
  if (at === undefined) return undefined
  const style = styleOf(text, last, end, print)
  return [insert(at, bodies.map((body) => `${newlineOf(text)}${dashed(body, dash[1]!, style)}`).join(''))]
}

/** A lone map behind its name becomes a list: it moves to the right and gets a dash. */
export function mapToBlock(
  text: string,
  start: number,
  end: number,
  bodies: readonly Body[],
  print: YamlPrinter = yamlText,
): TextEdit[] | undefined {
  const first = lineStart(text, start)
  if (!/^[ \t]*$/.test(text.slice(first, start))) return undefined
  const at = endOfValue(text, end)
  if (at === undefined) return undefined
  const indent = indentOf(text, start)
  const edits: TextEdit[] = [insert(start, '- ')]
  for (let line = nextLine(text, start); line < end; line = nextLine(text, line))
    if (text.slice(line, lineEnd(text, line)).trim() !== '') edits.push(insert(line, '  '))
  const style = styleOf(text, start, end, print)
  edits.push(insert(at, bodies.map((body) => `${newlineOf(text)}${dashed(body, indent, style)}`).join('')))
  return edits
}

/** An empty list behind its name gets its first objects. */
export function emptyToBlock(
  text: string,
  list: Range,
  bodies: readonly Body[],
  print: YamlPrinter = yamlText,
): TextEdit[] | undefined {
  const name = nameBefore.exec(text.slice(lineStart(text, list.start), list.start))
  if (name === null || !/^\[\s*\]$/.test(text.slice(list.start, list.end))) return undefined
  const style: Style = { like: '', newline: newlineOf(text), listIndent: '  ', print }
  const indent = `${name[1]!.replace(/-/g, ' ')}  `
  const written = bodies.map((body) => `${style.newline}${dashed(body, indent, style)}`).join('')
  return [{ start: list.start - name[3]!.length, end: list.end, text: written }]
}

/** A list added as the last member of a map. @param first where the map begins. @param end where its last value ends. */
export function addToMap(
  text: string,
  first: number,
  end: number,
  name: string,
  items: readonly string[],
): TextEdit[] | undefined {
  const before = text.slice(lineStart(text, first), first)
  if (!/^(?:[ \t]|-[ \t])*$/.test(before)) return undefined
  const at = endOfValue(text, end)
  if (at === undefined) return undefined
  const indent = before.replace(/-/g, ' ')
  const lines = block({ [name]: items }, indent, styleOf(text, first, end, yamlText))
  return [insert(at, lines.map((line) => `${newlineOf(text)}${line}`).join(''))]
}

function nextLine(text: string, offset: number): number {
  const end = lineEnd(text, offset)
  if (end >= text.length) return Number.POSITIVE_INFINITY
  return end + (text.startsWith('\r\n', end) ? 2 : 1)
}

/** The end of the line in which a value ends; undefined when more than a comment follows there. */
function endOfValue(text: string, end: number): number | undefined {
  // A block scalar ends behind its line ending.
  if (end > 0 && /[\r\n]/.test(text[end - 1]!)) return undefined
  const at = afterComment(text, end, hashComments)
  const rest = text.slice(at, lineEnd(text, at)).trim()
  return rest === '' ? at : undefined
}

interface Style {
  /** A text with the quotes to be used. */
  like: string
  newline: string
  /** Blanks before the dash of a list under its name. */
  listIndent: string
  print: YamlPrinter
}

/** How the values of an existing map are written. */
function styleOf(text: string, start: number, end: number, print: YamlPrinter): Style {
  const part = text.slice(start, end)
  const quoted = /^[ \t]*(?:-[ \t]+)?(?:[\w"']+[ \t]*:[ \t]+)?(["'])/m.exec(
    part.replace(/^[^:\r\n]*\b(?:Sid|Version)\b.*$/gm, ''),
  )
  const list = /(?:^|\n)([ \t]*(?:-[ \t]+)?)[\w"']+[ \t]*:[ \t]*\r?\n([ \t]*)-[ \t]/.exec(
    `${text.slice(lineStart(text, start), start)}${part}`,
  )
  const flat = list !== null && list[2]!.length <= list[1]!.length
  return { like: quoted?.[1] ?? '', newline: newlineOf(text), listIndent: flat ? '' : '  ', print }
}

function dashed(body: Body, indent: string, style: Style): string {
  const lines = block(body, `${indent}  `, style)
  return [`${indent}- ${lines[0]!.trimStart()}`, ...lines.slice(1)].join(style.newline)
}

function block(body: Body, indent: string, style: Style): string[] {
  return Object.entries(body).flatMap(([name, value]) => member(name, value as Value, indent, style))
}

function member(name: string, value: Value, indent: string, style: Style): string[] {
  const key = /^[A-Za-z][\w:/.-]*$/.test(name) ? name : JSON.stringify(name)
  if (Array.isArray(value) && value.length > 0)
    return [
      `${indent}${key}:`,
      ...value.map((item: Value) => `${indent}${style.listIndent}- ${style.print(String(item), style.like)}`),
    ]
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return [`${indent}${key}:`, ...block(value as Body, `${indent}  `, style)]
  const text = typeof value === 'string' ? value : Array.isArray(value) ? '[]' : undefined
  if (text === undefined || text === '[]') return [`${indent}${key}: ${text ?? String(value)}`]
  // Effect and the like stay plain: quotes there are rare even where ARNs have them.
  return [`${indent}${key}: ${style.print(text, /^(?:Effect|Sid)$/.test(name) ? '' : style.like)}`]
}
