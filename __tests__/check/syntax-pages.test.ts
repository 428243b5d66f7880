import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { checkWorkspace } from '../../src/check/check.js'
import { loadWorkspace } from '../../src/shell/workspace.js'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ml-perms-syntax-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const grammar = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html'
const cors = 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/ManageCorsUsing.html'
const yaml = 'https://yaml.org/spec/1.2.2/'
const declared = (rest: string) => `version: 1\n${rest}`

it.each<[string, Record<string, string>, string]>([
  ['a policy', { 'p.json': '{"Statement": [{"Effect": "Alow", "Action": "a:b", "Resource": "*"}]}' }, grammar],
  ['the JSON of a policy', { 'p.json': '{"Statement": [{"Effect": "Allow" "Action": "a:b"}]}' }, grammar],
  ['the YAML of a policy', { 'p.yaml': 'Statement:\n- Effect: Allow\n Action: "a:b"\n' }, yaml],
  ['a CORS configuration', { 'c.json': '[{"AllowedMethods": ["GET"]}]' }, cors],
  ['the JSON of a CORS configuration', { 'c.json': '[{"AllowedOrigins": ["*" "x"]}]' }, cors],
  ['the XML of a CORS configuration', { 'c.xml': '<CORSConfiguration><CORSRule></CORSConfiguration>' }, cors],
  [
    'a file that is named as a CORS configuration',
    { 'c.json': '{"a": 1', '.github/ml-perms.yml': declared('buckets: { scans: { cors: c.json } }\n') },
    cors,
  ],
  [
    'Terraform',
    { 'main.tf': 'resource "aws_sagemaker_flow_definition" "x" {\n  role_arn = \n  name = "a" "b"\n}\n' },
    'https://developer.hashicorp.com/terraform/language/syntax/configuration',
  ],
  [
    "Terraform's JSON",
    { 'main.tf.json': '{"resource": {"aws_sagemaker_flow_definition": {"x": {"role_arn" 1}}}}' },
    'https://developer.hashicorp.com/terraform/language/syntax/json',
  ],
  [
    'the YAML of a template',
    {
      't.yaml':
        'AWSTemplateFormatVersion: "2010-09-09"\nResources:\n  A:\n    Type: AWS::SageMaker::FlowDefinition\n   B: 1\n',
    },
    yaml,
  ],
  [
    'the JSON of a template',
    {
      't.json':
        '{"AWSTemplateFormatVersion": "2010-09-09", "Resources": {"A": {"Type": "AWS::SageMaker::FlowDefinition" 1}}}',
    },
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-formats.html',
  ],
  [
    'a policy in Terraform',
    {
      'main.tf':
        'resource "aws_iam_policy" "x" {\n  policy = jsonencode({ Statement = [{ Effect = "Alow", Action = "sagemaker:CreateFlowDefinition", Resource = "*" }] })\n}\n',
    },
    grammar,
  ],
])('a mistake in %s leads to the page of what it goes against', async (_, files, page) => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  const { workspace } = await loadWorkspace({ root, cwd: root })
  const { findings } = checkWorkspace(workspace, { name: 'ml-perms-check', version: '0' })
  const found = findings.filter(({ rule }) => rule === 'syntax')
  expect(found.length).toBeGreaterThan(0)
  expect([...new Set(found.map(({ source }) => source))]).toEqual([page])
})
