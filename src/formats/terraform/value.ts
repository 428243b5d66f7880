import type { Span } from '../../base/source.js'
import { cutSymbols, holdsSymbol, type SymbolKind, symbolText } from '../../base/symbol.js'
import type { Path, Value } from '../../base/value.js'
import type { Language } from '../../model/document.js'
import { type Alternative, type Located, maximumAlternatives } from '../../model/located.js'
import { Exhausted, maximumText } from './budget.js'

/** A value of Terraform's language with its place. */
export type Val = TextVal | ScalarVal | ListVal | ObjectVal | UnknownVal | EncodedVal | ReferenceVal

interface ValBase {
  span: Span
}

export interface TextVal extends ValBase {
  type: 'text'
  text: string
  /** Where its parts stand, in order and without gaps. Empty: it was computed, its place is `span`. */
  pieces: readonly Piece[]
  /** Of a template with a directive whose condition or collection is not known: the texts that it may be. */
  variants?: () => Variants
  /** Where it may be another text as well: both, with what chooses. */
  either?: readonly Maybe[]
  /** Of an item of a list that may not be there, or of what is made of it: what decides, as people read it. */
  lacking?: string
}

/** The texts that a template may come to, and what decides between them, as people read it. */
export interface Variants {
  why: string
  texts: readonly TextVal[]
}

/** A run of a text and its place. */
export interface Piece {
  at: number
  length: number
  span: Span
  /** The run stands in the source character for character. */
  exact: boolean
}

export interface ScalarVal extends ValBase {
  type: 'scalar'
  value: number | boolean | null
}

export interface ListVal extends ValBase {
  type: 'list'
  items: Val[]
  /** There may be more items than are known. */
  open?: boolean
  /** Of an open list: the items that may be there besides, and nothing else. */
  maybe?: readonly Maybe[]
}

/** A value that is there only under a condition that is not known. */
export interface Maybe {
  value: Val
  /** The condition, as people read it. */
  why: string
}

export interface ObjectVal extends ValBase {
  type: 'object'
  members: ObjectMember[]
  /** There may be more members than are known. */
  open?: boolean
  /** Of an open object: the members that may be there besides, and nothing else. */
  maybe?: readonly MaybeMember[]
  /** Of a dynamic block: it may not be there at all. */
  uncertain?: boolean
}

export interface ObjectMember {
  key: string
  keySpan: Span
  value: Val
}

/** A member that is there only under a condition that is not known. */
export interface MaybeMember extends ObjectMember {
  why: string
}

/** What cannot be known before deployment. */
export interface UnknownVal extends ValBase {
  type: 'unknown'
  kind: SymbolKind
  /** As people read it; equal names are equal values. */
  name: string
  /** Why, where the name does not say it. */
  reason?: string
  /** Terraform would surely stop with an error here: `try` takes its next argument. */
  failed?: boolean
  /** The resource that it names and that is declared nowhere. */
  undeclared?: string
  /** The file that it was to be read from and that is not there: its path as it is reported. */
  missingFile?: string
  /** What it may be where a condition that is not known chooses. */
  either?: readonly Maybe[]
}

/** A text that a function or a data source made of a value: it is turned into text only if need be. */
export interface EncodedVal extends ValBase {
  type: 'encoded'
  of: Val
  language: Language
  cached?: string
}

/** A resource, a data source, a module call, or one of `var`, `local`, `path` …: its members are computed when asked for. */
export interface ReferenceVal extends ValBase {
  type: 'reference'
  name: string
  /** What decides whether there is such a thing, as people read it, where that is not known. */
  doubt?: string
  get(member: string, span: Span): Val
}

const noPieces: readonly Piece[] = []
export const text = (value: string, span: Span): TextVal => ({ type: 'text', text: value, pieces: noPieces, span })
export const scalar = (value: number | boolean | null, span: Span): ScalarVal => ({ type: 'scalar', value, span })
export const list = (items: Val[], span: Span, open = false): ListVal =>
  open ? { type: 'list', items, span, open } : { type: 'list', items, span }
/** A list with items that may be there, and nothing else; without such items it is a list as any other. */
export const maybeList = (items: Val[], maybe: readonly Maybe[], span: Span): ListVal =>
  maybe.length === 0 ? list(items, span) : { type: 'list', items, span, open: true, maybe }
/** An object with members that may be there, and nothing else. */
export const maybeObject = (members: ObjectMember[], maybe: readonly MaybeMember[], span: Span): ObjectVal =>
  maybe.length === 0 ? { type: 'object', members, span } : { type: 'object', members, span, open: true, maybe }
export const unknown = (name: string, span: Span, reason?: string): UnknownVal =>
  reason === undefined
    ? { type: 'unknown', kind: 'parameter', name, span }
    : { type: 'unknown', kind: 'parameter', name, span, reason }
export const failure = (name: string, span: Span, reason: string): UnknownVal => ({
  type: 'unknown',
  kind: 'parameter',
  name,
  span,
  reason,
  failed: true,
})

/** What is not known but to be one of several values, with what chooses between them. */
export function oneOf(undecided: UnknownVal, values: readonly Val[], why: string): UnknownVal {
  const either = values.flatMap((value): readonly Maybe[] =>
    (value.type === 'unknown' || value.type === 'text') && value.either !== undefined
      ? value.either
      : isNull(value)
        ? []
        : [{ value, why }],
  )
  return either.length === 0 || either.length > maximumAlternatives ? undecided : { ...undecided, either }
}

/** What decides whether an item of a list is there; undefined: it surely is, or nothing is known of it. */
export const lackingOf = (value: Val): string | undefined => (value.type === 'text' ? value.lacking : undefined)

/** The item of a list at a place, where those before what is there may not be; undefined: there is none. */
export function itemAt(items: readonly Val[], index: number): Val | undefined {
  const first = items[index]
  const why = first === undefined ? undefined : lackingOf(first)
  if (first?.type !== 'text' || why === undefined) return first
  // Which of the others moves up.
  const sure = items.findIndex((item, at) => at > index && lackingOf(item) === undefined)
  const choice = items.slice(index, sure < 0 ? undefined : sure + 1)
  if (choice.length < 2) return first
  const { either } = oneOf(unknown('', first.span), choice, why)
  if (either === undefined) return first
  const { lacking, ...there } = first
  return { ...there, either, ...(sure < 0 ? { lacking } : {}) }
}

export const isNull = (value: Val | undefined): boolean => value?.type === 'scalar' && value.value === null

/** The symbol of what is not known. */
export const symbolOf = (value: UnknownVal): string => symbolText(value.kind, value.name)

/** Most parts of one value that are gone through: a value may hold another many times over. */
const maximumParts = 200_000

/** Counts the parts of a value. */
class Walk {
  private left = maximumParts

  step(): void {
    if (--this.left < 0) throw new Exhausted()
  }
}

/** Whether all of the value is known and no text holds a symbol: nothing of it can turn out otherwise. */
export function isFixed(value: Val, walk = new Walk()): boolean {
  walk.step()
  switch (value.type) {
    case 'text':
      return !holdsSymbol(value.text)
    case 'list':
      return value.open !== true && value.items.every((item) => isFixed(item, walk))
    case 'object':
      return value.open !== true && value.members.every((m) => !holdsSymbol(m.key) && isFixed(m.value, walk))
    case 'encoded':
      return isFixed(value.of, walk)
    default:
      return value.type === 'scalar'
  }
}

/** A value as a string, symbols for what is not known; undefined if it is none and cannot become one. */
export function asText(value: Val | undefined): string | undefined {
  switch (value?.type) {
    case 'text':
      return value.text
    case 'scalar':
      return value.value === null ? undefined : String(value.value)
    case 'unknown':
      return symbolOf(value)
    case 'encoded':
      value.cached ??= JSON.stringify(toPlain(value.of))
      if (value.cached.length > maximumText) throw new Exhausted()
      return value.cached
    default:
      return undefined
  }
}

/** The plain value; an unknown one is its symbol. */
export function toPlain(value: Val, walk = new Walk()): Value {
  walk.step()
  switch (value.type) {
    case 'text':
      return value.text
    case 'scalar':
      return value.value
    case 'unknown':
      return symbolOf(value)
    case 'reference':
      return symbolText('parameter', value.name)
    case 'encoded':
      return asText(value)!
    case 'list': {
      const items = value.items.map((item) => toPlain(item, walk))
      return value.open === true ? [...items, symbolText('parameter', `more of ${nameOf(value)}`)] : items
    }
    case 'object':
      if (value.open === true) return symbolText('parameter', nameOf(value))
      return Object.fromEntries(value.members.map((member) => [member.key, toPlain(member.value, walk)]))
  }
}

/** The value as templates of every format have it. */
export function toLocated(value: Val, walk = new Walk()): Located {
  walk.step()
  const { span } = value
  switch (value.type) {
    case 'list': {
      const items = value.items.map((item) => toLocated(item, walk))
      if (value.open === true) {
        items.push({ type: 'scalar', value: symbolText('parameter', `more of ${nameOf(value)}`), span })
      }
      return { type: 'array', items, span }
    }
    case 'object':
      if (value.open === true) return { type: 'scalar', value: symbolText('parameter', nameOf(value)), span }
      return {
        type: 'object',
        members: value.members.map(({ key, keySpan, value }) => ({ key, keySpan, value: toLocated(value, walk) })),
        span,
        ...(value.uncertain === true && { uncertain: true as const }),
      }
    case 'scalar':
      return { type: 'scalar', value: value.value, span }
    case 'unknown': {
      const { reason } = value
      const either = alternatives(value)
      return {
        ...{ type: 'scalar', value: symbolOf(value), span },
        ...(reason === undefined ? {} : { reason }),
        ...(either.length === 0 ? {} : { either }),
      }
    }
    default: {
      const either = value.type === 'text' ? alternatives(value) : []
      return { type: 'scalar', value: toPlain(value) as string, span, ...(either.length === 0 ? {} : { either }) }
    }
  }
}

/** The texts that a value may be, and what chooses. */
const alternatives = ({ either = [] }: UnknownVal | TextVal): Alternative[] =>
  either.flatMap(({ value, why }) => {
    const text = asText(value)
    return text === undefined || text === ''
      ? []
      : [{ value: text, span: value.span, why: `\`${why.replaceAll('`', "'")}\`` }]
  })

function nameOf({ span }: Val): string {
  return shorten(span.source.text.slice(span.start, span.end))
}

/** A piece of source on one line, cut where it is long; what is cut is kept apart by its hash. */
export function shorten(source: string): string {
  const flat = source.replace(/\s+/g, ' ').trim()
  if (flat.length <= 80) return flat
  let hash = 0
  for (let i = 0; i < flat.length; i++) hash = (Math.imul(hash, 31) + flat.charCodeAt(i)) | 0
  return `${flat.slice(0, 60)}... ${(hash >>> 0).toString(36)}`
}

/** Whether two values are equal; undefined if that is not known. */
export function equal(left: Val, right: Val, walk = new Walk()): boolean | undefined {
  walk.step()
  if (left === right && left.type !== 'unknown' && left.type !== 'reference') return true
  if (left.type === 'reference' || right.type === 'reference') return left === right ? true : undefined
  if (left.type === 'unknown' || right.type === 'unknown') {
    return left.type === right.type && (left as UnknownVal).name === (right as UnknownVal).name ? true : undefined
  }
  if (isNull(left) || isNull(right)) {
    // What may be there may as well be null.
    const mayBeNull = [left, right].some(
      (each) => (each.type === 'list' || each.type === 'object') && each.maybe !== undefined,
    )
    return mayBeNull ? undefined : isNull(left) && isNull(right)
  }
  const [a, b] = [asText(left), asText(right)]
  if (a !== undefined && b !== undefined) {
    if (a === b) return true
    // Texts with symbols may still turn out equal; a generated name is no text that somebody wrote.
    if (generated(a)) return holdsSymbol(b) && !generated(b) ? undefined : false
    if (generated(b)) return holdsSymbol(a) ? undefined : false
    return holdsSymbol(a) || holdsSymbol(b) ? undefined : false
  }
  if (left.type === 'list' && right.type === 'list') {
    if (left.open === true || right.open === true) return undefined
    if (left.items.length !== right.items.length) return false
    return every(left.items.map((item, index) => equal(item, right.items[index]!, walk)))
  }
  if (left.type === 'object' && right.type === 'object') {
    if (left.open === true || right.open === true) return undefined
    if (left.members.length !== right.members.length) return false
    return every(
      left.members.map(({ key, value }) => {
        const other = right.members.find((member) => member.key === key)
        return other === undefined ? false : equal(value, other.value, walk)
      }),
    )
  }
  return false
}

function generated(text: string): boolean {
  const [first, ...more] = cutSymbols(text)
  return more.length === 0 && typeof first === 'object' && first.kind === 'resource'
}

function every(results: (boolean | undefined)[]): boolean | undefined {
  if (results.includes(false)) return false
  return results.includes(undefined) ? undefined : true
}

/** The member of an object; of several with one name the last. */
export function memberOf(value: Val | undefined, key: string): Val | undefined {
  return value?.type === 'object' ? value.members.findLast((member) => member.key === key)?.value : undefined
}

/** The place of the value at a path, or of its nearest ancestor that exists, as `spanAt` of the model has it. */
export function spanAtPath(root: Val, path: Path): Span {
  let at = root
  for (const step of path) {
    const next =
      at.type === 'list' ? (typeof step === 'number' ? at.items[step] : undefined) : memberOf(at, String(step))
    if (next !== undefined) at = next
    else if (step !== 0) return at.span
  }
  return at.span
}
