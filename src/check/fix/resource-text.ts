import type { Value } from '../../base/value.js'
import type { ResourceTemplate } from '../../catalogue/schema.js'
import { arnGiven, FRESH, namesIn, plainName, type Values } from '../templates.js'

/** A resource or a condition's value as it would be written into a policy. */
export interface WrittenText {
  text: string
  /** A part that no parameter states became a wildcard. */
  widened: boolean
  /** A part was not declared but taken from what the policies name. */
  taken: boolean
}

/** Names that stand for "any" while nothing is declared: the deployment's place and the service's own things. */
const openNames = new Set(['region', 'account', 'project', 'model', 'flow-definition', 'workteam-type'])

/**
 * A template with its parameters written in. undefined when a part is not known that must be: a bucket, a key, a role,
 * a function; a wildcard there would open far more than the requirement states.
 */
export function writeTemplate(template: ResourceTemplate, values: Values, declared: Values): WrittenText | undefined {
  let widened = false
  const taken = namesIn(template).some(
    (name) => name !== 'partition' && !name.endsWith('-prefix') && declared[name] === undefined,
  )
  for (const name of namesIn(template)) {
    const arn = arnGiven(name, values[name], template)
    // It says itself where it is.
    if (arn !== undefined)
      return arn.includes(FRESH) ? undefined : { text: arn, widened, taken: declared[name] === undefined }
  }
  let known = true
  const text = template.replaceAll('${*}', '*').replace(/\{([a-z-]+)\}/g, (_, name: string) => {
    if (name === 'digits' || name === 'any') return '*'
    const value = values[name] ?? FRESH
    if (!value.includes(FRESH)) return plainName(name, value)
    if (name.endsWith('-prefix') && value === FRESH) return ''
    if (name === 'partition') return 'aws'
    widened = true
    if (openNames.has(name) && value === FRESH) return '*'
    known = false
    return '*'
  })
  return known ? { text: text.replace(/\*+$/, '*'), widened, taken } : undefined
}

/** The context of a need as a condition block; undefined as `condition` when the need has none. */
export function writeContext(
  context: Readonly<Record<string, string>> | undefined,
  values: Values,
  declared: Values,
): { condition: { readonly [operator: string]: Value } | undefined; widened: boolean } {
  const equals: Record<string, Value> = {}
  const like: Record<string, Value> = {}
  let widened = false
  for (const [key, template] of Object.entries(context ?? {})) {
    const written = writeTemplate(template, values, declared)
    // A key whose value is not known at all restricts nothing.
    if (written === undefined || written.text === '*') {
      widened = true
      continue
    }
    widened ||= written.widened
    if (written.text.includes('*')) like[key] = written.text
    else equals[key] = written.text
  }
  const condition = {
    ...(Object.keys(equals).length > 0 ? { StringEquals: equals } : {}),
    ...(Object.keys(like).length > 0 ? { StringLike: like } : {}),
  }
  return { condition: Object.keys(condition).length > 0 ? condition : undefined, widened }
}
