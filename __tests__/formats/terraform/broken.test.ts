import { describe, expect, it } from 'vitest'
import { flow, judge, kinds, placeOf, trust, verdicts } from './judge.js'

const role = `resource "aws_iam_role" "flow" {
  name = "flow"
  ${trust('sagemaker.amazonaws.com')}
}
`
const read = `resource "aws_iam_role_policy" "read" {
  role   = aws_iam_role.flow.id
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "\${aws_s3_bucket.in.arn}/*" }]
  })
}
`
const write = (header: string, of = 'aws_iam_role.flow.id') => `${header}
  role   = ${of}
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "s3:PutObject", Resource = "\${aws_s3_bucket.out.arn}/*" }]
  })
}
`
const good = 'resource "aws_iam_role_policy" "write" {'
const bad = 'resource "aws_iam_role_policy" "write"'

describe('a mistake in the header of a block', () => {
  it('is the control: with the policy it is satisfied, without it missing', async () => {
    const whole = await judge({ 'main.tf': role + read + write(good) + flow })
    expect(verdicts(whole)['a2i/flow-definition-role#write-output']).toBe('satisfied')
    const without = await judge({ 'main.tf': role + read + flow })
    expect(verdicts(without)['a2i/flow-definition-role#write-output']).toBe('missing')
  })

  it.each([
    ['names its role', 'aws_iam_role.flow.id'],
    ['names it through a local', 'local.role'],
    ['names it through a module', 'module.role.name'],
  ])('leaves unknown what a lost policy may allow that %s', async (_, of) => {
    const report = await judge({ 'main.tf': role + read + write(bad, of) + flow })
    const found = verdicts(report)
    expect(found['a2i/flow-definition-role#write-output']).toBe('unknown')
    expect(found['a2i/flow-definition-role#read-input']).toBe('satisfied')
    expect(kinds(report).filter((each) => each.startsWith('error'))).toEqual(['error syntax'])
  })

  it('is told at its place, also in a file of its own that names no service', async () => {
    const report = await judge({ 'main.tf': role + read + flow, 'policies.tf': write(bad) })
    expect(verdicts(report)['a2i/flow-definition-role#write-output']).toBe('unknown')
    const syntax = report.findings.find(({ rule }) => rule === 'syntax')!
    expect(placeOf(syntax)).toBe('policies.tf:1:39-1:39')
    expect(syntax.message).toBe('expected `=` or `{` after `resource`, found the end of the line')
  })

  it('does not touch what stands beside it', async () => {
    const other = 'resource "aws_cloudwatch_log_group" "logs"\n  retention_in_days = 7\n}\n'
    const report = await judge({ 'main.tf': role + read + other + flow })
    expect(verdicts(report)['a2i/flow-definition-role#write-output']).toBe('missing')
  })

  it('leaves a CORS configuration unknown that it may have taken away', async () => {
    const cors = (header: string) => `${header}
  bucket = aws_s3_bucket.in.id
  cors_rule {
    allowed_methods = ["GET"]
    allowed_origins = ["*"]
  }
}
`
    const caller = `data "aws_iam_policy_document" "d" {
  statement {
    actions   = ["lookoutvision:CreateModel", "s3:GetObject", "s3:GetBucketLocation"]
    resources = ["*"]
  }
}
resource "aws_iam_role_policy" "d" {
  role   = aws_iam_role.flow.id
  policy = data.aws_iam_policy_document.d.json
}
`
    for (const [header, wanted] of [
      ['', true],
      ['resource "aws_s3_bucket_cors_configuration" "c"', false],
    ] as const) {
      const text = role + caller + flow + (header === '' ? '' : cors(header))
      const { loadedCors } = await buckets(text)
      expect(loadedCors).toBe(wanted)
    }
  })
})

async function buckets(text: string) {
  const { read: readText } = await import('./support.js')
  const { joinResources } = await import('../../../src/formats/join.js')
  const joined = joinResources((await readText(text)).resources, () => undefined)
  return { loadedCors: joined.buckets.find(({ label }) => label === 'aws_s3_bucket.in')?.corsAbsent === true }
}

describe('templates of other tools', () => {
  it.each([
    ['Jinja', '{% if x %}\n  name = "a"\n{% endif %}'],
    ['handlebars', 'name = {{ name }}'],
    ['ERB', 'name = <%= name %>'],
  ])('are no mistakes: %s', async (_, line) => {
    const text = `resource "aws_iam_role" "flow" {\n  ${line}\n  description = "sagemaker"\n}\n`
    const report = await judge({ 'main.tf': text })
    expect(kinds(report)).toEqual([])
    expect(report.files).toEqual([{ path: 'main.tf', kind: 'ignored', reason: 'it is a template of another tool' }])
  })

  it('are not taken for granted where only a text looks like one', async () => {
    const text = `resource "aws_iam_role" "flow" {\n  description = "sagemaker {{ x }}"\n  name = = "a"\n}\n`
    expect(kinds(await judge({ 'main.tf': text }))).toEqual(['error syntax'])
  })
})

/** What a slip of the finger does: each sign that holds the file together is left out or doubled, one at a time. */
describe('a sign too few or too many', () => {
  const text = `${role}
locals {
  bucket = "\${aws_s3_bucket.out.arn}/*"
}
data "aws_iam_policy_document" "read" {
  statement {
    actions   = ["s3:GetObject"]
    resources = ["*"]
  }
}
resource "aws_iam_role_policy" "read" {
  role   = aws_iam_role.flow.id
  policy = data.aws_iam_policy_document.read.json
}
resource "aws_iam_policy" "write" {
  name   = "write"
  policy = <<-EOF
    {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:PutObject", "Resource": "\${local.bucket}"}]}
  EOF
}
resource "aws_iam_role_policy_attachment" "write" {
  role       = aws_iam_role.flow.name
  policy_arn = aws_iam_policy.write.arn
}
${flow}`
  const places = [...text.matchAll(/[{}[\]()"=]|<<-EOF|EOF/g)]

  it.each([
    ['left out', () => ''],
    ['doubled', (found: string) => found + found],
  ])('never makes a wrong verdict of a mistake: %s', async (_, change) => {
    let broken = 0
    for (const { index, 0: found } of places) {
      const changed = text.slice(0, index) + change(found) + text.slice(index + found.length)
      const report = await judge({ 'main.tf': changed })
      const { findings } = report
      if (!findings.some(({ rule }) => rule === 'syntax')) continue
      broken++
      const wrong = findings.filter(({ rule, severity }) => rule !== 'syntax' && severity !== 'notice')
      expect(
        wrong.map(
          ({ rule, message }) =>
            `${rule} ${message} after ${index} ${JSON.stringify(text.slice(index - 20, index + 20))}`,
        ),
      ).toEqual([])
    }
    expect(broken).toBeGreaterThan(places.length / 2)
  })
})
