import type { Truth } from '../base/truth.js'
import type { Path } from '../base/value.js'
import type { Service, Task } from '../catalogue/schema.js'
import type { Effort } from '../iam/api.js'
import type { Document } from '../model/document.js'
import type { Prepared, PreparedPrincipal } from './prepared.js'

/** A place in a document that took part in an answer. */
export interface Place {
  document: Document
  path: Path
  message: string
}

/** The answer to one need: true is satisfied, false is missing. */
export interface Answer {
  truth: Truth
  /** Actions that are not allowed, or not known to be. */
  actions: string[]
  /** The resource in words. */
  resource: string
  /** What was nearest, in words. */
  detail?: string
  places: Place[]
  unknownReason?: string
  explicitDeny?: boolean
  /** The policy that lacks it where it is none of the principal's own, in words. */
  lackedBy?: string
  /** `detail` where it has been said of another requirement already. */
  again?: string
}

export interface Subject {
  prepared: Prepared
  service: Service
  task: Task
  /** The task's principal; undefined for a bucket task. */
  principal: PreparedPrincipal | undefined
  /** What is deployed together with the principal or bucket: a name means what it means there. */
  unit?: string | undefined
  /** Values that parameters of a template are to give, which may be anything: what the request is known to name. */
  named?: Readonly<Record<string, string>> | undefined
  /** Keys of the request's context that are known beside those that every such request has, in lower case. */
  context?: Readonly<Record<string, string>> | undefined
  /** What may still be done for it; undefined: as much as it takes. */
  effort?: Effort
}

/** The answer to one action of a need. */
export interface ActionAnswer {
  truth: Truth
  places: Place[]
  detail?: string
  unknownReason?: string
  explicitDeny?: boolean
  lackedBy?: string
  again?: string
}

/** What a decision of the engine means for a need. */
export const toTruth = (decision: string): Truth =>
  decision === 'allowed' ? 'true' : decision === 'unknown' ? 'unknown' : 'false'
