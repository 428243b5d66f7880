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

/**
 * The name of which the given one is a slip of the pen; stricter than `closest`, since names of one's own choice may
 * well be alike: `labeling-1` and `labeling-2`, `labeling-dev` and `labeling-prod` are not taken for each other.
 */
export function misspelling(given: string, candidates: Iterable<string>): string | undefined {
  const plainest = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '')
  const letters = (name: string) => name.toLowerCase().replace(/[0-9]+/g, '0')
  const words = (name: string) => name.toLowerCase().split(/[^a-z0-9]+/)
  // `a-dev` and `b-dev`, `eu-labeling` and `us-labeling`: a short word stands for something.
  const differs = (name: string) => {
    const [mine, its] = [words(given), words(name)]
    return mine.length === its.length && mine.some((word, at) => word !== its[at] && word.length < 4)
  }
  const own = plainest(given)
  if (own === '') return undefined
  let best: string | undefined
  let least = Math.min(2, Math.floor(own.length / 4)) + 1
  for (const candidate of candidates) {
    const far = distance(own, plainest(candidate))
    // Only the number differs.
    if (far > 0 && (letters(given) === letters(candidate) || differs(candidate))) continue
    if (far < least) [best, least] = [candidate, far]
  }
  return best
}
