import { asList, isObject, type Value } from '../base/value.js'
import type { CompiledPolicy } from './api.js'
import { compileConditions } from './conditions/condition.js'
import { compilePrincipal } from './principals.js'
import { type Element, type Entry, makeEntry, type Statement } from './statement.js'
import { parseTemplate } from './template.js'

export interface Policy extends CompiledPolicy {
  readonly statements: readonly Statement[]
  /** The document cannot be read at all; it may say anything. */
  readonly malformed: string | undefined
}

/** Compiles a policy document once for many requests. Never throws; what cannot be read is marked. */
export function compilePolicy(value: Value): Policy {
  if (!isObject(value)) return { source: value, statements: [], malformed: 'the policy is not an object' }
  const variables = value['Version'] === '2012-10-17'
  const body = value['Statement']
  const version = value['Version']
  const wrongVersion =
    version === undefined || version === '2012-10-17' || version === '2008-10-17'
      ? undefined
      : 'Version is none that IAM knows'
  const single = !Array.isArray(body)
  const statements: Statement[] = []
  asList(body).forEach((item, index) => {
    const path = single ? ['Statement'] : ['Statement', index]
    const statement = compileStatement(item, index, path, variables)
    statements.push(wrongVersion === undefined ? statement : { ...statement, malformed: wrongVersion })
  })
  return { source: value, statements, malformed: body === undefined ? 'Statement is missing' : undefined }
}

/** The policy where it is not known whether it is attached at all: none of its statements surely matches. */
export function doubtful(policy: CompiledPolicy): Policy {
  const whole = policy as Policy
  const malformed = 'whether the policy is attached is not known'
  return { ...whole, statements: whole.statements.map((statement) => ({ ...statement, malformed })) }
}

function compileStatement(item: Value, index: number, path: (string | number)[], variables: boolean): Statement {
  const body = isObject(item) ? item : {}
  const effect = body['Effect']
  const problems: string[] = []
  if (!isObject(item)) problems.push('the statement is not an object')
  if (effect !== 'Allow' && effect !== 'Deny') problems.push('Effect is neither Allow nor Deny')
  const action = compileElement(body, 'Action', path, variables, true)
  const resource = compileElement(body, 'Resource', path, variables, false)
  const principal = compilePrincipal(
    body['NotPrincipal'] ?? body['Principal'],
    [...path, body['NotPrincipal'] === undefined ? 'Principal' : 'NotPrincipal'],
    body['NotPrincipal'] !== undefined,
  )
  if (action === undefined) problems.push('Action is missing')
  if (body['Principal'] !== undefined && body['NotPrincipal'] !== undefined)
    problems.push('Principal stands beside NotPrincipal')
  return {
    index,
    sid: typeof body['Sid'] === 'string' ? body['Sid'] : undefined,
    effect: effect === 'Deny' ? 'Deny' : 'Allow',
    effectKnown: effect === 'Allow' || effect === 'Deny',
    path,
    malformed: problems[0],
    action: action ?? emptyElement('Action', 'Action is missing'),
    resource,
    principal,
    conditions: compileConditions(body['Condition'], [...path, 'Condition'], variables),
  }
}

const emptyElement = (name: string, malformed: string): Element => ({
  name,
  negated: false,
  entries: [],
  exact: new Set(),
  others: [],
  malformed,
})

function compileElement(
  body: { readonly [key: string]: Value },
  name: string,
  path: (string | number)[],
  variables: boolean,
  fold: boolean,
): Element | undefined {
  const negatedName = `Not${name}`
  const negated = body[name] === undefined && body[negatedName] !== undefined
  const value = negated ? body[negatedName] : body[name]
  if (value === undefined) return undefined
  const shown = negated ? negatedName : name
  const entries: Entry[] = []
  let malformed =
    body[name] !== undefined && body[negatedName] !== undefined ? `${name} stands beside ${negatedName}` : undefined
  asList(value).forEach((item, index) => {
    const at = Array.isArray(value) ? [...path, shown, index] : [...path, shown]
    if (typeof item !== 'string') {
      malformed ??= `${shown} holds a value that is no text`
      return
    }
    const wrong = wrongEntry(item, fold)
    // What a malformed text could have meant; a match with it is only possible.
    const meant = wrong === undefined ? item : fold ? `*${item}` : `*${item}*`
    entries.push(
      makeEntry(at, item, parseTemplate(meant, { variables: variables && !fold, wildcards: true }), fold, wrong),
    )
  })
  return {
    name: shown,
    negated,
    entries,
    exact: new Set(entries.flatMap((entry) => (entry.exact === undefined ? [] : [entry.exact]))),
    others: entries.filter((entry) => entry.exact === undefined),
    malformed,
  }
}

function wrongEntry(text: string, action: boolean): string | undefined {
  if (/[<{%$]/.test(text)) return undefined
  if (action)
    return text === '*' || /^[A-Za-z0-9*?-]+:[A-Za-z0-9*?]+$/.test(text) ? undefined : `\`${text}\` is no action`
  return text === '*' || text.startsWith('arn:') || /^[*?]|^a\*|^arn\*/.test(text) ? undefined : `\`${text}\` is no ARN`
}
