import { isObject, type Value } from '../../base/value.js'
import type { Document } from '../../model/document.js'
import type { Problem } from './problem.js'
import { isOpen } from './scope.js'
import { conditionsOf, everyText, isFragment, type PlacedStatement } from './statements.js'
import * as texts from './texts.js'

/** policy/principal-in-identity-policy. */
export function principals(document: Document, statement: PlacedStatement): Problem[] {
  if (document.kind !== 'identity-policy' && document.kind !== 'service-control-policy') return []
  return present(statement, ['Principal', 'NotPrincipal']).map((element) => ({
    rule: 'policy/principal-in-identity-policy',
    message: texts.principalNotAllowed(document.kind, element),
    help: texts.principalHelp,
    document,
    at: [...statement.path, element],
  }))
}

/** policy/trust-resource. */
export function trustResources(document: Document, statement: PlacedStatement): Problem[] {
  if (document.kind !== 'trust-policy') return []
  return present(statement, ['Resource', 'NotResource']).map((element) => ({
    rule: 'policy/trust-resource',
    message: texts.trustResource(element),
    help: texts.trustResourceHelp,
    document,
    at: [...statement.path, element],
  }))
}

const present = ({ body }: PlacedStatement, elements: readonly string[]): string[] =>
  elements.filter((element) => Object.hasOwn(body, element))

/** policy/missing-version. */
export function missingVersion(document: Document): Problem[] {
  if (!isObject(document.value) || Object.hasOwn(document.value, 'Version') || isFragment(document)) return []
  return [
    {
      rule: 'policy/missing-version',
      message: texts.noVersion,
      help: texts.setVersion,
      document,
      at: startOf(document),
    },
  ]
}

/** The first character: the whole document would fill the screen. */
function startOf(document: Document): Problem['at'] {
  const { source, start } = document.locate([])
  return { source, start, end: Math.min(start + 1, source.text.length) }
}

/** policy/variable-version: each variable once. */
export function oldVariables(document: Document, statements: readonly PlacedStatement[]): Problem[] {
  if (!isObject(document.value)) return []
  const version = document.value['Version']
  if (version === '2012-10-17' || (typeof version === 'string' && isOpen(version))) return []
  const problems: Problem[] = []
  const seen = new Set<string>()
  for (const { body, path } of statements) {
    for (const element of ['Resource', 'NotResource', 'Condition']) {
      for (const { text, path: rest } of everyText(body[element] ?? null, [...path, element])) {
        for (const variable of variablesIn(text)) {
          if (seen.has(variable)) continue
          seen.add(variable)
          problems.push(oldVariable(variable, version, document, rest))
        }
      }
    }
  }
  // The piece of a policy gets its Version where it is pasted in.
  return problems.length > 0 && isFragment(document) ? [] : problems
}

function oldVariable(variable: string, version: Value | undefined, document: Document, at: Problem['at']): Problem {
  return {
    rule: 'policy/variable-version',
    message: texts.oldVariable(variable, typeof version === 'string' ? version : undefined),
    help: texts.setVersion,
    document,
    at,
    part: variable,
    ...(typeof version === 'string'
      ? {
          related: [{ message: texts.versionHere, at: ['Version'] }],
          replace: {
            old: version,
            by: '2012-10-17',
            description: texts.replaceVersion,
            // Every other text that looks like a variable becomes one as well.
            safety: 'review' as const,
            at: ['Version'],
          },
        }
      : {}),
  }
}

/**
 * The policy variables of a text: keys that IAM knows by their prefix. Other tools write `${…}` as well, so anything
 * else is no variable.
 */
function variablesIn(text: string): string[] {
  return (
    text.match(
      /\$\{(?:aws|s3|iam|sts|saml|kms|ec2|cognito-identity\.amazonaws\.com|accounts\.google\.com|graph\.facebook\.com|www\.amazon\.com):(?!:)[A-Za-z][\w./-]*(?:\s*,\s*'[^']*')?\}/g,
    ) ?? []
  )
}

/** policy/duplicate-sid. */
export function duplicateSids(document: Document, statements: readonly PlacedStatement[]): Problem[] {
  const first = new Map<string, PlacedStatement>()
  const problems: Problem[] = []
  for (const statement of statements) {
    const sid = statement.body['Sid']
    if (typeof sid !== 'string' || sid === '' || isOpen(sid)) continue
    const before = first.get(sid)
    if (before === undefined) first.set(sid, statement)
    else
      problems.push({
        rule: 'policy/duplicate-sid',
        message: texts.duplicateSid(sid),
        document,
        at: [...statement.path, 'Sid'],
        related: [{ message: texts.firstSid, at: [...before.path, 'Sid'] }],
      })
  }
  return problems
}

/** policy/duplicate-key. */
export function duplicateKeys(document: Document, statements: readonly PlacedStatement[]): Problem[] {
  const problems = (document.duplicateKeys?.() ?? []).map(
    ({ key, first, last }): Problem => ({
      rule: 'policy/duplicate-key',
      message: texts.duplicateKey(key),
      help: texts.duplicateKeyHelp,
      document,
      at: last,
      related: [{ message: texts.firstKey, at: first }],
    }),
  )
  for (const statement of statements) {
    const seen = new Map<string, string>()
    for (const { operator, key, path } of conditionsOf(statement)) {
      const name = `${operator} ${key.toLowerCase()}`
      const other = seen.get(name)
      if (other === undefined) seen.set(name, key)
      else
        problems.push({
          rule: 'policy/duplicate-key',
          message: texts.keyInTwoCases(key, other),
          help: texts.duplicateKeyHelp,
          document,
          at: path,
          related: [{ message: texts.firstSid, at: [...path.slice(0, -1), other] }],
        })
    }
  }
  return problems
}
