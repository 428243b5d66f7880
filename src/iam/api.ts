import type { Value } from '../base/value.js'

/** What IAM answers to one request, in AWS's words; plus unknown. */
export type Decision = 'allowed' | 'implicitDeny' | 'explicitDeny' | 'unknown'

/** The characters a wildcard of a request ranges over. */
export type CharClass = 'any' | 'digit' | 'segment' // segment: anything but `:` and `/`

/**
 * A pattern is a list of tokens. `one` is `?`, `star` is `*`; `symbol` is an opaque text, equal to the symbol of the same
 * name. A symbol of kind `resource` (`base/symbol`) differs from every text and every other resource; any other may be
 * anything: a parameter, an unfilled placeholder such as `<region>`.
 */
export type Token =
  | { kind: 'text'; text: string }
  | { kind: 'one'; of: CharClass }
  | { kind: 'star'; of: CharClass }
  | { kind: 'symbol'; name: string }

export type Pattern = readonly Token[]

/**
 * Known values, known absence, not known, or some moment of a stretch of time. Keys are lower-case in a context.
 * What is not known may be known to be there and one `among` a few values.
 * Of a moment, `from` and `to` are milliseconds since 1970, both inclusive; `epoch` says that the key gives it in seconds
 * since 1970, so that the numeric operators read it too.
 */
export type ContextValue =
  | { state: 'known'; values: readonly string[]; multi?: boolean }
  | { state: 'absent' }
  | { state: 'unknown'; among?: readonly string[] }
  | { state: 'moment'; from: number; to: number; epoch: boolean }

export interface Context {
  /** @param key in lower case */
  get(key: string): ContextValue
}

/** Work that may still be done, shared by several requests; what is done is taken off. */
export interface Effort {
  left: number
}

export interface Request {
  /**
   * ARN of a user, role or role session, an account's root ARN, `*` (anonymous), a service (`x.amazonaws.com`), or
   * undefined when not known. May hold symbols (`base/symbol`), as context values and `resourceAccount` may.
   */
  principal: string | undefined
  /** A pattern (lower-casing is the engine's matter). */
  action: Pattern
  resource: Pattern
  context: Context
  /** The account that owns the resource; undefined: the principal's own account. */
  resourceAccount?: string | undefined
  /** Bounds what is done for a set beyond its own bound; where nothing is left the answer may be `too-complex`. */
  effort?: Effort | undefined
}

/** One document as plain JSON; `compilePolicy` never throws. */
export interface CompiledPolicy {
  readonly source: Value
  readonly statements: readonly CompiledStatement[]
}

export interface CompiledStatement {
  readonly index: number
  readonly sid: string | undefined
  readonly effect: 'Allow' | 'Deny'
}

/** The policies that bear on one request. `'unknown'` stands for a policy that exists but cannot be read. */
export interface PolicySet {
  identity: readonly (CompiledPolicy | 'unknown')[]
  boundaries?: readonly (CompiledPolicy | 'unknown')[]
  sessions?: readonly (CompiledPolicy | 'unknown')[]
  /** One list a level; every level must allow. */
  scps?: readonly (readonly (CompiledPolicy | 'unknown')[])[]
  rcps?: readonly (readonly (CompiledPolicy | 'unknown')[])[]
  /** null: there is none; 'unknown': there may be one that cannot be seen. */
  resource?: CompiledPolicy | null | 'unknown'
  /**
   * How the resource policy joins: `ordinary` (bucket, function, topic: union within an account),
   * `required` (role trust policies and KMS key policies must allow by themselves, K3).
   */
  resourceKind?: 'ordinary' | 'trust' | 'key'
}

export type PolicyType = 'identity' | 'boundary' | 'session' | 'scp' | 'rcp' | 'resource'

export interface StatementRef {
  policy: PolicyType
  /** Index within the policies of that type (for scp and rcp: over all levels, flattened). */
  index: number
  /** Index of the statement within the document. */
  statement: number
  effect: 'Allow' | 'Deny'
}

export interface Evaluation {
  decision: Decision
  /** The statements that decided. */
  matched: StatementRef[]
  /** One sentence, lower case; symbols as people read them. */
  reason: string
  /** For a set that is not wholly allowed: one member that is not. */
  witness?: string
}

/** Why a statement did not match: the single element that kept it, nearest first. */
export interface NearMiss extends StatementRef {
  element: 'action' | 'resource' | 'condition' | 'principal'
  /** Path within the document of the value to change, e.g. ['Statement', 0, 'Resource', 1]. */
  path: (string | number)[]
  /** What was wanted and what stands there, in words. */
  detail: string
  /** False when the element is only not known. */
  proves: boolean
}

export interface Explanation extends Evaluation {
  nearest: NearMiss[]
  /** The kinds of policies that had to allow the request and do not, or are not known to. */
  lacking: PolicyType[]
  /** For a set that is not wholly allowed: the parts that are, as patterns of statements. */
  covered: string[]
  /** For decision unknown: why, for counting. */
  unknownReason?: UnknownReason
}

export type UnknownReason =
  | 'condition-key'
  | 'symbol'
  | 'unreadable-policy'
  /** Whether a policy is attached. */
  | 'attachment'
  | 'resource-policy'
  /** The principal or its account. */
  | 'principal'
  | 'too-complex'
  | 'malformed'
