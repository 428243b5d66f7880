import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Value } from '../../src/base/value.js'
import { compilePolicy } from '../../src/iam/compile.js'
import { evaluate } from '../../src/iam/evaluate.js'
import { parsePattern } from '../../src/iam/pattern.js'
import { simulateRequest } from '../../src/shell/simulate.js'

type Json = { [key: string]: Value }

const A = '111111111111'
const B = '222222222222'
const user = `arn:aws:iam::${A}:user/u`
const role = `arn:aws:iam::${A}:role/r`
const session = `arn:aws:sts::${A}:assumed-role/r/s`
const object = 'arn:aws:s3:::b/k'
const key = `arn:aws:kms:us-east-1:${A}:key/1`

const doc = (...statements: Value[]): Json => ({ Version: '2012-10-17', Statement: statements })
const allow = (more: Json = {}): Json => ({ Effect: 'Allow', Action: '*', Resource: '*', ...more })
const deny = (more: Json = {}): Json => allow({ Effect: 'Deny', ...more })
const yes = doc(allow())
const no = doc(deny())
const other = doc(allow({ Action: 'sqs:*' }))
const maybe = { StringEquals: { 'x:u': '1' } }
const to = (principal: Value, more: Json = {}): Json => doc(allow({ Principal: principal, ...more }))

const ask = (body: Json) =>
  simulateRequest({ principal: user, action: 's3:GetObject', resource: object, unknownContext: ['x:u'], ...body })
const decision = (body: Json) => ask(body).decision
const identity = (...statements: Value[]) => decision({ identityPolicies: [doc(...statements)] })

describe('the decision table', () => {
  it.each<[string, Json[], string]>([
    ['a sure Deny beats all', [allow(), deny()], 'explicitDeny'],
    ['a sure Deny beats a possible Deny', [allow(), deny({ Condition: maybe }), deny()], 'explicitDeny'],
    ['a sure Deny without Allow', [deny()], 'explicitDeny'],
    ['no statement', [], 'implicitDeny'],
    ['no Allow that could match', [allow({ Action: 'sqs:*' })], 'implicitDeny'],
    ['a possible Deny without Allow', [deny({ Condition: maybe })], 'implicitDeny'],
    ['a possible Deny with an Allow', [allow(), deny({ Condition: maybe })], 'unknown'],
    ['a sure Allow', [allow()], 'allowed'],
    ['a sure Allow beside a possible one', [allow({ Condition: maybe }), allow()], 'allowed'],
    ['a possible Allow', [allow({ Condition: maybe })], 'unknown'],
  ])('%s', (_, statements, expected) => {
    expect(identity(...statements)).toBe(expected)
  })

  it('names the statements that decided', () => {
    expect(ask({ identityPolicies: [other, doc(allow(), deny())] }).matched).toEqual([
      { policy: 'identity', index: 1, statement: 1, effect: 'Deny' },
    ])
    expect(ask({ identityPolicies: [other, yes] }).matched).toEqual([
      { policy: 'identity', index: 1, statement: 0, effect: 'Allow' },
    ])
  })
})

describe('several kinds of policies', () => {
  it.each<[string, Json, string]>([
    ['identity and boundary', { permissionsBoundaries: [yes] }, 'allowed'],
    ['a boundary that does not allow', { permissionsBoundaries: [other] }, 'implicitDeny'],
    ['a boundary that denies', { permissionsBoundaries: [yes, no] }, 'explicitDeny'],
    ['a session policy', { sessionPolicies: [yes] }, 'allowed'],
    ['a session policy that does not allow', { sessionPolicies: [other] }, 'implicitDeny'],
    ['one SCP of a level allows', { serviceControlPolicies: [[other, yes], [yes]] }, 'allowed'],
    ['a level of SCPs does not allow', { serviceControlPolicies: [[yes], [other]] }, 'implicitDeny'],
    ['an empty level of SCPs', { serviceControlPolicies: [[yes], []] }, 'implicitDeny'],
    ['an SCP denies', { serviceControlPolicies: [[yes], [yes, no]] }, 'explicitDeny'],
    ['no resource policy', { resourcePolicy: null }, 'allowed'],
    ['a resource policy that denies', { resourcePolicy: doc(deny({ Principal: '*' })) }, 'explicitDeny'],
    ['a resource policy that denies others', { resourcePolicy: doc(deny({ Principal: { AWS: role } })) }, 'allowed'],
    [
      'all of them',
      { permissionsBoundaries: [yes], sessionPolicies: [yes], serviceControlPolicies: [[yes]] },
      'allowed',
    ],
  ])('%s', (_, body, expected) => {
    expect(decision({ identityPolicies: [yes], ...body })).toBe(expected)
  })

  it.each(['permissionsBoundaries', 'sessionPolicies'])('%s alone allow nothing', (name) => {
    expect(decision({ [name]: [yes] })).toBe('implicitDeny')
  })

  it('takes an unreadable policy for possible', () => {
    const request = {
      principal: user,
      action: parsePattern('s3:GetObject'),
      resource: parsePattern(object),
      context: { get: () => ({ state: 'absent' as const }) },
    }
    expect(evaluate(request, { identity: ['unknown'] }).decision).toBe('unknown')
    expect(evaluate(request, { identity: ['unknown', compilePolicy(no)] }).decision).toBe('explicitDeny')
    expect(evaluate(request, { identity: [compilePolicy(yes)], boundaries: ['unknown'] }).decision).toBe('unknown')
  })
})

describe('resource policies', () => {
  it.each<[string, Json, string]>([
    ['the user', { resourcePolicy: to({ AWS: user }) }, 'allowed'],
    ['another user', { resourcePolicy: to({ AWS: `${user}2` }) }, 'implicitDeny'],
    ['a user in another case', { resourcePolicy: to({ AWS: user.replace('/u', '/U') }) }, 'implicitDeny'],
    ['everybody', { resourcePolicy: to('*') }, 'allowed'],
    ['the account only delegates', { resourcePolicy: to({ AWS: A }) }, 'implicitDeny'],
    ['the user, despite a boundary', { resourcePolicy: to({ AWS: user }), permissionsBoundaries: [other] }, 'allowed'],
    [
      'the role, limited by its boundary',
      { principal: session, resourcePolicy: to({ AWS: role }), permissionsBoundaries: [other] },
      'implicitDeny',
    ],
    [
      'the session, despite a session policy',
      { principal: session, resourcePolicy: to({ AWS: session }), sessionPolicies: [other] },
      'allowed',
    ],
    ['the role of a session', { principal: session, resourcePolicy: to({ AWS: role }) }, 'allowed'],
    ['a service', { principal: 'x.amazonaws.com', resourcePolicy: to({ Service: ['x.amazonaws.com'] }) }, 'allowed'],
    [
      'another service',
      { principal: 'y.amazonaws.com', resourcePolicy: to({ Service: 'x.amazonaws.com' }) },
      'implicitDeny',
    ],
    ['anonymous', { principal: '*', resourcePolicy: to('*') }, 'allowed'],
    ['an SCP still caps', { resourcePolicy: to({ AWS: user }), serviceControlPolicies: [[other]] }, 'implicitDeny'],
  ])('within the account: %s', (_, body, expected) => {
    expect(decision({ resourceAccount: A, ...body })).toBe(expected)
  })

  it.each<[string, Json, string]>([
    ['only identity', { identityPolicies: [yes] }, 'implicitDeny'],
    ['only resource', { resourcePolicy: to({ AWS: user }) }, 'implicitDeny'],
    ['both, naming the user', { identityPolicies: [yes], resourcePolicy: to({ AWS: user }) }, 'allowed'],
    ['both, naming the account', { identityPolicies: [yes], resourcePolicy: to({ AWS: A }) }, 'allowed'],
    [
      'both, naming the root ARN',
      { identityPolicies: [yes], resourcePolicy: to({ AWS: `arn:aws:iam::${A}:root` }) },
      'allowed',
    ],
    ['both, naming the wrong account', { identityPolicies: [yes], resourcePolicy: to({ AWS: B }) }, 'implicitDeny'],
    [
      'both, but a boundary',
      { identityPolicies: [yes], resourcePolicy: to({ AWS: user }), permissionsBoundaries: [other] },
      'implicitDeny',
    ],
  ])('across accounts: %s', (_, body, expected) => {
    expect(decision({ resourceAccount: B, ...body })).toBe(expected)
  })
})

describe('trust policies', () => {
  const assume = { action: 'sts:AssumeRole', resource: `arn:aws:iam::${A}:role/target` }
  const trust = (principal: Value) => doc({ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: principal })
  it.each<[string, Json, string]>([
    ['identity alone is not enough', { identityPolicies: [yes], resourcePolicy: null }, 'implicitDeny'],
    ['not seen', { identityPolicies: [yes] }, 'unknown'],
    ['the user by itself', { resourcePolicy: trust({ AWS: user }) }, 'allowed'],
    ['the account without identity', { resourcePolicy: trust({ AWS: A }) }, 'implicitDeny'],
    ['the account with identity', { identityPolicies: [yes], resourcePolicy: trust({ AWS: A }) }, 'allowed'],
    [
      'a service',
      { principal: 'ec2.amazonaws.com', resourcePolicy: trust({ Service: 'ec2.amazonaws.com' }) },
      'allowed',
    ],
    [
      'another service',
      { principal: 'ec2.amazonaws.com', resourcePolicy: trust({ Service: 'x.amazonaws.com' }) },
      'implicitDeny',
    ],
    [
      'across accounts without identity',
      { principal: `arn:aws:iam::${B}:user/u`, resourcePolicy: trust({ AWS: `arn:aws:iam::${B}:user/u` }) },
      'implicitDeny',
    ],
  ])('%s', (_, body, expected) => {
    expect(decision({ ...assume, ...body })).toBe(expected)
  })
})

describe('key policies', () => {
  const decrypt = { action: 'kms:Decrypt', resource: key }
  const viaService = { Condition: { StringEquals: { 'kms:ViaService': 's3.us-east-1.amazonaws.com' } } }
  it.each<[string, Json, string]>([
    ['K1: * is this key', { resourcePolicy: to({ AWS: user }) }, 'allowed'],
    [
      'K1: a statement without Resource has no effect',
      { resourcePolicy: doc({ Effect: 'Allow', Action: 'kms:*', Principal: { AWS: user } }) },
      'implicitDeny',
    ],
    ['K2: every key has a policy', { identityPolicies: [yes] }, 'unknown'],
    ['K3: no delegation', { identityPolicies: [yes], resourcePolicy: to({ AWS: role }) }, 'implicitDeny'],
    ['K3: delegation', { identityPolicies: [yes], resourcePolicy: to({ AWS: `arn:aws:iam::${A}:root` }) }, 'allowed'],
    ['K3: delegation without identity', { resourcePolicy: to({ AWS: `arn:aws:iam::${A}:root` }) }, 'implicitDeny'],
    [
      'K3: an identity Deny is effective',
      { identityPolicies: [no], resourcePolicy: to({ AWS: user }) },
      'explicitDeny',
    ],
    ['K4: not via the service', { resourcePolicy: to({ AWS: user }, viaService) }, 'implicitDeny'],
    [
      'K4: via the service',
      { resourcePolicy: to({ AWS: user }, viaService), context: { 'kms:ViaService': 's3.us-east-1.amazonaws.com' } },
      'allowed',
    ],
  ])('%s', (_, body, expected) => {
    expect(decision({ ...decrypt, ...body })).toBe(expected)
  })
})

describe('malformed pieces', () => {
  it.each<[string, Json, string]>([
    ['a Deny action without prefix', { identityPolicies: [doc(allow(), deny({ Action: 'GetObject' }))] }, 'unknown'],
    ['an Allow action without prefix', { identityPolicies: [doc(allow({ Action: 'GetObject' }))] }, 'unknown'],
    ['a resource that is no ARN', { identityPolicies: [doc(allow({ Resource: 'b/k' }))] }, 'unknown'],
    ['a Deny resource that is no ARN', { identityPolicies: [doc(allow(), deny({ Resource: 'b/k' }))] }, 'unknown'],
    ['no Resource', { identityPolicies: [doc({ Effect: 'Allow', Action: '*' })] }, 'unknown'],
    ['no Resource in a Deny', { identityPolicies: [doc(allow(), { Effect: 'Deny', Action: '*' })] }, 'unknown'],
    ['a Principal in an identity policy', { identityPolicies: [to('*')] }, 'unknown'],
    ['no Action', { identityPolicies: [doc(allow(), { Effect: 'Deny', Resource: '*' })] }, 'unknown'],
    ['no Effect', { identityPolicies: [doc(allow(), { Action: '*', Resource: '*' })] }, 'unknown'],
    ['no Statement', { identityPolicies: [{ Version: '2012-10-17' }] }, 'unknown'],
    ['no Statement beside an Allow', { identityPolicies: [yes, {}] }, 'unknown'],
    ['a Version of its own', { identityPolicies: [{ ...yes, Version: '2020-01-01' }] }, 'unknown'],
    ['a Deny with a Version of its own', { identityPolicies: [yes, { ...no, Version: '2020-01-01' }] }, 'unknown'],
    ['a resource Deny without Principal', { identityPolicies: [yes], resourcePolicy: no }, 'unknown'],
    ['a resource Allow without Principal', { resourcePolicy: yes }, 'implicitDeny'],
    ['a wildcard in a principal', { resourcePolicy: to({ AWS: `arn:aws:iam::${A}:user/*` }) }, 'unknown'],
    [
      'a wildcard in a denied principal',
      { identityPolicies: [yes], resourcePolicy: doc(deny({ Principal: { AWS: `arn:aws:iam::${A}:user/*` } })) },
      'unknown',
    ],
    ['a statement that is no object', { identityPolicies: [doc(allow(), 'x')] }, 'unknown'],
    ['Action beside NotAction', { identityPolicies: [doc(allow({ NotAction: 'sqs:*' }))] }, 'unknown'],
  ])('%s', (_, body, expected) => {
    expect(decision({ resourceAccount: A, ...body })).toBe(expected)
  })
})

describe('principals outside the organization', () => {
  it('an SCP does not bind a service', () => {
    const body = { principal: 'x.amazonaws.com', resourcePolicy: to({ Service: 'x.amazonaws.com' }) }
    expect(decision({ ...body, serviceControlPolicies: [[other]] })).toBe('allowed')
  })
})

describe('sets', () => {
  const all = (resource: string, ...statements: Value[]) =>
    ask({ resource, action: 's3:GetObject', identityPolicies: [doc(...statements)] })

  it('are allowed when one statement covers them', () => {
    expect(all('arn:aws:s3:::b/*', allow({ Resource: 'arn:aws:s3:::b/*' })).decision).toBe('allowed')
  })

  it('are allowed when several statements cover them', () => {
    const statements = [
      allow({ Resource: 'arn:aws:s3:::b/a*' }),
      { Effect: 'Allow', Action: '*', NotResource: 'arn:aws:s3:::b/a*' },
    ]
    const answer = all('arn:aws:s3:::b/*', ...statements)
    expect(answer.decision).toBe('allowed')
    expect(answer.matched.map(({ statement }) => statement).sort()).toEqual([0, 1])
  })

  it('have a witness when a part is missing', () => {
    const answer = all('arn:aws:s3:::b/*', allow({ Resource: 'arn:aws:s3:::b/a*' }))
    expect(answer.decision).toBe('implicitDeny')
    expect(answer.witness).toMatch(/^arn:aws:s3:::b\/(?!a)/)
  })

  it('have a denied member as witness', () => {
    const answer = all('arn:aws:s3:::b/*', allow(), deny({ Resource: 'arn:aws:s3:::b/secret/*' }))
    expect(answer.decision).toBe('explicitDeny')
    expect(answer.witness).toMatch(/^arn:aws:s3:::b\/secret\//)
  })

  it('leave out what NotResource names', () => {
    const statement = { Effect: 'Allow', Action: '*', NotResource: 'arn:aws:s3:::b/secret/*' }
    expect(all('arn:aws:s3:::b/public/*', statement).decision).toBe('allowed')
    expect(all('arn:aws:s3:::b/secret/*', statement).decision).toBe('implicitDeny')
    expect(all('arn:aws:s3:::b/*', statement).decision).toBe('implicitDeny')
  })

  it('of actions are read alike', () => {
    const set = (...statements: Value[]) => ask({ action: 's3:Get*', identityPolicies: [doc(...statements)] })
    expect(set(allow({ Action: 'S3:get*' })).decision).toBe('allowed')
    expect(set(allow({ Action: 's3:GetObject' })).decision).toBe('implicitDeny')
    expect(set({ Effect: 'Allow', NotAction: 'iam:*', Resource: '*' }).decision).toBe('allowed')
    expect(set(allow(), deny({ Action: 's3:GetObject' })).decision).toBe('explicitDeny')
  })

  it('keep the bucket and its objects apart', () => {
    expect(all('arn:aws:s3:::b', allow({ Resource: 'arn:aws:s3:::b/*' })).decision).toBe('implicitDeny')
    expect(all('arn:aws:s3:::b/*', allow({ Resource: 'arn:aws:s3:::b' })).decision).toBe('implicitDeny')
  })
})

describe('properties', () => {
  const resources = ['*', object, 'arn:aws:s3:::b/*', 'arn:aws:s3:::b/k*', 'arn:aws:s3:::c/*', 'b/k']
  const statement = fc
    .record({
      Effect: fc.constantFrom('Allow', 'Deny'),
      actionName: fc.constantFrom('Action', 'NotAction'),
      action: fc.constantFrom('*', 's3:*', 's3:Get*', 's3:GetObject', 's3:PutObject', 'sqs:*', 'GetObject'),
      resourceName: fc.constantFrom('Resource', 'NotResource'),
      resource: fc.constantFrom(...resources),
      Condition: fc.constantFrom<Json | undefined>(
        undefined,
        undefined,
        maybe,
        { StringEquals: { 'x:k': '1' } },
        { StringNotEquals: { 'x:k': '1' } },
      ),
    })
    .map(
      ({ Effect, actionName, action, resourceName, resource, Condition }): Json => ({
        Effect,
        [actionName]: action,
        [resourceName]: resource,
        ...(Condition === undefined ? {} : { Condition }),
      }),
    )
  const statements = fc.array(statement, { maxLength: 5 })
  const request = fc.record({
    action: fc.constantFrom('s3:GetObject', 's3:PutObject', 's3:*'),
    resource: fc.constantFrom(object, 'arn:aws:s3:::b/*', 'arn:aws:s3:::c/x'),
  })
  const of = (body: Json, list: Json[]) => decision({ ...body, identityPolicies: [doc(...list)] })

  it('adding an Allow never turns allowed into anything else', () => {
    fc.assert(
      fc.property(request, statements, statement, (body, list, more) => {
        if (of(body, list) === 'allowed') expect(of(body, [...list, { ...more, Effect: 'Allow' }])).toBe('allowed')
      }),
      { numRuns: 500 },
    )
  })

  it('adding a Deny never turns denied into allowed', () => {
    fc.assert(
      fc.property(request, statements, statement, (body, list, more) => {
        const before = of(body, list)
        const after = of(body, [...list, { ...more, Effect: 'Deny' }])
        if (before !== 'allowed') expect(after).not.toBe('allowed')
        if (before === 'explicitDeny') expect(after).toBe('explicitDeny')
      }),
      { numRuns: 500 },
    )
  })

  it('the order of statements changes nothing', () => {
    const shuffled = statements.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    )
    fc.assert(
      fc.property(request, shuffled, (body, [list, mixed]) => {
        expect(of(body, mixed)).toBe(of(body, list))
      }),
      { numRuns: 500 },
    )
  })
})
