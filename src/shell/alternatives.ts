/** Most texts that one pattern may stand for: each is looked for on its own. */
export const mostAlternatives = 200

/** How many texts the braces of a glob stand for, at most: `{a,b}/{1..3}` is six. */
export function alternativesIn(glob: string): number {
  let count = 1
  for (const [group] of glob.matchAll(/\{[^{}]{0,1000}/g)) {
    const range = /^\{(-?\d{1,9})\.\.(-?\d{1,9})/.exec(group)
    count *= range === null ? group.split(',').length : Math.abs(Number(range[1]) - Number(range[2])) + 1
    if (count > mostAlternatives) break
  }
  // What follows a group within another one: `{a,{b,c},d}`.
  return count * Math.max(1, glob.match(/\}[^{}]*,/g)?.length ?? 1)
}
