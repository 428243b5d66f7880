import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Report } from '../../src/findings/finding.js'
import { run } from '../../src/shell/run.js'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ml-perms-dates-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const configuration = `version: 1
principals:
  flow:
    arn: arn:aws:iam::111122223333:role/flow
    policies: [p.json]
    tasks: [{ task: a2i/flow-definition-role, with: { input-bucket: scans, output-bucket: answers } }]
`

async function check(statements: object[], today = '2026-11-23', more: Record<string, string> = {}): Promise<Report> {
  const files = {
    '.github/ml-perms.yml': configuration,
    'p.json': JSON.stringify({ Version: '2012-10-17', Statement: statements }, null, 2),
    ...more,
  }
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return (await run({ cwd: root, paths: ['.'], policies: [], cors: [], exclude: [], today })).report
}

const readImages = (condition?: object, effect = 'Allow') => ({
  Effect: effect,
  Action: 's3:GetObject',
  Resource: 'arn:aws:s3:::scans/*',
  ...(condition === undefined ? {} : { Condition: condition }),
})

const reading = (report: Report) => {
  const found = report.tasks[0]!.requirements.find(({ message }) => message.includes('s3:GetObject'))!
  return { verdict: found.verdict, message: found.message }
}

const past = '2024-01-01T00:00:00Z'
const future = '2027-06-30T00:00:00Z'

describe('the answer is for the day of the run', () => {
  it.each([
    [{ DateLessThan: { 'aws:CurrentTime': past } }, 'missing', `only until \`${past}\`, which has passed`],
    [{ DateLessThanEquals: { 'aws:CurrentTime': past } }, 'missing', 'which has passed'],
    [{ DateLessThan: { 'aws:EpochTime': '1704067200' } }, 'missing', 'only until `1704067200`, which has passed'],
    [{ NumericLessThan: { 'aws:EpochTime': 1704067200 } }, 'missing', 'which has passed'],
    [{ DateLessThanIfExists: { 'AWS:currenttime': past } }, 'missing', 'which has passed'],
    [{ DateEquals: { 'aws:CurrentTime': past } }, 'missing', 'it is about `2026-11-23`'],
    [{ DateNotEquals: { 'aws:CurrentTime': past } }, 'satisfied', ''],
    [{ DateGreaterThan: { 'aws:CurrentTime': past } }, 'satisfied', ''],
    [{ DateGreaterThanEquals: { 'aws:CurrentTime': past } }, 'satisfied', ''],
    [{ DateLessThan: { 'aws:CurrentTime': future } }, 'satisfied', `until \`${future}\``],
    [
      { DateGreaterThan: { 'aws:CurrentTime': future } },
      'missing',
      `only from \`${future}\` on, which is still to come`,
    ],
    [{ DateLessThan: { 'aws:CurrentTime': [past, future] } }, 'satisfied', `until \`${future}\``],
    [{ Null: { 'aws:CurrentTime': 'true' } }, 'missing', ''],
    [
      { DateGreaterThan: { 'aws:CurrentTime': past }, DateLessThan: { 'aws:CurrentTime': future } },
      'satisfied',
      `until \`${future}\``,
    ],
    // Not known: no key of time, no date, a day of which the time zone decides, a text.
    [{ DateLessThan: { 'aws:TokenIssueTime': past } }, 'unknown', ''],
    [{ DateLessThan: { 'aws:CurrentTime': 'last spring' } }, 'unknown', ''],
    [{ StringLike: { 'aws:CurrentTime': '2024-*' } }, 'unknown', ''],
    [{ NumericLessThan: { 'aws:CurrentTime': 1704067200 } }, 'unknown', 'only if `aws:CurrentTime` (NumericLessThan)'],
    [{ DateLessThan: { 'aws:CurrentTime': '2026-11-22T12:00:00Z' } }, 'unknown', 'which is about the day of this run'],
    [{ DateLessThan: { 'aws:CurrentTime': '2026-11-24T18:00:00Z' } }, 'unknown', 'which is about the day of this run'],
    [{ DateLessThan: { 'aws:CurrentTime': '2026-11-21T23:59:59Z' } }, 'missing', ''],
    [{ DateLessThan: { 'aws:CurrentTime': '2026-11-25T00:00:01Z' } }, 'satisfied', ''],
  ])('an Allow under %j is %s', async (condition, verdict, words) => {
    const found = reading(await check([readImages(condition)]))
    expect(found.verdict).toBe(verdict)
    expect(found.message).toContain(words)
  })

  it.each([
    [{ DateLessThan: { 'aws:CurrentTime': past } }, 'satisfied'],
    [{ DateGreaterThan: { 'aws:CurrentTime': past } }, 'missing'],
    [{ DateLessThan: { 'aws:CurrentTime': future } }, 'missing'],
    [{ DateGreaterThan: { 'aws:CurrentTime': future } }, 'satisfied'],
    [{ DateGreaterThan: { 'aws:CurrentTime': '2026-11-23T12:00:00Z' } }, 'unknown'],
  ])('a Deny under %j: %s', async (condition, verdict) => {
    expect(reading(await check([readImages(), readImages(condition, 'Deny')])).verdict).toBe(verdict)
  })

  it.each([['s3:GetObject'], ['s3:GetObjct']])('is for its author to prolong: %s', async (action) => {
    const statement = { ...readImages({ DateLessThan: { 'aws:CurrentTime': past } }), Action: action }
    const { findings } = await check([statement])
    expect(findings.find(({ requirement }) => requirement === 'read-input')!.fix!.safety).toBe('review')
  })

  it('says when a Deny ends', async () => {
    const { message } = reading(
      await check([readImages(), readImages({ DateLessThan: { 'aws:CurrentTime': future } }, 'Deny')]),
    )
    expect(message).toContain(`\`aws:CurrentTime\` (DateLessThan) is before \`${future}\``)
  })

  it('follows the day, and nothing else', async () => {
    const ends = [readImages({ DateLessThan: { 'aws:CurrentTime': '2026-12-01T00:00:00Z' } })]
    expect(reading(await check(ends, '2026-11-01')).verdict).toBe('satisfied')
    expect(reading(await check(ends, '2026-12-31')).verdict).toBe('missing')
  })

  it('holds for trust policies', async () => {
    const trust = (date: string) =>
      JSON.stringify({
        Version: '2012-10-17',
        Statement: {
          Effect: 'Allow',
          Principal: { Service: 'sagemaker.amazonaws.com' },
          Action: 'sts:AssumeRole',
          Condition: { DateLessThan: { 'aws:CurrentTime': date } },
        },
      })
    const trusting = async (date: string) => {
      const report = await check([readImages()], '2026-11-23', {
        '.github/ml-perms.yml': configuration.replace('    tasks:', '    trust: t.json\n    tasks:'),
        't.json': trust(date),
      })
      return report.tasks[0]!.requirements.find(({ message }) => message.includes('assume'))!.verdict
    }
    expect(await trusting(past)).toBe('missing')
    expect(await trusting(future)).toBe('satisfied')
  })
})

it("a build's clock decides nothing", async () => {
  const statement = readImages({ DateLessThan: { 'aws:CurrentTime': past } })
  await check([statement])
  try {
    // What nix sets.
    process.env['SOURCE_DATE_EPOCH'] = '315532800'
    const { report } = await run({ cwd: root, paths: ['.'], policies: [], cors: [], exclude: [] })
    expect(reading(report).verdict).toBe('missing')
  } finally {
    delete process.env['SOURCE_DATE_EPOCH']
  }
})
