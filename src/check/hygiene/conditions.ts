import { distance } from 'fastest-levenshtein'
import { referenceService } from '../../catalogue/action-reference.js'
import { holdsSymbol } from '../../base/symbol.js'
import type { Value } from '../../base/value.js'
import { arnOperators } from '../../iam/conditions/arn.js'
import { binaryOperators } from '../../iam/conditions/binary.js'
import { boolOperators } from '../../iam/conditions/bool.js'
import { dateOperators } from '../../iam/conditions/date.js'
import { ipOperators } from '../../iam/conditions/ip.js'
import { numericOperators } from '../../iam/conditions/numeric.js'
import { stringOperators } from '../../iam/conditions/string.js'
import { type Glob, globMatches } from '../../iam/glob.js'
import type { Document } from '../../model/document.js'
import { globOf, readAction } from './action-text.js'
import { globalKeyType, sessionKeys } from './global-keys.js'
import type { Problem } from './problem.js'
import { isOpen } from './scope.js'
import { conditionsOf, type PlacedCondition, type PlacedStatement, textsAt, textsOf } from './statements.js'
import * as texts from './texts.js'

type Family = 'string' | 'arn' | 'bool' | 'numeric' | 'date' | 'ip' | 'binary' | 'null'

const families: ReadonlyMap<string, Family> = new Map([
  ...Object.keys(stringOperators).map((name) => [name, 'string'] as const),
  ...Object.keys(arnOperators).map((name) => [name, 'arn'] as const),
  ...Object.keys(boolOperators).map((name) => [name, 'bool'] as const),
  ...Object.keys(numericOperators).map((name) => [name, 'numeric'] as const),
  ...Object.keys(dateOperators).map((name) => [name, 'date'] as const),
  ...Object.keys(ipOperators).map((name) => [name, 'ip'] as const),
  ...Object.keys(binaryOperators).map((name) => [name, 'binary'] as const),
  ['null', 'null'],
])

const spellings = [
  ...['Equals', 'NotEquals', 'EqualsIgnoreCase', 'NotEqualsIgnoreCase', 'Like', 'NotLike'].map((end) => `String${end}`),
  ...['Equals', 'NotEquals', 'LessThan', 'LessThanEquals', 'GreaterThan', 'GreaterThanEquals'].flatMap((end) => [
    `Numeric${end}`,
    `Date${end}`,
  ]),
  ...['ArnEquals', 'ArnLike', 'ArnNotEquals', 'ArnNotLike'],
  ...['Bool', 'BinaryEquals', 'IpAddress', 'NotIpAddress', 'Null'],
]

interface OperatorName {
  set: 'forallvalues' | 'foranyvalue' | undefined
  /** In lower case, without set prefix and IfExists. */
  base: string
  ifExists: boolean
  family: Family | undefined
}

function readOperator(name: string): OperatorName {
  let base = name.toLowerCase()
  const set = (['forallvalues', 'foranyvalue'] as const).find((prefix) => base.startsWith(`${prefix}:`))
  if (set !== undefined) base = base.slice(set.length + 1)
  const ifExists = base.endsWith('ifexists') && base !== 'nullifexists'
  if (ifExists) base = base.slice(0, -'ifexists'.length)
  return { set, base, ifExists, family: families.get(base) }
}

/** policy/condition-operator. */
export function conditionOperators(document: Document, statement: PlacedStatement): Problem[] {
  const problems: Problem[] = []
  const seen = new Set<string>()
  for (const condition of conditionsOf(statement)) {
    if (isOpen(condition.operator)) continue
    const operator = readOperator(condition.operator)
    if (operator.family === undefined) {
      if (!seen.has(condition.operator)) problems.push(noOperator(condition, document))
      seen.add(condition.operator)
      continue
    }
    const found = misfit(condition, operator)
    if (found !== undefined) problems.push({ rule: 'policy/condition-operator', document, ...found })
  }
  return problems
}

function noOperator({ operator, operatorPath }: PlacedCondition, document: Document): Problem {
  const lower = operator.toLowerCase()
  const start = /^[a-z]+:/.exec(lower)?.[0] ?? ''
  const rest = lower.slice(start.length).replace(/ifexists$/, '')
  const near = spellings.filter((name) => isLike(rest, name.toLowerCase()))
  near.sort((a, b) => distance(rest, a.toLowerCase()) - distance(rest, b.toLowerCase()))
  return {
    rule: 'policy/condition-operator',
    severity: 'error',
    message: texts.noOperator(operator),
    ...(lower === 'nullifexists'
      ? { help: texts.nullHelp }
      : near.length > 0
        ? { help: texts.didYouMean(near.slice(0, 2)) }
        : {}),
    document,
    at: operatorPath,
  }
}

const isLike = (written: string, name: string): boolean =>
  written.length < 40 && (written.startsWith(name) || distance(written, name) <= Math.min(3, written.length / 3))

type Misfit = Pick<Problem, 'message' | 'help' | 'at' | 'severity'>

function misfit({ operator, key, value, path }: PlacedCondition, read: OperatorName): Misfit | undefined {
  const values = scalarsAt(value, path)
  if (values.length === 0 || isOpen(key)) return undefined
  const known = values.filter(({ text }) => !isOpen(text))
  const type = keyType(key)
  const at = (test: (text: string) => boolean) => known.find(({ text }) => test(text))
  const isBoolean = (text: string) => /^\s*(true|false)\s*$/i.test(text)
  if (read.family === 'bool' || read.family === 'null') {
    const wrong = at((text) => !isBoolean(text))
    if (wrong !== undefined) return { message: texts.notBoolean(operator, wrong.text), at: wrong.path }
  }
  if (read.family === 'null' || read.family === 'binary') return undefined
  if (read.family === 'numeric' || read.family === 'date' || read.family === 'ip') {
    const table = { numeric: numericOperators, date: dateOperators, ip: ipOperators }[read.family]
    const wrong = at((text) => table[read.base]!.compile(text, false).malformed !== undefined)
    if (wrong !== undefined) return { message: texts.notOfType(operator, wrong.text, read.family), at: wrong.path }
  }
  const literal = /^string(not)?equals/.test(read.base)
  if (literal) {
    // `?` stands in texts of every kind; in an ARN it can only be meant as a wildcard.
    // What a parameter stands for does not change what is written beside it.
    const wild = values.find(
      ({ text }) =>
        (text.replaceAll('${*}', '').includes('*') && (holdsSymbol(text) || !isOpen(text))) ||
        (!isOpen(text) && text.startsWith('arn:') && /(?<!\$\{)\?/.test(text)),
    )
    if (wild !== undefined)
      return {
        message: texts.literalWildcard(operator, wild.text),
        help: texts.useLike(likeOf(operator, type === 'arn' && known.every(({ text }) => text.startsWith('arn:')))),
        at: wild.path,
      }
  }
  if (type === undefined || read.family === undefined || type === read.family) return undefined
  if (read.family === 'string') {
    // Strings of booleans, numbers and dates are compared as they are written; a range of addresses never is equal.
    const range = type === 'ip' ? at((text) => text.includes('/')) : undefined
    if (range === undefined) return undefined
    return { message: texts.wrongType(operator, key, type), help: texts.useOperator('IpAddress'), at: range.path }
  }
  if (read.family === 'arn') {
    // The reference calls many keys that hold ARNs strings.
    if (type === 'string' && known.every(({ text }) => /^arn:|^[*?]/.test(text))) return undefined
  }
  if (fits(read.family, type)) return undefined
  const first = values[0]!
  return {
    message: texts.wrongType(operator, key, type),
    help: texts.useOperator(operatorOf[type]),
    at: first.path,
    // The reference calls some numbers and dates of services strings; the global keys are typed by hand.
    ...(globalKeyType(key.toLowerCase()) === undefined ? { severity: 'notice' as const } : {}),
  }
}

/** A date may be given as a number of seconds, and a number as a date. */
const fits = (family: Family, type: Family): boolean =>
  (family === 'numeric' && type === 'date') || (family === 'date' && type === 'numeric')

const operatorOf: Record<Family, string> = {
  string: 'StringEquals',
  arn: 'ArnLike',
  bool: 'Bool',
  numeric: 'NumericEquals',
  date: 'DateLessThan',
  ip: 'IpAddress',
  binary: 'BinaryEquals',
  null: 'Null',
}

/** The operator that reads `*`: with the same set prefix, negation and IfExists. */
function likeOf(operator: string, arn: boolean): string {
  return operator.replace(/String(Not)?Equals(IgnoreCase)?/i, (_, not?: string) =>
    arn ? `Arn${not === undefined ? '' : 'Not'}Like` : `String${not === undefined ? '' : 'Not'}Like`,
  )
}

function scalarsAt(value: Value, path: PlacedCondition['path']): { text: string; path: PlacedCondition['path'] }[] {
  const scalar = (item: Value) => typeof item === 'boolean' || typeof item === 'number'
  if (scalar(value)) return [{ text: String(value), path }]
  if (!Array.isArray(value)) return textsAt(value, path)
  return value.flatMap((item, index) =>
    typeof item === 'string' || scalar(item) ? [{ text: String(item), path: [...path, index] }] : [],
  )
}

/** The family of a key's type; undefined when it is not known. */
function keyType(key: string): Family | undefined {
  const lower = key.toLowerCase()
  const global = globalKeyType(lower)
  if (global !== undefined) return global
  const service = referenceService(lower.slice(0, Math.max(0, lower.indexOf(':'))))
  if (service === undefined) return undefined
  for (const [name, type] of service.keys) if (keyMatches(name, lower)) return familyOfType(type)
  return undefined
}

function familyOfType(type: string): Family | undefined {
  const plain = type.replace(/^ArrayOf/, '')
  const found = {
    String: 'string',
    ARN: 'arn',
    Bool: 'bool',
    Numeric: 'numeric',
    Date: 'date',
    IPAddress: 'ip',
  } as const
  return Object.hasOwn(found, plain) ? found[plain as keyof typeof found] : undefined
}

/** Whether a key of the reference, in which `${…}` is any text, is the key. Both in lower case. */
export function keyMatches(name: string, key: string): boolean {
  if (!name.includes('${')) return name === key
  let glob = keyGlobs.get(name)
  if (glob === undefined) keyGlobs.set(name, (glob = globOf(name.replace(/\$\{[^}]*\}/g, '*'))))
  return globMatches(glob, key)
}

/** By the names of the reference, so there are not many. */
const keyGlobs = new Map<string, Glob>()

/** Nobody writes as many; each is compared with every key of every action. */
const mostConditions = 200

/** policy/unsupported-condition-key. */
export function conditionKeys(document: Document, statement: PlacedStatement): Problem[] {
  const conditions = conditionsOf(statement)
  if (conditions.length === 0 || conditions.length > mostConditions) return []
  const items = textsOf(statement, 'Action')
  const actions = items.map(({ text }) => readAction(text))
  // Only what is wholly known can be said to lack a key.
  if (items.length === 0 || actions.some((action) => action.kind !== 'known' || action.actions.length === 0)) return []
  const supported = actions.flatMap((action) => (action.kind === 'known' ? action.actions : []))
  const problems: Problem[] = []
  for (const { operator, key, path } of conditions) {
    const lower = key.toLowerCase()
    const prefix = lower.slice(0, Math.max(0, lower.indexOf(':')))
    const { family, ifExists, set } = readOperator(operator)
    // An absent key is what these operators expect.
    if (family === undefined || family === 'null' || ifExists || set === 'forallvalues') continue
    if (prefix === 'aws' || sessionKeys.has(lower) || isOpen(key)) continue
    const service = referenceService(prefix)
    if (service === undefined) continue
    if (supported.some((action) => action.keys.some((name) => keyMatches(name, lower)))) continue
    const known = [...service.keys.keys()].some((name) => keyMatches(name, lower))
    const own = new Set(supported.flatMap((action) => action.keys))
    const near = [...own].filter((name) => distance(name, lower) <= 2)
    problems.push({
      rule: 'policy/unsupported-condition-key',
      message: known
        ? texts.unsupportedKey(
            key,
            items.map(({ text }) => text),
          )
        : texts.unknownKey(key, service.name),
      help: near.length > 0 ? texts.didYouMean(near.slice(0, 2)) : texts.keyHelp(/not/i.test(operator)),
      document,
      at: path,
    })
  }
  return problems
}
