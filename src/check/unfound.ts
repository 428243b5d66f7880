import { showSymbols } from '../base/symbol.js'
import type { RequirementResult } from '../findings/finding.js'
import { unfoundRoleMessage } from '../findings/message.js'
import { toLocation } from '../findings/location.js'
import { inTermsOf } from '../findings/terms.js'
import type { Prepared } from './prepared.js'
import type { AnsweredTask } from './task.js'
import type { TaskRequest } from './task-request.js'

/** A role that a resource passes and that is not known. */
export interface UnfoundRole {
  /** Its ARN or name, as far as it is known; it may hold symbols. */
  role: string
  /** What the template calls the resource that passes it. */
  resource: string
  /** How many declared roles it may be. */
  count: number
  /** Why it is not known, as a phrase, where its name does not say it. */
  reason?: string
}

/** Id of the one requirement that stands for all that cannot be asked of a role which is not known. */
export const unfoundRequirement = 'role'

/** The answer of a task whose role is not known: one requirement, unknown. */
export function answerUnfound(request: TaskRequest & { unfound: UnfoundRole }, { workspace }: Prepared): AnsweredTask {
  const { task, unfound, source, declared } = request
  const paths = source === undefined ? [] : [source.source.path]
  const message = inTermsOf(paths, workspace.files, unfoundRoleMessage(unfound, task.title))
  const requirement: RequirementResult = {
    id: unfoundRequirement,
    verdict: 'unknown',
    level: 'error',
    message,
    url: task.needs[0]!.source,
    locations: source === undefined ? [] : [toLocation(source)],
    unknownReason: unfound.count > 1 ? 'several-roles' : 'principal-not-in-repository',
  }
  return {
    request,
    values: declared,
    declared,
    details: [
      {
        need: task.needs[0]!,
        requirement,
        places: [],
        answer: { truth: 'unknown', actions: [], resource: '', places: [] },
      },
    ],
    result: {
      task: request.id,
      title: task.title,
      principal: showSymbols(unfound.role),
      origin: request.origin,
      verdict: 'unknown',
      with: Object.fromEntries(Object.entries(declared).map(([name, value]) => [name, showSymbols(value)])),
      assumed: request.assumed,
      requirements: [requirement],
    },
  }
}
