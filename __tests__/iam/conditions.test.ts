import { describe, expect, it } from 'vitest'
import type { Value } from '../../src/base/value.js'
import { simulateRequest } from '../../src/shell/simulate.js'

type Row = [operator: string, values: Value, given: Value | undefined, expected: 'yes' | 'no' | 'unknown']

const words = { allowed: 'yes', implicitDeny: 'no', unknown: 'unknown', explicitDeny: 'denied' } as const

function outcome(
  condition: Value,
  context: { [key: string]: Value } = {},
  options: { version?: string | null; unknown?: string[] } = {},
): string {
  const version = options.version === undefined ? '2012-10-17' : options.version
  const answer = simulateRequest({
    action: 's3:GetObject',
    resource: 'arn:aws:s3:::b/k',
    context,
    unknownContext: options.unknown ?? [],
    identityPolicies: [
      {
        ...(version === null ? {} : { Version: version }),
        Statement: [{ Effect: 'Allow', Action: '*', Resource: '*', Condition: condition }],
      },
    ],
  })
  return words[answer.decision]
}

const role = 'arn:aws:iam::111122223333:role/r'

const rows: Row[] = [
  ['StringEquals', 'a', 'a', 'yes'],
  ['StringEquals', 'a', 'A', 'no'],
  ['StringEquals', ['a', 'b'], 'b', 'yes'],
  ['StringEquals', 'a*', 'ab', 'no'],
  ['StringEquals', 'a', undefined, 'no'],
  ['StringNotEquals', 'a', 'a', 'no'],
  ['StringNotEquals', ['a', 'b'], 'b', 'no'],
  ['StringNotEquals', ['a', 'b'], 'c', 'yes'],
  ['StringNotEquals', 'a', undefined, 'yes'],
  ['StringEqualsIgnoreCase', 'a', 'A', 'yes'],
  ['StringEqualsIgnoreCase', 'a', 'b', 'no'],
  ['StringEqualsIgnoreCase', 'a', undefined, 'no'],
  ['StringNotEqualsIgnoreCase', 'a', 'A', 'no'],
  ['StringNotEqualsIgnoreCase', 'a', undefined, 'yes'],
  ['StringLike', 'a*', 'abc', 'yes'],
  ['StringLike', 'a?', 'ab', 'yes'],
  ['StringLike', 'a?', 'abc', 'no'],
  ['StringLike', 'a*', 'Abc', 'no'],
  ['StringLike', 'a*', 'a:b/c', 'yes'],
  ['StringLike', '*', '', 'yes'],
  ['StringLike', '*', undefined, 'no'],
  ['StringNotLike', 'a*', 'abc', 'no'],
  ['StringNotLike', 'a*', 'b', 'yes'],
  ['StringNotLike', 'a*', undefined, 'yes'],
  ['NumericEquals', '10', '10.0', 'yes'],
  ['NumericEquals', 10, 10, 'yes'],
  ['NumericEquals', '10', '11', 'no'],
  ['NumericEquals', '10', undefined, 'no'],
  ['NumericEquals', '10', 'ten', 'no'],
  ['NumericNotEquals', '10', '11', 'yes'],
  ['NumericNotEquals', '10', '10', 'no'],
  ['NumericNotEquals', '10', undefined, 'yes'],
  ['NumericLessThan', '10', '9', 'yes'],
  ['NumericLessThan', '10', '10', 'no'],
  ['NumericLessThanEquals', '10', '10', 'yes'],
  ['NumericLessThanEquals', '10', '10.1', 'no'],
  ['NumericGreaterThan', '10', '11', 'yes'],
  ['NumericGreaterThan', '9', '10', 'yes'],
  ['NumericGreaterThan', '10', '10', 'no'],
  ['NumericGreaterThanEquals', '10', '10', 'yes'],
  ['NumericGreaterThanEquals', '10', undefined, 'no'],
  ['NumericEquals', 'ten', '10', 'unknown'],
  ['DateEquals', '2024-01-01T00:00:00Z', '2024-01-01T01:00:00+01:00', 'yes'],
  ['DateEquals', '2024-01-01T00:00:00Z', '1704067200', 'yes'],
  ['DateEquals', '2024-01-01T00:00:00Z', undefined, 'no'],
  ['DateNotEquals', '2024-01-01T00:00:00Z', '2024-01-02T00:00:00Z', 'yes'],
  ['DateNotEquals', '2024-01-01T00:00:00Z', undefined, 'yes'],
  ['DateLessThan', '2024-01-01T00:00:00Z', '2023-12-31T23:59:59Z', 'yes'],
  ['DateLessThan', '2024-01-01T00:00:00Z', '2024-01-01T00:00:00Z', 'no'],
  ['DateLessThanEquals', '2024-01-01T00:00:00Z', '2024-01-01T00:00:00Z', 'yes'],
  ['DateGreaterThan', '2024-01-01T00:00:00Z', '2024-01-01T00:00:01Z', 'yes'],
  ['DateGreaterThan', '2024-01-01T00:00:00Z', '2024-01-01T00:00:00Z', 'no'],
  ['DateGreaterThanEquals', '2024-01-01', '2024-01-01T00:00:00Z', 'yes'],
  ['DateLessThan', '2024-*', '2024-01-01T00:00:00Z', 'unknown'],
  ['Bool', 'true', true, 'yes'],
  ['Bool', true, 'true', 'yes'],
  ['Bool', 'false', 'true', 'no'],
  ['Bool', 'false', undefined, 'no'],
  ['Bool', 'maybe', 'true', 'unknown'],
  ['BinaryEquals', 'QmluYXJ5', 'QmluYXJ5', 'yes'],
  ['BinaryEquals', 'QmluYXJ5', 'qmluYXJ5', 'no'],
  ['BinaryEquals', 'QmluYXJ5', undefined, 'no'],
  ['IpAddress', '203.0.113.0/24', '203.0.113.9', 'yes'],
  ['IpAddress', '203.0.113.0/24', '203.0.114.9', 'no'],
  ['IpAddress', '203.0.113.9', '203.0.113.9', 'yes'],
  ['IpAddress', '203.0.113.9', '203.0.113.8', 'no'],
  ['IpAddress', '0.0.0.0/0', '8.8.8.8', 'yes'],
  ['IpAddress', '0.0.0.0/0', '2001:db8::1', 'no'],
  ['IpAddress', '2001:db8::/32', '2001:0DB8:1::5', 'yes'],
  ['IpAddress', '2001:db8::/33', '2001:db8:8000::1', 'no'],
  ['IpAddress', '2001:db8::1', '2001:db8:0:0:0:0:0:1', 'yes'],
  ['IpAddress', '203.0.113.0/24', undefined, 'no'],
  ['IpAddress', '203.0.113.0/33', '203.0.113.1', 'unknown'],
  ['NotIpAddress', '203.0.113.0/24', '203.0.113.9', 'no'],
  ['NotIpAddress', '203.0.113.0/24', '8.8.8.8', 'yes'],
  ['NotIpAddress', ['10.0.0.0/8', '8.8.8.8/32'], '8.8.8.8', 'no'],
  ['NotIpAddress', '203.0.113.0/24', '2001:db8::1', 'yes'],
  ['NotIpAddress', '203.0.113.0/24', undefined, 'yes'],
  ['ArnEquals', role, role, 'yes'],
  ['ArnEquals', 'arn:aws:iam::111122223333:role/*', role, 'yes'],
  ['ArnLike', 'arn:aws:iam::*:role/r', role, 'yes'],
  ['DateEquals', '2024-01-01T00:00Z', '2024-01-01T00:00:00.000Z', 'yes'],
  ['DateEquals', '2024', '2024-01-01', 'yes'],
  ['DateEquals', '1704067200', '2024-01-01T00:00:00Z', 'yes'],
  ['DateEquals', 1704067200, 1704067200, 'yes'],
  ['DateGreaterThan', '2024-01-01T00:00:00Z', 1704067200.5, 'yes'],
  ['DateLessThan', '2024-02-30', '2024-01-01', 'unknown'],
  ['DateLessThan', '${aws:CurrentTime}', '2024-01-01', 'unknown'],
  ['NumericLessThan', '${aws:MultiFactorAuthAge}', '5', 'unknown'],
  ['NumericEquals', '1e1', '10', 'yes'],
  ['NumericEquals', '-1', '-1.0', 'yes'],
  ['Bool', ['true', 'false'], 'false', 'yes'],
  ['Bool', 'TRUE', 'true', 'yes'],
  ['IpAddress', ['10.0.0.0/8', '192.168.0.0/16'], '192.168.3.4', 'yes'],
  ['IpAddress', '::/0', '2001:db8::1', 'yes'],
  ['IpAddress', '::ffff:203.0.113.0/120', '::ffff:203.0.113.7', 'yes'],
  ['IpAddress', '2001:db8::/32', '203.0.113.7', 'no'],
  ['IpAddress', '2001:db8::1::2', '2001:db8::1', 'unknown'],
  ['IpAddress', '10.0.0.*', '10.0.0.1', 'unknown'],
  ['BinaryEquals', 'not base64!', 'QQ==', 'unknown'],
  ['ArnEquals', '*', role, 'yes'],
  ['ArnEquals', '*', 'no arn', 'no'],
  ['ArnLike', 'arn:aws:iam::111122223333:role/*/r', 'arn:aws:iam::111122223333:role/a/b/r', 'yes'],
  ['ArnLike', 'arn:aws:s3:::b*', 'arn:aws:s3:::b:c', 'yes'],
  ['ArnLike', 'arn:*:iam::*:role/r', role, 'yes'],
  ['ArnLike', 'arn:aws:iam::*', role, 'unknown'],
  ['StringLike', 'a\nb*', 'a\nbc', 'yes'],
  ['StringLike', '*é?', 'caféx', 'yes'],
  ['StringLike', '?', '😀', 'yes'],
  ['ArnLike', 'arn:aws:*:role/r', role, 'unknown'],
  ['ArnLike', 'arn:aws:sns:*:1:t', 'arn:aws:sns:us-east-1:x:1:t', 'no'],
  ['ArnLike', 'arn:aws:iam::111122223333:ROLE/r', role, 'no'],
  ['ArnLike', role, undefined, 'no'],
  ['ArnNotEquals', role, role, 'no'],
  ['ArnNotLike', 'arn:aws:iam::*:role/x', role, 'yes'],
  ['ArnNotLike', role, undefined, 'yes'],
  ['Null', 'true', undefined, 'yes'],
  ['Null', 'true', 'a', 'no'],
  ['Null', 'false', 'a', 'yes'],
  ['Null', false, undefined, 'no'],
  ['Null', 'true', [], 'yes'],
  ['StringEqualsIfExists', 'a', undefined, 'yes'],
  ['StringEqualsIfExists', 'a', 'b', 'no'],
  ['StringNotEqualsIfExists', 'a', undefined, 'yes'],
  ['StringLikeIfExists', 'a*', 'ab', 'yes'],
  ['NumericLessThanIfExists', '5', undefined, 'yes'],
  ['NumericLessThanIfExists', '5', '6', 'no'],
  ['DateLessThanIfExists', '2024-01-01', undefined, 'yes'],
  ['BoolIfExists', 'true', undefined, 'yes'],
  ['BoolIfExists', 'true', 'false', 'no'],
  ['IpAddressIfExists', '10.0.0.0/8', undefined, 'yes'],
  ['ArnLikeIfExists', role, undefined, 'yes'],
  ['NullIfExists', 'true', undefined, 'unknown'],
  ['ForAllValues:StringEquals', ['a', 'b'], ['a', 'b'], 'yes'],
  ['ForAllValues:StringEquals', ['a', 'b'], ['a', 'c'], 'no'],
  ['ForAllValues:StringEquals', ['a'], [], 'yes'],
  ['ForAllValues:StringEquals', ['a'], undefined, 'yes'],
  ['ForAllValues:StringNotEquals', ['a', 'b'], ['c', 'd'], 'yes'],
  ['ForAllValues:StringNotEquals', ['a', 'b'], ['a', 'd'], 'no'],
  ['ForAllValues:StringLike', ['a*'], ['a1', 'a2'], 'yes'],
  ['ForAnyValue:StringEquals', ['a', 'b'], ['x', 'b'], 'yes'],
  ['ForAnyValue:StringEquals', ['a', 'b'], ['x', 'y'], 'no'],
  ['ForAnyValue:StringEquals', ['a'], [], 'no'],
  ['ForAnyValue:StringEquals', ['a'], undefined, 'no'],
  ['ForAnyValue:StringNotEquals', ['a'], ['a', 'b'], 'yes'],
  ['ForAnyValue:StringNotEquals', ['a'], ['a'], 'no'],
  ['ForAnyValue:StringNotEquals', ['a'], undefined, 'no'],
  ['stringequals', 'a', 'a', 'yes'],
  ['StringMatches', 'a', 'a', 'unknown'],
]

describe('operators', () => {
  it.each(rows)('%s %j with %j: %s', (operator, values, given, expected) => {
    expect(outcome({ [operator]: { 'x:Key': values } }, given === undefined ? {} : { 'x:key': given })).toBe(expected)
  })

  it.each(['StringEquals', 'StringNotEquals', 'BoolIfExists', 'Null', 'ForAllValues:StringEquals'])(
    '%s with an unknown key is unknown',
    (operator) => {
      expect(outcome({ [operator]: { 'x:Key': 'true' } }, {}, { unknown: ['x:Key'] })).toBe('unknown')
    },
  )
})

/**
 * Set operators and IfExists against what a request may hold. A letter a column: y is true, n is false, u is not known. "ForAllValues …
 * also returns true if there are no context keys in the request or if the context key value resolves to a null dataset,
 * such as an empty string"; ForAnyValue then returns false; IfExists: "if the key is not present, evaluate as true".
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html
 */
describe('set operators and IfExists, wanted `a`', () => {
  const columns: [string, Value | undefined][] = [
    ['the key absent', undefined],
    ['an empty list', []],
    ['an empty text in a list', ['']],
    ['a', 'a'],
    ['b', 'b'],
    ['a and b', ['a', 'b']],
    ['b and c', ['b', 'c']],
  ]
  it.each([
    ['StringEquals', 'nnnynun'],
    ['StringNotEquals', 'yyynyuy'],
    ['StringEqualsIfExists', 'yynynun'],
    ['StringNotEqualsIfExists', 'yyynyuy'],
    ['ForAllValues:StringEquals', 'yyyynnn'],
    ['ForAllValues:StringNotEquals', 'yyynyny'],
    ['ForAllValues:StringEqualsIfExists', 'yyyynnn'],
    ['ForAllValues:StringNotEqualsIfExists', 'yyynyny'],
    ['ForAnyValue:StringEquals', 'nnnynyn'],
    ['ForAnyValue:StringNotEquals', 'nnnnyyy'],
    ['ForAnyValue:StringEqualsIfExists', 'yyyynyn'],
    ['ForAnyValue:StringNotEqualsIfExists', 'yyynyyy'],
    ['ForAllValues:StringLike', 'yyyynnn'],
    ['ForAnyValue:StringNotLike', 'nnnnyyy'],
    ['ForAllValues:StringEqualsIgnoreCase', 'yyyynnn'],
  ])('%s', (operator, expected) => {
    const found = columns.map(([, given]) =>
      outcome({ [operator]: { 'x:k': ['a'] } }, given === undefined ? {} : { 'x:k': given }),
    )
    const wanted = [...expected].map((letter) => ({ y: 'yes', n: 'no', u: 'unknown' })[letter])
    expect(Object.fromEntries(columns.map(([name], i) => [name, found[i]]))).toEqual(
      Object.fromEntries(columns.map(([name], i) => [name, wanted[i]])),
    )
  })

  it.each([
    ['true', 'yyynnnn'],
    ['false', 'nnnyyyy'],
  ])('Null: %s', (wanted, expected) => {
    const found = columns.map(([, given]) =>
      outcome({ Null: { 'x:k': wanted } }, given === undefined ? {} : { 'x:k': given }),
    )
    expect(found).toEqual([...expected].map((letter) => (letter === 'y' ? 'yes' : 'no')))
  })

  it.each(['StringEquals', 'ForAllValues:StringEquals', 'ForAnyValue:StringNotLike', 'StringEqualsIfExists', 'Null'])(
    '%s of a key that is not known is not known',
    (operator) => {
      expect(outcome({ [operator]: { 'x:k': 'true' } }, {}, { unknown: ['x:K'] })).toBe('unknown')
    },
  )
})

describe('several operators and keys', () => {
  const condition = { StringEquals: { 'x:a': '1', 'x:b': '2' }, Bool: { 'x:c': 'true' } }

  it('are joined by and', () => {
    expect(outcome(condition, { 'x:a': '1', 'x:b': '2', 'x:c': true })).toBe('yes')
    expect(outcome(condition, { 'x:a': '1', 'x:b': '3', 'x:c': true })).toBe('no')
    expect(outcome(condition, { 'x:a': '1', 'x:b': '2', 'x:c': false })).toBe('no')
  })

  it('are false when one is false and another unknown', () => {
    expect(outcome(condition, { 'x:a': '1', 'x:b': '3' }, { unknown: ['x:c'] })).toBe('no')
  })

  it('compare keys without case', () => {
    expect(outcome({ StringEquals: { 'AWS:resourcetag/Team': 'x' } }, { 'aws:ResourceTag/team': 'x' })).toBe('yes')
  })
})

describe('variables', () => {
  const equals = (text: string) => ({ StringEquals: { 'x:k': text } })

  it('take the value of the context', () => {
    expect(outcome(equals('${x:v}'), { 'x:k': 'a', 'x:V': 'a' })).toBe('yes')
    expect(outcome(equals('${x:v}'), { 'x:k': 'a', 'x:v': 'b' })).toBe('no')
    expect(outcome({ StringLike: { 'x:k': 'home/${x:v}/*' } }, { 'x:k': 'home/a/f', 'x:v': 'a' })).toBe('yes')
  })

  it('match nothing without a value', () => {
    expect(outcome(equals('${x:v}'), { 'x:k': 'a' })).toBe('no')
  })

  it('take the default when the key is absent', () => {
    expect(outcome(equals("${x:v, 'd'}"), { 'x:k': 'd' })).toBe('yes')
    expect(outcome(equals("${x:v, 'd'}"), { 'x:k': 'd', 'x:v': 'e' })).toBe('no')
  })

  it('are unknown with an unknown key', () => {
    expect(outcome(equals('${x:v}'), { 'x:k': 'a' }, { unknown: ['x:v'] })).toBe('unknown')
  })

  it.each(['*', '?', '$'])('${%s} is that character', (character) => {
    expect(outcome({ StringLike: { 'x:k': `a\${${character}}` } }, { 'x:k': `a${character}` })).toBe('yes')
    expect(outcome({ StringLike: { 'x:k': `a\${${character}}` } }, { 'x:k': 'ab' })).toBe('no')
  })

  it('do not make a wildcard of a value', () => {
    expect(outcome({ StringLike: { 'x:k': '${x:v}' } }, { 'x:k': 'abc', 'x:v': '*' })).toBe('no')
  })

  it.each(['2008-10-17', null])('are plain text with version %s', (version) => {
    expect(outcome(equals('${x:v}'), { 'x:k': 'a', 'x:v': 'a' }, { version })).toBe('no')
    expect(outcome(equals('${x:v}'), { 'x:k': '${x:v}', 'x:v': 'a' }, { version })).toBe('yes')
  })
})

describe('malformed conditions', () => {
  it.each<[string, Value]>([
    ['a text', 'x'],
    ['an operator without keys', { StringEquals: 'x' }],
    ['an object as value', { StringEquals: { 'x:k': { a: 1 } } }],
    ['a null as value', { StringEquals: { 'x:k': null } }],
  ])('%s is unknown', (_, condition) => {
    expect(outcome(condition, { 'x:k': 'x' })).toBe('unknown')
  })
})
