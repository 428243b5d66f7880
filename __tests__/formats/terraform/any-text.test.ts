import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SourceText, type Span } from '../../../src/base/source.js'
import { deploymentOf } from '../../../src/base/symbol.js'
import type { Path, Value } from '../../../src/base/value.js'
import { readTerraform } from '../../../src/formats/terraform/index.js'
import { readTerraformPlan } from '../../../src/formats/terraform/plan.js'
import type { Infrastructure } from '../../../src/model/infrastructure.js'
import { parseJson } from '../../../src/syntax/json.js'

const native = `variable "env" { default = "dev" }
variable "rules" {}
locals {
  actions = concat(["s3:GetObject"], var.env == "dev" ? ["s3:PutObject"] : [])
  buckets = { for k in ["a", "b"] : k => "\${k}-\${var.env}" }
}
module "m" {
  source = "./m"
  count  = length(local.actions)
  name   = format("%s-%d", var.env, count.index)
}
resource "aws_s3_bucket" "b" {
  for_each = local.buckets
  bucket   = each.value
  dynamic "cors_rule" {
    for_each = [1]
    content {
      allowed_methods = ["GET"]
      allowed_origins = ["*"]
    }
  }
}
data "aws_iam_policy_document" "d" {
  statement {
    actions   = local.actions
    resources = [for b in aws_s3_bucket.b : "\${b.arn}/*"]
  }
}
resource "aws_iam_role" "r" {
  name               = "rölé-😀"
  assume_role_policy = <<-EOT
    {"Version": "2012-10-17", "Statement": [%{ for s in ["a", "b"] ~}
      {"Effect": "Allow", "Principal": {"Service": "\${s}.amazonaws.com"}, "Action": "sts:AssumeRole"},
    %{ endfor ~} \${jsonencode({ Effect = "Deny" })}]}
  EOT
  inline_policy {
    name   = "p"
    policy = data.aws_iam_policy_document.d.json
  }
}
resource "aws_iam_role_policy" "p" {
  role   = aws_iam_role.r.id
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = var.rules, Resource = try(var.rules.x, "*") }] })
}
resource "aws_iam_role_policy" "q" {
  role   = aws_iam_role.r.id
  policy = <<EOT
{"Statement": [%{ if var.rules == "x" }{"Effect": "Allow", "Action": "s3:*", "Resource": [%{ for r in var.rules ~}
  "\${r}", %{ endfor ~} "*"]},%{ else }%{ if !var.rules }{},%{ endif }%{ endif }{"Effect": "Deny", "Action": "*"}]}
EOT
}
resource "aws_sfn_state_machine" "s" {
  role_arn   = coalesce(var.rules, try(aws_iam_role.r[0].arn, aws_iam_role.r.arn))
  definition = <<EOT
{"States": {"A": {"Resource": "arn:aws:states:::sagemaker:createLabelingJob", "Parameters": {"RoleArn": "\${var.rules}"}}}}
EOT
}
resource "aws_sagemaker_flow_definition" "f" {
  role_arn = var.rules ? aws_iam_role.r.arn : var.env
  output_config { s3_output_path = "s3://\${values(aws_s3_bucket.b)[*].id[0]}/" }
}
`
const json = JSON.stringify({
  variable: { x: { default: ['é'] } },
  resource: {
    aws_iam_role: {
      r: {
        name: 'r-${var.x[0]}',
        assume_role_policy: '${jsonencode({Statement=[{Effect="Allow"}]})}',
        managed_policy_arns: ['a'],
      },
    },
    aws_s3_bucket: { b: { bucket: 'b"\\n', cors_rule: [{ allowed_methods: ['GET'], allowed_origins: ['*'] }] } },
  },
})
const plan = JSON.stringify(
  {
    format_version: '1.2',
    planned_values: {
      root_module: {
        resources: [
          {
            address: 'aws_iam_role.r',
            mode: 'managed',
            type: 'aws_iam_role',
            name: 'r',
            values: { name: 'r', assume_role_policy: '{"Statement":[]}' },
          },
          { address: 'aws_s3_bucket_policy.p', mode: 'managed', type: 'aws_s3_bucket_policy', name: 'p', values: {} },
        ],
      },
    },
    resource_changes: [
      { address: 'aws_s3_bucket_policy.p', change: { after_unknown: { bucket: true, policy: true } } },
    ],
    configuration: {
      root_module: {
        resources: [
          { address: 'aws_s3_bucket_policy.p', expressions: { bucket: { references: ['aws_s3_bucket.b.id'] } } },
        ],
      },
    },
  },
  null,
  1,
)

/** Cut, spliced with another part of itself, or with characters changed. */
const damaged = (text: string): fc.Arbitrary<string> => {
  const at = fc.nat(text.length)
  return fc.oneof(
    at.map((end) => text.slice(0, end)),
    at.map((start) => text.slice(start)),
    fc
      .tuple(at, at, at, at)
      .map(([a, b, c, d]) => text.slice(0, a) + text.slice(Math.min(b, c), Math.max(b, c)) + text.slice(d)),
    fc
      .array(fc.tuple(at, fc.constantFrom(...'"${}[]()\\\n.*,=:/<é#~ '.split(''), '"', '\uE100', '\uE102', '\0')), {
        minLength: 1,
        maxLength: 6,
      })
      .map((changes) =>
        changes.reduce((result, [index, by]) => result.slice(0, index) + by + result.slice(index + 1), text),
      ),
  )
}

function checkSpan({ source, start, end }: Span): void {
  if (start >= 0 && start <= end && end <= source.text.length) return
  throw new Error(`${source.path} has ${source.text.length} characters, the span is ${start}–${end}`)
}

function pathsOf(value: Value, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  return [
    path,
    ...Object.entries(value).flatMap(([key, item]) =>
      pathsOf(item as Value, [...path, Array.isArray(value) ? Number(key) : key]),
    ),
  ]
}

function check({ resources, files, givenUp }: Infrastructure): void {
  for (const { span } of givenUp) checkSpan(span)
  for (const { source, problems } of files) for (const { start, end } of problems) checkSpan({ source, start, end })
  const visit = (node: unknown, depth: number): void => {
    if (typeof node !== 'object' || node === null || depth > 30 || node instanceof SourceText) return
    if ('source' in node && 'start' in node) checkSpan(node as Span)
    if ('locate' in node) {
      const { locate, value } = node as { locate(path: Path): Span; value: Value }
      for (const path of pathsOf(value)) checkSpan(locate(path))
      return
    }
    for (const value of Object.values(node)) visit(value, depth + 1)
  }
  visit(resources, 0)
}

const deployment = deploymentOf({})
const readAll = (files: { [path: string]: string }) => {
  const sources = Object.entries(files).map(([path, text]) => new SourceText(path, text))
  return readTerraform(sources, deployment, { read: async (path) => sources.find((each) => each.path === path) })
}
const readPlan = (text: string) => {
  const source = new SourceText('plan.json', text)
  const hcl = [new SourceText('main.tf', native)]
  const roots = parseJson(text).roots
  return readTerraformPlan(
    roots.map((root) => ({ source, root })),
    deployment,
    hcl,
  )
}

describe('any configuration', () => {
  it('holds what the damaged ones are made of', async () => {
    const { resources, files } = await readAll({
      'main.tf': native,
      'm/x.tf': 'variable "name" {}\nresource "aws_s3_bucket" "x" {\n  bucket = var.name\n}\n',
      'j/a.tf.json': json,
    })
    expect(resources.map(({ label }) => label).sort()).toEqual([
      'aws_iam_role.r',
      'aws_iam_role_policy.p',
      'aws_iam_role_policy.q',
      'aws_s3_bucket.b["a"]',
      'aws_s3_bucket.b["b"]',
      'aws_sagemaker_flow_definition.f',
      // The job that it creates, and the call.
      'aws_sfn_state_machine.s',
      'aws_sfn_state_machine.s',
      'j/aws_iam_role.r',
      'j/aws_s3_bucket.b',
      'module.m[0].aws_s3_bucket.x',
      'module.m[1].aws_s3_bucket.x',
    ])
    expect(files.flatMap(({ problems }) => problems.map(({ message }) => message))).toContain(
      'the statement has no `Action`',
    )
    expect((await readPlan(plan)).resources).toHaveLength(2)
  })

  it('never throws, and every span lies inside its file: .tf', async () => {
    await fc.assert(
      fc.asyncProperty(damaged(native), async (text) =>
        check(await readAll({ 'main.tf': text, 'm/x.tf': 'variable "name" {}\n' })),
      ),
      { numRuns: 800, seed: 42 },
    )
  })

  it('never throws, and every span lies inside its file: .tf.json', async () => {
    await fc.assert(
      fc.asyncProperty(damaged(json), async (text) => check(await readAll({ 'main.tf.json': text }))),
      { numRuns: 600, seed: 43 },
    )
  })

  it('never throws, and every span lies inside its file: plans', async () => {
    await fc.assert(
      fc.asyncProperty(damaged(plan), async (text) => check(await readPlan(text))),
      { numRuns: 400, seed: 44 },
    )
  })
})
