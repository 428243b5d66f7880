import { boundOf } from '../base/symbol.js'
import type { Value } from '../base/value.js'
import { asList, isObject } from '../base/value.js'
import type { Pattern } from './api.js'
import { arnParts, type Caller, namesRole } from './caller.js'
import { contains, hasSymbol, intersects, parsePattern } from './pattern.js'
import { holdsOpen, isSymbolic, sameText, textPattern } from './symbols.js'
import { MAYBE, max, min, NO, type Three, three, YES } from './three.js'

/** One principal of a Principal or NotPrincipal element. */
export interface PrincipalEntry {
  readonly path: readonly (string | number)[]
  readonly kind: 'any' | 'account' | 'arn' | 'service' | 'provider' | 'canonical' | 'unreadable'
  /** The account of an `account`, else the text as written. */
  readonly text: string
  /** Set when the text holds wildcards or placeholders: it can only be matched possibly, by this pattern. */
  readonly pattern: Pattern | undefined
}

export interface PrincipalElement {
  readonly name: 'Principal' | 'NotPrincipal'
  readonly negated: boolean
  readonly entries: readonly PrincipalEntry[]
  /** `"*"` or `{"AWS": "*"}` alone. */
  readonly everybody: boolean
}

/**
 * How a principal is named: by itself (a session also: as that session), by its role (for a session), by `*`, or only
 * through its account.
 */
export interface PrincipalMatch {
  self: Three
  role: Three
  any: Three
  account: Three
}

/** Reads a Principal element. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html */
export function compilePrincipal(
  value: Value | undefined,
  path: readonly (string | number)[],
  negated: boolean,
): PrincipalElement {
  const entries: PrincipalEntry[] = []
  const unreadable = (at: readonly (string | number)[], text = '') =>
    entries.push({ path: at, kind: 'unreadable', text, pattern: undefined })
  if (value === '*') entries.push({ path, kind: 'any', text: '*', pattern: undefined })
  else if (isObject(value))
    for (const [type, items] of Object.entries(value))
      asList(items).forEach((item, index) => {
        const at = Array.isArray(items) ? [...path, type, index] : [...path, type]
        const entry = typeof item === 'string' ? readEntry(type, item, at) : undefined
        if (entry === undefined) unreadable(at, typeof item === 'string' ? item : '')
        else entries.push(entry)
      })
  // A text other than `*` is none of the grammar's.
  else unreadable(path, typeof value === 'string' ? value : '')
  // All but nobody is hardly what was meant.
  if (negated && entries.length === 0) unreadable(path)
  return {
    name: negated ? 'NotPrincipal' : 'Principal',
    negated,
    entries,
    everybody: entries.length === 1 && entries[0]!.kind === 'any',
  }
}

const accountNumber = /^\d{12}$/
/** A user's, role's or group's unique id stands where the principal was deleted; nobody has it any more. */
const uniqueId = /^A[A-Z0-9]{15,127}$/

function readEntry(type: string, text: string, path: readonly (string | number)[]): PrincipalEntry | undefined {
  const make = (kind: PrincipalEntry['kind'], pattern?: Pattern, shown = text): PrincipalEntry => ({
    path,
    kind,
    text: shown,
    pattern,
  })
  const tokens = /[*?<{%$]/.test(text) ? parsePattern(text) : undefined
  const loose = tokens?.some((token) => token.kind !== 'text') === true && !isSymbolic(text) ? tokens : undefined
  if (type === 'AWS') {
    if (text === '*') return make('any')
    if (accountNumber.test(text)) return make('account')
    if (boundOf(text) === 'account') return make('account', loose)
    const parts = text.startsWith('arn:') ? arnParts(text) : undefined
    if (parts?.[2] === 'iam' && parts[5] === 'root' && !/[*?]/.test(text))
      return make('account', loose && hasSymbol(loose) ? parsePattern(parts[4]!) : undefined, parts[4]!)
    if (parts !== undefined) return make('arn', loose)
    if (uniqueId.test(text)) return make('arn')
    return isSymbolic(text) ? make('arn') : undefined
  }
  if (type === 'Service') return make('service', loose)
  if (type === 'Federated') return make('provider', loose)
  return type === 'CanonicalUser' ? make('canonical') : undefined
}

/** Whether the entry's text is that of the principal. No wildcard may stand for part of a principal: then only possibly. */
function textMatch(entry: PrincipalEntry, text: string): Three {
  if (entry.pattern === undefined) return sameText(entry.text, text)
  return min(MAYBE, three(contains(entry.pattern, textPattern(text))))
}

/** How the element names the principal, NotPrincipal not yet negated. */
export function matchPrincipal(element: PrincipalElement, caller: Caller): PrincipalMatch {
  const match: PrincipalMatch = { self: NO, role: NO, any: NO, account: NO }
  const { text, kind } = caller
  const isIdentity = kind === 'identity'
  for (const entry of element.entries) {
    if (entry.kind === 'any') match.any = YES
    else if (kind === 'anonymous') {
      // Only `*` names a caller without credentials.
      if (entry.kind === 'unreadable' || holdsOpen(entry.text)) match.self = max(match.self, MAYBE)
    } else if (text === undefined || entry.kind === 'unreadable') {
      // A principal that is not given is some user or role.
      if (entry.kind === 'account' || entry.kind === 'canonical') match.account = max(match.account, MAYBE)
      else if (entry.kind !== 'service') match.self = max(match.self, MAYBE)
    } else if (entry.kind === 'account') {
      const unknown = kind === 'unknown' ? MAYBE : NO
      const account = caller.account === undefined ? unknown : textMatch(entry, caller.account)
      match.account = max(match.account, account)
      // The account's root user is named by it.
      if (caller.isRoot) match.self = max(match.self, account)
    } else if (entry.kind === 'canonical') {
      // Some account's; which is not known here.
      if (isIdentity || kind === 'unknown') match.account = max(match.account, MAYBE)
    } else if (entry.kind === 'service') {
      if (isIdentity) continue
      if (entry.text === '*') match.self = max(match.self, kind === 'service' ? YES : MAYBE)
      else
        match.self = max(
          match.self,
          textMatch(entry, text.toLowerCase() === entry.text.toLowerCase() ? entry.text : text),
        )
    } else if (entry.kind === 'provider') match.self = max(match.self, textMatch(entry, text))
    else {
      match.self = max(match.self, textMatch(entry, text))
      if (isSymbolic(entry.text) && !entry.text.startsWith('arn:') && holdsOpen(entry.text)) {
        // A parameter may stand for the account as well.
        match.account = max(match.account, MAYBE)
      }
      if (caller.session !== undefined && match.role !== YES) {
        const role = namesRole(entry.text, caller.session)
        match.role = max(match.role, entry.pattern === undefined ? role : looseRole(entry.pattern, caller))
      }
      // A role's ARN stands for some session of it: which one is not known.
      if (caller.isRole && match.self === NO) match.self = namesSession(entry.text, text)
    }
  }
  return match
}

/** Whether a pattern could name the role behind a session; the path is not known. */
function looseRole(pattern: Pattern, caller: Caller): Three {
  const { account, role } = caller.session!
  const arn: Pattern = [
    { kind: 'text', text: 'arn:' },
    { kind: 'star', of: 'segment' },
    { kind: 'text', text: ':iam::' },
    ...textPattern(account),
    { kind: 'text', text: ':role/' },
    ...textPattern(role),
  ]
  return min(MAYBE, three(intersects(pattern, arn)))
}

/** Whether a session's ARN is of the role. */
function namesSession(session: string, role: string): Three {
  const parts = session.startsWith('arn:') ? arnParts(session) : undefined
  const pieces = parts?.[5]?.split('/')
  if (parts === undefined || parts[2] !== 'sts' || pieces?.[0] !== 'assumed-role' || pieces.length < 3) return NO
  return min(MAYBE, namesRole(role, { account: parts[4]!, role: pieces[1]! }))
}
