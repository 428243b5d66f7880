import { describe, expect, it } from 'vitest'
import type { Value } from '../../../src/base/value.js'
import { evaluate } from './support.js'

const sections = `
  Bucket: {Type: 'AWS::S3::Bucket'}
  Named: {Type: 'AWS::S3::Bucket', Properties: {BucketName: !Sub '\${Env}-data'}}
  Role: {Type: 'AWS::IAM::Role', Properties: {Path: /ml/}}
  Key: {Type: 'AWS::KMS::Key'}
  Policy: {Type: 'AWS::IAM::ManagedPolicy'}
  Fn: {Type: 'AWS::Lambda::Function', Properties: {FunctionName: labeler}}
  Queue: {Type: 'AWS::SQS::Queue'}
  Topic: {Type: 'AWS::SNS::Topic', Properties: {TopicName: done}}
  Machine: {Type: 'AWS::StepFunctions::StateMachine'}
  Alias: {Type: 'AWS::Lambda::Alias', Properties: {FunctionName: !Ref Fn, Name: live}}
  Loop1: {Type: 'AWS::S3::Bucket', Properties: {BucketName: !Ref Loop2}}
  Loop2: {Type: 'AWS::S3::Bucket', Properties: {BucketName: !Ref Loop1}}
  Rest: {Type: 'AWS::Test::Other'}
Parameters:
  Env: {Type: String, Default: dev}
  Size: {Type: Number, Default: 010}
  Free: {Type: String}
  Empty: {Type: String, Default: ''}
  Only: {Type: String, AllowedValues: [one]}
  Several: {Type: String, AllowedValues: [one, two]}
  List: {Type: CommaDelimitedList, Default: 'a, b,c'}
  FreeList: {Type: CommaDelimitedList}
  Ssm: {Type: 'AWS::SSM::Parameter::Value<String>', Default: /my/path}
Mappings:
  Regions:
    us-east-1: {Account: '111', Same: x, Items: [p, q], Service: states.us-east-1.amazonaws.com, Odd: us-east-1.a}
    eu-west-1: {Account: '222', Same: x, Items: [r], Service: states.eu-west-1.amazonaws.com, Odd: us-east-1.b}
  Tiers:
    x: {us-east-1: logs-us-east-1, eu-west-1: logs-eu-west-1}
    y: {us-east-1: logs-us-east-1, eu-west-1: logs-eu-west-1}
  Circular:
    A: {B: !FindInMap [Circular, A, B]}
Conditions:
  Yes: !Equals [!Ref Env, dev]
  No: !Not [!Condition Yes]
  Maybe: !Equals [!Ref Free, prod]
  AndNo: !And [!Condition Maybe, !Condition No]
  AndMaybe: !And [!Condition Maybe, !Condition Yes]
  OrYes: !Or [!Condition Maybe, !Condition Yes]
  OrMaybe: !Or [!Condition Maybe, !Condition No]
  NotMaybe: !Not [!Condition Maybe]
  HasEmpty: !Not [!Equals [!Ref Empty, '']]
  SameSymbol: !Equals [!Ref Free, !Ref Free]
  Generated: !Equals [!Ref Bucket, literal]
  Self: !Not [!Condition Self]
  Long: {'Fn::Or': [{'Fn::Equals': [{Ref: Env}, prod]}, {Condition: Yes}]}
  RegionKnown: !Equals [!Ref AWS::Region, us-east-1]
`

const arn = (service: string, rest: string) => `arn:aws:${service}:\${AWS::Region}:\${AWS::AccountId}:${rest}`

const cases: [name: string, expression: string, value: Value][] = [
  ['Ref of a default', '!Ref Env', 'dev'],
  ['Ref in its long form', '{Ref: Env}', 'dev'],
  ['Ref of a number as written', '!Ref Size', '010'],
  ['Ref without default', '!Ref Free', '${Free}'],
  ['Ref of an empty default', '!Ref Empty', '${Empty}'],
  ['Ref with one allowed value', '!Ref Only', 'one'],
  ['Ref with several allowed values', '!Ref Several', '${Several}'],
  ['Ref of a list', '!Ref List', ['a', 'b', 'c']],
  ['Ref of an SSM parameter', '!Ref Ssm', '${Ssm}'],
  ['Ref of what is not there', '!Ref Nowhere', '${Nowhere}'],
  ['Ref of a bucket', '!Ref Bucket', '${Bucket}'],
  ['Ref of a named bucket', '!Ref Named', 'dev-data'],
  ['Ref of a role', '!Ref Role', '${Role}'],
  ['Ref of a managed policy', '!Ref Policy', 'arn:aws:iam::${AWS::AccountId}:policy/${Policy}'],
  ['Ref of a topic', '!Ref Topic', arn('sns', 'done')],
  ['Ref of a queue', '!Ref Queue', 'https://sqs.${AWS::Region}.amazonaws.com/${AWS::AccountId}/${Queue}'],
  ['Ref of a state machine', '!Ref Machine', arn('states', 'stateMachine:${Machine}')],
  ['Ref of a function alias', '!Ref Alias', arn('lambda', 'function:labeler:live')],
  ['Ref of any other resource', '!Ref Rest', '${Rest}'],
  ['Ref of names in a circle', '!Ref Loop1', '${Loop1}'],
  ['Ref of AWS::NoValue', '!Ref AWS::NoValue', '(nothing)'],
  ['Ref of AWS::Partition', '!Ref AWS::Partition', 'aws'],
  ['Ref of AWS::URLSuffix', '!Ref AWS::URLSuffix', 'amazonaws.com'],
  ['Ref of AWS::StackName', '!Ref AWS::StackName', '${AWS::StackName}'],
  ['GetAtt of a role', '!GetAtt Role.Arn', 'arn:aws:iam::${AWS::AccountId}:role/ml/${Role}'],
  ['GetAtt of a bucket', '!GetAtt [Named, Arn]', 'arn:aws:s3:::dev-data'],
  ['GetAtt in its long form', '{Fn::GetAtt: [Bucket, Arn]}', 'arn:aws:s3:::${Bucket}'],
  ['GetAtt as a long text', '{Fn::GetAtt: Key.Arn}', arn('kms', 'key/${Key}')],
  ['GetAtt of a function', '!GetAtt Fn.Arn', arn('lambda', 'function:labeler')],
  ['GetAtt of another attribute', '!GetAtt Role.RoleId', '${Role.RoleId}'],
  ['GetAtt of another resource', '!GetAtt Rest.Some.Thing', '${Rest.Some.Thing}'],
  ['GetAtt without attribute', '!GetAtt Rest', '${GetAtt(Rest)}'],
  ['Sub', "!Sub '${Env}-${Bucket}-${Role.Arn}'", 'dev-${Bucket}-arn:aws:iam::${AWS::AccountId}:role/ml/${Role}'],
  ['Sub with a map', "!Sub ['${A}/${Env}', {A: !Ref Free}]", '${Free}/dev'],
  ['Sub in its long form', "{Fn::Sub: ['${A}', {A: b}]}", 'b'],
  ['Sub with a literal', "!Sub '${!aws:username}/${Env}'", '${aws:username}/dev'],
  ['Sub with an IAM variable', "!Sub 'home/${aws:username}'", 'home/${aws:username}'],
  ['Sub of what is not there', "!Sub 'x-${Nowhere}'", 'x-${Nowhere}'],
  ['Sub of a list', "!Sub 'x-${List}'", 'x-${List}'],
  ['Sub of an empty part of an ARN', "!Sub 'arn:aws:s3:::${Empty}/*'", 'arn:aws:s3:::${Empty}/*'],
  ['Sub of an empty suffix', "!Sub 'arn:aws:s3:::data${Empty}/*'", 'arn:aws:s3:::data/*'],
  ['Sub of something else', '!Sub {a: b}', '${Sub({"a":"b"})}'],
  ['Join', "!Join ['/', [!GetAtt Bucket.Arn, '*']]", 'arn:aws:s3:::${Bucket}/*'],
  ['Join without AWS::NoValue', "!Join ['-', [a, !Ref AWS::NoValue, b]]", 'a-b'],
  ['Join of a parameter', "!Join ['-', !Ref List]", 'a-b-c'],
  ['Join of an unknown list', "!Join ['-', !Ref FreeList]", '${Join(["-","${FreeList}"])}'],
  ['Select', '!Select [1, !Ref List]', 'b'],
  ['Select with a text', "!Select ['0', [x, y]]", 'x'],
  ['Select past the end', '!Select [7, [x, y]]', '${Select(7, ["x","y"])}'],
  ['Select of an unknown list', '!Select [0, !Ref FreeList]', '${Select(0, ${FreeList})}'],
  ['Split', "!Split [',', 'a,b']", ['a', 'b']],
  ['Split of an ARN', "!Select [5, !Split [':', !GetAtt Role.Arn]]", 'role/ml/${Role}'],
  ['Split of a parameter', "!Split [',', !Ref Free]", '${Split([",","${Free}"])}'],
  ['Split of a generated name', "!Split ['-', !Ref Bucket]", '${Split(["-","${Bucket}"])}'],
  ['FindInMap', '!FindInMap [Regions, us-east-1, Account]', '111'],
  ['FindInMap of a list', '!FindInMap [Regions, us-east-1, Items]', ['p', 'q']],
  [
    'FindInMap by an unknown Region',
    '!FindInMap [Regions, !Ref AWS::Region, Account]',
    '${FindInMap(Regions, ${AWS::Region}, Account)}',
  ],
  ['FindInMap where all are the same', '!FindInMap [Regions, !Ref AWS::Region, Same]', 'x'],
  [
    'FindInMap of texts with the Region',
    '!FindInMap [Regions, !Ref AWS::Region, Service]',
    'states.${AWS::Region}.amazonaws.com',
  ],
  [
    'FindInMap of texts with another Region',
    '!FindInMap [Regions, !Ref AWS::Region, Odd]',
    '${FindInMap(Regions, ${AWS::Region}, Odd)}',
  ],
  ['FindInMap by the Region as second key', '!FindInMap [Tiers, x, !Ref AWS::Region]', 'logs-${AWS::Region}'],
  ['FindInMap by a parameter and the Region', '!FindInMap [Tiers, !Ref Free, !Ref AWS::Region]', 'logs-${AWS::Region}'],
  [
    'FindInMap by a parameter that changes it',
    '!FindInMap [Regions, !Ref Free, Service]',
    '${FindInMap(Regions, ${Free}, Service)}',
  ],
  ['FindInMap with a default', '!FindInMap [Regions, mars, Account, {DefaultValue: none}]', 'none'],
  ['FindInMap of nothing', '!FindInMap [Nowhere, a, b]', '${FindInMap(Nowhere, a, b)}'],
  ['If that holds', '!If [Yes, a, b]', 'a'],
  ['If that does not', '!If [No, a, b]', 'b'],
  ['If that is not known', '!If [Maybe, a, b]', '${If(Maybe, a, b)}'],
  ['If with equal branches', '!If [Maybe, !Ref Env, dev]', 'dev'],
  ['If with nothing', '!If [No, a, !Ref AWS::NoValue]', '(nothing)'],
  ['If in a list', '[x, !If [No, a, !Ref AWS::NoValue]]', ['x']],
  ['If in a list, not known', '[x, !If [Maybe, a, !Ref AWS::NoValue]]', ['x', '${If(Maybe, a, AWS::NoValue)}']],
  ['If of a condition that is not there', '!If [Nowhere, a, b]', '${If(Nowhere, a, b)}'],
  ['If in its long form', "{'Fn::If': [Long, a, b]}", 'a'],
  ['And with a false one', '!If [AndNo, a, b]', 'b'],
  ['And that is not known', '!If [AndMaybe, a, b]', '${If(AndMaybe, a, b)}'],
  ['Or with a true one', '!If [OrYes, a, b]', 'a'],
  ['Or that is not known', '!If [OrMaybe, a, b]', '${If(OrMaybe, a, b)}'],
  ['Not of what is not known', '!If [NotMaybe, a, b]', '${If(NotMaybe, a, b)}'],
  ['Equals with an empty default', '!If [HasEmpty, a, b]', 'b'],
  ['Equals of one symbol', '!If [SameSymbol, a, b]', 'a'],
  ['Equals of a generated name', '!If [Generated, a, b]', 'b'],
  ['a condition of itself', '!If [Self, a, b]', '${If(Self, a, b)}'],
  ['ImportValue', '!ImportValue other-stack', '${ImportValue(other-stack)}'],
  ['ImportValue with Sub', "Fn::ImportValue: !Sub '${Free}-x'".replace(/^(.*)$/, '{$1}'), '${ImportValue(${Free}-x)}'],
  ['Base64', '!Base64 hello', 'aGVsbG8='],
  ['Base64 of an unknown text', '!Base64 {Ref: Free}', '${Base64(${Free})}'],
  ['Cidr', "!Cidr ['10.0.0.0/22', 3, 8]", ['10.0.0.0/24', '10.0.1.0/24', '10.0.2.0/24']],
  ['Cidr of a parameter', '!Cidr [!Ref Free, 2, 8]', '${Cidr(["${Free}",2,8])}'],
  ['GetAZs', "!Select [0, !GetAZs '']", '${Select(0, ${GetAZs()})}'],
  ['Length', "{'Fn::Length': !Ref List}", 3],
  ['Length of an unknown list', "{'Fn::Length': !Ref FreeList}", '${Length(${FreeList})}'],
  ['ToJsonString', "{'Fn::ToJsonString': {a: !Ref Env}}", '{"a":"dev"}'],
  [
    'Transform',
    "{'Fn::Transform': {Name: 'AWS::Include', Parameters: {Location: 's3://x'}}}",
    '${Transform({"Name":"AWS::Include","Parameters":{"Location":"s3://x"}})}',
  ],
  [
    'Transform beside others',
    "{a: b, 'Fn::Transform': {Name: 'AWS::Include'}}",
    '${Fn::Transform at template.yaml:5:10}',
  ],
  [
    'ForEach',
    "{'Fn::ForEach::L': [X, [p, q], {'K${X}': {v: !Ref X, s: !Sub 'a-${X}'}}]}",
    { Kp: { v: 'p', s: 'a-p' }, Kq: { v: 'q', s: 'a-q' } },
  ],
  [
    'ForEach of an unknown list',
    "{'Fn::ForEach::L': [X, !Ref FreeList, {'K${X}': a}]}",
    '${Fn::Transform at template.yaml:5:10}',
  ],
  ['a tag that is no function', '!Vault secret', '${!Vault(secret)}'],
  ['a dynamic reference', "'{{resolve:ssm:/a/b}}'", '${resolve:ssm:/a/b}'],
  ['a dynamic reference in Sub', "!Sub 'x-{{resolve:ssm:/${Env}/b}}'", 'x-${resolve:ssm:/dev/b}'],
  ['a mapping in a circle', '!FindInMap [Circular, A, B]', '${FindInMap(Circular, A, B)}'],
]

describe('intrinsic functions', () => {
  it.each(cases)('%s', async (_, expression, value) => {
    expect(await evaluate(expression, sections)).toEqual(value)
  })

  it('takes Region, account and partition from the configuration', async () => {
    const place = { region: 'us-east-1', account: '111122223333', partition: 'aws-cn' }
    const value = await evaluate('!If [RegionKnown, !GetAtt Key.Arn, other]', sections, place)
    expect(value).toBe('arn:aws-cn:kms:us-east-1:111122223333:key/${Key}')
    expect(await evaluate('!Ref AWS::URLSuffix', sections, place)).toBe('amazonaws.com.cn')
    expect(await evaluate('!FindInMap [Regions, !Ref AWS::Region, Account]', sections, place)).toBe('111')
  })
})
