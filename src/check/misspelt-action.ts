import { conditionKeys } from '../generated/condition-keys.js'
import { surelyMeant } from './hygiene/unknown-action.js'

/** One letter wrong or two swapped, or a slip for no other action of its service; and no action that is known. */
export function isMisspeltAction(given: string, right: string): boolean {
  const [a, b] = [given.toLowerCase(), right.toLowerCase()]
  if (a === b || /[*?]/.test(a) || conditionKeys[a] !== undefined) return false
  if (a.split(':')[0] !== b.split(':')[0] || Math.abs(a.length - b.length) > 3) return false
  return surelyMeant(given)?.toLowerCase() === b
}
