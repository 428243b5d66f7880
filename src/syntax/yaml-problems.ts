import { type Document, isCollection, isScalar, visit } from 'yaml'
import type { SyntaxProblem } from './node.js'

/** A mistake as the `yaml` package tells it. */
interface Mistake {
  code: string
  message: string
  pos: [number, number]
}

/**
 * The mistake that a text was broken by, told where it is to be mended. One mistake makes the parser stumble again and
 * again after it: only the first is worth telling.
 */
export function firstProblem(documents: readonly Document.Parsed[], text: string): SyntaxProblem | undefined {
  let first: { mistake: Mistake; document: Document.Parsed } | undefined
  for (const document of documents)
    for (const mistake of document.errors)
      if (first === undefined || mistake.pos[0] < first.mistake.pos[0]) first = { mistake, document }
  if (first === undefined) return undefined
  const tab = tabNear(first.mistake.pos[0], text)
  return tab === undefined ? told(first.mistake, first.document, text) : at(tabMessage, tab, text)
}

const tabMessage = 'expected spaces as indentation, found a tab'

/** The tab in the indentation of a line, or of the next one, which a parser takes for something else. */
function tabNear(offset: number, text: string): number | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  const match = /^(?:[^\n]*\n)??( *)\t[ \t]*[^\s#]/.exec(text.slice(start, start + 1000))
  if (match === null) return undefined
  const tab = match[0].lastIndexOf('\n') + 1 + match[1]!.length
  return start + tab
}

function told({ code, message, pos: [start, end] }: Mistake, document: Document.Parsed, text: string): SyntaxProblem {
  const quote = /^Missing closing (["'])/.exec(message)?.[1]
  if (quote !== undefined) {
    const opening = openString(document, start, quote)
    const found = text.slice(start).trim() === '' ? 'the end of the file' : 'the end of the line'
    return at(`expected \`${quote}\` at the end of the string, found ${found}`, opening ?? start, text)
  }
  const bracket = /must be sufficiently indented and end with a ([\]}])/.exec(message)?.[1]
  if (bracket !== undefined) {
    const opening = openCollection(document, start, text)
    const opened = bracket === ']' ? '[' : '{'
    const found = opening === undefined ? 'something else' : 'none'
    return at(`expected \`${bracket}\` to close this \`${opened}\`, found ${found}`, opening ?? start, text)
  }
  const known = messages.find(([each, pattern]) => each === code && (pattern === undefined || pattern.test(message)))
  if (known !== undefined) return at(known[2], firstVisible(text, start), text)
  return { message: message.charAt(0).toLowerCase() + message.slice(1), start, end: Math.max(start, end) }
}

/** The parser's words are about its own states; these say what to do. */
const messages: readonly [code: string, message: RegExp | undefined, told: string][] = [
  ['TAB_AS_INDENT', undefined, tabMessage],
  ['BAD_INDENT', /mapping items/, 'expected the members of an object to begin at the same column, found another'],
  ['BAD_INDENT', /sequence items/, 'expected the items of a list to begin at the same column, found another'],
  [
    'MISSING_CHAR',
    /without - indicator/,
    'expected `- ` before an item of the list, or less indentation; found neither',
  ],
  ['MULTILINE_IMPLICIT_KEY', undefined, 'expected `: ` after the name of a member, found none on the line'],
  ['BLOCK_AS_IMPLICIT_KEY', /Nested mappings/, 'expected one value, found `: ` in it; put the value in quotes'],
  ['BAD_ALIAS', /empty/, 'expected a name after `*`, found none; put a lone `*` in quotes'],
  ['BAD_SCALAR_START', undefined, 'expected a value, found a character that none begins with; put the value in quotes'],
]

/** A problem from an offset to the end of its line. */
function at(message: string, start: number, text: string): SyntaxProblem {
  const rest = /^[^\r\n]*/.exec(text.slice(start, start + 500))![0].trimEnd()
  return { message, start, end: start + rest.length }
}

/** Past spaces; a tab is what is wrong with a line. */
function firstVisible(text: string, from: number): number {
  let offset = from
  while (text.charAt(offset) === ' ') offset++
  return offset
}

/** Where the string begins that is still open at an offset. */
function openString(document: Document.Parsed, offset: number, quote: string): number | undefined {
  let found: number | undefined
  visit(document, {
    Scalar(_, node) {
      const from = node.range?.[0]
      if (!isScalar(node) || from === undefined || from > offset || (node.range?.[1] ?? 0) < offset) return
      if (node.type === (quote === '"' ? 'QUOTE_DOUBLE' : 'QUOTE_SINGLE')) found = Math.max(from, found ?? 0)
    },
  })
  return found
}

/** Where the innermost collection in brackets begins that is not closed before an offset. */
function openCollection(document: Document.Parsed, offset: number, text: string): number | undefined {
  let found: number | undefined
  visit(document, {
    Collection(_, node) {
      const { range } = node
      if (!isCollection(node) || node.flow !== true || range === null || range === undefined) return
      const closed = /[\]}]/.test(text.charAt(range[1] - 1)) && range[1] <= offset && range[1] - range[0] > 1
      if (range[0] <= offset && !closed) found = Math.max(range[0], found ?? 0)
    },
  })
  return found
}
