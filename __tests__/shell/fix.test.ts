import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { unifiedDiff } from '../../src/report/diff.js'
import { runFixing } from '../../src/shell/apply-fixes.js'
import { encodeLike, openToChange, replaceFile } from '../../src/shell/replace-file.js'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ml-perms-fix-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

function put(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), content)
}
const text = (path: string) => readFileSync(join(root, path), 'utf8')

const configuration = (policy: string, more = '') => `version: 1
principals:
  reviewer:
    arn: arn:aws:iam::111122223333:role/reviewer
    policies: ${policy}
    trust: trust.json
    tasks: [{ task: a2i/flow-definition-role, with: { input-bucket: in, output-bucket: out } }]
${more}`
const trust = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Service: 'sagemaker.amazonaws.com' }, Action: 'sts:AssumeRole' }],
})

/** A repository whose one policy lacks the right to write results. */
function repository(path: string, policy: string | Uint8Array): void {
  put('.github/ml-perms.yml', configuration(path))
  put('trust.json', trust)
  put(path, policy)
}

const fix = (dryRun = false, paths: string[] = []) =>
  runFixing({ cwd: root, paths, policies: [], cors: [], exclude: [] }, dryRun)
const errors = async () => (await fix(true)).report.summary.findings.error

const json = `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::in/*"
    },
    {
      "Effect": "Allow",
      "Action": ["s3:AbortMultipartUpload"],
      "Resource": "arn:aws:s3:::out/*"
    }
  ]
}`

describe('the text around a fix', () => {
  it.each<[string, string, string, string]>([
    ['no line ending at the end', 'p.json', json, json.replace('Upload"]', 'Upload", "s3:PutObject"]')],
    [
      'CRLF and a list of lines',
      'p.json',
      json
        .replace('["s3:AbortMultipartUpload"]', '[\n        "s3:AbortMultipartUpload"\n      ]')
        .replaceAll('\n', '\r\n'),
      json
        .replace(
          '["s3:AbortMultipartUpload"]',
          '[\n        "s3:AbortMultipartUpload",\n        "s3:PutObject"\n      ]',
        )
        .replaceAll('\n', '\r\n'),
    ],
    [
      'tabs and comments',
      'p.json',
      json
        .replace('["s3:AbortMultipartUpload"]', '[\n        "s3:AbortMultipartUpload" // large files\n      ]')
        .replaceAll('  ', '\t'),
      json
        .replace(
          '["s3:AbortMultipartUpload"]',
          '[\n        "s3:AbortMultipartUpload", // large files\n        "s3:PutObject"\n      ]',
        )
        .replaceAll('  ', '\t'),
    ],
    [
      'one line',
      'p.json',
      JSON.stringify(JSON.parse(json)),
      JSON.stringify(JSON.parse(json)).replace('Upload"]', 'Upload","s3:PutObject"]'),
    ],
    [
      'a lone text becomes a list',
      'p.json',
      json.replace('["s3:AbortMultipartUpload"]', '"s3:AbortMultipartUpload"'),
      json.replace('["s3:AbortMultipartUpload"]', '["s3:AbortMultipartUpload", "s3:PutObject"]'),
    ],
    [
      'YAML with dashes, quotes and a comment',
      'p.yaml',
      `# reviewers
Version: '2012-10-17'
Statement:
  - Effect: Allow
    Action: s3:GetObject
    Resource: 'arn:aws:s3:::in/*'
  - Effect: Allow
    Action:
      - 's3:AbortMultipartUpload' # large files

    Resource: 'arn:aws:s3:::out/*'
`,
      `# reviewers
Version: '2012-10-17'
Statement:
  - Effect: Allow
    Action: s3:GetObject
    Resource: 'arn:aws:s3:::in/*'
  - Effect: Allow
    Action:
      - 's3:AbortMultipartUpload' # large files
      - 's3:PutObject'

    Resource: 'arn:aws:s3:::out/*'
`,
    ],
    [
      'YAML: a lone text becomes a list',
      'p.yaml',
      `Version: "2012-10-17"
Statement:
- Effect: Allow
  Action: s3:GetObject
  Resource: arn:aws:s3:::in/*
- Action: s3:AbortMultipartUpload # large files
  Effect: Allow
  Resource: arn:aws:s3:::out/*
`,
      `Version: "2012-10-17"
Statement:
- Effect: Allow
  Action: s3:GetObject
  Resource: arn:aws:s3:::in/*
- Action:
    - s3:AbortMultipartUpload # large files
    - s3:PutObject
  Effect: Allow
  Resource: arn:aws:s3:::out/*
`,
    ],
    [
      'YAML: a statement is appended in the style of the others',
      'p.yaml',
      `Version: "2012-10-17"
Statement:
- Sid: Read
  Effect: Allow
  Action:
  - s3:GetObject
  Resource: arn:aws:s3:::in/* # images

# the end
`,
      `Version: "2012-10-17"
Statement:
- Sid: Read
  Effect: Allow
  Action:
  - s3:GetObject
  Resource: arn:aws:s3:::in/* # images
- Sid: WriteOutput
  Effect: Allow
  Action: s3:PutObject
  Resource: arn:aws:s3:::out/*

# the end
`,
    ],
    [
      'YAML: a lone statement becomes a list',
      'p.yaml',
      `Version: "2012-10-17"
Statement:
  Effect: Allow
  Action: s3:GetObject
  Resource: arn:aws:s3:::in/*
`,
      `Version: "2012-10-17"
Statement:
  - Effect: Allow
    Action: s3:GetObject
    Resource: arn:aws:s3:::in/*
  - Effect: Allow
    Action: s3:PutObject
    Resource: arn:aws:s3:::out/*
`,
    ],
    [
      'JSON: a lone statement becomes a list',
      'p.json',
      '{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::in/*" } }\n',
      '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::in/*" }, { "Effect": "Allow", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::out/*" }] }\n',
    ],
    [
      'JSON: brackets that hug their statement',
      'p.json',
      `{
    "Version": "2012-10-17",
    "Statement": [{
        "Effect": "Allow",
        "Action": "s3:GetObject",
        "Resource": "arn:aws:s3:::in/*"
    }]
}
`,
      `{
    "Version": "2012-10-17",
    "Statement": [{
        "Effect": "Allow",
        "Action": "s3:GetObject",
        "Resource": "arn:aws:s3:::in/*"
    }, {
        "Effect": "Allow",
        "Action": "s3:PutObject",
        "Resource": "arn:aws:s3:::out/*"
    }]
}
`,
    ],
    [
      'the bucket instead of its objects',
      'p.json',
      json.replace('s3:AbortMultipartUpload', 's3:PutObject').replace('out/*', 'out'),
      json
        .replace('s3:AbortMultipartUpload', 's3:PutObject')
        .replace('"arn:aws:s3:::out/*"', '["arn:aws:s3:::out", "arn:aws:s3:::out/*"]'),
    ],
    [
      'a misspelt action',
      'p.json',
      json.replace('s3:AbortMultipartUpload', 's3:PutObejct'),
      json.replace('s3:AbortMultipartUpload', 's3:PutObject'),
    ],
  ])('%s', async (_, path, before, after) => {
    repository(path, before)
    const { report, fixed } = await fix()
    expect(text(path)).toBe(after)
    expect(report.summary.findings.error).toBe(0)
    expect(fixed.map(({ requirement }) => requirement)).toEqual(['write-output'])
    const again = await fix()
    expect(again.fixed).toEqual([])
    expect(text(path)).toBe(after)
  })
})

describe('the bytes of a file', () => {
  const both = Buffer.from(`\ufeff${json}`, 'utf16le')
  it.each<[string, Uint8Array, (bytes: Buffer) => string]>([
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${json}`), (bytes) => bytes.toString('utf8')],
    ['UTF-16 LE', both, (bytes) => bytes.toString('utf16le')],
    ['UTF-16 BE', Buffer.from(both).swap16(), (bytes) => Buffer.from(bytes).swap16().toString('utf16le')],
  ])('%s stays', async (_, bytes, decode) => {
    repository('p.json', bytes)
    await fix()
    expect(decode(readFileSync(join(root, 'p.json')))).toBe(
      `\ufeff${json.replace('Upload"]', 'Upload", "s3:PutObject"]')}`,
    )
  })

  it('encodes back what it has decoded', () => {
    for (const bytes of [Buffer.from('a'), Buffer.from('\ufeffa'), both, Buffer.from(both).swap16()]) {
      put('x', bytes)
      const opened = openToChange(root, join(root, 'x'))
      expect('text' in opened && encodeLike(bytes, opened.text).equals(bytes)).toBe(true)
    }
  })

  it('keeps the mode of the file and leaves nothing beside it', async () => {
    repository('p.json', json)
    chmodSync(join(root, 'p.json'), 0o640)
    await fix()
    expect(statSync(join(root, 'p.json')).mode & 0o777).toBe(0o640)
    expect(readdirSync(root).sort()).toEqual(['.github', 'p.json', 'trust.json'])
  })
})

describe('what is left alone', () => {
  it('a file that changed meanwhile', () => {
    put('p.json', json)
    const opened = openToChange(root, join(root, 'p.json'))
    if ('problem' in opened) throw new Error(opened.problem)
    put('p.json', 'new')
    expect(replaceFile(opened, 'fixed')).toBe('it changed while it was checked')
    expect(text('p.json')).toBe('new')
    expect(readdirSync(root)).toEqual(['p.json'])
  })

  it('a folder that cannot be written: the file stays whole', () => {
    put('folder/p.json', json)
    const opened = openToChange(root, join(root, 'folder/p.json'))
    if ('problem' in opened) throw new Error(opened.problem)
    rmSync(join(root, 'folder'), { recursive: true })
    expect(replaceFile(opened, 'fixed')).toMatch(/^it cannot be written \(ENOENT\)$/)
  })

  it('a file outside the checked directory, with a message', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'ml-perms-outside-'))
    try {
      writeFileSync(join(outside, 'p.json'), json)
      expect(openToChange(root, join(outside, 'p.json'))).toEqual({ problem: 'it lies outside the checked directory' })
      symlinkSync(join(outside, 'p.json'), join(root, 'link.json'))
      expect(openToChange(root, join(root, 'link.json'))).toEqual({ problem: 'it lies outside the checked directory' })
    } finally {
      rmSync(outside, { recursive: true })
    }
  })

  it('a symbolic link stays one; its target is fixed', async () => {
    repository('p.json', json)
    put('real/policy.json', json)
    rmSync(join(root, 'p.json'))
    symlinkSync('real/policy.json', join(root, 'p.json'))
    await fix()
    expect(lstatSync(join(root, 'p.json')).isSymbolicLink()).toBe(true)
    expect(text('real/policy.json')).toContain('"s3:PutObject"')
  })

  it('a document that several principals share is only shown', async () => {
    repository('p.json', json)
    put(
      '.github/ml-perms.yml',
      configuration('p.json', '  other: { policies: p.json, tasks: [{ task: a2i/start-human-loop }] }\n'),
    )
    const { report } = await fix()
    expect(text('p.json')).toBe(json)
    const finding = report.findings.find(({ requirement }) => requirement === 'write-output')
    expect(finding?.fix?.safety).toBe('review')
  })

  it('a suppressed finding', async () => {
    repository('p.json', json)
    put(
      '.github/ml-perms.yml',
      configuration('p.json', 'suppressions: [{ rule: a2i/flow-definition-role, reason: known }]\n'),
    )
    expect((await fix()).fixed).toEqual([])
    expect(text('p.json')).toBe(json)
  })

  it('a requirement against which a Deny stands', async () => {
    const [read, write] = JSON.parse(json).Statement
    const denied = JSON.stringify({
      Version: '2012-10-17',
      Statement: [read, { ...write, Action: 's3:PutObject' }, { ...write, Effect: 'Deny', Action: 's3:Put*' }],
    })
    repository('p.json', denied)
    const { report } = await fix()
    expect(report.findings.find(({ requirement }) => requirement === 'write-output')?.fix).toBeUndefined()
    expect(text('p.json')).toBe(denied)
  })

  it('a bucket that nobody declared is not guessed', async () => {
    repository('p.json', json)
    put(
      '.github/ml-perms.yml',
      configuration('p.json').replace('with: { input-bucket: in, output-bucket: out }', 'with: {}'),
    )
    put(
      'p.json',
      JSON.stringify({
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Action: 'logs:PutLogEvents', Resource: '*' }],
      }),
    )
    const before = text('p.json')
    const { report } = await fix()
    expect(report.findings.filter(({ fix: made }) => made?.safety === 'safe')).toEqual([])
    expect(text('p.json')).toBe(before)
  })

  it('a dry run changes nothing and gives the texts before and after', async () => {
    repository('p.json', json)
    const { changes, fixed, report } = await fix(true)
    expect(text('p.json')).toBe(json)
    expect(report.summary.findings.error).toBe(1)
    expect(fixed).toHaveLength(1)
    expect(changes).toHaveLength(1)
    expect(unifiedDiff(changes[0]!.path, changes[0]!.before, changes[0]!.after)).toBe(`--- a/p.json
+++ b/p.json
@@ -8,7 +8,7 @@
     },
     {
       "Effect": "Allow",
-      "Action": ["s3:AbortMultipartUpload"],
+      "Action": ["s3:AbortMultipartUpload", "s3:PutObject"],
       "Resource": "arn:aws:s3:::out/*"
     }
   ]
`)
  })
})

describe('several fixes at once', () => {
  it('for one document are merged and do not meet', async () => {
    repository('p.json', '{\n  "Version": "2012-10-17",\n  "Statement": []\n}\n')
    put('.github/ml-perms.yml', configuration('p.json').replace('output-bucket: out', 'output-bucket: in'))
    const { fixed } = await fix()
    expect(fixed.map(({ requirement }) => requirement).sort()).toEqual(['read-input', 'write-output'])
    expect(text('p.json')).toBe(`{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": ["s3:GetObject", "s3:PutObject"],
      "Resource": "arn:aws:s3:::in/*"
    }
  ]
}
`)
    expect(await errors()).toBe(0)
  })

  it('a slip of the pen is corrected and nothing is added beside it', async () => {
    const policy = (get: string, put: string, resources: string[]) => ({
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Action: [get, 's3:ListBucket', put], Resource: resources },
        { Effect: 'Allow', Action: ['kms:Decrypt'], Resource: '*' },
      ],
    })
    const resources = ['in', 'out', 'else'].flatMap((name) => [`arn:aws:s3:::${name}`, `arn:aws:s3:::${name}/*`])
    repository('p.json', JSON.stringify(policy('s3:GetObjekt', 's3:PutObjects', resources), null, 2))
    await fix()
    expect(JSON.parse(text('p.json'))).toEqual(policy('s3:GetObject', 's3:PutObject', resources))
    expect(await errors()).toBe(0)
  })

  it('a slip of the pen in another of its policies neither', async () => {
    repository('p.json', JSON.stringify({ Version: '2012-10-17', Statement: [] }))
    put('.github/ml-perms.yml', configuration('[p.json, q.json]'))
    const allow = (action: string, resource: string) => ({ Effect: 'Allow', Action: action, Resource: resource })
    const both = (put: string) => ({
      Version: '2012-10-17',
      Statement: [allow('s3:GetObject', 'arn:aws:s3:::in/*'), allow(put, 'arn:aws:s3:::*/*')],
    })
    put('q.json', JSON.stringify(both('s3:PutObejct')))
    await fix()
    expect(JSON.parse(text('p.json')).Statement).toEqual([])
    expect(JSON.parse(text('q.json'))).toEqual(both('s3:PutObject'))
    expect(await errors()).toBe(0)
  })

  it('a slip of the pen is corrected also where what is lacking was only inferred', async () => {
    const policy = (get: string) => ({
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Action: ['lookoutvision:CreateModel'], Resource: '*' },
        { Effect: 'Allow', Action: 's3:GetBucketLocation', Resource: 'arn:aws:s3:::images' },
        { Effect: 'Allow', Action: ['s3:PutObject', get], Resource: 'arn:aws:s3:::images/*' },
      ],
    })
    put('policy.json', JSON.stringify(policy('s3:GetObjekt'), null, 2))
    await fix()
    expect(JSON.parse(text('policy.json'))).toEqual(policy('s3:GetObject'))
  })

  it('in different files', async () => {
    repository('p.json', json)
    put('trust.json', trust.replace('sagemaker', 'lambda'))
    const { fixed } = await fix()
    expect(fixed.flatMap(({ paths }) => paths).sort()).toEqual(['p.json', 'trust.json'])
    expect(JSON.parse(text('trust.json')).Statement[0].Principal.Service).toEqual([
      'lambda.amazonaws.com',
      'sagemaker.amazonaws.com',
    ])
  })
})

describe('examples', () => {
  const examples = fileURLToPath(new URL('../../examples', import.meta.url))
  it('have nothing left that a safe fix repairs, and few lines change', async () => {
    let added = 0
    let removed = 0
    for (const name of readdirSync(examples)) {
      const folder = join(root, name)
      cpSync(join(examples, name), folder, { recursive: true })
      if (!existsSync(join(folder, '.github'))) continue
      const { changes, report, fixed } = await runFixing(
        { cwd: folder, paths: [], policies: [], cors: [], exclude: [] },
        false,
      )
      expect(report.findings.filter(({ fix: made }) => made?.safety === 'safe')).toEqual([])
      expect(report.files.filter(({ kind }) => kind === 'invalid')).toEqual([])
      for (const { path, before, after } of changes) {
        expect(readFileSync(join(folder, path), 'utf8')).toBe(after)
        const lines = unifiedDiff(path, before, after).split('\n').slice(2)
        added += lines.filter((line) => line.startsWith('+')).length
        removed += lines.filter((line) => line.startsWith('-')).length
      }
      expect(fixed.length).toBeGreaterThanOrEqual(changes.length)
    }
    // Six fixes: four statements of six lines, one line that becomes another, one line with its comma before it.
    expect([added, removed]).toEqual([27, 2])
  })
})

describe('a unified diff', () => {
  it.each([
    ['a\nb\n', 'a\nc\n', '@@ -1,2 +1,2 @@\n a\n-b\n+c\n'],
    ['', 'a\n', '@@ -0,0 +1,1 @@\n+a\n'],
    ['a', 'a\n', '@@ -1,1 +1,1 @@\n-a\n\\ No newline at end of file\n+a\n'],
    ['a\r\nb\r\n', 'a\r\nb\r\nc\r\n', '@@ -1,2 +1,3 @@\n a\r\n b\r\n+c\r\n'],
    [
      '1\n2\n3\n4\n5\n6\n7\n8\n9\n',
      '0\n1\n2\n3\n4\n5\n6\n7\n8\n9\nx\n',
      '@@ -1,3 +1,4 @@\n+0\n 1\n 2\n 3\n@@ -7,3 +8,4 @@\n 7\n 8\n 9\n+x\n',
    ],
  ])('of %j and %j', (before, after, hunks) => {
    expect(unifiedDiff('p', before, after)).toBe(`--- a/p\n+++ b/p\n${hunks}`)
  })

  it('is empty without a difference', () => expect(unifiedDiff('p', 'a', 'a')).toBe(''))

  it('holds no command for the runner and nothing hidden', () => {
    const sign = String.fromCharCode(27)
    const diff = unifiedDiff('p', `::error::x\n##[error]${sign}[31m\na\n`, `::error::x\n##[error]${sign}[31m\nb\n`)
    expect(diff).not.toMatch(/^\s*::|##\[/m)
    expect(diff).not.toContain(sign)
  })
})
