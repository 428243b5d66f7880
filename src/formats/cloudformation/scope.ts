import type { Deployment } from '../../base/symbol.js'
import type { Span } from '../../base/source.js'
import type { Truth } from '../../base/truth.js'
import type { Located, LocatedScalar } from '../../model/located.js'
import type { Node } from '../../syntax/node.js'
import type { Budget } from './budget.js'

/** What the functions of a template may ask of the template that they stand in. */
export interface Scope {
  readonly deployment: Deployment
  readonly budget: Budget
  /** The value of a node; undefined is `AWS::NoValue`. @throws TooComplex */
  resolve(node: Node): Located | undefined
  /** What `Ref` gives. */
  reference(name: string, node: Node): Located | undefined
  /** What `Fn::GetAtt` gives. */
  attribute(id: string, name: string, node: Node): Located | undefined
  /** Whether the name is one that `Ref` knows. */
  knows(name: string): boolean
  /**
   * The symbol of a parameter whose value is the empty string, outside conditions: an optional value that was left out
   * or one that has to be given.
   */
  emptyParameter(name: string): string | undefined
  /** Whether a condition holds, by its name. */
  condition(name: string): Truth
  /** Runs something as part of a condition. */
  inCondition<T>(run: () => T): T
  /** The value at two keys of a mapping. */
  mapping(name: string): Node | undefined
  /** Runs something that may ask for itself; then it gives undefined. */
  once<T>(node: Node, run: () => T): T | undefined
  /** What another template exports under a name. @param isPutTogether whether the name is put together by functions */
  imported(name: string, isPutTogether: boolean): Located | undefined
  span(node: Node): Span
  /** A value that only deployment knows. Equal names are equal values. */
  unknown(name: string, node: Node): LocatedScalar
  /** A name of this template as the workspace knows it. */
  qualify(name: string): string
}
