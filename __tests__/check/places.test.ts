import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkWorkspace } from '../../src/check/check.js'
import type { Report } from '../../src/findings/finding.js'
import { summary } from '../../src/report/summary.js'
import { loadWorkspace } from '../../src/shell/workspace.js'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ml-perms-places-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

async function check(files: Record<string, string>): Promise<Report> {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  const { workspace } = await loadWorkspace({ root, cwd: root })
  return checkWorkspace(workspace, { name: 'ml-perms-check', version: '0' }, '2026-11-23')
}

const policy = (...statements: object[]) => JSON.stringify({ Version: '2012-10-17', Statement: statements }, null, 1)
const allow = (action: string | string[], resource = '*', more = {}) => ({
  Effect: 'Allow',
  Action: action,
  Resource: resource,
  ...more,
})
/** The line of a text in a file. */
const lineOf = (text: string, part: string): number => text.slice(0, text.indexOf(part)).split('\n').length

it('what a role lacks that no statement is like stands at the statement that asks for it', async () => {
  const text = policy(
    allow('dynamodb:GetItem', 'arn:aws:dynamodb:us-east-1:111122223333:table/jobs'),
    allow('sagemaker:CreateFlowDefinition'),
  )
  const { findings } = await check({ 'p.json': text })
  const found = findings.find(({ requirement }) => requirement === 'pass-role')
  expect(found?.location).toMatchObject({ path: 'p.json', startLine: lineOf(text, '"sagemaker:') - 2 })
})

describe('the end of a service is told', () => {
  const ended = (report: Report) =>
    report.findings
      .filter(({ rule }) => rule.endsWith('/end-of-support'))
      .map(({ location }) => `${location.path}:${location.startLine}`)

  it('at the statement that names it, also when whether it holds is not known', async () => {
    const text = policy(
      allow('ec2:RunInstances'),
      allow(['s3:GetObject', 'lookoutvision:StartModel'], '*', {
        Condition: { StringEquals: { 'aws:PrincipalTag/team': 'vision' } },
      }),
    )
    expect(ended(await check({ 'p.json': text }))).toEqual([`p.json:${lineOf(text, '"s3:GetObject"') - 3}`])
  })

  it('at the line of the task in the configuration', async () => {
    const configuration =
      'version: 1\nprincipals:\n  r:\n    policies: p.json\n    tasks:\n      - lookout-for-vision/create-model\n'
    const files = { '.github/ml-perms.yml': configuration, 'p.json': policy(allow('ec2:RunInstances')) }
    expect(ended(await check(files))).toEqual(['.github/ml-perms.yml:6'])
  })

  it('at the line of a task that is declared for a bucket', async () => {
    const configuration = 'version: 1\nbuckets:\n  scans:\n    cors: c.json\n    tasks:\n      - a2i/image-bucket\n'
    const files = { '.github/ml-perms.yml': configuration, 'c.json': '[]' }
    expect(ended(await check(files))).toEqual(['.github/ml-perms.yml:6'])
  })

  it('at the resource that uses it', async () => {
    const text = `resource "aws_iam_role" "r" {
  assume_role_policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "sagemaker.amazonaws.com" } }] })
  inline_policy {
    policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "*" }] })
  }
}

resource "aws_sagemaker_flow_definition" "f" {
  role_arn = aws_iam_role.r.arn
}
`
    expect(ended(await check({ 'main.tf': text }))).toEqual([`main.tf:${lineOf(text, 'resource "aws_sagemaker')}`])
  })
})

describe('what comes to the same', () => {
  const configuration = (tasks: string) =>
    `version: 1\nprincipals:\n  r:\n    policies: p.json\n    trust: t.json\n    tasks:\n${tasks}`
  const trust = policy({ Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' })
  const task = (values: string, id = 'ground-truth/execution-role') => `      - { task: ${id}, with: { ${values} } }\n`
  const aborts = (report: Report) => report.findings.filter(({ message }) => message.includes('AbortMultipartUpload'))

  it('is said once if the input and the output bucket are one', async () => {
    const files = {
      'p.json': policy(allow('ec2:RunInstances')),
      't.json': trust,
      '.github/ml-perms.yml': configuration(task('bucket: data-bucket')),
    }
    const report = await check(files)
    expect(aborts(report).map(({ requirement }) => requirement)).toEqual(['abort-input-uploads'])
    const missing = report.tasks[0]!.requirements.filter(
      ({ id, verdict }) => /^abort/.test(id) && verdict === 'missing',
    )
    expect(missing.map(({ id }) => id)).toEqual(['abort-input-uploads', 'abort-output-uploads'])
    expect(summary(report).match(/parts of broken uploads stay/g)).toHaveLength(1)
    const two = { ...files, '.github/ml-perms.yml': configuration(task('input-bucket: bbb, output-bucket: ccc')) }
    expect(aborts(await check(two))).toHaveLength(2)
  })

  it('is said once if a task is declared twice', async () => {
    const both = configuration(task('bucket: data-bucket') + task('bucket: other-bucket'))
    const report = await check({ 'p.json': policy(allow('ec2:*')), 't.json': trust, '.github/ml-perms.yml': both })
    expect(report.findings.filter(({ message }) => message.includes('trust policy'))).toHaveLength(1)
    expect(aborts(report)).toHaveLength(2)
  })

  it('stays if only one of the two is suppressed', async () => {
    const suppressed = `${configuration(task('bucket: data-bucket'))}suppressions:\n  - { rule: 'ground-truth/execution-role#abort-input-uploads', reason: known }\n`
    const report = await check({
      'p.json': policy(allow('ec2:*')),
      't.json': trust,
      '.github/ml-perms.yml': suppressed,
    })
    expect(aborts(report).map(({ requirement, suppressed: by }) => [requirement, by?.reason])).toEqual([
      ['abort-input-uploads', 'known'],
      ['abort-output-uploads', undefined],
    ])
  })

  it('stays if the rules give one of the two another severity', async () => {
    const rules = `${configuration(task('bucket: data-bucket'))}rules: { 'ground-truth/execution-role#abort-input-uploads': notice }\n`
    const report = await check({ 'p.json': policy(allow('ec2:*')), 't.json': trust, '.github/ml-perms.yml': rules })
    expect(aborts(report).map(({ requirement, severity }) => [requirement, severity])).toEqual([
      ['abort-output-uploads', 'warning'],
      ['abort-input-uploads', 'notice'],
    ])
  })
})

describe("a denial by what is not the principal's own policy", () => {
  const key = 'arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'
  const configuration = (more: string, closing = '') =>
    `version: 1
principals:
  r:
    arn: arn:aws:iam::111122223333:role/r
    policies: p.json
    ${more}tasks:
      - task: a2i/start-human-loop
        with: { flow-definition: f }
${closing}defaults: { region: us-east-1 }
`
  const errors = async (files: Record<string, string>) =>
    (await check({ 'p.json': policy(allow('*')), ...files })).findings
      .filter(({ severity }) => severity === 'error')
      .map(({ message, location }) => ({ message, path: location.path }))

  it.each<[string, string, RegExp]>([
    [
      'that holds the service',
      policy(allow('sagemaker:Describe*')),
      /\(in the permissions boundary `?b\.json`? the action is not among/,
    ],
    [
      'with another resource',
      policy(allow('sagemaker:*', 'arn:aws:sagemaker:*:*:model/*')),
      /\(the permissions boundary `?b\.json`? allows it only on /,
    ],
    ['of other services', policy(allow('ec2:*')), /\(the permissions boundary `?b\.json`? does not allow it\)/],
  ])('names the boundary %s', async (_, boundary, expected) => {
    const found = await errors({ '.github/ml-perms.yml': configuration('boundary: b.json\n    '), 'b.json': boundary })
    expect(found.length).toBeGreaterThan(0)
    expect(found[0]!.message).toMatch(expected)
    for (const { path } of found) expect(path).toBe('b.json')
  })

  it('names the boundary also where the key policy alone would do', async () => {
    const own = { ...allow('kms:*'), Principal: { AWS: 'arn:aws:iam::111122223333:role/r' } }
    const tasks = configuration('boundary: b.json\n    ', `keys: { "${key}": { policy: k.json } }\n`).replace(
      /- task:.*\n.*\n/,
      `- task: a2i/encrypt-output\n        with: { kms-key: "${key}" }\n`,
    )
    const files = {
      'p.json': policy(allow('s3:*')),
      'b.json': policy(allow('s3:*')),
      'k.json': policy(own),
      '.github/ml-perms.yml': tasks,
    }
    const found = await errors(files)
    expect(found.length).toBeGreaterThan(0)
    for (const { message } of found)
      expect(message).toMatch(/\(the permissions boundary `?b\.json`? does not allow it\)/)
  })

  it('names a service control policy', async () => {
    const scps = 'service-control-policies: [[s.json]]\n'
    const found = await errors({ '.github/ml-perms.yml': configuration('', scps), 's.json': policy(allow('ec2:*')) })
    expect(found[0]!.message).toContain('(the service control policies do not allow it)')
  })

  it('names the key policy', async () => {
    const other = { ...allow('kms:*'), Principal: { AWS: 'arn:aws:iam::111122223333:role/admin' } }
    const tasks = configuration('', `keys: { "${key}": { policy: k.json } }\n`).replace(
      /- task:.*\n.*\n/,
      `- task: a2i/encrypt-output\n        with: { kms-key: "${key}" }\n`,
    )
    const found = await errors({ '.github/ml-perms.yml': tasks, 'k.json': policy(other) })
    expect(found[0]!.message).toContain('(the key policy allows it only to other principals)')
  })

  it('does not name the own policy', async () => {
    const own = policy(allow('sagemaker:Describe*'))
    const found = await errors({ '.github/ml-perms.yml': configuration(''), 'p.json': own })
    expect(found[0]!.message).toContain('(the action is not among')
  })
})

describe('a permissions boundary that is a policy of AWS', () => {
  const error = (report: Report) => report.findings.find(({ severity }) => severity === 'error')!
  const readOnly = 'arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess'
  const words = (what: string) => `(the permissions boundary \`${what}\` does not allow it)`

  it('is told where a template attaches it', async () => {
    const text = `Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      PermissionsBoundary: ${readOnly}
      AssumeRolePolicyDocument: { Statement: [{ Effect: Allow, Principal: { Service: sagemaker.amazonaws.com }, Action: 'sts:AssumeRole' }] }
      Policies:
        - PolicyName: p
          PolicyDocument:
            Statement:
              - { Effect: Allow, Action: ['s3:GetObject', 's3:PutObject'], Resource: 'arn:aws:s3:::out/*' }
  Flow:
    Type: AWS::SageMaker::FlowDefinition
    Properties:
      FlowDefinitionName: f
      RoleArn: !GetAtt Role.Arn
      OutputConfig: { S3OutputPath: s3://out/x }
`
    const { location, message } = error(await check({ 't.yaml': `AWSTemplateFormatVersion: '2010-09-09'\n${text}` }))
    expect(location).toMatchObject({ path: 't.yaml', startLine: 6, startColumn: 28, endColumn: 28 + readOnly.length })
    expect(message).toContain(words(readOnly))
  })

  it('also in Terraform', async () => {
    const text = `resource "aws_iam_role" "r" {
  name                 = "r"
  permissions_boundary = "${readOnly}"
  assume_role_policy   = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Principal = { Service = "sagemaker.amazonaws.com" }, Action = "sts:AssumeRole" }] })
}
resource "aws_iam_role_policy" "p" {
  role   = aws_iam_role.r.name
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = ["s3:GetObject", "s3:PutObject"], Resource = "arn:aws:s3:::out/*" }] })
}
resource "aws_sagemaker_flow_definition" "f" {
  flow_definition_name = "f"
  role_arn             = aws_iam_role.r.arn
  output_config { s3_output_path = "s3://out/x" }
}
`
    const { location, message } = error(await check({ 'main.tf': text }))
    expect(location).toMatchObject({ path: 'main.tf', startLine: 3, startColumn: 26 })
    expect(message).toContain(words(readOnly))
  })

  it.each([readOnly, 'AmazonS3ReadOnlyAccess'])('also where the configuration declares it: %s', async (boundary) => {
    const configuration = `version: 1
principals:
  r:
    arn: arn:aws:iam::111122223333:role/r
    policies: p.json
    boundary: ${boundary}
    tasks: [{ task: a2i/flow-definition-role, with: { bucket: data } }]
`
    const files = { '.github/ml-perms.yml': configuration, 'p.json': policy(allow('s3:*')) }
    const { location, message } = error(await check(files))
    expect(location).toMatchObject({ path: '.github/ml-perms.yml', startLine: 6, startColumn: 15 })
    expect(message).toContain(words(boundary))
  })
})

describe('the place of deployment', () => {
  const pieces = (report: Report) => [
    ...report.findings.flatMap(({ message, help, related }) => [
      message,
      help ?? '',
      ...related.map((each) => each.message),
    ]),
    ...report.tasks.flatMap(({ requirements, assumed, with: given }) => [
      ...requirements.flatMap(({ message, help }) => [message, help ?? '']),
      ...assumed,
      ...Object.values(given),
    ]),
  ]

  it('is said in words where Terraform has no name for it', async () => {
    const text = `resource "aws_iam_role" "r" {
  name               = "r"
  assume_role_policy = file("trust.json")
}
resource "aws_kms_key" "k" {}
resource "aws_iam_role_policy" "p" {
  role   = aws_iam_role.r.name
  policy = file("policy.json")
}
resource "aws_sagemaker_flow_definition" "f" {
  flow_definition_name = "f"
  role_arn             = aws_iam_role.r.arn
  output_config {
    s3_output_path = "s3://out/x"
    kms_key_id     = aws_kms_key.k.arn
  }
}
`
    const trust =
      '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}'
    const report = await check({ 'main.tf': text, 'trust.json': trust, 'policy.json': policy(allow('logs:*')) })
    expect(pieces(report).join('\n')).toContain('arn:aws:kms:<region>:<account>:key/${aws_kms_key.k}')
    expect(pieces(report).filter((piece) => piece.includes('AWS::'))).toEqual([])
  })

  it("keeps CloudFormation's name in its templates", async () => {
    const text = `AWSTemplateFormatVersion: '2010-09-09'
Resources:
  Key: { Type: AWS::KMS::Key }
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: { Statement: [{ Effect: Allow, Principal: { Service: sagemaker.amazonaws.com }, Action: 'sts:AssumeRole' }] }
  Flow:
    Type: AWS::SageMaker::FlowDefinition
    Properties:
      FlowDefinitionName: f
      RoleArn: !GetAtt Role.Arn
      OutputConfig: { S3OutputPath: s3://out/x, KmsKeyId: !GetAtt Key.Arn }
`
    expect(pieces(await check({ 't.yaml': text })).join('\n')).toContain(':${AWS::AccountId}:key/')
  })
})
