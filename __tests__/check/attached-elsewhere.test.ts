import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { checkWorkspace } from '../../src/check/check.js'
import { loadWorkspace } from '../../src/shell/workspace.js'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ml-perms-elsewhere-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

async function check(files: Record<string, string>) {
  for (const [path, text] of Object.entries(files)) writeFileSync(join(root, path), text)
  const { workspace } = await loadWorkspace({ root, cwd: root })
  return checkWorkspace(workspace, { name: 'ml-perms-check', version: '0' }, '2026-11-23')
}

const trust =
  'AssumeRolePolicyDocument: {Statement: [{Effect: Allow, Principal: {Service: sagemaker.amazonaws.com}, Action: "sts:AssumeRole"}]}'
const role = (name: string) => `  ${name}:\n    Type: AWS::IAM::Role\n    Properties:\n      ${trust}\n`
const both =
  "{Effect: Allow, Action: ['s3:GetObject', 's3:PutObject'], Resource: ['arn:aws:s3:::in/*', 'arn:aws:s3:::out/*']}"
const policy = (roles: string, statements = both, name = 'Grants') => `  ${name}:
    Type: AWS::IAM::Policy
    Properties:
      PolicyName: ${name}
      Roles: [${roles}]
      PolicyDocument:
        Version: '2012-10-17'
        Statement:
          - ${statements}
`
const flow = (of: string, name = 'Flow') => `  ${name}:
    Type: AWS::SageMaker::FlowDefinition
    Properties:
      FlowDefinitionName: review
      OutputConfig: {S3OutputPath: s3://out/x}
      RoleArn: !GetAtt ${of}.Arn
`
const template = (...parts: string[]) => ({
  'template.yaml': `AWSTemplateFormatVersion: '2010-09-09'\nResources:\n${parts.join('')}`,
})

const hints = async (files: Record<string, string>) =>
  (await check(files)).findings
    .filter(({ severity }) => severity === 'error')
    .flatMap(({ requirement, related }) =>
      related
        .filter(({ message }) => message.includes('attached to'))
        .map(({ message, location }) => `${requirement} ${location.startLine} ${message}`),
    )

it('a policy that was attached to another role is named where it stands', async () => {
  expect(await hints(template(role('A'), role('B'), policy('!Ref B'), flow('A')))).toEqual([
    'read-input 19 `Grants` allows it, but is attached to `B`',
    'write-output 19 `Grants` allows it, but is attached to `B`',
  ])
})

it.each<[string, string[]]>([
  ['the other role is one that does the same', [policy('!Ref B'), flow('A'), flow('B', 'Other')]],
  [
    'the policy is for more than that',
    [policy('!Ref B', `${both}\n          - {Effect: Allow, Action: 'sqs:*', Resource: '*'}`), flow('A')],
  ],
  ['it allows everything', [policy('!Ref B', "{Effect: Allow, Action: '*', Resource: '*'}"), flow('A')]],
  [
    'it does not give all',
    [policy('!Ref B', "{Effect: Allow, Action: 's3:PutObject', Resource: 'arn:aws:s3:::out/*'}"), flow('A')],
  ],
  ['there are two', [policy('!Ref B'), policy('!Ref B', both, 'Others'), flow('A')]],
  [
    'the role has a part of it itself',
    [
      policy('!Ref B'),
      policy('!Ref A', "{Effect: Allow, Action: 's3:GetObject', Resource: 'arn:aws:s3:::in/*'}", 'Own'),
      flow('A'),
    ],
  ],
])('none is named where %s', async (_, parts) => {
  const files = template(role('A'), role('B'), ...parts)
  expect((await check(files)).summary.findings.error).toBeGreaterThan(0)
  expect(await hints(files)).toEqual([])
})
