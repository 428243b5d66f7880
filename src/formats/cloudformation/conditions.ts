import { type Truth, and, not, or } from '../../base/truth.js'
import { plain } from '../../model/located.js'
import type { Node } from '../../syntax/node.js'
import { intrinsicOf } from './nodes.js'
import type { Scope } from './scope.js'
import { holdsParameter, textFrom } from './values.js'

/**
 * Whether a condition holds.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-conditions.html
 */
export function evaluateCondition(scope: Scope, node: Node): Truth {
  scope.budget.charge()
  const intrinsic = conditionOf(node)
  if (intrinsic === undefined) return literal(node)
  const { name, argument } = intrinsic
  const parts = argument.type === 'array' ? argument.items : []
  switch (name) {
    case 'Condition':
      return argument.type === 'scalar' ? scope.condition(String(argument.value)) : 'unknown'
    case 'Fn::And':
      return parts.length === 0 ? 'unknown' : and(...parts.map((part) => evaluateCondition(scope, part)))
    case 'Fn::Or':
      return parts.length === 0 ? 'unknown' : or(...parts.map((part) => evaluateCondition(scope, part)))
    case 'Fn::Not':
      return parts.length === 1 ? not(evaluateCondition(scope, parts[0]!)) : 'unknown'
    case 'Fn::Equals':
      return parts.length === 2 ? equals(scope, parts[0]!, parts[1]!) : 'unknown'
    default:
      return literal(node)
  }
}

function conditionOf(node: Node): { name: string; argument: Node } | undefined {
  if (node.tag === undefined && node.type === 'object' && node.members.length === 1) {
    const { key, value } = node.members[0]!
    if (key.value === 'Condition') return { name: 'Condition', argument: value }
  }
  return intrinsicOf(node)
}

function literal(node: Node): Truth {
  if (node.type !== 'scalar' || node.tag !== undefined) return 'unknown'
  const text = String(node.value).toLowerCase()
  return text === 'true' || text === 'false' ? text : 'unknown'
}

function equals(scope: Scope, left: Node, right: Node): Truth {
  const a = comparable(scope, left)
  const b = comparable(scope, right)
  if (a === undefined || b === undefined) return 'unknown'
  if (a === b) return 'true'
  return holdsParameter(a) || holdsParameter(b) ? 'unknown' : 'false'
}

function comparable(scope: Scope, node: Node): string | undefined {
  const value = scope.inCondition(() => scope.resolve(node))
  if (value === undefined) return undefined
  return textFrom(value) ?? JSON.stringify(plain(value))
}
