import { distance } from 'fastest-levenshtein'
import { isObject, type Path } from '../../base/value.js'
import { servicePrefixes } from '../../catalogue/action-reference.js'
import { fixMessage } from '../../findings/fix-message.js'
import { contains, parsePattern } from '../../iam/pattern.js'
import type { Document } from '../../model/document.js'
import { likeness } from '../likeness.js'
import { isMisspeltAction } from '../misspelt-action.js'
import { type PreparedPrincipal, statementsOf } from '../prepared.js'
import type { Change } from './change.js'
import { type FixContext, oneOrList, type Plan, statement } from './plan.js'
import { conditionFits, conditionKeysOf, isAbout, isRequired, texts, type Wanted } from './wanted.js'

/**
 * Names that are misspelt are corrected where they stand, in whichever statement: it then says what its author meant.
 * What is missing beside them gets a statement.
 */
export function* spellingPlans(documents: readonly Document[], wanted: Wanted, review: boolean): Generator<Plan> {
  for (const document of documents) {
    const found = new Map<string, { change: Change; given: string }>()
    const keys = conditionKeysOf(wanted.condition)
    const likest = [...statementsOf(document.value).entries()]
      .map(([index, body]) => ({ index, body, rank: likeness(body, { ...wanted, keys }) }))
      .sort((a, b) => b.rank - a.rank)
    for (const { index, body } of likest) {
      const given = texts(body['Action'])
      if (body['Effect'] !== 'Allow' || given === undefined) continue
      const path: Path = ['Statement', index, 'Action']
      for (const action of wanted.actions) {
        if (found.has(action)) continue
        const at = given.findIndex((text) => isMisspeltAction(text, action))
        if (at < 0) continue
        const place = Array.isArray(body['Action']) ? [...path, at] : path
        found.set(action, { change: { kind: 'set', path: place, value: action }, given: given[at]! })
      }
    }
    if (found.size === 0) continue
    const others = wanted.actions.filter((action) => !found.has(action))
    const parts: Plan['parts'] = [...found.values()].map(({ change }) => ({ document, change }))
    const words = [...found].map(([action, { given }]) => fixMessage.spelling(given, action))
    if (others.length > 0) {
      const body = statement(document, wanted.id, {
        Action: oneOrList(others),
        Resource: wanted.resource,
        ...(wanted.condition === undefined ? {} : { Condition: wanted.condition }),
      })
      parts.push({ document, change: { kind: 'append', bodies: [body] } })
      words.push(fixMessage.statement(others, wanted.resource))
    }
    yield { parts, description: fixMessage.both(words), review }
  }
}

/** The right thing in another Region or account: the right ARN joins it. */
export function* misplacedPlans(
  document: Document,
  wanted: Wanted,
  review: boolean,
  actor: PreparedPrincipal,
  context: FixContext,
): Generator<Plan> {
  if (!wanted.resource.startsWith('arn:')) return
  for (const [index, body] of statementsOf(document.value).entries()) {
    const actions = texts(body['Action'])
    const resources = texts(body['Resource'])
    if (body['Effect'] !== 'Allow' || actions === undefined || resources === undefined) continue
    if (!resources.some((resource) => isElsewhere(resource, wanted.resource)) || !conditionFits(body, wanted)) continue
    // Every action of the statement would reach the new resource.
    if (!actions.every((action) => isRequired(action, wanted, actor, context))) continue
    if (!reachesAll(actions, wanted)) continue
    yield {
      parts: [
        { document, change: { kind: 'add-items', path: ['Statement', index, 'Resource'], items: [wanted.resource] } },
      ],
      description: fixMessage.resource(wanted.resource),
      review,
    }
  }
}

const reachesAll = (actions: readonly string[], wanted: Wanted): boolean =>
  wanted.actions.every((action) => actions.some((given) => given.toLowerCase() === action.toLowerCase()))

/** Whether two ARNs differ in nothing but Region and account. */
function isElsewhere(given: string, wanted: string): boolean {
  const [a, b] = [given.split(':'), wanted.split(':')]
  const rest = (parts: readonly string[]) => [...parts.slice(0, 3), ...parts.slice(5)].join(':')
  return a.length > 5 && given !== wanted && rest(a) === rest(b)
}

const admitting = /^(?:ForAnyValue:)?(?:String(?:Equals|EqualsIgnoreCase|Like)|Arn(?:Equals|Like))(?:IfExists)?$/i

/**
 * A statement about exactly this whose condition names another value: the right one joins it, or takes the place of a
 * service that is misspelt.
 */
export function* otherValuePlans(document: Document, wanted: Wanted, review: boolean): Generator<Plan> {
  const needed = new Map(
    Object.values(wanted.condition ?? {}).flatMap((keys) =>
      isObject(keys) ? Object.entries(keys).map(([key, value]) => [key.toLowerCase(), value] as const) : [],
    ),
  )
  if (needed.size === 0) return
  for (const [index, body] of statementsOf(document.value).entries()) {
    const actions = texts(body['Action'])
    const operators = body['Condition']
    if (body['Effect'] !== 'Allow' || actions === undefined || !isObject(operators)) continue
    if (!reachesAll(actions, wanted)) continue
    const exact =
      actions.every((action) => wanted.actions.some((one) => one.toLowerCase() === action.toLowerCase())) &&
      isAbout(body, wanted)
    for (const [operator, keys] of Object.entries(operators)) {
      if (!admitting.test(operator) || !isObject(keys)) continue
      for (const [key, value] of Object.entries(keys)) {
        const right = needed.get(key.toLowerCase())
        const given = texts(value)
        if (typeof right !== 'string' || given === undefined || given.includes(right)) continue
        const path: Path = ['Statement', index, 'Condition', operator, key]
        const wrong = given.findIndex((text) => isMisspeltService(text, right))
        if (wrong >= 0) {
          const at = Array.isArray(value) ? [...path, wrong] : path
          yield {
            parts: [{ document, change: { kind: 'set', path: at, value: right } }],
            description: fixMessage.spelling(given[wrong]!, right),
            review,
          }
        } else if (exact)
          yield {
            parts: [{ document, change: { kind: 'add-items', path, items: [right] } }],
            description: fixMessage.conditionValue(right, key),
            review,
          }
      }
    }
  }
}

/**
 * Whether a text is no service principal, and surely meant to be this one: it has its name and not its domain, or its
 * domain and nearly its name. IAM rejects such a principal.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-services
 */
export function isMisspeltService(given: string, right: string): boolean {
  const [a, b] = [given.trim().toLowerCase(), right.toLowerCase()]
  if (a === b || a.length > 100 || !/^[\w.-]+$/.test(a) || !b.endsWith('.amazonaws.com')) return false
  const name = b.slice(0, -'.amazonaws.com'.length)
  if (a.split('.')[0] === name) {
    const domain = a.slice(name.length)
    // Principals of a Region, of a partition, and of AWS itself are others.
    if (/\.amazonaws\.(?:com|com\.cn|eu)$|\.internal$/.test(domain)) return false
    return domain === '' || /^\.(?:amazon|aws)/.test(domain) || distance(domain, '.amazonaws.com') <= 3
  }
  if (!a.endsWith('.amazonaws.com')) return false
  const other = a.slice(0, -'.amazonaws.com'.length)
  return (
    name.length > 4 &&
    other.slice(0, 3) === name.slice(0, 3) &&
    distance(other, name) <= 2 &&
    !servicePrefixes().includes(other)
  )
}

/** Whether a statement grants what is wanted for a time only. */
export function isTimed(document: Document, wanted: Wanted): boolean {
  return statementsOf(document.value).some((body) => {
    const actions = body['Effect'] === 'Allow' ? texts(body['Action']) : undefined
    const keys = conditionKeysOf(body['Condition'])
    if (actions === undefined || !keys.some((key) => key === 'aws:currenttime' || key === 'aws:epochtime')) return false
    return wanted.actions.some((action) => {
      const one = parsePattern(action.toLowerCase())
      return actions.some(
        (given) => isMisspeltAction(given, action) || contains(parsePattern(given.toLowerCase()), one) === 'true',
      )
    })
  })
}
