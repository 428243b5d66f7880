import { describe, expect, it } from 'vitest'
import { SourceText } from '../../../src/base/source.js'
import { deploymentOf } from '../../../src/base/symbol.js'
import { isTerraformPlan, readTerraformPlan } from '../../../src/formats/terraform/plan.js'
import type { Document } from '../../../src/model/document.js'
import { plain } from '../../../src/model/located.js'
import { parseJson } from '../../../src/syntax/json.js'
import { find, shown } from './support.js'

const planned = (address: string, values: object, index?: string | number) => {
  const [type, name] = address.replace(/^(?:module\.[^.]+\.)*(?:data\.)?/, '').split('.')
  const mode = /(?:^|\.)data\./.test(address) ? 'data' : 'managed'
  return { address, mode, type, name: name!.replace(/\[.*/, ''), ...(index === undefined ? {} : { index }), values }
}
const changed = (address: string, after: object, unknown: object) => ({
  ...planned(address, {}),
  values: undefined,
  change: { actions: ['create'], before: null, after, after_unknown: unknown },
})
const configured = (address: string, expressions: object) => ({
  ...planned(address, {}),
  values: undefined,
  expressions,
})
const references = (...names: string[]) => ({ references: names })

const policy = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: ['s3:GetObject'], Resource: 'arn:aws:s3:::in/*' }],
})

const plan = {
  format_version: '1.2',
  terraform_version: '1.9.0',
  variables: { env: { value: 'dev' } },
  planned_values: {
    root_module: {
      resources: [
        planned('aws_iam_role.r', {
          name: 'flow',
          path: '/',
          assume_role_policy: policy,
          inline_policy: [],
          managed_policy_arns: null,
        }),
        planned('aws_iam_role_policy.known', { policy, role: 'flow' }),
        planned('aws_iam_role_policy.deferred', {}),
        planned('aws_iam_role_policy.text', {}),
        planned('aws_s3_bucket.in', { bucket_prefix: 'x-', tags: null }),
        planned('aws_s3_bucket_cors_configuration.c', {
          cors_rule: [
            {
              allowed_headers: null,
              allowed_methods: ['GET'],
              allowed_origins: ['*'],
              expose_headers: null,
              max_age_seconds: 60,
            },
          ],
        }),
        planned('aws_sagemaker_flow_definition.d', {
          flow_definition_name: 'd',
          output_config: [{ s3_output_path: 's3://in/', kms_key_id: null }],
        }),
      ],
      child_modules: [
        {
          address: 'module.m["k"]',
          resources: [planned('module.m["k"].aws_iam_role_policy_attachment.a', { role: 'flow' })],
        },
      ],
    },
  },
  resource_changes: [
    changed('aws_iam_role.r', {}, { arn: true, id: true, inline_policy: [], managed_policy_arns: true }),
    changed('aws_iam_role_policy.deferred', {}, { policy: true, role: true }),
    changed('aws_iam_role_policy.text', {}, { policy: true, role: true }),
    changed('aws_s3_bucket.in', {}, { arn: true, bucket: true, cors_rule: true, policy: true, versioning: true }),
    changed(
      'aws_s3_bucket_cors_configuration.c',
      {},
      { bucket: true, cors_rule: [{ allowed_methods: [false], allowed_origins: [false] }] },
    ),
    changed('aws_sagemaker_flow_definition.d', {}, { role_arn: true, output_config: [{ kms_key_id: true }] }),
    changed('module.m["k"].aws_iam_role_policy_attachment.a', {}, { policy_arn: true }),
    changed(
      'data.aws_iam_policy_document.d',
      {
        version: null,
        statement: [
          { sid: null, effect: null, actions: ['s3:GetObject'], not_actions: null, condition: [], principals: [] },
        ],
      },
      { json: true, statement: [{ actions: [false], resources: true }] },
    ),
    {
      ...changed('aws_s3_bucket.gone', {}, {}),
      change: { actions: ['delete'], before: {}, after: null, after_unknown: {} },
    },
  ],
  configuration: {
    root_module: {
      resources: [
        configured('aws_iam_role.r', { name: { constant_value: 'flow' }, assume_role_policy: {} }),
        configured('aws_iam_role_policy.known', {
          policy: {},
          role: references('aws_iam_role.r.name', 'aws_iam_role.r'),
        }),
        configured('aws_iam_role_policy.deferred', {
          policy: references('data.aws_iam_policy_document.d.json', 'data.aws_iam_policy_document.d'),
          role: references('aws_iam_role.r.id', 'aws_iam_role.r'),
        }),
        configured('aws_iam_role_policy.text', {
          policy: references('aws_s3_bucket.in.arn', 'aws_s3_bucket.in'),
          role: references('aws_iam_role.r.id', 'aws_iam_role.r'),
        }),
        configured('aws_s3_bucket.in', { bucket_prefix: { constant_value: 'x-' } }),
        configured('aws_s3_bucket_cors_configuration.c', {
          bucket: references('aws_s3_bucket.in.id', 'aws_s3_bucket.in'),
          cors_rule: [{}],
        }),
        configured('aws_sagemaker_flow_definition.d', {
          role_arn: references('aws_iam_role.r.arn', 'aws_iam_role.r'),
          output_config: [{}],
        }),
        configured('data.aws_iam_policy_document.d', { statement: [{}] }),
      ],
      module_calls: {
        m: {
          expressions: { policy: references('aws_iam_policy.p.arn', 'aws_iam_policy.p') },
          module: {
            resources: [
              configured('aws_iam_role_policy_attachment.a', { policy_arn: references('var.policy'), role: {} }),
            ],
          },
        },
      },
    },
  },
}

const hcl = `variable "env" {}
resource "aws_iam_role" "r" {
  name = "flow"
  assume_role_policy = jsonencode({})
}
resource "aws_iam_role_policy" "known" {
  role = aws_iam_role.r.name
  policy = jsonencode({})
}
resource "aws_iam_role_policy" "text" {
  role   = aws_iam_role.r.id
  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "s3:PutObject", Resource = "\${aws_s3_bucket.in.arn}/\${var.env}/*" }] })
}
resource "aws_s3_bucket" "in" {
  bucket_prefix = "x-"
}
`

const readPlan = async (files: { [path: string]: string } = {}, value: object = plan) => {
  const source = new SourceText('plan.json', JSON.stringify(value, null, 1))
  const sources = Object.entries(files).map(([path, text]) => new SourceText(path, text))
  return readTerraformPlan([{ source, root: parseJson(source.text).roots[0]! }], deploymentOf({}), sources)
}
const doc = (found: unknown): Document => {
  if (typeof found !== 'object' || found === null || !('locate' in found))
    throw new Error(`no document: ${JSON.stringify(found)}`)
  return found as Document
}

describe('plans', () => {
  it('are known by their content', () => {
    expect(isTerraformPlan(plan)).toBe(true)
    for (const other of [null, [], 'x', {}, { terraform_version: '1', resources: [] }])
      expect(isTerraformPlan(other)).toBe(false)
  })

  it('give known values at their places in the plan', async () => {
    const infrastructure = await readPlan()
    expect(infrastructure.files).toMatchObject([{ path: 'plan.json', kind: 'terraform-plan' }])
    const role = find(infrastructure, 'role')
    expect(role).toMatchObject({ name: 'flow', inline: [], managed: [] })
    expect(shown(role.arn)).toBe('arn:aws:iam::${AWS::AccountId}:role/flow')
    const document = doc(find(infrastructure, 'policy', 'aws_iam_role_policy.known').document)
    expect(document.language).toBe('string')
    const { source, start, end } = document.locate(['Statement', 0, 'Action', 0])
    expect(source.text.slice(start, end)).toBe('\\"s3:GetObject\\"')
    expect(infrastructure.resources.map(({ label }) => label)).not.toContain('aws_s3_bucket.gone')
  })

  it('give equal symbols for equal references', async () => {
    const infrastructure = await readPlan()
    const bucket = find(infrastructure, 'bucket')
    expect(shown(bucket.name)).toBe('${aws_s3_bucket.in}')
    expect(bucket).not.toHaveProperty('cors')
    expect(bucket).not.toHaveProperty('policy')
    const cors = find(infrastructure, 'bucket-part')
    expect(cors.bucket).toBe(bucket.name)
    expect(doc(cors.cors).value).toEqual([
      { AllowedHeaders: [], AllowedMethods: ['GET'], AllowedOrigins: ['*'], ExposeHeaders: [], MaxAgeSeconds: 60 },
    ])
    const deferred = find(infrastructure, 'policy', 'aws_iam_role_policy.deferred')
    expect(deferred.attachedTo).toEqual([{ kind: 'role', name: 'flow' }])
    expect(shown(doc(deferred.document).value)).toEqual({
      Version: '2012-10-17',
      Statement: [
        {
          Action: ['s3:GetObject'],
          Resource: '${data.aws_iam_policy_document.d.statement[0].resources}',
          Effect: 'Allow',
        },
      ],
    })
    expect(shown(plain(find(infrastructure, 'service').attributes))).toEqual({
      flow_definition_name: 'd',
      output_config: [
        { s3_output_path: 's3://in/', kms_key_id: '${aws_sagemaker_flow_definition.d.output_config[0].kms_key_id}' },
      ],
      role_arn: 'arn:aws:iam::${AWS::AccountId}:role/flow',
    })
    const attachment = find(infrastructure, 'attachment')
    expect(attachment.label).toBe('module.m["k"].aws_iam_role_policy_attachment.a')
    expect(shown(attachment.arn)).toBe('${aws_iam_policy.p.arn}')
    // How the expression uses the one name that it has, the plan does not say.
    expect(find(infrastructure, 'policy', 'aws_iam_role_policy.text').document).toHaveProperty('reason')
  })

  it('point into the configuration where the repository holds it', async () => {
    const infrastructure = await readPlan({ 'infra/main.tf': hcl })
    const known = find(infrastructure, 'policy', 'aws_iam_role_policy.known')
    expect(hcl.slice(known.span.start, known.span.end)).toBe('resource "aws_iam_role_policy" "known"')
    const { source, start, end } = doc(known.document).locate(['Statement', 0])
    expect([source.path, hcl.slice(start, end)]).toEqual(['infra/main.tf', '{}'])
    expect(doc(known.document).language).toBe('string')
    const text = doc(find(infrastructure, 'policy', 'aws_iam_role_policy.text').document)
    expect(shown(text.value)).toEqual({
      Statement: [{ Effect: 'Allow', Action: 's3:PutObject', Resource: 'arn:aws:s3:::${aws_s3_bucket.in}/dev/*' }],
    })
    expect(shown(find(infrastructure, 'bucket').name)).toBe('${aws_s3_bucket.in}')
  })

  describe('place the parts of a policy where the configuration writes them', () => {
    const allow = (...actions: string[]) => ({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: actions, Resource: 'arn:aws:s3:::in/*' }],
    })
    const inline = `resource "aws_iam_role" "r" {
  name = "flow"
  inline_policy {
    name   = "first"
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = ["s3:ListBucket"], Resource = "*" }] })
  }
  inline_policy {
    name   = "second"
    policy = POLICY
  }
}
`
    const values = (policy: object) => ({
      name: 'flow',
      assume_role_policy: JSON.stringify(allow('sts:AssumeRole')),
      inline_policy: [
        { name: 'first', policy: JSON.stringify(allow('s3:ListBucket')) },
        { name: 'second', policy: JSON.stringify(policy) },
      ],
    })
    const planOf = (address: string, planned_: object) => {
      const child = address.startsWith('module.')
      const resources = [planned(address, planned_)]
      return {
        format_version: '1.2',
        terraform_version: '1.9.0',
        planned_values: {
          root_module: child ? { child_modules: [{ address: 'module.m', resources }] } : { resources },
        },
        configuration: {
          root_module: child
            ? { module_calls: { m: { module: { resources: [configured('aws_iam_role.r', {})] } } } }
            : { resources: [configured(address, {})] },
        },
      }
    }
    const second = async (files: { [path: string]: string }, address: string, policy: object) => {
      const found = await readPlan(files, planOf(address, values(policy)))
      const { inline: policies } = find(found, 'role')
      const one = policies.find(({ label }) => label.endsWith('second'))
      return doc(one !== undefined && 'document' in one ? one.document : one)
    }
    const at = (document: Document, ...path: (string | number)[]) => {
      const { source, start, end } = document.locate(path)
      return `${source.path} ${source.text.slice(start, end)}`
    }
    const written = (action: string) =>
      `jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = ["s3:PutObject", "${action}"], Resource = "arn:aws:s3:::in/*" }] })`
    const call = 'module "m" {\n  source = "./m"\n}\n'

    it.each([
      ['in the root', 'aws_iam_role.r', 'main.tf', {}],
      ['in a child module', 'module.m.aws_iam_role.r', 'm/main.tf', { 'main.tf': call }],
    ])('%s', async (_, address, path, others) => {
      const files = { ...others, [path]: inline.replace('POLICY', written('s3:GetObject')) }
      // The provider sorts the actions.
      const same = await second(files, address, allow('s3:GetObject', 's3:PutObject'))
      expect(at(same, 'Statement', 0, 'Action', 1)).toBe(`${path} "s3:GetObject"`)
      expect(same.language).toBe('hcl')
      const planned_ = await second(
        { ...others, [path]: inline.replace('POLICY', written('${var.service}:GetObject')) },
        address,
        allow('s3:GetObject', 's3:PutObject'),
      )
      expect(at(planned_, 'Statement', 0, 'Action', 1)).toBe(`${path} "s3:PutObject"`)
      expect(at(planned_, 'Statement', 0, 'Action', 0)).toBe(`${path} ["s3:PutObject", "\${var.service}:GetObject"]`)
      expect(planned_.value).toEqual(allow('s3:GetObject', 's3:PutObject'))
      expect(planned_.language).toBe('string')
    })

    it('of a heredoc and of a policy document', async () => {
      const heredoc = `<<-EOF
      {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": ["s3:GetObject"], "Resource": "arn:aws:s3:::in/*"}]}
    EOF`
      const first = await second(
        { 'main.tf': inline.replace('POLICY', heredoc) },
        'aws_iam_role.r',
        allow('s3:GetObject'),
      )
      expect(at(first, 'Statement', 0, 'Action', 0)).toBe('main.tf "s3:GetObject"')
      const data = `data "aws_iam_policy_document" "d" {\n  statement {\n    actions = ["s3:GetObject"]\n    resources = ["arn:aws:s3:::\${var.b}/*"]\n  }\n}\n`
      const other = await second(
        { 'main.tf': data + inline.replace('POLICY', 'data.aws_iam_policy_document.d.json') },
        'aws_iam_role.r',
        allow('s3:GetObject'),
      )
      expect(at(other, 'Statement', 0, 'Action', 0)).toBe('main.tf "s3:GetObject"')
      expect(at(other, 'Statement', 0, 'Resource')).toBe('main.tf ["arn:aws:s3:::${var.b}/*"]')
    })
  })

  it.each<[string, object]>([
    ['nothing in it', {}],
    ['parts of other types', { planned_values: [], resource_changes: { a: 1 }, configuration: 'x' }],
    [
      'resources without addresses',
      {
        planned_values: {
          root_module: { resources: [{}, 1, null, { address: 'a', values: 1, type: 'aws_iam_role' }] },
        },
      },
    ],
    [
      'references in a circle',
      {
        planned_values: {
          root_module: { child_modules: [{ resources: [planned('module.a.aws_s3_bucket_policy.p', {})] }] },
        },
        resource_changes: [changed('module.a.aws_s3_bucket_policy.p', {}, { bucket: true })],
        configuration: {
          root_module: {
            module_calls: {
              a: {
                expressions: { x: references('module.a.y') },
                module: {
                  outputs: { y: { expression: references('var.x') } },
                  resources: [configured('aws_s3_bucket_policy.p', { bucket: references('var.x') })],
                },
              },
            },
          },
        },
      },
    ],
  ])('with %s are read as far as they go', async (_, value) => {
    expect((await readPlan({}, value)).givenUp).toEqual([])
  })
})
