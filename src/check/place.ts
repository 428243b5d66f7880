import { asList, isObject } from '../base/value.js'
import type { Service, Task } from '../catalogue/schema.js'
import type { Location } from '../findings/finding.js'
import { toLocation } from '../findings/location.js'
import type { Principal } from '../model/workspace.js'
import type { Document } from '../model/document.js'
import type { Place } from './answer.js'
import { isRelated, likeness, type Wanted } from './likeness.js'

/**
 * The statement of a principal's own documents that is likest to a missing grant, of equal ones the first. Undefined:
 * none has anything to do with it.
 */
export function likestStatement(principal: Principal, wanted: Wanted): Location | undefined {
  let best: { rank: number; document: Document; index: number } | undefined
  for (const { document } of principal.policies) {
    for (const [index, statement] of (isObject(document?.value) ? asList(document.value['Statement']) : []).entries()) {
      if (!isObject(statement) || statement['Effect'] !== 'Allow' || !isRelated(statement, wanted)) continue
      const rank = likeness(statement, wanted)
      if (rank > (best?.rank ?? -1)) best = { rank, document: document!, index }
    }
  }
  const span = best?.document.locate(['Statement', best.index])
  // A document that a tool adds by itself stands nowhere.
  return span === undefined || span.end <= span.start ? undefined : toLocation(span)
}

/** Where in the files a place of an answer is. */
export const locate = (place: Place): Location => toLocation(place.document.locate(place.path))

/**
 * The statement of a principal's own documents that names a task's service: one with an action that the task is seen
 * from, else one with any action of the service. Undefined: none does.
 */
export function namingStatement(
  principal: Principal,
  { task, service }: { task: Task; service: Service },
): Location | undefined {
  const seen = new Set((task.seenFrom ?? []).map((action) => action.toLowerCase()))
  const isOfService = (action: string) => service.prefixes.some((prefix) => action.startsWith(`${prefix}:`))
  for (const names of [(action: string) => seen.has(action), isOfService])
    for (const { document } of principal.policies) {
      const statements = isObject(document?.value) ? asList(document.value['Statement']) : []
      const index = statements.findIndex(
        (statement) =>
          isObject(statement) &&
          statement['Effect'] === 'Allow' &&
          asList(statement['Action']).some((action) => typeof action === 'string' && names(action.toLowerCase())),
      )
      const span = index < 0 ? undefined : document!.locate(['Statement', index])
      if (span !== undefined && span.end > span.start) return toLocation(span)
    }
  return undefined
}
