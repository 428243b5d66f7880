import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Fix } from '../../src/findings/finding.js'
import { run } from '../../src/shell/run.js'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ml-perms-circles-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

async function fixesIn(path: string, text: string): Promise<Fix[]> {
  writeFileSync(join(root, path), text)
  const { report } = await run({ cwd: root, paths: [], policies: [], cors: [], exclude: [] })
  const errors = report.findings.filter(({ severity, rule }) => severity === 'error' && rule.startsWith('a2i/'))
  expect(errors.length).toBeGreaterThan(0)
  return errors.flatMap(({ fix }) => fix ?? [])
}

interface Parts {
  /** Properties of the role beside its trust policy. */
  name?: object
  /** What the role itself says of the key. */
  own?: object
  results?: object
  more?: object
}

/** A workflow whose role may use the key by its own policies, but not by the key's. */
const template = ({ name = {}, own, results = {}, more = {} }: Parts) => ({
  AWSTemplateFormatVersion: '2010-09-09',
  Parameters: { Env: { Type: 'String', Default: 'dev' } },
  Resources: {
    Results: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'acme-results', ...results } },
    Key: {
      Type: 'AWS::KMS::Key',
      Properties: {
        KeyPolicy: {
          Version: '2012-10-17',
          Statement: [
            {
              Sid: 'Admin',
              Effect: 'Allow',
              Principal: { AWS: { 'Fn::Sub': 'arn:aws:iam::${AWS::AccountId}:role/admin' } },
              Action: ['kms:Put*'],
              Resource: '*',
            },
          ],
        },
      },
    },
    FlowRole: {
      Type: 'AWS::IAM::Role',
      Properties: {
        ...name,
        AssumeRolePolicyDocument: {
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Principal: { Service: 'sagemaker.amazonaws.com' }, Action: 'sts:AssumeRole' }],
        },
        Policies: [
          {
            PolicyName: 'p',
            PolicyDocument: {
              Version: '2012-10-17',
              Statement: [
                { Effect: 'Allow', Action: ['s3:GetObject', 's3:PutObject'], Resource: 'arn:aws:s3:::acme-results/*' },
                { Effect: 'Allow', Action: ['kms:GenerateDataKey*', 'kms:Decrypt'], Resource: own ?? '*' },
              ],
            },
          },
        ],
      },
    },
    Flow: {
      Type: 'AWS::SageMaker::FlowDefinition',
      Properties: {
        FlowDefinitionName: 'acme',
        RoleArn: { 'Fn::GetAtt': ['FlowRole', 'Arn'] },
        OutputConfig: { S3OutputPath: 's3://acme-results/reviews', KmsKeyId: { 'Fn::GetAtt': ['Key', 'Arn'] } },
      },
    },
    ...more,
  },
})

const key = { 'Fn::GetAtt': ['Key', 'Arn'] }
const encryption = (id: object) => ({
  BucketEncryption: {
    ServerSideEncryptionConfiguration: [
      { ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: id } },
    ],
  },
})

/** The template as people write YAML: intrinsic functions as tags. */
async function yamlOf(value: object): Promise<string> {
  const { stringify } = await import('yaml')
  return stringify(value)
    .replace(
      /\n( *)Fn::GetAtt:\n\s*- (\w+)\n\s*- (\w+)/g,
      (_, __, id: string, name: string) => ` !GetAtt ${id}.${name}`,
    )
    .replace(/\n *Fn::Sub: (.*)/g, ' !Sub "$1"')
}

describe('a fix that refers to what depends on the changed resource', () => {
  const circular: [string, Parts][] = [
    ['by an attribute', { own: key }],
    ['by a text', { own: { 'Fn::Sub': '${Key.Arn}' } }],
    ['by a reference', { name: { Description: { Ref: 'Key' } } }],
    [
      'through another resource',
      { results: encryption({ 'Fn::GetAtt': ['Key', 'Arn'] }), name: { Description: { Ref: 'Results' } } },
    ],
  ]
  it.each(circular)('is for review: %s', async (_, parts) => {
    const value = template(parts)
    for (const [path, text] of [
      ['stack.json', JSON.stringify(value, null, 2)],
      ['compact.json', JSON.stringify(value)],
      ['stack.yaml', await yamlOf(value)],
    ] as const) {
      const fixes = await fixesIn(path, text)
      expect(
        fixes.map(({ safety }) => safety),
        path,
      ).toEqual(['review', 'review'])
      expect(fixes[0]!.description).toContain(
        '`Key` would refer to `FlowRole`, which depends on it already, and CloudFormation refuses such a circle',
      )
      rmSync(join(root, path))
    }
  })

  it('is for review: by DependsOn, in each of its forms', async () => {
    const value = template({})
    for (const dependsOn of ['Key', ['Results', 'Key']]) {
      const role = { ...value.Resources.FlowRole, DependsOn: dependsOn }
      const changed = { ...value, Resources: { ...value.Resources, FlowRole: role } }
      const { stringify } = await import('yaml')
      for (const [path, text] of [
        ['stack.json', JSON.stringify(changed, null, 2)],
        ['stack.yaml', stringify(changed)],
      ] as const) {
        expect(
          (await fixesIn(path, text)).map(({ safety }) => safety),
          text,
        ).toEqual(['review', 'review'])
        rmSync(join(root, path))
      }
    }
  })

  const straight: [string, Parts, string][] = [
    ['nothing of the role depends on the key', {}, ':role/${FlowRole}'],
    ['the role has a name', { own: key, name: { RoleName: 'flow' } }, ':role/flow'],
    ['its name is put together', { own: key, name: { RoleName: { 'Fn::Sub': 'flow-${Env}' } } }, ':role/flow-${Env}'],
    [
      'a policy of its own names the key',
      {
        more: {
          Policy: {
            Type: 'AWS::IAM::Policy',
            Properties: {
              PolicyName: 'k',
              Roles: [{ Ref: 'FlowRole' }],
              PolicyDocument: { Statement: [{ Effect: 'Allow', Action: 'kms:DescribeKey', Resource: key }] },
            },
          },
        },
      },
      ':role/${FlowRole}',
    ],
  ]
  it.each(straight)('is safe where there is no circle: %s', async (_, parts, expected) => {
    const value = template(parts)
    for (const [path, text] of [
      ['stack.json', JSON.stringify(value, null, 2)],
      ['stack.yaml', await yamlOf(value)],
    ] as const) {
      const fixes = await fixesIn(path, text)
      expect(
        fixes.map(({ safety }) => safety),
        fixes[0]?.description,
      ).toEqual(['safe', 'safe'])
      expect(fixes[0]!.edits.map(({ newText }) => newText).join('')).toContain(expected)
      rmSync(join(root, path))
    }
  })
})

it('a stack that stands by itself is no nested one: its key gets the role of another stack by name', async () => {
  const { Resources: all, ...rest } = template({
    own: { 'Fn::ImportValue': 'review-key' },
    name: { RoleName: 'flow' },
  })
  const { Key, ...others } = all
  const output = { ...others.Flow.Properties.OutputConfig, KmsKeyId: { 'Fn::ImportValue': 'review-key' } }
  const flow = { ...others.Flow, Properties: { ...others.Flow.Properties, OutputConfig: output } }
  const outputs = { Key: { Value: { 'Fn::GetAtt': ['Key', 'Arn'] }, Export: { Name: 'review-key' } } }
  writeFileSync(join(root, 'keys.json'), JSON.stringify({ ...rest, Resources: { Key }, Outputs: outputs }, null, 2))
  const review = JSON.stringify({ ...rest, Resources: { ...others, Flow: flow } }, null, 2)
  const fixes = await fixesIn('review.json', review)
  expect(fixes.map(({ safety, edits }) => [safety, edits[0]!.path])).toEqual([
    ['safe', 'keys.json'],
    ['safe', 'keys.json'],
  ])
  expect(fixes[0]!.edits[0]!.newText).toContain('arn:aws:iam::${AWS::AccountId}:role/flow"')
})
