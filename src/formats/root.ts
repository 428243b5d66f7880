import type { Value } from '../base/value.js'
import type { Language } from '../model/document.js'
import { jsonTree } from '../syntax/json-tree.js'
import type { Node } from '../syntax/node.js'
import { maximumDepth, memberOf, toValue } from '../syntax/tree.js'

/** One document of a file; the tree is there or is parsed when first asked for. */
export interface Root {
  readonly value: Value
  /** As much of the value as tells which template it is, if it is one. */
  readonly outline: Value
  /** The same value once more, without keeping `value` alive. */
  again: () => Value
  language: Language
  node: () => Node
  /** False: no member stands twice in an object, which is cheaper to tell than where. */
  mayRepeat?: () => boolean
}

/** A root whose tree is there; of a template nobody asks for the plain value. */
export function treeRoot(node: Node, language: Language): Root {
  let value: Value | undefined
  return {
    get value() {
      if (value === undefined) value = toValue(node)
      return value
    },
    get outline() {
      return outlineOf(node)
    },
    again: () => toValue(node),
    language,
    node: () => node,
  }
}

/** What tells a template: the names at the top, and the types of the resources. */
function outlineOf(node: Node): Value {
  if (node.type === 'array') return []
  if (node.type === 'scalar') return null
  return Object.fromEntries(
    node.members.map(({ key, value }) => [
      key.value,
      key.value === 'Resources' && value.type === 'object'
        ? Object.fromEntries(value.members.map((each) => [each.key.value, { Type: typeOf(each.value) }]))
        : null,
    ]),
  )
}

const typeOf = (node: Node): Value => {
  const type = node.type === 'object' ? memberOf(node, 'Type')?.value : undefined
  return type?.type === 'scalar' ? type.value : null
}

/** A root of JSON that the platform has parsed; the tree is made when a place is asked for. */
export function lazyRoot(text: string, value: Value): Root {
  let node: Node | undefined
  return {
    value,
    outline: value,
    again: () => JSON.parse(text) as Value,
    language: 'json',
    node() {
      node ??= jsonTree(text)
      return node
    },
    // A quoted text before a colon is a member's name; one inside of a string makes the count too high at most.
    mayRepeat: () => (text.match(/"\s*:/g)?.length ?? 0) !== countMembers(JSON.parse(text) as Value),
  }
}

function countMembers(value: Value, levels = maximumDepth): number {
  if (typeof value !== 'object' || value === null || levels === 0) return 0
  let count = Array.isArray(value) ? 0 : Object.keys(value).length
  for (const item of Object.values(value)) count += countMembers(item, levels - 1)
  return count
}

/** The value of strict JSON; undefined for any other text. */
export function parsePlain(text: string): Value | undefined {
  try {
    return JSON.parse(text) as Value
  } catch {
    return undefined
  }
}
