import { describe, expect, it } from 'vitest'
import { flow, judge, placeOf, trust } from '../formats/terraform/judge.js'

const rule = 'a2i/flow-definition-role'

/** The text that the finding of a requirement underlines, and its message. */
async function underlined(files: string | { [path: string]: string }, path: string) {
  const texts = typeof files === 'string' ? { 'main.tf': files } : files
  const { findings } = await judge(files)
  const finding = findings.find((each) => each.rule === rule && each.requirement === 'write-output')!
  expect(placeOf(finding)).toContain(path)
  const { startLine, startColumn, endColumn } = finding.location
  return {
    text: texts[path]!.split('\n')[startLine - 1]!.slice(startColumn - 1, endColumn - 1),
    message: finding.message,
  }
}

const terraform = (actions: string) => `${flow}
resource "aws_iam_role" "flow" {
  name = "flow"
  ${trust('sagemaker.amazonaws.com')}
}
resource "aws_iam_role_policy" "p" {
  role   = aws_iam_role.flow.name
  policy = data.aws_iam_policy_document.p.json
}
data "aws_iam_policy_document" "p" {
  statement {
    actions   = ["s3:GetObject", "s3:PutObjectTagging"]
    resources = ["*"]
  }
  statement {
    actions   = ${actions}
    resources = ["\${aws_s3_bucket.out.arn}/*"]
  }
}
`
const template = (action: string) => `AWSTemplateFormatVersion: '2010-09-09'
Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      Policies:
        - PolicyName: p
          PolicyDocument:
            Version: '2012-10-17'
            Statement:
              - Effect: Allow
                Action: s3:GetObject
                Resource: '*'
              - Effect: Allow
                Action: ${action}
                Resource: arn:aws:s3:::out/*
  Flow:
    Type: AWS::SageMaker::FlowDefinition
    Properties: { RoleArn: !GetAtt Role.Arn, OutputConfig: { S3OutputPath: s3://out/r } }
`

describe('an action that is misspelt', () => {
  it.each<[string, string, string]>([
    ['alone', '["s3:PutObjekt"]', '"s3:PutObjekt"'],
    ['among others', '["s3:GetObject", "s3:PutObjekt", "s3:ListBucket"]', '"s3:PutObjekt"'],
  ])('is what is underlined, %s', async (_, actions, expected) => {
    const { text, message } = await underlined(terraform(actions), 'main.tf')
    expect(text).toBe(expected)
    expect(message).toContain('(`s3:PutObjekt` is no action; `s3:PutObject` is)')
  })

  it('is underlined in CloudFormation, too', async () => {
    const { text } = await underlined({ 't.yaml': template('s3:PutObjekt') }, 't.yaml')
    expect(text).toBe('s3:PutObjekt')
    const flowList = await underlined({ 't.yaml': template("[ 's3:PutObjekt' ]") }, 't.yaml')
    expect(flowList.text).toBe("'s3:PutObjekt'")
  })

  it('is none where another action is meant', async () => {
    const { message } = await underlined(terraform('["s3:PutObjectAcl"]'), 'main.tf')
    expect(message).toContain('the action is not among those allowed on the resource')
  })
})
