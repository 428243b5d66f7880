import type { SourceText } from '../../base/source.js'
import type { ArrayNode, Member, Node, ObjectNode, ScalarNode } from '../../syntax/node.js'
import { memberOf } from '../../syntax/tree.js'

/**
 * A node that stands in another file than its template (`${file(…)}`), or that a transform made up. Every node of such
 * a subtree says so. `partial`: a policy of which a condition tells the parts of a statement apart.
 */
export type SourcedNode = Node & { source?: SourceText; made?: true; partial?: true }

/** A function of CloudFormation and what it is given. */
export interface Intrinsic {
  /** The long name: `Ref`, `Condition`, `Fn::Sub`. A tag that is no function keeps its `!`. */
  name: string
  argument: Node
}

const shortNames = new Set(
  (
    'And Base64 Cidr Equals FindInMap ForEach GetAtt GetAZs If ImportValue Join Length Not Or Select Split Sub ' +
    'ToJsonString Transform Contains EachMemberEquals EachMemberIn RefAll ValueOf ValueOfAll GetStackOutput'
  ).split(' '),
)

/**
 * The function that a node is, in its long or its short form.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference.html
 */
export function intrinsicOf(node: Node): Intrinsic | undefined {
  if (node.tag !== undefined) {
    const name = node.tag.slice(1)
    const { tag, ...argument } = node
    if (name === 'Ref' || name === 'Condition') return { name, argument }
    return { name: shortNames.has(name) ? `Fn::${name}` : tag, argument }
  }
  if (node.type !== 'object' || node.members.length !== 1) return undefined
  const { key, value } = node.members[0]!
  if (key.value === 'Ref') return { name: 'Ref', argument: value }
  if (key.value.startsWith('Fn::') && !key.value.startsWith('Fn::ForEach')) return { name: key.value, argument: value }
  return undefined
}

/** Whether a node is `AWS::NoValue`. */
export function isNoValue(node: Node): boolean {
  const intrinsic = intrinsicOf(node)
  return (
    intrinsic?.name === 'Ref' && intrinsic.argument.type === 'scalar' && intrinsic.argument.value === 'AWS::NoValue'
  )
}

/** The value of a member, if the node is an object that has it. */
export function childOf(node: Node | undefined, name: string): Node | undefined {
  return node?.type === 'object' ? memberOf(node, name)?.value : undefined
}

/** The value behind several member names. */
export function childAt(node: Node | undefined, ...names: string[]): Node | undefined {
  return names.reduce<Node | undefined>((at, name) => childOf(at, name), node)
}

/** A string scalar's value; undefined for anything else and for a string with a tag. */
export function textOf(node: Node | undefined): string | undefined {
  return node?.type === 'scalar' && typeof node.value === 'string' && node.tag === undefined ? node.value : undefined
}

/** Where a node that a transform makes up is said to stand. */
export interface Place {
  start: number
  end: number
  source?: SourceText
}

/** The place of a node. */
export function placeOf(node: Node): Place {
  const { source } = node as SourcedNode
  return source === undefined ? { start: node.start, end: node.end } : { start: node.start, end: node.end, source }
}

/** Nodes that a transform makes up, all at one place. */
export class Maker {
  private readonly place: Place & { made: true }

  constructor(place: Place) {
    this.place = { ...place, made: true }
  }

  text<T extends string | number | boolean | null>(value: T): ScalarNode & { value: T } {
    return { type: 'scalar', value, ...this.place }
  }

  list(items: Node[]): ArrayNode {
    return { type: 'array', items, ...this.place }
  }

  object(members: { [name: string]: Node | undefined }): ObjectNode {
    const entries = Object.entries(members).filter((entry): entry is [string, Node] => entry[1] !== undefined)
    return { type: 'object', members: entries.map(([name, value]) => this.member(name, value)), ...this.place }
  }

  member(name: string, value: Node): Member {
    return { key: this.text(name), value }
  }

  ref(name: string): ObjectNode {
    return this.object({ Ref: this.text(name) })
  }

  sub(text: string): ObjectNode {
    return this.object({ 'Fn::Sub': this.text(text) })
  }

  /** A plain value as nodes. */
  value(value: unknown): Node {
    if (Array.isArray(value)) return this.list(value.map((item) => this.value(item)))
    if (typeof value === 'object' && value !== null) {
      return this.object(Object.fromEntries(Object.entries(value).map(([name, item]) => [name, this.value(item)])))
    }
    return this.text(
      typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null,
    )
  }
}
