import { describe, expect, it } from 'vitest'
import { FakeGitHub, type FaultRule, type FaultyAnswer } from './fake-github.js'
import { bad, configuration, good, policy, repository, trust } from './repository.js'
import { type ActionRun, Checkout, type RunOptions, runAction } from './run-action.js'

const calls = {
  comments: { method: 'GET', path: /\/pulls\/7\/comments$/ },
  files: { method: 'GET', path: /\/pulls\/7\/files$/ },
  blob: { method: 'GET', path: /\/git\/blobs\// },
  threads: { method: 'POST', path: /^\/graphql$/ },
  pull: { method: 'GET', path: /\/pulls\/7$/ },
  remove: { method: 'DELETE', path: /\/pulls\/comments\/\d+$/ },
  edit: { method: 'PATCH', path: /\/pulls\/comments\/\d+$/ },
  review: { method: 'POST', path: /\/pulls\/7\/reviews$/ },
} as const
type Call = keyof typeof calls

const answers: Record<string, FaultyAnswer> = {
  '401': { status: 401, body: { message: 'Bad credentials' } },
  '403': {
    status: 403,
    body: { message: 'Resource not accessible by integration' },
    headers: { 'x-accepted-github-permissions': 'pull_requests=write' },
  },
  '404': { status: 404, body: { message: 'Not Found' } },
  '422 diff': { status: 422, body: { message: 'Validation Failed', errors: ['line must be part of the diff'] } },
  '422 spam': { status: 422, body: { message: 'Validation Failed', errors: ['was submitted too quickly'] } },
  '429': { status: 429, body: { message: 'Too many requests' } },
  'primary limit': {
    status: 403,
    body: { message: 'API rate limit exceeded' },
    headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '9999999999' },
  },
  'secondary limit': {
    status: 403,
    body: { message: 'You have exceeded a secondary rate limit' },
    headers: { 'retry-after': '1' },
  },
  '500': { status: 500 },
  '502': { status: 502, body: 'bad gateway' },
  timeout: 'timeout',
  reset: 'reset',
  malformed: 'malformed',
  empty: 'empty',
}

/** Each takes a process of its own: all of them for every call with ALL_FAULTS=1, otherwise for the review and a few. */
const some: Readonly<Record<Call, readonly string[]>> = {
  review: Object.keys(answers),
  comments: ['403', '404', '429', 'timeout', 'malformed', 'empty'],
  files: ['403', '500', 'malformed'],
  remove: ['403', '404', 'reset'],
  edit: ['403', '422 spam', 'secondary limit'],
  blob: ['404', 'malformed'],
  threads: ['403', 'timeout'],
  pull: ['500', 'empty'],
}
const answersFor = (call: Call): [string, FaultyAnswer][] =>
  Object.entries(answers).filter(([name]) => process.env['ALL_FAULTS'] === '1' || some[call].includes(name))

interface Scene {
  github: FakeGitHub
  checkout: Checkout
  run: ActionRun
}

/**
 * One run in which every request takes place: a finding to post, one to move, a comment to remove and one to edit, and a
 * file that differs from the head's.
 */
async function scene(rules: readonly FaultRule[], options: RunOptions = {}): Promise<Scene> {
  const github = await new FakeGitHub().start()
  const checkout = new Checkout({
    '.github/ml-perms.yml': configuration(['flow', 'moved']),
    'iam/trust.json': trust,
    'iam/flow.json': `\n${bad}`,
    'iam/moved.json': bad,
  })
  github.files.set('iam/flow.json', { base: good, head: bad })
  github.files.set('iam/moved.json', { base: good, head: bad })
  const first = await prints()
  const body = (id: string) => `**error:** x\n<!-- ml-perms-check:.:${id} -->`
  const bot = { user: github.login, path: 'iam/moved.json' }
  github.say({ ...bot, body: body(first) })
  github.say({ ...bot, body: body('gone'), line: 13 })
  const answered = github.say({ ...bot, body: body('answered'), line: 12 })
  github.say({ user: 'octocat', body: 'hm', replyTo: answered.id })
  github.faults = rules.map((rule) => ({ ...rule }))
  try {
    return { github, checkout, run: await runAction(github, checkout, options) }
  } finally {
    checkout.remove()
    await github.stop()
  }
}

/** The fingerprint of the finding that has moved, from a run without GitHub. */
let known: Promise<string> | undefined
const prints = (): Promise<string> => {
  known ??= (async () => {
    const github = await new FakeGitHub().start()
    const checkout = new Checkout({
      ...repository(bad),
      '.github/ml-perms.yml': configuration(['moved']),
      'iam/moved.json': bad,
    })
    const { report } = await runAction(github, checkout, { event: 'push' })
    checkout.remove()
    await github.stop()
    return report.findings[0]!.fingerprint
  })()
  return known
}

/** What must hold whatever GitHub answers. */
function demandNothingLost({ github, run }: Scene): void {
  expect(github.violations).toEqual([])
  expect(run.stderr).toBe('')
  expect(run.status).toBe(1)
  expect(run.outputs['conclusion']).toBe('failure')
  const errors = run.report.findings.filter(({ message }) => message.includes('does not allow'))
  expect(errors).toHaveLength(2)
  for (const { message, fingerprint } of errors) {
    expect(run.stdout).toContain(message)
    expect(github.own().filter(({ body }) => body.endsWith(`:${fingerprint} -->`)).length).toBeLessThanOrEqual(1)
  }
  expect(run.summary.match(/does not allow <code>s3:PutObject<\/code>/g)).toHaveLength(2)
  // People's words are as they were.
  expect(github.comments.filter(({ user }) => user === 'octocat')).toMatchObject([{ body: 'hm' }])
}

const warnings = ({ run }: Scene): string[] => run.annotations('warning').map(({ message }) => message)

/** Runs a table with a few at a time: each waits for its server more than it computes. */
async function each<T>(items: readonly T[], check: (item: T) => Promise<void>): Promise<void> {
  const queue = [...items]
  const worker = async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await check(item)
  }
  await Promise.all([worker(), worker(), worker(), worker()])
}

const quick: RunOptions = { env: { ML_PERMS_CHECK_TIMEOUT_MS: '600' } }

describe('what GitHub may answer', () => {
  it('does everything in one run when nothing fails', async () => {
    const done = await scene([])
    demandNothingLost(done)
    expect(warnings(done)).toEqual([])
    const seen = (call: Call) =>
      done.github.requests.some(({ method, path }) => method === calls[call].method && calls[call].path.test(path))
    expect((Object.keys(calls) as Call[]).filter((call) => !seen(call))).toEqual([])
    expect(done.github.own().filter(({ line }) => line !== null)).toHaveLength(3)
  })

  // Without these the rest can be done another way, so there is nothing to warn of.
  const spare: Call[] = ['blob', 'threads', 'pull']
  it.each(spare)('needs no answer to %s', async (call) => {
    await each(answersFor(call), async ([, answer]) => {
      const done = await scene([{ ...calls[call], answer }], answer === 'timeout' ? quick : {})
      demandNothingLost(done)
      expect(warnings(done)).toEqual([])
      expect(done.github.own().filter(({ line }) => line !== null)).toHaveLength(3)
    })
  })

  const needed: Call[] = ['comments', 'files', 'remove', 'edit', 'review']
  it.each(needed)('warns once if %s fails for good', async (call) => {
    await each(answersFor(call), async ([name, answer]) => {
      // A deletion has no body that could be wrong.
      if ((call === 'remove' || call === 'edit') && (name === 'empty' || name === 'malformed')) return
      const done = await scene([{ ...calls[call], answer }], answer === 'timeout' ? quick : {})
      demandNothingLost(done)
      expect([name, warnings(done).length]).toEqual([name, 1])
      expect(warnings(done)[0]).toMatch(/^could not .*every finding is in the log and in the job summary$/)
      expect(done.run.summary).toContain('could not ')
      if (/^40[134]/.test(name)) expect(warnings(done)[0]).toMatch(/permission `pull-requests: (write|read)`/)
      if (call === 'comments' || call === 'files') expect(done.github.wrote()).toEqual([])
    })
  })

  it.each(['comments', 'remove'] as Call[])('tries %s a second time', async (call) => {
    await each(['502', 'secondary limit'], async (name) => {
      const done = await scene([{ ...calls[call], answer: answers[name]!, times: 1 }])
      demandNothingLost(done)
      expect(warnings(done)).toEqual([])
      expect(done.github.own().filter(({ line }) => line !== null)).toHaveLength(3)
    })
  })

  it('does not say twice what an error of the server has taken', async () => {
    await each(['502', 'timeout', 'malformed'], async (name) => {
      const rule = { ...calls.review, answer: answers[name]!, times: 1 }
      const taken = await scene([{ ...rule, taken: true }], quick)
      demandNothingLost(taken)
      expect(warnings(taken)).toEqual([])
      expect(taken.github.reviews).toHaveLength(1)
    })
  })

  it('posts after all what an error of the server has not taken', async () => {
    await each(['500', 'reset', 'secondary limit'], async (name) => {
      const lost = await scene([{ ...calls.review, answer: answers[name]!, times: 1 }])
      demandNothingLost(lost)
      expect(warnings(lost)).toEqual([])
      expect(lost.github.reviews).toHaveLength(1)
      expect(lost.github.own().filter(({ line }) => line !== null)).toHaveLength(3)
    })
  })

  it('posts a list where the lines are refused, and keeps to one list', async () => {
    const refused = await scene([{ ...calls.review, answer: answers['422 diff']!, times: 1 }])
    demandNothingLost(refused)
    expect(warnings(refused)[0]).toContain('line must be part of the diff')
    expect(refused.github.reviews).toHaveLength(1)
    expect(refused.github.reviews[0]!.body.match(/does not allow/g)).toHaveLength(2)
  })

  it('stops where a refusal comes from a head that has moved', async () => {
    const github = await new FakeGitHub().start()
    const checkout = new Checkout(repository(bad))
    github.files.set('iam/flow.json', { base: good, head: bad })
    const scanned = github.headSha
    github.push({ 'iam/flow.json': policy('other') }, 'forced')
    // The first look is a moment too early.
    github.faults = [
      { method: 'GET', path: calls.pull.path, answer: { status: 200, body: { head: { sha: scanned } } }, times: 1 },
    ]
    const repo = { full_name: 'octo/labels' }
    const pull = { number: 7, head: { sha: scanned, repo }, base: { repo } }
    checkout.write({ 'iam/flow.json': policy('other') })
    const run = await runAction(github, checkout, { payload: { pull_request: pull } })
    expect(run.status).toBe(1)
    expect(run.annotations('warning')).toEqual([])
    expect(run.annotations('notice')[0]!.message).toContain('has moved to')
    expect(github.reviews).toEqual([])
    checkout.remove()
    await github.stop()
  })

  it.each([
    [`x\n<!-- ml-perms-check:.:review -->`, 0, 1],
    ['drafted by another program', 1, 1],
  ])('with a pending review whose body is %j', async (body, warned, reviews) => {
    const github = await new FakeGitHub().start()
    const checkout = new Checkout(repository(bad))
    github.files.set('iam/flow.json', { base: good, head: bad })
    github.reviews = [{ id: 1, user: github.login, body, state: 'PENDING' }]
    const run = await runAction(github, checkout)
    expect(github.violations).toEqual([])
    expect(run.status).toBe(1)
    expect(run.annotations('warning')).toHaveLength(warned)
    expect(github.reviews).toHaveLength(reviews)
    if (warned > 0) expect(github.reviews[0]!.body).toBe(body)
    else expect(github.own()).toHaveLength(1)
    checkout.remove()
    await github.stop()
  })
})
