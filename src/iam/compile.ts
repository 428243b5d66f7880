import type { Value } from '../base/value.js'
import { isObject } from '../base/value.js'
import type { CompiledPolicy, Pattern } from './api.js'
import { compileConditions } from './conditions/condition.js'
import { compilePrincipal, type PrincipalElement } from './principals.js'
import { type Element, type Entry, makeEntry, type Statement } from './statement.js'
import { colonsBeforeVariable, parseTemplate, type Template } from './template.js'

type Steps = readonly (string | number)[]

/** The statement that stands for a document that is none: it may allow and it may deny anything. */
const unreadable = (path: Steps, index: number, why: string): Statement => ({
  index,
  sid: undefined,
  effect: 'Deny',
  path,
  effectKnown: false,
  malformed: why,
  action: { name: 'Action', negated: false, entries: [], exact: new Set(), others: [], malformed: why },
  resource: undefined,
  principal: undefined,
  conditions: [],
})

/**
 * Compiles one policy document. Never throws: a piece that cannot be read makes its statement a possible match,
 * neither sure to grant nor sure to deny.
 */
export function compilePolicy(value: Value): CompiledPolicy {
  const statements: Statement[] = []
  if (!isObject(value)) return { source: value, statements: [unreadable([], 0, 'the policy is not an object')] }
  const variables = value.Version === '2012-10-17'
  const list = value.Statement
  if (Array.isArray(list))
    for (const [i, item] of list.entries()) statements.push(compileStatement(item, ['Statement', i], i, variables))
  else if (list === undefined) statements.push(unreadable([], 0, 'the policy has no Statement'))
  else statements.push(compileStatement(list as Value, ['Statement'], 0, variables))
  if (value.Version !== undefined && !variables && value.Version !== '2008-10-17') {
    const why = 'Version must be 2012-10-17 or 2008-10-17'
    return { source: value, statements: statements.map((s) => ({ ...s, malformed: s.malformed ?? why })) }
  }
  return { source: value, statements }
}

function compileStatement(value: Value, path: Steps, index: number, variables: boolean): Statement {
  if (!isObject(value)) return unreadable(path, index, 'the statement is not an object')
  const effect = value.Effect
  const effectKnown = effect === 'Allow' || effect === 'Deny'
  let malformed: string | undefined = effectKnown ? undefined : 'Effect must be Allow or Deny'
  const resource = compileElement(value, 'Resource', path, (text, at) => resourceEntry(text, at, variables))
  const action = compileElement(value, 'Action', path, actionEntry)
  let principal: PrincipalElement | undefined
  if (value.Principal !== undefined && value.NotPrincipal !== undefined)
    malformed ??= 'a statement takes Principal or NotPrincipal, not both'
  if (value.Principal !== undefined) principal = compilePrincipal(value.Principal, [...path, 'Principal'], false)
  else if (value.NotPrincipal !== undefined)
    principal = compilePrincipal(value.NotPrincipal, [...path, 'NotPrincipal'], true)
  return {
    index,
    sid: typeof value.Sid === 'string' ? value.Sid : undefined,
    effect: effect === 'Allow' ? 'Allow' : 'Deny',
    path,
    effectKnown,
    malformed,
    action: action ?? { ...noElement('Action'), malformed: 'the statement has neither Action nor NotAction' },
    resource,
    principal,
    conditions: compileConditions(value.Condition, [...path, 'Condition'], variables),
  }
}

const noElement = (name: string): Element => ({
  name,
  negated: false,
  entries: [],
  exact: new Set(),
  others: [],
  malformed: undefined,
})

function compileElement(
  statement: { readonly [key: string]: Value },
  base: 'Action' | 'Resource',
  path: Steps,
  compile: (text: string, path: Steps) => Entry,
): Element | undefined {
  const positive = statement[base]
  const negative = statement[`Not${base}`]
  if (positive === undefined && negative === undefined) return undefined
  const negated = positive === undefined
  const name = negated ? `Not${base}` : base
  const value = (negated ? negative : positive) as Value
  let malformed = negative !== undefined && !negated ? `a statement takes ${base} or Not${base}, not both` : undefined
  const entries: Entry[] = []
  const items = Array.isArray(value) ? value : [value]
  for (const [i, item] of items.entries()) {
    if (typeof item === 'string')
      entries.push(compile(item, Array.isArray(value) ? [...path, name, i] : [...path, name]))
    else malformed ??= `a value of ${name} is not a string`
  }
  const exact = new Set<string>()
  for (const entry of entries) if (entry.exact !== undefined) exact.add(entry.exact)
  return { name, negated, entries, exact, others: entries.filter((entry) => entry.exact === undefined), malformed }
}

const fixed = (tokens: Pattern): Template => ({ parts: tokens, fixed: tokens })

function actionEntry(text: string, path: Steps): Entry {
  const template = parseTemplate(text, { variables: false, wildcards: true })
  const loose = text.includes(':') || template.fixed?.some((token) => token.kind !== 'text' && token.kind !== 'one')
  if (loose) return makeEntry(path, text, template, true, undefined)
  const meant: Pattern = [
    { kind: 'star', of: 'any' },
    { kind: 'text', text: `:${text}` },
  ]
  return makeEntry(path, text, fixed(meant), true, `\`${text}\` has no service prefix`)
}

function resourceEntry(text: string, path: Steps, variables: boolean): Entry {
  const template = parseTemplate(text, { variables, wildcards: true })
  const first = template.parts[0]
  let why: string | undefined
  if (
    colonsBeforeVariable(template) < 5 &&
    !template.parts.some((part) => part.kind === 'star' || part.kind === 'symbol')
  )
    why = 'a policy variable is only allowed after the fifth colon of an ARN'
  else if (first === undefined) why = 'an empty text is no ARN'
  else if (first.kind === 'text' && template.fixed !== undefined) {
    const wild = template.fixed.some((token) => token.kind === 'star' || token.kind === 'symbol')
    const arn = first.text.startsWith('arn:') || (wild && 'arn:'.startsWith(first.text))
    if (!arn || (!wild && text.split(':').length < 6)) why = `\`${text}\` is no ARN`
  }
  if (why === undefined) return makeEntry(path, text, template, false, undefined)
  // What it could have meant: an ARN that holds the text.
  const star = { kind: 'star', of: 'any' } as const
  const meant = text === '' ? fixed([star]) : { parts: [star, ...template.parts, star], fixed: undefined }
  const static_ = template.fixed === undefined || text === '' ? meant : fixed([star, ...template.fixed, star])
  return makeEntry(path, text, static_, false, why)
}
