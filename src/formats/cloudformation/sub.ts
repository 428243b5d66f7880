import type { Located } from '../../model/located.js'
import type { Node, ScalarNode } from '../../syntax/node.js'
import { intrinsicOf } from './nodes.js'
import type { Scope } from './scope.js'
import { mapScalar, type MappedText } from './text-map.js'
import { type Piece, settle, textFrom } from './values.js'

/** A piece of `Fn::Sub`'s text; `at` is its offset in the text before anything is filled in. */
interface SubPiece extends Piece {
  at: number
  /** Length of what it is filled in for; undefined when it stands in the text as it is. */
  width?: number
}

/** The text of `Fn::Sub`, or undefined when it is not written as one. */
export function subTemplate(argument: Node): { template: ScalarNode & { value: string }; names?: Node } | undefined {
  const [template, names] = argument.type === 'array' ? argument.items : [argument]
  if (template?.type !== 'scalar' || typeof template.value !== 'string') return undefined
  const text = template as ScalarNode & { value: string }
  return names === undefined ? { template: text } : { template: text, names }
}

/**
 * Fills in the `${…}` of a text. `${!Name}` gives `${Name}`.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-sub.html
 */
export function subPieces(scope: Scope, template: ScalarNode & { value: string }, names: Node | undefined): SubPiece[] {
  const text = template.value
  scope.budget.charge(1 + (text.length >> 5))
  const given = names?.type === 'object' ? names.members : []
  const pieces: SubPiece[] = []
  let from = 0
  for (const match of text.matchAll(/\$\{([^${}]*)\}/g)) {
    if (match.index > from) pieces.push({ text: text.slice(from, match.index), at: from })
    from = match.index + match[0].length
    const name = match[1]!.trim()
    if (name.startsWith('!')) {
      pieces.push({ text: '${', at: match.index, width: 3 })
      pieces.push({ text: `${name.slice(1)}}`, at: match.index + match[0].indexOf('!') + 1 })
      continue
    }
    const own = given.findLast((member) => member.key.value === name)
    // `${aws:username}` without `!` is a mistake that is plainly meant for IAM.
    if (own === undefined && /^(?:aws|s3|kms|iam|sts|saml|cognito-\w+|www\.[\w.]+):/.test(name)) {
      pieces.push({ text: match[0], at: match.index })
      continue
    }
    const piece = own === undefined ? named(scope, name, template) : passed(scope, own.value, name)
    scope.budget.charge(1 + (piece.text.length >> 5))
    pieces.push({ ...piece, at: match.index, width: match[0].length })
  }
  if (from < text.length) pieces.push({ text: text.slice(from), at: from })
  if (pieces.every((piece) => piece.instead === undefined)) return pieces
  const settled = settle(pieces)
  return pieces.map((piece, index) => ({ ...piece, text: settled[index]! }))
}

function named(scope: Scope, name: string, node: Node): Piece {
  const empty = scope.emptyParameter(name)
  if (empty !== undefined) return { text: '', instead: empty }
  const dot = name.indexOf('.')
  const value =
    dot < 0 || scope.knows(name)
      ? scope.reference(name, node)
      : scope.attribute(name.slice(0, dot), name.slice(dot + 1), node)
  return { text: pieceText(scope, value, name, node) }
}

function passed(scope: Scope, node: Node, name: string): Piece {
  const intrinsic = intrinsicOf(node)
  if (intrinsic?.name === 'Ref' && intrinsic.argument.type === 'scalar') {
    const empty = scope.emptyParameter(String(intrinsic.argument.value))
    if (empty !== undefined) return { text: '', instead: empty }
  }
  return { text: pieceText(scope, scope.resolve(node), name, node) }
}

function pieceText(scope: Scope, value: Located | undefined, name: string, node: Node): string {
  return textFrom(value) ?? String(scope.unknown(scope.qualify(name), node).value)
}

/**
 * The resolved text of a node together with the places of its characters, for texts that hold a document of their own.
 * Undefined when the node is not one literal text, with or without `Fn::Sub`.
 */
export function mappedText(scope: Scope, node: Node): MappedText | undefined {
  const intrinsic = intrinsicOf(node)
  if (intrinsic === undefined) {
    return node.type === 'scalar' ? mapScalar(scope.span(node).source, node) : undefined
  }
  if (intrinsic.name !== 'Fn::Sub') return undefined
  const sub = subTemplate(intrinsic.argument)
  const mapped = sub === undefined ? undefined : mapScalar(scope.span(sub.template).source, sub.template)
  if (sub === undefined || mapped === undefined) return undefined
  const starts: number[] = []
  const ends: number[] = []
  let text = ''
  for (const { text: part, at, width } of subPieces(scope, sub.template, sub.names)) {
    for (let i = 0; i < part.length; i++) {
      starts.push(mapped.starts[width === undefined ? at + i : at]!)
      ends.push(mapped.ends[width === undefined ? at + i : at + width - 1]!)
    }
    text += part
  }
  starts.push(mapped.starts.at(-1)!)
  return { text, starts, ends, verbatim: mapped.verbatim }
}
