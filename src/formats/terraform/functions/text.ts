import { cutSymbols, holdsSymbol, symbolText } from '../../../base/symbol.js'
import { Exhausted, maximumText } from '../budget.js'
import { itemsOf, numberOf } from '../convert.js'
import { asText, list, scalar, text, unknown } from '../value.js'
import type { Fn, Functions } from './function.js'
import { replaceAll } from './pattern.js'

/** A function of plain strings. Texts that hold a symbol are only taken where the result is right for them too. */
function onText(run: (...texts: string[]) => string | undefined, symbols = false): Fn {
  return (values, { span }) => {
    const texts = values.map(asText)
    if (texts.some((each) => each === undefined || (!symbols && holdsSymbol(each)))) return undefined
    const result = run(...(texts as string[]))
    return result === undefined ? undefined : text(result, span)
  }
}

/** Changes the literal parts of a text and leaves its symbols. */
function around(text: string, change: (part: string) => string): string {
  return cutSymbols(text)
    .map((part) => (typeof part === 'string' ? change(part) : part.text))
    .join('')
}

/** Lower or upper case: of what is not known another symbol, equal wherever it is made of the same one. */
function letterCase(name: string, change: (part: string) => string): Fn {
  return onText((value) => {
    const parts = cutSymbols(value).map((part) => {
      if (typeof part === 'string') return change(part)
      // A generated name is what AWS makes of it.
      if (part.kind === 'resource' || part.name.startsWith(`${name}(`)) return part.text
      return symbolText('parameter', `${name}(${part.name})`)
    })
    return parts.join('')
  }, true)
}

const join: Fn = ([separator, ...lists], { span, scope }) => {
  const by = asText(separator)
  const [first, ...others] = lists
  const [only, ...more] = first?.type === 'list' && first.open !== true && others.length === 0 ? first.items : []
  // Of one item nothing is changed: a policy keeps its places.
  if (more.length === 0 && (only?.type === 'text' || only?.type === 'encoded')) return only
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
  if (by === undefined) return undefined
  const size = texts.reduce((sum, each) => sum + each.length + by.length, 0)
  if (size > maximumText) throw new Exhausted()
  scope.budget.spend(size >> 5)
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

const format: Fn = ([pattern, ...values], { span, scope }) => {
  const shape = asText(pattern)
  if (shape === undefined || holdsSymbol(shape)) return undefined
  let next = 0
  let failed = false
  let size = shape.length
  const result = shape.replace(
    /%(%|(?:\[(\d+)\])?[-+ #]*(0?)(\d*)(?:\.\d+)?([a-zA-Z]))/g,
    (_, all: string, index, zero, width, verb) => {
      if (all === '%') return '%'
      const value = values[index === undefined ? next++ : Number(index) - 1]
      const found = value === undefined ? undefined : verb === 'q' ? JSON.stringify(asText(value)) : asText(value)
      if (found === undefined || !'svdqtfgx'.includes(verb) || ('fgx'.includes(verb) && holdsSymbol(found)))
        failed = true
      size += found?.length ?? 0
      if (size > maximumText) throw new Exhausted()
      const shown = verb === 'x' ? Number(found).toString(16) : (found ?? '')
      return shown.padStart(Math.min(Number(width || 0), 100), zero === '0' ? '0' : ' ')
    },
  )
  scope.budget.spend(size >> 5)
  return failed ? undefined : text(result, span)
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

const replace: Fn = ([value, from, to], { span, scope }) => {
  const [whole, find, by] = [asText(value), asText(from), asText(to)]
  if (whole === undefined || find === undefined || by === undefined || holdsSymbol(find)) return undefined
  if (find === '') return undefined
  if (find.length > 1 && find.startsWith('/') && find.endsWith('/')) {
    const result = holdsSymbol(whole) || holdsSymbol(by) ? undefined : replaceAll(whole, find.slice(1, -1), by)
    return result === undefined ? undefined : text(result, span)
  }
  // What is to be replaced may stand inside of a parameter's value.
  if (/\uE101/.test(whole)) return undefined
  if (whole.split(find).length * by.length > maximumText) throw new Exhausted()
  scope.budget.spend(whole.length >> 5)
  return text(
    around(whole, (part) => part.split(find).join(by)),
    span,
  )
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

/** Functions of texts and of paths. */
export const textFunctions: Functions = {
  format,
  formatlist,
  join,
  split,
  replace,
  lower: letterCase('lower', (part) => part.toLowerCase()),
  upper: letterCase('upper', (part) => part.toUpperCase()),
  title: onText(title),
  trimspace: onText((value) => value.trim(), true),
  trim: onText(trimAll),
  trimprefix: onText((value, prefix) => (value.startsWith(prefix) ? value.slice(prefix.length) : value)),
  trimsuffix: onText((value, suffix) =>
    value.endsWith(suffix) ? value.slice(0, value.length - suffix.length) : value,
  ),
  chomp: onText((value) => trimEnd(value, '\r\n'), true),
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
  basename: onText((value) => trimEnd(value, '/').split('/').at(-1)),
  dirname: onText((value) => (value.includes('/') ? value.replace(/\/[^/]*$/, '') || '/' : '.')),
  abspath: ([value]) => value,
  pathexpand: ([value]) => value,
}
