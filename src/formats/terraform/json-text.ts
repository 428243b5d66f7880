import type { Span } from '../../base/source.js'
import { cutSymbols } from '../../base/symbol.js'
import { parseJson } from '../../syntax/json.js'
import type { Node, ParseResult, SyntaxProblem } from '../../syntax/node.js'
import { failure, list, type Piece, scalar, type TextVal, text, type Val } from './value.js'

/** Reads a text as a tree: `parseJson`, or `parseYaml` where the text is YAML. */
export type Parse = (text: string) => ParseResult

/** A value that stood in a text as JSON, each part at its place in the source. */
export interface DecodedJson {
  value: Val
  /** `start` and `end` are offsets of the text that was read. */
  problems: { message: string; span: Span; start: number; end: number }[]
  /** Every part stands in one source as it is read: JSON that can be edited in place. */
  inPlace: boolean
  /** Names of the symbols that stand outside of a JSON string: whole values, or a part of the JSON that is not known. */
  outside: readonly string[]
}

/**
 * Reads a text as JSON. A symbol outside of a string stands for a whole value; where a text with symbols is no JSON,
 * that is nobody's mistake.
 */
export function decodeJson(value: TextVal, parse: Parse = parseJson): DecodedJson {
  const { text: quoted, origin, outside } = quoteSymbols(value.text)
  const { roots, problems } = parse(quoted)
  const places = new Places(value, origin)
  const root = roots[0]
  return {
    value:
      root === undefined || roots.length !== 1
        ? failure('jsondecode', value.span, 'it is no JSON')
        : toVal(root, places, quoted),
    problems: problems.map((problem: SyntaxProblem) => ({
      message: problem.message,
      span: places.span(problem.start, problem.end),
      start: origin?.(problem.start) ?? problem.start,
      end: origin?.(problem.end) ?? problem.end,
    })),
    inPlace:
      value.pieces.length > 0 && value.pieces.every((piece) => piece.span.source === value.pieces[0]!.span.source),
    outside,
  }
}

/** Symbols outside of JSON strings get quotes. `origin` gives the old offset of each new one; undefined: the same. */
function quoteSymbols(text: string): {
  text: string
  origin: ((offset: number) => number) | undefined
  outside: string[]
} {
  const outside: string[] = []
  if (!/[\uE100\uE101]/.test(text)) return { text, origin: undefined, outside }
  const inserts: number[] = []
  let result = ''
  let from = 0
  let inString = false
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (c === 0x22) inString = !inString
    else if (inString && c === 0x5c) i++
    else if (!inString && (c === 0xe100 || c === 0xe101)) {
      const end = text.indexOf('\uE102', i)
      if (end === -1) break
      inserts.push(i, end + 1)
      for (const part of cutSymbols(text.slice(i, end + 1))) if (typeof part !== 'string') outside.push(part.name)
      result += `${text.slice(from, i)}"${text.slice(i, end + 1)}"`
      from = end + 1
      i = end
    }
  }
  result += text.slice(from)
  const origin = (offset: number) => {
    let shift = 0
    for (const insert of inserts) {
      if (insert + shift >= offset) break
      shift++
    }
    return offset - shift
  }
  return { text: result, origin: inserts.length === 0 ? undefined : origin, outside }
}

/** Offsets of a text to places in the source. */
class Places {
  constructor(
    private readonly value: TextVal,
    private readonly origin: ((offset: number) => number) | undefined,
  ) {}

  span(start: number, end: number): Span {
    const { pieces, span } = this.value
    if (pieces.length === 0) return span
    const from = this.origin?.(start) ?? start
    const to = Math.max(from, this.origin?.(end) ?? end)
    const first = this.pieceAt(from)
    const last = to === from ? first : this.pieceAt(to - 1)
    // Parts of different files have no common place but the first one's.
    if (first.span.source !== last.span.source) return first.span
    const a = first.exact ? first.span.start + (from - first.at) : first.span.start
    const b = last.exact ? last.span.start + (to - last.at) : last.span.end
    return { source: first.span.source, start: a, end: Math.max(a, Math.min(b, first.span.source.text.length)) }
  }

  private pieceAt(offset: number): Piece {
    const { pieces } = this.value
    let low = 0
    let high = pieces.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (pieces[middle]!.at <= offset) low = middle
      else high = middle - 1
    }
    return pieces[low]!
  }
}

function toVal(node: Node, places: Places, source: string): Val {
  const span = places.span(node.start, node.end)
  if (node.type === 'array') {
    return list(
      node.items.map((item) => toVal(item, places, source)),
      span,
    )
  }
  if (node.type === 'object') {
    const members = node.members.map(({ key, value }) => ({
      key: key.value,
      keySpan: places.span(key.start, key.end),
      value: toVal(value, places, source),
    }))
    return { type: 'object', members, span }
  }
  return typeof node.value === 'string' ? text(node.value, span) : scalar(node.value, span)
}
