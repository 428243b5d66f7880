import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { unix } from '../../src/report/unix.js'
import { run } from '../../src/shell/run.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (path: string) => readFileSync(`${root}/${path}`, 'utf8')

describe('--format unix and the problem matcher', () => {
  const [{ pattern, owner }] = JSON.parse(read('.github/problem-matcher.json')).problemMatcher
  const regexp = new RegExp(pattern[0].regexp)
  const groups = ['file', 'line', 'column', 'severity', 'message', 'code'] as const

  it('each finding of the examples is one line that the matcher reads', async () => {
    expect([owner, pattern.length]).toEqual(['ml-perms-check', 1])
    for (const name of ['custom-labels', 'defect-detection', 'human-review', 'labeling']) {
      const { report } = await run({ cwd: root, paths: [`examples/${name}`], policies: [], cors: [], exclude: [] })
      const lines = unix(report).trimEnd().split('\n')
      expect(lines).toHaveLength(report.findings.length)
      for (const [index, finding] of report.findings.entries()) {
        const match = regexp.exec(lines[index]!)!
        expect(Object.fromEntries(groups.map((group) => [group, match[pattern[0][group]]]))).toEqual({
          file: finding.location.path,
          line: String(finding.location.startLine),
          column: String(finding.location.startColumn),
          severity: finding.severity,
          message: finding.message,
          code: finding.requirement === undefined ? finding.rule : `${finding.rule}#${finding.requirement}`,
        })
      }
    }
  })

  it('shows what is hidden, and leaves suppressed findings out', async () => {
    const { report } = await run({ cwd: root, paths: ['examples/labeling'], policies: [], cors: [], exclude: [] })
    const [finding] = report.findings
    const hostile = { ...finding!, message: 'a\n::error::b\u001b[31m', location: { ...finding!.location, path: '::x' } }
    const text = unix({ ...report, findings: [hostile, { ...finding!, suppressed: { reason: 'x' } }] })
    expect(text.split('\n')).toHaveLength(2)
    expect(text).not.toMatch(/^\s*::/m)
    expect(text).not.toContain('\u001b')
    expect(unix({ ...report, findings: [] })).toBe('')
  })
})

describe('.pre-commit-hooks.yaml', () => {
  const [hook, second] = parse(read('.pre-commit-hooks.yaml'))
  const { bin } = JSON.parse(read('package.json'))

  it('starts the program of package.json on the whole repository', () => {
    expect(second).toBeUndefined()
    expect(hook).toMatchObject({ id: 'ml-perms-check', language: 'node', pass_filenames: false })
    expect(Object.keys(bin)).toContain(hook.entry.split(' ')[0])
    expect(read(bin[hook.entry.split(' ')[0]])).toMatch(/^#!\/usr\/bin\/env node\n/)
  })

  it('runs for the files that the program reads, and no others', () => {
    const files = new RegExp(hook.files)
    for (const path of [
      'iam/a.json',
      'b.yaml',
      '.github/ml-perms.yml',
      'c.cors.xml',
      'm/main.tf',
      'x.tf.json',
      'p.policy',
      'm/policy.json.tftpl',
      'm/trust.json.tpl',
      'm/user.tmpl',
    ])
      expect(files.test(path), path).toBe(true)
    for (const path of ['README.md', 'src/a.ts', 'a.jsonl']) expect(files.test(path), path).toBe(false)
  })
})
