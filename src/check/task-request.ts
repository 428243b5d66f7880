import type { Span } from '../base/source.js'
import type { Service, Task } from '../catalogue/schema.js'
import type { Origin } from '../findings/finding.js'
import type { Bucket } from '../model/workspace.js'
import type { Calls } from './called.js'
import type { PreparedPrincipal } from './prepared.js'

/** One task of one principal or bucket, with what was declared for it. */
export interface TaskRequest {
  id: string
  service: Service
  task: Task
  origin: Origin
  declared: Readonly<Record<string, string>>
  /** Values that only deployment tells: a template's parameter names the thing. Each may be what a policy names. */
  named?: Readonly<Record<string, string>>
  /** Names or ARNs of things that the request states, by the kind that stands before them in an ARN: `labeling-job`. */
  things?: Readonly<Record<string, string>>
  /** Condition keys that the request states, in lower case. */
  context?: Readonly<Record<string, string>>
  /** Of the task only the needs are demanded that name a parameter which is declared. */
  onlyNamed?: true
  principal?: PreparedPrincipal
  bucket?: Bucket
  /** What the resource that gives the task says of the input bucket's content. */
  inputContent?: string
  /** It is known what the principal calls: what merely accompanies the task is demanded only where it is called. */
  calls?: Calls
  /** It is not known whether the resource passes this role: what chooses, as people read it. */
  doubt?: { resource: string; why: string }
  /** The resource that gives the task. */
  source?: Span
  /** What was taken for granted before any parameter. */
  assumed: string[]
}

/** What is deployed together with a task's principal or bucket. */
export const unitOf = ({ principal, bucket }: TaskRequest): string | undefined =>
  principal === undefined ? bucket?.unit : principal.principal.unit
