/** The positioned tree that every syntax is parsed into. Offsets are half-open, in UTF-16 units of the source. */
export type Node = ScalarNode | ArrayNode | ObjectNode

interface NodeBase {
  start: number
  end: number
  /** A YAML tag such as `!Sub`. */
  tag?: string
}

export interface ScalarNode extends NodeBase {
  type: 'scalar'
  value: string | number | boolean | null
}

export interface ArrayNode extends NodeBase {
  type: 'array'
  items: Node[]
}

export interface ObjectNode extends NodeBase {
  type: 'object'
  members: Member[]
}

export interface Member {
  key: ScalarNode & { value: string }
  value: Node
}

/** A place where the text is not what its syntax demands. */
export interface SyntaxProblem {
  /** One sentence, lower case, what was expected and what was found. */
  message: string
  start: number
  end: number
}

/** What a parser gives: one root a document in the file, and the problems. It never throws. */
export interface ParseResult {
  roots: Node[]
  problems: SyntaxProblem[]
}
