import { describe, expect, it } from 'vitest'
import { flow, judge, trust, verdicts } from './judge.js'

const role = `resource "aws_iam_role" "flow" {
  name = "flow"
  ${trust('sagemaker.amazonaws.com')}
}
resource "aws_iam_role_policy" "read" {
  role   = aws_iam_role.flow.id
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "*" }]
  })
}
variable "enabled" {
  type = bool
}
variable "more" {
  type = map(string)
}
`
const policy = (repeat: string) => `resource "aws_iam_role_policy" "write" {
  ${repeat}
  role   = aws_iam_role.flow.id
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "s3:PutObject", Resource = "*" }]
  })
}
`
const write = async (text: string | { [path: string]: string }) => {
  const report = await judge(typeof text === 'string' ? role + text + flow : text)
  const task = report.tasks.find(({ task: id }) => id === 'a2i/flow-definition-role')!
  return task.requirements.find(({ id }) => id === 'write-output')!
}

describe('a policy that is attached under a condition', () => {
  it.each([
    [
      'count',
      'count = var.enabled ? 1 : 0',
      '`aws_iam_role_policy.write[0]` may allow it; whether it is attached is not known: `count` of `aws_iam_role_policy.write` is `var.enabled ? 1 : 0`, and `var.enabled` is not known',
    ],
    [
      'for_each',
      'for_each = var.more',
      'whether it is attached is not known: `for_each` of `aws_iam_role_policy.write` is `var.more`, which is not known',
    ],
  ])('by %s is named with what is not known', async (_, repeat, message) => {
    const found = await write(policy(repeat))
    expect(found).toMatchObject({ verdict: 'unknown', unknownReason: 'attachment-not-known' })
    expect(found.message).toContain(message)
    const [place] = found.locations
    const lines = (role + policy(repeat)).split('\n')
    const line = lines.findIndex((each) => each.includes('s3:PutObject')) + 1
    expect(place).toMatchObject({ path: 'main.tf', startLine: line })
  })

  it('names the condition of the module that it stands in', async () => {
    const found = await write({
      'main.tf': `${role}${flow}module "write" {
  count  = var.enabled ? 1 : 0
  source = "./write"
  role   = aws_iam_role.flow.id
}
`,
      'write/main.tf': `variable "role" {}
resource "aws_iam_role_policy" "write" {
  role   = var.role
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:PutObject", Resource = "*" }] })
}
`,
    })
    expect(found.unknownReason).toBe('attachment-not-known')
    expect(found.message).toContain(
      '`count` of `module.write` is `var.enabled ? 1 : 0`, and `var.enabled` is not known',
    )
  })

  it('by a dynamic block is named as well', async () => {
    const found = await write({
      'main.tf': `${role.replace(
        'name = "flow"',
        `name = "flow"
  dynamic "inline_policy" {
    for_each = var.more
    content {
      name   = inline_policy.key
      policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:PutObject", Resource = "*" }] })
    }
  }`,
      )}${flow}`,
    })
    expect(found.unknownReason).toBe('attachment-not-known')
    expect(found.message).toContain(
      'what the dynamic block `inline_policy` of `aws_iam_role.flow` goes through is not known',
    )
  })

  it('is certain where the variable has a value', async () => {
    const text = (role + policy('count = var.enabled ? 1 : 0') + flow).replace('type = bool', 'default = true')
    expect((await write({ 'main.tf': text })).verdict).toBe('satisfied')
    expect((await write({ 'main.tf': text.replace('default = true', 'default = false') })).verdict).toBe('missing')
  })
})

describe('a statement that is not known', () => {
  it.each([
    ['as a whole', '[var.statement]'],
    ['in its effect', '[{ Effect = var.effect, Action = "s3:PutObject", Resource = "*" }]'],
    ['in its list', 'concat([{ Effect = "Allow", Action = "s3:GetObject", Resource = "*" }], var.statements)'],
  ])('%s is a value without a name here, and not malformed', async (_, statements) => {
    const found = await write(
      `variable "statement" {}\nvariable "statements" {}\nvariable "effect" {}\nresource "aws_iam_role_policy" "write" {
  role   = aws_iam_role.flow.id
  policy = jsonencode({ Version = "2012-10-17", Statement = ${statements} })
}
`,
    )
    expect(found).toMatchObject({ verdict: 'unknown' })
    expect(found.unknownReason).not.toBe('malformed')
  })
})

describe('a list of which a part is there only under a condition', () => {
  const full = '"arn:aws:iam::aws:policy/AmazonS3FullAccess"'
  const statement = '{ Effect = "Allow", Action = "s3:PutObject", Resource = "*" }'
  const known = '{ Effect = "Allow", Action = "s3:GetObject", Resource = "*" }'

  it.each([
    [
      'attachments over a conditional set',
      `resource "aws_iam_role_policy_attachment" "a" {
  for_each   = var.enabled ? toset([${full}]) : []
  role       = aws_iam_role.flow.name
  policy_arn = each.value
}`,
    ],
    [
      'attachments over a map that is put together',
      `resource "aws_iam_role_policy_attachment" "a" {
  for_each   = merge({}, var.enabled ? { s3 = ${full} } : {})
  role       = aws_iam_role.flow.name
  policy_arn = each.value
}`,
    ],
    [
      'attachments over a filtered map',
      `resource "aws_iam_role_policy_attachment" "a" {
  for_each   = { for name, arn in { s3 = ${full} } : name => arn if var.enabled }
  role       = aws_iam_role.flow.name
  policy_arn = each.value
}`,
    ],
    [
      'statements that are put together',
      `resource "aws_iam_role_policy" "a" {
  role   = aws_iam_role.flow.name
  policy = jsonencode({ Version = "2012-10-17", Statement = concat([${known}], var.enabled ? [${statement}] : []) })
}`,
    ],
    [
      'statements that are flattened',
      `resource "aws_iam_role_policy" "a" {
  role   = aws_iam_role.flow.name
  policy = jsonencode({ Version = "2012-10-17", Statement = flatten([[${known}], [var.enabled ? [${statement}] : []]]) })
}`,
    ],
    [
      'statements of which the null ones are left out',
      `resource "aws_iam_role_policy" "a" {
  role   = aws_iam_role.flow.name
  policy = jsonencode({ Version = "2012-10-17", Statement = [for s in [${known}, var.enabled ? ${statement} : null] : s if s != null] })
}`,
    ],
    [
      'what exists where something is not null',
      `locals {
  extra = var.enabled ? ["s3:PutObject"] : null
}
resource "aws_iam_role_policy" "a" {
  count  = local.extra == null ? 0 : 1
  role   = aws_iam_role.flow.name
  policy = jsonencode({ Version = "2012-10-17", Statement = [${statement}] })
}`,
    ],
    [
      'a dynamic statement',
      `data "aws_iam_policy_document" "a" {
  dynamic "statement" {
    for_each = var.enabled ? ["s3:PutObject"] : []
    content {
      actions   = [statement.value]
      resources = ["*"]
    }
  }
}
resource "aws_iam_role_policy" "a" {
  role   = aws_iam_role.flow.name
  policy = data.aws_iam_policy_document.a.json
}`,
    ],
  ])('leaves the rest as it is: %s', async (_, text) => {
    const decided = (value: string) => judge((role + text + flow).replace('type = bool', `default = ${value}`))
    const report = await judge(role + text + flow)
    expect(verdicts(report)).toMatchObject({
      'a2i/flow-definition-role#write-output': 'unknown',
      'a2i/flow-definition-role#read-input': 'satisfied',
    })
    expect(report.findings.some(({ severity }) => severity !== 'notice')).toBe(false)
    expect(verdicts(await decided('true'))['a2i/flow-definition-role#write-output']).toBe('satisfied')
    expect(verdicts(await decided('false'))['a2i/flow-definition-role#write-output']).toBe('missing')
  })

  it('is kept among the managed policies of a role', async () => {
    const managed = `managed_policy_arns = concat(["arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore"], var.enabled ? [${full}] : [])`
    const report = await judge(role.replace('name = "flow"', `name = "flow"\n  ${managed}`) + flow)
    expect(verdicts(report)).toMatchObject({
      'a2i/flow-definition-role#write-output': 'unknown',
      'a2i/flow-definition-role#read-input': 'satisfied',
    })
    const { requirements } = report.tasks.find(({ task }) => task === 'a2i/flow-definition-role')!
    const found = requirements.find(({ id }) => id === 'write-output')!
    expect(found.unknownReason).toBe('attachment-not-known')
    expect(found.message).toContain(
      'AmazonS3FullAccess` may allow it; whether it is attached is not known: it depends on `var.enabled`',
    )
  })

  it('says nothing of what it does not hold', async () => {
    const tasks = `resource "aws_iam_role_policy_attachment" "a" {
  for_each   = var.enabled ? toset([${full}]) : []
  role       = aws_iam_role.flow.name
  policy_arn = each.value
}
resource "aws_iam_role_policy" "a" {
  role   = aws_iam_role.flow.name
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "lookoutvision:CreateModel", Resource = "*" }] })
}`
    const report = await judge(role + tasks)
    // The task is seen: each policy that may be attached is known.
    expect(verdicts(report)['lookout-for-vision/create-model#write-output']).toBe('unknown')
    expect(verdicts(report)['lookout-for-vision/create-model#create-model']).toBe('satisfied')
  })
})

describe('the Region of deployment', () => {
  it('is the same in a condition and in the ARN of the key', async () => {
    const report = await judge(`
data "aws_region" "here" {}
resource "aws_kms_key" "k" {}
resource "aws_s3_bucket" "out" {}
resource "aws_iam_role" "flow" {
  ${trust('sagemaker.amazonaws.com')}
}
resource "aws_iam_role_policy" "p" {
  role = aws_iam_role.flow.id
  policy = jsonencode({ Version = "2012-10-17", Statement = [
    { Effect = "Allow", Action = ["s3:GetObject", "s3:PutObject"], Resource = "*" },
    {
      Effect    = "Allow"
      Action    = ["kms:GenerateDataKey*", "kms:Decrypt"]
      Resource  = aws_kms_key.k.arn
      Condition = { StringEquals = { "kms:ViaService" = "s3.\${data.aws_region.here.name}.amazonaws.com" } }
    },
  ] })
}
resource "aws_sagemaker_flow_definition" "f" {
  flow_definition_name = "f"
  role_arn             = aws_iam_role.flow.arn
  output_config {
    s3_output_path = "s3://\${aws_s3_bucket.out.bucket}/x/"
    kms_key_id     = aws_kms_key.k.key_id
  }
}
`)
    expect(report.summary.tasks).toEqual({ satisfied: 1, missing: 0, unknown: 0 })
  })
})
