// The least documents that satisfy a task, for the documentation: example values for what is not declared.
import { built } from './text.mjs'

const { meaningOf } = await built('catalogue/parameters.js')

/** `{identityPolicy?, otherRole?, trustPolicy?, cors?, resourcePolicy?}`; needs that only count with a parameter are left out. */
export function leastDocuments(service, task) {
  const needs = task.needs.flatMap(firstWay).filter((need) => need.when === undefined)
  const fill = (template) =>
    template
      .replaceAll('${*}', '*')
      .replace(/\{([a-z-]+)\}/g, (_, name) => sampleOf(service, task, name))
      .replace(/(arn:[^\s]*?)(arn:.*)$/, '$2')
  const statements = (list) => {
    const groups = new Map()
    for (const need of list) {
      const on = typeof need.on === 'string' ? need.on : need.on.anyOf[0]
      const condition = {}
      for (const [key, value] of Object.entries(need.context ?? {})) {
        const operator = value.includes('{any}') ? 'StringLike' : 'StringEquals'
        condition[operator] = { ...condition[operator], [key]: fill(value) }
      }
      const statement = {
        Effect: 'Allow',
        Action: [],
        Resource: fill(on).replace(/\*+/g, '*'),
        ...(Object.keys(condition).length === 0 ? {} : { Condition: condition }),
      }
      const key = JSON.stringify([statement.Resource, condition])
      if (!groups.has(key)) groups.set(key, statement)
      for (const action of need.allow) if (!groups.get(key).Action.includes(action)) groups.get(key).Action.push(action)
    }
    return [...groups.values()].map((statement) =>
      statement.Action.length === 1 ? { ...statement, Action: statement.Action[0] } : statement,
    )
  }
  const policy = (list) => (list.length === 0 ? undefined : { Version: '2012-10-17', Statement: list })
  const grants = needs.filter((need) => 'allow' in need)
  const trusts = needs.filter((need) => 'trust' in need)
  const cors = needs.filter((need) => 'cors' in need)
  return {
    identityPolicy: policy(statements(grants.filter((need) => need.whose === undefined))),
    otherRole: policy(statements(grants.filter((need) => need.whose !== undefined))),
    trustPolicy: policy(
      trusts.map((need) => ({
        Effect: 'Allow',
        Principal: { Service: need.trust },
        Action: 'sts:AssumeRole',
      })),
    ),
    cors:
      cors.length === 0
        ? undefined
        : [
            {
              AllowedHeaders: merged(cors, (need) => need.cors.headers),
              AllowedMethods: merged(cors, (need) => need.cors.methods),
              AllowedOrigins: merged(cors, (need) => [need.cors.origin]),
              ExposeHeaders: merged(cors, (need) => need.cors.expose),
            },
          ],
    resourcePolicy: policy(
      needs
        .filter((need) => 'resourcePolicy' in need)
        .map(({ resourcePolicy }) => ({
          Effect: 'Allow',
          Principal: { Service: resourcePolicy.service },
          Action: [...resourcePolicy.actions],
          Resource: fill(resourcePolicy.on).replace(/\*+/g, '*'),
        })),
    ),
  }
}

const firstWay = (need) => ('anyOf' in need ? need.anyOf[0].needs.flatMap(firstWay) : [need])

const merged = (needs, of) => [...new Set(needs.flatMap((need) => of(need) ?? []))]

function sampleOf(service, task, name) {
  if (name === 'digits' || name === 'any') return '*'
  if (name === 'partition') return 'aws'
  if (name.endsWith('-prefix')) return ''
  const within = task.within?.[name]
  if (within !== undefined)
    return within.replace('{region}', 'us-east-1').replace(/^\*/, 'my-').replace(/\*$/, 'example').replaceAll('*', '')
  return task.defaults?.[name] ?? meaningOf(service, name).example
}
