import { describe, expect, it } from 'vitest'
import { judge, placeOf, trust } from '../formats/terraform/judge.js'

const told = async (files: { [path: string]: string }) =>
  (await judge(files)).findings
    .filter(({ rule }) => rule === 'syntax' || rule === 'template/missing-file')
    .map((finding) => `${finding.severity} ${finding.rule} ${placeOf(finding)}`)

const state = '"L": { "Type": "Task", "Resource": "arn:aws:states:::sagemaker:createLabelingJob", "End": true }'
const whole = `{ "StartAt": "L", "States": { ${state} } }`
/** A comma is missing at 1:17. */
const broken = `{ "StartAt": "L" "States": { ${state} } }`

const template = (properties: string, type = 'StepFunctions') => `AWSTemplateFormatVersion: '2010-09-09'
Parameters:
  Retry: { Type: String }
Resources:
  Machine:
    Type: AWS::${type}::StateMachine
    Properties:
${properties.replace(/^/gm, '      ')}
`
const inText = (text: string, tag = '') => template(`DefinitionString: ${tag}|\n  ${text.replaceAll('\n', '\n  ')}`)
const inFile = (path: string) => template(`DefinitionUri: ${path}\nTags: { for: sagemaker }`, 'Serverless')
const terraform = (definition: string) => `resource "aws_iam_role" "machine" {
  name = "machine"
  ${trust('states.amazonaws.com')}
}
resource "aws_sfn_state_machine" "labels" {
  name       = "sagemaker-labels"
  role_arn   = aws_iam_role.machine.arn
  definition = ${definition}
}
`

describe('a definition of a state machine that is no JSON', () => {
  it.each<[string, { [path: string]: string }, string]>([
    ['a text of CloudFormation', { 't.yaml': inText(broken) }, 't.yaml:9:25-9:25'],
    [
      'a text with `Fn::Sub`',
      { 't.yaml': inText(`${broken.slice(0, -2)}, "x": "\${Retry}" }`, '!Sub ') },
      't.yaml:9:25-9:25',
    ],
    [
      'a text that goes wrong before something is filled in',
      { 't.yaml': inText(`${broken.slice(0, -2)}, "x": \${Retry} }`, '!Sub ') },
      't.yaml:9:25-9:25',
    ],
    ['a file of SAM', { 't.yaml': inFile('sm/m.asl.json'), 'sm/m.asl.json': broken }, 'sm/m.asl.json:1:17-1:17'],
    [
      'a file in YAML',
      {
        't.yaml': inFile('m.asl.yaml'),
        'm.asl.yaml': `StartAt: "L\nStates: { ${state.replace('"arn', '"${x}arn')} }\n`,
      },
      'm.asl.yaml:1:10-1:12',
    ],
    ['a file that no pattern finds', { 't.yaml': inFile('sm/m.asl'), 'sm/m.asl': broken }, 'sm/m.asl:1:17-1:17'],
    ['a heredoc of Terraform', { 'main.tf': terraform(`<<-EOT\n    ${broken}\n  EOT`) }, 'main.tf:12:21-12:21'],
    [
      'a template of Terraform',
      { 'main.tf': terraform('templatefile("${path.module}/m.json.tftpl", { n = 1 })'), 'm.json.tftpl': broken },
      'm.json.tftpl:1:17-1:17',
    ],
    ['a file of Terraform', { 'main.tf': terraform('file("m.json")'), 'm.json': broken }, 'm.json:1:17-1:17'],
  ])('is told where it stands in %s', async (_, files, place) => {
    expect(await told(files)).toEqual([`error syntax ${place}`])
  })

  it('is told once of all machines that share it', async () => {
    const two = `${inFile('m.json')}${inFile('m.json').slice(inFile('m.json').indexOf('  Machine')).replace('Machine', 'Second')}`
    expect(await told({ 't.yaml': two, 'm.json': broken })).toEqual(['error syntax m.json:1:17-1:17'])
  })

  it.each<[string, { [path: string]: string }]>([
    ['it is well', { 't.yaml': inText(whole) }],
    [
      'what is filled in may mend it',
      { 't.yaml': inText(`{ "StartAt": "L" \${Retry} "States": { ${state} } }`, '!Sub ') },
    ],
    ['what is filled in ends it', { 't.yaml': inText(`{ "StartAt": "L", "States": { ${state} } \${Retry}`, '!Sub ') }],
    ['a number is filled in', { 't.yaml': inText(`{ "TimeoutSeconds": \${Retry}, ${whole.slice(1)}`, '!Sub ') }],
    [
      'a dynamic reference is filled in',
      { 't.yaml': inText(`{ "TimeoutSeconds": {{resolve:ssm:/seconds}}, ${whole.slice(1)}`) },
    ],
    [
      'a substitution is filled in',
      { 't.yaml': inFile('m.json'), 'm.json': `{ "Retry": [\${Steps.Of}], ${whole.slice(1)}` },
    ],
    ['it is YAML', { 't.yaml': inFile('m.yaml'), 'm.yaml': `StartAt: L\nStates: { ${state} }\n` }],
    [
      'another tool makes the YAML',
      { 't.yaml': inFile('m.yaml'), 'm.yaml': `{{- if .x }}\nStartAt: L\nStates: { ${state} }\n` },
    ],
    [
      'the YAML is wrong where something is filled in',
      { 't.yaml': inFile('m.yaml'), 'm.yaml': `StartAt: [\${a}, "\nStates: { ${state} }\n` },
    ],
    ['it names none of the services', { 't.yaml': inText('{ "StartAt": "L" "States": {} }') }],
    [
      'Terraform fills in what is not known',
      { 'main.tf': terraform(`<<-EOT\n  { "A": 1 \${var.more} ${state} }\n  EOT`) },
    ],
  ])('is not told where %s', async (_, files) => {
    expect(await told(files)).toEqual([])
  })
})

describe('a definition in a file that is not there', () => {
  it.each<[string, { [path: string]: string }, string]>([
    ['SAM', { 't.yaml': inFile('sm/m.asl.json') }, 't.yaml:8:22-8:35'],
    ['a folder that is there', { 't.yaml': inFile('./sm/m.json'), 'sm/other.json': whole }, 't.yaml:8:22-8:33'],
    ['Terraform', { 'main.tf': terraform('file("${path.module}/sm/m.json")') }, 'main.tf:11:16-11:48'],
    ["a template of Terraform's", { 'main.tf': terraform('templatefile("m.tftpl", {})') }, 'main.tf:11:16-11:43'],
  ])('is told where %s names it', async (_, files, place) => {
    expect(await told(files)).toEqual([`notice template/missing-file ${place}`])
  })

  it.each<[string, { [path: string]: string }]>([
    ['it lies in a bucket', { 't.yaml': inFile('s3://bucket/m.json') }],
    ['a build makes it', { 't.yaml': inFile('build/m.json') }],
    ['it lies outside of what is checked', { 't.yaml': inFile('../m.json') }],
    ['its path is put together', { 't.yaml': inFile("!Sub 'sm/${Retry}.json'") }],
    ['it is there', { 't.yaml': inFile('m.json'), 'm.json': whole }],
    [
      'it is excluded',
      { 't.yaml': inFile('m.json'), 'm.json': whole, '.github/ml-perms.yml': 'version: 1\nexclude: [m.json]\n' },
    ],
    ['nothing concerns the services', { 't.yaml': inFile('m.json').replace('sagemaker', 'x') }],
    ['Terraform writes it before', { 'main.tf': terraform('file("dist/m.json")') }],
    [
      '`try` goes on without it',
      { 'main.tf': terraform(`try(file("m.json"), jsonencode(${whole.replace(/": /g, '" = ')}))`) },
    ],
  ])('is not told where %s', async (_, files) => {
    expect(await told(files)).toEqual([])
  })
})
