import { expect, it } from 'vitest'
import { judge } from '../formats/terraform/judge.js'

const template = (given: string, resource: string) => `Resources:
  Data:
    Type: AWS::S3::Bucket
  Set:
    Type: AWS::CloudFormation::StackSet
    Properties:
      StackSetName: reviews
      PermissionModel: SERVICE_MANAGED
      Parameters: [{ ParameterKey: Bucket, ParameterValue: ${given} }]
      TemplateBody: |
        Parameters: { Bucket: { Type: String } }
        Resources:
          Reviewer:
            Type: AWS::IAM::Role
            Properties:
              AssumeRolePolicyDocument: { Statement: [{ Effect: Allow, Principal: { Service: sagemaker.amazonaws.com }, Action: 'sts:AssumeRole' }] }
              Policies:
                - PolicyName: p
                  PolicyDocument:
                    Statement:
                      - { Effect: Allow, Action: ['s3:GetObject'], Resource: ${resource} }
          Flow:
            Type: AWS::SageMaker::FlowDefinition
            Properties: { FlowDefinitionName: f, RoleArn: !GetAtt Reviewer.Arn, OutputConfig: { S3OutputPath: !Sub 's3://\${Bucket}/f' } }
`

it.each([
  ['!Ref Data', "'*'", undefined],
  ["!Sub 'data-${AWS::AccountId}'", "'*'", undefined],
  ['!Ref Data', "!Sub 'arn:aws:s3:::${Bucket}/*'", "!Sub 'arn:aws:s3:::${Bucket}/f/f/*'"],
  ['data-1', "'*'", 'arn:aws:s3:::data-1/f/f/*'],
])('what a stack set is given, %s, has no name in its template', async (given, resource, written) => {
  const { findings } = await judge({ 't.yaml': template(given, resource) })
  const [lacking] = findings.filter(({ requirement }) => requirement === 'write-output')
  expect(lacking).toMatchObject({ severity: 'error' })
  const { fix } = lacking!
  if (written === undefined) expect(fix).toBeUndefined()
  else {
    expect(fix!.edits.map(({ newText }) => newText).join('')).toContain(written)
    // The parameter may be given something else.
    expect(fix!.safety).toBe('review')
    expect(fix!.description).toContain('is nested in another one')
  }
})
