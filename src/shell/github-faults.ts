import { visible } from '../report/escape.js'

export type FaultKind = 'permission' | 'rate-limit' | 'refused' | 'unavailable' | 'malformed'

/** Something that GitHub did not do. */
export interface Fault {
  kind: FaultKind
  /** What was not possible: "post the review". */
  what: string
  /** GitHub's answer in words, one line. */
  because: string
  status?: number
}

interface ErrorFields {
  status?: number
  message?: string
  name?: string
  response?: { headers?: Record<string, string | undefined>; data?: unknown }
}

/** Reads what a request threw. @param needs the permission of the request, as a workflow writes it */
export function faultOf(error: unknown, what: string, needs: string): Fault {
  const { status, message = '', name, response } = (error ?? {}) as ErrorFields
  const said = short(message)
  if (name === 'MalformedAnswer') return { kind: 'malformed', what, because: said }
  // A request that got no answer has a status of Octokit's own.
  if (status === undefined || response === undefined) {
    return { kind: 'unavailable', what, because: `no answer from GitHub (${said})` }
  }
  const because = `GitHub answered ${status}${said === '' ? '' : ` (${said})`}`
  const headers = response.headers ?? {}
  const isLimit =
    status === 429 || (status === 403 && (headers['x-ratelimit-remaining'] === '0' || /rate limit/i.test(message)))
  if (isLimit) return { kind: 'rate-limit', what, because: `the rate limit is reached; ${because}`, status }
  if (status === 401 || status === 403 || status === 404) {
    const accepted = headers['x-accepted-github-permissions']
    const missing = accepted === undefined ? needs : permissions(accepted)
    return { kind: 'permission', what, because: `${because}; the job needs the permission \`${missing}\``, status }
  }
  if (status >= 500) return { kind: 'unavailable', what, because, status }
  return { kind: 'refused', what, because, status }
}

/** `pull_requests=write; contents=read` as a workflow writes it. */
const permissions = (header: string): string =>
  short(header)
    .replace(/[`]/g, '')
    .replace(/_/g, '-')
    .replace(/=/g, ': ')
    .replace(/;\s*/g, ' or ')
    .replace(/,\s*/g, ', ')

/** One line of a text that a server chose. */
const short = (text: string): string => {
  const line = visible(text.replace(/\s+/g, ' ').trim()).replaceAll('`', "'")
  return line.length > 300 ? `${line.slice(0, 300)}…` : line
}

/** Which of the known refusals of a review a 422 is. GitHub names no code, only texts. */
export function refusalOf(error: unknown): 'pending-review' | 'lines' | 'other' | undefined {
  const { status, message = '' } = (error ?? {}) as ErrorFields
  if (status !== 422) return undefined
  if (/pending review/i.test(message)) return 'pending-review'
  if (/\bline\b|\bdiff\b|\bhunk\b|\bcommit|\bposition\b|\bpath\b|\bsha\b/i.test(message)) return 'lines'
  return 'other'
}

const ends = 'every finding is in the log and in the job summary'

/** The one sentence about everything that was not possible. */
export function faultsMessage(faults: readonly Fault[], readOnlyBecause: 'fork' | 'dependabot' | undefined): string {
  const first = faults[0]!
  const others = faults.length > 1 ? ` (and ${faults.length - 1} more like it)` : ''
  if (isByDesign(faults, readOnlyBecause)) {
    const whose = readOnlyBecause === 'fork' ? 'from a fork' : 'of Dependabot'
    return `no review comments: the token of a pull request ${whose} is read-only; ${ends}`
  }
  const off = first.kind === 'permission' ? ', or `review: off` to do without comments' : ''
  return `could not ${first.what}${others}: ${first.because}${off}; ${ends}`
}

/** Whether the token may do nothing because GitHub means it so: that is no warning. */
export const isByDesign = (faults: readonly Fault[], readOnlyBecause: 'fork' | 'dependabot' | undefined): boolean =>
  readOnlyBecause !== undefined && faults.every((fault) => fault.kind === 'permission')
