import { createReadStream, readFileSync } from 'node:fs'
import type { Value } from '../base/value.js'
import type { Evaluation, NearMiss } from '../iam/api.js'
import { evaluateMatched } from '../iam/evaluate.js'
import { explain } from '../iam/explain.js'
import { lineBatches, type Line } from './lines.js'
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

interface Streams {
  stdout: { write(text: string): unknown; once?(event: 'drain', listener: () => void): unknown }
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

/** Runs `simulate`. @returns the exit code: 0 done, 1 an expectation differs, 2 a bad line or option */
export async function runSimulate(options: SimulateOptions, io: Streams): Promise<number> {
  if (options.requests === undefined) return single(options, io)
  const input =
    options.requests === '-' ? io.stdin : createReadStream(options.requests, { highWaterMark: 4 * outputSize })
  let code = 0
  let number = 0
  let pending = ''
  try {
    for await (const lines of lineBatches(input)) {
      for (const line of lines) {
        number++
        if (typeof line === 'string' && line.trim() === '') continue
        const answer = answerLine(line, number)
        if ('error' in answer) code = 2
        else if (answer.expect !== undefined && answer.expect !== answer.decision) code = Math.max(code, 1)
        pending += `${JSON.stringify(answer)}\n`
        if (pending.length < outputSize) continue
        const written = io.stdout.write(pending)
        pending = ''
        if (written === false) await new Promise<void>((resolve) => io.stdout.once?.('drain', resolve) ?? resolve())
      }
    }
  } catch (error) {
    // An error of the file system carries a code; anything else is ours.
    if ((error as NodeJS.ErrnoException).code === undefined) throw error
    io.stderr.write(`${options.requests}: ${(error as Error).message}\n`)
    code = 2
  }
  io.stdout.write(pending)
  return code
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
