import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkWorkspace } from '../../src/check/check.js'
import { loadWorkspace } from '../../src/shell/workspace.js'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ml-perms-check-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

async function check(files: Record<string, string>) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  const { workspace } = await loadWorkspace({ root, cwd: root })
  return checkWorkspace(workspace, { name: 'ml-perms-check', version: '0' }, '2026-11-23')
}

/** Names that every object of JavaScript answers to, so that a table answers to them as well. */
describe.each(['constructor', 'toString', 'valueOf', 'hasOwnProperty', '__proto__'])('the name %s', (name) => {
  const policy = (statement: string) => `{"Version":"2012-10-17","Statement":[${statement}]}`
  const allow = '"Effect":"Allow","Resource":"*"'

  it('is no action, service, operator or key', async () => {
    const actions = `"Action":["rekognition:CreateProjectVersion","s3:${name}","rekognition:${name}","${name}:x","${name}"]`
    const condition = `"Condition":{"${name}":{"aws:x":"y"},"StringEquals":{"${name}":"x","s3:${name}":"\${${name}}"}}`
    const { findings } = await check({
      'iam/policy.json': policy(`{${allow},${actions}},{${allow},"Action":"s3:*",${condition}}`),
    })
    expect(findings.map(({ message }) => message)).toEqual(
      expect.arrayContaining([
        `\`s3:${name}\` is no action of Amazon S3`,
        `\`rekognition:${name}\` is no action of Amazon Rekognition`,
      ]),
    )
  })

  it('is the name of a member where a text belongs', async () => {
    const { findings } = await check({
      'iam/policy.json': policy(`{${allow},"Principal":{"${name}":{"${name}":1}},"Action":{"${name}":1}}`),
      'iam/other.json': policy(`{${allow},"Principal":"*","Action":[{"${name}":null}],"Resource":{"${name}":1}}`),
      'iam/third.json': policy(`{${allow},"Action":[{"${name}":1},"rekognition:DetectCustomLabels"]}`),
    })
    expect(findings.map(({ rule }) => rule)).toContain('syntax')
  })

  it('is no member of a CORS rule', async () => {
    const { findings } = await check({
      's3/cors.json': `{"CORSRules":[{"AllowedMethods":["GET"],"AllowedOrigins":["*"],"${name}":[{"${name}":1}]}]}`,
      's3/methods.json': `{"CORSRules":[{"AllowedMethods":[{"${name}":1}],"AllowedOrigins":["*"]}]}`,
    })
    expect(findings.filter(({ severity }) => severity === 'error').map(({ location }) => location.path)).toEqual([
      expect.stringMatching(/cors\.json$/),
      expect.stringMatching(/methods\.json$/),
    ])
  })

  it('may stand anywhere in templates', async () => {
    const role = (more: string) =>
      `{"Type":"AWS::IAM::Role","Properties":{"AssumeRolePolicyDocument":${policy(`{"Effect":"Allow","Action":{"${name}":1},"Principal":{"${name}":"x"}}`)}${more}}}`
    const { files } = await check({
      'a.json': `{"Resources":{"${name}":${role('')},"Flow":{"Type":"AWS::SageMaker::FlowDefinition","Properties":{"RoleArn":{"Fn::GetAtt":["${name}","${name}"]},"OutputConfig":{"${name}":1}}},"X":{"Type":"${name}"},"Y":{"Type":"AWS::S3::Bucket","Properties":{"${name}":{"Ref":"${name}"}}}},"Conditions":{"${name}":{"Fn::Equals":[{"Ref":"${name}"},"x"]}},"Mappings":{"${name}":{"a":{"b":{"Fn::FindInMap":["${name}","a","b"]}}}}}`,
      'sam.yaml': `Transform: AWS::Serverless-2016-10-31\nGlobals: { ${name}: { ${name}: 1 } }\nResources:\n  F: { Type: AWS::Serverless::Function, Connectors: { C: { Properties: { Destination: { Type: ${name}, Arn: x }, Permissions: [${name}] } } }, Properties: { Policies: [{ ${name}: { BucketName: x } }, ${name}] } }\n`,
      'serverless.yml': `service: x\nprovider: { name: aws, iam: { role: { statements: [{ Effect: Allow, Action: 'rekognition:${name}', Resource: '\${${name}:x}' }] } } }\ncustom: { ${name}: '\${self:custom.${name}}' }\nfunctions: { ${name}: { handler: x, role: ${name} } }\n`,
      'main.tf': `resource "aws_iam_role" "${name}" {\n  assume_role_policy = ${name}("x")\n  name = var.${name}.${name}[local.${name}]\n}\nresource "aws_sagemaker_flow_definition" "f" {\n  role_arn = aws_iam_role.${name}.${name}\n  ${name} = {}["${name}"]\n}\nlocals {\n  ${name} = { ${name} = 1 }.${name}\n}\nmodule "${name}" {\n  source = "./${name}"\n}\n`,
      'b.tf.json': `{"resource":{"aws_s3_bucket":{"${name}":{"bucket":"\${${name}(1)}","dynamic":{"${name}":{"for_each":[1],"content":{}}}}}},"${name}":{"${name}":1}}`,
    })
    const kinds = files.map(({ path, kind }) => `${path.split('/').at(-1)} ${kind}`)
    expect(kinds).toEqual(
      expect.arrayContaining([
        'a.json cloudformation',
        'sam.yaml cloudformation',
        'serverless.yml serverless',
        'main.tf terraform',
        'b.tf.json terraform',
      ]),
    )
  })
})
