import { expect, it } from 'vitest'
import { flow, judge, trust } from '../formats/terraform/judge.js'

const policy = (name: string, role: string, bucket: string) => `resource "aws_iam_role_policy" "${name}" {
  role   = ${role}
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:PutObject", Resource = "arn:aws:s3:::${bucket}/*" }] })
}
`

it("points at a role's own statement before one that may be another role's", async () => {
  const text = `${flow.replace('s3://${aws_s3_bucket.out.bucket}/', 's3://answers/review')}
variable "role" {}
resource "aws_iam_role" "flow" {
  ${trust('sagemaker.amazonaws.com')}
}
${policy('stray', 'var.role', 'answers-2')}
${policy('own', 'aws_iam_role.flow.name', 'other')}`
  const { findings } = await judge(text)
  const found = findings.find(({ requirement }) => requirement === 'write-output')!
  expect(found.message).toContain('`arn:aws:s3:::other/*`')
  expect(text.split('\n')[found.location.startLine - 1]).toContain('other/*')
})
