import type { ContextValue } from '../api.js'
import { MAYBE, NO, type Three, YES, max, yesIf } from '../three.js'

/**
 * `Null: "true"`: the key is absent; `"false"`: present and not null. A list without values and an empty text are null. There is no IfExists form.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_Null
 */
export function evaluateNull(wanted: readonly string[], value: ContextValue): Three {
  if (value.state === 'unknown' && value.among === undefined) return wanted.length === 0 ? NO : MAYBE
  const absent = value.state === 'absent' || (value.state === 'known' && value.values.every((text) => text === ''))
  let result: Three = NO
  for (const text of wanted) {
    const folded = text.trim().toLowerCase()
    if (folded === 'true') result = max(result, yesIf(absent))
    else if (folded === 'false') result = max(result, yesIf(!absent))
    else result = max(result, MAYBE)
    if (result === YES) break
  }
  return result
}
