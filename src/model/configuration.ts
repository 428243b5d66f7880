import type { Problem } from '../base/errors.js'
import type { Span } from '../base/source.js'

/** `.github/ml-perms.yml`, validated. Globs are relative to the root; `span`s point into the file. */
export interface Configuration {
  principals: PrincipalDeclaration[]
  buckets: BucketDeclaration[]
  keys: { arn: string; policy: GlobRef | undefined; span: Span }[]
  /** Rule, task or `task#requirement` → severity. */
  rules: Record<string, 'error' | 'warning' | 'notice' | 'off'>
  suppressions: { rule: string; path?: string; principal?: string; reason: string; until?: string; span: Span }[]
  exclude: GlobRef[]
  /** Root level first. */
  serviceControlPolicies: GlobRef[][]
  resourceControlPolicies: GlobRef[][]
  defaults: { region?: string; account?: string; partition?: string }
  hygiene: 'catalogue' | 'all' | 'off'
  /** Values that are legal and look unfamiliar, unless a template knows them. */
  doubts: { value: string; problem: Problem }[]
}

export interface GlobRef {
  glob: string
  span: Span
}

export interface PrincipalDeclaration {
  name: string
  arn?: string
  /** False: neither `policies` nor `managed-policies` is written, so it is not known what it has. An empty list says it. */
  policiesStated: boolean
  policies: GlobRef[]
  managedPolicies: { name: string; span: Span }[]
  boundary?: GlobRef
  trust?: GlobRef
  tasks: TaskDeclaration[]
  span: Span
}

export interface TaskDeclaration {
  task: string
  with: Record<string, string>
  /** Where the values of `with` stand. */
  places?: Record<string, Span>
  span: Span
}

export interface BucketDeclaration {
  name: string
  cors?: GlobRef
  policy?: GlobRef
  versioned?: boolean
  account?: string
  content?: 'images' | 'video' | 'point-cloud' | 'text'
  tasks: TaskDeclaration[]
  span: Span
}

/** What holds where there is no configuration file. */
export function emptyConfiguration(): Configuration {
  return {
    principals: [],
    buckets: [],
    keys: [],
    rules: {},
    suppressions: [],
    exclude: [],
    serviceControlPolicies: [],
    resourceControlPolicies: [],
    defaults: {},
    hygiene: 'catalogue',
    doubts: [],
  }
}
