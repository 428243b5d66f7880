import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pc from 'picocolors'
import { describe, expect, it } from 'vitest'
import { services } from '../src/catalogue/index.js'
import { stylish } from '../src/report/stylish.js'
import { run } from '../src/shell/run.js'

// A service's fixtures: each folder of fixtures/services/SERVICE/ is a repository, and expected.txt what is printed for it.

const root = fileURLToPath(new URL('fixtures/services', import.meta.url))
const update = process.env['UPDATE_EXPECTED'] === '1'
const folders = (path: string) =>
  existsSync(path)
    ? readdirSync(path, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name)
        .sort()
    : []

describe.each(folders(root))('%s/', (service) => {
  it('is a service of the catalogue', () => {
    expect(services.map(({ id }) => id)).toContain(service)
  })

  it.each(folders(join(root, service)))('%s prints what expected.txt says', async (scenario) => {
    const cwd = join(root, service, scenario)
    const { report, lineText } = await run({ cwd, paths: [], policies: [], cors: [], exclude: [] })
    const text = stylish(report, { colors: pc.createColors(false), lineText })
    if (update) writeFileSync(join(cwd, 'expected.txt'), text)
    expect(text).toBe(readFileSync(join(cwd, 'expected.txt'), 'utf8').replaceAll('\r\n', '\n'))
    expect(report.tasks.some((task) => task.task.startsWith(`${service}/`))).toBe(true)
  })
})

it('every service has a fixture of what suffices and one of what does not', async () => {
  for (const { id } of services) {
    const cases = folders(join(root, id)).map((scenario) =>
      readFileSync(join(root, id, scenario, 'expected.txt'), 'utf8'),
    )
    expect(
      cases.some((text) => / [1-9]\d* missing/.test(text)),
      `${id}: missing`,
    ).toBe(true)
    expect(
      cases.some((text) => / [1-9]\d* satisfied, 0 missing/.test(text)),
      `${id}: satisfied`,
    ).toBe(true)
  }
})
