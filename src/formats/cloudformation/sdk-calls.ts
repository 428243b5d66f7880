import { callerRole, type FunctionResource, type Resource, type ServiceResource } from '../../model/infrastructure.js'
import type { Located, LocatedObject } from '../../model/located.js'
import { parseJson } from '../../syntax/json.js'
import type { Node } from '../../syntax/node.js'
import { type ApiCall, resourcesOfCall } from '../api-calls.js'
import { scalarAt, textFrom } from './values.js'

/** Services whose calls may change what roles, keys and buckets allow. */
const changing = new Set(['iam', 's3', 'kms', 'sts', 'lambda', 'cloudformation'])

/**
 * The calls of the CDK's `AwsCustomResource`, which hands them to its function as JSON. Undefined: it is another custom
 * resource, or one whose calls cannot be read.
 * https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.custom_resources.AwsCustomResource.html
 */
export function sdkCalls(properties: Located | undefined): ApiCall[] | undefined {
  if (properties?.type !== 'object') return undefined
  const calls: ApiCall[] = []
  for (const name of ['Create', 'Update', 'Delete']) {
    const written = memberOf(properties, name)
    if (written === undefined) continue
    const call = callFrom(written)
    if (call === undefined) return undefined
    calls.push(call)
  }
  return calls.length === 0 ? undefined : calls
}

/** Whether calls change nothing of what is read here but the things that they create. */
export const areHarmless = (calls: readonly ApiCall[]): boolean => calls.every(({ service }) => !changing.has(service))

/**
 * What calls stand for: the thing that a call creates, as the resource that CloudFormation would have for it, and the
 * call itself, whose `CallerRoleArn` is the role of the function that makes it.
 */
export function createdBy(
  calls: readonly ApiCall[],
  base: Omit<ServiceResource, 'type' | 'resourceType' | 'attributes'>,
  properties: Located,
): ServiceResource[] {
  const made = new Map<string, ServiceResource>()
  const token = properties.type === 'object' ? memberOf(properties, 'ServiceToken') : undefined
  const caller = token === undefined ? [] : [{ key: callerFunction, keySpan: token.span, value: token }]
  for (const call of calls)
    for (const resource of resourcesOfCall(call, base, caller)) made.set(resource.resourceType, resource)
  return [...made.values()]
}

/** The function that makes a call, until its role is known. */
const callerFunction = 'CallerFunctionArn'

/** Gives calls the role of the function that makes them. */
export function joinCallers(found: readonly Resource[]): void {
  const functions = new Map(
    found.filter((each): each is FunctionResource => each.type === 'function').map((each) => [each.arn, each.role]),
  )
  for (const resource of found) {
    if (resource.type !== 'service' || resource.resourceType.includes('::')) continue
    const { attributes } = resource
    if (attributes.type !== 'object') continue
    const caller = memberOf(attributes, callerFunction)
    const role = functions.get(textFrom(caller) ?? '')
    if (caller === undefined || role === undefined) continue
    const member = { key: callerRole, keySpan: caller.span, value: scalarAt(role, caller.span) }
    resource.attributes = { ...attributes, members: [...attributes.members, member] }
  }
}

function callFrom(written: Located): ApiCall | undefined {
  const call = written.type === 'scalar' ? parsed(written) : written
  if (call?.type !== 'object') return undefined
  const service = textFrom(memberOf(call, 'service'))
  const action = textFrom(memberOf(call, 'action'))
  if (service === undefined || action === undefined) return undefined
  // `SageMaker` and `@aws-sdk/client-sagemaker`, `createProject` and `CreateProjectCommand` are the same.
  return {
    service: service.toLowerCase().replace(/^@aws-sdk\/client-|^aws\./, ''),
    action: action.charAt(0).toUpperCase() + action.slice(1).replace(/Command$/, ''),
    parameters: memberOf(call, 'parameters'),
  }
}

function parsed(written: Located): Located | undefined {
  const text = textFrom(written)
  if (text === undefined || !text.startsWith('{')) return undefined
  const { roots, problems } = parseJson(text)
  return problems.length > 0 || roots.length !== 1 ? undefined : located(roots[0]!, written)
}

/** The pieces of a text that is put together have its place. */
function located(node: Node, { span }: Located): Located {
  const at = scalarAt(null, span)
  if (node.type === 'scalar') return scalarAt(node.value, span)
  if (node.type === 'array') return { type: 'array', items: node.items.map((item) => located(item, at)), span }
  const members = node.members.map(({ key, value }) => ({ key: key.value, keySpan: span, value: located(value, at) }))
  return { type: 'object', members, span }
}

const memberOf = (object: LocatedObject, name: string): Located | undefined =>
  object.members.findLast(({ key }) => key === name)?.value
