import { describe, expect, it } from 'vitest'
import type { Report } from '../../src/findings/finding.js'
import { flow, judge, trust } from '../formats/terraform/judge.js'

/** `principal verdict` of each task that is given, and `severity principal requirement` of each finding. */
const given = ({ tasks }: Report) => tasks.map(({ principal, verdict }) => `${principal} ${verdict}`).sort()
const found = ({ findings }: Report) =>
  findings
    .filter(({ requirement }) => requirement !== undefined)
    .map(({ severity, principal, requirement }) => `${severity} ${principal} ${requirement}`)
    .sort()

const document = `{ Version: '2012-10-17', Statement: [{ Effect: Allow, Principal: { Service: sagemaker.amazonaws.com }, Action: 'sts:AssumeRole' }] }`
const role = (id: string, ...actions: string[]) => `  ${id}:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: ${document}
      Policies: [{ PolicyName: p, PolicyDocument: { Version: '2012-10-17', Statement: [{ Effect: Allow, Action: [${actions.map((each) => `'${each}'`).join()}], Resource: '*' }] } }]
`
const stack = (
  chosen: string,
  env = '{ Type: String }',
  roles = role('A', 's3:GetObject'),
) => `AWSTemplateFormatVersion: '2010-09-09'
Parameters:
  Env: ${env}
  Given: { Type: String }
Conditions:
  IsProd: !Equals [!Ref Env, prod]
  IsTest: !Equals [!Ref Env, test]
Resources:
${roles}  Flow:
    Type: AWS::SageMaker::FlowDefinition
    Properties:
      FlowDefinitionName: f
      RoleArn: ${chosen}
      OutputConfig: { S3OutputPath: s3://out/x }
`

describe('a role that a condition chooses', () => {
  const choice = '!If [IsProd, !GetAtt A.Arn, !Ref Given]'

  it('is the one where the condition is known', async () => {
    expect(found(await judge({ 't.yaml': stack(choice, '{ Type: String, Default: prod }') }))).toEqual([
      'error A write-output',
    ])
    expect(given(await judge({ 't.yaml': stack(choice, '{ Type: String, Default: dev }') }))).toEqual([
      '${Given} unknown',
    ])
  })

  it('gets the task where it is not, and what it lacks is a warning that says so', async () => {
    const report = await judge({ 't.yaml': stack(choice) })
    expect(given(report)).toEqual(['${Given} unknown', 'A missing'])
    expect(found(report)).toEqual(['notice ${Given} role', 'warning A write-output'])
    expect(report.findings.find(({ principal }) => principal === 'A')!.message).toBe(
      'role `A` does not allow `s3:PutObject` on `arn:aws:s3:::out/x/f/*` (the action is not among those allowed on the resource); results of reviews are lost; whether `Flow` passes this role depends on the condition `IsProd`, which is not known',
    )
    expect(report.tasks.find(({ principal }) => principal === 'A')!.assumed).toContain(
      '`Flow` passes this role, which depends on the condition `IsProd`',
    )
    expect(report.findings.find(({ principal }) => principal === '${Given}')!.message).toBe(
      'cannot tell whether the role of `Flow` can do its work (run a human review workflow): `${Given}` is not in the repository',
    )
  })

  it.each<[string, string, string[]]>([
    ['both branches', '!If [IsProd, !GetAtt A.Arn, !GetAtt B.Arn]', ['A missing', 'B satisfied']],
    [
      'a choice in a choice',
      '!If [IsProd, !GetAtt A.Arn, !If [IsTest, !GetAtt B.Arn, !Ref Given]]',
      ['${Given} unknown', 'A missing', 'B satisfied'],
    ],
    ['one role either way', '!If [IsProd, !GetAtt B.Arn, !GetAtt B.Arn]', ['B satisfied']],
    ['nothing otherwise', '!If [IsProd, !GetAtt B.Arn, !Ref AWS::NoValue]', ['B satisfied']],
    [
      'no role of the template',
      '!If [IsProd, !Ref Given, !ImportValue x]',
      ['${If(IsProd, ${Given}, ${ImportValue(x)})} unknown'],
    ],
  ])('%s', async (_, chosen, expected) => {
    const roles = role('A', 's3:GetObject') + role('B', 's3:GetObject', 's3:PutObject')
    const report = await judge({ 't.yaml': stack(chosen, undefined, roles) })
    expect(given(report)).toEqual(expected)
    expect(report.summary.findings.error).toBe(0)
  })

  it.each<[string, string[]]>([
    ['!If [IsProd, !If [IsProd, !GetAtt A.Arn, !GetAtt B.Arn], !GetAtt A.Arn]', ['error A write-output']],
    ['!If [IsProd, !GetAtt A.Arn, !If [IsProd, !GetAtt B.Arn, !GetAtt A.Arn]]', ['error A write-output']],
    [
      '!If [IsProd, !If [IsTest, !If [IsProd, !GetAtt A.Arn, !GetAtt B.Arn], !GetAtt A.Arn], !GetAtt A.Arn]',
      ['error A write-output'],
    ],
    [
      '!If [IsProd, !If [IsProd, !GetAtt A.Arn, !GetAtt C.Arn], !GetAtt B.Arn]',
      ['warning A write-output', 'warning B write-output'],
    ],
    [
      '!If [IsProd, !If [IsTest, !GetAtt A.Arn, !GetAtt B.Arn], !GetAtt A.Arn]',
      ['warning A write-output', 'warning B write-output'],
    ],
    // Too deep to be followed: more is thought possible, nothing is lost.
    [
      `${'!If [IsProd, '.repeat(30)}!GetAtt A.Arn${', !GetAtt B.Arn]'.repeat(30)}`,
      ['warning A write-output', 'warning B write-output'],
    ],
  ])('holds within its own branches: %s', async (chosen, expected) => {
    const roles = role('A', 's3:GetObject') + role('B', 's3:GetObject') + role('C', 's3:GetObject')
    expect(found(await judge({ 't.yaml': stack(chosen, undefined, roles) }))).toEqual(expected)
  })

  it('holds for the statements of a policy, too', async () => {
    const allow = (action: string) => `{ Effect: Allow, Action: '${action}', Resource: '*' }`
    const policy = (statement: string) => `  A:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: ${document}
      Policies: [{ PolicyName: p, PolicyDocument: { Version: '2012-10-17', Statement: [${allow('s3:GetObject')}, ${statement}] } }]
`
    const write = allow('s3:PutObject')
    const of = async (statement: string) =>
      found(await judge({ 't.yaml': stack('!GetAtt A.Arn', undefined, policy(statement)) }))
    expect(
      await of(`!If [IsProd, ${write}, !If [IsProd, ${allow('s3:ListBucket')}, ${allow('s3:ListBucket')}]]`),
    ).toEqual(['notice A write-output'])
    expect(await of(`!If [IsProd, ${allow('s3:ListBucket')}, !If [IsProd, ${write}, !Ref AWS::NoValue]]`)).toEqual([
      'error A write-output',
    ])
  })

  it('comes through the parameter of a nested stack', async () => {
    const outer = stack(choice).replace(/ {2}Flow:[\s\S]*/, '')
    const report = await judge({
      't.yaml': `${outer}  Inner:
    Type: AWS::CloudFormation::Stack
    Properties: { TemplateURL: inner.yaml, Parameters: { Given: ${choice}, Env: x } }
`,
      'inner.yaml': stack('!Ref Given', undefined, ''),
    })
    expect(found(report)).toEqual(['notice ${t.yaml#Given} role', 'warning A write-output'])
  })

  it('is an error where something else surely passes it', async () => {
    const sure = (text: string) => text.slice(text.indexOf('  Flow:')).replace('Flow:', 'Sure:')
    const both = [stack(choice) + sure(stack('!GetAtt A.Arn')), stack('!GetAtt A.Arn') + sure(stack(choice))]
    for (const text of both) expect(found(await judge({ 't.yaml': text }))).toContain('error A write-output')
  })
})

const read =
  'jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "*" }] })'
const terraform = (chosen: string, rest = '', count = '') => `${flow.replace('aws_iam_role.flow.arn', chosen)}
resource "aws_iam_role" "a" {
  ${count}
  ${trust('sagemaker.amazonaws.com')}
  inline_policy {
    name   = "p"
    policy = ${read}
  }
}
${rest}
`
const open = 'variable "create" {}\nvariable "arn" {}\n'
const counted = 'count = var.create ? 1 : 0'

describe('a role that is there only where another one is not', () => {
  const other = `resource "aws_iam_role" "z" {
  COUNT
  ${trust('sagemaker.amazonaws.com')}
  inline_policy {
    name   = "p"
    policy = ${read}
  }
}
`
  const uncounted = other.replace('COUNT\n', '')
  const instead = other.replace('COUNT', 'count = var.create ? 0 : 1')
  it.each<[string, string]>([
    ['coalesce(one(aws_iam_role.a[*].arn), aws_iam_role.z.arn)', uncounted],
    ['coalesce(one(aws_iam_role.a.*.arn), aws_iam_role.z.arn, var.arn)', uncounted],
    ['coalesce(join("", aws_iam_role.a[*].arn), aws_iam_role.z.arn)', uncounted],
    ['coalesce(one(aws_iam_role.a[*].arn), one(aws_iam_role.z[*].arn))', instead],
    ['concat(aws_iam_role.a[*].arn, [aws_iam_role.z.arn])[0]', uncounted],
    ['element(concat(aws_iam_role.a.*.arn, aws_iam_role.z.*.arn), 0)', instead],
    ['coalescelist(aws_iam_role.a[*].arn, [aws_iam_role.z.arn])[0]', uncounted],
    ['compact([one(aws_iam_role.a[*].arn), aws_iam_role.z.arn])[0]', uncounted],
  ])('%s asks both, with warnings', async (chosen, roles) => {
    const report = await judge(terraform(chosen, `${open}${roles}`, counted))
    expect(found(report).map((each) => each.replace('[0]', ''))).toEqual([
      'warning aws_iam_role.a write-output',
      'warning aws_iam_role.z write-output',
    ])
    for (const { message, requirement } of report.findings)
      if (requirement === 'write-output') expect(message).toMatch(/depends on `!?var\.create/)
  })

  it.each<[string, string]>([
    // Where it is passed, it is there.
    ['one(aws_iam_role.a[*].arn)', uncounted],
    ['aws_iam_role.a.*.arn[0]', uncounted],
    ['join("", aws_iam_role.a[*].arn)', uncounted],
    ['element(aws_iam_role.a[*].arn, 0)', uncounted],
  ])('%s asks the one, with an error', async (chosen, roles) => {
    expect(found(await judge(terraform(chosen, `${open}${roles}`, counted)))).toEqual([
      'error aws_iam_role.a[0] write-output',
    ])
  })

  it('is decided where the condition is known', async () => {
    const chosen = 'coalesce(one(aws_iam_role.a[*].arn), aws_iam_role.z.arn)'
    const known = (value: boolean) => `variable "create" {\n  default = ${value}\n}\n${uncounted}`
    expect(found(await judge(terraform(chosen, known(true), counted)))).toEqual([
      'error aws_iam_role.a[0] write-output',
    ])
    expect(found(await judge(terraform(chosen, known(false), counted)))).toEqual(['error aws_iam_role.z write-output'])
  })
})

describe('a role that Terraform chooses', () => {
  it.each<[string, string, string?]>([
    ['var.create ? aws_iam_role.a.arn : var.arn', 'var.create'],
    ['var.create ? aws_iam_role.a[0].arn : var.arn', 'var.create', counted],
    ['coalesce(var.arn, aws_iam_role.a.arn)', 'var.arn'],
    ['coalesce(null, "", var.arn, aws_iam_role.a.arn, "later")', 'var.arn'],
    ['coalesce(var.arn, try(aws_iam_role.a[0].arn, null))', 'var.arn', 'count = var.arn == null ? 1 : 0'],
    ['(var.create ? aws_iam_role.a : data.aws_iam_role.other).arn', 'var.create'],
    ['"${var.create ? aws_iam_role.a.arn : var.arn}"', 'var.create'],
    ['local.arn', 'var.create'],
    // What is quoted in a message ends at the first backtick.
    ['var.arn == "`<b>" ? aws_iam_role.a.arn : var.arn', `var.arn == "'<b>"`],
    ['try(aws_iam_role.a[0].arn, var.arn)', 'var.create', counted],
    ['coalesce(try(aws_iam_role.a[0].arn, ""), var.arn)', 'var.create', counted],
  ])('%s gives it the task with a warning', async (chosen, why, count = '') => {
    const rest = `${open}locals {\n  arn = var.create ? aws_iam_role.a.arn : var.arn\n}\ndata "aws_iam_role" "other" {\n  name = "other"\n}\n`
    const report = await judge(terraform(chosen, rest, count))
    expect(found(report).filter((each) => each.includes('aws_iam_role.a'))).toEqual([
      expect.stringMatching(/^warning aws_iam_role\.a(\[0\])? write-output$/),
    ])
    expect(found(report).filter((each) => each.endsWith(' role'))).toHaveLength(1)
    expect(report.findings.find(({ requirement }) => requirement === 'write-output')!.message).toContain(
      `whether \`aws_sagemaker_flow_definition.f\` passes this role depends on \`${why}\`, which is not known`,
    )
  })

  it.each<[string, string, string?]>([
    ['var.create ? aws_iam_role.a[0].arn : var.arn', 'variable "create" {\n  default = true\n}', counted],
    ['coalesce(var.arn, aws_iam_role.a.arn)', 'variable "arn" {\n  default = null\n}'],
    ['coalesce(var.arn, aws_iam_role.a.arn)', 'variable "arn" {\n  default = ""\n}'],
    ['coalesce(aws_iam_role.a.arn, var.arn)', 'variable "arn" {}'],
    ['try(aws_iam_role.a[0].arn, var.arn)', 'variable "create" {\n  default = true\n}', counted],
    ['one(aws_iam_role.a[*].arn)', 'variable "create" {\n  default = true\n}', counted],
    ['join("", aws_iam_role.a[*].arn)', 'variable "create" {\n  default = true\n}', counted],
  ])('%s is decided: %s', async (chosen, variables, count = '') => {
    const rest = variables.includes('"arn"') ? variables : `${variables}\nvariable "arn" {}\n`
    expect(found(await judge(terraform(chosen, rest, count)))).toEqual([
      expect.stringMatching(/^error aws_iam_role\.a(\[0\])? write-output$/),
    ])
  })

  it.each(['var.create ? aws_iam_role.a[0].arn : var.arn', 'try(aws_iam_role.a[0].arn, var.arn)'])(
    '%s leaves a role alone that there is not',
    async (chosen) => {
      const rest = 'variable "create" {\n  default = false\n}\nvariable "arn" {}\n'
      expect(found(await judge(terraform(chosen, rest, counted)))).toEqual([expect.stringMatching(/^notice \S+ role$/)])
    },
  )

  it('is what the output of a module says', async () => {
    const report = await judge({
      'main.tf': `${flow.replace('aws_iam_role.flow.arn', 'module.role.arn')}module "role" {\n  source = "./role"\n  create = var.create\n}\nvariable "create" {}\n`,
      'role/main.tf': `variable "create" {}
output "arn" {
  value = var.create ? aws_iam_role.a.arn : "arn:aws:iam::111122223333:role/x"
}
resource "aws_iam_role" "a" {
  ${trust('sagemaker.amazonaws.com')}
}
`,
    })
    expect(found(report)).toEqual([
      'notice arn:aws:iam::111122223333:role/x role',
      'warning module.role.aws_iam_role.a read-input',
      'warning module.role.aws_iam_role.a write-output',
    ])
  })
})
