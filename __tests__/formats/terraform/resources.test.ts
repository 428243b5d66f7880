import { describe, expect, it } from 'vitest'
import type { Document } from '../../../src/model/document.js'
import { find, read, readFiles, shown } from './support.js'

const doc = (found: unknown): Document => {
  if (typeof found !== 'object' || found === null || !('locate' in found))
    throw new Error(`no document: ${JSON.stringify(found)}`)
  return found as Document
}
/** The source text at a path of a document. */
const at = (document: Document, ...path: (string | number)[]): string => {
  const { source, start, end } = document.locate(path)
  return source.text.slice(start, end)
}

const expectedPolicy = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: ['s3:GetObject'], Resource: 'arn:aws:s3:::${aws_s3_bucket.in}/*' }],
}

describe('policies in every form', () => {
  const bucket = 'resource "aws_s3_bucket" "in" {}\nresource "aws_iam_role" "r" {\n  assume_role_policy = ""\n}\n'
  const policy = (value: string) =>
    `${bucket}resource "aws_iam_role_policy" "p" {\n  role = aws_iam_role.r.id\n  policy = ${value}\n}\n`

  it('jsonencode', async () => {
    const found = find(
      await read(
        policy(`jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect = "Allow"
      Action = ["s3:GetObject"]
      Resource = "\${aws_s3_bucket.in.arn}/*"
    }]
  })`),
      ),
      'policy',
    )
    const document = doc(found.document)
    expect(shown(document.value)).toEqual(expectedPolicy)
    expect(document.language).toBe('hcl')
    expect(at(document, 'Statement', 0, 'Action', 0)).toBe('"s3:GetObject"')
    expect(at(document, 'Statement', 0, 'Resource')).toBe('"${aws_s3_bucket.in.arn}/*"')
    expect(found.attachedTo).toEqual([{ kind: 'role', name: find(await read(bucket), 'role').name }])
  })

  it('a heredoc, with its places behind non-ASCII text and indentation', async () => {
    const document = doc(
      find(
        await read(
          policy(`<<-EOF
    {
      "Version": "2012-10-17",
      "Statement": [{ "Sid": "äöü😀\${"x"}", "Effect": "Allow",
        "Action": ["s3:GetObject"], "Resource": "\${aws_s3_bucket.in.arn}/*" }]
    }
  EOF`),
        ),
        'policy',
      ).document,
    )
    expect(document.language).toBe('json')
    expect(at(document, 'Statement', 0, 'Sid')).toBe('"äöü😀${"x"}"')
    expect(at(document, 'Statement', 0, 'Action', 0)).toBe('"s3:GetObject"')
    expect(at(document, 'Statement', 0, 'Resource')).toBe('"${aws_s3_bucket.in.arn}/*"')
    expect(shown((document.value as typeof expectedPolicy).Statement[0]!.Resource)).toBe(
      'arn:aws:s3:::${aws_s3_bucket.in}/*',
    )
  })

  it('a heredoc that holds unquoted values', async () => {
    const document = doc(
      find(
        await read(
          `${policy(`<<EOF
{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":\${jsonencode(local.actions)},"Resource":\${var.x}},{"Effect":"Allow","Action":"s3:*","Resource":"*"}]}
EOF`)}locals {\n  actions = ["s3:GetObject"]\n}\nvariable "x" {}\n`,
        ),
        'policy',
      ).document,
    )
    expect(shown(document.value)).toMatchObject({
      Statement: [{ Action: ['s3:GetObject'], Resource: '${var.x}' }, { Action: 's3:*' }],
    })
    expect(at(document, 'Statement', 0, 'Resource')).toBe('${var.x}')
    expect(at(document, 'Statement', 1, 'Action')).toBe('"s3:*"')
  })

  it('a quoted string', async () => {
    const document = doc(
      find(
        await read(
          policy(
            `"{\\"Version\\":\\"2012-10-17\\",\\"Statement\\":[{\\"Effect\\":\\"Allow\\",\\"Action\\":\\"s3:*\\",\\"Resource\\":\\"*\\"}]}"`,
          ),
        ),
        'policy',
      ).document,
    )
    expect(document.language).toBe('string')
    expect(at(document, 'Statement', 0, 'Action')).toBe('\\"s3:*\\"')
  })

  it('a policy document, from another module', async () => {
    const infrastructure = await readFiles({
      'main.tf': `${bucket}module "doc" {\n  source = "./doc"\n  bucket = aws_s3_bucket.in.arn\n}\nresource "aws_iam_role_policy" "p" {\n  role = aws_iam_role.r.name\n  policy = module.doc.json\n}\n`,
      'doc/main.tf': `variable "bucket" {}\ndata "aws_iam_policy_document" "d" {\n  statement {\n    actions = ["s3:GetObject"]\n    resources = ["\${var.bucket}/*"]\n  }\n}\noutput "json" {\n  value = data.aws_iam_policy_document.d.json\n}\n`,
    })
    const document = doc(find(infrastructure, 'policy').document)
    expect(document.language).toBe('hcl-document')
    expect(shown(document.value)).toEqual({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: ['s3:GetObject'], Resource: ['arn:aws:s3:::${aws_s3_bucket.in}/*'] }],
    })
    expect(at(document, 'Statement', 0, 'Action')).toBe('["s3:GetObject"]')
    expect(document.locate(['Statement', 0]).source.path).toBe('doc/main.tf')
  })

  it.each(['file("${path.module}/p.json")', 'templatefile("p.json", {})'])('%s', async (call) => {
    const text = '{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:*","Resource":"*"}}'
    const document = doc(find(await readFiles({ 'a/main.tf': policy(call), 'a/p.json': text }), 'policy').document)
    expect(document.source.path).toBe('a/p.json')
    expect(document.language).toBe('json')
    expect(at(document, 'Statement', 'Action')).toBe('"s3:*"')
  })

  it('templatefile with values filled in', async () => {
    const text = '{"Statement":[%{ for b in buckets }{"Effect":"Allow","Action":"s3:*","Resource":"${b}"}%{ endfor }]}'
    const document = doc(
      find(
        await readFiles({
          'main.tf': policy('templatefile("p.tpl", { buckets = [aws_s3_bucket.in.arn] })'),
          'p.tpl': text,
        }),
        'policy',
      ).document,
    )
    expect(shown(document.value)).toMatchObject({ Statement: [{ Resource: 'arn:aws:s3:::${aws_s3_bucket.in}' }] })
    expect(at(document, 'Statement', 0, 'Resource')).toBe('"${b}"')
  })

  it.each<[string, string]>([
    ['var.p', 'the value of `var.p` is not known'],
    ['data.http.x.body', 'there is no `data.http.x` in this module'],
    ['file("gone.json")', 'the file `gone.json` is not in the repository'],
    ['jsonencode({ Version = "2012-10-17", Statement = var.p })', 'the value of `var.p` is not known'],
    ['jsonencode(var.p)', 'the value of `var.p` is not known'],
    ['jsonencode(merge({ Version = "2012-10-17" }, var.p))', 'not all of its members are known'],
    ['"no json"', 'it is no JSON'],
  ])('is unreadable: %s', async (value, reason) => {
    const { document } = find(await read(`${policy(value)}variable "p" {}\n`), 'policy')
    expect(document).toMatchObject({ reason })
  })

  it('reports what is wrong at its place, once, and nothing where a symbol stands', async () => {
    const text = policy(
      'jsonencode({ Statement = [{ Effect = "allow", Action = "s3:*", Resource = "*" }, { Effect = var.p, Action = var.p, Resource = [var.p] }] })',
    )
    const { files } = await read(`${text}variable "p" {}\n`)
    expect(files[0]!.problems.map(({ message, start, end }) => [message, `${text}`.slice(start, end)])).toEqual([
      ['expected `Effect` to be `Allow` or `Deny`, found `allow`', '"allow"'],
    ])
  })

  it('reports broken JSON in a heredoc at the line of the file', async () => {
    const text = policy('<<EOF\n{\n  "Version": "2012-10-17"\n  "Statement": []\n}\nEOF')
    const { files } = await read(text)
    const [problem] = files[0]!.problems
    expect(files[0]!.source.positionAt(problem!.start).line).toBe(
      text.slice(0, text.indexOf('"Version"')).split('\n').length,
    )
    expect(problem!.message).toMatch(/expected `,`/)
  })
})

describe('data aws_iam_policy_document', () => {
  const document = async (body: string, rest = '') =>
    shown(
      doc(
        find(
          await read(
            `resource "aws_iam_policy" "p" {\n  name = "p"\n  policy = data.aws_iam_policy_document.d.json\n}\ndata "aws_iam_policy_document" "d" {\n${body}\n}\n${rest}`,
          ),
          'policy',
        ).document,
      ).value,
    )

  it('takes every argument', async () => {
    expect(
      await document(`
  policy_id = "id"
  version = "2008-10-17"
  statement {
    sid = "One"
    effect = "Deny"
    not_actions = ["s3:*"]
    not_resources = ["arn:aws:s3:::x/&{aws:username}", "$\${aws:userid}"]
    principals {
      type = "AWS"
      identifiers = ["a", "b"]
    }
    principals {
      type = "Service"
      identifiers = ["s"]
    }
    condition {
      test = "StringLike"
      variable = "s3:prefix"
      values = ["a", "&{aws:username}"]
    }
    condition {
      test = "StringLike"
      variable = "aws:x"
      values = ["b"]
    }
  }
  statement {
    actions = ["*"]
    not_principals {
      type = "*"
      identifiers = ["*"]
    }
  }`),
    ).toEqual({
      Version: '2008-10-17',
      Id: 'id',
      Statement: [
        {
          Sid: 'One',
          Effect: 'Deny',
          NotAction: ['s3:*'],
          NotResource: ['arn:aws:s3:::x/${aws:username}', '${aws:userid}'],
          Principal: { AWS: ['a', 'b'], Service: ['s'] },
          Condition: { StringLike: { 's3:prefix': ['a', '${aws:username}'], 'aws:x': ['b'] } },
        },
        { Action: ['*'], Effect: 'Allow', NotPrincipal: '*' },
      ],
    })
  })

  const other = (name: string, sid: string, action: string) =>
    `data "aws_iam_policy_document" "${name}" {\n  statement {\n    sid = "${sid}"\n    actions = ["${action}"]\n  }\n}\n`

  it('merges source and override documents by Sid', async () => {
    const found = (await document(
      `  source_policy_documents = [data.aws_iam_policy_document.a.json, jsonencode({ Statement = { Sid = "S", Effect = "Allow", Action = "s:1" } })]
  override_policy_documents = [data.aws_iam_policy_document.b.minified_json]
  source_json = <<EOF
{"Statement":[{"Sid":"J","Effect":"Allow","Action":"j:1"}]}
EOF
  statement {
    sid = "Own"
    actions = ["o:1"]
  }`,
      other('a', 'A', 'a:1') + other('b', 'Own', 'b:1'),
    )) as { Statement: { Sid: string; Action: unknown }[] }
    expect(found.Statement.map(({ Sid, Action }) => [Sid, Action])).toEqual([
      ['J', 'j:1'],
      ['A', ['a:1']],
      ['S', 's:1'],
      ['Own', ['b:1']],
    ])
  })

  it('keeps what is not known as a statement that may say anything', async () => {
    const found = (await document(
      '  source_policy_documents = [var.x]\n  statement {\n    actions = ["a:1"]\n  }',
      'variable "x" {}\n',
    )) as { Statement: unknown[] }
    expect(found.Statement).toEqual(['${data.aws_iam_policy_document.d.source}', { Action: ['a:1'], Effect: 'Allow' }])
  })

  it('repeats dynamic blocks, and does not know a statement that may not be there', async () => {
    const found = (await document(
      `  dynamic "statement" {
    for_each = { a = "s3:a", b = "s3:b" }
    iterator = it
    content {
      sid = it.key
      actions = [it.value]
    }
  }
  dynamic "statement" {
    for_each = var.on ? [1] : []
    content {
      actions = ["s3:c"]
    }
  }
  dynamic "statement" {
    for_each = []
    content {
      actions = ["s3:d"]
    }
  }`,
      'variable "on" {}\n',
    )) as { Statement: Record<string, unknown>[] }
    expect(found.Statement).toEqual([
      { Sid: 'a', Effect: 'Allow', Action: ['s3:a'] },
      { Sid: 'b', Effect: 'Allow', Action: ['s3:b'] },
      { Effect: 'Allow', Action: ['s3:c'], Condition: '${dynamic "statement"}' },
    ])
  })

  it('is not what it is while it refers to itself', async () => {
    const found = (await document(
      '  source_policy_documents = [data.aws_iam_policy_document.d.json]\n  statement {\n    actions = ["a:1"]\n  }',
    )) as {
      Statement: unknown[]
    }
    expect(found.Statement).toHaveLength(2)
  })
})

describe('resources', () => {
  it('roles', async () => {
    const role = find(
      await read(
        `resource "aws_iam_role" "r" {
  name = "flow"
  path = "/ml/"
  permissions_boundary = "arn:aws:iam::aws:policy/B"
  managed_policy_arns = ["arn:aws:iam::aws:policy/A", aws_iam_policy.p.arn, data.aws_iam_policy.m.arn]
  assume_role_policy = jsonencode({ Statement = { Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "sagemaker.\${data.aws_partition.x.dns_suffix}" } } })
  inline_policy {
    name = "in"
    policy = jsonencode({ Statement = { Effect = "Allow", Action = "s3:*", Resource = "*" } })
  }
  inline_policy {
    name = "unknown"
    policy = var.nothing
  }
}
resource "aws_iam_policy" "p" {
  policy = "{}"
}
data "aws_partition" "x" {}
data "aws_iam_policy" "m" {
  name = "AmazonSageMakerFullAccess"
}
variable "nothing" {}
`,
        { account: '111122223333' },
      ),
      'role',
    )
    expect(role).toMatchObject({
      label: 'aws_iam_role.r',
      name: 'flow',
      arn: 'arn:aws:iam::111122223333:role/ml/flow',
      boundary: 'arn:aws:iam::aws:policy/B',
      assumed: [],
    })
    expect(role.managed.map(({ arn }) => shown(arn))).toEqual([
      'arn:aws:iam::aws:policy/A',
      'arn:aws:iam::111122223333:policy/${aws_iam_policy.p}',
      'arn:aws:iam::aws:policy/AmazonSageMakerFullAccess',
    ])
    expect(doc(role.trust).value).toMatchObject({ Statement: { Principal: { Service: 'sagemaker.amazonaws.com' } } })
    expect(role.inline.map((each) => [each.label, 'document' in each])).toEqual([
      ['aws_iam_role.r: in', true],
      ['aws_iam_role.r: unknown', false],
    ])
    expect(role.span.source.text.slice(role.span.start, role.span.end)).toBe('resource "aws_iam_role" "r"')
  })

  it('every kind of attachment', async () => {
    const { resources } = await read(`
resource "aws_iam_role" "r" { name = "R" }
resource "aws_iam_user" "u" { name = "U" }
resource "aws_iam_group" "g" { name = "G" }
resource "aws_iam_policy" "p" { name = "P" }
resource "aws_iam_role_policy_attachment" "a" {
  role = aws_iam_role.r.name
  policy_arn = aws_iam_policy.p.arn
}
resource "aws_iam_user_policy_attachment" "b" {
  user = aws_iam_user.u.name
  policy_arn = aws_iam_policy.p.arn
}
resource "aws_iam_group_policy_attachment" "c" {
  group = aws_iam_group.g.id
  policy_arn = "x"
}
resource "aws_iam_policy_attachment" "d" {
  name = "n"
  roles = [aws_iam_role.r.name]
  users = [aws_iam_user.u.name]
  groups = var.groups
  policy_arn = "y"
}
resource "aws_iam_role_policy_attachments_exclusive" "e" {
  role_name = aws_iam_role.r.name
  policy_arns = ["z1", "z2"]
}
resource "aws_iam_role_policies_exclusive" "f" {
  role_name = "R"
  policy_names = []
}
resource "aws_iam_group_membership" "m" {
  name = "n"
  users = [aws_iam_user.u.name]
  group = aws_iam_group.g.name
}
resource "aws_iam_user_group_membership" "n" {
  user = aws_iam_user.u.name
  groups = ["H"]
}
variable "groups" {}
`)
    const attachments = resources.filter((each) => each.type === 'attachment')
    expect(
      attachments.map(({ arn, attachedTo }) => [
        shown(arn),
        attachedTo.map(({ kind, name }) => `${kind} ${shown(name)}`),
      ]),
    ).toEqual([
      ['arn:aws:iam::${AWS::AccountId}:policy/P', ['role R']],
      ['arn:aws:iam::${AWS::AccountId}:policy/P', ['user U']],
      ['x', ['group G']],
      ['y', ['role R', 'user U', 'group ${var.groups}']],
      ['z1', ['role R']],
      ['z2', ['role R']],
    ])
    expect(resources.find((each) => each.type === 'user')).toMatchObject({ groups: ['G', 'H'] })
    expect(resources.filter((each) => each.type === 'service')).toEqual([])
  })

  it('buckets, the old form and the new', async () => {
    const infrastructure = await read(`
resource "aws_s3_bucket" "old" {
  bucket = "old"
  policy = "{\\"Statement\\":[]}"
  cors_rule {
    allowed_methods = ["GET"]
    allowed_origins = ["*"]
    max_age_seconds = 3000
  }
  versioning {
    enabled = true
  }
  server_side_encryption_configuration {
    rule {
      apply_server_side_encryption_by_default {
        sse_algorithm = "aws:kms"
        kms_master_key_id = aws_kms_key.k.arn
      }
    }
  }
}
resource "aws_s3_bucket" "new" {
  bucket_prefix = "new-"
}
resource "aws_s3_bucket_cors_configuration" "c" {
  bucket = aws_s3_bucket.new.bucket
  dynamic "cors_rule" {
    for_each = ["GET", "PUT"]
    content {
      allowed_methods = [cors_rule.value]
      allowed_origins = ["*"]
      allowed_headers = ["*"]
      expose_headers = ["ETag"]
    }
  }
}
resource "aws_s3_bucket_cors_configuration" "unknown" {
  bucket = aws_s3_bucket.new.id
  dynamic "cors_rule" {
    for_each = var.rules
    content {
      allowed_methods = cors_rule.value.methods
      allowed_origins = ["*"]
    }
  }
}
resource "aws_s3_bucket_versioning" "v" {
  bucket = aws_s3_bucket.new.id
  versioning_configuration {
    status = "Enabled"
  }
}
resource "aws_s3_bucket_server_side_encryption_configuration" "e" {
  bucket = aws_s3_bucket.new.id
  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm = "aws:kms"
      kms_master_key_id = aws_kms_key.k.key_id
    }
  }
}
resource "aws_s3_bucket_policy" "p" {
  bucket = aws_s3_bucket.new.id
  policy = var.rules
}
resource "aws_kms_key" "k" {}
resource "aws_kms_alias" "a" {
  name = "alias/k"
  target_key_id = aws_kms_key.k.key_id
}
resource "aws_kms_key_policy" "kp" {
  key_id = aws_kms_key.k.id
  policy = "{\\"Statement\\":[]}"
}
variable "rules" {}
`)
    const old = find(infrastructure, 'bucket', 'aws_s3_bucket.old')
    expect(old).toMatchObject({ name: 'old', versioned: true })
    expect(doc(old.policy).kind).toBe('bucket-policy')
    const key = find(infrastructure, 'key')
    expect(shown(key.arn)).toBe('arn:aws:kms:${AWS::Region}:${AWS::AccountId}:key/${aws_kms_key.k}')
    expect(key.aliases).toEqual(['alias/k'])
    expect(old.kmsKey).toBe(key.arn)
    const cors = doc(old.cors)
    expect(cors.value).toEqual([
      { AllowedHeaders: [], AllowedMethods: ['GET'], AllowedOrigins: ['*'], ExposeHeaders: [], MaxAgeSeconds: 3000 },
    ])
    expect(at(cors, 0, 'AllowedMethods')).toBe('["GET"]')
    const bucket = find(infrastructure, 'bucket', 'aws_s3_bucket.new')
    expect(shown(bucket.name)).toBe('${aws_s3_bucket.new}')
    const part = (label: string) => find(infrastructure, 'bucket-part', label)
    const separate = part('aws_s3_bucket_cors_configuration.c')
    expect(separate.bucket).toBe(bucket.name)
    expect(doc(separate.cors).value).toMatchObject([
      { AllowedMethods: ['GET'] },
      { AllowedMethods: ['PUT'], ExposeHeaders: ['ETag'] },
    ])
    expect(part('aws_s3_bucket_cors_configuration.unknown').cors).toBe('unknown')
    expect(part('aws_s3_bucket_versioning.v').versioned).toBe(true)
    expect(part('aws_s3_bucket_server_side_encryption_configuration.e').kmsKey).toBe(key.arn.split('/').at(-1))
    expect(part('aws_s3_bucket_policy.p').policy).toBe('unknown')
    expect(doc(find(infrastructure, 'key-policy').policy).kind).toBe('key-policy')
    expect(find(infrastructure, 'key-policy').key).toBe(key.arn.split('/').at(-1))
  })

  it('functions and services, with blocks as lists of objects', async () => {
    const infrastructure = await read(`
resource "aws_lambda_function" "f" {
  function_name = "pre"
  role = aws_iam_role.r.arn
}
resource "aws_iam_role" "r" {}
resource "aws_lambda_permission" "p" {
  function_name = aws_lambda_function.f.function_name
  source_arn = aws_lambda_function.f.invoke_arn
  lifecycle {
    ignore_changes = [x]
  }
}
resource "aws_sagemaker_flow_definition" "d" {
  flow_definition_name = "d"
  role_arn = aws_iam_role.r.arn
  output_config {
    s3_output_path = "s3://\${var.out}/"
  }
}
resource "azurerm_thing" "no" {}
variable "out" { default = "out" }
`)
    expect(shown(find(infrastructure, 'function').role!)).toBe('arn:aws:iam::${AWS::AccountId}:role/${aws_iam_role.r}')
    expect(shown(find(infrastructure, 'function').arn)).toBe(
      'arn:aws:lambda:${AWS::Region}:${AWS::AccountId}:function:pre',
    )
    const { plain } = await import('../../../src/model/located.js')
    const flow = find(infrastructure, 'service', 'aws_sagemaker_flow_definition.d')
    expect(shown(plain(flow.attributes))).toEqual({
      flow_definition_name: 'd',
      role_arn: 'arn:aws:iam::${AWS::AccountId}:role/${aws_iam_role.r}',
      output_config: [{ s3_output_path: 's3://out/' }],
    })
    expect(flow.assumed).toEqual(['variable `out` has its default `out`'])
    expect(Object.keys(plain(find(infrastructure, 'service', 'aws_lambda_permission.p').attributes) as object)).toEqual(
      ['function_name', 'source_arn'],
    )
    expect(infrastructure.resources.map(({ label }) => label)).not.toContain('azurerm_thing.no')
  })

  it('what may do more than is seen', async () => {
    const { resources } = await read(`
module "registry" {
  source = "terraform-aws-modules/s3-bucket/aws"
  bucket = aws_s3_bucket.b.id
  tags   = { a = "b" }
}
module "git" {
  source = "git::https://example.com/x.git"
}
module "gone" {
  source = "./gone"
}
resource "null_resource" "n" {
  provisioner "local-exec" {
    command = "aws s3api put-bucket-cors --bucket \${aws_s3_bucket.b.id}"
  }
}
resource "aws_s3_bucket" "b" {
  provisioner "local-exec" {
    command = "aws s3api put-bucket-cors"
  }
}
resource "local_file" "f" {
  content = "bucket"
}
resource "aws_iam_role_policy" "p" {
  role = module.registry.role_name
  policy = "{}"
}
`)
    const opaque = resources.filter((each) => each.type === 'opaque')
    expect(opaque.map(({ label, reason, mentions }) => [label, reason, mentions.map(shown)])).toEqual([
      [
        'null_resource.n',
        '`null_resource.n` may change anything that it names',
        ['aws s3api put-bucket-cors --bucket ${aws_s3_bucket.b}'],
      ],
      [
        'aws_s3_bucket.b',
        '`aws_s3_bucket.b` runs something that may change what it names',
        ['aws s3api put-bucket-cors'],
      ],
      ['module.registry', '`module.registry` comes from a registry', ['${aws_s3_bucket.b}', 'b']],
      ['module.git', '`module.git` comes from another repository', []],
      ['module.gone', '`module.gone` calls a module that is not in the repository', []],
    ])
    const policy = resources.find((each) => each.type === 'policy')!
    expect(shown(policy.attachedTo[0]!.name)).toBe('${module.registry.role_name}')
  })
})
