import type { CompiledPolicy, Context, Pattern } from './api.js'
import { Policy } from './compile.js'
import { conditionsMatch } from './statement.js'
import { NO } from './three.js'

/**
 * All that Allow statements may give an action, denials left aside: a resource that none of the patterns can match is
 * not allowed by these policies. Undefined: it may be any resource.
 * @param action one action, without wildcards
 * @param context what is known of every request that is meant
 */
export function allowedAtMost(
  action: string,
  policies: readonly (CompiledPolicy | 'unknown')[],
  context: Context,
): readonly Pattern[] | undefined {
  const patterns: Pattern[] = []
  for (const policy of policies) {
    if (!(policy instanceof Policy) || policy.malformed !== undefined) return undefined
    for (const { statement } of policy.reach(action).all) {
      const { effect, effectKnown, resource } = statement
      if ((effect === 'Deny' && effectKnown) || conditionsMatch(statement, context) === NO) continue
      if (resource === undefined || resource.negated || resource.malformed !== undefined) return undefined
      for (const entry of resource.entries) {
        const pattern = entry.pattern(context)
        if (pattern !== undefined) patterns.push(pattern)
      }
    }
  }
  return patterns
}

/** How many values of resources must be looked at, at most, to answer for an action. @param action without wildcards */
export function resourcesToLookAt(action: string, policies: readonly (CompiledPolicy | 'unknown')[]): number {
  let count = 0
  for (const policy of policies) {
    if (!(policy instanceof Policy)) continue
    let counts = knownCounts.get(policy)
    if (counts === undefined) knownCounts.set(policy, (counts = new Map()))
    let own = counts.get(action)
    if (own === undefined) {
      own = 0
      for (const { statement } of policy.reach(action).all) own += 1 + (statement.resource?.entries.length ?? 0)
      counts.set(action, own)
    }
    count += own
  }
  return count
}

const knownCounts = new WeakMap<Policy, Map<string, number>>()
