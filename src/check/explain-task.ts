import { ConfigurationError } from '../base/errors.js'
import { showSymbols } from '../base/symbol.js'
import { allTaskIds, findTask } from '../catalogue/index.js'
import { closest, didYouMean } from '../findings/did-you-mean.js'
import type { Location, RequirementResult, TaskResult } from '../findings/finding.js'
import { code } from '../findings/message.js'
import type { Workspace } from '../model/workspace.js'
import { allRequests } from './check.js'
import { impliedTasks } from './implied.js'
import { locate } from './place.js'
import { findBucket, findPrincipal, prepare, type Prepared } from './prepared.js'
import { answerTask } from './task.js'
import type { TaskRequest } from './task-request.js'

/** A requirement's answer with the statements that took part in it. */
export interface ExplainedRequirement extends RequirementResult {
  places: { message: string; location: Location }[]
}

/** A task's answer, explained. */
export interface ExplainedTask extends TaskResult {
  requirements: ExplainedRequirement[]
}

/** Most places that are named of one requirement. */
const mostPlaces = 5

/**
 * Why each requirement of a task is satisfied, missing or unknown, for one principal or bucket: one answer a
 * declaration, or one for the task as it would be if nothing of it were declared.
 * @throws ConfigurationError when there is no such task, principal or bucket
 */
export function explainTask(workspace: Workspace, name: string, taskId: string): ExplainedTask[] {
  const prepared = prepare(workspace)
  return requestsFor(prepared, name, taskId).map((request) => {
    const { result, details } = answerTask(request, prepared)
    const requirements = details.map(({ requirement, places }) => ({
      ...requirement,
      places: places
        .slice(0, mostPlaces)
        .map((place) => ({ message: showSymbols(place.message), location: locate(place) })),
    }))
    return { ...result, requirements }
  })
}

function requestsFor(prepared: Prepared, name: string, taskId: string): TaskRequest[] {
  const found = findTask(taskId)
  if (found === undefined) {
    const meant = didYouMean(taskId, allTaskIds())
    throw wrong(`unknown task ${code(taskId)}${meant || '; `ml-perms-check tasks` lists them'}`)
  }
  const ofBucket = found.task.principal === 'bucket'
  const principal = ofBucket ? undefined : findPrincipal(prepared, name)
  const bucket = ofBucket ? findBucket(prepared, name) : undefined
  if (principal === undefined && bucket === undefined) throw wrong(nobody(prepared, name, taskId, ofBucket))
  const direct = allRequests(prepared)
  const implied = ofBucket
    ? impliedTasks(
        direct.map((request) => answerTask(request, prepared)),
        prepared,
      )
    : []
  const declared = [...direct, ...implied].filter(
    (request) => request.id === taskId && request.principal === principal && request.bucket === bucket,
  )
  if (declared.length > 0) return declared
  const assumed = ['the task is not declared']
  const undeclared = { ...found, origin: 'config' as const, declared: {}, assumed }
  return [principal === undefined ? { ...undeclared, bucket: bucket! } : { ...undeclared, principal }]
}

function nobody({ principals, workspace }: Prepared, name: string, taskId: string, ofBucket: boolean): string {
  const names = ofBucket
    ? workspace.buckets.map((bucket) => showSymbols(bucket.label ?? bucket.name))
    : principals.map(({ principal }) => principal.name)
  const kind = ofBucket ? 'bucket' : 'principal'
  const of = ofBucket ? `, and ${code(taskId)} is a task of a bucket` : ''
  const start = `there is no ${kind} ${code(name)}${of}`
  const meant = closest(name, names)
  if (meant !== undefined) return `${start}; did you mean ${code(meant)}?`
  if (names.length === 0) return start
  const shown = names.slice(0, 10).map(code).join(', ')
  return `${start}; known are ${shown}${names.length > 10 ? ` and ${names.length - 10} more` : ''}`
}

const wrong = (message: string): ConfigurationError => new ConfigurationError([{ message }])
