import { cutSymbols, holdsSymbol } from '../../base/symbol.js'
import type { Span } from '../../base/source.js'
import { type Alternative, type Located, type LocatedScalar, maximumAlternatives, plain } from '../../model/located.js'
import { conditionName } from './text.js'
import type { Node } from '../../syntax/node.js'
import { memberOf } from '../../syntax/tree.js'
import { cidrBlocks } from './cidr.js'
import { evaluateCondition } from './conditions.js'
import { entriesOf, valueOfAll } from './mappings.js'
import { type Intrinsic, intrinsicOf } from './nodes.js'
import type { Scope } from './scope.js'
import { subPieces, subTemplate } from './sub.js'
import { describe, isUnknown, type Piece, movedTo, scalarAt, settle, textFrom, withoutDynamic } from './values.js'

type Call = (scope: Scope, argument: Node, node: Node) => Located | undefined

/** The value of a function; undefined is `AWS::NoValue`. What cannot be decided is one symbol. */
export function callIntrinsic(scope: Scope, { name, argument }: Intrinsic, node: Node): Located | undefined {
  const call = calls.get(name)
  return call === undefined ? opaque(scope, name, argument, node) : call(scope, argument, node)
}

/** A function of which nothing is known but that equal ones with equal arguments are equal. */
function opaque(scope: Scope, name: string, argument: Node, node: Node): LocatedScalar {
  return named(scope, name, [describe(scope.resolve(argument))], node)
}

function named(scope: Scope, name: string, parts: readonly string[], node: Node): LocatedScalar {
  const short = `${name.replace('Fn::', '')}(${parts.join(', ')})`
  if (short.length <= 160) return scope.unknown(short, node)
  const { source, start } = scope.span(node)
  const { line, column } = source.positionAt(start)
  return scope.unknown(`${name.replace('Fn::', '')} at ${source.path}:${line}:${column}`, node)
}

const calls = new Map<string, Call>([
  [
    'Ref',
    (scope, argument, node) => {
      const name = textFrom(scope.resolve(argument))
      return name === undefined ? opaque(scope, 'Ref', argument, node) : scope.reference(name, node)
    },
  ],
  ['Fn::GetAtt', getAtt],
  [
    'Fn::Sub',
    (scope, argument, node) => {
      const sub = subTemplate(argument)
      if (sub === undefined) return opaque(scope, 'Fn::Sub', argument, node)
      const text = subPieces(scope, sub.template, sub.names)
        .map((piece) => piece.text)
        .join('')
      return scalarAt(withoutDynamic(text), scope.span(node))
    },
  ],
  ['Fn::Join', join],
  ['Fn::Select', select],
  ['Fn::Split', split],
  ['Fn::FindInMap', findInMap],
  ['Fn::If', choose],
  [
    'Fn::ImportValue',
    (scope, argument, node) => {
      const name = textFrom(scope.resolve(argument))
      if (name === undefined) return opaque(scope, 'Fn::ImportValue', argument, node)
      const value = scope.imported(name, intrinsicOf(argument) !== undefined)
      return value === undefined ? opaque(scope, 'Fn::ImportValue', argument, node) : moved(value, scope, node)
    },
  ],
  [
    'Fn::Base64',
    (scope, argument, node) => {
      const text = textFrom(scope.resolve(argument))
      if (text === undefined || holdsSymbol(text)) return opaque(scope, 'Fn::Base64', argument, node)
      scope.budget.charge(text.length >> 5)
      return scalarAt(Buffer.from(text).toString('base64'), scope.span(node))
    },
  ],
  ['Fn::Cidr', cidr],
  [
    'Fn::Length',
    (scope, argument, node) => {
      const list = scope.resolve(argument)
      if (list?.type !== 'array') return opaque(scope, 'Fn::Length', argument, node)
      return scalarAt(list.items.length, scope.span(node))
    },
  ],
  [
    'Fn::ToJsonString',
    (scope, argument, node) => {
      const value = scope.resolve(argument)
      if (value === undefined || isUnknown(value)) return opaque(scope, 'Fn::ToJsonString', argument, node)
      const text = JSON.stringify(plain(value))
      scope.budget.charge(text.length >> 5)
      return scalarAt(text, scope.span(node))
    },
  ],
  ['Fn::And', condition],
  ['Fn::Or', condition],
  ['Fn::Not', condition],
  ['Fn::Equals', condition],
])

function condition(scope: Scope, argument: Node, node: Node): Located {
  const truth = evaluateCondition(scope, node)
  return truth === 'unknown'
    ? opaque(scope, intrinsicOf(node)?.name ?? 'Condition', argument, node)
    : scalarAt(truth === 'true', scope.span(node))
}

function getAtt(scope: Scope, argument: Node, node: Node): Located | undefined {
  if (argument.type === 'array' && argument.items.length >= 2) {
    const [id, ...rest] = argument.items.map((item) => textFrom(scope.resolve(item)))
    if (id !== undefined && rest.every((part) => part !== undefined)) return scope.attribute(id, rest.join('.'), node)
  }
  const text = argument.type === 'scalar' ? String(argument.value) : ''
  const dot = text.indexOf('.')
  if (dot <= 0) return opaque(scope, 'Fn::GetAtt', argument, node)
  return scope.attribute(text.slice(0, dot), text.slice(dot + 1), node)
}

function join(scope: Scope, argument: Node, node: Node): Located {
  const [between, list] = argument.type === 'array' ? argument.items : []
  const delimiter = textFrom(between === undefined ? undefined : scope.resolve(between))
  const pieces = list === undefined ? undefined : joined(scope, list)
  if (delimiter === undefined || pieces === undefined) return opaque(scope, 'Fn::Join', argument, node)
  // Before the text is made: it may be larger than memory.
  for (const piece of pieces) scope.budget.charge(1 + ((piece.text.length + delimiter.length) >> 5))
  const all: Piece[] = pieces.flatMap((piece, index) => (index === 0 ? [piece] : [{ text: delimiter }, piece]))
  const text = settle(all).join('')
  return scalarAt(withoutDynamic(text), scope.span(node))
}

/** The items to join; undefined when they are not known. */
function joined(scope: Scope, list: Node): Piece[] | undefined {
  if (list.type !== 'array' || intrinsicOf(list) !== undefined) {
    const value = scope.resolve(list)
    if (value?.type !== 'array') return undefined
    return pieces(value.items)
  }
  const values: Piece[] = []
  for (const item of list.items) {
    const intrinsic = intrinsicOf(item)
    const empty =
      intrinsic?.name === 'Ref' && intrinsic.argument.type === 'scalar'
        ? scope.emptyParameter(String(intrinsic.argument.value))
        : undefined
    if (empty !== undefined) {
      values.push({ text: '', instead: empty })
      continue
    }
    const value = scope.resolve(item)
    if (value === undefined) continue
    const text = textFrom(value)
    if (text === undefined) return undefined
    values.push({ text })
  }
  return values
}

function pieces(items: readonly Located[]): Piece[] | undefined {
  const texts = items.map(textFrom)
  return texts.includes(undefined) ? undefined : texts.map((text) => ({ text: text! }))
}

function select(scope: Scope, argument: Node, node: Node): Located | undefined {
  const [at, list] = argument.type === 'array' ? argument.items : []
  const index = Number(textFrom(at === undefined ? undefined : scope.resolve(at)) ?? Number.NaN)
  const items = list === undefined ? undefined : scope.resolve(list)
  const item = items?.type === 'array' && Number.isInteger(index) ? items.items[index] : undefined
  if (item !== undefined) return item.type === 'scalar' ? scalarAt(item.value, scope.span(node)) : item
  return named(scope, 'Fn::Select', [String(index), describe(items)], node)
}

function split(scope: Scope, argument: Node, node: Node): Located {
  const [between, whole] = argument.type === 'array' ? argument.items : []
  const delimiter = textFrom(between === undefined ? undefined : scope.resolve(between))
  const text = textFrom(whole === undefined ? undefined : scope.resolve(whole))
  if (delimiter === undefined || delimiter === '' || text === undefined || !isSplittable(text, delimiter)) {
    return opaque(scope, 'Fn::Split', argument, node)
  }
  const span = scope.span(node)
  const parts = text.split(delimiter)
  scope.budget.charge(parts.length)
  return { type: 'array', items: parts.map((part) => scalarAt(part, span)), span }
}

/** Whether no symbol of a text can hold the delimiter. */
function isSplittable(text: string, delimiter: string): boolean {
  if (!holdsSymbol(text)) return true
  const places = new Set(['AWS::AccountId', 'AWS::Region', 'AWS::Partition'])
  return cutSymbols(text).every((part) => {
    if (typeof part === 'string') return true
    if (part.kind === 'parameter' && !places.has(part.name)) return false
    // A generated name has letters, digits, dashes, underscores and dots.
    return !/^[-\w.]+$/.test(delimiter)
  })
}

function findInMap(scope: Scope, argument: Node, node: Node): Located | undefined {
  const [map, top, second, options] = argument.type === 'array' ? argument.items : []
  if (map === undefined || top === undefined || second === undefined) {
    return opaque(scope, 'Fn::FindInMap', argument, node)
  }
  const names = [map, top, second].map((part) => textFrom(scope.resolve(part)))
  const [mapName, topKey, secondKey] = names
  const fallback = options?.type === 'object' ? memberOf(options, 'DefaultValue')?.value : undefined
  const mapping = mapName === undefined || holdsSymbol(mapName) ? undefined : scope.mapping(mapName)
  if (mapping?.type === 'object' && topKey !== undefined && secondKey !== undefined) {
    const found = entriesOf(mapping, topKey, secondKey)
    const exact = !holdsSymbol(topKey) && !holdsSymbol(secondKey)
    if (exact && found.length === 1) {
      const { node: only } = found[0]!
      const value = scope.once(only, () => scope.resolve(only))
      if (value !== undefined) return moved(value, scope, node)
    }
    if (exact && fallback !== undefined) return scope.resolve(fallback)
    if (!exact && fallback === undefined) {
      const value = valueOfAll(scope, found)
      if (value !== undefined) return moved(value, scope, node)
    }
  }
  const shown = names.map((name, index) => name ?? describe(scope.resolve([map, top, second][index]!)))
  return named(scope, 'Fn::FindInMap', [scope.qualify(shown[0]!), ...shown.slice(1).map(describeText)], node)
}

const describeText = (text: string): string => describe({ type: 'scalar', value: text, span: undefined as never })

function choose(scope: Scope, argument: Node, node: Node, within?: Assumed): Located | undefined {
  const [name, yes, no] = argument.type === 'array' ? argument.items : []
  if (name === undefined || yes === undefined || no === undefined) return opaque(scope, 'Fn::If', argument, node)
  const truth = assumedOf(name, within) ?? evaluateIf(scope, name)
  if (truth === 'true') return branchOf(scope, yes, within)
  if (truth === 'false') return branchOf(scope, no, within)
  const values = [
    branchOf(scope, yes, { name, holds: 'true', within }),
    branchOf(scope, no, { name, holds: 'false', within }),
  ] as const
  const [first, second] = values.map(describe)
  if (first === second) return values[0]
  const label = name.type === 'scalar' ? scope.qualify(String(name.value)) : describe(scope.resolve(name))
  const chosen = named(scope, 'Fn::If', [label, first!, second!], node)
  const why = name.type === 'scalar' ? conditionName(String(name.value)) : conditionName('Fn::If')
  const either = [yes, no].flatMap((branch, index) => alternatives(values[index], scope.span(branch), why))
  return either.length === 0 || either.length > maximumAlternatives ? chosen : { ...chosen, either }
}

/** What holds where a branch is taken, from the inner to the outer. */
export interface Assumed {
  name: Node
  holds: 'true' | 'false'
  within: Assumed | undefined
}

/** Most choices around a choice that are looked through. */
const maximumSearched = 200

/** Whether a condition holds where an `Fn::If` around it has asked for it already; undefined: none has. */
export function assumedOf(name: Node, within: Assumed | undefined): 'true' | 'false' | undefined {
  if (name.type !== 'scalar' || name.tag !== undefined) return undefined
  let left = maximumSearched
  for (let at = within; at !== undefined && left-- > 0; at = at.within)
    if (at.name.type === 'scalar' && at.name.value === name.value) return at.holds
  return undefined
}

/** Most choices within each other that are followed for a condition that they share. */
const maximumAssumed = 8

/** A branch, which may choose again by the same condition. */
function branchOf(scope: Scope, branch: Node, within: Assumed | undefined): Located | undefined {
  let count = 0
  for (let at = within; at !== undefined; at = at.within) count++
  const intrinsic = count === 0 || count > maximumAssumed ? undefined : intrinsicOf(branch)
  if (intrinsic?.name !== 'Fn::If') return scope.resolve(branch)
  scope.budget.charge()
  return choose(scope, intrinsic.argument, branch, within)
}

/** The texts that a branch may come to; `AWS::NoValue` is none. */
function alternatives(value: Located | undefined, span: Span, why: string): readonly Alternative[] {
  if (value?.type !== 'scalar') return []
  const text = textFrom(value)
  return value.either ?? (text === undefined ? [] : [{ value: text, span, why }])
}

/** Whether the condition of `Fn::If` holds: a condition's name. */
export function evaluateIf(scope: Scope, name: Node): 'true' | 'false' | 'unknown' {
  return name.type === 'scalar' && name.tag === undefined
    ? scope.condition(String(name.value))
    : evaluateCondition(scope, name)
}

function cidr(scope: Scope, argument: Node, node: Node): Located {
  const parts = argument.type === 'array' ? argument.items.map((item) => textFrom(scope.resolve(item))) : []
  const blocks = parts.length >= 2 ? cidrBlocks(parts[0], Number(parts[1]), Number(parts[2] ?? '8')) : undefined
  if (blocks === undefined) return opaque(scope, 'Fn::Cidr', argument, node)
  const span = scope.span(node)
  return { type: 'array', items: blocks.map((block) => scalarAt(block, span)), span }
}

/** A value from elsewhere at the place where it is asked for; the parts of lists keep their places. */
function moved(value: Located | undefined, scope: Scope, node: Node): Located | undefined {
  if (value?.type !== 'scalar') return value
  scope.budget.charge((textFrom(value)?.length ?? 0) >> 5)
  return movedTo(value, scope.span(node))
}
