// Templates that concern us, beside their parsers alone on the same files in the same run.
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const kilobyte = 1000
/** One resource in so many is a role that concerns us, with its bucket. */
const often = 40
/** At most so many times the parser alone; at most so many megabytes. */
export const targets = { many: 1.5, large: 2, memory: 500 }

const cloudFormation = (bytes, seed) => {
  let text = 'AWSTemplateFormatVersion: "2010-09-09"\nParameters:\n  Stage: {Type: String, Default: dev}\nResources:\n'
  for (let i = 0; text.length < bytes; i++) {
    text += `  Queue${i}:
    Type: AWS::SQS::Queue
    Properties: {VisibilityTimeout: 60, MessageRetentionPeriod: 1209600, QueueName: !Sub "q-\${Stage}-${seed}-${i}"}
`
    if (i % often !== 0) continue
    text += `  Images${i}:
    Type: AWS::S3::Bucket
    Properties:
      BucketName: !Sub "images-\${Stage}-${seed}-${i}"
  Trainer${i}:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: {Service: lambda.amazonaws.com}
            Action: sts:AssumeRole
      Policies:
        - PolicyName: train
          PolicyDocument:
            Version: "2012-10-17"
            Statement:
              - Effect: Allow
                Action: [rekognition:DetectCustomLabels, rekognition:DescribeProjectVersions]
                Resource: !Sub "arn:\${AWS::Partition}:rekognition:\${AWS::Region}:\${AWS::AccountId}:project/p${i}/*"
              - Effect: Allow
                Action: [s3:GetObject, s3:PutObject]
                Resource: !Join ["", [!GetAtt Images${i}.Arn, "/*"]]
`
  }
  return text
}

const terraform = (bytes, seed) => {
  let text = `variable "stage_${seed}" {\n  default = "dev"\n}\n`
  for (let i = 0; text.length < bytes; i++) {
    const name = `t${seed}_${i}`
    text += `
resource "aws_sqs_queue" "${name}" {
  name                      = "queue-${seed}-${i}"
  message_retention_seconds = 1209600
  tags                      = { stage = var.stage_${seed} }
}
`
    if (i % often !== 0) continue
    text += `
resource "aws_s3_bucket" "${name}" {
  bucket = "images-\${var.stage_${seed}}-${seed}-${i}"
}

resource "aws_iam_role" "${name}" {
  name               = "trainer-${seed}-${i}"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { Service = "lambda.amazonaws.com" }, Action = "sts:AssumeRole" }]
  })
}

resource "aws_iam_role_policy" "${name}" {
  role = aws_iam_role.${name}.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["rekognition:DetectCustomLabels", "rekognition:DescribeProjectVersions"]
        Resource = "arn:aws:rekognition:*:*:project/p${i}/*"
      },
      { Effect = "Allow", Action = ["s3:GetObject", "s3:PutObject"], Resource = "\${aws_s3_bucket.${name}.arn}/*" },
    ]
  })
}
`
  }
  return text
}

/** CDK writes JSON. */
const synthesised = (bytes, seed) => {
  const resources = {}
  const template = () => `${JSON.stringify({ Resources: resources }, null, 1)}\n`
  const document = (...statements) => ({ Version: '2012-10-17', Statement: statements })
  for (let i = 0; template().length < bytes; i += 1) {
    for (let j = 0; j < Math.max(1, bytes / 20_000); j++) {
      const id = `${seed}x${i}x${j}`
      resources[`Queue${id}`] = { Type: 'AWS::SQS::Queue', Properties: { VisibilityTimeout: 60, QueueName: `q-${id}` } }
      if ((i + j) % often !== 0) continue
      resources[`Images${id}`] = { Type: 'AWS::S3::Bucket' }
      resources[`Trainer${id}`] = {
        Type: 'AWS::IAM::Role',
        Properties: {
          AssumeRolePolicyDocument: document({
            Action: 'sts:AssumeRole',
            Effect: 'Allow',
            Principal: { Service: 'lambda.amazonaws.com' },
          }),
        },
      }
      resources[`Policy${id}`] = {
        Type: 'AWS::IAM::Policy',
        Properties: {
          PolicyName: `p${id}`,
          Roles: [{ Ref: `Trainer${id}` }],
          PolicyDocument: document(
            { Action: ['rekognition:DetectCustomLabels'], Effect: 'Allow', Resource: '*' },
            {
              Action: ['s3:GetObject', 's3:PutObject'],
              Effect: 'Allow',
              Resource: { 'Fn::Join': ['', [{ 'Fn::GetAtt': [`Images${id}`, 'Arn'] }, '/*']] },
            },
          ),
        },
      }
    }
  }
  return template()
}

const formats = [
  { name: 'CloudFormation YAML', extension: 'yaml', make: cloudFormation },
  { name: 'CDK output (JSON)', extension: 'template.json', make: synthesised },
  { name: 'Terraform', extension: 'tf', make: terraform },
]

/**
 * The section of docs/benchmark.md.
 * @param measure of commands: medians of time in milliseconds and memory in megabytes
 */
export function templateSection({ folder, cli, script, measure }) {
  const rows = []
  for (const { name, extension, make } of formats)
    for (const [files, bytes, bound] of [
      [2000, 10 * kilobyte, targets.many],
      [1, 500 * kilobyte, targets.large],
    ]) {
      const place = path.join(folder, `${extension}-${files}`)
      // Ten files a folder: a folder of Terraform files is one module, and none is of 20 MB.
      for (let i = 0; i < files; i++) {
        const folder = path.join(place, String(Math.floor(i / 10)))
        mkdirSync(folder, { recursive: true })
        writeFileSync(path.join(folder, `t${i}.${extension}`), make(bytes, i))
      }
      const [program, floor] = measure([
        [cli, 'check', place],
        [script('floor-templates.mjs'), place],
      ])
      rows.push({ name, files, bytes, bound, program, floor, ratio: program.time / floor.time })
    }
  const reached = (yes) => (yes ? 'reached' : '**not reached**')
  return `## Templates

Generated templates with roles, policies, buckets and other resources, all of which name a service of the catalogue. The
floor reads the same files and parses them with the same parser, nothing else.

| format | files | each | check | parser alone | ratio | at most | | peak memory |
|---|---:|---:|---:|---:|---:|---:|---|---:|
${rows
  .map(
    ({ name, files, bytes, bound, program, floor, ratio }) =>
      `| ${name} | ${files.toLocaleString('en-US')} | ${bytes / kilobyte} kB | ${program.time.toFixed(0)} ms | ${floor.time.toFixed(0)} ms | ${ratio.toFixed(2)}× | ${bound}× | ${reached(ratio <= bound)} | ${program.memory.toFixed(0)} MB |`,
  )
  .join('\n')}
`
}
