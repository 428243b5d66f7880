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

/** A role of a function with these statements; `ProjectArn` and the like are parameters without defaults. */
async function check(...statements: [actions: string, resource: string][]) {
  const text = `AWSTemplateFormatVersion: '2010-09-09'
Parameters: {FlowArn: {Type: String}, ModelArn: {Type: String}, ProjectArn: {Type: String}, BucketArn: {Type: String}, RoleArn: {Type: String}}
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
  const report = checkWorkspace(workspace, { name: 'ml-perms-check', version: '0' }, '2026-11-23')
  return report
}

const train = "'rekognition:CreateProjectVersion', 'rekognition:DescribeProjectVersions'"
const data = "'s3:GetObject', 's3:PutObject'"

describe('a parameter that is the ARN of what nobody named', () => {
  it.each<[string, ...[string, string][]]>([
    ['a2i/start-human-loop', ["'sagemaker:StartHumanLoop'", '!Ref FlowArn']],
    [
      'rekognition-custom-labels/detect-custom-labels',
      ["'rekognition:DetectCustomLabels'", '!Ref ModelArn'],
      ["'s3:GetObject'", "'*'"],
    ],
    ['rekognition-custom-labels/train-model', [train, '!Ref ProjectArn'], [data, "'*'"]],
    ['rekognition-custom-labels/train-model', [train, '!GetAtt Project.Arn'], [data, "'*'"]],
    ['rekognition-custom-labels/train-model', [train, "'*'"], [data, "!Sub '${BucketArn}/*'"]],
    ['rekognition-custom-labels/train-model', [train, "'*'"], [data, "!Join ['/', [!Ref BucketArn, 'images/*']]"]],
    ['a2i/create-flow-definition', ["'sagemaker:CreateFlowDefinition'", "'*'"], ["'iam:PassRole'", '!Ref RoleArn']],
  ])('satisfies %s', async (task, ...statements) => {
    const report = await check(...statements)
    const found = report.tasks.filter((each) => each.task === task)
    expect(
      found.map(({ verdict, requirements }) => [verdict, requirements.filter((each) => each.verdict !== 'satisfied')]),
    ).toEqual([['satisfied', []]])
    expect(JSON.stringify(report)).not.toMatch(/[\uE000-\uF8FF]/)
  })

  it('is the same in all needs, and not what stands below it', async () => {
    const verdict = async (...statements: [string, string][]) => (await check(...statements)).tasks[0]?.verdict
    expect(await verdict([train, "'*'"], ["'s3:GetObject'", "!Sub '${BucketArn}/*'"])).toBe('missing')
    expect(await verdict([train, "'*'"], [data, '!Ref BucketArn'])).not.toBe('satisfied')
    expect(await verdict([train, "!Sub '${ProjectArn}/version/*'"], [data, "'*'"])).not.toBe('satisfied')
  })

  it('is written so when a grant on it is missing', async () => {
    const report = await check([train, "'*'"], ["'s3:GetObject'", "!Sub '${BucketArn}/*'"])
    const finding = report.findings.find(({ requirement }) => requirement === 'write-output')
    expect(JSON.stringify(finding?.fix ?? {})).not.toMatch(/[\uE000-\uF8FF]/)
  })
})
