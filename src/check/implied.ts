import { findTask } from '../catalogue/index.js'
import { code } from '../findings/message.js'
import type { Bucket } from '../model/workspace.js'
import { allowedResources } from './allowed-resources.js'
import { findBucket, type Prepared } from './prepared.js'
import type { AnsweredTask } from './task.js'
import { type TaskRequest, unitOf } from './task-request.js'
import { plainName, type Values } from './templates.js'

/**
 * The bucket tasks that follow from the tasks of principals: a bucket whose images workers see must answer their
 * browsers. They follow from a declared parameter, and from the bucket of a template that a role's policies name.
 */
export function impliedTasks(answered: readonly AnsweredTask[], prepared: Prepared): TaskRequest[] {
  const requests: TaskRequest[] = []
  for (const { request, values } of answered) {
    if (request.origin === 'wildcard') continue
    for (const implied of request.task.implies ?? []) {
      const declared = request.declared[implied.of] ?? request.declared['bucket']
      // What nobody declared and the assignment took is a guess unless a template holds such a bucket.
      const name = declared ?? (request.origin === 'config' ? undefined : values[implied.of])
      const shown = request.inputContent === implied.content && implied.of === 'input-bucket'
      const bucket =
        (declared === undefined && shown ? onlyInput(request, values, prepared) : undefined) ??
        (name === undefined ? undefined : findBucket(prepared, plainName(implied.of, name), unitOf(request)))
      const found = findTask(implied.task)
      if (bucket === undefined || found === undefined) continue
      const known =
        bucket.content === implied.content ||
        (shown &&
          bucket.content === undefined &&
          (declared !== undefined || bucket === onlyInput(request, values, prepared)))
      // Two guesses, that this bucket is read and that it holds images, are no ground to miss a CORS configuration.
      if (declared === undefined && !known && bucket.corsAbsent === true) continue
      if (!known && !(bucket.content === undefined && implied.content === 'images' && bucket.cors !== undefined))
        continue
      requests.push({
        ...found,
        origin: originOf(request, bucket, known, declared !== undefined),
        declared: {},
        bucket,
        assumed: known
          ? []
          : [`the content of bucket ${code(bucket.label ?? bucket.name)} is not declared; images are taken`],
      })
    }
  }
  return requests
}

/**
 * The one bucket that the principal's policies name beside the one for the output, if it is but one; that one where it is
 * all that they name.
 */
function onlyInput(request: TaskRequest, values: Values, prepared: Prepared): Bucket | undefined {
  // A policy that cannot be read may name any bucket.
  if (request.principal === undefined || request.principal.identity.includes('unknown')) return undefined
  const find = (name: string) => findBucket(prepared, name, unitOf(request))
  const inputs = new Set<Bucket | string>()
  for (const resource of allowedResources(request.principal)) {
    // It may be any bucket.
    if (/^(?:[*?]|arn:[^:]*[*?])/.test(resource)) return undefined
    const name = /^arn:[^:]*:s3:::/.test(resource) ? plainName('input-bucket', resource) : undefined
    if (name !== undefined) inputs.add(find(name) ?? name)
  }
  const output = request.declared['output-bucket']
  if (output !== undefined) {
    const written = find(plainName('output-bucket', output)) ?? output
    inputs.delete(written)
    const read = values['input-bucket']
    if (inputs.size === 0 && read !== undefined && find(plainName('input-bucket', read)) === written)
      inputs.add(written)
  }
  const [only] = inputs
  return inputs.size === 1 && typeof only === 'object' ? only : undefined
}

/** A guess about what a bucket holds, or which role is passed, is no ground for an error, unless somebody gave it a CORS configuration. */
function originOf(request: TaskRequest, bucket: Bucket, known: boolean, declared: boolean): TaskRequest['origin'] {
  if (request.doubt !== undefined) return 'action'
  return (known || bucket.corsAbsent !== true) && declared ? request.origin : 'action'
}
