import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Report } from '../../src/findings/finding.js'
import { run } from '../../src/shell/run.js'
import { judge } from '../formats/terraform/judge.js'

const trust = `{ Version: '2012-10-17', Statement: [{ Effect: Allow, Principal: { Service: sagemaker.amazonaws.com }, Action: 'sts:AssumeRole' }] }`
const policies = (statement: string) =>
  `[{ PolicyName: p, PolicyDocument: { Version: '2012-10-17', Statement: [${statement}] } }]`
const read = `{ Effect: Allow, Action: 's3:GetObject', Resource: '*' }`
const write = `{ Effect: Allow, Action: ['s3:GetObject', 's3:PutObject'], Resource: '*' }`

/** A human review workflow that cannot write its results. */
const child = (action = read) => `AWSTemplateFormatVersion: '2010-09-09'
Parameters: { May: { Type: String, Default: 'no' } }
Conditions: { MayWrite: !Equals [!Ref May, 'yes'] }
Resources:
  Results: { Type: 'AWS::S3::Bucket' }
  Reviewer:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: ${trust}
      Policies: ${policies(action)}
  Flow:
    Type: AWS::SageMaker::FlowDefinition
    Properties:
      FlowDefinitionName: f
      RoleArn: !GetAtt Reviewer.Arn
      OutputConfig: { S3OutputPath: !Sub 's3://\${Results}/x' }
`
const parent = (...ids: string[]) => `AWSTemplateFormatVersion: '2010-09-09'
Resources:
${ids
  .map((each) => {
    const [id, may = 'no'] = each.split('=')
    return `  ${id}: { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: child.yaml, Parameters: { May: '${may}' } } }`
  })
  .join('\n')}
`
const chosen = `!If [MayWrite, ${write}, ${read}]`

const told = ({ findings }: Report) =>
  findings
    .filter(({ requirement }) => requirement === 'write-output')
    .map(({ message }) => message.replace(/ \(.*?\)/, ''))

const loop = (resources: string) => `Transform: AWS::LanguageExtensions
Resources:
  Fn::ForEach::Teams:
    - Team
    - [Red, Blue]
    - ${resources}
`
const ofLoop = loop(`Results\${Team}: { Type: 'AWS::S3::Bucket' }
      Reviewer\${Team}:
        Type: AWS::IAM::Role
        Properties: { AssumeRolePolicyDocument: ${trust}, Policies: ${policies(read)} }
      Flow\${Team}:
        Type: AWS::SageMaker::FlowDefinition
        Properties:
          FlowDefinitionName: f
          RoleArn: !GetAtt
            - !Sub 'Reviewer\${Team}'
            - Arn
          OutputConfig:
            S3OutputPath: !Join ['', ['s3://', { Ref: 'Results\${Team}' }, '/x']]`)

describe('copies of a template', () => {
  it('are complained about once', async () => {
    const report = await judge({ 'child.yaml': child(), 'parent.yaml': parent('Dev', 'Prod') })
    expect(told(report)).toEqual([
      'role `Dev.Reviewer` does not allow `s3:PutObject` on `arn:aws:s3:::${Dev.Results}/x/f/*`; results of reviews are lost; likewise `Prod.Reviewer`',
    ])
    expect(report.summary.tasks.missing).toBe(2)
    expect(report.summary.findings.error).toBe(1)
  })

  it('of a copy of which another one is made', async () => {
    const outer = parent('A', 'B').replaceAll('child.yaml', 'middle.yaml').replaceAll(", Parameters: { May: 'no' }", '')
    const files = { 'child.yaml': child(), 'middle.yaml': parent('Dev', 'Prod'), 'parent.yaml': outer }
    expect(told(await judge(files))).toEqual([
      expect.stringMatching(
        /^role `A\.Dev\.Reviewer` .*; likewise `A\.Prod\.Reviewer`, `B\.Dev\.Reviewer`, `B\.Prod\.Reviewer`$/,
      ),
    ])
  })

  it('stand apart where one may do it', async () => {
    const report = await judge({ 'child.yaml': child(chosen), 'parent.yaml': parent('Dev', 'Prod=yes', 'Test') })
    expect(told(report)).toEqual([expect.stringMatching(/^role `Dev\.Reviewer` .*; likewise `Test\.Reviewer`$/)])
  })

  it('by Fn::ForEach are told of once', async () => {
    expect(told(await judge({ 'template.yaml': ofLoop }))).toEqual([
      'role `ReviewerRed` does not allow `s3:PutObject` on `arn:aws:s3:::${ResultsRed}/x/f/*`; results of reviews are lost; likewise `ReviewerBlue`',
    ])
  })

  it('that pass a role which is not known are told of once', async () => {
    const elsewhere = child().replace('!GetAtt Reviewer.Arn', '!ImportValue reviewer')
    const { findings, summary } = await judge({ 'child.yaml': elsewhere, 'parent.yaml': parent('Dev', 'Prod') })
    expect(findings.filter(({ requirement }) => requirement === 'role').map(({ message }) => message)).toEqual([
      'cannot tell whether the role of `Dev.Flow` can do its work (run a human review workflow): `${ImportValue(reviewer)}` is not in the repository; likewise `Prod.Flow`',
    ])
    expect(summary.tasks.unknown).toBe(2)
  })

  it('that choose a role are told of once', async () => {
    const choosing = child().replace(
      '!GetAtt Reviewer.Arn',
      '!If [IsOpen, !GetAtt Reviewer.Arn, !ImportValue reviewer]',
    )
    const open = choosing.replace('Conditions: {', "Conditions: { IsOpen: !Equals [!Ref 'AWS::Region', x], ")
    expect(told(await judge({ 'child.yaml': open, 'parent.yaml': parent('Dev', 'Prod') }))).toEqual([
      expect.stringMatching(
        /whether `Dev\.Flow` passes this role depends on the condition `IsOpen`, which is not known; likewise `Prod\.Reviewer`$/,
      ),
    ])
  })

  it('are not two roles that share a policy', async () => {
    const role = (id: string) =>
      `  ${id}: { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: ${trust.replace('sagemaker', 'lambda')}, ManagedPolicyArns: [!Ref Both] } }\n`
    const shared = `Resources:\n${role('A')}${role('B')}  Both:
    Type: AWS::IAM::ManagedPolicy
    Properties:
      PolicyDocument: { Version: '2012-10-17', Statement: [{ Effect: Allow, Action: 'rekognition:CreateProjectVersion', Resource: '*' }] }
`
    const { findings } = await judge({ 'template.yaml': shared })
    expect(findings.filter(({ requirement }) => requirement === 'write-output')).toHaveLength(2)
  })

  it('by several calls of a module of Terraform are told of once', async () => {
    const call = (name: string) => `module "${name}" {\n  source = "./flow"\n}\n`
    const report = await judge({
      'main.tf': call('red') + call('blue'),
      'flow/main.tf': `resource "aws_iam_role" "r" {
  assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Principal = { Service = "sagemaker.amazonaws.com" }, Action = "sts:AssumeRole" }] })
}
resource "aws_s3_bucket" "out" {}
resource "aws_sagemaker_flow_definition" "f" {
  flow_definition_name = "review"
  role_arn             = aws_iam_role.r.arn
  output_config {
    s3_output_path = "s3://\${aws_s3_bucket.out.bucket}/"
  }
}
`,
    })
    expect(told(report)).toEqual([
      'role `module.red.aws_iam_role.r` does not allow `s3:PutObject` on `arn:aws:s3:::${module.red.aws_s3_bucket.out}/review/*`; results of reviews are lost; likewise `module.blue.aws_iam_role.r`',
    ])
  })
})

describe('the baseline of copies', () => {
  const check = async (root: string, files: { [path: string]: string }, update: boolean) => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), text)
    }
    const baseline = { file: 'baseline.json', update }
    const { report } = await run({ cwd: root, paths: [], policies: [], cors: [], exclude: [], baseline })
    const open = report.findings.filter(({ requirement, suppressed }) => requirement === 'write-output' && !suppressed)
    const known = report.findings.filter(({ requirement, suppressed }) => requirement === 'write-output' && suppressed)
    const principals = (list: Report['findings']) =>
      list.map(({ principal, message }) => `${principal} ${/likewise (.*)$/.exec(message)?.[1] ?? ''}`.trim())
    return { open: principals(open), known: principals(known), summary: report.summary }
  }
  const within = async (run: (root: string) => Promise<void>) => {
    const root = mkdtempSync(join(tmpdir(), 'ml-perms-copies-'))
    try {
      await run(root)
    } finally {
      rmSync(root, { recursive: true, force: true })
    }
  }

  it('knows each of them, so that one that fails later is new', () =>
    within(async (root) => {
      const files = { 'child.yaml': child(chosen), 'parent.yaml': parent('Dev', 'Prod=yes', 'Test=yes') }
      expect(await check(root, files, true)).toMatchObject({ open: [], known: ['Dev.Reviewer'] })
      // Another copy breaks, and a further one is made.
      const later = await check(root, { 'parent.yaml': parent('Dev', 'Prod', 'Test=yes', 'Zone') }, false)
      expect(later.open).toEqual(['Prod.Reviewer `Zone.Reviewer`'])
      expect(later.known).toEqual(['Dev.Reviewer'])
      expect(later.summary.findings.error).toBe(1)
    }))

  it('is quiet while all of them are known, and counts what is gone', () =>
    within(async (root) => {
      const files = { 'child.yaml': child(chosen), 'parent.yaml': parent('Dev', 'Prod', 'Test') }
      const all = ['Dev.Reviewer `Prod.Reviewer`, `Test.Reviewer`']
      expect(await check(root, files, true)).toMatchObject({ open: [], known: all })
      expect(await check(root, files, false)).toMatchObject({ open: [], known: all })
      // The one that the finding was told of is mended.
      const mended = await check(root, { 'parent.yaml': parent('Dev=yes', 'Prod', 'Test') }, false)
      expect(mended).toMatchObject({ open: [], known: ['Prod.Reviewer `Test.Reviewer`'] })
      expect(mended.summary.baseline?.gone).toBe(1)
      // The folder is in another order, or another copy comes first.
      const first = await check(root, { 'parent.yaml': parent('Another=yes', 'Test', 'Prod', 'Dev') }, false)
      expect(first.open).toEqual([])
    }))
})
