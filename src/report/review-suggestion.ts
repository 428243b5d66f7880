import type { Fix, FixEdit } from '../findings/finding.js'
import { visible } from './escape.js'

/** Whole lines of the scanned text and what they become. 1-based, inclusive. */
export interface Replacement {
  path: string
  firstLine: number
  lastLine: number
  /** Without line endings; empty deletes the lines. */
  newLines: string[]
  oldLines: string[]
}

/**
 * A fix as one replacement of whole lines, as small as it can be.
 * @returns undefined if the edits are in several files, overlap, lie outside the text, or change nothing
 */
export function wholeLines(fix: Fix, lines: readonly string[]): Replacement | undefined {
  const path = fix.edits[0]?.path
  if (path === undefined || fix.edits.some((edit) => edit.path !== path)) return undefined
  const edits = [...fix.edits].sort((a, b) => a.startLine - b.startLine || a.startColumn - b.startColumn)
  const first = edits[0]!.startLine
  const last = Math.max(...edits.map((edit) => edit.endLine))
  if (edits.some((edit) => !lies(edit, lines))) return undefined
  let text = ''
  let line = first
  let column = 1
  for (const edit of edits) {
    if (edit.startLine < line || (edit.startLine === line && edit.startColumn < column)) return undefined
    text += between(lines, line, column, edit.startLine, edit.startColumn) + edit.newText
    line = edit.endLine
    column = edit.endColumn
  }
  text += between(lines, line, column, last, lines[last - 1]!.length + 1)
  return trimmed(path, lines, first, last, text.split(/\r\n|\r|\n/))
}

/** Takes off the lines at both ends that stay as they are; one line is kept for an insertion. */
function trimmed(
  path: string,
  lines: readonly string[],
  first: number,
  last: number,
  newLines: string[],
): Replacement | undefined {
  let firstLine = first
  let lastLine = last
  let from = 0
  let to = newLines.length
  const anchored = () => lastLine > firstLine
  while (anchored() && from < to && lines[lastLine - 1] === newLines[to - 1]) {
    lastLine--
    to--
  }
  while (anchored() && from < to && lines[firstLine - 1] === newLines[from]) {
    firstLine++
    from++
  }
  const oldLines = lines.slice(firstLine - 1, lastLine)
  const kept = newLines.slice(from, to)
  if (kept.join('\n') === oldLines.join('\n') && kept.length === oldLines.length) return undefined
  return { path, firstLine, lastLine, newLines: kept, oldLines }
}

function lies(edit: FixEdit, lines: readonly string[]): boolean {
  const { startLine, startColumn, endLine, endColumn } = edit
  if (startLine < 1 || endLine < startLine || endLine > lines.length) return false
  if (startLine === endLine && endColumn < startColumn) return false
  return (
    startColumn >= 1 &&
    startColumn <= lines[startLine - 1]!.length + 1 &&
    endColumn >= 1 &&
    endColumn <= lines[endLine - 1]!.length + 1
  )
}

/** The text from one place to a later one, with `\n` between lines. */
function between(lines: readonly string[], line: number, column: number, toLine: number, toColumn: number): string {
  if (line === toLine) return lines[line - 1]!.slice(column - 1, toColumn - 1)
  const parts = [lines[line - 1]!.slice(column - 1), ...lines.slice(line, toLine - 1)]
  return [...parts, lines[toLine - 1]!.slice(0, toColumn - 1)].join('\n')
}

/** A fence of backticks longer than any run of them in the text, three at least. */
export function fence(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map((run) => run[0].length))
  return '`'.repeat(Math.max(3, longest + 1))
}

/** A suggestion that people apply with a click; an empty one deletes the lines. */
export function suggestionBlock({ newLines }: Replacement): string {
  const text = newLines.join('\n')
  const mark = fence(text)
  return `${mark}suggestion\n${newLines.length === 0 ? '' : `${text}\n`}${mark}`
}

/** A line in which nothing is hidden; tabs stay. */
const shownLine = (line: string): string => line.split('\t').map(visible).join('\t')

/** Whether a text has control or bidirectional characters: people must see them before they apply a change. */
export const hidesSomething = ({ newLines, oldLines }: Replacement): boolean =>
  [...newLines, ...oldLines].some((line) => shownLine(line) !== line)

/** The change to read, where GitHub takes no suggestion. */
export function diffBlock({ newLines, oldLines }: Replacement): string {
  const signed = [...oldLines.map((line) => `-${line}`), ...newLines.map((line) => `+${line}`)]
  const text = signed.map(shownLine).join('\n')
  const mark = fence(text)
  return `${mark}diff\n${text}\n${mark}`
}
