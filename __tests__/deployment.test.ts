import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkWorkspace } from '../src/check/check.js'
import { loadWorkspace } from '../src/shell/workspace.js'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ml-perms-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const terraform = (partition: string, provider: string) => `${provider}
resource "aws_s3_bucket" "out" {
  bucket = "acme-out"
}
resource "aws_iam_role" "flow" {
  assume_role_policy = jsonencode({
    Statement = [{ Effect = "Allow", Principal = { Service = "sagemaker.amazonaws.com" }, Action = "sts:AssumeRole" }]
  })
}
resource "aws_iam_role_policy" "flow" {
  role = aws_iam_role.flow.id
  policy = jsonencode({
    Statement = [
      { Effect = "Allow", Action = "s3:GetObject", Resource = "arn:${partition}:s3:::acme-in/*" },
      { Effect = "Allow", Action = "s3:PutObject", Resource = "arn:${partition}:s3:::acme-out/*" },
    ]
  })
}
resource "aws_sagemaker_flow_definition" "flow" {
  flow_definition_name = "review"
  role_arn             = aws_iam_role.flow.arn
  output_config {
    s3_output_path = "s3://\${aws_s3_bucket.out.bucket}/"
  }
}
`
const cloudFormation = (partition: string) => `Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Statement: { Effect: Allow, Principal: { Service: lambda.amazonaws.com }, Action: sts:AssumeRole }
      Policies:
        - PolicyName: train
          PolicyDocument:
            Statement:
              - Effect: Allow
                Action: [rekognition:CreateProjectVersion, rekognition:DescribeProjectVersions]
                Resource: arn:${partition}:rekognition:*:*:project/*
              - Effect: Allow
                Action: [s3:GetObject, s3:PutObject]
                Resource: !Sub "\${Images.Arn}/*"
  Images:
    Type: AWS::S3::Bucket
`

async function verdicts(files: Record<string, string>): Promise<string[]> {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  const { workspace } = await loadWorkspace({ root, cwd: root })
  return checkWorkspace(workspace, { name: 'test', version: '0' }).tasks.map(
    ({ task, verdict }) => `${task} ${verdict}`,
  )
}

describe.each(['aws', 'aws-us-gov', 'aws-cn'])('a template whose ARNs are of %s', (partition) => {
  it('is deployed there', async () => {
    expect(await verdicts({ 'main.tf': terraform(partition, '') })).toEqual(['a2i/flow-definition-role satisfied'])
  })

  it('is deployed there beside one of another partition', async () => {
    const found = await verdicts({
      'here/main.tf': terraform(partition, ''),
      'here/stack.yaml': cloudFormation(partition),
      'there/main.tf': terraform('aws', 'provider "aws" {\n  region = "eu-west-1"\n}'),
      'there/stack.yaml': cloudFormation('aws'),
    })
    expect(found.sort()).toEqual([
      'a2i/flow-definition-role satisfied',
      'a2i/flow-definition-role satisfied',
      'rekognition-custom-labels/train-model satisfied',
      'rekognition-custom-labels/train-model satisfied',
    ])
  })
})

it('ARNs of another partition than that of the provider give nothing', async () => {
  const files = { 'main.tf': terraform('aws', 'provider "aws" {\n  region = "cn-north-1"\n}') }
  expect(await verdicts(files)).toEqual(['a2i/flow-definition-role missing'])
})

describe('a role that is declared by its ARN and stands in a template', () => {
  const template = `Resources:
  Consolidation:
    Type: AWS::IAM::Role
    Properties:
      RoleName: consolidation
      AssumeRolePolicyDocument:
        Statement: { Effect: Allow, Principal: { Service: lambda.amazonaws.com }, Action: sts:AssumeRole }
  Labeling:
    Type: AWS::IAM::Role
    Properties:
      RoleName: labeling
      AssumeRolePolicyDocument:
        Statement: { Effect: Allow, Principal: { AWS: !GetAtt Consolidation.Arn }, Action: sts:AssumeRole }
      Policies:
        - PolicyName: output
          PolicyDocument:
            Statement: { Effect: Allow, Action: s3:GetObject, Resource: arn:aws:s3:::acme-out/* }
`
  const configuration = (other: string) => `version: 1
principals:
  consolidation:
    arn: arn:aws:iam::111122223333:role/consolidation
    tasks:
      - task: ground-truth/post-annotation-lambda
        with: { output-bucket: acme-out, execution-role: labeling }
${other}`

  it('says which account the template is deployed to', async () => {
    const files = { 'stack.yaml': template, '.github/ml-perms.yml': configuration('') }
    expect(await verdicts(files)).toEqual(['ground-truth/post-annotation-lambda satisfied'])
  })

  it('does not when another one is in another account', async () => {
    const other = '  other:\n    arn: arn:aws:iam::444455556666:role/other\n'
    const files = { 'stack.yaml': template, '.github/ml-perms.yml': configuration(other) }
    expect(await verdicts(files)).toEqual(['ground-truth/post-annotation-lambda unknown'])
  })
})

describe('the Region of the only provider', () => {
  const key = (region: string) => `
resource "aws_kms_key" "results" {
  policy = jsonencode({
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = aws_iam_role.flow.arn }
      Action    = ["kms:Decrypt", "kms:Encrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:DescribeKey"]
      Resource  = "*"
      Condition = { StringEquals = { "kms:ViaService" = "s3.${region}.amazonaws.com" } }
    }]
  })
}
`
  const main = terraform('aws', 'provider "aws" {\n  region = "us-east-1"\n}').replace(
    'output_config {',
    'output_config {\n    kms_key_id = aws_kms_key.results.arn',
  )

  it.each([
    ['us-east-1', 'satisfied'],
    ['us-west-2', 'missing'],
  ])('decides a condition on %s: %s', async (region, verdict) => {
    expect(await verdicts({ 'main.tf': main + key(region) })).toEqual([`a2i/flow-definition-role ${verdict}`])
  })
})
