import { asList, isObject, type Value } from '../base/value.js'
import { code } from '../findings/message.js'
import { statementsOf } from './prepared.js'

/** Most conditions that a sentence names, most values of each, and most characters of a value. */
const mostConditions = 3
const mostValues = 3
const mostCharacters = 60

/**
 * Which statement of a policy denies, and under which condition, as a phrase: `statement \`Tls\` of \`p.json\`, where
 * \`aws:SecureTransport\` (Bool) is \`false\``. Bounded in length, whatever stands in the policy.
 * @param label what the policy is called; a phrase that begins with `the ` stands as it is
 */
export function denyWords(policy: Value | undefined, statement: number, label: string): string {
  const condition = conditionWords(statementsOf(policy)[statement]?.['Condition'])
  return `${statementWords(policy, statement, label)}${condition === '' ? '' : `, where ${condition}`}`
}

/** The same without the condition. */
export function statementWords(policy: Value | undefined, statement: number, label: string): string {
  const sid = statementsOf(policy)[statement]?.['Sid']
  const name = typeof sid === 'string' && sid !== '' ? text(sid) : String(statement + 1)
  const of = label === '' ? '' : ` of ${label.startsWith('the ') ? label : text(label)}`
  return `statement ${name}${of}`
}

/** A Condition element in words, or nothing. */
function conditionWords(condition: Value | undefined): string {
  const all = Object.entries(isObject(condition) ? condition : {}).flatMap(([operator, keys]) =>
    Object.entries(isObject(keys) ? keys : {}).map(([key, values]) => ({ operator, key, values: asList(values) })),
  )
  const shown = all.slice(0, mostConditions).map(oneCondition)
  const more = all.length - shown.length
  return [...shown, ...(more > 0 ? [`${more} more ${more === 1 ? 'condition holds' : 'conditions hold'}`] : [])].join(
    ' and ',
  )
}

function oneCondition({ operator, key, values }: { operator: string; key: string; values: readonly Value[] }): string {
  const name = operator.replace(/^For(?:AnyValue|AllValues):/i, '').replace(/IfExists$/i, '')
  if (/^null$/i.test(name) && values.length === 1)
    return `${text(key)} is ${String(values[0]).toLowerCase() === 'true' ? 'absent' : 'present'} (${clipped(operator)})`
  const listed = values
    .slice(0, mostValues)
    .map((value) => text(typeof value === 'string' ? value : JSON.stringify(value)))
  const more = values.length - listed.length
  const wanted = [...listed, ...(more > 0 ? [`${more} more`] : [])]
  return `${text(key)} (${clipped(operator)}) ${relation(name, wanted.length)} ${joined(wanted, isNegated(name) ? 'nor' : 'or')}`
}

const isNegated = (operator: string): boolean => /Not(?:Equals|Like|IpAddress)|^NotIp/i.test(operator)

/** What an operator says of a key's value. */
function relation(operator: string, count: number): string {
  if (isNegated(operator)) return count > 1 ? 'is neither' : 'is not'
  if (/^DateLessThan$/i.test(operator)) return 'is before'
  if (/^DateGreaterThan$/i.test(operator)) return 'is after'
  if (/LessThanEquals$/i.test(operator)) return 'is at most'
  if (/LessThan$/i.test(operator)) return 'is less than'
  if (/GreaterThanEquals$/i.test(operator)) return 'is at least'
  return /GreaterThan$/i.test(operator) ? 'is greater than' : 'is'
}

const joined = (items: readonly string[], word: string): string =>
  items.length < 2 ? (items[0] ?? 'nothing') : `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`

/** User text between backticks, on one line, cut when it is long. */
const text = (given: string): string => code(clipped(given))

function clipped(given: string): string {
  const line = given.slice(0, 4 * mostCharacters).replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
  const letters = [...line]
  return letters.length > mostCharacters ? `${letters.slice(0, mostCharacters - 1).join('')}…` : line
}
