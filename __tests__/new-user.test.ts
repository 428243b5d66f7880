import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'

// What a person does who has README and nothing else. Every command and every file is taken from README, so that a step
// that no longer works as written fails here. The steps build on each other.

const root = fileURLToPath(new URL('..', import.meta.url))
const readme = readFileSync(join(root, 'README.md'), 'utf8')

/** The blocks of a language under a heading, in order. */
function blocks(language: string, heading?: string): string[] {
  const part = heading === undefined ? readme : readme.split(/^## /m).find((text) => text.startsWith(`${heading}\n`))!
  return [...part.matchAll(new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)\n\`\`\`$`, 'gm'))].map((match) => match[1]!)
}

/** The command in backticks or in a block that contains a text, without its remark. */
function command(containing: string): string {
  const all = [
    ...blocks('sh').flatMap((block) => block.split('\n')),
    ...[...readme.matchAll(/`(node [^`]+)`/g)].map((m) => m[1]!),
  ]
  const found = all.find((line) => line.includes(containing))
  if (found === undefined) throw new Error(`README has no command with ${containing}`)
  return found.replace(/ +#.*$/, '').trim()
}

let home: string
let repository: string
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'ml-perms-new-user-'))
  // Nothing is installed: no node_modules here or above.
  for (const name of ['dist', 'examples']) cpSync(join(root, name), join(home, 'tool', name), { recursive: true })
  repository = join(home, 'repository')
  for (const name of ['iam', 's3', 'kms'])
    cpSync(join(root, 'examples/human-review', name), join(repository, name), { recursive: true })
})
afterAll(() => rmSync(home, { recursive: true, force: true }))

/** Runs a line of README. `dist/cli.js` is where the tool is. */
function type(line: string, cwd = repository) {
  const [program, ...args] = line.split(/ +/)
  expect(program).toBe('node')
  const [entry, ...rest] = args
  const run = spawnSync(process.execPath, [join(home, 'tool', entry!), ...rest], {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', NO_COLOR: '1', SOURCE_DATE_EPOCH: '1790000000' },
  })
  return { status: run.status, out: run.stdout, err: run.stderr }
}
const put = (path: string, text: string) => {
  mkdirSync(dirname(join(repository, path)), { recursive: true })
  writeFileSync(join(repository, path), text)
}
const read = (path: string) => readFileSync(join(repository, path), 'utf8')
const check = 'node dist/cli.js check'
const policy = 'iam/flow-definition/policy.json'

describe('README, step by step', () => {
  it('the example runs without installing anything and prints what stands there', () => {
    const { status, out } = type(command('check examples/human-review'), join(home, 'tool'))
    expect(status).toBe(1)
    expect(out).toContain(blocks('text')[0])
  })

  it('init sets a repository up', () => {
    const { status, out } = type(command('init'))
    expect([status, out.split('\n')[0]]).toEqual([0, expect.stringMatching(/^wrote \.github\/ml-perms\.yml: /)])
    expect(existsSync(join(repository, '.github/workflows/ml-perms.yml'))).toBe(true)
    expect(type(check).status).toBe(0)
  })

  it('the configuration of README is right for that repository', () => {
    put('.github/ml-perms.yml', blocks('yaml', 'Saying what the roles are for')[0]!)
    const { status, out, err } = type(check)
    expect([status, err]).toEqual([1, ''])
    expect(out).toContain('a2i/flow-definition-role#write-output')
  })

  it('the workflow of README names inputs that exist', () => {
    const workflow = parse(blocks('yaml', 'As an action')[0]!)
    const step = Object.values<{ steps: { uses: string; with?: object }[] }>(workflow.jobs)[0]!.steps.at(-1)!
    const { inputs } = parse(readFileSync(join(root, 'action.yml'), 'utf8'))
    expect(step.uses).toBe('org/ml-perms-check@v1')
    for (const name of Object.keys(step.with ?? {})) expect(Object.keys(inputs)).toContain(name)
  })

  const broken = '"arn:aws:s3:::review-output"'

  it('a finding is fixed by hand with what its help says', () => {
    const text = read(policy)
    const help = /help: allow `s3:PutObject` on `([^`]+)`/.exec(type(check).out)![1]!
    put(policy, text.replace(broken, `"${help}"`))
    const { status, out } = type(check)
    expect([status, out]).toEqual([0, expect.stringContaining('0 errors')])
    put(policy, text)
    expect(type(check).status).toBe(1)
  })

  it('a finding is fixed by the tool', () => {
    const [dryRun, fix] = [command('--fix-dry-run'), command('check --fix')].sort((a, b) => b.length - a.length)
    const text = read(policy)
    expect(type(dryRun!).out).toContain(`+      "Resource"`)
    expect(read(policy)).toBe(text)
    expect(type(fix!.replace('-dry-run', '')).out).toContain('0 errors')
    expect(read(policy)).not.toBe(text)
    put(policy, text)
  })

  it('a policy is generated, and with it the task is satisfied', () => {
    const { status, out } = type(command('cli.js policy'))
    expect(status).toBe(0)
    const text = read(policy)
    put(policy, JSON.stringify(JSON.parse(out).identityPolicy))
    put('iam/flow-definition/trust.json', JSON.stringify(JSON.parse(out).trustPolicy))
    const { tasks, findings } = JSON.parse(type(`${check} --format json`).out)
    const [task] = tasks
    expect([task.task, task.verdict], JSON.stringify(findings)).toEqual(['a2i/flow-definition-role', 'satisfied'])
    put(policy, text)
  })

  it('a finding is silenced by a comment with a reason', () => {
    const comment = blocks('hcl', 'Silencing a finding')[0]!.replace(/^#/, '//')
    const text = read(policy)
    put(policy, text.replace(/^( *)(?="Resource": "arn:aws:s3:::review-output")/m, `$1${comment}\n$1`))
    const { status, out } = type(check)
    expect([status, out]).toEqual([0, expect.stringContaining('0 errors')])
    const report = JSON.parse(type(`${check} --format json`).out)
    expect(report.findings.find((finding: { suppressed?: object }) => finding.suppressed).suppressed).toEqual({
      reason: 'results go through another role',
    })
    put(policy, text)
  })

  it('a baseline makes it green as it is', () => {
    const update = command('--update-baseline')
    expect(type(update).status).toBe(0)
    expect(type(update.replace(' --update-baseline', '')).status).toBe(0)
    expect(type(check).status).toBe(1)
  })

  it('the tasks are listed', () => {
    const { status, out } = type(command('cli.js tasks'))
    expect([status, out]).toEqual([0, expect.stringContaining('a2i/flow-definition-role')])
    expect(type('node dist/cli.js tasks a2i/flow-definition-role').out).toContain('write-output')
  })

  it('the help names every command, and each command has its own', () => {
    const { status, out } = type('node dist/cli.js --help')
    expect(status).toBe(0)
    for (const [, name] of out.matchAll(/^ {2}([a-z]+)(?: \S+)?$/gm)) {
      const own = type(`node dist/cli.js ${name} --help`)
      expect([own.status, own.out]).toEqual([0, expect.stringContaining(`  ${name}`)])
    }
  })
})
