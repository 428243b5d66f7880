import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import pc from 'picocolors'
import { describe, expect, it } from 'vitest'
import { baselineReason, type Finding, outOfScope, type Report, type Severity } from '../../src/findings/finding.js'
import { annotations, workflowCommands } from '../../src/report/annotations.js'
import { countsLine, reaches } from '../../src/report/counts.js'
import { commandSafe, markdown, markdownMessage, mermaidLabel, visible } from '../../src/report/escape.js'
import { json } from '../../src/report/json.js'
import { reachDiagram } from '../../src/report/reach-diagram.js'
import { stylish } from '../../src/report/stylish.js'
import { summary } from '../../src/report/summary.js'
import { run } from '../../src/shell/run.js'

const at = (path: string, line = 2, start = 3, end = 7) => ({
  path,
  startLine: line,
  startColumn: start,
  endLine: line,
  endColumn: end,
})

function finding(severity: Severity, message: string, more: Partial<Finding> = {}): Finding {
  return {
    rule: 'a2i/flow-definition-role',
    severity,
    message,
    url: 'https://docs.aws.amazon.com/x.html',
    location: at('iam/a.json'),
    related: [],
    fingerprint: message,
    ...more,
  }
}

function report(findings: Finding[], more: Partial<Report> = {}): Report {
  const count = (severity: Severity) => findings.filter((each) => each.severity === severity && !each.suppressed).length
  return {
    version: 1,
    tool: { name: 'ml-perms-check', version: '0.0.0', catalogueDate: '2026-01-01', dataDate: '2026-01-02' },
    summary: {
      files: 1,
      principals: 1,
      tasks: { satisfied: 4, missing: 1, unknown: 2 },
      findings: { error: count('error'), warning: count('warning'), notice: count('notice') },
      unknownReasons: { symbol: 1, 'condition-key': 3 },
    },
    files: [],
    tasks: [],
    findings,
    ...more,
  }
}

const plain = (given: Report, text = '{\n  "Action": "s3:GetObject"\n}', quiet = false) =>
  stylish(given, { colors: pc.createColors(false), quiet, lineText: (_, line) => text.split('\n')[line - 1] })

describe('the line of counts', () => {
  const line = (missing: number, unknown: number, unknownReasons: Record<string, number>) => {
    const { summary: counted } = report([])
    const tasks = { satisfied: 1, missing, unknown }
    return countsLine(report([], { summary: { ...counted, tasks, unknownReasons } })).split('; tasks: ')[1]
  }

  it.each([
    [0, 0, {}, '1 satisfied, 0 missing, 0 unknown'],
    [0, 0, { symbol: 0 }, '1 satisfied, 0 missing, 0 unknown'],
    [0, 1, { symbol: 1 }, '1 satisfied, 0 missing, 1 unknown (unknown because: symbol 1)'],
    [1, 0, { symbol: 1 }, '1 satisfied, 1 missing, 0 unknown; 1 requirement unknown (symbol 1)'],
    [1, 0, { symbol: 1, cors: 2 }, '1 satisfied, 1 missing, 0 unknown; 3 requirements unknown (cors 2, symbol 1)'],
  ])('%i missing, %i unknown, %j', (missing, unknown, reasons, expected) => {
    expect(line(missing, unknown, reasons)).toBe(expected)
  })
})

const hostile =
  '::error::x\n::set-output name=a::b ##[error]y \u001b[31mred \u202ebidi `@org/team` <img src=x> | #1 *b* ```'

describe('stylish', () => {
  it('shows the line, the range, related places and help', () => {
    const related = [{ message: 'allows `s3:GetObject` here', location: at('b.json', 9) }]
    expect(plain(report([finding('error', 'no access', { requirement: 'read-input', help: 'add it', related })]))).toBe(
      `iam/a.json
  2:3  error  no access  a2i/flow-definition-role#read-input
    2 |   "Action": "s3:GetObject"
      |   ^^^^
    note: b.json:9:3: allows \`s3:GetObject\` here
    help: add it
    see:  https://docs.aws.amazon.com/x.html

1 error, 0 warnings, 0 notices; tasks: 4 satisfied, 1 missing, 2 unknown (unknown because: condition-key 3, symbol 1)
`,
    )
  })

  it('prints nothing that a terminal or a runner obeys', () => {
    const text = plain(report([finding('error', hostile, { help: hostile, location: at(hostile) })]), `x\n${hostile}`)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]|##\[/)
    expect(text.split('\n').filter((line) => line.trimStart().startsWith('::'))).toEqual([])
  })

  it('cuts a minified line around the range', () => {
    const line = `${'a'.repeat(5000)}HERE${'b'.repeat(5000)}`
    const text = plain(report([finding('error', 'm', { location: at('x', 1, 5001, 5005) })]), line)
    const [, , frame, carets] = text.split('\n')
    expect(frame!.length).toBeLessThan(120)
    expect(frame!.slice(carets!.indexOf('^'), carets!.lastIndexOf('^') + 1)).toBe('HERE')
  })

  it('prints errors only when quiet, and never what is suppressed', () => {
    const given = report([
      finding('error', 'one'),
      finding('notice', 'two'),
      finding('error', 'three', { suppressed: { reason: 'r' } }),
    ])
    const text = plain(given, '', true)
    expect(text).toContain('one')
    expect(text).not.toMatch(/two|three/)
  })
})

describe('counts', () => {
  it('reaches the level of --fail-on', () => {
    const given = report([finding('warning', 'w')])
    expect(['error', 'warning', 'notice', 'never'].map((level) => reaches(given, level as 'error'))).toEqual([
      false,
      true,
      true,
      false,
    ])
    expect(countsLine(given)).toMatch(/^0 errors, 1 warning, 0 notices; tasks: /)
  })

  it('says how many findings are suppressed, and counts neither the baseline nor what is out of scope', () => {
    const given = report([
      finding('error', 'one', { suppressed: { reason: 'accepted until the migration' } }),
      finding('error', 'two', { suppressed: { reason: baselineReason } }),
      finding('error', 'three', { suppressed: { reason: outOfScope } }),
    ])
    expect(countsLine(given)).toMatch(/^0 errors, 0 warnings, 0 notices \(1 suppressed\); tasks: /)
  })
})

describe('json', () => {
  it('keeps the contract, suppressed findings too, and holds no runner command', () => {
    const text = json(report([finding('error', hostile, { suppressed: { reason: 'known' } })]))
    expect(text).not.toMatch(/##\[|\u202e/)
    const parsed = JSON.parse(text)
    expect(Object.keys(parsed)).toEqual(['version', 'tool', 'summary', 'files', 'tasks', 'findings'])
    expect(parsed.findings[0]).toMatchObject({
      message: hostile,
      suppressed: { reason: 'known' },
      location: at('iam/a.json'),
    })
  })
})

describe('annotations', () => {
  it('keeps to what GitHub shows, errors first', () => {
    const many = (severity: Severity) => Array.from({ length: 20 }, (_, i) => finding(severity, `${severity} ${i}`))
    const list = annotations(report([...many('notice'), ...many('warning'), ...many('error')]))
    const levels = list.map((each) => each.level)
    expect(levels).toEqual([...Array(9).fill('error'), ...Array(10).fill('warning'), ...Array(10).fill('notice')])
    expect(list.at(-1)!.message).toBe('32 more findings in the summary')
  })

  it('cuts long messages and drops columns over several lines', () => {
    const [one] = annotations(report([finding('error', 'x'.repeat(9000), { location: { ...at('a'), endLine: 5 } })]))
    expect(one!.message.length).toBeLessThan(4000)
    expect(one).not.toHaveProperty('startColumn')
    expect(one).toMatchObject({ startLine: 2, endLine: 5 })
  })

  it('writes one command a finding whatever the text says', () => {
    const lines = workflowCommands(report([finding('error', hostile, { location: at('a,b:c\n::x') })]))
      .trimEnd()
      .split('\n')
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatch(/^::error title=[^:]*,file=a%2Cb%3Ac%0A%3A%3Ax,line=2,/)
  })
})

describe('summary', () => {
  const requirement = {
    id: 'read-input',
    verdict: 'missing' as const,
    level: 'error' as const,
    message: 'role `r` does not allow `s3:GetObject` on `arn:aws:s3:::in/*`',
    failure: 'images cannot be read',
    help: 'allow it',
    url: 'https://docs.aws.amazon.com/x_(y).html',
    locations: [],
  }
  const task = {
    task: 'a2i/flow-definition-role',
    title: 'Run a human review',
    principal: 'r|<b>',
    origin: 'config' as const,
    verdict: 'missing' as const,
    with: { 'input-bucket': 'in', 'output-bucket': 'in-out' },
    assumed: [],
    requirements: [requirement],
  }

  it('has the table, the missing requirement with reason and fix, and the picture', () => {
    const text = summary(
      report([finding('error', requirement.message, { requirement: 'read-input', principal: 'r|<b>' })], {
        tasks: [task],
      }),
    )
    expect(text).toContain('| r&#124;&#60;b&#62; | ❌ |')
    expect(text).toContain('does not allow <code>s3:GetObject</code> on <code>arn:aws:s3:::in/&#42;</code>')
    expect(text).toContain('Without it: images cannot be read')
    expect(text).toContain('Fix: allow it')
    expect(text).toContain('[source](https://docs.aws.amazon.com/x&#95;%28y%29.html)'.replace('&#95;', '_'))
    expect(text).toContain('p0 -.-x|"reads, missing: read-input"| b0')
    expect(text).toContain('p0 -->|"writes"| b1')
    expect(text).not.toContain('### Other findings')
  })

  it('draws only the bucket that lacks something as broken, whatever else the message names', () => {
    const detail = 'allows it only on `arn:aws:s3:::in-out`'
    const message = `role \`r\` does not allow \`s3:GetObject\` on \`arn:aws:s3:::in/*\` (${detail}); images cannot be read`
    const text = summary(report([], { tasks: [{ ...task, requirements: [{ ...requirement, message }] }] }))
    expect(text).toContain('p0 -.-x|"reads, missing: read-input"| b0')
    expect(text).toContain('p0 -->|"writes"| b1')
    const why = 'cannot tell whether role `r` allows `s3:GetObject` on `arn:aws:s3:::in/*`: `in-out` may be it'
    const open = { ...requirement, verdict: 'unknown' as const, message: why }
    const unknown = summary(report([], { tasks: [{ ...task, verdict: 'unknown', requirements: [open] }] }))
    expect(unknown).toContain('p0 -.->|"reads, unknown: read-input"| b0')
    expect(unknown).toContain('p0 -->|"writes"| b1')
  })

  it('shows hostile text as text', () => {
    const text = summary(
      report([finding('error', hostile, { help: hostile, location: at(hostile) })], {
        tasks: [{ ...task, principal: hostile }],
      }),
    )
    const own = text
      .replaceAll(/```mermaid[\s\S]*?\n```\n/g, '')
      .replaceAll(/```mermaid|^```$|<\/?(code|br)>|\*\*|^#+ /gm, '')
    expect(own).not.toMatch(/[`@<>]|<img|##\[/)
    expect(text.split('\n').some((line) => line.startsWith('::'))).toBe(false)
  })

  it('is cut at the end of a finding and says how much', () => {
    const findings = Array.from({ length: 500 }, (_, i) => finding('error', `finding ${i} é`))
    const text = summary(report(findings), 20_000)
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(20_000)
    const kept = text.match(/finding \d+ é/g)!.length
    expect(text).toContain(`${500 - kept} more findings left out`)
  })

  it('draws a label that cannot leave its quotes', () => {
    const picture = reachDiagram(report([], { tasks: [{ ...task, principal: 'a"]; click p0 "javascript:x"\n```' }] }))
    expect(picture).toMatch(/^ {2}p0\["[^"\n`]*"\]$/m)
    expect(picture.match(/```/g)).toHaveLength(2)
  })
})

describe('escape', () => {
  it('makes hidden characters visible', () => {
    expect(visible('a\u001b[0m\u202e\n\u{e0041}\ud800')).toBe('a\\x1b[0m\\u202e\\n\\u{e0041}\\ud800')
  })

  it('knows that the runner trims lines and looks for ##[ anywhere', () => {
    expect(commandSafe('   ::error::x')).toBe('| ::error::x')
    expect(commandSafe('a ##[error]x')).toBe('a ## [error]x')
  })

  it('escapes Markdown and takes no code span from an odd backtick', () => {
    expect(markdown('@user a|b https://x')).toBe('&#64;&#8203;user a&#124;b https&#58;//x')
    expect(markdownMessage('a `b` c')).toBe('a <code>b</code> c')
    expect(markdownMessage('a `b')).toBe('a &#96;b')
    expect(mermaidLabel('a"#b')).toBe('a#34;#35;b')
  })
})

describe('the JSON report of examples', () => {
  const members: Record<string, string[]> = {
    '': ['version', 'tool', 'summary', 'files', 'tasks', 'findings'],
    tool: ['name', 'version', 'catalogueDate', 'dataDate'],
    summary: ['files', 'principals', 'tasks', 'findings', 'unknownReasons'],
    files: ['path', 'kind', 'reason'],
    tasks: ['task', 'title', 'principal', 'bucket', 'origin', 'verdict', 'with', 'assumed', 'ended', 'requirements'],
    'tasks.requirements': ['id', 'verdict', 'level', 'message', 'failure', 'help', 'unknownReason', 'url', 'locations'],
    findings: [
      'rule',
      'task',
      'requirement',
      'principal',
      'bucket',
      'severity',
      'message',
      'help',
      'url',
      'source',
      'location',
      'related',
      'fingerprint',
      'fix',
      'suppressed',
    ],
    'findings.related': ['message', 'location'],
    'findings.fix': ['description', 'safety', 'edits'],
    'findings.suppressed': ['reason'],
  }
  const place = ['path', 'startLine', 'startColumn', 'endLine', 'endColumn']
  for (const path of ['tasks.requirements.locations', 'findings.location', 'findings.related.location'])
    members[path] = place
  members['findings.fix.edits'] = [...place, 'newText']

  it('has the members of the contract and no others, computed ones too', async () => {
    const root = join(import.meta.dirname, '../..')
    const seen = new Set<string>()
    const walk = (value: unknown, path: string): void => {
      if (Array.isArray(value)) for (const item of value) walk(item, path)
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return
      const known = members[path]
      if (known === undefined) return
      for (const [key, item] of Object.entries(value)) {
        expect(known, `${path}.${key}`).toContain(key)
        const inner = path === '' ? key : `${path}.${key}`
        seen.add(inner)
        walk(item, inner)
      }
    }
    for (const name of readdirSync(join(root, 'examples'))) {
      const { report: found } = await run({
        cwd: root,
        paths: [`examples/${name}`],
        policies: [],
        cors: [],
        exclude: [],
      })
      walk(JSON.parse(json(found)), '')
    }
    for (const path of ['findings.fix.edits', 'findings.related.location', 'tasks.requirements.locations'])
      expect(seen).toContain(path)
  })
})
