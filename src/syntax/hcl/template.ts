import { maximumDepth } from '../tree.js'
import { ExpressionParser } from './expression.js'
import type { Expression, Template, TemplateFor, TemplateIf, TemplatePart, TemplateText } from './nodes.js'
import { isNamePart } from './scanner.js'

/** A directive of a template before it is nested. */
type Piece =
  | TemplatePart
  | { type: 'open-if'; condition: Expression; start: number; end: number }
  | { type: 'open-for'; names: string[]; collection: Expression; start: number; end: number }
  | Closing

interface Closing {
  type: 'else' | 'endif' | 'endfor'
  start: number
  end: number
}

/** Quoted strings, heredocs and whole files as templates. */
export class TemplateParser extends ExpressionParser {
  /** The whole text as a template, as `templatefile` reads it. */
  protected wholeTemplate(): TemplatePart[] {
    const pieces: Piece[] = []
    let trim = false
    while (this.at < this.limit) trim = this.run(pieces, trim, this.limit, false)
    return this.nest(pieces)
  }

  protected quotedTemplate(): Template {
    const start = this.at++
    const pieces: Piece[] = []
    let trim = false
    for (;;) {
      const c = this.peek()
      if (c === 0x22) {
        this.at++
        return { type: 'template', parts: this.nest(pieces), heredoc: false, start, end: this.at }
      }
      if (Number.isNaN(c) || c === 0x0a) {
        const { at } = this
        this.at = start
        const found = Number.isNaN(c) ? 'the end of the file' : 'the end of the line'
        this.fail(`expected \`"\` at the end of the string, found ${found}`, at - start)
      }
      if (c === 0x5c) {
        pieces.push(this.escape())
        trim = false
      } else trim = this.run(pieces, trim, this.limit, true)
    }
  }

  private escape(): TemplateText {
    const start = this.at
    const c = this.text[start + 1] ?? ''
    const simple = escapes[c]
    if (simple !== undefined) {
      this.at += 2
      return { type: 'text', text: simple, start, end: this.at }
    }
    const length = c === 'u' ? 4 : c === 'U' ? 8 : 0
    const digits = this.text.slice(start + 2, start + 2 + length)
    const code = Number.parseInt(digits, 16)
    if (length === 0 || !/^[0-9a-fA-F]+$/.test(digits) || digits.length !== length || code > 0x10ffff) {
      this.fail('expected an escape such as `\\n` or `\\"` in the string, found an unknown one', 2)
    }
    this.at += 2 + length
    return { type: 'text', text: String.fromCodePoint(code), start, end: this.at }
  }

  /**
   * Reads one interpolation, directive, `$${` or run of text.
   * @param trim whether white space at its start goes, after `~}`. @param end where literal text ends at the latest.
   * @returns whether white space after it goes.
   */
  private run(pieces: Piece[], trim: boolean, end: number, quoted: boolean): boolean {
    const start = this.at
    if (this.startsWith('$${') || this.startsWith('%%{')) {
      this.at += 3
      pieces.push({ type: 'text', text: this.text.slice(start + 1, start + 3), start, end: this.at })
      return false
    }
    if (this.startsWith('${')) return this.interpolation(pieces)
    if (this.startsWith('%{')) return this.directive(pieces)
    let at = start
    while (at < end) {
      const c = this.text.charCodeAt(at)
      if (quoted && (c === 0x22 || c === 0x5c || c === 0x0a)) break
      if ((c === 0x24 || c === 0x25) && at + 1 < end) {
        const next = this.text.charCodeAt(at + 1)
        if (next === 0x7b) break
        if (next === c && this.text.charCodeAt(at + 2) === 0x7b) break
      }
      at++
    }
    this.at = at
    let from = start
    if (trim) while (from < at && /\s/.test(this.text[from]!)) from++
    if (from < at) pieces.push({ type: 'text', text: this.text.slice(from, at), start: from, end: at })
    return trim && from === at
  }

  private interpolation(pieces: Piece[]): boolean {
    const start = this.at
    this.at += 2
    if (this.take('~')) trimBefore(pieces)
    const expression = this.inBrackets(() => {
      this.skip()
      const value = this.expression()
      this.skip()
      return value
    })
    const trim = this.take('~')
    this.expect('}', 'at the end of the interpolation')
    pieces.push({ type: 'interpolation', expression, start, end: this.at })
    return trim
  }

  private directive(pieces: Piece[]): boolean {
    const start = this.at
    this.at += 2
    if (this.take('~')) trimBefore(pieces)
    const piece = this.inBrackets((): Piece => {
      this.skip()
      const word = this.loopName()
      this.skip()
      if (word === 'if') return { type: 'open-if', condition: this.expression(), start, end: start }
      if (word === 'for') {
        const names = [this.loopName()]
        this.skip()
        if (this.take(',')) {
          this.skip()
          names.push(this.loopName())
          this.skip()
        }
        if (!this.startsWith('in') || isNamePart(this.peek(2))) {
          this.fail(`expected \`in\` in the directive, found ${this.found()}`)
        }
        this.at += 2
        this.skip()
        return { type: 'open-for', names, collection: this.expression(), start, end: start }
      }
      if (word === 'else' || word === 'endif' || word === 'endfor') return { type: word, start, end: start }
      this.fail(`expected \`if\`, \`else\`, \`endif\`, \`for\` or \`endfor\` in the directive, found \`${word}\``)
    })
    this.skipLines()
    const trim = this.take('~')
    this.expect('}', 'at the end of the directive')
    piece.end = this.at
    pieces.push(piece)
    return trim
  }

  private nest(pieces: readonly Piece[]): TemplatePart[] {
    const root: TemplatePart[] = []
    const open: { node: TemplateIf | TemplateFor; into: TemplatePart[] }[] = []
    const into = () => open.at(-1)?.into ?? root
    const fail = (piece: Piece, message: string): never => {
      this.at = piece.start
      this.fail(message, piece.end - piece.start)
    }
    for (const piece of pieces) {
      if (piece.type === 'open-if' || piece.type === 'open-for') {
        if (open.length >= maximumDepth) fail(piece, `expected at most ${maximumDepth} levels of nesting, found more`)
        const { start, end } = piece
        const list: TemplatePart[] = []
        const node: TemplateIf | TemplateFor =
          piece.type === 'open-if'
            ? // biome-ignore lint/suspicious/noThenProperty: a condition has a then
              { type: 'if', condition: piece.condition, then: list, else: [], start, end }
            : {
                type: 'for',
                key: piece.names.length > 1 ? piece.names[0] : undefined,
                value: piece.names.at(-1)!,
                collection: piece.collection,
                body: list,
                start,
                end,
              }
        into().push(node)
        open.push({ node, into: list })
      } else if (piece.type === 'else') {
        const top = open.at(-1)
        if (top?.node.type !== 'if') fail(piece, 'expected an `if` before `else`, found none')
        else top.into = top.node.else
      } else if (piece.type === 'endif' || piece.type === 'endfor') {
        const top = open.pop()
        const wanted = piece.type === 'endif' ? 'if' : 'for'
        if (top?.node.type !== wanted) fail(piece, `expected \`%{ ${wanted} }\` before \`${piece.type}\`, found none`)
        else top.node.end = piece.end
      } else into().push(piece as TemplatePart)
    }
    const left = open.at(-1)?.node
    if (left !== undefined) {
      this.at = left.start
      this.fail(`expected \`%{ end${left.type} }\` after the directive, found none`, left.end - left.start)
    }
    return root
  }

  protected heredoc(): Template {
    const start = this.at
    this.at += 2
    const indented = this.take('-')
    const marker = this.name()
    if (marker === undefined) this.fail(`expected a name after \`<<\`, found ${this.found()}`)
    if (this.peek() === 0x0d) this.at++
    if (this.peek() !== 0x0a) this.fail(`expected the end of the line after \`<<${marker}\`, found ${this.found()}`)
    this.at++
    const bodyStart = this.at
    const bodyEnd = this.heredocEnd(marker, start)
    const pieces: Piece[] = []
    let trim = false
    while (this.at < bodyEnd.content) trim = this.run(pieces, trim, bodyEnd.content, false)
    if (this.at > bodyEnd.content) {
      this.at = start
      this.fail(`expected \`${marker}\` at the end of the heredoc, found it inside an interpolation`)
    }
    this.at = bodyEnd.end
    const flat = indented ? unindent(pieces, this.text, bodyStart) : pieces
    return { type: 'template', parts: this.nest(flat), heredoc: true, start, end: this.at }
  }

  /** The closing marker: alone on its line. The content keeps the line end before it. */
  private heredocEnd(marker: string, start: number): { content: number; end: number } {
    let line = this.at
    while (line <= this.limit) {
      let at = line
      while (this.text.charCodeAt(at) === 0x20 || this.text.charCodeAt(at) === 0x09) at++
      if (this.text.startsWith(marker, at) && at + marker.length <= this.limit) {
        let after = at + marker.length
        while (after < this.limit && (this.text.charCodeAt(after) === 0x20 || this.text.charCodeAt(after) === 0x09)) {
          after++
        }
        const c = after < this.limit ? this.text.charCodeAt(after) : 0x0a
        if (c === 0x0a || c === 0x0d) return { content: line, end: at + marker.length }
        // `EOF)` and the like end it too where a call wraps it.
        if ((c === 0x29 || c === 0x2c || c === 0x5d || c === 0x7d) && !isNamePart(c)) {
          return { content: line, end: at + marker.length }
        }
      }
      const next = this.text.indexOf('\n', line)
      if (next === -1 || next >= this.limit) break
      line = next + 1
    }
    this.at = start
    this.fail(`expected \`${marker}\` at the end of the heredoc, found the end of the file`, 2 + marker.length)
  }
}

const escapes: { [letter: string]: string } = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' }

function trimBefore(pieces: Piece[]): void {
  const last = pieces.at(-1)
  if (last?.type !== 'text') return
  const text = last.text.trimEnd()
  if (text === '') pieces.pop()
  else pieces[pieces.length - 1] = { ...last, text, end: last.end - (last.text.length - text.length) }
}

/** `<<-`: the smallest indentation of the lines goes from all of them. */
function unindent(pieces: readonly Piece[], text: string, bodyStart: number): Piece[] {
  const atLineStart = (offset: number) => offset === bodyStart || text.charCodeAt(offset - 1) === 0x0a
  const lines: Piece[] = []
  let indentation = Number.POSITIVE_INFINITY
  for (const piece of pieces) {
    if (piece.type !== 'text' || piece.text.length !== piece.end - piece.start) {
      if (atLineStart(piece.start)) indentation = 0
      lines.push(piece)
      continue
    }
    let from = 0
    while (from < piece.text.length) {
      const feed = piece.text.indexOf('\n', from)
      const to = feed === -1 ? piece.text.length : feed + 1
      const line = piece.text.slice(from, to)
      const start = piece.start + from
      if (atLineStart(start)) {
        const spaces = /^[ \t]*/.exec(line)![0].length
        // An empty line has no indentation to count.
        if (line.trim() !== '' || feed === -1) indentation = Math.min(indentation, spaces)
      }
      lines.push({ type: 'text', text: line, start, end: start + line.length })
      from = to
    }
  }
  if (indentation === 0 || indentation === Number.POSITIVE_INFINITY) return [...pieces]
  return lines.flatMap((piece) => {
    if (piece.type !== 'text' || !atLineStart(piece.start)) return [piece]
    const spaces = Math.min(indentation, /^[ \t]*/.exec(piece.text)![0].length)
    const rest = piece.text.slice(spaces)
    return rest === '' ? [] : [{ ...piece, text: rest, start: piece.start + spaces }]
  })
}
