import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { unifiedDiff } from '../../src/report/diff.js'
import { runFixing } from '../../src/shell/apply-fixes.js'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ml-perms-template-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

/** Fixes a template and gives the lines that changed; nothing that is needed is missing afterwards. */
async function fixed(path: string, text: string): Promise<string[]> {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
  const options = { cwd: root, paths: [], policies: [], cors: [], exclude: [] }
  const first = await runFixing(options, true)
  expect(first.report.summary.findings.error).toBeGreaterThan(0)
  const { report } = await runFixing(options, false)
  expect(report.summary.findings.error).toBe(0)
  expect(report.files.filter(({ kind }) => kind === 'invalid')).toEqual([])
  const after = readFileSync(join(root, path), 'utf8')
  expect((await runFixing(options, false)).fixed).toEqual([])
  return unifiedDiff(path, text, after)
    .split('\n')
    .slice(2)
    .filter((line) => /^[-+]/.test(line))
}

const terraform = (policies: string) => `resource "aws_s3_bucket" "out" {}

resource "aws_iam_role" "flow" {
  name = "flow"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "sagemaker.amazonaws.com" }
      Action    = "sts:AssumeRole"
    }]
  })
}

resource "aws_iam_role_policy" "flow" {
  role   = aws_iam_role.flow.id
  policy = ${policies}

resource "aws_sagemaker_flow_definition" "review" {
  flow_definition_name = "review"
  role_arn             = aws_iam_role.flow.arn

  output_config {
    s3_output_path = "s3://\${aws_s3_bucket.out.bucket}/"
  }
}
`

it('puts the objects beside the bucket in a policy document of Terraform', async () => {
  const text = terraform(`data.aws_iam_policy_document.flow.json
}

data "aws_iam_policy_document" "flow" {
  statement {
    actions   = ["s3:GetObject"]
    resources = ["*"]
  }

  statement {
    actions   = ["s3:PutObject"]
    resources = [aws_s3_bucket.out.arn] # results
  }
}
`)
  expect(await fixed('main.tf', text)).toEqual([
    '-    resources = [aws_s3_bucket.out.arn] # results',
    '+    resources = [aws_s3_bucket.out.arn, "${aws_s3_bucket.out.arn}/review/*"] # results',
  ])
})

it('appends an object to jsonencode in the names of the document', async () => {
  const text = terraform(`jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid      = "List"
        Effect   = "Allow"
        Action   = ["s3:ListBucket"]
        Resource = [aws_s3_bucket.out.arn]
      },
      {
        Sid      = "Read"
        Effect   = "Allow"
        Action   = ["s3:GetObject"]
        Resource = "*"
      }
    ]
  })
}
`)
  expect(await fixed('main.tf', text)).toEqual([
    '+      },',
    '+      {',
    '+        Sid      = "WriteOutput"',
    '+        Effect   = "Allow"',
    '+        Action   = "s3:PutObject"',
    '+        Resource = "${aws_s3_bucket.out.arn}/review/*"',
  ])
})

const cloudFormation = (statements: string) => `AWSTemplateFormatVersion: "2010-09-09"
Resources:
  Out:
    Type: AWS::S3::Bucket
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal:
              Service: lambda.amazonaws.com
            Action: sts:AssumeRole
      Policies:
        - PolicyName: p
          PolicyDocument:
            Version: "2012-10-17"
            Statement:
${statements}
  Flow:
    Type: AWS::SageMaker::FlowDefinition
    Properties:
      FlowDefinitionName: review
      RoleArn: !GetAtt Role.Arn
      OutputConfig:
        S3OutputPath: !Sub "s3://\${Out}/"
`

it('adds an action and a service to a CloudFormation template', async () => {
  const text = cloudFormation(`              - Effect: Allow
                Action: [s3:GetObject] # read
                Resource: !Sub "\${Out.Arn}/review/*"`)
  expect(await fixed('template.yaml', text)).toEqual([
    '-              Service: lambda.amazonaws.com',
    '+              Service:',
    '+                - lambda.amazonaws.com',
    '+                - sagemaker.amazonaws.com',
    '-                Action: [s3:GetObject] # read',
    '+                Action: [s3:GetObject, s3:PutObject] # read',
  ])
})

it('appends a statement to a CloudFormation template that names the bucket as the template does', async () => {
  const text = cloudFormation(`              - Effect: Allow
                Action: s3:GetObject
                Resource: "*"`)
  const lines = await fixed('template.yaml', text)
  expect(lines.slice(4)).toEqual([
    '+              - Effect: Allow',
    '+                Action: "s3:PutObject"',
    '+                Resource: !Sub "arn:aws:s3:::${Out}/review/*"',
  ])
})

it('writes functions as objects into a template in JSON', async () => {
  const service = (name: string) => ({ Effect: 'Allow', Principal: { Service: name }, Action: 'sts:AssumeRole' })
  const template = {
    Resources: {
      Out: { Type: 'AWS::S3::Bucket' },
      Role: {
        Type: 'AWS::IAM::Role',
        Properties: {
          AssumeRolePolicyDocument: { Version: '2012-10-17', Statement: [service('sagemaker.amazonaws.com')] },
          Policies: [
            {
              PolicyName: 'p',
              PolicyDocument: {
                Version: '2012-10-17',
                Statement: [
                  { Effect: 'Allow', Action: ['s3:PutObject'], Resource: { 'Fn::GetAtt': ['Out', 'Arn'] } },
                  { Effect: 'Allow', Action: ['s3:GetObject'], Resource: '*' },
                ],
              },
            },
          ],
        },
      },
      Flow: {
        Type: 'AWS::SageMaker::FlowDefinition',
        Properties: {
          FlowDefinitionName: 'review',
          RoleArn: { 'Fn::GetAtt': ['Role', 'Arn'] },
          OutputConfig: { S3OutputPath: { 'Fn::Sub': 's3://${Out}/' } },
        },
      },
    },
  }
  const lines = await fixed('synth/stack.template.json', JSON.stringify(template, null, 1))
  expect(lines.filter((line) => line.startsWith('+')).map((line) => line.slice(1).trim())).toEqual([
    '"Resource": [{',
    '}, { "Fn::Sub": "${Out.Arn}/review/*" }]',
  ])
})

it('leaves a policy alone that two modules share', async () => {
  const module = `variable "name" {}
resource "aws_iam_role" "r" {
  name = var.name
  assume_role_policy = jsonencode({
    Statement = [{ Effect = "Allow", Principal = { Service = "sagemaker.amazonaws.com" }, Action = "sts:AssumeRole" }]
  })
}
resource "aws_iam_role_policy" "p" {
  role = aws_iam_role.r.name
  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = ["s3:GetObject"], Resource = "arn:aws:s3:::out/*" }] })
}
resource "aws_sagemaker_flow_definition" "f" {
  flow_definition_name = var.name
  role_arn             = aws_iam_role.r.arn
  output_config {
    s3_output_path = "s3://out/"
  }
}
`
  mkdirSync(join(root, 'flow'))
  writeFileSync(join(root, 'flow/main.tf'), module)
  writeFileSync(
    join(root, 'main.tf'),
    'module "a" {\n  source = "./flow"\n  name   = "a"\n}\nmodule "b" {\n  source = "./flow"\n  name   = "b"\n}\n',
  )
  const { report } = await runFixing({ cwd: root, paths: [], policies: [], cors: [], exclude: [] }, false)
  const findings = report.findings.filter(({ requirement }) => requirement === 'write-output')
  expect(findings.map(({ fix }) => fix?.safety)).toEqual(['review', 'review'])
  expect(readFileSync(join(root, 'flow/main.tf'), 'utf8')).toBe(module)
})

const reading = '{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }'
const writing = (action: string) =>
  `{ "Effect": "Allow", "Action": "${action}", "Resource": "\${aws_s3_bucket.out.arn}/*" }`
const heredoc = (action: string, more = '') =>
  terraform(`<<EOF
{ "Version": "2012-10-17", "Statement": [${reading}, ${writing(action)}] }
EOF
}
${more}`)
const variable = 'variable "action" {\n  default = "s3:PutObjct"\n}\n'

it('corrects a misspelt action in a heredoc', async () => {
  expect(await fixed('main.tf', heredoc('s3:PutObjct'))).toEqual([
    `-{ "Version": "2012-10-17", "Statement": [${reading}, ${writing('s3:PutObjct')}] }`,
    `+{ "Version": "2012-10-17", "Statement": [${reading}, ${writing('s3:PutObject')}] }`,
  ])
})

it.each([
  ['${var.action}', variable],
  ['s3:${var.action}', variable.replace('s3:', '')],
])('writes over no variable that holds a misspelt action: %s', async (action, more) => {
  const path = join(root, 'main.tf')
  writeFileSync(path, heredoc(action, more))
  const options = { cwd: root, paths: [], policies: [], cors: [], exclude: [] }
  expect((await runFixing(options, true)).report.summary.findings.error).toBeGreaterThan(0)
  await runFixing(options, false)
  expect(readFileSync(path, 'utf8')).toContain(`"${action}"`)
  expect(readFileSync(path, 'utf8')).toContain(more)
})
