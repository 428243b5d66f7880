import { describe, expect, it } from 'vitest'
import type { Document } from '../../../src/model/document.js'
import { judge, kinds, verdicts } from './judge.js'
import { find, read, readFiles, shown } from './support.js'

const statement = (action: string, resource: string) =>
  `jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = ["${action}"], Resource = ${resource} }] })`
const trusted =
  'jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Principal = { Service = "sagemaker.amazonaws.com" }, Action = "sts:AssumeRole" }] })'

/** The source text at a path of a document. */
const at = ({ locate }: Document, ...path: (string | number)[]): string => {
  const { source, start, end } = locate(path)
  return source.text.slice(start, end)
}

describe('the Cloud Control provider', () => {
  const system = (extra: string, inline = statement('s3:GetObject', '"*"')) => `
resource "awscc_s3_bucket" "out" {
  bucket_name = "quince-out"
}
resource "awscc_iam_role" "flow" {
  role_name                   = "flow"
  assume_role_policy_document = ${trusted}
  policies = [{
    policy_name     = "read"
    policy_document = ${inline}
  }]
}
resource "awscc_sagemaker_flow_definition" "f" {
  flow_definition_name = "review"
  role_arn             = awscc_iam_role.flow.arn
  output_config = {
    s3_output_path = "s3://\${awscc_s3_bucket.out.id}/"
  }
}
${extra}`

  it('is missing without the right', async () => {
    const report = await judge(system(''))
    expect(verdicts(report)).toMatchObject({
      'a2i/flow-definition-role#trust-sagemaker': 'satisfied',
      'a2i/flow-definition-role#read-input': 'satisfied',
      'a2i/flow-definition-role#write-output': 'missing',
    })
  })

  it.each([
    [
      'an inline policy of its own',
      `resource "awscc_iam_role_policy" "w" {
  policy_name     = "write"
  role_name       = awscc_iam_role.flow.role_name
  policy_document = ${statement('s3:PutObject', '"${awscc_s3_bucket.out.arn}/*"')}
}`,
    ],
    [
      'a managed policy that names its role',
      `resource "awscc_iam_managed_policy" "w" {
  roles           = [awscc_iam_role.flow.id]
  policy_document = ${statement('s3:PutObject', '"arn:aws:s3:::quince-out/*"')}
}`,
    ],
    [
      'a managed policy that the other provider attaches',
      `resource "awscc_iam_managed_policy" "w" {
  managed_policy_name = "w"
  policy_document     = ${statement('s3:PutObject', '"arn:aws:s3:::quince-out/*"')}
}
resource "aws_iam_role_policy_attachment" "w" {
  role       = awscc_iam_role.flow.role_name
  policy_arn = awscc_iam_managed_policy.w.policy_arn
}`,
    ],
  ])('is satisfied with %s', async (_, extra) => {
    expect(verdicts(await judge(system(extra)))['a2i/flow-definition-role#write-output']).toBe('satisfied')
  })

  it('reads CORS, versioning, the key and the policies of a bucket and a key', async () => {
    const found = await read(`
resource "awscc_kms_key" "k" {
  key_policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Principal = "*", Action = "kms:*", Resource = "*" }] })
}
resource "awscc_s3_bucket" "b" {
  bucket_name = "quince"
  cors_configuration = {
    cors_rules = [{
      allowed_methods = ["GET"]
      allowed_origins = ["*"]
      exposed_headers = ["ETag"]
      max_age         = 60
    }]
  }
  versioning_configuration = { status = "Enabled" }
  bucket_encryption = {
    server_side_encryption_configuration = [{
      server_side_encryption_by_default = { sse_algorithm = "aws:kms", kms_master_key_id = awscc_kms_key.k.arn }
    }]
  }
}
resource "awscc_s3_bucket" "unknown" {
  cors_configuration = { cors_rules = var.rules }
}
resource "awscc_s3_bucket_policy" "p" {
  bucket          = awscc_s3_bucket.b.id
  policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Principal = "*", Action = "s3:*", Resource = "*" }] })
}
`)
    const bucket = find(found, 'bucket', 'awscc_s3_bucket.b')
    expect((bucket.cors as Document).value).toEqual([
      {
        AllowedHeaders: [],
        AllowedMethods: ['GET'],
        AllowedOrigins: ['*'],
        ExposeHeaders: ['ETag'],
        MaxAgeSeconds: 60,
      },
    ])
    expect(bucket).toMatchObject({ name: 'quince', versioned: true })
    expect(shown(bucket.kmsKey!)).toBe(shown(find(found, 'key').arn))
    expect(find(found, 'key').policy).toMatchObject({ kind: 'key-policy' })
    expect(find(found, 'bucket', 'awscc_s3_bucket.unknown').cors).toBe('unknown')
    expect(find(found, 'bucket-part')).toMatchObject({ bucket: 'quince', policy: { kind: 'bucket-policy' } })
  })

  it('leaves what it does not know opaque', async () => {
    const { resources } = await read('resource "awscc_s3_storage_lens" "x" {\n  name = "arn:aws:s3:::quince"\n}\n')
    expect(resources.map(({ type }) => type)).toEqual(['opaque'])
  })
})

describe('permission sets', () => {
  const set = `
resource "aws_ssoadmin_permission_set" "trainer" {
  name         = "Trainer"
  instance_arn = "arn:aws:sso:::instance/ssoins-1"
}
resource "aws_ssoadmin_permission_set_inline_policy" "trainer" {
  instance_arn       = aws_ssoadmin_permission_set.trainer.instance_arn
  permission_set_arn = aws_ssoadmin_permission_set.trainer.arn
  inline_policy      = ${statement('lookoutvision:CreateModel', '"*"')}
}
`
  const s3 = (verb: string) =>
    `jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = ["s3:GetBucketLocation", "s3:GetObject", "${verb}"], Resource = "*" }] })`

  it('are principals, whose tasks are seen from their actions', async () => {
    const report = await judge(set)
    expect(report.tasks.map(({ task, principal, origin }) => [task, principal, origin])).toContainEqual([
      'lookout-for-vision/create-model',
      'aws_ssoadmin_permission_set.trainer',
      'action',
    ])
    expect(verdicts(report)['lookout-for-vision/create-model#write-output']).toBe('missing')
    expect(kinds(report).some((each) => each.startsWith('error'))).toBe(false)
  })

  it.each([
    [
      'a managed policy of AWS',
      `resource "aws_ssoadmin_managed_policy_attachment" "x" {
  managed_policy_arn = "arn:aws:iam::aws:policy/AmazonS3FullAccess"
  permission_set_arn = aws_ssoadmin_permission_set.trainer.arn
}`,
    ],
    [
      'a policy of the account',
      `resource "aws_iam_policy" "x" {
  name   = "trainer-s3"
  path   = "/team/"
  policy = ${s3('s3:PutObject')}
}
resource "aws_ssoadmin_customer_managed_policy_attachment" "x" {
  permission_set_arn = aws_ssoadmin_permission_set.trainer.arn
  customer_managed_policy_reference {
    name = aws_iam_policy.x.name
    path = "/team/"
  }
}`,
    ],
  ])('have %s attached', async (_, extra) => {
    const report = await judge(set + extra)
    expect(verdicts(report)['lookout-for-vision/create-model#write-output']).toBe('satisfied')
    expect(new Set(report.tasks.map(({ principal }) => principal))).toEqual(
      new Set(['aws_ssoadmin_permission_set.trainer']),
    )
  })

  it('have the boundary that is attached to them', async () => {
    const extra = `resource "aws_ssoadmin_managed_policy_attachment" "x" {
  managed_policy_arn = "arn:aws:iam::aws:policy/AmazonS3FullAccess"
  permission_set_arn = aws_ssoadmin_permission_set.trainer.arn
}
resource "aws_iam_policy" "b" {
  name   = "boundary"
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "lookoutvision:*", Resource = "*" }] })
}
resource "aws_ssoadmin_permissions_boundary_attachment" "x" {
  permission_set_arn = aws_ssoadmin_permission_set.trainer.arn
  permissions_boundary {
    customer_managed_policy_reference {
      name = "boundary"
    }
  }
}`
    expect(verdicts(await judge(set + extra))['lookout-for-vision/create-model#write-output']).toBe('missing')
  })
})

describe('the old template provider', () => {
  const role = (template: string) => `resource "aws_iam_role" "r" {
  assume_role_policy = ""
}
data "template_file" "p" {
  template = ${template}
  vars = {
    bucket = "quince"
    verb   = "GetObject"
  }
}
resource "aws_iam_role_policy" "p" {
  role   = aws_iam_role.r.id
  policy = data.template_file.p.rendered
}
`
  const json = (open: string) =>
    `{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:${open}{verb}", "Resource": "arn:aws:s3:::${open}{bucket}/*"}]}\n`
  const expected = {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::quince/*' }],
  }

  it.each([
    ['a file', 'file("${path.module}/policy.tpl")', 'policy.tpl', '$'],
    ['a heredoc', `<<EOF\n${json('$$')}EOF`, 'main.tf', '$$'],
    ['a quoted text', JSON.stringify(json('$$').trim()), 'main.tf', '$$'],
  ])('fills in %s', async (_, template, path, open) => {
    const found = await readFiles({ 'main.tf': role(template), 'policy.tpl': json('$') })
    const document = find(found, 'policy').document as Document
    expect(shown(document.value)).toEqual(expected)
    expect(document.locate(['Statement', 0, 'Resource']).source.path).toBe(path)
    const quote = template.startsWith('"') ? '\\"' : '"'
    expect(at(document, 'Statement', 0, 'Effect')).toBe(`${quote}Allow${quote}`)
    expect(at(document, 'Statement', 0, 'Resource')).toBe(`${quote}arn:aws:s3:::${open}{bucket}/*${quote}`)
  })

  it('is not known where its template is not', async () => {
    const found = await read(role('file("nowhere.tpl")'))
    expect(find(found, 'policy').document).toMatchObject({ reason: 'the file `nowhere.tpl` is not in the repository' })
  })

  it('has a function for texts too', async () => {
    const found = await read(`locals {
  text = <<-EOF
    ${json('$$')}EOF
}
resource "aws_iam_policy" "p" {
  policy = templatestring(local.text, { verb = "GetObject", bucket = "quince" })
}
`)
    expect(shown((find(found, 'policy').document as Document).value)).toEqual(expected)
  })
})

describe('policies in strings of the JSON syntax', () => {
  it.each([
    ['with', '${aws_s3_bucket.in.arn}'],
    ['without', 'arn:aws:s3:::quince'],
  ])('have their places behind escapes, %s interpolation', async (_, resource) => {
    const policy = `{\n\t"Version": "2012-10-17", "Statement": [{"Sid": "\u00e4\\"b", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "${resource}/*"}]\n}`
    const text = JSON.stringify({
      resource: { aws_s3_bucket: { in: { bucket: 'quince' } }, aws_iam_policy: { p: { policy } } },
    })
    const document = find(await readFiles({ 'main.tf.json': text }), 'policy').document as Document
    expect(shown((document.value as { Statement: [{ Resource: string }] }).Statement[0].Resource)).toBe(
      'arn:aws:s3:::quince/*',
    )
    expect(at(document, 'Statement', 0, 'Effect')).toBe('\\"Allow\\"')
    expect(at(document, 'Statement', 0, 'Resource')).toBe(`\\"${resource}/*\\"`)
    expect(at(document, 'Statement', 0, 'Action')).toBe('\\"s3:GetObject\\"')
    expect(at(document, 'Statement', 0).startsWith('{\\"Sid')).toBe(true)
    expect(document.language).toBe('string')
  })
})

describe('the Region of a provider', () => {
  const queue =
    'resource "aws_sqs_queue" "q" {\n  name = "q"\n}\nresource "aws_sagemaker_thing" "t" {\n  value = aws_lambda_function.f.arn\n}\nresource "aws_lambda_function" "f" {\n  function_name = "f"\n}\n'
  const regionOf = async (text: string, files: { [path: string]: string } = {}, defaults = {}) => {
    const found = await readFiles({ 'main.tf': queue + text, ...files }, defaults)
    const { arn, assumed } = find(found, 'function')
    return [shown(arn), ...assumed]
  }
  const provider = (region: string) => `provider "aws" {\n  region = ${region}\n}\n`
  const variable = (value = '"eu-west-1"') => `variable "region" {\n  default = ${value}\n}\n`
  const arn = (region: string, partition = 'aws') => `arn:${partition}:lambda:${region}:\${AWS::AccountId}:function:f`
  const noted = (region: string) => `variable \`region\` has its default \`${region}\``

  it.each<[string, string, { [path: string]: string }, unknown[]]>([
    ['a variable with a default', provider('var.region') + variable(), {}, [arn('eu-west-1'), noted('eu-west-1')]],
    [
      'a variable of China',
      provider('var.region') + variable('"cn-north-1"'),
      {},
      [arn('cn-north-1', 'aws-cn'), noted('cn-north-1')],
    ],
    [
      'a variable with a value of its own',
      provider('var.region') + variable(),
      { 'terraform.tfvars': 'region = "ap-south-1"\n' },
      [arn('ap-south-1')],
    ],
    [
      'a local',
      `${provider('local.place')}${variable()}locals {\n  place = lower(upper(var.region))\n}\n`,
      {},
      [arn('eu-west-1'), noted('eu-west-1')],
    ],
    ['a variable without default', `${provider('var.region')}variable "region" {}\n`, {}, [arn('${AWS::Region}')]],
    [
      'two variables',
      `${provider('var.region')}${provider('var.other').replace('{', '{\n  alias = "o"')}${variable()}variable "other" {\n  default = "us-east-1"\n}\n`,
      {},
      [arn('${AWS::Region}')],
    ],
    ['what is no Region', provider('var.region') + variable('"here"'), {}, [arn('${AWS::Region}')]],
    ['itself', `${provider('local.a')}locals {\n  a = local.a\n}\n`, {}, [arn('${AWS::Region}')]],
  ])('is that of %s', async (_, text, files, expected) => {
    expect(await regionOf(text, files)).toEqual(expected)
  })

  it('is that of the configuration', async () => {
    expect(await regionOf(provider('var.region') + variable(), {}, { region: 'us-west-2' })).toEqual([arn('us-west-2')])
  })
})
