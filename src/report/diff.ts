import type { FixedFinding, Report } from '../findings/finding.js'
import { plural, shown } from './counts.js'
import { commandSafe, visible } from './escape.js'

/** Lines around a change. */
const context = 3
/** Beyond this many differing lines the middle is shown as one change: the comparison would take too long. */
const maximumCompared = 4000

interface Step {
  kind: ' ' | '-' | '+'
  line: string
}

/**
 * A unified diff of one file as `git apply` takes it; empty when nothing differs. A context line that a GitHub runner
 * would take for a command, and hidden characters, are shown as what they are.
 * @param path with `/`
 */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return ''
  const steps = compare(linesOf(before), linesOf(after))
  const lines = [`--- a/${visible(path)}`, `+++ b/${visible(path)}`]
  for (const hunk of hunks(steps)) lines.push(...hunk)
  return `${lines.map((line) => commandSafe(line)).join('\n')}\n`
}

/** What a dry run says beside the diff: how many findings it repairs, and the fixes that a person has to judge. */
export function fixSummary(report: Report, fixed: readonly FixedFinding[]): string[] {
  const files = new Set(fixed.flatMap(({ paths }) => paths))
  const review = shown(report).flatMap(({ fix, location }) =>
    fix?.safety === 'review'
      ? [`${visible(location.path)}:${location.startLine}: for you to review: ${visible(fix.description)}`]
      : [],
  )
  return [`\`--fix\` repairs ${plural(fixed.length, 'finding')} in ${plural(files.size, 'file')}`, ...review]
}

/** Each line with its ending. */
const linesOf = (text: string): string[] => (text === '' ? [] : text.split(/(?<=\n)/))

function compare(before: readonly string[], after: readonly string[]): Step[] {
  let start = 0
  while (start < before.length && start < after.length && before[start] === after[start]) start++
  let tail = 0
  while (
    tail < before.length - start &&
    tail < after.length - start &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  )
    tail++
  const same = (lines: readonly string[]): Step[] => lines.map((line) => ({ kind: ' ', line }))
  return [
    ...same(before.slice(0, start)),
    ...middle(before.slice(start, before.length - tail), after.slice(start, after.length - tail)),
    ...same(before.slice(before.length - tail)),
  ]
}

/** The longest common subsequence, by a table over the differing middle. */
function middle(before: readonly string[], after: readonly string[]): Step[] {
  const [rows, columns] = [before.length, after.length]
  if (rows + columns > maximumCompared) return [...marked('-', before), ...marked('+', after)]
  const width = columns + 1
  const lengths = new Uint16Array((rows + 1) * width)
  for (let i = rows - 1; i >= 0; i--)
    for (let j = columns - 1; j >= 0; j--)
      lengths[i * width + j] =
        before[i] === after[j]
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!)
  const steps: Step[] = []
  let [i, j] = [0, 0]
  while (i < rows && j < columns) {
    if (before[i] === after[j]) {
      steps.push({ kind: ' ', line: before[i++]! })
      j++
    } else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!)
      steps.push({ kind: '-', line: before[i++]! })
    else steps.push({ kind: '+', line: after[j++]! })
  }
  return [...steps, ...marked('-', before.slice(i)), ...marked('+', after.slice(j))]
}

const marked = (kind: '-' | '+', lines: readonly string[]): Step[] => lines.map((line) => ({ kind, line }))

function hunks(steps: readonly Step[]): string[][] {
  const found: string[][] = []
  let at = 0
  while (at < steps.length) {
    const first = steps.findIndex((step, index) => index >= at && step.kind !== ' ')
    if (first < 0) break
    let last = first
    for (let index = first; index < steps.length && index - last <= 2 * context; index++)
      if (steps[index]!.kind !== ' ') last = index
    const from = Math.max(at, first - context)
    const to = Math.min(steps.length, last + context + 1)
    found.push(hunk(steps, from, to))
    at = to
  }
  return found
}

function hunk(steps: readonly Step[], from: number, to: number): string[] {
  const count = (part: readonly Step[], without: string) => part.filter((step) => step.kind !== without).length
  const earlier = steps.slice(0, from)
  const part = steps.slice(from, to)
  const range = (without: string) => {
    const length = count(part, without)
    return `${count(earlier, without) + (length === 0 ? 0 : 1)},${length}`
  }
  const lines = [`@@ -${range('+')} +${range('-')} @@`]
  for (const { kind, line } of part) {
    lines.push(`${kind}${shownLine(line)}`)
    if (!line.endsWith('\n')) lines.push('\\ No newline at end of file')
  }
  return lines
}

/** Without its line feed; a carriage return before it and tabs are part of the text. */
function shownLine(line: string): string {
  const bare = line.endsWith('\n') ? line.slice(0, -1) : line
  const carriage = bare.endsWith('\r') ? '\r' : ''
  return (
    bare
      .slice(0, bare.length - carriage.length)
      .split('\t')
      .map(visible)
      .join('\t') + carriage
  )
}
