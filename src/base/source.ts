/** A text with its path; turns offsets (UTF-16 units) into 1-based lines and columns. */
export class SourceText {
  private lineStarts: number[] | undefined

  /** @param path relative to the root, with `/`. @param text decoded, without byte order mark. */
  constructor(
    readonly path: string,
    readonly text: string,
  ) {}

  /** 1-based line and column (UTF-16 units) of an offset. Offsets outside the text are clamped. */
  positionAt(offset: number): Position {
    const starts = this.starts()
    const at = Math.max(0, Math.min(offset, this.text.length))
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const mid = (low + high + 1) >> 1
      if (starts[mid]! <= at) low = mid
      else high = mid - 1
    }
    return { line: low + 1, column: at - starts[low]! + 1 }
  }

  /** The offset of a 1-based line and column (UTF-16 units). Places outside the text are clamped. */
  offsetAt(line: number, column: number): number {
    const starts = this.starts()
    if (line > starts.length) return this.text.length
    const start = starts[Math.max(1, line) - 1]!
    return Math.min(start + Math.max(1, column) - 1, this.text.length)
  }

  /** The text of a 1-based line, without its line ending. */
  lineText(line: number): string {
    const starts = this.starts()
    const start = starts[line - 1]
    if (start === undefined) return ''
    return this.text.slice(start, starts[line] ?? this.text.length).replace(/\r?\n$|\r$/, '')
  }

  private starts(): number[] {
    if (this.lineStarts === undefined) {
      const starts = [0]
      for (let i = 0; i < this.text.length; i++) {
        const c = this.text.charCodeAt(i)
        if (c === 10) starts.push(i + 1)
        else if (c === 13 && this.text.charCodeAt(i + 1) !== 10) starts.push(i + 1)
      }
      this.lineStarts = starts
    }
    return this.lineStarts
  }
}

export interface Position {
  line: number
  column: number
}

/** A half-open range of offsets in one source text. */
export interface Span {
  source: SourceText
  start: number
  end: number
}
