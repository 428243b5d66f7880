import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Value } from '../../src/base/value.js'
import { checkWorkspace } from '../../src/check/check.js'
import { denyWords } from '../../src/check/deny-words.js'
import { judge, trust } from '../formats/terraform/judge.js'
import { loadWorkspace } from '../../src/shell/workspace.js'

const said = (condition: Value, sid = 'Only') =>
  denyWords(
    { Statement: [{ Sid: sid, Effect: 'Deny', Action: '*', Resource: '*', Condition: condition }] },
    0,
    'p.json',
  )

describe('a Deny in words', () => {
  it.each<[Value, string]>([
    [{ Bool: { 'aws:SecureTransport': 'false' } }, '`aws:SecureTransport` (Bool) is `false`'],
    [{ Bool: { 'aws:SecureTransport': false } }, '`aws:SecureTransport` (Bool) is `false`'],
    [{ StringNotEquals: { 'aws:SourceVpce': 'vpce-1' } }, '`aws:SourceVpce` (StringNotEquals) is not `vpce-1`'],
    [
      { StringNotEqualsIfExists: { 'aws:PrincipalTag/team': ['a', 'b'] } },
      '`aws:PrincipalTag/team` (StringNotEqualsIfExists) is neither `a` nor `b`',
    ],
    [
      { 'ForAnyValue:StringLike': { 'aws:TagKeys': ['a', 'b', 'c', 'd', 'e'] } },
      '`aws:TagKeys` (ForAnyValue:StringLike) is `a`, `b`, `c` or 2 more',
    ],
    [{ NotIpAddress: { 'aws:SourceIp': '10.0.0.0/8' } }, '`aws:SourceIp` (NotIpAddress) is not `10.0.0.0/8`'],
    [{ Null: { 'aws:MultiFactorAuthAge': 'true' } }, '`aws:MultiFactorAuthAge` is absent (Null)'],
    [{ NumericLessThan: { 's3:max-keys': 5 } }, '`s3:max-keys` (NumericLessThan) is less than `5`'],
    [
      { DateGreaterThanEquals: { 'aws:CurrentTime': '2026' } },
      '`aws:CurrentTime` (DateGreaterThanEquals) is at least `2026`',
    ],
    [
      { Bool: { a: 'true', b: 'true' }, Null: { c: 'false' } },
      '`a` (Bool) is `true` and `b` (Bool) is `true` and `c` is present (Null)',
    ],
  ])('%j', (condition, words) => {
    expect(said(condition)).toBe(`statement \`Only\` of \`p.json\`, where ${words}`)
  })

  it('without a name and a condition', () => {
    expect(
      denyWords({ Statement: { Effect: 'Deny', Action: '*', Resource: '*' } }, 0, 'the permissions boundary b'),
    ).toBe('statement 1 of the permissions boundary b')
    expect(denyWords(undefined, 2, '')).toBe('statement 3')
  })

  it('is one short line, whatever stands in the policy', () => {
    const long = 'x'.repeat(10_000)
    const many = Object.fromEntries(
      Array.from({ length: 500 }, (_, index) => [`aws:k${index}${long}`, [long, long, long, long]]),
    )
    const words = said({ [`StringEquals${long}`]: many } as Value, `a\`b\n::error::${long}`)
    expect(words.length).toBeLessThan(1200)
    expect(words).not.toMatch(/[\n\r\u2028]/)
    expect(words.split('`').length % 2).toBe(1)
    expect(words).toMatch(/and 497 more conditions hold$/)
    for (const odd of [null, 7, 'x', [], { Bool: 'x' }, { Bool: { a: null } }, { Bool: { a: { b: 1 } } }])
      expect(said(odd as Value)).toMatch(/^statement `Only` of `p.json`/)
  })
})

describe('a requirement that another policy lacks', () => {
  it('says in its help which one', async () => {
    const files = {
      'main.tf': `
resource "aws_kms_key" "k" {
  policy = jsonencode({ Version = "2012-10-17", Statement = [
    { Effect = "Allow", Principal = { AWS = "arn:aws:iam::111122223333:role/admin" }, Action = "kms:*", Resource = "*" },
  ] })
}
resource "aws_iam_role" "r" {
  ${trust('sagemaker.amazonaws.com')}
  inline_policy {
    name   = "p"
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = ["s3:*", "kms:*"], Resource = "*" }] })
  }
}
resource "aws_sagemaker_flow_definition" "f" {
  flow_definition_name = "f"
  role_arn             = aws_iam_role.r.arn
  output_config {
    s3_output_path = "s3://reviews/"
    kms_key_id     = aws_kms_key.k.arn
  }
}
`,
    }
    const { findings } = await judge(files)
    const errors = findings.filter(({ severity }) => severity === 'error')
    expect(errors.map(({ requirement }) => requirement)).toContain('decrypt')
    for (const { help } of errors) expect(help).toMatch(/^allow `kms:\w+` on `.*` in the key policy; /)
  })
})

describe('a requirement that a Deny keeps from being met', () => {
  let root: string
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'ml-perms-deny-'))
  })
  afterEach(() => rmSync(root, { recursive: true, force: true }))

  const policy = (...statements: object[]) => JSON.stringify({ Version: '2012-10-17', Statement: statements })
  const configuration = (more = '') =>
    `version: 1\nprincipals:\n  r:\n    arn: arn:aws:iam::111122223333:role/r\n    policies: p.json\n${more}    tasks: [{ task: a2i/flow-definition-role, with: { bucket: data-bucket } }]\n`
  const all = { Effect: 'Allow', Action: 's3:*', Resource: '*' }
  async function messageOf(files: Record<string, string>, id = 'write-output'): Promise<string> {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), text)
    }
    const { workspace } = await loadWorkspace({ root, cwd: root })
    const { tasks } = checkWorkspace(workspace, { name: 'ml-perms-check', version: '0' })
    return tasks[0]!.requirements.find((each) => each.id === id)!.message
  }
  const deny = (condition: object, sid = 'Guard') => ({
    Sid: sid,
    Effect: 'Deny',
    Action: 's3:PutObject',
    Resource: '*',
    Condition: condition,
  })

  it('names the statement and its condition', async () => {
    const text = policy(all, deny({ Bool: { 'aws:ViaAWSService': 'false' } }))
    expect(await messageOf({ '.github/ml-perms.yml': configuration(), 'p.json': text })).toContain(
      'an explicit Deny applies: statement `Guard` of `p.json`, where `aws:ViaAWSService` (Bool) is `false`',
    )
  })

  it('also of a trust policy, where another Allow would change nothing', async () => {
    const service = (effect: string, more: object = {}) => ({
      ...{ Effect: effect, Action: 'sts:AssumeRole', Principal: { Service: 'sagemaker.amazonaws.com' } },
      ...more,
    })
    const files = {
      '.github/ml-perms.yml': configuration('    trust: t.json\n'),
      'p.json': policy(all),
      't.json': policy(service('Allow'), service('Deny', { Sid: 'Frozen' })),
    }
    expect(await messageOf(files, 'trust-sagemaker')).toContain(
      '(an explicit Deny applies: statement `Frozen` of the trust policy)',
    )
    const { workspace } = await loadWorkspace({ root, cwd: root })
    const { findings } = checkWorkspace(workspace, { name: 'ml-perms-check', version: '0' }, '2026-11-23')
    const found = findings.find(({ requirement }) => requirement === 'trust-sagemaker')!
    expect(found.help).toBe(
      'narrow the Deny so that it does not cover `sagemaker.amazonaws.com`; an Allow beside it changes nothing',
    )
    expect(found.fix).toBeUndefined()
    const text = files['t.json']
    expect(text.slice(found.location.startColumn - 1, found.location.endColumn - 1)).toContain('"Frozen"')
  })

  it('also of a boundary and of a bucket policy', async () => {
    const boundary = policy(all, deny({ Null: { 'aws:MultiFactorAuthAge': 'true' } }))
    const files = {
      '.github/ml-perms.yml': configuration('    boundary: b.json\n'),
      'p.json': policy(all),
      'b.json': boundary,
    }
    expect(await messageOf(files)).toContain(
      'statement `Guard` of the permissions boundary b.json, where `aws:MultiFactorAuthAge` is absent (Null)',
    )
    const bucket = policy({ ...deny({ Bool: { 'aws:ViaAWSService': 'false' } }), Principal: '*' })
    const declared = `${configuration()}buckets: { data-bucket: { policy: bucket.json } }\n`
    expect(
      await messageOf({ '.github/ml-perms.yml': declared, 'p.json': policy(all), 'bucket.json': bucket }),
    ).toContain('statement `Guard` of the bucket policy, where `aws:ViaAWSService` (Bool) is `false`')
  })

  it('in the way of several requirements is explained at the first and named at the others', async () => {
    const text = policy(all, {
      ...deny({ Bool: { 'aws:ViaAWSService': 'false' } }),
      Action: ['s3:PutObject', 's3:GetObject'],
    })
    for (const [path, content] of Object.entries({ '.github/ml-perms.yml': configuration(), 'p.json': text })) {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), content)
    }
    const { workspace } = await loadWorkspace({ root, cwd: root })
    const { findings, tasks } = checkWorkspace(workspace, { name: 'ml-perms-check', version: '0' }, '2026-11-23')
    const found = findings.filter(({ severity }) => severity === 'error')
    const why = found.map(({ message }) => /\((.*)\)/.exec(message)![1])
    expect(why).toEqual([
      'an explicit Deny applies: statement `Guard` of `p.json`, where `aws:ViaAWSService` (Bool) is `false`',
      ...why.slice(1).map(() => 'the same Deny applies: statement `Guard` of `p.json`'),
    ])
    expect(why.length).toBeGreaterThan(1)
    // Each keeps its requirement, and what is said of the task is whole.
    const missing = tasks[0]!.requirements.filter(({ verdict }) => verdict === 'missing')
    expect(found.map(({ requirement }) => requirement).sort()).toEqual(missing.map(({ id }) => id).sort())
    expect(missing.every(({ message }) => message.includes('`aws:ViaAWSService` (Bool)'))).toBe(true)
  })

  it('that may apply is told with its condition too', async () => {
    const text = policy(all, deny({ StringEquals: { 'aws:PrincipalTag/team': 'x' } }))
    expect(await messageOf({ '.github/ml-perms.yml': configuration(), 'p.json': text })).toContain(
      'whether an explicit Deny applies is not known: statement `Guard` of `p.json`, where `aws:PrincipalTag/team` (StringEquals) is `x`',
    )
  })

  it('that surely applies is told before one that may', async () => {
    const text = policy(
      deny({ StringEquals: { 'aws:PrincipalTag/team': 'x' } }),
      { ...deny({}), Sid: 'Sure', Condition: undefined },
      all,
    )
    const message = await messageOf({ '.github/ml-perms.yml': configuration(), 'p.json': text })
    expect(message).toContain('an explicit Deny applies: statement `Sure` of `p.json`')
    expect(message).not.toContain('Guard')
  })

  it('that may apply is no reason where nothing allows', async () => {
    const denied = deny({ StringEquals: { 'aws:PrincipalTag/team': 'x' } })
    const message = await messageOf({ '.github/ml-perms.yml': configuration(), 'p.json': policy(denied) })
    expect(message).toContain('does not allow')
    expect(message).not.toContain('Deny')
  })

  it('one of whose conditions surely fails is not told', async () => {
    const may = { StringEquals: { 'aws:PrincipalTag/team': 'x' }, Bool: { 'aws:SecureTransport': 'false' } }
    const granted = { ...all, Condition: { StringEquals: { 'aws:PrincipalTag/unit': 'y' } } }
    const message = await messageOf({
      '.github/ml-perms.yml': configuration(),
      'p.json': policy(granted, deny(may)),
    })
    expect(message).toContain('cannot tell')
    expect(message).not.toContain('Deny')
  })
})
