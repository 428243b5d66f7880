import { describe, expect, it } from 'vitest'
import type { Document } from '../../../src/model/document.js'
import type { InlinePolicy } from '../../../src/model/infrastructure.js'
import { find, read, shown, textAt } from '../cloudformation/support.js'

const head = 'Transform: AWS::Serverless-2016-10-31\n'
const sam = (text: string, rest = '') =>
  read(`${head}${rest}Resources:\n  Data: {Type: 'AWS::S3::Bucket', Properties: {BucketName: data}}\n${text}`)
type Statement = { Action: string[]; Resource: unknown }
const statements = (policy: unknown) =>
  shown(((policy as InlinePolicy).document.value as { Statement: Statement[] }).Statement)

describe('SAM functions', () => {
  it('have a role of their own', async () => {
    const found = await sam(
      `  Fn:
    Type: AWS::Serverless::Function
    Properties:
      FunctionName: labeler
      VpcConfig: {SubnetIds: [a]}
      PermissionsBoundary: arn:aws:iam::111122223333:policy/edge
      RolePath: /fn/
      Events: {Q: {Type: SQS, Properties: {Queue: x}}}
`,
      'Globals: {Function: {Tracing: Active}}\n',
    )
    const role = find(found, 'role', 'FnRole')
    expect(shown(role.arn)).toBe('arn:aws:iam::${AWS::AccountId}:role/fn/${FnRole}')
    expect(find(found, 'function', 'Fn')).toMatchObject({ role: role.arn, name: 'labeler' })
    expect(role.boundary).toBe('arn:aws:iam::111122223333:policy/edge')
    expect(role.managed.map(({ arn }) => arn.replace(/.*:policy\//, ''))).toEqual([
      'service-role/AWSLambdaBasicExecutionRole',
      'AWSXrayWriteOnlyAccess',
      'service-role/AWSLambdaVPCAccessExecutionRole',
      'service-role/AWSLambdaSQSQueueExecutionRole',
    ])
    expect((role.trust as Document).value).toMatchObject({
      Statement: [{ Principal: { Service: ['lambda.amazonaws.com'] }, Action: ['sts:AssumeRole'] }],
    })
    expect(role.span.source.text.slice(role.span.start, role.span.end)).toBe('Fn')
  })

  it('take Policies in every form', async () => {
    const found = await sam(
      `  Fn:
    Type: AWS::Serverless::Function
    Properties:
      Policies:
        - AmazonS3ReadOnlyAccess
        - arn:aws:iam::aws:policy/AWSLambdaExecute
        - !Ref Own
        - Statement:
            - {Effect: Allow, Action: [s3:PutObject], Resource: !Sub "\${Data.Arn}/*"}
        - S3ReadPolicy:
            BucketName: !Ref Data
        - NoSuchPolicy: {}
        - !If [Maybe, {S3CrudPolicy: {BucketName: other}}, !Ref 'AWS::NoValue']
        - !If [Never, {S3CrudPolicy: {BucketName: never}}, AWSXrayWriteOnlyAccess]
  Own: {Type: 'AWS::IAM::ManagedPolicy', Properties: {PolicyDocument: {Statement: []}}}
`,
      `Parameters: {P: {Type: String}}
Conditions: {Maybe: !Equals [!Ref P, a], Never: !Equals [a, b]}
`,
    )
    const { managed, inline } = find(found, 'role', 'FnRole')
    expect(shown(managed.map(({ arn }) => arn)).slice(1)).toEqual([
      'AmazonS3ReadOnlyAccess',
      'arn:aws:iam::aws:policy/AWSLambdaExecute',
      'arn:aws:iam::${AWS::AccountId}:policy/${Own}',
      'AWSXrayWriteOnlyAccess',
    ])
    expect(statements(inline[0])[0]!.Resource).toBe('arn:aws:s3:::data/*')
    expect(textAt((inline[0] as InlinePolicy).document, 'Statement', 0, 'Action', 0)).toBe('s3:PutObject')
    expect(inline[1]!.label).toBe('S3ReadPolicy')
    expect(statements(inline[1])[0]).toMatchObject({ Resource: ['arn:aws:s3:::data', 'arn:aws:s3:::data/*'] })
    expect(statements(inline[1])[0]!.Action).toContain('s3:GetObject')
    // A policy template stands at its own line, where nothing is to be edited.
    expect(textAt((inline[1] as InlinePolicy).document, 'Statement', 0, 'Action')).toBe('S3ReadPolicy')
    expect((inline[1] as InlinePolicy).document.language).toBe('string')
    expect(shown(inline[2])).toMatchObject({ reason: 'the value of `policy template NoSuchPolicy` is not known' })
    expect(inline[3]).toMatchObject({ label: 'S3CrudPolicy', certain: false })
    expect(inline).toHaveLength(4)
  })

  it.each([
    ['a name', 'AWSLambdaExecute', ['AWSLambdaExecute'], 0],
    ['a document', '{Version: 2012-10-17, Statement: [{Effect: Allow, Action: "s3:*", Resource: "*"}]}', [], 1],
    ['several templates in one map', '{S3ReadPolicy: {BucketName: a}, S3WritePolicy: {BucketName: b}}', [], 2],
    ['nothing', "!Ref 'AWS::NoValue'", [], 0],
  ])('take Policies that are %s', async (_, policies, managed, inline) => {
    const found = await sam(`  Fn: {Type: 'AWS::Serverless::Function', Properties: {Policies: ${policies}}}\n`)
    const role = find(found, 'role', 'FnRole')
    expect(role.managed.slice(1).map(({ arn }) => arn)).toEqual(managed)
    expect(role.inline).toHaveLength(inline)
  })

  it('use the role that they name', async () => {
    const found = await sam(`  Fn: {Type: 'AWS::Serverless::Function', Properties: {Role: !GetAtt R.Arn}}
  R: {Type: 'AWS::IAM::Role', Properties: {RoleName: given}}
`)
    expect(found.resources.filter(({ type }) => type === 'role').map(({ label }) => label)).toEqual(['R'])
    expect(shown(find(found, 'function').role)).toBe('arn:aws:iam::${AWS::AccountId}:role/given')
  })

  it('have a role where the one named may be none', async () => {
    const found = await sam(
      `  Fn: {Type: 'AWS::Serverless::Function', Properties: {Role: !If [Given, !Ref P, !Ref 'AWS::NoValue']}}\n`,
      `Parameters: {P: {Type: String, Default: ''}}\nConditions: {Given: !Not [!Equals [!Ref P, '']]}\n`,
    )
    expect(find(found, 'function').role).toBe(find(found, 'role', 'FnRole').arn)
  })

  it('may send to their destinations', async () => {
    const found = await sam(`  Fn:
    Type: AWS::Serverless::Function
    Properties:
      Tracing: Disabled
      DeadLetterQueue: {Type: SQS, TargetArn: !GetAtt Q.Arn}
      EventInvokeConfig: {DestinationConfig: {OnFailure: {Type: SNS, Destination: !Ref T}}}
  Q: {Type: 'AWS::SQS::Queue', Properties: {QueueName: dead}}
  T: {Type: 'AWS::SNS::Topic', Properties: {TopicName: failed}}
`)
    const role = find(found, 'role', 'FnRole')
    expect(role.managed).toHaveLength(1)
    expect(statements(role.inline[0]).map((each) => [each.Action, each.Resource])).toEqual([
      ['sqs:SendMessage', 'arn:aws:sqs:${AWS::Region}:${AWS::AccountId}:dead'],
      ['sns:Publish', 'arn:aws:sns:${AWS::Region}:${AWS::AccountId}:failed'],
    ])
  })

  it('merge Globals', async () => {
    const found = await sam(
      `  Fn: {Type: 'AWS::Serverless::Function', Properties: {FunctionName: own}}\n`,
      `Globals: {Function: {FunctionName: shared, PermissionsBoundary: 'arn:aws:iam::1:policy/b', Policies: [AWSLambdaExecute]}}\n`,
    )
    expect(find(found, 'function').name).toBe('own')
    expect(find(found, 'role').boundary).toBe('arn:aws:iam::1:policy/b')
  })

  it('give state machines a role of their own', async () => {
    const found = await sam(
      `  M: {Type: 'AWS::Serverless::StateMachine', Properties: {Policies: [{LambdaInvokePolicy: {FunctionName: f}}]}}\n`,
    )
    const role = find(found, 'role', 'MRole')
    expect(role.managed).toEqual([])
    expect((role.trust as Document).value).toMatchObject({
      Statement: [{ Principal: { Service: ['states.amazonaws.com'] } }],
    })
    expect(statements(role.inline[0])[0]!.Action).toEqual(['lambda:InvokeFunction'])
  })
})

describe('SAM connectors', () => {
  it('grant to the role of their source', async () => {
    const found = await sam(`  Fn:
    Type: AWS::Serverless::Function
    Connectors:
      Out: {Properties: {Destination: {Id: Data}, Permissions: [Write]}}
  Other: {Type: 'AWS::Lambda::Function', Properties: {Role: !GetAtt R.Arn}}
  R: {Type: 'AWS::IAM::Role', Properties: {RoleName: given}}
  In:
    Type: AWS::Serverless::Connector
    Properties: {Source: {Id: Other}, Destination: [{Id: Data}, {Type: 'AWS::S3::Bucket', Arn: 'arn:aws:s3:::far'}], Permissions: [Read]}
  Strange:
    Type: AWS::Serverless::Connector
    Properties: {Source: {Id: Fn}, Destination: {Id: R}, Permissions: [Read]}
`)
    const policy = (label: string) => find(found, 'policy', label)
    expect(policy('FnOutPolicy').attachedTo).toEqual([{ kind: 'role', name: find(found, 'role', 'FnRole').name }])
    const [out] = statements({ document: policy('FnOutPolicy').document })
    expect(out!.Action).toContain('s3:PutObject')
    expect(out!.Resource).toEqual(['arn:aws:s3:::data', 'arn:aws:s3:::data/*'])
    expect(policy('InDestination0Policy').attachedTo).toEqual([{ kind: 'role', name: 'given' }])
    const [far] = statements({ document: policy('InDestination1Policy').document })
    expect(far!.Resource).toEqual(['arn:aws:s3:::far', 'arn:aws:s3:::far/*'])
    expect(shown(policy('StrangePolicy').document)).toMatchObject({
      reason: 'the value of `connector from Fn to R` is not known',
    })
  })
})
