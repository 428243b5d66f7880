import { describe, expect, it } from 'vitest'
import { hygiene, kinds, pointedAt, policy } from '../../support/hygiene.js'

const found = async (...bodies: object[]) => {
  const text = policy(...bodies)
  const findings = await hygiene(text)
  return { text, findings: findings.filter(({ rule }) => rule === 'policy/resource-mismatch') }
}
const project = 'arn:aws:rekognition:us-east-1:111122223333:project/shelf/1690405809285'
const version = 'arn:aws:rekognition:us-east-1:111122223333:project/shelf/version/spring/1690405809285'

describe('resources of another kind', () => {
  it.each([
    ['s3:GetObject', 'arn:aws:s3:::data'],
    ['s3:ListBucket', 'arn:aws:s3:::data/*'],
    ['s3:GetBucketLocation', 'arn:aws:s3:::data/images/*'],
    ['s3:PutObject', 'arn:aws:s3:::data/'],
    ['s3:PutObject', 'arn:aws:sns:us-east-1:111122223333:topic'],
    ['s3:*Object', 'arn:aws:s3:::data'],
    ['rekognition:CreateProjectVersion', version],
    ['rekognition:DetectCustomLabels', project],
    ['rekognition:StartProjectVersion', 'arn:aws:rekognition:*:*:project/shelf/dataset/*'],
    ['lookoutvision:DetectAnomalies', 'arn:aws:lookoutvision:us-east-1:111122223333:project/circuits'],
    ['sagemaker:StartHumanLoop', 'arn:aws:sagemaker:us-east-1:111122223333:human-loop/*'],
    ['kms:Decrypt', 'arn:aws:kms:us-east-1:111122223333:alias/data'],
    ['iam:PassRole', 'arn:aws:iam::111122223333:policy/p'],
  ])('%s on %s has no effect', async (action, resource) => {
    const { text, findings } = await found({ Action: action, Resource: resource })
    expect(kinds(findings)).toEqual(['policy/resource-mismatch warning'])
    expect(findings[0]!.message).toContain(`\`${action}\` has no effect on \`${resource}\``)
    expect(pointedAt(text, findings[0]!)).toBe(`"${action}"`)
    expect(findings[0]!.related).toHaveLength(1)
  })

  it.each([
    ['s3:GetObject', 'arn:aws:s3:::data/*'],
    ['s3:GetObject', 'arn:aws:s3:::data*'],
    ['s3:GetObject', 'arn:aws:s3:::custom-labels-console-*'],
    ['s3:GetObject', 'arn:aws:s3:::*'],
    ['s3:GetObject', 'arn:aws:s3:::*/models/?.bin'],
    ['s3:GetObject', 'arn:aws:s3:us-east-1:111122223333:accesspoint/mine/object/*'],
    ['s3:ListBucket', 'arn:aws:s3:::da*ta'],
    ['s3:ListBucket', 'arn:aws:s3:::*'],
    ['s3:ListAllMyBuckets', 'arn:aws:s3:::*'],
    ['rekognition:CreateProjectVersion', 'arn:aws:rekognition:*:*:project/shelf/*'],
    ['rekognition:DetectCustomLabels', 'arn:aws:rekognition:*:*:project/shelf/*'],
    ['rekognition:DetectCustomLabels', 'arn:aws:rekognition:*:*:*'],
    ['lambda:InvokeFunction', 'arn:aws:lambda:us-east-1:111122223333:function:f:live'],
    ['iam:PassRole', 'arn:aws:iam::111122223333:role/service-role/x'],
    ['sagemaker:DescribeWorkteam', 'arn:aws:sagemaker:us-east-1:111122223333:workteam/private-crowd/reviewers'],
    ['sagemaker:DescribeWorkforce', 'arn:aws:sagemaker:us-east-1:111122223333:workforce/private-crowd/default'],
    ['sagemaker:DescribeModelPackage', 'arn:aws:sagemaker:us-east-1:111122223333:model-package/shelf/1'],
    ['logs:CreateLogStream', 'arn:aws:logs:*:*:log-group:/aws/lambda/f:*'],
    ['ssm:GetParameter', 'arn:aws:ssm:us-east-1::parameter/aws/service/ami'],
    ['s3:GetObject', 'arn:aws:s3:::${bucket}/*'],
    ['s3:GetObject', 'arn:aws:s3:::${bucket}'],
    ['s3:GetObject', '${bucket_arn}'],
    ['s3:GetObject', 'BUCKET_ARN'],
    ['s3:GetObject', 'arn:aws:s3:::home/${aws:username}/*'],
    ['s3:ListBucket', '<bucket-arn>'],
    ['s3:*', 'arn:aws:s3:::data'],
    ['s3:Get*', 'arn:aws:s3:::data'],
    ['*', 'arn:aws:s3:::data'],
    // Several services share these prefixes.
    ['greengrass:TagResource', 'arn:aws:greengrass:us-east-1:111122223333:components:vision'],
    ['greengrass:TagResource', 'arn:aws:greengrass:us-east-1:111122223333:/greengrass/groups/1'],
    ['apigateway:POST', 'arn:aws:apigateway:us-east-1::/apis'],
    ['apigateway:POST', 'arn:aws:apigateway:us-east-1::/restapis'],
    ['elasticloadbalancing:AddTags', 'arn:aws:elasticloadbalancing:us-east-1:111122223333:targetgroup/t/1'],
    ['s3:Frobnicate', 'arn:aws:s3:::data'],
    ['brandnew:Do', 'arn:aws:s3:::data'],
  ])('%s on %s is left alone', async (action, resource) => {
    expect((await found({ Action: action, Resource: resource })).findings).toEqual([])
  })

  it('is content with one resource that matches', async () => {
    const resources = ['arn:aws:s3:::data', 'arn:aws:s3:::data/*', 'arn:aws:sns:us-east-1:111122223333:t']
    expect((await found({ Action: ['s3:GetObject', 's3:ListBucket'], Resource: resources })).findings).toEqual([])
  })

  it('is content with NotResource', async () => {
    const { findings } = await found({ Resource: undefined, NotResource: 'arn:aws:s3:::data' })
    expect(findings).toEqual([])
  })

  it('is a notice when another statement allows it', async () => {
    const bucket = { Action: ['s3:ListBucket', 's3:GetObject'], Resource: 'arn:aws:s3:::data' }
    const objects = { Action: 's3:Get*', Resource: 'arn:aws:s3:::data/*' }
    const { findings } = await found(bucket, objects)
    expect(kinds(findings)).toEqual(['policy/resource-mismatch notice'])
    expect(findings[0]!.help).toContain('another statement allows it where it works')
    expect(kinds((await found(bucket, { ...objects, Effect: 'Deny' })).findings)).toEqual([
      'policy/resource-mismatch warning',
    ])
  })

  it('names all actions of a statement at once', async () => {
    const actions = ['s3:GetObject', 's3:PutObject', 's3:ListBucket', 's3:DeleteObject', 'rekognition:CreateProject']
    const { text, findings } = await found({ Action: actions, Resource: ['arn:aws:s3:::data', 'arn:aws:s3:::other'] })
    expect(findings.map(({ severity, message }) => [severity, message])).toEqual([
      [
        'warning',
        '`s3:GetObject`, `s3:PutObject` and `s3:DeleteObject` have no effect on `arn:aws:s3:::data` nor on the other resource: they work on resources of the type `accesspointobject` or `object`',
      ],
      [
        'notice',
        "`rekognition:CreateProject` is not known to have an effect on `arn:aws:s3:::data` nor on the other resource: AWS's reference says that it must be allowed on `*`",
      ],
    ])
    expect(
      findings[0]!.related.map(({ message, location }) => [message, pointedAt(text, { ...findings[0]!, location })]),
    ).toEqual([
      ['another of these actions', '"s3:PutObject"'],
      ['another of these actions', '"s3:DeleteObject"'],
      ['a resource of the statement', '"arn:aws:s3:::data"'],
      ['a resource of the statement', '"arn:aws:s3:::other"'],
    ])
    expect(findings[0]!.help).toBe('name `arn:aws:s3:::data/*`, or take the actions out of this statement')
  })

  it('counts actions that are too many to name', async () => {
    const verbs = ['Get', 'Put', 'Delete']
    const parts = ['Object', 'ObjectTagging', 'ObjectVersionTagging']
    const more = ['GetObjectAcl', 'PutObjectAcl', 'GetObjectVersion', 'DeleteObjectVersion', 'RestoreObject']
    const actions = [
      ...verbs.flatMap((verb) => parts.map((part) => `s3:${verb}${part}`)),
      ...more.map((name) => `s3:${name}`),
    ]
    const { findings } = await found({ Action: actions, Resource: 'arn:aws:s3:::data' })
    expect(findings).toHaveLength(1)
    expect(findings[0]!.message).toMatch(/^(`s3:\w+`, ){10}`s3:\w+` and 3 more have no effect on /)
  })

  it('is a notice in a Deny', async () => {
    const { findings } = await found({ Effect: 'Deny', Resource: 'arn:aws:s3:::data' })
    expect(kinds(findings)).toEqual(['policy/resource-mismatch notice'])
  })

  it('does not advise a Deny of everything, which would take away what is allowed', async () => {
    const resource = 'arn:aws:rekognition:*:*:project/sample/*'
    const { findings } = await found({ Effect: 'Deny', Action: 'rekognition:CreateProject', Resource: resource })
    expect(findings[0]!.help).toBe(
      'take it out, or put it into a Deny with `"Resource": "*"` if nobody with this policy may use it at all',
    )
  })

  it('shows the objects of the bucket, and the bucket of the objects', async () => {
    const objects = await found({ Resource: 'arn:aws:s3:::data' })
    expect(objects.findings[0]!.help).toMatch(/^name `arn:aws:s3:::data\/\*`,/)
    const bucket = await found({ Action: 's3:ListBucket', Resource: 'arn:aws:s3:::data/*' })
    expect(bucket.findings[0]!.help).toMatch(/^name `arn:aws:s3:::data`,/)
  })
})

describe('where the reference may lag behind', () => {
  it.each([
    // AWS's guide scopes it, its reference does not.
    ['rekognition:CreateProject', 'arn:aws:rekognition:us-east-1:111122223333:project/shelf/*'],
    ['s3:ListAllMyBuckets', 'arn:aws:s3:::data'],
    // A resource type of SageMaker that the reference does not list.
    ['sagemaker:CreateEndpoint', 'arn:aws:sagemaker:*:*:brand-new-type/*'],
    ['sagemaker-mlflow:GetRun', 'arn:aws:sagemaker:*:*:mlflow-app/*'],
    // AWS's own policies do the same.
    ['ssm:DeregisterManagedInstance', 'arn:aws:eks:*:*:cluster/*'],
  ])('%s on %s is a notice', async (action, resource) => {
    const { findings } = await found({ Action: action, Resource: resource })
    expect(kinds(findings)).toEqual(['policy/resource-mismatch notice'])
    expect(findings[0]!.message).toContain('is not known to have an effect on')
  })
})

describe('texts that are no ARN', () => {
  it.each(['my-bucket', 'my-bucket/*', 's3://my-bucket/*', 'aws:s3:::my-bucket', ''])('%j', async (resource) => {
    const { text, findings } = await found({ Resource: ['arn:aws:s3:::data/*', resource] })
    expect(kinds(findings)).toEqual(['policy/resource-mismatch error'])
    expect(pointedAt(text, findings[0]!)).toBe(JSON.stringify(resource))
  })

  it.each(['*', '*/x', 'arn*', '${arn}', '{{arn}}', 'BUCKET_ARN', '__arn__', '@arn@'])(
    '%j may be one',
    async (resource) => {
      const { findings } = await found({ Resource: resource })
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
    },
  )

  it('takes no argument of a YAML tag for a resource', async () => {
    const text = `- Effect: Allow
  Action: s3:GetObject
  Resource: !GetAtt Table.Arn
- Effect: Allow
  Action: s3:GetObject
  Resource:
    - !Ref Bucket
    - !Sub arn:aws:s3:::\${Bucket}
    - plain
`
    const findings = await hygiene(text, { path: 'statements.yml' })
    expect(findings.map((finding) => pointedAt(text, finding))).toEqual(['plain'])
  })
})

it('leaves resource policies of other services alone', async () => {
  const text = policy({ Principal: '*', Action: 'execute-api:Invoke', Resource: 'execute-api:/*' })
  expect(await hygiene(text)).toEqual([])
  const bucket = policy({ Principal: '*', Action: 's3:GetObject', Resource: 'arn:aws:s3:::data' })
  expect(kinds(await hygiene(bucket))).toEqual(['policy/resource-mismatch warning'])
})
