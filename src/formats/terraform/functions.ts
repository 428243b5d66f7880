import { holdsSymbol } from '../../base/symbol.js'
import { parseTemplate } from '../../syntax/hcl/parse.js'
import { Exhausted, maximumText } from './budget.js'
import { asCondition, assemble, type CallSite, itemsOf, numberOf, type Scope, withName } from './evaluate.js'
import { decodeJson } from './json-text.js'
import {
  asText,
  equal,
  failure,
  isFixed,
  isNull,
  list,
  memberOf,
  type ObjectMember,
  scalar,
  text,
  toPlain,
  unknown,
  type Val,
} from './value.js'

type Fn = (values: readonly Val[], site: CallSite) => Val | undefined

/**
 * Calls a function of Terraform. One that is not known here, or whose result is not, gives a symbol.
 * https://developer.hashicorp.com/terraform/language/functions
 */
export function callFunction(name: string, values: readonly Val[], site: CallSite): Val {
  const fn = Object.hasOwn(functions, name) ? functions[name] : undefined
  // Equal calls give different results: its place keeps it apart.
  if (changing.has(name)) return unknown(`${site.symbolName()} at ${site.span.start}`, site.span)
  if (fn === undefined) return unknown(site.symbolName(), site.span, `the function \`${name}\` is not evaluated`)
  return fn(values, site) ?? unknown(site.symbolName(), site.span)
}

const changing = new Set(['uuid', 'timestamp', 'bcrypt', 'plantimestamp'])

/** A function of plain strings. Texts that hold a symbol are only taken where the result is right for them too. */
function onText(run: (...texts: string[]) => string | undefined, symbols = false): Fn {
  return (values, { span }) => {
    const texts = values.map(asText)
    if (texts.some((each) => each === undefined || (!symbols && holdsSymbol(each)))) return undefined
    const result = run(...(texts as string[]))
    return result === undefined ? undefined : text(result, span)
  }
}

function onNumbers(run: (...numbers: number[]) => number): Fn {
  return (values, { span }) => {
    const numbers = values.map(numberOf)
    if (numbers.length === 0 || numbers.includes(undefined)) return undefined
    return scalar(run(...(numbers as number[])), span)
  }
}

/** Changes the literal parts of a text and leaves its symbols. */
function around(text: string, change: (part: string) => string): string {
  return text
    .split(/([\uE100\uE101][\uE200-\uE27F]*\uE102)/)
    .map((part) => (holdsSymbol(part) ? part : change(part)))
    .join('')
}

const listOf = (value: Val | undefined) => (value?.type === 'list' ? value : undefined)

function flatten(items: readonly Val[], into: Val[], levels = 50): boolean {
  let open = false
  for (const item of items) {
    if (item.type === 'list' && levels > 0) open = flatten(item.items, into, levels - 1) || item.open === true || open
    else if (item.type === 'unknown') {
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
  return list(sorted, value === undefined || value.type === 'list' ? (value?.span ?? site.span) : site.span, open)
}

const same: Fn = ([value]) => value

const concat: Fn = (values, { span }) => {
  const items: Val[] = []
  let open = false
  for (const value of values) {
    if (isNull(value)) continue
    const found = itemsOf(value)
    items.push(...found.items)
    open ||= found.open
  }
  return list(items, span, open)
}

const merge: Fn = (values, { span }) => {
  let members: ObjectMember[] = []
  let open = false
  for (const value of values) {
    if (isNull(value)) continue
    if (value.type !== 'object') {
      // It may replace whatever came before it.
      members = []
      open = true
      continue
    }
    if (value.open === true) {
      members = []
      open = true
    }
    for (const member of value.members) {
      const at = members.findIndex((other) => other.key === member.key)
      if (at === -1) members.push(member)
      else members[at] = member
    }
  }
  return open ? { type: 'object', members, span, open } : { type: 'object', members, span }
}

const join: Fn = ([separator, ...lists], { span }) => {
  const by = asText(separator)
  const texts: string[] = []
  for (const value of lists) {
    const { items, open } = itemsOf(value)
    if (open) return undefined
    for (const item of items) {
      const found = asText(item)
      if (found === undefined) return undefined
      texts.push(found)
    }
  }
  if (by === undefined || texts.reduce((sum, each) => sum + each.length, 0) > maximumText) return undefined
  return text(texts.join(by), span)
}

const split: Fn = ([separator, value], { span, scope }) => {
  const [by, whole] = [asText(separator), asText(value)]
  // A symbol may hold the separator: how many parts there are is not known then.
  if (by === undefined || whole === undefined || holdsSymbol(by)) return undefined
  if (holdsSymbol(whole) && !/^arn:/.test(whole)) return undefined
  const parts = whole.split(by)
  scope.budget.spend(parts.length)
  return list(
    parts.map((part) => text(part, span)),
    span,
  )
}

const format: Fn = ([pattern, ...values], { span }) => {
  const shape = asText(pattern)
  if (shape === undefined || holdsSymbol(shape)) return undefined
  let next = 0
  let failed = false
  const result = shape.replace(
    /%(%|(?:\[(\d+)\])?[-+ #]*(0?)(\d*)(?:\.\d+)?([a-zA-Z]))/g,
    (_, all: string, index, zero, width, verb) => {
      if (all === '%') return '%'
      const value = values[index === undefined ? next++ : Number(index) - 1]
      const found = value === undefined ? undefined : verb === 'q' ? JSON.stringify(asText(value)) : asText(value)
      if (found === undefined || !'svdqtfgx'.includes(verb) || ('fgx'.includes(verb) && holdsSymbol(found)))
        failed = true
      const shown = verb === 'x' ? Number(found).toString(16) : (found ?? '')
      return shown.padStart(Math.min(Number(width || 0), 100), zero === '0' ? '0' : ' ')
    },
  )
  return failed || result.length > maximumText ? undefined : text(result, span)
}

const formatlist: Fn = ([pattern, ...values], site) => {
  const lists = values.map((value) => (value.type === 'list' ? value : undefined))
  if (values.some((value) => value.type === 'unknown' && lists.every((each) => each === undefined))) return undefined
  const count = Math.max(0, ...lists.map((each) => each?.items.length ?? 0))
  site.scope.budget.spend(count)
  const items = Array.from({ length: count }, (_, i) => {
    const row = values.map((value, at) => (lists[at] === undefined ? value : (lists[at].items[i] ?? value)))
    return format([pattern!, ...row], site) ?? unknown(`${site.symbolName()}[${i}]`, site.span)
  })
  return list(
    items,
    site.span,
    lists.some((each) => each?.open === true),
  )
}

const replace: Fn = ([value, from, to], { span }) => {
  const [whole, find, by] = [asText(value), asText(from), asText(to)]
  if (whole === undefined || find === undefined || by === undefined || holdsSymbol(find)) return undefined
  if (find === '') return undefined
  // A pattern between slashes is a regular expression of Go's: not evaluated.
  if (find.length > 1 && find.startsWith('/') && find.endsWith('/')) return undefined
  // What is to be replaced may stand inside of a parameter's value.
  if (/\uE101/.test(whole)) return undefined
  const result = around(whole, (part) => part.split(find).join(by))
  return result.length > maximumText ? undefined : text(result, span)
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
  return found.items[((at % found.items.length) + found.items.length) % found.items.length]
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
  for (const value of values) {
    if (isNull(value)) continue
    if (value.type === 'text' && value.text === '') continue
    // It may turn out null or empty, but for what a resource generates.
    if (value.type === 'unknown' && value.kind === 'parameter') return undefined
    return value
  }
  return failure(symbolName(), span, 'every argument of `coalesce` is empty')
}

const compact: Fn = ([value], { span }) => {
  const { items, open } = itemsOf(value)
  if (value?.type !== 'list') return undefined
  return list(
    items.filter((item) => !isNull(item) && !(item.type === 'text' && item.text === '')),
    span,
    open,
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

const path = (value: Val | undefined) => {
  const found = asText(value)
  return found === undefined || holdsSymbol(found) ? undefined : found
}

const file: Fn = ([value], { scope, span, symbolName }) => {
  const name = path(value)
  if (name === undefined) return undefined
  const source = scope.file(name)
  if (source === undefined) return unknown(symbolName(), span, `the file \`${name}\` is not in the repository`)
  const whole = { source, start: 0, end: source.text.length }
  scope.budget.spend(source.text.length >> 8)
  return {
    type: 'text',
    text: source.text,
    pieces: [{ at: 0, length: source.text.length, span: whole, exact: true }],
    span: whole,
  }
}

const templatefile: Fn = ([value, variables], site) => {
  const { scope, span, symbolName } = site
  const name = path(value)
  if (name === undefined) return undefined
  const source = scope.file(name)
  if (source === undefined) return unknown(symbolName(), span, `the file \`${name}\` is not in the repository`)
  scope.budget.spend(source.text.length >> 6)
  const { parts, problem } = parseTemplate(source.text)
  if (problem !== undefined) return unknown(symbolName(), span, `the file \`${name}\` is no template that can be read`)
  let inner: Scope = { ...scope, source, names: undefined, root: () => undefined }
  if (variables?.type === 'object') {
    for (const member of variables.members) inner = withName(inner, member.key, member.value)
  }
  if (variables?.type !== 'object' || variables.open === true) {
    // Any name may be one of the variables that are not known.
    inner.root = (variable, at) => unknown(`${symbolName()}.${variable}`, at)
  }
  return assemble(parts, { source, start: 0, end: source.text.length }, inner)
}

const fileexists: Fn = ([value], { scope, span }) => {
  const name = path(value)
  // A file that is not in the repository may be made before Terraform runs.
  return name !== undefined && scope.file(name) !== undefined ? scalar(true, span) : undefined
}

const jsondecode: Fn = ([value]) => {
  if (value?.type === 'encoded') return value.of
  if (value?.type !== 'text') return undefined
  const { value: found, problems } = decodeJson(value)
  return problems.length > 0 ? undefined : found
}

const conversion: Fn = ([value], { span }) => {
  const found = asText(value)
  return isNull(value) ? value : found === undefined ? undefined : value!.type === 'scalar' ? text(found, span) : value
}

const affix =
  (test: (whole: string, part: string) => boolean, from: (text: string, length: number) => string): Fn =>
  ([value, part], { span }) => {
    const [whole, wanted] = [asText(value), asText(part)]
    if (whole === undefined || wanted === undefined || holdsSymbol(wanted)) return undefined
    if (!holdsSymbol(whole)) return scalar(test(whole, wanted), span)
    const known = from(whole, wanted.length)
    return holdsSymbol(known) ? undefined : scalar(known === wanted, span)
  }

const quantify =
  (all: boolean): Fn =>
  ([value], { span }) => {
    const { items, open } = itemsOf(value)
    const results = items.map(asCondition)
    if (results.includes(!all)) return scalar(!all, span)
    return open || results.includes(undefined) ? undefined : scalar(all, span)
  }

const title = (value: string) =>
  value.replace(/(^|[^\p{L}\p{N}_'])(\p{L})/gu, (_, before, letter) => before + letter.toUpperCase())

const trimAll = (value: string, set: string) => trimEnd(trimStart(value, set), set)
function trimStart(value: string, set: string): string {
  let from = 0
  while (from < value.length && set.includes(value[from]!)) from++
  return value.slice(from)
}
function trimEnd(value: string, set: string): string {
  let to = value.length
  while (to > 0 && set.includes(value[to - 1]!)) to--
  return value.slice(0, to)
}

const functions: { readonly [name: string]: Fn } = {
  jsonencode: ([value], { span }) =>
    value === undefined ? undefined : { type: 'encoded', of: value, language: 'hcl', span },
  jsondecode,
  // YAML is a superset of JSON; nobody reads a policy from this text.
  yamlencode: ([value], { span }) =>
    value === undefined ? undefined : { type: 'encoded', of: value, language: 'hcl', span },
  format,
  formatlist,
  join,
  split,
  concat,
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
  replace,
  lower: onText((value) => around(value, (part) => part.toLowerCase()), true),
  upper: onText((value) => value.toUpperCase()),
  title: onText(title),
  trimspace: onText((value) => value.trim(), true),
  trim: onText(trimAll),
  trimprefix: onText((value, prefix) => (value.startsWith(prefix) ? value.slice(prefix.length) : value)),
  trimsuffix: onText((value, suffix) =>
    value.endsWith(suffix) ? value.slice(0, value.length - suffix.length) : value,
  ),
  chomp: onText((value) => value.replace(/[\r\n]+$/, ''), true),
  substr: ([value, offset, count], { span }) => {
    const [whole, from, size] = [asText(value), numberOf(offset), numberOf(count)]
    if (whole === undefined || from === undefined || size === undefined || holdsSymbol(whole)) return undefined
    const start = from < 0 ? Math.max(0, whole.length + from) : from
    return text(size < 0 ? whole.slice(start) : whole.slice(start, start + size), span)
  },
  strrev: onText((value) => [...value].reverse().join('')),
  indent: ([count, value], { span }) => {
    const [size, whole] = [numberOf(count), asText(value)]
    if (size === undefined || whole === undefined || size < 0 || size > 100) return undefined
    const lines = whole.split('\n')
    if (whole.length + size * lines.length > maximumText) return undefined
    return text(lines.join(`\n${' '.repeat(size)}`), span)
  },
  startswith: affix(
    (whole, part) => whole.startsWith(part),
    (whole, size) => whole.slice(0, size),
  ),
  endswith: affix(
    (whole, part) => whole.endsWith(part),
    (whole, size) => (size === 0 ? '' : whole.slice(-size)),
  ),
  strcontains: ([value, part], { span }) => {
    const [whole, wanted] = [asText(value), asText(part)]
    if (whole === undefined || wanted === undefined || holdsSymbol(wanted)) return undefined
    if (whole.includes(wanted)) return scalar(true, span)
    return holdsSymbol(whole) ? undefined : scalar(false, span)
  },
  base64encode: onText((value) => Buffer.from(value, 'utf8').toString('base64')),
  base64decode: onText((value) => Buffer.from(value, 'base64').toString('utf8')),
  urlencode: onText(encodeURIComponent),
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
    return list(items, span, flatten(value.items, items) || value.open === true)
  },
  distinct: ([value], site) =>
    value?.type === 'list' ? list(distinct(value.items, site), value.span, value.open) : undefined,
  compact,
  coalesce,
  coalescelist: (lists) => {
    for (const each of lists) {
      if (each.type !== 'list' || each.open === true) return undefined
      if (each.items.length > 0) return each
    }
    return undefined
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
  file,
  templatefile,
  fileexists,
  basename: onText((value) => value.replace(/\/+$/, '').split('/').at(-1)),
  dirname: onText((value) => (value.includes('/') ? value.replace(/\/[^/]*$/, '') || '/' : '.')),
  abspath: same,
  pathexpand: same,
}
