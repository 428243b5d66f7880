import { isNull, scalar, text, unknown, type Val } from './value.js'

/** True, false, or undefined where a condition is not known. */
export function asCondition(value: Val): boolean | undefined {
  if (value.type === 'scalar' && typeof value.value === 'boolean') return value.value
  if (value.type === 'text' && (value.text === 'true' || value.text === 'false')) return value.text === 'true'
  return undefined
}

/** A value as a number, as Terraform converts it. */
export function numberOf(value: Val | undefined): number | undefined {
  if (value?.type === 'scalar' && typeof value.value === 'number') return value.value
  if (value?.type === 'text' && /^-?\d+(?:\.\d+)?$/.test(value.text)) return Number(value.text)
  return undefined
}

/** The rounds of a loop over a value; undefined if they are not known at all. */
export function rounds(value: Val): Rounds | undefined {
  if (value.type === 'list') {
    const { items, maybe = [] } = value
    return {
      items: items.map((item, index) => ({ key: scalar(index, item.span), value: item })),
      maybe: maybe.map(({ value: item, why }) => ({
        key: unknown(`the index of ${why}`, item.span),
        value: item,
        why,
      })),
      open: value.open === true && value.maybe === undefined,
    }
  }
  if (value.type === 'object') {
    return {
      // Terraform goes through maps in the order of their keys.
      items: [...value.members]
        .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
        .map((member) => ({ key: text(member.key, member.keySpan), value: member.value })),
      maybe: (value.maybe ?? []).map(({ key, keySpan, value: item, why }) => ({
        key: text(key, keySpan),
        value: item,
        why,
      })),
      open: value.open === true && value.maybe === undefined,
    }
  }
  return isNull(value) ? { items: [], maybe: [], open: false } : undefined
}

/** The rounds of a loop. */
export interface Rounds {
  items: { key: Val; value: Val }[]
  /** Rounds that there may be besides. */
  maybe: { key: Val; value: Val; why: string }[]
  /** There may be others that are not known. */
  open: boolean
}

/** Items of a list value; a lone value is a list of one; undefined where it is not known. */
export function itemsOf(value: Val | undefined): { items: readonly Val[]; open: boolean } {
  if (value === undefined || isNull(value)) return { items: [], open: false }
  if (value.type === 'list') return { items: value.items, open: value.open === true }
  if (value.type === 'unknown' || value.type === 'reference') return { items: [], open: true }
  return { items: [value], open: false }
}
