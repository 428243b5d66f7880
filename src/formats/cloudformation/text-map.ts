import type { SourceText } from '../../base/source.js'
import type { ScalarNode } from '../../syntax/node.js'

/** A text and the place of each of its characters in a file. */
export interface MappedText {
  text: string
  /** Offset in the file at which each UTF-16 unit of the text begins, and that of its end. */
  starts: readonly number[]
  /** Offset in the file after each UTF-16 unit: an escape is longer than what it stands for. */
  ends: readonly number[]
  /** Whether the file holds the text as it is, but for indentation: edits inside it are possible. */
  verbatim: boolean
}

/** Where a block of text ends with the blank lines that belong to it. */
function withBlanks(text: string, { end }: ScalarNode): number {
  let at = end
  while (/\s/.test(text.charAt(at))) at++
  return at
}

/**
 * Aligns a string scalar's value with the characters of the file it was read from: quoted in JSON or YAML, plain, or a
 * block. Undefined when they do not align (a folded block of an unusual form, a value that is made up).
 */
export function mapScalar(source: SourceText, node: ScalarNode): MappedText | undefined {
  if (typeof node.value !== 'string') return undefined
  const first = source.text.charAt(node.start)
  const raw = source.text.slice(node.start, first === '|' || first === '>' ? withBlanks(source.text, node) : node.end)
  const starts =
    first === '"'
      ? doubleQuoted(raw, node.value)
      : first === '|' || first === '>'
        ? block(raw, node.value)
        : folded(raw, node.value, first === "'")
  if (starts === undefined) return undefined
  const ends = starts.slice(0, -1).map((start, index) => {
    if (first === '"' && raw.charAt(start) === '\\') return start + escapeLength(raw, start)
    // Line breaks that are folded and indentation stand between two characters and belong to neither.
    return first === "'" && raw.charAt(start) === "'" ? start + 2 : Math.min(start + 1, starts[index + 1]! + 1)
  })
  return {
    text: node.value,
    starts: starts.map((offset) => offset + node.start),
    ends: ends.map((offset) => Math.min(offset, raw.length) + node.start),
    verbatim: first === '|' || (!/['"\n\r]/.test(first) && !raw.includes('\n') && first !== '>'),
  }
}

const isBlank = (c: string): boolean => c === ' ' || c === '\t'
const isBreak = (c: string): boolean => c === '\n' || c === '\r'

function doubleQuoted(raw: string, value: string): number[] | undefined {
  const offsets: number[] = []
  let at = 1
  for (let i = 0; i < value.length; ) {
    // An escaped line break gives nothing.
    while (raw.charAt(at) === '\\' && isBreak(raw.charAt(at + 1))) at = skipSpace(raw, at + 1)
    const c = raw.charAt(at)
    if (c === '\\') {
      const length = escapeLength(raw, at)
      // `\U0001F600` is two UTF-16 units.
      const units = raw.charAt(at + 1) === 'U' && value.codePointAt(i)! > 0xffff ? 2 : 1
      for (let unit = 0; unit < units; unit++) offsets.push(at)
      i += units
      at += length
    } else if (isBreak(c) || (isBlank(c) && breaksAfterBlanks(raw, at))) {
      if (value.charAt(i) !== ' ' && value.charAt(i) !== '\n') return undefined
      for (const start = at; i < value.length && /[ \n]/.test(value.charAt(i)); i++) offsets.push(start)
      at = skipSpace(raw, at)
    } else {
      if (c !== value.charAt(i)) return undefined
      offsets.push(at++)
      i++
    }
  }
  offsets.push(Math.min(at, raw.length))
  return offsets
}

function escapeLength(raw: string, at: number): number {
  const kind = raw.charAt(at + 1)
  return kind === 'x' ? 4 : kind === 'u' ? 6 : kind === 'U' ? 10 : 2
}

function folded(raw: string, value: string, quoted: boolean): number[] | undefined {
  const offsets: number[] = []
  let at = quoted ? 1 : 0
  for (let i = 0; i < value.length; ) {
    const c = raw.charAt(at)
    if (isBreak(c) || (isBlank(c) && breaksAfterBlanks(raw, at))) {
      if (value.charAt(i) !== ' ' && value.charAt(i) !== '\n') return undefined
      for (const start = at; i < value.length && /[ \n]/.test(value.charAt(i)); i++) offsets.push(start)
      at = skipSpace(raw, at)
    } else {
      if (c !== value.charAt(i)) return undefined
      offsets.push(at)
      at += quoted && c === "'" ? 2 : 1
      i++
    }
  }
  offsets.push(Math.min(at, raw.length))
  return offsets
}

/** Literal and folded blocks, https://yaml.org/spec/1.2.2/#81-block-scalar-styles */
function block(raw: string, value: string): number[] | undefined {
  const headerEnd = raw.search(/\r?\n/)
  if (headerEnd < 0) return undefined
  const bodyStart = headerEnd + (raw.charAt(headerEnd) === '\r' ? 2 : 1)
  const indent = blockIndent(raw.slice(bodyStart), value)
  const offsets: number[] = []
  let at = lineStart(raw, bodyStart, indent)
  for (let i = 0; i < value.length; i++) {
    const c = value.charAt(i)
    if (raw.charAt(at) === '\r' && raw.charAt(at + 1) === '\n') at++
    if (raw.charAt(at) === '\n') {
      if (c === '\n') {
        offsets.push(at)
        at = lineStart(raw, at + 1, indent)
        continue
      }
      if (raw.charAt(0) !== '>') return undefined
      // A folded line break is a space, or nothing before an empty line.
      offsets.push(at)
      at = lineStart(raw, at + 1, indent)
      if (c === ' ') continue
      offsets.pop()
      i--
      if (at >= raw.length) return undefined
      continue
    }
    if (raw.charAt(at) !== c) {
      if (raw.charAt(0) === '>' && c === '\n' && at >= raw.length) {
        offsets.push(at)
        continue
      }
      return at >= raw.length && c === '\n'
        ? [...offsets, ...Array<number>(value.length - i + 1).fill(raw.length)]
        : undefined
    }
    offsets.push(at++)
  }
  offsets.push(Math.min(at, raw.length))
  return offsets
}

function blockIndent(body: string, value: string): number {
  const rawLine = body.split('\n').find((line) => line.trim() !== '') ?? ''
  const valueLine = value.split('\n').find((line) => line.trim() !== '') ?? ''
  return rawLine.search(/\S/) - valueLine.search(/\S/)
}

/** The offset in a line after its indentation, of which an empty line may have less. */
function lineStart(raw: string, at: number, indent: number): number {
  let start = at
  while (start < at + indent && raw.charAt(start) === ' ') start++
  return start
}

function breaksAfterBlanks(raw: string, at: number): boolean {
  let end = at
  while (isBlank(raw.charAt(end))) end++
  return isBreak(raw.charAt(end))
}

function skipSpace(raw: string, at: number): number {
  let end = at
  while (isBlank(raw.charAt(end)) || isBreak(raw.charAt(end))) end++
  return end
}
