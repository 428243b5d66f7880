import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FakeGitHub } from './fake-github.js'
import { trust } from './repository.js'
import { type ActionRun, Checkout, readCommands, runAction } from './run-action.js'

const cli = join(import.meta.dirname, '../../dist/cli.js')

/** Each of these means something to a terminal, to the runner, to Markdown or to GitHub. */
const hostile = [
  '`code` ``` ````',
  'a|b',
  '<img src=x onerror=alert(1)><details>',
  '[click](https://evil.example) ![x](https://evil.example/x.png) https://evil.example',
  '@octocat @org/team #1 octo/labels#2',
  '--> <!-- ml-perms-check:.:0123456789abcdef -->',
  '::set-output name=a::b',
  '::error::forged ::add-mask::x ::stop-commands::t',
  '##[error]forged ##[command]x',
  '\u001b[31mred\u001b]8;;https://evil.example\u0007link',
  'line\n::error::second\r::warning::third\n<!-- ml-perms-check:.:0123456789abcdef -->\n',
  '\u202eright to left\u2066\u200b\u{e0041}',
  '$(id) ${{ github.token }} %0A::error::x',
]

const policyOf = (text: string): string =>
  `${JSON.stringify(
    {
      Version: '2012-10-17',
      Statement: [
        { Sid: text, Effect: 'Allow', Action: ['s3:GetObject', `s3:${text}`], Resource: `arn:aws:s3:::${text}` },
        { Sid: `W${text}`, Effect: 'Allow', Action: 's3:PutObject', Resource: `arn:aws:s3:::${text}` },
        { Effect: 'Allow', Action: [text], Resource: text },
      ],
    },
    null,
    2,
  )}\n`

// Other systems take no such names.
const pathOf = (text: string, index: number): string =>
  process.platform === 'win32' ? `iam/p${index}.json` : `iam/${text.replaceAll('/', '_')}.json`

/** Which characters of Markdown and HTML come from us. */
const ours =
  /<\/?(?:code|sub|br)>|<!-- ml-perms-check:[^\s:>]*:[\w.-]+ -->|\[[^\]]*\]\(https:\/\/(?:docs\.aws\.amazon\.com|github\.example|github\.com\/org\/ml-perms-check)\/[^)\s]*\)/g

function demandPlainMarkdown(text: string): void {
  const rest = text.replace(/^(`{3,})(?:suggestion|diff|mermaid)\n[\s\S]*?^\1$/gm, '').replace(ours, '')
  expect(rest).not.toMatch(/[<>`]/)
  expect(rest).not.toMatch(/@[a-z]/i)
  expect(rest).not.toMatch(/\]\(|https?:\/\/evil/)
  expect(rest).not.toMatch(/(?<!&)#\d(?!\d*;)/)
  demandVisible(text)
}

function demandVisible(text: string): void {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u200b]/)
  expect(text).not.toContain('\u{e0041}')
}

const known = ['error', 'warning', 'notice', 'debug']

describe('a hostile repository', () => {
  let github: FakeGitHub
  let checkout: Checkout
  let run: ActionRun

  beforeAll(async () => {
    github = await new FakeGitHub().start()
    const roles = hostile.map(
      (text, index) => `  ${JSON.stringify(text.trim() === '' ? 'x' : text)}:
    arn: arn:aws:iam::111122223333:role/role-${index}
    policies: [iam/own-${index}.json]
    trust: iam/trust.json
    tasks:
      - task: a2i/flow-definition-role
        with: { input-bucket: invoice-scans, output-bucket: review-output }
`,
    )
    checkout = new Checkout({
      '.github/ml-perms.yml': `version: 1\nprincipals:\n${roles.join('')}`,
      'iam/trust.json': trust,
    })
    const files = Object.fromEntries<string>([
      ...hostile.map((text, index) => [`iam/own-${index}.json`, policyOf(text)] as const),
      ...hostile.map((text, index) => [pathOf(text, index), policyOf(text)] as const),
      // What cannot be read is named as well.
      ...hostile.map((text, index) => [pathOf(`broken ${text}`, 100 + index), `{ "Version": ${text}`] as const),
    ])
    checkout.write(files)
    for (const [path, text] of Object.entries(files)) github.files.set(path, { base: null, head: text })
    run = await runAction(github, checkout, { inputs: { 'max-comments': '50', 'sarif-file': 'out.sarif' } })
  })
  afterAll(async () => {
    checkout.remove()
    await github.stop()
  })

  it('is read: there are findings to show', () => {
    expect(run.status).toBe(1)
    expect(run.outputs['conclusion']).toBe('failure')
    expect(run.report.findings.length).toBeGreaterThan(hostile.length)
    expect(github.violations).toEqual([])
    expect(github.own().length).toBeGreaterThan(hostile.length)
  })

  it('gives the runner no command of its own', () => {
    expect(run.commands.filter(({ name }) => !known.includes(name))).toEqual([])
    for (const { message, properties } of run.commands) {
      expect(message).not.toMatch(/^(forged|second|third|x)/)
      expect(Object.keys(properties).filter((name) => !/^(title|file|line|endLine|col|endColumn)$/.test(name))).toEqual(
        [],
      )
    }
    expect(run.annotations('error').length).toBeLessThanOrEqual(10)
    demandVisible(run.stdout)
  })

  it('is text in the summary', () => demandPlainMarkdown(run.summary))

  it('is text in comments and reviews, with one marker each', () => {
    for (const { body } of [...github.own(), ...github.reviews]) {
      demandPlainMarkdown(body)
      const shown = body.replace(/^(`{3,})(?:suggestion|diff)\n[\s\S]*?^\1$/gm, '')
      expect(shown.match(/<!--/g)).toHaveLength(1)
      expect(shown).not.toContain(':0123456789abcdef -->')
    }
  })

  it('gets no second comment from a second run', async () => {
    const before = github.own().length
    await runAction(github, checkout, { inputs: { 'max-comments': '50' } })
    expect(github.own()).toHaveLength(before)
    expect(github.violations).toEqual([])
  })

  it.each(['stylish', 'json', 'sarif', 'markdown', 'github'])('is text in --format %s', (format) => {
    const { stdout, stderr, status } = spawnSync(process.execPath, [cli, 'check', '--format', format], {
      cwd: checkout.path,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    })
    expect(status).toBe(1)
    const commands = readCommands(`${stdout}\n${stderr}`)
    if (format === 'github') expect(commands.filter(({ name }) => !known.includes(name))).toEqual([])
    else expect(commands).toEqual([])
    demandVisible(stdout)
    demandVisible(stderr)
    if (format === 'json' || format === 'sarif') JSON.parse(stdout)
    if (format === 'markdown') demandPlainMarkdown(stdout)
  })
})
