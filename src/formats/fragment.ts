import { symbolText } from '../base/symbol.js'
import { isObject, type Value } from '../base/value.js'
import type { Node } from '../syntax/node.js'

/** Whether a text may hold functions of CloudFormation. */
export const mayHoldFunctions = (text: string): boolean => /"Ref"|\bRef:|Fn::|![A-Za-z]/.test(text)

/**
 * The value of a file that is a part of a template, such as statements that `serverless.yml` takes in: what its
 * functions give is known only where it is used, so each is a symbol.
 */
export function fragmentValue(node: Node): Value {
  if (node.tag !== undefined) return named(node.tag.slice(1), node)
  if (node.type === 'scalar') return node.value
  if (node.type === 'array') return node.items.map(fragmentValue)
  const [only, ...others] = node.members
  if (only !== undefined && others.length === 0 && isFunction(only.key.value)) return named(only.key.value, only.value)
  const result = node.members.map(({ key, value }): [string, Value] => [key.value, fragmentValue(value)])
  return Object.fromEntries(result)
}

/** The same of plain JSON. */
export function withoutFunctions(value: Value): Value {
  if (Array.isArray(value)) return value.map(withoutFunctions)
  if (!isObject(value)) return value
  const [only, ...others] = Object.entries(value)
  if (only !== undefined && others.length === 0 && isFunction(only[0])) {
    return symbolOf(only[0], JSON.stringify(only[1]))
  }
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, withoutFunctions(item)]))
}

const isFunction = (name: string): boolean => name === 'Ref' || /^Fn::[A-Z]\w*$/.test(name)

function named(name: string, argument: Node): Value {
  return symbolOf(name, argument.type === 'scalar' ? String(argument.value) : JSON.stringify(plainOf(argument)))
}

function symbolOf(name: string, argument: string): Value {
  const shown = argument.replace(/^"|"$/g, '')
  return symbolText('parameter', `${name.replace('Fn::', '')}(${shown.slice(0, 100)})`)
}

function plainOf(node: Node): unknown {
  if (node.type === 'scalar') return node.value
  if (node.type === 'array') return node.items.map(plainOf)
  return Object.fromEntries(node.members.map(({ key, value }) => [key.value, plainOf(value)]))
}
