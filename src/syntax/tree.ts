import type { Path, Value } from '../base/value.js'
import type { Member, Node, ObjectNode } from './node.js'

/** Deepest nesting any parser here accepts. */
export const maximumDepth = 200

/** The plain value of a tree. Of members with the same name the last one wins, as in `JSON.parse`. */
export function toValue(node: Node): Value {
  if (node.type === 'scalar') return node.value
  if (node.type === 'array') return node.items.map(toValue)
  const result: Record<string, Value> = {}
  for (const { key, value } of node.members) setOwn(result, key.value, toValue(value))
  return result
}

/**
 * The node at a path, or its nearest ancestor that exists. Step 0 into a value that is no list is the value itself,
 * since a lone value stands for a list of one.
 */
export function nodeAt(root: Node, path: Path): Node {
  let node = root
  for (const step of path) {
    const next = child(node, step)
    if (next === undefined) return node
    node = next
  }
  return node
}

/** The last member with this name. */
export function memberOf(node: ObjectNode, name: string): ObjectNode['members'][number] | undefined {
  // Asked very often: a loop is quicker than a call for each member.
  const { members } = node
  for (let i = members.length - 1; i >= 0; i--) if (members[i]!.key.value === name) return members[i]
  return undefined
}

/** Names that stand twice in one object, each time with the one before. What YAML merges in is no second one. */
export function duplicateMembers(root: Node): { first: Member['key']; last: Member['key'] }[] {
  if (root.type === 'scalar') return []
  if (root.type === 'array') return root.items.flatMap(duplicateMembers)
  const seen = new Map<string, Member['key']>()
  const found: { first: Member['key']; last: Member['key'] }[] = []
  for (const { key, value } of root.members) {
    if (key.start >= root.start && key.end <= root.end) {
      const first = seen.get(key.value)
      if (first !== undefined) found.push({ first, last: key })
      seen.set(key.value, key)
    }
    found.push(...duplicateMembers(value))
  }
  return found
}

function child(node: Node, step: string | number): Node | undefined {
  if (node.type === 'array') return typeof step === 'number' ? node.items[step] : undefined
  if (node.type === 'object') {
    const member = memberOf(node, String(step))
    if (member !== undefined) return member.value
  }
  return step === 0 ? node : undefined
}

function setOwn(target: Record<string, Value>, key: string, value: Value): void {
  // Assigning `__proto__` would set the prototype instead of a member.
  if (key === '__proto__') {
    Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true })
  } else target[key] = value
}
