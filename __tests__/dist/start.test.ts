import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tool } from '../../src/shell/version.js'

const root = join(import.meta.dirname, '../..')
let temp: string
beforeAll(() => {
  temp = mkdtempSync(join(tmpdir(), 'ml-perms-'))
  mkdirSync(join(temp, 'empty'))
  writeFileSync(
    join(temp, 'no-net.mjs'),
    `import net from 'node:net'
import dns from 'node:dns'
const refuse = () => { throw new Error('network used') }
net.Socket.prototype.connect = refuse
dns.lookup = dns.resolve = refuse
`,
  )
})
afterAll(() => rmSync(temp, { recursive: true, force: true }))

const start = (entry: string, args: string[], env: Record<string, string> = {}, cwd = root) =>
  spawnSync(
    process.execPath,
    ['--import', pathToFileURL(join(temp, 'no-net.mjs')).href, join(root, 'dist', entry), ...args],
    {
      cwd,
      encoding: 'utf8',
      env: { PATH: process.env.PATH ?? '', ...env },
    },
  )

describe('dist/cli.js', () => {
  it('prints the version of package.json', () => {
    expect(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version).toBe(tool.version)
    expect(start('cli.js', ['--version']).stdout.trim()).toBe(tool.version)
  })

  it('finds what the example lacks, without a socket, JSON alone on stdout', () => {
    const run = start('cli.js', ['check', 'examples/human-review', '--format', 'json'])
    expect(run.status).toBe(1)
    expect(JSON.parse(run.stdout).summary.findings.error).toBeGreaterThan(0)
  })

  it.each([
    [['--formt', 'json'], 'did you mean `--format`?'],
    [['chek'], 'did you mean `check`?'],
  ])('exits 2 for %j', (args, text) => {
    const run = start('cli.js', args)
    expect([run.status, run.stdout]).toEqual([2, ''])
    expect(run.stderr).toContain(text)
  })
})

describe('dist/index.js', () => {
  const action = (inputs: Record<string, string>, workspace: string) => {
    const files = { GITHUB_OUTPUT: join(temp, 'output'), GITHUB_STEP_SUMMARY: join(temp, 'summary') }
    for (const file of Object.values(files)) writeFileSync(file, '')
    const run = start(
      'index.js',
      [],
      { ...files, GITHUB_WORKSPACE: workspace, RUNNER_TEMP: temp, ...inputs },
      workspace,
    )
    return {
      ...run,
      output: readFileSync(files.GITHUB_OUTPUT, 'utf8'),
      summary: readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8'),
    }
  }

  it('annotates, sums up and fails for the example', () => {
    const run = action({ 'INPUT_WORKING-DIRECTORY': 'examples/human-review' }, root)
    expect(run.status).toBe(1)
    expect(run.stdout).toMatch(/^::error [^\n]*file=examples\/human-review\//m)
    expect(run.summary).toContain('```mermaid')
    expect(run.output).toMatch(/conclusion<<\S+\s+failure/)
  })

  it('succeeds on an empty repository', () => {
    expect(action({}, join(temp, 'empty'))).toMatchObject({ status: 0 })
  })

  it('says error for a wrong input', () => {
    const run = action({ 'INPUT_FAIL-ON': 'eror' }, join(temp, 'empty'))
    expect(run.status).toBe(1)
    expect(run.stdout).toContain('did you mean `error`?')
    expect(run.output).toMatch(/conclusion<<\S+\s+error/)
  })
})
