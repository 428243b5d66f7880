import { asList, type Value } from '../base/value.js'
import type { Context, Pattern } from './api.js'
import { type Glob, globMatches, starGlob, toGlob } from './glob.js'
import { contains, foldCase, hasSymbol, literal, parsePattern } from './pattern.js'
import { code, isSymbolic } from './symbols.js'
import { colonsBeforeVariable, parseTemplate, resolveTemplate, type Template } from './template.js'
import { MAYBE, max, min, NO, negate, type Three, three, YES, yesIf } from './three.js'

type Path = readonly (string | number)[]

/** What all values of an element share. */
interface Place {
  /** Path of the element. */
  readonly path: Path
  /** Whether the value is a list, so that its items have an index. */
  readonly isList: boolean
  /** Whether variables are read (Version 2012-10-17; never in actions). */
  readonly variables: boolean
  /** Whether case does not count (actions). */
  readonly fold: boolean
}

const special = /[*?$<%{\uE100\uE101]/
const specialButStar = /[?$<%{\uE100\uE101]/

/** What an entry is compiled to when it is first looked at more closely. */
interface Compiled {
  /** Undefined when it depends on the context. */
  pattern?: Pattern | undefined
  /** Undefined when it depends on the context or holds symbols. */
  glob?: Glob | undefined
  template?: Template
}

/** One value of an Action or Resource element. */
export class Entry {
  /** The whole text, folded, when it has neither wildcard, symbol nor variable. */
  readonly exact: string | undefined
  readonly #compiled: Compiled = {}

  constructor(
    readonly place: Place,
    readonly index: number,
    readonly text: string,
    readonly wrong: Wrong | undefined,
  ) {
    const plain = wrong === undefined && !special.test(text)
    this.exact = plain ? (place.fold ? text.toLowerCase() : text) : undefined
  }

  /** Within the document; the index is left out when the value is a scalar. */
  get path(): Path {
    return this.place.isList ? [...this.place.path, this.index] : this.place.path
  }

  /** Why the value is none. A match with it is only possible. */
  get malformed(): string | undefined {
    return this.wrong?.why
  }

  /** The text; of a malformed one what it could have meant. */
  get #meant(): string {
    return this.wrong?.meant ?? this.text
  }

  get #template(): Template {
    this.#compiled.template ??= parseTemplate(this.#meant, { variables: this.place.variables, wildcards: true })
    return this.#compiled.template
  }

  get #pattern(): Pattern | undefined {
    const compiled = this.#compiled
    if ('pattern' in compiled) return compiled.pattern
    if (this.exact !== undefined) compiled.pattern = literal(this.exact)
    else {
      const { fixed } = this.#template
      compiled.pattern = fixed !== undefined && this.place.fold ? foldCase(fixed) : fixed
    }
    return compiled.pattern
  }

  get #glob(): Glob | undefined {
    const compiled = this.#compiled
    if ('glob' in compiled) return compiled.glob
    const meant = this.#meant
    if (!specialButStar.test(meant)) compiled.glob = starGlob(this.place.fold ? meant.toLowerCase() : meant)
    else compiled.glob = this.#pattern && toGlob(this.#pattern)
    return compiled.glob
  }

  /** The pattern under a context; undefined when a variable has no value (then it matches nothing). */
  pattern(context: Context): Pattern | undefined {
    return this.#pattern ?? resolveTemplate(this.#template, context)
  }

  /** Whether the value holds a symbol. */
  get symbolic(): boolean {
    return this.#pattern !== undefined && hasSymbol(this.#pattern)
  }

  /** The text that everything begins with that this matches. */
  get prefix(): string {
    if (this.exact !== undefined) return this.exact
    const first = this.#template.parts[0]
    const text = first?.kind === 'text' ? first.text : ''
    return this.place.fold ? text.toLowerCase() : text
  }

  /** Whether a text without symbols matches. */
  matches(text: string, context: Context): Three {
    if (this.exact !== undefined) return yesIf(this.exact === text)
    const quick = this.#glob
    let match: Three
    if (quick !== undefined) match = yesIf(globMatches(quick, text))
    else {
      const pattern = this.pattern(context)
      if (pattern === undefined) return NO
      const glob = toGlob(pattern)
      match = glob === undefined ? three(contains(pattern, literal(text))) : yesIf(globMatches(glob, text))
    }
    return this.wrong === undefined ? match : min(match, MAYBE)
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

/**
 * Reads Action or NotAction, Resource or NotResource; undefined when there is neither.
 * @param path of the statement
 * @param variables whether the document's version has variables; undefined when the version is none that is known
 */
export function compileElement(
  body: { readonly [key: string]: Value },
  name: 'Action' | 'Resource',
  path: Path,
  variables: boolean | undefined,
): Element | undefined {
  const opposite = `Not${name}`
  const negated = body[name] === undefined && body[opposite] !== undefined
  const value = negated ? body[opposite] : body[name]
  if (value === undefined) return undefined
  const shown = negated ? opposite : name
  const fold = name === 'Action'
  const place: Place = {
    path: [...path, shown],
    isList: Array.isArray(value),
    variables: variables === true && !fold,
    fold,
  }
  let malformed: string | undefined
  if (!negated && body[opposite] !== undefined) malformed = `${name} stands beside ${opposite}`
  const entries: Entry[] = []
  const items = asList(value)
  for (let index = 0; index < items.length; index++) {
    const item = items[index]!
    if (typeof item === 'string')
      entries.push(new Entry(place, index, item, fold ? wrongAction(item) : wrongResource(item, variables)))
    else malformed ??= `${shown} holds a value that is no text`
  }
  // An empty list names nothing; all but nothing is hardly what was meant.
  if (negated && items.length === 0) malformed ??= `${shown} is empty`
  return new Element(shown, negated, entries, malformed)
}

/** Why a value is none. */
interface Wrong {
  why: string
  /** What the text could have meant, as a pattern: at most this is matched, and only possibly. */
  meant: string
}

const plainAction = /^[A-Za-z0-9*?-]+:[A-Za-z0-9*?]+$/

function wrongAction(text: string): Wrong | undefined {
  if (text === '*' || plainAction.test(text)) return undefined
  if (/^\*+$/.test(text) || (isUnfilled(text) && (text.includes(':') || startsOpen(text)))) return undefined
  return { why: `${code(text)} is no action`, meant: `*${text}` }
}

const plainArn = /^arn:[^:${<%]*:[^:${<%]*:[^:${<%]*:[^:${<%]*:[^${<%\uE100\uE101]*$/

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html */
function wrongResource(text: string, variables: boolean | undefined): Wrong | undefined {
  if (text === '*' || plainArn.test(text)) return undefined
  if (variables === undefined && text.includes('${'))
    return { why: `whether ${code(text)} holds a variable depends on Version`, meant: '*' }
  // A variable may only stand after the fifth colon.
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
  if (variables && text.includes('${') && colonsBeforeVariable(text) < 5)
    return { why: `${code(text)} has a variable before the fifth colon`, meant: '*' }
  // A generated name is no ARN; if it is one after all, what it looks like is not known.
  if (text.startsWith('\uE100')) return { why: `${code(text)} is no ARN`, meant: '*' }
  if (isUnfilled(text) && (text.startsWith('arn:') || startsOpen(text))) return undefined
  // A star may stand for several of an ARN's parts.
  const isArn = text.startsWith('arn:')
    ? text.includes('*') || text.split(':').length > 5
    : /^[*?]|^a\*|^arn\*/.test(text)
  return isArn ? undefined : { why: `${code(text)} is no ARN`, meant: `*${text}*` }
}

/** Whether a text holds a symbol or a placeholder, so that its form cannot be judged. */
const isUnfilled = (text: string): boolean =>
  isSymbolic(text) || (/[<{%$]/.test(text) && parsePattern(text).some((token) => token.kind === 'symbol'))

/** Whether a text begins with a symbol, which may hold whatever the form asks for. */
const startsOpen = (text: string): boolean => parsePattern(text)[0]?.kind === 'symbol'
