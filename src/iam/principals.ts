import type { Value } from '../base/value.js'
import { asList, isObject } from '../base/value.js'
import { MAYBE, max, NO, type Three, YES } from './three.js'

/** One principal of a Principal or NotPrincipal element. */
export interface PrincipalEntry {
  readonly path: readonly (string | number)[]
  readonly kind: 'any' | 'account' | 'arn' | 'service' | 'other'
  readonly text: string
  /** Cannot be read, or holds a placeholder. */
  readonly doubtful: boolean
}

export interface PrincipalElement {
  readonly name: 'Principal' | 'NotPrincipal'
  readonly negated: boolean
  readonly entries: readonly PrincipalEntry[]
}

/** How a principal is named: by itself, by its role (for a session), by `*`, or only through its account. */
export interface PrincipalMatch {
  self: Three
  role: Three
  any: Three
  account: Three
}

const placeholder = /<[^<>]*>|\$\{|\{\{|%[A-Z0-9_]+%/

/** Reads a Principal element. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html */
export function compilePrincipal(
  value: Value | undefined,
  path: readonly (string | number)[],
  negated: boolean,
): PrincipalElement | undefined {
  if (value === undefined) return undefined
  const entries: PrincipalEntry[] = []
  const name = negated ? 'NotPrincipal' : 'Principal'
  const add = (type: string, item: Value, at: readonly (string | number)[]) => {
    if (typeof item !== 'string') return void entries.push({ path: at, kind: 'other', text: '', doubtful: true })
    const doubtful = placeholder.test(item)
    if (type === 'AWS') {
      if (item === '*') entries.push({ path: at, kind: 'any', text: item, doubtful: false })
      else if (/^\d{12}$/.test(item)) entries.push({ path: at, kind: 'account', text: item, doubtful: false })
      else if (/^arn:[^:]*:iam::[^:]*:root$/.test(item))
        entries.push({ path: at, kind: 'account', text: item.split(':')[4]!, doubtful })
      // No wildcard may stand for part of a principal's ARN.
      else entries.push({ path: at, kind: 'arn', text: item, doubtful: doubtful || /[*?]/.test(item) })
    } else if (type === 'Service')
      entries.push({ path: at, kind: item === '*' ? 'any' : 'service', text: item, doubtful })
    else entries.push({ path: at, kind: 'other', text: item, doubtful: doubtful || type === 'CanonicalUser' })
  }
  if (typeof value === 'string') add('AWS', value === '*' ? '*' : value, path)
  else if (isObject(value))
    for (const [type, items] of Object.entries(value))
      asList(items).forEach((item, index) =>
        add(type, item, Array.isArray(items) ? [...path, type, index] : [...path, type]),
      )
  else entries.push({ path, kind: 'other', text: '', doubtful: true })
  return { name, negated, entries }
}

/** The role's ARN without path behind a session's ARN, as `account role`. */
function sessionRole(arn: string): { account: string; role: string } | undefined {
  const match = /^arn:[^:]*:sts::(\d{12}):assumed-role\/([^/]+)\//.exec(arn)
  return match === null ? undefined : { account: match[1]!, role: match[2]! }
}

/** How the element names the principal, NotPrincipal not yet negated. */
export function matchPrincipal(element: PrincipalElement, principal: string | undefined): PrincipalMatch {
  const match: PrincipalMatch = { self: NO, role: NO, any: NO, account: NO }
  const service = principal !== undefined && !principal.startsWith('arn:') && principal !== '*'
  const account = principal?.startsWith('arn:') ? principal.split(':')[4] : undefined
  const session = principal === undefined ? undefined : sessionRole(principal)
  for (const entry of element.entries) {
    if (entry.kind === 'any') {
      match.any = YES
      continue
    }
    if (principal === undefined) {
      if (entry.kind === 'arn' || entry.doubtful) match.self = max(match.self, MAYBE)
      else if (entry.kind === 'account') match.account = max(match.account, MAYBE)
      continue
    }
    if (entry.doubtful) {
      match.self = max(match.self, MAYBE)
      continue
    }
    if (entry.kind === 'other') {
      if (entry.text === principal) match.self = YES
    } else if (entry.kind === 'service') {
      if (service && entry.text.toLowerCase() === principal.toLowerCase()) match.self = YES
    } else if (entry.kind === 'account') {
      if (account === entry.text) match.account = YES
      // The account's root user is named by it.
      if (account === entry.text && principal.endsWith(':root')) match.self = YES
    } else if (entry.kind === 'arn') {
      if (entry.text === principal) match.self = YES
      else if (session !== undefined) {
        const parts = entry.text.split(':')
        if (
          parts[2] === 'iam' &&
          parts[4] === session.account &&
          parts[5]?.startsWith('role/') &&
          parts[5].split('/').at(-1) === session.role
        )
          match.role = YES
      }
    }
  }
  return match
}
