import { type Document, isAlias, isMap, isScalar, isSeq, parseAllDocuments } from 'yaml'
import type { Member, Node, ObjectNode, ParseResult, ScalarNode, SyntaxProblem } from './node.js'
import { maximumDepth } from './tree.js'
import { firstProblem } from './yaml-problems.js'

/** Most nodes a file may give once its aliases are resolved. */
const maximumNodes = 200_000

/** What of a document may be read when its members are first asked for: most of a large template never are. */
export interface Postponed {
  /** A member of the root. */
  section: string
  /** The member of each mapping in the section that may wait. */
  body: string
  /** The member that says what the mapping is. */
  kind: string
  /** @param text the body's */
  mayWait: (kind: string, text: string) => boolean
}

/**
 * Parses YAML 1.2 with merge keys, one root a document. Tags are kept on their nodes, unknown ones too; a node behind
 * an alias has the place of its anchor. Import this module lazily: the `yaml` package is slow to load.
 */
export function parseYaml(text: string, postponed?: Postponed): ParseResult {
  const tooDeep = tooDeepAt(text)
  if (tooDeep !== undefined) return { roots: [], problems: [depthProblem(tooDeep, text)] }
  const roots: Node[] = []
  const problems: SyntaxProblem[] = []
  const { stackTraceLimit } = Error
  try {
    // The package makes an Error of every tag that it does not know; where each was made takes long to find out.
    Error.stackTraceLimit = 0
    const documents = parseAllDocuments(text, options)
    const all = Array.isArray(documents) ? documents : []
    const mistake = firstProblem(all, text)
    if (mistake !== undefined) problems.push(problem(mistake.message, mistake.start, mistake.end, text))
    // What a broken tree lacks follows from the mistake.
    const found = mistake === undefined ? problems : []
    for (const document of all) {
      const root = new Converter(document, text, found, postponed).root()
      if (root !== undefined) roots.push(root)
    }
  } catch {
    // The composer recurses: only hostile nesting gets here.
    problems.push(depthProblem(0, text))
  } finally {
    Error.stackTraceLimit = stackTraceLimit
  }
  return { roots, problems: problems.slice(0, 50) }
}

const options = { logLevel: 'silent', prettyErrors: false, strict: true, uniqueKeys: false, merge: true } as const

type Ranged = { range?: readonly number[] | null } | null | undefined

const sharedTexts = new Map<string, string>()
const mostShared = 20_000

class Converter {
  private left = maximumNodes
  private stopped = false
  /** The value of the last member of the object that was converted last, whether it is merged or its own. */
  private lastValue: Node | undefined
  /** Whether what is converted stands in the section whose bodies may wait. */
  private inSection = false

  constructor(
    private readonly document: Document.Parsed,
    private readonly text: string,
    private readonly problems: SyntaxProblem[],
    private readonly postponed?: Postponed,
  ) {}

  root(): Node | undefined {
    const { contents } = this.document
    if (contents === null) return undefined
    if (isScalar(contents) && contents.value === null) return undefined
    return this.node(contents, 0, 0)
  }

  /** @param at where a missing value would stand. */
  private node(node: unknown, depth: number, at: number): Node {
    const start = this.startOf(node, at)
    const end = this.endOf(node, at, start)
    if (this.stopped) return { type: 'scalar', value: null, start, end }
    if (depth > maximumDepth) return this.stop(depthProblem(start, this.text))
    if (--this.left < 0) {
      return this.stop(
        problem(`Expected at most ${maximumNodes} values with aliases, found more`, start, end, this.text),
      )
    }
    if (isAlias(node)) {
      const target = node.resolve(this.document)
      if (target === undefined) {
        return this.stop(problem(`Expected an anchor for \`*${node.source}\`, found none`, start, end, this.text))
      }
      return this.node(target, depth + 1, start)
    }
    // There are very many nodes: each is made in one piece.
    const result: Node = isSeq(node)
      ? { type: 'array', items: node.items.map((item) => this.node(item, depth + 1, start)), start, end }
      : isMap(node)
        ? { type: 'object', members: this.members(node.items, depth, start), start, end }
        : { type: 'scalar', value: isScalar(node) ? this.scalar(node.value) : null, start, end }
    if (isSeq(node) && node.flow !== true && result.type === 'array')
      result.end = this.lastEnd(node.items.at(-1), result.items.at(-1), end)
    if (isMap(node) && node.flow !== true) result.end = this.lastEnd(node.items.at(-1)?.value, this.lastValue, end)
    const tag = (node as { tag?: unknown } | null | undefined)?.tag
    if (typeof tag === 'string' && tag.startsWith('!')) result.tag = this.shared(tag)
    return result
  }

  /** Where the last token of a block ends: the parser counts the line end and comments after it. */
  private lastEnd(last: unknown, node: Node | undefined, end: number): number {
    // What an alias stands for is elsewhere.
    const own = node === undefined || isAlias(last) ? this.endOf(last, end, 0) : node.end
    return Math.min(own, end)
  }

  private members(pairs: readonly { key: unknown; value: unknown }[], depth: number, at: number): Member[] {
    const merged: Member[] = []
    const own: Member[] = []
    let last: Node | undefined
    for (const pair of pairs) {
      const key = this.key(pair.key, at)
      if (depth === 0) this.inSection = key.value === this.postponed?.section
      const waiting = depth === 2 && this.inSection && key.value === this.postponed!.body
      const value = (waiting && this.waiting(pair.value, pairs)) || this.node(pair.value, depth + 1, key.end)
      last = value
      if (isMergeKey(pair.key)) merged.unshift(...this.mergedMembers(value))
      else own.push({ key, value })
      if (this.stopped) break
    }
    this.lastValue = last
    return merged.length === 0 ? own : [...merged, ...own]
  }

  /** The body of a mapping as it is until somebody asks for its members; undefined if it cannot wait. */
  private waiting(body: unknown, pairs: readonly { key: unknown; value: unknown }[]): Node | undefined {
    const { kind, mayWait } = this.postponed!
    const own = pairs.findLast(({ key }) => isScalar(key) && key.value === kind)?.value
    if (!isScalar(own) || typeof own.value !== 'string') return undefined
    if (!isMap(body) || !body.range || body.tag !== undefined || body.items.length === 0) return undefined
    const [start, flowEnd, blockEnd] = body.range
    const text = this.text.slice(start, body.flow === true ? flowEnd : blockEnd)
    // What an anchor names stands elsewhere.
    if (/[&*][^\s"'/]/.test(text) || !mayWait(own.value, text)) return undefined
    const end = body.flow === true ? flowEnd : this.lastEndIn(body)
    return end === undefined ? undefined : new WaitingObject(this.text, text, start, end)
  }

  /** Where the last token of a block ends; undefined where nothing stands. */
  private lastEndIn(node: unknown): number | undefined {
    if (isMap(node) && node.flow !== true) return this.lastEndIn(node.items.at(-1)?.value)
    if (isSeq(node) && node.flow !== true) return this.lastEndIn(node.items.at(-1))
    if (!(isScalar(node) || isMap(node) || isSeq(node)) || !node.range) return undefined
    return this.endOf(node, 0, node.range[0])
  }

  /** Of several merged maps the first wins: with "last wins" on reading it must stand last. */
  private mergedMembers(value: Node): Member[] {
    const maps = value.type === 'array' ? value.items : [value]
    const result = [...maps].reverse().flatMap((map) => (map.type === 'object' ? map.members : []))
    this.left -= result.length
    return result
  }

  private key(key: unknown, at: number): ScalarNode & { value: string } {
    const start = this.startOf(key, at)
    const end = this.endOf(key, at, start)
    const target = isAlias(key) ? key.resolve(this.document) : key
    const value = isScalar(target) ? String(this.scalar(target.value)) : this.text.slice(start, end)
    return { type: 'scalar', value: isMergeKey(key) ? '<<' : this.shared(value), start, end }
  }

  private scalar(value: unknown): ScalarNode['value'] {
    if (typeof value === 'string') return this.shared(value)
    if (value === null || value === undefined) return null
    if (typeof value === 'number' || typeof value === 'boolean') return value
    return typeof value === 'symbol' ? (value.description ?? '') : String(value)
  }

  /** Names such as `Type` stand in every file: one text is enough for all of them. */
  private shared(text: string): string {
    if (text.length > 40) return text
    const known = sharedTexts.get(text)
    if (known !== undefined) return known
    if (sharedTexts.size < mostShared) sharedTexts.set(text, text)
    return text
  }

  private startOf(node: unknown, at: number): number {
    return clamp((node as Ranged)?.range?.[0] ?? at, this.text)
  }

  private endOf(node: unknown, at: number, start: number): number {
    const end = Math.max(start, clamp((node as Ranged)?.range?.[1] ?? at, this.text))
    return isBlock(node) ? trimmedEnd(this.text, start, end) : end
  }

  private stop(reason: SyntaxProblem): Node {
    this.stopped = true
    this.problems.push(reason)
    return { type: 'scalar', value: null, start: reason.start, end: reason.end }
  }
}

/** A mapping without anchors and aliases, known to be right, whose text is parsed when its members are asked for. */
class WaitingObject implements ObjectNode {
  readonly type = 'object'
  readonly #whole: string
  readonly #text: string
  #members: Member[] | undefined

  constructor(
    whole: string,
    text: string,
    readonly start: number,
    readonly end: number,
  ) {
    this.#whole = whole
    this.#text = text
  }

  get members(): Member[] {
    this.#members ??= this.#read()
    return this.#members
  }

  #read(): Member[] {
    // Its first line stands as far to the right as it does in the whole: a block goes by its columns.
    const column = this.start - (this.#whole.lastIndexOf('\n', this.start - 1) + 1)
    const { roots } = parseYaml(`${' '.repeat(column)}${this.#text}`)
    const root = roots[0]
    if (root?.type !== 'object') return []
    shift(root, this.start - column)
    return root.members
  }
}

function shift(node: Node, by: number): void {
  node.start += by
  node.end += by
  if (node.type === 'array') for (const item of node.items) shift(item, by)
  if (node.type === 'object')
    for (const { key, value } of node.members) {
      shift(key, by)
      shift(value, by)
    }
}

const isBlock = (node: unknown): boolean =>
  isScalar(node) && (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED')

/** Where the last visible character of a block of text ends. */
function trimmedEnd(text: string, start: number, end: number): number {
  let at = end
  while (at > start && /\s/.test(text.charAt(at - 1))) at--
  return at
}

function isMergeKey(key: unknown): boolean {
  return isScalar(key) && (typeof key.value === 'symbol' || (key.value === '<<' && key.type === 'PLAIN'))
}

function problem(message: string, start: number, end: number, text: string): SyntaxProblem {
  const from = clamp(start, text)
  return {
    message: message.charAt(0).toLowerCase() + message.slice(1),
    start: from,
    end: Math.max(from, clamp(end, text)),
  }
}

function depthProblem(start: number, text: string): SyntaxProblem {
  return problem(`expected at most ${maximumDepth} levels of nesting, found more`, start, start + 1, text)
}

/** Where brackets or dashes nest far beyond the bound; the `yaml` package is slow there. */
function tooDeepAt(text: string): number | undefined {
  let depth = 0
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (c === 0x5b || c === 0x7b) {
      if (++depth > 4 * maximumDepth) return i
    } else if (c === 0x5d || c === 0x7d) depth = Math.max(0, depth - 1)
    else if ((c === 0x2d || c === 0x3f) && text.charCodeAt(i + 1) === 0x20) {
      let run = 1
      while (text.charCodeAt(i + 2) === c && text.charCodeAt(i + 3) === 0x20) {
        i += 2
        run++
      }
      if (run > maximumDepth) return i
    }
  }
  return undefined
}

function clamp(offset: number, text: string): number {
  return Math.max(0, Math.min(offset, text.length))
}
