/** Lines of a text; a final line break ends the last line. */
export const linesOf = (text: string): string[] => (text === '' ? [] : text.replace(/\n$/, '').split('\n'))

type Step = { sign: ' ' | '+' | '-'; text: string; old: number; now: number }

function steps(before: readonly string[], after: readonly string[]): Step[] {
  // Not the program's own alignment: the table of a longest common subsequence, in full.
  const table = Array.from({ length: before.length + 1 }, () => new Uint32Array(after.length + 1))
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      table[i]![j] = before[i] === after[j] ? table[i + 1]![j + 1]! + 1 : Math.max(table[i + 1]![j]!, table[i]![j + 1]!)
    }
  }
  const result: Step[] = []
  let i = 0
  let j = 0
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && before[i] === after[j]) {
      result.push({ sign: ' ', text: before[i]!, old: ++i, now: ++j })
    } else if (i < before.length && (j === after.length || table[i + 1]![j]! >= table[i]![j + 1]!)) {
      result.push({ sign: '-', text: before[i]!, old: ++i, now: j })
    } else result.push({ sign: '+', text: after[j]!, old: i, now: ++j })
  }
  return result
}

/** A unified diff with three lines of context, without the file header, as GitHub's `patch`. */
export function patchOf(before: string, after: string): string {
  const all = steps(linesOf(before), linesOf(after))
  const near = all.map((_, at) => all.slice(Math.max(0, at - 3), at + 4).some(({ sign }) => sign !== ' '))
  const out: string[] = []
  for (let at = 0; at < all.length; at++) {
    if (!near[at]) continue
    let end = at
    while (end < all.length && near[end]) end++
    const hunk = all.slice(at, end)
    const old = hunk.filter(({ sign }) => sign !== '+')
    const now = hunk.filter(({ sign }) => sign !== '-')
    const oldStart = old[0]?.old ?? hunk[0]!.old
    const nowStart = now[0]?.now ?? hunk[0]!.now
    out.push(`@@ -${oldStart},${old.length} +${nowStart},${now.length} @@`)
    out.push(...hunk.map(({ sign, text }) => `${sign}${text}`))
    at = end
  }
  return out.join('\n')
}

/** Where a line of one text stands in a later one; undefined if it is gone. */
export function lineAfter(before: string, after: string, line: number): number | undefined {
  return steps(linesOf(before), linesOf(after)).find(({ sign, old }) => sign === ' ' && old === line)?.now
}
