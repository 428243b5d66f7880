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
  ['!Ref Data', "!Sub 'arn:aws:s3:::${Bucket}/*'", undefined],
  ['data-1', "'*'", 'add a statement that allows `s3:PutObject` on `arn:aws:s3:::data-1/f/f/*`'],
])('what a stack set is given, %s, has no name in its template', async (given, resource, description) => {
  const { findings } = await judge({ 't.yaml': template(given, resource) })
  const [lacking] = findings.filter(({ requirement }) => requirement === 'write-output')
  expect(lacking).toMatchObject({ severity: 'error' })
  expect(lacking!.fix?.description).toBe(description)
})
