import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { SourceText } from '../../src/base/source.js'
import { changed } from '../../src/findings/changed.js'
import { commentsOf } from '../../src/findings/comments.js'
import type { Finding, Report } from '../../src/findings/finding.js'
import { run } from '../../src/shell/run.js'

const texts = async (path: string, text: string) => (await commentsOf(new SourceText(path, text))).map((c) => c.text)

describe('comments', () => {
  it.each([
    ['a.json', '{"a": "// no", /* yes */ "b\\"//": 1, // and\n "c": 2 } // last', ['yes', 'and', 'last']],
    ['a.json', '/** doc */ {}', ['doc']],
    ['a.json', '{"#": "# no"} # none', []],
    ['a.json', '{ /* open', ['open']],
    [
      'a.yaml',
      '# one\na: "# no" # two\nb: it#s\nc: |\n  # no\n  text\n# three\nd: >-\n  # no\n',
      ['one', 'two', 'three'],
    ],
    ['a.yaml', 'a: \'# no\'  # yes\n- ["x # no", y] #end', ['yes', 'end']],
    ['a.yaml', '\ufeff---\n# one\n--- # two\n...\n# three', ['one', 'two', 'three']],
    ['a.tf', '# one\na = "# no // no" // two\nb = "${x /* three */}# no" # four', ['one', 'two', 'three', 'four']],
    ['a.tf', 'a = "${f("# no", {b = "}"})}# no" # yes\nc = "$${ # no }"', ['yes']],
    ['a.tf', 'a = <<-EOT\n  # no\n  // no\n  EOT\n# yes\nb = <<X\n/* no\nXY\n  X\n/* yes */', ['yes', 'yes']],
    ['a.xml', '<!-- one --><a><![CDATA[<!-- no -->]]></a><?x <!-- no --> ?><!--two-->', ['one', 'two']],
    ['a.xml', '<a/><!-- open', []],
  ])('%s %j', async (path, text, expected) => {
    expect(await texts(path, text)).toEqual(expected)
  })

  // Whatever a writer of the format makes of any value holds no comment, and one put behind it is found.
  it.each([
    ['a.json', (value: unknown) => `{"x": ${JSON.stringify(value)}}`, ' // ml-perms'],
    ['a.json', (value: unknown) => JSON.stringify([value], null, 2), '\n/* ml-perms */'],
    ['a.yaml', (value: unknown) => stringify({ x: value }), '# ml-perms'],
    ['a.yaml', (value: unknown) => stringify([value], { defaultStringType: 'BLOCK_LITERAL' }), '# ml-perms'],
    ['a.tf', (value: unknown) => `x = ${JSON.stringify(value).replace(/([$%])(?=\{)/g, '$1$1')}`, ' # ml-perms'],
    ['a.tf', (value: unknown) => `x = <<-E\n${JSON.stringify(value, null, 2)}\nE\n`, '// ml-perms'],
  ])('of any value in %s', async (path, written, comment) => {
    const text = fc.string({
      unit: fc.constantFrom('#', '/', '*', '"', '\\', '{', '}', '$', '%', ':', '-', ' ', '\n', 'a', '<', '>'),
    })
    const value = fc
      .jsonValue({ noUnicodeString: false } as object)
      .chain((plain) => text.map((odd) => ({ [odd]: [odd, plain] })))
    await fc.assert(
      fc.asyncProperty(value, async (each) => {
        expect(await texts(path, written(each))).toEqual([])
        expect(await texts(path, written(each) + comment)).toEqual(['ml-perms'])
      }),
      { numRuns: 150 },
    )
  })

  it('reads hostile text in bounded time', async () => {
    const started = Date.now()
    for (const [path, piece] of [
      ['a.xml', '<!--'],
      ['a.json', '/*'],
      ['a.json', '"\\'],
      ['a.tf', '"${'],
      ['a.tf', '<<A\n'],
      ['a.yaml', '- #\n'],
      ['a.yaml', '{[#'],
    ] as const)
      await texts(path, `${path === 'a.xml' ? '<a>' : path === 'a.json' ? '{' : ''}${piece.repeat(40_000)}`)
    expect(Date.now() - started).toBeLessThan(5000)
  })
})

/** Checks files of the test in a directory of their own. */
async function check(files: Record<string, string>, today?: string): Promise<Report> {
  const root = mkdtempSync(join(tmpdir(), 'ml-perms-suppressions-'))
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), text)
    }
    const options = { cwd: root, paths: [], policies: [], cors: [], exclude: [] }
    return (await run({ ...options, ...(today === undefined ? {} : { today }) })).report
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

const shown = (report: Report) =>
  report.findings
    .map((finding: Finding) => {
      const rule = finding.requirement === undefined ? finding.rule : `${finding.rule}#${finding.requirement}`
      const state = finding.suppressed === undefined ? finding.severity : `suppressed: ${finding.suppressed.reason}`
      return `${finding.location.startLine} ${rule} (${state})`
    })
    .sort()

const task = 'lookout-for-vision/create-project'
const configuration = (more = '') =>
  `version: 1\nprincipals:\n  maker:\n    policies: [p.*]\n    tasks: [${task}]\nrules: { lookout-for-vision/end-of-support: off }\n${more}`
const statement = '"Effect": "Allow", "Action": "lookoutvision:ListProjects", "Resource": "*"'
/** The finding lies on line 4. */
const policy = (comment: string, beside = '') => `{\n"Statement": [\n${comment}\n{ ${statement} }${beside}\n] }\n`

describe('suppression comments', () => {
  const withPolicy = (text: string, name = 'p.json') => check({ [name]: text, '.github/ml-perms.yml': configuration() })

  it('finds what the tests suppress', async () => {
    expect(shown(await withPolicy(policy('')))).toEqual([`4 ${task}#create-project (error)`])
  })

  it.each([
    ['on the line before', policy(`// ml-perms: ignore ${task} -- made by hand`), 'made by hand'],
    ['beside', policy('', ` // ml-perms: ignore ${task} -- made by hand`), 'made by hand'],
    ['by requirement', policy(`/* ml-perms: ignore ${task}#create-project --  made\n by hand */`), 'made by hand'],
    [
      'above another comment',
      policy(`// ml-perms: ignore ${task} -- r\n// more`).replace('\n// more', ' // more'),
      'r // more',
    ],
    [
      'for the whole file',
      `// ml-perms: ignore-file ${task} -- not ours\n${policy('')}`.replace('\n\n', '\n'),
      'not ours',
    ],
  ])('%s', async (_, text, reason) => {
    const report = await withPolicy(text)
    expect(report.findings.map((finding) => finding.suppressed)).toEqual([{ reason }])
    expect(report.summary.findings).toEqual({ error: 0, warning: 0, notice: 0 })
  })

  it('takes several rules, and reports the one that is not there', async () => {
    const text = policy(`// ml-perms: ignore syntax, ${task} -- both`)
    expect(shown(await withPolicy(text))).toEqual([
      '3 suppression/unused (notice)',
      `4 ${task}#create-project (suppressed: both)`,
    ])
  })

  it('needs a reason', async () => {
    const report = await withPolicy(policy(`// ml-perms: ignore ${task}`))
    expect(shown(report)).toEqual(['3 suppression/no-reason (warning)', `4 ${task}#create-project (error)`])
    expect(report.findings[0]!.message).toBe(
      'the comment has no reason, so it does not suppress `lookout-for-vision/create-project`',
    )
  })

  it('reports a comment that suppresses nothing, with the rule that was meant', async () => {
    const report = await withPolicy(policy('// ml-perms: ignore lookout-for-vision/create-projct -- typo'))
    expect(shown(report)).toEqual(['3 suppression/unused (notice)', `4 ${task}#create-project (error)`])
    expect(report.findings[0]!.message).toContain('did you mean `lookout-for-vision/create-project`?')
  })

  it('says what it cannot read, and leaves other comments alone', async () => {
    const text = policy('// ml-perms: ignroe x -- y\n').replace('\n\n', '\n')
    expect(shown(await withPolicy(text))).toContain('3 suppression/unused (notice)')
    expect(shown(await withPolicy(policy(`// see ml-perms: ignore ${task} -- x`)))).toEqual([
      `4 ${task}#create-project (error)`,
    ])
  })

  it('does not read strings as comments', async () => {
    const text = policy('').replace('"*"', `"*", "Sid": "// ml-perms: ignore ${task} -- x"`)
    expect(shown(await withPolicy(text))).toEqual([`4 ${task}#create-project (error)`])
  })

  it('suppresses a syntax error', async () => {
    const text =
      '// ml-perms: ignore-file syntax -- broken on purpose\n{ "Statement": [ { "Effect": "Allow" "Action": "s3:*" } ] }'
    const report = await check({ 'a.json': text })
    expect(report.summary.findings.error).toBe(0)
    expect(report.findings.map((finding) => finding.suppressed?.reason)).toEqual(['broken on purpose'])
  })

  it('reads YAML', async () => {
    const text = `Statement:\n- Effect: Allow\n# ml-perms: ignore ${task} -- yes\n\n  Action: lookoutvision:ListProjects\n  Resource: "*"\n`
    expect(shown(await withPolicy(text, 'p.yaml'))).toEqual([`5 ${task}#create-project (suppressed: yes)`])
  })

  describe('before a statement it holds for all of it', () => {
    const statement = (action: string) =>
      `{\n"Effect": "Allow",\n"Action": "lookoutvision:${action}",\n"Resource": "*"\n}`
    const file = (before: string, between = '') =>
      `{ "Statement": [\n${before}\n${statement('ListProjects')},\n${between}\n${statement('ListModels')}\n] }`

    it('in JSON', async () => {
      const plain = await withPolicy(file(''))
      expect(plain.findings.map((finding) => finding.location.startLine)).toEqual([5])
      expect(shown(await withPolicy(file(`// ml-perms: ignore ${task} -- yes`)))).toEqual([
        `5 ${task}#create-project (suppressed: yes)`,
      ])
      const beside = file('').replace('{\n"Effect"', `{ // ml-perms: ignore ${task} -- yes\n"Effect"`)
      expect(shown(await withPolicy(beside))).toEqual([`5 ${task}#create-project (suppressed: yes)`])
    })

    it('but not of the next one, nor of what the whole file is', async () => {
      for (const text of [
        file('', `// ml-perms: ignore ${task} -- yes`),
        `// ml-perms: ignore ${task} -- yes\n${file('')}`,
      ])
        expect(shown(await withPolicy(text)).filter((line) => line.endsWith('(error)'))).toHaveLength(1)
    })

    it('in YAML', async () => {
      const text = `Statement:\n# ml-perms: ignore ${task} -- yes\n- Effect: Allow\n  Action: lookoutvision:ListProjects\n  Resource: "*"\n`
      expect(shown(await withPolicy(text, 'p.yaml'))).toEqual([`4 ${task}#create-project (suppressed: yes)`])
    })
  })

  // XML allows no `--` inside a comment.
  it('reads XML', async () => {
    const cors =
      '<CORSConfiguration>\n<!-- ml-perms: ignore-file a2i/image-bucket - static -->\n<CORSRule><AllowedMethod>PUT</AllowedMethod><AllowedOrigin>*</AllowedOrigin></CORSRule></CORSConfiguration>'
    const report = await check({
      'c.xml': cors,
      '.github/ml-perms.yml':
        'version: 1\nbuckets:\n  b: { cors: c.xml, tasks: [a2i/image-bucket] }\nrules: { a2i/end-of-support: off }\n',
    })
    expect(shown(report)).toEqual(['3 a2i/image-bucket#cors-get (suppressed: static)'])
  })

  it('obeys rules: for its own findings', async () => {
    const report = await check({
      'p.json': policy(`// ml-perms: ignore syntax -- x`),
      '.github/ml-perms.yml': configuration().replace('off }', 'off, suppression/unused: off }'),
    })
    expect(shown(report)).toEqual([`4 ${task}#create-project (error)`])
  })

  it('keeps the fingerprint when lines are added', async () => {
    const [before] = (await withPolicy(policy(''))).findings
    const [after] = (await withPolicy(policy('').replace('{\n', '{\n\n\n\n'))).findings
    expect(after!.fingerprint).toBe(before!.fingerprint)
    expect(after!.location.startLine).not.toBe(before!.location.startLine)
  })
})

it('a copy of a finding leaves what is computed on demand uncomputed', () => {
  let asked = 0
  const finding = {
    rule: 'x',
    get message() {
      asked++
      return 'm'
    },
  } as unknown as Finding
  const copy = changed(changed(finding, { severity: 'error' }), { suppressed: { reason: 'r' } })
  expect(asked).toBe(0)
  expect([copy.message, copy.severity, copy.suppressed, asked]).toEqual(['m', 'error', { reason: 'r' }, 1])
})

describe('suppressions of the configuration', () => {
  const withEntry = (entry: string, today?: string) =>
    check({ 'p.json': policy(''), '.github/ml-perms.yml': configuration(`suppressions:\n  - ${entry}\n`) }, today)

  it.each([
    [`{ rule: ${task}, reason: known }`],
    [`{ rule: ${task}#create-project, reason: known, path: "*.json" }`],
    [`{ rule: ${task}, reason: known, principal: maker, until: 2026-03-01 }`],
  ])('%s', async (entry) => {
    expect(shown(await withEntry(entry, '2026-03-01'))).toEqual([`4 ${task}#create-project (suppressed: known)`])
  })

  it('counts again after its date, and says so', async () => {
    const report = await withEntry(`{ rule: ${task}, reason: known, until: 2026-03-01 }`, '2026-03-02')
    expect(shown(report)).toEqual([`4 ${task}#create-project (error)`, '8 suppression/expired (warning)'])
  })

  it.each([[`{ rule: ${task}, reason: known, path: "q/**" }`], ['{ rule: syntax, reason: x, until: 2999-01-01 }']])(
    'reports what matches nothing: %s',
    async (entry) => {
      expect(shown(await withEntry(entry))).toEqual([
        `4 ${task}#create-project (error)`,
        '8 suppression/unused (notice)',
      ])
    },
  )

  it.each([
    ['path: "q/**"', 'no file matches `q/**`'],
    ['principal: makr', 'there is no principal `makr`; did you mean `maker`?'],
  ])('says which part of it matches nothing: %s', async (part, expected) => {
    const { findings } = await withEntry(`{ rule: ${task}, reason: known, ${part} }`)
    const unused = findings.find(({ rule }) => rule === 'suppression/unused')
    expect(unused?.message).toBe(`the suppression of \`${task}\` matches no finding: ${expected}`)
  })

  it('takes globs from the root when another directory is the working one', async () => {
    const root = mkdtempSync(join(tmpdir(), 'ml-perms-suppressions-'))
    try {
      mkdirSync(join(root, 'sub/.github'), { recursive: true })
      writeFileSync(join(root, 'sub/p.json'), policy(''))
      writeFileSync(
        join(root, 'sub/.github/ml-perms.yml'),
        configuration(`suppressions:\n  - { rule: ${task}, path: p.json, reason: known }\n`),
      )
      const { report } = await run({ cwd: root, paths: ['sub'], policies: [], cors: [], exclude: [] })
      expect(report.findings.map((finding) => finding.suppressed?.reason)).toEqual(['known'])
    } finally {
      rmSync(root, { recursive: true, force: true })
    }
  })
})
