import type { SourceText } from '../base/source.js'
import { faultMessage, internalError } from '../base/fault.js'
import { code } from '../base/text.js'
import type { Finding, Location, RequirementResult } from '../findings/finding.js'
import { fingerprint } from '../findings/fingerprint.js'
import { ruleUrl } from '../findings/links.js'
import type { AnsweredTask } from './task.js'
import type { TaskRequest } from './task-request.js'

/** What a person can do about a mistake of this program's own. */
export const faultHelp = 'this is a mistake of ml-perms-check: please report it with the file; the rest is checked'

/** The answer of a task at which this program failed: one requirement, unknown. */
export function answerFailed(request: TaskRequest, error: unknown): AnsweredTask {
  const { task, declared, principal, bucket } = request
  const name = principal?.principal.name ?? bucket?.name ?? ''
  const requirement: RequirementResult = {
    id: internalError,
    verdict: 'unknown',
    level: 'error',
    message: faultMessage(`task ${code(request.id)} of ${code(name)}`, error),
    url: task.needs[0]!.source,
    locations: [],
    unknownReason: internalError,
  }
  return {
    request,
    values: declared,
    declared,
    details: [],
    result: {
      task: request.id,
      title: task.title,
      principal: principal?.principal.name ?? null,
      ...(bucket === undefined ? {} : { bucket: bucket.name }),
      origin: request.origin,
      verdict: 'unknown',
      with: declared,
      assumed: request.assumed,
      requirements: [requirement],
    },
  }
}

/** A finding of rule `internal-error`. */
export const faultFinding = (message: string, location: Location): Finding => ({
  rule: internalError,
  // Whoever asks for errors alone is to see why the run does not end well.
  severity: 'error',
  message,
  help: faultHelp,
  url: ruleUrl(internalError),
  location,
  related: [],
  fingerprint: fingerprint([internalError, location.path, message]),
})

/** What a check of one thing finds; where this program fails at it, that alone. */
export function contained(what: string, at: () => Location, run: () => Finding[]): Finding[] {
  try {
    return run()
  } catch (error) {
    return [faultFinding(faultMessage(what, error), at())]
  }
}

/** The first character of a file. */
export const startOf = ({ path }: SourceText): Location => ({
  path,
  startLine: 1,
  startColumn: 1,
  endLine: 1,
  endColumn: 1,
})
