import { asList, isObject, type Value } from '../base/value.js'
import type { CompiledPolicy, Context } from './api.js'
import { type Reached, ReachedStatements } from './reached.js'
import { Statement } from './statement.js'
import { NO } from './three.js'

/** How many answers a policy remembers: actions, and statements that they reach. */
const rememberedLimit = 50_000

const noContext: Context = { get: () => ({ state: 'absent' }) }

/** A compiled document: compiled once, asked often. */
export class Policy implements CompiledPolicy {
  #last: { action: string; reached: ReachedStatements } | undefined
  /** Made for the second action only: many policies are asked once. */
  #reached: Map<string, ReachedStatements> | undefined
  #remembered = 0

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
        this.#remembered += 1 + reached.all.length
        if (this.#remembered > rememberedLimit) {
          this.#reached.clear()
          this.#remembered = 0
        }
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
 * @param doubts the same for single statements, by index
 */
export function compilePolicy(value: Value, doubt?: string, doubts?: ReadonlyMap<number, string>): Policy {
  if (!isObject(value)) return new Policy(value, [], 'the policy is not an object')
  const version = value['Version']
  const known = version === undefined || version === '2012-10-17' || version === '2008-10-17'
  const variables = known ? version === '2012-10-17' : undefined
  const body = value['Statement']
  if (body === undefined) return new Policy(value, [], 'Statement is missing')
  const wrong = known ? undefined : 'Version is none that IAM knows'
  const listed = Array.isArray(body)
  const statements = asList(body).map(
    (item, index) => new Statement(item, index, listed, variables, wrong, doubts?.get(index) ?? doubt),
  )
  return new Policy(value, statements, undefined)
}
