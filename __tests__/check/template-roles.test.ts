import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkWorkspace } from '../../src/check/check.js'
import type { Report } from '../../src/findings/finding.js'
import { loadWorkspace } from '../../src/shell/workspace.js'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ml-perms-check-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

async function check(files: Record<string, string> | string): Promise<Report> {
  for (const [path, text] of Object.entries(typeof files === 'string' ? { 'template.yaml': files } : files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  const { workspace } = await loadWorkspace({ root, cwd: root })
  return checkWorkspace(workspace, { name: 'ml-perms-check', version: '0' }, '2026-11-23')
}

const head = "AWSTemplateFormatVersion: '2010-09-09'\n"
const trust =
  'AssumeRolePolicyDocument: {Statement: [{Effect: Allow, Principal: {Service: sagemaker.amazonaws.com}, Action: "sts:AssumeRole"}]}'
const role = (name: string, extra = '', bucket = 'out') => `  ${name}:
    Type: AWS::IAM::Role
    Properties:
      ${trust}
      Policies:
        - PolicyName: p
          PolicyDocument:
            Statement:
              - {Effect: Allow, Action: ['s3:GetObject', 's3:PutObject'], Resource: 'arn:aws:s3:::${bucket}/*'}
${extra}`
const flow = (roleArn: string) => `  Flow:
    Type: AWS::SageMaker::FlowDefinition
    Properties:
      FlowDefinitionName: review
      OutputConfig: {S3OutputPath: s3://out/x}
      RoleArn: ${roleArn}
`
const shown = (report: Report) =>
  report.findings
    .filter(({ rule }) => !rule.endsWith('end-of-support'))
    .map(
      ({ severity, rule, requirement, location, message }) =>
        `${severity} ${location.startLine}:${location.startColumn} ${rule}${requirement === undefined ? '' : `#${requirement}`} ${message}`,
    )
const none = (roleText: string, why = 'is not in the repository') =>
  `a2i/flow-definition-role#role cannot tell whether the role of \`Flow\` can do its work (run a human review workflow): \`${roleText}\` ${why}`

describe('a role that a resource passes and that cannot be found', () => {
  it.each([
    ['another stack', '!ImportValue shared-role', '${ImportValue(shared-role)}', '', '8:29'],
    ['an ARN', 'arn:aws:iam::111122223333:role/shared', 'arn:aws:iam::111122223333:role/shared', '', '8:16'],
    ['a parameter', '!Ref RoleArn', '${RoleArn}', 'Parameters: {RoleArn: {Type: String}}\n', '9:21'],
  ])('counts as one unknown with a reason: %s', async (_, written, text, more, place) => {
    const report = await check(`${head}${more}Resources:\n${flow(written)}`)
    expect(report.summary.tasks).toEqual({ satisfied: 0, missing: 0, unknown: 1 })
    expect(report.summary.unknownReasons).toEqual({ 'principal-not-in-repository': 1 })
    expect(report.tasks).toMatchObject([{ task: 'a2i/flow-definition-role', principal: text, verdict: 'unknown' }])
    expect(shown(report)).toEqual([`notice ${place} ${none(text)}`])
  })

  it('is not one of two that are called so in other stacks', async () => {
    const files = {
      'a.yaml': `${head}Resources:\n${role('Role', '      RoleName: shared\n')}`,
      'b.yaml': `${head}Resources:\n${role('Role', '      RoleName: shared\n')}`,
      'flow.yaml': `${head}Resources:\n${flow("!Sub 'arn:aws:iam::${AWS::AccountId}:role/shared'")}`,
    }
    const report = await check(files)
    expect(report.summary.unknownReasons).toEqual({ 'several-roles': 1 })
    expect(shown(report)[0]).toContain('is declared 2 times, and which one is meant is not known')
  })
})

describe('a name that the template declares nowhere', () => {
  const rule = 'template/undeclared-reference'
  const told = (name: string) =>
    `${rule} the template declares no resource or parameter \`${name}\`; CloudFormation refuses the template`

  it.each([
    ['!GetAtt', '!GetAtt FlowRole.Arn', '8:24'],
    ['Fn::GetAtt', '{"Fn::GetAtt": [FlowRole, Arn]}', '8:32'],
    ['!Sub', "!Sub '${FlowRole.Arn}'", '8:24'],
    ['!Ref', '!Ref FlowRole', '8:21'],
  ])('is a warning where it stands: %s', async (_, written, place) => {
    const report = await check(`${head}Resources:\n${flow(written)}`)
    expect(shown(report).filter((each) => each.startsWith('warning'))).toEqual([`warning ${place} ${told('FlowRole')}`])
    expect(report.summary.tasks.unknown).toBe(1)
  })

  it('is told of what is put together in a policy', async () => {
    for (const written of [
      "!Sub '${Typo.Arn}/*'",
      "!Sub 'arn:aws:s3:::${Typo}/*'",
      "!Join ['', [!GetAtt Typo.Arn, '/*']]",
    ]) {
      const text = role('FlowRole').replace("'arn:aws:s3:::out/*'", written)
      expect(text).toContain(written)
      const report = await check(`${head}Resources:\n${text}${flow('!GetAtt FlowRole.Arn')}`)
      expect(shown(report).filter((each) => each.includes(rule))).toEqual([expect.stringContaining(told('Typo'))])
    }
  })

  it('is told of a template without version that is whole, and of no other one', async () => {
    const template = (more: object) =>
      JSON.stringify({
        Resources: {
          R: {
            Type: 'AWS::IAM::Policy',
            Properties: {
              PolicyName: 'p',
              Roles: [{ Ref: 'Typo' }],
              PolicyDocument: { Statement: [{ Effect: 'Allow', Action: 'rekognition:*', Resource: '*' }] },
            },
            ...more,
          },
        },
      })
    const cdk = template({ Metadata: { 'aws:cdk:path': 'S/R/Resource' } })
    const { findings } = await check({
      'cdk.out/S.template.json': cdk,
      'other/part.json': template({}),
      'sam/t.json': template({}).replace('{', '{"Transform":"AWS::Serverless-2016-10-31",'),
    })
    const where = findings.filter((each) => each.rule === rule).map(({ location }) => location.path)
    expect(where.toSorted()).toEqual(['cdk.out/S.template.json', 'sam/t.json'])
  })

  it('leaves open whose an attachment is, and says to what', async () => {
    const policy =
      '  P: {Type: AWS::IAM::Policy, Properties: {Roles: [!Ref Typo], PolicyName: p, PolicyDocument: {Statement: [{Effect: Allow, Action: "s3:*", Resource: "*"}]}}}\n'
    const report = await check(`Resources:\n${role('FlowRole', '', 'another')}${policy}${flow('!GetAtt FlowRole.Arn')}`)
    const said = report.findings.filter(({ requirement }) => requirement === 'write-output')
    expect(said).toHaveLength(1)
    expect(said[0]!.message).toContain('`P` may allow it; it is attached to role `${Typo}`, which may be another one')
  })

  it('may be declared by the Serverless Framework, which takes the file in', async () => {
    const resources = `${head}Resources:
  Extra:
    Type: AWS::IAM::Policy
    Properties:
      PolicyName: p
      Roles: [!Ref IamRoleLambdaExecution]
      PolicyDocument: {Statement: [{Effect: Allow, Action: 'rekognition:DetectCustomLabels', Resource: '*'}]}
`
    const service = 'service: s\nprovider: {name: aws}\nfunctions: {f: {handler: a.b}}\nresources: ${file(more.yml)}\n'
    const warnings = async (files: Record<string, string>) =>
      shown(await check(files)).filter((each) => each.includes(rule))
    expect(await warnings({ 'app/more.yml': resources })).toHaveLength(1)
    expect(await warnings({ 'app/serverless.yml': service })).toEqual([])
    expect(await warnings({ 'other/template.yml': resources })).toHaveLength(1)
  })

  it.each([
    ['a function', '  F: {Type: AWS::Lambda::Function, Properties: {Role: !GetAtt Typo.Arn}}\n'],
    ['a SAM function', '  F: {Type: AWS::Serverless::Function, Properties: {Role: !GetAtt Typo.Arn}}\n'],
    ['a notebook', '  N: {Type: AWS::SageMaker::NotebookInstance, Properties: {RoleArn: !GetAtt Typo.Arn}}\n'],
    ['a model', '  M: {Type: AWS::SageMaker::Model, Properties: {ExecutionRoleArn: !GetAtt Typo.Arn}}\n'],
    ['a state machine', '  S: {Type: AWS::StepFunctions::StateMachine, Properties: {RoleArn: !GetAtt Typo.Arn}}\n'],
    [
      'an attachment',
      '  P: {Type: AWS::IAM::Policy, Properties: {Roles: [!Ref Typo], PolicyName: p, PolicyDocument: {Statement: []}}}\n',
    ],
  ])('is told of the role of %s', async (_, resource) => {
    const sam = resource.includes('Serverless') ? 'Transform: AWS::Serverless-2016-10-31\n' : ''
    const report = await check(`${head}${sam}# rekognition\nResources:\n${resource}`)
    expect(shown(report)).toEqual([expect.stringContaining(told('Typo'))])
  })

  it.each([
    [
      'what SAM makes',
      'Transform: AWS::Serverless-2016-10-31\n',
      '!GetAtt FnRole.Arn',
      '  Fn: {Type: AWS::Serverless::Function, Properties: {Handler: a}}\n',
    ],
    ['what a macro may make', 'Transform: Macro\n', '!GetAtt Made.Arn', ''],
    [
      'what is included',
      '',
      '!GetAtt Made.Arn',
      '  Fn::Transform: {Name: AWS::Include, Parameters: {Location: s3://a/b}}\n',
    ],
    ['what a module makes', '', '!GetAtt ModMade.Arn', '  Mod: {Type: My::Iam::Role::MODULE}\n'],
    ['a fragment', '# ', '!GetAtt Made.Arn', ''],
  ])('is not told of %s', async (name, more, written, resources) => {
    const start = name === 'a fragment' ? '' : `${head}${more}`
    const report = await check(`${start}Resources:\n${flow(written)}${resources}`)
    expect(shown(report).filter((each) => each.includes(rule))).toEqual([])
    expect(report.tasks).toHaveLength(1)
  })
})

describe('a key policy', () => {
  const stack = (resource: string) => `${head}Resources:
  Key:
    Type: AWS::KMS::Key
    Properties:
      KeyPolicy:
        Statement:
          - Effect: Allow
            Principal: { AWS: !GetAtt Role.Arn }
            Action: 'kms:*'${resource}
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: { Statement: [{ Effect: Allow, Principal: { Service: sagemaker.amazonaws.com }, Action: 'sts:AssumeRole' }] }
      Policies:
        - PolicyName: p
          PolicyDocument:
            Statement:
              - { Effect: Allow, Action: ['s3:GetObject', 's3:PutObject', 'kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey*', 'kms:DescribeKey', 'kms:ReEncrypt*', 'kms:CreateGrant'], Resource: '*' }
  Flow:
    Type: AWS::SageMaker::FlowDefinition
    Properties:
      FlowDefinitionName: f
      RoleArn: !GetAtt Role.Arn
      OutputConfig: { S3OutputPath: s3://out/x, KmsKeyId: !Ref Key }
`
  const missing = (report: Report) => report.findings.filter(({ severity }) => severity !== 'notice')

  it('whose statement has no `Resource` is named as what is wrong', async () => {
    const found = missing(await check(stack('')))
    expect(found.length).toBeGreaterThan(1)
    for (const { message, location } of found) {
      expect(message).toContain('(the statement of the key policy has no `Resource`, without which it has no effect)')
      expect(location.startLine).toBe(
        stack('')
          .split('\n')
          .findIndex((line) => line.includes('- Effect')) + 1,
      )
    }
    expect(missing(await check(stack("\n            Resource: '*'")))).toEqual([])
  })
})
