import type { ChangedFile } from '../report/review-place.js'
import { parsePatch } from '../report/review-patch.js'
import type { ExistingComment, NewComment } from '../report/review-plan.js'
import { type GitHubClient, MalformedAnswer } from './github-client.js'
import type { CommitRange, PullRequest } from './github-event.js'

/** GitHub lists no more files of a pull request than this, and of two commits than that. */
const mostFiles = 3000
const mostComparedFiles = 300
const perPage = 100
const mostPages = 100

type Fields = Readonly<Record<string, unknown>>

/** A changed file with the id of its text at the head. */
export interface ListedFile extends ChangedFile {
  blob?: string
  /** Its path before, and whether it is gone. */
  previousPath?: string
  removed: boolean
}

export interface ListedFiles {
  files: ListedFile[]
  /** False if GitHub lists only the first of them. */
  complete: boolean
}

/** A review of a pull request. */
export interface ListedReview {
  id: number
  author: string
  state: string
  body: string
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const login = (value: unknown): string => (isFields(value) && typeof value['login'] === 'string' ? value['login'] : '')
const number = (value: unknown): number | null => (typeof value === 'number' ? value : null)

/** The requests of one pull request. Each throws what Octokit throws, or MalformedAnswer. */
export class PullClient {
  private readonly place

  constructor(
    private readonly client: GitHubClient,
    readonly pull: PullRequest,
  ) {
    this.place = { owner: pull.owner, repo: pull.repository }
  }

  /** Its changed files, all pages. */
  async files(): Promise<ListedFiles> {
    const files = await this.pages('GET /repos/{owner}/{repo}/pulls/{pull_number}/files', 'the list of files', readFile)
    return { files, complete: files.length < mostFiles }
  }

  /** All review comments, all pages. */
  comments(): Promise<ExistingComment[]> {
    const what = 'the list of review comments'
    return this.pages('GET /repos/{owner}/{repo}/pulls/{pull_number}/comments', what, readComment)
  }

  reviews(): Promise<ListedReview[]> {
    return this.pages('GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews', 'the list of reviews', (value) =>
      isFields(value) && typeof value['id'] === 'number'
        ? {
            id: value['id'],
            author: login(value['user']),
            state: String(value['state'] ?? ''),
            body: String(value['body'] ?? ''),
          }
        : undefined,
    )
  }

  /** The head's commit as it is now. */
  async headSha(): Promise<string> {
    const route = 'GET /repos/{owner}/{repo}/pulls/{pull_number}'
    const { data } = await this.client.request(route, { ...this.place, pull_number: this.pull.number })
    const head = isFields(data) ? data['head'] : undefined
    if (!isFields(head) || typeof head['sha'] !== 'string') throw new MalformedAnswer('the pull request')
    return head['sha']
  }

  /** The text of a file at the head. Not repeated: there is another way without it. */
  async blob(id: string): Promise<string> {
    const route = 'GET /repos/{owner}/{repo}/git/blobs/{file_sha}'
    const { data } = await this.client.request(route, { ...this.place, file_sha: id }, { retries: 0 })
    if (!isFields(data) || typeof data['content'] !== 'string') throw new MalformedAnswer('a file of the head')
    const { content, encoding } = data
    const text = encoding === 'base64' ? Buffer.from(content, 'base64').toString('utf8') : content
    return text.replace(/^\ufeff/, '')
  }

  /**
   * One review. Never tried again by itself after an error of the server: it may have been taken.
   * @returns its comments are posted; false if the answer says nothing of a review
   */
  async createReview(body: string, comments: readonly NewComment[]): Promise<boolean> {
    const { data } = await this.client.request(
      'POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews',
      {
        ...this.place,
        pull_number: this.pull.number,
        commit_id: this.pull.headSha,
        event: 'COMMENT',
        body,
        comments: comments.map((comment) => ({
          path: comment.path,
          body: comment.body,
          line: comment.line,
          side: 'RIGHT',
          ...(comment.startLine === undefined ? {} : { start_line: comment.startLine, start_side: 'RIGHT' }),
        })),
      },
      { retries: 0 },
    )
    return isFields(data) && typeof data['id'] === 'number'
  }

  async updateReview(id: number, body: string): Promise<void> {
    const route = 'PUT /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}'
    await this.client.request(route, { ...this.place, pull_number: this.pull.number, review_id: id, body })
  }

  async deletePendingReview(id: number): Promise<void> {
    const route = 'DELETE /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}'
    await this.client.request(route, { ...this.place, pull_number: this.pull.number, review_id: id })
  }

  async updateComment(id: number, body: string): Promise<void> {
    const route = 'PATCH /repos/{owner}/{repo}/pulls/comments/{comment_id}'
    await this.client.request(route, { ...this.place, comment_id: id, body })
  }

  async deleteComment(id: number): Promise<void> {
    const route = 'DELETE /repos/{owner}/{repo}/pulls/comments/{comment_id}'
    await this.client.request(route, { ...this.place, comment_id: id })
  }

  /** The login that the token writes as. `GET /user` answers 403 to a workflow's token; this does not. */
  async viewer(): Promise<string> {
    const answer = await this.client.graphql('query { viewer { login } }', {})
    return isFields(answer) ? login(answer['viewer']) : ''
  }

  /** First comments of resolved threads, with who resolved them. */
  async resolvedThreads(): Promise<{ comment: number; by: string }[]> {
    const result: { comment: number; by: string }[] = []
    let after: string | null = null
    for (let page = 0; page < mostPages; page++) {
      const answer = await this.client.graphql(threadsQuery, { ...this.place, number: this.pull.number, after })
      const threads = dig(answer, 'repository', 'pullRequest', 'reviewThreads')
      const nodes = threads?.['nodes']
      if (!Array.isArray(nodes)) throw new MalformedAnswer('the list of threads')
      for (const node of nodes) {
        if (!isFields(node) || node['isResolved'] !== true) continue
        const first = dig(node, 'comments')?.['nodes']
        const comment = Array.isArray(first) && isFields(first[0]) ? number(first[0]['databaseId']) : null
        if (comment !== null) result.push({ comment, by: login(node['resolvedBy']) })
      }
      const info = dig(threads, 'pageInfo')
      if (info?.['hasNextPage'] !== true || typeof info['endCursor'] !== 'string') break
      after = info['endCursor']
    }
    return result
  }

  private async pages<T>(route: string, what: string, read: (value: unknown) => T | undefined): Promise<T[]> {
    const result: T[] = []
    for (let page = 1; page <= mostPages; page++) {
      const parameters = { ...this.place, pull_number: this.pull.number, per_page: perPage, page }
      const { data, hasNext } = await this.client.request(route, parameters)
      if (!Array.isArray(data)) throw new MalformedAnswer(what)
      for (const item of data) {
        const value = read(item)
        if (value === undefined) throw new MalformedAnswer(what)
        result.push(value)
      }
      if (data.length < perPage && !hasNext) break
    }
    return result
  }
}

/** The files that changed between two commits; for events without a pull request. */
export async function comparedFiles(client: GitHubClient, range: CommitRange): Promise<ListedFiles> {
  const { owner, repository: repo, base, head } = range
  const route = 'GET /repos/{owner}/{repo}/compare/{basehead}'
  const { data } = await client.request(route, { owner, repo, basehead: `${base}...${head}`, per_page: 1 })
  const listed = isFields(data) ? data['files'] : undefined
  if (!Array.isArray(listed)) throw new MalformedAnswer('the comparison of two commits')
  const files = listed.map(readFile)
  if (files.includes(undefined)) throw new MalformedAnswer('the comparison of two commits')
  return { files: files as ListedFile[], complete: files.length < mostComparedFiles }
}

const threadsQuery = `query ($owner: String!, $repo: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      reviewThreads(first: 100, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes { isResolved resolvedBy { login } comments(first: 1) { nodes { databaseId } } }
      }
    }
  }
}`

function dig(value: unknown, ...names: string[]): Fields | undefined {
  let at = value
  for (const name of names) at = isFields(at) ? at[name] : undefined
  return isFields(at) ? at : undefined
}

function readFile(value: unknown): ListedFile | undefined {
  if (!isFields(value) || typeof value['filename'] !== 'string') return undefined
  const { filename: path, patch, sha, status, previous_filename: previous } = value
  const removed = status === 'removed'
  return {
    path,
    removed,
    ...(typeof patch === 'string' && !removed ? { hunks: parsePatch(patch) } : {}),
    ...(typeof sha === 'string' ? { blob: sha } : {}),
    ...(typeof previous === 'string' ? { previousPath: previous } : {}),
  }
}

function readComment(value: unknown): ExistingComment | undefined {
  if (!isFields(value) || typeof value['id'] !== 'number' || typeof value['body'] !== 'string') return undefined
  const replyTo = number(value['in_reply_to_id'])
  return {
    id: value['id'],
    body: value['body'],
    author: login(value['user']),
    path: typeof value['path'] === 'string' ? value['path'] : '',
    line: number(value['line']),
    startLine: number(value['start_line']),
    ...(replyTo === null ? {} : { replyTo }),
  }
}
