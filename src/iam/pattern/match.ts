import type { Truth } from '../../base/truth.js'
import type { Pattern } from '../api.js'
import { type CompiledPattern, compilePattern, inClass, type Matchable, ONE_DIGIT, STAR_DIGIT } from './compile.js'
import { partition } from './partition.js'
import { everyMatch, someMatch } from './simulate.js'

/** Whether fillers may be wrong about `false`: a digit wildcard, and no digit that the pattern does not have. */
function digitsUsedUp(pattern: CompiledPattern, request: CompiledPattern): boolean {
  if (!request.atoms.some((a) => a === ONE_DIGIT || a === STAR_DIGIT)) return false
  return new Set(pattern.atoms.filter((a) => a >= 0 && inClass(ONE_DIGIT, a))).size === 10
}

/**
 * Whether `pattern` matches every member of `request`: 'true' surely, 'false' if some member is not matched whatever
 * the symbols stand for, else 'unknown' (also when too complex to tell). Wildcards of `pattern` count as class any.
 */
export function contains(pattern: Matchable, request: Matchable): Truth {
  const p = compilePattern(pattern)
  const r = compilePattern(request)
  const sure = everyMatch(p, r, false)
  if (sure === true) return 'true'
  const possible = p.hasSymbol || r.hasSymbol ? everyMatch(p, r, true) : sure
  if (possible !== false) {
    const rest = p.hasSymbol && r.hasSymbol ? withoutShared(p.source, r.source) : undefined
    return rest !== undefined && contains(...rest) === 'false' ? 'false' : 'unknown'
  }
  if (!digitsUsedUp(p, r)) return 'false'
  let missed = false
  let unsure = false
  const end = partition(r.source, [p.source], (s, q) => {
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
  if (!someMatch(p, r, true)) return 'false'
  const rest = r.hasSymbol && p.hasSymbol ? withoutShared(p.source, r.source) : undefined
  return rest !== undefined && intersects(...rest) === 'false' ? 'false' : 'unknown'
}

/**
 * Two patterns without the start that they share, if symbols are in it: whatever those stand for, it is the same text in
 * both, and only the rest decides. A character has to follow the last symbol in both: right behind a parameter nobody
 * knows where the name ends that it is a part of. Undefined: they share no such start.
 */
function withoutShared(pattern: Pattern, request: Pattern): [Pattern, Pattern] | undefined {
  let at = 0
  let symbols = false
  for (; at < pattern.length && at < request.length; at++) {
    const [a, b] = [pattern[at]!, request[at]!]
    if (a.kind === 'symbol' && b.kind === 'symbol' && a.name === b.name) symbols = true
    else if (!(a.kind === 'text' && b.kind === 'text' && a.text === b.text)) break
  }
  const [a, b] = [pattern[at], request[at]]
  let shared = 0
  if (a?.kind === 'text' && b?.kind === 'text')
    while (shared < a.text.length && a.text.charCodeAt(shared) === b.text.charCodeAt(shared)) shared++
  if (!symbols || (shared === 0 && pattern[at - 1]!.kind === 'symbol')) return undefined
  return [restOf(pattern, at, shared), restOf(request, at, shared)]
}

/** A pattern from a place inside one of its tokens on. */
function restOf(pattern: Pattern, at: number, shared: number): Pattern {
  const token = pattern[at]
  if (shared === 0 || token?.kind !== 'text') return pattern.slice(at)
  const text = token.text.slice(shared)
  return [...(text === '' ? [] : [{ ...token, text }]), ...pattern.slice(at + 1)]
}
