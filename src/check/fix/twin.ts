import type { Span } from '../../base/source.js'
import type { AnsweredTask, TaskDetail } from '../task.js'

/**
 * The same requirement of the same task where the values of parameters are left open; undefined when it is not certain
 * which one it is, such as of resources whose number such a value decides.
 */
export function twinOf(
  detail: TaskDetail,
  task: AnsweredTask,
  closed: readonly AnsweredTask[],
  open: readonly AnsweredTask[],
): { detail: TaskDetail; task: AnsweredTask } | undefined {
  const like = indexOf(closed).get(keyOf(task)) ?? []
  const twins = indexOf(open).get(keyOf(task)) ?? []
  // Copies of one block stand at one place, and come in one order.
  const found = like.length === twins.length ? twins[like.indexOf(task)] : undefined
  const same = found?.details.find(({ need }) => need === detail.need)
  return found === undefined || same === undefined ? undefined : { detail: same, task: found }
}

const indices = new WeakMap<readonly AnsweredTask[], Map<string, AnsweredTask[]>>()

function indexOf(answered: readonly AnsweredTask[]): Map<string, AnsweredTask[]> {
  let index = indices.get(answered)
  if (index === undefined) {
    index = new Map()
    for (const task of answered) {
      const key = keyOf(task)
      const list = index.get(key)
      if (list === undefined) index.set(key, [task])
      else list.push(task)
    }
    indices.set(answered, index)
  }
  return index
}

/** Names may hold what is left open; places do not. */
function keyOf({ request }: AnsweredTask): string {
  const { id, origin, principal, bucket, source, declared } = request
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
