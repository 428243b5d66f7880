import type { Effort } from '../iam/api.js'
import type { Prepared, PreparedPrincipal } from './prepared.js'

/**
 * What may be done to answer all tasks of one principal, in values of policies that are looked at: some seconds. The
 * policies that AWS lets a role have take a small part of it, unless they are made to take long. Counted in work and
 * not in time: the same at each run.
 */
const mostEffort = 12_000_000
/** Beyond this, which is far more than ordinary policies take, all principals of a run share. */
const ownEffort = 300_000
const sharedEffort = 3 * mostEffort
/** What each task has at least: others may be simple where one took all. */
const leastEffort = 200_000

/** What is left for a task of a principal; tasks of buckets share one. */
export function effortFor(prepared: Prepared, principal: PreparedPrincipal | undefined): Effort {
  let pool = pools.get(prepared)
  if (pool === undefined) {
    pool = { left: sharedEffort, last: undefined, efforts: new Map() }
    pools.set(prepared, pool)
  }
  const whose = principal ?? prepared
  let effort = pool.efforts.get(whose)
  if (effort === undefined) {
    // What the one before took of the shared part is gone.
    if (pool.last !== undefined)
      pool.left -= Math.max(
        0,
        Math.min(pool.last.given - ownEffort, pool.last.given - pool.last.effort.left - ownEffort),
      )
    const given = ownEffort + Math.max(0, Math.min(pool.left, mostEffort - ownEffort))
    effort = { left: given }
    pool.last = { effort, given }
    pool.efforts.set(whose, effort)
  }
  effort.left = Math.max(effort.left, leastEffort)
  return effort
}

interface Pool {
  /** Of the shared part. */
  left: number
  /** Whose tasks are being answered. */
  last: { effort: Effort; given: number } | undefined
  efforts: Map<object, Effort>
}

const pools = new WeakMap<Prepared, Pool>()

/** Whether nothing is left: what was not found until then may be there. */
export const isSpent = (effort: Effort | undefined): boolean => effort !== undefined && effort.left <= 0
