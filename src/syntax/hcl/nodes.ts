import type { SourceText } from '../../base/source.js'
import type { SyntaxProblem } from '../node.js'

/**
 * The syntax tree of HCL's native syntax. Offsets are half-open, in UTF-16 units of the source.
 * https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md
 */
interface Place {
  start: number
  end: number
}

export interface HclFile {
  body: Body
  problems: SyntaxProblem[]
  /** Stretches of which nothing was read, in order. */
  lost: Place[]
}

export interface Body extends Place {
  attributes: Attribute[]
  blocks: Block[]
}

export interface Attribute extends Place {
  name: string
  nameEnd: number
  value: Expression
  /** The file that it stands in, where that is not the one of the block around it. */
  source?: SourceText
}

export interface Block extends Place {
  kind: string
  labels: (Place & { text: string })[]
  /** End of the header: the kind and the labels. */
  headerEnd: number
  body: Body
  /** A syntax problem stands in it: what was read before the problem is in the body, the rest is not. */
  broken: boolean
  /** The file that it stands in, where that is not the one of the block around it. */
  source?: SourceText
}

export type Expression =
  | Literal
  | Template
  | Tuple
  | ObjectConstructor
  | Variable
  | GetAttribute
  | Index
  | Splat
  | Call
  | Unary
  | Binary
  | Conditional
  | For
  | Unreadable

export interface Literal extends Place {
  type: 'literal'
  value: number | boolean | null
}

export interface Template extends Place {
  type: 'template'
  parts: TemplatePart[]
  heredoc: boolean
}

export type TemplatePart = TemplateText | Interpolation | TemplateIf | TemplateFor

/** A run of literal text. It stands in the source character for character if its length is that of its place. */
export interface TemplateText extends Place {
  type: 'text'
  text: string
}

export interface Interpolation extends Place {
  type: 'interpolation'
  expression: Expression
}

export interface TemplateIf extends Place {
  type: 'if'
  condition: Expression
  then: TemplatePart[]
  else: TemplatePart[]
}

export interface TemplateFor extends Place {
  type: 'for'
  key: string | undefined
  value: string
  collection: Expression
  body: TemplatePart[]
}

export interface Tuple extends Place {
  type: 'tuple'
  items: Expression[]
}

export interface ObjectConstructor extends Place {
  type: 'object'
  items: {
    key: Expression /** A bare name is a key, not a reference. */
    bare: string | undefined
    value: Expression
  }[]
}

export interface Variable extends Place {
  type: 'variable'
  name: string
}

export interface GetAttribute extends Place {
  type: 'get'
  of: Expression
  name: string
}

export interface Index extends Place {
  type: 'index'
  of: Expression
  key: Expression
}

/** `of.*.each` or `of[*].each`; `each` is applied to the variable `*`. */
export interface Splat extends Place {
  type: 'splat'
  of: Expression
  each: Expression
}

export interface Call extends Place {
  type: 'call'
  name: string
  arguments: Expression[]
  /** The last argument is followed by `...`. */
  expand: boolean
}

export interface Unary extends Place {
  type: 'unary'
  operator: '-' | '!'
  operand: Expression
}

export interface Binary extends Place {
  type: 'binary'
  operator: string
  left: Expression
  right: Expression
}

export interface Conditional extends Place {
  type: 'conditional'
  condition: Expression
  then: Expression
  else: Expression
}

export interface For extends Place {
  type: 'for'
  keyName: string | undefined
  valueName: string
  collection: Expression
  /** Only in the object form. */
  key: Expression | undefined
  value: Expression
  group: boolean
  condition: Expression | undefined
}

/** What could not be read. */
export interface Unreadable extends Place {
  type: 'unreadable'
}
