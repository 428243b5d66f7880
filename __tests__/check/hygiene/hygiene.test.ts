import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { managedPolicyNames, managedPolicyText } from '../../../src/catalogue/managed-policies.js'
import { checkWorkspace } from '../../../src/check/check.js'
import { ruleTable } from '../../../src/check/hygiene/rules.js'
import type { Finding } from '../../../src/findings/finding.js'
import { runFixing } from '../../../src/shell/apply-fixes.js'
import { loadWorkspace } from '../../../src/shell/workspace.js'
import { fixed, hygiene, kinds, policy } from '../../support/hygiene.js'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ml-perms-hygiene-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

async function check(files: Record<string, string>): Promise<Finding[]> {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  const { workspace } = await loadWorkspace({ root, cwd: root })
  return checkWorkspace(workspace, { name: 'ml-perms-check', version: '0' }, '2026-11-23').findings
}
const ofPolicies = (findings: Finding[]) => findings.filter(({ rule }) => /^policy\/|^least-privilege$/.test(rule))

const foreign = policy({ Action: ['ec2:StartInstance', 's3:HeadObject'] })
const own = policy({ Action: ['LookoutVision:DetectAnomalies', 's3:HeadObject'] })
const trust = (service: string) =>
  policy({ Principal: { Service: service }, Action: ['sts:AssumeRole', 'sts:TagSessions'], Resource: undefined })

describe('which documents', () => {
  it('are those that name a service of the catalogue', async () => {
    const findings = await check({ 'foreign.json': foreign, 'own.json': own })
    expect(ofPolicies(findings).map(({ location }) => location.path)).toEqual(['own.json'])
  })

  it('are also those that let such a service in', async () => {
    const findings = await check({ 'a.json': trust('ec2.amazonaws.com'), 'b.json': trust('sagemaker.amazonaws.com') })
    expect(ofPolicies(findings).map(({ location }) => location.path)).toEqual(['b.json'])
  })

  it('are those that the configuration names', async () => {
    const configuration = 'version: 1\nprincipals: { r: { policies: p.json, trust: t.json } }\n'
    const findings = await check({
      '.github/ml-perms.yml': configuration,
      'p.json': foreign,
      't.json': trust('ec2.amazonaws.com'),
      'other.json': foreign,
    })
    expect([...new Set(ofPolicies(findings).map(({ location }) => location.path))]).toEqual(['p.json', 't.json'])
    expect(ofPolicies(findings).every(({ principal }) => principal === 'r')).toBe(true)
  })

  it('are all or none', async () => {
    const files = { 'foreign.json': foreign, 'own.json': own }
    const all = await check({ ...files, '.github/ml-perms.yml': 'version: 1\nhygiene: all\n' })
    expect(ofPolicies(all)).toHaveLength(3)
    const off = await check({ ...files, '.github/ml-perms.yml': 'version: 1\nhygiene: off\n' })
    expect(ofPolicies(off)).toEqual([])
  })
})

describe('rules', () => {
  it('take the severity of the configuration', async () => {
    const rules = 'rules: { policy/unknown-action: error, policy/missing-version: warning }'
    const findings = await check({ 'own.json': own, '.github/ml-perms.yml': `version: 1\n${rules}\n` })
    expect(kinds(ofPolicies(findings))).toEqual(['policy/unknown-action error'])
    const off = await check({ '.github/ml-perms.yml': 'version: 1\nrules: { policy/unknown-action: off }\n' })
    expect(ofPolicies(off)).toEqual([])
  })

  it('must exist', async () => {
    const configuration = 'version: 1\nrules: { policy/unknown-actoin: error }\n'
    await expect(check({ '.github/ml-perms.yml': configuration })).rejects.toThrow(
      /unknown rule `policy\/unknown-actoin`.*`policy\/unknown-action`/,
    )
  })

  it('have a page, and a reason for their severity', () => {
    expect(new Set(ruleTable.map(({ id }) => id)).size).toBe(ruleTable.length)
    for (const { id, title, says, why, source, alias } of ruleTable) {
      expect([id, title.length > 5, says.endsWith('.'), why.endsWith('.')]).toEqual([id, true, true, true])
      expect(source).toMatch(/^https:\/\/docs\.aws\.amazon\.com\//)
      for (const code of alias ?? []) expect(code).toMatch(/^[A-Z]+(_[A-Z]+)*$/)
    }
  })

  it('give every finding its section and its own fingerprint', async () => {
    const findings = await hygiene(policy({ Action: ['s3:HeadObject', 's3:HeadObject'] }))
    expect(findings).toHaveLength(2)
    expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(2)
    // It stays when lines move.
    const moved = await hygiene(`\n\n${policy({ Action: ['s3:HeadObject'] })}`)
    expect(moved[0]!.fingerprint).toBe(findings[0]!.fingerprint)
    for (const { url } of findings) expect(url).toMatch(/\/docs\/rules\.md#policyunknown-action$/)
  })
})

describe('what is told once', () => {
  const configuration = (policies: string) => `version: 1
principals:
  r:
    arn: arn:aws:iam::111122223333:role/r
    policies: ${policies}
    tasks: [{ task: a2i/flow-definition-role, with: { input-bucket: in, output-bucket: out } }]
`

  it('is the reason of a missing requirement', async () => {
    const statements = [
      { Action: 's3:GetObject', Resource: 'arn:aws:s3:::in/*' },
      { Action: 's3:PutObject', Resource: 'arn:aws:s3:::out' },
      { Action: 's3:DeleteObject', Resource: 'arn:aws:s3:::out' },
    ]
    const findings = await check({ '.github/ml-perms.yml': configuration('p.json'), 'p.json': policy(...statements) })
    expect(findings.some(({ requirement, severity }) => requirement === 'write-output' && severity === 'error')).toBe(
      true,
    )
    expect(ofPolicies(findings).map(({ message }) => message.slice(0, 17))).toEqual(['`s3:DeleteObject`'])
  })

  it('is a change that a task asks for as well', async () => {
    const text = policy(
      { Action: 's3:GetObject', Resource: 'arn:aws:s3:::in/*' },
      { Action: ['s3:PutObjet', 's3:AbortMultipartUplod'], Resource: 'arn:aws:s3:::out/*' },
    )
    const findings = await check({ '.github/ml-perms.yml': configuration('p.json'), 'p.json': text })
    expect(findings.find(({ requirement }) => requirement === 'write-output')?.fix).toBeDefined()
    const [put, abort] = ofPolicies(findings)
    expect([put!.help, put!.fix]).toEqual(['did you mean `s3:PutObject`?', undefined])
    expect(abort!.fix).toBeDefined()
  })

  it('is a principal that the reader of the file refuses', async () => {
    const findings = await check({
      '.github/ml-perms.yml': configuration('p.json'),
      'p.json': policy({ Principal: '*', Action: 's3:GetObject' }),
    })
    expect(kinds(ofPolicies(findings))).toEqual(['policy/principal-in-identity-policy error'])
    expect(findings.some(({ rule }) => rule === 'syntax')).toBe(false)
    // What IAM rejects is not evaluated.
    expect(findings.find(({ requirement }) => requirement === 'read-input')?.severity).toBe('notice')
  })

  it('is a retired policy of the configuration', async () => {
    const managed =
      'version: 1\nprincipals:\n  r:\n    managed-policies: [AWSLambdaFullAccess, AmazonS3ReadOnlyAccess]\n'
    const findings = await check({ '.github/ml-perms.yml': managed })
    expect(ofPolicies(findings)).toMatchObject([
      {
        rule: 'policy/retired-managed-policy',
        severity: 'warning',
        location: { path: '.github/ml-perms.yml', startLine: 4, startColumn: 24 },
      },
    ])
  })
})

describe('least-privilege', () => {
  const files = (policies: object[], rule = 'notice') => ({
    '.github/ml-perms.yml': `version: 1
rules: { least-privilege: ${rule} }
principals:
  trainer:
    arn: arn:aws:iam::111122223333:role/trainer
    policies: p.json
    tasks: [{ task: lookout-for-vision/create-model, with: { input-bucket: in, output-bucket: out } }]
`,
    'p.json': policy(...policies),
  })
  const found = async (policies: object[]) =>
    (await check(files(policies))).filter(({ rule }) => rule === 'least-privilege')

  it('finds a wildcard that allows far more, and says what is enough', async () => {
    const findings = await found([{ Action: ['s3:*', 'lookoutvision:*'], Resource: '*' }])
    expect(findings.map(({ location }) => location.startLine)).toEqual([7, 8])
    expect(findings[0]!.message).toMatch(
      /^`s3:\*` allows \d+ actions of Amazon S3, and the declared tasks need \d of them$/,
    )
    expect(findings[0]!.help).toContain('`s3:PutObject` on `arn:aws:s3:::out/*`')
    expect(findings[1]!.help).toContain('`lookoutvision:CreateModel`')
    expect(findings.every(({ principal, severity }) => principal === 'trainer' && severity === 'notice')).toBe(true)
  })

  it('finds every resource where the tasks name theirs', async () => {
    const findings = await found([{ Action: ['s3:GetObject', 's3:PutObject'], Resource: '*' }])
    expect(findings).toMatchObject([
      {
        message: '`s3:GetObject` and `s3:PutObject` may be done on every resource, and the declared tasks name theirs',
      },
    ])
  })

  it('is content with what the tasks need, and with what is not of their services', async () => {
    const statements = [
      { Action: 's3:GetObject', Resource: 'arn:aws:s3:::in/*' },
      { Action: 's3:PutObject', Resource: 'arn:aws:s3:::out/*' },
      { Action: 'dynamodb:*', Resource: '*' },
      { Effect: 'Deny', Action: 's3:*', Resource: '*' },
    ]
    expect(await found(statements)).toEqual([])
  })

  it('tells a managed policy where it is attached', async () => {
    const configuration = files([])['.github/ml-perms.yml']!
    const findings = await check({
      '.github/ml-perms.yml': configuration.replace('policies: p.json', 'managed-policies: [AmazonS3FullAccess]'),
    })
    expect(findings.filter(({ rule }) => rule === 'least-privilege')).toMatchObject([
      { message: expect.stringMatching(/^`AmazonS3FullAccess` allows \d+ actions/), location: { startLine: 6 } },
    ])
  })

  it('is off, and asks only principals with declared tasks', async () => {
    const wide = [{ Action: ['s3:*', 'lookoutvision:*'], Resource: '*' }]
    const off = await check({ ...files(wide, 'off') })
    expect(off.some(({ rule }) => rule === 'least-privilege')).toBe(false)
    const configuration = 'version: 1\nrules: { least-privilege: notice }\n'
    const undeclared = await check({ ...files(wide), '.github/ml-perms.yml': configuration })
    expect(undeclared.some(({ rule }) => rule === 'least-privilege')).toBe(false)
  })
})

describe('AWS managed policies', () => {
  it.each(['all', 'catalogue'] as const)('have no error, and no warning but the known ones (%s)', async (which) => {
    const found: Finding[] = []
    for (const name of managedPolicyNames())
      found.push(...(await hygiene(managedPolicyText(name)!, { path: name, configuration: { hygiene: which } })))
    expect(found.filter(({ severity }) => severity === 'error')).toEqual([])
    expect([...new Set(kinds(found))]).toEqual(
      which === 'all'
        ? [
            'policy/resource-mismatch notice',
            'policy/resource-mismatch warning',
            'policy/unknown-action notice',
            'policy/unknown-service notice',
          ]
        : ['policy/resource-mismatch notice', 'policy/resource-mismatch warning', 'policy/unknown-service notice'],
    )
    // Judged one by one in docs/hygiene-review.md.
    const sure = found.filter(({ rule, severity }) => rule === 'policy/resource-mismatch' && severity === 'warning')
    expect(sure.length).toBeLessThan(20)
    expect(sure.every(({ message }) => /ha(s|ve) no effect on/.test(message))).toBe(true)
  })
})

it('answers within a bounded effort', async () => {
  const list = (count: number, text: (index: number) => string) => Array.from({ length: count }, (_, i) => text(i))
  const start = performance.now()
  for (const body of [
    { Action: list(60_000, (i) => `rekognition:DetectLabel${i}`) },
    { Action: list(400, () => 's3:GetObject'), Resource: list(400, (i) => `arn:aws:s3:::${'*a'.repeat(500)}${i}`) },
    { Action: list(5_000, (i) => `s3:${'*a'.repeat(200)}${i}`) },
    { Condition: { StringEquals: Object.fromEntries(list(20_000, (i) => `s3:key${i}`).map((key) => [key, '*'])) } },
    { Resource: list(300, () => `arn:aws:s3:::${'<a'.repeat(2_000)}`) },
  ])
    expect((await hygiene(policy(body))).length).toBeLessThanOrEqual(150)
  expect(performance.now() - start).toBeLessThan(20_000)
}, 30_000)

it('repairs every misspelt action, and counts them', async () => {
  const text = policy({
    Action: ['rekognition:DetectModerationLables', 'lookoutvision:DetectAnomalis', 's3:HeadObject'],
  })
  writeFileSync(join(root, 'p.json'), text)
  const options = { cwd: root, paths: [], policies: [], cors: [], exclude: [] }
  const { fixed: repaired } = await runFixing(options, false)
  expect(repaired).toHaveLength(2)
  const after = readFileSync(join(root, 'p.json'), 'utf8')
  expect(JSON.parse(after).Statement[0].Action).toEqual([
    'rekognition:DetectModerationLabels',
    'lookoutvision:DetectAnomalies',
    's3:HeadObject',
  ])
  expect((await runFixing(options, false)).changes).toEqual([])
})

describe('policies in templates', () => {
  const stack = (action: string, more = '') => `AWSTemplateFormatVersion: '2010-09-09'
Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: '2012-10-17'
        Statement: [{ Effect: Allow, Principal: { Service: ec2.amazonaws.com }, Action: sts:AssumeRole }]
      ManagedPolicyArns: [arn:aws:iam::aws:policy/AWSLambdaFullAccess]
      Policies:
        - PolicyName: p
          PolicyDocument:
            Version: '2012-10-17'
            Statement:
              - Effect: Allow
                Action: ${action}
                Resource: !Sub arn:aws:s3:::\${AWS::AccountId}-data
${more}`

  it('are corrected where they stand', async () => {
    const text = stack('[rekognition:DetectModerationLables, "s3:HeadObject"]')
    const findings = ofPolicies(await check({ 'stack.yaml': text }))
    expect(kinds(findings)).toEqual([
      'policy/retired-managed-policy warning',
      'policy/unknown-action warning',
      'policy/unknown-action warning',
    ])
    const [misspelt, api] = findings.filter(({ rule }) => rule === 'policy/unknown-action')
    expect(fixed(text, misspelt!)).toContain('[rekognition:DetectModerationLabels, "s3:HeadObject"]')
    expect(fixed(text, api!)).toContain('[rekognition:DetectModerationLables, "s3:GetObject"]')
  })

  it('are left alone when they name no service of the catalogue', async () => {
    const files = { 'stack.yaml': stack('ec2:StartInstance') }
    expect(ofPolicies(await check(files))).toEqual([])
    const all = await check({ ...files, '.github/ml-perms.yml': 'version: 1\nhygiene: all\n' })
    expect(kinds(ofPolicies(all))).toContain('policy/unknown-action warning')
  })

  it('are judged alike whatever stands beside them', async () => {
    const text = stack('ec2:StartInstances', "                Principal: '*'\n")
    expect(ofPolicies(await check({ 'stack.yaml': text }))).toEqual([])
    expect(ofPolicies(await check({ 'stack.yaml': text, 'z.json': '{"title":"uses sagemaker"}' }))).toEqual([])
    const concerned = text.replace('ec2.amazonaws.com', 'sagemaker.amazonaws.com')
    expect(kinds(ofPolicies(await check({ 'stack.yaml': concerned })))).toContain(
      'policy/principal-in-identity-policy error',
    )
  })

  it('have the quota of a managed policy where they are one', async () => {
    const template = (type: string, name: string) =>
      JSON.stringify({
        Resources: {
          Policy: {
            Type: type,
            Properties: {
              PolicyName: 'p',
              [name]: ['r'],
              PolicyDocument: {
                Version: '2012-10-17',
                Statement: [
                  {
                    Effect: 'Allow',
                    Action: 'sagemaker:DescribeFlowDefinition',
                    Resource: Array.from(
                      { length: 100 },
                      (_, i) => `arn:aws:sagemaker:*:*:flow-definition/${'x'.repeat(30)}${i}`,
                    ),
                  },
                ],
              },
            },
          },
        },
      })
    expect(kinds(ofPolicies(await check({ 'a.json': template('AWS::IAM::ManagedPolicy', 'Tags') })))).toEqual([
      'policy/size error',
    ])
    expect(kinds(ofPolicies(await check({ 'a.json': template('AWS::IAM::Policy', 'Roles') })))).toEqual([
      'policy/size warning',
    ])
  })

  it('are told once what IAM rejects', async () => {
    const text = stack('rekognition:DetectLabels', "                Principal: '*'\n")
    const findings = await check({ 'stack.yaml': text })
    expect(findings.filter(({ message }) => message.includes('`Principal`')).map(({ rule }) => rule)).toEqual([
      'policy/principal-in-identity-policy',
    ])
  })

  it('are read in Terraform as well', async () => {
    const text = `resource "aws_iam_role" "r" {
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { Service = "sagemaker.amazonaws.com" }, Action = "sts:AssumeRole", Resource = "*" }]
  })
}
data "aws_iam_policy_document" "d" {
  statement {
    actions   = ["lookoutvision:DetectAnomalies", "s3:ListObjectsV2"]
    resources = ["*"]
    condition {
      test     = "StringEqals"
      variable = "aws:PrincipalOrgID"
      values   = ["o-1"]
    }
  }
}
resource "aws_iam_role_policy" "p" {
  role   = aws_iam_role.r.id
  policy = data.aws_iam_policy_document.d.json
}
`
    const findings = ofPolicies(await check({ 'main.tf': text }))
    expect(kinds(findings)).toEqual([
      'policy/condition-operator error',
      'policy/trust-resource error',
      'policy/unknown-action warning',
    ])
    const action = findings.find(({ rule }) => rule === 'policy/unknown-action')!
    expect(fixed(text, action)).toContain('["lookoutvision:DetectAnomalies", "s3:ListBucket"]')
  })
})
