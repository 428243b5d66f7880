import { describe, expect, it } from 'vitest'
import type { Report } from '../../../src/findings/finding.js'
import { flow, judge, trust } from './judge.js'

const role = (policy: string) => `resource "aws_iam_role" "flow" {
  ${trust('sagemaker.amazonaws.com')}
}
resource "aws_iam_role_policy" "p" {
  role   = aws_iam_role.flow.id
  policy = ${policy}
}
`
const encoded = (resource: string) =>
  `jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = ["s3:GetObject", "s3:PutObject"], Resource = ${resource} }] })`
const variable = 'variable "x" {\n  type = string\n}\n'

/** The characters that the finding about the results stands at. */
function textAt(report: Report, files: { [path: string]: string }): string {
  const { location } = report.findings.find(({ requirement }) => requirement === 'write-output')!
  const line = files[location.path]!.split('\n')[location.startLine - 1]!
  expect(location.endLine).toBe(location.startLine)
  return `${location.path}: ${line.slice(location.startColumn - 1, location.endColumn - 1)}`
}

describe('what is not known is told of where a policy uses it', () => {
  it.each<[string, { [path: string]: string }, string]>([
    ['a list', { 'main.tf': variable + flow + role(encoded('[var.x]')) }, 'main.tf: var.x'],
    ['a value', { 'main.tf': variable + flow + role(encoded('var.x')) }, 'main.tf: var.x'],
    ['a part of it', { 'main.tf': variable + flow + role(encoded('[var.x["out"]]')) }, 'main.tf: var.x["out"]'],
    [
      'a policy document',
      {
        'main.tf': `${variable}${flow}${role('data.aws_iam_policy_document.d.json')}data "aws_iam_policy_document" "d" {
  statement {
    actions   = ["s3:GetObject", "s3:PutObject"]
    resources = [var.x]
  }
}
`,
      },
      'main.tf: var.x',
    ],
    [
      'a local value',
      { 'main.tf': `${variable}locals {\n  out = var.x\n}\n${flow}${role(encoded('[local.out]'))}` },
      'main.tf: local.out',
    ],
    [
      'an argument of a module',
      {
        'main.tf': `${variable}module "m" {\n  source = "./m"\n  x = var.x\n}\n`,
        'm/main.tf': variable + flow + role(encoded('[var.x]')),
      },
      'm/main.tf: var.x',
    ],
    [
      'an output of a module that is not there',
      { 'main.tf': `module "m" {\n  source = "acme/m/aws"\n}\n${flow}${role(encoded('[module.m.arn]'))}` },
      'main.tf: module.m.arn',
    ],
  ])('in %s', async (_, files, expected) => {
    const report = await judge(files)
    const [task] = report.tasks
    expect(task!.requirements.find(({ id }) => id === 'write-output')!.verdict).toBe('unknown')
    expect(textAt(report, files)).toBe(expected)
  })
})
