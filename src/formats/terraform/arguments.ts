import type { Span } from '../../base/source.js'
import { type Deployment, symbolText } from '../../base/symbol.js'
import type { Resource } from '../../model/infrastructure.js'
import type { Report } from './document.js'
import { itemsOf } from './convert.js'
import { asText, isNull, memberOf, type ObjectVal, symbolOf, type Val } from './value.js'

/** What is needed of an instance of a resource. */
export interface ResourceInstance {
  address: string
  kind: string
  span: Span
  deployment: Deployment
  block: { broken: boolean; start: number; end: number }
  own(name: string): Val | undefined
  get(name: string, span: Span): Val
  blocks(kind: string): { items: ObjectVal[]; unknown: boolean }
  whole(): ObjectVal
  /** Whether Terraform runs something of its own when it makes it. */
  runs: boolean
  /** Strings in everything that is written, also what Terraform itself runs. */
  mentions(): string[]
}

/** What all resources of an instance share. */
export interface Base {
  label: string
  span: Span
  assumed: string[]
  certain?: boolean
  doubt?: string
  condition?: string
}

/** Makes an instance of one kind into resources. */
export type Mapper = (instance: ResourceInstance, base: Base, report: Report) => Resource[]

/** A text that is written or that the provider fills in; empty: none. */
export const textOf = (instance: ResourceInstance, name: string): string =>
  asText(instance.get(name, instance.span)) ?? ''

/** An argument as a string; undefined: it is not written. */
export function argument(instance: ResourceInstance, name: string): string | undefined {
  const value = instance.own(name)
  if (value === undefined || isNull(value)) return undefined
  const found = asText(value) ?? symbolText('parameter', `${instance.address}.${name}`)
  return found === '' ? undefined : found
}

/** Names that are in a list only under a condition that is not known, each with the condition. */
export function doubtfulNames(instance: ResourceInstance, name: string): { text: string; span: Span; why: string }[] {
  const value = instance.own(name)
  const maybe = value?.type === 'list' ? (value.maybe ?? []) : []
  return maybe.flatMap(({ value: item, why }) => {
    const text = asText(item)
    return text === undefined ? [] : [{ text, span: item.span, why }]
  })
}

/**
 * A list of names; where not all are known, one more that may be any.
 * @param apart whether `doubtfulNames` gives those that may be there
 */
export function names(instance: ResourceInstance, name: string, apart = false): { text: string; span: Span }[] {
  const list = instance.own(name)
  const { items } = itemsOf(list)
  const open = itemsOf(list).open && !(apart && list?.type === 'list' && list.maybe !== undefined)
  const found = items.flatMap((item) => {
    const text = asText(item)
    return text === undefined ? [] : [{ text, span: item.span }]
  })
  const value = instance.own(name)
  if (open) {
    const symbol = value?.type === 'unknown' ? symbolOf(value) : symbolText('parameter', `${instance.address}.${name}`)
    if (!found.some((each) => each.text === symbol)) found.push({ text: symbol, span: value?.span ?? instance.span })
  }
  return found
}

/** A block that stands once, such as `versioning`. */
export const onlyBlock = (from: ReturnType<ResourceInstance['blocks']>): ObjectVal | undefined => from.items[0]

/** Whether objects are versioned, as a block says it. */
export function versionedOf(
  instance: ResourceInstance,
  kind: string,
  attribute: string,
): boolean | 'unknown' | undefined {
  const blocks = instance.blocks(kind)
  const value = memberOf(onlyBlock(blocks), attribute)
  if (value === undefined) return blocks.unknown || onlyBlock(blocks)?.open === true ? 'unknown' : undefined
  if (value.type === 'scalar' && typeof value.value === 'boolean') return value.value
  const found = value.type === 'unknown' ? undefined : asText(value)
  if (found === 'Enabled' || found === 'true') return true
  return found === 'Suspended' || found === 'Disabled' || found === 'false' ? false : 'unknown'
}

/** Every string in a value, symbols too. */
export function stringsIn(value: Val, into = new Set<string>(), seen = new Set<Val>()): Set<string> {
  if (into.size > 1000 || seen.has(value)) return into
  seen.add(value)
  if (value.type === 'list') for (const item of value.items) stringsIn(item, into, seen)
  else if (value.type === 'object') for (const member of value.members) stringsIn(member.value, into, seen)
  else if (value.type === 'encoded') stringsIn(value.of, into, seen)
  else if (value.type === 'text' || value.type === 'unknown') into.add(asText(value)!)
  return into
}
