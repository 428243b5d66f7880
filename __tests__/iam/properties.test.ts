import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { symbolText } from '../../src/base/symbol.js'
import { isObject, type Value } from '../../src/base/value.js'
import type { Context, Decision, Request } from '../../src/iam/api.js'
import { compilePolicy } from '../../src/iam/compile.js'
import { evaluate, evaluateMatched } from '../../src/iam/evaluate.js'
import { explain } from '../../src/iam/explain.js'
import { literal, parsePattern, printPattern } from '../../src/iam/pattern.js'
import { simulateRequest } from '../../src/shell/simulate.js'
import { asked, document, resourceStatement, statement, statements, whole } from './arbitrary.js'

type Json = { [key: string]: Value }

const decide = (body: Json): Decision => simulateRequest(body).decision
const identity = (body: Json, list: Json[]): Decision => decide({ ...body, identityPolicies: [document(...list)] })

/** The share of each decision in a sample of a generator's requests. */
function mix(requests: Json[]): Record<Decision, number> {
  const counts: Record<Decision, number> = { allowed: 0, implicitDeny: 0, explicitDeny: 0, unknown: 0 }
  for (const request of requests) counts[decide(request)]++
  for (const decision of Object.keys(counts) as Decision[]) counts[decision] /= requests.length
  return counts
}

describe('the generators', () => {
  const generators: Record<string, fc.Arbitrary<Json>> = {
    statements: fc.tuple(asked, statements).map(([body, list]) => ({ ...body, identityPolicies: [document(...list)] })),
    'whole requests': whole,
  }
  it.each(Object.keys(generators))('of %s give each decision in at least 15 percent of the runs', (name) => {
    const shares = mix(fc.sample(generators[name]!, { numRuns: 2000, seed: 7 }))
    const shown = Object.entries(shares).map(([decision, share]) => `${decision} ${(100 * share).toFixed(0)}%`)
    console.info(`${name}: ${shown.join(', ')}`)
    for (const share of Object.values(shares)) expect(share).toBeGreaterThanOrEqual(0.15)
  })
})

describe('adding a statement', () => {
  it('an Allow never turns allowed into anything else', () => {
    fc.assert(
      fc.property(asked, statements, statement, (body, list, more) => {
        if (identity(body, list) === 'allowed')
          expect(identity(body, [...list, { ...more, Effect: 'Allow' }])).toBe('allowed')
      }),
      { numRuns: 800 },
    )
  })

  it('an Allow never turns one decision into a denial', () => {
    fc.assert(
      fc.property(asked, statements, statement, (body, list, more) => {
        const before = identity(body, list)
        const after = identity(body, [...list, { ...more, Effect: 'Allow' }])
        if (before === 'allowed' || before === 'unknown') expect(['allowed', 'unknown']).toContain(after)
        if (before === 'explicitDeny') expect(after).toBe('explicitDeny')
      }),
      { numRuns: 800 },
    )
  })

  it('a Deny never turns anything else into allowed', () => {
    fc.assert(
      fc.property(whole, statement, fc.boolean(), (body, more, atResource) => {
        const before = decide(body)
        const denial = { ...more, Effect: 'Deny', ...(atResource ? { Principal: '*' } : {}) }
        const name = atResource ? 'resourcePolicy' : 'identityPolicies'
        const after = decide(
          atResource
            ? { ...body, resourcePolicy: document(...listOf(body[name]), denial) }
            : { ...body, identityPolicies: [...(body[name] as Json[]), document(denial)] },
        )
        if (before !== 'allowed') expect(after).not.toBe('allowed')
        if (before === 'explicitDeny') expect(after).toBe('explicitDeny')
      }),
      { numRuns: 800 },
    )
  })
})

const listOf = (value: Value | undefined): Value[] => (isObject(value) ? [...(value['Statement'] as Value[])] : [])

describe('the order', () => {
  it('of statements and documents changes nothing', () => {
    const shuffled = whole.chain((body) => {
      const list = listOf((body['identityPolicies'] as Value[])[0])
      return fc.tuple(fc.constant(body), fc.shuffledSubarray(list, { minLength: list.length }), fc.boolean())
    })
    fc.assert(
      fc.property(shuffled, ([body, mixed, apart]) => {
        const documents = apart ? mixed.map((item) => document(item)) : [document(...mixed)]
        expect(decide({ ...body, identityPolicies: documents })).toBe(decide(body))
      }),
      { numRuns: 800 },
    )
  })
})

describe('symbols', () => {
  const parameter = symbolText('parameter', 'p')
  /** Replaces a text wherever it stands. */
  const replaced = (value: Value, text: string, by: string): Value => {
    if (typeof value === 'string') return value.replaceAll(text, by)
    if (Array.isArray(value)) return value.map((item: Value) => replaced(item, text, by))
    if (!isObject(value)) return value
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, replaced(item, text, by)]))
  }
  const context: Context = {
    get: (key) =>
      key === 'x:unknown'
        ? { state: 'unknown' }
        : key === 'x:k'
          ? { state: 'known', values: ['1'] }
          : { state: 'absent' },
  }
  const ask = (body: Json, policy: Value, resource: string): Decision => {
    const request: Request = {
      principal: body['principal'] as string,
      action: parsePattern(body['action'] as string),
      resource: parsePattern(resource),
      context,
    }
    return evaluate(request, { identity: [compilePolicy(policy)] }).decision
  }

  it('in place of a literal only move an answer toward unknown', () => {
    const pieces = fc.constantFrom(':::b', '/k', 's3', 'b', 'PutObject', '1')
    const changed = { sure: 0, unknown: 0 }
    fc.assert(
      fc.property(asked, statements, pieces, fc.boolean(), (body, list, text, alsoRequest) => {
        const policy = document(...list)
        const resource = body['resource'] as string
        const before = ask(body, policy, resource)
        // A text that is no ARN is unknown for being malformed; with a symbol in its place it may be one.
        fc.pre(before !== 'unknown' || !/"(?:Not)?Resource":\[?(?:"[^"]*",)*"(?!\*|arn:)/.test(JSON.stringify(policy)))
        // The same symbol stands for the same text everywhere.
        const vague = alsoRequest ? resource.replaceAll(text, parameter) : resource
        const after = ask(body, replaced(policy, text, parameter), vague)
        if (after === before) changed.sure++
        else {
          changed.unknown++
          // What was denied may be no longer denied for sure; where nothing allows it either, it stays denied.
          expect(before === 'explicitDeny' ? ['unknown', 'implicitDeny'] : ['unknown']).toContain(after)
        }
      }),
      { numRuns: 1500 },
    )
    expect(changed.sure).toBeGreaterThan(100)
    expect(changed.unknown).toBeGreaterThan(100)
  })
})

describe('symbols in sets and statements', () => {
  const texts = [
    'arn:aws:s3:::@/*',
    'arn:aws:s3:::@/k',
    'arn:aws:s3:::@-x/*',
    'arn:aws:s3:::b*',
    'arn:aws:s3:::b/@',
    'arn:aws:s3:::*/k',
    'arn:aws:s3:::?/k',
    '*',
    'arn:aws:s3:::b/*',
    'arn:aws:s3:::*@',
  ]
  const requests = ['arn:aws:s3:::@/k', 'arn:aws:s3:::@/*', 'arn:aws:s3:::b/@', 'arn:aws:s3:::*', 'arn:aws:s3:::@']
  const one = fc
    .record({
      Effect: fc.constantFrom('Allow', 'Allow', 'Deny'),
      name: fc.constantFrom('Resource', 'Resource', 'NotResource'),
      resource: fc.subarray(texts, { minLength: 1, maxLength: 2 }),
    })
    .map(({ Effect, name, resource }): Json => ({ Effect, Action: '*', [name]: resource }))
  const decideWith = (list: Json[], resource: string, value: string): Decision => {
    const fill = (text: string) => text.replaceAll('@', value)
    const policy = JSON.parse(fill(JSON.stringify(document(...list)))) as Value
    const request: Request = {
      principal: 'arn:aws:iam::111122223333:user/bob',
      action: literal('s3:GetObject'),
      resource: parsePattern(fill(resource)),
      context: { get: () => ({ state: 'absent' }) },
    }
    const policies = { identity: [compilePolicy(policy)] }
    const { decision } = evaluate(request, policies)
    // To ask for no witness is quicker, and no other answer.
    expect(evaluateMatched(request, policies).decision).toBe(decision)
    return decision
  }

  it.each<[string, string, string[]]>([
    // Names that no text of the policies is, whatever they begin and end with.
    ['a resource', symbolText('resource', 'r'), ['Z', 'bZ', 'Zb', 'kZ-x', 'bbZk']],
    ['a parameter', symbolText('parameter', 'p'), ['', 'b', 'k', 'Z', 'b/k', 'b-x', ':']],
    ['a Region', symbolText('parameter', 'AWS::Region'), ['b', 'k', 'b-x', 'bb', 'x', '1']],
    ['an account', symbolText('parameter', 'AWS::AccountId'), ['1', '111122223333', '12']],
  ])('are surely decided only if every text that %s may be is decided so', (_, symbol, values) => {
    let sure = 0
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 4 }), fc.constantFrom(...requests), (list, resource) => {
        const answer = decideWith(list, resource, symbol)
        if (answer === 'unknown') return
        sure++
        const found = values.map((value) => decideWith(list, resource, value))
        // What nothing allows stays denied, whether or not some text is also denied explicitly.
        const denied = answer === 'implicitDeny' ? ['implicitDeny', 'explicitDeny'] : [answer]
        for (const decision of found) expect(denied).toContain(decision)
      }),
      { numRuns: 1500 },
    )
    expect(sure).toBeGreaterThan(300)
  })
})

describe('sets', () => {
  const badness: Record<Decision, number> = { allowed: 0, unknown: 1, implicitDeny: 2, explicitDeny: 3 }
  const texts = ['', 'k', 'kk', 'x', 'k1', '?', 'zz/z', 'a:b']

  it('are no better than any member, and their witness is as bad', () => {
    let witnesses = 0
    fc.assert(
      fc.property(asked, statements, (body, list) => {
        const policies = [document(...list)]
        const set = { ...body, action: 's3:GetObject', resource: 'arn:aws:s3:::b/*', identityPolicies: policies }
        const answer = simulateRequest(set)
        for (const text of texts) {
          const member = decide({
            ...set,
            resource: `arn:aws:s3:::b/${text}`.replaceAll(/[*?]/g, (sign) => `\${${sign}}`),
          })
          expect(badness[answer.decision]).toBeGreaterThanOrEqual(badness[member])
        }
        if (answer.witness === undefined) return
        witnesses++
        expect(decide({ ...set, resource: printPattern(literal(answer.witness)) })).toBe(answer.decision)
      }),
      { numRuns: 800 },
    )
    expect(witnesses).toBeGreaterThan(50)
  })
})

describe('many statements', () => {
  it('say the same whether they are looked up or read through', () => {
    const long = fc.array(fc.tuple(statement, resourceStatement), { minLength: 20, maxLength: 30 })
    fc.assert(
      fc.property(asked, long, (body, list) => {
        const own = list.map(([item]) => item)
        const together = compilePolicy(document(...own))
        const apart = own.map((item) => compilePolicy(document(item)))
        const request: Request = {
          principal: body['principal'] as string,
          action: literal('s3:GetObject'),
          resource: literal('arn:aws:s3:::b/k'),
          context: { get: () => ({ state: 'absent' }) },
        }
        const expected = evaluate(request, { identity: apart }).decision
        // The index is made for the second request.
        for (let i = 0; i < 3; i++) expect(evaluate(request, { identity: [together] }).decision).toBe(expected)
      }),
      { numRuns: 300 },
    )
  })
})

describe('explanations', () => {
  it('never change the decision', () => {
    fc.assert(
      fc.property(whole, (body) => {
        const plain = simulateRequest(body)
        const explained = simulateRequest({ ...body, explain: true })
        expect(explained).toMatchObject({ decision: plain.decision, matched: plain.matched, reason: plain.reason })
        if (plain.decision === 'unknown') expect(explained.unknownReason).toBeDefined()
        for (const miss of explained.nearest ?? []) expect(miss.detail).not.toBe('')
      }),
      { numRuns: 500 },
    )
  })

  it('name what is lacking when a request is not allowed', () => {
    fc.assert(
      fc.property(whole, (body) => {
        const { decision, lacking } = simulateRequest({ ...body, explain: true })
        if (decision === 'implicitDeny' && lacking?.length === 0) {
          // A set: the member that is not allowed decides, and it lacks something.
          expect(body).toBe('nothing is lacking')
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('hostile input', () => {
  it('never throws', () => {
    const request: Request = {
      principal: 'arn:aws:iam::111122223333:user/bob',
      action: literal('s3:GetObject'),
      resource: literal('arn:aws:s3:::b/k'),
      context: { get: () => ({ state: 'absent' }) },
    }
    const names = [
      'Version',
      'Statement',
      'Effect',
      'Action',
      'NotAction',
      'Resource',
      'Principal',
      'Condition',
      'AWS',
      '__proto__',
    ]
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 5 },
        fc.constantFrom<Value>('Allow', 'Deny', '*', '2012-10-17', 's3:*', '${', '${a:b}', '<x>', null, true, 7, ''),
        fc.string(),
        fc.array(tie('tree'), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom(...names), tie('tree'), { maxKeys: 6 }),
      ),
    }))
    fc.assert(
      fc.property(tree, tree, (one, two) => {
        const policies = { identity: [compilePolicy(one as Value)], resource: compilePolicy(document(two as Value)) }
        expect(['allowed', 'implicitDeny', 'explicitDeny', 'unknown']).toContain(evaluate(request, policies).decision)
        explain(request, policies)
      }),
      { numRuns: 1500 },
    )
  })
})
