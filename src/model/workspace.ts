import type { Span } from '../base/source.js'
import type { Configuration, TaskDeclaration } from './configuration.js'
import type { Document, LoadedFile } from './document.js'

/** A policy attached to a principal: a document of the workspace, or an AWS managed policy by name. */
export interface AttachedPolicy {
  /** For messages: a path, or the managed policy's name. */
  label: string
  /** Absent when it cannot be read (a customer-managed ARN that is not in the workspace). */
  value?: unknown
  document?: Document
}

export interface Principal {
  name: string
  arn?: string
  policies: AttachedPolicy[]
  boundary?: AttachedPolicy
  /** undefined: never declared nor found. */
  trust?: Document
  /** Declared tasks; undefined: none declared, tasks are inferred. */
  tasks?: TaskDeclaration[]
  /** False for a raw file that nothing groups: its findings stay low. */
  grouped: boolean
  /** What was taken for granted when the files were joined. */
  assumed: string[]
  /** The place in the configuration, if declared. */
  span?: Span
}

export interface Bucket {
  name: string
  /** undefined: never declared nor found. */
  cors?: Document
  policy?: Document
  versioned?: boolean
  account?: string
  content?: string
  tasks: TaskDeclaration[]
  span?: Span
}

export interface Key {
  arn: string
  policy?: Document
}

/** Everything that is known of one repository, joined. */
export interface Workspace {
  files: LoadedFile[]
  principals: Principal[]
  buckets: Bucket[]
  keys: Key[]
  serviceControlPolicies: Document[][]
  resourceControlPolicies: Document[][]
  configuration: Configuration
  /** Suppression comments of the files (`findings/suppressions`). */
  suppressionComments?: readonly SuppressionComment[]
  /** The root as reported paths begin: '' or with a `/` at its end. */
  rootPrefix?: string
}

/** `ml-perms: ignore RULE, RULE -- reason` in a comment of a file. */
export interface SuppressionComment extends Span {
  /** Rule ids, task ids, `task#requirement`. */
  rules: string[]
  /** Undefined: none is given, and the comment silences nothing. */
  reason?: string
  /** The 1-based line whose findings it silences; undefined: the whole file. */
  line?: number
  /** Set if a statement or CORS rule begins on that line: its last line, up to which the comment holds. */
  lastLine?: number
  /** It begins with `ml-perms:` and cannot be read. */
  unreadable?: true
}
