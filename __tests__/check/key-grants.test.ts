import { describe, expect, it } from 'vitest'
import { judge, kinds, trust, verdicts } from '../formats/terraform/judge.js'

const admin = 'arn:aws:iam::111122223333:role/admin'
const onlyAdmin = `policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { AWS = "${admin}" }, Action = "kms:*", Resource = "*" }]
  })`
const both = 'operations = ["Decrypt", "GenerateDataKey"]'
const grant = (more = both, { grantee = 'aws_iam_role.flow.arn', key = 'aws_kms_key.k.key_id' } = {}) => `
resource "aws_kms_grant" "g" {
  key_id            = ${key}
  grantee_principal = ${grantee}
  ${more}
}
`
/** A human review workflow with a key of the module. @param own what the role may do beside S3 */
const module = (grants: string, key = onlyAdmin, own = '', ref = 'aws_kms_key.k.arn') => `
resource "aws_kms_key" "k" {
  ${key}
}
resource "aws_iam_role" "flow" {
  name = "flow"
  ${trust('sagemaker.amazonaws.com')}
}
resource "aws_iam_role" "other" {
  name = "other"
  ${trust('lambda.amazonaws.com')}
}
resource "aws_iam_role_policy" "p" {
  role = aws_iam_role.flow.name
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = ["s3:GetObject", "s3:PutObject"], Resource = "*" }${own}]
  })
}
resource "aws_sagemaker_flow_definition" "f" {
  flow_definition_name = "f"
  role_arn             = aws_iam_role.flow.arn
  output_config {
    s3_output_path = "s3://acme-out/"
    kms_key_id     = ${ref}
  }
}
${grants}`

const use = 'a2i/flow-definition-role#generate-data-key'
const read = 'a2i/flow-definition-role#decrypt'
const asked = async (text: string) => {
  const found = verdicts(await judge(text))
  return [found[use], found[read]]
}

describe('a grant on a key', () => {
  it('allows its operations, whatever the key policy and the policies of the grantee leave out', async () => {
    const report = await judge(module(grant()))
    expect(verdicts(report)).toMatchObject({ [use]: 'satisfied', [read]: 'satisfied' })
    expect(kinds(report)).toEqual([])
    // Without it they are missing: the grant decides.
    expect(await asked(module(''))).toEqual(['missing', 'missing'])
  })

  it.each<[string, string, string | undefined]>([
    ['beside the default key policy', module(grant(), ''), undefined],
    ['by the ARN of the key', module(grant(both, { key: 'aws_kms_key.k.arn' })), undefined],
    [
      'beside a policy of its own',
      `${module(grant(), '')}resource "aws_kms_key_policy" "k" {
  key_id = aws_kms_key.k.id
  ${onlyAdmin}
}`,
      undefined,
    ],
  ])('counts %s', async (_, text) => {
    expect(await asked(text)).toEqual(['satisfied', 'satisfied'])
  })

  it('allows nothing beside its operations, and nobody else', async () => {
    expect(await asked(module(grant('operations = ["Decrypt", "DescribeKey"]')))).toEqual(['missing', 'satisfied'])
    expect(await asked(module(grant(both, { grantee: 'aws_iam_role.other.arn' })))).toEqual(['missing', 'missing'])
    const elsewhere = `${module(grant(both, { key: 'aws_kms_key.l.key_id' }))}resource "aws_kms_key" "l" {}\n`
    expect(await asked(elsewhere)).toEqual(['missing', 'missing'])
  })

  it('gives way to a Deny of the key policy', async () => {
    const denied = onlyAdmin.replace(
      '}]',
      '}, { Effect = "Deny", Principal = "*", Action = "kms:Decrypt", Resource = "*" }]',
    )
    expect(await asked(module(grant(), denied))).toEqual(['satisfied', 'missing'])
  })

  it.each<[string, string]>([
    [
      'the encryption context',
      module(grant(`${both}\n  constraints {\n    encryption_context_equals = { team = "ml" }\n  }`)),
    ],
    ['a grantee', `${module(grant(both, { grantee: 'var.who' }))}variable "who" {}\n`],
    ['a key', `${module(grant(both, { key: 'var.key' }))}variable "key" {}\n`],
    ['operations', `${module(grant('operations = var.what'))}variable "what" {}\n`],
    ['whether it is there', `${module(grant(`count = var.yes ? 1 : 0\n  ${both}`))}variable "yes" {}\n`],
  ])('leaves open what rests on %s that is not known', async (_, text) => {
    const report = await judge(text)
    expect(verdicts(report)).toMatchObject({ [use]: 'unknown', [read]: 'unknown' })
    expect(kinds(report).filter((kind) => kind.startsWith('error'))).toEqual([])
  })

  it('is no error where only the ARN of the key is known', async () => {
    const arn = '"arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"'
    const report = await judge(module(grant(both, { key: arn }), '', '', arn))
    expect(kinds(report).filter((kind) => kind.startsWith('error'))).toEqual([])
  })

  it('counts on a key that the configuration declares', async () => {
    const id = '1234abcd-12ab-34cd-56ef-1234567890ab'
    const arn = `arn:aws:kms:us-east-1:111122223333:key/${id}`
    const role = 'arn:aws:iam::111122223333:role/r'
    const declared = (key: string) =>
      judge({
        'main.tf': `resource "aws_kms_grant" "g" {
  key_id            = "${key}"
  grantee_principal = "${role}"
  ${both}
}
`,
        'role.json': JSON.stringify({
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Action: 's3:*', Resource: '*' }],
        }),
        'key.json': JSON.stringify({
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Principal: { AWS: admin }, Action: 'kms:*', Resource: '*' }],
        }),
        '.github/ml-perms.yml': `version: 1
keys:
  ${arn}: { policy: key.json }
principals:
  r:
    arn: ${role}
    policies: role.json
    tasks:
      - task: a2i/flow-definition-role
        with: { output-bucket: acme-out, kms-key: "${arn}" }
`,
      })
    expect(verdicts(await declared(arn))).toMatchObject({ [use]: 'satisfied', [read]: 'satisfied' })
    expect(verdicts(await declared(id))).toMatchObject({ [use]: 'satisfied', [read]: 'satisfied' })
    const elsewhere = arn.replace('us-east-1', 'eu-west-1')
    expect(verdicts(await declared(elsewhere))).toMatchObject({ [use]: 'missing', [read]: 'missing' })
    expect(verdicts(await declared(`${arn}c`))).toMatchObject({ [use]: 'missing', [read]: 'missing' })
  })
})
