import type { Truth } from '../../base/truth.js'
import type { Pattern } from '../api.js'
import {
  type CompiledPattern,
  compilePattern,
  inClass,
  type Matchable,
  ONE_DIGIT,
  STAR_DIGIT,
  sharedSymbols,
} from './compile.js'
import { partition } from './partition.js'
import { everyMatch, someMatch } from './simulate.js'

/**
 * Whether fillers may be wrong about `false`: a digit wildcard, and no digit that the pattern does not have; a symbol may
 * hold them all.
 */
function digitsUsedUp(pattern: CompiledPattern, request: CompiledPattern): boolean {
  if (!request.atoms.some((a) => a === ONE_DIGIT || a === STAR_DIGIT)) return false
  if (pattern.hasBounded) return true
  return new Set(pattern.atoms.filter((a) => a >= 0 && inClass(ONE_DIGIT, a))).size === 10
}

const isTokens = (pattern: Matchable): pattern is Pattern => Array.isArray(pattern)

/** Whether a pattern is how the other one begins, and then a star: most that match do so, and need no automaton. */
function isStartOf(pattern: Pattern, request: Pattern): boolean {
  const last = pattern.length - 1
  if (pattern[last]?.kind !== 'star') return false
  for (let i = 0; i < last; i++) {
    const [token, other] = [pattern[i]!, request[i]]
    if (token.kind !== other?.kind) return false
    if (token.kind === 'symbol' && token.name !== (other as typeof token).name) return false
    if (token.kind !== 'text') continue
    const { text } = other as typeof token
    if (i === last - 1 ? !text.startsWith(token.text) : text !== token.text) return false
  }
  return true
}

/**
 * Whether `pattern` matches every member of `request`: 'true' surely, 'false' if some member is not matched whatever
 * the symbols stand for, else 'unknown' (also when too complex to tell). Wildcards of `pattern` count as class any.
 */
export function contains(pattern: Matchable, request: Matchable): Truth {
  if (isTokens(pattern) && isTokens(request) && isStartOf(pattern, request)) return 'true'
  const p = compilePattern(pattern)
  const r = compilePattern(request)
  const sure = everyMatch(p, r, false)
  if (sure === true) return 'true'
  const shared = sharedSymbols(p.atoms, r.atoms)
  const possible = p.hasSymbol || r.hasSymbol ? everyMatch(p.rest(shared), r.rest(shared), true) : sure
  if (possible !== false) return 'unknown'
  if (!digitsUsedUp(p.rest(shared), r)) return 'false'
  let missed = false
  let unsure = false
  const end = partition(r, [p], (s, q) => {
    if (!s[0]) unsure = true
    if (!q[0]) missed = true
    return missed
  })
  if (missed) return 'false'
  return end === 'done' && !unsure ? 'true' : 'unknown'
}

/**
 * Whether `pattern` matches at least one member of `request`: 'true' surely, 'false' if none whatever the symbols
 * stand for, else 'unknown'. Wildcards of `pattern` count as class any.
 */
export function intersects(pattern: Matchable, request: Matchable): Truth {
  const p = compilePattern(pattern)
  const r = compilePattern(request)
  if (someMatch(p, r, false)) return 'true'
  if (!p.hasSymbol && !r.hasSymbol) return 'false'
  const shared = sharedSymbols(p.atoms, r.atoms)
  return someMatch(p.rest(shared), r.rest(shared), true) ? 'unknown' : 'false'
}
