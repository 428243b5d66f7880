import type { Member, Node } from '../../syntax/node.js'
import { intrinsicOf } from './nodes.js'
import type { Scope } from './scope.js'
import { isUnknown, textFrom } from './values.js'

const prefix = 'Fn::ForEach'

/**
 * Members with `Fn::ForEach::Name` replaced by what it makes; a loop over a collection that is not known makes one
 * member `Fn::Transform`, of which nothing is known.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-foreach.html
 */
export function expandLoops(scope: Scope, members: Member[]): Member[] {
  if (!members.some((member) => member.key.value.startsWith(prefix))) return members
  return members.flatMap((member) => (member.key.value.startsWith(prefix) ? expand(scope, member) : [member]))
}

function expand(scope: Scope, loop: Member): Member[] {
  const [identifier, collection, output] = loop.value.type === 'array' ? loop.value.items : []
  const values = collection === undefined ? undefined : collectionOf(scope, collection)
  if (identifier?.type !== 'scalar' || output?.type !== 'object' || values === undefined) {
    return [{ key: { ...loop.key, value: 'Fn::Transform' }, value: loop.value }]
  }
  const name = String(identifier.value)
  return values.flatMap((value) =>
    expandLoops(
      scope,
      output.members.map((member) => ({
        key: { ...member.key, value: fillIn(member.key.value, name, value) },
        value: filled(scope, member.value, name, value),
      })),
    ),
  )
}

function collectionOf(scope: Scope, node: Node): string[] | undefined {
  const list = scope.resolve(node)
  if (list?.type !== 'array' || list.items.some(isUnknown)) return undefined
  const texts = list.items.map(textFrom)
  return texts.includes(undefined) ? undefined : (texts as string[])
}

/** `&{Name}` leaves out what no logical id may hold. */
function fillIn(text: string, name: string, value: string): string {
  if (!text.includes('{')) return text
  const plain = value.replace(/[^A-Za-z0-9]/g, '')
  return text.replaceAll(`\${${name}}`, () => value).replaceAll(`&{${name}}`, plain)
}

function filled(scope: Scope, node: Node, name: string, value: string): Node {
  scope.budget.charge()
  const intrinsic = intrinsicOf(node)
  if (intrinsic?.name === 'Ref' && intrinsic.argument.type === 'scalar' && intrinsic.argument.value === name) {
    return { ...intrinsic.argument, value }
  }
  if (node.type === 'scalar') {
    if (typeof node.value !== 'string') return node
    const text = fillIn(node.value, name, value)
    scope.budget.charge(text.length >> 5)
    return { ...node, value: text }
  }
  if (node.type === 'array') return { ...node, items: node.items.map((item) => filled(scope, item, name, value)) }
  return {
    ...node,
    members: node.members.map((member) => ({
      key: { ...member.key, value: fillIn(member.key.value, name, value) },
      value: filled(scope, member.value, name, value),
    })),
  }
}
