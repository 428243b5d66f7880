import { describe, expect, it } from 'vitest'
import { judge, verdicts } from '../formats/terraform/judge.js'

const sub = (text: string) => ({ 'Fn::Sub': text })
const ref = (name: string) => ({ Ref: name })
const arnOf = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] })

const trust = (Service: string, Condition?: object) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Service }, Action: 'sts:AssumeRole', ...(Condition && { Condition }) }],
})
const policies = (Action: string[], Resource: unknown) => [
  {
    PolicyName: 'p',
    PolicyDocument: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action, Resource }] },
  },
]

/** A workflow, its role and a state machine that starts reviews with another role. */
const template = (condition: object | undefined, loops: unknown) => ({
  AWSTemplateFormatVersion: '2010-09-09',
  Parameters: { Source: { Type: 'String' } },
  Resources: {
    Role: {
      Type: 'AWS::IAM::Role',
      Properties: {
        AssumeRolePolicyDocument: trust('sagemaker.amazonaws.com', condition),
        Policies: policies(['s3:GetObject', 's3:PutObject'], '*'),
      },
    },
    Caller: {
      Type: 'AWS::IAM::Role',
      Properties: {
        AssumeRolePolicyDocument: trust('states.amazonaws.com'),
        Policies: policies(['sagemaker:StartHumanLoop'], loops),
      },
    },
    Machine: {
      Type: 'AWS::StepFunctions::StateMachine',
      Properties: {
        RoleArn: arnOf('Caller'),
        Definition: {
          States: {
            Review: {
              Type: 'Task',
              Resource: 'arn:aws:states:::aws-sdk:sagemakera2iruntime:startHumanLoop',
              Parameters: { FlowDefinitionArn: ref('Flow') },
            },
          },
        },
      },
    },
    Flow: {
      Type: 'AWS::SageMaker::FlowDefinition',
      Properties: {
        FlowDefinitionName: 'review',
        RoleArn: arnOf('Role'),
        OutputConfig: { S3OutputPath: 's3://out/r' },
      },
    },
  },
})
const check = async (condition: object | undefined, loops: unknown = '*') =>
  judge({ 'template.json': JSON.stringify(template(condition, loops), undefined, 1) })

describe('the Region and the account of deployment', () => {
  const flow = (place: string) => sub(`arn:aws:sagemaker:${place}:flow-definition/review`)
  it.each<[string, string]>([
    ['${AWS::Region}:${AWS::AccountId}', 'satisfied'],
    ['*:${AWS::AccountId}', 'satisfied'],
    ['${AWS::AccountId}:${AWS::Region}', 'missing'],
    ['${AWS::Region}:${AWS::Region}', 'missing'],
    ['us-east-1:${AWS::AccountId}', 'unknown'],
    ['${Source}:${AWS::AccountId}', 'unknown'],
  ])('are no more alike than a name and a number: %s is %s', async (place, expected) => {
    const report = await check(undefined, flow(place))
    expect(verdicts(report)['a2i/start-human-loop#start-loop']).toBe(expected)
  })
})

describe('a trust policy under a condition on the source', () => {
  const source = (operator: string, value: unknown) => ({ [operator]: { 'aws:SourceArn': value } })
  const account = (value: unknown) => ({ StringEquals: { 'aws:SourceAccount': value } })
  const all = sub('arn:aws:sagemaker:${AWS::Region}:${AWS::AccountId}:*')
  const one = sub('arn:aws:sagemaker:${AWS::Region}:${AWS::AccountId}:flow-definition/review')
  it.each<[string, object, string]>([
    ['the account', account(ref('AWS::AccountId')), 'satisfied'],
    ['the Region in place of the account', account(ref('AWS::Region')), 'missing'],
    ['every ARN', source('ArnLike', all), 'satisfied'],
    ['every ARN', source('StringLike', all), 'satisfied'],
    // No ARN that a service sends has a star in it, so nothing is ever equal to this.
    ['a text with a star', source('StringEquals', all), 'missing'],
    ['a text with a star', source('StringEquals', 'arn:aws:sagemaker:us-east-1:111122223333:*'), 'missing'],
    ['one of two', source('StringEquals', [all, one]), 'unknown'],
    ['one ARN', source('StringEquals', one), 'unknown'],
    [
      'a star in the Region',
      source('StringEquals', sub('arn:aws:sagemaker:*:${AWS::AccountId}:flow-definition/review')),
      'missing',
    ],
    ['a parameter', source('StringEquals', ref('Source')), 'unknown'],
    // Where no source is sent, the condition holds.
    ['a text with a star, if there is one', source('StringEqualsIfExists', all), 'unknown'],
    ['not a text with a star', source('StringNotEquals', all), 'satisfied'],
  ])('admits SageMaker by %s: %j is %s', async (_, condition, expected) => {
    expect(verdicts(await check(condition), 'Role')['a2i/flow-definition-role#trust-sagemaker']).toBe(expected)
  })

  it('says that a wildcard is no wildcard there, beside what a parameter gives as well', async () => {
    const { findings } = await check(source('StringEquals', all))
    expect(findings.map(({ rule, severity }) => `${severity} ${rule}`)).toContain('warning policy/condition-operator')
    const { message } = findings.find(({ requirement }) => requirement === 'trust-sagemaker')!
    expect(message).toContain(':<resource>` in this request')
    const fine = await check(source('ArnLike', all))
    expect(fine.findings.map(({ rule }) => rule)).not.toContain('policy/condition-operator')
  })
})
