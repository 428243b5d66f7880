import type { Hunk } from './review-patch.js'

/**
 * From lines of the scanned text to lines of the head's file. They differ where the checkout is GitHub's merge commit
 * and the base has changed the same file: a review counts lines in the head's file.
 * @returns the 1-based line at the head that holds the same text, undefined if there is none or it is not sure
 */
export type LineMap = (line: number) => number | undefined

/** A text's lines without their endings. */
export const cutLines = (text: string): string[] => text.split(/\r\n|\r|\n/)

/** The scanned text is the head's. */
export const sameLines: LineMap = (line) => line

/** Above this product of lines, what stands between the common start and end is not aligned. */
const maximumCells = 4_000_000

/** Aligns the scanned lines with the head's: those that a longest common subsequence pairs. */
export function alignTexts(a: readonly string[], b: readonly string[]): LineMap {
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let end = 0
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  const pairs = new Map<number, number>()
  const rows = a.length - start - end
  const columns = b.length - start - end
  if (rows > 0 && columns > 0 && rows * columns <= maximumCells) {
    const width = columns + 1
    const lengths = new Uint32Array((rows + 1) * width)
    for (let i = rows - 1; i >= 0; i--) {
      for (let j = columns - 1; j >= 0; j--) {
        lengths[i * width + j] =
          a[start + i] === b[start + j]
            ? lengths[(i + 1) * width + j + 1]! + 1
            : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!)
      }
    }
    for (let i = 0, j = 0; i < rows && j < columns; ) {
      if (a[start + i] === b[start + j]) pairs.set(start + i++ + 1, start + j++ + 1)
      else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) i++
      else j++
    }
  }
  return (line) => {
    if (line < 1 || line > a.length) return undefined
    if (line <= start) return line
    if (line > a.length - end) return line + b.length - a.length
    return pairs.get(line)
  }
}

/**
 * The same from the patch alone, where the head's text cannot be had: each hunk is looked for in the scanned text, in
 * order. A hunk that stands in several places is placed only where it has not moved against its neighbours.
 */
export function alignHunks(lines: readonly string[], hunks: readonly Hunk[]): LineMap {
  const pairs = new Map<number, number>()
  // All at their own lines: the base has not changed what stands before or between.
  const unmoved = hunks.every((hunk) => fits(lines, hunk, 0))
  let from = 0
  for (const hunk of hunks) {
    const offset = unmoved ? 0 : onlyOffset(lines, hunk, from)
    if (offset === undefined) continue
    for (const { line } of hunk) pairs.set(line + offset, line)
    from = hunk[hunk.length - 1]!.line + offset
  }
  return (line) => pairs.get(line)
}

const fits = (lines: readonly string[], hunk: Hunk, offset: number): boolean =>
  hunk.every(({ line, text }) => lines[line + offset - 1] === text)

function onlyOffset(lines: readonly string[], hunk: Hunk, from: number): number | undefined {
  let found: number | undefined
  const first = hunk[0]!
  for (let at = from; at + hunk.length <= lines.length; at++) {
    const offset = at + 1 - first.line
    if (lines[at] !== first.text || !fits(lines, hunk, offset)) continue
    if (found !== undefined) return undefined
    found = offset
  }
  return found
}
