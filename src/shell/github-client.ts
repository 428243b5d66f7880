import { getOctokit } from '@actions/github'
import { retry } from '@octokit/plugin-retry'
import { throttling } from '@octokit/plugin-throttling'
import Bottleneck from 'bottleneck/light.js'

/** GitHub answered, and the answer is not what its documentation says. */
export class MalformedAnswer extends Error {
  constructor(what: string) {
    super(`GitHub's answer to ${what} cannot be read`)
    this.name = 'MalformedAnswer'
  }
}

/** How long to wait. A test makes them short. */
export interface Waits {
  /** Milliseconds that a second of waiting lasts. */
  second: number
  /** Milliseconds until a request is given up. */
  timeout: number
}

/** `ML_PERMS_CHECK_SECOND_MS` and `ML_PERMS_CHECK_TIMEOUT_MS`, for tests. Values that are no numbers are the defaults. */
export function readWaits(env: NodeJS.ProcessEnv): Waits {
  const number = (text: string | undefined, byDefault: number): number => {
    const value = Number(text)
    return text === undefined || text === '' || !Number.isFinite(value) || value <= 0 ? byDefault : value
  }
  return {
    second: number(env.ML_PERMS_CHECK_SECOND_MS, 1000),
    // GitHub itself ends a request after ten seconds.
    timeout: number(env.ML_PERMS_CHECK_TIMEOUT_MS, 12_000),
  }
}

/** The longest wait that a rate limit may ask for, and how often, in a run. */
const longestWait = 60
const mostWaits = 1

type Parameters = Record<string, unknown>

/** What GitHub answered. */
export interface Answer {
  data: unknown
  /** Whether GitHub says that there is another page. */
  hasNext: boolean
}

/** A request to GitHub that is patient within limits: a second try for what failed on the way, one wait for a rate limit. */
export interface GitHubClient {
  /** @throws RequestError of Octokit */
  request(route: string, parameters: Parameters, options?: { retries?: number }): Promise<Answer>
  /** @throws RequestError or GraphqlResponseError of Octokit */
  graphql(query: string, variables: Parameters): Promise<unknown>
}

/** @param debug where what is waited for is said */
export function createClient(token: string, waits: Waits, debug: (message: string) => void): GitHubClient {
  let waited = 0
  const mayWait = (kind: string) => (seconds: number, _options: object, _octokit: unknown, count: number) => {
    const wait = count === 0 && seconds <= longestWait && waited < mostWaits
    if (wait) waited++
    debug(`${kind}: ${wait ? `waiting ${seconds} s` : `${seconds} s is too long to wait`}`)
    return wait
  }
  const silent = { debug: () => {}, info: () => {}, warn: debug, error: debug }
  const octokit = getOctokit(
    token,
    {
      log: silent,
      throttle: {
        onRateLimit: mayWait('rate limit'),
        onSecondaryRateLimit: mayWait('secondary rate limit'),
        retryAfterBaseValue: waits.second,
        // GitHub asks for a second between writes; a group of our own so that the second can be set.
        write: new Bottleneck.Group({ maxConcurrent: 1, minTime: waits.second }),
        notifications: new Bottleneck.Group({ maxConcurrent: 1, minTime: waits.second }),
      },
      retry: {
        retries: 1,
        retryAfterBaseValue: waits.second,
        doNotRetry: [400, 401, 403, 404, 406, 410, 422, 429, 451],
      },
    },
    limitTime(waits.timeout),
    throttling,
    retry,
  )
  return {
    request: async (route, parameters, { retries } = {}) => {
      const options = retries === undefined ? parameters : { ...parameters, request: { retries } }
      const { data, headers } = await octokit.request(route, options)
      return { data, hasNext: /\brel="next"/.test(headers.link ?? '') }
    },
    graphql: (query, variables) => octokit.graphql(query, variables),
  }
}

interface Hookable {
  hook: {
    wrap(
      name: 'request',
      method: (
        request: (options: Parameters & { request?: Parameters }) => Promise<unknown>,
        options: Parameters & { request?: Parameters },
      ) => Promise<unknown>,
    ): void
  }
}

/** A plugin: each try has its own time, and a limit that only names a time to wait is told as such to the throttling. */
const limitTime = (timeout: number) => (octokit: unknown) => {
  ;(octokit as Hookable).hook.wrap('request', async (request, options) => {
    try {
      // Octokit's hooks are bound to this one object: what is handed on instead of it would not arrive.
      options.request = { ...options.request, signal: AbortSignal.timeout(timeout) }
      return await request(options)
    } catch (error) {
      throw toldAsLimit(error)
    }
  })
  return {}
}

/**
 * https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api: with `retry-after` a 403 or 429 is a
 * limit whatever its text says; the throttling plugin looks at the text alone.
 */
function toldAsLimit(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const { status, response } = error as { status?: number; response?: { headers?: Record<string, string> } }
  const limited = (status === 403 || status === 429) && response?.headers?.['retry-after'] !== undefined
  if (limited && !/\bsecondary rate\b/i.test(error.message)) error.message += ' (secondary rate limit)'
  return error
}
