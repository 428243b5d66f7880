import type { Value } from '../../base/value.js'
import type { Body } from './change.js'
import {
  afterComment,
  beginsLine,
  type Comments,
  indentOf,
  indentUnit,
  insert,
  lineEnd,
  newlineOf,
  skipTrivia,
  type TextEdit,
} from './text.js'

/** A half-open range of offsets. */
export interface Range {
  start: number
  end: number
}

/** How lists and objects in brackets are written: JSON, flow YAML, the expressions of HCL. */
export interface BracketSyntax {
  comments: Comments
  /** Between a member's name and its value, without blanks. */
  colon: ':' | '='
  /** Whether a line ending ends a member, so that none needs a comma. */
  lineEndsMember: boolean
  string(text: string): string
  /** @param like the text of a neighbouring object. */
  key(name: string, like: string): string
}

const jsonText = (text: string): string => JSON.stringify(text)

export const jsonSyntax = (comments: Comments): BracketSyntax => ({
  comments,
  colon: ':',
  lineEndsMember: false,
  string: jsonText,
  key: jsonText,
})

/** Texts added to a list in brackets. undefined when the text is not such a list. */
export function addToList(
  text: string,
  list: Range,
  items: readonly Range[],
  added: readonly string[],
  { comments, string }: BracketSyntax,
): TextEdit[] | undefined {
  if (text[list.start] !== '[' || text[list.end - 1] !== ']' || !isOrdered(list, items)) return undefined
  const printed = added.map(string)
  const last = items.at(-1)
  if (last === undefined) return [insert(list.start + 1, printed.join(', '))]
  return afterItem(text, last, printed, beginsLine(text, last.start) ? ownLine(text, last) : gap(text, items), comments)
}

/** Items taken out of a list in brackets, of which others stay, each with its comma. */
export function removeFromList(
  text: string,
  list: Range,
  items: readonly Range[],
  indices: readonly number[],
): TextEdit[] | undefined {
  if (text[list.start] !== '[' || text[list.end - 1] !== ']' || !isOrdered(list, items)) return undefined
  const first = items.findIndex((_, index) => !indices.includes(index))
  if (first < 0) return undefined
  return indices.map((index) =>
    index < first
      ? { start: items[index]!.start, end: items[index + 1]!.start, text: '' }
      : { start: items[index - 1]!.end, end: items[index]!.end, text: '' },
  )
}

/** A lone text becomes a list with the added texts. */
export function toList(lone: Range, added: readonly string[], { string }: BracketSyntax, text: string): TextEdit[] {
  const space = isCompact(text) ? '' : ' '
  return [insert(lone.start, '['), insert(lone.end, `${added.map((item) => `,${space}${string(item)}`).join('')}]`)]
}

/** Objects added to a list in brackets, laid out like the last one. */
export function appendObjects(
  text: string,
  list: Range,
  items: readonly Range[],
  bodies: readonly Body[],
  syntax: BracketSyntax,
): TextEdit[] | undefined {
  if (text[list.start] !== '[' || text[list.end - 1] !== ']' || !isOrdered(list, items)) return undefined
  const last = items.at(-1)
  if (last === undefined) {
    const inner = text.slice(list.start + 1, list.end - 1)
    const layout = layoutOf(text, undefined, syntax)
    // YAML has rules of its own for brackets that span lines.
    if (!layout.multiline || syntax.comments.line.join() === '#')
      return [
        insert(
          list.start + 1,
          bodies.map((body) => print(body, { ...layout, multiline: false }, '')).join(layout.comma),
        ),
      ]
    const indent = indentOf(text, list.start)
    const lines = bodies.map(
      (body) => `${layout.newline}${indent}${layout.unit}${print(body, layout, indent + layout.unit)}`,
    )
    if (inner.trim() !== '') return [insert(list.start + 1, lines.join(','))]
    return [{ start: list.start + 1, end: list.end - 1, text: `${lines.join(',')}${layout.newline}${indent}` }]
  }
  const layout = layoutOf(text, last, syntax)
  const indent = indentOf(text, last.end)
  const printed = bodies.map((body) => print(body, layout, indent))
  return afterItem(
    text,
    last,
    printed,
    beginsLine(text, last.start) ? ownLine(text, last) : gap(text, items),
    syntax.comments,
  )
}

/** A lone object becomes a list with the added ones. */
export function objectToList(
  text: string,
  lone: Range,
  bodies: readonly Body[],
  syntax: BracketSyntax,
): TextEdit[] | undefined {
  if (text[lone.start] !== '{' || text[lone.end - 1] !== '}') return undefined
  const layout = layoutOf(text, lone, syntax)
  const indent = indentOf(text, lone.end)
  const space = layout.multiline || layout.comma === ', ' ? ', ' : ','
  return [
    insert(lone.start, '['),
    insert(lone.end, `${bodies.map((body) => `${space}${print(body, layout, indent)}`).join('')}]`),
  ]
}

/** A member added at the end of an object in braces. @param last the value of its last member */
export function addMember(
  text: string,
  object: Range,
  last: Range | undefined,
  name: string,
  value: Value,
  syntax: BracketSyntax,
): TextEdit[] | undefined {
  if (text[object.start] !== '{' || text[object.end - 1] !== '}') return undefined
  if (last !== undefined && (last.start <= object.start || last.end >= object.end)) return undefined
  const layout = layoutOf(text, object, syntax)
  const key = syntax.key(name, text.slice(object.start, object.end))
  if (last === undefined)
    return [
      insert(
        object.start + 1,
        `${layout.pad}${key}${layout.colon}${print(value, { ...layout, multiline: false }, '')}${layout.pad}`,
      ),
    ]
  const indent = indentOf(text, last.end)
  const own = layout.multiline && lineEnd(text, object.start) < last.end
  const member = `${key}${layout.colon}${print(value, { ...layout, multiline: own }, indent)}`
  if (!own) return [insert(last.end, `${layout.comma}${member}`)]
  if (!syntax.lineEndsMember) return afterItem(text, last, [member], `${layout.newline}${indent}`, syntax.comments)
  return [insert(afterComment(text, last.end, syntax.comments), `${layout.newline}${indent}${member}`)]
}

function isOrdered(list: Range, items: readonly Range[]): boolean {
  let at = list.start
  for (const item of items) {
    if (item.start < at || item.end <= item.start) return false
    at = item.end
  }
  return at <= list.end
}

const ownLine = (text: string, last: Range): string => `${newlineOf(text)}${indentOf(text, last.start)}`

/** The blanks between two items that stand in one line. */
function gap(text: string, items: readonly Range[]): string {
  const [previous, last] = items.slice(-2)
  if (previous !== undefined && last !== undefined) {
    const between = /^\s*,([ \t]*)$/.exec(text.slice(previous.end, last.start))
    if (between !== null) return between[1]!
  }
  return isCompact(text) ? '' : ' '
}

/** New items behind the last one, with the commas that are needed. @param before the blanks before each */
function afterItem(
  text: string,
  last: Range,
  printed: readonly string[],
  before: string,
  comments: Comments,
): TextEdit[] {
  const next = skipTrivia(text, last.end, comments)
  const breaks = /[\r\n]/.test(before)
  if (text[next] === ',') {
    const at = breaks ? afterComment(text, next + 1, comments) : next + 1
    return [insert(at, printed.map((item) => `${before}${item},`).join(''))]
  }
  const all = printed.map((item) => `${before}${item}`).join(',')
  const at = breaks ? afterComment(text, last.end, comments) : last.end
  return at === last.end ? [insert(at, `,${all}`)] : [insert(last.end, ','), insert(at, all)]
}

/** No blank after any colon or comma: the text was written by a machine. */
const isCompact = (text: string): boolean => !/["'\]}\w][ \t]*[:,=][ \t\r\n]/.test(text.slice(0, 20_000))

interface Layout {
  multiline: boolean
  newline: string
  unit: string
  colon: string
  comma: string
  /** Inside the braces of an object in one line. */
  pad: string
  like: string
  syntax: BracketSyntax
}

function layoutOf(text: string, sibling: Range | undefined, syntax: BracketSyntax): Layout {
  const like = sibling === undefined ? '' : text.slice(sibling.start, sibling.end)
  const compact = isCompact(text)
  const multiline = sibling === undefined ? /[\r\n]/.test(text.trimEnd()) : /[\r\n]/.test(like)
  return {
    multiline,
    newline: newlineOf(text),
    unit: multiline && sibling !== undefined ? innerUnit(text, sibling) : indentUnit(text),
    colon: syntax.colon === '=' ? ' = ' : compact ? ':' : ': ',
    comma: compact ? ',' : ', ',
    pad: /^\{[ \t]/.test(like) || (sibling === undefined && syntax.colon === '=') ? ' ' : '',
    like,
    syntax,
  }
}

/** How much deeper an object's members stand than its closing brace. */
function innerUnit(text: string, sibling: Range): string {
  const outer = indentOf(text, sibling.end - 1)
  for (const line of text
    .slice(sibling.start, sibling.end)
    .split(/\r\n|\n|\r/)
    .slice(1)) {
    const indent = /^[ \t]*/.exec(line)![0]
    if (line.trim() !== '' && indent.length > outer.length && indent.startsWith(outer))
      return indent.slice(outer.length)
  }
  return indentUnit(text)
}

function print(value: Value, layout: Layout, indent: string): string {
  const { syntax, newline, unit } = layout
  const inner = `${indent}${unit}`
  if (typeof value === 'string') return syntax.string(value)
  if (typeof value !== 'object' || value === null) return String(value)
  if (Array.isArray(value)) {
    const items = value.map((item: Value) => print(item, layout, inner))
    if (!layout.multiline || items.length < 2) return `[${items.join(layout.comma)}]`
    return `[${items.map((item) => `${newline}${inner}${item}`).join(',')}${newline}${indent}]`
  }
  const entries = Object.entries(value).map(([name, member]): [string, string] => [
    syntax.key(name, layout.like),
    print(member as Value, layout, inner),
  ])
  // `terraform fmt` puts the equals signs of neighbouring lines into one column.
  const width = syntax.colon === '=' && layout.multiline ? widths(entries) : () => 0
  const members = entries.map(([name, member], index) => `${name.padEnd(width(index))}${layout.colon}${member}`)
  if (!layout.multiline) return `{${layout.pad}${members.join(layout.comma)}${layout.pad}}`
  const separator = syntax.lineEndsMember ? '' : ','
  return `{${members.map((member) => `${newline}${inner}${member}`).join(separator)}${newline}${indent}}`
}

/** For each member the longest name among the one-line members that it stands next to. */
function widths(entries: readonly [string, string][]): (index: number) => number {
  const single = (index: number) => entries[index] !== undefined && !/[\r\n]/.test(entries[index][1])
  return (index) => {
    if (!single(index)) return 0
    let first = index
    while (single(first - 1)) first--
    let width = 0
    for (let at = first; single(at); at++) width = Math.max(width, entries[at]![0].length)
    return width
  }
}
