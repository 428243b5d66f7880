import { describe, expect, it } from 'vitest'
import type { Report } from '../../src/findings/finding.js'
import { judge } from '../formats/terraform/judge.js'

const trust = `AssumeRolePolicyDocument: { Statement: [{ Effect: Allow, Principal: { Service: lambda.amazonaws.com }, Action: 'sts:AssumeRole' }] }`
const stack = (role: string, resources = '') => `AWSTemplateFormatVersion: '2010-09-09'
Parameters: { Env: { Type: String }, Policy: { Type: String } }
Conditions: { IsProd: !Equals [!Ref Env, prod] }
Resources:
  Trainer:
    Type: AWS::IAM::Role
    Properties:
      ${trust}
${role}
${resources}`
const train = `{ Effect: Allow, Action: ['rekognition:CreateProjectVersion', 's3:GetObject', 's3:PutObject'], Resource: '*' }`
const list = `{ Effect: Allow, Action: 's3:ListAllMyBuckets', Resource: '*' }`
const inline = (...statements: string[]) =>
  `      Policies: [{ PolicyName: train, PolicyDocument: { Version: '2012-10-17', Statement: [${statements.join(', ')}] } }]`

const terraform = (rest: string) => `variable "x" {}
resource "aws_iam_role" "trainer" {
  name               = "trainer"
  assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "lambda.amazonaws.com" } }] })
}
${rest}`
const allowed = (...actions: string[]) =>
  `jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = ${JSON.stringify(actions)}, Resource = "*" }] })`
const policy = (name: string, document: string, first = '') =>
  `resource "aws_iam_role_policy" "${name}" {\n  ${first}\n  role   = aws_iam_role.trainer.id\n  policy = ${document}\n}\n`
const training = ['rekognition:CreateProjectVersion', 's3:GetObject', 's3:PutObject']

const task = ({ tasks }: Report) => tasks.find(({ task: id }) => id === 'rekognition-custom-labels/train-model')
const reasons = (report: Report) =>
  Object.fromEntries((task(report)?.requirements ?? []).map(({ id, unknownReason }) => [id, unknownReason]))
const severities = ({ findings }: Report) => [...new Set(findings.map(({ severity }) => severity))]

describe('a task of which a condition that is not known decides', () => {
  const attached = `  Train:
    Type: AWS::IAM::Policy
    Condition: IsProd
    Properties: { PolicyName: train, Roles: [!Ref Trainer], PolicyDocument: { Version: '2012-10-17', Statement: [${train}] } }
`
  it.each<[string, { [path: string]: string }, string]>([
    ['a policy of its own', { 't.yaml': stack('', attached) }, 'the condition `IsProd`'],
    [
      'an inline policy',
      {
        't.yaml': stack(
          `      Policies: [!If [IsProd, { PolicyName: train, PolicyDocument: { Version: '2012-10-17', Statement: [${train}] } }, !Ref 'AWS::NoValue']]`,
        ),
      },
      'the condition `IsProd`',
    ],
    [
      'a statement',
      { 't.yaml': stack(inline(list, `!If [IsProd, ${train}, !Ref 'AWS::NoValue']`)) },
      'the condition `IsProd`',
    ],
    [
      'count',
      { 'main.tf': terraform(policy('train', allowed(...training), 'count = var.x ? 1 : 0')) },
      '`var.x` is not known',
    ],
    [
      'for_each',
      { 'main.tf': terraform(policy('train', allowed(...training), 'for_each = var.x')) },
      '`var.x`, which is not known',
    ],
  ])('is inferred and left open: %s', async (_, files, why) => {
    const report = await judge(files)
    expect(task(report)).toMatchObject({ verdict: 'unknown', origin: 'action' })
    expect(reasons(report)).toMatchObject({
      'create-model': 'attachment-not-known',
      'read-images': 'attachment-not-known',
      'write-output': 'attachment-not-known',
    })
    expect(task(report)!.requirements[0]!.message).toContain(why)
    expect(report.summary.unknownReasons['attachment-not-known']).toBeGreaterThanOrEqual(3)
    expect(severities(report)).toEqual(['notice'])
  })

  it('says what the role lacks whatever the condition is, as a warning', async () => {
    const report = await judge({
      'main.tf': terraform(policy('train', allowed('rekognition:CreateProjectVersion'), 'count = var.x ? 1 : 0')),
    })
    const verdicts = Object.fromEntries(task(report)!.requirements.map(({ id, verdict }) => [id, verdict]))
    expect(verdicts).toMatchObject({ 'create-model': 'unknown', 'read-images': 'missing', 'write-output': 'missing' })
    expect(severities(report)).not.toContain('error')
  })

  it('is not inferred for every role where only the name of the role is open', async () => {
    const other = `resource "aws_iam_role_policy" "open" {\n  role   = var.x\n  policy = ${allowed(...training)}\n}\n`
    const report = await judge({ 'main.tf': terraform(other) })
    expect(report.tasks.filter(({ principal }) => principal === 'aws_iam_role.trainer')).toEqual([])
  })
})

describe('actions and resources of which a condition that is not known decides', () => {
  const of = (action: string, resource = "'*'") =>
    stack(inline(`{ Effect: Allow, Action: ${action}, Resource: ${resource} }`))
  const verdicts = (report: Report) =>
    Object.fromEntries(
      report.tasks.flatMap(({ task: id, requirements }) =>
        requirements.map((each) => [`${id.replace(/.*\//, '')}#${each.id}`, each.verdict]),
      ),
    )

  it.each([
    [
      'both branches of `Action`',
      of(
        "!If [IsProd, ['rekognition:DetectCustomLabels'], ['rekognition:DetectCustomLabels', 'rekognition:CreateProjectVersion', 's3:GetObject', 's3:PutObject']]",
      ),
      'satisfied',
    ],
    [
      'an item of `Action`',
      of(
        "['rekognition:DetectCustomLabels', !If [IsProd, !Ref 'AWS::NoValue', 'rekognition:CreateProjectVersion'], 's3:GetObject', 's3:PutObject']",
      ),
      'satisfied',
    ],
    [
      'other actions altogether',
      of("!If [IsProd, 'rekognition:DetectCustomLabels', 'rekognition:CreateProjectVersion']"),
      'unknown',
    ],
  ])('are told apart: %s', async (_, template, detect) => {
    const report = await judge({ 't.yaml': template })
    expect(verdicts(report)).toMatchObject({
      'detect-custom-labels#detect-custom-labels': detect,
      'train-model#create-model': 'unknown',
    })
    expect(report.summary.unknownReasons).not.toHaveProperty('symbol')
  })

  it.each([
    ['one of two', "!If [IsProd, 'arn:aws:s3:::prod/*', 'arn:aws:s3:::dev/*']"],
    ['one besides', "['arn:aws:s3:::other/*', !If [IsProd, 'arn:aws:s3:::prod/*', !Ref 'AWS::NoValue']]"],
  ])('are told apart in `Resource`: %s', async (_, resource) => {
    const report = await judge({
      't.yaml': stack(
        inline(
          "{ Effect: Allow, Action: 'rekognition:CreateProjectVersion', Resource: '*' }",
          `{ Effect: Allow, Action: ['s3:GetObject', 's3:PutObject'], Resource: ${resource} }`,
        ),
      ),
    })
    expect(verdicts(report)['train-model#create-model']).toBe('satisfied')
    expect(verdicts(report)['train-model#write-output']).not.toBe('missing')
    expect(severities(report)).not.toContain('error')
  })

  it.each([
    [
      'one of two lists',
      'var.x ? ["rekognition:DetectCustomLabels"] : ["rekognition:DetectCustomLabels", "rekognition:CreateProjectVersion"]',
    ],
    ['items besides', 'concat(["rekognition:DetectCustomLabels"], var.x ? ["rekognition:CreateProjectVersion"] : [])'],
  ])('are told apart in Terraform: %s', async (_, actions) => {
    const encoded = `jsonencode({ Version = "2012-10-17", Statement = [
      { Sid = "Rekognition", Effect = "Allow", Action = ${actions}, Resource = "*" },
      { Effect = "Allow", Action = ["s3:GetObject", "s3:PutObject"], Resource = var.x ? ["arn:aws:s3:::a/*"] : ["arn:aws:s3:::b/*"] },
    ] })`
    const data = `data "aws_iam_policy_document" "d" {
  statement {
    sid       = "Rekognition"
    actions   = ${actions}
    resources = ["*"]
  }
  statement {
    actions   = ["s3:GetObject", "s3:PutObject"]
    resources = var.x ? ["arn:aws:s3:::a/*"] : ["arn:aws:s3:::b/*"]
  }
}
`
    for (const text of [policy('p', encoded), data + policy('p', 'data.aws_iam_policy_document.d.json')]) {
      const report = await judge({ 'main.tf': terraform(text) })
      expect(verdicts(report)).toMatchObject({
        'detect-custom-labels#detect-custom-labels': 'satisfied',
        'train-model#create-model': 'unknown',
        'train-model#read-images': 'unknown',
      })
      expect(task(report)!.requirements[0]!.message).toMatch(
        /: whether it holds depends on `var\.x`, which is not known$/,
      )
      expect(severities(report)).toEqual(['notice'])
    }
  })

  it.each([
    ['another policy', allowed('rekognition:DetectCustomLabels')],
    ['no policy', 'null'],
  ])('are told apart where a condition chooses a policy or %s', async (_, other) => {
    const whole = policy('p', `var.x ? ${allowed(...training)} : ${other}`)
    const report = await judge({ 'main.tf': terraform(whole) })
    expect(verdicts(report)).toMatchObject({
      'train-model#create-model': 'unknown',
      'train-model#read-images': 'unknown',
    })
    expect(severities(report)).toEqual(['notice'])
    const same = policy('p', `var.x ? ${allowed(...training)} : ${allowed(...training, 's3:ListBucket')}`)
    expect(verdicts(await judge({ 'main.tf': terraform(same) }))).toMatchObject({
      'train-model#create-model': 'unknown',
    })
  })

  it.each([
    "!If [IsProd, !If [IsBig, 'rekognition:CreateProjectVersion', 's3:ListBucket'], 'rekognition:CreateProjectVersion']",
    "!If [IsProd, !If [IsBig, ['rekognition:CreateProjectVersion'], []], ['rekognition:CreateProjectVersion']]",
    "!If [IsProd, [!If [IsBig, 'rekognition:CreateProjectVersion', 's3:ListBucket']], ['rekognition:CreateProjectVersion']]",
  ])('are not sure where a condition within a branch decides: %s', async (actions) => {
    const statements = `{ Effect: Allow, Action: ${actions}, Resource: '*' }, { Effect: Allow, Action: 's3:*', Resource: '*' }`
    const text = stack(inline(statements))
      .replace('Parameters: {', 'Parameters: { Size: { Type: String },')
      .replace('Conditions: {', 'Conditions: { IsBig: !Equals [!Ref Size, big],')
    const report = await judge({ 't.yaml': text })
    expect(verdicts(report)['train-model#create-model']).toBe('unknown')
  })

  it.each([
    ["!If [IsProd, ['s3:GetObject', 's3:ListBucket'], ['s3:GetObject']]", "'arn:aws:s3:::out/*'"],
    [
      "['s3:PutObject', 's3:GetObject']",
      "!If [IsProd, ['arn:aws:s3:::a/*', 'arn:aws:s3:::b/*'], ['arn:aws:s3:::a/*']]",
    ],
    ["['s3:GetObject']", "['arn:aws:s3:::out/*', !If [IsProd, 'arn:aws:s3:::b/*', !Ref 'AWS::NoValue']]"],
  ])('are not mended within a function: %s on %s', async (actions, resources) => {
    const flow = `  Flow:
    Type: AWS::SageMaker::FlowDefinition
    Properties: { FlowDefinitionName: f, RoleArn: !GetAtt Trainer.Arn, OutputConfig: { S3OutputPath: 's3://out/f' } }`
    const role = `      Policies:
        - PolicyName: p
          PolicyDocument:
            Version: '2012-10-17'
            Statement:
              - Effect: Allow
                Action: ${actions}
                Resource: ${resources}`
    const { findings } = await judge({ 't.yaml': stack(role, flow).replace('lambda.', 'sagemaker.') })
    const lacking = findings.filter(({ requirement }) => requirement === 'write-output')
    expect(lacking).toMatchObject([{ severity: 'error' }])
    expect(lacking[0]).not.toHaveProperty('fix')
  })

  it('are not held against each other: an action that suits one of the resources is right', async () => {
    const both = "['s3:GetObject', 's3:ListBucket', 'rekognition:CreateProjectVersion']"
    const maybe = "['arn:aws:s3:::a', 'arn:aws:s3:::a/*', !If [IsProd, 'arn:aws:s3:::b', 'arn:aws:s3:::b/*']]"
    const whole = `{ Effect: Allow, Action: ${both}, Resource: ${maybe} }`
    const rules = ({ findings }: Report) => findings.map(({ rule }) => rule)
    expect(rules(await judge({ 't.yaml': stack(inline(whole)) }))).not.toContain('policy/resource-mismatch')
    const given = 'concat(["arn:aws:s3:::a", "arn:aws:s3:::a/*"], var.x ? ["arn:aws:s3:::b"] : [])'
    const encoded = `jsonencode({ Version = "2012-10-17", Statement = [
      { Effect = "Allow", Action = ${both.replaceAll("'", '"')}, Resource = concat(${given}, ["arn:aws:rekognition:*:*:project/p/*"]) },
    ] })`
    const report = await judge({ 'main.tf': terraform(policy('p', encoded)) })
    expect(rules(report)).not.toContain('policy/resource-mismatch')
  })

  it('deny for certain what both branches deny', async () => {
    const denied = "{ Effect: Deny, Action: !If [IsProd, 'rekognition:*', ['rekognition:*', 's3:*']], Resource: '*' }"
    const report = await judge({ 't.yaml': stack(inline(train, denied)) })
    expect(report.tasks).toEqual([])
  })
})

describe('a role one of whose policies cannot be read', () => {
  const broken = '"{ \\"Version\\": \\"2012-10-17\\", \\"Statement\\": [ { \\"Effect\\" \\"Allow\\" } ] }"'
  it.each<[string, { [path: string]: string }]>([
    [
      'a managed policy that a parameter names',
      { 't.yaml': stack(`${inline(train)}\n      ManagedPolicyArns: [!Ref Policy]`) },
    ],
    [
      'a document that a variable holds',
      { 'main.tf': terraform(policy('train', allowed(...training)) + policy('more', 'var.x')) },
    ],
    [
      'a function that is not understood',
      { 'main.tf': terraform(policy('train', allowed(...training)) + policy('more', 'provider::x::policy("a")')) },
    ],
    [
      'a file with a mistake',
      {
        '.github/ml-perms.yml': 'version: 1\nprincipals:\n  trainer: { policies: [iam/*.json] }\n',
        'iam/a.json': JSON.stringify({
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Action: training, Resource: '*' }],
        }),
        'iam/b.json': '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow" "Action": "s3:GetObject"}]}',
      },
    ],
    ['a text with a mistake', { 'main.tf': terraform(policy('train', allowed(...training)) + policy('more', broken)) }],
  ])('has its tasks all the same, and they are not known: %s', async (_, files) => {
    const report = await judge(files)
    expect(task(report)).toMatchObject({ verdict: 'unknown', origin: 'action' })
    expect(Object.values(reasons(report))).toContain('unreadable-policy')
    expect(report.findings.filter(({ severity, rule }) => severity !== 'notice' && rule !== 'syntax')).toEqual([])
  })

  it('has none where what can be read says nothing of the services', async () => {
    const report = await judge({
      'main.tf': terraform(policy('list', allowed('s3:ListAllMyBuckets')) + policy('more', 'var.x')),
    })
    expect(report.tasks).toEqual([])
    expect(report.findings).toEqual([])
  })
})
