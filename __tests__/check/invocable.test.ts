import { expect, it } from 'vitest'
import { judge, verdicts } from '../formats/terraform/judge.js'

const role = (service: string, actions: string) => ({
  Type: 'AWS::IAM::Role',
  Properties: {
    AssumeRolePolicyDocument: {
      Statement: [{ Effect: 'Allow', Principal: { Service: service }, Action: 'sts:AssumeRole' }],
    },
    Policies: [
      { PolicyName: 'p', PolicyDocument: { Statement: [{ Effect: 'Allow', Action: actions, Resource: '*' }] } },
    ],
  },
})
const arnOf = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] })

const stack = (FunctionName: unknown, Principal: unknown) => {
  const HumanTaskConfig = { PreHumanTaskLambdaArn: { 'Fn::Sub': '${Pre.Arn}:live' } }
  const Parameters = { RoleArn: arnOf('Job'), HumanTaskConfig }
  const Work = { Type: 'Task', Resource: 'arn:aws:states:::sagemaker:createLabelingJob', Parameters, End: true }
  return {
    Parameters: { Who: { Type: 'String' } },
    Resources: {
      Job: role('sagemaker.amazonaws.com', 's3:*'),
      Caller: role('states.amazonaws.com', '*'),
      Pre: { Type: 'AWS::Lambda::Function', Properties: { Handler: 'a.b', Role: 'arn:aws:iam::111122223333:role/f' } },
      Other: {
        Type: 'AWS::Lambda::Function',
        Properties: { Handler: 'a.b', Role: 'arn:aws:iam::111122223333:role/f' },
      },
      Permission: {
        Type: 'AWS::Lambda::Permission',
        Properties: { FunctionName, Principal, Action: 'lambda:InvokeFunction' },
      },
      Machine: {
        Type: 'AWS::StepFunctions::StateMachine',
        Properties: { RoleArn: arnOf('Caller'), Definition: { StartAt: 'Work', States: { Work } } },
      },
    },
  }
}

it.each<[string, unknown, unknown, 'missing' | undefined]>([
  ['the role', { Ref: 'Pre' }, arnOf('Job'), undefined],
  ['the role, by the ARN of the function', { 'Fn::Sub': '${Pre.Arn}:live' }, arnOf('Job'), undefined],
  ['everybody', { Ref: 'Pre' }, '*', undefined],
  ['who is not known', { Ref: 'Pre' }, { Ref: 'Who' }, undefined],
  ['the role, but to another function', { Ref: 'Other' }, arnOf('Job'), 'missing'],
  ['a service', { Ref: 'Pre' }, 'sagemaker.amazonaws.com', 'missing'],
  ['the account', { Ref: 'Pre' }, { Ref: 'AWS::AccountId' }, 'missing'],
])(
  'asks no role for the right to invoke a function that its own policy gives to %s',
  async (_, name, who, expected) => {
    const found = verdicts(await judge({ 'template.json': JSON.stringify(stack(name, who), undefined, 1) }), 'Job')
    expect(found['ground-truth/invoke-lambdas#invoke-pre-annotation']).toBe(expected)
  },
)

it.each([
  ['aws_iam_role.job.arn', undefined],
  ['"s3.amazonaws.com"', 'missing'],
])('knows what Terraform gives: %s', async (principal, expected) => {
  const trust = (service: string) =>
    `assume_role_policy = jsonencode({ Statement = [{ Effect = "Allow", Principal = { Service = "${service}" }, Action = "sts:AssumeRole" }] })`
  const report = await judge(`
resource "aws_iam_role" "job" {
  ${trust('sagemaker.amazonaws.com')}
}
resource "aws_iam_role" "caller" {
  ${trust('states.amazonaws.com')}
}
resource "aws_lambda_function" "pre" {
  function_name = "pre"
}
resource "aws_lambda_permission" "pre" {
  function_name = aws_lambda_function.pre.function_name
  action        = "lambda:InvokeFunction"
  principal     = ${principal}
}
resource "aws_sfn_state_machine" "machine" {
  role_arn   = aws_iam_role.caller.arn
  definition = jsonencode({ StartAt = "A", States = { A = { Type = "Task", End = true,
    Resource = "arn:aws:states:::sagemaker:createLabelingJob",
    Parameters = { RoleArn = aws_iam_role.job.arn, HumanTaskConfig = { PreHumanTaskLambdaArn = aws_lambda_function.pre.arn } } } } })
}
`)
  expect(verdicts(report, 'aws_iam_role.job')['ground-truth/invoke-lambdas#invoke-pre-annotation']).toBe(expected)
})
