import { describe, expect, it } from 'vitest'
import { SourceText } from '../../src/base/source.js'
import { blocksOfTemplate, namesInTemplate } from '../../src/check/fix/blocks-template.js'
import { blocksOfTerraform, namesInTerraform } from '../../src/check/fix/blocks-terraform.js'
import { cycleOf } from '../../src/check/fix/cycles.js'
import type { LoadedFile } from '../../src/model/document.js'

const blocks = (text: string, find = blocksOfTemplate) =>
  find(new SourceText('a', text)).map(({ name, start, end }) => [name, text.slice(start, end).trim()])

describe('the resources of a template', () => {
  it.each([
    [
      'block YAML',
      'A: 1\nResources:\n  # one\n  One:\n    Type: A\n\n  "Two": { Type: B }\n# end\nOutputs:\n  Three: 1\n',
      [
        ['One', 'One:\n    Type: A'],
        ['Two', '"Two": { Type: B }\n# end'],
      ],
    ],
    ['CRLF', 'Resources:\r\n  One:\r\n    Type: A\r\n  Two:\r\n    Type: B', ['One', 'Two']],
    ['flow YAML', 'Resources: { One: { Type: "a}" }, Two: {Type: B, X: [1, 2]} }', ['One', 'Two']],
    [
      'JSON',
      '{"Resources": {"One": {"X": ["}", {"Two": 1}]},\n "Three": {}}, "Outputs": {"Four": {}}}',
      ['One', 'Three'],
    ],
    ['nothing', 'Resources:', []],
    ['an end that is missing', '{"Resources": {"One": {"X"', []],
  ])('%s', (_, text, expected) => {
    const found = blocks(text)
    expect(expected.every((each) => typeof each === 'string') ? found.map(([name]) => name) : found).toEqual(expected)
  })

  it.each([
    ['!Ref One', ['One']],
    ['Ref: "One"', ['One']],
    ['{"Ref":"One"}', ['One']],
    ['!GetAtt One.Arn', ['One']],
    ['!GetAtt [One, Arn]', ['One']],
    ['Fn::GetAtt: [One, Arn]', ['One']],
    ['Fn::GetAtt:\n  - One\n  - Arn', ['One']],
    ['{"Fn::GetAtt": ["One", "Arn"]}', ['One']],
    ['!Sub "${One.Arn}/${Two}${!Three}"', ['One', 'Two']],
    ['DependsOn: One', ['One']],
    ['DependsOn: [One, Two]', ['One', 'Two']],
    ['"DependsOn": ["One", "Two"], "Type": "A"', ['One', 'Two']],
    ['DependsOn:\n  - One # first\n  - Two\nType: A', ['One', 'Two']],
    ['Type: AWS::S3::Bucket # of One', []],
  ])('%s refers to what it names', (text, expected) => {
    expect([...namesInTemplate(text)]).toEqual(expected)
  })
})

const file = (path: string, text: string, kind: LoadedFile['kind']): LoadedFile => ({
  path,
  kind,
  source: new SourceText(path, text),
  documents: [],
  problems: [],
})

const main = `locals {
  name = "acme"
  key  = aws_kms_key.k.arn
}

resource "aws_iam_role" "flow" {
  inline_policy {
    policy = jsonencode({ Resource = local.key })
  }
}

resource "aws_iam_role" "other" {
  name = local.name
}
`
const keys = `resource "aws_kms_key" "k" {
  policy = data.aws_iam_policy_document.k.json
}

data "aws_iam_policy_document" "k" {
  statement {
    resources = ["*"]
  }
}

resource "aws_iam_role_policy" "other" {
  role   = aws_iam_role.other.id
  policy = jsonencode({ Resource = aws_kms_key.k.arn })
}
`

describe('the blocks of Terraform', () => {
  it('are told apart, each local for itself', () => {
    expect([main, keys].flatMap((text) => blocks(text, blocksOfTerraform)).map(([name]) => name)).toEqual([
      'local.name',
      'local.key',
      'aws_iam_role.flow',
      'aws_iam_role.other',
      'aws_kms_key.k',
      'data.aws_iam_policy_document.k',
      'aws_iam_role_policy.other',
    ])
  })

  it('refer to what they name', () => {
    expect([...namesInTerraform('"${aws_s3_bucket.a.arn}/*", data.aws_x.b.json, local.c, module.d.e')]).toEqual([
      'aws_s3_bucket.a',
      'data.aws_x.b',
      'local.c',
      'module.d',
    ])
  })

  const files = [file('main.tf', main, 'terraform'), file('keys.tf', keys, 'terraform')]
  const edit = (newText: string) => ({
    path: 'keys.tf',
    startLine: 7,
    startColumn: 22,
    endLine: 7,
    endColumn: 22,
    newText,
  })

  it('make a circle where the role itself depends on the key', () => {
    expect(cycleOf([edit(', aws_iam_role.flow.arn')], files)).toEqual({
      changed: 'data.aws_iam_policy_document.k',
      named: 'aws_iam_role.flow',
      tool: 'Terraform',
    })
  })

  it('make none where only a policy of the role does', () => {
    expect(cycleOf([edit(', aws_iam_role.other.arn')], files)).toBeUndefined()
    expect(cycleOf([edit(', "*"')], files)).toBeUndefined()
  })

  it('of another folder are not meant', () => {
    const elsewhere = [file('x/main.tf', main, 'terraform'), files[1]!]
    expect(cycleOf([edit(', aws_iam_role.flow.arn')], elsewhere)).toBeUndefined()
  })
})
