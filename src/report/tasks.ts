import { meaningOf } from '../catalogue/parameters.js'
import type { Need, Service, Task } from '../catalogue/schema.js'
import { visible } from './escape.js'

interface NamedTask {
  id: string
  service: Service
  task: Task
}

const levels = { block: 'needed', part: 'needed for a part', warn: 'advised' } as const

/** Every task of the catalogue, a line each: id and title. */
export function taskList(services: readonly Service[]): string {
  const tasks = allTasks(services)
  const width = Math.max(0, ...tasks.map(({ id }) => id.length))
  return tasks.map(({ id, task }) => `${id.padEnd(width)}  ${task.title}\n`).join('')
}

/** The same as JSON. */
export function taskListJson(services: readonly Service[]): string {
  return `${JSON.stringify(
    allTasks(services).map(({ id, task }) => ({ task: id, title: task.title, principal: task.principal })),
    null,
    2,
  )}\n`
}

/** One task: title, parameters, what it needs and why, sources. */
export function taskText({ id, service, task }: NamedTask): string {
  const lines = [id, `${task.title} (${service.name}; done by: ${task.principal})`]
  if (service.lifecycle) lines.push(`${service.lifecycle.text} (${service.lifecycle.source})`)
  if (task.parameters.length > 0) lines.push('', 'parameters:')
  for (const name of task.parameters) {
    const byDefault = task.defaults?.[name]
    const within = task.within?.[name]
    const described = meaningOf(service, name)
    const notes = [described?.type, byDefault && `default ${byDefault}`, within && `within ${within}`]
      .filter(Boolean)
      .join(', ')
    lines.push(
      `  ${name}${notes === '' ? '' : ` (${notes})`}${described === undefined ? '' : `: ${described.meaning}`}`,
    )
  }
  lines.push('', 'needs:', ...task.needs.flatMap((need) => needLines(need, '  ')))
  const sources = [...new Set(task.needs.map((need) => need.source))]
  lines.push('', 'sources:', ...sources.map((source) => `  ${source}`))
  return `${lines.map(visible).join('\n')}\n`
}

/** The same as JSON: the catalogue's own data. */
export function taskJson({ id, service, task }: NamedTask): string {
  const { title, principal, parameters, defaults, within, needs } = task
  const sources = [...new Set(needs.map((need) => need.source))]
  const document = {
    task: id,
    title,
    service: service.name,
    lifecycle: service.lifecycle,
    principal,
    parameters,
    parameterMeanings: Object.fromEntries(parameters.map((name) => [name, meaningOf(service, name)])),
    defaults,
    within,
    needs,
    sources,
  }
  return `${JSON.stringify(document, null, 2)}\n`
}

function needLines(need: Need, indent: string): string[] {
  const level = need.inferred ? 'likely needed' : levels[need.level ?? 'block']
  const when = need.when ? `, if ${need.when} is declared` : ''
  const lines = [`${indent}${need.id} (${level}${when}): ${need.reason}`]
  const more = `${indent}  `
  if ('allow' in need) {
    const targets = typeof need.on === 'string' ? [need.on] : need.on.anyOf
    lines.push(`${more}allow ${need.allow.join(', ')}`, `${more}on ${targets.join(' or ')}`)
    if (need.as === 'via-service') lines.push(`${more}called by the service with the caller's permissions`)
    for (const [key, value] of Object.entries(need.context ?? {})) lines.push(`${more}with ${key} = ${value}`)
    if (need.whose) lines.push(`${more}of the role in ${need.whose}`)
  } else if ('forbid' in need) {
    lines.push(`${more}not allow ${need.forbid}${need.except.length > 0 ? ` except ${need.except.join(', ')}` : ''}`)
  } else if ('trust' in need) {
    lines.push(`${more}trust policy lets ${need.trust} assume the role`)
  } else if ('cors' in need) {
    lines.push(`${more}CORS of ${need.of}: ${need.cors.methods.join(', ')} from ${need.cors.origin}`)
  } else if ('resourcePolicy' in need) {
    const { actions, service, on } = need.resourcePolicy
    lines.push(`${more}policy of ${need.of} allows ${service}: ${actions.join(', ')} on ${on}`)
  } else {
    for (const { title, needs } of need.anyOf) {
      lines.push(`${more}one way: ${title}`, ...needs.flatMap((each) => needLines(each, `${more}  `)))
    }
  }
  if (need.failure) lines.push(`${more}without it: ${need.failure}`)
  return lines
}

function allTasks(services: readonly Service[]): NamedTask[] {
  return services.flatMap((service) =>
    Object.entries(service.tasks).map(([name, task]) => ({ id: `${service.id}/${name}`, service, task })),
  )
}
