import { describe, expect, it } from 'vitest'
import { find, read, readFiles, shown } from './support.js'

const names = async (files: { [path: string]: string }) =>
  (await readFiles(files)).resources.map((each) => [
    each.label,
    shown('name' in each ? each.name : ''),
    ...(each.certain === false ? ['uncertain'] : []),
  ])

describe('instances', () => {
  const buckets = (head: string, rest = '') =>
    names({ 'main.tf': `resource "aws_s3_bucket" "b" {\n  ${head}\n}\n${rest}` })

  it('count', async () => {
    expect(await buckets('count = 2\n  bucket = "b-${count.index}"')).toEqual([
      ['aws_s3_bucket.b[0]', 'b-0'],
      ['aws_s3_bucket.b[1]', 'b-1'],
    ])
    expect(await buckets('count = 0')).toEqual([])
    expect(await buckets('count = var.on ? 1 : 0', 'variable "on" { default = true }')).toHaveLength(1)
    expect(await buckets('count = var.on ? 1 : 0\n  bucket = "b"', 'variable "on" {}')).toEqual([
      ['aws_s3_bucket.b[0]', 'b', 'uncertain'],
    ])
  })

  it('for_each', async () => {
    expect(await buckets('for_each = toset(["y", "x"])\n  bucket = "b-${each.key}-${each.value}"')).toEqual([
      ['aws_s3_bucket.b["x"]', 'b-x-x'],
      ['aws_s3_bucket.b["y"]', 'b-y-y'],
    ])
    expect(await buckets('for_each = { k = { name = "n" } }\n  bucket = each.value.name')).toEqual([
      ['aws_s3_bucket.b["k"]', 'n'],
    ])
    expect(await buckets('for_each = var.m\n  bucket = each.key', 'variable "m" {}')).toEqual([
      ['aws_s3_bucket.b["${var.m[*].key}"]', '${var.m[*].key}', 'uncertain'],
    ])
    expect(
      await buckets('for_each = { for x in ["p", "q"] : x => upper(x) if x != "q" }\n  bucket = each.value'),
    ).toEqual([['aws_s3_bucket.b["p"]', 'P']])
  })

  it('references to instances', async () => {
    const rest = `
resource "aws_s3_bucket_versioning" "v" {
  for_each = aws_s3_bucket.b
  bucket = each.value.id
  versioning_configuration { status = "Enabled" }
}
resource "aws_s3_bucket_policy" "p" {
  bucket = one(values(aws_s3_bucket.b)[*].id)
  policy = ""
}
resource "aws_s3_bucket_policy" "q" {
  bucket = aws_s3_bucket.b["k"].bucket
  policy = ""
}
`
    const infrastructure = await read(`resource "aws_s3_bucket" "b" {\n  for_each = toset(["k"])\n}\n${rest}`)
    const { name } = find(infrastructure, 'bucket')
    expect(shown(name)).toBe('${aws_s3_bucket.b["k"]}')
    const parts = infrastructure.resources.filter((each) => each.type === 'bucket-part')
    expect(parts.map(({ label, bucket }) => [label, bucket === name])).toEqual([
      ['aws_s3_bucket_versioning.v["k"]', true],
      ['aws_s3_bucket_policy.p', true],
      ['aws_s3_bucket_policy.q', true],
    ])
  })

  it('takes the same unknown collection for the same', async () => {
    const infrastructure = await read(`
variable "m" {}
resource "aws_s3_bucket" "b" {
  for_each = var.m
}
resource "aws_s3_bucket_versioning" "v" {
  for_each = var.m
  bucket = aws_s3_bucket.b[each.key].id
  versioning_configuration { status = "Enabled" }
}
resource "aws_s3_bucket_versioning" "w" {
  count  = length(aws_s3_bucket.c)
  bucket = join("", aws_s3_bucket.c.*.id)
  versioning_configuration { status = "Enabled" }
}
resource "aws_s3_bucket" "c" {
  count = var.m == null ? 0 : 1
}
`)
    const bucket = (label: string) => find(infrastructure, 'bucket-part', label).bucket
    expect(bucket('aws_s3_bucket_versioning.v["${var.m[*].key}"]')).toBe(find(infrastructure, 'bucket').name)
    expect(shown(bucket('aws_s3_bucket_versioning.w[0]'))).toBe('${aws_s3_bucket.c[0]}')
  })
})

describe('modules', () => {
  const module = `
variable "name" {}
variable "env" { default = "inner" }
variable "options" {
  type = object({ suffix = optional(string, "s"), tags = optional(map(string)) })
  default = {}
}
resource "aws_s3_bucket" "b" {
  bucket = "\${var.name}-\${var.env}-\${var.options.suffix}"
}
output "id" { value = aws_s3_bucket.b.id }
`

  it('are evaluated for each call, with its arguments', async () => {
    const files = {
      'main.tf': `module "a" {
  source = "./m/b"
  name = "a"
}
module "each" {
  for_each = toset(["x"])
  source = "./m/b"
  name = each.key
  env = module.a.id
  options = { suffix = "t" }
}
module "maybe" {
  count = var.on ? 1 : 0
  source = "./m/b/"
  name = var.on
}
variable "on" {}
`,
      'm/b/main.tf': module,
    }
    expect(await names(files)).toEqual([
      ['module.a.aws_s3_bucket.b', 'a-inner-s'],
      ['module.each["x"].aws_s3_bucket.b', 'x-a-inner-s-t'],
      ['module.maybe[0].aws_s3_bucket.b', '${var.on}-inner-s', 'uncertain'],
    ])
    expect((await readFiles(files)).resources[0]!.assumed).toEqual([])
  })

  it('that nobody calls are roots with their defaults', async () => {
    const infrastructure = await readFiles({ 'm/main.tf': module })
    expect(shown(find(infrastructure, 'bucket').name)).toBe('${var.name}-inner-s')
    expect(infrastructure.resources[0]!.assumed).toEqual([
      'variable `env` has its default `inner`',
      'variable `options` has its default',
    ])
  })

  it('take the values of variables that Terraform loads by itself', async () => {
    const files = {
      'main.tf':
        'variable "a" { default = "x" }\nvariable "b" {}\nvariable "c" {}\nresource "aws_s3_bucket" "b" {\n  bucket = "${var.a}-${var.b}-${var.c}"\n}\n',
      'terraform.tfvars': 'a = "file"\nb = "file"\n',
      'z.auto.tfvars.json': '{ "b": "auto" }',
      'prod.tfvars': 'c = "no"\n',
      'other/terraform.tfvars': 'c = "no"\n',
    }
    expect(await names(files)).toEqual([['aws_s3_bucket.b', 'file-auto-${var.c}']])
    expect((await readFiles(files)).resources[0]!.assumed).toEqual([])
  })

  it('of several roots keep equal names apart', async () => {
    const root =
      'variable "n" {}\nresource "aws_s3_bucket" "b" {}\nresource "aws_s3_bucket" "c" {\n  bucket = var.n\n}\n'
    const found = await names({
      'dev/main.tf': root,
      'prod/main.tf': root,
      'x/main.tf': 'resource "aws_s3_bucket" "only" {}\n',
    })
    expect(found).toEqual([
      ['dev/aws_s3_bucket.b', '${dev/aws_s3_bucket.b}'],
      ['dev/aws_s3_bucket.c', '${dev/var.n}'],
      ['prod/aws_s3_bucket.b', '${prod/aws_s3_bucket.b}'],
      ['prod/aws_s3_bucket.c', '${prod/var.n}'],
      ['aws_s3_bucket.only', '${aws_s3_bucket.only}'],
    ])
  })

  it('that call each other or refer to themselves end', async () => {
    const infrastructure = await readFiles({
      'a/main.tf': 'module "b" {\n  source = "../b"\n}\nresource "aws_s3_bucket" "a" {}\n',
      'b/main.tf': 'module "a" {\n  source = "../a"\n}\n',
      'c/main.tf':
        'locals {\n  x = local.y\n  y = local.x\n}\nresource "aws_s3_bucket" "c" {\n  bucket = local.x\n}\nresource "aws_s3_bucket" "d" {\n  bucket = aws_s3_bucket.d.bucket\n}\n',
    })
    expect(infrastructure.givenUp).toHaveLength(1)
    expect(shown(find(infrastructure, 'bucket', 'aws_s3_bucket.c').name)).toBe('${local.x}')
    expect(find(infrastructure, 'bucket', 'aws_s3_bucket.d')).toBeDefined()
  })

  it('read override files, and path.module of each module', async () => {
    const infrastructure = await readFiles({
      'main.tf': 'module "m" {\n  source = "./m"\n}\nresource "aws_s3_bucket" "b" {\n  bucket = "b"\n}\n',
      'x_override.tf': 'resource "aws_s3_bucket" "b" {\n  bucket = "c"\n}\n',
      'm/main.tf':
        'resource "aws_s3_bucket" "f" {\n  bucket = trimspace(file("${path.module}/n.txt"))\n}\nresource "aws_s3_bucket" "g" {\n  bucket = trimspace(file("n.txt"))\n}\n',
      'm/n.txt': 'inner\n',
      'n.txt': 'outer\n',
    })
    expect(shown(find(infrastructure, 'bucket', 'aws_s3_bucket.b').name)).toBe('c')
    expect(find(infrastructure, 'bucket', 'module.m.aws_s3_bucket.f').name).toBe('inner')
    expect(find(infrastructure, 'bucket', 'module.m.aws_s3_bucket.g').name).toBe('outer')
  })
})

describe('references', () => {
  it.each<[string, string]>([
    ['data.aws_caller_identity.me.account_id', '${AWS::AccountId}'],
    ['data.aws_region.here.name', '${AWS::Region}'],
    ['data.aws_region.here.region', '${AWS::Region}'],
    ['data.aws_partition.p.partition', 'aws'],
    ['data.aws_partition.p.dns_suffix', 'amazonaws.com'],
    ['data.aws_s3_bucket.d.arn', 'arn:aws:s3:::data'],
    ['data.aws_iam_role.d.arn', 'arn:aws:iam::${AWS::AccountId}:role/data'],
    ['data.aws_kms_key.d.arn', 'arn:aws:kms:${AWS::Region}:${AWS::AccountId}:key/1234'],
    ['data.aws_kms_alias.d.target_key_arn', '${data.aws_kms_alias.d.target_key_arn}'],
    ['data.aws_ssm_parameter.d.value', '${data.aws_ssm_parameter.d.value}'],
    ['data.terraform_remote_state.net.outputs.bucket', '${data.terraform_remote_state.net.outputs.bucket}'],
    ['aws_kms_key.k.key_id', '${aws_kms_key.k}'],
    ['aws_iam_policy.p.arn', 'arn:aws:iam::${AWS::AccountId}:policy/x/P'],
    ['aws_lambda_function.f.arn', 'arn:aws:lambda:${AWS::Region}:${AWS::AccountId}:function:${aws_lambda_function.f}'],
    [
      'aws_lambda_function.f.invoke_arn',
      'arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/arn:aws:lambda:${AWS::Region}:${AWS::AccountId}:function:${aws_lambda_function.f}/invocations',
    ],
    ['aws_s3_bucket.b.bucket_regional_domain_name', '${aws_s3_bucket.b}.s3.${AWS::Region}.amazonaws.com'],
    ['random_id.r.hex', '${random_id.r.hex}'],
    ['aws_instance.i.private_ip', '${aws_instance.i.private_ip}'],
    ['aws_instance.i.ami', 'ami-1'],
    ['local.nothing', '${local.nothing}'],
  ])('%s', async (reference, expected) => {
    const infrastructure = await read(`resource "aws_s3_bucket" "x" {
  bucket = "\${${reference}}!"
}
data "aws_caller_identity" "me" {}
data "aws_region" "here" {}
data "aws_partition" "p" {}
data "aws_s3_bucket" "d" { bucket = "data" }
data "aws_iam_role" "d" { name = "data" }
data "aws_kms_key" "d" { key_id = "1234" }
data "aws_kms_alias" "d" { name = "alias/x" }
data "aws_ssm_parameter" "d" { name = "x" }
data "terraform_remote_state" "net" {}
resource "aws_kms_key" "k" {}
resource "aws_iam_policy" "p" {
  name = "P"
  path = "/x/"
}
resource "aws_lambda_function" "f" {}
resource "aws_s3_bucket" "b" {}
resource "random_id" "r" {}
resource "aws_instance" "i" { ami = "ami-1" }
`)
    expect(shown(find(infrastructure, 'bucket').name)).toBe(`${expected}!`)
  })
})

describe('what is broken', () => {
  it('is a problem at its place, and the rest is used', async () => {
    const text = `resource "aws_s3_bucket" "a" {
  bucket = "a"
  cors_rule {
    allowed_methods = ["GET"
  }
}
resource "aws_s3_bucket" "b" {
  bucket = "b"
}
`
    const infrastructure = await readFiles({ 'main.tf': text, 'x.tf': 'resource "aws_s3_bucket" "c" {}\n' })
    const file = infrastructure.files[0]!
    expect(file.kind).toBe('terraform')
    expect(file.problems.map(({ message, start }) => [message, file.source.positionAt(start)])).toEqual([
      ['expected `,` between the items, found `}`', { line: 5, column: 3 }],
    ])
    expect(infrastructure.resources.map(({ label }) => label)).toEqual([
      'aws_s3_bucket.a',
      'aws_s3_bucket.b',
      'aws_s3_bucket.c',
    ])
    expect(find(infrastructure, 'bucket')).toMatchObject({ name: 'a', cors: 'unknown' })
    expect(find(infrastructure, 'bucket', 'aws_s3_bucket.b')).not.toHaveProperty('cors')
  })

  it('is invalid when nothing can be used', async () => {
    const { files, resources } = await readFiles({
      'main.tf': '<<<<<<< HEAD aws\n',
      'b.tf.json': '{ "resource": { "aws_s3_bucket": {',
    })
    expect(files.map(({ kind }) => kind)).toEqual(['invalid', 'invalid'])
    expect(resources.map(({ type }) => type)).toEqual(['opaque', 'opaque'])
  })

  it('leaves out modules that do not concern AWS', async () => {
    const { files, resources } = await read('resource "google_storage_bucket" "b" {\n')
    expect([files[0]!.kind, resources.length]).toEqual(['ignored', 0])
  })

  it.each<[string, string]>([
    ['long chains', `locals {\n${Array.from({ length: 3000 }, (_, i) => `  a${i} = local.a${i + 1}\n`).join('')}}\n`],
    [
      'texts that double',
      `locals {\n  a0 = "xxxxxxxx"\n${Array.from({ length: 60 }, (_, i) => `  a${i + 1} = "\${local.a${i}}\${local.a${i}}"\n`).join('')}}\n`,
    ],
    [
      'lists that multiply',
      `locals {\n  a = range(1000)\n  a0 = [for x in local.a : [for y in local.a : [for z in local.a : x]]]\n}\n`,
    ],
    ['products', 'locals {\n  a0 = setproduct(range(1000), range(1000), range(1000))\n}\n'],
  ])('is given up after a bounded effort: %s', async (_, rest) => {
    const last = rest.includes('a60') ? 'a60' : 'a0'
    const { givenUp, resources } = await read(`resource "aws_s3_bucket" "b" {\n  bucket = local.${last}\n}\n${rest}`)
    expect(givenUp).toHaveLength(1)
    expect(resources).toEqual([])
  })
})

describe('values that hold others many times over', () => {
  const doubled = (make: (name: string) => string) =>
    `locals {\n  a0 = "x"\n${Array.from({ length: 60 }, (_, i) => `  a${i + 1} = ${make(`local.a${i}`)}\n`).join('')}}\n`
  it.each<[string, string, string]>([
    ['lists', doubled((name) => `[${name}, ${name}]`), 'local.a60'],
    ['lists, compared', doubled((name) => `[${name}, ${name}]`), 'local.a60 == [for x in local.a60 : x] ? "a" : "b"'],
    ['objects', doubled((name) => `{ a = ${name}, b = ${name} }`), 'local.a60'],
    ['JSON', doubled((name) => `jsonencode([${name}, ${name}])`), 'local.a60'],
    ['texts', doubled((name) => `format("%s%s", ${name}, ${name})`), 'local.a60'],
    ['joined texts', doubled((name) => `join(${name}, [${name}, ${name}])`), 'local.a60'],
    [
      'replaced texts',
      doubled((name) => `replace(${name}, "x", ${name}) == "" ? "" : "\${${name}}\${${name}}"`),
      'local.a60',
    ],
  ])('%s', async (_, locals, value) => {
    const started = performance.now()
    const text = `resource "aws_sagemaker_model" "m" {\n  value = ${value}\n}\nresource "null_resource" "n" {\n  x = ${value}\n}\n${locals}`
    expect((await read(text)).givenUp.length).toBeLessThanOrEqual(1)
    expect(performance.now() - started).toBeLessThan(5000)
  })
})

describe('JSON syntax', () => {
  it('gives the same as the native one', async () => {
    const text = JSON.stringify(
      {
        locals: { env: 'dev' },
        resource: {
          aws_s3_bucket: {
            in: { bucket: 'in-${local.env}', cors_rule: { allowed_methods: ['GET'], allowed_origins: ['*'] } },
          },
          aws_iam_role: { r: [{ assume_role_policy: '${data.aws_iam_policy_document.d.json}' }] },
        },
        data: {
          aws_iam_policy_document: {
            d: {
              statement: [
                {
                  actions: ['sts:AssumeRole'],
                  principals: [{ type: 'Service', identifiers: ['sagemaker.amazonaws.com'] }],
                },
              ],
              dynamic: {
                statement: { for_each: ['x"y'], content: { sid: '${statement.value}', actions: ['a:${upper("b")}'] } },
              },
            },
          },
        },
      },
      null,
      2,
    )
    const infrastructure = await readFiles({ 'main.tf.json': text })
    expect(infrastructure.files[0]!.problems.map(({ message }) => message)).toEqual([
      'the statement has no `Principal`',
    ])
    expect(find(infrastructure, 'bucket')).toMatchObject({ name: 'in-dev' })
    const { cors } = find(infrastructure, 'bucket')
    expect(cors).toMatchObject({ value: [{ AllowedMethods: ['GET'] }], language: 'string' })
    const { trust } = find(infrastructure, 'role')
    if (trust === undefined || trust === 'unknown') throw new Error('no trust')
    expect(trust.language).toBe('string')
    expect(trust.value).toEqual({
      Version: '2012-10-17',
      Statement: [
        { Sid: 'x"y', Effect: 'Allow', Action: ['a:B'] },
        { Effect: 'Allow', Action: ['sts:AssumeRole'], Principal: { Service: ['sagemaker.amazonaws.com'] } },
      ],
    })
    const { start, end } = trust.locate(['Statement', 0, 'Action', 0])
    expect(text.slice(start, end)).toBe(JSON.stringify('a:${upper("b")}'))
  })
})

describe('override files', () => {
  it('replace attributes, nested blocks, defaults and locals, each at its place', async () => {
    const policy = (action: string) =>
      `jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "${action}", Resource = "*" }] })`
    const found = await readFiles({
      'main.tf': `variable "name" {
  default = "first"
}
locals {
  path = "/a/"
}
resource "aws_iam_policy" "p" {
  name   = var.name
  path   = local.path
  policy = ${policy('s3:GetObject')}
}
resource "aws_s3_bucket" "b" {
  bucket = "b"
  cors_rule {
    allowed_methods = ["GET"]
    allowed_origins = ["*"]
  }
}
`,
      'override.tf': `# moves every place
variable "name" {
  default = "second"
}
locals {
  path = "/b/"
}
resource "aws_iam_policy" "p" {
  policy = ${policy('s3:PutObject')}
}
resource "aws_s3_bucket" "b" {
  cors_rule {
    allowed_methods = ["PUT"]
    allowed_origins = ["*"]
  }
}
`,
    })
    const { arn, document } = find(found, 'policy')
    expect(shown(arn!)).toBe('arn:aws:iam::${AWS::AccountId}:policy/b/second')
    if (!('locate' in document)) throw new Error(document.reason)
    expect(document.source.path).toBe('override.tf')
    const { source, start, end } = document.locate(['Statement', 0, 'Action'])
    expect(source.text.slice(start, end)).toBe('"s3:PutObject"')
    const { cors } = find(found, 'bucket')
    expect(cors).toMatchObject({ value: [{ AllowedMethods: ['PUT'] }] })
  })

  it('of OpenTofu stand in for their siblings', async () => {
    const { resources } = await readFiles({
      'a.tf': 'resource "aws_s3_bucket" "old" {}\n',
      'a.tofu': 'resource "aws_s3_bucket" "new" {}\n',
      'b.tofu': 'resource "aws_s3_bucket" "other" {}\n',
    })
    expect(resources.map(({ label }) => label)).toEqual(['aws_s3_bucket.new', 'aws_s3_bucket.other'])
  })
})

describe('folders of policies', () => {
  const policy = (action: string) =>
    `{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "${action}", "Resource": "*"}]}`
  const files = {
    'policies/a.json': policy('s3:GetObject'),
    'policies/b.json': policy('s3:PutObject'),
    'policies/deep/c.json': policy('s3:ListBucket'),
    'policies/read.me': 'text',
  }
  const main = (pattern: string) => `resource "aws_iam_policy" "p" {
  for_each = fileset("\${path.module}/policies", "${pattern}")
  name     = trimsuffix(each.value, ".json")
  policy   = file("\${path.module}/policies/\${each.value}")
}
`

  it.each([
    ['*.json', ['a', 'b']],
    ['**/*.json', ['a', 'b', 'deep/c']],
    ['{a,deep/c}.json', ['a', 'deep/c']],
    ['?.json', ['a', 'b']],
    ['*.txt', []],
  ])('are gone through: %s', async (pattern, names) => {
    const { resources } = await readFiles({ 'main.tf': main(pattern), ...files })
    expect(resources.map(({ label }) => label)).toEqual(names.map((name) => `aws_iam_policy.p["${name}.json"]`))
    for (const resource of resources) {
      if (resource.type !== 'policy' || !('locate' in resource.document)) throw new Error(resource.label)
      expect(resource.document.source.path.startsWith('policies/')).toBe(true)
    }
  })

  it('are not known where the pattern or the folder is not', async () => {
    for (const pattern of ['[ab].json', '${var.x}'])
      expect((await readFiles({ 'main.tf': main(pattern), ...files })).resources.map(({ certain }) => certain)).toEqual(
        [false],
      )
  })

  it('keep the places of a policy that is joined of one text', async () => {
    const found = await readFiles({
      'main.tf': `data "aws_iam_policy_document" "d" {
  count = 1
  statement {
    actions   = ["s3:GetObject"]
    resources = ["*"]
  }
}
resource "aws_iam_policy" "p" {
  policy = join("", data.aws_iam_policy_document.d.*.json)
}
`,
    })
    const { document } = find(found, 'policy')
    if (!('locate' in document)) throw new Error(document.reason)
    const { source, start, end } = document.locate(['Statement', 0, 'Action', 0])
    expect(source.text.slice(start, end)).toBe('"s3:GetObject"')
    expect(document.language).toBe('hcl-document')
  })
})
