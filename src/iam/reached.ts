import type { Element } from './element.js'
import type { Statement } from './statement.js'
import type { Three } from './three.js'

/** A statement whose Action element an action reaches, surely or possibly. */
export interface Reached {
  readonly statement: Statement
  readonly action: Three
}

/** From how many statements on an index by resource pays. */
const manyStatements = 12
/** More lengths of prefixes than this, and looking them all up costs more than it saves. */
const manyLengths = 24

interface ResourceIndex {
  /** Positions of statements by a prefix of their resources. */
  byPrefix: Map<string, number[]>
  lengths: number[]
  /** Positions of the statements that any resource may match. */
  always: number[]
}

/** The statements of one policy that an action reaches; many of them are looked up by the resource too. */
export class ReachedStatements {
  #index: ResourceIndex | undefined
  #asked = 0

  constructor(readonly all: readonly Reached[]) {}

  /** All but statements that surely do not match the resource, in order. @param text of the resource, without symbols */
  onResource(text: string): readonly Reached[] {
    // The first request is often the only one.
    if (this.all.length < manyStatements || this.#asked++ === 0) return this.all
    this.#index ??= indexOf(this.all)
    const { byPrefix, lengths, always } = this.#index
    if (lengths.length > manyLengths) return this.all
    const found = [...always]
    for (const length of lengths) {
      if (length > text.length) break
      const positions = byPrefix.get(text.slice(0, length))
      if (positions !== undefined) for (const position of positions) found.push(position)
    }
    // A statement with several resources may be found more than once.
    found.sort((a, b) => a - b)
    return found.filter((position, i) => i === 0 || found[i - 1] !== position).map((position) => this.all[position]!)
  }
}

function indexOf(all: readonly Reached[]): ResourceIndex {
  const byPrefix = new Map<string, number[]>()
  const always: number[] = []
  all.forEach(({ statement }, position) => {
    const prefixes = prefixesOf(statement.resource)
    if (prefixes === undefined) always.push(position)
    for (const prefix of prefixes ?? []) {
      const positions = byPrefix.get(prefix)
      if (positions === undefined) byPrefix.set(prefix, [position])
      else positions.push(position)
    }
  })
  const lengths = [...new Set([...byPrefix.keys()].map((prefix) => prefix.length))].sort((a, b) => a - b)
  return { byPrefix, lengths, always }
}

/** What the resources that an element matches begin with; undefined when they may begin with anything. */
function prefixesOf(element: Element | undefined): Set<string> | undefined {
  if (element === undefined || element.negated || element.malformed !== undefined) return undefined
  const prefixes = new Set(element.entries.map((entry) => entry.prefix))
  return prefixes.has('') ? undefined : prefixes
}
