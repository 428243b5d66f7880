import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const update = process.env['UPDATE_EXPECTED'] === '1'

/** Something that is declared is missing in every example but this one, which has no configuration. */
const expectedStatus = (name: string): number => (name === 'cdk-custom-labels' ? 0 : 1)

const check = (name: string, ...options: string[]) =>
  spawnSync(process.execPath, ['dist/cli.js', 'check', `examples/${name}`, ...options], {
    cwd: root,
    encoding: 'utf8',
    // The data must not look old when the tests are run years from now.
    env: { PATH: process.env['PATH'], SOURCE_DATE_EPOCH: '1790812800' },
  })

const names = readdirSync(join(root, 'examples'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'workflows')
  .map((entry) => entry.name)
  .filter((name) => update || existsSync(join(root, 'examples', name, 'expected.txt')))
  .sort()

it('every kind of repository has an example', () => {
  expect(names).toEqual([
    'cdk-custom-labels',
    'cloudformation-human-review',
    'custom-labels',
    'defect-detection',
    'human-review',
    'labeling',
    'sam-labeling',
    'terraform-labeling',
  ])
})

describe.each(names)('examples/%s', (name) => {
  it('prints what expected.txt says', () => {
    const { stdout, stderr, status } = check(name, '--no-color')
    const path = join(root, 'examples', name, 'expected.txt')
    const lines = (text: string) => text.replaceAll('\r\n', '\n')
    if (update) writeFileSync(path, lines(stdout))
    expect(lines(stdout)).toBe(lines(readFileSync(path, 'utf8')))
    expect(stderr).toBe('')
    expect(status).toBe(expectedStatus(name))
  })

  it('has tasks that are satisfied, missing and unknown', () => {
    const { stdout } = check(name, '--format', 'json')
    const { tasks } = JSON.parse(stdout).summary
    expect(tasks.satisfied).toBeGreaterThan(0)
    expect(tasks.missing).toBeGreaterThan(0)
    expect(tasks.unknown).toBeGreaterThan(0)
  })
})
