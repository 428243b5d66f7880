import { cutSymbols, holdsSymbol, showSymbols, symbolText } from '../../base/symbol.js'
import type { Span } from '../../base/source.js'
import type { Value } from '../../base/value.js'
import { type Located, type LocatedScalar, plain } from '../../model/located.js'

/** A scalar at a place. */
export function scalarAt(value: LocatedScalar['value'], span: Span): LocatedScalar {
  return { type: 'scalar', value, span }
}

/** A scalar as text at the place where it is asked for. */
export function movedTo(value: LocatedScalar, span: Span): LocatedScalar {
  const moved = scalarAt(textFrom(value) ?? value.value, span)
  return value.either === undefined ? moved : { ...moved, either: value.either }
}

/**
 * A resolved scalar as text. Numbers are taken as they are written (`012345678901`, `1.10`); undefined for lists and
 * objects.
 */
export function textFrom(value: Located | undefined): string | undefined {
  if (value?.type !== 'scalar' || value.value === null) return undefined
  if (typeof value.value !== 'number') return String(value.value)
  const written = value.span.source.text.slice(value.span.start, value.span.end)
  return /^[\d.+-]+$/.test(written) && Number(written) === value.value ? written : String(value.value)
}

/** Whether a resolved value is one symbol: nothing is known of it, not even whether it is a list. */
export function isUnknown(value: Located | undefined): boolean {
  return value?.type === 'scalar' && typeof value.value === 'string' && isSymbol(value.value)
}

/** Whether a text is one symbol that may be anything. */
export function isSymbol(text: string): boolean {
  if (!holdsSymbol(text)) return false
  const parts = cutSymbols(text)
  return parts.length === 1 && typeof parts[0] !== 'string' && parts[0]!.kind === 'parameter'
}

/** Whether a text holds a part that may be anything. */
export function holdsParameter(text: string): boolean {
  return holdsSymbol(text) && cutSymbols(text).some((part) => typeof part !== 'string' && part.kind === 'parameter')
}

/** A resolved value in a few words, for the name of a symbol; equal texts mean equal values. */
export function describe(value: Located | undefined): string {
  if (value === undefined) return 'AWS::NoValue'
  if (value.type === 'scalar') return showSymbols(textFrom(value) ?? 'null')
  return showSymbols(JSON.stringify(plain(value)))
}

/** Replaces `{{resolve:ssm:…}}` and the like: CloudFormation reads them when it deploys. */
export function withoutDynamic(text: string): string {
  if (!text.includes('{{resolve:')) return text
  return text.replace(/\{\{(resolve:[^{}]*)\}\}/g, (_, reference: string) =>
    symbolText('parameter', showSymbols(reference)),
  )
}

/** A part of a text that is put together. */
export interface Piece {
  text: string
  /** What stands for an empty text where it would leave an empty part of an ARN or path. */
  instead?: string
}

/** The pieces as one text each; an optional parameter that is empty stays unknown where it must not be empty. */
export function settle(pieces: readonly Piece[]): string[] {
  if (pieces.every(({ instead }) => instead === undefined)) return pieces.map(({ text }) => text)
  return pieces.map(({ text, instead }, index) => {
    if (text !== '' || instead === undefined) return text
    const before = lastCharacter(pieces, index)
    const after = firstCharacter(pieces, index)
    return isEdge(before) && isEdge(after) ? instead : ''
  })
}

const isEdge = (c: string): boolean => c === '' || c === ':' || c === '/'

function lastCharacter(pieces: readonly Piece[], before: number): string {
  for (let i = before - 1; i >= 0; i--) if (pieces[i]!.text !== '') return pieces[i]!.text.at(-1)!
  return ''
}

function firstCharacter(pieces: readonly Piece[], after: number): string {
  for (let i = after + 1; i < pieces.length; i++) if (pieces[i]!.text !== '') return pieces[i]!.text.charAt(0)
  return ''
}

/** A resolved value as a plain one, numbers as texts. */
export function plainText(located: Located | undefined): Value | undefined {
  if (located === undefined) return undefined
  if (located.type === 'scalar') return typeof located.value === 'number' ? textFrom(located)! : located.value
  if (located.type === 'array') return located.items.map((item) => plainText(item)!)
  const result: Record<string, Value> = {}
  for (const { key, value } of located.members) setOwn(result, key, plainText(value)!)
  return result
}

/** Sets a member of a plain value. */
export function setOwn(target: Record<string, Value>, key: string, value: Value): void {
  // Assigning `__proto__` would set the prototype instead of a member.
  if (key === '__proto__') {
    Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true })
  } else target[key] = value
}

/**
 * The list that a parameter of a list type is.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html
 */
export function listFrom(value: Located): Located | undefined {
  const text = textFrom(value)
  if (value.type !== 'scalar' || text === undefined || holdsSymbol(text)) {
    return value.type === 'array' ? value : undefined
  }
  const items = text === '' ? [] : text.split(',').map((part) => scalarAt(part.trim(), value.span))
  return { type: 'array', items, span: value.span }
}
