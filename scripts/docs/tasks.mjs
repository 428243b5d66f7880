// docs/tasks.md and docs/tasks/SERVICE.md, from the catalogue.
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { leastDocuments } from './least-documents.mjs'
import { built, json, root, table, wideTable, write } from './text.mjs'

const { services } = await built('catalogue/index.js')
const { meaningOf } = await built('catalogue/parameters.js')
const { anchorOf, ruleUrl } = await built('findings/links.js')
const note = 'Generated from the catalogue by `npm run generate`; do not edit.'

const who = {
  caller: 'whoever calls the API',
  'service-role': 'a role that the service assumes',
  'lambda-role': 'the role of a Lambda function',
  bucket: 'a bucket',
}
const levels = (need) =>
  need.level === 'warn' ? 'notice' : need.level === 'part' || need.inferred ? 'warning' : 'error'

export function generateTasks() {
  rmSync(new URL('docs/tasks/', root), { recursive: true, force: true })
  mkdirSync(new URL('docs/tasks/', root))
  for (const service of services) write(`docs/tasks/${service.id}.md`, servicePage(service))
  write('docs/tasks.md', index())
  return readdirSync(new URL('docs/tasks/', root))
}

/** The table of services for README. */
export const serviceTable = () =>
  table(
    ['service', 'tasks', 'state'],
    services.map((service) => [
      `[${service.name}](docs/tasks/${service.id}.md)`,
      String(Object.keys(service.tasks).length),
      service.lifecycle === undefined
        ? 'available'
        : `${service.lifecycle.state === 'ended' ? 'ended' : 'no new customers'} (${service.lifecycle.date})`,
    ]),
  )

function index() {
  const lines = ['# Tasks', '', note, '']
  for (const service of services) {
    lines.push(`## [${service.name}](tasks/${service.id}.md)`, '')
    if (service.lifecycle !== undefined)
      lines.push(`${service.lifecycle.text} ([source](${service.lifecycle.source})).`, '')
    lines.push(
      ...table(
        ['task', 'what', 'done by'],
        Object.entries(service.tasks).map(([name, task]) => {
          const id = `${service.id}/${name}`
          return [`[${id}](tasks/${service.id}.md#${anchorOf(id)})`, task.title, who[task.principal]]
        }),
      ),
      '',
    )
  }
  return lines
}

function servicePage(service) {
  const lines = [`# ${service.name}`, '', note, '']
  if (service.lifecycle !== undefined) {
    const { text, source } = service.lifecycle
    const rule = `${service.id}/end-of-support`
    lines.push(`${text} ([source](${source})). Rule [${rule}](../rules.md#${ruleUrl(rule).split('#')[1]}).`, '')
  }
  lines.push(
    'A need counts as an error, a warning or a notice when it is missing; what is only inferred from a policy never counts',
    'as an error. Policies are shown with example names: replace them by yours.',
    '',
  )
  for (const [name, task] of Object.entries(service.tasks))
    lines.push(...taskSection(service, `${service.id}/${name}`, task))
  return lines
}

function taskSection(service, id, task) {
  const lines = [`## ${id}`, '', `${task.title}. Done by ${who[task.principal]}.`, '']
  if (task.seenFrom !== undefined)
    lines.push(`Inferred from a policy that allows ${task.seenFrom.map((action) => `\`${action}\``).join(' or ')}.`, '')
  if (task.givenBy !== undefined) {
    const types = [...new Set(task.givenBy.flatMap((source) => source.types))].map((type) => `\`${type}\``)
    lines.push(`Said by a template's resource that names the role: ${types.join(', ')}.`, '')
  }
  if (task.seenFrom !== undefined)
    lines.push(
      'Said by a state machine or a custom resource of the CDK that makes this call, of the role it makes it with.',
      '',
    )
  if (task.parameters.length > 0)
    lines.push(
      ...wideTable(
        ['parameter', 'type', 'default', 'meaning'],
        task.parameters.map((name) => {
          const { type, meaning, default: byDefault } = meaningOf(service, name)
          const own = task.defaults?.[name]
          const within = task.within?.[name]
          const value = own === undefined ? (byDefault ?? undeclared(task, name)) : `\`${own}\``
          return [`\`${name}\``, type, within === undefined ? value : `${value}, within \`${within}\``, meaning]
        }),
      ),
      '',
    )
  lines.push(
    ...wideTable(
      ['requirement', 'needs', 'because it', 'without it', 'level', 'source'],
      task.needs.map((need) => [
        `\`${need.id}\``,
        needText(need),
        need.reason,
        need.failure ?? '',
        `${levels(need)}${need.when === undefined ? '' : `, if \`${need.when}\` is declared`}${need.companion ? ', not if only inferred' : ''}`,
        `[AWS](${need.source})${need.inferred ? ', inferred' : ''}`,
      ]),
    ),
    '',
  )
  const documents = leastDocuments(service, task)
  const titles = {
    identityPolicy: 'Least identity policy',
    otherRole: `Least identity policy of the other role`,
    trustPolicy: 'Trust policy',
    cors: 'CORS configuration',
    resourcePolicy: 'Statement of the resource policy',
  }
  for (const [name, title] of Object.entries(titles))
    if (documents[name] !== undefined) lines.push(`${title}:`, '', ...json(documents[name]), '')
  return lines
}

/** What holds for a parameter that is not declared and has no default. */
function undeclared(task, name) {
  const needs = task.needs.filter((need) => JSON.stringify(need).includes(`{${name}}`))
  const conditional = needs.length > 0 && needs.every((need) => need.when === name)
  return conditional ? 'none: what it needs does not count' : 'any that makes the task work'
}

const resources = (need) =>
  (typeof need.on === 'string' ? [need.on] : need.on.anyOf).map((text) => `\`${text}\``).join(' or ')

function needText(need) {
  if ('allow' in need) {
    const context = Object.entries(need.context ?? {}).map(([key, value]) => `, with \`${key}\` = \`${value}\``)
    return `${need.allow.map((action) => `\`${action}\``).join(', ')} on ${resources(need)}${context.join('')}${need.as === 'via-service' ? ' (called by the service)' : ''}${need.whose === undefined ? '' : ` (of the ${need.whose})`}`
  }
  if ('forbid' in need)
    return `nothing of \`${need.forbid}\` but ${need.except.map((action) => `\`${action}\``).join(', ')}`
  if ('trust' in need) return `trust policy: \`${need.trust}\``
  if ('cors' in need)
    return `CORS of \`${need.of}\`: ${need.cors.methods.join(', ')} from \`${need.cors.origin}\`${need.cors.expose === undefined ? '' : `, exposing ${need.cors.expose.join(', ')}`}`
  if ('resourcePolicy' in need)
    return `resource policy: \`${need.resourcePolicy.service}\` ${need.resourcePolicy.actions.join(', ')}`
  return need.anyOf
    .map((alternative) => `${alternative.title}: ${alternative.needs.map(needText).join(' and ')}`)
    .join('<br>or ')
}
