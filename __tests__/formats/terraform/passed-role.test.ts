import { describe, expect, it } from 'vitest'
import { flow, judge, kinds, placeOf, trust } from './judge.js'

const passing = (role: string) => flow.replace('aws_iam_role.flow.arn', role)

describe('a role that is passed and cannot be found', () => {
  it.each([
    ['var.role_arn', 'variable "role_arn" {}\n', 'the value of `var.role_arn` is not known'],
    ['module.role.arn', 'module "role" {\n  source = "acme/role/aws"\n}\n', '`module.role` is not in the repository'],
    [
      'data.aws_iam_role.flow.arn',
      'data "aws_iam_role" "flow" {\n  name = "flow"\n}\n',
      '`arn:aws:iam::<account>:role/flow` is not in the repository',
    ],
    [
      '"arn:aws:iam::111122223333:role/elsewhere"',
      '',
      '`arn:aws:iam::111122223333:role/elsewhere` is not in the repository',
    ],
  ])('%s is one unknown task and one notice', async (role, rest, reason) => {
    const report = await judge(passing(role) + rest)
    expect(report.summary.tasks).toEqual({ satisfied: 0, missing: 0, unknown: 1 })
    expect(kinds(report)).toEqual(['notice a2i/flow-definition-role'])
    const finding = report.findings.find(({ rule }) => rule === 'a2i/flow-definition-role')!
    expect(finding.message).toBe(
      `cannot tell whether the role of \`aws_sagemaker_flow_definition.f\` can do its work (run a human review workflow): ${reason}`,
    )
    expect(finding.location).toMatchObject({ startLine: 6, startColumn: 26 })
    const [task] = report.tasks
    expect(new Set(task!.requirements.map(({ unknownReason }) => unknownReason))).toEqual(
      new Set(['principal-not-in-repository']),
    )
  })

  it('is a warning where it is declared nowhere in the module', async () => {
    const report = await judge(passing('aws_iam_role.flwo.arn'))
    expect(kinds(report)).toEqual(['warning template/undeclared-reference', 'notice a2i/flow-definition-role'])
    const finding = report.findings.find(({ severity }) => severity === 'warning')!
    expect(finding.message).toBe('`aws_iam_role.flwo` is declared nowhere in this module')
    expect(placeOf(finding)).toBe('main.tf:6:26-6:47')
  })

  it("is a warning in an attachment too, whose policy may then be any role's", async () => {
    const text = `resource "aws_iam_role" "flow" {
  ${trust('sagemaker.amazonaws.com')}
}
resource "aws_iam_role_policy" "p" {
  role   = aws_iam_role.flwo.id
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:*", Resource = "*" }] })
}
${flow}`
    const report = await judge(text)
    expect(kinds(report).sort()).toEqual([
      'notice a2i/flow-definition-role',
      'notice a2i/flow-definition-role',
      'warning template/undeclared-reference',
    ])
    expect(placeOf(report.findings.find(({ severity }) => severity === 'warning')!)).toBe('main.tf:8:12-8:32')
  })

  it('is no warning where not all files of the module are checked', async () => {
    const files = { 'main.tf': passing('aws_iam_role.flow.arn'), 'role.tf': 'resource "aws_iam_role" "flow" {}\n' }
    expect(kinds(await judge(files, ['main.tf']))).toEqual(['notice a2i/flow-definition-role'])
  })

  it('is no warning where nothing concerns a service of the catalogue', async () => {
    const report = await judge('resource "aws_iam_role_policy" "p" {\n  role = aws_iam_role.nobody.id\n}\n')
    expect(report.findings).toEqual([])
  })

  it('is none where a file of the module cannot be read', async () => {
    const report = await judge({
      'main.tf': passing('aws_iam_role.flow.arn'),
      'role.tf': 'resource "aws_iam_role" "flow"\n',
    })
    expect(kinds(report).sort()).toEqual(['error syntax', 'notice a2i/flow-definition-role'])
  })

  it('is told for each instance of a module once', async () => {
    const report = await judge({
      'main.tf': 'module "a" {\n  source = "./flow"\n}\nmodule "b" {\n  source = "./flow"\n}\n',
      'flow/main.tf': `${passing('data.aws_iam_role.flow.arn')}data "aws_iam_role" "flow" {\n  name = "flow"\n}\n`,
    })
    expect(report.summary.tasks.unknown).toBe(2)
  })
})
