import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const page = readFileSync(join(root, 'docs/adding-a-service.md'), 'utf8')

/** The files that the page shows: a path in backticks, a colon, a block. */
const shown = [...page.matchAll(/^`([^`\n]+)`:\n\n```\w+\n([\s\S]*?)\n```$/gm)].map(
  ([, path, text]) => [path!, `${text}\n`] as const,
)

let copy: string
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'ml-perms-new-service-'))
  for (const name of ['src', 'scripts', 'package.json', 'tsconfig.json', 'tsconfig.build.json', 'vitest.config.ts'])
    cpSync(join(root, name), join(copy, name), { recursive: true })
  for (const name of ['no-faults.ts', 'services.test.ts', 'check/catalogue.test.ts', 'support', 'fixtures/services'])
    cpSync(join(root, '__tests__', name), join(copy, '__tests__', name), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction')
})
afterAll(() => rmSync(copy, { recursive: true, force: true }))

/** Runs node in the copy, without what vitest put into the environment. */
function node(args: string[], env: Record<string, string> = {}) {
  const run = spawnSync(process.execPath, args, {
    cwd: copy,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', NO_COLOR: '1', ...env },
  })
  return { status: run.status, out: run.stdout, err: run.stderr }
}
const scaffold = (...args: string[]) => node(['scripts/new-service.mjs', ...args])
const vitest = (env: Record<string, string>, ...args: string[]) =>
  node(['node_modules/vitest/vitest.mjs', 'run', ...args], env)

describe('npm run new-service', () => {
  it('is in package.json', () => {
    expect(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts['new-service']).toBe(
      'node scripts/new-service.mjs',
    )
  })

  it.each([
    [[], 'usage: '],
    [['Transcribe'], 'is no name'],
    [['../x'], 'is no name'],
    [['a2i'], 'src/catalogue/services/a2i.ts is there already'],
    [['transcrib'], 'did you mean `--prefix transcribe`?'],
    [['transcribe', '--action', 'StartTranscriptionJobs'], 'did you mean `StartTranscriptionJob`?'],
    [['transcribe', '--prefx', 'x'], 'prefx'],
  ])('refuses %j', (args, message) => {
    const { status, out, err } = scaffold(...args)
    expect([status, out]).toEqual([2, ''])
    expect(err).toContain(message)
  })

  it('writes a service that passes at once', () => {
    const command = /^npm run new-service -- (.*)$/m.exec(page)![1]!.split(' ')
    const { status, out, err } = scaffold(...command)
    expect([status, err]).toEqual([0, ''])
    expect(out).toContain('wrote src/catalogue/services/transcribe.ts')
    for (const [path] of shown) expect(existsSync(join(copy, path)), path).toBe(true)
    const { status: tests, out: text } = vitest(
      {},
      '__tests__/services.test.ts',
      '__tests__/check/catalogue.test.ts',
      '-t',
      'transcribe',
    )
    expect(tests, text).toBe(0)
    expect(text).toMatch(/Tests +5 passed/)
  }, 120_000)

  it('and the page that goes on from there works as written', () => {
    expect(shown).toHaveLength(5)
    for (const [path, text] of shown) writeFileSync(join(copy, path), text)
    const generated = node(['scripts/generate-catalogue.mjs'])
    expect(generated.err).toBe('')
    const { status, out } = vitest(
      { UPDATE_EXPECTED: '1' },
      '__tests__/services.test.ts',
      '__tests__/check/catalogue.test.ts',
      '-t',
      'transcribe|every service',
    )
    expect(status, out).toBe(0)
    // Nine requirements, three tasks, two fixtures, the service itself, every service has fixtures.
    expect(out).toMatch(/Tests +17 passed/)
    const expected = readFileSync(join(copy, '__tests__/fixtures/services/transcribe/missing/expected.txt'), 'utf8')
    const printed = /it says:\n\n```text\n([\s\S]*?)\n```/.exec(page)![1]!
    expect(expected.startsWith(`${printed}\n`), expected).toBe(true)
    const types = node(['node_modules/typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.build.json'])
    expect(types.out).toBe('')
  }, 120_000)
})
