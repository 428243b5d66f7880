import type { SourceText, Span } from '../../base/source.js'
import { showSymbols } from '../../base/symbol.js'
import type { Budget } from './budget.js'
import type { Parse } from './json-text.js'
import { asText, memberOf, shorten, toPlain, type Val } from './value.js'

/** Where an expression is evaluated. */
export interface Scope {
  source: SourceText
  budget: Budget
  /** `module.a.`, empty in a root module: what makes names of one module differ from another's. */
  prefix: string
  /** Names of loops and of dynamic blocks, and `each`, `count`, `self`; the innermost first. */
  names: Names | undefined
  /** What any other first name of a reference means; undefined: nothing of that name. */
  root(name: string, span: Span): Val | undefined
  /** The file that a path in this module means; undefined: there is none. */
  file(path: string): SourceText | undefined
  /** The path that a file is reported by. @param path as for `file` */
  pathOf(path: string): string
  /** The files beneath a folder that a path in this module means, relative to it; undefined: they are not known. */
  files(folder: string): readonly string[] | undefined
  /** Reads YAML; undefined where no file of the workspace asks for it. */
  yaml: Parse | undefined
  /** Calls any function but `try` and `can`. */
  call(name: string, values: readonly Val[], site: CallSite): Val
}

/** Where and how a function is called. */
export interface CallSite {
  span: Span
  scope: Scope
  /** The name of the result where it is not known. */
  symbolName(): string
}

/** One name more than the outer ones. */
export interface Names {
  name: string
  value: Val
  outer: Names | undefined
}

export const withName = (scope: Scope, name: string, value: Val): Scope => ({
  ...scope,
  names: { name, value, outer: scope.names },
})

/** The scope of an attribute or a block, which may stand in an override file. */
export const scopeAt = ({ source }: { source?: SourceText }, scope: Scope): Scope =>
  source === undefined ? scope : { ...scope, source }

/** Where a node stands. */
export const spanOf = (node: { start: number; end: number }, scope: Scope): Span => ({
  source: scope.source,
  start: node.start,
  end: node.end,
})

/** The name of what an expression's value would be, for a symbol; loops make it differ from round to round. */
export function symbolName(node: { start: number; end: number }, scope: Scope): string {
  let rounds = ''
  for (let at = scope.names; at !== undefined; at = at.outer) {
    scope.budget.spend(1)
    rounds += ` ${at.name}=${roundName(at.value)}`
    if (rounds.length > 200) break
  }
  return `${scope.prefix}${shorten(scope.source.text.slice(node.start, node.end))}${rounds === '' ? '' : ` (${rounds.trim()})`}`
}

function roundName(value: Val): string {
  if (value.type === 'reference') return value.name
  // Of `each`, `count` and the iterator of a dynamic block the key says which round it is.
  const key = memberOf(value, 'key') ?? memberOf(value, 'index')
  return shorten(showSymbols(asText(key) ?? asText(value) ?? JSON.stringify(toPlain(value))))
}
