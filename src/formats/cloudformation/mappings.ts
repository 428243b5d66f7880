import { boundOf, holdsSymbol } from '../../base/symbol.js'
import type { Located } from '../../model/located.js'
import type { Node } from '../../syntax/node.js'
import { memberOf } from '../../syntax/tree.js'
import type { Scope } from './scope.js'
import { describe, scalarAt, textFrom } from './values.js'

/** What `Fn::FindInMap` may find: a value with those of its keys that stand for a pseudo parameter. */
interface Entry {
  node: Node
  /** What the keys on the way are, where only deployment tells which one it is. */
  keys: readonly { written: string; symbol: string }[]
}

/** Most entries that are compared. */
const mostEntries = 100

/** The values that two keys of a mapping may mean. */
export function entriesOf(mapping: Node, topKey: string, secondKey: string): Entry[] {
  return at({ node: mapping, keys: [] }, topKey).flatMap((inner) => at(inner, secondKey))
}

function at({ node, keys }: Entry, key: string): Entry[] {
  if (node.type !== 'object') return []
  if (holdsSymbol(key)) {
    const isPseudo = boundOf(key) !== undefined
    return node.members.map((member) => ({
      node: member.value,
      keys: isPseudo ? [...keys, { written: member.key.value, symbol: key }] : keys,
    }))
  }
  const member = memberOf(node, key)
  return member === undefined ? [] : [{ node: member.value, keys }]
}

/**
 * The value that all entries give, whichever it is: the same one, or one text in which each has its own key, such as
 * `states.us-east-1.amazonaws.com` for `us-east-1`. Undefined where they differ in more than that.
 */
export function valueOfAll(scope: Scope, entries: readonly Entry[]): Located | undefined {
  if (entries.length === 0 || entries.length > mostEntries) return undefined
  const values = entries.map(({ node }) => scope.once(node, () => scope.resolve(node)))
  const texts = new Set(values.map(describe))
  if (texts.size === 1) return values[0]
  let common: string | undefined
  for (const [index, value] of values.entries()) {
    let text = textFrom(value)
    if (text === undefined) return undefined
    scope.budget.charge(1 + (text.length >> 5))
    for (const { written, symbol } of entries[index]!.keys) text = withSymbol(text, written, symbol)
    if (common !== undefined && common !== text) return undefined
    common = text
  }
  return common === undefined ? undefined : scalarAt(common, scope.span(entries[0]!.node))
}

/** A text with a symbol wherever a key stands as a word of its own. */
function withSymbol(text: string, key: string, symbol: string): string {
  if (key === '') return text
  const parts = text.split(key)
  let result = parts[0]!
  for (let i = 1; i < parts.length; i++) {
    const isWord = !/[A-Za-z0-9]$/.test(result) && !/^[A-Za-z0-9]/.test(parts[i]!)
    result += (isWord ? symbol : key) + parts[i]!
  }
  return result
}
