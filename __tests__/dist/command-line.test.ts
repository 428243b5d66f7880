import { spawnSync } from 'node:child_process'
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const cli = join(import.meta.dirname, '../../dist/cli.js')
const example = join(import.meta.dirname, '../../examples/human-review')
let temp: string
beforeAll(() => {
  temp = mkdtempSync(join(tmpdir(), 'ml-perms-command-line-'))
  mkdirSync(join(temp, 'folder'))
  writeFileSync(join(temp, 'request.jsonl'), `${'{}\n'.repeat(20_000)}`)
})
afterAll(() => rmSync(temp, { recursive: true, force: true }))

const start = (args: string[], stdout: 'pipe' | number = 'pipe') =>
  spawnSync(process.execPath, [cli, ...args], {
    cwd: temp,
    encoding: 'utf8',
    stdio: ['ignore', stdout, 'pipe'],
    env: { PATH: process.env.PATH ?? '' },
  })

describe.skipIf(!existsSync('/dev/full'))('a full disk', () => {
  it.each([
    ['check', example],
    ['check', example, '--format', 'json'],
    ['tasks'],
    ['simulate', '--requests', 'request.jsonl'],
  ])('%s %s %s is one line and exit 2', (...args) => {
    const full = openSync('/dev/full', 'w')
    try {
      const { status, stderr } = start(args, full)
      const lines = stderr.split('\n').filter((line) => line !== '')
      expect([status, lines.at(-1)]).toEqual([2, 'cannot write to standard output: no space is left (ENOSPC)'])
      expect(stderr).not.toContain('    at ')
    } finally {
      closeSync(full)
    }
  })
})

describe.skipIf(process.platform === 'win32')('a reader that goes', () => {
  it.each([`check ${example}`, `check ${example} --format json`, 'tasks', 'simulate --requests request.jsonl'])(
    '%s ends quietly',
    (args) => {
      const { stdout, stderr } = spawnSync('sh', ['-c', `"${process.execPath}" "${cli}" ${args} | head -n 1`], {
        cwd: temp,
        encoding: 'utf8',
      })
      expect(stdout.split('\n').length).toBe(2)
      expect(stderr).not.toMatch(/Error|EPIPE|Warning| {4}at /)
    },
  )
})

describe('what cannot be read or written', () => {
  it.each([
    [['simulate', '--requests', 'folder'], 'cannot read `folder`: it is a directory (EISDIR)'],
    [['simulate', '--requests', 'none.jsonl'], 'cannot read `none.jsonl`: there is no such file or folder (ENOENT)'],
    [['simulate', '--policy', 'folder', '--action', 's3:GetObject', '--resource', '*'], '`folder` is not a file'],
    [['check', example, '--output', 'folder'], 'cannot write `folder`: it is a directory (EISDIR)'],
    [['check', example, '--explain', 'flow-definitio', 'a2i/flow-definition-role'], 'did you mean `flow-definition`?'],
    [
      ['check', example, '--explain', 'flow-definition', 'a2i/flow-definition-rol'],
      'did you mean `a2i/flow-definition-role`?',
    ],
    [
      ['check', example, '--explain', 'flow-definition', 'a2i/flow-definition-role', '--format', 'sarif'],
      'option `--explain` prints text, or JSON with `--format json`, and not `sarif`',
    ],
    [['tasks', 'a2i/consol'], 'unknown task `a2i/consol`; did you mean `a2i/console`?'],
  ])('%j exits 2', (args, message) => {
    const { status, stdout, stderr } = start(args)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain(message)
  })

  it('explains as JSON', () => {
    const args = ['--explain', 'flow-definition', 'a2i/flow-definition-role', '--format', 'json']
    const { status, stdout } = start(['check', example, ...args])
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      version: 1,
      tasks: [{ principal: 'flow-definition', verdict: 'missing' }],
    })
  })
})
