import { asList, isObject, type Value } from '../base/value.js'
import type { CompiledPolicy, Context } from './api.js'
import { type Reached, ReachedStatements } from './reached.js'
import { Statement } from './statement.js'
import { NO } from './three.js'

/** How many actions a policy remembers. */
const rememberedActions = 4096

const noContext: Context = { get: () => ({ state: 'absent' }) }

/** A compiled document: compiled once, asked often. */
export class Policy implements CompiledPolicy {
  #last: { action: string; reached: ReachedStatements } | undefined
  /** Made for the second action only: many policies are asked once. */
  #reached: Map<string, ReachedStatements> | undefined

  /** @param malformed the document cannot be read at all; it may say anything */
  constructor(
    readonly source: Value,
    readonly statements: readonly Statement[],
    readonly malformed: string | undefined,
  ) {}

  /** The statements that an action reaches, in order. No variables stand in actions, so the context does not count. */
  reach(action: string): ReachedStatements {
    if (this.#last?.action === action) return this.#last.reached
    let reached = this.#reached?.get(action)
    if (reached === undefined) {
      reached = this.#find(action.toLowerCase())
      if (this.#last !== undefined) {
        this.#reached ??= new Map()
        if (this.#reached.size >= rememberedActions) this.#reached.clear()
        this.#reached.set(action, reached)
      }
    }
    this.#last = { action, reached }
    return reached
  }

  #find(folded: string): ReachedStatements {
    const found: Reached[] = []
    for (const statement of this.statements) {
      const match = statement.action.matches(folded, noContext)
      if (match !== NO) found.push({ statement, action: match })
    }
    return new ReachedStatements(found)
  }
}

/**
 * Compiles a policy document once for many requests. Never throws; what cannot be read is marked.
 * @param doubt why it is not known that the policy applies at all: then none of its statements surely matches.
 */
export function compilePolicy(value: Value, doubt?: string): Policy {
  if (!isObject(value)) return new Policy(value, [], 'the policy is not an object')
  const version = value['Version']
  const variables = version === '2012-10-17'
  const body = value['Statement']
  if (body === undefined) return new Policy(value, [], 'Statement is missing')
  const wrong =
    doubt ??
    (version === undefined || variables || version === '2008-10-17' ? undefined : 'Version is none that IAM knows')
  const listed = Array.isArray(body)
  const statements = asList(body).map((item, index) => new Statement(item, index, listed, variables, wrong))
  return new Policy(value, statements, undefined)
}
