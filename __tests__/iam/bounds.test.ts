import { describe, expect, it } from 'vitest'
import type { Value } from '../../src/base/value.js'
import { compilePolicy } from '../../src/iam/compile.js'
import { evaluate } from '../../src/iam/evaluate.js'
import { explain } from '../../src/iam/explain.js'
import { literal, parsePattern } from '../../src/iam/pattern.js'
import type { Pattern, Request } from '../../src/iam/api.js'

const document = (...list: Value[]): Value => ({ Version: '2012-10-17', Statement: list })
const allow = (Resource: Value, Action: Value = 's3:*'): Value => ({ Effect: 'Allow', Action, Resource })
const request = (resource: Pattern, action = literal('s3:GetObject')): Request => ({
  principal: 'arn:aws:iam::111122223333:user/bob',
  action,
  resource,
  context: { get: () => ({ state: 'absent' }) },
})
const set = (...list: Value[]) => ({ identity: [compilePolicy(document(...list))] })

/** Milliseconds of processor time: a busy machine is no fault of the engine. */
function effort(work: () => void): number {
  const start = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

/** Of the quickest of three runs. */
const quickest = (work: () => void): number => Math.min(effort(work), effort(work), effort(work))

describe('effort is bounded', () => {
  const as = 'a'.repeat(10_000)
  const hard = `${as}*a*a*a*b`

  it('for a pattern that defeats backtracking', () => {
    for (const text of [as, `${as}c`, `${as}aaab`])
      expect(
        quickest(() => {
          const { decision } = evaluate(request(literal(`arn:aws:s3:::${text}`)), set(allow(`arn:aws:s3:::${hard}`)))
          expect(decision).toBe(text.endsWith('b') ? 'allowed' : 'implicitDeny')
        }),
      ).toBeLessThan(50)
  })

  it('for that pattern as a set, in a condition and in an explanation', () => {
    const policies = set({
      ...(allow(`arn:aws:s3:::${hard}`) as object),
      Condition: { StringNotLike: { 'x:k': hard } },
    })
    const asked: Request = {
      ...request(parsePattern(`arn:aws:s3:::${as}*`)),
      context: { get: () => ({ state: 'known', values: [as] }) },
    }
    expect(quickest(() => expect(evaluate(asked, policies).decision).toBe('implicitDeny'))).toBeLessThan(500)
    expect(quickest(() => expect(explain(asked, policies).decision).toBe('implicitDeny'))).toBeLessThan(1000)
  })

  it('for long values of every kind', () => {
    const long = [
      '1'.repeat(200_000),
      ' '.repeat(200_000),
      ':'.repeat(200_000),
      '${'.repeat(100_000),
      '<'.repeat(200_000),
      '{{'.repeat(100_000),
      '%A'.repeat(100_000),
      '\uE100\uE201'.repeat(100_000),
    ].map((text) => `${text}x`)
    const names = [
      'StringLike',
      'NumericEquals',
      'DateLessThan',
      'Bool',
      'IpAddress',
      'ArnLike',
      'BinaryEquals',
      'Null',
    ]
    for (const text of long) {
      const Condition = Object.fromEntries(names.map((name) => [name, { 'x:k': text }]))
      const policies = set({ Effect: 'Deny', Action: ['*', text], Resource: ['*', text], Condition })
      const asked: Request = {
        ...request(literal(`arn:aws:s3:::${text}`)),
        context: { get: () => ({ state: 'known', values: [text] }) },
      }
      expect(effort(() => void explain(asked, policies))).toBeLessThan(1500)
    }
  })

  it('for many stars and question marks', () => {
    const stars = `arn:aws:s3:::${'*?a'.repeat(500)}`
    const text = `arn:aws:s3:::${'a'.repeat(3000)}`
    expect(quickest(() => void evaluate(request(literal(text)), set(allow(stars))))).toBeLessThan(100)
    expect(quickest(() => void evaluate(request(parsePattern(`${text}*`)), set(allow(stars))))).toBeLessThan(1000)
  })

  it('for a cover beyond the bound, which is then unknown and says so', () => {
    // Each pattern fixes one of many places: which of them hold is a set of its own for each of 2^24 ways.
    const patterns = Array.from({ length: 24 }, (_, i) => `arn:aws:s3:::b/*a${'?'.repeat(24 - i)}z*`)
    const policies = set(allow(patterns), { Effect: 'Allow', Action: 's3:*', NotResource: patterns })
    const asked = request(parsePattern('arn:aws:s3:::b/*'))
    const took = effort(() => {
      const { decision, reason } = evaluate(asked, policies)
      expect(decision).toBe('unknown')
      expect(reason).toContain('too-complex')
    })
    expect(took).toBeLessThan(3000)
    expect(explain(asked, policies).unknownReason).toBe('too-complex')
  })

  it('but a denied member that is met is enough', () => {
    const patterns = Array.from({ length: 24 }, (_, i) => `arn:aws:s3:::b/*a${'?'.repeat(24 - i)}z*`)
    const policies = set(allow(patterns), { Effect: 'Deny', Action: 's3:*', NotResource: patterns })
    expect(evaluate(request(parsePattern('arn:aws:s3:::b/*')), policies).decision).toBe('explicitDeny')
  })

  it('for sets of actions on sets of resources', () => {
    const actions = Array.from({ length: 12 }, (_, i) => `s3:*a${'?'.repeat(i)}z*`)
    const resources = Array.from({ length: 12 }, (_, i) => `arn:aws:s3:::b/*a${'?'.repeat(i)}z*`)
    const list = actions.map((action, i) => allow(resources[i]!, action))
    const took = effort(() => {
      const { decision } = evaluate(request(parsePattern('arn:aws:s3:::b/*'), parsePattern('s3:*')), set(...list))
      expect(['implicitDeny', 'unknown']).toContain(decision)
    })
    expect(took).toBeLessThan(5000)
  })

  it('for a policy of many statements', () => {
    const list = Array.from({ length: 5000 }, (_, i) => allow(`arn:aws:s3:::bucket-${i}/*`))
    const policies = set(...list)
    const asked = request(literal('arn:aws:s3:::bucket-4999/k'))
    evaluate(asked, policies)
    expect(
      quickest(() => {
        for (let i = 0; i < 1000; i++) expect(evaluate(asked, policies).decision).toBe('allowed')
      }),
    ).toBeLessThan(500)
  })
})

describe('a member that nothing undecided matches', () => {
  const names = ['alpha', 'beta', 'gamma', 'delta', 'epsilon', 'zeta']
  const several = names.map((name) => `arn:aws:s3:::*${name}*`)
  const unknown = { ...(allow('*') as object), Condition: { StringEquals: { 's3:x': 'y' } } }
  const open: Request['context'] = { get: (key) => ({ state: key.toLowerCase() === 's3:x' ? 'unknown' : 'absent' }) }
  const every = parsePattern('arn:aws:s3:::bucket/*')

  it('is the worst of what is only allowed, and no other is looked for', () => {
    const budget = { left: 1_000_000 }
    const asked = { ...request(every), context: open, effort: budget }
    expect(evaluate(asked, set(allow(several), unknown)).decision).toBe('unknown')
    expect(budget.left).toBe(1_000_000)
  })

  it.each<[string, Value[]]>([
    ['what is allowed', [allow(several), unknown]],
    ['what is denied', [unknown, { ...(allow(several) as object), Effect: 'Deny' }]],
    ['what is denied under a condition', [allow('*'), { ...unknown, Effect: 'Deny', Resource: several }]],
    ['all but what is named', [unknown, { Effect: 'Allow', Action: 's3:*', NotResource: several.slice(0, 2) }]],
    [
      'what is denied but for what is named',
      [unknown, { Effect: 'Deny', Action: 's3:*', NotResource: 'arn:aws:s3:::*a*' }],
    ],
    ['what covers it together', [allow(['arn:aws:s3:::bucket/a*', 'arn:aws:s3:::bucket/*'])]],
  ])('leaves the decision as it is: %s', (_, statements) => {
    const asked = { ...request(every), context: open }
    expect(evaluate(asked, set(...statements)).decision).toBe(explain(asked, set(...statements)).decision)
  })
})
