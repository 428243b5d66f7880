import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkFolder, writeFiles } from '../support/generated.js'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ml-perms-check-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const forms = 'AWS/Textract/AnalyzeDocument/Forms/V1'

/** The answer about each bucket's CORS, and the severity of what is missing. */
async function corsOf(files: Record<string, string>): Promise<string[]> {
  writeFiles(root, new Map(Object.entries(files)))
  const { tasks, findings } = await checkFolder(root)
  return tasks
    .filter(({ task }) => task === 'a2i/image-bucket')
    .map(({ verdict }) => {
      const told = findings.find(({ rule, task }) => rule === 'a2i/image-bucket' || task === 'a2i/image-bucket')
      return told === undefined ? verdict : `${verdict} ${told.severity}`
    })
}

const stack = ({
  source = forms,
  inputs = ['Docs'],
  cors = '',
  more = [] as string[],
}) => `AWSTemplateFormatVersion: '2010-09-09'
Resources:
  Docs: {Type: AWS::S3::Bucket${cors}}
  More: {Type: AWS::S3::Bucket}
  Results: {Type: AWS::S3::Bucket}
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Statement: [{Effect: Allow, Principal: {Service: sagemaker.amazonaws.com}, Action: 'sts:AssumeRole'}]
      ManagedPolicyArns: ${JSON.stringify(more)}
      Policies:
        - PolicyName: p
          PolicyDocument:
            Statement:
              - {Effect: Allow, Action: ['s3:GetObject', 's3:PutObject'], Resource: !Sub '\${Results.Arn}/*'}
${inputs.map((id) => `              - {Effect: Allow, Action: 's3:GetObject', Resource: ${id === '*' ? "'*'" : `!Sub '\${${id}.Arn}/*'`}}`).join('\n')}
  Flow:
    Type: AWS::SageMaker::FlowDefinition
    Properties:
      FlowDefinitionName: f
      RoleArn: !GetAtt Role.Arn
      OutputConfig: {S3OutputPath: !Sub 's3://\${Results}/out'}
      ${source === '' ? '' : `HumanLoopRequestSource: {AwsManagedHumanLoopRequestSource: ${source}}`}
`

describe('the bucket that a flow definition of a built-in task type reads', () => {
  it('must have a CORS configuration, since it holds images', async () => {
    expect(await corsOf({ 'stack.yaml': stack({}) })).toEqual(['missing warning'])
    const cors = ", Properties: {CorsConfiguration: {CorsRules: [{AllowedMethods: [GET], AllowedOrigins: ['*']}]}}"
    expect(await corsOf({ 'stack.yaml': stack({ cors }) })).toEqual(['satisfied'])
  })

  it.each([
    ['of a task type that may be about text', { source: '' }],
    ['one of two', { inputs: ['Docs', 'More'] }],
    ['any bucket', { inputs: ['Docs', '*'] }],
    ['what a policy that cannot be read may name', { more: ['arn:aws:iam::111122223333:policy/other'] }],
  ])('is left alone: %s', async (_, options) => {
    expect(await corsOf({ 'stack.yaml': stack(options) })).toEqual([])
  })

  it('is the one that its results go to where its role may read no other', async () => {
    expect(await corsOf({ 'stack.yaml': stack({ inputs: [] }) })).toEqual(['missing warning'])
    const writing = stack({ inputs: [] }).replace("'s3:GetObject', 's3:PutObject'", "'s3:PutObject'")
    expect(await corsOf({ 'stack.yaml': writing })).toEqual([])
  })

  it('is found in Terraform too', async () => {
    const terraform = `resource "aws_s3_bucket" "docs" { bucket = "docs-of-acme" }
resource "aws_s3_bucket" "results" { bucket = "results-of-acme" }
resource "aws_iam_role" "flow" {
  name               = "flow"
  assume_role_policy = jsonencode({ Statement = [{ Effect = "Allow", Principal = { Service = "sagemaker.amazonaws.com" }, Action = "sts:AssumeRole" }] })
}
resource "aws_iam_role_policy" "flow" {
  role   = aws_iam_role.flow.id
  policy = jsonencode({ Version = "2012-10-17", Statement = [
    { Effect = "Allow", Action = "s3:GetObject", Resource = "\${aws_s3_bucket.docs.arn}/*" },
    { Effect = "Allow", Action = "s3:PutObject", Resource = "\${aws_s3_bucket.results.arn}/*" },
  ] })
}
resource "aws_sagemaker_flow_definition" "flow" {
  flow_definition_name = "f"
  role_arn             = aws_iam_role.flow.arn
  human_loop_request_source { aws_managed_human_loop_request_source = "${forms}" }
  output_config { s3_output_path = "s3://\${aws_s3_bucket.results.bucket}/" }
}
`
    expect(await corsOf({ 'main.tf': terraform })).toEqual(['missing warning'])
    const flow = /^ {2}human_loop_request_source.*$/m
    expect(await corsOf({ 'main.tf': terraform.replace(flow, '') })).toEqual([])
    const dynamic = (each: string) => `  dynamic "human_loop_request_source" {
    for_each = ${each}
    content {
      aws_managed_human_loop_request_source = "${forms}"
    }
  }`
    const one = (each: string) =>
      corsOf({ 'main.tf': `variable "sources" {}\n${terraform.replace(flow, () => dynamic(each))}` })
    expect(await one('["forms"]')).toEqual(['missing warning'])
    expect(await one('[]')).toEqual([])
    // It may be there or not.
    expect(await one('var.sources')).toEqual([])
    expect(await one('var.sources == null ? [] : ["forms"]')).toEqual([])
  })
})
