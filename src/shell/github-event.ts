import { readFileSync } from 'node:fs'

/** The pull request that a run belongs to. */
export interface PullRequest {
  owner: string
  repository: string
  number: number
  headSha: string
  /** Why a token may be read-only although the workflow is right. */
  readOnlyBecause?: 'fork' | 'dependabot'
}

/** Two commits between which files changed, for events without a pull request. */
export interface CommitRange {
  owner: string
  repository: string
  base: string
  head: string
}

/** What the runner says about the event. Every member of a payload is optional: a fork may be gone. */
export interface GitHubEvent {
  name: string
  pull?: PullRequest
  range?: CommitRange
  /** Address of this run, where its summary is. */
  runUrl?: string
}

type Fields = Readonly<Record<string, unknown>>

const fields = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {}
const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)
const sha = (value: unknown): string | undefined => {
  const given = text(value)
  return given !== undefined && /^[0-9a-f]{40,64}$/i.test(given) && !/^0+$/.test(given) ? given : undefined
}

/** Reads the event. A payload that is missing or malformed is an event without a pull request. */
export function readEvent(env: NodeJS.ProcessEnv): GitHubEvent {
  const name = env.GITHUB_EVENT_NAME ?? ''
  const event: GitHubEvent = { name }
  const runUrl = runAddress(env)
  if (runUrl !== undefined) event.runUrl = runUrl
  const payload = readPayload(env.GITHUB_EVENT_PATH)
  const [owner, repository] = (text(fields(payload['repository'])['full_name']) ?? env.GITHUB_REPOSITORY ?? '').split(
    '/',
  )
  if (!owner || !repository) return event
  const pull = pullRequest(payload, owner, repository, env)
  if (pull !== undefined) event.pull = pull
  const range = commitRange(name, payload)
  if (range !== undefined) event.range = { owner, repository, ...range }
  return event
}

function readPayload(file: string | undefined): Fields {
  if (!file) return {}
  try {
    return fields(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return {}
  }
}

function pullRequest(
  payload: Fields,
  owner: string,
  repository: string,
  env: NodeJS.ProcessEnv,
): PullRequest | undefined {
  const pull = fields(payload['pull_request'])
  const head = fields(pull['head'])
  const number = pull['number'] ?? payload['number']
  const headSha = sha(head['sha'])
  if (typeof number !== 'number' || !Number.isInteger(number) || headSha === undefined) return undefined
  const from = text(fields(head['repo'])['full_name'])?.toLowerCase()
  const into = text(fields(fields(pull['base'])['repo'])['full_name'])?.toLowerCase()
  const authors = [env.GITHUB_ACTOR, text(fields(pull['user'])['login']), text(fields(payload['sender'])['login'])]
  const result: PullRequest = { owner, repository, number, headSha }
  // This event's token may write, whoever sent the pull request.
  if (env.GITHUB_EVENT_NAME === 'pull_request_target') return result
  if (from !== (into ?? `${owner}/${repository}`.toLowerCase())) result.readOnlyBecause = 'fork'
  else if (authors.includes('dependabot[bot]')) result.readOnlyBecause = 'dependabot'
  return result
}

function commitRange(name: string, payload: Fields): { base: string; head: string } | undefined {
  const group = fields(payload['merge_group'])
  const [base, head] =
    name === 'merge_group'
      ? [sha(group['base_sha']), sha(group['head_sha'])]
      : name === 'push'
        ? [sha(payload['before']), sha(payload['after'])]
        : []
  return base === undefined || head === undefined ? undefined : { base, head }
}

function runAddress(env: NodeJS.ProcessEnv): string | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = env
  return server && repository && run ? `${server}/${repository}/actions/runs/${run}` : undefined
}
