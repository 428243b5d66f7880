import type { Span } from '../../base/source.js'
import type { AnsweredTask } from '../task.js'
import type { TaskRequest } from '../task-request.js'

/**
 * The same task where the values of parameters are left open; undefined when it is not certain which one it is, such as
 * of resources whose number such a value decides.
 */
export function twinOf(
  { request }: AnsweredTask,
  answered: readonly AnsweredTask[],
  requests: readonly TaskRequest[],
): TaskRequest | undefined {
  const key = keyOf(request)
  const like = indexOf(answered, (task) => task.request).get(key) ?? []
  const twins = indexOf(requests, (each) => each).get(key) ?? []
  // Copies of one block stand at one place, and come in one order.
  return like.length === twins.length ? twins[like.indexOf(request)] : undefined
}

const indices = new WeakMap<readonly unknown[], Map<string, TaskRequest[]>>()

function indexOf<T>(list: readonly T[], requestOf: (each: T) => TaskRequest): Map<string, TaskRequest[]> {
  let index = indices.get(list)
  if (index === undefined) {
    index = new Map()
    for (const request of list.map(requestOf)) {
      const key = keyOf(request)
      const found = index.get(key)
      if (found === undefined) index.set(key, [request])
      else found.push(request)
    }
    indices.set(list, index)
  }
  return index
}

/** Names may hold what is left open; places do not. */
function keyOf({ id, origin, principal, bucket, source, declared }: TaskRequest): string {
  return JSON.stringify([
    id,
    origin,
    placeOf(principal?.principal.span) ?? principal?.principal.name,
    placeOf(bucket?.span) ?? bucket?.name,
    placeOf(source),
    origin === 'config' ? declared : undefined,
  ])
}

const placeOf = (span: Span | undefined): string | undefined =>
  span === undefined ? undefined : `${span.source.path} ${span.start}`
