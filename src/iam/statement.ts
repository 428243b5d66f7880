import type { CompiledStatement, Context, Pattern } from './api.js'
import type { Condition } from './conditions/condition.js'
import { type Glob, globMatches, toGlob } from './glob.js'
import { contains, foldCase, hasSymbol, literal } from './pattern.js'
import type { PrincipalElement } from './principals.js'
import { parseTemplate, resolveTemplate, type Template } from './template.js'
import { MAYBE, max, min, NO, negate, type Three, three, YES, yesIf } from './three.js'

/** How the text of an entry is read. */
export interface EntryOptions {
  /** Whether variables are read (Version 2012-10-17; never in actions). */
  variables: boolean
  /** Whether case does not count (actions). */
  fold: boolean
}

const special = /[*?$<%{\uE100\uE101]/

/** One value of an Action or Resource element. */
export class Entry {
  /** The whole text, folded, when it has neither wildcard, symbol nor variable. */
  readonly exact: string | undefined
  #template: Template | undefined
  #pattern: Pattern | undefined
  #glob: Glob | undefined
  #ready = false

  /**
   * @param base path of the element. @param index undefined for a scalar.
   * @param malformed why the value is none; then `meant` is what it could have meant, and a match is only possible
   */
  constructor(
    readonly base: readonly (string | number)[],
    readonly index: number | undefined,
    readonly text: string,
    readonly malformed: string | undefined,
    readonly meant: string,
    readonly options: EntryOptions,
  ) {
    const plain = malformed === undefined && !special.test(text)
    this.exact = plain ? (options.fold ? text.toLowerCase() : text) : undefined
  }

  /** Within the document; the index is left out when the value is a scalar. */
  get path(): readonly (string | number)[] {
    return this.index === undefined ? this.base : [...this.base, this.index]
  }

  get template(): Template {
    this.#template ??= parseTemplate(this.meant, { variables: this.options.variables, wildcards: true })
    return this.#template
  }

  #prepare(): void {
    if (this.#ready) return
    this.#ready = true
    if (this.exact !== undefined) this.#pattern = literal(this.exact)
    else if (this.template.fixed !== undefined)
      this.#pattern = this.options.fold ? foldCase(this.template.fixed) : this.template.fixed
    this.#glob = this.#pattern && toGlob(this.#pattern)
  }

  /** The pattern under a context; undefined when a variable has no value (then it matches nothing). */
  pattern(context: Context): Pattern | undefined {
    this.#prepare()
    return this.#pattern ?? resolveTemplate(this.template, context)
  }

  /** Whether the value holds a symbol. */
  get symbolic(): boolean {
    this.#prepare()
    return this.#pattern !== undefined && hasSymbol(this.#pattern)
  }

  /** The text that everything begins with that this matches. */
  get prefix(): string {
    if (this.exact !== undefined) return this.exact
    const first = this.template.parts[0]
    const text = first?.kind === 'text' ? first.text : ''
    return this.options.fold ? text.toLowerCase() : text
  }

  /** Whether a text without symbols matches. */
  matches(text: string, context: Context): Three {
    if (this.exact !== undefined) return yesIf(this.exact === text)
    this.#prepare()
    let match: Three
    if (this.#glob !== undefined) match = yesIf(globMatches(this.#glob, text))
    else {
      const pattern = this.pattern(context)
      if (pattern === undefined) return NO
      const glob = toGlob(pattern)
      match = glob === undefined ? three(contains(pattern, literal(text))) : yesIf(globMatches(glob, text))
    }
    return this.malformed === undefined ? match : min(match, MAYBE)
  }
}

/** From how many values on exact texts are looked up rather than compared. */
const manyEntries = 8

/** Action, NotAction, Resource or NotResource. */
export class Element {
  /** Exact texts, when there are many. */
  readonly #exact: ReadonlyMap<string, Entry> | undefined
  /** The entries that are not looked up. */
  readonly #others: readonly Entry[]

  /** @param malformed the element cannot be read, or stands beside its opposite */
  constructor(
    readonly name: string,
    readonly negated: boolean,
    readonly entries: readonly Entry[],
    readonly malformed: string | undefined,
  ) {
    if (entries.length <= manyEntries) {
      this.#others = entries
      return
    }
    const exact = new Map<string, Entry>()
    for (const entry of entries) if (entry.exact !== undefined) exact.set(entry.exact, entry)
    this.#exact = exact
    this.#others = entries.filter((entry) => entry.exact === undefined)
  }

  /** Whether a text without symbols is matched. @param text folded where case does not count */
  matches(text: string, context: Context): Three {
    let result: Three = this.#exact?.has(text) === true ? YES : NO
    for (let i = 0; result !== YES && i < this.#others.length; i++)
      result = max(result, this.#others[i]!.matches(text, context))
    return this.conclude(result)
  }

  /** What the element says when its entries together say `any`. */
  conclude(any: Three): Three {
    const result = this.negated ? negate(any) : any
    if (this.malformed === undefined) return result
    return this.negated ? min(result, MAYBE) : MAYBE
  }
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

/** Whether all conditions of a statement hold. */
export function conditionsMatch(statement: Statement, context: Context): Three {
  let result: Three = YES
  for (const condition of statement.conditions) {
    result = min(result, condition.evaluate(context))
    if (result === NO) return NO
  }
  return result
}
