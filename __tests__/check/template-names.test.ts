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

async function check(files: Record<string, string>): Promise<Report> {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  const { workspace } = await loadWorkspace({ root, cwd: root })
  return checkWorkspace(workspace, { name: 'ml-perms-check', version: '0' }, '2026-11-23')
}

const head = "AWSTemplateFormatVersion: '2010-09-09'\n"
const cors = 'CorsConfiguration: {CorsRules: [{AllowedMethods: [GET], AllowedOrigins: ["*"]}]}'
const bucket = (label: string, ...properties: string[]) =>
  `  ${label}: {Type: AWS::S3::Bucket, Properties: {${properties.join(', ')}}}\n`
const allow = (action: string, resource: string) => `{Effect: Allow, Action: [${action}], Resource: ${resource}}`
const role = (label: string, service: string, ...statements: string[]) => `  ${label}:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: {Statement: [{Effect: Allow, Principal: {Service: ${service}}, Action: 'sts:AssumeRole'}]}
      Policies: [{PolicyName: p, PolicyDocument: {Statement: [${statements.join(', ')}]}}]
`
const flow = (label: string) => `  ${label}:
    Type: AWS::SageMaker::FlowDefinition
    Properties: {FlowDefinitionName: review, OutputConfig: {S3OutputPath: s3://out/x}, RoleArn: !GetAtt Role.Arn}
`
const config = (principal: string, task: string, values: Record<string, string>, rest = '') =>
  `version: 1\nprincipals:\n  ${principal}:\n    tasks: [{task: ${task}, with: ${JSON.stringify(values)}}]\n${rest}`
const verdicts = (report: Report) =>
  report.tasks.flatMap((task) =>
    task.requirements.map(({ id, verdict, unknownReason }) => `${task.task} ${id}: ${unknownReason ?? verdict}`),
  )

it('is known of a resource that nobody asks for', async () => {
  const report = await check({
    'template.yaml': `${head}Resources:
  Table: {Type: AWS::DynamoDB::Table, Properties: {TableName: reviews}}
  Review:
    Type: AWS::SageMaker::FlowDefinition
    Properties: {OutputConfig: {S3OutputPath: !Sub 's3://out/\${Table}'}, RoleArn: !GetAtt Role.Arn}
${role('Role', 'sagemaker.amazonaws.com', allow("'s3:PutObject'", "'arn:aws:s3:::out/reviews/*'"))}`,
  })
  expect(verdicts(report)).toContain('a2i/flow-definition-role write-output: satisfied')
})

describe('a name that two stacks share', () => {
  const stack = (...properties: string[]) =>
    `${head}Resources:\n${bucket('Images', ...properties)}${role(
      'Role',
      'sagemaker.amazonaws.com',
      allow("'s3:GetObject'", "!Sub '${Images.Arn}/*'"),
      allow("'s3:PutObject'", "'arn:aws:s3:::out/*'"),
    )}`
  const configured = config('shared', 'a2i/flow-definition-role', { 'input-bucket': 'Images', 'output-bucket': 'out' })

  it.each([
    ['a label', 'Images', [] as string[]],
    ['a name', 'images', ['BucketName: images']],
  ])('is not taken to be the first: %s', async (_, name, properties) => {
    const files = {
      'a.yaml': stack(...properties, cors),
      'b.yaml': stack(...properties),
      '.github/ml-perms.yml': `version: 1\nprincipals:\n  outside:\n    policies: p.json\n    tasks: [{task: a2i/flow-definition-role, with: {input-bucket: ${name}}}]\n`,
      'p.json': `{"Statement": [{"Effect": "Allow", "Action": ["s3:GetObject", "s3:PutObject"], "Resource": "arn:aws:s3:::images/*"}]}`,
    }
    const both = await check(files)
    const found = verdicts(both)
    expect(found).toContain(`a2i/flow-definition-role read-input: ${name === 'Images' ? 'symbol' : 'satisfied'}`)
    expect(found.filter((each) => each.includes('missing'))).toEqual([])
    // The one stack has a CORS configuration and the other has none.
    expect(found.filter((each) => each.startsWith('a2i/image-bucket'))).not.toContain(
      'a2i/image-bucket cors-get: satisfied',
    )
  })

  it('means the bucket of the own stack', async () => {
    const labelled = (unit: string) =>
      stack().replace('  Role:', `  Role${unit}:`).replace('Properties:\n', `Properties:\n      RoleName: ${unit}\n`)
    const report = await check({
      'a.yaml': labelled('a'),
      'b.yaml': labelled('b'),
      '.github/ml-perms.yml': configured.replace('shared:', 'b:'),
    })
    expect(verdicts(report).filter((each) => /read-input|write-output/.test(each))).toEqual([
      'a2i/flow-definition-role read-input: satisfied',
      'a2i/flow-definition-role write-output: satisfied',
    ])
  })

  it('keeps what each stack says of its bucket', async () => {
    const named = (more: string) => `${head}# sagemaker\nResources:\n${bucket('Images', 'BucketName: images', more)}`
    const declared = 'version: 1\nbuckets:\n  images: {content: images, tasks: [a2i/image-bucket]}\n'
    const report = await check({
      'dev.yaml': named('Tags: []'),
      'prod.yaml': named(cors),
      '.github/ml-perms.yml': declared,
    })
    expect(verdicts(report).sort()).toEqual([
      'a2i/image-bucket cors-get: missing',
      'a2i/image-bucket cors-get: satisfied',
    ])
  })
})

describe('a parameter given by what a template calls it', () => {
  it('is the key', async () => {
    const template = `${head}Resources:\n  DataKey: {Type: AWS::KMS::Key, Properties: {}}\n${role(
      'Role',
      'sagemaker.amazonaws.com',
      allow("'s3:GetObject', 's3:PutObject'", "'arn:aws:s3:::b/*'"),
      allow("'kms:GenerateDataKey*', 'kms:Decrypt'", '!GetAtt DataKey.Arn'),
    )}`
    const files = (key: string) => ({
      'template.yaml': template,
      '.github/ml-perms.yml': config('Role', 'a2i/flow-definition-role', { bucket: 'b', 'kms-key': key }),
    })
    expect(verdicts(await check(files('DataKey'))).filter((each) => !each.endsWith('satisfied'))).toEqual([])
    expect(verdicts(await check(files('OtherKey'))).filter((each) => /key|crypt/.test(each)).length).toBeGreaterThan(0)
  })

  it('is the flow definition', async () => {
    const template = `${head}Resources:\n${flow('Review')}${role('Role', 'sagemaker.amazonaws.com')}${role(
      'Caller',
      'lambda.amazonaws.com',
      allow(
        "'sagemaker:StartHumanLoop'",
        "!Sub 'arn:aws:sagemaker:${AWS::Region}:${AWS::AccountId}:flow-definition/review'",
      ),
    )}`
    const files = (name: string) => ({
      'template.yaml': template,
      '.github/ml-perms.yml': config('Caller', 'a2i/start-human-loop', { 'flow-definition': name }),
    })
    expect(verdicts(await check(files('Review'))).join()).toContain('satisfied')
    expect(verdicts(await check(files('Review'))).join()).not.toContain(
      'a2i/start-human-loop start-human-loop: missing',
    )
    expect(verdicts(await check(files('Another'))).join()).toContain('missing')
  })

  it.each([
    ['LookoutVision', 'lookout-for-vision/detect-anomalies', 'lookoutvision:DetectAnomalies', 'model/boards/*'],
    ['Rekognition', 'rekognition-custom-labels/run-model', 'rekognition:*', 'project/boards/*'],
  ])('is the project of %s', async (service, task, action, resource) => {
    const arn = `arn:aws:${service.toLowerCase()}:*:*:${resource}`
    const template = `${head}Resources:
  Defects: {Type: AWS::${service}::Project, Properties: {ProjectName: boards}}
  Other: {Type: AWS::SageMaker::FlowDefinition, Properties: {ProjectName: boards}}
${role('Caller', 'lambda.amazonaws.com', allow(`'${action}'`, `'${arn}'`))}`
    const found = async (project: string) =>
      (
        await check({ 'template.yaml': template, '.github/ml-perms.yml': config('Caller', task, { project }) })
      ).tasks.map(({ verdict }) => verdict)
    expect(await found('Defects')).toEqual(['satisfied'])
    // A resource of another kind is no project, whatever it is called.
    expect(await found('Other')).toEqual(['missing'])
  })

  it('is the role', async () => {
    const template = `${head}Resources:\n${role('Labeling', 'sagemaker.amazonaws.com')}${role(
      'Caller',
      'lambda.amazonaws.com',
      allow("'iam:PassRole'", '!GetAtt Labeling.Arn'),
      allow("'sagemaker:CreateFlowDefinition', 'sagemaker:DescribeHumanTaskUi'", "'*'"),
    )}`
    const report = await check({
      'template.yaml': template,
      '.github/ml-perms.yml': config('Caller', 'a2i/create-flow-definition', { role: 'Labeling' }),
    })
    expect(verdicts(report).filter((each) => each.includes('pass-role'))).toEqual([
      'a2i/create-flow-definition pass-role: satisfied',
    ])
  })
})
