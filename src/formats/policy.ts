import { distance } from 'fastest-levenshtein'
import { holdsSymbol } from '../base/symbol.js'
import { asList, isObject, type Path, textOfValue, type Value } from '../base/value.js'
import type { PolicyKind } from '../model/document.js'

/** Something wrong with a policy's structure, at a path of the policy document. */
export interface StructureProblem {
  message: string
  path: Path
  /** The rule that says it, when it is not `syntax`. */
  rule?: string
}

/** A policy found in a value: the document, and how its paths map to the value's. */
export interface FoundPolicy {
  policy: { readonly [key: string]: Value }
  toFile: (path: Path) => Path
  kind?: PolicyKind
  /** The path of the string that holds the policy as JSON; then `toFile` is of no use. */
  text?: Path
}

const statementMembers = ['Effect', 'Action', 'NotAction', 'Resource', 'NotResource', 'Principal', 'NotPrincipal']
const versions = ['2012-10-17', '2008-10-17']

/**
 * The policies in a file's value: the document itself, a wrapper as the AWS CLI prints it, a bare statement or a list
 * of bare statements, or a list of wrappers such as `{PolicyName, PolicyDocument}`.
 * @param named the configuration says that it is one, so the least likeness will do.
 */
export function findPolicies(value: Value, named: boolean): FoundPolicy[] {
  const one = findPolicy(value, named)
  if (one !== undefined) return [one]
  const list = Array.isArray(value) ? value : undefined
  if (list === undefined || list.length === 0 || list.length > 1000) return []
  const found = list.map((item) => (isObject(item) ? wrapped(item) : undefined))
  // A list of anything else is another tool's.
  if (found.includes(undefined)) return []
  return found.map((policy, index): FoundPolicy => {
    const { toFile, text, ...rest } = policy!
    return {
      ...rest,
      toFile: (path) => [index, ...toFile(path)],
      ...(text === undefined ? {} : { text: [index, ...text] }),
    }
  })
}

function findPolicy(value: Value, named: boolean): FoundPolicy | undefined {
  if (looksLikePolicy(value) || (named && isObject(value) && 'Statement' in value)) {
    return { policy: value as FoundPolicy['policy'], toFile: (path) => path }
  }
  const inside = wrapped(value)
  if (inside !== undefined) return inside
  if (isBareStatement(value)) {
    // ['Statement', 0, …] of the document is […] of the file.
    return { policy: { Statement: [value] }, toFile: (path) => path.slice(2) }
  }
  if (Array.isArray(value) && value.length > 0 && value.every(isBareStatement)) {
    return { policy: { Statement: value }, toFile: (path) => path.slice(1) }
  }
  return undefined
}

function wrapped(value: Value): FoundPolicy | undefined {
  for (const wrapper of wrappers) {
    const inner = wrapper.reduce<Value | undefined>((at, step) => (isObject(at) ? at[step] : undefined), value)
    const policy = typeof inner === 'string' ? parsed(inner) : inner
    if (policy === undefined || !looksLikePolicy(policy)) continue
    return {
      policy: policy as FoundPolicy['policy'],
      toFile: (path) => [...wrapper, ...path],
      ...(wrapper.at(-1) === 'AssumeRolePolicyDocument' ? { kind: 'trust-policy' as const } : {}),
      ...(typeof inner === 'string' ? { text: wrapper } : {}),
    }
  }
  return undefined
}

/** A policy that stands in a string as JSON. */
function parsed(text: string): Value | undefined {
  if (!/^\s*\{/.test(text)) return undefined
  try {
    return JSON.parse(text) as Value
  } catch {
    return undefined
  }
}

const wrappers: readonly (readonly string[])[] = [
  ['PolicyDocument'],
  ['AssumeRolePolicyDocument'],
  ['Role', 'AssumeRolePolicyDocument'],
  ['PolicyVersion', 'Document'],
  // What `get-bucket-policy`, `get-key-policy` and the like print is a string.
  ['Policy'],
]

function looksLikePolicy(value: Value): boolean {
  if (!isObject(value) || !Object.hasOwn(value, 'Statement')) return false
  if (versions.includes(value.Version as string)) return true
  return asList(value.Statement).some(
    (statement) => isObject(statement) && statementMembers.filter((name) => Object.hasOwn(statement, name)).length >= 2,
  )
}

function isBareStatement(value: Value): boolean {
  if (!isObject(value) || (value.Effect !== 'Allow' && value.Effect !== 'Deny')) return false
  return Object.hasOwn(value, 'Action') || Object.hasOwn(value, 'NotAction')
}

/** What kind of policy this is, by its principals and actions. */
export function policyKind(policy: { readonly [key: string]: Value }): PolicyKind {
  const statements = asList(policy.Statement).filter(isObject)
  if (!statements.some((statement) => 'Principal' in statement || 'NotPrincipal' in statement)) return 'identity-policy'
  const actions = statements
    .flatMap((statement) => [...asList(statement.Action), ...asList(statement.NotAction)])
    .map((action) => textOfValue(action).toLowerCase())
  const all = (test: (action: string) => boolean) => actions.length > 0 && actions.every(test)
  const hasResource = statements.some((statement) => 'Resource' in statement || 'NotResource' in statement)
  // An endpoint policy of STS has resources as well, but lets no service in.
  if (all(isTrustAction) && (!hasResource || statements.some(letsServiceIn))) return 'trust-policy'
  if (all((action) => action.startsWith('kms:'))) return 'key-policy'
  if (all((action) => action.startsWith('s3:'))) return 'bucket-policy'
  return 'resource-policy'
}

const letsServiceIn = (statement: { readonly [key: string]: Value }): boolean =>
  isObject(statement.Principal) && ('Service' in statement.Principal || 'Federated' in statement.Principal)

function isTrustAction(action: string): boolean {
  return action.startsWith('sts:assumerole') || ['sts:tagsession', 'sts:setsourceidentity', 'sts:*'].includes(action)
}

/**
 * Far more than any policy has that AWS accepts: the largest, a key's, may have 32,768 bytes. To answer for more would
 * take long and tell nobody anything.
 * https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-overview.html
 */
const mostStatements = 1000
const mostTexts = 20_000
/** A wildcard that is not at the end takes much longer to compare. */
const costOfWildcard = 4
/** What is done with a text may take as long as its square: of the longest ARN, 2,048 characters, this is 83 more. */
const squareThatCostsOne = 50_000

/** Why a policy is too large to be evaluated. */
export function tooLarge({ Statement: statement }: { readonly [key: string]: Value }): string | undefined {
  const statements = asList(statement)
  if (statements.length > mostStatements)
    return `the policy has ${statements.length} statements, far more than AWS accepts, and is not evaluated: expected at most ${mostStatements}`
  const cost = statements.reduce<number>((sum, each) => sum + costOf(each), 0)
  return cost > mostTexts
    ? 'the policy has far more or longer texts and wildcards than AWS accepts, and is not evaluated'
    : undefined
}

/** Strings, numbers and the like in a value, the long ones for more than one. */
function costOf(value: Value): number {
  if (typeof value === 'string') return (/[*?]./.test(value) ? costOfWildcard : 1) + costOfLength(value)
  if (typeof value !== 'object' || value === null) return 1
  let cost = 0
  if (Array.isArray(value)) for (const item of value) cost += costOf(item)
  else for (const [name, item] of Object.entries(value)) cost += costOf(item) + costOfLength(name)
  return cost
}

const costOfLength = ({ length }: string): number => Math.floor(length ** 2 / squareThatCostsOne)

/** The structure problems of a policy, and whether it can be used in spite of them. */
export function checkPolicy(
  policy: { readonly [key: string]: Value },
  kind: PolicyKind,
): { problems: StructureProblem[]; usable: boolean } {
  const problems: StructureProblem[] = []
  const { Version: version, Statement: statement } = policy
  if (version !== undefined && !versions.includes(version as string)) {
    const message = `expected \`Version\` to be \`2012-10-17\` or \`2008-10-17\`, found ${shown(version)}`
    problems.push({ message, path: ['Version'] })
  }
  if (statement === undefined) {
    return { problems: [...problems, { message: 'the policy has no `Statement`', path: [] }], usable: false }
  }
  if (!isObject(statement) && !Array.isArray(statement)) {
    const message = `expected \`Statement\` to be a list of statements, found ${shown(statement)}`
    return { problems: [...problems, { message, path: ['Statement'] }], usable: false }
  }
  let usable = true
  asList(statement).forEach((item, index) => {
    const path: Path = Array.isArray(statement) ? ['Statement', index] : ['Statement']
    if (isObject(item)) return checkStatement(item, kind, path, problems)
    problems.push({ message: `expected a statement, found ${shown(item)}`, path })
    usable = false
  })
  return { problems, usable }
}

const elements = [
  'Sid',
  'Effect',
  'Principal',
  'NotPrincipal',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Condition',
]

/**
 * The element that a member of a statement was meant to be. IAM rejects any other member; one that is like none of
 * them is somebody's remark, and only told where it is likely to be a mistake.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html
 */
function misspelt(name: string): string | undefined {
  if (elements.includes(name)) return undefined
  if (elements.some((element) => element.toLowerCase() === name.toLowerCase())) return undefined
  return elements.find((element) => distance(element.toLowerCase(), name.toLowerCase()) <= 2)
}

/** What is said of a statement of a resource's policy that lets nobody in. */
export const noPrincipal = 'the statement has no `Principal`'

function checkStatement(
  statement: { readonly [key: string]: Value },
  kind: PolicyKind,
  path: Path,
  problems: StructureProblem[],
): void {
  const add = (message: string, ...steps: string[]) => problems.push({ message, path: [...path, ...steps] })
  const has = (name: string) => Object.hasOwn(statement, name)
  for (const name of Object.keys(statement)) {
    const meant = misspelt(name)
    if (meant !== undefined) add(`a statement has no \`${name}\`; did you mean \`${meant}\`?`, name)
  }
  const { Effect: effect } = statement
  if (effect === undefined) add('the statement has no `Effect`; expected `Allow` or `Deny`')
  else if (effect !== 'Allow' && effect !== 'Deny') {
    add(`expected \`Effect\` to be \`Allow\` or \`Deny\`, found ${shown(effect)}`, 'Effect')
  }
  for (const name of ['Action', 'Resource', 'Principal']) {
    if (has(name) && has(`Not${name}`)) add(`the statement has both \`${name}\` and \`Not${name}\``, `Not${name}`)
  }
  if (!has('Action') && !has('NotAction')) add('the statement has no `Action`')
  if (kind === 'identity-policy' && !has('Resource') && !has('NotResource')) add('the statement has no `Resource`')
  for (const name of ['Principal', 'NotPrincipal']) {
    const message = `a policy attached to an identity cannot have a \`${name}\``
    const rule = 'policy/principal-in-identity-policy'
    if (kind === 'identity-policy' && has(name)) problems.push({ message, path: [...path, name], rule })
  }
  for (const name of ['Resource', 'NotResource']) {
    const message = `a trust policy cannot have a \`${name}\``
    if (kind === 'trust-policy' && has(name))
      problems.push({ message, path: [...path, name], rule: 'policy/trust-resource' })
  }
  if (kind !== 'identity-policy')
    for (const name of ['Principal', 'NotPrincipal']) if (has(name)) checkPrincipal(name, statement[name]!, add)
  if (needsPrincipal.has(kind) && !has('Principal') && !has('NotPrincipal')) add(noPrincipal)
  for (const name of ['Action', 'NotAction', 'Resource', 'NotResource']) {
    if (!has(name)) continue
    const list = statement[name]
    const wrong = asList(list).findIndex((item) => typeof item !== 'string')
    if (wrong === -1) continue
    const message = `expected \`${name}\` to be a string or a list of strings, found ${shown(asList(list)[wrong])}`
    problems.push({ message, path: Array.isArray(list) ? [...path, name, wrong] : [...path, name] })
  }
}

const principalTypes = ['AWS', 'Service', 'Federated', 'CanonicalUser']

/**
 * `*`, or an object of principals by their kind.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 */
const isService = (text: string): boolean => /^[a-z0-9.-]+\.amazonaws\.com(?:\.cn)?$/.test(text)

function checkPrincipal(name: string, value: Value, add: (message: string, ...steps: string[]) => void): void {
  if (isObject(value)) {
    for (const type of Object.keys(value)) {
      if (principalTypes.includes(type) || isOpen(type)) continue
      const meant = principalTypes.find((each) => distance(each.toLowerCase(), type.toLowerCase()) <= 2)
      const hint = meant === undefined ? '' : `; did you mean \`${meant}\`?`
      add(
        `expected ${principalTypes.map((each) => `\`${each}\``).join(', ')} in \`${name}\`, found ${shown(type)}${hint}`,
        name,
        type,
      )
    }
    const service = asList(value['AWS']).find((text) => typeof text === 'string' && isService(text))
    if (service !== undefined)
      add(`${shown(service)} is a service: write it under \`Service\`, not \`AWS\``, name, 'AWS')
    return
  }
  if (value === '*' || (typeof value === 'string' && isOpen(value))) return
  const only = Array.isArray(value) && value.length === 1 ? value[0] : value
  const type = typeof only !== 'string' ? undefined : isService(only) ? 'Service' : 'AWS'
  const hint = type === undefined ? '' : `; write \`{ "${type}": … }\` around it`
  add(
    `expected \`${name}\` to be \`*\` or an object, found ${shown(value)}${only === '*' ? '; write `"*"`' : hint}`,
    name,
  )
}

/** Filled in later: a symbol of a template, `<principal>`, `${principal}`, `{{principal}}`. */
const isOpen = (text: string): boolean => holdsSymbol(text) || /[<>{}%]|^$/.test(text)

const needsPrincipal = new Set<PolicyKind>(['trust-policy', 'bucket-policy', 'key-policy', 'resource-policy'])

/** A value as a message names it: a short string as it is, anything else by its type. */
export function shown(value: Value | undefined): string {
  if (typeof value === 'string') return value.length <= 40 ? `\`${value}\`` : 'a long string'
  if (value === undefined) return 'nothing'
  if (value === null) return '`null`'
  if (Array.isArray(value)) return 'a list'
  if (isObject(value)) return 'an object'
  return `the ${typeof value} \`${String(value)}\``
}

/** Whether the value at a path, or one that holds it, is known only to deployment. */
export function isUnresolved(value: Value, path: Path): boolean {
  let at: Value | undefined = value
  for (const step of path) {
    if (typeof at === 'string') return holdsSymbol(at)
    at = at === null || typeof at !== 'object' ? undefined : (at as Record<string | number, Value>)[step]
    if (at === undefined) return false
  }
  return typeof at === 'string' && holdsSymbol(at)
}
