import { describe, expect, it } from 'vitest'
import type { Report } from '../../../src/findings/finding.js'
import { judge, trust } from './judge.js'

const statement = (action: string, resource = '"*"') =>
  `{ "Effect": "Allow", "Action": ${action}, "Resource": ${resource} }`
const list = statement('"s3:ListAllMyBuckets"')
const train = statement('["rekognition:CreateProjectVersion", "s3:GetObject", "s3:PutObject"]')
const policy = (statements: string) => `{ "Version": "2012-10-17", "Statement": [ ${statements} ] }`

const role = `resource "aws_iam_role" "a" {
  ${trust('lambda.amazonaws.com')}
}
`
const attached = (value: string) => `resource "aws_iam_role_policy" "a" {
  role   = aws_iam_role.a.id
  policy = ${value}
}
`
const heredoc = (text: string) => `<<-EOT\n    ${text}\n  EOT`
const open = 'variable "x" {}\nvariable "y" {}\n'

const task = ({ tasks }: Report) => tasks.find(({ task: id }) => id === 'rekognition-custom-labels/train-model')
const verdicts = (report: Report) => task(report)?.requirements.map(({ verdict }) => verdict)
/** Why the first requirement is not known. */
const why = (report: Report) => task(report)?.requirements.find(({ verdict }) => verdict === 'unknown')?.message
const loopOf = (more: string) => `%{ for a in var.x ~} ${more} %{ endfor ~}`

describe('a policy with directives', () => {
  it.each<[string, string, string]>([
    ['a condition that holds', policy(`${list} %{ if var.k }, ${train} %{ endif }`), 'true'],
    ['the other branch', policy(`%{ if var.k } ${list} %{ else } ${train} %{ endif }`), 'false'],
    [
      'a loop',
      policy(
        `%{ for a in ["${'arn:aws:s3:::x'}", "*"] } ${statement('["rekognition:CreateProjectVersion", "s3:GetObject", "s3:PutObject"]', '"${a}"')}, %{ endfor } ${list}`,
      ),
      'true',
    ],
  ])('is evaluated where all is known: %s', async (_, text, k) => {
    const variable = `variable "k" {\n  default = ${k}\n}\n`
    expect(verdicts(await judge(role + attached(heredoc(text)) + variable))).toEqual([
      'satisfied',
      'satisfied',
      'satisfied',
    ])
    const file = `templatefile("\${path.module}/p.json.tftpl", { k = ${k} })`
    const files = { 'main.tf': role + attached(file), 'p.json.tftpl': text.replaceAll('var.k', 'k') }
    expect(verdicts(await judge(files))).toEqual(['satisfied', 'satisfied', 'satisfied'])
  })

  const maybe = [
    ['a statement behind others', policy(`${list} %{ if var.x }, ${train} %{ endif }`)],
    ['the only statement', policy(`%{ if var.x } ${train} %{ endif }`)],
    ['one of two', policy(`%{ if var.x } ${train} %{ else } ${list} %{ endif }`)],
    ['in another condition', policy(`%{ if var.y } %{ if var.x } ${train}, %{ endif } %{ endif } ${list}`)],
    ['twice', policy(`${list} %{ if var.x }, ${train} %{ endif } %{ if var.x }, ${list} %{ endif }`)],
    ['a whole policy', `%{ if var.x } ${policy(train)} %{ else } ${policy(list)} %{ endif }`],
    ['of a loop', policy(`${loopOf(`${train},`)} ${list}`)],
    ['of a loop with a condition', policy(`${list} ${loopOf(`%{ if a != "" }, ${train} %{ endif }`)}`)],
  ] as const

  it.each(maybe)('leaves open what depends on what is not known: %s', async (_, text) => {
    const report = await judge(role + attached(heredoc(text)) + open)
    expect(verdicts(report)).toEqual(['unknown', 'unknown', 'unknown'])
    expect(why(report)).toMatch(/whether it holds depends on `(?:var\.[xy]|a != "" .*)`, which is not known$/)
    expect(report.findings.every(({ severity }) => severity === 'notice')).toBe(true)
  })

  it.each(maybe)('does the same in a file: %s', async (_, text) => {
    const files = {
      'main.tf': `${role}${attached('templatefile("${path.module}/p.json.tftpl", { x = var.x, y = var.y })')}${open}`,
      'p.json.tftpl': text.replaceAll('var.', ''),
    }
    const report = await judge(files)
    expect(verdicts(report)).toEqual(['unknown', 'unknown', 'unknown'])
    const { findings } = report
    const place = findings.find(({ requirement }) => requirement === 'create-model')!.location
    expect(place.path).toBe('p.json.tftpl')
  })

  it('is certain of what is there in any case', async () => {
    const both = [
      policy(`${train} %{ if var.x }, ${list} %{ endif }`),
      policy(`%{ if var.x } ${train} %{ else } ${train}, ${list} %{ endif }`),
      policy(`${train} ${loopOf(`, ${list}`)}`),
      policy(train.replace('"*"', `[ ${loopOf('"${a}",')} "*" ]`)),
      policy(train.replace('"s3:PutObject"', `"s3:PutObject" ${loopOf(', "${a}"')}`)),
      policy(train.replace('"*"', '[ %{ if var.x } "*" %{ endif } %{ if !var.x } "*" %{ endif } ]')),
    ]
    for (const text of both)
      expect(verdicts(await judge(role + attached(heredoc(text)) + open))).toEqual([
        'satisfied',
        'satisfied',
        'satisfied',
      ])
  })

  it('says what is missing whatever holds', async () => {
    const some = statement('["rekognition:CreateProjectVersion", "s3:GetObject"]')
    const report = await judge(role + attached(heredoc(policy(`${some} %{ if var.x }, ${list} %{ endif }`))) + open)
    expect(verdicts(report)).toEqual(['satisfied', 'satisfied', 'missing'])
  })

  it('does not put together what never stands together', async () => {
    const train = (resource: string) => statement('["rekognition:CreateProjectVersion", "s3:GetObject"]', resource)
    const either = `%{ if var.x } ${train('"*"')} %{ else } ${statement('["s3:PutObject"]', '"arn:aws:s3:::one"')} %{ endif }`
    const report = await judge(role + attached(heredoc(policy(either))) + open)
    expect(verdicts(report)).toEqual(['unknown', 'unknown', 'missing'])
  })

  it('keeps what stands within a text one that is not known', async () => {
    const text = policy(train.replace('"*"', '"%{ if var.x }*%{ else }arn:aws:s3:::x/*%{ endif }"'))
    const report = await judge(role + attached(heredoc(text)) + open)
    expect(verdicts(report)).toEqual(['unknown', 'unknown', 'unknown'])
  })

  it('is read in the documents that another one is made of', async () => {
    const source = heredoc(policy(`${list} %{ if var.x }, ${train} %{ endif }`))
    const document = `data "aws_iam_policy_document" "d" {\n  source_policy_documents = [local.p]\n}\nlocals {\n  p = ${source}\n}\n`
    const report = await judge(role + attached('data.aws_iam_policy_document.d.json') + document + open)
    expect(verdicts(report)).toEqual(['unknown', 'unknown', 'unknown'])
  })

  it('is not known with a reason where there is too much to try, or a part of it stays open', async () => {
    const given = `resource "aws_sagemaker_flow_definition" "f" {
  flow_definition_name = "f"
  role_arn             = aws_iam_role.a.arn
  output_config {
    s3_output_path = "s3://out/"
  }
}
`
    const conditions = Array.from({ length: 7 }, (_, n) => `%{ if var.x == "${n}" } ${list}, %{ endif }`).join(' ')
    for (const text of [policy(`${conditions} ${list}`), policy(`${list} \${var.x}`)]) {
      const report = await judge(role + attached(heredoc(text)) + given + open)
      const write = report.tasks[0]!.requirements.find(({ id }) => id === 'write-output')!
      expect(write.verdict).toBe('unknown')
      expect(write.message).toMatch(/\(the value of `.*var\.x.*` is not known\) cannot be read here$/)
      expect(report.summary.findings.error + report.summary.findings.warning).toBe(1) // the trust policy
    }
  })

  it('does not grow beyond bounds', async () => {
    const nested = `${'%{ for a in var.x ~}%{ if a == "" ~}'.repeat(40)} ${train}, ${'%{ endif ~}%{ endfor ~}'.repeat(40)} ${list}`
    const started = Date.now()
    await judge(role + attached(heredoc(policy(nested))) + open)
    expect(Date.now() - started).toBeLessThan(3000)
  })
})
