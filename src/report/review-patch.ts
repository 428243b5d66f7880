/** One line on the RIGHT side of a patch. */
export interface PatchLine {
  /** 1-based line in the head's file. */
  line: number
  /** Without the line ending. */
  text: string
  /** False for a line of context. */
  added: boolean
}

/** A hunk's RIGHT lines, contiguous and ascending. A hunk that only deletes has none. */
export type Hunk = readonly PatchLine[]

const header = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@/

/**
 * The RIGHT side of the `patch` member of GitHub's "list pull request files". A text that is no patch gives no hunks;
 * a patch that is cut gives the lines that are there.
 * https://docs.github.com/en/rest/pulls/pulls#list-pull-requests-files
 */
export function parsePatch(patch: string): Hunk[] {
  const hunks: Hunk[] = []
  let current: PatchLine[] | undefined
  let line = 0
  let left = 0
  for (const raw of patch.split('\n')) {
    const start = left > 0 ? undefined : header.exec(raw)
    if (start) {
      current = []
      hunks.push(current)
      line = Number(start[1])
      left = start[2] === undefined ? 1 : Number(start[2])
      continue
    }
    if (current === undefined || left === 0) continue
    const sign = raw[0]
    // A blank line of context may have lost its blank.
    if (sign !== '+' && sign !== ' ' && raw !== '') continue
    const text = raw.slice(1).replace(/\r$/, '')
    // A byte order mark is no part of the scanned text.
    current.push({ line, text: line === 1 ? text.replace(/^\ufeff/, '') : text, added: sign === '+' })
    line++
    left--
  }
  return hunks.filter((hunk) => hunk.length > 0)
}

/** The hunk that holds both lines on its RIGHT side. */
export function hunkOf(hunks: readonly Hunk[], first: number, last: number): Hunk | undefined {
  return hunks.find((hunk) => hunk[0]!.line <= first && last <= hunk[hunk.length - 1]!.line)
}
