import { createReadStream } from 'node:fs'
import { formatProblem } from '../base/errors.js'
import type { Value } from '../base/value.js'
import { code } from '../findings/message.js'
import type { Evaluation, NearMiss } from '../iam/api.js'
import { evaluateMatched } from '../iam/evaluate.js'
import { explain } from '../iam/explain.js'
import { parseJson } from '../syntax/json.js'
import { toValue } from '../syntax/tree.js'
import { fileFault } from './file-faults.js'
import { readSource } from './files.js'
import { lineBatches, type Line } from './lines.js'
import { harmless } from './log.js'
import { RequestError, readRequest } from './request-body.js'

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

type StreamEvent = 'drain' | 'close' | 'error'

interface Streams {
  stdout: {
    write(text: string): unknown
    once?(event: StreamEvent, listener: () => void): unknown
    off?(event: StreamEvent, listener: () => void): unknown
    /** Nobody takes what is written. */
    readonly destroyed?: boolean
  }
  stderr: { write(text: string): unknown }
  stdin: AsyncIterable<string | Uint8Array>
}

/** The answer to one request: what `simulate` prints a line. */
export interface SimulateAnswer extends Evaluation {
  name?: string
  expect?: string
  /** The statements that came nearest, when the request asks for an explanation. */
  nearest?: NearMiss[]
  /** The kinds of policies that do not surely allow. */
  lacking?: string[]
  /** The parts of a set of resources that statements allow. */
  covered?: string[]
  /** Why the decision is unknown. */
  unknownReason?: string
}

/**
 * Evaluates one request object.
 * @param explained whether to explain; the request may ask for it too
 * @throws RequestError when a member is missing or of the wrong type
 */
export function simulateRequest(body: unknown, explained = false): SimulateAnswer {
  const { name, expect, explain: asked, request, policies } = readRequest(body)
  const full = explained || asked ? explain(request, policies) : undefined
  const evaluation = full ?? evaluateMatched(request, policies)
  const { decision, matched, reason } = evaluation
  const answer: SimulateAnswer =
    name === undefined ? { decision, matched, reason } : { name, decision, matched, reason }
  if (evaluation.witness !== undefined) answer.witness = evaluation.witness
  if (full !== undefined) {
    const { lacking, nearest, covered, unknownReason } = full
    if (decision === 'implicitDeny' || decision === 'unknown') Object.assign(answer, { lacking, nearest })
    if (covered.length > 0) answer.covered = covered
    if (unknownReason !== undefined) answer.unknownReason = unknownReason
  }
  if (expect !== undefined) answer.expect = expect
  return answer
}

/** Characters of answers that are written at once. */
const outputSize = 65_536

/** Most differing answers that are named one by one. */
const mostDifferences = 20

/** Runs `simulate`. @returns the exit code: 0 done, 1 an expectation differs, 2 a bad line or option */
export async function runSimulate(options: SimulateOptions, io: Streams): Promise<number> {
  if (options.requests === undefined) return single(options, io)
  const { requests } = options
  const input = requests === '-' ? io.stdin : createReadStream(requests, { highWaterMark: 4 * outputSize })
  let status = 0
  let number = 0
  let pending = ''
  let expected = 0
  const differing: string[] = []
  let differences = 0
  try {
    for await (const lines of lineBatches(input)) {
      if (io.stdout.destroyed === true) break
      for (const line of lines) {
        number++
        if (typeof line === 'string' && line.trim() === '') continue
        const answer = answerLine(line, number)
        if ('error' in answer) status = 2
        else if (answer.expect !== undefined) {
          expected++
          if (answer.expect !== answer.decision && ++differences <= mostDifferences)
            differing.push(differenceText(answer, number))
        }
        pending += `${JSON.stringify(answer)}\n`
        if (pending.length < outputSize) continue
        const written = io.stdout.write(pending)
        pending = ''
        if (written === false) await drained(io.stdout)
      }
    }
  } catch (error) {
    // An error of the file system carries a code; anything else is ours.
    if ((error as NodeJS.ErrnoException).code === undefined) throw error
    io.stderr.write(`cannot read ${code(requests)}: ${fileFault(error)}\n`)
    status = 2
  }
  io.stdout.write(pending)
  if (differences === 0) return status
  for (const text of differing) io.stderr.write(`${text}\n`)
  io.stderr.write(`${differences} of ${expected} ${expected === 1 ? 'expectation differs' : 'expectations differ'}\n`)
  return Math.max(status, 1)
}

function differenceText({ name, expect, decision, reason }: SimulateAnswer, number: number): string {
  const which = name === undefined ? `line ${number}` : `line ${number}, ${code(name)}`
  return harmless(`${which}: expected ${expect}, found ${decision}: ${reason}`)
}

/** Until what was written is taken, or nobody takes it any more. */
function drained(stream: Streams['stdout']): Promise<void> {
  return new Promise((resolve) => {
    const { once, off } = stream
    if (once === undefined || off === undefined || stream.destroyed === true) return resolve()
    const events = ['drain', 'close', 'error'] as const
    const done = () => {
      for (const event of events) off.call(stream, event, done)
      resolve()
    }
    for (const event of events) once.call(stream, event, done)
  })
}

function answerLine(line: Line, number: number): SimulateAnswer | { error: string } {
  if (typeof line !== 'string') return { error: `line ${number}: the line has ${line.tooLong} characters, too many` }
  try {
    return simulateRequest(JSON.parse(line))
  } catch (error) {
    if (error instanceof RangeError) return { error: `line ${number}: the request is nested too deeply` }
    if (!(error instanceof RequestError || error instanceof SyntaxError)) throw error
    return { error: `line ${number}: ${error.message}` }
  }
}

/** A policy file: JSON, with comments if need be. @throws RequestError with the line and column of a mistake */
async function readPolicy(path: string): Promise<Value> {
  const { source, problem } = await readSource('.', path)
  if (source === undefined || problem !== undefined) throw new RequestError(`${code(path)} ${problem}`)
  try {
    return JSON.parse(source.text) as Value
  } catch {
    const { roots, problems } = parseJson(source.text)
    const [first] = problems
    if (first === undefined && roots[0] !== undefined) return toValue(roots[0])
    const place = source.positionAt(first?.start ?? 0)
    throw new RequestError(
      formatProblem({ message: first?.message ?? 'expected a policy, found nothing', path, ...place }),
    )
  }
}

async function single(options: SimulateOptions, io: Streams): Promise<number> {
  try {
    const context: Record<string, Value> = {}
    for (const pair of options.context ?? []) {
      const at = pair.indexOf('=')
      if (at < 1) throw new RequestError(`\`--context ${pair}\`: expected KEY=VALUE`)
      const key = pair.slice(0, at)
      const before = Object.hasOwn(context, key) ? context[key] : undefined
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
        identityPolicies: await Promise.all((options.policy ?? []).map(readPolicy)),
        ...(options.permissionsBoundary === undefined
          ? {}
          : { permissionsBoundaries: [await readPolicy(options.permissionsBoundary)] }),
        ...(options.resourcePolicy === undefined ? {} : { resourcePolicy: await readPolicy(options.resourcePolicy) }),
      },
      true,
    )
    io.stdout.write(`${JSON.stringify(answer)}\n`)
    return 0
  } catch (error) {
    if (!(error instanceof RequestError)) throw error
    io.stderr.write(`${harmless(error.message)}\n`)
    return 2
  }
}
