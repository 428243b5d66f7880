import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const update = process.env['UPDATE_EXPECTED'] === '1'

/** Every example has something missing that is declared, so each check ends with 1. */
const expectedStatus = 1

const check = (name: string, ...options: string[]) =>
  spawnSync(process.execPath, ['dist/cli.js', 'check', `examples/${name}`, ...options], {
    cwd: root,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] },
  })

const names = readdirSync(join(root, 'examples'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'workflows')
  .map((entry) => entry.name)
  .sort()

it('there are four examples', () => {
  expect(names).toEqual(['custom-labels', 'defect-detection', 'human-review', 'labeling'])
})

describe.each(names)('examples/%s', (name) => {
  it('prints what expected.txt says', () => {
    const { stdout, stderr, status } = check(name, '--no-color')
    const path = join(root, 'examples', name, 'expected.txt')
    const lines = (text: string) => text.replaceAll('\r\n', '\n')
    if (update) writeFileSync(path, lines(stdout))
    expect(lines(stdout)).toBe(lines(readFileSync(path, 'utf8')))
    expect(stderr).toBe('')
    expect(status).toBe(expectedStatus)
  })

  it('has tasks that are satisfied, missing and unknown', () => {
    const { stdout } = check(name, '--format', 'json')
    const { tasks } = JSON.parse(stdout).summary
    expect(tasks.satisfied).toBeGreaterThan(0)
    expect(tasks.missing).toBeGreaterThan(0)
    expect(tasks.unknown).toBeGreaterThan(0)
  })
})
