import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runFixing } from '../../src/shell/apply-fixes.js'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ml-perms-place-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

/** The text after `--fix`; a second run changes nothing, and the file can still be read. */
async function fixed(path: string, text: string): Promise<string> {
  writeFileSync(join(root, path), text)
  const options = { cwd: root, paths: [], policies: [], cors: [], exclude: [] }
  await runFixing(options, false)
  const after = readFileSync(join(root, path), 'utf8')
  const again = await runFixing(options, false)
  expect(again.report.files.filter(({ kind }) => kind === 'invalid')).toEqual([])
  expect(again.report.findings.filter(({ rule }) => rule === 'syntax')).toEqual([])
  expect(readFileSync(join(root, path), 'utf8')).toBe(after)
  return after
}

const flow = (policy: string, principals = '["sagemaker.amazonaws.com"]') => `variable "env" { default = "dev" }

data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type        = "Service"
      identifiers = ${principals}
    }
  }
}

resource "aws_iam_role" "r" {
  name               = "r"
  assume_role_policy = data.aws_iam_policy_document.trust.json
}

resource "aws_iam_role_policy" "p" {
  role   = aws_iam_role.r.id
  policy = ${policy}
}

resource "aws_sagemaker_flow_definition" "f" {
  flow_definition_name = "f"
  role_arn             = aws_iam_role.r.arn
  output_config { s3_output_path = "s3://out-\${var.env}/r" }
}
`

describe('a loop of Terraform', () => {
  it.each([
    [
      'of resources',
      'jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = ["s3:GetObject"], Resource = "*" }, { Effect = "Allow", Action = ["s3:PutObject"], Resource = [for b in ["out-${var.env}"] : "arn:aws:s3:::${b}"] }] })',
    ],
    [
      'of actions',
      'jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = [for a in ["GetObject", "PutObjekt"] : "s3:${a}"], Resource = "*" }] })',
    ],
    [
      'of statements',
      'jsonencode({ Version = "2012-10-17", Statement = [for s in ["-a", "-b"] : { Effect = "Allow", Action = ["s3:GetObject"], Resource = "arn:aws:s3:::in${s}/*" }] })',
    ],
  ])('%s is never written into', async (_, policy) => {
    const text = flow(policy)
    const loop = policy.slice(policy.indexOf('[for '), policy.indexOf(' : ') + 3)
    const after = await fixed('main.tf', text)
    expect(after).toContain(loop)
    // Names of a loop mean nothing elsewhere.
    const uses = (given: string) => given.match(/\$\{(?:b|a|s)\}/g)?.length
    expect(uses(after)).toBe(uses(text))
  })

  it('of principals neither', async () => {
    const policy = 'jsonencode({ Statement = [{ Effect = "Allow", Action = "s3:*", Resource = "*" }] })'
    const principals = '[for s in ["lambda"] : "${s}.amazonaws.com"]'
    expect(await fixed('main.tf', flow(policy, principals))).toContain(principals)
  })
})

const stack = (
  document: string,
  trust = "{ Effect: Allow, Principal: { Service: sagemaker.amazonaws.com }, Action: 'sts:AssumeRole' }",
) => `AWSTemplateFormatVersion: '2010-09-09'
Parameters:
  P: { Type: String, Default: dev }
Resources:
  Policy:
    Type: AWS::IAM::ManagedPolicy
    Properties:
      Roles: [!Ref Role]
      PolicyDocument: ${document}
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Statement:
          - ${trust}
  Flow:
    Type: AWS::SageMaker::FlowDefinition
    Properties:
      FlowDefinitionName: f
      RoleArn: !GetAtt Role.Arn
      OutputConfig: { S3OutputPath: !Sub 's3://out-\${P}/r' }
`

it.each(['!Sub |', '|'])('JSON text under `%s` in YAML stays JSON that IAM reads', async (tag) => {
  const json =
    '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"},{"Effect":"Allow","Action":"s3:PutObject","Resource":"arn:aws:s3:::out-dev"}]}'
  const after = await fixed('t.yaml', stack(`${tag}\n        ${json}`))
  expect(after).not.toContain('"Fn::')
})

it('a misspelt service under a condition is corrected where it stands, and gets no statement without the condition', async () => {
  const trust = (service: string) =>
    `{ Effect: Allow, Principal: { Service: ${service} }, Action: 'sts:AssumeRole', Condition: { StringEquals: { 'aws:SourceAccount': !Ref 'AWS::AccountId' } } }`
  const document = "{ Statement: [{ Effect: Allow, Action: 's3:*', Resource: '*' }] }"
  const after = await fixed('t.yaml', stack(document, trust('sagemaker.amazon.com')))
  expect(after).toBe(stack(document, trust('sagemaker.amazonaws.com')))
})
