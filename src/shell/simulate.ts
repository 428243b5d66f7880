import { createReadStream, readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { isObject, type Value } from '../base/value.js'
import type { CompiledPolicy, Context, ContextValue, Evaluation, PolicySet, Request } from '../iam/api.js'
import { compilePolicy } from '../iam/compile.js'
import { evaluateMatched } from '../iam/evaluate.js'
import { explain } from '../iam/explain.js'
import { parsePattern } from '../iam/pattern.js'

/** The options of `simulate`; files hold JSON. */
export interface SimulateOptions {
  policy?: string[]
  permissionsBoundary?: string
  resourcePolicy?: string
  principal?: string
  action?: string
  resource?: string
  context?: string[]
  unknownContext?: string[]
  requests?: string
}

interface Streams {
  stdout: { write(text: string): unknown; once?(event: 'drain', listener: () => void): unknown }
  stderr: { write(text: string): unknown }
  stdin: AsyncIterable<string | Uint8Array>
}

/** A request that cannot be read; the message goes into the answer's line. */
class RequestError extends Error {}

const decisions = new Set(['allowed', 'implicitDeny', 'explicitDeny', 'unknown'])

/** Policies seen lately, by their text: the lines of a file mostly repeat them. */
const cache = new Map<string, CompiledPolicy>()
const cacheSize = 256

function compiled(value: Value): CompiledPolicy {
  const key = JSON.stringify(value)
  let policy = cache.get(key)
  if (policy === undefined) {
    policy = compilePolicy(value)
    if (cache.size >= cacheSize) cache.delete(cache.keys().next().value!)
    cache.set(key, policy)
  }
  return policy
}

/** The answer to one request: what `simulate` prints a line. */
export interface SimulateAnswer extends Evaluation {
  name?: string
  expect?: string
}

/**
 * Evaluates one request object.
 * @throws RequestError when a member is missing or of the wrong type
 */
export function simulateRequest(body: unknown, explained = false): SimulateAnswer {
  if (!isObject(body)) throw new RequestError('a request is an object')
  const text = (name: string, required: boolean): string | undefined => {
    const value = body[name]
    if (value === undefined && !required) return undefined
    if (typeof value !== 'string' || value === '') throw new RequestError(`\`${name}\` must be a text`)
    return value
  }
  const documents = (value: Value | undefined, name: string): readonly Value[] => {
    if (value === undefined || value === null) return []
    if (!Array.isArray(value)) throw new RequestError(`\`${name}\` must be a list of documents`)
    for (const item of value)
      if (!isObject(item)) throw new RequestError(`\`${name}\` holds a value that is no policy document`)
    return value
  }
  const levels = (name: string): CompiledPolicy[][] => {
    const value = body[name]
    if (value === undefined || value === null) return []
    if (!Array.isArray(value)) throw new RequestError(`\`${name}\` must be a list of levels`)
    return value.map((level: Value) => documents(level, name).map(compiled))
  }
  const principal = text('principal', false)
  const action = text('action', true)!
  if (action !== '*' && !action.includes(':'))
    throw new RequestError(`\`${action}\` is no action; expected \`service:Action\``)
  const resource = text('resource', true)!
  const kind =
    /^kms:/i.test(action) && /:kms:/.test(resource)
      ? 'key'
      : /^sts:AssumeRole/i.test(action) && /:iam:.*:role\//.test(resource)
        ? 'trust'
        : 'ordinary'
  const given = body['resourcePolicy']
  if (given !== undefined && given !== null && !isObject(given))
    throw new RequestError('`resourcePolicy` must be a policy document or null')
  const boundaries = documents(body['permissionsBoundaries'], 'permissionsBoundaries')
  const sessions = documents(body['sessionPolicies'], 'sessionPolicies')
  const scps = levels('serviceControlPolicies')
  const rcps = levels('resourceControlPolicies')
  const set: PolicySet = {
    identity: documents(body['identityPolicies'], 'identityPolicies').map(compiled),
    ...(boundaries.length > 0 ? { boundaries: boundaries.map(compiled) } : {}),
    ...(sessions.length > 0 ? { sessions: sessions.map(compiled) } : {}),
    ...(scps.length > 0 ? { scps } : {}),
    ...(rcps.length > 0 ? { rcps } : {}),
    resource: given === undefined ? (kind === 'ordinary' ? null : 'unknown') : given === null ? null : compiled(given),
    resourceKind: kind,
  }
  const owner = text('resourceAccount', false) ?? (/^arn:[^:]*:[^:]*:[^:]*:(\d{12}):/.exec(resource)?.[1] || undefined)
  const request: Request = {
    principal,
    action: parsePattern(action, { placeholders: false }),
    resource: parsePattern(resource, { placeholders: false }),
    context: readContext(body['context'], body['unknownContext'], principal),
    ...(owner === undefined ? {} : { resourceAccount: owner }),
  }
  const { decision, matched, reason, witness } = (explained ? explain : evaluateMatched)(request, set)
  const name = text('name', false)
  const expect = text('expect', false)
  if (expect !== undefined && !decisions.has(expect))
    throw new RequestError(`\`expect\` is one of ${[...decisions].join(', ')}, not \`${expect}\``)
  return {
    ...(name === undefined ? {} : { name }),
    decision,
    matched,
    reason,
    ...(witness === undefined ? {} : { witness }),
    ...(expect === undefined ? {} : { expect }),
  }
}

function readContext(given: Value | undefined, unknown: Value | undefined, principal: string | undefined): Context {
  const known = new Map<string, ContextValue>()
  const set = (key: string, values: string[], multi = false) =>
    known.set(key.toLowerCase(), { state: 'known', values, ...(multi ? { multi } : {}) })
  if (principal?.startsWith('arn:')) {
    const parts = principal.split(':')
    const session = /^assumed-role\/([^/]+)\//.exec(parts[5] ?? '')
    set('aws:PrincipalArn', [session === null ? principal : `arn:${parts[1]}:iam::${parts[4]}:role/${session[1]}`])
    set('aws:PrincipalAccount', [parts[4]!])
    set('aws:PrincipalType', [parts[5]?.startsWith('user/') ? 'User' : parts[5] === 'root' ? 'Account' : 'AssumedRole'])
    if (parts[5]?.startsWith('user/')) set('aws:username', [parts[5].split('/').at(-1)!])
    known.set('aws:userid', { state: 'unknown' })
  }
  if (given !== undefined && given !== null) {
    if (!isObject(given)) throw new RequestError('`context` must be an object')
    for (const [key, value] of Object.entries(given)) {
      if (Array.isArray(value)) set(key, value.map(String), true)
      else if (typeof value === 'object')
        throw new RequestError(`the context value of \`${key}\` must be a text, number, boolean or list`)
      else set(key, [String(value)])
    }
  }
  if (unknown !== undefined && unknown !== null) {
    if (!Array.isArray(unknown)) throw new RequestError('`unknownContext` must be a list of keys')
    for (const key of unknown) known.set(String(key).toLowerCase(), { state: 'unknown' })
  }
  return { get: (key) => known.get(key) ?? { state: 'absent' } }
}

/** Runs `simulate`. @returns the exit code: 0 done, 1 an expectation differs, 2 a bad line or option */
export async function runSimulate(options: SimulateOptions, io: Streams): Promise<number> {
  if (options.requests === undefined) return single(options, io)
  const input = options.requests === '-' ? Readable.from(io.stdin) : createReadStream(options.requests)
  let code = 0
  let number = 0
  let pending = ''
  try {
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      number++
      if (line.trim() === '') continue
      let answer: SimulateAnswer | { error: string }
      try {
        answer = simulateRequest(JSON.parse(line))
        if (answer.expect !== undefined && answer.expect !== answer.decision) code = Math.max(code, 1)
      } catch (error) {
        if (!(error instanceof RequestError || error instanceof SyntaxError)) throw error
        answer = { error: `line ${number}: ${error.message}` }
        code = 2
      }
      pending += `${JSON.stringify(answer)}\n`
      if (pending.length > 65_536) {
        if (io.stdout.write(pending) === false)
          await new Promise<void>((resolve) => io.stdout.once?.('drain', resolve) ?? resolve())
        pending = ''
      }
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error
    io.stderr.write(`${options.requests}: ${(error as Error).message}\n`)
    code = 2
  }
  io.stdout.write(pending)
  return code
}

function single(options: SimulateOptions, io: Streams): number {
  try {
    const read = (path: string): Value => {
      try {
        return JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, '')) as Value
      } catch (error) {
        throw new RequestError(`${path}: ${(error as Error).message}`)
      }
    }
    const context: Record<string, Value> = {}
    for (const pair of options.context ?? []) {
      const at = pair.indexOf('=')
      if (at < 1) throw new RequestError(`\`--context ${pair}\`: expected KEY=VALUE`)
      const key = pair.slice(0, at)
      const before = context[key]
      const value = pair.slice(at + 1)
      context[key] = before === undefined ? value : Array.isArray(before) ? [...before, value] : [before, value]
    }
    for (const name of ['action', 'resource'] as const)
      if (options[name] === undefined) throw new RequestError(`\`--${name}\` is needed, or \`--requests FILE\``)
    const answer = simulateRequest(
      {
        ...(options.principal === undefined ? {} : { principal: options.principal }),
        action: options.action!,
        resource: options.resource!,
        context,
        unknownContext: options.unknownContext ?? [],
        identityPolicies: (options.policy ?? []).map(read),
        ...(options.permissionsBoundary === undefined
          ? {}
          : { permissionsBoundaries: [read(options.permissionsBoundary)] }),
        ...(options.resourcePolicy === undefined ? {} : { resourcePolicy: read(options.resourcePolicy) }),
      },
      true,
    )
    io.stdout.write(`${JSON.stringify(answer)}\n`)
    return 0
  } catch (error) {
    if (!(error instanceof RequestError)) throw error
    io.stderr.write(`${error.message}\n`)
    return 2
  }
}
