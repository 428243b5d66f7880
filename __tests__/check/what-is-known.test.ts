import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkWorkspace } from '../../src/check/check.js'
import { loadWorkspace } from '../../src/shell/workspace.js'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ml-perms-check-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

async function check(files: Record<string, unknown>) {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), typeof content === 'string' ? content : JSON.stringify(content, undefined, 2))
  }
  const { workspace } = await loadWorkspace({ root, cwd: root })
  return checkWorkspace(workspace, { name: 'ml-perms-check', version: '0' }, '2026-11-23')
}

type Report = Awaited<ReturnType<typeof check>>
const requirement = (report: Report, task: string, id: string) =>
  report.tasks.find((each) => each.task === task)?.requirements.find((each) => each.id === id)
const verdict = (report: Report, task: string, id: string) => requirement(report, task, id)?.verdict

const document = (...statements: unknown[]) => ({ Version: '2012-10-17', Statement: statements })
const allow = (action: unknown, resource: unknown, more = {}) => ({
  Effect: 'Allow',
  Action: action,
  Resource: resource,
  ...more,
})

describe('a role of a template', () => {
  const sagemaker = { Effect: 'Allow', Principal: { Service: 'sagemaker.amazonaws.com' }, Action: 'sts:AssumeRole' }
  interface Parts {
    trust?: object
    policies?: object[]
    output?: unknown
    keyPolicy?: object[]
    more?: object
  }
  const flow = 'a2i/flow-definition-role'
  const checkFlow = ({ trust = {}, policies, output, keyPolicy, more }: Parts) =>
    check({
      'template.json': {
        Resources: {
          Role: {
            Type: 'AWS::IAM::Role',
            Properties: {
              AssumeRolePolicyDocument: document({ ...sagemaker, ...trust }),
              Policies: [
                {
                  PolicyName: 'p',
                  PolicyDocument: document(
                    ...(policies ?? [
                      allow('s3:GetObject', 'arn:aws:s3:::in/*'),
                      allow('s3:PutObject', output ?? 'arn:aws:s3:::out/*'),
                    ]),
                  ),
                },
              ],
            },
          },
          ...(keyPolicy === undefined
            ? {}
            : { Key: { Type: 'AWS::KMS::Key', Properties: { KeyPolicy: document(...keyPolicy) } } }),
          ...more,
          Flow: {
            Type: 'AWS::SageMaker::FlowDefinition',
            Properties: {
              FlowDefinitionName: 'f',
              RoleArn: { 'Fn::GetAtt': ['Role', 'Arn'] },
              OutputConfig: {
                S3OutputPath: 's3://out/x',
                ...(keyPolicy === undefined ? {} : { KmsKeyId: { 'Fn::GetAtt': ['Key', 'Arn'] } }),
              },
            },
          },
        },
      },
    })
  const sub = (text: string) => ({ 'Fn::Sub': text })

  it.each([
    ['arn:aws:s3:::out/x/*', 'satisfied'],
    // Neither a Region nor an account is empty.
    ['arn:aws:s3:${AWS::Region}:${AWS::AccountId}:out/x/*', 'missing'],
    ['arn:${AWS::Partition}:s3:::out/x/*', 'satisfied'],
    ['arn:aws:s3:::${AWS::AccountId}/x/*', 'missing'],
    ['arn:aws:s3:::out/${AWS::AccountId}/*', 'missing'],
    ['arn:aws:s3:::out/x/${AWS::Region}/*', 'unknown'],
    ['arn:aws:s3:::${Env}/x/*', 'unknown'],
  ])('that may write to %s: %s', async (resource, expected) => {
    const more = resource.includes('Env') ? { Env: { Type: 'AWS::SSM::Parameter' } } : {}
    const text = resource.includes('Env')
      ? { 'Fn::Join': ['', ['arn:aws:s3:::', { 'Fn::ImportValue': 'e' }, '/*']] }
      : sub(resource)
    expect(verdict(await checkFlow({ output: text, more }), flow, 'write-output')).toBe(expected)
  })

  const source = (operator: string, value: unknown) => ({ Condition: { [operator]: { 'aws:SourceArn': value } } })
  it.each<[string, unknown, string]>([
    ['ArnLike', sub('arn:aws:rekognition:${AWS::Region}:${AWS::AccountId}:*'), 'missing'],
    ['ArnLike', 'arn:aws:s3:::acme-docs', 'missing'],
    ['StringLike', 'arn:aws:rekognition:*', 'missing'],
    ['ArnNotLike', 'arn:aws:sagemaker:*:*:*', 'unknown'],
    ['ArnLike', sub('arn:aws:sagemaker:${AWS::Region}:${AWS::AccountId}:*'), 'satisfied'],
    ['ArnLike', sub('arn:aws:sagemaker:*:${AWS::AccountId}:*'), 'satisfied'],
    ['StringLike', 'arn:aws:sagemaker:*', 'satisfied'],
    ['ArnLike', sub('arn:aws:sagemaker:${AWS::Region}:${AWS::AccountId}:flow-definition/f'), 'unknown'],
    // What the service sends in another Region, or for another account, is not known here.
    ['ArnLike', 'arn:aws:sagemaker:us-east-1:111122223333:*', 'unknown'],
    // Where the service sends nothing, it holds.
    ['ArnLikeIfExists', 'arn:aws:rekognition:*:*:*', 'unknown'],
    ['ArnLike', { 'Fn::ImportValue': 'source' }, 'unknown'],
  ])('that SageMaker assumes if aws:SourceArn %s %j: %s', async (operator, value, expected) => {
    const report = await checkFlow({ trust: source(operator, value) })
    expect(verdict(report, flow, 'trust-sagemaker')).toBe(expected)
  })

  it('is told what SageMaker sends', async () => {
    const found = requirement(await checkFlow({ trust: source('ArnLike', 'arn:aws:s3:::x') }), flow, 'trust-sagemaker')
    expect(found?.message).toContain(
      'is `arn:aws:s3:::x`; it is `arn:aws:sagemaker:<Region>:${AWS::AccountId}:<resource>` in this request',
    )
  })

  // S3 speaks TLS 1.2 and 1.3.
  it.each<[string, unknown, string]>([
    ['NumericLessThan', '1.2', 'satisfied'],
    ['NumericLessThan', 1.2, 'satisfied'],
    ['NumericLessThan', '1.3', 'unknown'],
    ['NumericLessThan', '1.4', 'missing'],
    ['NumericLessThanIfExists', '1.2', 'satisfied'],
    ['NumericGreaterThanEquals', '1.2', 'missing'],
    ['NumericNotEquals', '1.2', 'unknown'],
    ['Null', 'true', 'satisfied'],
    ['Null', 'false', 'missing'],
  ])('whose bucket refuses requests if s3:TlsVersion %s %j: %s', async (operator, version, expected) => {
    const refused = {
      Effect: 'Deny',
      Principal: '*',
      Action: 's3:*',
      Resource: 'arn:aws:s3:::out/*',
      Condition: { [operator]: { 's3:TlsVersion': version } },
    }
    const more = {
      Out: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'out' } },
      OutPolicy: { Type: 'AWS::S3::BucketPolicy', Properties: { Bucket: 'out', PolicyDocument: document(refused) } },
    }
    expect(verdict(await checkFlow({ more }), flow, 'write-output')).toBe(expected)
  })

  const root = { Effect: 'Allow', Principal: { AWS: { Ref: 'AWS::AccountId' } }, Action: 'kms:*', Resource: '*' }
  const use = ['kms:GenerateDataKey', 'kms:Decrypt']
  const withKey = (statement: object) => [
    allow('s3:GetObject', 'arn:aws:s3:::in/*'),
    allow('s3:PutObject', 'arn:aws:s3:::out/*'),
    statement,
  ]
  const keyArn = { 'Fn::GetAtt': ['Key', 'Arn'] }
  const alias = (name: string) => ({
    Alias: { Type: 'AWS::KMS::Alias', Properties: { AliasName: name, TargetKeyId: { Ref: 'Key' } } },
  })

  it('whose account a key policy names by its number may use the key', async () => {
    const report = await checkFlow({ policies: withKey(allow(use, keyArn)), keyPolicy: [root] })
    expect(verdict(report, flow, 'generate-data-key')).toBe('satisfied')
    expect(verdict(report, flow, 'decrypt')).toBe('satisfied')
  })

  it.each([
    ['kms:GenerateDataKey', 'satisfied'],
    ['kms:GenerateDataKey*', 'satisfied'],
    ['kms:GenerateDataKeyPair', 'missing'],
    ['kms:GenerateDataKeyWithoutPlaintext', 'missing'],
  ])('that may %s under the key: %s', async (action, expected) => {
    const policies = withKey(allow([action, 'kms:Decrypt'], keyArn))
    expect(verdict(await checkFlow({ policies, keyPolicy: [root] }), flow, 'generate-data-key')).toBe(expected)
  })

  it.each<[string, string, string | undefined, string]>([
    ['ForAnyValue:StringEquals', 'alias/acme', 'alias/acme', 'satisfied'],
    ['ForAnyValue:StringLike', 'alias/ac*', 'alias/acme', 'satisfied'],
    ['ForAnyValue:StringEquals', 'alias/other', 'alias/acme', 'unknown'],
    ['ForAnyValue:StringEquals', 'alias/acme', undefined, 'unknown'],
    // Another alias that somebody gives the key is none of these.
    ['ForAllValues:StringEquals', 'alias/acme', 'alias/acme', 'unknown'],
    ['StringEquals', 'alias/acme', 'alias/acme', 'unknown'],
    ['Null', 'false', 'alias/acme', 'satisfied'],
  ])('that may use a key if its aliases %s %s, with %s: %s', async (operator, value, name, expected) => {
    const report = await checkFlow({
      policies: withKey(allow(use, keyArn, { Condition: { [operator]: { 'kms:ResourceAliases': value } } })),
      keyPolicy: [root],
      more: name === undefined ? {} : alias(name),
    })
    for (const id of ['generate-data-key', 'decrypt']) expect(verdict(report, flow, id)).toBe(expected)
  })

  it('that may use a key of some origin may be allowed to: it is the key that has one', async () => {
    const policies = withKey(allow(use, keyArn, { Condition: { StringEquals: { 'kms:KeyOrigin': 'AWS_KMS' } } }))
    expect(verdict(await checkFlow({ policies, keyPolicy: [root] }), flow, 'decrypt')).toBe('unknown')
  })
})

const declared = (task: string, more = '') => `version: 1
principals:
  app:
    arn: arn:aws:iam::111122223333:role/app
    policies: [app.json]
    tasks:
      - task: ${task}
${more}`

describe('a trust policy of a file', () => {
  const task = 'a2i/flow-definition-role'
  const checkTrust = async (sourceArn: string, arn: string) =>
    verdict(
      await check({
        '.github/ml-perms.yml': `version: 1
principals:
  app:
${arn}    policies: [app.json]
    trust: trust.json
    tasks: [${task}]
`,
        'app.json': document(
          allow(['s3:GetObject', 's3:PutObject'], '*'),
          allow('sagemaker:DescribeLabelingJob', 'arn:aws:sagemaker:us-east-1:999988887777:labeling-job/*'),
        ),
        'trust.json': document({
          Effect: 'Allow',
          Principal: { Service: 'sagemaker.amazonaws.com' },
          Action: 'sts:AssumeRole',
          Condition: { ArnLike: { 'aws:SourceArn': sourceArn } },
        }),
      }),
      task,
      'trust-sagemaker',
    )
  const arn = (partition: string) => `    arn: arn:${partition}:iam::111122223333:role/app\n`

  it.each([
    ['arn:aws:sagemaker:*:111122223333:*', arn('aws'), 'satisfied'],
    // What runs in another account does not get a role of this one.
    ['arn:aws:sagemaker:*:222233334444:*', arn('aws'), 'missing'],
    ['arn:aws-cn:sagemaker:*:111122223333:*', arn('aws'), 'missing'],
    ['arn:aws:sagemaker:*:222233334444:flow-definition/f', '', 'unknown'],
    ['arn:aws-cn:sagemaker:*:*:flow-definition/f', '', 'unknown'],
    ['arn:aws:textract:*:*:*', '', 'missing'],
  ])('with %s and%s: %s', async (sourceArn, of, expected) => {
    expect(await checkTrust(sourceArn, of)).toBe(expected)
  })
})

describe('a role that is passed', () => {
  const pass = async (resource: unknown) => {
    const report = await check({
      '.github/ml-perms.yml': declared('ground-truth/create-labeling-job'),
      'app.json': document(
        allow(['sagemaker:CreateLabelingJob', 'sagemaker:AddTags'], '*'),
        allow('iam:PassRole', resource),
      ),
    })
    const task = report.tasks[0]!
    return { verdict: verdict(report, task.task, 'pass-role'), assumed: task.assumed.join('; ') }
  }

  it.each([
    'arn:aws:iam::111122223333:user/*',
    'arn:aws:iam::111122223333:policy/*',
    'arn:aws:iam::*:group/app',
    'arn:aws:iam::111122223333:root',
    'arn:aws:s3:::role/*',
    'arn:aws:iam::111122223333:user/role/x',
  ])('is none that %s names', async (resource) => {
    expect((await pass(resource)).verdict).toBe('missing')
  })

  it.each([
    'arn:aws:iam::111122223333:role/*',
    'arn:aws:iam::111122223333:role/service-role/jobs',
    'arn:aws:iam::111122223333:*',
    'arn:aws:iam::111122223333:role*',
    'arn:aws:iam::111122223333:ro?e/jobs',
    'arn:aws:iam::*:*/jobs-*',
    'arn:aws:iam::*',
    'arn:*:iam::111122223333:role/jobs',
    '*',
  ])('is one that %s names', async (resource) => {
    expect((await pass(resource)).verdict).toBe('satisfied')
  })

  it('is shown as the role that a wider pattern names', async () => {
    expect((await pass('arn:aws:iam::111122223333:*')).assumed).toContain('`arn:aws:iam::111122223333:role/*`')
  })
})

describe('an access point', () => {
  const point = 'arn:aws:s3:us-east-1:111122223333:accesspoint/training'
  const train = allow(['rekognition:CreateProjectVersion', 'rekognition:DescribeProjectVersions'], '*')
  const task = 'rekognition-custom-labels/train-model'

  it.each(['object/*', 'object/images/*'])('is no bucket, and may be enough or not: %s', async (objects) => {
    const report = await check({
      'app.json': document(train, allow(['s3:GetObject', 's3:PutObject'], `${point}/${objects}`)),
    })
    for (const id of ['read-images', 'write-output']) {
      const found = requirement(report, task, id)!
      expect(found.verdict).toBe('unknown')
      expect(found.unknownReason).toBe('access-point')
      expect(found.message).toContain(`allows it through the access point \`${point}\``)
    }
    expect(report.findings.every(({ message, fix }) => !message.includes(':::accesspoint') && fix === undefined)).toBe(
      true,
    )
  })

  it('is not the bucket that its alias would be', async () => {
    const flow = {
      Type: 'AWS::SageMaker::FlowDefinition',
      Properties: {
        FlowDefinitionName: 'f',
        RoleArn: { 'Fn::GetAtt': ['Role', 'Arn'] },
        OutputConfig: { S3OutputPath: 's3://training-abcdefghijklmnopqrstuvwxyz012-s3alias/out' },
      },
    }
    const trust = { Effect: 'Allow', Principal: { Service: 'sagemaker.amazonaws.com' }, Action: 'sts:AssumeRole' }
    const role = {
      Type: 'AWS::IAM::Role',
      Properties: {
        AssumeRolePolicyDocument: document(trust),
        Policies: [
          { PolicyName: 'p', PolicyDocument: document(allow(['s3:GetObject', 's3:PutObject'], `${point}/object/*`)) },
        ],
      },
    }
    const report = await check({ 'template.json': { Resources: { Role: role, Flow: flow } } })
    expect(verdict(report, 'a2i/flow-definition-role', 'write-output')).toBe('unknown')
    expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  it('is one in a template as well', async () => {
    const resource = { 'Fn::Sub': 'arn:aws:s3:${AWS::Region}:${AWS::AccountId}:accesspoint/in/object/*' }
    const report = await check({
      'template.json': {
        Resources: {
          Role: {
            Type: 'AWS::IAM::Role',
            Properties: {
              AssumeRolePolicyDocument: document(),
              Policies: [{ PolicyName: 'p', PolicyDocument: document(train, allow('s3:GetObject', resource)) }],
            },
          },
        },
      },
    })
    const found = requirement(report, task, 'read-images')
    expect(found?.verdict).toBe('unknown')
    expect(found?.message).toContain('`arn:aws:s3:${AWS::Region}:${AWS::AccountId}:accesspoint/in`')
  })

  it('says nothing of what nobody allows through it', async () => {
    const report = await check({ 'app.json': document(train, allow('s3:GetObject', `${point}/object/*`)) })
    expect(verdict(report, task, 'read-images')).toBe('unknown')
    expect(verdict(report, task, 'write-output')).toBe('missing')
  })

  it('does not hide a bucket that is named beside it', async () => {
    const objects = [`${point}/object/*`, 'arn:aws:s3:::accesspoint/*']
    const report = await check({ 'app.json': document(train, allow(['s3:GetObject', 's3:PutObject'], objects)) })
    expect(verdict(report, task, 'read-images')).toBe('satisfied')
  })

  it('is not asked for where a bucket is declared', async () => {
    const report = await check({
      '.github/ml-perms.yml': declared(task, '        with: { input-bucket: in, output-bucket: out }\n'),
      'app.json': document(train, allow(['s3:GetObject', 's3:PutObject'], `${point}/object/*`)),
    })
    expect(verdict(report, task, 'read-images')).toBe('missing')
  })
})

describe('the log of labeling jobs', () => {
  const actions = ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:DescribeLogStreams', 'logs:PutLogEvents']
  const group = 'arn:aws:logs:us-east-1:111122223333:log-group:/aws/sagemaker/LabelingJobs'
  it.each<[string | string[], string]>([
    [`${group}:*`, 'satisfied'],
    [`${group}*`, 'satisfied'],
    [`${group}:log-stream:*`, 'satisfied'],
    [[group, `${group}:log-stream:*`], 'satisfied'],
    ['arn:aws:logs:*:*:log-group:/aws/sagemaker/*', 'satisfied'],
    // Without the end, CloudWatch Logs takes it for tags only.
    [group, 'missing'],
    [group.replace('LabelingJobs', 'Other:*'), 'missing'],
    [`${group}:log-stream:a`, 'missing'],
  ])('may be written by a grant on %s: %s', async (resource, expected) => {
    const report = await check({
      '.github/ml-perms.yml': declared('ground-truth/execution-role'),
      'app.json': document(allow(actions, resource)),
    })
    expect(verdict(report, 'ground-truth/execution-role', 'write-logs')).toBe(expected)
  })
})
