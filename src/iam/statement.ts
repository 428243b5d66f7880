import { holdsSymbol } from '../base/symbol.js'
import { isObject, type Value } from '../base/value.js'
import type { CompiledStatement, Context } from './api.js'
import { type Condition, compileConditions } from './conditions/condition.js'
import { compileElement, Element } from './element.js'
import { compilePrincipal, type PrincipalElement } from './principals.js'
import { min, NO, type Three, YES } from './three.js'

const isSymbolic = (value: Value | undefined): boolean => typeof value === 'string' && holdsSymbol(value)

const nothing: { readonly [key: string]: Value } = {}
const noConditions: readonly Condition[] = []

/** A statement; its elements are compiled when first asked for, for most are never asked for more than their action. */
export class Statement implements CompiledStatement {
  readonly #body: { readonly [key: string]: Value }
  readonly #variables: boolean | undefined
  readonly #listed: boolean
  readonly effect: 'Allow' | 'Deny'
  /** False: neither `Allow` nor `Deny`; it may be either. */
  readonly effectKnown: boolean
  readonly malformed: string | undefined
  /** Set where nothing is wrong with it and a part is only not known: whether its policy applies, or what it says. */
  readonly open: 'attachment' | 'symbol' | undefined
  #action: Element | undefined
  #resource: Element | null | undefined
  #principal: PrincipalElement | null | undefined
  #conditions: readonly Condition[] | undefined

  /**
   * @param listed whether Statement is a list. @param variables whether the document's version has them;
   * undefined when the version is none that is known
   * @param wrong what is wrong with the whole document. @param doubt why it is not known whether the document applies
   */
  constructor(
    item: Value,
    readonly index: number,
    listed: boolean,
    variables: boolean | undefined,
    wrong: string | undefined,
    doubt: string | undefined,
  ) {
    const body = isObject(item) ? item : nothing
    this.#body = body
    this.#listed = listed
    this.#variables = variables
    const effect = body['Effect']
    this.effectKnown = effect === 'Allow' || effect === 'Deny'
    this.effect = effect === 'Deny' ? 'Deny' : 'Allow'
    let malformed = doubt ?? wrong
    if (body === nothing) malformed ??= 'the statement is not an object'
    if (!this.effectKnown) malformed ??= 'Effect is neither Allow nor Deny'
    if (body['Action'] === undefined && body['NotAction'] === undefined) malformed ??= 'Action is missing'
    if (body['Principal'] !== undefined && body['NotPrincipal'] !== undefined)
      malformed ??= 'Principal stands beside NotPrincipal'
    this.malformed = malformed
    const isOpen = isSymbolic(item) || isSymbolic(effect)
    this.open = doubt !== undefined ? 'attachment' : isOpen ? 'symbol' : undefined
  }

  get sid(): string | undefined {
    const sid = this.#body['Sid']
    return typeof sid === 'string' ? sid : undefined
  }

  /** Within the document. */
  get path(): readonly (string | number)[] {
    return this.#listed ? ['Statement', this.index] : ['Statement']
  }

  get action(): Element {
    this.#action ??=
      compileElement(this.#body, 'Action', this.path, this.#variables) ??
      new Element('Action', false, [], 'Action is missing')
    return this.#action
  }

  /** Undefined: the statement has none. */
  get resource(): Element | undefined {
    if (this.#resource === undefined)
      this.#resource = compileElement(this.#body, 'Resource', this.path, this.#variables) ?? null
    return this.#resource ?? undefined
  }

  /** Undefined: the statement has none. */
  get principal(): PrincipalElement | undefined {
    if (this.#principal === undefined) {
      const negated = this.#body['NotPrincipal'] !== undefined
      const name = negated ? 'NotPrincipal' : 'Principal'
      const value = this.#body[name]
      this.#principal = value === undefined ? null : compilePrincipal(value, [...this.path, name], negated)
    }
    return this.#principal ?? undefined
  }

  get conditions(): readonly Condition[] {
    if (this.#conditions === undefined) {
      const value = this.#body['Condition']
      this.#conditions =
        value === undefined ? noConditions : compileConditions(value, [...this.path, 'Condition'], this.#variables)
    }
    return this.#conditions
  }
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
