import { isOneParameter } from '../base/symbol.js'
import { isObject, type Value } from '../base/value.js'
import type { RoleSource, Service } from '../catalogue/schema.js'
import { type Located, plain } from '../model/located.js'
import type { UnfoundRole } from './unfound.js'
import type { Prepared, PreparedPrincipal } from './prepared.js'
import type { TaskRequest } from './task.js'

/** A task that a template's resource gives to a role. */
export interface GivenTask extends TaskRequest {
  principal: PreparedPrincipal
}

/** What a workspace's resources give: tasks of roles that are there, and of those that are not. */
export interface Given {
  tasks: GivenTask[]
  unfound: (TaskRequest & { unfound: UnfoundRole })[]
}

/**
 * The tasks that follow from resources which pass a role to a service: `aws_sagemaker_flow_definition.role_arn` says
 * that the role runs human review workflows, with that output location and key.
 */
export function givenTasks(prepared: Prepared, services: readonly Service[]): Given {
  const requests: GivenTask[] = []
  const unfound: Given['unfound'] = []
  const givers = giversOf(services)
  const find = finder(prepared)
  const seen = new Map<PreparedPrincipal, Set<string>>()
  for (const resource of prepared.workspace.services)
    for (const { id, service, task, source } of givers.get(resource.resourceType) ?? []) {
      const attributes = plain(resource.attributes)
      const role = attribute(attributes, source.role)
      if (role === undefined) continue
      const [principal, ...others] = find(role, resource.unit)
      const declared = parametersOf(attributes, source)
      const request = {
        ...{ id, service, task, origin: 'resource' as const, declared },
        ...(source.oneCall === true ? { oneCall: true as const } : {}),
        ...contentOf(attributes, source),
      }
      if (principal === undefined || others.length > 0) {
        const at = locatedAt(resource.attributes, source.role)
        const reason = at?.type === 'scalar' ? at.reason : undefined
        unfound.push({
          ...request,
          source: at?.span ?? resource.span,
          assumed: [...new Set(resource.assumed)],
          unfound: {
            role,
            resource: resource.label,
            count: others.length + (principal === undefined ? 0 : 1),
            ...(reason === undefined ? {} : { reason }),
          },
        })
        continue
      }
      const key = JSON.stringify([id, declared, request.inputContent])
      let known = seen.get(principal)
      if (known === undefined) seen.set(principal, (known = new Set()))
      if (known.has(key)) continue
      known.add(key)
      requests.push({
        ...request,
        principal,
        source: resource.span,
        assumed: [...new Set([...principal.principal.assumed, ...resource.assumed])],
      })
    }
  return { tasks: requests, unfound }
}

interface Giver extends Pick<GivenTask, 'id' | 'service' | 'task'> {
  source: RoleSource
}

/** The tasks that a resource gives, by the resource's type. */
function giversOf(services: readonly Service[]): Map<string, Giver[]> {
  const givers = new Map<string, Giver[]>()
  for (const service of services)
    for (const [name, task] of Object.entries(service.tasks))
      for (const source of task.givenBy ?? [])
        for (const type of new Set(source.types)) {
          const list = givers.get(type) ?? []
          list.push({ id: `${service.id}/${name}`, service, task, source })
          givers.set(type, list)
        }
  return givers
}

/** Finds the roles that a resource may name: that of its own unit, or those of all. */
function finder({ principals }: Prepared) {
  const byArn = new Map<string, PreparedPrincipal[]>()
  const byName = new Map<string, PreparedPrincipal[]>()
  const add = (map: Map<string, PreparedPrincipal[]>, key: string, entry: PreparedPrincipal) => {
    const list = map.get(key)
    if (list === undefined) map.set(key, [entry])
    else list.push(entry)
  }
  for (const entry of principals) {
    if (entry.principal.arn !== undefined) add(byArn, entry.principal.arn, entry)
    for (const alias of entry.principal.aliases ?? []) add(byName, alias, entry)
  }
  return (role: string, unit: string | undefined): PreparedPrincipal[] => {
    // The account may be written out in one place and left to deployment in the other.
    const found = byArn.get(role) ?? byName.get(role.slice(role.lastIndexOf('/') + 1)) ?? []
    const near = found.filter(({ principal }) => principal.unit === unit)
    return near.length > 0 ? near : found
  }
}

/** What the resource says of the task's parameters. A value that is not known at all says nothing. */
function parametersOf(attributes: Value, source: RoleSource): Record<string, string> {
  const found: Record<string, string> = {}
  for (const [parameter, paths] of Object.entries(source.parameters ?? {})) {
    const value = attribute(attributes, paths ?? [])
    // That there is a key asks for more rights, whichever key it is.
    if (value !== undefined && (parameter === 'kms-key' || !isOneParameter(value))) found[parameter] = value
  }
  for (const [parameter, paths] of Object.entries(source.locations ?? {})) {
    const match = /^s3:\/\/([^/]+)(?:\/(.*))?$/s.exec(attribute(attributes, paths) ?? '')
    if (match === null) continue
    found[`${parameter}-bucket`] = match[1]!
    const folder = parameter === 'output' ? attribute(attributes, source.outputFolder ?? []) : undefined
    const prefix = [match[2] ?? '', folder ?? ''].map((part) => part.replace(/\/$/, '')).filter((part) => part !== '')
    if (prefix.length > 0) found[`${parameter}-prefix`] = `${prefix.join('/')}/`
  }
  return found
}

function contentOf(attributes: Value, { input }: RoleSource): Pick<TaskRequest, 'inputContent'> {
  return input !== undefined && attribute(attributes, input.shownBy) !== undefined
    ? { inputContent: input.content }
    : {}
}

/** The text at the first path that is there; a block of HCL is a list of one. */
function attribute(value: Value, paths: readonly string[]): string | undefined {
  for (const path of paths) {
    let at: Value | undefined = value
    for (const step of path.split('.')) {
      if (Array.isArray(at)) at = at[0]
      at = isObject(at) ? at[step] : undefined
    }
    if (typeof at === 'string') return at
  }
  return undefined
}

/** The text that `attribute` finds, with its place. */
function locatedAt(attributes: Located, paths: readonly string[]): Located | undefined {
  for (const path of paths) {
    let at: Located | undefined = attributes
    for (const step of path.split('.')) {
      if (at?.type === 'array') at = at.items[0]
      at = at?.type === 'object' ? at.members.findLast(({ key }) => key === step)?.value : undefined
    }
    if (at !== undefined) return at
  }
  return undefined
}
