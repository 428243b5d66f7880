import type { Expression, For } from '../../syntax/hcl/nodes.js'
import { rounds } from './convert.js'
import { evaluate } from './evaluate.js'
import type { Scope } from './scope.js'
import { shorten, type Val } from './value.js'

/** Most values that one message names. */
const maximumNamed = 3

/** Why it is not known whether something exists. */
export interface Doubt {
  /** As a phrase for a message. */
  phrase: string
  /** What decides it: things with the same exist together. */
  condition: string
}

/** The doubt of what stands in a module of which it is not known whether it exists either. */
export const inside = (outer: Doubt | undefined, inner: Doubt | undefined): Doubt | undefined =>
  outer === undefined || inner === undefined || outer.condition === inner.condition
    ? (inner ?? outer)
    : { phrase: inner.phrase, condition: `${outer.condition} && ${inner.condition}` }

/**
 * Why it is not known whether a repeated block exists: its argument, and what of it is not known.
 * @param argument `count` or `for_each`. @param address of the block
 */
export function doubtOf(argument: string, address: string, node: Expression, scope: Scope): Doubt {
  const shown = shorten(scope.source.text.slice(node.start, node.end))
  const names: string[] = []
  nameUnknowns(node, scope, names)
  const others = names.filter((name) => name !== shown)
  const verb = others.length === 1 ? 'is' : 'are'
  if (others.length > 0) {
    const all = others.map((name) => `\`${name}\``).join(' and ')
    const phrase = `\`${argument}\` of \`${address}\` is \`${shown}\`, and ${all} ${verb} not known`
    return { phrase, condition: [...names].sort().join(' && ') }
  }
  return {
    phrase: `\`${argument}\` of \`${address}\` is \`${shown}\`, which is not known`,
    condition: names[0] ?? shown,
  }
}

/** The references of an expression whose value is not known. */
function nameUnknowns(node: unknown, scope: Scope, names: string[]): void {
  if (typeof node !== 'object' || node === null || names.length >= maximumNamed) return
  if (Array.isArray(node)) {
    for (const item of node) nameUnknowns(item, scope, names)
    return
  }
  const { type } = node as { type?: string }
  if (type === 'get' || type === 'index' || type === 'variable') {
    const name = unknownName(evaluate(node as Expression, scope), scope)
    if (name !== undefined && !names.includes(name)) names.push(name)
    return
  }
  // The names of a loop mean something only inside of it.
  if (type === 'for') {
    const { collection, condition } = node as For
    nameUnknowns([collection, condition], scope, names)
  } else for (const value of Object.values(node)) nameUnknowns(value, scope, names)
}

function unknownName(value: Val, { source }: Scope): string | undefined {
  if (value.type === 'unknown') return value.failed === true ? undefined : value.name
  if (value.type === 'reference') return undefined
  const { span } = value
  return rounds(value)?.open === true ? shorten(span.source.text.slice(span.start, span.end) || source.path) : undefined
}
