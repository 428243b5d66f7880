import type { Node } from '../syntax/node.js'
import type { SourceText, Span } from '../base/source.js'
import type { Path, Value } from '../base/value.js'

export type PolicyKind =
  | 'identity-policy'
  | 'trust-policy'
  | 'bucket-policy'
  | 'key-policy'
  | 'resource-policy'
  | 'service-control-policy'
  | 'resource-control-policy'

export type FileKind =
  | PolicyKind
  | 'cors'
  | 'cloudformation'
  | 'terraform'
  | 'terraform-plan'
  | 'serverless'
  | 'config'
  | 'invalid'
  | 'ignored'

/**
 * How a document is written where `locate` points: `json` (also plain inside a heredoc), `yaml`, `xml`, `hcl`
 * (`jsonencode({…})`), `hcl-document` (the blocks of `data "aws_iam_policy_document"`), or `string`: inside a quoted
 * string with escapes, where no edit is offered.
 */
export type Language = 'json' | 'yaml' | 'xml' | 'hcl' | 'hcl-document' | 'string'

/**
 * One policy or CORS configuration. `value` is plain; `locate` gives the exact span of the value at a path
 * (or of the nearest enclosing value that exists). Positions are computed when first asked for.
 */
export interface Document {
  kind: PolicyKind | 'cors'
  language: Language
  source: SourceText
  /** A policy document `{Version?, Statement}`, or the list of CORS rules. */
  value: Value
  locate(path: Path): Span
  /** Set if it stands for a document that is there and cannot be read: why, as a clause. Its value says nothing then. */
  unreadable?: string
  /** True: a statement may hold but a part of the actions or resources that are written in it; others have the rest. */
  partial?: true
  /** Where the template stands in the file, if it is a text within another one: only what it declares has a name there. */
  within?: { start: number; end: number }
  /** Why it is not known that a statement is in the document, by its index. */
  doubts?: ReadonlyMap<number, string>
  /** Members that stand twice in one object, of which the plain value keeps the last. Looked for when asked. */
  duplicateKeys?(): DuplicateKey[]
}

/** A member's name that stands twice in one object. */
export interface DuplicateKey {
  key: string
  /** The name that is lost, and the one that counts. */
  first: Span
  last: Span
}

/** What a syntax problem goes against, if not the grammar of policies. */
export type SyntaxTopic = 'cors' | 'yaml' | 'cloudformation' | 'terraform' | 'terraform-json' | 'state-machine'

/** A file as the reader gives it. */
export interface LoadedFile {
  path: string
  kind: FileKind
  /** Why the file is ignored or invalid. */
  reason?: string
  source: SourceText
  documents: Document[]
  /** `rule`: the rule that says it, when it is not `syntax`. `about`: what it goes against, when it is no policy. */
  problems: { message: string; start: number; end: number; rule?: string; about?: SyntaxTopic }[]
  /** The tree of a template, which is read together with the other files of its format. */
  root?: () => Node
}
