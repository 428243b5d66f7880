import { boundOf, type SymbolBound } from '../../base/symbol.js'
import type { CharClass, Pattern } from '../api.js'

/*
 * A compiled pattern is a list of atoms, one number each: a code point; a symbol (from SYMBOL on, odd when it is a
 * declared resource); or a wildcard, below zero.
 *
 * A parameter's symbol may be any text, the empty one too; unless it is bounded (a Region, an account, a partition): then
 * it is one or more letters of a class. A resource's symbol is a name or id without `:` and `/` that
 * holds one letter of its own: only a wildcard or the same symbol can stand for that letter, so the symbol differs from
 * every literal and from every other resource.
 */
export const ONE_ANY = -1
export const ONE_DIGIT = -2
export const ONE_SEGMENT = -3
/** What a letter of a bounded symbol may be; never an atom of a source. */
const ONE_REGION = -4
const ONE_ACCOUNT = -5
const ONE_PARTITION = -6
const ONE_SOURCE = -7
export const STAR_ANY = -8
export const STAR_DIGIT = -9
export const STAR_SEGMENT = -10
export const SYMBOL = 0x110000

const ones: Record<CharClass, number> = { any: ONE_ANY, digit: ONE_DIGIT, segment: ONE_SEGMENT }
const stars: Record<CharClass, number> = { any: STAR_ANY, digit: STAR_DIGIT, segment: STAR_SEGMENT }

const lettersOf: Record<SymbolBound, number> = {
  region: ONE_REGION,
  account: ONE_ACCOUNT,
  partition: ONE_PARTITION,
  source: ONE_SOURCE,
}

/** Numbers of symbol names, the same for every pattern of the process. */
const numbers = new Map<string, number>()
const names: string[] = []
/** For each name the `one` of the class that its letters are of; 0 when it may be anything. */
const classes: number[] = []

function symbolAtom(name: string): number {
  let n = numbers.get(name)
  if (n === undefined) {
    n = SYMBOL + 2 * names.length + (name.startsWith('\uE100') ? 1 : 0)
    names.push(name)
    const bound = boundOf(name)
    classes.push(bound === undefined ? 0 : lettersOf[bound])
    numbers.set(name, n)
  }
  return n
}

/** Whether an atom is the symbol of a declared resource. */
export const isResource = (atom: number): boolean => atom >= SYMBOL && (atom & 1) === 1

/** Whether an atom is the symbol of a parameter. */
export const isParameter = (atom: number): boolean => atom >= SYMBOL && (atom & 1) === 0

/** The class of the letters that a bounded symbol holds, given as the atom of its `one`; 0 for every other atom. */
const lettersIn = (atom: number): number => (atom >= SYMBOL ? classes[(atom - SYMBOL) >> 1]! : 0)

/** Whether an atom is a symbol that only some texts can stand for. */
export const isBounded = (atom: number): boolean => lettersIn(atom) !== 0

/** The text of a letter: its character, or the name of the symbol. */
export function letterText(letter: number): string {
  return letter >= SYMBOL ? names[(letter - SYMBOL) >> 1]! : String.fromCodePoint(letter)
}

export const isStar = (atom: number): boolean => atom <= STAR_ANY

/**
 * Whether a letter is within a class, given as the atom of its `one`. A resource's name or id is a segment; otherwise a
 * symbol is in no class.
 */
export function inClass(one: number, letter: number): boolean {
  if (letter >= SYMBOL) return one === ONE_SEGMENT && isResource(letter)
  if (one === ONE_ANY) return true
  if (one === ONE_SEGMENT) return letter !== 0x3a && letter !== 0x2f
  const digit = letter >= 0x30 && letter <= 0x39
  if (one === ONE_DIGIT) return digit
  // A character that stands for any text stands for such a one as well.
  if (letter >= 0xe000 && letter <= 0xe0ff) return true
  if (one === ONE_SOURCE) return letter !== 0x2a && letter !== 0x3f
  if (one === ONE_ACCOUNT) return digit
  return (letter >= 0x61 && letter <= 0x7a) || letter === 0x2d || (digit && one === ONE_REGION)
}

/** Whether some bounded symbol can hold a letter. */
export const isBoundedLetter = (letter: number): boolean =>
  inClass(ONE_REGION, letter) || inClass(ONE_ACCOUNT, letter) || inClass(ONE_PARTITION, letter)

/**
 * The automaton of a policy pattern: state j means that j atoms other than stars are consumed; `loop` are the states
 * that have a star before the next atom. Sets of states are bit vectors.
 */
export interface Nfa {
  /** Atoms without stars; state `size` accepts. */
  atoms: Int32Array
  size: number
  words: number
  loop: Uint32Array
  /** States whose atom is `?`. */
  ones: Uint32Array
  /** For each letter in the pattern, the states that consume it. */
  letters: Map<number, Uint32Array>
  none: Uint32Array
  /** States whose atom is `?` beside a star: together they take any nonempty text. */
  some: Uint32Array
  /** States that some character of a name passes: all but `:` and `/`. */
  names: Uint32Array
  /** By class: states whose atom some character of the class can pass. */
  passes: Map<number, Uint32Array>
  /** Where a bounded symbol may be anything that it can be: the states of its class, each of which also loops. */
  narrow: { one: number; states: Uint32Array }[]
  /** States that loop on any letter or on those of some class. */
  allLoops: Uint32Array
  /** For letters that lead from a narrow state, and for classes of bounded symbols: the states that loop on them. */
  loops: Map<number, Uint32Array>
}

const setBit = (bits: Uint32Array, i: number): void => {
  bits[i >>> 5]! |= 1 << (i & 31)
}

export const hasBit = (bits: Uint32Array, i: number): boolean => ((bits[i >>> 5]! >>> (i & 31)) & 1) === 1

const isNarrow = (atom: number): boolean => atom <= ONE_REGION && atom > STAR_ANY

const union = (a: Uint32Array, b: Uint32Array): Uint32Array => a.map((word, w) => word | b[w]!)

function buildNfa(source: Int32Array, possible: boolean): Nfa {
  const free = (a: number): boolean => isStar(a) || (possible && isParameter(a) && !isBounded(a))
  const atoms = source.filter((a) => !free(a)).map((a) => (possible && lettersIn(a)) || a)
  const size = atoms.length
  const words = (size + 32) >>> 5
  const empty = (): Uint32Array => new Uint32Array(words)
  const nfa: Nfa = {
    atoms,
    size,
    words,
    loop: empty(),
    ones: empty(),
    letters: new Map(),
    none: empty(),
    some: empty(),
    names: empty(),
    passes: new Map(),
    narrow: [],
    allLoops: empty(),
    loops: new Map(),
  }
  let state = 0
  for (const a of source) {
    if (free(a)) {
      setBit(nfa.loop, state)
      continue
    }
    const atom = atoms[state]!
    if (isNarrow(atom)) {
      let narrow = nfa.narrow.find(({ one }) => one === atom)
      if (narrow === undefined) nfa.narrow.push((narrow = { one: atom, states: empty() }))
      setBit(narrow.states, state)
    } else if (atom < 0) setBit(nfa.ones, state)
    state++
  }
  nfa.allLoops = nfa.narrow.reduce((all, { states }) => union(all, states), nfa.loop)
  for (let j = 0; j < size; j++) {
    const a = atoms[j]!
    if (a < 0 && !isNarrow(a) && (hasBit(nfa.loop, j) || hasBit(nfa.loop, j + 1))) setBit(nfa.some, j)
    if (a < SYMBOL && (a < 0 || inClass(ONE_SEGMENT, a))) setBit(nfa.names, j)
  }
  for (let j = 0; j < size; j++) {
    const a = atoms[j]!
    if (a < 0) continue
    let mask = nfa.letters.get(a)
    if (!mask) {
      mask = letterMask(nfa, a).slice()
      nfa.letters.set(a, mask)
    }
    setBit(mask, j)
  }
  return nfa
}

function atomsOf(source: Pattern): Int32Array {
  const atoms: number[] = []
  for (const t of source) {
    if (t.kind === 'text') for (const c of t.text) atoms.push(c.codePointAt(0)!)
    else if (t.kind === 'one') atoms.push(ones[t.of])
    else if (t.kind === 'symbol') atoms.push(symbolAtom(t.name))
    else atoms.push(stars[t.of])
  }
  return Int32Array.from(atoms)
}

/** A pattern made ready for matching. */
export class CompiledPattern {
  readonly atoms: Int32Array
  readonly hasSymbol: boolean
  readonly hasResource: boolean
  readonly hasBounded: boolean
  readonly hasWildcard: boolean
  #sure: Nfa | undefined
  #possible: Nfa | undefined
  #starred: Int32Array | undefined
  #rests: Map<number, CompiledPattern> | undefined

  constructor(source: Pattern | Int32Array) {
    const atoms = source instanceof Int32Array ? source : atomsOf(source)
    this.atoms = atoms
    this.hasSymbol = atoms.some((a) => a >= SYMBOL)
    this.hasResource = this.hasSymbol && atoms.some(isResource)
    this.hasBounded = this.hasSymbol && atoms.some(isBounded)
    this.hasWildcard = atoms.some((a) => a < 0)
  }

  /** The pattern without its first atoms; made once. */
  rest(from: number): CompiledPattern {
    if (from === 0) return this
    this.#rests ??= new Map()
    let rest = this.#rests.get(from)
    if (rest === undefined) {
      rest = new CompiledPattern(this.atoms.slice(from))
      this.#rests.set(from, rest)
    }
    return rest
  }

  /** The atoms with parameters as stars. */
  get starred(): Int32Array {
    this.#starred ??= this.hasSymbol ? this.atoms.map((a) => (isParameter(a) ? STAR_ANY : a)) : this.atoms
    return this.#starred
  }

  /** @param possible whether a parameter may be anything, rather than only itself */
  nfa(possible: boolean): Nfa {
    if (this.#sure === undefined && this.#possible === undefined) remember(this)
    if (possible && this.hasSymbol) {
      this.#possible ??= buildNfa(this.atoms, true)
      return this.#possible
    }
    this.#sure ??= buildNfa(this.atoms, false)
    return this.#sure
  }

  /** Drops the automata, which are made again when they are asked for. */
  forget(): void {
    this.#sure = undefined
    this.#possible = undefined
  }
}

/** The patterns that have automata: these are large, and few are needed at a time. */
const withAutomata: CompiledPattern[] = []
const mostAutomata = 2000
let oldest = 0

function remember(pattern: CompiledPattern): void {
  withAutomata[oldest]?.forget()
  withAutomata[oldest] = pattern
  oldest = (oldest + 1) % mostAutomata
}

/** A pattern as tokens or compiled; tokens are compiled once and remembered by identity. */
export type Matchable = Pattern | CompiledPattern

const compiled = new WeakMap<Pattern, CompiledPattern>()

/** Makes a pattern ready for matching; the same token list gives the same object. Never throws. */
export function compilePattern(p: Matchable): CompiledPattern {
  if (p instanceof CompiledPattern) return p
  let c = compiled.get(p)
  if (!c) {
    c = new CompiledPattern(p)
    compiled.set(p, c)
  }
  return c
}

/**
 * How many characters two patterns have in common before anything else stands in either. So many can be passed over: a
 * member of the one meets them in the other one by one. State j of an automaton is then j characters in.
 */
export function sharedStart(a: Int32Array, b: Int32Array): number {
  const end = Math.min(a.length, b.length)
  let i = 0
  while (i < end && a[i] === b[i] && a[i]! >= 0 && a[i]! < SYMBOL) i++
  return i
}

/**
 * How many atoms two patterns begin with that stand for one text in both: letters and symbols. Whatever the symbols are,
 * what follows decides. None if there is no parameter among them: then nothing is gained.
 */
export function sharedSymbols(a: Int32Array, b: Int32Array): number {
  const end = Math.min(a.length, b.length)
  let i = 0
  let found = false
  for (; i < end && a[i] === b[i] && a[i]! >= 0; i++) found ||= isParameter(a[i]!)
  return found ? i : 0
}

/** A set of states that holds one. */
export function stateAt(words: number, state: number): Uint32Array {
  const set = new Uint32Array(words)
  setBit(set, state)
  return set
}

/** The states that consume a letter. */
export function letterMask(nfa: Nfa, letter: number): Uint32Array {
  const known = nfa.letters.get(letter)
  if (known !== undefined) return known
  if (letter >= SYMBOL) return isResource(letter) ? nfa.some : nfa.none
  let mask = nfa.ones
  for (const { one, states } of nfa.narrow) if (inClass(one, letter)) mask = union(mask, states)
  if (mask !== nfa.ones) nfa.letters.set(letter, mask)
  return mask
}

/** The states that a letter leaves as they are. */
export function letterLoop(nfa: Nfa, letter: number): Uint32Array {
  if (nfa.narrow.length === 0 || letter >= SYMBOL) return nfa.loop
  let loop = nfa.loops.get(letter)
  if (loop === undefined) {
    loop = nfa.loop
    for (const { one, states } of nfa.narrow) if (inClass(one, letter)) loop = union(loop, states)
    if (loop !== nfa.loop) nfa.loops.set(letter, loop)
  }
  return loop
}

/**
 * The states that some letter of a class passes, taken for granted where that is the class of a bounded symbol; `symbols` adds those whose atom is
 * a symbol.
 */
export function classMask(nfa: Nfa, one: number, symbols: boolean): Uint32Array {
  const key = symbols ? one - 16 : one
  let mask = nfa.passes.get(key)
  if (!mask) {
    mask = nfa.ones.slice()
    for (const narrow of nfa.narrow) if (mayMeet(one, narrow.one)) mask = union(mask, narrow.states)
    for (let j = 0; j < nfa.size; j++) {
      const a = nfa.atoms[j]!
      if (a >= 0 && (inClass(one, a) || (symbols && a >= SYMBOL))) setBit(mask, j)
    }
    nfa.passes.set(key, mask)
  }
  return mask
}

/** Whether a text of one class may be one of the other: no account is a Region, and a Region is no partition. */
const mayMeet = (one: number, other: number): boolean =>
  !isNarrow(one) || one === other || one === ONE_SOURCE || other === ONE_SOURCE

/** The states that a letter of a bounded symbol leaves as they are. */
function classLoop(nfa: Nfa, one: number): Uint32Array {
  let loop = nfa.loops.get(one)
  if (loop === undefined) {
    loop = nfa.loop
    for (const narrow of nfa.narrow) if (mayMeet(one, narrow.one)) loop = union(loop, narrow.states)
    nfa.loops.set(one, loop)
  }
  return loop
}

/** Consumes one letter in place; `mask` holds the states that take it. */
export function step(set: Uint32Array, mask: Uint32Array, loop: Uint32Array): void {
  let carry = 0
  for (let w = 0; w < set.length; w++) {
    const x = set[w]!
    const y = x & mask[w]!
    set[w] = (y << 1) | carry | (x & loop[w]!)
    carry = y >>> 31
  }
}

/** Adds in place the states that any number of letters passed by `mask` reaches. */
export function flood(set: Uint32Array, mask: Uint32Array): void {
  let carry = 0
  for (let w = 0; w < set.length; w++) {
    const m = mask[w]!
    let g = set[w]! | carry
    let p = m << 1
    for (let shift = 1; shift < 32; shift <<= 1) {
      g |= p & (g << shift)
      p &= p << shift
    }
    set[w] = g
    carry = (g & m) >>> 31
  }
}

/**
 * Consumes in place a symbol, where parameters may be anything; a bounded one is some letters of its class. A resource's symbol meets either the same symbol of the
 * pattern, whole; or any of its other atoms, with a wildcard for the letter of its own.
 */
export function stepPossible(set: Uint32Array, nfa: Nfa, letter: number): void {
  if (isParameter(letter)) {
    const one = lettersIn(letter)
    if (one === 0) {
      fillUp(set, nfa.size)
      return
    }
    const passed = classMask(nfa, one, false)
    step(set, passed, classLoop(nfa, one))
    flood(set, passed)
    return
  }
  const spread = set.slice()
  const text = nfa.names
  flood(spread, text)
  step(spread, nfa.ones, nfa.loop)
  flood(spread, text)
  step(set, letterMask(nfa, letter), nfa.loop)
  spread.forEach((word, w) => {
    set[w]! |= word
  })
}

/**
 * Drops in place, from the words `from` to `to`, every state below the highest state with a star: whatever they
 * accept that state accepts too.
 */
export function reduce(set: Uint32Array, loop: Uint32Array, from = 0, to = set.length): void {
  for (let w = to - 1; w >= from; w--) {
    const held = set[w]! & loop[w - from]!
    if (held === 0) continue
    set[w]! &= -1 << (31 - Math.clz32(held))
    set.fill(0, from, w)
    return
  }
}

/** Sets in place every state from the lowest held one on, up to `size`: what an unknown text can reach. */
export function fillUp(set: Uint32Array, size: number, from = 0, to = set.length): void {
  let w = from
  while (w < to && set[w] === 0) w++
  if (w === to) return
  const low = set[w]! & -set[w]!
  set[w] = -low
  set.fill(0xffffffff, w + 1, to)
  const last = from + (size >>> 5)
  const top = size & 31
  if (top < 31) set[last]! &= (1 << (top + 1)) - 1
  set.fill(0, last + 1, to)
}
