import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { patchOf } from './diff.js'
import { FakeGitHub } from './fake-github.js'
import { bad, good, repository, trust } from './repository.js'
import { Checkout, runAction } from './run-action.js'

let github: FakeGitHub
let checkout: Checkout

beforeEach(async () => {
  github = await new FakeGitHub().start()
  checkout = new Checkout(repository(bad))
})
afterEach(async () => {
  expect(github.violations).toEqual([])
  checkout.remove()
  await github.stop()
})

const roles = Array.from({ length: 1000 }, (_, i) => `role-${i}`)
const outputs = ['a', 'b', 'c', 'd', 'e'].map((name) => `review-output-${name}`)

/** Many principals that each lack the same for five buckets. */
const large = `version: 1
hygiene: off
defaults: { region: us-east-1, account: "111122223333" }
rules: { a2i/end-of-support: off }
principals:
${roles
  .map((role) => {
    const tasks = outputs.map(
      (name) => `{ task: a2i/flow-definition-role, with: { input-bucket: invoice-scans, output-bucket: ${name} } }`,
    )
    return `  ${role}: { policies: [iam/${role}.json], trust: iam/trust.json, tasks: [${tasks.join(', ')}] }\n`
  })
  .join('')}`

describe('large pull requests', () => {
  it('of 3,000 files are read to the last page', async () => {
    for (let i = 0; i < 2999; i++)
      github.files.set(`src/${i}.ts`, { base: 'a\n', head: 'b\n', patch: '@@ -1 +1 @@\n-a\n+b' })
    github.files.set('iam/flow.json', { base: good, head: bad })
    const run = await runAction(github, checkout)
    expect(run.status).toBe(1)
    expect(github.own()).toMatchObject([{ path: 'iam/flow.json', line: 14 }])
    expect(github.requests.filter(({ path }) => path.endsWith('/files')).length).toBeGreaterThanOrEqual(30)
    expect(run.summary).toContain('first 3,000 files')
  })

  it('with a file of 10,000 changed lines get their comment where GitHub shows the diff, and a reason where not', async () => {
    const lines = Array.from({ length: 10_000 }, (_, i) => `        "arn:aws:s3:::invoice-scans/${i}"`).join(',\n')
    const text = bad.replace(
      '"Resource": "arn:aws:s3:::invoice-scans/*"',
      `"Resource": [\n${lines},\n        "arn:aws:s3:::invoice-scans/*"\n      ]`,
    )
    checkout.write({ 'iam/flow.json': text })
    const all = text.trimEnd().split('\n')
    const patch = `@@ -0,0 +1,${all.length} @@\n${all.map((line) => `+${line}`).join('\n')}`
    github.files.set('iam/flow.json', { base: null, head: text, patch })
    await runAction(github, checkout)
    const line = all.findIndex((each) => each.includes('review-output"')) + 1
    expect(github.own()).toMatchObject([{ path: 'iam/flow.json', line }])
    github.files.set('iam/flow.json', { base: null, head: text, withoutPatch: true })
    github.comments = []
    const { summary } = await runAction(github, checkout)
    expect(github.own()).toEqual([])
    expect(summary).toContain('whose diff GitHub does not show')
  })

  it('with 5,000 findings lose none: all in the log, the summary within its budget', async () => {
    checkout.write({ '.github/ml-perms.yml': large, 'iam/trust.json': trust })
    const patch = patchOf('', bad)
    for (const role of roles) {
      checkout.write({ [`iam/${role}.json`]: bad })
      github.files.set(`iam/${role}.json`, { base: null, head: bad, patch })
    }
    const run = await runAction(github, checkout)
    expect(run.status).toBe(1)
    expect(run.outputs['errors']).toBe('5000')
    for (const { message } of run.report.findings) expect(run.stdout.includes(message)).toBe(true)
    expect(github.own()).toHaveLength(25)
    expect(Buffer.byteLength(run.summary)).toBeLessThan(1024 * 1024)
    const shown = run.summary.match(/does not allow <code>s3:PutObject<\/code>/g)!.length
    expect(run.summary).toContain(`${5000 - shown} more findings left out`)
    expect(run.annotations('error')).toHaveLength(9)
  }, 120_000)
})
