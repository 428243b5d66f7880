import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { checkWorkspace } from '../../src/check/check.js'
import { loadWorkspace } from '../../src/shell/workspace.js'

const folder = mkdtempSync(path.join(tmpdir(), 'adopter-'))
afterAll(() => rmSync(folder, { recursive: true }))
let count = 0

async function check(files: Record<string, unknown>) {
  const root = path.join(folder, String(count++))
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
    writeFileSync(path.join(root, file), typeof content === 'string' ? content : JSON.stringify(content, null, 2))
  }
  const { workspace } = await loadWorkspace({ root, cwd: root })
  return checkWorkspace(workspace, { name: 'test', version: '0' })
}

const allow = (Action: unknown, Resource: unknown, Condition?: unknown) => ({
  Effect: 'Allow',
  Action,
  Resource,
  ...(Condition === undefined ? {} : { Condition }),
})
const policy = (...Statement: unknown[]) => ({ Version: '2012-10-17', Statement })
const trust = (Principal: unknown, Condition?: unknown) =>
  policy({ Effect: 'Allow', Principal, Action: 'sts:AssumeRole', ...(Condition === undefined ? {} : { Condition }) })

const verdicts = ({ tasks }: Awaited<ReturnType<typeof check>>, task: string) =>
  Object.fromEntries(tasks.find((each) => each.task === task)!.requirements.map(({ id, verdict }) => [id, verdict]))

const place = 'us-east-1:111122223333'
const streaming = (queue: string, topic: string, endpoint = `arn:aws:sqs:${place}:${queue}`) => ({
  '.github/ml-perms.yml':
    'version: 1\nprincipals:\n  s:\n    arn: arn:aws:iam::111122223333:role/s\n    policies: [p.json]\n    tasks: [ground-truth/streaming]\n',
  'p.json': policy(
    allow('sqs:*', `arn:aws:sqs:${place}:${queue}`),
    allow('sns:Subscribe', `arn:aws:sns:${place}:${topic}`, {
      StringEquals: { 'sns:Protocol': 'sqs' },
      StringLike: { 'sns:Endpoint': endpoint },
    }),
    allow(['sns:Publish', 'sns:Unsubscribe'], `arn:aws:sns:${place}:${topic}`),
  ),
})

describe('a streaming labeling job', () => {
  const needs = ['set-up-queue', 'send-messages', 'receive-messages', 'subscribe', 'publish', 'unsubscribe']
  const all = (verdict: string) => Object.fromEntries(needs.map((id) => [id, verdict]))

  it('may use the queues and topics that the names of jobs give', async () => {
    expect(verdicts(await check(streaming('GroundTruth-*', 'GroundTruth-*')), 'ground-truth/streaming')).toEqual(
      all('satisfied'),
    )
  })

  it('is unknown where a policy names its own queue and topics, since no parameter does', async () => {
    expect(verdicts(await check(streaming('GroundTruth-myjob', 'labels')), 'ground-truth/streaming')).toEqual(
      all('unknown'),
    )
  })

  it('lacks what its policy allows on a queue of another name, or for a topic as the endpoint', async () => {
    expect(verdicts(await check(streaming('orders', 'labels')), 'ground-truth/streaming')).toMatchObject({
      'send-messages': 'missing',
      subscribe: 'missing',
      publish: 'unknown',
    })
    const wrong = streaming('GroundTruth-*', 'GroundTruth-*', `arn:aws:sns:${place}:GroundTruth-*`)
    expect(verdicts(await check(wrong), 'ground-truth/streaming')).toMatchObject({ subscribe: 'missing' })
  })
})

const review = (key: string, extra: unknown[] = []) => ({
  't.json': {
    AWSTemplateFormatVersion: '2010-09-09',
    Parameters: { KeyArn: { Type: 'String' } },
    Resources: {
      Role: {
        Type: 'AWS::IAM::Role',
        Properties: {
          AssumeRolePolicyDocument: trust({ Service: 'sagemaker.amazonaws.com' }),
          Policies: [
            {
              PolicyName: 'p',
              PolicyDocument: policy(allow(['s3:GetObject', 's3:PutObject'], 'arn:aws:s3:::scans/*'), ...extra),
            },
          ],
        },
      },
      Review: {
        Type: 'AWS::SageMaker::FlowDefinition',
        Properties: {
          FlowDefinitionName: 'review',
          RoleArn: { 'Fn::GetAtt': ['Role', 'Arn'] },
          OutputConfig: { S3OutputPath: 's3://scans/out', ...(key === '' ? {} : { KmsKeyId: { Ref: key } }) },
        },
      },
      Caller: {
        Type: 'AWS::IAM::Role',
        Properties: {
          AssumeRolePolicyDocument: trust({ Service: 'lambda.amazonaws.com' }),
          Policies: [{ PolicyName: 'p', PolicyDocument: policy(allow('sagemaker:StartHumanLoop', { Ref: 'Review' })) }],
        },
      },
    },
  },
})

describe('a template', () => {
  it('asks for the rights on a key that only a parameter names', async () => {
    const without = verdicts(await check(review('')), 'a2i/flow-definition-role')
    expect(Object.keys(without)).not.toContain('decrypt')
    expect(verdicts(await check(review('KeyArn')), 'a2i/flow-definition-role')).toMatchObject({ decrypt: 'unknown' })
  })

  it('tells a right that is missing unless the key policy gives it from one that only the key policy keeps open', async () => {
    const key = 'arn:aws:kms:us-east-1:111122223333:key/0a1b2c3d-1111-2222-3333-444455556666'
    const template = (extra: unknown[]) =>
      JSON.parse(JSON.stringify(review('KeyArn', extra)).replaceAll('{"Ref":"KeyArn"}', JSON.stringify(key)))
    const said = async (extra: unknown[]) => {
      const { tasks } = await check(template(extra))
      const task = tasks.find(({ task: id }) => id === 'a2i/flow-definition-role')!
      return task.requirements.find(({ id }) => id === 'decrypt')!.message
    }
    expect(await said([allow('kms:*', key)])).toMatch(/: the key policy is not in the repository$/)
    expect(await said([])).toContain('its own policies do not surely allow it, and the key policy, which may')
  })

  it('gives the ARN of a flow definition to who refers to it', async () => {
    expect(verdicts(await check(review('')), 'a2i/start-human-loop')).toMatchObject({ 'start-loop': 'satisfied' })
  })
})

describe('a safe fix', () => {
  const role = (trustPolicy: unknown) => ({
    '.github/ml-perms.yml':
      'version: 1\nprincipals:\n  r:\n    arn: arn:aws:iam::111122223333:role/r\n    policies: [p.json]\n    trust: t.json\n    tasks: [{ task: a2i/flow-definition-role, with: { bucket: scans } }]\n',
    'p.json': policy(allow(['s3:GetObject', 's3:PutObject'], 'arn:aws:s3:::scans/*')),
    't.json': trustPolicy,
  })
  const trustFix = async (trustPolicy: unknown) =>
    (await check(role(trustPolicy))).findings.find(({ requirement }) => requirement === 'trust-sagemaker')?.fix?.safety

  it('never takes the condition off a service', async () => {
    const condition = { StringEquals: { 'aws:SourceAccount': '444455556666' } }
    expect(await trustFix(trust({ Service: 'sagemaker.amazonaws.com' }, condition))).toBeUndefined()
    expect(await trustFix(trust({ Service: 'lambda.amazonaws.com' }))).toBe('safe')
  })

  it('writes no name of one environment beside the variable that gives it', async () => {
    const module = (output: string) => `variable "bucket" {}
resource "aws_iam_role" "r" {
  assume_role_policy = jsonencode({ Statement = [{ Effect = "Allow", Principal = { Service = "sagemaker.amazonaws.com" }, Action = "sts:AssumeRole" }] })
}
resource "aws_iam_role_policy" "p" {
  role   = aws_iam_role.r.id
  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = ["s3:GetObject", "s3:PutObject"], Resource = "arn:aws:s3:::\${var.bucket}/in/*" }] })
}
resource "aws_sagemaker_flow_definition" "f" {
  flow_definition_name = "f"
  role_arn             = aws_iam_role.r.arn
  output_config { s3_output_path = "s3://${output}/out" }
}
`
    const safety = async (output: string) => {
      const files = { 'main.tf': module(output), 'prod.auto.tfvars': 'bucket = "acme-prod"\n' }
      const { findings } = await check(files)
      return findings.find(({ requirement }) => requirement === 'write-output')?.fix?.safety
    }
    expect(await safety('${var.bucket}')).toBe('review')
    expect(await safety('other-bucket')).toBe('safe')
  })

  it('keeps its fingerprint when the statements around change', async () => {
    const printOf = async (...more: unknown[]) => {
      const files = role(trust({ Service: 'sagemaker.amazonaws.com' }))
      files['p.json'] = policy(allow('s3:PutObject', 'arn:aws:s3:::scans/*'), ...more)
      const { findings } = await check(files)
      return findings.find(({ requirement }) => requirement === 'read-input')!
    }
    const before = await printOf()
    const after = await printOf(allow('s3:GetObject', 'arn:aws:s3:::others/*'))
    expect(after.message).not.toBe(before.message)
    expect(after.fingerprint).toBe(before.fingerprint)
  })

  it('leaves alone what the CDK writes', async () => {
    const { 't.json': template } = review('')
    const broken = JSON.parse(JSON.stringify(template).replace(',"s3:PutObject"', ''))
    const fixOf = async (file: string) =>
      (await check({ [file]: broken })).findings.find(({ requirement }) => requirement === 'write-output')?.fix?.safety
    expect(await fixOf('template.json')).toBe('safe')
    expect(await fixOf('cdk.out/A.template.json')).toBe('review')
  })
})

describe('what is not declared', () => {
  const messages = async (...statements: unknown[]) =>
    (await check({ 'p.json': policy(...statements) })).findings.map(({ message }) => message)

  it('is what the policy names for the very action, where only the rest is wrong', async () => {
    const bucket = await messages(
      allow('rekognition:CreateProjectVersion', '*'),
      allow('s3:GetObject', 'arn:aws:s3:::vision-images'),
      allow('s3:PutObject', 'arn:aws:s3:::vision-out/*'),
    )
    expect(bucket).toEqual([
      expect.stringContaining(
        '`s3:GetObject` on `arn:aws:s3:::vision-images/*` (allows it only on `arn:aws:s3:::vision-images`, which is the bucket;',
      ),
    ])
    const service = { StringEquals: { 'iam:PassedToService': 'groundtruthlabeling.amazonaws.com' } }
    const role = await messages(
      allow('sagemaker:CreateLabelingJob', '*'),
      allow('iam:PassRole', 'arn:aws:iam::111122223333:role/gt', service),
    )
    expect(role).toContainEqual(expect.stringContaining('(allows it only if `iam:PassedToService`'))
  })

  it('stays open where another action names it', async () => {
    const found = await messages(
      allow('rekognition:CreateProjectVersion', '*'),
      allow('s3:GetObject', 'arn:aws:s3:::vision-images/*'),
    )
    expect(found).toEqual([expect.stringContaining('`s3:PutObject` on `arn:aws:s3:::<output-bucket>/*`')])
  })
})

describe('the end of support', () => {
  const notices = async (action: string) =>
    (await check({ 'p.json': policy(allow(action, '*')) })).findings
      .filter(({ rule }) => rule.endsWith('/end-of-support'))
      .map(({ rule }) => rule)

  it('is not told of services that only share a wildcard', async () => {
    expect(await notices('sagemaker:*')).toEqual([])
    expect(await notices('sagemaker:StartHumanLoop')).toEqual(['a2i/end-of-support'])
    expect(await notices('lookoutvision:*')).toEqual(['lookout-for-vision/end-of-support'])
  })
})

describe('a classic mistake', () => {
  const rules = async (files: Record<string, unknown>) =>
    (await check(files)).findings.map(({ rule, severity, message }) => `${severity} ${rule}: ${message}`)

  it('is a service under AWS', async () => {
    expect(await rules({ 't.json': trust({ AWS: 'sagemaker.amazonaws.com' }) })).toContainEqual(
      expect.stringMatching(/^error syntax: `sagemaker.amazonaws.com` is a service/),
    )
  })

  it('is an ARN with a colon too few', async () => {
    const files = {
      'p.json': policy(allow('rekognition:DetectLabels', '*'), allow('s3:GetObject', 'arn:aws:s3::scans/*')),
    }
    expect(await rules(files)).toContainEqual(expect.stringContaining('has 5 of an ARN’s six parts'.replace('’', "'")))
    const fine = {
      'p.json': policy(allow('rekognition:DetectLabels', '*'), allow('s3:GetObject', ['arn:aws:s3:*', 'arn:*'])),
    }
    expect((await rules(fine)).filter((text) => text.includes('six parts'))).toEqual([])
  })

  it('is a bracket that serverless.yml lacks', async () => {
    const text =
      'service: s\nprovider:\n  name: aws\n  iam:\n    role:\n      statements:\n        - Effect: Allow\n          Action: [sagemaker:StartHumanLoop\n          Resource: "*"\n'
    expect(await rules({ 'serverless.yml': text })).toContainEqual(expect.stringMatching(/^error syntax/))
  })
})
