import { describe, expect, it } from 'vitest'
import { flow, judge, placeOf, trust, verdicts } from '../formats/terraform/judge.js'

const rule = 'policy/unknown-managed-policy'
const misspelt = 'arn:aws:iam::aws:policy/AmazonS3FullAcces'
const write = 'a2i/flow-definition-role#write-output'
const read = 'a2i/flow-definition-role#read-input'

const allow = (action: string) => `{ Effect = "Allow", Action = "${action}", Resource = "\${aws_s3_bucket.out.arn}/*" }`
const role = (action = 's3:PutObject', more = '') => `${flow}
resource "aws_iam_role" "flow" {
  name = "flow"
  ${trust('sagemaker.amazonaws.com')}
${more}
}
resource "aws_iam_role_policy" "own" {
  role   = aws_iam_role.flow.name
  policy = jsonencode({ Version = "2012-10-17", Statement = [${allow(action)}] })
}
`
const attach = (arn: string) => `resource "aws_iam_role_policy_attachment" "more" {
  role       = aws_iam_role.flow.name
  policy_arn = ${arn}
}
`

describe('a policy of AWS that nobody here knows', () => {
  it.each<[string, string, string]>([
    ['misspelt', `"${misspelt}"`, 'satisfied'],
    ['of another partition', '"arn:aws-cn:iam::aws:policy/AmazonNewThing"', 'satisfied'],
    ['whose account is written in capitals', '"arn:aws:iam::AWS:policy/AmazonS3FullAccess"', 'satisfied'],
    ['that says that it denies', '"arn:aws:iam::aws:policy/AWSDenyEverything"', 'unknown'],
    ['of the account', '"arn:aws:iam::111122223333:policy/other"', 'unknown'],
    ['of which the name is not known', '"arn:aws:iam::aws:policy/${var.name}"', 'unknown'],
  ])('leaves what is granted beside it as it is: %s', async (_, arn, granted) => {
    const found = verdicts(await judge(role() + attach(arn)))
    expect(found[write]).toBe(granted)
    // It may hold what is not granted elsewhere.
    expect(verdicts(await judge(role('s3:GetObject') + attach(arn)))[write]).toBe('unknown')
    expect(found[read]).toBe('unknown')
  })

  it('does not lift a Deny', async () => {
    const denied = role().replace(
      'Statement = [{ Effect = "Allow", Action = "s3:Put',
      'Statement = [{ Effect = "Deny", Action = "s3:Put',
    )
    expect(verdicts(await judge(denied + attach(`"${misspelt}"`)))[write]).toBe('missing')
  })

  it('is unknown as a boundary', async () => {
    expect(verdicts(await judge(role('s3:PutObject', `  permissions_boundary = "${misspelt}"`)))[write]).toBe('unknown')
  })

  it('says why what may be in it is not known', async () => {
    const report = await judge(role('s3:GetObject') + attach(`"${misspelt}"`))
    const finding = report.findings.find(({ requirement }) => requirement === 'write-output')!
    expect(finding.message).toContain(
      `\`${misspelt}\` may allow it; it is none of the managed policies of AWS that are known here`,
    )
  })

  it('is the same in CloudFormation and in the configuration', async () => {
    const template = {
      AWSTemplateFormatVersion: '2010-09-09',
      Resources: {
        Flow: {
          Type: 'AWS::SageMaker::FlowDefinition',
          Properties: { RoleArn: { 'Fn::GetAtt': ['Role', 'Arn'] }, OutputConfig: { S3OutputPath: 's3://out/r' } },
        },
        Role: {
          Type: 'AWS::IAM::Role',
          Properties: {
            ManagedPolicyArns: [{ 'Fn::Sub': misspelt.replace('arn:aws', 'arn:${AWS::Partition}') }],
            Policies: [
              {
                PolicyName: 'p',
                PolicyDocument: {
                  Version: '2012-10-17',
                  Statement: [{ Effect: 'Allow', Action: 's3:PutObject', Resource: 'arn:aws:s3:::out/*' }],
                },
              },
            ],
          },
        },
      },
    }
    expect(verdicts(await judge({ 't.json': JSON.stringify(template) }))[write]).toBe('satisfied')
    const { PolicyDocument } = template.Resources.Role.Properties.Policies[0]!
    const configuration = `version: 1
principals:
  flow:
    policies: [p.json]
    managed-policies: ["${misspelt}"]
    tasks: [{ task: a2i/flow-definition-role, with: { output-bucket: out } }]
`
    const files = { 'p.json': JSON.stringify(PolicyDocument), '.github/ml-perms.yml': configuration }
    expect(verdicts(await judge(files))[write]).toBe('satisfied')
  })
})

it.each<[string, string, string]>([
  ['an attachment', attach(`"${misspelt}"`), `policy_arn = "${misspelt}"`],
  [
    'all attachments of a role',
    `resource "aws_iam_role_policy_attachments_exclusive" "more" {
  role_name   = aws_iam_role.flow.name
  policy_arns = ["${misspelt}"]
}
`,
    `policy_arns = ["${misspelt}"]`,
  ],
  [
    'an attachment to several',
    `resource "aws_iam_policy_attachment" "more" {
  name       = "more"
  roles      = [aws_iam_role.flow.name]
  policy_arn = "${misspelt}"
}
`,
    `policy_arn = "${misspelt}"`,
  ],
])('it is told where %s names it', async (_, attachment, line) => {
  const text = role() + attachment
  const finding = (await judge(text)).findings.find((each) => each.rule === rule)!
  const [, at] = placeOf(finding).split(':')
  const written = text.split('\n')[Number(at) - 1]!
  expect(written).toContain(line)
  const { startColumn, endColumn } = finding.location
  expect(written.slice(startColumn - 1, endColumn - 1)).toBe(`"${misspelt}"`)
})
