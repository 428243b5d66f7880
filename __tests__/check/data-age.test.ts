import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { dataDate, staleDataNotice } from '../../src/check/data-age.js'
import { json } from '../../src/report/json.js'
import { run } from '../../src/shell/run.js'

it.each([
  ['2026-09-26', '2026-09-26', false],
  ['2026-09-26', '2027-03-26', false],
  ['2026-09-26', '2027-03-27', true],
  ['2026-08-31', '2027-02-28', false],
  ['2026-08-31', '2027-03-04', true],
  ['2026-09-26', '2026-01-01', false],
])('data of %s on %s', (date, today, stale) => {
  expect(staleDataNotice(today, date) !== undefined).toBe(stale)
  if (stale) expect(staleDataNotice(today, date)).toContain(date)
})

it('is a notice of the run, and its date stands in the report', async () => {
  const cwd = mkdtempSync(join(tmpdir(), 'ml-perms-age-'))
  const options = { cwd, paths: [], policies: [], cors: [], exclude: [] }
  try {
    const [year, ...rest] = dataDate.split('-')
    const late = await run({ ...options, today: [Number(year) + 1, ...rest].join('-') })
    expect(late.notices.filter((notice) => notice.includes('more than six months old'))).toHaveLength(1)
    const fresh = await run({ ...options, today: dataDate })
    expect(fresh.notices.filter((notice) => notice.includes('six months'))).toEqual([])
    expect(JSON.parse(json(fresh.report)).tool.dataDate).toBe(dataDate)
    process.env['SOURCE_DATE_EPOCH'] = String(Date.UTC(2040, 0) / 1000)
    expect((await run(options)).notices.some((notice) => notice.includes('six months'))).toBe(true)
  } finally {
    delete process.env['SOURCE_DATE_EPOCH']
    rmSync(cwd, { recursive: true, force: true })
  }
})
