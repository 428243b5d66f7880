import {
  type CompiledPattern,
  classMask,
  flood,
  hasBit,
  isStar,
  letterLoop,
  letterMask,
  type Nfa,
  ONE_ANY,
  ONE_DIGIT,
  ONE_SEGMENT,
  reduce,
  STAR_ANY,
  STAR_DIGIT,
  STAR_SEGMENT,
  SYMBOL,
  sharedStart,
  stateAt,
  step,
  stepPossible,
} from './compile.js'

/** Whether a pattern matches a text of letters: greedy, going back to the last star only. */
function matchText(pattern: Int32Array, text: Int32Array): boolean {
  const start = sharedStart(pattern, text)
  let p = start
  let t = start
  let star = -1
  let mark = 0
  while (t < text.length) {
    const a = p < pattern.length ? pattern[p]! : undefined
    if (a !== undefined && isStar(a)) {
      star = p++
      mark = t
    } else if (a !== undefined && (a === text[t] || (a < 0 && text[t]! < SYMBOL))) {
      p++
      t++
    } else if (star >= 0) {
      p = star + 1
      t = ++mark
    } else return false
  }
  while (p < pattern.length && isStar(pattern[p]!)) p++
  return p === pattern.length
}

const isEmpty = (set: Uint32Array): boolean => set.every((w) => w === 0)

const oneOf = new Map([
  [STAR_ANY, ONE_ANY],
  [STAR_DIGIT, ONE_DIGIT],
  [STAR_SEGMENT, ONE_SEGMENT],
])

/** Whether after the shared start each needs another character, or one of them a character and the other none. */
function partWays(pattern: Int32Array, request: Int32Array, start: number): boolean {
  const isLetter = (a: number | undefined) => a !== undefined && a >= 0 && a < SYMBOL
  const p = pattern[start]
  const r = request[start]
  return p !== r && (isLetter(p) || p === undefined) && (isLetter(r) || r === undefined)
}

/** Whether a member of the request is matched, in one reading. */
export function someMatch(pattern: CompiledPattern, request: CompiledPattern, possible: boolean): boolean {
  if (!request.hasWildcard && !request.hasResource && !(possible && request.hasSymbol)) {
    const matches = matchText(possible ? pattern.starred : pattern.atoms, request.atoms)
    if (!matches || !possible || !pattern.hasBounded) return matches
  }
  const start = sharedStart(pattern.atoms, request.atoms)
  if (partWays(pattern.atoms, request.atoms, start)) return false
  const nfa = pattern.nfa(possible)
  const set = stateAt(nfa.words, start)
  for (let i = start; i < request.atoms.length; i++) {
    const a = request.atoms[i]!
    if (possible && a >= SYMBOL) stepPossible(set, nfa, a)
    else if (a >= 0) step(set, letterMask(nfa, a), letterLoop(nfa, a))
    else if (isStar(a)) {
      const one = oneOf.get(a)!
      flood(set, classMask(nfa, one, one === ONE_ANY))
    } else step(set, classMask(nfa, a, false), nfa.allLoops)
    if (set[nfa.words - 1] === 0 && isEmpty(set)) return false
  }
  return hasBit(set, nfa.size)
}

/**
 * The request with each run of wildcards as so many ONE_ANY and at most one STAR_ANY: a character that occurs in no
 * pattern, nor in a bounded symbol, is the hardest to match, whatever its class.
 */
function fillers(atoms: Int32Array): number[] {
  const out: number[] = []
  let star = false
  for (const a of atoms) {
    if (isStar(a)) star = true
    else {
      if (a >= 0 && star) {
        out.push(STAR_ANY)
        star = false
      }
      out.push(a >= 0 ? a : ONE_ANY)
    }
  }
  if (star) out.push(STAR_ANY)
  return out
}

const isSubset = (a: Uint32Array, b: Uint32Array): boolean => {
  for (let w = 0; w < a.length; w++) if ((a[w]! & ~b[w]!) !== 0) return false
  return true
}

const sameSet = (a: Uint32Array, b: Uint32Array): boolean => {
  for (let w = 0; w < a.length; w++) if (a[w] !== b[w]) return false
  return true
}

/**
 * Whether every member of the request is matched, in one reading; undefined when `budget` words of work did not
 * suffice to tell.
 */
export function everyMatch(
  pattern: CompiledPattern,
  request: CompiledPattern,
  possible: boolean,
  budget = 20_000_000,
): boolean | undefined {
  if (!request.hasWildcard) return someMatch(pattern, request, possible)
  const start = sharedStart(pattern.atoms, request.atoms)
  if (partWays(pattern.atoms, request.atoms, start)) return false
  const nfa: Nfa = pattern.nfa(possible)
  const letters = fillers(request.atoms)
  const stack: { at: number; set: Uint32Array }[] = [{ at: start, set: stateAt(nfa.words, start) }]
  const seen = new Map<number, Uint32Array[]>()
  let left = budget
  for (let top = stack.pop(); top; top = stack.pop()) {
    const set = top.set
    let pruned = false
    for (let i = top.at; i < letters.length && !pruned; i++) {
      left -= nfa.words
      if (left < 0) return undefined
      const a = letters[i]!
      if (possible && a >= SYMBOL) stepPossible(set, nfa, a)
      else if (a >= 0) step(set, letterMask(nfa, a), letterLoop(nfa, a))
      else if (a !== STAR_ANY) step(set, nfa.ones, nfa.loop)
      reduce(set, nfa.loop)
      if (set[nfa.words - 1] === 0 && isEmpty(set)) return false
      if (a !== STAR_ANY) continue
      let known = seen.get(i)
      if (!known) {
        known = []
        seen.set(i, known)
      }
      // Each number of fillers gives one set; the last, which more fillers leave alone, goes on first.
      let goesOn = false
      for (;;) {
        left -= nfa.words * (1 + known.length)
        if (left < 0) return undefined
        const next = set.slice()
        step(next, nfa.ones, nfa.loop)
        reduce(next, nfa.loop)
        const last = sameSet(next, set)
        if (!known.some((k) => isSubset(k, set))) {
          known.push(set.slice())
          if (last) goesOn = true
          else stack.push({ at: i + 1, set: set.slice() })
        }
        if (last) break
        set.set(next)
      }
      pruned = !goesOn
      if (isEmpty(set)) return false
    }
    if (!pruned && !hasBit(set, nfa.size)) return false
  }
  return true
}
