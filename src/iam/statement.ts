import type { CompiledStatement, Context, Pattern } from './api.js'
import type { Condition } from './conditions/condition.js'
import { type Glob, toGlob } from './glob.js'
import { foldCase, hasSymbol } from './pattern.js'
import type { PrincipalElement } from './principals.js'
import { resolveTemplate, type Template } from './template.js'

/** One value of an Action or Resource element. */
export interface Entry {
  /** Within the document; the index is left out when the value is a scalar. */
  readonly path: readonly (string | number)[]
  readonly text: string
  readonly template: Template
  readonly fold: boolean
  /** Of a value without variables. */
  readonly pattern: Pattern | undefined
  readonly glob: Glob | undefined
  /** The whole text when it has neither wildcard, symbol nor variable. */
  readonly exact: string | undefined
  readonly symbolic: boolean
  /** Why the value is none; then `template` is what it could have meant, and a match is only possible. */
  readonly malformed: string | undefined
}

/** Action, NotAction, Resource or NotResource. */
export interface Element {
  readonly name: string
  readonly negated: boolean
  readonly entries: readonly Entry[]
  /** Entries that are exact texts, for a quick answer. */
  readonly exact: ReadonlySet<string>
  /** The other entries. */
  readonly others: readonly Entry[]
  /** The element cannot be read, or stands beside its opposite. */
  readonly malformed: string | undefined
}

export interface Statement extends CompiledStatement {
  readonly path: readonly (string | number)[]
  /** False: neither `Allow` nor `Deny`; it may be either. */
  readonly effectKnown: boolean
  readonly malformed: string | undefined
  readonly action: Element
  /** Undefined: the statement has none. */
  readonly resource: Element | undefined
  readonly principal: PrincipalElement | undefined
  readonly conditions: readonly Condition[]
}

export function makeEntry(
  path: readonly (string | number)[],
  text: string,
  template: Template,
  fold: boolean,
  malformed: string | undefined,
): Entry {
  const pattern = template.fixed === undefined ? undefined : fold ? foldCase(template.fixed) : template.fixed
  const only = pattern?.length === 1 ? pattern[0] : undefined
  return {
    path,
    text,
    template,
    fold,
    pattern,
    glob: pattern === undefined ? undefined : toGlob(pattern),
    exact: malformed === undefined && only?.kind === 'text' ? only.text : undefined,
    symbolic: pattern !== undefined && hasSymbol(pattern),
    malformed,
  }
}

/** The entry's pattern under a context; undefined when a variable has no value. */
export function entryPattern(entry: Entry, context: Context): Pattern | undefined {
  if (entry.pattern !== undefined) return entry.pattern
  const pattern = resolveTemplate(entry.template, context)
  return pattern !== undefined && entry.fold ? foldCase(pattern) : pattern
}
