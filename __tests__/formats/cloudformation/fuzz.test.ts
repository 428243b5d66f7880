import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deploymentOf } from '../../../src/base/symbol.js'
import { SourceText, type Span } from '../../../src/base/source.js'
import type { Value } from '../../../src/base/value.js'
import { readCloudFormation } from '../../../src/formats/cloudformation/index.js'
import { readServerless } from '../../../src/formats/serverless/index.js'
import type { Document } from '../../../src/model/document.js'
import type { Infrastructure } from '../../../src/model/infrastructure.js'
import type { Located } from '../../../src/model/located.js'
import { parseJson } from '../../../src/syntax/json.js'
import { parseYaml } from '../../../src/syntax/yaml.js'

const yaml = `Transform: [AWS::LanguageExtensions, AWS::Serverless-2016-10-31]
Parameters: {Env: {Type: String, Default: dev}, Free: {Type: CommaDelimitedList}}
Mappings: {M: {a: {b: [c, d]}}}
Conditions: {C: !Equals [!Ref Env, !Select [0, !Ref Free]], D: !Not [!Condition C]}
Globals: {Function: {Tracing: Active}}
Resources:
  Fn::ForEach::Buckets:
    - Name
    - [A, B]
    - Bucket\${Name}: {Type: 'AWS::S3::Bucket', Properties: {BucketName: !Sub '\${Name}-x'}}
  Data: &data
    Type: AWS::S3::Bucket
    Properties:
      CorsConfiguration:
        CorsRules: [{AllowedMethods: [GET], AllowedOrigins: ['*'], MaxAge: 5}]
  Role:
    Type: AWS::IAM::Role
    Condition: C
    Properties:
      RoleName: !If [D, !Sub '\${Env}-\${Data.Arn}', !Join ['', [!FindInMap [M, a, b]]]]
      AssumeRolePolicyDocument: !Sub |
        {"Statement": [{"Effect": "Allow",
          "Principal": {"Service": "\${AWS::URLSuffix}"}, "Action": "sts:AssumeRole"}]}
      Policies:
        - PolicyName: p
          PolicyDocument: "{\\"Statement\\": {\\"Effect\\": \\"Allow\\", \\"Action\\": \\"s3:*\\",
            \\"Resource\\": \\"*\\"}}"
        - !If [C, {PolicyName: q, PolicyDocument: {Statement: []}}, !Ref 'AWS::NoValue']
  Fn:
    Type: AWS::Serverless::Function
    Connectors: {Out: {Properties: {Destination: {Id: Data}, Permissions: [Write]}}}
    Properties:
      Policies: [{S3ReadPolicy: {BucketName: !Ref Data}}, AWSLambdaExecute]
  Nested: {Type: 'AWS::CloudFormation::Stack', Properties: {TemplateURL: t.yaml}}
  Set:
    Type: AWS::CloudFormation::StackSet
    Properties:
      Parameters: [{ParameterKey: P, ParameterValue: !Ref Env}]
      TemplateBody: |
        Parameters: {P: {Type: String}}
        Resources:
          R: {Type: 'AWS::IAM::Role', Properties: {RoleName: !Ref P, Policies: [{PolicyName: p, PolicyDocument: {Statement: {Effect: Allow}}}]}}
  Machine:
    Type: AWS::Serverless::StateMachine
    Properties:
      Role: !If [C, !GetAtt Role.Arn, !ImportValue {'Fn::Sub': '\${Env}-x'}]
      DefinitionSubstitutions: {A: !GetAtt Role.Arn}
      DefinitionUri: machine.json
  Inner:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      RoleArn: !GetAtt Role.Arn
      DefinitionString: !Sub |
        {"States": {"A": {"Type": "Map", "Iterator": {"States": {"B": {"Credentials": {"RoleArn": "\${!A}"},
          "Resource": "arn:\${AWS::Partition}:states:::aws-sdk:rekognition:createProject.waitForTaskToken",
          "Parameters": {"ProjectName": "x", "N": \${!A}}}}}}}}
Outputs: {O: {Value: !GetAtt Nested.Outputs.O, Export: {Name: x}}}
`
const machine = `{"States": {"A": {"Resource": "arn:aws:states:::sagemaker:createLabelingJob.sync", "N": \${A},
  "Parameters": {"RoleArn": "\${A}", "O": {"X": "{% 1 %}"}}}, "P": {"Branches": [{"States": {}}]}}}`
const json = JSON.stringify(
  {
    Resources: {
      Key: {
        Type: 'AWS::KMS::Key',
        Properties: { KeyPolicy: '{"Statement": [{"Effect": "Allow", "Action": "kms:*"}]}' },
      },
      Part: {
        Type: 'AWS::S3::BucketPolicy',
        Properties: {
          Bucket: { 'Fn::ImportValue': { 'Fn::Sub': '${AWS::StackName}-b' } },
          PolicyDocument: {
            Statement: [{ Effect: 'Deny', Action: { 'Fn::If': ['X', 's3:*', { Ref: 'AWS::NoValue' }] } }],
          },
        },
      },
    },
  },
  null,
  2,
)
const serverless = `service: s
provider:
  name: aws
  stage: \${opt:stage, self:custom.stage, 'dev'}
  iam: {role: {statements: ['\${file(./a.yml):x.\${sls:stage}, self:custom.list}', {Effect: Allow}]}}
custom: {stage: '\${self:provider.stage}', list: [{Effect: Allow, Action: '\${env:A}'}]}
functions: {one: {handler: a, events: [{s3: b}], iamRoleStatements: [{Effect: Allow, Action: 'a:b', Resource: '*'}]}}
resources: [{Resources: {B: {Type: 'AWS::S3::Bucket'}}}]
`

/** Texts made of a template by cutting, repeating and changing characters. */
function mutated(text: string): fc.Arbitrary<string> {
  const at = fc.nat(text.length)
  return fc.oneof(
    at.map((end) => text.slice(0, end)),
    fc.tuple(at, at, at).map(([from, to, into]) => text.slice(0, into) + text.slice(from, to) + text.slice(into)),
    fc.tuple(at, at).map(([a, b]) => text.slice(0, Math.min(a, b)) + text.slice(Math.max(a, b))),
    fc
      .array(
        fc.tuple(
          at,
          fc.constantFrom('!', '&', '*', ':', '{', '}', '[', ']', '"', "'", '\n', '#', '\uE100', '|', '-', '$'),
        ),
        {
          minLength: 1,
          maxLength: 6,
        },
      )
      .map((changes) => {
        const characters = [...text]
        for (const [index, character] of changes) characters[index] = character
        return characters.join('')
      }),
    fc.array(fc.tuple(at, fc.integer({ min: 0, max: 6 })), { minLength: 1, maxLength: 6 }).map((flips) => {
      const codes = [...text].map((character) => character.charCodeAt(0))
      for (const [index, bit] of flips) if (codes[index] !== undefined) codes[index] = codes[index]! ^ (1 << bit)
      return String.fromCharCode(...codes)
    }),
  )
}

// One `expect` a span would take most of the time.
function checkSpan({ source, start, end }: Span): void {
  if (start >= 0 && start <= end && end <= source.text.length) return
  expect.fail(`${start}…${end} is not inside the ${source.text.length} characters of ${source.path}`)
}

function checkValue(document: Document, value: Value, path: (string | number)[]): void {
  checkSpan(document.locate(path))
  if (Array.isArray(value)) value.forEach((item, index) => checkValue(document, item, [...path, index]))
  else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) checkValue(document, item, [...path, key])
  }
}

function checkAll(thing: unknown, seen = new Set<unknown>()): void {
  if (typeof thing !== 'object' || thing === null || thing instanceof SourceText || seen.has(thing)) return
  seen.add(thing)
  if ('locate' in thing) checkValue(thing as Document, (thing as Document).value, [])
  if ('start' in thing && 'source' in thing && 'end' in thing) checkSpan(thing as Span)
  if ('type' in thing && 'span' in thing) checkSpan((thing as Located).span)
  for (const value of Object.values(thing)) checkAll(value, seen)
}

function check(infrastructure: Infrastructure): void {
  checkAll(infrastructure.resources)
  checkAll(infrastructure.givenUp)
  for (const { source, problems } of infrastructure.files) {
    for (const { start, end } of problems) checkSpan({ source, start, end })
  }
}

const file = (path: string, text: string) => (path === 'machine.json' ? new SourceText(path, text) : undefined)

const runs = { numRuns: 150, seed: 20261123 }

describe('broken templates', () => {
  it.each([
    ['YAML', yaml],
    ['JSON', json],
  ])('never throw and keep every span inside the file: %s', async (name, text) => {
    await fc.assert(
      fc.asyncProperty(mutated(text), mutated(machine), async (broken, definition) => {
        const source = new SourceText(`t.${name.toLowerCase()}`, broken)
        // What a parser recovers is read too, whether or not it found problems.
        const { roots } = name === 'JSON' ? parseJson(broken) : parseYaml(broken)
        const templates = roots.map((root) => ({ source, root }))
        check(await readCloudFormation(templates, deploymentOf({}), { read: async (path) => file(path, definition) }))
      }),
      runs,
    )
  })

  it('never throw and keep every span inside the file: Serverless', async () => {
    await fc.assert(
      fc.asyncProperty(mutated(serverless), mutated('x: {dev: [{Effect: Allow}]}'), async (broken, other) => {
        const source = new SourceText('serverless.yml', broken)
        const templates = parseYaml(broken).roots.map((root) => ({ source, root }))
        const file = new SourceText('a.yml', other)
        check(await readServerless(templates, deploymentOf({}), { read: async () => file }))
      }),
      runs,
    )
  })
})
