import type { Effort } from '../iam/api.js'
import type { Prepared, PreparedPrincipal } from './prepared.js'

/**
 * What may be done to answer all tasks of one principal, in values of policies that are looked at: some seconds. The
 * policies that AWS lets a role have take a small part of it, unless they are made to take long.
 */
const mostEffort = 12_000_000

/** What is left for a principal; tasks of buckets share one. Counted in work and not in time: the same at each run. */
export function effortFor(prepared: Prepared, principal: PreparedPrincipal | undefined): Effort {
  const whose = principal ?? prepared
  let effort = known.get(whose)
  if (effort === undefined) {
    effort = { left: mostEffort }
    known.set(whose, effort)
  }
  return effort
}

const known = new WeakMap<object, Effort>()

/** Whether nothing is left: what was not found until then may be there. */
export const isSpent = (effort: Effort | undefined): boolean => effort !== undefined && effort.left <= 0
