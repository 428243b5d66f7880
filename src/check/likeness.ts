import { asList, isObject, type Value } from '../base/value.js'

/** What a statement is compared with. */
export interface Wanted {
  actions: readonly string[]
  /** An ARN or `*`; undefined: only the actions count. */
  resource?: string
  /** Condition keys that what is wanted has itself, in lower case. */
  keys?: readonly string[]
}

/**
 * How like a statement is to what is wanted; the greater, the likelier its author would have written it there: no
 * condition that is not asked for, the same service, the same resource, actions whose names have most in common.
 */
export function likeness(statement: { readonly [key: string]: Value }, wanted: Wanted): number {
  const keys = Object.values(isObject(statement['Condition']) ? statement['Condition'] : {}).flatMap((each) =>
    Object.keys(isObject(each) ? each : {}),
  )
  const bound = keys.some((key) => wanted.keys?.includes(key.toLowerCase()) !== true)
  const service = isOfService(statement, wanted) ? 1 : 0
  const names = Math.max(
    0,
    ...texts(statement['Action']).flatMap((given) => wanted.actions.map((action) => inCommon(given, action))),
  )
  return (bound ? 0 : 1e6) + service * 1e5 + sameness(statement, wanted) * 1e4 + Math.min(names, 9999)
}

/** Whether a statement has anything to do with what is wanted. */
export const isRelated = (statement: { readonly [key: string]: Value }, wanted: Wanted): boolean =>
  isOfService(statement, wanted) || sameness(statement, wanted) > 0

function isOfService(statement: { readonly [key: string]: Value }, { actions }: Wanted): boolean {
  const services = actions.map((action) => action.slice(0, action.indexOf(':') + 1).toLowerCase())
  return texts(statement['Action']).some((given) => services.some((one) => given.toLowerCase().startsWith(one)))
}

/** 2: it names the very resource; 1: something of the same bucket, key or the like; 0: neither. */
function sameness(statement: { readonly [key: string]: Value }, { resource }: Wanted): number {
  if (resource === undefined) return 0
  const given = texts(statement['Resource'])
  if (given.includes(resource)) return 2
  const home = homeOf(resource)
  return home !== undefined && given.some((each) => homeOf(each) === home) ? 1 : 0
}

/** An ARN up to the resource's first name: the bucket of objects. Undefined: it is open. */
function homeOf(arn: string): string | undefined {
  const parts = arn.split(':')
  if (parts.length < 6) return undefined
  const name = parts.slice(5).join(':')
  const first = parts[2] === 's3' ? name.split('/')[0]! : name.split('/').slice(0, 2).join('/')
  return first === '' || /[*?]/.test(first) ? undefined : [...parts.slice(0, 5), first].join(':')
}

/** Characters that two action names begin or end with in common, whichever are more. */
function inCommon(given: string, wanted: string): number {
  const name = (action: string) => action.slice(action.indexOf(':') + 1).toLowerCase()
  const [a, b] = [name(given), name(wanted)]
  const end = Math.min(a.length, b.length)
  let [before, after] = [0, 0]
  while (before < end && a[before] === b[before]) before++
  while (after < end && a.at(-1 - after) === b.at(-1 - after)) after++
  return Math.max(before, after)
}

const texts = (value: Value | undefined): string[] => asList(value).filter((each) => typeof each === 'string')
