import type { Span } from '../base/source.js'
import { parametersIn } from './need-parameters.js'
import { callerRole } from '../model/infrastructure.js'
import type { Need, ParameterName, RoleSource, Service, Task, TrustNeed } from '../catalogue/schema.js'

/** A task that holds an operation, and what is asked of who calls it. */
export interface CalledTask {
  id: string
  service: Service
  task: Task
  source: RoleSource
  /** The task itself is not done: only the rights to call these are asked for, in lower case. */
  only?: Set<string>
}

/** The action of IAM that a call of an API needs, in lower case: `sagemaker:createlabelingjob`. Undefined: it is no call. */
export const actionOfCall = (resourceType: string): string | undefined =>
  /^\w+\.\w+$/.test(resourceType) ? resourceType.replace('.', ':').toLowerCase() : undefined

/** That action as a policy names it: `sagemaker:CreateLabelingJob`. */
export const writtenAction = (resourceType: string): string =>
  resourceType.replace(/^(\w+)\./, (_, service: string) => `${service.toLowerCase()}:`)

/** Members of requests that say what a task's parameter is, as the APIs spell them. */
const members: Partial<Record<ParameterName, readonly string[]>> = {
  project: ['ProjectName', 'ProjectArn'],
  model: ['ProjectVersionArn', 'ModelVersion', 'SourceProjectVersionArn'],
  'flow-definition': ['FlowDefinitionArn', 'FlowDefinitionName', 'HumanLoopConfig.FlowDefinitionArn'],
  role: ['RoleArn'],
  'execution-role': ['RoleArn'],
  'input-bucket': ['Image.S3Object.Bucket', 'DatasetSource.GroundTruthManifest.S3Object.Bucket'],
  'output-bucket': [
    'OutputConfig.S3Bucket',
    'OutputConfig.S3Location.Bucket',
    'Configuration.Greengrass.S3OutputLocation.Bucket',
  ],
  'output-prefix': [
    'OutputConfig.S3KeyPrefix',
    'OutputConfig.S3Location.Prefix',
    'Configuration.Greengrass.S3OutputLocation.Prefix',
  ],
  'kms-key': ['KmsKeyId'],
}

/** Stands among the names of things for the key of the one object that is read. */
export const inputObject = 'input object'

/** Names and ARNs of things that requests state, by the kind of the thing in ARNs. */
const things = {
  'labeling-job': 'LabelingJobName',
  'human-task-ui': 'HumanTaskUiName',
  'human-loop': 'HumanLoopName',
  dataset: 'DatasetArn',
  [inputObject]: 'Image.S3Object.Name',
}

/**
 * The tasks that a call belongs to: those that are seen from its action, or else the first that demands the action
 * beside others, of which the right to it alone is asked.
 * @param action in lower case @param called all that the same role calls, in lower case
 */
export function tasksOfCall(action: string, called: Actions, services: readonly Service[]): CalledTask[] {
  const all = services.flatMap((service) =>
    Object.entries(service.tasks).map(([name, task]) => ({ id: `${service.id}/${name}`, service, task })),
  )
  const seen = all.filter(({ task }) => seenFrom(task).includes(action))
  if (seen.length > 0) return seen.map((each) => ({ ...each, source: sourceOf(each.task) }))
  const holding = all.filter(({ task }) => isPlain(task) && task.needs.some((need) => grants(need, action)))
  // Where the role does one of those tasks, the right is asked for there.
  if (holding.some(({ task }) => seenFrom(task).some((each) => called.has(each)))) return []
  const first = holding.find(({ task }) => task.seenFrom !== undefined) ?? holding[0]
  return first === undefined ? [] : [{ ...first, source: sourceOf(first.task), only: new Set([action]) }]
}

const seenFrom = (task: Task): string[] => (task.seenFrom ?? []).map((action) => action.toLowerCase())

/** The members of a request that say what the parameters of a task are. */
const sourceOf = ({ parameters }: Task): RoleSource => ({
  types: [],
  role: [callerRole],
  parameters: Object.fromEntries(
    parameters.flatMap((name) => (members[name] === undefined ? [] : [[name, members[name]]])),
  ),
  things,
})

/** Whether a task is one that is done by calls: what a console does, and what must not be allowed, is another matter. */
const isPlain = ({ principal, needs }: Task): boolean =>
  principal === 'caller' &&
  needs.every((need) => !('forbid' in need) && !('allow' in need && need.allow.some((action) => action.includes('*'))))

const grants = (need: Need, action: string): boolean =>
  'allow' in need && need.allow.some((each) => each.toLowerCase() === action)

/** A call as a template writes it. */
export interface WrittenCall {
  /** What a person calls the resource that makes it. */
  resource: string
  /** As a policy names it: `sagemaker:CreateLabelingJob`. */
  action: string
  span: Span
}

/** The call that a need is for, or else the one that gives the task. */
export function writtenFor(need: Need, { written }: Calls): WrittenCall | undefined {
  if (written === undefined) return undefined
  const { own, all } = written
  const actions = 'allow' in need ? need.allow.map((action) => action.toLowerCase()) : []
  if (actions.includes(own.action.toLowerCase())) return own
  return actions.map((action) => all.get(action)).find((each) => each !== undefined) ?? own
}

/** Actions in lower case, which many requests may share. */
export type Actions = Pick<ReadonlySet<string>, 'has'>

/** What a principal is known to call. Actions are in lower case. */
export interface Calls {
  called: Actions
  /** Of the task nothing but the rights to call these is demanded. */
  only?: ReadonlySet<string>
  /** Every request of this kind needs all that the task does. */
  whole?: true
  /** A request passes tags. */
  tags?: true
  /** Where the call that gives the task is written, and where all of its principal are, by their actions in lower case. */
  written?: { own: WrittenCall; all: ReadonlyMap<string, WrittenCall> }
  /** Who must be able to assume the role to make them. */
  trust?: readonly TrustNeed[]
}

/**
 * What is demanded of who is known to make these calls: what merely accompanies a task only where it is called, and what
 * tags need where tags are passed. What a request needs beside the operation is an error only where the request says so.
 */
export function neededFor(needs: readonly Need[], calls: Calls, declared: Readonly<Record<string, string>>): Need[] {
  const { called, only, whole, tags, trust = [] } = calls
  const needed = needs.flatMap((need): Need[] => {
    if (only === undefined && need.companion !== true)
      return whole === true || isSaid(need, called, declared) ? [need] : [{ ...need, level: 'part' }]
    if (!('allow' in need)) return []
    if (need.tags === true && tags === true) return [need]
    // What the request itself names is needed for the very operation.
    if (need.when !== undefined && need.companion !== true && declared[need.when] !== undefined)
      return isSaid(need, called, declared) ? [need] : []
    const allow = need.allow.filter((action) => (only ?? called).has(action.toLowerCase()))
    if (allow.length === need.allow.length) return [need]
    return allow.length === 0 ? [] : [{ ...need, allow }]
  })
  return [...needed, ...trust]
}

/** Whether a need is for an operation that is called, or for what the request names. */
function isSaid(need: Need, called: Actions, declared: Readonly<Record<string, string>>): boolean {
  if ('allow' in need && need.allow.some((action) => called.has(action.toLowerCase()))) return true
  const names = parametersIn(need).filter((name) => !places.has(name) && !name.endsWith('-prefix'))
  return names.length > 0 && names.every((name) => declared[name] !== undefined)
}

/** Parameters that say where something is, and not which thing. */
const places: ReadonlySet<string> = new Set(['region', 'account', 'partition'])
