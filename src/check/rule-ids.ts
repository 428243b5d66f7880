import { callers } from '../catalogue/callers.js'
import { services } from '../catalogue/index.js'
import type { Need, Task } from '../catalogue/schema.js'
import { coreRules } from '../findings/rules.js'
import { ruleTable } from './hygiene/rules.js'
import { unfoundRequirement } from './unfound.js'

/** Ids of the rules that say that a service has ended or takes no new customers. */
export const endOfSupportRules = (): string[] =>
  services.filter((service) => service.lifecycle !== undefined).map((service) => `${service.id}/end-of-support`)

/** Ids of all rules that are no tasks. */
export function plainRuleIds(): string[] {
  const own = coreRules.map((rule) => rule.id).filter((id) => !id.startsWith('SERVICE/'))
  return [...own, ...ruleTable.map((rule) => rule.id), ...endOfSupportRules()]
}

/** Every id that `rules:` and suppressions may name. */
export function knownRuleIds(): string[] {
  const ids = plainRuleIds()
  for (const service of services)
    for (const [name, task] of Object.entries(service.tasks)) {
      const id = `${service.id}/${name}`
      ids.push(id, ...requirementsOf(task).map((requirement) => `${id}#${requirement}`))
    }
  return ids
}

/** Ids of all that is ever asked for a task: `rules:` and suppressions may name each behind the task's id. */
export function requirementsOf(task: Task): string[] {
  const isCall = task.principal === 'caller'
  return [
    ...requirementIds(task.needs),
    // A role that makes a call is one that a template names.
    ...(task.givenBy !== undefined || isCall ? [unfoundRequirement] : []),
    // What carries the call out assumes it.
    ...(isCall ? Object.values(callers).map((need) => need.id) : []),
  ]
}

/** Ids of needs and of those inside alternatives. */
function requirementIds(needs: readonly Need[]): string[] {
  return needs.flatMap((need) => [
    need.id,
    ...('anyOf' in need ? need.anyOf.flatMap((alternative) => requirementIds(alternative.needs)) : []),
  ])
}
