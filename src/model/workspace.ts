import { holdsSymbol } from '../base/symbol.js'
import type { Span } from '../base/source.js'
import type { Value } from '../base/value.js'
import type { Configuration, TaskDeclaration } from './configuration.js'
import type { Document, LoadedFile } from './document.js'
import type { GivenUp, ServiceResource } from './infrastructure.js'

/** A policy attached to a principal: a document of the workspace, or an AWS managed policy by name. */
export interface AttachedPolicy {
  /** For messages: a path, or the managed policy's name. */
  label: string
  /** A document of the workspace. */
  document?: Document
  /** An AWS managed policy's document. Neither: it cannot be read (a customer-managed ARN that is not here). */
  value?: unknown
  /** False: a condition that is not known decides whether it is attached. */
  certain?: false
  /** That condition as its format calls it. */
  condition?: string
  /** True: whose it is only deployment knows; it is tried on every principal that it may be meant for. */
  astray?: true
  /** Why it cannot be read or is not certain, as a phrase. */
  reason?: string
  /** True: a customer-managed policy, which has a quota of its own. */
  managed?: true
  /** Where it is attached by name or ARN. */
  span?: Span
}

/** A policy that may be attached out of sight and may allow anything; nothing is denied by it. */
export function mayAllowAnything(label: string, reason: string): AttachedPolicy {
  const value: Value = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] }
  return { label, value, certain: false, reason }
}

/**
 * A policy that is attached by its ARN, and where that is one of AWS's own that nobody here knows: it is misspelt, or
 * newer than what is known. It may allow anything; AWS's policies deny nothing, but for those that say so.
 */
export function attachedByArn(arn: string, policy: AttachedPolicy): AttachedPolicy {
  const [, name] = /^arn:[^:]*:iam::aws:policy\/(.+)$/is.exec(arn) ?? []
  if (policy.document !== undefined || policy.value !== undefined || name === undefined) return policy
  if (holdsSymbol(name) || /deny|quarantine/i.test(name)) return policy
  return {
    ...policy,
    ...mayAllowAnything(policy.label, 'it is none of the managed policies of AWS that are known here'),
  }
}

export interface Principal {
  name: string
  arn?: string
  /** What is deployed together with it, if a template declares it. */
  unit?: string
  /** A group with members that the workspace declares: it is asked for only if it is declared itself. */
  folded?: true
  /** Further names it goes by: the role's own name where `name` is a label. */
  aliases?: string[]
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
  /** It is declared without policies, and nothing in the repository goes by its name; with what is called nearly so. */
  unmatched?: Unmatched
}

/** What a declared principal that matches nothing may have been meant to be. */
export interface Unmatched {
  /** A role, user or group of a template that is called nearly so. */
  meant?: string
  /** A policy file that nobody claims and whose name is that of the principal, or nearly. */
  file?: string
}

export interface Bucket {
  name: string
  /** What a template calls it. */
  label?: string
  /** What is deployed together with it, if a template declares it. */
  unit?: string
  /** undefined: never declared nor found. */
  cors?: Document
  /** True: a template declares the bucket, and it is certain that nothing sets `cors`, which is empty. */
  corsAbsent?: true
  policy?: Document
  versioned?: boolean
  account?: string
  content?: string
  /** ARN or id of the key that encrypts its objects by default. */
  kmsKey?: string
  tasks: TaskDeclaration[]
  span?: Span
}

export interface Key {
  arn: string
  /** What a template calls it, and what is deployed together with it. */
  label?: string
  unit?: string
  aliases?: string[]
  policy?: Document
  /** What grants allow beside the policy: each as a statement of a key policy. */
  grants?: { statement: Value; span: Span }[]
}

/** Everything that is known of one repository, joined. */
export interface Workspace {
  files: LoadedFile[]
  principals: Principal[]
  buckets: Bucket[]
  keys: Key[]
  /** Resources of templates that the catalogue may know: they pass roles to services. */
  services: ServiceResource[]
  /** Lambda functions of templates: a parameter may name one as its template does. */
  functions?: { label: string; name: string; arn: string; unit?: string }[]
  /** Templates that were given up. */
  givenUp: GivenUp[]
  serviceControlPolicies: Document[][]
  resourceControlPolicies: Document[][]
  configuration: Configuration
  /** Suppression comments of the files (`findings/suppressions`). */
  suppressionComments?: readonly SuppressionComment[]
  /**
   * The same with everything left open that another deployment may give otherwise, such as a parameter that has a
   * default: what is written into a template must hold there, too. Undefined: nothing is left open.
   */
  open?: Workspace
  /** The root as reported paths begin: '' or with a `/` at its end. */
  rootPrefix?: string
  /** ISO date of the day that is asked about; undefined: dates of conditions are not known to have passed or not. */
  today?: string
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
