import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import type { Finding, Report } from '../../src/findings/finding.js'
import { sarif } from '../../src/report/sarif.js'

const schema = JSON.parse(readFileSync(join(import.meta.dirname, '../fixtures/sarif/sarif-schema-2.1.0.json'), 'utf8'))
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false })
;(addFormats as unknown as (ajv: Ajv) => void)(ajv)
const valid = ajv.compile(schema)

const location = { path: 'iam/a b#1.json', startLine: 2, startColumn: 3, endLine: 2, endColumn: 7 }
const finding = (more: Partial<Finding> = {}): Finding => ({
  rule: 'a2i/flow-definition-role',
  task: 'a2i/flow-definition-role',
  requirement: 'write-output',
  principal: 'r',
  severity: 'error',
  message: 'role `r` does not allow `s3:PutObject`',
  help: 'allow it',
  url: 'https://docs.aws.amazon.com/x.html',
  location,
  related: [{ message: 'allows it here', location: { ...location, path: 'b.json' } }],
  fingerprint: '0123456789abcdef',
  fix: { description: 'add `x`', safety: 'safe', edits: [{ ...location, newText: 'y' }] },
  ...more,
})
const report = (findings: Finding[]): Report => ({
  version: 1,
  tool: { name: 'ml-perms-check', version: '0.1.0', catalogueDate: '2026-01-01', dataDate: '2026-01-01' },
  summary: {
    files: 1,
    principals: 1,
    tasks: { satisfied: 0, missing: 1, unknown: 0 },
    findings: { error: 1, warning: 0, notice: 0 },
    unknownReasons: {},
  },
  files: [],
  tasks: [],
  findings,
})

function read(text: string) {
  const document = JSON.parse(text)
  expect(valid(document) ? [] : valid.errors).toEqual([])
  return document.runs[0]
}

describe('sarif', () => {
  it('is valid and says all of a finding', () => {
    const run = read(sarif(report([finding(), finding({ severity: 'notice', requirement: 'trust' })])))
    expect(run.tool.driver.rules.map((rule: { id: string }) => rule.id)).toEqual([
      'a2i/flow-definition-role#trust',
      'a2i/flow-definition-role#write-output',
    ])
    for (const rule of run.tool.driver.rules) {
      for (const part of [rule.shortDescription, rule.fullDescription, rule.help]) expect(part.text).not.toBe('')
      expect(rule.helpUri).toBe('https://docs.aws.amazon.com/x.html')
    }
    expect(run.results.map((result: { level: string; ruleIndex: number }) => [result.level, result.ruleIndex])).toEqual(
      [
        ['error', 1],
        ['note', 0],
      ],
    )
    const [result] = run.results
    expect(result.locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'iam/a%20b%231.json' },
      region: { startLine: 2, startColumn: 3, endLine: 2, endColumn: 7 },
    })
    expect(result.relatedLocations[0].physicalLocation.artifactLocation.uri).toBe('b.json')
    expect(result.partialFingerprints.primaryLocationLineHash).toBe('0123456789abcdef:1')
    expect(result.fixes[0].artifactChanges[0].replacements[0].insertedContent.text).toBe('y')
  })

  it('leaves out what is suppressed, and is valid with nothing', () => {
    expect(read(sarif(report([finding({ suppressed: { reason: 'known' } })]))).results).toEqual([])
  })

  it('stays valid and plain for hostile text', () => {
    const text = 'x [click](https://evil) \u001b[31m \u202e ##[error]y\n::set-output name=a::b \ud800'
    const hostile = finding({
      message: text,
      help: text,
      rule: text,
      url: 'javascript:alert(1)',
      principal: text,
      location: { ...location, path: text },
      related: [{ message: text, location }],
    })
    const output = sarif(report([hostile]), { category: text })
    const run = read(output)
    expect(output).not.toMatch(/##\[|^\s*::/m)
    expect(run.results[0].message.text).toContain('\\[click\\](https')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
    expect(run.results[0].message.text).not.toMatch(/[\u001b\u202e]/)
    expect(run.tool.driver.rules[0].helpUri).toBeUndefined()
  })

  it('keeps to the number of results that GitHub takes, errors first', () => {
    const many = Array.from({ length: 25_010 }, (_, i) =>
      finding({ severity: i === 25_005 ? 'error' : 'notice', related: [] }),
    )
    const run = JSON.parse(sarif(report(many))).runs[0]
    expect(run.results).toHaveLength(25_000)
    expect(run.results[0].level).toBe('error')
    expect(run.properties.resultsLeftOut).toBe(10)
  })
})
