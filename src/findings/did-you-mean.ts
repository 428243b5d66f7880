import { distance } from 'fastest-levenshtein'
import { code } from './message.js'

/** The candidate that was probably meant; letter case does not count. */
export function closest(given: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined
  let least = Math.max(2, Math.floor(given.length / 3)) + 1
  for (const candidate of candidates) {
    const far = distance(given.toLowerCase(), candidate.toLowerCase())
    if (far < least) [best, least] = [candidate, far]
  }
  return best
}

/** `; did you mean …?` if something is close enough. */
export function didYouMean(given: string, candidates: Iterable<string>): string {
  const meant = closest(given, candidates)
  return meant === undefined ? '' : `; did you mean ${code(meant)}?`
}
