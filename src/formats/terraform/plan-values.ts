import type { SourceText, Span } from '../../base/source.js'
import type { Node } from '../../syntax/node.js'
import { memberOf as nodeMember } from '../../syntax/tree.js'
import { list, type ObjectMember, type Piece, scalar, type Val } from './value.js'

/** The member of an object node; undefined if there is none. */
export function member(node: Node | undefined, name: string): Node | undefined {
  return node?.type === 'object' ? nodeMember(node, name)?.value : undefined
}

/** Items of a list node. */
export const itemsOf = (node: Node | undefined): readonly Node[] => (node?.type === 'array' ? node.items : [])

/** The text of a string node. */
export const stringOf = (node: Node | undefined): string | undefined =>
  node?.type === 'scalar' && typeof node.value === 'string' ? node.value : undefined

/** Whether a node of `after_unknown` says that anything is not known. */
export function saysUnknown(node: Node | undefined): boolean {
  if (node === undefined) return false
  if (node.type === 'scalar') return node.value === true
  if (node.type === 'array') return node.items.some(saysUnknown)
  return node.members.some((each) => saysUnknown(each.value))
}

/**
 * The value of a node; what `after_unknown` says is not known comes from `unknown`.
 * @param place where all of it is said to stand; undefined: where it stands in the plan.
 */
export function planValue(
  source: SourceText,
  node: Node,
  after: Node | undefined,
  unknown: (path: string) => Val,
  place: Span | undefined,
  path = '',
): Val {
  const span = place ?? { source, start: node.start, end: node.end }
  if (after?.type === 'scalar' && after.value === true) return unknown(path)
  if (node.type === 'array') {
    const unknowns = itemsOf(after)
    const known = node.items.map((item, index) =>
      planValue(source, item, unknowns[index], unknown, place, `${path}[${index}]`),
    )
    // Items that are not known at all are not in the values.
    for (let index = known.length; index < unknowns.length; index++) {
      if (saysUnknown(unknowns[index])) known.push(unknown(`${path}[${index}]`))
    }
    return list(known, span)
  }
  if (node.type === 'object') {
    const members: ObjectMember[] = node.members.map(({ key, value }) => ({
      key: key.value,
      keySpan: place ?? { source, start: key.start, end: key.end },
      value: planValue(source, value, member(after, key.value), unknown, place, `${path}.${key.value}`),
    }))
    if (after?.type === 'object') {
      for (const { key, value } of after.members) {
        if (saysUnknown(value) && !members.some((each) => each.key === key.value)) {
          members.push({ key: key.value, keySpan: span, value: unknown(`${path}.${key.value}`) })
        }
      }
    }
    return { type: 'object', members, span }
  }
  if (typeof node.value !== 'string') return scalar(node.value, span)
  const pieces = place === undefined ? stringPieces(source, node.start, node.end, node.value) : []
  return { type: 'text', text: node.value, pieces, span }
}

/** Where the characters of a JSON string stand. */
function stringPieces(source: SourceText, start: number, end: number, value: string): Piece[] {
  const { text } = source
  const pieces: Piece[] = []
  let at = 0
  let from = start + 1
  const push = (length: number, to: number, exact: boolean) => {
    if (length > 0) pieces.push({ at, length, span: { source, start: from, end: to }, exact })
    at += length
    from = to
  }
  while (from < end - 1 && at < value.length) {
    if (text[from] === '\\') {
      push(1, Math.min(end, from + (text[from + 1] === 'u' ? 6 : 2)), false)
      continue
    }
    const next = text.indexOf('\\', from)
    const to = next === -1 || next >= end ? end - 1 : next
    push(to - from, to, true)
  }
  return pieces
}
