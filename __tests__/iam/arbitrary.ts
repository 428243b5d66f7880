import fc from 'fast-check'
import type { Value } from '../../src/base/value.js'

type Json = { [key: string]: Value }

/** A small world in which statements and requests meet often. */
const account = '111122223333'
export const principals = [
  `arn:aws:iam::${account}:user/bob`,
  `arn:aws:iam::${account}:role/app`,
  `arn:aws:sts::${account}:assumed-role/app/nightly`,
  'sns.amazonaws.com',
  '*',
]
const actions = ['*', 's3:*', 's3:*', 's3:Get*', 's3:GetObject', 's3:PutObject', 's3:?etObject', 'sqs:*', 'GetObject']
const resources = [
  '*',
  '*',
  'arn:aws:s3:::b/k',
  'arn:aws:s3:::b/*',
  'arn:aws:s3:::b/*',
  'arn:aws:s3:::b/k*',
  'arn:aws:s3:::b/?',
  'arn:aws:s3:::c/*',
  'arn:aws:s3:::b/${aws:PrincipalTag/dir}',
  'b/k',
]
const conditions: (Json | undefined)[] = [
  undefined,
  undefined,
  undefined,
  undefined,
  { StringEquals: { 'x:unknown': '1' } },
  { StringLike: { 'x:unknown': '1*' } },
  { Null: { 'x:unknown': 'true' } },
  { NumericLessThan: { 'x:unknown': '1' } },
  { StringEquals: { 'x:k': '1' } },
  { StringNotEquals: { 'x:k': '1' } },
  { 'ForAllValues:StringLike': { 'x:many': ['a*', 'b'] } },
  { Bool: { 'x:absent': 'true' } },
]
const named: Value[] = [
  '*',
  { AWS: account },
  ...principals.slice(0, 3).map((AWS) => ({ AWS })),
  { Service: 'sns.amazonaws.com' },
]

/** A statement; a little likelier to allow, or hardly any set of them would. */
export const statement: fc.Arbitrary<Json> = fc
  .record({
    Effect: fc.constantFrom('Allow', 'Allow', 'Allow', 'Allow', 'Allow', 'Deny', 'Deny'),
    actionName: fc.constantFrom('Action', 'Action', 'Action', 'NotAction'),
    action: fc.oneof(fc.constantFrom(...actions), fc.subarray(actions, { minLength: 1, maxLength: 3 })),
    resourceName: fc.constantFrom('Resource', 'Resource', 'Resource', 'NotResource'),
    resource: fc.oneof(fc.constantFrom(...resources), fc.subarray(resources, { minLength: 1, maxLength: 3 })),
    Condition: fc.constantFrom(...conditions),
  })
  .map(
    ({ Effect, actionName, action, resourceName, resource, Condition }): Json => ({
      Effect,
      [actionName]: action,
      [resourceName]: resource,
      ...(Condition === undefined ? {} : { Condition }),
    }),
  )

export const statements = fc.array(statement, { minLength: 2, maxLength: 5 })

/** A statement of a resource's policy. */
export const resourceStatement: fc.Arbitrary<Json> = fc
  .tuple(statement, fc.constantFrom(...named))
  .map(([body, Principal]) => ({ ...body, Principal }))

/** A request but for its policies. */
export const asked: fc.Arbitrary<Json> = fc.record({
  principal: fc.constantFrom(...principals.slice(0, 3)),
  action: fc.constantFrom('s3:GetObject', 's3:GetObject', 's3:PutObject', 's3:Get*'),
  resource: fc.constantFrom('arn:aws:s3:::b/k', 'arn:aws:s3:::b/k', 'arn:aws:s3:::b/*', 'arn:aws:s3:::c/x'),
  context: fc.constantFrom<Json>(
    { 'x:k': '1', 'x:many': ['a1', 'b'] },
    { 'x:k': '2', 'aws:PrincipalTag/dir': 'k' },
    { 'x:many': ['c'] },
  ),
  unknownContext: fc.constant(['x:unknown']),
})

export const document = (...list: Value[]): Json => ({ Version: '2012-10-17', Statement: list })

/** A whole request with policies of every kind, most of them wide enough not to hide the others. */
export const whole: fc.Arbitrary<Json> = fc
  .tuple(
    asked,
    statements,
    fc.option(fc.array(statement, { maxLength: 2 }), { freq: 1 }),
    fc.option(fc.array(resourceStatement, { maxLength: 3 }), { freq: 1 }),
    fc.constantFrom(undefined, undefined, undefined, undefined, undefined, '444455556666'),
  )
  .map(([body, identity, boundary, resource, resourceAccount]) => ({
    ...body,
    identityPolicies: [document(...identity)],
    ...(boundary === null
      ? {}
      : { permissionsBoundaries: [document({ Effect: 'Allow', Action: 's3:*', Resource: '*' }, ...boundary)] }),
    ...(resource === null ? {} : { resourcePolicy: document(...resource) }),
    ...(resourceAccount === undefined ? {} : { resourceAccount }),
  }))
