import type { Value } from '../base/value.js'
import { asList, isObject } from '../base/value.js'
import type { Pattern } from './api.js'
import { splitArn } from './conditions/arn.js'
import { patternTest } from './conditions/string.js'
import { hasSymbol, parsePattern } from './pattern.js'
import { MAYBE, max, NO, negate, type Three, YES, yesIf } from './three.js'

export type CallerKind = 'unknown' | 'anonymous' | 'outside' | 'root' | 'user' | 'role' | 'session'

/** The principal of a request, taken apart. `outside`: an AWS service or a federated identity before it has a role. */
export interface Caller {
  readonly kind: CallerKind
  readonly text: string
  readonly account: string | undefined
  /** Of a role or session: the role's name without path. */
  readonly role: string | undefined
}

export function parseCaller(text: string | undefined): Caller {
  if (text === undefined) return { kind: 'unknown', text: '', account: undefined, role: undefined }
  if (text === '*') return { kind: 'anonymous', text, account: undefined, role: undefined }
  if (/^\d{12}$/.test(text)) return { kind: 'root', text: `arn:aws:iam::${text}:root`, account: text, role: undefined }
  const parts = splitArn(text)
  if (parts === undefined) {
    // A text with a placeholder may be any ARN; another one names a service or an identity provider.
    const kind = hasSymbol(parsePattern(text)) ? 'unknown' : 'outside'
    return { kind, text, account: undefined, role: undefined }
  }
  const account = /^\d{12}$/.test(parts[4]!) ? parts[4] : undefined
  const resource = parts[5]!
  const path = resource.split('/')
  if (resource === 'root') return { kind: 'root', text, account, role: undefined }
  if (path[0] === 'assumed-role') return { kind: 'session', text, account, role: path[1] }
  if (path[0] === 'role') return { kind: 'role', text, account, role: path[path.length - 1] }
  if (path[0] === 'saml-provider' || path[0] === 'oidc-provider')
    return { kind: 'outside', text, account, role: undefined }
  return { kind: 'user', text, account, role: undefined }
}

/**
 * How a value of Principal takes the caller in. `direct`: the ARN of the user or session, which no boundary limits;
 * `limited`: the role's ARN or everybody; `account`: the account, which delegates.
 */
export type MatchClass = 'direct' | 'limited' | 'account'

interface PrincipalEntry {
  readonly path: readonly (string | number)[]
  readonly type: string
  readonly text: string
  readonly pattern: Pattern
  readonly symbolic: boolean
  readonly everybody: boolean
  /** The account when the value names one. */
  readonly account: string | undefined
  readonly namesAccount: boolean
  readonly caller: Caller | undefined
  /** A wildcard inside a name or ARN is not allowed. */
  readonly partial: boolean
  readonly malformed: boolean
}

/** Principal or NotPrincipal. */
export interface PrincipalElement {
  readonly negated: boolean
  readonly path: readonly (string | number)[]
  readonly entries: readonly PrincipalEntry[]
  readonly malformed: string | undefined
}

/** How a caller stands to a statement, a truth for each class. */
export interface PrincipalMatch {
  direct: Three
  limited: Three
  account: Three
}

const types = new Map(['AWS', 'Service', 'Federated', 'CanonicalUser'].map((name) => [name.toLowerCase(), name]))

/**
 * Compiles Principal or NotPrincipal in all their forms.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 */
export function compilePrincipal(value: Value, path: readonly (string | number)[], negated: boolean): PrincipalElement {
  const entries: PrincipalEntry[] = []
  let malformed: string | undefined
  if (value === '*') entries.push(compileEntry('AWS', '*', path))
  else if (isObject(value)) {
    for (const [name, list] of Object.entries(value)) {
      const type = types.get(name.toLowerCase())
      if (type === undefined) malformed = `there is no principal type \`${name}\``
      for (const [i, item] of asList(list).entries()) {
        const at = Array.isArray(list) ? [...path, name, i] : [...path, name]
        if (typeof item !== 'string') malformed = 'a principal must be a string'
        else if (type !== undefined) entries.push(compileEntry(type, item, at))
      }
    }
  } else malformed = `a principal is \`*\` or an object such as {"AWS": …}`
  return { negated, path, entries, malformed }
}

function compileEntry(type: string, text: string, path: readonly (string | number)[]): PrincipalEntry {
  const pattern = parsePattern(text)
  const symbolic = hasSymbol(pattern)
  const everybody = type === 'AWS' && text === '*'
  const wild = pattern.some((token) => token.kind === 'one' || token.kind === 'star')
  const bare = type === 'AWS' && /^\d{12}$/.test(text)
  const parts = type === 'AWS' ? splitArn(text) : undefined
  const root = parts?.[5] === 'root'
  const account = bare ? text : root && /^\d{12}$/.test(parts[4]!) ? parts[4] : undefined
  const known = parts !== undefined || bare || symbolic || type !== 'AWS' || /^A[A-Z]{3}[A-Z0-9]{12,}$/.test(text)
  return {
    path,
    type,
    text,
    pattern,
    symbolic,
    everybody,
    account,
    namesAccount: bare || root,
    caller: parts !== undefined && !symbolic && !wild ? parseCaller(text) : undefined,
    partial: wild && !everybody,
    malformed: !everybody && !known,
  }
}

/** A statement's answer to a caller, for statements of the given effect. */
export function matchPrincipal(
  element: PrincipalElement,
  caller: Caller,
  effect: 'Allow' | 'Deny',
  hasBoundary: boolean,
): PrincipalMatch {
  const match: PrincipalMatch = { direct: NO, limited: NO, account: NO }
  for (const entry of element.entries) matchEntry(entry, caller, match)
  if (!element.negated) {
    if (element.malformed !== undefined) match.limited = max(match.limited, MAYBE)
    return match
  }
  // "NotPrincipal with Deny will always deny any principal that has a permissions boundary attached":
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html
  if (effect === 'Deny' && hasBoundary) return { direct: NO, limited: YES, account: NO }
  // Naming the account alone spares nobody but its root from a Deny.
  let listed = max(match.direct, match.limited)
  if (effect === 'Allow' || caller.kind === 'root') listed = max(listed, match.account)
  if (element.malformed !== undefined) listed = max(listed, MAYBE)
  return { direct: NO, limited: negate(listed), account: NO }
}

function matchEntry(entry: PrincipalEntry, caller: Caller, match: PrincipalMatch): void {
  if (entry.everybody) {
    match.limited = YES
    return
  }
  if (caller.text !== '' && entry.text === caller.text) {
    if (caller.kind === 'root') match.account = match.limited = YES
    else if (caller.kind === 'user' || caller.kind === 'session') match.direct = YES
    else match.limited = YES
    return
  }
  if (entry.type === 'Service' || entry.type === 'Federated') {
    if (caller.kind === 'unknown' && entry.type === 'Federated') return
    if (caller.kind !== 'outside') return
    if (entry.symbolic) match.limited = max(match.limited, toMaybe(patternTest(entry.pattern, caller.text)))
    else match.limited = max(match.limited, yesIf(entry.text.toLowerCase() === caller.text.toLowerCase()))
    return
  }
  if (entry.type === 'CanonicalUser') {
    // The id of an account: nothing in a request says whose it is.
    if (caller.kind !== 'outside' && caller.kind !== 'anonymous') match.limited = max(match.limited, MAYBE)
    return
  }
  if (caller.kind === 'anonymous' || caller.kind === 'outside') return
  if (entry.namesAccount) {
    let answer: Three
    if (entry.account !== undefined && caller.account !== undefined) answer = yesIf(entry.account === caller.account)
    else answer = MAYBE
    match.account = max(match.account, answer)
    if (caller.kind === 'root') match.limited = max(match.limited, answer)
    return
  }
  if (caller.kind === 'unknown') {
    if (/^A(ROA|IDA)[A-Z0-9]+$/.test(entry.text)) return
    match.limited = max(match.limited, MAYBE)
    return
  }
  if (entry.symbolic || entry.partial || entry.malformed) {
    const answer = entry.malformed && !entry.symbolic ? NO : toMaybe(patternTest(entry.pattern, caller.text))
    const asRole = caller.kind === 'session' ? toMaybe(patternTest(entry.pattern, roleArn(caller))) : NO
    match.limited = max(match.limited, max(answer, asRole))
    return
  }
  const named = entry.caller
  if (named === undefined || named.role === undefined || named.role !== caller.role) return
  if (named.account !== caller.account) return
  // The path of a session's role is not in its ARN.
  if (caller.kind === 'session' && named.kind === 'role') match.limited = YES
  // A role that calls does so in some session, and which one is not known.
  else if (caller.kind === 'role' && named.kind === 'session') match.direct = max(match.direct, MAYBE)
}

const toMaybe = (t: Three): Three => (t === NO ? NO : MAYBE)

function roleArn(caller: Caller): string {
  const partition = splitArn(caller.text)?.[1] ?? 'aws'
  return `arn:${partition}:iam::${caller.account ?? ''}:role/${caller.role ?? ''}`
}
