import type { Finding, FixEdit } from '../findings/finding.js'
import type { LineMap } from './review-lines.js'
import { type Hunk, hunkOf } from './review-patch.js'
import { type Replacement, wholeLines } from './review-suggestion.js'

/** What is known of a file of the pull request. */
export interface ChangedFile {
  /** Path in the repository. */
  path: string
  /** Undefined where GitHub shows no diff: binary, too large, or only renamed. */
  hunks?: readonly Hunk[]
}

/** Where a finding's comment goes, or why there is none. */
export type Placed =
  | { kind: 'line'; path: string; firstLine: number; lastLine: number; suggestion?: Replacement; change?: Replacement }
  | { kind: 'outside' | 'no-patch' | 'text-differs'; change?: Replacement }

/** Longer ranges are commented at their first line: a comment stands below its last line. */
const longestRange = 10

/** What placing needs of the checked files; paths as the findings have them. */
export interface Checked {
  /** Path in the repository. */
  repositoryPath(path: string): string
  /** The lines that were scanned, without their endings. */
  lines(path: string): readonly string[] | undefined
  /** From these lines to the head's. */
  toHead(path: string): LineMap
  changed: ReadonlyMap<string, ChangedFile>
}

/** Where GitHub takes a comment about a finding: on RIGHT lines of one hunk whose text is the text that was scanned. */
export function place(finding: Finding, checked: Checked): Placed {
  const { path } = finding.location
  const lines = checked.lines(path)
  const repositoryPath = checked.repositoryPath(path)
  const fixed = finding.fix?.edits[0]?.path
  const fixLines = fixed === undefined ? undefined : checked.lines(fixed)
  const change = finding.fix && fixLines !== undefined ? wholeLines(finding.fix, fixLines) : undefined
  const withChange = change === undefined ? {} : { change }
  const file = checked.changed.get(repositoryPath)
  if (change !== undefined) {
    const target = checked.changed.get(checked.repositoryPath(change.path))
    const range = mapRange(change.firstLine, change.lastLine, change.oldLines, target, checked.toHead(change.path))
    // The comment stands where the change is: a suggestion replaces the lines of its comment.
    if (range !== undefined && target !== undefined) {
      return { kind: 'line', path: target.path, ...range, suggestion: change, change }
    }
  }
  if (file === undefined) return { kind: 'outside', ...withChange }
  if (file.hunks === undefined) return { kind: 'no-patch', ...withChange }
  const found = lines === undefined ? 'text-differs' : rangeOf(finding, lines, file, checked.toHead(path))
  if (found === 'text-differs') return { kind: 'text-differs', ...withChange }
  if (found === undefined) return { kind: 'outside', ...withChange }
  return { kind: 'line', path: repositoryPath, ...found, ...withChange }
}

type Range = { firstLine: number; lastLine: number }

function rangeOf(
  finding: Finding,
  lines: readonly string[],
  file: ChangedFile,
  map: LineMap,
): Range | 'text-differs' | undefined {
  const { startLine, endLine, endColumn } = finding.location
  // An exclusive end at a line's first column belongs to the line before.
  const lastLine = endLine > startLine && endColumn <= 1 ? endLine - 1 : Math.max(startLine, endLine)
  if (lastLine - startLine < longestRange) {
    const whole = mapRange(startLine, lastLine, lines.slice(startLine - 1, lastLine), file, map)
    if (whole !== undefined) return whole
  }
  // The first line, else the first added one: a statement whose middle was changed is part of the change.
  let unmapped = false
  let added: Range | undefined
  for (let line = startLine; line <= Math.min(lastLine, lines.length); line++) {
    const at = map(line)
    if (at === undefined) {
      unmapped = true
      continue
    }
    const single = mapRange(line, line, [lines[line - 1]!], file, map)
    if (single === undefined) continue
    if (line === startLine) return single
    if (added === undefined && isAdded(file, single.firstLine)) added = single
  }
  return added ?? (unmapped ? 'text-differs' : undefined)
}

const isAdded = (file: ChangedFile, line: number): boolean =>
  hunkOf(file.hunks ?? [], line, line)?.some((each) => each.line === line && each.added) === true

/** The head's lines of a range, if they are contiguous, in one hunk, and hold the same text. */
function mapRange(
  first: number,
  last: number,
  texts: readonly string[],
  file: ChangedFile | undefined,
  map: LineMap,
): Range | undefined {
  const start = map(first)
  if (start === undefined || file?.hunks === undefined) return undefined
  for (let line = first + 1; line <= last; line++) if (map(line) !== start + line - first) return undefined
  const end = start + last - first
  const hunk = hunkOf(file.hunks, start, end)
  if (hunk === undefined) return undefined
  const from = start - hunk[0]!.line
  return texts.every((text, index) => hunk[from + index]?.text === text)
    ? { firstLine: start, lastLine: end }
    : undefined
}

/** Paths that a finding is about. */
export const pathsOf = (finding: Finding): string[] => [
  finding.location.path,
  ...finding.related.map((related) => related.location.path),
  ...(finding.fix?.edits ?? []).map((edit: FixEdit) => edit.path),
]
