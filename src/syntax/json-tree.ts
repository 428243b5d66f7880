import type { ArrayNode, Member, Node, ObjectNode, ScalarNode } from './node.js'
import { maximumDepth } from './tree.js'

/**
 * The positioned tree of a text that `JSON.parse` accepts. A list or an object is read when its items are first asked
 * for: of a large template most are never looked at. What is nested deeper than any parser here accepts is empty.
 */
export function jsonTree(text: string): Node {
  return new Cursor(text, 0, 0).value()
}

/**
 * A list or an object that is not read yet. What it holds is no property of its own: a copy has to be given it, as in
 * `{ ...node, members: node.members }`.
 */
class Unread {
  readonly #text: string
  readonly #depth: number

  constructor(
    text: string,
    readonly start: number,
    readonly end: number,
    depth: number,
  ) {
    this.#text = text
    this.#depth = depth
  }

  /** Undefined: it is nested too deep to be read. */
  protected open(): Cursor | undefined {
    return this.#depth >= maximumDepth ? undefined : new Cursor(this.#text, this.start, this.#depth + 1)
  }
}

class LazyObject extends Unread implements ObjectNode {
  readonly type = 'object'
  #members: Member[] | undefined

  get members(): Member[] {
    this.#members ??= this.open()?.members() ?? []
    return this.#members
  }
}

class LazyArray extends Unread implements ArrayNode {
  readonly type = 'array'
  #items: Node[] | undefined

  get items(): Node[] {
    this.#items ??= this.open()?.items() ?? []
    return this.#items
  }
}

const quote = 0x22
const comma = 0x2c
const openBracket = 0x5b
const backslash = 0x5c
const closeBracket = 0x5d
const openBrace = 0x7b
const closeBrace = 0x7d

/** Reads forward from a place. It takes the text to be JSON and checks nothing. */
class Cursor {
  constructor(
    private readonly text: string,
    private at: number,
    /** How many lists and objects what is read stands in. */
    private readonly depth: number,
  ) {}

  members(): Member[] {
    const members: Member[] = []
    this.at++
    for (this.space(); this.code() === quote; this.space()) {
      const key = this.string()
      this.space()
      this.at++ // the colon
      members.push({ key, value: this.value() })
      this.space()
      if (this.code() === comma) this.at++
    }
    return members
  }

  items(): Node[] {
    const items: Node[] = []
    this.at++
    for (this.space(); this.at < this.text.length && this.code() !== closeBracket; this.space()) {
      items.push(this.value())
      this.space()
      if (this.code() === comma) this.at++
    }
    return items
  }

  value(): Node {
    this.space()
    const start = this.at
    const code = this.code()
    if (code === quote) return this.string()
    if (code === openBrace || code === openBracket) {
      this.skip()
      const Kind = code === openBrace ? LazyObject : LazyArray
      return new Kind(this.text, start, this.at, this.depth)
    }
    while (this.at < this.text.length && !ends(this.code())) this.at++
    const value = JSON.parse(this.text.slice(start, this.at)) as ScalarNode['value']
    return { type: 'scalar', value, start, end: this.at }
  }

  private code(): number {
    return this.text.charCodeAt(this.at)
  }

  private space(): void {
    while (this.code() <= 0x20) this.at++
  }

  private string(): ScalarNode & { value: string } {
    const start = this.at
    this.skipString()
    const raw = this.text.slice(start + 1, this.at - 1)
    const value = raw.includes('\\') ? (JSON.parse(this.text.slice(start, this.at)) as string) : raw
    return { type: 'scalar', value, start, end: this.at }
  }

  private skipString(): void {
    let end = this.at
    let slashes: number
    do {
      end = this.text.indexOf('"', end + 1)
      slashes = 0
      while (this.text.charCodeAt(end - 1 - slashes) === backslash) slashes++
    } while (slashes % 2 === 1)
    this.at = end + 1
  }

  /** Past the list or object that begins here. */
  private skip(): void {
    let open = 0
    do {
      const code = this.code()
      if (code === quote) {
        this.skipString()
        continue
      }
      if (code === openBrace || code === openBracket) open++
      else if (code === closeBrace || code === closeBracket) open--
      this.at++
    } while (open > 0 && this.at < this.text.length)
  }
}

/** What ends a number or a word. */
const ends = (code: number): boolean => code <= 0x20 || code === comma || code === closeBracket || code === closeBrace
