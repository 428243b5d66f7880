import type { Service, Task } from './schema.js'
import { services } from './services/index.js'

export { services } from './services/index.js'

/** The day of the newest AWS reference that the catalogue was checked against. */
export const catalogueDate = '2026-09-26'

const tasks: ReadonlyMap<string, { service: Service; task: Task; id: string }> = new Map(
  services.flatMap((service) =>
    Object.entries(service.tasks).map(([name, task]) => {
      const id = `${service.id}/${name}`
      return [id, { service, task, id }] as const
    }),
  ),
)

/** The task with this full id, such as `a2i/create-flow-definition`; undefined if there is none. */
export function findTask(id: string): { service: Service; task: Task; id: string } | undefined {
  return tasks.get(id)
}

/** The full ids of all tasks, in the catalogue's order. */
export function allTaskIds(): string[] {
  return [...tasks.keys()]
}
