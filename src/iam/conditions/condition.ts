import type { Value } from '../../base/value.js'
import { asList, isObject } from '../../base/value.js'
import type { Context, ContextValue } from '../api.js'
import { code, holdsParameter, isSymbolic } from '../symbols.js'
import { parseTemplate } from '../template.js'
import { MAYBE, max, min, NO, negate, type Three, YES } from '../three.js'
import { arnOperators } from './arn.js'
import { binaryOperators } from './binary.js'
import { boolOperators } from './bool.js'
import { dateOperators } from './date.js'
import { ipOperators } from './ip.js'
import { evaluateNull } from './null.js'
import { numericOperators } from './numeric.js'
import type { Operand, Operator } from './operand.js'
import { stringOperators } from './string.js'

const operators: Record<string, Operator> = {
  __proto__: null as never,
  ...stringOperators,
  ...numericOperators,
  ...dateOperators,
  ...boolOperators,
  ...binaryOperators,
  ...ipOperators,
  ...arnOperators,
}

/** One key of one operator. The keys and operators of a statement are joined by "and", the values by "or". */
export interface Condition {
  /** Path to the value, without an index. */
  readonly path: readonly (string | number)[]
  readonly operator: string
  /** In lower case. */
  readonly key: string
  readonly values: readonly string[]
  readonly malformed: string | undefined
  /** Whether the key or a value holds a symbol or a placeholder. */
  readonly symbolic: boolean
  /** What stands for all of it and is only known when it is deployed. */
  readonly open?: string
  evaluate(context: Context): Three
}

/** Compiles a Condition element; what cannot be read becomes a condition that is unknown. */
export function compileConditions(
  value: Value | undefined,
  path: readonly (string | number)[],
  variables: boolean | undefined,
): Condition[] {
  if (value === undefined) return []
  if (!isObject(value)) return [broken(path, '', '', 'Condition is not an object', value)]
  const conditions: Condition[] = []
  for (const [name, keys] of Object.entries(value)) {
    if (!isObject(keys)) {
      conditions.push(broken([...path, name], name, '', `${code(name)} holds no condition keys`, keys))
      continue
    }
    for (const [key, values] of Object.entries(keys))
      conditions.push(compileCondition(name, key, values, [...path, name, key], variables))
  }
  return conditions
}

/** Whether a value is a text with a symbol or a placeholder in it; variables are none. */
const isOpen = (value: unknown): boolean =>
  typeof value === 'string' &&
  (isSymbolic(value) ||
    (/[$<%{]/.test(value) &&
      parseTemplate(value, { variables: true, wildcards: false }).parts.some((part) => part.kind === 'symbol')))

/** @param from what stands where something else was expected; a symbol there is no mistake, but not known */
function broken(
  path: readonly (string | number)[],
  operator: string,
  key: string,
  why: string,
  from?: Value,
): Condition {
  const symbolic = isOpen(from)
  const open = symbolic && typeof from === 'string' ? { open: from } : {}
  const malformed = symbolic ? undefined : why
  return { path, operator, key, values: [], malformed, symbolic, ...open, evaluate: () => MAYBE }
}

function compileCondition(
  name: string,
  rawKey: string,
  value: Value,
  path: readonly (string | number)[],
  variables: boolean | undefined,
): Condition {
  const key = rawKey.toLowerCase()
  if (isOpen(rawKey)) return broken(path, name, key, '', rawKey)
  const values: string[] = []
  for (const item of asList(value)) {
    if (typeof item === 'string') values.push(item)
    else if (typeof item === 'number' || typeof item === 'boolean') values.push(String(item))
    else return broken(path, name, key, 'a condition value must be a string, number or boolean')
  }
  if (variables === undefined && values.some((text) => text.includes('${')))
    return broken(path, name, key, 'whether a value holds a variable depends on Version')
  const symbolic = values.some(isOpen)
  let rest = name.toLowerCase()
  let set: 'all' | 'any' | undefined
  if (rest.startsWith('forallvalues:')) {
    set = 'all'
    rest = rest.slice('forallvalues:'.length)
  } else if (rest.startsWith('foranyvalue:')) {
    set = 'any'
    rest = rest.slice('foranyvalue:'.length)
  }
  if (rest === 'null') {
    const wrong = values.find((text) => !/^\s*(true|false)\s*$/i.test(text))
    const why = wrong === undefined || isOpen(wrong) ? undefined : `${code(wrong)} is neither true nor false`
    const evaluate = (context: Context) => evaluateNull(values, context.get(key))
    return { path, operator: name, key, values, malformed: why, symbolic, evaluate }
  }
  const ifExists = rest.endsWith('ifexists')
  if (ifExists) rest = rest.slice(0, -'ifexists'.length)
  const operator = operators[rest]
  if (operator === undefined) return broken(path, name, key, `there is no operator ${code(name)}`, name)
  const operands = values.map((text) => operator.compile(text, variables === true))
  const why = operands.find((operand) => operand.malformed !== undefined)?.malformed
  return {
    path,
    operator: name,
    key,
    values,
    malformed: why,
    symbolic,
    evaluate: (context) => evaluateSet(context.get(key), operator, operands, set, ifExists, context),
  }
}

/** Whether there is no value to compare: for the set operators an empty text is none either. */
function isEmpty(values: readonly string[], set: 'all' | 'any' | undefined): boolean {
  if (values.length === 0) return true
  return set !== undefined && values.every((value) => value === '')
}

/**
 * Missing keys: a negated operator is true, any other false; …IfExists is true; ForAllValues is true, ForAnyValue
 * false, negated or not; a key that "resolves to a null dataset, such as an empty string" counts as missing there. An unknown key is unknown, for …IfExists too.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html
 */
function evaluateSet(
  value: ContextValue,
  operator: Operator,
  operands: readonly Operand[],
  set: 'all' | 'any' | undefined,
  ifExists: boolean,
  context: Context,
): Three {
  if (value.state === 'unknown') {
    const [first = MAYBE, ...others] = (value.among ?? []).map((each) =>
      evaluateSet({ state: 'known', values: [each] }, operator, operands, set, ifExists, context),
    )
    return others.every((each) => each === first) ? first : MAYBE
  }
  // A moment is one value, so the set operators change nothing.
  if (value.state === 'moment') {
    let result: Three = NO
    for (const operand of operands) result = max(result, operand.during?.(value) ?? MAYBE)
    return operator.negated ? negate(result) : result
  }
  if (value.state === 'absent' || isEmpty(value.values, set)) {
    if (ifExists || set === 'all') return YES
    if (set === 'any') return NO
    return operator.negated ? YES : NO
  }
  if (set === undefined) {
    let result = matches(value.values[0]!, operator, operands, context)
    // "To compare … multiple key values, you must use the ForAllValues or ForAnyValue set operators": without one, only
    // what holds of every value is known.
    for (const given of value.values.slice(1))
      if (matches(given, operator, operands, context) !== result) result = MAYBE
    return operator.negated ? negate(result) : result
  }
  let result: Three = set === 'all' ? YES : NO
  for (const given of value.values) {
    const match = matches(given, operator, operands, context)
    const holds = operator.negated ? negate(match) : match
    result = set === 'all' ? min(result, holds) : max(result, holds)
  }
  return result
}

function matches(given: string, operator: Operator, operands: readonly Operand[], context: Context): Three {
  if (operator.typed === true && holdsParameter(given)) return MAYBE
  // A value of another type matches nothing; whether its negation then holds is not documented.
  if (operator.accepts !== undefined && !operator.accepts(given)) return operator.negated ? MAYBE : NO
  let result: Three = NO
  for (const operand of operands) {
    result = max(result, operand.test(given, context))
    if (result === YES) break
  }
  return result
}
