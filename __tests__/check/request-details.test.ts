import { describe, expect, it } from 'vitest'
import type { Report } from '../../src/findings/finding.js'
import { judge } from '../formats/terraform/judge.js'

const allow = (Action: string | string[], Resource: unknown = '*') => ({ Effect: 'Allow', Action, Resource })
const doc = (statements: object[]) => ({ Version: '2012-10-17', Statement: statements })
const role = (service: string, statements: object[]) => ({
  Type: 'AWS::IAM::Role',
  Properties: {
    AssumeRolePolicyDocument: doc([{ Effect: 'Allow', Principal: { Service: service }, Action: 'sts:AssumeRole' }]),
    Policies: [{ PolicyName: 'p', PolicyDocument: doc(statements) }],
  },
})
/** A machine that makes these calls, one after the other, and its role. */
const stack = (statements: object[], ...calls: [action: string, parameters: object][]) =>
  JSON.stringify({
    AWSTemplateFormatVersion: '2010-09-09',
    Parameters: { Photo: { Type: 'String' } },
    Resources: {
      Job: role('sagemaker.amazonaws.com', [allow('s3:*')]),
      Caller: role('states.amazonaws.com', statements),
      Machine: {
        Type: 'AWS::StepFunctions::StateMachine',
        Properties: {
          RoleArn: { 'Fn::GetAtt': ['Caller', 'Arn'] },
          Definition: {
            StartAt: 'S0',
            States: Object.fromEntries(
              calls.map(([action, Parameters], i) => [
                `S${i}`,
                {
                  Type: 'Task',
                  Resource: `arn:aws:states:::aws-sdk:${action}`,
                  Parameters,
                  ...(i + 1 < calls.length ? { Next: `S${i + 1}` } : { End: true }),
                },
              ]),
            ),
          },
        },
      },
    },
  })
const check = (...of: Parameters<typeof stack>): Promise<Report> => judge({ 'template.json': stack(...of) })
/** `requirement verdict` of the caller. */
const verdictsOf = ({ tasks }: Report) =>
  tasks
    .filter(({ principal }) => principal === 'Caller')
    .flatMap(({ requirements }) => requirements.map(({ id, verdict }) => `${id} ${verdict}`))
const findings = ({ findings }: Report, severity: string) =>
  findings.filter((each) => each.severity === severity && each.principal === 'Caller').map(({ rule }) => rule)

const flowArn = 'arn:aws:sagemaker:us-east-1:111122223333:flow-definition/a'
const loop = { HumanLoopConfig: { FlowDefinitionArn: flowArn, 'HumanLoopName.$': '$.n' } }
const image = (object: object, more: object = {}) => ({
  Image: { S3Object: { Bucket: 'acme-in', ...object } },
  ...more,
})
const detect = allow('rekognition:Detect*')
const moderate = 'rekognition:detectModerationLabels'
const photos = (name: string) => allow('s3:GetObject', `arn:aws:s3:::acme-in/${name}`)

describe('the image that a moderation call names', () => {
  const ids = async (...of: Parameters<typeof stack>) =>
    verdictsOf(await check(...of)).filter((each) => each.startsWith('read-input'))

  it('must be readable for who makes the call', async () => {
    const call: [string, object] = [moderate, image({ 'Name.$': '$.k' })]
    expect(await ids([detect], call)).toEqual(['read-input missing'])
    expect(await ids([detect, allow('s3:GetObject', 'arn:aws:s3:::acme-inn/*')], call)).toEqual(['read-input missing'])
    expect(await ids([detect, photos('*')], call)).toEqual(['read-input satisfied'])
    expect(findings(await check([detect], call), 'error')).toEqual(['a2i/start-human-loop-rekognition'])
  })

  it('is the one object whose name is written', async () => {
    const call: [string, object] = [moderate, image({ Name: 'shoes/1.jpg' })]
    expect(await ids([detect, photos('shoes/1.jpg')], call)).toEqual(['read-input satisfied'])
    expect(await ids([detect, photos('shoes/*')], call)).toEqual(['read-input satisfied'])
    expect(await ids([detect, photos('shoes/2.jpg')], call)).toEqual(['read-input missing'])
  })

  it('is any object where a parameter or the run gives the name', async () => {
    const call: [string, object] = [moderate, image({ Name: { Ref: 'Photo' } })]
    expect(await ids([detect, photos('*')], call)).toEqual(['read-input satisfied'])
    expect(await ids([detect, allow('s3:GetObject', { 'Fn::Sub': 'arn:aws:s3:::acme-in/${Photo}' })], call)).toEqual([
      'read-input satisfied',
    ])
  })

  it('is asked for nothing where the request brings the bytes or the run tells the bucket', async () => {
    expect(await ids([detect], [moderate, { Image: { 'Bytes.$': '$.b' } }])).toEqual([])
    expect(await ids([detect], [moderate, { Image: { S3Object: { 'Bucket.$': '$.b', Name: 'a' } } }])).toEqual([])
  })

  it('holds for a model of Custom Labels as well', async () => {
    const call: [string, object] = ['rekognition:detectCustomLabels', image({ Name: 'shoes/1.jpg' })]
    const asked = async (name: string) =>
      verdictsOf(await check([detect, photos(name)], call)).filter((each) => each.startsWith('read-image'))
    expect(await asked('shoes/1.jpg')).toEqual(['read-image satisfied'])
    expect(await asked('shoes/2.jpg')).toEqual(['read-image missing'])
  })
})

describe('the human loop that an analysis starts', () => {
  it.each<[string, object[], object, string[]]>([
    ['is asked for', [], loop, ['start-loop missing']],
    ['is satisfied', [allow('sagemaker:StartHumanLoop', flowArn)], loop, ['start-loop satisfied']],
    ['is that of the workflow', [allow('sagemaker:StartHumanLoop', `${flowArn}b`)], loop, ['start-loop missing']],
    ['is not there without its configuration', [], {}, []],
  ])('%s', async (_, more, config, expected) => {
    const report = await check([detect, photos('*'), ...more], [moderate, image({ 'Name.$': '$.k' }, config)])
    const given = report.tasks.filter(({ origin }) => origin === 'resource')
    const found = given.flatMap(({ requirements }) => requirements.map(({ id, verdict }) => `${id} ${verdict}`))
    expect(found.filter((each) => each.startsWith('start-loop'))).toEqual(expected)
  })
})

const project = 'arn:aws:rekognition:us-east-1:111122223333:project/shoes/1600000000000'
const train = (OutputConfig: object, more: object = {}): [string, object] => [
  'rekognition:createProjectVersion',
  { ProjectArn: project, 'VersionName.$': '$.v', OutputConfig, ...more },
]

describe('the folder that a training writes to', () => {
  it.each([
    ['evals/', 'evals/*', 'satisfied'],
    ['evals', 'evals/*', 'satisfied'],
    ['evals', 'evals*', 'satisfied'],
    ['evals/', 'models/*', 'missing'],
    ['evals', 'models/*', 'missing'],
  ])('is %s', async (S3KeyPrefix, allowed, verdict) => {
    const statements = [allow('rekognition:*'), allow('s3:PutObject', `arn:aws:s3:::acme-out/${allowed}`)]
    const report = await check(statements, train({ S3Bucket: 'acme-out', S3KeyPrefix }))
    expect(verdictsOf(report)).toContain(`write-output ${verdict}`)
  })

  it('is that of a packaging job, too', async () => {
    const S3OutputLocation = { Bucket: 'acme-out', Prefix: 'packed' }
    const call: [string, object] = [
      'lookoutvision:startModelPackagingJob',
      { ProjectName: 'p', ModelVersion: '1', Configuration: { Greengrass: { S3OutputLocation } } },
    ]
    const asked = async (name: string) => {
      const statements = [allow('lookoutvision:*'), allow('s3:PutObject', `arn:aws:s3:::${name}`)]
      const { findings } = await check(statements, call)
      return findings.some(({ message }) => /`s3:PutObject` on `arn:aws:s3:::acme-out\/packed\//.test(message))
    }
    expect(await asked('acme-out/packed/*')).toBe(false)
    expect(await asked('acme-out/other/*')).toBe(true)
  })
})

describe('tags that a request passes', () => {
  const job = (more: object): [string, object] => [
    'sagemaker:createLabelingJob',
    { 'LabelingJobName.$': '$.n', RoleArn: { 'Fn::GetAtt': ['Job', 'Arn'] }, ...more },
  ]
  const some = { Tags: [{ Key: 'team', Value: 'ml' }] }
  const rights = [allow('sagemaker:CreateLabelingJob'), allow('iam:PassRole')]
  const asked = (report: Report) => verdictsOf(report).filter((each) => each.startsWith('tag-'))

  it.each<[string, object, string[]]>([
    ['some', some, ['tag-job missing']],
    ['none', {}, []],
    ['an empty list', { Tags: [] }, []],
    ['those of the run', { 'Tags.$': '$.tags' }, []],
  ])('need a right of their own: %s', async (_, tags, expected) => {
    expect(asked(await check(rights, job(tags)))).toEqual(expected)
  })

  it('are a warning, and none where the right is there', async () => {
    const rule = 'ground-truth/create-labeling-job'
    const lacking = await check(rights, job(some))
    expect(findings(lacking, 'warning')).toEqual([rule])
    expect(findings(lacking, 'error')).toEqual([])
    const whole = await check([...rights, allow('sagemaker:AddTags')], job(some))
    expect(asked(whole)).toEqual(['tag-job satisfied'])
  })

  it('count where only one of two calls passes them', async () => {
    expect(asked(await check(rights, job({}), job(some)))).toEqual(['tag-job missing'])
    expect(asked(await check(rights, job(some), job({})))).toEqual(['tag-job missing'])
  })

  it('are a map in Rekognition', async () => {
    const rights = [allow('rekognition:CreateProjectVersion'), allow('s3:*')]
    const out = { S3Bucket: 'acme-out', S3KeyPrefix: 'evals' }
    expect(asked(await check(rights, train(out, { Tags: { team: 'ml' } })))).toEqual(['tag-model missing'])
    expect(asked(await check(rights, train(out, { Tags: {} })))).toEqual([])
    expect(asked(await check(rights, train(out)))).toEqual([])
  })
})
