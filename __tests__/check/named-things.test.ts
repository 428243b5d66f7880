import { describe, expect, it } from 'vitest'
import type { Report } from '../../src/findings/finding.js'
import { judge, trust as hclTrust } from '../formats/terraform/judge.js'

const sub = (text: string) => ({ 'Fn::Sub': text })
const ref = (name: string) => ({ Ref: name })
const arnOf = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] })
const here = '${AWS::Region}:${AWS::AccountId}'

type Statement = [action: string | string[], resource: unknown, condition?: object]
const statementsOf = (list: Statement[]) =>
  list.map(([Action, Resource, Condition]) => ({ Effect: 'Allow', Action, Resource, ...(Condition && { Condition }) }))
const role = (service: string, list: Statement[]) => ({
  Type: 'AWS::IAM::Role',
  Properties: {
    AssumeRolePolicyDocument: {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Principal: { Service: service }, Action: 'sts:AssumeRole' }],
    },
    Policies: [{ PolicyName: 'p', PolicyDocument: { Version: '2012-10-17', Statement: statementsOf(list) } }],
  },
})

const aws = (service: string, action: string) => `arn:aws:states:::aws-sdk:${service}:${action}`
const stateMachine = (Resource: string, Parameters: object) => ({
  Type: 'AWS::StepFunctions::StateMachine',
  Properties: {
    RoleArn: arnOf('Caller'),
    Definition: { StartAt: 'Work', States: { Work: { Type: 'Task', Resource, Parameters, End: true } } },
  },
})
const template = (Resources: object) => ({
  AWSTemplateFormatVersion: '2010-09-09',
  Parameters: Object.fromEntries(['Model', 'Other', 'Name', 'Bucket', 'Team'].map((id) => [id, { Type: 'String' }])),
  Resources,
})
const check = (Resources: object) => judge({ 'template.json': JSON.stringify(template(Resources), undefined, 1) })
const calling = (resource: string, parameters: object, list: Statement[], further: object = {}) =>
  check({
    Caller: role('states.amazonaws.com', list),
    Machine: stateMachine(resource, parameters),
    ...further,
  })

const of = (report: Report, task: string) => report.tasks.filter((each) => each.task === task)
const verdict = (report: Report, task: string) => of(report, task).map((each) => each.verdict)
const errors = ({ findings }: Report) =>
  findings
    .filter(({ severity }) => severity === 'error')
    .map(({ requirement, message }) => `${requirement}: ${message}`)

describe('a thing that a parameter of the template names', () => {
  const start = aws('rekognition', 'startProjectVersion')
  const task = 'rekognition-custom-labels/run-model'
  const literal = 'arn:aws:rekognition:us-east-1:111122223333:project/cats/version/v1/1'
  const custom = {
    Type: 'Custom::Model',
    Properties: { ServiceToken: 'arn:aws:lambda:us-east-1:111122223333:function:f' },
  }

  it.each<[string, unknown, unknown, string]>([
    ['the same parameter', ref('Model'), ref('Model'), 'satisfied'],
    ['the same, written otherwise', ref('Model'), sub('${Model}'), 'satisfied'],
    ['another parameter', ref('Model'), ref('Other'), 'unknown'],
    ['everything', ref('Model'), '*', 'satisfied'],
    ['every model', ref('Model'), sub(`arn:aws:rekognition:${here}:project/*`), 'satisfied'],
    // It may be the model that the parameter is to name.
    ['one model', ref('Model'), literal, 'satisfied'],
    ['a part of it', sub('${Model}/version/v1/1'), sub('${Model}/version/*'), 'satisfied'],
    ['a part of another', sub('${Model}/version/v1/1'), sub('${Other}/version/*'), 'unknown'],
    ['a part of what may be a model', sub('${Model}/version/v1/1'), literal, 'satisfied'],
    ['an import', { 'Fn::ImportValue': 'model' }, { 'Fn::ImportValue': 'model' }, 'satisfied'],
    ['another import', { 'Fn::ImportValue': 'model' }, { 'Fn::ImportValue': 'other' }, 'unknown'],
    ['what a custom resource answers', arnOf('One'), arnOf('One'), 'satisfied'],
    ['what another one answers', arnOf('One'), arnOf('Two'), 'unknown'],
  ])('is the same thing in the policy: %s', async (_, model, resource, expected) => {
    const statements: Statement[] = [['rekognition:StartProjectVersion', resource]]
    const report = await calling(start, { ProjectVersionArn: model }, statements, { One: custom, Two: custom })
    expect(verdict(report, task)).toEqual([expected])
  })

  it('is missing where nothing allows the action, and the fix names it', async () => {
    const report = await calling(start, { ProjectVersionArn: ref('Model') }, [['rekognition:TagResource', '*']])
    expect(errors(report)).toEqual([
      'start-model: role `Caller` does not allow `rekognition:StartProjectVersion` on `${Model}` (the action is not among those allowed on the resource); the model does not start: access denied',
    ])
    const edits = report.findings.flatMap(({ fix }) => fix?.edits ?? [])
    expect(edits.map(({ newText }) => newText).join('')).toMatch(/"Ref": ?"Model"|\$\{Model\}/)
  })

  it('says which value was taken where the policy names one', async () => {
    const [same] = of(
      await calling(start, { ProjectVersionArn: ref('Model') }, [['rekognition:StartProjectVersion', ref('Model')]]),
      task,
    )
    expect(same!.with).toEqual({ model: '${Model}' })
    const [one] = of(
      await calling(start, { ProjectVersionArn: ref('Model') }, [['rekognition:StartProjectVersion', literal]]),
      task,
    )
    expect(one!.with).toEqual({})
    expect(one!.assumed).toContain(`model is \`\${Model}\`, which is not known; \`${literal}\` is taken`)
  })

  it.each<[string, string, object, Statement[], string]>([
    [
      'a flow definition',
      aws('sagemakera2iruntime', 'startHumanLoop'),
      { FlowDefinitionArn: ref('Model') },
      [['sagemaker:StartHumanLoop', ref('Model')]],
      'a2i/start-human-loop',
    ],
    [
      'a project',
      aws('rekognition', 'createProjectVersion'),
      { ProjectArn: ref('Model'), OutputConfig: { S3Bucket: 'out' } },
      [
        ['rekognition:CreateProjectVersion', ref('Model')],
        ['s3:PutObject', 'arn:aws:s3:::out/*'],
        [['s3:GetObject', 's3:GetBucketLocation', 's3:ListBucket'], '*'],
      ],
      'rekognition-custom-labels/train-model',
    ],
    [
      'a project with its number',
      aws('rekognition', 'createProjectVersion'),
      { ProjectArn: 'arn:aws:rekognition:us-east-1:111122223333:project/cats/12', OutputConfig: { S3Bucket: 'out' } },
      [
        ['rekognition:CreateProjectVersion', 'arn:aws:rekognition:us-east-1:111122223333:project/cats/12'],
        ['s3:PutObject', 'arn:aws:s3:::out/*'],
        [['s3:GetObject', 's3:GetBucketLocation', 's3:ListBucket'], '*'],
      ],
      'rekognition-custom-labels/train-model',
    ],
    [
      'a model to copy',
      aws('rekognition', 'copyProjectVersion'),
      {
        SourceProjectVersionArn: ref('Model'),
        DestinationProjectArn: ref('Other'),
        OutputConfig: { S3Bucket: 'out' },
      },
      [
        ['rekognition:CopyProjectVersion', [ref('Model'), 'arn:aws:rekognition:*:*:project/mine/*']],
        ['s3:PutObject', 'arn:aws:s3:::out/*'],
      ],
      'rekognition-custom-labels/copy-model',
    ],
    [
      'a role that is passed',
      'arn:aws:states:::sagemaker:createLabelingJob',
      { RoleArn: ref('Model') },
      [
        ['sagemaker:CreateLabelingJob', '*'],
        ['iam:PassRole', ref('Model')],
      ],
      'ground-truth/create-labeling-job',
    ],
    [
      'a name',
      aws('sagemaker', 'createFlowDefinition'),
      { FlowDefinitionName: ref('Name'), RoleArn: ref('Model') },
      [
        ['sagemaker:CreateFlowDefinition', sub(`arn:aws:sagemaker:${here}:flow-definition/\${Name}`)],
        ['iam:PassRole', ref('Model')],
      ],
      'a2i/create-flow-definition',
    ],
    [
      'a bucket',
      aws('rekognition', 'detectCustomLabels'),
      { ProjectVersionArn: ref('Model'), Image: { S3Object: { Bucket: ref('Bucket') } } },
      [
        ['rekognition:DetectCustomLabels', ref('Model')],
        ['s3:GetObject', sub('arn:aws:s3:::${Bucket}/*')],
      ],
      'rekognition-custom-labels/detect-custom-labels',
    ],
  ])('may be of any kind: %s', async (_, resource, parameters, statements, name) => {
    expect(verdict(await calling(resource, parameters, statements), name)).toEqual(['satisfied'])
  })

  it.each<[string, string]>([
    ['${Name}', 'satisfied'],
    ['${Other}', 'unknown'],
    ['cats', 'satisfied'],
    ['*', 'satisfied'],
  ])('is a name of which the policy has the place: %s is %s', async (name, expected) => {
    const statements: Statement[] = [
      ['lookoutvision:DetectAnomalies', sub(`arn:aws:lookoutvision:${here}:model/${name}/1`)],
    ]
    const parameters = { ProjectName: ref('Name'), ModelVersion: '1' }
    const report = await calling(aws('lookoutvision', 'detectAnomalies'), parameters, statements)
    expect(verdict(report, 'lookout-for-vision/detect-anomalies')).toEqual([expected])
    const other = await calling(
      aws('lookoutvision', 'detectAnomalies'),
      { ...parameters, ModelVersion: '2' },
      statements,
    )
    expect(verdict(other, 'lookout-for-vision/detect-anomalies')).toEqual(['missing'])
  })

  const dataset = 'arn:aws:rekognition:us-east-1:111122223333:project/cats/dataset/train/12'
  it.each<[string, unknown, unknown, string]>([
    ['the same', dataset, dataset, 'satisfied'],
    ['another one', dataset, dataset.replace('train', 'test'), 'missing'],
    ['any', dataset, 'arn:aws:rekognition:*:*:project/cats/*', 'satisfied'],
    ['the same parameter', ref('Model'), ref('Model'), 'satisfied'],
    ['another parameter', ref('Model'), ref('Other'), 'unknown'],
    ['every one', ref('Model'), 'arn:aws:rekognition:*:*:project/*', 'satisfied'],
    ['one', ref('Model'), dataset, 'unknown'],
    ['none', ref('Model'), 'arn:aws:rekognition:us-east-1:111122223333:collection/c', 'unknown'],
  ])('may lie within another thing: %s', async (_, DatasetArn, resource, expected) => {
    const statements: Statement[] = [['rekognition:DescribeDataset', resource]]
    const report = await calling(aws('rekognition', 'describeDataset'), { DatasetArn }, statements)
    expect(verdict(report, 'rekognition-custom-labels/manage-dataset')).toEqual([expected])
  })

  it('keeps apart what two calls name', async () => {
    const state = (parameter: string) => ({
      Type: 'Task',
      Resource: start,
      Parameters: { ProjectVersionArn: ref(parameter) },
    })
    const machine = stateMachine(start, {})
    Object.assign(machine.Properties.Definition.States, { Work: state('Model'), Next: state('Other') })
    const statements: Statement[] = [['rekognition:StartProjectVersion', ref('Model')]]
    const report = await check({ Caller: role('states.amazonaws.com', statements), Machine: machine })
    expect(verdict(report, task).sort()).toEqual(['satisfied', 'unknown'])
  })

  const hcl = (definition: string, resource: string) => `
variable "model" {}
variable "other" {}
resource "aws_iam_role" "r" {
  ${hclTrust('states.amazonaws.com')}
}
resource "aws_iam_role_policy" "p" {
  role   = aws_iam_role.r.id
  policy = jsonencode({ Version = "2012-10-17", Statement = [
    { Effect = "Allow", Action = "rekognition:StartProjectVersion", Resource = ${resource} }
  ] })
}
resource "aws_sfn_state_machine" "m" {
  name       = "m"
  role_arn   = aws_iam_role.r.arn
  definition = ${definition}
}
`
  it.each<[string, string, { [path: string]: string }?]>([
    [
      'jsonencode',
      `jsonencode({ States = { A = { Type = "Task", Resource = "${start}", Parameters = { ProjectVersionArn = var.model } } } })`,
    ],
    [
      'templatefile',
      'templatefile("${path.module}/m.json", { model = var.model })',
      {
        'm.json': JSON.stringify({ States: { A: { Resource: start, Parameters: { ProjectVersionArn: '${model}' } } } }),
      },
    ],
  ])('is the same in Terraform: %s', async (_, definition, files) => {
    const one = async (resource: string) =>
      verdict(await judge({ 'main.tf': hcl(definition, resource), ...files }), task)
    expect(await one('var.model')).toEqual(['satisfied'])
    expect(await one('"${var.model}"')).toEqual(['satisfied'])
    expect(await one('var.other')).toEqual(['unknown'])
  })
})

const label = 'arn:aws:states:::sagemaker:createLabelingJob'
const jobStatements = (objects: string, ...further: Statement[]): Statement[] => [
  [['s3:GetObject', 's3:PutObject', 's3:AbortMultipartUpload'], objects],
  [['s3:ListBucket', 's3:GetBucketLocation'], 'arn:aws:s3:::data'],
  [['cloudwatch:PutMetricData', 'logs:*'], '*'],
  ...further,
]
const callerStatements: Statement[] = [
  ['sagemaker:CreateLabelingJob', '*'],
  ['iam:PassRole', arnOf('Job')],
]
const job = (list: Statement[], parameters: object, caller = callerStatements, further: object = {}) =>
  calling(label, { RoleArn: arnOf('Job'), ...parameters }, caller, {
    Job: role('sagemaker.amazonaws.com', list),
    ...further,
  })
const manifest = (uri: unknown) => ({ InputConfig: { DataSource: { S3DataSource: { ManifestS3Uri: uri } } } })

describe('the name of a labeling job', () => {
  const caller = (name: unknown): Statement[] => [['sagemaker:CreateLabelingJob', name], callerStatements[1]!]
  const jobs = (name: string) => sub(`arn:aws:sagemaker:${here}:labeling-job/${name}`)
  it.each<[string, object, unknown, string]>([
    ['as the policy has it', { LabelingJobName: 'prod-1' }, jobs('prod-*'), 'satisfied'],
    ['as the policy has it, in full', { LabelingJobName: 'prod-1' }, jobs('prod-1'), 'satisfied'],
    ['of another kind', { LabelingJobName: 'dev-1' }, jobs('prod-*'), 'missing'],
    ['any', { LabelingJobName: 'dev-1' }, '*', 'satisfied'],
    ['of a parameter', { LabelingJobName: ref('Name') }, jobs('${Name}'), 'satisfied'],
    ['that begins with a parameter', { LabelingJobName: sub('${Name}-1') }, jobs('${Name}-*'), 'satisfied'],
    ['of another parameter', { LabelingJobName: ref('Name') }, jobs('${Other}'), 'unknown'],
    ['of a parameter, and the policy begins otherwise', { LabelingJobName: ref('Name') }, jobs('prod-*'), 'unknown'],
    // The service has answered with both.
    ['with capital letters', { LabelingJobName: 'Prod-1' }, jobs('prod-*'), 'satisfied'],
    ['with capital letters', { LabelingJobName: 'Prod-1' }, jobs('Prod-*'), 'satisfied'],
    ['of the input', { 'LabelingJobName.$': '$.name' }, jobs('prod-*'), 'unknown'],
    ['that is not told', {}, jobs('prod-*'), 'unknown'],
    ['that holds what no name does', { LabelingJobName: 'prod-*' }, jobs('prod-*'), 'unknown'],
  ])('counts: %s', async (_, parameters, resource, expected) => {
    const report = await job(jobStatements('*'), parameters, caller(resource))
    expect(verdict(report, 'ground-truth/create-labeling-job')).toEqual([expected])
  })

  it('is said where it is not allowed', async () => {
    const report = await job(jobStatements('*'), { LabelingJobName: 'dev-1' }, caller(jobs('prod-*')))
    expect(errors(report).join()).toContain('labeling-job/dev-1`')
  })

  it.each<[unknown, unknown, string]>([
    ['arn:aws:sagemaker:us-east-1:111122223333:workteam/private-crowd/one', undefined, 'satisfied'],
    ['arn:aws:sagemaker:us-east-1:111122223333:workteam/private-crowd/two', undefined, 'missing'],
    [ref('Team'), ref('Team'), 'satisfied'],
    [ref('Team'), ref('Other'), 'unknown'],
    [ref('Team'), undefined, 'unknown'],
  ])('stands beside the work team that a condition asks for: %j', async (team, asked, expected) => {
    const one = 'arn:aws:sagemaker:us-east-1:111122223333:workteam/private-crowd/one'
    const condition = { ArnEquals: { 'sagemaker:WorkteamArn': asked ?? one } }
    const caller: Statement[] = [['sagemaker:CreateLabelingJob', '*', condition], callerStatements[1]!]
    const report = await job(jobStatements('*'), { HumanTaskConfig: { WorkteamArn: team } }, caller)
    expect(verdict(report, 'ground-truth/create-labeling-job')).toEqual([expected])
  })
})

describe('the manifest of a labeling job', () => {
  const task = 'ground-truth/execution-role'
  const readManifest = (report: Report) =>
    of(report, task)[0]!.requirements.find(({ id }) => id === 'read-manifest')?.verdict

  it.each<[string, unknown, string, string | undefined]>([
    ['in a folder that is read', 's3://data/in/m.json', 'arn:aws:s3:::data/in/*', 'satisfied'],
    ['itself', 's3://data/in/m.json', 'arn:aws:s3:::data/in/m.json', 'satisfied'],
    ['in another folder', 's3://data/in/m.json', 'arn:aws:s3:::data/out/*', 'missing'],
    ['in another bucket', 's3://other/in/m.json', 'arn:aws:s3:::data/*', 'missing'],
    [
      'in a folder of a name that is not known',
      sub('s3://data/in/${Name}.json'),
      'arn:aws:s3:::data/in/*',
      'satisfied',
    ],
    ['in another folder with such a name', sub('s3://data/in/${Name}.json'), 'arn:aws:s3:::data/out/*', 'missing'],
    ['of a key that is not known', sub('s3://data/${Name}'), 'arn:aws:s3:::data/in/*', undefined],
    // It may be the bucket that the policy names.
    ['in a bucket that is not known', sub('s3://${Bucket}/in/m.json'), 'arn:aws:s3:::data/in/*', 'satisfied'],
    ['in such a bucket, in another folder', sub('s3://${Bucket}/in/m.json'), 'arn:aws:s3:::data/out/*', 'unknown'],
    ['that is not known', ref('Name'), 'arn:aws:s3:::data/out/*', undefined],
    ['behind an access point', 's3://data-abc-s3alias/m.json', 'arn:aws:s3:::data/*', undefined],
  ])('must be readable: %s', async (_, uri, objects, expected) => {
    expect(readManifest(await job(jobStatements(objects), manifest(uri)))).toBe(expected)
  })

  it('may be readable through the policy of its bucket', async () => {
    const bucket = { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'input' } }
    const policy = {
      Type: 'AWS::S3::BucketPolicy',
      Properties: {
        Bucket: ref('In'),
        PolicyDocument: {
          Version: '2012-10-17',
          Statement: [
            { Effect: 'Allow', Principal: { AWS: arnOf('Job') }, Action: 's3:GetObject', Resource: sub('${In.Arn}/*') },
          ],
        },
      },
    }
    const statements = jobStatements('arn:aws:s3:::data/*')
    const uri = manifest(sub('s3://${In}/m.json'))
    expect(readManifest(await job(statements, uri, callerStatements, { In: bucket }))).toBe('missing')
    expect(readManifest(await job(statements, uri, callerStatements, { In: bucket, P: policy }))).toBe('satisfied')
  })
})

describe('the functions of a labeling job', () => {
  const task = 'ground-truth/invoke-lambdas'
  const config = (before: unknown, after: unknown) => ({
    HumanTaskConfig: {
      ...(before === undefined ? {} : { PreHumanTaskLambdaArn: before }),
      ...(after === undefined ? {} : { AnnotationConsolidationConfig: { AnnotationConsolidationLambdaArn: after } }),
    },
  })
  const own = (name: string) => `arn:aws:lambda:us-east-1:111122223333:function:${name}`
  const built = (name: string) => `arn:aws:lambda:us-east-1:432418664414:function:${name}`
  const invoke = (...resources: unknown[]): Statement => ['lambda:InvokeFunction', resources]
  const functions = (name: string) => ({
    Type: 'AWS::Lambda::Function',
    Properties: { FunctionName: name, Role: 'arn:aws:iam::111122223333:role/l' },
  })

  it.each<[string, unknown, unknown, unknown[], (string | undefined)[]]>([
    ['both allowed', own('a'), own('b'), [own('a'), own('b')], ['satisfied', 'satisfied']],
    ['the first allowed', own('a'), own('b'), [own('a')], ['satisfied', 'missing']],
    ['neither', own('a'), own('b'), [own('c')], ['missing', 'missing']],
    ['a version of one that is allowed', own('a:1'), own('b'), [own('a'), own('b')], ['missing', 'satisfied']],
    ['only one of its own', built('PRE-BoundingBox'), own('b'), [own('b')], [undefined, 'satisfied']],
    ['only one of its own', own('a'), built('ACS-BoundingBox'), [own('b')], ['missing', undefined]],
    ['only one named', own('a'), undefined, [own('a')], ['satisfied', undefined]],
    ['one of the template', arnOf('A'), arnOf('B'), [arnOf('A')], ['satisfied', 'missing']],
    [
      'one of the account',
      sub(`arn:aws:lambda:${here}:function:a`),
      sub(`arn:aws:lambda:${here}:function:PRE-b`),
      [sub(`arn:aws:lambda:${here}:function:PRE-*`)],
      ['missing', 'satisfied'],
    ],
  ])('must be invoked by its role: %s', async (_, before, after, resources, expected) => {
    const further = { A: functions('PRE-a'), B: functions('b') }
    const statements = jobStatements('*', invoke(...resources))
    const report = await job(statements, config(before, after), callerStatements, further)
    const [found, ...others] = of(report, task)
    expect(others).toEqual([])
    const of_ = (id: string) => found!.requirements.find((each) => each.id === id)?.verdict
    expect([of_('invoke-pre-annotation'), of_('invoke-post-annotation')]).toEqual(expected)
    expect(found!.principal).toBe('Job')
  })

  it('is allowed by a fix where it is named in full', async () => {
    const report = await job(jobStatements('*', invoke(own('a'))), config(own('a'), own('b')))
    const [fix] = report.findings.flatMap((finding) =>
      finding.requirement === 'invoke-post-annotation' ? [finding.fix] : [],
    )
    expect(fix!.safety).toBe('safe')
    expect(fix!.edits.map(({ newText }) => newText).join('')).toContain(own('b'))
  })

  it.each<[string, string]>([
    ['[aws_lambda_function.pre.arn, aws_lambda_function.post.arn]', 'satisfied'],
    ['[aws_lambda_function.pre.arn]', 'missing'],
    ['"*"', 'satisfied'],
  ])('must be invoked in Terraform too: %s', async (resource, expected) => {
    const report = await judge(`
resource "aws_s3_bucket" "data" {}
resource "aws_lambda_function" "pre" {
  function_name = "pre"
  role          = "arn:aws:iam::111122223333:role/l"
}
resource "aws_lambda_function" "post" {
  function_name = "post"
  role          = "arn:aws:iam::111122223333:role/l"
}
resource "aws_iam_role" "job" {
  ${hclTrust('sagemaker.amazonaws.com')}
  inline_policy {
    name = "p"
    policy = jsonencode({ Version = "2012-10-17", Statement = [
      { Effect = "Allow", Action = "lambda:InvokeFunction", Resource = ${resource} },
      { Effect = "Allow", Action = "s3:GetObject", Resource = "\${aws_s3_bucket.data.arn}/in/*" },
    ] })
  }
}
resource "aws_iam_role" "caller" {
  ${hclTrust('states.amazonaws.com')}
}
resource "aws_sfn_state_machine" "m" {
  role_arn   = aws_iam_role.caller.arn
  definition = <<-EOT
    {"States": {"Work": {"Type": "Task", "Resource": "${label}", "Parameters": {
      "RoleArn": "\${aws_iam_role.job.arn}",
      "InputConfig": {"DataSource": {"S3DataSource": {"ManifestS3Uri": "s3://\${aws_s3_bucket.data.id}/in/m.json"}}},
      "HumanTaskConfig": {
        "PreHumanTaskLambdaArn": "\${aws_lambda_function.pre.arn}",
        "AnnotationConsolidationConfig": {"AnnotationConsolidationLambdaArn": "\${aws_lambda_function.post.arn}"}
      }}}}}
  EOT
}
`)
    const all = report.tasks.flatMap(({ requirements }) => requirements)
    const of_ = (id: string) => all.find((each) => each.id === id)?.verdict
    expect([of_('invoke-pre-annotation'), of_('invoke-post-annotation'), of_('read-manifest')]).toEqual([
      'satisfied',
      expected,
      'satisfied',
    ])
  })

  it.each<[string, unknown, unknown]>([
    ["AWS's", built('PRE-BoundingBox'), built('ACS-BoundingBox')],
    [
      "AWS's in an account of a parameter",
      sub('arn:aws:lambda:${AWS::Region}:${Name}:function:PRE-BoundingBox'),
      undefined,
    ],
    ["AWS's in an account that is not listed", 'arn:aws:lambda:mx-central-1:999999999999:function:PRE-Text', undefined],
    ['of a parameter', ref('Name'), ref('Other')],
    ['not named', undefined, undefined],
  ])('are not asked for where they are %s', async (_, before, after) => {
    const report = await job(jobStatements('*'), config(before, after))
    expect(of(report, task)).toEqual([])
    expect(errors(report)).toEqual([])
  })
})

describe('the same labeling job in other formats', () => {
  const pre = { Type: 'AWS::Lambda::Function', Properties: { Role: 'arn:aws:iam::111122223333:role/l' } }
  const roles = (invoked: string, jobs: string) => ({
    Pre: pre,
    Post: pre,
    Job: role(
      'sagemaker.amazonaws.com',
      jobStatements('arn:aws:s3:::data/in/*', ['lambda:InvokeFunction', arnOf(invoked)]),
    ),
    Caller: role('states.amazonaws.com', [
      ['sagemaker:CreateLabelingJob', sub(`arn:aws:sagemaker:${here}:labeling-job/${jobs}-*`)],
      callerStatements[1]!,
    ]),
  })
  const parameters = {
    LabelingJobName: 'prod-1',
    RoleArn: arnOf('Job'),
    InputConfig: { DataSource: { S3DataSource: { ManifestS3Uri: 's3://data/in/m.json' } } },
    OutputConfig: { S3OutputPath: 's3://data/in/' },
    HumanTaskConfig: {
      PreHumanTaskLambdaArn: arnOf('Pre'),
      AnnotationConsolidationConfig: { AnnotationConsolidationLambdaArn: arnOf('Post') },
    },
  }
  // As the CDK writes a call with values of the template in it.
  const joined = (value: object): object => {
    const parts: unknown[] = []
    const texts = JSON.stringify(value).split(/(\{"Fn::GetAtt":\["\w+","Arn"\]\})/)
    for (const [at, text] of texts.entries()) {
      if (at % 2 === 1) parts.push(JSON.parse(text))
      else parts.push(`${at === 0 ? '' : '"'}${text}${at === texts.length - 1 ? '' : '"'}`)
    }
    return { 'Fn::Join': ['', parts] }
  }
  const call = { service: 'SageMaker', action: 'createLabelingJob', parameters }
  const states = { Work: { Type: 'Task', Resource: label, Arguments: parameters, End: true } }
  const machine = (definition: object, type = 'AWS::StepFunctions::StateMachine') => ({
    Type: type,
    Properties: { [type.includes('Serverless') ? 'Role' : 'RoleArn']: arnOf('Caller'), ...definition },
  })
  const custom = (Create: unknown) => ({
    Provider: { Type: 'AWS::Lambda::Function', Properties: { Role: arnOf('Caller') } },
    Work: { Type: 'Custom::AWS', Properties: { ServiceToken: arnOf('Provider'), Create } },
  })

  it.each<[string, object]>([
    ['JSONata', { M: machine({ Definition: { QueryLanguage: 'JSONata', States: states } }) }],
    ['a text', { M: machine({ DefinitionString: joined({ QueryLanguage: 'JSONata', States: states }) }) }],
    ['SAM', { M: machine({ Definition: { States: states } }, 'AWS::Serverless::StateMachine') }],
    ['a custom resource', custom(call)],
    ['a custom resource of the CDK', custom(joined(call))],
  ])('gives the same verdicts: %s', async (_, further) => {
    const of_ = async (invoked: string, jobs: string) => {
      const report = await check({ ...roles(invoked, jobs), ...further })
      const all = report.tasks.flatMap(({ requirements }) => requirements)
      return ['create-labeling-job', 'read-manifest', 'invoke-pre-annotation', 'invoke-post-annotation'].map(
        (id) => all.find((each) => each.id === id)?.verdict,
      )
    }
    expect(await of_('Pre', 'prod')).toEqual(['satisfied', 'satisfied', 'satisfied', 'missing'])
    expect(await of_('Post', 'dev')).toEqual(['missing', 'satisfied', 'missing', 'satisfied'])
  })
})
