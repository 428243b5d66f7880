import { describe, expect, it } from 'vitest'
import type { Report } from '../../../src/findings/finding.js'
import { judge, trust } from './judge.js'

const document = (resource = '*') =>
  `jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "rekognition:CreateProjectVersion", Resource = "${resource}" }] })`
const role = (head: string, name: string) =>
  `resource "aws_iam_role" "t" {\n  ${head}\n  name = "${name}"\n  ${trust('lambda.amazonaws.com')}\n}\n`
const policy = (head: string, of: string, text = document()) =>
  `resource "aws_iam_role_policy" "p" {\n  ${head}\n  role   = ${of}\n  policy = ${text}\n}\n`
const team = `variable "name" {}\n${role('', 't-${var.name}')}${policy('', 'aws_iam_role.t.id')}`

/** The messages about what the role may not read, without what follows from it. */
const told = ({ findings }: Report) =>
  findings
    .filter(({ requirement }) => requirement === 'read-images')
    .map(({ message }) => message.replace(/does not allow.*?IMAGES_S3_BUCKET/, '…'))
const missing = ({ tasks }: Report) => tasks.filter(({ verdict }) => verdict === 'missing').length

describe('one text of several copies', () => {
  it.each<[string, { [path: string]: string }, string]>([
    [
      'for_each',
      {
        'main.tf':
          role('for_each = toset(["a", "b"])', 't-${each.key}') + policy('for_each = aws_iam_role.t', 'each.value.id'),
      },
      'role `aws_iam_role.t["a"]` …; likewise `aws_iam_role.t["b"]`',
    ],
    [
      'count',
      { 'main.tf': role('count = 6', 't-${count.index}') + policy('count = 6', 'aws_iam_role.t[count.index].id') },
      'role `aws_iam_role.t[0]` …; likewise `aws_iam_role.t[1]`, `aws_iam_role.t[2]`, `aws_iam_role.t[3]` and 2 more',
    ],
    [
      'a module that is called for each',
      {
        'main.tf': 'module "team" {\n  for_each = toset(["a", "b"])\n  source = "./team"\n  name = each.key\n}\n',
        'team/main.tf': team,
      },
      'role `module.team["a"].aws_iam_role.t` …; likewise `module.team["b"].aws_iam_role.t`',
    ],
    [
      'a module that two environments call',
      {
        'dev/main.tf': 'module "team" {\n  source = "../team"\n  name = "dev"\n}\n',
        'prod/main.tf': 'module "team" {\n  source = "../team"\n  name = "prod"\n}\n',
        'team/main.tf': team,
      },
      'role `dev/module.team.aws_iam_role.t` …; likewise `prod/module.team.aws_iam_role.t`',
    ],
  ])('is complained about once: %s', async (_, files, message) => {
    const report = await judge(files)
    expect(told(report)).toEqual([message])
    expect(missing(report)).toBeGreaterThan(1)
    const { error, warning, notice } = report.summary.findings
    expect(error + warning + notice).toBe(report.findings.length)
  })

  it('stands for each role where two of them are written', async () => {
    const two = `${role('', 'a')}${policy('', 'aws_iam_role.t.id')}`
    const report = await judge({
      'main.tf': two + two.replaceAll('"t"', '"u"').replaceAll('.t.', '.u.').replace('"p"', '"q"'),
    })
    expect(told(report)).toHaveLength(2)
  })

  it('stands apart where a copy lacks something else', async () => {
    const keyed =
      'jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "rekognition:CreateProjectVersion", Resource = "*" }, { Effect = "Allow", Action = each.key == "a" ? "s3:GetObject" : "s3:PutObject", Resource = "*" }] })'
    const report = await judge({
      'main.tf':
        role('for_each = toset(["a", "b"])', 't-${each.key}') +
        policy('for_each = aws_iam_role.t', 'each.value.id', keyed),
    })
    expect(told(report)).toEqual([expect.stringContaining('role `aws_iam_role.t["b"]` …')])
    expect(told(report)[0]).not.toContain('likewise')
  })

  it('is silenced for the copy that a suppression names, and for no other', async () => {
    const report = await judge({
      'main.tf':
        role('for_each = toset(["a", "b", "c"])', 't-${each.key}') +
        policy('for_each = aws_iam_role.t', 'each.value.id'),
      '.github/ml-perms.yml': `version: 1\nsuppressions:\n  - rule: rekognition-custom-labels/train-model\n    principal: 'aws_iam_role.t["a"]'\n    reason: tried out by hand\n`,
    })
    const open = { ...report, findings: report.findings.filter(({ suppressed }) => suppressed === undefined) }
    expect(told(open)).toEqual(['role `aws_iam_role.t["b"]` …; likewise `aws_iam_role.t["c"]`'])
  })

  it('is told of each bucket where one role lacks several copies of it', async () => {
    const flows = `resource "aws_s3_bucket" "b" {
  for_each = toset(["x", "y"])
}
resource "aws_sagemaker_flow_definition" "f" {
  for_each             = toset(["x", "y"])
  flow_definition_name = "f"
  role_arn             = aws_iam_role.t.arn
  output_config {
    s3_output_path = "s3://\${aws_s3_bucket.b[each.key].id}/f"
  }
}
`
    const { findings } = await judge({ 'main.tf': role('', 't') + policy('', 'aws_iam_role.t.id') + flows })
    const lacking = findings.filter(
      ({ rule, requirement }) => rule === 'a2i/flow-definition-role' && requirement === 'write-output',
    )
    expect(lacking.map(({ message }) => /b\["(.)"\]/.exec(message)?.[1])).toEqual(['x', 'y'])
    expect(lacking.map(({ message }) => message).join()).not.toContain('likewise')
  })
})
