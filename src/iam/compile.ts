import { asList, isObject, type Value } from '../base/value.js'
import type { CompiledPolicy, Context } from './api.js'
import { compileConditions } from './conditions/condition.js'
import { parsePattern } from './pattern.js'
import { compilePrincipal } from './principals.js'
import { type Reached, ReachedStatements } from './reached.js'
import { Element, Entry, type Statement } from './statement.js'
import { code, isSymbolic } from './symbols.js'
import { colonsBeforeVariable } from './template.js'
import { NO } from './three.js'

/** How many actions a policy remembers. */
const rememberedActions = 4096

const noContext: Context = { get: () => ({ state: 'absent' }) }

/** A compiled document: compiled once, asked often. */
export class Policy implements CompiledPolicy {
  readonly #reached = new Map<string, ReachedStatements>()

  /** @param malformed the document cannot be read at all; it may say anything */
  constructor(
    readonly source: Value,
    readonly statements: readonly Statement[],
    readonly malformed: string | undefined,
  ) {}

  /** The statements that an action reaches, in order. No variables stand in actions, so the context does not count. */
  reach(action: string): ReachedStatements {
    let reached = this.#reached.get(action)
    if (reached === undefined) {
      const folded = action.toLowerCase()
      const found: Reached[] = []
      for (const statement of this.statements) {
        const match = statement.action.matches(folded, noContext)
        if (match !== NO) found.push({ statement, action: match })
      }
      reached = new ReachedStatements(found)
      if (this.#reached.size >= rememberedActions) this.#reached.clear()
      this.#reached.set(action, reached)
    }
    return reached
  }
}

/** Compiles a policy document once for many requests. Never throws; what cannot be read is marked. */
export function compilePolicy(value: Value): Policy {
  if (!isObject(value)) return new Policy(value, [], 'the policy is not an object')
  const version = value['Version']
  const variables = version === '2012-10-17'
  const body = value['Statement']
  const wrongVersion =
    version === undefined || variables || version === '2008-10-17' ? undefined : 'Version is none that IAM knows'
  const single = !Array.isArray(body)
  const statements = asList(body).map((item, index) =>
    compileStatement(item, index, single ? ['Statement'] : ['Statement', index], variables, wrongVersion),
  )
  return new Policy(value, statements, body === undefined ? 'Statement is missing' : undefined)
}

function compileStatement(
  item: Value,
  index: number,
  path: (string | number)[],
  variables: boolean,
  wrongVersion: string | undefined,
): Statement {
  const body = isObject(item) ? item : {}
  const effect = body['Effect']
  const effectKnown = effect === 'Allow' || effect === 'Deny'
  const negated = body['NotPrincipal'] !== undefined
  const action = compileElement(body, 'Action', path, false, true)
  const resource = compileElement(body, 'Resource', path, variables, false)
  const who = negated ? 'NotPrincipal' : 'Principal'
  const principal = body[who] === undefined ? undefined : compilePrincipal(body[who], [...path, who], negated)
  let malformed = wrongVersion
  if (!isObject(item)) malformed ??= 'the statement is not an object'
  if (!effectKnown) malformed ??= 'Effect is neither Allow nor Deny'
  if (action === undefined) malformed ??= 'Action is missing'
  if (body['Principal'] !== undefined && negated) malformed ??= 'Principal stands beside NotPrincipal'
  return {
    index,
    sid: typeof body['Sid'] === 'string' ? body['Sid'] : undefined,
    effect: effect === 'Deny' ? 'Deny' : 'Allow',
    effectKnown,
    path,
    malformed,
    action: action ?? new Element('Action', false, [], 'Action is missing'),
    resource,
    principal,
    conditions:
      body['Condition'] === undefined ? [] : compileConditions(body['Condition'], [...path, 'Condition'], variables),
  }
}

function compileElement(
  body: { readonly [key: string]: Value },
  name: 'Action' | 'Resource',
  path: (string | number)[],
  variables: boolean,
  fold: boolean,
): Element | undefined {
  const opposite = `Not${name}`
  const negated = body[name] === undefined && body[opposite] !== undefined
  const value = negated ? body[opposite] : body[name]
  if (value === undefined) return undefined
  const shown = negated ? opposite : name
  const base = [...path, shown]
  const options = { variables, fold }
  let malformed =
    body[name] !== undefined && body[opposite] !== undefined ? `${name} stands beside ${opposite}` : undefined
  const entries: Entry[] = []
  asList(value).forEach((item, index) => {
    if (typeof item !== 'string') {
      malformed ??= `${shown} holds a value that is no text`
      return
    }
    const wrong = fold ? wrongAction(item) : wrongResource(item, options.variables)
    // A malformed text may have meant anything that holds it.
    const meant = wrong === undefined ? item : wrong.meant
    entries.push(new Entry(base, Array.isArray(value) ? index : undefined, item, wrong?.why, meant, options))
  })
  return new Element(shown, negated, entries, malformed)
}

interface Wrong {
  why: string
  /** What the text could have meant, as a pattern. */
  meant: string
}

const plainAction = /^[A-Za-z0-9*?-]+:[A-Za-z0-9*?]+$/

function wrongAction(text: string): Wrong | undefined {
  if (text === '*' || plainAction.test(text)) return undefined
  if (/^\*+$/.test(text) || isUnfilled(text)) return undefined
  return { why: `${code(text)} is no action`, meant: `*${text}` }
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html */
function wrongResource(text: string, variables: boolean): Wrong | undefined {
  if (text === '*') return undefined
  const dollar = text.includes('${')
  // A variable may only stand after the fifth colon.
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
  if (dollar && variables && colonsBeforeVariable(text) < 5)
    return { why: `${code(text)} has a variable before the fifth colon`, meant: '*' }
  // A generated name is no ARN; if it is an ARN after all, what it looks like is not known.
  if (text.startsWith('\uE100')) return { why: `${code(text)} is no ARN`, meant: '*' }
  if (isUnfilled(text)) return undefined
  // A star may stand for several of an ARN's parts.
  const arn = text.startsWith('arn:')
    ? text.includes('*') || text.split(':').length > 5
    : /^[*?]|^a\*|^arn\*/.test(text)
  return arn ? undefined : { why: `${code(text)} is no ARN`, meant: `*${text}*` }
}

/** Whether a text holds a symbol or a placeholder, so that its form cannot be judged. */
const isUnfilled = (text: string): boolean =>
  isSymbolic(text) || (/[<{%$]/.test(text) && parsePattern(text).some((token) => token.kind === 'symbol'))
