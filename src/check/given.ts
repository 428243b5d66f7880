import type { Span } from '../base/source.js'
import { isObject, type Value } from '../base/value.js'
import { callers } from '../catalogue/callers.js'
import type { RoleSource, Service, TrustNeed } from '../catalogue/schema.js'
import { type Located, plain } from '../model/located.js'
import { callerRole, callerService, type ServiceResource } from '../model/infrastructure.js'
import { actionOfCall, tasksOfCall, type WrittenCall, writtenAction } from './called.js'
import { attribute, givenValues } from './given-values.js'
import { functionName, invocableFunctions } from './invocable.js'
import type { UnfoundRole } from './unfound.js'
import type { Prepared, PreparedPrincipal } from './prepared.js'
import type { TaskRequest } from './task-request.js'

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
  const called = callsBy(prepared, find)
  const functions = new Set((prepared.workspace.functions ?? []).flatMap(({ arn }) => arn ?? []))
  const invocable = invocableFunctions(prepared.workspace.services)
  const isInvocable = (text: string) => invocable.has(functionName(text))
  const seen = new Map<PreparedPrincipal, Map<string, GivenTask>>()
  const assuming = new Map<PreparedPrincipal, { given: GivenTask; need: TrustNeed }[]>()
  const give = (principal: PreparedPrincipal, request: Omit<GivenTask, 'principal'>, caller: string | undefined) => {
    const given = giveOnce(principal, request)
    const need = caller === undefined || !Object.hasOwn(callers, caller) ? undefined : callers[caller]
    if (need === undefined) return
    const known = assuming.get(principal)
    if (known === undefined) assuming.set(principal, [{ given, need }])
    else known.push({ given, need })
  }
  const giveOnce = (principal: PreparedPrincipal, request: Omit<GivenTask, 'principal'>): GivenTask => {
    const { id, declared, named, things, context, doubt, calls } = request
    const key = JSON.stringify([id, declared, calls?.only !== undefined, named, things, context])
    let known = seen.get(principal)
    if (known === undefined) seen.set(principal, (known = new Map()))
    const same = known.get(key)
    if (same === undefined) {
      const given = {
        ...request,
        principal,
        assumed: [...new Set([...principal.principal.assumed, ...request.assumed])],
      }
      known.set(key, given)
      requests.push(given)
      return given
    }
    // What one resource surely passes is certain, whatever another one may pass.
    if (doubt === undefined) delete same.doubt
    if (request.inputContent !== undefined) same.inputContent = request.inputContent
    if (calls?.tags === true && same.calls !== undefined) same.calls = { ...same.calls, tags: true }
    if (calls?.only !== undefined && same.calls?.only !== undefined)
      same.calls = { ...same.calls, only: new Set([...same.calls.only, ...calls.only]) }
    return same
  }
  for (const resource of prepared.workspace.services)
    for (const { id, service, task, source, called: all, only, whole } of giversFor(
      resource,
      givers,
      called,
      services,
    )) {
      const attributes = plain(resource.attributes)
      const role = attribute(attributes, source.role)
      if (role === undefined) continue
      const said = givenValues(attributes, source, { account: role.split(':')[4], functions, isInvocable })
      // Nothing of what it is for is named: the resource does without it.
      if (source.onlyNamed === true && Object.keys(said.declared).length === 0) continue
      const request = {
        ...{ id, service, task, origin: 'resource' as const, ...said },
        ...(source.onlyNamed === true && { onlyNamed: true as const }),
        ...(all !== undefined && {
          calls: {
            called: all,
            ...(only && { only }),
            ...(whole && { whole }),
            ...(hasTags(attributes) && { tags: true as const }),
            written: { own: writtenBy(resource), all },
          },
        }),
        ...contentOf(resource.attributes, source),
        assumed: [...new Set(resource.assumed)],
      }
      const at = locatedAt(resource.attributes, source.role)
      const [reason, either] = at?.type === 'scalar' ? [at.reason, at.either] : []
      const notFound = (text: string, found: number, place: Span, why: string | undefined) =>
        unfound.push({
          ...request,
          source: place,
          unfound: {
            role: text,
            resource: resource.label,
            count: found,
            ...(why === undefined ? {} : { reason: why }),
          },
        })
      const place = at?.span ?? resource.span
      const caller = all === undefined ? undefined : attribute(attributes, [callerService])
      const whose = (either ?? []).map((one) => ({ ...one, found: find(one.value, resource.unit) }))
      // Of a choice of which no role is known nothing but the choice can be told.
      if (!whose.some(({ found }) => found.length === 1)) {
        const found = find(role, resource.unit)
        if (found.length === 1) give(found[0]!, { ...request, source: resource.span }, caller)
        else notFound(role, found.length, place, reason)
        continue
      }
      for (const { value, why, found, span } of whose) {
        if (found.length === 1)
          give(found[0]!, { ...request, source: resource.span, doubt: { resource: resource.label, why } }, caller)
        else notFound(value, found.length, span, undefined)
      }
    }
  for (const each of assuming.values()) askForTrust(each)
  return { tasks: requests, unfound }
}

const writtenBy = ({ resourceType, label, span }: ServiceResource): WrittenCall => ({
  resource: label,
  action: writtenAction(resourceType),
  span,
})

/** Whoever assumes a role does so for all that it calls: it is asked for once, where the role is surely passed. */
function askForTrust(assumed: readonly { given: GivenTask; need: TrustNeed }[]): void {
  for (const need of new Set(assumed.map((each) => each.need))) {
    const all = assumed.filter((each) => each.need === need).map(({ given }) => given)
    const first = all.find(({ doubt }) => doubt === undefined) ?? all[0]
    if (first?.calls !== undefined) first.calls = { ...first.calls, trust: [...(first.calls.trust ?? []), need] }
  }
}

interface Giver extends Pick<GivenTask, 'id' | 'service' | 'task'> {
  source: RoleSource
  /** Of a call: all that the role calls. */
  called?: ReadonlyMap<string, WrittenCall>
  /** Of a call that is not the task itself: only the rights to call these are demanded. */
  only?: Set<string>
  whole?: true
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

/** The tasks that one resource gives; those of a call also by the operation that it calls. */
function giversFor(
  resource: ServiceResource,
  givers: ReadonlyMap<string, readonly Giver[]>,
  called: Called,
  services: readonly Service[],
): Giver[] {
  const { resourceType, attributes, unit } = resource
  const own = givers.get(resourceType) ?? []
  const action = actionOfCall(resourceType)
  if (action === undefined) return [...own]
  const role = attribute(plain(attributes), [callerRole])
  const all = (role === undefined ? undefined : called.of(role, unit)) ?? new Map([[action, writtenBy(resource)]])
  const said = own.map((giver) =>
    giver.source.role.includes(callerRole) ? { ...giver, called: all, whole: true as const } : giver,
  )
  const ids = new Set(said.filter((giver) => 'called' in giver).map(({ id }) => id))
  const further = tasksOfCall(action, all, services).filter(({ id }) => !ids.has(id))
  return [...said, ...further.map((each) => ({ ...each, called: all, ...withLoop(each.only, attributes) }))]
}

/**
 * An analysis that hands results to people starts their human loop itself, with the rights of who calls it.
 * https://docs.aws.amazon.com/sagemaker/latest/dg/a2i-permissions-security.html
 */
function withLoop(only: Set<string> | undefined, attributes: Located): { only?: Set<string> } {
  const value = plain(attributes)
  return only !== undefined && isObject(value) && isObject(value['HumanLoopConfig'])
    ? { only: new Set([...only, 'sagemaker:starthumanloop']) }
    : {}
}

/** Whether a request surely passes tags: a list of them, or a map. */
function hasTags(attributes: Value): boolean {
  const tags = isObject(attributes) ? attributes['Tags'] : undefined
  return Array.isArray(tags) ? tags.length > 0 : isObject(tags) && Object.keys(tags).length > 0
}

interface Called {
  /** All that a role calls, by its action in lower case; undefined: it is not known which role it is. */
  of(role: string, unit: string | undefined): ReadonlyMap<string, WrittenCall> | undefined
}

/** What each role is known to call. */
function callsBy({ workspace }: Prepared, find: ReturnType<typeof finder>): Called {
  const called = new Map<PreparedPrincipal, Map<string, WrittenCall>>()
  const one = (role: string, unit: string | undefined) => {
    const [principal, ...others] = find(role, unit)
    return others.length > 0 ? undefined : principal
  }
  for (const resource of workspace.services) {
    const { resourceType, attributes, unit } = resource
    const action = actionOfCall(resourceType)
    const role = action === undefined ? undefined : attribute(plain(attributes), [callerRole])
    const principal = role === undefined ? undefined : one(role, unit)
    if (principal === undefined) continue
    const known = called.get(principal)
    if (known === undefined) called.set(principal, new Map([[action!, writtenBy(resource)]]))
    else if (!known.has(action!)) known.set(action!, writtenBy(resource))
  }
  return {
    of: (role, unit) => {
      const principal = one(role, unit)
      return principal === undefined ? undefined : called.get(principal)
    },
  }
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

function contentOf(attributes: Located, { input }: RoleSource): Pick<TaskRequest, 'inputContent'> {
  return input?.shownBy.some((path) => isThere(attributes, path.split('.'))) === true
    ? { inputContent: input.content }
    : {}
}

/** Whether there surely is a text at a path; of blocks one is enough. */
function isThere(value: Located, [step, ...rest]: readonly string[]): boolean {
  if (value.type === 'array')
    return value.items.some((item) => isThere(item, step === undefined ? [] : [step, ...rest]))
  if (step === undefined) return value.type === 'scalar' && typeof value.value === 'string'
  if (value.type !== 'object' || value.uncertain === true) return false
  const member = value.members.findLast(({ key }) => key === step)
  return member !== undefined && isThere(member.value, rest)
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
