import { asList, type Value } from '../../base/value.js'
import { contains, parsePattern } from '../../iam/pattern.js'

/** One grant that a task needs. */
export interface Grant {
  /** The requirement that it comes from; names the statement. */
  id: string
  actions: readonly string[]
  resource: string
  condition?: Value
}

export type PolicyStatement = { readonly [key: string]: Value }

export interface PolicyDocument {
  Version: '2012-10-17'
  Statement: PolicyStatement[]
}

/**
 * Characters without white space that a managed policy may have, and all inline policies of one role together.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 */
export const managedLimit = 6144
export const inlineLimit = 10240

/** Grants as few statements: those on the same resource share their actions, those with the same actions their resources. */
export function statementsFrom(grants: readonly Grant[]): PolicyStatement[] {
  const byResource = new Map<
    string,
    { ids: Set<string>; resource: string; condition: Value | undefined; actions: Set<string> }
  >()
  for (const { id, actions, resource, condition } of grants) {
    const key = JSON.stringify([resource, condition])
    const found = byResource.get(key) ?? { ids: new Set<string>(), resource, condition, actions: new Set<string>() }
    byResource.set(key, found)
    found.ids.add(id)
    for (const action of actions) found.actions.add(action)
  }
  const byActions = new Map<
    string,
    { ids: Set<string>; resources: string[]; condition: Value | undefined; actions: string[] }
  >()
  for (const { ids, resource, condition, actions } of byResource.values()) {
    const sorted = [...actions].sort()
    const key = JSON.stringify([sorted, condition])
    const found = byActions.get(key) ?? { ids: new Set<string>(), resources: [], condition, actions: sorted }
    byActions.set(key, found)
    for (const id of ids) found.ids.add(id)
    found.resources.push(resource)
  }
  const statements = [...byActions.values()].map(({ ids, resources, condition, actions }) => ({
    name: nameOf([...ids].sort(), actions),
    body: {
      Effect: 'Allow',
      Action: oneOrMore(actions),
      Resource: oneOrMore(widest(resources).sort()),
      ...(condition === undefined ? {} : { Condition: condition }),
    },
  }))
  statements.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  const taken = new Set<string>()
  return statements.map(({ name, body }) => ({ Sid: unique(name, taken), ...body }))
}

/** What one or two requirements are called; what more of them share is called by its service. */
function nameOf(ids: readonly string[], actions: readonly string[]): string {
  if (ids.length <= 2) return ids.map(sidOf).join('And')
  const services = new Set(actions.map((action) => action.split(':')[0]!))
  return `${services.size === 1 ? sidOf([...services][0]!) : 'Common'}Access`
}

/** Resources without those that another one covers. */
function widest(resources: readonly string[]): string[] {
  const all = [...new Set(resources)]
  return all.filter(
    (resource) =>
      !all.some((other) => other !== resource && contains(parsePattern(other), parsePattern(resource)) === 'true'),
  )
}

export const oneOrMore = (items: readonly string[]): Value => (items.length === 1 ? items[0]! : [...items])

/** `write-output` as `WriteOutput`: a Sid has letters and digits only. */
export const sidOf = (id: string): string =>
  id
    .split(/[^A-Za-z0-9]+/)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('')

export function unique(name: string, taken: Set<string>): string {
  let sid = name
  for (let number = 2; taken.has(sid); number++) sid = `${name}${number}`
  taken.add(sid)
  return sid
}

/** What IAM counts: a policy's characters without white space. */
export const sizeOf = (policy: PolicyDocument): number => JSON.stringify(policy).replace(/\s/g, '').length

const documentOf = (statements: readonly PolicyStatement[]): PolicyDocument => ({
  Version: '2012-10-17',
  Statement: [...statements],
})

/** The statements as one policy, or as several when one would be larger than a managed policy may be. */
export function policiesFrom(statements: readonly PolicyStatement[], limit = managedLimit): PolicyDocument[] {
  const policies: PolicyStatement[][] = []
  for (const statement of statements.flatMap((each) => halves(each, limit))) {
    const last = policies.at(-1)
    if (last !== undefined && sizeOf(documentOf([...last, statement])) <= limit) last.push(statement)
    else policies.push([statement])
  }
  return policies.map(documentOf)
}

/** A statement that is too large for a policy of its own is cut at its longer list. */
function halves(statement: PolicyStatement, limit: number): PolicyStatement[] {
  if (sizeOf(documentOf([statement])) <= limit) return [statement]
  const length = (list: string) => JSON.stringify(statement[list]).length
  const list = length('Action') > length('Resource') ? 'Action' : 'Resource'
  const items = asList(statement[list])
  if (items.length < 2) return [statement]
  const middle = Math.ceil(items.length / 2)
  return [items.slice(0, middle), items.slice(middle)].flatMap((part, index) =>
    halves(
      {
        ...statement,
        Sid: `${String(statement['Sid'])}${index === 0 ? 'A' : 'B'}`,
        [list]: oneOrMore(part.map(String)),
      },
      limit,
    ),
  )
}
