import { describe, expect, it } from 'vitest'
import type { Report } from '../../src/findings/finding.js'
import { knownRuleIds } from '../../src/check/rule-ids.js'
import { judge, placeOf } from '../formats/terraform/judge.js'

const id = 'trust-states'
/** `task principal verdict` of all that asks for the trust. */
const asked = ({ tasks }: Report) =>
  tasks.flatMap(({ task, principal, requirements }) =>
    requirements.filter((each) => each.id === id).map(({ verdict }) => `${task} ${principal} ${verdict}`),
  )

const doc = (statements: object[]) => ({ Version: '2012-10-17', Statement: statements })
const assume = (Principal: unknown, more: object = {}) =>
  doc([{ Effect: 'Allow', Principal, Action: 'sts:AssumeRole', ...more }])
const service = (Service: unknown, more: object = {}) => assume({ Service }, more)
const task = (action: string, more: object = {}) => ({
  Type: 'Task',
  Resource: `arn:aws:states:::aws-sdk:${action}`,
  End: true,
  ...more,
})
const machine = (States: object, RoleArn: unknown = { 'Fn::GetAtt': ['Caller', 'Arn'] }) => ({
  Type: 'AWS::StepFunctions::StateMachine',
  Properties: { RoleArn, Definition: { StartAt: 'A', States } },
})
const caller = (trust: unknown) => ({
  Type: 'AWS::IAM::Role',
  Properties: {
    AssumeRolePolicyDocument: trust,
    Policies: [{ PolicyName: 'p', PolicyDocument: doc([{ Effect: 'Allow', Action: 'rekognition:*', Resource: '*' }]) }],
  },
})
const inMap = (name: string) => ({ 'Fn::FindInMap': ['Principals', { Ref: 'AWS::Region' }, name] })
const stop = { A: task('rekognition:stopProjectVersion') }
const stack = (trust: unknown, more: object = { Machine: machine(stop) }) => ({
  AWSTemplateFormatVersion: '2010-09-09',
  Mappings: {
    Principals: Object.fromEntries(
      ['us-east-1', 'eu-west-1'].map((region) => [
        region,
        {
          same: `states.${region}.amazonaws.com`,
          other: `logs.${region}.amazonaws.com`,
          mixed: region === 'us-east-1' ? 'states.amazonaws.com' : 'logs.amazonaws.com',
        },
      ]),
    ),
  },
  Parameters: { Choose: { Type: 'String' }, Principal: { Type: 'String' } },
  Conditions: { Chosen: { 'Fn::Equals': [{ Ref: 'Choose' }, 'x'] } },
  Resources: { Caller: caller(trust), ...more },
})
const check = (template: object, more: { [path: string]: string } = {}) =>
  judge({ 'template.json': JSON.stringify(template, undefined, 1), ...more })

describe('the trust of the role that a state machine runs with', () => {
  it.each<[string, unknown, string]>([
    ['Step Functions', service('states.amazonaws.com'), 'satisfied'],
    ['Step Functions among others', service(['lambda.amazonaws.com', 'states.amazonaws.com']), 'satisfied'],
    ['the name of its Region', service({ 'Fn::Sub': 'states.${AWS::Region}.amazonaws.com' }), 'satisfied'],
    ['the name of one Region', service('states.eu-west-1.amazonaws.com'), 'satisfied'],
    // As older versions of the CDK write it.
    ['the name that a mapping has for each Region', service(inMap('same')), 'satisfied'],
    ['another service in such a mapping', service(inMap('other')), 'missing'],
    ['names of a mapping that differ', service(inMap('mixed')), 'unknown'],
    ['everybody', assume('*'), 'satisfied'],
    ['a parameter', service({ Ref: 'Principal' }), 'unknown'],
    [
      "its own account's machines",
      service('states.amazonaws.com', {
        Condition: {
          ArnLike: { 'aws:SourceArn': { 'Fn::Sub': 'arn:aws:states:${AWS::Region}:${AWS::AccountId}:stateMachine:*' } },
          StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } },
        },
      }),
      'satisfied',
    ],
    ['Lambda', service('lambda.amazonaws.com'), 'missing'],
    ['its own account', assume({ AWS: { 'Fn::Sub': 'arn:aws:iam::${AWS::AccountId}:root' } }), 'missing'],
    ['another service of a Region', service({ 'Fn::Sub': 'logs.${AWS::Region}.amazonaws.com' }), 'missing'],
    [
      'what it denies again',
      doc([
        { Effect: 'Allow', Principal: { Service: 'states.amazonaws.com' }, Action: 'sts:AssumeRole' },
        { Effect: 'Deny', Principal: { Service: 'states.amazonaws.com' }, Action: 'sts:AssumeRole' },
      ]),
      'missing',
    ],
  ])('%s', async (_, trust, verdict) => {
    expect(asked(await check(stack(trust)))).toEqual([`rekognition-custom-labels/run-model Caller ${verdict}`])
  })

  it('is not known where a service of another Region is named', async () => {
    const config = { '.github/ml-perms.yml': 'version: 1\ndefaults: { region: us-east-1 }\n' }
    const regional = (region: string) => stack(service(`states.${region}.amazonaws.com`))
    expect(asked(await check(regional('us-east-1'), config))[0]).toContain('satisfied')
    expect(asked(await check(regional('eu-west-1'), config))[0]).toContain('unknown')
  })

  it('is told at its principal', async () => {
    const { findings } = await judge(`resource "aws_iam_role" "r" {
  name = "r"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { Service = "lambda.amazonaws.com" }, Action = "sts:AssumeRole" }]
  })
  inline_policy {
    name   = "p"
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "rekognition:StopProjectVersion", Resource = "*" }] })
  }
}
resource "aws_sfn_state_machine" "m" {
  name       = "m"
  role_arn   = aws_iam_role.r.arn
  definition = jsonencode(${JSON.stringify({ StartAt: 'A', States: stop })})
}
`)
    const [finding] = findings.filter(({ severity }) => severity === 'error')
    expect([finding!.requirement, placeOf(finding!)]).toEqual([id, 'main.tf:5:50-5:86'])
    expect(findings.filter(({ severity }) => severity === 'error')).toHaveLength(1)
  })

  it('is asked for once of all that the role calls', async () => {
    const states = { A: task('rekognition:stopProjectVersion'), B: task('lookoutvision:startModel') }
    const two = { Machine: machine(states), Second: machine(states) }
    expect(asked(await check(stack(service('lambda.amazonaws.com'), two)))).toHaveLength(1)
  })

  it.each<[string, object]>([
    ['calls nothing of the services', { Machine: machine({ A: task('dynamodb:putItem') }) }],
    [
      'calls with other credentials, whatever the request says',
      {
        Machine: machine({
          A: task('rekognition:stopProjectVersion', {
            Credentials: { 'RoleArn.$': '$.role' },
            Parameters: { CallerRoleArn: { 'Fn::GetAtt': ['Caller', 'Arn'] }, CallerService: 'states.amazonaws.com' },
          }),
        }),
      },
    ],
    [
      'calls with other credentials',
      { Machine: machine({ A: task('rekognition:stopProjectVersion', { Credentials: { 'RoleArn.$': '$.role' } }) }) },
    ],
  ])('is not asked for where it %s', async (_, more) => {
    expect(asked(await check(stack(service('lambda.amazonaws.com'), more)))).toEqual([])
  })

  it('is no error where it is not known which role it is', async () => {
    const role = { 'Fn::If': ['Chosen', { 'Fn::GetAtt': ['Caller', 'Arn'] }, 'arn:aws:iam::111122223333:role/other'] }
    const report = await check(stack(service('lambda.amazonaws.com'), { Machine: machine(stop, role) }))
    expect(asked(report)).toEqual(['rekognition-custom-labels/run-model Caller missing'])
    expect(report.summary.findings.error).toBe(0)
  })

  it('can be named in a suppression', () => {
    expect(knownRuleIds()).toContain(`rekognition-custom-labels/run-model#${id}`)
  })
})
