import { asList, isObject, type Value } from '../base/value.js'
import { parseDate } from '../iam/conditions/date.js'
import { statementsOf } from './prepared.js'

/**
 * The date up to which the conditions of a statement hold, as it is written there; of several conditions the first to
 * pass, of several values of one the last. Undefined: none ends it.
 */
export function endDate(policy: Value | undefined, statement: number): string | undefined {
  const condition = statementsOf(policy)[statement]?.['Condition']
  const ends = Object.entries(isObject(condition) ? condition : {}).flatMap(([operator, keys]) =>
    /^(?:Date|Numeric)LessThan(?:Equals)?(?:IfExists)?$/i.test(operator) && isObject(keys)
      ? Object.entries(keys).flatMap(([key, values]) => (isTime(key) ? (inOrder(asList(values)).at(-1) ?? []) : []))
      : [],
  )
  return inOrder(ends)[0]
}

/** Dates, the first to pass first; what is none is left out. */
const inOrder = (values: readonly Value[]): string[] =>
  values
    .map(String)
    .filter((text) => parseDate(text) !== undefined)
    .sort((a, b) => parseDate(a)! - parseDate(b)!)

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-currenttime */
const isTime = (key: string): boolean => /^aws:(?:CurrentTime|EpochTime)$/i.test(key)
