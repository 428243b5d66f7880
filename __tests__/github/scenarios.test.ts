import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { FakeGitHub, shaOf } from './fake-github.js'
import { bad, configuration, good, policy, repository } from './repository.js'
import { type ActionRun, Checkout, type RunOptions, runAction } from './run-action.js'

let github: FakeGitHub
let checkout: Checkout

beforeEach(async () => {
  github = await new FakeGitHub().start()
  checkout = new Checkout(repository(bad))
  github.files.set('iam/flow.json', { base: good, head: bad })
})
afterEach(async () => {
  // Nothing that GitHub's description forbids, and nothing of other people, in any scenario.
  expect(github.violations).toEqual([])
  checkout.remove()
  await github.stop()
})

const run = async (options: RunOptions = {}): Promise<ActionRun> => {
  github.requests.length = 0
  const result = await runAction(github, checkout, options)
  expect(result.stderr).toBe('')
  // Whatever GitHub does: each finding is in the log and in the summary, and has at most one comment of ours.
  for (const finding of result.report.findings.filter(({ suppressed }) => suppressed === undefined)) {
    expect(result.stdout).toContain(finding.message)
    expect(result.summary).toContain(finding.rule)
    const comments = github.own().filter(({ body }) => body.endsWith(`:${finding.fingerprint} -->`))
    expect(comments.length).toBeLessThanOrEqual(1)
  }
  expect(result.status).toBe(result.report.summary.findings['error']! > 0 ? 1 : 0)
  return result
}

describe('a pull request', () => {
  it('gets one comment at the line that breaks it, in one review', async () => {
    const { status } = await run()
    expect(status).toBe(1)
    expect(github.reviews).toHaveLength(1)
    expect(github.own()).toMatchObject([{ path: 'iam/flow.json', line: 14, startLine: null }])
    expect(github.own()[0]!.body).toContain('does not allow <code>s3:PutObject</code>')
    expect(github.wrote().map(({ method, path }) => `${method} ${path}`)).toEqual([
      'POST /repos/octo/labels/pulls/7/reviews',
    ])
    expect(github.wrote()[0]!.body).toMatchObject({ event: 'COMMENT', commit_id: github.headSha })
  })

  it('gets nothing new from a second run', async () => {
    await run()
    const before = structuredClone(github.comments)
    await run()
    expect(github.comments).toEqual(before)
    expect(github.wrote()).toEqual([])
  })

  it('loses the comment when the finding is fixed, with one listing before', async () => {
    await run()
    checkout.write({ 'iam/flow.json': good })
    github.push({ 'iam/flow.json': good })
    await run()
    expect(github.own()).toEqual([])
    checkout.write({ 'iam/flow.json': good })
    const { status } = await run()
    expect(status).toBe(0)
    expect(github.requests.map(({ path }) => path)).toEqual(['/repos/octo/labels/pulls/7/comments'])
  })

  it('keeps the comment that moved with its line', async () => {
    await run()
    const [first] = github.own()
    const moved = policy('review-output', 'invoice-scans/*', ['Logs'])
    checkout.write({ 'iam/flow.json': moved })
    github.push({ 'iam/flow.json': moved })
    await run()
    expect(github.own()).toMatchObject([{ id: first!.id, line: 20 }])
    expect(github.wrote()).toEqual([])
  })

  it('says it once again after a force-push that made the comment outdated', async () => {
    await run()
    const [first] = github.own()
    const text = bad
      .replace('"s3:PutObject"', '["s3:PutObject", "s3:AbortMultipartUpload"]')
      .replace(/^ {6}/gm, '        ')
    checkout.write({ 'iam/flow.json': text })
    github.push({ 'iam/flow.json': text })
    expect(github.own()).toMatchObject([{ line: null }])
    await run()
    expect(github.own()).toHaveLength(1)
    expect(github.own()[0]!.line).not.toBeNull()
    expect(github.own()[0]!.id).not.toBe(first!.id)
  })

  it('keeps what a person answered, and says that it is fixed instead of removing it', async () => {
    await run()
    const [first] = github.own()
    const reply = github.say({ user: 'octocat', body: 'is this so?', replyTo: first!.id })
    checkout.write({ 'iam/flow.json': good })
    github.push({ 'iam/flow.json': good })
    await run()
    expect(github.comments).toHaveLength(2)
    expect(github.own()[0]).toMatchObject({ id: first!.id })
    expect(github.own()[0]!.body).toContain(`**Fixed in ${github.headSha}.**`)
    expect(github.comments).toContainEqual(reply)
    // A later push does not write into the conversation again.
    github.push({}, 'another')
    await run()
    expect(github.wrote()).toEqual([])
    // The mistake comes back: so does the text.
    checkout.write({ 'iam/flow.json': bad })
    github.push({ 'iam/flow.json': bad })
    await run()
    expect(github.own()).toHaveLength(1)
    expect(github.own()[0]!.body).toMatch(/^\*\*error:\*\*/)
  })

  it('does not move what a person answered', async () => {
    await run()
    const [first] = github.own()
    github.say({ user: 'octocat', body: 'why?', replyTo: first!.id })
    const text = bad.replace(/^ {6}/gm, '        ')
    checkout.write({ 'iam/flow.json': text })
    github.push({ 'iam/flow.json': text })
    await run()
    expect(github.own()).toMatchObject([{ id: first!.id, line: null }])
    expect(github.reviews).toHaveLength(1)
  })

  it('does not open again what a person resolved', async () => {
    await run()
    const [first] = github.own()
    first!.resolvedBy = 'octocat'
    const text = bad.replace(/^ {6}/gm, '        ')
    checkout.write({ 'iam/flow.json': text })
    github.push({ 'iam/flow.json': text })
    await run()
    expect(github.own()).toMatchObject([{ id: first!.id }])
    expect(github.wrote()).toEqual([])
  })

  it('takes no forged marker for its own', async () => {
    await run()
    const body = github.own()[0]!.body
    github.comments = []
    const forged = github.say({ user: 'mallory', body, path: 'iam/flow.json', line: 14 })
    const quoted = github.say({ user: 'github-actions[bot]', body: `${body}\nquoted by another tool` })
    await run()
    expect(github.comments).toContainEqual(forged)
    expect(github.comments).toContainEqual(quoted)
    expect(github.own().filter(({ body: each }) => each.trimEnd().endsWith('-->'))).toHaveLength(1)
  })

  it('knows the comments of a token of another account without being told', async () => {
    github.login = 'labels-app[bot]'
    await run()
    await run()
    expect(github.own()).toHaveLength(1)
    expect(github.wrote()).toEqual([])
  })

  it('keeps two jobs apart by their tag', async () => {
    const other = new Checkout({
      '.github/ml-perms.yml': configuration(['other']),
      'iam/trust.json': repository(bad)['iam/trust.json']!,
      'iam/other.json': bad,
    })
    github.files.set('iam/other.json', { base: good, head: bad })
    await run({ inputs: { 'comment-tag': 'job a' } })
    await runAction(github, other, { inputs: { 'comment-tag': 'job --> b' } })
    expect(github.own()).toHaveLength(2)
    checkout.write({ 'iam/flow.json': good })
    github.push({ 'iam/flow.json': good })
    await run({ inputs: { 'comment-tag': 'job a' } })
    expect(github.own()).toMatchObject([{ path: 'iam/other.json' }])
    expect(github.own()[0]!.body).toContain('job%20--%3E%20b')
    other.remove()
  })

  it('does not say in a second job what the first has said', async () => {
    await run({ inputs: { 'comment-tag': 'a' } })
    const { summary } = await run({ inputs: { 'comment-tag': 'b' } })
    expect(github.own()).toHaveLength(1)
    expect(summary).toContain('1 with a comment of another job')
    // Both at once: the later one gives way.
    const [first] = github.own()
    github.say({ ...first!, id: first!.id + 50, body: first!.body.replace(':a:', ':b:') })
    await run({ inputs: { 'comment-tag': 'b' } })
    expect(github.own()).toEqual([first])
  })

  it('finds the line at the head when the base has moved the lines of the merge commit', async () => {
    const merged = `\n\n${bad}`
    checkout.write({ 'iam/flow.json': merged })
    await run()
    expect(github.own()).toMatchObject([{ line: 14 }])
  })

  it('finds it from the patch alone', async () => {
    github.faults = [{ method: 'GET', path: /git\/blobs/, answer: { status: 404 } }]
    checkout.write({ 'iam/flow.json': `\n\n${bad}` })
    const { annotations } = await run()
    expect(github.own()).toMatchObject([{ line: 14 }])
    expect(annotations('warning')).toEqual([])
  })

  it('does not comment on a line that differs at the head', async () => {
    // The mistake came with the base: the head's own line is right.
    github.files.set('iam/flow.json', { base: policy('x/*'), head: good })
    const { summary } = await run()
    expect(github.own()).toEqual([])
    expect(summary).toContain('1 on lines that differ at the head')
  })

  it('counts what lies outside its diff', async () => {
    github.files.clear()
    github.files.set('README.md', { base: 'a\n', head: 'b\n' })
    const { summary, annotations } = await run()
    expect(github.wrote()).toEqual([])
    expect(summary).toContain('1 outside the lines of this diff')
    expect(annotations('error')).toHaveLength(1)
  })

  it('says which diff GitHub does not show', async () => {
    github.files.set('iam/flow.json', { base: good, head: bad, withoutPatch: true })
    const { summary } = await run()
    expect(summary).toContain('1 in files whose diff GitHub does not show (<code>iam/flow.json</code>)')
  })

  it('finds files below the folder of the checkout', async () => {
    const outer = new Checkout()
    outer.write(Object.fromEntries(Object.entries(repository(bad)).map(([path, text]) => [`code/${path}`, text])))
    outer.write({ 'code/.git/HEAD': 'ref: x\n' })
    await runAction(github, outer, { inputs: { 'working-directory': 'code' } })
    expect(github.own()).toMatchObject([{ path: 'iam/flow.json', line: 14 }])
    outer.remove()
  })

  it('asks for nothing when review is off', async () => {
    const { status } = await run({ inputs: { review: 'off' } })
    expect(status).toBe(1)
    expect(github.requests).toEqual([])
  })

  it('stops when the branch has moved', async () => {
    const scanned = github.headSha
    github.push({}, 'newer')
    const { annotations, summary } = await run({
      payload: {
        pull_request: {
          number: 7,
          head: { sha: scanned, repo: { full_name: 'octo/labels' } },
          base: { repo: { full_name: 'octo/labels' } },
        },
      },
    })
    expect(github.wrote()).toEqual([])
    expect(annotations('notice').map(({ message }) => message)).toEqual([expect.stringContaining('has moved to')])
    expect(summary).toContain('has moved to')
  })
})

describe('limits', () => {
  const roles = Array.from({ length: 30 }, (_, i) => `role-${i}`)
  beforeEach(() => {
    checkout.write({ '.github/ml-perms.yml': configuration(roles) })
    checkout.write(Object.fromEntries(roles.map((role) => [`iam/${role}.json`, bad])))
    github.files.clear()
    for (const role of roles) github.files.set(`iam/${role}.json`, { base: good, head: bad })
  })

  it('posts 25 comments at most, also over several runs, and counts the rest', async () => {
    const { summary, annotations } = await run()
    expect(github.own()).toHaveLength(25)
    expect(summary).toContain('5 above the limit of comments')
    expect(github.reviews[0]!.body).toContain('5 above the limit of comments')
    expect(annotations('error')).toHaveLength(9)
    expect(annotations('notice').map(({ message }) => message)).toEqual(['21 more findings in the summary'])
    await run()
    expect(github.own()).toHaveLength(25)
    expect(github.reviews).toHaveLength(1)
  })

  it('takes max-comments, 50 at most', async () => {
    await run({ inputs: { 'max-comments': '2' } })
    expect(github.own()).toHaveLength(2)
    await run({ inputs: { 'max-comments': '1000' } })
    expect(github.own()).toHaveLength(30)
    const wrong = await runAction(github, checkout, { inputs: { 'max-comments': 'many' } })
    expect(wrong.outputs['conclusion']).toBe('error')
  })

  it('annotates what is in the diff first', async () => {
    github.files.clear()
    github.files.set('iam/role-29.json', { base: good, head: bad })
    const { annotations } = await run()
    expect(annotations('error')[0]!.properties['file']).toBe('iam/role-29.json')
  })
})

describe('scope: changed', () => {
  beforeEach(() => {
    checkout.write({ '.github/ml-perms.yml': configuration(['flow', 'old']), 'iam/old.json': bad })
  })

  it('blames nobody for what was there before', async () => {
    github.files.set('iam/flow.json', { base: bad, head: good })
    checkout.write({ 'iam/flow.json': good })
    const { status, report, outputs } = await run({ inputs: { scope: 'changed' } })
    expect([status, outputs['errors']]).toEqual([0, '0'])
    expect(report.findings.filter(({ suppressed }) => suppressed !== undefined)).toHaveLength(1)
    const all = await run()
    expect(all.status).toBe(1)
  })

  it.each([['iam/trust.json'], ['.github/ml-perms.yml'], ['iam/removed.json']])(
    'counts a finding that %s takes part in',
    async (path) => {
      github.files.clear()
      github.files.set(path, { base: 'a\n', head: path.includes('removed') ? null : 'b\n' })
      const { report } = await run({ inputs: { scope: 'changed' } })
      expect(report.summary.findings['error']).toBe(2)
    },
  )

  it('asks what a merge group changes', async () => {
    github.files.clear()
    github.files.set('README.md', { base: 'a\n', head: 'b\n' })
    const payload = { merge_group: { base_sha: shaOf('base'), head_sha: shaOf('queue') } }
    const { status } = await run({ event: 'merge_group', payload, inputs: { scope: 'changed' } })
    expect(status).toBe(0)
    expect(github.requests.map(({ path }) => path)).toEqual([
      `/repos/octo/labels/compare/${shaOf('base')}...${shaOf('queue')}`,
    ])
  })

  it('counts everything if GitHub does not say', async () => {
    github.faults = [{ method: 'GET', path: /compare/, answer: { status: 500 } }]
    const payload = { before: shaOf('a'), after: shaOf('b') }
    const { status, annotations } = await run({ event: 'push', payload, inputs: { scope: 'changed' } })
    expect(status).toBe(1)
    expect(annotations('warning')).toHaveLength(1)
  })
})

describe('other events', () => {
  it.each(['push', 'merge_group', 'schedule', 'workflow_dispatch'])('%s asks nothing and shows all', async (event) => {
    const { status, annotations } = await run({ event })
    expect(status).toBe(1)
    expect(annotations('error')).toHaveLength(1)
    expect(github.requests).toEqual([])
  })

  it.each([['{'], ['[]'], ['{"pull_request": null}'], ['{"pull_request": {"number": "7", "head": null}}']])(
    'takes the payload %s for one without a pull request',
    async (text) => {
      checkout.write({ 'event.json': text })
      const { status } = await run({ env: { GITHUB_EVENT_PATH: `${checkout.path}/event.json` } })
      expect(status).toBe(1)
      expect(github.requests).toEqual([])
    },
  )

  it('goes on without GitHub where its client cannot be made', async () => {
    const { status, annotations } = await run({ env: { GITHUB_API_URL: 'not an address' } })
    expect(status).toBe(1)
    expect(annotations('error')).toHaveLength(1)
    expect(annotations('warning').map(({ message }) => message)).toEqual([
      expect.stringContaining('could not connect to GitHub'),
    ])
  })

  it('says that there is no token', async () => {
    const { status, annotations } = await run({ inputs: { 'github-token': '' } })
    expect(status).toBe(1)
    expect(annotations('notice')).toHaveLength(1)
    expect(github.requests).toEqual([])
  })
})

describe('read-only tokens', () => {
  const fork = (repo: unknown) => ({
    pull_request: { number: 7, head: { sha: github.headSha, repo }, base: { repo: { full_name: 'octo/labels' } } },
  })

  it.each([[{ full_name: 'someone/labels' }], [null]])('of a fork (%j) are one notice', async (repo) => {
    github.mayWrite = false
    const { annotations, summary } = await run({ payload: fork(repo) })
    expect(annotations('warning')).toEqual([])
    expect(annotations('error')).toHaveLength(1)
    expect(annotations('notice').map(({ message }) => message)).toEqual([
      expect.stringContaining('of a pull request from a fork is read-only'),
    ])
    expect(summary).toContain('from a fork is read-only')
  })

  it('of Dependabot are one notice', async () => {
    github.mayWrite = false
    const { annotations } = await run({ env: { GITHUB_ACTOR: 'dependabot[bot]' } })
    expect(annotations('warning')).toEqual([])
    expect(annotations('notice').map(({ message }) => message)).toEqual([expect.stringContaining('of Dependabot')])
  })

  it('of a workflow without the permission are one warning that names it', async () => {
    github.mayWrite = false
    const { annotations, summary } = await run()
    expect(annotations('warning').map(({ message }) => message)).toEqual([
      expect.stringContaining('the job needs the permission `pull-requests: write`'),
    ])
    expect(summary).toContain('pull-requests: write')
    expect(github.wrote()).toHaveLength(1)
  })
})
