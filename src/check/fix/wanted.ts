import { asList, isObject, type Value } from '../../base/value.js'
import type { ResourceTemplate } from '../../catalogue/schema.js'
import { contains, parsePattern } from '../../iam/pattern.js'
import type { PreparedPrincipal } from '../prepared.js'
import { fillTemplate } from '../templates.js'
import type { FixContext } from './plan.js'

/** Everything about one missing grant. */
export interface Wanted {
  id: string
  actions: string[]
  template: ResourceTemplate
  resource: string
  condition: { readonly [operator: string]: Value } | undefined
  review: boolean
}

/** The texts of an element that holds nothing but texts, and at least one. */
export function texts(value: Value | undefined): string[] | undefined {
  const items = asList(value)
  return items.length > 0 && items.every((item) => typeof item === 'string') ? (items as string[]) : undefined
}

/** Whether everything that the statement names lies within the wanted resource, or can take no effect with the action. */
export function isAbout(body: { readonly [key: string]: Value }, wanted: Wanted): boolean {
  const resources = texts(body['Resource'])
  if (resources === undefined) return false
  if (wanted.template === '*') return resources.every((resource) => resource === '*')
  const set = parsePattern(wanted.resource)
  const within = resources.filter((resource) => contains(set, parsePattern(resource)) === 'true')
  return (
    within.length > 0 && resources.every((resource) => within.includes(resource) || isIdle(resource, wanted.resource))
  )
}

/** S3: an action on objects has no effect on a bucket's ARN, and the other way round. */
function isIdle(resource: string, wanted: string): boolean {
  const name = (arn: string) => /^arn:[^:]*:s3:::([^$]+)$/.exec(arn)?.[1]
  const [given, needed] = [name(resource), name(wanted)]
  if (given === undefined || needed === undefined) return false
  return needed.includes('/') ? !/[/*?]/.test(given) : given.includes('/')
}

/** A statement without condition takes only what needs none; one with a condition must hold all that is needed. */
export function conditionFits(body: { readonly [key: string]: Value }, wanted: Wanted): boolean {
  const needed = conditionKeysOf(wanted.condition)
  if (body['Condition'] === undefined) return needed.length === 0
  const given = conditionKeysOf(body['Condition'])
  return needed.every((key) => given.includes(key))
}

/** In lower case. */
export const conditionKeysOf = (condition: Value | undefined): string[] =>
  Object.values(isObject(condition) ? condition : {}).flatMap((keys) =>
    Object.keys(isObject(keys) ? keys : {}).map((key) => key.toLowerCase()),
  )

/** Whether a task of the principal states that the action is needed on all of the resource. */
export function isRequired(
  action: string,
  wanted: Wanted,
  actor: PreparedPrincipal,
  { answered }: FixContext,
): boolean {
  const name = action.toLowerCase()
  if (wanted.actions.some((one) => one.toLowerCase() === name)) return true
  const set = parsePattern(wanted.resource)
  return answered.some(
    ({ request, details, values }) =>
      request.principal === actor &&
      (request.origin === 'config' || request.origin === 'resource') &&
      details.some(
        ({ need }) =>
          'allow' in need &&
          need.whose === undefined &&
          need.allow.some((one) => one.toLowerCase() === name) &&
          (typeof need.on === 'string' ? [need.on] : need.on.anyOf).some(
            (template) => template !== '*' && contains(fillTemplate(template, values), set) === 'true',
          ),
      ),
  )
}
