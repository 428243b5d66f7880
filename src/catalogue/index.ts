import type { Service, Task } from './schema.js'
import { a2i } from './services/a2i.js'
import { groundTruth } from './services/ground-truth.js'
import { lookoutForVision } from './services/lookout-for-vision.js'
import { rekognitionCustomLabels } from './services/rekognition-custom-labels.js'

/** The day of the newest AWS reference that the catalogue was checked against. */
export const catalogueDate = '2026-09-26'

/** Every service, in the order in which they are documented. */
export const services: readonly Service[] = [lookoutForVision, rekognitionCustomLabels, groundTruth, a2i]

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
