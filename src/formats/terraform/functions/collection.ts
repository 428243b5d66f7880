import { holdsSymbol } from '../../../base/symbol.js'
import { Exhausted } from '../budget.js'
import { asCondition, itemsOf, numberOf } from '../convert.js'
import type { CallSite } from '../scope.js'
import {
  asText,
  equal,
  failure,
  isFixed,
  isNull,
  itemAt,
  lackingOf,
  list,
  type ListVal,
  type Maybe,
  maybeList,
  type MaybeMember,
  maybeObject,
  memberOf,
  type ObjectMember,
  oneOf,
  scalar,
  text,
  toPlain,
  unknown,
  type Val,
} from '../value.js'
import type { Fn, Functions } from './function.js'

function onNumbers(run: (...numbers: number[]) => number): Fn {
  return (values, { span }) => {
    const numbers = values.map(numberOf)
    if (numbers.length === 0 || numbers.includes(undefined)) return undefined
    return scalar(run(...(numbers as number[])), span)
  }
}

const listOf = (value: Val | undefined) => (value?.type === 'list' ? value : undefined)

/** @param maybe takes the items that may be there. @returns whether there may be others that are not known */
function flatten(items: readonly Val[], into: Val[], maybe: Maybe[], levels = 50): boolean {
  let open = false
  for (const item of items) {
    if (item.type === 'list' && levels > 0) {
      open = flatten(item.items, into, maybe, levels - 1) || open
      for (const { value, why } of item.maybe ?? []) {
        const inner: Val[] = []
        open = flatten([value], inner, maybe, levels - 1) || open
        maybe.push(...inner.map((each) => ({ value: each, why })))
      }
      open ||= item.open === true && item.maybe === undefined
    } else if (item.type === 'unknown') {
      into.push(item)
      open = true
    } else into.push(item)
  }
  return open
}

function distinct(items: readonly Val[], site: CallSite): Val[] {
  const seen = new Set<string>()
  return items.filter((item) => {
    site.scope.budget.spend(1)
    const key = asText(item) ?? JSON.stringify(toPlain(item))
    return !seen.has(key) && seen.add(key)
  })
}

const toSet: Fn = ([value], site) => {
  if (value?.type === 'unknown') return { ...value, span: site.span }
  const { items, open } = itemsOf(value)
  const sorted = distinct(items, site)
  // A set of strings is gone through in their order.
  if (sorted.every((item) => item.type === 'text')) {
    sorted.sort((a, b) => (asText(a)! < asText(b)! ? -1 : 1))
  }
  const span = value === undefined || value.type === 'list' ? (value?.span ?? site.span) : site.span
  return keepMaybe(list(sorted, span, open), value)
}

/** A list that was made of another one keeps the items that may be there. */
function keepMaybe(made: ListVal, from: Val | undefined): ListVal {
  return from?.type === 'list' && from.maybe !== undefined ? { ...made, open: true, maybe: from.maybe } : made
}

const same: Fn = ([value]) => value

const concat: Fn = (values, { span }) => {
  const items: Val[] = []
  const maybe: Maybe[] = []
  let open = false
  for (const value of values) {
    if (isNull(value)) continue
    const found = itemsOf(value)
    items.push(...found.items)
    if (value.type === 'list' && value.maybe !== undefined) maybe.push(...value.maybe)
    else open ||= found.open
  }
  return open ? list(items, span, true) : maybeList(items, maybe, span)
}

const merge: Fn = (values, { span }) => {
  let members: ObjectMember[] = []
  let maybe: MaybeMember[] = []
  let open = false
  for (const value of values) {
    if (isNull(value)) continue
    const isOpen = value.type !== 'object' || (value.open === true && value.maybe === undefined)
    // What may replace a member leaves it open which of the two it is.
    const replaces = value.type === 'object' && value.maybe?.some(({ key }) => members.some((each) => each.key === key))
    if (isOpen || replaces === true) {
      // It may replace whatever came before it.
      members = []
      maybe = []
      open = true
    }
    if (value.type !== 'object') continue
    maybe = [...maybe.filter(({ key }) => memberOf(value, key) === undefined), ...(value.maybe ?? [])]
    for (const member of value.members) {
      const at = members.findIndex((other) => other.key === member.key)
      if (at === -1) members.push(member)
      else members[at] = member
    }
  }
  return open ? { type: 'object', members, span, open } : maybeObject(members, maybe, span)
}

const lookup: Fn = ([map, key, otherwise], { span, symbolName }) => {
  const name = asText(key)
  if (map?.type !== 'object' || name === undefined || holdsSymbol(name)) {
    return map?.type === 'object' && name !== undefined ? memberOf(map, name) : undefined
  }
  const found = memberOf(map, name)
  if (found !== undefined) return found
  if (map.open === true) return undefined
  return otherwise ?? failure(symbolName(), span, `there is no member \`${name}\``)
}

const element: Fn = ([value, index], { symbolName, span }) => {
  const at = numberOf(index)
  const found = listOf(value)
  if (found === undefined || at === undefined || found.open === true) return undefined
  if (found.items.length === 0) return failure(symbolName(), span, 'the list is empty')
  return itemAt(found.items, ((at % found.items.length) + found.items.length) % found.items.length)
}

const length: Fn = ([value], { span }) => {
  if (value?.type === 'list' && value.open !== true) return scalar(value.items.length, span)
  if (value?.type === 'object' && value.open !== true) return scalar(value.members.length, span)
  if (value?.type === 'text' && !holdsSymbol(value.text)) return scalar([...value.text].length, span)
  return undefined
}

const contains: Fn = ([value, wanted], { span }) => {
  const { items, open } = itemsOf(value)
  const results = items.map((item) => equal(item, wanted!))
  if (results.includes(true)) return scalar(true, span)
  return open || results.includes(undefined) ? undefined : scalar(false, span)
}

const coalesce: Fn = (values, { symbolName, span }) => {
  const isEmpty = (value: Val) => isNull(value) || (value.type === 'text' && value.text === '')
  // It may turn out null or empty, but for what a resource generates.
  const mayBeEmpty = (value: Val) =>
    (value.type === 'unknown' && value.kind === 'parameter') ||
    lackingOf(value) !== undefined ||
    (value.type === 'text' && value.either?.some((each) => isEmpty(each.value)) === true)
  const given = values.filter((value) => !isEmpty(value))
  const last = given.findIndex((value) => !mayBeEmpty(value))
  const [first] = given
  if (first === undefined) return failure(symbolName(), span, 'every argument of `coalesce` is empty')
  if (last === 0) return first
  const why = first.type === 'unknown' ? first.name : (lackingOf(first) ?? symbolName())
  const chosen = oneOf(unknown(symbolName(), span), last < 0 ? given : given.slice(0, last + 1), why)
  // What is most likely there is taken where no choice can be told.
  if (first.type !== 'text' || chosen.either === undefined) return chosen
  const { lacking, ...there } = first
  return { ...there, either: chosen.either, ...(last < 0 && lacking !== undefined ? { lacking } : {}) }
}

const compact: Fn = ([value], { span }) => {
  const { items, open } = itemsOf(value)
  if (value?.type !== 'list') return undefined
  const isFilled = (item: Val) => !isNull(item) && !(item.type === 'text' && item.text === '')
  const kept = items.filter(isFilled)
  if (value.maybe === undefined) return list(kept, span, open)
  return maybeList(
    kept,
    value.maybe.filter((each) => isFilled(each.value)),
    span,
  )
}

const keys: Fn = ([map], { span }) => {
  if (map?.type !== 'object') return undefined
  const sorted = [...map.members].sort((a, b) => (a.key < b.key ? -1 : 1))
  return list(
    sorted.map((member) => text(member.key, member.keySpan)),
    span,
    map.open,
  )
}

const values: Fn = ([map], { span }) => {
  if (map?.type !== 'object') return undefined
  const sorted = [...map.members].sort((a, b) => (a.key < b.key ? -1 : 1))
  return list(
    sorted.map((member) => member.value),
    span,
    map.open,
  )
}

const zipmap: Fn = ([names, items], { span }) => {
  const [a, b] = [listOf(names), listOf(items)]
  if (a === undefined || b === undefined || a.open === true || b.open === true) return undefined
  const members: ObjectMember[] = []
  for (const [index, name] of a.items.entries()) {
    const key = asText(name)
    const value = b.items[index]
    if (key === undefined || value === undefined) return undefined
    members.push({ key, keySpan: name.span, value })
  }
  return { type: 'object', members, span }
}

const setproduct: Fn = (lists, { span, scope }) => {
  let rows: Val[][] = [[]]
  let open = false
  for (const value of lists) {
    const found = itemsOf(value)
    open ||= found.open
    scope.budget.spend(rows.length * found.items.length)
    if (rows.length * found.items.length > 10_000) throw new Exhausted()
    rows = rows.flatMap((row) => found.items.map((item) => [...row, item]))
  }
  return list(
    rows.map((row) => list(row, span)),
    span,
    open,
  )
}

const range: Fn = (bounds, { span, scope }) => {
  const numbers = bounds.map(numberOf)
  if (numbers.includes(undefined)) return undefined
  const [first, second, third] = numbers as number[]
  const [from, to] = second === undefined ? [0, first!] : [first!, second]
  const step = third ?? (to < from ? -1 : 1)
  if (step === 0 || Math.abs((to - from) / step) > 1024) return undefined
  const items: Val[] = []
  for (let at = from; step > 0 ? at < to : at > to; at += step) items.push(scalar(at, span))
  scope.budget.spend(items.length)
  return list(items, span)
}

const slice: Fn = ([value, from, to], { span }) => {
  const found = listOf(value)
  const [a, b] = [numberOf(from), numberOf(to)]
  if (found === undefined || a === undefined || b === undefined || found.open === true) return undefined
  return list(found.items.slice(a, b), span)
}

const chunklist: Fn = ([value, size], { span }) => {
  const found = listOf(value)
  const by = numberOf(size)
  if (found === undefined || found.open === true || by === undefined || by < 1) return undefined
  const chunks: Val[] = []
  for (let at = 0; at < found.items.length; at += by) chunks.push(list(found.items.slice(at, at + by), span))
  return list(chunks, span)
}

const one: Fn = ([value], { span, symbolName }) => {
  const { items, open } = itemsOf(value)
  if (open) return undefined
  if (items.length > 1) return failure(symbolName(), span, 'the list has more than one item')
  return items[0] ?? scalar(null, span)
}

const sort: Fn = ([value], { span }) => {
  const found = listOf(value)
  if (found === undefined || !found.items.every((item) => asText(item) !== undefined)) return undefined
  const items = [...found.items].sort((a, b) => (asText(a)! < asText(b)! ? -1 : 1))
  return list(items, span, found.open)
}

function setOperation(keep: (value: Val, others: readonly Val[]) => boolean | undefined): Fn {
  return ([first, ...others], site) => {
    const start = listOf(first)
    if (start === undefined) return undefined
    let open = start.open === true
    const items = start.items.filter((item) => {
      site.scope.budget.spend(1)
      const results = others.map((other) => keep(item, itemsOf(other).items))
      if (results.includes(undefined)) open = true
      return !results.includes(false) && !results.includes(undefined)
    })
    return list(items, site.span, open || others.some((other) => itemsOf(other).open))
  }
}

const isIn = (value: Val, others: readonly Val[]): boolean | undefined => {
  const results = others.map((other) => equal(value, other))
  return results.includes(true) ? true : results.includes(undefined) ? undefined : false
}

const conversion: Fn = ([value], { span }) => {
  const found = asText(value)
  return isNull(value) ? value : found === undefined ? undefined : value!.type === 'scalar' ? text(found, span) : value
}

const quantify =
  (all: boolean): Fn =>
  ([value], { span }) => {
    const { items, open } = itemsOf(value)
    const results = items.map(asCondition)
    if (results.includes(!all)) return scalar(!all, span)
    return open || results.includes(undefined) ? undefined : scalar(all, span)
  }

/** Functions of lists, sets, maps and numbers. */
export const collectionFunctions: Functions = {
  concat,
  // Until version 0.11.
  list: (items, { span }) => list([...items], span),
  map: (pairs, { span }) => {
    const members: ObjectMember[] = []
    for (let i = 0; i + 1 < pairs.length; i += 2) {
      const key = asText(pairs[i])
      if (key === undefined) return undefined
      members.push({ key, keySpan: pairs[i]!.span, value: pairs[i + 1]! })
    }
    return { type: 'object', members, span }
  },
  toset: toSet,
  tolist: ([value], site) =>
    value?.type === 'list' ? value : itemsOf(value).open ? undefined : list([...itemsOf(value).items], site.span),
  tomap: same,
  toobject: same,
  tostring: conversion,
  tonumber: ([value], { span }) => {
    const number = numberOf(value)
    return number === undefined ? undefined : scalar(number, span)
  },
  tobool: ([value], { span }) => {
    const condition = value === undefined ? undefined : asCondition(value)
    return condition === undefined ? undefined : scalar(condition, span)
  },
  merge,
  lookup,
  element,
  index: ([value, wanted], { span }) => {
    const found = listOf(value)
    const at = found?.items.findIndex((item) => equal(item, wanted!) !== false) ?? -1
    return at === -1 || equal(found!.items[at]!, wanted!) !== true ? undefined : scalar(at, span)
  },
  length,
  keys,
  values,
  flatten: ([value], { span }) => {
    if (value?.type !== 'list') return undefined
    const items: Val[] = []
    const maybe: Maybe[] = []
    return flatten([value], items, maybe) ? list(items, span, true) : maybeList(items, maybe, span)
  },
  distinct: ([value], site) =>
    value?.type === 'list' ? keepMaybe(list(distinct(value.items, site), value.span, value.open), value) : undefined,
  compact,
  coalesce,
  coalescelist: (lists, { span }) => {
    const items: Val[] = []
    for (const each of lists) {
      if (each.type !== 'list' || each.open === true) return undefined
      if (each.items.length === 0) continue
      // A list of what may not be there may be empty.
      const isSure = each.items.some((item) => lackingOf(item) === undefined)
      if (isSure && items.length === 0) return each
      items.push(...each.items)
      if (isSure) break
    }
    return items.length === 0 ? undefined : list(items, span)
  },
  contains,
  zipmap,
  setproduct,
  setunion: (lists, site) => toSet([concat(lists, site)!], site),
  setintersection: setOperation(isIn),
  setsubtract: setOperation((value, others) => {
    const found = isIn(value, others)
    return found === undefined ? undefined : !found
  }),
  range,
  slice,
  chunklist,
  one,
  sort,
  reverse: ([value], { span }) => {
    const found = listOf(value)
    return found === undefined ? undefined : list([...found.items].reverse(), span, found.open)
  },
  transpose: ([map], { span }) => {
    if (map?.type !== 'object' || !isFixed(map)) return undefined
    const members: ObjectMember[] = []
    for (const { key, keySpan, value } of map.members) {
      for (const item of itemsOf(value).items) {
        const name = asText(item) ?? ''
        const found = members.find((member) => member.key === name)
        if (found?.value.type === 'list') found.value.items.push(text(key, keySpan))
        else members.push({ key: name, keySpan: item.span, value: list([text(key, keySpan)], span) })
      }
    }
    return { type: 'object', members, span }
  },
  alltrue: quantify(true),
  anytrue: quantify(false),
  abs: onNumbers(Math.abs),
  ceil: onNumbers(Math.ceil),
  floor: onNumbers(Math.floor),
  pow: onNumbers((base, power) => base ** power),
  min: onNumbers(Math.min),
  max: onNumbers(Math.max),
  sum: ([value], { span }) => {
    const numbers = listOf(value)?.items.map(numberOf)
    if (numbers === undefined || numbers.includes(undefined)) return undefined
    return scalar(
      (numbers as number[]).reduce((a, b) => a + b, 0),
      span,
    )
  },
  sensitive: same,
  nonsensitive: same,
  ephemeralasnull: same,
  issensitive: ([,], { span }) => scalar(false, span),
}
