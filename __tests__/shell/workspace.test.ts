import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findFiles, readSource } from '../../src/shell/files.js'
import { loadWorkspace, type WorkspaceOptions } from '../../src/shell/workspace.js'
import { stemOf } from '../../src/shell/workspace-groups.js'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ml-perms-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const identity = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::b/*' }],
})
const trust = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Service: 'sagemaker.amazonaws.com' }, Action: 'sts:AssumeRole' }],
})
const cors = '[{"AllowedMethods":["GET"],"AllowedOrigins":["*"]}]'

function put(files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
}
const load = (options: Partial<WorkspaceOptions> = {}) => loadWorkspace({ root, cwd: root, ...options })

describe('findFiles', () => {
  it('finds the default files, sorted, and skips what is not the repository', async () => {
    put({
      'z.json': '{}',
      'a/b.yml': '',
      '.aws/p.json': '{}',
      '.github/x.yaml': '',
      'c.xml': '',
      'readme.md': '',
      'package.json': '{}',
      'tsconfig.build.json': '{}',
      'a/node_modules/m.json': '{}',
      'dist/d.json': '{}',
      '.git/g.json': '{}',
      'x/.terraform/t.json': '{}',
    })
    expect(await findFiles(root)).toEqual(['.aws/p.json', '.github/x.yaml', 'a/b.yml', 'c.xml', 'z.json'])
    expect(await findFiles(root, { exclude: ['a/**', 'z.json'] })).toEqual(['.aws/p.json', '.github/x.yaml', 'c.xml'])
    for (const folder of ['a', './a', 'a/']) {
      expect(await findFiles(root, { exclude: [folder, 'z.json'] })).toEqual(['.aws/p.json', '.github/x.yaml', 'c.xml'])
    }
    expect(await findFiles(root, { patterns: ['a', './z.json'] })).toEqual(['a/b.yml', 'z.json'])
  })

  it('takes a name with the signs of a glob literally if it exists', async () => {
    put({ '[prod]/p.json': '{}' })
    expect(await findFiles(root, { patterns: ['[prod]/p.json'] })).toEqual(['[prod]/p.json'])
  })

  it('does not follow symbolic links out of the root', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'ml-perms-out-'))
    try {
      writeFileSync(join(outside, 'secret.json'), '{}')
      put({ 'in.json': '{}' })
      symlinkSync(join(outside, 'secret.json'), join(root, 'file.json'))
      symlinkSync(outside, join(root, 'folder'))
      symlinkSync(outside, join(root, 'folder.json'))
      symlinkSync(join(root, 'in.json'), join(root, 'again.json'))
      symlinkSync(join(root, 'gone'), join(root, 'dangling.json'))
      expect(await findFiles(root)).toEqual(['again.json', 'in.json'])
      for (const pattern of ['file.json', 'folder/secret.json', 'folder', 'folder/*.json', '*/*.json']) {
        expect(await findFiles(root, { patterns: [pattern] }), pattern).toEqual([])
      }
    } finally {
      rmSync(outside, { recursive: true, force: true })
    }
  })
})

describe('readSource', () => {
  it('reads text and bounds its size', async () => {
    put({ 'bom.json': '\uFEFF{}', 'big.json': ' '.repeat(5 * 1024 * 1024 + 1) })
    expect((await readSource(root, 'bom.json')).source?.text).toBe('{}')
    expect(await readSource(root, 'big.json')).toEqual({ problem: 'is larger than 5 MB' })
    expect((await readSource(root, 'none.json')).problem).toContain('ENOENT')
  })
})

describe('stemOf', () => {
  it.each([
    ['reviewer-policy.json', 'reviewer-trust.json'],
    ['reviewer.json', 'reviewer-trust-policy.json'],
    ['reviewer-permissions.json', 'reviewer_trust.json'],
    ['reviewer.policy', 'reviewer-assume-role-policy.json'],
  ])('%s and %s', (a, b) => expect(stemOf(a)).toBe(stemOf(b)))
  it('keeps folders and names apart', () => {
    expect(stemOf('a/x.json')).not.toBe(stemOf('b/x.json'))
    expect(stemOf('x-1-policy.json')).not.toBe(stemOf('x-2-trust.json'))
  })
})

describe('what may not be read', () => {
  // Root may read everything.
  const restricted = process.getuid !== undefined && process.getuid() !== 0
  it.runIf(restricted)('is told, folder or file, and is no error of ours', async () => {
    put({ 'a.json': identity, 'locked/b.json': identity, 'secret.json': identity })
    chmodSync(join(root, 'secret.json'), 0)
    chmodSync(join(root, 'locked'), 0)
    try {
      const { notices, workspace } = await load()
      expect(notices).toEqual([
        'locked: not read: cannot be read: permission is denied (EACCES)',
        'secret.json: not read: cannot be read: permission is denied (EACCES)',
      ])
      expect(workspace.principals.map(({ name }) => name)).toEqual(['a.json'])
      await expect(load({ paths: ['locked/b.json'] })).rejects.toThrow('permission is denied (EACCES)')
      await expect(load({ paths: ['locked'] })).rejects.toThrow('permission is denied (EACCES)')
    } finally {
      chmodSync(join(root, 'locked'), 0o755)
    }
  })

  it('is no circle of links', async () => {
    put({ 'a.json': identity })
    symlinkSync('.', join(root, 'self'))
    symlinkSync('two.json', join(root, 'one.json'))
    symlinkSync('one.json', join(root, 'two.json'))
    expect((await load()).workspace.files.map(({ path }) => path)).toEqual(['a.json'])
    await expect(load({ paths: ['one.json'] })).rejects.toThrow(/path `one\.json` (matches no file|cannot be read)/)
  })

  it('is no empty path', async () => {
    await expect(load({ paths: [''] })).rejects.toThrow('path `` matches no file')
  })
})

describe('what is left out', () => {
  it('is told when a pattern matches nothing, but not of folders that are skipped anyway', async () => {
    put({
      'a.json': identity,
      'old/b.json': identity,
      '.github/ml-perms.yml':
        'version: 1\nexclude: ["legcay/**", "old", "**/node_modules/**", "dist/"]\nprincipals: {}\n',
    })
    const { notices, workspace } = await load({ exclude: ['*.tf', 'a.json'] })
    expect(notices).toEqual([
      '`--exclude *.tf` matches no file',
      '.github/ml-perms.yml:2:11: `legcay/**` under `exclude` matches no file',
      'no policy or CORS file was found',
    ])
    expect(workspace.principals).toEqual([])
  })

  it('starts at the root, also when several folders are given', async () => {
    put({ 'a/old/p.json': identity, 'a/p.json': identity, 'b/old/p.json': identity })
    const { workspace, notices } = await load({ paths: ['a', 'b'], exclude: ['a/old/**'] })
    expect(workspace.files.map(({ path }) => path)).toEqual(['a/p.json', 'b/old/p.json'])
    expect(notices).toEqual([])
  })

  it.each([
    ['by a pattern', { exclude: ['sm/**'] }, ''],
    ['by the configuration', {}, 'version: 1\nexclude: [sm]\n'],
    ['by nothing', {}, undefined],
  ])('tells of no broken definition of a state machine that is left out %s', async (_, options, configuration) => {
    put({
      't.yaml':
        'Resources:\n  M:\n    Type: AWS::Serverless::StateMachine\n    Properties: { DefinitionUri: sm/d.asl.json, Name: sagemaker }\n',
      'sm/d.asl.json': '{ "Comment": "sagemaker" "States": {} }',
      ...(configuration === undefined || configuration === '' ? {} : { '.github/ml-perms.yml': configuration }),
    })
    const { workspace } = await load(options)
    const told = workspace.files.filter(({ problems }) => problems.length > 0).map(({ path }) => path)
    expect(told).toEqual(configuration === undefined ? ['sm/d.asl.json'] : [])
  })
})

describe('loadWorkspace without a configuration', () => {
  it('says when there is nothing', async () => {
    const { workspace, notices } = await load()
    expect(workspace.principals).toEqual([])
    expect(notices).toEqual(['no policy or CORS file was found'])
  })

  it('joins by stem, by folder, or not at all', async () => {
    put({
      'a/x-policy.json': identity,
      'a/y-policy.json': identity,
      'a/x-trust.json': trust,
      'b/permissions.json': identity,
      'b/trust.json': trust,
    })
    const { principals } = (await load()).workspace
    const [x, y, only] = principals
    expect(principals.map(({ name, grouped }) => [name, grouped])).toEqual([
      ['a/x-policy.json', true],
      ['a/y-policy.json', false],
      ['b/permissions.json', true],
    ])
    expect(x?.trust?.source.path).toBe('a/x-trust.json')
    expect(x?.assumed[0]).toContain('a/x-trust.json')
    expect(y?.trust).toBeUndefined()
    expect(only?.trust?.source.path).toBe('b/trust.json')
  })

  it('reports paths relative to the working directory', async () => {
    put({ 'sub/p.json': identity })
    const { workspace } = await load({ paths: ['sub'] })
    expect(workspace.files.map(({ path }) => path)).toEqual(['sub/p.json'])
  })

  it.each<[Partial<WorkspaceOptions>, RegExp]>([
    [{ paths: ['none'] }, /path `none` matches no file/],
    [{ policies: ['x/*.json'] }, /pattern `x\/\*\.json` matches no file/],
    [{ policies: ['../*.json'] }, /must stay inside/],
    [{ config: 'none.yml' }, /`none\.yml` does not exist/],
  ])('%j is a mistake', async (options, message) => {
    await expect(load(options)).rejects.toThrow(message)
  })

  it('reads only what the patterns name', async () => {
    put({ 'iam/p.json': identity, 'other.json': identity, 's3/c.json': cors })
    const { workspace } = await load({ policies: ['iam/*.json'], cors: ['s3/*.json'] })
    expect(workspace.files.map(({ path, kind }) => [path, kind])).toEqual([
      ['iam/p.json', 'identity-policy'],
      ['s3/c.json', 'cors'],
    ])
  })
})

describe('loadWorkspace with a configuration', () => {
  it('builds what is declared, and no principal of a claimed file', async () => {
    put({
      '.github/ml-perms.yml': `version: 1
principals:
  r:
    policies: [iam/r/*.json]
    managed-policies: [AmazonAugmentedAIFullAccess, "arn:aws:iam::111122223333:policy/own"]
    trust: iam/r/trust.json
    boundary: AmazonS3ReadOnlyAccess
buckets:
  b: { cors: s3/c.json }
service-control-policies: [[scp.json]]
`,
      'iam/r/p.json': identity,
      'iam/r/trust.json': trust,
      'iam/other.json': identity,
      's3/c.json': cors,
      'scp.json': identity,
    })
    const { workspace, configurationPath } = await load()
    expect(configurationPath).toBe('.github/ml-perms.yml')
    expect(workspace.principals.map(({ name }) => name)).toEqual(['r', 'iam/other.json'])
    const [r] = workspace.principals
    expect(r?.policies.map(({ label, value, document }) => [label, (value ?? document) !== undefined])).toEqual([
      ['iam/r/p.json', true],
      ['AmazonAugmentedAIFullAccess', true],
      ['arn:aws:iam::111122223333:policy/own', false],
    ])
    expect(r?.trust?.source.path).toBe('iam/r/trust.json')
    expect(r?.boundary?.value).toBeDefined()
    expect(r?.tasks).toBeUndefined()
    expect(workspace.buckets[0]?.cors?.source.path).toBe('s3/c.json')
    expect(workspace.serviceControlPolicies[0]?.[0]?.kind).toBe('service-control-policy')
    expect(workspace.files.find(({ kind }) => kind === 'config')?.path).toBe('.github/ml-perms.yml')
  })

  it('takes the trust policy among the policies if none is named', async () => {
    put({
      '.github/ml-perms.yaml': 'version: 1\nprincipals:\n  r: { policies: "iam/*.json" }\n',
      'iam/p.json': identity,
      'iam/t.json': trust,
    })
    const [r] = (await load()).workspace.principals
    expect(r?.policies).toHaveLength(1)
    expect(r?.trust?.source.path).toBe('iam/t.json')
    expect(r?.assumed).toHaveLength(1)
  })

  it('says where a glob matches nothing, or too much', async () => {
    put({
      '.github/ml-perms.yml':
        'version: 1\nprincipals:\n  r:\n    policies: [none/*.json]\n    trust: "*.json"\nbuckets: { b: { cors: c.json } }\n',
      'a.json': trust,
      'b.json': trust,
    })
    await expect(load()).rejects.toMatchObject({
      problems: [
        { line: 4, column: 16, message: '`none/*.json` matches no file' },
        { line: 5, column: 12, message: '`*.json` matches 2 files, expected one: a.json, b.json' },
        { line: 6, column: 23, message: '`c.json` matches no file' },
      ],
    })
  })
})

describe('files that cannot be evaluated', () => {
  it('a broken one is known as such, and the rest goes on', async () => {
    put({ 'a.json': identity, 'broken.json': identity.slice(0, -2), 'z.json': identity })
    const { files, principals } = (await load()).workspace
    expect(files.map(({ path, kind, problems }) => [path, kind, problems.length])).toEqual([
      ['a.json', 'identity-policy', 0],
      ['broken.json', 'invalid', 1],
      ['z.json', 'identity-policy', 0],
    ])
    expect(principals.map(({ name }) => name)).toEqual(['a.json', 'z.json'])
  })

  it('a broken one that is declared leaves its policy without a value', async () => {
    put({
      '.github/ml-perms.yml': 'version: 1\nprincipals:\n  r: { policies: [a.json, broken.json] }\n',
      'a.json': identity,
      'broken.json': identity.slice(0, -2),
    })
    const { principals } = (await load()).workspace
    expect(principals.map(({ name }) => name)).toEqual(['r'])
    expect(
      principals[0]?.policies.map(({ label, value, document }) => [label, (value ?? document) !== undefined]),
    ).toEqual([
      ['a.json', true],
      ['broken.json', false],
    ])
  })

  it('one that is too large is a notice', async () => {
    put({ 'a.json': identity, 'big.json': ' '.repeat(5 * 1024 * 1024 + 1) })
    const { workspace, notices } = await load()
    expect(workspace.principals.map(({ name }) => name)).toEqual(['a.json'])
    expect(notices).toEqual(['big.json: not read: is larger than 5 MB'])
  })

  it('one that is declared and no text at all is a problem at its first line, and no notice', async () => {
    put({
      '.github/ml-perms.yml':
        'version: 1\nprincipals:\n  r: { policies: a.json, trust: big.json }\nbuckets:\n  bbb: { cors: c*.json }\n',
      'big.json': ' '.repeat(5 * 1024 * 1024 + 1),
    })
    writeFileSync(join(root, 'a.json'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff]))
    writeFileSync(join(root, 'c1.json'), Buffer.from('{\0\0}'))
    writeFileSync(join(root, 'other.json'), Buffer.from([0xff, 0xc0, 0xc1]))
    const { workspace, notices } = await load()
    expect(
      workspace.files
        .filter(({ kind }) => kind === 'invalid')
        .map(({ path, problems: [problem] }) => [path, problem?.message, problem?.start]),
    ).toEqual([
      ['a.json', 'expected a text, found a file that is not UTF-8 text', 0],
      ['big.json', 'expected a text, found a file that is larger than 5 MB', 0],
      ['c1.json', 'expected a text, found a file that is binary, not text', 0],
    ])
    expect(notices).toEqual(['other.json: not read: is not UTF-8 text'])
    expect(workspace.principals[0]?.policies.map(({ label, document }) => [label, document])).toEqual([
      ['a.json', undefined],
    ])
  })

  it('reads UTF-16 without a byte order mark', async () => {
    put({ '.github/ml-perms.yml': 'version: 1\nprincipals:\n  r: { policies: a.json }\n' })
    writeFileSync(join(root, 'a.json'), Buffer.from(identity, 'utf16le'))
    const { workspace } = await load()
    expect(workspace.principals[0]?.policies[0]?.document?.value).toEqual(JSON.parse(identity))
  })

  it('a declared link out of the root matches no file', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'ml-perms-out-'))
    try {
      writeFileSync(join(outside, 'p.json'), identity)
      put({ '.github/ml-perms.yml': 'version: 1\nprincipals:\n  r: { policies: p.json }\n' })
      symlinkSync(join(outside, 'p.json'), join(root, 'p.json'))
      await expect(load()).rejects.toMatchObject({
        problems: [{ line: 3, column: 18, message: '`p.json` matches no file' }],
      })
    } finally {
      rmSync(outside, { recursive: true, force: true })
    }
  })
})

it('makes no principal of a print of an account that holds no policy of its own', async () => {
  const user = {
    Path: '/',
    UserName: 'ada',
    UserId: 'AIDA',
    Arn: 'arn:aws:iam::111122223333:user/ada',
    CreateDate: '2026-01-01T00:00:00Z',
    GroupList: [],
    AttachedManagedPolicies: [
      { PolicyName: 'AmazonRekognitionFullAccess', PolicyArn: 'arn:aws:iam::aws:policy/AmazonRekognitionFullAccess' },
    ],
  }
  put({
    'account.json': JSON.stringify({ UserDetailList: [user], GroupDetailList: [], RoleDetailList: [], Policies: [] }),
  })
  const { workspace } = await load()
  expect(workspace.principals.map(({ name }) => name)).toEqual(['ada'])
})

describe('templates', () => {
  const main = (name: string) => `resource "aws_iam_role" "work" {
  assume_role_policy = jsonencode({})
}
resource "aws_iam_role_policy" "work" {
  role   = aws_iam_role.work.id
  policy = templatefile("\${path.module}/${name}", {})
}
`
  it.each(['policy.json.tftpl', 'policy.tpl'])(
    'are read when only %s, which Terraform takes in, names a service',
    async (name) => {
      put({
        'iam/main.tf': main(name),
        [`iam/${name}`]: identity.replace('s3:GetObject', 'rekognition:DetectCustomLabels'),
      })
      expect((await load()).workspace.principals.map(({ name }) => name)).toEqual(['aws_iam_role.work'])
    },
  )

  it('fill in the policy files that they take in', async () => {
    put({
      'main.tf': `resource "aws_iam_role" "work" {
  assume_role_policy = jsonencode({})
}
resource "aws_iam_role_policy" "work" {
  role   = aws_iam_role.work.id
  policy = templatefile("\${path.module}/policy.json", { bucket = "acme-in" })
}
`,
      'policy.json': identity.replace('"s3:GetObject"', '"rekognition:*"').replace(':::b/', ':::${bucket}/'),
    })
    const { workspace } = await load()
    expect(workspace.principals.map(({ name }) => name)).toEqual(['aws_iam_role.work'])
    const file = workspace.files.find(({ path }) => path === 'policy.json')
    expect(JSON.stringify(file?.documents.map(({ value }) => value))).toContain('arn:aws:s3:::acme-in/*')
  })

  it('own the policy files that they put together with other statements', async () => {
    const detect = identity.replace('s3:GetObject', 'rekognition:DetectCustomLabels')
    put({
      'main.tf': `resource "aws_iam_role" "work" {
  assume_role_policy = jsonencode({})
}
data "aws_iam_policy_document" "work" {
  override_policy_documents = [file("\${path.module}/more.json")]
  statement {
    actions   = ["s3:PutObject"]
    resources = ["*"]
  }
}
resource "aws_iam_role_policy" "work" {
  role   = aws_iam_role.work.id
  policy = data.aws_iam_policy_document.work.json
}
`,
      'more.json': detect,
      'other.json': detect,
    })
    expect((await load()).workspace.principals.map(({ name }) => name)).toEqual(['aws_iam_role.work', 'other.json'])
  })

  it('are not read when nothing that they take in names a service', async () => {
    put({ 'iam/main.tf': main('policy.tpl'), 'iam/policy.tpl': identity, 'other.tpl': 'rekognition' })
    expect((await load()).workspace.principals).toEqual([])
  })
})
