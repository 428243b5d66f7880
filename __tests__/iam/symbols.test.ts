import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { symbolText } from '../../src/base/symbol.js'
import type { Value } from '../../src/base/value.js'
import type { ContextValue, PolicySet, Request } from '../../src/iam/api.js'
import { compilePolicy } from '../../src/iam/compile.js'
import { evaluate } from '../../src/iam/evaluate.js'
import { explain } from '../../src/iam/explain.js'
import { contains, intersects, parsePattern, partition } from '../../src/iam/pattern.js'
import { sameText } from '../../src/iam/symbols.js'

type Json = { [key: string]: Value }

const R = symbolText('resource', 'InputBucket')
const S = symbolText('resource', 'OutputBucket')
const P = symbolText('parameter', 'var.env')
const Q = symbolText('parameter', 'AWS::AccountId')

const doc = (...statements: Value[]): Json => ({ Version: '2012-10-17', Statement: statements })
const allow = (more: Json = {}): Json => ({ Effect: 'Allow', Action: '*', Resource: '*', ...more })
const deny = (more: Json = {}): Json => allow({ Effect: 'Deny', ...more })

interface Asked {
  principal?: string
  action?: string
  resource?: string
  resourceAccount?: string
  context?: Record<string, string | string[]>
}

function request({
  principal,
  action = 's3:GetObject',
  resource = 'arn:aws:s3:::b/k',
  resourceAccount,
  context = {},
}: Asked): Request {
  const values = new Map<string, ContextValue>(
    Object.entries(context).map(([key, value]) => [
      key,
      Array.isArray(value) ? { state: 'known', values: value, multi: true } : { state: 'known', values: [value] },
    ]),
  )
  return {
    principal,
    action: parsePattern(action),
    resource: parsePattern(resource),
    context: { get: (key) => values.get(key) ?? { state: 'absent' } },
    resourceAccount,
  }
}

const set = (identity: Value[], more: Partial<PolicySet> = {}): PolicySet => ({
  identity: identity.map((value) => compilePolicy(value)),
  ...more,
})
const decide = (asked: Asked, ...statements: Value[]) => evaluate(request(asked), set([doc(...statements)])).decision

describe('patterns', () => {
  it.each<[string, string, string, string]>([
    // pattern, text, whether it contains it, whether they meet
    [R, R, 'true', 'true'],
    [R, S, 'false', 'false'],
    [R, 'images', 'false', 'false'],
    ['images', R, 'false', 'false'],
    ['*', R, 'true', 'true'],
    ['?*', R, 'true', 'true'],
    ['*?', R, 'true', 'true'],
    ['?', R, 'unknown', 'unknown'],
    ['app-*', R, 'unknown', 'unknown'],
    ['*-app', R, 'unknown', 'unknown'],
    ['arn:aws:s3:::app-*', `arn:aws:s3:::${R}/k`, 'unknown', 'unknown'],
    ['arn:aws:s3:::app-*/x', `arn:aws:s3:::${R}/k`, 'false', 'false'],
    ['app', R, 'false', 'false'],
    ['app?', R, 'unknown', 'unknown'],
    [`${R}/*`, `${R}/k`, 'true', 'true'],
    [`${R}/*`, `${S}/k`, 'false', 'false'],
    [`${R}-logs/*`, `${R}/k`, 'false', 'false'],
    [`${R}/*`, `${R}-logs/k`, 'false', 'false'],
    [`${R}*`, `${R}-logs/k`, 'true', 'true'],
    [R, P, 'unknown', 'unknown'],
    [P, R, 'unknown', 'unknown'],
    [P, P, 'true', 'true'],
    [P, Q, 'unknown', 'unknown'],
    [P, 'images', 'unknown', 'unknown'],
    [`${P}-a`, 'images', 'false', 'false'],
    [`${P}-a`, 'images-a', 'unknown', 'unknown'],
    [`${P}${R}`, `${P}${R}`, 'true', 'true'],
    [`${P}${R}`, `${P}${S}`, 'false', 'false'],
    ['arn:aws:s3:::images/*', `arn:aws:s3:::${R}/images/k`, 'false', 'false'],
    [`${R}*`, `a/${R}`, 'false', 'false'],
    [`${P}/${R}`, `x/${S}`, 'false', 'false'],
    // A set of requests: some of its members are of the bucket.
    [`arn:aws:s3:::${R}/*`, 'arn:aws:s3:::*', 'false', 'true'],
    [`arn:aws:s3:::${R}/*`, 'arn:aws:s3:::images/*', 'false', 'false'],
    [`arn:aws:s3:::${R}/*`, `arn:aws:s3:::${R}/a*`, 'true', 'true'],
    [`arn:aws:s3:::${R}/a*`, `arn:aws:s3:::${R}/*`, 'false', 'true'],
    ['arn:aws:s3:::app-*', `arn:aws:s3:::${R}/*`, 'unknown', 'unknown'],
    ['arn:aws:s3:::*', `arn:aws:s3:::${R}/*`, 'true', 'true'],
  ])('%j on %j', (pattern, text, all, some) => {
    const [p, t] = [parsePattern(pattern), parsePattern(text)]
    expect([contains(p, t), intersects(p, t)]).toEqual([all, some])
  })

  it('a resource is a segment, and no number', () => {
    const segment = [{ kind: 'text', text: 'job/' } as const, { kind: 'star', of: 'segment' } as const]
    const digits = [{ kind: 'text', text: 'job/' } as const, { kind: 'star', of: 'digit' } as const]
    expect(intersects(parsePattern(`job/${R}`), segment)).toBe('true')
    expect(intersects(parsePattern(`job/${R}`), digits)).toBe('false')
  })

  it('a text that only looks like a symbol is a text', () => {
    expect(parsePattern('\uE100abc\uE102')).toEqual([{ kind: 'text', text: '\uE100abc\uE102' }])
    expect(parsePattern('\uE101\uE101')).toEqual([{ kind: 'text', text: '\uE101\uE101' }])
    expect(sameText('\uE100abc\uE102', 'x')).toBe(0)
  })

  it('partitions tell the members of a resource apart', () => {
    const seen: string[] = []
    partition(
      parsePattern(`arn:aws:s3:::${R}/*`),
      [parsePattern(`arn:aws:s3:::${R}/a*`), parsePattern('arn:aws:s3:::app-*'), parsePattern(`arn:aws:s3:::${S}/*`)],
      (sure, possible) => void seen.push(`${sure.map(Number).join('')} ${possible.map(Number).join('')}`),
    )
    expect(seen.sort()).toEqual(['000 010', '100 110'])
  })

  it('agree with every text that the symbols may stand for', () => {
    // A resource's text holds `z`, which nothing else does; a parameter's text is any.
    const part = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 3 })
    const resourceValues = ['z', 'az', 'zb', 'aza', 'bzb', 'azb']
    const parameterValues = ['', 'a', 'b', 'ab', 'z', 'za']
    fc.assert(
      fc.property(part, part, part, part, fc.constantFrom(R, P), fc.boolean(), (a, b, c, d, symbol, both) => {
        const pattern = (value: string) => parsePattern(a + (both ? value : '') + b)
        const text = (value: string) => parsePattern((c + value + d).replaceAll('*', 'b').replaceAll('?', 'a'))
        const values = symbol === R ? resourceValues : parameterValues
        const concrete = new Set(values.map((value) => contains(pattern(value), text(value))))
        const answer = contains(pattern(symbol), text(symbol))
        if (answer !== 'unknown') expect([...concrete]).toEqual([answer])
      }),
      { numRuns: 2000 },
    )
  })
})

describe('statements', () => {
  it.each<[string, Asked, Json, string]>([
    ['the same bucket', { resource: `arn:aws:s3:::${R}/k` }, { Resource: `arn:aws:s3:::${R}/*` }, 'allowed'],
    ['another bucket', { resource: `arn:aws:s3:::${R}/k` }, { Resource: `arn:aws:s3:::${S}/*` }, 'implicitDeny'],
    ['a bucket by name', { resource: `arn:aws:s3:::${R}/k` }, { Resource: 'arn:aws:s3:::images/*' }, 'implicitDeny'],
    ['a prefix of names', { resource: `arn:aws:s3:::${R}/k` }, { Resource: 'arn:aws:s3:::app-*' }, 'unknown'],
    ['a parameter', { resource: `arn:aws:s3:::${R}/k` }, { Resource: `arn:aws:s3:::${P}/*` }, 'unknown'],
    [
      'all but the bucket',
      { resource: `arn:aws:s3:::${R}/k` },
      { Resource: undefined as never, NotResource: `arn:aws:s3:::${S}/*` },
      'allowed',
    ],
    ['a set of the bucket', { resource: `arn:aws:s3:::${R}/*` }, { Resource: `arn:aws:s3:::${R}/*` }, 'allowed'],
    ['a part of the bucket', { resource: `arn:aws:s3:::${R}/*` }, { Resource: `arn:aws:s3:::${R}/a*` }, 'implicitDeny'],
    [
      'an account that is a parameter',
      { resource: `arn:aws:sns:us-east-1:${Q}:t` },
      { Resource: `arn:aws:sns:us-east-1:${Q}:t` },
      'allowed',
    ],
    [
      'an account that may be the parameter',
      { resource: 'arn:aws:sns:us-east-1:111122223333:t' },
      { Resource: `arn:aws:sns:us-east-1:${Q}:t` },
      'unknown',
    ],
    ['a whole Resource', {}, { Resource: P }, 'unknown'],
    ['a whole Resource that is a generated name', {}, { Resource: R }, 'unknown'],
    ['a whole Action', {}, { Action: P }, 'unknown'],
    ['a whole NotAction', {}, { Action: undefined as never, NotAction: P }, 'unknown'],
    ['a whole Effect', {}, { Effect: P }, 'unknown'],
    ['a whole Condition', {}, { Condition: P }, 'unknown'],
    ['the keys of an operator', {}, { Condition: { StringEquals: P } }, 'unknown'],
    ['an operator', {}, { Condition: { [P]: { 'x:k': 'a' } } }, 'unknown'],
    ['a part of a key', {}, { Condition: { StringEquals: { [`aws:PrincipalTag/${P}`]: 'a' } } }, 'unknown'],
  ])('%s', (_, asked, statement, expected) => {
    expect(decide(asked, allow(statement))).toBe(expected)
    // A Deny of the same form is as sure as the Allow.
    const denied = { allowed: 'explicitDeny', implicitDeny: 'allowed', unknown: 'unknown' }[expected]
    if (statement['Effect'] === undefined && !asked.resource?.endsWith('*'))
      expect(decide(asked, allow(), deny(statement))).toBe(denied)
  })

  it.each<[string, Value]>([
    ['a statement', doc(P, allow())],
    ['the list of statements', { Version: '2012-10-17', Statement: P }],
    ['the version', { ...doc(deny()), Version: P }],
    ['the document', P],
  ])('%s that is a symbol may say anything', (_, value) => {
    expect(evaluate(request({}), set([doc(allow()), value])).decision).toBe('unknown')
  })
})

describe('context values', () => {
  const outcome = (operator: string, wanted: Value, given: string | string[], unless = 'implicitDeny') => {
    const decision = decide({ context: { 'x:k': given } }, allow({ Condition: { [operator]: { 'x:k': wanted } } }))
    return decision === 'allowed' ? 'yes' : decision === unless ? 'no' : decision
  }
  it.each<[string, Value, string | string[], string]>([
    ['StringEquals', 'a', R, 'no'],
    ['StringEquals', R, R, 'yes'],
    ['StringEquals', R, S, 'no'],
    ['StringEquals', R, 'a', 'no'],
    ['StringEquals', 'a', P, 'unknown'],
    ['StringEquals', P, 'a', 'unknown'],
    ['StringEquals', P, P, 'yes'],
    ['StringNotEquals', 'a', R, 'yes'],
    ['StringNotEquals', 'a', P, 'unknown'],
    ['StringEqualsIgnoreCase', 'A', P, 'unknown'],
    ['StringEqualsIgnoreCase', `X${P}`, `x${P}`, 'yes'],
    ['StringLike', 'a*', P, 'unknown'],
    ['StringLike', '*', P, 'yes'],
    ['StringLike', '?????????', P, 'unknown'],
    ['StringLike', 'a*', `b${P}`, 'no'],
    ['StringLike', 'a*', R, 'unknown'],
    ['NumericEquals', '5', P, 'unknown'],
    ['NumericEquals', P, '5', 'unknown'],
    ['NumericEquals', '5', R, 'no'],
    ['DateLessThan', '2024-01-01', P, 'unknown'],
    ['DateLessThan', P, '2024-01-01', 'unknown'],
    ['Bool', 'true', P, 'unknown'],
    ['Bool', P, 'true', 'unknown'],
    ['IpAddress', '10.0.0.0/8', P, 'unknown'],
    ['IpAddress', P, '10.0.0.1', 'unknown'],
    ['BinaryEquals', 'YQ==', P, 'unknown'],
    ['BinaryEquals', P, 'YQ==', 'unknown'],
    ['Null', 'false', P, 'yes'],
    ['ArnLike', 'arn:aws:s3:::b', `arn:aws:s3:::${R}`, 'no'],
    ['ArnLike', `arn:aws:s3:::${R}`, `arn:aws:s3:::${R}`, 'yes'],
    ['ArnLike', `arn:aws:s3:::${S}`, `arn:aws:s3:::${R}`, 'no'],
    ['ArnLike', 'arn:aws:s3:::*', `arn:aws:s3:::${R}`, 'yes'],
    ['ArnLike', 'arn:aws:s3:::b', `arn:aws:s3:::${P}`, 'unknown'],
    ['ArnLike', 'arn:aws:s3:::b', P, 'unknown'],
    ['ArnLike', P, 'arn:aws:s3:::b', 'unknown'],
    ['ArnLike', '*', P, 'unknown'],
    ['ArnLike', `arn:aws:sns:us-east-1:${Q}:t`, `arn:aws:sns:us-east-1:${Q}:t`, 'yes'],
    ['ArnLike', `arn:aws:sns:us-east-1:${Q}:t`, 'arn:aws:sns:us-east-1:111122223333:t', 'unknown'],
    ['ArnLike', `arn:aws:sns:us-east-1:${Q}:t`, 'arn:aws:sns:us-east-1:111122223333:u', 'no'],
    ['ArnNotLike', `arn:aws:sns:us-east-1:${Q}:t`, 'arn:aws:sns:us-east-1:111122223333:u', 'yes'],
    ['ForAllValues:StringEquals', ['a'], ['a', P], 'unknown'],
    ['ForAllValues:StringEquals', ['a'], ['b', P], 'no'],
    ['ForAnyValue:StringEquals', ['a'], ['a', P], 'yes'],
    ['ForAnyValue:StringEquals', ['a'], ['b', R], 'no'],
  ])('%s %j with %j: %s', (operator, wanted, given, expected) => {
    expect(outcome(operator, wanted, given)).toBe(expected)
  })

  const region = symbolText('parameter', 'AWS::Region')
  it.each<[string, Value, string, string]>([
    ['ArnLike', `arn:aws:sns:${region}:${Q}:t`, 'arn:aws:sns:us-east-1:111122223333:t', 'unknown'],
    ['ArnLike', `arn:aws:sns:${region}:${Q}:t`, 'arn:aws:sns:us-east-1:x:111122223333:t', 'no'],
    ['ArnLike', 'arn:aws:s3:*:*:t', `arn:aws:sns:${region}:${Q}:t`, 'no'],
    ['ArnLike', 'arn:aws:sns:*:*:t', `arn:aws:sns:${region}:${Q}:t`, 'yes'],
    ['ArnLike', 'arn:aws:sns:::t', `arn:aws:sns:${region}:${Q}:t`, 'no'],
    ['ArnLike', '*', Q, 'no'],
    ['ArnLike', Q, 'arn:aws:sns:us-east-1:111122223333:t', 'no'],
    ['ArnNotLike', 'arn:aws:s3:*:*:t', `arn:aws:sns:${region}:${Q}:t`, 'yes'],
    ['StringLike', 's3.*.amazonaws.com', `s3.${region}.amazonaws.com`, 'yes'],
    ['StringEquals', 's3.a.b.amazonaws.com', `s3.${region}.amazonaws.com`, 'no'],
    ['StringEquals', `s3.${region}.amazonaws.com`, 's3.us-east-1.amazonaws.com', 'unknown'],
    ['StringEquals', '111122223333', Q, 'unknown'],
    ['StringEquals', 'o-1', Q, 'no'],
    ['NumericEquals', '5', Q, 'unknown'],
  ])('%s %j with %j, where what they can be is known: %s', (operator, wanted, given, expected) => {
    expect(outcome(operator, wanted, given)).toBe(expected)
  })

  it('decide with what is known of a Region only as every Region would', () => {
    const unit = fc.constantFrom('a', ':', '1', '*', '?', 'arn:', region, region)
    const text = fc.string({ unit, maxLength: 8 })
    const operators = ['ArnLike', 'ArnNotEquals', 'StringEquals', 'StringLike', 'StringNotLike']
    let sure = 0
    fc.assert(
      fc.property(fc.constantFrom(...operators), text, text, (operator, wanted, given) => {
        const answer = outcome(operator, wanted, given)
        if (answer === 'unknown' || (!wanted.includes(region) && !given.includes(region))) return
        sure++
        for (const value of ['a', '1', 'a1', 'a-1', 'us-east-1']) {
          const fill = (each: string) => each.replaceAll(region, value)
          // A value that is no ARN may make a negated operator unknown.
          expect([answer, 'unknown']).toContain(outcome(operator, fill(wanted), fill(given)))
        }
      }),
      { numRuns: 3000 },
    )
    expect(sure).toBeGreaterThan(300)
  })

  it('flow through variables', () => {
    const home = allow({ Resource: 'arn:aws:s3:::home/${aws:username}/*' })
    expect(decide({ resource: `arn:aws:s3:::home/${R}/x`, context: { 'aws:username': R } }, home)).toBe('allowed')
    expect(decide({ resource: 'arn:aws:s3:::home/bob/x', context: { 'aws:username': R } }, home)).toBe('implicitDeny')
    expect(decide({ resource: 'arn:aws:s3:::home/bob/x', context: { 'aws:username': P } }, home)).toBe('unknown')
  })
})

describe('principals', () => {
  const role = (account: string, name: string) => `arn:aws:iam::${account}:role/${name}`
  const named = (principal: string, by: Value, more: Partial<Asked> = {}, identity: Value[] = []) =>
    evaluate(request({ principal, ...more }), set(identity, { resource: compilePolicy(doc(allow({ Principal: by }))) }))
      .decision
  const trust = (principal: string, by: Value, identity: Value[] = [doc(allow())]) =>
    evaluate(
      request({ principal, action: 'sts:AssumeRole', resource: role(Q, 'target'), resourceAccount: Q }),
      set(identity, { resource: compilePolicy(doc(allow({ Principal: by }))), resourceKind: 'trust' }),
    ).decision

  it.each<[string, string, Value, string]>([
    ['the role by its symbol', role(Q, R), { AWS: role(Q, R) }, 'allowed'],
    ['another declared role', role(Q, R), { AWS: role(Q, S) }, 'implicitDeny'],
    ['a role by name', role(Q, R), { AWS: role(Q, 'app') }, 'implicitDeny'],
    ['a role that a parameter names', role(Q, R), { AWS: role(Q, P) }, 'unknown'],
    ['a role whose account is a parameter', role('111122223333', 'app'), { AWS: role(Q, 'app') }, 'unknown'],
    [
      'a role of another name whose account is a parameter',
      role('111122223333', 'app'),
      { AWS: role(Q, 'x') },
      'implicitDeny',
    ],
    ['a principal that is a parameter', role('111122223333', 'app'), { AWS: P }, 'unknown'],
    ['a principal that is the same parameter', P, { AWS: P }, 'allowed'],
    ['a Principal that is a symbol', role('111122223333', 'app'), P, 'unknown'],
    ['everybody', role(Q, R), '*', 'allowed'],
    ['a session by the role of its symbol', `arn:aws:sts::${Q}:assumed-role/${R}/s`, { AWS: role(Q, R) }, 'allowed'],
    ['a session by another role', `arn:aws:sts::${Q}:assumed-role/${R}/s`, { AWS: role(Q, S) }, 'implicitDeny'],
    ['a service that a parameter names', 'x.amazonaws.com', { Service: P }, 'unknown'],
    ['a service whose name holds a parameter', 'x.amazonaws.com', { Service: `x.${P}` }, 'unknown'],
    ['another service whose name holds a parameter', 'x.amazonaws.com', { Service: `y.${P}` }, 'implicitDeny'],
  ])('%s', (_, principal, by, expected) => {
    expect(named(principal, by)).toBe(expected)
  })

  it.each<[string, string, Value, string]>([
    ['the same account', role(Q, 'app'), { AWS: `arn:aws:iam::${Q}:root` }, 'allowed'],
    ['the same account by its number', role(Q, 'app'), { AWS: Q }, 'allowed'],
    ['an account by a number that may be the same', role('111122223333', 'app'), { AWS: Q }, 'unknown'],
    ['an account by a placeholder', role('111122223333', 'app'), { AWS: '${AWS::AccountId}' }, 'unknown'],
    ['what any parameter may be', role(Q, 'app'), { AWS: P }, 'unknown'],
    ['an account that may be the same', role('111122223333', 'app'), { AWS: `arn:aws:iam::${Q}:root` }, 'unknown'],
    ['another account for sure', role(Q, 'app'), { AWS: `arn:aws:iam::${P}:root` }, 'unknown'],
  ])('trust in %s', (_, principal, by, expected) => {
    expect(trust(principal, by)).toBe(expected)
  })

  it('whether an account is another one may not be known', () => {
    const own = [doc(allow())]
    const at = (resourceAccount: string) => named(role(Q, R), { AWS: role(Q, S) }, { resourceAccount }, own)
    expect(at(Q)).toBe('allowed')
    expect(at('111122223333')).toBe('unknown')
    // Both sides allow: then it does not matter.
    expect(named(role(Q, R), '*', { resourceAccount: '111122223333' }, own)).toBe('allowed')
    // Neither side allows: the same.
    expect(named(role(Q, R), { AWS: role(Q, S) }, { resourceAccount: '111122223333' })).toBe('implicitDeny')
  })
})

describe('messages', () => {
  it('show symbols by their names', () => {
    const explanation = explain(
      request({ resource: `arn:aws:s3:::${R}/*` }),
      set([doc(allow({ Resource: `arn:aws:s3:::${R}/a*` }), allow({ Resource: `arn:aws:s3:::${P}` }))]),
    )
    expect(explanation.covered).toEqual(['arn:aws:s3:::${InputBucket}/a*'])
    expect(explanation.witness).toMatch(/^arn:aws:s3:::\$\{InputBucket\}\//)
    expect(JSON.stringify(explanation)).not.toMatch(/[\uE100-\uE102\uE200-\uE27F]/)
  })

  it('count a symbol as the reason', () => {
    const asked = request({ resource: `arn:aws:s3:::${R}/k`, context: { 'x:k': P } })
    const reason = (statement: Json) => explain(asked, set([doc(allow(statement))])).unknownReason
    expect(reason({ Resource: 'arn:aws:s3:::app-*' })).toBe('symbol')
    expect(reason({ Condition: { StringEquals: { 'x:k': 'a' } } })).toBe('symbol')
    expect(reason({ Condition: P })).toBe('symbol')
    expect(reason({ Condition: { Foo: { 'x:k': 'a' } } })).toBe('malformed')
    const service = request({
      principal: 'states.amazonaws.com',
      action: 'sts:AssumeRole',
      resource: 'arn:aws:iam::111122223333:role/r',
    })
    const trusting = (Principal: Json) => {
      const resource = compilePolicy(doc({ Effect: 'Allow', Action: 'sts:AssumeRole', Principal }))
      return explain(service, { identity: [], resource, resourceKind: 'trust' }).unknownReason
    }
    expect(trusting({ Service: P })).toBe('symbol')
    expect(trusting({ Service: { P } })).toBe('malformed')
  })
})

describe('two patterns that begin with the same symbol', () => {
  const env = symbolText('parameter', 'env')
  const other = symbolText('parameter', 'other')
  it.each<[string, string, string, string]>([
    [`acme-${env}/results/*`, `acme-${env}/output/*`, 'false', 'false'],
    [`acme-${env}/results/*`, `acme-${env}/results/a/*`, 'true', 'true'],
    [`acme-${env}-in/*`, `acme-${env}-out/a`, 'false', 'false'],
    [`${env}/${other}/a/*`, `${env}/${other}/b/*`, 'false', 'false'],
    [`${env}/a/${other}`, `${env}/b/${other}`, 'false', 'false'],
    // Whatever the name is, what goes on behind it is another text.
    [`acme-${env}`, `acme-${env}/out/*`, 'false', 'false'],
    [`acme-${env}*`, `acme-${env}/out/*`, 'true', 'true'],
    [`acme-${env}/results/*`, `acme-${other}/output/*`, 'unknown', 'unknown'],
    [`${env}/${other}/a`, `${env}/b/a`, 'unknown', 'unknown'],
    [`*${env}/a`, `${env}/b`, 'false', 'false'],
    [`acme-${env}/*-x`, `acme-${env}/out/*`, 'false', 'true'],
  ])('differ by what follows: %s and %s', (pattern, request, whole, part) => {
    expect(contains(parsePattern(pattern), parsePattern(request))).toBe(whole)
    expect(intersects(parsePattern(pattern), parsePattern(request))).toBe(part)
  })
})
