import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkWorkspace } from '../../../src/check/check.js'
import { plain } from '../../../src/model/located.js'
import { loadWorkspace } from '../../../src/shell/workspace.js'
import { read, shown } from './support.js'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ml-perms-check-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

async function check(template: object) {
  mkdirSync(join(root, 'cdk.out'), { recursive: true })
  writeFileSync(join(root, 'cdk.out/Stack.template.json'), JSON.stringify(template, undefined, 1))
  const { workspace } = await loadWorkspace({ root, cwd: root })
  return checkWorkspace(workspace, { name: 'ml-perms-check', version: '0' }, '2026-11-23')
}

const trust = (service: string) => ({
  Version: '2012-10-17',
  Statement: [{ Action: 'sts:AssumeRole', Effect: 'Allow', Principal: { Service: service } }],
})
const arnOf = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] })
const role = (service: string, ...statements: object[]) => ({
  Type: 'AWS::IAM::Role',
  Properties: {
    AssumeRolePolicyDocument: trust(service),
    Policies: [{ PolicyName: 'p', PolicyDocument: { Version: '2012-10-17', Statement: statements } }],
  },
})
const allow = (Action: string | string[], Resource: unknown) => ({ Effect: 'Allow', Action, Resource })

/** The text of a call as `cdk synth` puts it together. */
const call = (service: string, action: string, name = 'review') => ({
  'Fn::Join': [
    '',
    [
      `{"service":"${service}","action":"${action}","parameters":{"FlowDefinitionName":"${name}","RoleArn":"`,
      arnOf('ReviewRole'),
      '","OutputConfig":{"S3OutputPath":"s3://',
      { Ref: 'Results' },
      '/reviews"},"HumanLoopConfig":{"TaskCount":1}},"physicalResourceId":{"id":"review"}}',
    ],
  ],
})
const stack = (create: unknown, reviewer: object[], caller: object[], extra: object = {}) => ({
  Resources: {
    Results: { Type: 'AWS::S3::Bucket' },
    ReviewRole: role('sagemaker.amazonaws.com', ...reviewer),
    Provider: { Type: 'AWS::Lambda::Function', Properties: { Role: arnOf('ProviderRole') } },
    ProviderRole: role('lambda.amazonaws.com', ...caller),
    Review: {
      Type: 'Custom::AWS',
      Properties: { ServiceToken: arnOf('Provider'), Create: create, InstallLatestAwsSdk: true },
    },
    ...extra,
  },
})
const objects = { 'Fn::Join': ['', [arnOf('Results'), '/*']] }
const enough = [allow(['s3:GetObject', 's3:PutObject'], objects)]
const calls = [allow('sagemaker:CreateFlowDefinition', '*'), allow('iam:PassRole', arnOf('ReviewRole'))]

describe('a custom resource of the CDK that calls an SDK', () => {
  it.each([
    ['version 2 of the SDK', call('SageMaker', 'createFlowDefinition')],
    ['version 3 of the SDK', call('@aws-sdk/client-sagemaker', 'CreateFlowDefinitionCommand')],
    ['the name of the client alone', call('sagemaker', 'CreateFlowDefinition')],
    [
      'an object',
      {
        service: 'SageMaker',
        action: 'createFlowDefinition',
        parameters: {
          FlowDefinitionName: 'review',
          RoleArn: arnOf('ReviewRole'),
          OutputConfig: { S3OutputPath: { 'Fn::Sub': 's3://${Results}/reviews' } },
        },
      },
    ],
  ])('gives the role that it passes its task: %s', async (_, create) => {
    const report = await check(stack(create, enough, calls))
    expect(report.tasks.map(({ task, principal, origin, verdict }) => [task, principal, origin, verdict])).toEqual([
      ['a2i/flow-definition-role', 'ReviewRole', 'resource', 'satisfied'],
      ['a2i/create-flow-definition', 'ProviderRole', 'resource', 'satisfied'],
    ])
    expect(report.tasks[0]!.with).toEqual({ 'output-bucket': '${Results}', 'output-prefix': 'reviews/review/' })
  })

  it('needs the call and what it passes in the role of its function', async () => {
    const noPass = await check(stack(call('SageMaker', 'createFlowDefinition'), enough, [calls[0]!]))
    const missing = (report: typeof noPass) =>
      report.findings
        .filter(({ severity }) => severity === 'error')
        .map(({ principal, requirement }) => `${principal} ${requirement}`)
    expect(missing(noPass)).toEqual(['ProviderRole pass-role'])
    const nothing = await check(stack(call('SageMaker', 'createFlowDefinition'), [], []))
    expect(missing(nothing).sort()).toEqual([
      'ProviderRole create-flow-definition',
      'ProviderRole pass-role',
      'ReviewRole read-input',
      'ReviewRole write-output',
    ])
  })

  it.each<[string, string, object, string[]]>([
    [
      'SageMaker',
      'createLabelingJob',
      {
        LabelingJobName: 'cats',
        RoleArn: arnOf('ReviewRole'),
        OutputConfig: { S3OutputPath: { 'Fn::Sub': 's3://${Results}/labels/' } },
      },
      ['ground-truth/create-labeling-job ProviderRole missing', 'ground-truth/execution-role ReviewRole missing'],
    ],
    [
      'Rekognition',
      'createProject',
      { ProjectName: 'cats' },
      ['rekognition-custom-labels/manage-projects ProviderRole missing'],
    ],
    [
      'Rekognition',
      'createProjectVersion',
      { ProjectArn: 'x', OutputConfig: { S3Bucket: { Ref: 'Results' } } },
      ['rekognition-custom-labels/train-model ProviderRole missing'],
    ],
    [
      'LookoutVision',
      'createProject',
      { ProjectName: 'cats' },
      ['lookout-for-vision/create-project ProviderRole missing'],
    ],
    ['Rekognition', 'startProjectVersion', {}, ['rekognition-custom-labels/run-model ProviderRole missing']],
    ['@aws-sdk/client-lookoutvision', 'StartModelCommand', {}, ['lookout-for-vision/run-model ProviderRole missing']],
    ['@aws-sdk/client-sagemaker-a2i-runtime', 'StartHumanLoop', {}, ['a2i/start-human-loop ProviderRole missing']],
    ['AugmentedAIRuntime', 'startHumanLoop', {}, ['a2i/start-human-loop ProviderRole missing']],
  ])('says what its roles are for: %s.%s', async (service, action, parameters, expected) => {
    const report = await check(stack({ service, action, parameters }, [], [allow('logs:PutLogEvents', '*')]))
    const given = report.tasks.filter(({ origin }) => origin === 'resource')
    expect(given.map(({ task, principal, verdict }) => `${task} ${principal} ${verdict}`).sort()).toEqual(expected)
    const job = given.find(({ task }) => task === 'ground-truth/execution-role')
    if (job !== undefined) expect(job.with).toEqual({ 'output-bucket': '${Results}', 'output-prefix': 'labels/cats/' })
  })

  it('needs no more than the call', async () => {
    const create = { service: 'Rekognition', action: 'createProject', parameters: { ProjectName: 'cats' } }
    const report = await check(stack(create, [], [allow('rekognition:CreateProject', '*')]))
    expect(report.tasks.map(({ task, origin, verdict }) => [task, origin, verdict])).toEqual([
      ['rekognition-custom-labels/manage-projects', 'resource', 'satisfied'],
    ])
    expect(report.tasks[0]!.requirements.map(({ id }) => id)).toEqual(['create-project'])
  })

  it('needs what it calls when it is deleted', async () => {
    const call = (action: string) => ({ service: 'Rekognition', action, parameters: { ProjectName: 'cats' } })
    const template = stack(call('createProject'), [], [allow('rekognition:CreateProject', '*')])
    Object.assign(template.Resources.Review.Properties, { Delete: call('deleteProject') })
    const [task] = (await check(template)).tasks
    expect(task!.requirements.map(({ id, verdict }) => `${id} ${verdict}`)).toEqual([
      'create-project satisfied',
      'delete-project missing',
    ])
  })

  it('may do anything when its calls cannot be read or change what is read', async () => {
    const kinds = async (create: unknown) => {
      const { resources } = await read({ 'a.json': JSON.stringify(stack(create, enough, calls)) })
      return resources.filter(({ label }) => label === 'Review').map(({ type }) => type)
    }
    expect(await kinds(call('SageMaker', 'createFlowDefinition'))).toEqual(['service', 'service'])
    expect(await kinds(call('IAM', 'attachRolePolicy'))).toEqual(['opaque'])
    expect(await kinds(call('S3', 'putBucketCors'))).toEqual(['opaque'])
    expect(await kinds(call('DynamoDB', 'putItem'))).toEqual([])
    expect(await kinds('{"service":"SageMaker","action":')).toEqual(['opaque'])
    expect(await kinds({ Ref: 'AWS::StackName' })).toEqual(['opaque'])
  })

  it('is read as what CloudFormation would have for it', async () => {
    const { resources } = await read({ 'a.json': JSON.stringify(stack(call('Rekognition', 'createProject'), [], [])) })
    const made = resources.flatMap((resource) =>
      resource.type === 'service' ? [[resource.resourceType, shown(plain(resource.attributes))]] : [],
    )
    expect(made[0]).toMatchObject(['AWS::Rekognition::Project', { FlowDefinitionName: 'review' }])
    expect(made[1]).toMatchObject([
      'Rekognition.CreateProject',
      { CallerRoleArn: expect.stringContaining(':role/${ProviderRole}') },
    ])
  })
})
