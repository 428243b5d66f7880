import type { SyntaxProblem } from '../node.js'

/** Thrown inside the parser at the first problem of a block; it never leaves the parser. */
export class Stop {
  constructor(readonly problem: SyntaxProblem) {}
}

/** Characters, white space and comments. */
export class Scanner {
  at: number
  /** Whether a line end is white space here: it is inside of brackets. */
  protected linesMatter = true

  constructor(
    protected readonly text: string,
    start = 0,
    protected readonly limit = text.length,
  ) {
    this.at = start
  }

  /** The character at an offset from here; NaN at the end. */
  protected peek(ahead = 0): number {
    const at = this.at + ahead
    return at < this.limit ? this.text.charCodeAt(at) : Number.NaN
  }

  protected startsWith(text: string): boolean {
    return this.text.startsWith(text, this.at) && this.at + text.length <= this.limit
  }

  /** Skips spaces and comments, and line ends where they do not matter. A `#` comment ends before its line end. */
  protected skip(): void {
    for (;;) {
      const c = this.peek()
      if (c === 0x20 || c === 0x09 || c === 0x0d || (c === 0x0a && !this.linesMatter)) this.at++
      else if (c === 0x23 || (c === 0x2f && this.peek(1) === 0x2f)) this.at = this.lineEnd()
      else if (c === 0x2f && this.peek(1) === 0x2a) {
        const end = this.text.indexOf('*/', this.at + 2)
        if (end === -1 || end + 2 > this.limit) this.fail('expected `*/` at the end of the comment, found none', 2)
        this.at = end + 2
      } else return
    }
  }

  /** Skips spaces, comments and line ends. */
  protected skipLines(): void {
    const before = this.linesMatter
    this.linesMatter = false
    this.skip()
    this.linesMatter = before
  }

  /** Where the current line ends, before its line feed. */
  protected lineEnd(): number {
    const end = this.text.indexOf('\n', this.at)
    return end === -1 || end > this.limit ? this.limit : end
  }

  protected take(text: string): boolean {
    if (!this.startsWith(text)) return false
    this.at += text.length
    return true
  }

  protected expect(text: string, where: string): void {
    if (!this.take(text)) this.fail(`expected \`${text}\` ${where}, found ${this.found()}`)
  }

  /** A name; undefined if there is none here. */
  protected name(): string | undefined {
    const start = this.at
    if (!isNameStart(this.peek())) return undefined
    let at = start + 1
    while (at < this.limit && isNamePart(this.text.charCodeAt(at))) at++
    this.at = at
    return this.text.slice(start, at)
  }

  /** What stands here, in words for a message. */
  protected found(): string {
    const c = this.peek()
    if (Number.isNaN(c)) return 'the end of the file'
    if (c === 0x0a || (c === 0x0d && this.peek(1) === 0x0a)) return 'the end of the line'
    const word = /^[\p{L}\p{N}_-]+|^[^\s]/u.exec(this.text.slice(this.at, Math.min(this.limit, this.at + 40)))
    return `\`${(word?.[0] ?? ' ').replaceAll('`', "'")}\``
  }

  protected fail(message: string, length = 1): never {
    // Where a line ends too early the place is its end, not the next line.
    const atLineEnd = length === 1 && this.at < this.limit && /[\r\n]/.test(this.text[this.at]!)
    const end = atLineEnd ? this.at : Math.min(this.limit, this.at + length)
    throw new Stop({ message, start: Math.min(this.at, end), end })
  }
}

export function isNameStart(c: number): boolean {
  return (c >= 0x61 && c <= 0x7a) || (c >= 0x41 && c <= 0x5a) || c === 0x5f || (c > 0x7f && isLetter(c))
}

export function isNamePart(c: number): boolean {
  return isNameStart(c) || (c >= 0x30 && c <= 0x39) || c === 0x2d
}

function isLetter(c: number): boolean {
  return /[\p{L}\p{N}\p{M}]/u.test(String.fromCharCode(c))
}
