import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Finding } from '../../src/findings/finding.js'
import { runFixing } from '../../src/shell/apply-fixes.js'
import { run } from '../../src/shell/run.js'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ml-perms-parameters-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

type Files = Readonly<Record<string, string>>

function write(files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
}

const read = (path: string): string => readFileSync(join(root, path), 'utf8')

const options = () => ({ cwd: root, paths: [], policies: [], cors: [], exclude: [] })

const ofTasks = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ requirement, severity }) => requirement !== undefined && severity !== 'notice')

const missing = async (): Promise<string[]> =>
  ofTasks((await run(options())).report.findings).map(({ rule, requirement }) => `${rule}#${requirement}`)

/** Writes and fixes; what is left. */
async function fixed(files: Files): Promise<{ findings: Finding[]; count: number }> {
  write(files)
  const first = ofTasks((await run(options())).report.findings)
  expect(first.length).toBeGreaterThan(0)
  const result = await runFixing(options(), false)
  expect(result.report.files.filter(({ kind }) => kind === 'invalid')).toEqual([])
  return { findings: ofTasks(result.report.findings), count: result.fixed.length }
}

/** Gives the parameter another value wherever the files say which one it has. */
function changeDefault(files: Files, from: string, to: string): void {
  for (const path of Object.keys(files))
    writeFileSync(join(root, path), read(path).replaceAll(`/*=*/"${from}"`, `"${to}"`).replaceAll(from, to))
}

const reason = 'it is right for the values that parameters have now, and may not be for others'

/** A value that nothing else in a template is called, so that only the default is replaced. */
const before = 'zzdevzz'
const after = 'prod'

const yaml = (parts: { bucket: string; output: string; flow: string; resource: string; action?: string }) => `\
AWSTemplateFormatVersion: '2010-09-09'
Parameters:
  Env: { Type: String, Default: ${before} }
  Team: { Type: String, Default: ${before} }
Mappings:
  Names:
    ${before}: { Results: acme-one-results }
    ${after}: { Results: acme-two-results }
Resources:
  Results:
    Type: AWS::S3::Bucket
${parts.bucket === '' ? '' : `    Properties:\n      BucketName: ${parts.bucket}\n`}  FlowRole:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: '2012-10-17'
        Statement:
          - Effect: Allow
            Principal: { Service: sagemaker.amazonaws.com }
            Action: sts:AssumeRole
      Policies:
        - PolicyName: p
          PolicyDocument:
            Version: '2012-10-17'
            Statement:
              - Effect: Allow
                Action: s3:GetObject
                Resource: '*'
              - Effect: Allow
                Action: [${parts.action ?? 's3:AbortMultipartUpload'}]
                Resource: ${parts.resource}
  Flow:
    Type: AWS::SageMaker::FlowDefinition
    Properties:
      FlowDefinitionName: ${parts.flow}
      RoleArn: !GetAtt FlowRole.Arn
      OutputConfig: { S3OutputPath: ${parts.output} }
`

const buckets = ['', "!Sub 'acme-${Env}-results'", '!Join ["-", [acme, !Ref Env, results]]', 'acme-results']
const outputs = ["!Sub 's3://${Results}/reviews'", "!Sub 's3://${Results}/${Team}'", '!Sub "s3://${Results}/"']
const flows = ['review', "!Sub 'review-${Env}'", '!Ref Env']
const named = ["!Sub '${Results.Arn}/*'", '!GetAtt Results.Arn', "'*'", "!Sub 'arn:aws:s3:::acme-${Env}-results/*'"]

const combinations = buckets.flatMap((bucket, a) =>
  outputs.flatMap((output, b) =>
    flows.map((flow, c) => ({ bucket, output, flow, resource: named[(a + b + c) % named.length]! })),
  ),
)

const terraform = (parts: { bucket: string; output: string; flow: string; policy: string }) => `\
variable "env" {
  type = string
  default = "${before}"
}

variable "team" {
  type = string
}

locals {
  prefix = "acme-\${var.env}"
}

resource "aws_s3_bucket" "out" {
  bucket = ${parts.bucket}
}

resource "aws_iam_role" "flow" {
  name = "\${local.prefix}-flow"
  assume_role_policy = jsonencode({
    Statement = [{ Effect = "Allow", Principal = { Service = "sagemaker.amazonaws.com" }, Action = "sts:AssumeRole" }]
  })
}

resource "aws_iam_role_policy" "flow" {
  role   = aws_iam_role.flow.id
  policy = ${parts.policy}

resource "aws_sagemaker_flow_definition" "review" {
  flow_definition_name = ${parts.flow}
  role_arn             = aws_iam_role.flow.arn

  output_config {
    s3_output_path = ${parts.output}
  }
}
`

const policies = {
  document: `data.aws_iam_policy_document.flow.json
}

data "aws_iam_policy_document" "flow" {
  statement {
    actions   = ["s3:GetObject"]
    resources = ["\${aws_s3_bucket.out.arn}/*"]
  }
}
`,
  jsonencode: `jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["s3:GetObject"]
        Resource = "*"
      }
    ]
  })
}
`,
  heredoc: `<<-EOF
    {
      "Version": "2012-10-17",
      "Statement": [
        {"Effect": "Allow", "Action": ["s3:GetObject"], "Resource": "\${aws_s3_bucket.out.arn}/*"}
      ]
    }
  EOF
}
`,
  plainHeredoc: `<<EOF
{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "*"
    }
  ]
}
EOF
}
`,
}

const terraformParts = {
  buckets: ['"${local.prefix}-out"', '"acme-out"', '"acme-${var.env}-${var.team}"'],
  outputs: ['"s3://${aws_s3_bucket.out.bucket}/reviews"', '"s3://${aws_s3_bucket.out.id}/${var.team}/"'],
  flows: ['"review"', '"${local.prefix}-review"'],
}

const terraformCombinations = Object.entries(policies).flatMap(([name, policy]) =>
  terraformParts.buckets.flatMap((bucket) =>
    terraformParts.outputs.flatMap((output) =>
      terraformParts.flows.map((flow) => ({ name, bucket, output, flow, policy })),
    ),
  ),
)

describe('a fix holds whatever is given for a parameter', () => {
  it.each(combinations)('in YAML: $bucket, $output, $flow beside $resource', async (parts) => {
    const files = { 'stack.yaml': yaml(parts) }
    const { findings, count } = await fixed(files)
    expect(findings).toEqual([])
    expect(count).toBe(1)
    changeDefault(files, before, after)
    expect(await missing()).toEqual([])
  })

  it.each(combinations.filter((_, index) => index % 3 === 0))('in JSON: $bucket, $output, $flow', async (parts) => {
    const { parseDocument } = await import('yaml')
    const call = (tag: string, name: string) => ({
      tag: `!${tag}`,
      identify: () => false,
      resolve: (value: string) => ({ [name]: value }),
    })
    const join = {
      tag: '!Join',
      collection: 'seq' as const,
      identify: () => false,
      resolve: (value: { toJSON(): unknown }) => ({ 'Fn::Join': value.toJSON() }),
    }
    const tags = [
      call('Sub', 'Fn::Sub'),
      call('Ref', 'Ref'),
      { ...call('GetAtt', ''), resolve: (value: string) => ({ 'Fn::GetAtt': value.split('.') }) },
      join,
    ]
    const value = parseDocument(yaml(parts), { customTags: tags }).toJS() as object
    const files = { 'stack.json': `${JSON.stringify(value, null, 2)}\n` }
    const { findings, count } = await fixed(files)
    expect(findings).toEqual([])
    expect(count).toBe(1)
    expect(() => JSON.parse(read('stack.json')) as unknown).not.toThrow()
    changeDefault(files, before, after)
    expect(await missing()).toEqual([])
  })

  it.each(terraformCombinations)('in Terraform: $name, $bucket, $output, $flow', async (parts) => {
    const files = { 'main.tf': terraform(parts), 'terraform.tfvars': 'team = "zzteamzz"\n' }
    const { findings, count } = await fixed(files)
    expect(findings).toEqual([])
    expect(count).toBe(1)
    changeDefault(files, before, after)
    changeDefault(files, 'zzteamzz', 'other')
    expect(await missing()).toEqual([])
  })
})

/** The lines that a run of `--fix` would add, without their blanks. */
async function added(files: Files, path: string): Promise<string[]> {
  write(files)
  const { changes } = await runFixing(options(), true)
  const change = changes.find((each) => each.path === path)
  if (change === undefined) return []
  const old = new Set(change.before.split('\n'))
  return change.after.split('\n').flatMap((line) => (old.has(line) ? [] : [line.trim()]))
}

const fixesOf = async (files: Files) => {
  write(files)
  return ofTasks((await run(options())).report.findings).flatMap(({ fix }) => fix ?? [])
}

describe('a fix writes what the template writes', () => {
  it('in the names of CloudFormation', async () => {
    const parts = { bucket: "!Sub 'acme-${Env}-results'", output: "!Sub 's3://${Results}/reviews'", resource: "'*'" }
    const named = { ...parts, flow: "!Sub 'review-${Env}'" }
    expect((await added({ 'stack.yaml': yaml(named) }, 'stack.yaml')).at(-1)).toBe(
      'Resource: !Sub "arn:aws:s3:::acme-${Env}-results/reviews/review-${Env}/*"',
    )
    const beside = { ...named, resource: "!Sub '${Results.Arn}/*'" }
    expect((await added({ 'stack.yaml': yaml(beside) }, 'stack.yaml')).at(-1)).toBe(
      "Resource: !Sub '${Results.Arn}/reviews/review-${Env}/*'",
    )
  })

  it('also where several templates have a parameter of that name', async () => {
    const parts = { bucket: "!Sub 'acme-${Env}-results'", output: "!Sub 's3://${Results}/'", resource: "'*'" }
    const text = yaml({ ...parts, flow: 'review' })
    const files = { 'a/stack.yaml': text, 'b/stack.yaml': text }
    for (const path of Object.keys(files))
      expect((await added(files, path)).at(-1)).toBe('Resource: !Sub "arn:aws:s3:::acme-${Env}-results/review/*"')
  })

  it.each([
    ['document', 'resources = ["${aws_s3_bucket.out.arn}/reviews/acme-${var.env}-review/*"]'],
    ['jsonencode', 'Resource = "arn:aws:s3:::acme-${var.env}-out/reviews/acme-${var.env}-review/*"'],
    ['heredoc', '"Resource": "${aws_s3_bucket.out.arn}/reviews/acme-${var.env}-review/*"}'],
    ['plainHeredoc', '"Resource": "arn:aws:s3:::acme-${var.env}-out/reviews/acme-${var.env}-review/*"'],
  ] as const)('in %s of Terraform', async (name, expected) => {
    const [bucket, output, flow] = [terraformParts.buckets[0]!, terraformParts.outputs[0]!, terraformParts.flows[1]!]
    const text = terraform({ bucket, output, flow, policy: policies[name] })
    for (const values of ['team = "a"\n', `team = "a"\nenv = "prod"\n`]) {
      const lines = await added({ 'main.tf': text, 'terraform.tfvars': values }, 'main.tf')
      expect(
        lines.some((line) => line.endsWith(expected)),
        lines.join('\n'),
      ).toBe(true)
    }
  })

  it('as a literal where it is the same for all values', async () => {
    const text = yaml({ bucket: 'acme-results', output: 's3://acme-results/x', flow: 'review', resource: "'*'" })
    expect((await added({ 'stack.yaml': text }, 'stack.yaml')).at(-1)).toBe(
      "Resource: 'arn:aws:s3:::acme-results/x/review/*'",
    )
  })
})

describe('a fix that holds for some values only is for review, and says so', () => {
  it.each([
    ['a mapping', '!FindInMap [Names, !Ref Env, Results]'],
    ['a condition', '!If [IsDev, acme-results, acme-other-results]'],
    ['a part of a list', '!Select [0, !Split ["-", !Ref Env]]'],
  ])('%s', async (_, bucket) => {
    const text = yaml({ bucket, output: `!Join ['', ['s3://', ${bucket}, '/x']]`, flow: 'review', resource: "'*'" })
    const whole = text.replace('Mappings:', `Conditions:\n  IsDev: !Equals [!Ref Env, ${before}]\nMappings:`)
    const fixes = await fixesOf({ 'stack.yaml': whole })
    expect(fixes.map(({ safety }) => safety)).toEqual(['review'])
    expect(fixes[0]!.description).toContain(reason)
  })

  it('an action that joins a resource which is right for one value', async () => {
    const text = yaml({
      bucket: "!Sub 'acme-${Env}-results'",
      output: "!Sub 's3://${Results}/'",
      flow: 'review',
      resource: `arn:aws:s3:::acme-${before}-results/review/*`,
    })
    const first = await fixesOf({ 'stack.yaml': text })
    // A statement of its own is right for all of them.
    expect(first.map(({ safety, edits }) => [safety, edits.some(({ newText }) => newText.includes('${Env}'))])).toEqual(
      [['safe', true]],
    )
  })

  it('teams that a variable lists', async () => {
    const text = terraform({
      bucket: '"${local.prefix}-out"',
      output: '"s3://${aws_s3_bucket.out.bucket}/"',
      flow: 'each.key',
      policy: policies.heredoc,
    }).replace('  flow_definition_name', '  for_each = toset(var.teams)\n  flow_definition_name')
    const variables = 'variable "teams" {\n  type = list(string)\n  default = ["a", "b"]\n}\n'
    const fixes = await fixesOf({ 'main.tf': text, 'variables.tf': variables })
    expect(fixes.map(({ safety }) => safety)).toEqual(['review', 'review'])
    expect(fixes[0]!.description).toContain(reason)
  })

  it('a template that another one nests', async () => {
    const iam = `AWSTemplateFormatVersion: '2010-09-09'
Parameters: { OutBucket: { Type: String } }
Resources:
  R:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: { Version: '2012-10-17', Statement: [ { Effect: Allow, Principal: { Service: sagemaker.amazonaws.com }, Action: 'sts:AssumeRole' } ] }
      Policies:
        - PolicyName: p
          PolicyDocument:
            Version: '2012-10-17'
            Statement:
              - { Effect: Allow, Action: 's3:GetObject', Resource: '*' }
              - { Effect: Allow, Action: 's3:PutObject', Resource: !Sub 'arn:aws:s3:::\${OutBucket}/*' }
Outputs: { RoleArn: { Value: !GetAtt R.Arn } }
`
    const stack = `AWSTemplateFormatVersion: '2010-09-09'
Resources:
  Iam:
    Type: AWS::CloudFormation::Stack
    Properties: { TemplateURL: ./iam.yaml, Parameters: { OutBucket: acme-in } }
  Flow:
    Type: AWS::SageMaker::FlowDefinition
    Properties:
      FlowDefinitionName: f
      RoleArn: !GetAtt Iam.Outputs.RoleArn
      OutputConfig: { S3OutputPath: 's3://acme-out/x' }
`
    const fixes = await fixesOf({ 'root.yaml': stack, 'iam.yaml': iam })
    expect(fixes.map(({ safety }) => safety)).toEqual(['review'])
    expect(fixes[0]!.description).toContain('is nested in another one')
  })
})

it('an option of the Serverless Framework that has a fallback is written as it is written there, or reviewed', async () => {
  const service = (resource: string) => `service: review
provider:
  name: aws
  stage: \${opt:stage, '${before}'}
resources:
  Resources:
    FlowRole:
      Type: AWS::IAM::Role
      Properties:
        AssumeRolePolicyDocument:
          Version: '2012-10-17'
          Statement:
            - Effect: Allow
              Principal: { Service: sagemaker.amazonaws.com }
              Action: sts:AssumeRole
        Policies:
          - PolicyName: p
            PolicyDocument:
              Version: '2012-10-17'
              Statement:
                - Effect: Allow
                  Action: s3:GetObject
                  Resource: ${resource}
    Flow:
      Type: AWS::SageMaker::FlowDefinition
      Properties:
        FlowDefinitionName: review
        RoleArn: !GetAtt FlowRole.Arn
        OutputConfig: { S3OutputPath: 's3://acme-\${self:provider.stage}-out/x' }
`
  const literal = await fixesOf({ 'serverless.yml': service("'*'") })
  expect(literal.map(({ safety }) => safety)).toEqual(['review'])
  expect(literal[0]!.description).toContain(reason)
  const stage = await fixesOf({ 'serverless.yml': service("'arn:aws:s3:::acme-${self:provider.stage}-out/*'") })
  expect(stage.map(({ safety }) => safety)).toEqual(['safe'])
  expect(stage[0]!.edits[0]!.newText).toContain("'arn:aws:s3:::acme-${self:provider.stage}-out/x/review/*'")
})

describe('the stage of the Serverless Framework is an option of every deployment, and a fix', () => {
  const service = (name: string, resource: string, head = '') => `service: reviews
${head}custom:
  bucket: ${name}
provider: { name: aws, region: eu-west-1 }
resources:
  Resources:
    FlowRole:
      Type: AWS::IAM::Role
      Properties:
        AssumeRolePolicyDocument:
          Version: '2012-10-17'
          Statement: { Effect: Allow, Principal: { Service: sagemaker.amazonaws.com }, Action: sts:AssumeRole }
        Policies:
          - PolicyName: p
            PolicyDocument:
              Version: '2012-10-17'
              Statement:
                - Effect: Allow
                  Action: s3:GetObject
                  Resource: ${resource}
    Flow:
      Type: AWS::SageMaker::FlowDefinition
      Properties:
        FlowDefinitionName: review
        RoleArn: !GetAtt FlowRole.Arn
        OutputConfig: { S3OutputPath: 's3://\${self:custom.bucket}/x' }
`
  const own = "'arn:aws:s3:::${self:custom.bucket}/*'"

  it.each([
    ['reviews-${sls:stage}-images', ''],
    ['${self:service}-${self:provider.stage}', ''],
    ['reviews-${opt:stage}', ''],
    ['reviews-${opt:stage, "dev"}', ''],
    ['reviews-${opt:stage, self:provider.stage}', ''],
    ['${param:images}', 'params: { default: { images: dev-images }, prod: { images: prod-images } }\n'],
  ])('is written with the names of the file: %s', async (name, head) => {
    const fixes = await fixesOf({ 'serverless.yml': service(name, own, head) })
    expect(fixes.map(({ safety }) => safety)).toEqual(['safe'])
    expect(fixes[0]!.edits[0]!.newText).toContain('arn:aws:s3:::${self:custom.bucket}/x/review/*')
  })

  it('takes the stage and the option that falls back to it for the same', async () => {
    const fixes = await fixesOf({
      'serverless.yml': service("reviews-${opt:stage, 'dev'}", "'arn:aws:s3:::reviews-${sls:stage}/*'"),
    })
    expect(fixes.map(({ safety }) => safety)).toEqual(['safe'])
    expect(fixes[0]!.edits[0]!.newText).toContain('arn:aws:s3:::reviews-${sls:stage}/x/review/*')
  })

  it.each([
    ['reviews-${sls:stage}-images', "'*'"],
    ["reviews-${opt:stage, 'test'}", "'arn:aws:s3:::reviews-${sls:stage}/*'"],
    ['${self:custom.of.${sls:stage}}\n  of: { dev: dev-images, prod: prod-images }', "'*'"],
  ])('is for review where nothing says it in words of the file: %s', async (name, resource) => {
    const fixes = await fixesOf({ 'serverless.yml': service(name, resource) })
    expect(fixes.map(({ safety }) => safety)).toEqual(['review'])
    expect(fixes[0]!.description).toContain(reason)
  })
})

describe('an action that is misspelt in the policy of a role that a resource names', () => {
  const files = (misspelt: string, principal = 'aws_iam_role.flow.arn') => ({
    'main.tf': `
variable "bucket" { default = "acme-${before}-out" }
resource "aws_iam_role" "flow" {
  name = "flow"
  assume_role_policy = jsonencode({ Statement = [
    { Effect = "Allow", Principal = { Service = "sagemaker.amazonaws.com" }, Action = "sts:AssumeRole" }
  ] })
}
resource "aws_iam_role_policy" "flow" {
  role = aws_iam_role.flow.id
  policy = jsonencode({ Version = "2012-10-17", Statement = [
    { Effect = "Allow", Action = "${misspelt}", Resource = "arn:aws:s3:::in/*" },
  ] })
}
resource "aws_sagemaker_flow_definition" "review" {
  flow_definition_name = "review"
  role_arn             = ${principal}
  output_config { s3_output_path = "s3://\${var.bucket}/x" }
}
`,
  })
  const unknown = (findings: readonly Finding[]) => findings.filter(({ rule }) => rule === 'policy/unknown-action')

  it.each(['s3:GetObjects', 's3:PutObjects'])('is told, and its right name: %s', async (misspelt) => {
    write(files(misspelt))
    const { findings } = (await run(options())).report
    expect(unknown(findings).map(({ severity, help }) => [severity, help])).toEqual([
      ['warning', `did you mean \`${misspelt.slice(0, -1)}\`?`],
    ])
    // That it is told must not make a fix of a task depend on what a variable is now.
    const put = ofTasks(findings).find(({ requirement }) => requirement === 'write-output')!
    expect(put.fix!.edits[0]!.newText).toContain('arn:aws:s3:::${var.bucket}/x/review/*')
  })

  it('is corrected, and what is still missing is written with the variable', async () => {
    const { findings } = await fixed(files('s3:PutObjects'))
    expect(unknown(findings)).toEqual([])
    expect(read('main.tf')).toContain('arn:aws:s3:::${var.bucket}/x/review/*')
    expect(read('main.tf')).not.toContain('PutObjects')
  })

  it('is not told of a role without a task', async () => {
    write(files('s3:GetObjects', '"arn:aws:iam::111122223333:role/other"'))
    const { findings } = (await run(options())).report
    expect(unknown(findings)).toEqual([])
  })
})

it('a plan of Terraform knows the values of one deployment, and what it says is for review', async () => {
  const text = terraform({
    bucket: '"${local.prefix}-out"',
    output: '"s3://${aws_s3_bucket.out.bucket}/"',
    flow: '"review"',
    policy: policies.jsonencode,
  })
  const resource = (type: string, name: string, values: object) => ({
    address: `${type}.${name}`,
    mode: 'managed',
    type,
    name,
    provider_name: 'registry.terraform.io/hashicorp/aws',
    values,
  })
  const policy = JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: ['s3:GetObject'], Resource: '*' }],
  })
  const trust = JSON.stringify({
    Statement: [{ Effect: 'Allow', Principal: { Service: 'sagemaker.amazonaws.com' }, Action: 'sts:AssumeRole' }],
  })
  const plan = {
    format_version: '1.2',
    terraform_version: '1.9.0',
    planned_values: {
      root_module: {
        resources: [
          resource('aws_s3_bucket', 'out', { bucket: 'acme-prod-out' }),
          resource('aws_iam_role', 'flow', { name: 'acme-prod-flow', assume_role_policy: trust }),
          resource('aws_iam_role_policy', 'flow', { role: 'acme-prod-flow', policy }),
          resource('aws_sagemaker_flow_definition', 'review', {
            flow_definition_name: 'review',
            role_arn: 'arn:aws:iam::111122223333:role/acme-prod-flow',
            output_config: [{ s3_output_path: 's3://acme-prod-out/' }],
          }),
        ],
      },
    },
    configuration: { root_module: { resources: [] } },
  }
  const fixes = await fixesOf({ 'main.tf': text, 'plan.json': JSON.stringify(plan) })
  expect(fixes.map(({ safety }) => safety)).toEqual(['review'])
  expect(fixes[0]!.edits[0]!.newText).toContain('arn:aws:s3:::acme-prod-out/review/*')
  expect(fixes[0]!.description).toContain(reason)
})

it('goes on behind what is filled in into a policy file', async () => {
  const text = terraform({
    bucket: '"${local.prefix}-out"',
    output: '"s3://${aws_s3_bucket.out.bucket}/"',
    flow: '"review"',
    policy: 'templatefile("${path.module}/flow.json.tpl", { out = aws_s3_bucket.out.arn })\n}\n',
  })
  const template =
    '{\n  "Version": "2012-10-17",\n  "Statement": [\n    {"Effect": "Allow", "Action": ["s3:GetObject"], "Resource": "${out}/*"}\n  ]\n}\n'
  const fixes = await fixesOf({ 'main.tf': text, 'flow.json.tpl': template })
  expect(fixes.map(({ safety, edits }) => [safety, edits.map(({ newText }) => newText)])).toEqual([
    ['safe', [expect.stringContaining('"${out}/review/*"')]],
  ])
})

it('calls what it writes as the template does', async () => {
  const text = terraform({
    bucket: '"acme-${var.env}-out"',
    output: '"s3://acme-${var.env}-out/"',
    flow: '"review"',
    policy:
      'jsonencode({ Statement = [{ Effect = "Allow", Action = "s3:PutObject", Resource = "arn:aws:s3:::acme-${var.env}-out" }] })\n}\n',
  })
  const fixes = await fixesOf({ 'main.tf': text })
  const fix = fixes.find(({ description }) => description.includes('s3:::'))!
  expect(fix.description).toBe('add `arn:aws:s3:::acme-${var.env}-out/review/*` to the resources')
  expect(fix.edits.map(({ newText }) => newText).join('')).toContain('"arn:aws:s3:::acme-${var.env}-out/review/*"]')
})

it('writes the name that a call states as the template does, and not as it is now', async () => {
  const role = (service: string, statement: object) => ({
    Type: 'AWS::IAM::Role',
    Properties: {
      AssumeRolePolicyDocument: {
        Statement: [{ Effect: 'Allow', Principal: { Service: service }, Action: 'sts:AssumeRole' }],
      },
      Policies: [{ PolicyName: 'p', PolicyDocument: { Statement: [{ Effect: 'Allow', ...statement }] } }],
    },
  })
  const Parameters = {
    LabelingJobName: { 'Fn::Sub': 'job-${Env}' },
    RoleArn: { 'Fn::GetAtt': ['Job', 'Arn'] },
  }
  const Work = { Type: 'Task', Resource: 'arn:aws:states:::sagemaker:createLabelingJob', Parameters, End: true }
  const template = {
    Parameters: { Env: { Type: 'String', Default: before } },
    Resources: {
      Job: role('sagemaker.amazonaws.com', { Action: '*', Resource: '*' }),
      Caller: role('states.amazonaws.com', { Action: 'iam:PassRole', Resource: { 'Fn::GetAtt': ['Job', 'Arn'] } }),
      Machine: {
        Type: 'AWS::StepFunctions::StateMachine',
        Properties: {
          RoleArn: { 'Fn::GetAtt': ['Caller', 'Arn'] },
          Definition: { StartAt: 'Work', States: { Work } },
        },
      },
    },
  }
  const fixes = await fixesOf({ 'template.json': JSON.stringify(template, undefined, 1) })
  const fix = fixes.find(({ description }) => description.includes('CreateLabelingJob'))!
  expect(fix.description).not.toContain(reason)
  expect(fix.edits.map(({ newText }) => newText).join('')).toContain(':labeling-job/job-${Env}"')
})
