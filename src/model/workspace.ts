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
  /** Where it is attached by name or ARN. */
  span?: Span
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
}
