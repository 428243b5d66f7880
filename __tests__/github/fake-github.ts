import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { lineAfter, linesOf, patchOf } from './diff.js'

/** A file of a pull request; null where it does not exist. */
export interface FakeFile {
  base: string | null
  head: string | null
  /** GitHub shows no diff: binary or too large. */
  withoutPatch?: true
  /** Where a diff would take long to compute. */
  patch?: string
}

export interface FakeComment {
  id: number
  user: string
  body: string
  path: string
  line: number | null
  startLine: number | null
  replyTo?: number
  resolvedBy?: string
  review?: number
}

export interface FakeReview {
  id: number
  user: string
  body: string
  state: 'COMMENTED' | 'PENDING'
}

/** What comes instead of the usual answer. */
export type FaultyAnswer =
  | { status: number; body?: unknown; headers?: Record<string, string> }
  | 'timeout'
  | 'reset'
  | 'malformed'
  | 'empty'

export interface FaultRule {
  method: string
  path: RegExp
  answer: FaultyAnswer
  /** How often; always if not given. */
  times?: number
  /** The request takes effect all the same. */
  taken?: true
}

export interface LoggedRequest {
  method: string
  path: string
  query: Record<string, string>
  body: unknown
}

interface Operation {
  operationId: string
  parameters: { name: string; in: string; required?: boolean; schema: object }[]
  requestBody?: object
}

const slice: { paths: Record<string, Record<string, Operation>> } = JSON.parse(
  readFileSync(join(import.meta.dirname, '../fixtures/github/openapi-slice.json'), 'utf8'),
)
const ajv = new Ajv({ strict: false, allErrors: true, coerceTypes: false })
const queryAjv = new Ajv({ strict: false, coerceTypes: true, validateFormats: false })

/** GitHub's description lets every member through; a wrong name must not. */
function strict(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(strict)
  if (typeof schema !== 'object' || schema === null) return schema
  const result = Object.fromEntries(Object.entries(schema).map(([name, value]) => [name, strict(value)]))
  return 'properties' in result ? { ...result, additionalProperties: false } : result
}

const operations = Object.entries(slice.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    method: method.toUpperCase(),
    pattern: new RegExp(`^${path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`),
    operation,
    body: operation.requestBody === undefined ? undefined : ajv.compile(strict(operation.requestBody) as object),
    query: queryAjv.compile({
      type: 'object',
      properties: Object.fromEntries(
        operation.parameters.filter((each) => each.in === 'query').map((each) => [each.name, each.schema]),
      ),
      additionalProperties: false,
    }),
  })),
)

export const shaOf = (text: string): string => createHash('sha1').update(text).digest('hex')
const blobOf = (text: string): string => shaOf(`blob ${Buffer.byteLength(text)}\0${text}`)

/**
 * A server with state like GitHub's for one pull request. It validates each request against GitHub's own description,
 * made strict, and keeps the rules that the description does not state (422, permissions, who may change what).
 */
export class FakeGitHub {
  readonly requests: LoggedRequest[] = []
  /** Requests that GitHub would call wrong; a test demands that there are none. */
  readonly violations: string[] = []
  comments: FakeComment[] = []
  reviews: FakeReview[] = []
  faults: FaultRule[] = []
  files = new Map<string, FakeFile>()
  /** Who the token writes as, and what it may. */
  login = 'github-actions[bot]'
  mayWrite = true
  headSha = shaOf('head 1')
  readonly baseSha = shaOf('base')
  readonly owner = 'octo'
  readonly repository = 'labels'
  readonly number = 7
  url = ''
  private nextId = 100
  private server: Server | undefined

  async start(): Promise<this> {
    this.server = createServer((request, response) => void this.serve(request, response))
    await new Promise<void>((done) => this.server!.listen(0, '127.0.0.1', done))
    this.url = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
    return this
  }

  async stop(): Promise<void> {
    this.server?.closeAllConnections()
    await new Promise((done) => this.server?.close(done))
  }

  /** A new head: comments move with their lines or become outdated. */
  push(files: Record<string, string | null>, name = `head ${this.nextId++}`): void {
    const before = new Map([...this.files].map(([path, file]) => [path, file.head]))
    for (const [path, head] of Object.entries(files)) {
      this.files.set(path, { base: this.files.get(path)?.base ?? null, head })
    }
    this.headSha = shaOf(name)
    for (const comment of this.comments) {
      const [old, now] = [before.get(comment.path), this.files.get(comment.path)?.head]
      if (comment.line === null || old === now) continue
      const first = comment.startLine ?? comment.line
      const moved = old == null || now == null ? undefined : lineAfter(old, now, comment.line)
      const movedFirst = old == null || now == null ? undefined : lineAfter(old, now, first)
      const stays = moved !== undefined && movedFirst !== undefined && moved - movedFirst === comment.line - first
      comment.line = stays && this.inHunk(comment.path, movedFirst, moved) ? moved : null
      if (comment.startLine !== null) comment.startLine = comment.line === null ? null : movedFirst!
    }
  }

  /** What a person or another program writes. */
  say(comment: Partial<FakeComment> & { body: string; user: string }): FakeComment {
    const made = { id: this.nextId++, path: '', line: null, startLine: null, ...comment }
    this.comments.push(made)
    return made
  }

  /** Comments of the token's own account that carry a marker. */
  own(): FakeComment[] {
    return this.comments.filter(({ user, replyTo }) => user === this.login && replyTo === undefined)
  }

  wrote(): LoggedRequest[] {
    return this.requests.filter(({ method, path }) => method !== 'GET' && path !== '/graphql')
  }

  private patch(path: string): string | undefined {
    const file = this.files.get(path)
    if (file === undefined || file.withoutPatch) return undefined
    return file.patch ?? patchOf(file.base ?? '', file.head ?? '')
  }

  private inHunk(path: string, first: number, last: number): boolean {
    return [...(this.patch(path) ?? '').matchAll(/^@@ -\S+ \+(\d+)(?:,(\d+))? @@/gm)].some((hunk) => {
      const start = Number(hunk[1])
      return start <= first && last < start + Number(hunk[2] ?? 1)
    })
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const url = new URL(request.url ?? '/', this.url)
    const method = request.method ?? 'GET'
    const text = Buffer.concat(chunks).toString()
    const body = text === '' ? undefined : JSON.parse(text)
    this.requests.push({ method, path: url.pathname, query: Object.fromEntries(url.searchParams), body })
    if (!/^token /.test(request.headers.authorization ?? ''))
      this.violations.push(`${method} ${url.pathname}: no token`)
    const rule = this.faults.find(
      (each) => each.method === method && each.path.test(url.pathname) && (each.times === undefined || each.times > 0),
    )
    if (rule?.times !== undefined) rule.times--
    const usual = rule === undefined || rule.taken ? this.answer(method, url, body) : { status: 200, body: undefined }
    if (rule !== undefined) this.misbehave(rule.answer, response)
    else send(response, usual.status, usual.body, 'headers' in usual ? usual.headers : {})
  }

  private misbehave(answer: FaultyAnswer, response: ServerResponse): void {
    if (answer === 'timeout') return
    if (answer === 'reset') response.destroy()
    else if (answer === 'empty') {
      response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end()
    } else if (answer === 'malformed') {
      response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end('{"id": 1, "user')
    } else send(response, answer.status, answer.body ?? { message: `status ${answer.status}` }, answer.headers ?? {})
  }

  private answer(method: string, url: URL, body: unknown): Answer {
    if (url.pathname === '/graphql') return this.graphql(body as { query: string })
    const found = operations.find((each) => each.method === method && each.pattern.test(url.pathname))
    if (found === undefined) return this.wrong(`${method} ${url.pathname} is not described`, 404)
    const groups = found.pattern.exec(url.pathname)!.groups ?? {}
    if (groups['owner'] !== this.owner || groups['repo'] !== this.repository) return { status: 404, body: notFound }
    const query = Object.fromEntries(url.searchParams)
    if (!found.query({ ...query })) return this.wrong(`${method} ${url.pathname}: query ${JSON.stringify(query)}`, 422)
    if (found.body !== undefined && !found.body(body)) {
      return this.wrong(`${method} ${url.pathname}: ${ajv.errorsText(found.body.errors)}`, 422)
    }
    if (method !== 'GET' && !this.mayWrite) {
      const headers = { 'x-accepted-github-permissions': 'pull_requests=write' }
      return { status: 403, body: { message: 'Resource not accessible by integration' }, headers }
    }
    return this.handle(found.operation.operationId, groups, query, (body ?? {}) as Record<string, unknown>)
  }

  private handle(
    operation: string,
    groups: Record<string, string>,
    query: Record<string, string>,
    body: Record<string, unknown>,
  ): Answer {
    const page = <T>(list: readonly T[]): T[] => {
      const size = Math.min(100, Number(query['per_page'] ?? 30))
      return list.slice((Number(query['page'] ?? 1) - 1) * size).slice(0, size)
    }
    switch (operation) {
      case 'pulls/get':
        return { status: 200, body: { number: this.number, head: { sha: this.headSha }, base: { sha: this.baseSha } } }
      case 'pulls/list-files':
        return { status: 200, body: page([...this.files.keys()].slice(0, 3000)).map((path) => this.fileJson(path)) }
      case 'repos/compare-commits-with-basehead':
        return { status: 200, body: { files: [...this.files.keys()].slice(0, 300).map((path) => this.fileJson(path)) } }
      case 'pulls/list-review-comments':
        return { status: 200, body: page(this.comments).map(commentJson) }
      case 'pulls/list-reviews': {
        // A pending review is seen by its author alone.
        const seen = this.reviews.filter(({ state, user }) => state !== 'PENDING' || user === this.login)
        return { status: 200, body: page(seen).map(reviewJson) }
      }
      case 'git/get-blob': {
        const file = [...this.files.values()].find(({ head }) => head !== null && blobOf(head) === groups['file_sha'])
        if (file === undefined) return { status: 404, body: notFound }
        const content = Buffer.from(file.head!).toString('base64')
        return { status: 200, body: { content, encoding: 'base64', sha: groups['file_sha'] } }
      }
      case 'pulls/create-review':
        return this.createReview(body)
      case 'pulls/update-review':
      case 'pulls/delete-pending-review': {
        const review = this.reviews.find(({ id }) => id === Number(groups['review_id']))
        if (review === undefined) return { status: 404, body: notFound }
        if (review.user !== this.login) return this.wrong(`review ${review.id} is not ours`, 403)
        if (operation === 'pulls/update-review') review.body = String(body['body'])
        else if (review.state !== 'PENDING')
          return { status: 422, body: { message: 'Can not delete a non-pending review' } }
        else this.reviews = this.reviews.filter((each) => each !== review)
        return { status: 200, body: reviewJson(review) }
      }
      case 'pulls/update-review-comment':
      case 'pulls/delete-review-comment': {
        const comment = this.comments.find(({ id }) => id === Number(groups['comment_id']))
        if (comment === undefined) return { status: 404, body: notFound }
        if (comment.user !== this.login) return this.wrong(`comment ${comment.id} is not ours`, 403)
        if (operation === 'pulls/update-review-comment') {
          comment.body = String(body['body'])
          return { status: 200, body: commentJson(comment) }
        }
        this.comments = this.comments.filter((each) => each !== comment)
        return { status: 204, body: undefined }
      }
      default:
        return this.wrong(`${operation} is not expected`, 404)
    }
  }

  /** The rules of a review that the description leaves out, as GitHub answers them. */
  private createReview(body: Record<string, unknown>): Answer {
    const refuse = (message: string): Answer => ({
      status: 422,
      body: { message: 'Unprocessable Entity', errors: [message] },
    })
    if (this.reviews.some(({ user, state }) => user === this.login && state === 'PENDING')) {
      return refuse('User can only have one pending review per pull request')
    }
    if (body['event'] === 'COMMENT' && !body['body']) return refuse('Body is required for COMMENT')
    if (body['commit_id'] !== undefined && body['commit_id'] !== this.headSha) {
      return refuse('commit_id is not part of the pull request')
    }
    const comments = (body['comments'] ?? []) as Record<string, unknown>[]
    for (const text of [body['body'], ...comments.map((each) => each['body'])]) {
      if (String(text ?? '').length > 65_536) return refuse('body is too long (maximum is 65536 characters)')
    }
    for (const { path, line, start_line: start, side, start_side: startSide } of comments) {
      const patch = this.patch(String(path))
      if (patch === undefined) return refuse('Path could not be resolved')
      if (side !== 'RIGHT' || (start !== undefined && startSide !== 'RIGHT')) return refuse('side is not RIGHT')
      if (start !== undefined && Number(start) >= Number(line)) return refuse('start line must precede the end line')
      if (!this.inHunk(String(path), Number(line), Number(line))) return refuse('line must be part of the diff')
      if (!this.inHunk(String(path), Number(start ?? line), Number(line))) {
        return refuse('start line must be part of the same hunk as the line')
      }
    }
    const state = body['event'] === undefined ? 'PENDING' : 'COMMENTED'
    const review: FakeReview = { id: this.nextId++, user: this.login, body: String(body['body'] ?? ''), state }
    this.reviews.push(review)
    for (const each of comments) {
      this.comments.push({
        id: this.nextId++,
        user: this.login,
        body: String(each['body']),
        path: String(each['path']),
        line: Number(each['line']),
        startLine: each['start_line'] === undefined ? null : Number(each['start_line']),
        review: review.id,
      })
    }
    return { status: 200, body: reviewJson(review) }
  }

  private graphql({ query }: { query: string }): Answer {
    if (query.includes('viewer')) return { status: 200, body: { data: { viewer: { login: this.login } } } }
    const nodes = this.comments
      .filter(({ replyTo }) => replyTo === undefined)
      .map(({ id, resolvedBy }) => ({
        isResolved: resolvedBy !== undefined,
        resolvedBy: resolvedBy === undefined ? null : { login: resolvedBy },
        comments: { nodes: [{ databaseId: id }] },
      }))
    const reviewThreads = { pageInfo: { hasNextPage: false, endCursor: null }, nodes }
    return { status: 200, body: { data: { repository: { pullRequest: { reviewThreads } } } } }
  }

  private fileJson(path: string) {
    const { base, head } = this.files.get(path)!
    const patch = this.patch(path)
    const status = base === null ? 'added' : head === null ? 'removed' : 'modified'
    const changes = Math.abs(linesOf(head ?? '').length - linesOf(base ?? '').length)
    return {
      filename: path,
      status,
      changes,
      sha: blobOf(head ?? base ?? ''),
      ...(patch === undefined ? {} : { patch }),
    }
  }

  private wrong(message: string, status: number): Answer {
    this.violations.push(message)
    return { status, body: { message } }
  }
}

interface Answer {
  status: number
  body: unknown
  headers?: Record<string, string>
}

const notFound = { message: 'Not Found', documentation_url: 'https://docs.github.com/rest' }

const userJson = (login: string) => ({ login, type: login.endsWith('[bot]') ? 'Bot' : 'User' })

const commentJson = (comment: FakeComment) => ({
  id: comment.id,
  user: userJson(comment.user),
  // GitHub gives bodies back with the line endings of the web.
  body: comment.body.replace(/\n/g, '\r\n'),
  path: comment.path,
  line: comment.line,
  start_line: comment.startLine,
  side: 'RIGHT',
  pull_request_review_id: comment.review ?? null,
  ...(comment.replyTo === undefined ? {} : { in_reply_to_id: comment.replyTo }),
})

const reviewJson = ({ id, user, body, state }: FakeReview) => ({ id, user: userJson(user), body, state })

function send(response: ServerResponse, status: number, body: unknown, headers: Record<string, string>): void {
  if (status === 204) response.writeHead(204, headers).end()
  else {
    response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers })
    response.end(JSON.stringify(body))
  }
}
