import { cutSymbols, showSymbols } from '../base/symbol.js'
import { isObject, type Value } from '../base/value.js'
import type { RoleSource, Service } from '../catalogue/schema.js'
import { code } from '../findings/message.js'
import type { ServiceResource } from '../model/infrastructure.js'
import { type Located, plain } from '../model/located.js'
import type { Prepared, PreparedPrincipal } from './prepared.js'
import type { TaskRequest, Unfound } from './task.js'

/** A task that a template's resource gives to a role. */
export interface GivenTask extends TaskRequest {
  principal: PreparedPrincipal
}

/**
 * The tasks that follow from resources which pass a role to a service: `aws_sagemaker_flow_definition.role_arn` says
 * that the role runs human review workflows, with that output location and key.
 */
export function givenTasks(prepared: Prepared, services: readonly Service[]): GivenTask[] {
  const requests: GivenTask[] = []
  const find = finder(prepared)
  for (const resource of prepared.workspace.services)
    for (const service of services)
      for (const [name, task] of Object.entries(service.tasks))
        for (const source of task.givenBy ?? []) {
          if (!source.types.includes(resource.resourceType)) continue
          const attributes = plain(resource.attributes)
          const role = attribute(attributes, source.role)
          const found = role === undefined ? [] : find(role, resource.unit)
          const unfound = found.length === 1 ? undefined : whyUnfound(resource, source.role, role, found.length)
          const principal = found.length === 1 ? found[0]! : nobody(role, resource)
          const declared = parametersOf(attributes, source)
          const id = `${service.id}/${name}`
          if (requests.some((other) => isSame(other, id, principal, declared))) continue
          requests.push({
            id,
            service,
            task,
            origin: 'resource',
            declared,
            principal,
            source: resource.span,
            ...(unfound === undefined ? {} : { unfound }),
            assumed: [...new Set([...principal.principal.assumed, ...resource.assumed])],
          })
        }
  return requests
}

/** A role of which nothing is known. */
function nobody(role: string | undefined, { label, span }: ServiceResource): PreparedPrincipal {
  const [first, ...rest] = role === undefined ? [] : cutSymbols(role)
  const name = role === undefined ? `the role of ${showSymbols(label)}` : showSymbols(role)
  return {
    principal: {
      name: typeof first === 'object' && rest.length === 0 ? first.name : name,
      policies: [{ label: 'its policies', reason: 'the role is not in the repository' }],
      grouped: true,
      assumed: [],
      span,
    },
    account: undefined,
    partition: undefined,
    identity: ['unknown'],
    boundaries: [],
    trust: undefined,
    known: false,
  }
}

function whyUnfound(
  { attributes, span }: ServiceResource,
  paths: readonly string[],
  role: string | undefined,
  found: number,
): Unfound {
  const at = locatedAt(attributes, paths)
  const place = at?.span ?? span
  if (at?.type === 'scalar' && at.undeclared !== undefined) {
    const reason = at.reason ?? `${code(at.undeclared)} is not declared`
    return { reason, span: place, undeclared: at.undeclared }
  }
  if (role === undefined) return { reason: 'its role cannot be read', span: place }
  if (found > 1) return { reason: `several roles are called ${code(role)}`, span: place }
  const reason = at?.type === 'scalar' ? at.reason : undefined
  if (reason !== undefined) return { reason, span: place }
  return {
    reason: isOneSymbol(role)
      ? `the value of ${code(nameOf(role))} is not known`
      : `the role ${code(role)} is not in the repository`,
    span: place,
  }
}

const nameOf = (symbol: string): string => showSymbols(symbol).replace(/^\$\{(.*)\}$/s, '$1')

/** What stands at the first path that is there; a block of HCL is a list of one. */
function locatedAt(value: Located, paths: readonly string[]): Located | undefined {
  for (const path of paths) {
    let at: Located | undefined = value
    for (const step of path.split('.')) {
      if (at?.type === 'array') at = at.items[0]
      at = at?.type === 'object' ? at.members.findLast(({ key }) => key === step)?.value : undefined
    }
    if (at !== undefined) return at
  }
  return undefined
}

/** Finds the roles that a resource names: that of its own unit, or those of all. */
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
  return (role: string, unit: string | undefined): readonly PreparedPrincipal[] => {
    // The account may be written out in one place and left to deployment in the other.
    const found = byArn.get(role) ?? byName.get(role.slice(role.lastIndexOf('/') + 1)) ?? []
    const near = found.filter(({ principal }) => principal.unit === unit)
    return near.length > 0 ? near : found
  }
}

function isSame(other: GivenTask, id: string, principal: PreparedPrincipal, declared: Record<string, string>): boolean {
  const same =
    other.principal === principal ||
    (other.unfound !== undefined && other.principal.principal.name === principal.principal.name)
  return other.id === id && same && JSON.stringify(other.declared) === JSON.stringify(declared)
}

/** What the resource says of the task's parameters. A value that is not known at all says nothing. */
function parametersOf(attributes: Value, source: RoleSource): Record<string, string> {
  const found: Record<string, string> = {}
  for (const [parameter, paths] of Object.entries(source.parameters ?? {})) {
    const value = attribute(attributes, paths ?? [])
    if (value !== undefined && !isOneSymbol(value)) found[parameter] = value
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

function isOneSymbol(text: string): boolean {
  const [first, ...rest] = cutSymbols(text)
  return rest.length === 0 && typeof first === 'object' && first.kind === 'parameter'
}
