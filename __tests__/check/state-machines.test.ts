import { describe, expect, it } from 'vitest'
import type { Report } from '../../src/findings/finding.js'
import { judge, placeOf } from '../formats/terraform/judge.js'

/** `task principal verdict` of the tasks that a template gives. */
const given = ({ tasks }: Report) =>
  tasks
    .filter(({ origin }) => origin === 'resource')
    .map(({ task, principal, verdict }) => `${task} ${principal} ${verdict}`)
    .sort()
const missing = ({ findings }: Report) =>
  findings
    .filter(({ severity }) => severity === 'error')
    .map(({ principal, requirement }) => `${principal} ${requirement}`)
    .sort()

const trust = (service: string) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Service: service }, Action: 'sts:AssumeRole' }],
})
const role = (service: string, ...statements: object[]) => ({
  Type: 'AWS::IAM::Role',
  Properties: {
    AssumeRolePolicyDocument: trust(service),
    Policies: [{ PolicyName: 'p', PolicyDocument: { Version: '2012-10-17', Statement: statements } }],
  },
})
const allow = (Action: string | string[], Resource: unknown = '*') => ({ Effect: 'Allow', Action, Resource })
const arnOf = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] })

/** A machine of one state. */
const definition = (Resource: string, Parameters: object = {}, more: object = {}) => ({
  StartAt: 'Work',
  States: { Work: { Type: 'Task', Resource, Parameters, End: true, ...more } },
})
const jobParameters = (RoleArn: unknown, path: unknown) => ({
  'LabelingJobName.$': '$.name',
  RoleArn,
  OutputConfig: { S3OutputPath: path },
})
const label = 'arn:aws:states:::sagemaker:createLabelingJob.sync'

/** A stack with a machine, its role `Caller` and the role `Job` that it passes. */
const stack = (machine: object, statements: object[] = [allow('logs:PutLogEvents')], type = 'StepFunctions') => ({
  AWSTemplateFormatVersion: '2010-09-09',
  ...(type === 'Serverless' ? { Transform: 'AWS::Serverless-2016-10-31' } : {}),
  Resources: {
    Out: { Type: 'AWS::S3::Bucket' },
    Job: role('sagemaker.amazonaws.com', allow('s3:ListBucket')),
    Caller: role('states.amazonaws.com', ...statements),
    Machine: {
      Type: `AWS::${type}::StateMachine`,
      Properties: { [type === 'Serverless' ? 'Role' : 'RoleArn']: arnOf('Caller'), ...machine },
    },
  },
})
const path = { 'Fn::Sub': 's3://${Out}/labels' }
const check = (template: object, more: { [path: string]: string } = {}) =>
  judge({ 'template.json': JSON.stringify(template, undefined, 1), ...more })

const both = ['ground-truth/create-labeling-job Caller missing', 'ground-truth/execution-role Job missing']
const asl = JSON.stringify(definition('${Resource}', jobParameters('${JobRole}', 's3://${Bucket}/labels')))
const substitutions = { Resource: label, JobRole: arnOf('Job'), Bucket: { Ref: 'Out' } }

describe('a state machine that creates labeling jobs', () => {
  it.each<[string, object, { [path: string]: string }?, string?]>([
    ['an object', { Definition: definition(label, jobParameters(arnOf('Job'), path)) }],
    [
      'a text with Fn::Sub',
      {
        DefinitionString: {
          'Fn::Sub': JSON.stringify(
            definition(
              'arn:${AWS::Partition}:states:::sagemaker:createLabelingJob',
              jobParameters('${Job.Arn}', 's3://${Out}/labels'),
            ),
          ),
        },
      },
    ],
    [
      'a text as the CDK joins it',
      {
        DefinitionString: {
          'Fn::Join': [
            '',
            [
              '{"StartAt":"Work","States":{"Work":{"Type":"Task","Resource":"arn:',
              { Ref: 'AWS::Partition' },
              ':states:::aws-sdk:sagemaker:createLabelingJob","Parameters":{"RoleArn":"',
              arnOf('Job'),
              '","OutputConfig":{"S3OutputPath":"s3://',
              { Ref: 'Out' },
              '/labels"}},"End":true}}}',
            ],
          ],
        },
      },
    ],
    ['a text with substitutions', { DefinitionString: asl, DefinitionSubstitutions: substitutions }],
    [
      'a file',
      { DefinitionUri: 'machines/label.asl.json', DefinitionSubstitutions: substitutions },
      { 'machines/label.asl.json': asl.replace('"End":true', '"MaxConcurrency":${Most},"End":true') },
      'Serverless',
    ],
    [
      'a file in YAML',
      { DefinitionUri: './machines/label.asl.yaml', DefinitionSubstitutions: substitutions },
      {
        'machines/label.asl.yaml': `StartAt: Work
States:
  Work:
    Type: Task
    Resource: \${Resource}
    Parameters:
      RoleArn: \${JobRole}
      OutputConfig: { S3OutputPath: "s3://\${Bucket}/labels" }
    End: true
`,
      },
      'Serverless',
    ],
    [
      'a file that is uploaded',
      { DefinitionS3Location: 'label.asl.json', DefinitionSubstitutions: substitutions },
      { 'label.asl.json': asl },
    ],
  ])('says what its role and that of the job are for: %s', async (_, machine, files, type) => {
    const report = await check(stack(machine, undefined, type), files)
    expect(given(report)).toEqual(both)
    expect(missing(report)).toContain('Caller create-labeling-job')
    expect(missing(report)).toContain('Caller pass-role')
    expect(missing(report)).toContain('Job write-output')
    const job = report.tasks.find(({ task }) => task === 'ground-truth/execution-role')!
    expect(job.with).toMatchObject({ 'output-bucket': '${Out}' })
  })

  it('is satisfied by the right to the call and to pass that role', async () => {
    const machine = { Definition: definition(label, jobParameters(arnOf('Job'), path)) }
    const enough = [allow('sagemaker:CreateLabelingJob'), allow('iam:PassRole', arnOf('Job'))]
    expect(given(await check(stack(machine, enough)))[0]).toBe('ground-truth/create-labeling-job Caller satisfied')
    const other = [allow('sagemaker:CreateLabelingJob'), allow('iam:PassRole', arnOf('Caller'))]
    expect(missing(await check(stack(machine, other)))).toContain('Caller pass-role')
  })

  it('takes a role that comes with its input for any', async () => {
    const machine = { Definition: definition(label, { 'RoleArn.$': '$.role' }) }
    const enough = [allow('sagemaker:CreateLabelingJob'), allow('iam:PassRole', arnOf('Job'))]
    expect(given(await check(stack(machine, enough)))).toEqual(['ground-truth/create-labeling-job Caller satisfied'])
    const jsonata = {
      ...definition(label),
      QueryLanguage: 'JSONata',
      States: { Work: { Type: 'Task', Resource: label, Arguments: { RoleArn: '{% $states.input.role %}' } } },
    }
    expect(given(await check(stack({ Definition: jsonata }, enough)))).toEqual([
      'ground-truth/create-labeling-job Caller satisfied',
    ])
  })

  it("calls with the state's own credentials where it has some", async () => {
    const machine = (Credentials: object) => ({ Definition: definition(label, {}, { Credentials }) })
    const enough = [allow('sagemaker:CreateLabelingJob'), allow('iam:PassRole')]
    expect(given(await check(stack(machine({ RoleArn: arnOf('Job') }), enough)))).toEqual([
      'ground-truth/create-labeling-job Job missing',
    ])
    expect(given(await check(stack(machine({ 'RoleArn.$': '$.role' }), [allow('logs:*')])))).toEqual([])
  })

  const team = (type: string) => `arn:aws:sagemaker:us-east-1:111122223333:workteam/${type}/reviewers`
  const vendor = 'arn:aws:sagemaker:us-east-1:394669845002:workteam/vendor-crowd/someone'
  it.each<[string, object | undefined, string, string]>([
    ['of the account', { WorkteamArn: team('private-crowd') }, 'private-crowd', 'satisfied'],
    ['of the account', { WorkteamArn: team('private-crowd') }, 'vendor-crowd', 'missing'],
    ['of a vendor', { WorkteamArn: vendor }, 'vendor-crowd', 'satisfied'],
    ['of a vendor', { WorkteamArn: vendor }, 'private-crowd', 'missing'],
    [
      'with a name from elsewhere',
      { WorkteamArn: { 'Fn::Sub': team('private-crowd').replace('reviewers', '${Team}') } },
      'vendor-crowd',
      'missing',
    ],
    ['of a parameter', { WorkteamArn: { Ref: 'Team' } }, 'vendor-crowd', 'unknown'],
    ['of a type from elsewhere', { WorkteamArn: { 'Fn::Sub': team('${Team}') } }, 'vendor-crowd', 'unknown'],
    ['of the input', { 'WorkteamArn.$': '$.team' }, 'vendor-crowd', 'unknown'],
    ['of JSONata', { WorkteamArn: '{% $states.input.team %}' }, 'vendor-crowd', 'unknown'],
    ['of no ARN', { WorkteamArn: 'reviewers' }, 'vendor-crowd', 'unknown'],
    ['that is not named', {}, 'vendor-crowd', 'missing'],
    ['that is not named', undefined, 'private-crowd', 'satisfied'],
  ])('asks for the right with the work team %s: %j under a condition on %s is %s', async (_, human, type, verdict) => {
    const parameters = { RoleArn: arnOf('Job'), ...(human && { HumanTaskConfig: human }) }
    const condition = { StringEquals: { 'sagemaker:WorkteamType': type } }
    const statements = [
      { ...allow('sagemaker:CreateLabelingJob'), Condition: condition },
      allow('iam:PassRole', arnOf('Job')),
    ]
    const template = {
      ...stack({ Definition: definition(label, parameters) }, statements),
      Parameters: { Team: { Type: 'String' } },
    }
    expect(given(await check(template))[0]).toBe(`ground-truth/create-labeling-job Caller ${verdict}`)
  })

  it('tells no work team where the whole configuration comes with the input', async () => {
    const machine = { Definition: definition(label, { 'HumanTaskConfig.$': '$.human' }) }
    const condition = { StringEquals: { 'sagemaker:WorkteamType': 'vendor-crowd' } }
    const statements = [{ ...allow('sagemaker:CreateLabelingJob'), Condition: condition }, allow('iam:PassRole')]
    expect(given(await check(stack(machine, statements)))).toEqual(['ground-truth/create-labeling-job Caller unknown'])
  })

  it('gives a role of SAM its task', async () => {
    const template = stack({ Definition: definition(label, jobParameters(arnOf('Job'), path)) }, [], 'Serverless')
    delete (template.Resources.Machine.Properties as { Role?: unknown }).Role
    expect(given(await check(template))).toEqual([
      'ground-truth/create-labeling-job MachineRole missing',
      'ground-truth/execution-role Job missing',
    ])
  })
})

describe('what a state machine calls itself', () => {
  it.each<[string, string, object, string[]]>([
    [
      'rekognition',
      'createProject',
      { ProjectName: 'cats' },
      ['rekognition-custom-labels/manage-projects Caller missing'],
    ],
    ['rekognition', 'startProjectVersion', {}, ['rekognition-custom-labels/run-model Caller missing']],
    ['rekognition', 'detectCustomLabels', {}, ['rekognition-custom-labels/detect-custom-labels Caller missing']],
    ['rekognition', 'stopProjectVersion', {}, ['rekognition-custom-labels/run-model Caller missing']],
    ['lookoutvision', 'detectAnomalies', {}, ['lookout-for-vision/detect-anomalies Caller missing']],
    ['lookoutvision', 'startModel', {}, ['lookout-for-vision/run-model Caller missing']],
    ['sagemakera2iruntime', 'startHumanLoop', {}, ['a2i/start-human-loop Caller missing']],
    ['dynamodb', 'putItem', {}, []],
    ['rekognition', 'detectFaces', {}, []],
  ])('%s:%s', async (service, action, parameters, expected) => {
    const resource = `arn:aws:states:::aws-sdk:${service}:${action}`
    const report = await check(stack({ Definition: definition(resource, parameters) }))
    expect(given(report)).toEqual(expected)
    // One right, and nothing of what people do beside it, but that the machine gets its role.
    const asked = report.tasks.flatMap(({ requirements }) => requirements).filter(({ id }) => id !== 'trust-states')
    expect(asked.length).toBe(expected.length)
    expect(missing(report).length).toBe(expected.length)
  })

  it('asks for what merely accompanies a task where it is called', async () => {
    const state = (action: string) => ({ Type: 'Task', Resource: `arn:aws:states:::aws-sdk:rekognition:${action}` })
    const states = { Start: state('startProjectVersion'), Stop: state('stopProjectVersion') }
    const report = await check(stack({ Definition: { States: states } }, [allow('rekognition:StartProjectVersion')]))
    expect(given(report)).toEqual(['rekognition-custom-labels/run-model Caller missing'])
    expect(missing(report)).toEqual(['Caller stop-model'])
  })

  it('takes from the request what the right is on', async () => {
    const arn = (name: string) => `arn:aws:rekognition:us-east-1:111122223333:project/${name}/version/v1/1`
    const call = definition('arn:aws:states:::aws-sdk:rekognition:detectCustomLabels', {
      ProjectVersionArn: arn('cats'),
      Image: { S3Object: { Bucket: { Ref: 'Out' }, 'Name.$': '$.key' } },
    })
    const report = await check(stack({ Definition: call }, [allow('rekognition:DetectCustomLabels', arn('dogs'))]))
    expect(missing(report)).toEqual(['Caller detect-custom-labels', 'Caller read-image'])
  })

  it('demands what the request does not name with a warning only', async () => {
    const call = definition('arn:aws:states:::aws-sdk:rekognition:createDataset', { DatasetType: 'TRAIN' })
    const report = await check(stack({ Definition: call }, [allow('rekognition:CreateDataset')]))
    expect(
      report.findings
        .filter(({ rule }) => rule.includes('create-dataset'))
        .map(({ severity, requirement }) => [severity, requirement]),
    ).toEqual([['warning', 'read-manifest']])
  })

  it('looks into branches and maps, and no deeper than a machine is', async () => {
    const work = { Work: { Type: 'Task', Resource: 'arn:aws:states:::aws-sdk:sagemakera2iruntime:startHumanLoop' } }
    const within = (state: object) => ({ Definition: { States: { Outer: state } } })
    const expected = ['a2i/start-human-loop Caller missing']
    for (const state of [
      { Type: 'Parallel', Branches: [{ States: {} }, { States: work }] },
      { Type: 'Map', ItemProcessor: { States: work } },
      { Type: 'Map', Iterator: { States: { Inner: { Type: 'Parallel', Branches: [{ States: work }] } } } },
    ])
      expect(given(await check(stack(within(state))))).toEqual(expected)
    expect(given(await check(stack(within({ Type: 'Pass', Result: { States: work } }))))).toEqual([])
  })

  it('gives up what its substitutions would make too large, and says so', async () => {
    const text = JSON.stringify({ States: { Work: { Resource: '${A}'.repeat(20_000), Comment: 'sagemaker' } } })
    const machine = { DefinitionString: text, DefinitionSubstitutions: { A: 'x'.repeat(100_000) } }
    const report = await check(stack(machine))
    expect(report.findings.map(({ rule }) => rule)).toContain('too-complex')
  })

  it('says nothing of a definition that cannot be read', async () => {
    for (const machine of [
      { DefinitionString: '{"States": {"A": {"Resource": "arn:aws:states:::sagemaker:createLabelingJob"' },
      { DefinitionString: { Ref: 'Nothing' } },
      { Definition: { States: ['sagemaker'] } },
      { DefinitionUri: 'nowhere.json' },
      { DefinitionUri: '../../sagemaker.json' },
    ])
      expect(given(await check(stack(machine, undefined, 'Serverless')))).toEqual([])
  })
})

const hcl = (definition: string) => `
resource "aws_s3_bucket" "out" {}
resource "aws_iam_role" "job" {
  assume_role_policy = jsonencode(${JSON.stringify(trust('sagemaker.amazonaws.com'))})
}
resource "aws_iam_role" "caller" {
  assume_role_policy = jsonencode(${JSON.stringify(trust('states.amazonaws.com'))})
  inline_policy {
    name   = "p"
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "logs:PutLogEvents", Resource = "*" }] })
  }
}
resource "aws_sfn_state_machine" "m" {
  name       = "label"
  role_arn   = aws_iam_role.caller.arn
  definition = ${definition}
}
`
const inHcl =
  '{"States": {"Work": {"Type": "Task", "Resource": "RESOURCE", "Parameters": {"RoleArn": "ROLE", "OutputConfig": {"S3OutputPath": "s3://BUCKET/labels"}}}}}'
const filled = (text: string, resource: string, job: string, bucket: string) =>
  text.replace('RESOURCE', resource).replace('ROLE', job).replace('BUCKET', bucket)

describe('a state machine of Terraform', () => {
  const written = filled(inHcl, label, '${aws_iam_role.job.arn}', '${aws_s3_bucket.out.bucket}')
  it.each<[string, string, { [path: string]: string }?]>([
    ['jsonencode', `jsonencode(${written.replaceAll('": ', '" = ')})`],
    ['a heredoc', `<<-EOT\n  ${written}\n  EOT`],
    [
      'templatefile',
      'templatefile("${path.module}/label.asl.json", { job = aws_iam_role.job.arn, bucket = aws_s3_bucket.out.bucket })',
      { 'label.asl.json': filled(inHcl, label, '${job}', '${bucket}') },
    ],
  ])('says what its roles are for: %s', async (_, definition, files = {}) => {
    const report = await judge({ 'main.tf': hcl(definition), ...files })
    expect(given(report)).toEqual([
      'ground-truth/create-labeling-job aws_iam_role.caller missing',
      'ground-truth/execution-role aws_iam_role.job missing',
    ])
  })

  it('says where a role is passed that is not known', async () => {
    const report = await judge(
      hcl(`<<-EOT\n${written.replace('${aws_iam_role.job.arn}', '${var.job}')}\nEOT`).concat('variable "job" {}\n'),
    )
    const unknown = report.findings.find(({ rule }) => rule === 'ground-truth/execution-role')!
    expect(unknown.message).toBe(
      'cannot tell whether the role of `aws_sfn_state_machine.m` can do its work (run a labeling job): `${var.job}` is not in the repository',
    )
    expect(placeOf(unknown)).toMatch(/^main\.tf:17:/)
  })

  it('knows that a work team which Terraform declares is of the account', async () => {
    const allowed =
      'Action = "sagemaker:CreateLabelingJob", Condition = { StringEquals = { "sagemaker:WorkteamType" = "vendor-crowd" } }'
    const parameters = '"HumanTaskConfig": { "WorkteamArn": "${aws_sagemaker_workteam.team.arn}" }, '
    const report = await judge(
      hcl(`<<-EOT\n${written.replace('"RoleArn"', `${parameters}"RoleArn"`)}\nEOT`)
        .replace('Action = "logs:PutLogEvents"', allowed)
        .concat('resource "aws_sagemaker_workteam" "team" { workteam_name = "reviewers" }\n'),
    )
    expect(missing(report)).toContain('aws_iam_role.caller create-labeling-job')
  })
})

describe('what is said of a role that a state machine calls with', () => {
  const start = definition('arn:aws:states:::aws-sdk:rekognition:startProjectVersion')
  const related = ({ findings }: Report) =>
    findings.filter(({ severity }) => severity === 'error').flatMap((finding) => finding.related)

  it('names the machine and its call', async () => {
    const [note, ...others] = related(await check(stack({ Definition: start })))
    expect(note!.message).toBe('`Machine` calls `rekognition:StartProjectVersion` with this role')
    const { startLine } = note!.location
    const template = JSON.stringify(stack({ Definition: start }), undefined, 1).split('\n')
    expect(template[startLine - 1]).toContain('startProjectVersion')
    expect(others).toEqual([])
  })

  it('names the call that the right is for', async () => {
    const both = {
      StartAt: 'Start',
      States: {
        Start: { Type: 'Task', Resource: 'arn:aws:states:::aws-sdk:rekognition:startProjectVersion', Next: 'Stop' },
        Stop: { Type: 'Task', Resource: 'arn:aws:states:::aws-sdk:rekognition:stopProjectVersion', End: true },
      },
    }
    const report = await check(stack({ Definition: both }, [allow('rekognition:StartProjectVersion')]))
    expect(related(report).map(({ message }) => message)).toEqual([
      '`Machine` calls `rekognition:StopProjectVersion` with this role',
    ])
  })
})

it('names the call that needs the right, of several with the same role', async () => {
  const start = (name: string) =>
    definition('arn:aws:states:::aws-sdk:rekognition:startProjectVersion', {
      ProjectVersionArn: `arn:aws:rekognition:us-east-1:111122223333:project/${name}/version/v/1612345678901`,
    })
  const cats = 'arn:aws:rekognition:us-east-1:111122223333:project/cats/*'
  const template = stack({ Definition: start('cats') }, [allow('rekognition:StartProjectVersion', cats)])
  const Properties = { RoleArn: arnOf('Caller'), Definition: start('dogs') }
  Object.assign(template.Resources, { Dogs: { Type: 'AWS::StepFunctions::StateMachine', Properties } })
  const [found, ...others] = (await check(template)).findings.filter(({ severity }) => severity === 'error')
  expect(found!.message).toContain('project/dogs/version')
  expect(found!.related.map(({ message }) => message)).toContain(
    '`Dogs` calls `rekognition:StartProjectVersion` with this role',
  )
  expect(others).toEqual([])
})

it('goes through the calls of a large machine in a moment', async () => {
  const States = Object.fromEntries(
    Array.from({ length: 9000 }, (_, index) => [`S${index}`, { Resource: `arn:aws:states:::sagemaker:any${index}` }]),
  )
  const began = performance.now()
  const report = await check(stack({ Definition: { StartAt: 'S0', States } }))
  expect(missing(report)).toEqual([])
  expect(performance.now() - began).toBeLessThan(8000)
}, 20_000)

it('names what its own statement allows before what a managed policy does', async () => {
  const template = stack({ Definition: definition(label, jobParameters(arnOf('Job'), 's3://labels/out')) })
  const { Job } = template.Resources
  Object.assign(Job.Properties, {
    ManagedPolicyArns: ['arn:aws:iam::aws:policy/AmazonSageMakerGroundTruthExecution'],
    Policies: [
      {
        PolicyName: 'p',
        PolicyDocument: { Version: '2012-10-17', Statement: [allow('s3:PutObject', 'arn:aws:s3:::label/*')] },
      },
    ],
  })
  const found = (await check(template)).findings.find(({ requirement }) => requirement === 'write-output')!
  expect(found.message).toContain(
    '(allows it only on `arn:aws:s3:::label/*`, and elsewhere by `AmazonSageMakerGroundTruthExecution`)',
  )
})
