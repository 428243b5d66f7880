import {
  type CompiledPattern,
  compilePattern,
  hasBit,
  inClass,
  isBoundedLetter,
  isStar,
  letterLoop,
  letterMask,
  letterText,
  type Matchable,
  type Nfa,
  ONE_ANY,
  ONE_DIGIT,
  ONE_SEGMENT,
  reduce,
  STAR_ANY,
  STAR_DIGIT,
  sharedStart,
  sharedSymbols,
  stepPossible,
  SYMBOL,
} from './compile.js'
import { everyMatch, someMatch } from './simulate.js'

const DIGITS = [...'0123456789'].map((c) => c.charCodeAt(0))
/** What names of Regions and partitions are of, beside digits. */
const LOWER = [...'abcdefghijklmnopqrstuvwxyz-'].map((c) => c.charCodeAt(0))
const READABLE = 'xyzabcdefghijklmnopqrstuvwXYZABCDEFGHIJKLMNOPQRSTUVW'

/** The request's automaton: as that of a pattern, each loop with the widest class of the stars it stands for. */
interface RequestNfa {
  atoms: Int32Array
  /** By state: the `one` of the class it loops on, or 0. */
  loops: Int8Array
  anyLoop: Uint32Array
  words: number
  hasSegment: boolean
}

function requestNfa(source: Int32Array): RequestNfa {
  const atoms = source.filter((a) => !isStar(a))
  const loops = new Int8Array(atoms.length + 1)
  const words = (atoms.length + 32) >>> 5
  const anyLoop = new Uint32Array(words)
  const width = (one: number): number => (one === ONE_ANY ? 3 : one === ONE_SEGMENT ? 2 : one === ONE_DIGIT ? 1 : 0)
  let state = 0
  for (const a of source) {
    if (!isStar(a)) {
      state++
      continue
    }
    const one = a === STAR_ANY ? ONE_ANY : a === STAR_DIGIT ? ONE_DIGIT : ONE_SEGMENT
    if (width(one) > width(loops[state]!)) loops[state] = one
    if (one === ONE_ANY) anyLoop[state >>> 5]! |= 1 << (state & 31)
  }
  const hasSegment = atoms.includes(ONE_SEGMENT) || loops.includes(ONE_SEGMENT)
  return { atoms, loops, anyLoop, words, hasSegment }
}

/** One automaton's share of the state vector. */
interface Block {
  nfa: Nfa
  from: number
  to: number
  possible: boolean
}

interface Node {
  set: Uint32Array
  parent: Node | undefined
  piece: string
}

/** The product of a request with the automata of patterns; its states are bit vectors, the request's share first. */
class Product {
  readonly blocks: Block[] = []
  readonly words: number
  readonly #request: RequestNfa
  /** A letter that no pattern names and that no bounded symbol holds. */
  readonly #other: number
  /** Whether some pattern has a bounded symbol that may be anything it can be. */
  readonly #hasNarrow: boolean
  readonly #masks = new Map<number, { mask: Uint32Array; loop: Uint32Array }>()

  constructor(request: CompiledPattern, patterns: readonly CompiledPattern[], twice: boolean) {
    this.#request = requestNfa(request.atoms)
    let at = this.#request.words
    for (const possible of twice ? [false, true] : [false]) {
      for (const p of patterns) {
        const nfa = p.nfa(possible)
        this.blocks.push({ nfa, from: at, to: at + nfa.words, possible })
        at += nfa.words
      }
    }
    this.words = at
    const used = new Set<number>(request.atoms)
    for (const p of patterns) for (const a of p.atoms) used.add(a)
    this.#hasNarrow = this.blocks.some(({ nfa }) => nfa.narrow.length > 0)
    const fits = (c: number) => !used.has(c) && !(this.#hasNarrow && isBoundedLetter(c))
    let other = [...READABLE].map((c) => c.charCodeAt(0)).find(fits)
    for (let c = 0xf000; other === undefined; c++) if (!used.has(c)) other = c
    this.#other = other
  }

  /** @param at how many characters in, which all automata begin with */
  start(at: number): Uint32Array {
    const set = new Uint32Array(this.words)
    const hold = (from: number) => {
      set[from + (at >>> 5)]! |= 1 << (at & 31)
    }
    hold(0)
    for (const b of this.blocks) hold(b.from)
    this.#reduce(set)
    return set
  }

  isMember(set: Uint32Array): boolean {
    return hasBit(set, this.#request.atoms.length)
  }

  /** By block: whether it accepts. */
  accepts(set: Uint32Array): boolean[] {
    return this.blocks.map((b) => ((set[b.from + (b.nfa.size >>> 5)]! >>> (b.nfa.size & 31)) & 1) === 1)
  }

  /** Whether what the patterns answer can change no more: each is dead, or accepts whatever follows. */
  isSettled(set: Uint32Array): boolean {
    for (const b of this.blocks) {
      const last = b.to - 1
      for (let w = b.from; w < last; w++) if (set[w] !== 0) return false
      if (set[last] === 0) continue
      const final = 1 << (b.nfa.size & 31)
      if ((set[last]! & b.nfa.loop[last - b.from]! & final) === 0) return false
    }
    return true
  }

  /** By block of a settled state: whether it accepts. */
  settled(set: Uint32Array): boolean[] {
    return this.blocks.map((b) => set[b.to - 1] !== 0)
  }

  /** The shortest text that leads from the state to a member of the request. */
  completion(set: Uint32Array): string {
    const { atoms, words } = this.#request
    let w = words - 1
    while (w > 0 && set[w] === 0) w--
    let out = ''
    for (let r = w * 32 + 31 - Math.clz32(set[w]!); r < atoms.length; r++) {
      const a = atoms[r]!
      out += a >= 0 ? letterText(a) : a === ONE_DIGIT ? '0' : letterText(this.#other)
    }
    return out
  }

  /** The letters that tell the next states apart: those of the states held, and one for each kind of all others. */
  letters(set: Uint32Array): number[] {
    const { atoms, loops, words, hasSegment } = this.#request
    const own = new Set<number>()
    let wild = false
    let digits = false
    each(set, 0, words, (r) => {
      const a = r < atoms.length ? atoms[r]! : 0
      if (r < atoms.length && a >= 0) own.add(a)
      if (a < 0 || loops[r]! < 0) wild = true
      if (a === ONE_DIGIT || loops[r] === ONE_DIGIT) digits = true
    })
    if (!wild) return [...own]
    const letters = new Set<number>([this.#other])
    for (const b of this.blocks) {
      each(set, b.from, b.to, (j) => {
        if (j < b.nfa.size && b.nfa.atoms[j]! >= 0) own.add(b.nfa.atoms[j]!)
      })
    }
    if (this.#hasNarrow) {
      const lower = LOWER.find((c) => !own.has(c))
      if (lower !== undefined) letters.add(lower)
    }
    if (digits || this.#hasNarrow) {
      const digit = DIGITS.find((d) => !own.has(d))
      if (digit !== undefined) letters.add(digit)
    }
    for (const a of own) letters.add(a)
    if (hasSegment) letters.add(0x2f).add(0x3a)
    return [...letters]
  }

  /** The state after a letter; undefined when no member of the request goes on so. */
  next(set: Uint32Array, letter: number): Uint32Array | undefined {
    const { mask, loop } = this.#letter(letter)
    const out = new Uint32Array(this.words)
    let carry = 0
    let any = 0
    for (let w = 0; w < this.words; w++) {
      const x = set[w]!
      const y = x & mask[w]!
      out[w] = (y << 1) | carry | (x & loop[w]!)
      carry = y >>> 31
      if (w < this.#request.words) {
        any |= out[w]!
        if (w === this.#request.words - 1 && any === 0) return undefined
      }
    }
    if (letter >= SYMBOL) {
      for (const b of this.blocks) {
        if (!b.possible) continue
        for (let w = b.from; w < b.to; w++) out[w] = set[w]!
        stepPossible(out.subarray(b.from, b.to), b.nfa, letter)
      }
    }
    this.#reduce(out)
    return out
  }

  #reduce(set: Uint32Array): void {
    reduce(set, this.#request.anyLoop, 0, this.#request.words)
    for (const b of this.blocks) reduce(set, b.nfa.loop, b.from, b.to)
  }

  #letter(letter: number): { mask: Uint32Array; loop: Uint32Array } {
    let found = this.#masks.get(letter)
    if (found) return found
    const mask = new Uint32Array(this.words)
    const loop = new Uint32Array(this.words)
    const { atoms, loops } = this.#request
    for (let r = 0; r <= atoms.length; r++) {
      const a = r < atoms.length ? atoms[r]! : 0
      const bit = 1 << (r & 31)
      if (r < atoms.length && (a === letter || (a < 0 && inClass(a, letter)))) mask[r >>> 5]! |= bit
      const one = loops[r]!
      if (one === ONE_ANY || (one < 0 && inClass(one, letter))) loop[r >>> 5]! |= bit
    }
    for (const b of this.blocks) {
      mask.set(letterMask(b.nfa, letter), b.from)
      loop.set(letterLoop(b.nfa, letter), b.from)
    }
    found = { mask, loop }
    this.#masks.set(letter, found)
    return found
  }
}

/** Calls `f` with each held state of a share of the vector. */
function each(set: Uint32Array, from: number, to: number, f: (state: number) => void): void {
  for (let w = from; w < to; w++) {
    for (let x = set[w]!; x !== 0; x &= x - 1) f((w - from) * 32 + 31 - Math.clz32(x & -x))
  }
}

function keyOf(set: Uint32Array): string {
  let key = ''
  for (const w of set) key += String.fromCharCode(w >>> 16, w & 0xffff)
  return key
}

function witness(node: Node, rest: string): string {
  const pieces = [rest]
  for (let n: Node | undefined = node; n; n = n.parent) pieces.push(n.piece)
  return pieces.reverse().join('')
}

/** How many states may still be explored; one of many words counts as several. */
export interface Budget {
  left: number
}

/** Up to so many words of bits, some fifty patterns, a state costs the same; or up to a few patterns of any length. */
const wordsOfAState = 64
const patternsOfAState = 4

/**
 * Walks the classes of members of `request` that the patterns tell apart. `visit` is called once for each distinct
 * answer, with whether each pattern matches (surely, and possibly where symbols are concerned) and one such member;
 * when it returns true the walk ends. Stars of class any in the request also stand for the symbols of the patterns.
 * Wildcards of the patterns count as class any.
 *
 * @param limit how many states to explore; a budget is shared by several walks and used up
 * @returns 'too-complex' when there may be answers that were not visited
 */
export function partition(
  request: Matchable,
  patterns: readonly Matchable[],
  // biome-ignore lint/suspicious/noConfusingVoidType: a visitor may return nothing
  visit: (sure: readonly boolean[], possible: readonly boolean[], witness: string) => boolean | void,
  limit: number | Budget = 20_000,
): 'done' | 'too-complex' {
  const whole = compilePattern(request)
  const compiled = patterns.map(compilePattern)
  // Letters and symbols that all begin with are one text in all: what follows tells them apart.
  const common = compiled.length === 0 ? 0 : Math.min(...compiled.map((p) => sharedSymbols(p.atoms, whole.atoms)))
  const r = whole.rest(common)
  // A pattern's place: the number of a live pattern, or a fixed answer.
  const places: (number | boolean)[] = []
  const live: CompiledPattern[] = []
  const byAtoms = new Map<string, number | boolean>()
  for (const each of compiled) {
    const p = each.rest(common)
    const key = p.atoms.join()
    let place = byAtoms.get(key)
    if (place === undefined) {
      if (!someMatch(p, r, true)) place = false
      else if (everyMatch(p, r, false, 20_000) === true) place = true
      else place = live.push(p) - 1
      byAtoms.set(key, place)
    }
    places.push(place)
  }
  const twice = live.length > 0 && (r.hasSymbol || live.some((p) => p.hasSymbol))
  const product = new Product(r, live, twice)
  const seenAnswers = new Set<string>()
  const answer = (accepts: readonly boolean[], text: () => string): boolean => {
    const key = accepts.map(Number).join('')
    if (seenAnswers.has(key)) return false
    seenAnswers.add(key)
    const offset = twice ? live.length : 0
    const sure = places.map((p) => (typeof p === 'boolean' ? p : accepts[p]!))
    const possible = places.map((p) => (typeof p === 'boolean' ? p : accepts[p + offset]!))
    return visit(sure, possible, text()) === true
  }

  const budget = typeof limit === 'number' ? { left: limit } : limit
  const longest = Math.max(...product.blocks.map(({ from, to }) => to - from), 0)
  const price = Math.max(1, Math.floor(product.words / Math.max(wordsOfAState, patternsOfAState * longest)))
  const seen = new Set<string>()
  const shared = Math.min(r.atoms.length, ...live.map((p) => sharedStart(p.atoms, r.atoms)))
  const start = live.length === 0 ? 0 : shared
  const piece = [...whole.atoms.subarray(0, common + start)].map(letterText).join('')
  const queue: Node[] = [{ set: product.start(start), parent: undefined, piece }]
  for (let n = 0; n < queue.length; n++) {
    const node = queue[n]!
    // Where only one letter leads on there is nothing to choose, so nothing to remember.
    let letters: number[] = []
    const run: string[] = []
    for (;;) {
      if (product.isSettled(node.set)) {
        letters = []
        const at = node
        node.piece += run.join('')
        if (answer(product.settled(at.set), () => witness(at, product.completion(at.set)))) return 'done'
        break
      }
      const accepted = product.isMember(node.set)
      letters = product.letters(node.set)
      if (accepted || letters.length !== 1) {
        node.piece += run.join('')
        if (accepted && answer(product.accepts(node.set), () => witness(node, ''))) return 'done'
        break
      }
      const next = product.next(node.set, letters[0]!)
      if (!next) break
      run.push(letterText(letters[0]!))
      node.set = next
    }
    for (const letter of letters) {
      const set = product.next(node.set, letter)
      if (!set) continue
      const key = keyOf(set)
      if (seen.has(key)) continue
      if ((budget.left -= price) < 0) return 'too-complex'
      seen.add(key)
      queue.push({ set, parent: node, piece: letterText(letter) })
    }
  }
  return 'done'
}
