import { judge } from '../terraform/judge.js'
import { describe, expect, it } from 'vitest'
import { deploymentOf } from '../../../src/base/symbol.js'
import { SourceText } from '../../../src/base/source.js'
import { isServerless, readServerless } from '../../../src/formats/serverless/index.js'
import type { InlinePolicy } from '../../../src/model/infrastructure.js'
import { type Files, find, parseFiles, shown, textAt } from '../cloudformation/support.js'

const read = (text: string, others: Files = {}, defaults = {}) =>
  readServerless(parseFiles({ 'svc/serverless.yml': text }), deploymentOf(defaults), {
    read: async (path) => (others[path] === undefined ? undefined : new SourceText(path, others[path])),
  })

const head = `
service: labeling
provider:
  name: aws
  region: eu-west-1
  stage: \${opt:stage, 'dev'}
`

const inlineOf = (role: { inline: unknown[] }) => (role.inline[0] as InlinePolicy).document
const statementsOf = (role: { inline: unknown[] }) =>
  shown((inlineOf(role).value as { Statement: { Resource: unknown; Action: unknown }[] }).Statement)

describe('Serverless Framework', () => {
  it('gives functions the default role with the statements of the provider', async () => {
    const text = `${head}
  iam:
    role:
      permissionsBoundary: arn:aws:iam::111122223333:policy/edge
      managedPolicies: [arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess]
      statements:
        - Effect: Allow
          Action: s3:PutObject
          Resource: arn:aws:s3:::\${self:service}-\${self:provider.stage}-out/*
functions:
  post-label: {handler: a.b, vpc: {}}
`
    const found = await read(text)
    expect(find(found, 'function')).toMatchObject({
      name: 'labeling-dev-post-label',
      label: 'PostDashlabelLambdaFunction',
    })
    const role = find(found, 'role', 'IamRoleLambdaExecution')
    expect(find(found, 'function').role).toBe(role.arn)
    expect(role.name).toBe('labeling-dev-eu-west-1-lambdaRole')
    expect(role.boundary).toBe('arn:aws:iam::111122223333:policy/edge')
    expect(role.managed.map(({ arn }) => arn)).toEqual([
      'arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess',
      'arn:aws:iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole',
    ])
    const [logs, own] = statementsOf(role)
    expect(logs!.Action).toContain('logs:PutLogEvents')
    expect(own).toEqual({ Effect: 'Allow', Action: 's3:PutObject', Resource: 'arn:aws:s3:::labeling-dev-out/*' })
    expect(textAt(inlineOf(role), 'Statement', 1, 'Action')).toBe('s3:PutObject')
    expect(role.assumed).toEqual(['variable `opt:stage` has its fallback `dev`'])
    expect(found.files).toMatchObject([{ path: 'svc/serverless.yml', kind: 'serverless', problems: [] }])
  })

  it('gives a function with statements of its own a role of its own', async () => {
    const text = `${head}
  iamRoleStatements:
    - {Effect: Allow, Action: 's3:GetObject', Resource: '*'}
plugins: [serverless-iam-roles-per-function]
functions:
  one:
    handler: a.b
    iamRoleStatementsInherit: true
    iamRoleStatements:
      - {Effect: Allow, Action: 'sagemaker:CreateLabelingJob', Resource: '*'}
  two: {handler: a.b, iamRoleStatements: []}
  three: {handler: a.b}
  four: {handler: a.b, role: Extra}
  five: {handler: a.b, role: 'arn:aws:iam::111122223333:role/given'}
resources:
  Resources:
    Extra: {Type: 'AWS::IAM::Role', Properties: {RoleName: extra}}
`
    const found = await read(text)
    const actions = (label: string) => statementsOf(find(found, 'role', label)).map(({ Action: action }) => action)
    expect(actions('OneIamRoleLambdaExecution').slice(1)).toEqual(['s3:GetObject', 'sagemaker:CreateLabelingJob'])
    expect(actions('TwoIamRoleLambdaExecution').slice(1)).toEqual([])
    expect(actions('IamRoleLambdaExecution').slice(1)).toEqual(['s3:GetObject'])
    const roleOf = (label: string) => shown(find(found, 'function', label).role)
    expect(roleOf('ThreeLambdaFunction')).toMatch(/role\/labeling-dev-eu-west-1-lambdaRole$/)
    expect(roleOf('FourLambdaFunction')).toBe('arn:aws:iam::${AWS::AccountId}:role/extra')
    expect(roleOf('FiveLambdaFunction')).toBe('arn:aws:iam::111122223333:role/given')
    const without = await read(text.replace('plugins: [serverless-iam-roles-per-function]', ''))
    expect(shown(find(without, 'function', 'OneLambdaFunction').role)).toMatch(/-lambdaRole$/)
  })

  it('makes no role where the provider names one', async () => {
    const found = await read(`${head}
  iam: {role: 'arn:aws:iam::111122223333:role/shared'}
functions: {one: {handler: a.b}}
`)
    expect(found.resources.map(({ type }) => type)).toEqual(['function'])
    expect(find(found, 'function').role).toBe('arn:aws:iam::111122223333:role/shared')
  })

  it('reads the resources section as a list, its extensions and buckets of events', async () => {
    const found = await read(
      `${head}
functions:
  one: {handler: a.b, events: [{s3: photos}, {s3: {bucket: old, existing: true}}]}
resources:
  - Resources:
      Data:
        Type: AWS::S3::Bucket
        Properties: {BucketName: '\${self:custom.name}', CorsConfiguration: {CorsRules: [{AllowedMethods: [GET], AllowedOrigins: ['*']}]}}
  - \${file(./more.yml)}
  - extensions:
      IamRoleLambdaExecution: {Properties: {RoleName: renamed}}
custom: {name: '\${self:service}-data'}
`,
      {
        'svc/more.yml': 'Resources:\n  More: {Type: AWS::S3::Bucket, Properties: {BucketName: "${sls:stage}-more"}}\n',
      },
    )
    const buckets = found.resources.filter(({ type }) => type === 'bucket')
    expect(buckets.map((bucket) => 'name' in bucket && bucket.name)).toEqual(['photos', 'labeling-data', 'dev-more'])
    expect(find(found, 'bucket', 'More').span.source.path).toBe('svc/more.yml')
    expect(find(found, 'bucket', 'Data').cors).toMatchObject({ kind: 'cors' })
    expect(find(found, 'role').name).toBe('renamed')
  })

  it('takes statements from other files, with exact places there', async () => {
    const other = 'reader:\n  - Effect: Allow\n    Action: [s3:GetObject, "s3:ListBucket"]\n    Resource: "*"\n'
    const found = await read(
      `${head}
  iam: {role: {statements: '\${file(../iam.yml):reader}'}}
functions: {one: {handler: a.b}}
`,
      { 'iam.yml': other },
    )
    const document = inlineOf(find(found, 'role'))
    const span = document.locate(['Statement', 1, 'Action', 1])
    expect(span.source.path).toBe('iam.yml')
    expect(textAt(document, 'Statement', 1, 'Action', 1)).toBe('"s3:ListBucket"')
  })

  const variables: [text: string, value: unknown][] = [
    ['${self:service}', 'labeling'],
    ['${self:custom.deep.${self:provider.stage}.name}', 'dev-name'],
    ['${self:custom.list.1}', 'b'],
    ['arn:aws:iam::${self:custom.account}:root', 'arn:aws:iam::012345678901:root'],
    ['${self:custom.nothing}', '${self:custom.nothing}'],
    ["${self:custom.nothing, 'other'}", 'other'],
    ['${self:custom.nothing, self:service}', 'labeling'],
    ['${self:custom.nothing, ${self:custom.gone, "last"}}', 'last'],
    ['${opt:stage}', 'dev'],
    ['${opt:size}', '${opt:size}'],
    ["${env:BUCKET, 'fallback'}", 'fallback'],
    ['x-${env:BUCKET}/*', 'x-${env:BUCKET}/*'],
    ["${ssm:/bucket/name, 'never'}", '${ssm:/bucket/name}'],
    ['${cf:other.Bucket}', '${cf:other.Bucket}'],
    ['${cf.us-east-1:other-${sls:stage}.Bucket}', '${cf.us-east-1:other-dev.Bucket}'],
    ['${param:bucket}', 'from-default'],
    ['${param:staged}', 'from-stage'],
    ['${aws:region}', '${AWS::Region}'],
    ['${aws:accountId}', '${AWS::AccountId}'],
    ['${aws:username}', '${aws:username}'],
    ['${self:custom.loop}', '${self:custom.loop}'],
    ['${file(./nowhere.yml):a}', '${file(./nowhere.yml):a}'],
    ['${file(./code.js):a}', '${file(./code.js)}'],
    ['${file(./part.json):a.b}', 'c'],
    ['${sls:instanceId}', '${sls:instanceId}'],
    ['#{AWS::AccountId}-x', '${AWS::AccountId}-x'],
    ['plain $ {text}', 'plain $ {text}'],
  ]
  it.each(variables)('fills in %s', async (text, value) => {
    const found = await read(
      `service: labeling
provider: {name: aws}
params: {default: {bucket: from-default}, dev: {staged: from-stage}}
custom:
  deep: {dev: {name: '\${sls:stage}-name'}}
  list: [a, b]
  account: 012345678901
  loop: \${self:custom.loop}
resources: {Resources: {B: {Type: 'AWS::S3::Bucket', Properties: {BucketName: ${JSON.stringify(text)}}}}}
`,
      { 'svc/part.json': '{"a": {"b": "c"}}' },
    )
    expect(shown(find(found, 'bucket').name)).toBe(value)
  })

  it('tells the things of several services apart', async () => {
    const service = (name: string) => `service: ${name}
provider: {name: aws}
resources: {Resources: {B: {Type: 'AWS::S3::Bucket'}, C: {Type: 'AWS::S3::Bucket', Properties: {BucketName: '\${self:custom.x}-\${env:E}'}}}}
`
    const files = {
      'a/serverless.yml': service('one'),
      'b/serverless.yml': service('two'),
      'c/serverless.yml': service('two'),
    }
    const found = await readServerless(parseFiles(files), deploymentOf({}), { read: async () => undefined })
    expect(found.resources.map((resource) => shown('name' in resource && resource.name))).toEqual([
      '${one.B}',
      '${a/serverless.yml#self:custom.x}-${env:E}',
      '${b/serverless.yml#B}',
      '${b/serverless.yml#self:custom.x}-${env:E}',
      '${c/serverless.yml#B}',
      '${c/serverless.yml#self:custom.x}-${env:E}',
    ])
    expect(found.resources.map(({ label }) => label)).toEqual(['B', 'C', 'B', 'C', 'B', 'C'])
  })

  it('knows a service on AWS', () => {
    const is = (text: string) => isServerless(parseFiles({ 'serverless.yml': text })[0]!.root)
    expect(is('service: a\nprovider: {name: aws}')).toBe(true)
    expect(is('service: a\nprovider: aws')).toBe(true)
    expect(is('service: a\nprovider: {name: google}')).toBe(false)
    expect(is('provider: {name: aws}')).toBe(false)
  })
})

describe('a file of resources that a service takes in', () => {
  const service = (resources: string) =>
    `service: a2i\nparams: {default: {bucket: a2i-dev}}\nprovider: {name: aws}\nfunctions: {f: {handler: a.b}}\nresources:\n${resources}`
  const flow = `Resources:
  FlowRole:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: {Version: '2012-10-17', Statement: [{Effect: Allow, Principal: {Service: sagemaker.amazonaws.com}, Action: 'sts:AssumeRole'}]}
      Policies:
        - PolicyName: p
          PolicyDocument: {Version: '2012-10-17', Statement: [{Effect: Allow, Action: 's3:GetObject', Resource: 'arn:aws:s3:::\${param:bucket}/*'}]}
  Flow:
    Type: AWS::SageMaker::FlowDefinition
    Properties:
      FlowDefinitionName: f
      RoleArn: !GetAtt FlowRole.Arn
      OutputConfig: {S3OutputPath: 's3://\${param:bucket}/out'}
`
  const errors = async (files: { [path: string]: string }) =>
    (await judge(files)).findings.filter(({ severity }) => severity === 'error').map(({ message }) => message)

  it.each([
    ['whole', '  - ${file(resources/flow.yml)}\n'],
    ['its resources', '  Resources: ${file(resources/flow.yml):Resources}\n'],
  ])('is judged as a part of it, and not by itself: %s', async (_, resources) => {
    const found = await errors({ 'serverless.yml': service(resources), 'resources/flow.yml': flow })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('does not allow `s3:PutObject` on `arn:aws:s3:::a2i-dev/out/f/*`')
  })

  it('is judged by itself where nobody takes it in', async () => {
    const found = await errors({ 'serverless.yml': service('  - {}\n'), 'resources/flow.yml': flow })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('${param:bucket}')
  })

  it('is told what is wrong with its policies', async () => {
    const wrong = flow.replace("Effect: Allow, Action: 's3", "Effect: Permit, Action: 's3")
    const files = { 'serverless.yml': service('  - ${file(resources/flow.yml)}\n'), 'resources/flow.yml': wrong }
    expect((await judge(files)).findings.map(({ rule, location }) => `${rule} ${location.path}`)).toContain(
      'syntax resources/flow.yml',
    )
  })
})
