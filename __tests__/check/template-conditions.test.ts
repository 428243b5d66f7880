import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkWorkspace } from '../../src/check/check.js'
import type { Report } from '../../src/findings/finding.js'
import { loadWorkspace } from '../../src/shell/workspace.js'
import { templateJson } from '../support/template-json.js'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ml-perms-check-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

async function check(template: string, path = 'template.yaml'): Promise<Report> {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), template)
  const { workspace } = await loadWorkspace({ root, cwd: root })
  return checkWorkspace(workspace, { name: 'ml-perms-check', version: '0' }, '2026-11-23')
}

const template = (role: string, resources = '', trust = '') => `AWSTemplateFormatVersion: '2010-09-09'
Parameters: { Env: { Type: String }, Extra: { Type: String } }
Conditions:
  IsProd: !Equals [!Ref Env, prod]
  HasExtra: !Not [!Equals [!Ref Extra, '']]
Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: '2012-10-17'
        Statement:
          ${trust === '' ? '- { Effect: Allow, Principal: { Service: sagemaker.amazonaws.com }, Action: "sts:AssumeRole" }' : trust}
${role}
${resources}
  Flow:
    Type: AWS::SageMaker::FlowDefinition
    Properties:
      FlowDefinitionName: f
      RoleArn: !GetAtt Role.Arn
      OutputConfig: { S3OutputPath: s3://out/x }
`
const statement = (action: string, resource: string) =>
  `{ Effect: Allow, Action: '${action}', Resource: '${resource}' }`
const inline = (name: string, ...statements: string[]) =>
  `        - PolicyName: ${name}\n          PolicyDocument: { Statement: [${statements.join(', ')}] }\n`
const read = statement('s3:GetObject', 'arn:aws:s3:::in/*')
const write = statement('s3:PutObject', 'arn:aws:s3:::out/*')

/** Requirements that are not satisfied. */
const unknown = (report: Report) =>
  report.tasks.flatMap((task) =>
    task.requirements
      .filter(({ verdict }) => verdict !== 'satisfied')
      .map(({ id, verdict, unknownReason, message }) => `${verdict} ${id}: ${unknownReason}: ${message}`),
  )
const lineOf = (report: Report, id: string, text: string) => {
  const line = report.findings.find(({ requirement }) => requirement === id)?.location.startLine
  return text.split('\n')[(line ?? 0) - 1]?.trim()
}

describe('what a condition that is not known decides', () => {
  it('names the condition, the policy and the place of a policy of its own', async () => {
    const text = template(
      `      Policies:\n${inline('read', read)}`,
      `  Write:
    Type: AWS::IAM::Policy
    Condition: IsProd
    Properties:
      PolicyName: write-results
      Roles: [!Ref Role]
      PolicyDocument:
        Statement:
          - ${write}
`,
    )
    const report = await check(text)
    expect(unknown(report)).toEqual([
      'unknown write-output: attachment-not-known: cannot tell whether role `Role` allows `s3:PutObject` on `arn:aws:s3:::out/x/f/*`: `Write` may allow it; the condition `IsProd` decides whether it is attached, and is not known',
    ])
    expect(lineOf(report, 'write-output', text)).toBe(`- ${write}`)
  })

  it.each([
    [
      'an inline policy',
      `      Policies:\n${inline('r', read)}        - !If [IsProd, {PolicyName: w, PolicyDocument: {Statement: [${write}]}}, !Ref 'AWS::NoValue']\n`,
      'IsProd',
    ],
    [
      'all inline policies',
      `      Policies: !If [IsProd, [{PolicyName: w, PolicyDocument: {Statement: [${read}, ${write}]}}], [{PolicyName: v, PolicyDocument: {Statement: [${read}]}}]]\n`,
      'IsProd',
    ],
    [
      'a statement',
      `      Policies:\n${inline('w', read, `!If [HasExtra, ${write}, !Ref 'AWS::NoValue']`)}`,
      'HasExtra',
      'whether the statement is there',
    ],
    [
      'the other branch',
      `      Policies:\n${inline('w', read, `!If [HasExtra, !Ref 'AWS::NoValue', ${write}]`)}`,
      'not HasExtra',
      'whether the statement is there',
    ],
    [
      'an action',
      `      Policies:\n${inline('w', read, "{ Effect: Allow, Action: ['s3:ListBucket', !If [HasExtra, 's3:GetObject', 's3:PutObject']], Resource: 'arn:aws:s3:::out/*' }")}`,
      'not HasExtra',
      'whether `s3:PutObject` is among its actions',
    ],
    [
      'a resource',
      `      Policies:\n${inline('w', read, "{ Effect: Allow, Action: 's3:PutObject', Resource: [!If [IsProd, 'arn:aws:s3:::out/*', 'arn:aws:s3:::test/*']] }")}`,
      'IsProd',
      'whether `arn:aws:s3:::out/*` is among its resources',
    ],
    [
      'a managed policy',
      `      ManagedPolicyArns: [!If [IsProd, 'arn:aws:iam::aws:policy/AmazonS3FullAccess', 'arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess']]\n`,
      'IsProd',
    ],
  ])('is told for %s', async (_, role, condition, decides = 'whether it is attached') => {
    const open = unknown(await check(template(role)))
    expect(open.filter((each) => each.startsWith('unknown write-output: attachment-not-known: '))).toHaveLength(1)
    expect(open.join('\n')).toContain(`the condition \`${condition}\` decides ${decides}, and is not known`)
    expect(open.join('\n')).not.toMatch(/malformed|missing/)
    rmSync(join(root, 'template.yaml'))
    expect(unknown(await check(templateJson(template(role)), 'template.json'))).toEqual(open)
  })

  it('leaves alone what does not depend on it', async () => {
    const role = `      ManagedPolicyArns: [!If [IsProd, 'arn:aws:iam::aws:policy/AWSLambdaExecute', !Ref 'AWS::NoValue']]
      Policies:\n${inline('w', read, write, `!If [HasExtra, ${statement('s3:PutObject', 'arn:aws:s3:::other/*')}, !Ref 'AWS::NoValue']`)}`
    expect(unknown(await check(template(role)))).toEqual([])
  })

  it.each(['!If [IsProd, Allow, Deny]', '!Ref Env', "!If [IsProd, Allow, !Ref 'AWS::NoValue']"])(
    'whether a statement allows at all: %s',
    async (effect) => {
      const open = (action: string) => `{ Effect: ${effect}, Action: '${action}', Resource: 'arn:aws:s3:::out/*' }`
      const role = `      Policies:\n${inline('w', open('s3:GetObject'), open('s3:PutObject'))}`
      const found = unknown(await check(template(role)))
      expect(found).toEqual([
        expect.stringMatching(/^unknown read-input: /),
        expect.stringMatching(/^unknown write-output: /),
      ])
    },
  )

  it('is told of a trust policy', async () => {
    const role = `      Policies:\n${inline('w', read, write)}`
    const branch = '{ Effect: Allow, Principal: { Service: sagemaker.amazonaws.com }, Action: "sts:AssumeRole" }'
    const open = await check(template(role, '', `- !If [IsProd, ${branch}, !Ref 'AWS::NoValue']`))
    expect(unknown(open)).toEqual([
      expect.stringMatching(
        /^unknown trust-sagemaker: statement-not-known: .*a statement may allow it; the condition `IsProd` decides whether the statement is there, and is not known$/,
      ),
    ])
    const other = `- !If [IsProd, ${branch.replace('sagemaker', 'lambda')}, !Ref 'AWS::NoValue']`
    expect(unknown(await check(template(role, '', `- ${branch}\n          ${other}`)))).toEqual([])
  })

  it('is one condition for a role and what is attached to it under the same', async () => {
    const attached = (condition: string) =>
      template(
        `      Policies:\n${inline('read', read)}`,
        `  Write:\n    Type: AWS::IAM::Policy\n    Condition: ${condition}\n    Properties: { PolicyName: w, Roles: [!Ref Role], PolicyDocument: { Statement: [${write}] } }\n`,
      ).replace('  Role:\n    Type: AWS::IAM::Role', '  Role:\n    Type: AWS::IAM::Role\n    Condition: IsProd')
    expect(unknown(await check(attached('IsProd')))).toEqual([])
    expect(unknown(await check(attached('HasExtra')))).toHaveLength(1)
  })

  it('does not call a policy malformed whose parts are only not known', async () => {
    const role = (document: string) => `      Policies:\n        - { PolicyName: w, PolicyDocument: ${document} }\n`
    for (const document of [
      `{ Statement: [${read}, { Effect: !Ref Env, Action: 's3:PutObject', Resource: '*' }] }`,
      `{ Statement: [${read}, !Ref Extra] }`,
      `{ Statement: [${read}, { Effect: Allow, Action: 's3:PutObject', Resource: !If [IsProd, 'arn:aws:s3:::out/*', 'arn:aws:s3:::dev/*'] }] }`,
    ]) {
      const open = unknown(await check(template(role(document))))
      expect(open.join('\n')).toMatch(/unknown write-output: (?:symbol|attachment-not-known)/)
    }
  })
})

describe('what deployment fills in', () => {
  const trainer = (condition: string) => `Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: { Statement: [{ Effect: Allow, Principal: { Service: lambda.amazonaws.com }, Action: 'sts:AssumeRole' }] }
      Policies:
        - PolicyName: train
          PolicyDocument:
            Statement:
              - Effect: Allow
                Action: ['rekognition:CreateProjectVersion', 'rekognition:DescribeProjectVersions', 's3:GetObject', 's3:PutObject']
                Resource: '*'
                Condition: { StringEquals: { ${condition} } }
`
  it.each(["'aws:RequestedRegion': !Ref 'AWS::Region'", "'aws:ResourceAccount': !Ref 'AWS::AccountId'"])(
    'is the same in a condition as where the task runs: %s',
    async (condition) => {
      const task = (await check(trainer(condition))).tasks.find((each) => each.task.endsWith('/train-model'))
      expect(task?.verdict).toBe('satisfied')
    },
  )

  it('is not the same as another account', async () => {
    const task = (await check(trainer("'aws:PrincipalAccount': '111122223333'"))).tasks[0]
    expect(task?.verdict).not.toBe('missing')
  })
})
