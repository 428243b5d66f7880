import { holdsOpen, holdsParameter, isSymbolic, sameText } from './symbols.js'
import { MAYBE, min, negate, NO, type Three } from './three.js'

/** Who makes a request, as far as its text tells. */
export interface Caller {
  /** ARN, service, `*`; undefined when not known. May hold symbols. */
  readonly text: string | undefined
  /**
   * `identity`: a user, a role, a session or an account's root user; `service`: a service or an identity provider, which
   * no account's policies bind; `unknown`: not given, or a symbol that may be any of these.
   */
  readonly kind: 'identity' | 'service' | 'anonymous' | 'unknown'
  /** The account, which may be a symbol; undefined when there is none or it cannot be read. */
  readonly account: string | undefined
  /** A role's ARN: the caller is some session of it. */
  readonly isRole: boolean
  readonly isRoot: boolean
  /** The role behind a session, without its path. */
  readonly session: { readonly account: string; readonly role: string } | undefined
  /** Service control policies bind principals of the organization; not services, anonymous callers, service-linked roles. */
  readonly bound: boolean
}

/** The parts of an ARN; undefined when there are fewer than six. The sixth is the rest. */
export function arnParts(text: string): string[] | undefined {
  const parts: string[] = []
  let start = 0
  for (let i = 0; i < 5; i++) {
    const colon = text.indexOf(':', start)
    if (colon < 0) return undefined
    parts.push(text.slice(start, colon))
    start = colon + 1
  }
  parts.push(text.slice(start))
  return parts
}

let last: Caller | undefined
/** Principals met lately; the requests of a file mostly repeat them. */
const known = new Map<string, Caller>()
const knownLimit = 512

/** Reads a principal's text. */
export function callerOf(text: string | undefined): Caller {
  if (last !== undefined && last.text === text) return last
  let caller = text === undefined ? undefined : known.get(text)
  if (caller === undefined) {
    caller = read(text)
    if (known.size >= knownLimit) known.clear()
    if (text !== undefined) known.set(text, caller)
  }
  last = caller
  return caller
}

function read(text: string | undefined): Caller {
  const none = { text, account: undefined, isRole: false, isRoot: false, session: undefined, bound: true }
  if (text === undefined) return { ...none, kind: 'unknown' }
  if (text === '*') return { ...none, kind: 'anonymous', bound: false }
  const parts = text.startsWith('arn:') ? arnParts(text) : undefined
  if (parts === undefined) {
    if (isSymbolic(text)) return { ...none, kind: 'unknown' }
    return { ...none, kind: text.startsWith('arn:') ? 'unknown' : 'service', bound: text.startsWith('arn:') }
  }
  const [, , service, , account, rest] = parts as [string, string, string, string, string, string]
  const pieces = rest.split('/')
  return {
    text,
    kind: 'identity',
    account,
    isRole: service === 'iam' && pieces[0] === 'role',
    isRoot: service === 'iam' && rest === 'root',
    session:
      service === 'sts' && pieces[0] === 'assumed-role' && pieces.length > 2
        ? { account, role: pieces[1]! }
        : undefined,
    bound: !(service === 'iam' && rest.startsWith('role/aws-service-role/')),
  }
}

/** Whether the resource is in another account than the caller. */
export function isAcross(caller: Caller, resourceAccount: string | undefined): Three {
  if (resourceAccount === undefined) return NO
  if (caller.account !== undefined) return negate(sameText(resourceAccount, caller.account))
  return caller.kind === 'unknown' ? MAYBE : NO
}

/** Whether a role's ARN names the role behind a session. A role's name is unique in its account whatever its path. */
export function namesRole(arn: string, session: { account: string; role: string }): Three {
  const parts = arn.startsWith('arn:') ? arnParts(arn) : undefined
  if (parts === undefined) return holdsOpen(arn) ? MAYBE : NO
  if (parts[2] !== 'iam' || !parts[5]!.startsWith('role/'))
    return holdsParameter(parts[2]!) || holdsParameter(parts[5]!.slice(0, 6)) ? MAYBE : NO
  return min(sameText(parts[4]!, session.account), sameText(parts[5]!.split('/').at(-1)!, session.role))
}
