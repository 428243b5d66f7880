import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ConfigurationError, formatProblem } from '../../src/base/errors.js'
import { readInputs } from '../../src/shell/action-inputs.js'
import { run } from '../../src/shell/run.js'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ml-perms-baseline-'))
  put('p.json', policy('lookoutvision:ListProjects'))
  put('q.json', '{ "Statement": [ { "Effect": "Alow", "Action": "s3:*", "Resource": "*" } ] }')
  put(
    '.github/ml-perms.yml',
    'version: 1\nprincipals:\n  maker: { policies: p.json, tasks: [lookout-for-vision/create-project] }\nrules: { lookout-for-vision/end-of-support: off }\n',
  )
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

function put(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

const policy = (action: string) =>
  JSON.stringify({ Statement: [{ Effect: 'Allow', Action: action, Resource: '*' }] }, null, 2)
const check = (baseline?: { file: string; update: boolean }) =>
  run({ cwd: root, paths: [], policies: [], cors: [], exclude: [], ...(baseline === undefined ? {} : { baseline }) })
const file = 'state/baseline.json'
const errors = async () => (await check({ file, update: false })).report.summary.findings.error

async function mistake(): Promise<string> {
  try {
    await check({ file, update: false })
  } catch (error) {
    if (error instanceof ConfigurationError) return formatProblem(error.problems[0]!)
    throw error
  }
  return 'none'
}

describe('a baseline', () => {
  it('overwrites nothing that is none', async () => {
    for (const other of ['p.json', '.github/ml-perms.yml']) {
      const before = readFileSync(join(root, other), 'utf8')
      await expect(check({ file: other, update: true })).rejects.toThrow(`\`${other}\` is no baseline`)
      expect(readFileSync(join(root, other), 'utf8')).toBe(before)
    }
  })

  it('makes an old repository start green, and only what is new counts', async () => {
    expect((await check()).report.summary.findings.error).toBe(2)
    const written = await check({ file, update: true })
    expect(written.report.summary.findings).toEqual({ error: 0, warning: 0, notice: 0 })
    expect(written.report.summary.baseline).toEqual({ known: 2, gone: 0 })
    const held = await check({ file, update: false })
    expect(held.report.findings.map((finding) => finding.suppressed)).toEqual(
      held.report.findings.map(() => ({ reason: 'baseline' })),
    )
    expect(held.notices).toEqual([])
    put('r.json', '{ "Statement": [ { "Action": "s3:*", "Resource": "*" } ] }')
    expect(await errors()).toBe(1)
  })

  it('is sorted and says what its entries are', async () => {
    await check({ file, update: true })
    const { version, findings } = JSON.parse(readFileSync(join(root, file), 'utf8'))
    expect(version).toBe(1)
    expect(findings.map((entry: Record<string, string>) => [entry['path'], entry['rule']])).toEqual([
      ['p.json', 'lookout-for-vision/create-project#create-project'],
      ['q.json', 'syntax'],
    ])
    expect(findings[1].message).toContain('`Alow`')
    expect(readdirSync(join(root, 'state'))).toEqual(['baseline.json'])
  })

  it('holds when lines move, and written twice stays the same', async () => {
    await check({ file, update: true })
    const before = readFileSync(join(root, file), 'utf8')
    put('p.json', `\n\n\n${policy('lookoutvision:ListProjects').replace('[', '[\n\n')}`)
    expect(await errors()).toBe(0)
    await check({ file, update: true })
    expect(readFileSync(join(root, file), 'utf8')).toBe(before)
  })

  it('counts what no longer occurs, until it is written again', async () => {
    await check({ file, update: true })
    put('p.json', policy('lookoutvision:CreateProject'))
    const { report, notices } = await check({ file, update: false })
    expect(report.summary.baseline).toEqual({ known: 1, gone: 1 })
    expect(notices).toEqual([
      'state/baseline.json: 1 entry of the baseline no longer occurs; --update-baseline removes it',
    ])
    await check({ file, update: true })
    expect((await check({ file, update: false })).notices).toEqual([])
  })

  it('leaves what a comment suppresses out, with its own reason', async () => {
    put('q.json', `// ml-perms: ignore-file syntax -- kept broken\n${readFileSync(join(root, 'q.json'), 'utf8')}`)
    const { report } = await check({ file, update: true })
    expect(report.findings.map((finding) => finding.suppressed?.reason).sort()).toEqual(['baseline', 'kept broken'])
    expect(JSON.parse(readFileSync(join(root, file), 'utf8')).findings).toHaveLength(1)
  })

  it.each([
    ['', 'state/baseline.json:1:1: the baseline cannot be read: expected a JSON value, found the end of the file'],
    [
      '{\n<<<<<<< ours\n}',
      'state/baseline.json:2:1: the baseline cannot be read: expected a member name in double quotes, found `<<<<<<<`',
    ],
    ['[]', 'state/baseline.json:1:1: the baseline must be an object with `version` and `findings`'],
    [
      '{\n "version": 2 }',
      'state/baseline.json:2:13: the baseline must say `"version": 1`; write it anew with `--update-baseline`',
    ],
    ['{ "version": 1 }', 'state/baseline.json:1:1: the baseline must have a list `findings`'],
    [
      '{ "version": 1, "findings": [ 7 ] }',
      'state/baseline.json:1:31: an entry of the baseline must have a text `fingerprint`',
    ],
  ])('broken: %j', async (text, message) => {
    put(file, text)
    expect(await mistake()).toBe(message)
  })

  it('that does not exist is a mistake', async () => {
    expect(await mistake()).toContain('does not exist; `--update-baseline` writes it')
  })

  it('is an input of the action', () => {
    const given: Record<string, string> = { baseline: ' state/baseline.json ' }
    expect(readInputs((name) => given[name] ?? '').baseline).toBe('state/baseline.json')
    expect(readInputs(() => '').baseline).toBeUndefined()
    expect(readFileSync(new URL('../../action.yml', import.meta.url), 'utf8')).toMatch(/^ {2}baseline:$/m)
  })
})
