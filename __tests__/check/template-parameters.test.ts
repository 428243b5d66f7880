import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkWorkspace } from '../../src/check/check.js'
import { loadWorkspace } from '../../src/shell/workspace.js'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ml-perms-check-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

/** A role of a function with these statements. */
async function check(...statements: [actions: string, resource: string][]) {
  const text = `AWSTemplateFormatVersion: '2010-09-09'
Parameters: {FlowArn: {Type: String}, ProjectArn: {Type: String}, BucketArn: {Type: String}, RoleArn: {Type: String}}
Resources:
  Project: {Type: AWS::Rekognition::Project, Properties: {ProjectName: parts}}
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: {Statement: [{Effect: Allow, Principal: {Service: lambda.amazonaws.com}, Action: 'sts:AssumeRole'}]}
      Policies:
        - PolicyName: p
          PolicyDocument:
            Statement:
${statements.map(([actions, resource]) => `              - {Effect: Allow, Action: [${actions}], Resource: ${resource}}`).join('\n')}
`
  writeFileSync(join(root, 'template.yaml'), text)
  const { workspace } = await loadWorkspace({ root, cwd: root })
  return checkWorkspace(workspace, { name: 'ml-perms-check', version: '0' }, '2026-11-23')
}

const train = "'rekognition:CreateProjectVersion', 'rekognition:DescribeProjectVersions'"
const data = "'s3:GetObject', 's3:PutObject'"

const verdictOf = async (task: string, ...statements: [string, string][]) =>
  (await check(...statements)).tasks.find((each) => each.task === task)?.verdict

describe('the ARN of a thing', () => {
  it('that the template declares is that of the thing, whatever id deployment gives it', async () => {
    const task = 'rekognition-custom-labels/train-model'
    expect(await verdictOf(task, [train, '!GetAtt Project.Arn'], [data, "'*'"])).toBe('satisfied')
    expect(await verdictOf(task, [train, "!Sub '${Project.Arn}/version/*'"], [data, "'*'"])).not.toBe('satisfied')
  })

  it.each<[string, ...[string, string][]]>([
    ['a2i/start-human-loop', ["'sagemaker:StartHumanLoop'", '!Ref FlowArn']],
    ['rekognition-custom-labels/train-model', [train, '!Ref ProjectArn'], [data, "'*'"]],
    ['rekognition-custom-labels/train-model', [train, "'*'"], [data, "!Sub '${BucketArn}/*'"]],
    ['a2i/create-flow-definition', ["'sagemaker:CreateFlowDefinition'", "'*'"], ["'iam:PassRole'", '!Ref RoleArn']],
  ])('that a parameter without default gives is not known: %s', async (task, ...statements) => {
    expect(await verdictOf(task, ...statements)).toBe('unknown')
  })
})

describe('a name that a parameter without default gives', () => {
  const outputOf = async (resource: string) => {
    writeFileSync(
      join(root, 'template.yaml'),
      `Parameters: {Images: {Type: String}, Others: {Type: String}}
Resources:
  Flow:
    Type: AWS::SageMaker::FlowDefinition
    Properties: {FlowDefinitionName: review, RoleArn: !GetAtt Role.Arn, OutputConfig: {S3OutputPath: !Sub 's3://\${Images}/output'}}
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: {Statement: [{Effect: Allow, Principal: {Service: sagemaker.amazonaws.com}, Action: 'sts:AssumeRole'}]}
      Policies: [{PolicyName: p, PolicyDocument: {Statement: [{Effect: Allow, Action: ['s3:GetObject', 's3:PutObject'], Resource: !Sub '${resource}'}]}}]
`,
    )
    const { workspace } = await loadWorkspace({ root, cwd: root })
    const { tasks } = checkWorkspace(workspace, { name: 'ml-perms-check', version: '0' }, '2026-11-23')
    const task = tasks.find((each) => each.task === 'a2i/flow-definition-role')
    return task?.requirements.find(({ id }) => id.endsWith('write-output'))?.verdict
  }

  it.each([
    ['arn:aws:s3:::${Images}/*', 'satisfied'],
    ['arn:aws:s3:::${Images}/output/*', 'satisfied'],
    // One bucket, whichever it is, and another part of it.
    ['arn:aws:s3:::${Images}/input/*', 'missing'],
    ['arn:aws:s3:::${Images}', 'missing'],
    ['arn:aws:s3:::${Images}-output/*', 'missing'],
    // Two parameters may be one bucket.
    ['arn:aws:s3:::${Others}/*', 'unknown'],
    ['arn:aws:s3:::${Others}/input/*', 'unknown'],
  ])('is one name wherever it stands: output under %s is %s', async (resource, state) => {
    expect(await outputOf(resource)).toBe(state)
  })
})
