import { describe, expect, it } from 'vitest'
import type { Document } from '../../../src/model/document.js'
import type { InlinePolicy, UnreadablePolicy } from '../../../src/model/infrastructure.js'
import { plain } from '../../../src/model/located.js'
import { find, read, shown, textAt } from './support.js'

const documentOf = (policy: InlinePolicy | UnreadablePolicy | undefined): Document => (policy as InlinePolicy).document
const yaml = (resources: string, rest = '') => `${rest}Resources:\n${resources}`
const labels = (found: Awaited<ReturnType<typeof read>>) => found.resources.map(({ type, label }) => `${type} ${label}`)

describe('identities', () => {
  it('reads a role with everything in it', async () => {
    const found = await read(
      yaml(`
  Role:
    Type: AWS::IAM::Role
    Properties:
      RoleName: flow
      Path: /ml/
      PermissionsBoundary: !Sub arn:\${AWS::Partition}:iam::\${AWS::AccountId}:policy/edge
      ManagedPolicyArns: [arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess, !Ref Own]
      AssumeRolePolicyDocument:
        Statement: [{Effect: Allow, Principal: {Service: sagemaker.amazonaws.com}, Action: 'sts:AssumeRole'}]
      Policies:
        - PolicyName: first
          PolicyDocument:
            Version: 2012-10-17
            Statement:
              Effect: Allow
              Action: s3:GetObject
              Resource: !Sub "\${Data.Arn}/*"
  Own: {Type: 'AWS::IAM::ManagedPolicy', Properties: {PolicyDocument: {Statement: []}, Roles: [!Ref Role]}}
  Data: {Type: 'AWS::S3::Bucket'}
`),
      { account: '111122223333' },
    )
    const role = find(found, 'role')
    expect(shown({ name: role.name, arn: role.arn, boundary: role.boundary })).toEqual({
      name: 'flow',
      arn: 'arn:aws:iam::111122223333:role/ml/flow',
      boundary: 'arn:aws:iam::111122223333:policy/edge',
    })
    expect(shown(role.managed.map(({ arn }) => arn))).toEqual([
      'arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess',
      'arn:aws:iam::111122223333:policy/${Own}',
    ])
    expect((role.trust as Document).kind).toBe('trust-policy')
    const document = documentOf(role.inline[0])
    expect(role.inline[0]).toMatchObject({ label: 'first' })
    expect(shown(document.value)).toMatchObject({ Statement: { Resource: 'arn:aws:s3:::${Data}/*' } })
    expect(document.language).toBe('yaml')
    expect(textAt(document, 'Statement', 0, 'Resource')).toContain('"${Data.Arn}/*"')
    const policy = find(found, 'policy')
    expect(policy.attachedTo).toEqual([{ kind: 'role', name: 'flow' }])
    expect(policy.arn).toBe(role.managed[1]!.arn)
    expect(textAt(document)).toMatch(/^Version/)
  })

  it('reads policies that are resources of their own', async () => {
    const document = 'PolicyDocument: {Statement: [{Effect: Allow, Action: "s3:*", Resource: "*"}]}'
    const found = await read(
      yaml(`
  R: {Type: 'AWS::IAM::Role'}
  P: {Type: 'AWS::IAM::Policy', Properties: {PolicyName: p, Roles: [!Ref R, other], Users: [u], Groups: [!Ref G], ${document}}}
  RP: {Type: 'AWS::IAM::RolePolicy', Properties: {PolicyName: rp, RoleName: !Ref R, ${document}}}
  UP: {Type: 'AWS::IAM::UserPolicy', Properties: {PolicyName: up, UserName: !Ref U, ${document}}}
  GP: {Type: 'AWS::IAM::GroupPolicy', Properties: {PolicyName: gp, GroupName: !Ref G, ${document}}}
  U: {Type: 'AWS::IAM::User', Properties: {UserName: anna, Groups: [!Ref G]}}
  G: {Type: 'AWS::IAM::Group'}
  A: {Type: 'AWS::IAM::UserToGroupAddition', Properties: {GroupName: more, Users: [!Ref U, bert]}}
`),
    )
    const attached = (label: string) =>
      shown(find(found, 'policy', label).attachedTo.map(({ kind, name }) => `${kind} ${name}`))
    expect(attached('P')).toEqual(['role ${R}', 'role other', 'user u', 'group ${G}'])
    expect(attached('RP')).toEqual(['role ${R}'])
    expect(attached('UP')).toEqual(['user anna'])
    expect(attached('GP')).toEqual(['group ${G}'])
    expect(find(found, 'policy', 'P').arn).toBeUndefined()
    expect(shown(find(found, 'user').groups)).toEqual(['${G}', 'more'])
  })

  it('says which policies cannot be read, and why', async () => {
    const found = await read(
      yaml(
        `
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: !Ref Document
      ManagedPolicyArns: [!If [Maybe, 'arn:aws:iam::aws:policy/ReadOnlyAccess', !Ref 'AWS::NoValue']]
      Policies:
        - {PolicyName: a, PolicyDocument: !Ref Document}
        - {PolicyName: b, PolicyDocument: '{"Statement": ['}
        - {PolicyName: c, PolicyDocument: {Version: 2012-10-17}}
        - !If [Maybe, {PolicyName: d, PolicyDocument: {Statement: []}}, !Ref 'AWS::NoValue']
        - !Ref Document
        - {PolicyName: e, PolicyDocument: {Statement: [!If [Maybe, {Effect: Allow, Action: 'a:b', Resource: '*'}, !Ref 'AWS::NoValue']]}}
`,
        'Parameters: {Document: {Type: String}}\nConditions: {Maybe: !Equals [!Ref Document, x]}\n',
      ),
    )
    const role = find(found, 'role')
    expect(shown((role.trust as Document).unreadable)).toBe('the value of `Document` is not known')
    expect(
      shown(role.inline.map((policy) => ('reason' in policy ? `${policy.label}: ${policy.reason}` : policy.label))),
    ).toEqual([
      'a: the value of `Document` is not known',
      'b: it is not valid JSON',
      'c: it has no usable `Statement`',
      'd',
      'Role.Policies: the value of `Document` is not known',
      'e',
      'e',
    ])
    expect(role.inline[3]).toMatchObject({ certain: false, condition: 'Maybe' })
    expect(role.inline.slice(-2)).toMatchObject([{ label: 'e' }, { certain: false, condition: 'Maybe' }])
    expect(role.managed).toMatchObject([
      { arn: 'arn:aws:iam::aws:policy/ReadOnlyAccess', certain: false, condition: 'Maybe' },
    ])
    const messages = found.files[0]!.problems.map(({ message, start, end }) => [
      message,
      found.files[0]!.source.text.slice(start, end),
    ])
    expect(messages).toEqual([
      [expect.stringMatching(/^expected `\]`|^expected an array item|^expected/), expect.any(String)],
      ['the policy has no `Statement`', '{Version: 2012-10-17}'],
    ])
  })

  it('reports mistakes of policies at their places, and none in what only deployment knows', async () => {
    const found = await read(
      yaml(
        `
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: {Statement: [{Effect: Allow, Principal: {AWS: 012345678901}, Action: 'sts:AssumeRole'}]}
      Policies:
        - PolicyName: a
          PolicyDocument: {Statement: [{Effect: Alow, Action: 's3:*', Resource: !Ref Any}, {Effect: !Ref Any, Action: !Ref Any, Resource: '*'}, !Ref Any]}
`,
        'Parameters: {Any: {Type: String}}\n',
      ),
    )
    const { problems, source } = found.files[0]!
    expect(problems.map(({ message, start, end }) => [message, source.text.slice(start, end)])).toEqual([
      ['expected `Effect` to be `Allow` or `Deny`, found `Alow`', 'Alow'],
    ])
    // An account id without quotes is the text that stands there.
    expect((find(found, 'role').trust as Document).value).toMatchObject({
      Statement: [{ Principal: { AWS: '012345678901' } }],
    })
  })
})

describe('conditions in policies', () => {
  const sections = `Parameters: {Key: {Type: String}}
Conditions: {HasKey: !Not [!Equals [!Ref Key, '']], Yes: !Equals [a, a]}
`
  const document = `PolicyDocument:
          Statement:
            - {Effect: Allow, Action: 's3:GetObject', Resource: '*'}
            - !If [HasKey, {Effect: Allow, Action: 'kms:Decrypt', Resource: !Ref Key}, !Ref 'AWS::NoValue']
            - !If [Yes, {Effect: Deny, Action: 's3:PutObject', Resource: '*'}, !Ref 'AWS::NoValue']`
  const actions = (value: unknown) =>
    (value as { Statement: { Action: string }[] }).Statement.map((each) => each.Action)

  it('keep statements that may be there apart from those that are', async () => {
    const found = await read(
      yaml(
        `  R:\n    Type: AWS::IAM::Role\n    Properties:\n      Policies:\n      - PolicyName: p\n        ${document}\n`,
        sections,
      ),
    )
    const { inline } = find(found, 'role')
    expect(inline.map((policy) => [actions(documentOf(policy).value), 'certain' in policy])).toEqual([
      [['s3:GetObject', 's3:PutObject'], false],
      [['kms:Decrypt'], true],
    ])
    expect(textAt(documentOf(inline[0]), 'Statement', 1, 'Action')).toBe("'s3:PutObject'")
    expect(textAt(documentOf(inline[1]), 'Statement', 0, 'Action')).toBe("'kms:Decrypt'")
  })

  it('do so in policies that are resources', async () => {
    const found = await read(
      yaml(`  P:\n    Type: AWS::IAM::Policy\n    Properties:\n        Roles: [r]\n        ${document}\n`, sections),
    )
    const policies = found.resources.flatMap((resource) => (resource.type === 'policy' ? [resource] : []))
    expect(policies.map(({ certain, document }) => [certain, actions((document as Document).value)])).toEqual([
      [undefined, ['s3:GetObject', 's3:PutObject']],
      [false, ['kms:Decrypt']],
    ])
  })
})

describe('conditions on resources', () => {
  it('leaves out what is surely not created and marks what may be', async () => {
    const found = await read(
      yaml(
        `
  A: {Type: 'AWS::S3::Bucket', Condition: IsProd}
  B: {Type: 'AWS::S3::Bucket', Condition: IsDev}
  C: {Type: 'AWS::S3::Bucket', Condition: Maybe}
`,
        `Parameters: {Env: {Type: String, Default: dev}, Free: {Type: String}}
Conditions: {IsProd: !Equals [!Ref Env, prod], IsDev: !Equals [!Ref Env, dev], Maybe: !Equals [!Ref Free, x]}
`,
      ),
    )
    expect(labels(found)).toEqual(['bucket B', 'bucket C'])
    expect(find(found, 'bucket', 'B')).not.toHaveProperty('certain')
    expect(find(found, 'bucket', 'B').assumed).toEqual(['parameter `Env` has its default `dev`'])
    expect(find(found, 'bucket', 'C').certain).toBe(false)
  })
})

describe('buckets, keys and functions', () => {
  it('reads CORS as the rules of S3, with places', async () => {
    const found = await read(
      yaml(`
  B:
    Type: AWS::S3::Bucket
    Properties:
      BucketName: in
      VersioningConfiguration: {Status: Enabled}
      BucketEncryption:
        ServerSideEncryptionConfiguration:
          - ServerSideEncryptionByDefault: {SSEAlgorithm: 'aws:kms', KMSMasterKeyID: !GetAtt Key.Arn}
      CorsConfiguration:
        CorsRules:
          - Id: one
            AllowedHeaders: ['*']
            AllowedMethods: [GET, PUT]
            AllowedOrigins: ["*"]
            ExposedHeaders: [Access-Control-Allow-Origin]
            MaxAge: 3000
  Plain: {Type: 'AWS::S3::Bucket'}
  Odd: {Type: 'AWS::S3::Bucket', Properties: {CorsConfiguration: !Ref Cors, VersioningConfiguration: {Status: !Ref Cors}, BucketEncryption: !Ref Cors}}
  Part: {Type: 'AWS::S3::BucketPolicy', Properties: {Bucket: !Ref B, PolicyDocument: {Statement: [{Effect: Allow, Principal: '*', Action: 's3:GetObject', Resource: !Sub '\${B.Arn}/*'}]}}}
  Key: {Type: 'AWS::KMS::Key', Properties: {KeyPolicy: {Statement: [{Effect: Allow, Principal: {AWS: '*'}, Action: 'kms:*', Resource: '*'}]}}}
  Name: {Type: 'AWS::KMS::Alias', Properties: {AliasName: alias/data, TargetKeyId: !Ref Key}}
  Bare: {Type: 'AWS::KMS::ReplicaKey', Properties: {PrimaryKeyArn: x}}
  F: {Type: 'AWS::Lambda::Function', Properties: {Role: !GetAtt R.Arn}}
  R: {Type: 'AWS::IAM::Role'}
Parameters: {Cors: {Type: String}}
`),
    )
    const bucket = find(found, 'bucket', 'B')
    const cors = bucket.cors as Document
    expect(cors.value).toEqual([
      {
        AllowedHeaders: ['*'],
        AllowedMethods: ['GET', 'PUT'],
        AllowedOrigins: ['*'],
        ExposeHeaders: ['Access-Control-Allow-Origin'],
        MaxAgeSeconds: 3000,
      },
    ])
    expect(textAt(cors, 0, 'ExposeHeaders', 0)).toBe('Access-Control-Allow-Origin')
    expect(textAt(cors, 0, 'AllowedMethods')).toBe('[GET, PUT]')
    expect(bucket).toMatchObject({ name: 'in', versioned: true, kmsKey: find(found, 'key', 'Key').arn })
    const plainBucket = find(found, 'bucket', 'Plain')
    for (const name of ['cors', 'policy', 'versioned', 'kmsKey']) expect(plainBucket).not.toHaveProperty(name)
    expect(shown(find(found, 'bucket', 'Odd').kmsKey)).toBe('${Cors}')
    expect(find(found, 'bucket', 'Odd')).toMatchObject({ cors: 'unknown', versioned: 'unknown' })
    const part = find(found, 'bucket-part')
    expect(part.bucket).toBe('in')
    expect((part.policy as Document).kind).toBe('bucket-policy')
    expect(find(found, 'key', 'Key').aliases).toEqual(['alias/data'])
    expect((find(found, 'key', 'Key').policy as Document).kind).toBe('key-policy')
    expect(find(found, 'key', 'Bare')).not.toHaveProperty('policy')
    expect(find(found, 'function').role).toBe(find(found, 'role').arn)
  })

  it('resolves the properties of any other resource, and says what it does not understand', async () => {
    const found = await read(
      yaml(`
  Flow: {Type: 'AWS::SageMaker::FlowDefinition', Properties: {RoleArn: !GetAtt R.Arn, OutputConfig: {S3OutputPath: !Sub 's3://\${B}/x'}}}
  R: {Type: 'AWS::IAM::Role'}
  B: {Type: 'AWS::S3::Bucket'}
  Cors: {Type: 'Custom::BucketCors', Properties: {ServiceToken: !ImportValue fn, Bucket: !Ref B}}
  Delete: {Type: 'Custom::S3AutoDeleteObjects', Properties: {BucketName: !Ref B}}
  Module: {Type: 'My::S3::Bucket::MODULE', Properties: {Name: x}}
  CDKMetadata: {Type: 'AWS::CDK::Metadata'}
`),
    )
    expect(labels(found)).toEqual(['service Flow', 'role R', 'bucket B', 'opaque Cors', 'opaque Module'])
    const flow = find(found, 'service')
    expect(flow.resourceType).toBe('AWS::SageMaker::FlowDefinition')
    expect(shown(plain(flow.attributes))).toEqual({
      RoleArn: 'arn:aws:iam::${AWS::AccountId}:role/${R}',
      OutputConfig: { S3OutputPath: 's3://${B}/x' },
    })
    const cors = find(found, 'opaque', 'Cors')
    expect(cors.reason).toBe('`Custom::BucketCors` is a custom resource')
    expect(cors.mentions).toContain(find(found, 'bucket').name)
  })

  it('says what is included from elsewhere', async () => {
    const found = await read(
      yaml(`
  B: {Type: 'AWS::S3::Bucket', Properties: {BucketName: b, 'Fn::Transform': {Name: 'AWS::Include', Parameters: {Location: 's3://x/y'}}}}
  L: {Type: 'AWS::S3::Bucket', Properties: {'Fn::ForEach::P': [P, [BucketName], {'\${P}': looped}]}}
  R: {Type: 'AWS::IAM::Role'}
`),
    )
    const opaque = find(found, 'opaque')
    expect(opaque.reason).toBe('a part of the template is included from elsewhere')
    expect(opaque.mentions).toEqual(['b'])
    expect(find(found, 'bucket', 'L').name).toBe('looped')
    const whole = await read(
      yaml("  R: {Type: 'AWS::IAM::Role'}\n  Fn::Transform: {Name: 'AWS::Include', Parameters: {Location: x}}\n"),
    )
    expect(find(whole, 'opaque').mentions).toContain(find(whole, 'role').arn)
  })

  it('takes the last of equal keys and the names of a macro', async () => {
    const found = await read({
      'a.json':
        '{"Transform": "MyMacro", "Resources": {"B": {"Type": "AWS::S3::Bucket", "Properties": {"BucketName": "a", "BucketName": "b"}}}}',
    })
    expect(find(found, 'bucket').name).toBe('b')
    expect(find(found, 'opaque')).toMatchObject({
      reason: 'the template is changed by the macro `MyMacro`',
      mentions: ['b'],
    })
  })
})

describe('documents inside strings', () => {
  const policy = (text: string) =>
    yaml(
      `  R:\n    Type: AWS::IAM::Role\n    Properties:\n      RoleName: r\n      AssumeRolePolicyDocument: ${text}\n`,
    )
  const trustOf = async (text: string, path = 't.yaml') => find(await read({ [path]: text }), 'role').trust as Document

  it.each([
    [
      'a block',
      policy(
        '|\n        {"Statement": [\n          {"Effect": "Allow", "Principal": {"AWS": "*"},\n\n            "Action": "sts:AssumeRole"}]}',
      ),
      'json',
    ],
    [
      'a block of Sub',
      policy(
        '!Sub |\n        {"Statement": [{"Effect": "Allow", "Principal": {"Service": "x.${AWS::URLSuffix}"}, "Action": "sts:AssumeRole"}]}',
      ),
      'json',
    ],
    [
      'a block with a chomping sign',
      policy('|-\n          {"Statement": [{"Effect": "Allow",\n            "Action": "sts:AssumeRole"}]}'),
      'json',
    ],
    [
      'a folded block',
      policy('>\n        {"Statement": [{"Effect": "Allow",\n        "Action": "sts:AssumeRole"}]}\n'),
      'string',
    ],
    [
      'double quotes',
      policy('"{\\"Statement\\": [{\\"Effect\\": \\"Allow\\", \\"Action\\": \\"sts:AssumeRole\\"}]}"'),
      'string',
    ],
    [
      'double quotes over lines',
      policy('"{\\"Statement\\": [{\\"Effect\\": \\"Allow\\",\n         \\"Action\\": \\"sts:AssumeRole\\"}]}"'),
      'string',
    ],
    [
      'single quotes',
      policy(`'{"Statement": [{"Effect": "Allow", "Sid": "it''s", "Action": "sts:AssumeRole"}]}'`),
      'string',
    ],
    [
      'Sub with a map',
      policy(`{'Fn::Sub': ['{"Statement": [{"Effect": "\${E}", "Action": "sts:AssumeRole"}]}', {E: Allow}]}`),
      'string',
    ],
  ])('are found at their characters: %s', async (_, text, language) => {
    const trust = await trustOf(text)
    expect(trust.language).toBe(language)
    const found = textAt(trust, 'Statement', 0, 'Action')
    expect(found.replaceAll('\\', '')).toBe('"sts:AssumeRole"')
    expect(textAt(trust, 'Statement')).toMatch(/^\[.*\]$/s)
    const windows = await trustOf(text.replaceAll('\n', '\r\n'))
    expect(textAt(windows, 'Statement', 0, 'Action')).toBe(found)
  })

  it('are found at their characters: JSON in JSON', async () => {
    const text = JSON.stringify({
      Resources: {
        R: {
          Type: 'AWS::IAM::Role',
          Properties: {
            AssumeRolePolicyDocument:
              '{\n\t"Statement": [{"Effect": "Allow", "Sid": "é\\u0041", "Action": "sts:AssumeRole"}]}',
          },
        },
      },
    })
    const trust = await trustOf(text, 't.json')
    expect(textAt(trust, 'Statement', 0, 'Action')).toBe('\\"sts:AssumeRole\\"')
    expect(trust.value).toMatchObject({ Statement: [{ Sid: 'éA' }] })
  })

  it('are found at the string where the text is put together', async () => {
    const trust = await trustOf(
      policy(`!Join ['', ['{"Statement": [{"Effect": "Allow", ', '"Action": "sts:AssumeRole"}]}']]`),
    )
    expect(textAt(trust, 'Statement', 0, 'Action')).toMatch(/^\['', \[/)
    expect(trust.language).toBe('string')
  })

  it('report a mistake in JSON where it stands', async () => {
    const found = await read(policy('|\n        {"Statement": [\n          {"Effect": "Allow" "Action": "x"}]}'))
    const [problem] = found.files[0]!.problems
    expect(found.files[0]!.source.text.slice(0, problem!.start)).toMatch(/"Allow"$/)
    expect((find(found, 'role').trust as Document).unreadable).toBe('it is not valid JSON')
  })

  it('do not report what a symbol makes of JSON', async () => {
    const found = await read(
      policy('!Sub |\n        {"Statement": [{"Effect": "Allow", "Resource": ${Free}}]}').replace(
        'Resources:',
        'Parameters: {Free: {Type: String}}\nResources:',
      ),
    )
    expect(found.files[0]!.problems).toEqual([])
    expect(shown((find(found, 'role').trust as Document).unreadable)).toBe('the value of `Free` is not known')
  })
})
