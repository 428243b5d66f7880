import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anySource, symbolText } from '../../src/base/symbol.js'
import type { CharClass, Pattern, Token } from '../../src/iam/api.js'
import {
  compilePattern,
  contains,
  foldCase,
  hasSymbol,
  intersects,
  isLiteral,
  literal,
  literalText,
  parsePattern,
  partition,
  printPattern,
} from '../../src/iam/pattern.js'

const p = parsePattern
const star = (of: CharClass = 'any'): Token => ({ kind: 'star', of })
const one = (of: CharClass = 'any'): Token => ({ kind: 'one', of })
const text = (t: string): Token => ({ kind: 'text', text: t })
const symbol = (name: string): Token => ({ kind: 'symbol', name })

/** All strings over an alphabet up to a length. */
function strings(alphabet: string, length: number): string[] {
  const out = ['']
  for (let i = 0, from = 0; i < length; i++) {
    const to = out.length
    for (; from < to; from++) for (const c of alphabet) out.push(out[from]! + c)
  }
  return out
}

const within: Record<CharClass, RegExp> = { any: /^.$/s, digit: /^[0-9]$/, segment: /^[^:/]$/ }

/** Matches the plain way, character by character. */
function naive(pattern: Pattern, s: string): boolean {
  const atoms = pattern.flatMap((t): Token[] => (t.kind === 'text' ? [...t.text].map(text) : [t]))
  let states = new Set([0])
  const close = (set: Set<number>): Set<number> => {
    for (const i of set) if (atoms[i]?.kind === 'star') set.add(i + 1)
    return set
  }
  states = close(states)
  for (const c of s) {
    const next = new Set<number>()
    for (const i of states) {
      const t = atoms[i]
      if (t?.kind === 'text' && t.text === c) next.add(i + 1)
      if (t?.kind === 'one' && within[t.of].test(c)) next.add(i + 1)
      if (t?.kind === 'star' && within[t.of].test(c)) next.add(i)
    }
    states = close(next)
  }
  return states.has(atoms.length)
}

const ab = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 6 })
const universe = strings('abc', 7)
const classed: fc.Arbitrary<Pattern> = fc.array(
  fc.oneof(
    fc.constantFrom('1', '2', 'a', ':').map(text),
    fc.constantFrom<CharClass>('any', 'digit', 'segment').map(star),
    fc.constantFrom<CharClass>('any', 'digit', 'segment').map(one),
  ),
  { maxLength: 4 },
)

describe('text', () => {
  it.each<[string, Pattern]>([
    ['', []],
    ['s3:Get*', [text('s3:Get'), star()]],
    ['a?b', [text('a'), one(), text('b')]],
    ['a${*}b${?}${$}', [text('a*b?$')]],
    ['x:<region>:y', [text('x:'), symbol('<region>'), text(':y')]],
    ['<a:b>', [text('<a:b>')]],
    ['<>', [text('<>')]],
    ['{{ acct }}-b', [symbol('{{ acct }}'), text('-b')]],
    ['%ACCT_1%/%x%', [symbol('%ACCT_1%'), text('/%x%')]],
    ['${var.x}/${f({})}', [symbol('${var.x}'), text('/'), symbol('${f({})}')]],
    ['${open', [text('${open')]],
  ])('parses %s', (source, tokens) => {
    expect(p(source)).toEqual(tokens)
  })

  it('leaves placeholders alone when told', () => {
    expect(p('<a>{{b}}%C%${d}${*}*', { placeholders: false })).toEqual([text('<a>{{b}}%C%${d}*'), star()])
  })

  it('prints what it parses', () => {
    const unit = fc.constantFrom(
      'a',
      'B',
      '*',
      '?',
      '$',
      '{',
      '}',
      '${',
      '<',
      '>',
      '%',
      ':',
      '${*}',
      '${$}',
      '{{',
      '}}',
      symbolText('resource', 'Bucket'),
      symbolText('parameter', 'var.env'),
      '\uE100',
      '\uE102',
    )
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 12 }), fc.boolean(), (s, placeholders) => {
        const parsed = p(s, { placeholders })
        const printed = printPattern(parsed)
        expect(p(printed, { placeholders })).toEqual(parsed)
        expect(printPattern(p(printed, { placeholders }))).toBe(printed)
      }),
      { numRuns: 3000 },
    )
  })

  it('knows literals, symbols and case', () => {
    expect(isLiteral(literal('a*'))).toBe(true)
    expect(isLiteral(p('a*'))).toBe(false)
    expect(literalText(literal('a*'))).toBe('a*')
    expect(literalText([])).toBe('')
    expect(() => literalText(p('*'))).toThrow(TypeError)
    expect(printPattern(literal('a*'))).toBe('a${*}')
    expect(foldCase(p('S3:Get*<X>'))).toEqual(p('s3:get*<X>'))
    expect(hasSymbol(p('a<b>'))).toBe(true)
    expect(hasSymbol(p('a*'))).toBe(false)
  })
})

describe('contains and intersects', () => {
  it.each([
    ['*', '*', 'true', 'true'],
    ['s3:*', 's3:GetObject', 'true', 'true'],
    ['s3:Get?bject', 's3:GetObject', 'true', 'true'],
    ['s3:get*', 's3:GetObject', 'false', 'false'],
    ['arn:aws:s3:::b/*', 'arn:aws:s3:::b/*', 'true', 'true'],
    ['arn:aws:s3:::b/x*', 'arn:aws:s3:::b/*', 'false', 'true'],
    ['?*', '*a', 'true', 'true'],
    ['??*', '*a', 'false', 'true'],
    ['*?*?', '?*?', 'true', 'true'],
    ['', '', 'true', 'true'],
    ['', '*', 'false', 'true'],
    ['arn:<r>:x', 'arn:<r>:x', 'true', 'true'],
    ['arn:<r>:x', 'arn:<q>:x', 'unknown', 'unknown'],
    ['arn:<r>:x', 'arn:eu:x', 'unknown', 'unknown'],
    ['arn:<r>:x', 'arn:eu:y', 'false', 'false'],
    ['arn:*:x', 'arn:<r>:x', 'true', 'true'],
    ['arn:?:x', 'arn:<r>:x', 'unknown', 'unknown'],
    ['arn:eu:x', 'arn:<r>:x', 'unknown', 'unknown'],
    ['arn:eu:x', 'arn:<r>:y', 'false', 'false'],
    ['<b>/*', '*', 'false', 'true'],
    ['<b>/*', '<b>/x*', 'true', 'true'],
    ['<b>/y', '<b>/x*', 'false', 'false'],
    ['<b>/*', '<b>', 'false', 'false'],
    ['<b>', '<b>/*', 'false', 'false'],
    ['a<b>/x/*', 'a<b>/y/z', 'false', 'false'],
    ['a<b>/x/*', 'a<b>/*', 'false', 'true'],
    ['<b>-in', '<b>-out', 'false', 'false'],
    ['<b>-in', '<b>', 'false', 'false'],
    ['<a>:<b>/x', '<a>:<c>/y', 'false', 'false'],
    ['<a>:<b>/x', '<a>:<c>/x', 'unknown', 'unknown'],
    ['<a>:*/x', '<a>:<c>', 'unknown', 'unknown'],
    ['x<b>/y', '<b>/z', 'false', 'false'],
    ['*<b>/y', 'x<b>/z', 'false', 'false'],
    ['b/y', '<b>/x', 'false', 'false'],
    ['b/y', '<b>/y', 'unknown', 'unknown'],
    ['b/y', '<b>x', 'false', 'false'],
  ])('%s and %s', (pattern, request, all, some) => {
    expect(contains(p(pattern), p(request))).toBe(all)
    expect(intersects(p(pattern), p(request))).toBe(some)
    expect(contains(compilePattern(p(pattern)), p(request))).toBe(all)
  })

  it('respects classes', () => {
    const job = [text('job/'), star('digit')]
    expect(intersects(p('job/a*'), job)).toBe('false')
    expect(intersects(p('job/1*'), job)).toBe('true')
    expect(intersects(p('job/*/x'), [text('job/'), star('segment')])).toBe('false')
    expect(contains(p('job/*'), job)).toBe('true')
  })

  it('is exact where all digits occur', () => {
    const request = [text('0'), one('digit'), text('123456789')]
    expect(contains(p('0*123456789'), request)).toBe('true')
    expect(contains(p('*0123456789'), request)).toBe('false')
  })

  it('agrees with brute force', () => {
    fc.assert(
      fc.property(ab, ab, (x, y) => {
        const [pattern, request] = [p(x), p(y)]
        const members = universe.filter((s) => naive(request, s))
        fc.pre(members.length > 0)
        expect(contains(pattern, request)).toBe(String(members.every((s) => naive(pattern, s))))
        expect(contains(compilePattern(pattern), request)).toBe(contains(pattern, request))
        const some = members.some((s) => naive(pattern, s))
        const found = intersects(pattern, request)
        if (some) expect(found).toBe('true')
        else if (!(x.includes('*') && y.includes('*'))) expect(found).toBe('false')
      }),
      { numRuns: 600 },
    )
  })

  it('agrees with brute force where classes are concerned', () => {
    const words = strings('12a:4', 5)
    const policy = fc.string({ unit: fc.constantFrom('1', '2', 'a', ':', '*', '?'), maxLength: 4 })
    fc.assert(
      fc.property(policy, classed, (x, request) => {
        const pattern = p(x)
        const members = words.filter((s) => naive(request, s))
        const matched = members.filter((s) => naive(pattern, s))
        if (matched.length > 0) expect(intersects(pattern, request)).toBe('true')
        if (matched.length < members.length) expect(contains(pattern, request)).toBe('false')
        if (intersects(pattern, request) === 'false') expect(matched).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('moves only toward unknown when a part is a symbol', () => {
    const part = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 3 })
    const value = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 2 })
    fc.assert(
      fc.property(part, part, part, part, value, fc.boolean(), fc.boolean(), (a, b, c, d, v, left, right) => {
        const pattern = p(a + v + b)
        const request = p(c + v + d)
        const vague = left ? [...p(a), symbol('<s>'), ...p(b)] : pattern
        const vagueRequest = right ? [...p(c), symbol('<s>'), ...p(d)] : request
        expect([contains(pattern, request), 'unknown']).toContain(contains(vague, vagueRequest))
        expect([intersects(pattern, request), 'unknown']).toContain(intersects(vague, vagueRequest))
      }),
      { numRuns: 3000 },
    )
  })

  it('gets done with long patterns', () => {
    const long = p(`${'a*'.repeat(5000)}b`)
    const as = literal('a'.repeat(10_000))
    expect(contains(long, as)).toBe('false')
    expect(intersects(long, as)).toBe('false')
    expect(contains(p(`${'a'.repeat(5000)}${'*a'.repeat(2500)}*b`), as)).toBe('false')
    expect(contains(long, long)).toBe('true')
    expect(contains(p(`${'*a'.repeat(5000)}`), long)).toBe('false')
    expect(intersects(long, p(`${'a*'.repeat(5000)}c`))).toBe('false')
    expect(contains(p(`*${'?'.repeat(9999)}`), as)).toBe('true')
    expect(partition(long, [p('a*b'), p('*c*'), long], () => false)).toBe('done')
  })
})

describe('partition', () => {
  const walk = (request: Pattern, patterns: Pattern[], limit?: number) => {
    const seen = new Map<string, string>()
    const end = partition(
      request,
      patterns,
      (sure, possible, witness) => {
        const key = `${sure.map(Number).join('')} ${possible.map(Number).join('')}`
        expect(seen.has(key)).toBe(false)
        seen.set(key, witness)
      },
      limit,
    )
    return { end, seen }
  }

  it('visits each answer with a witness', () => {
    const { end, seen } = walk(p('arn:aws:s3:::b/*'), [p('arn:aws:s3:::b/x*'), p('arn:aws:s3:::b/*'), p('z')])
    expect(end).toBe('done')
    expect([...seen].sort()).toEqual([
      ['010 010', 'arn:aws:s3:::b/'],
      ['110 110', 'arn:aws:s3:::b/x'],
    ])
  })

  it('tells what symbols may be', () => {
    const { seen } = walk(p('b/<k>'), [p('b/*'), p('b/<k>'), p('b/x'), p('c')])
    expect([...seen]).toEqual([['1100 1110', 'b/<k>']])
    expect([...walk(p('*'), [p('<k>/y')]).seen.keys()].sort()).toEqual(['0 0', '0 1', '1 1'])
  })

  it('stops when told, and at the limit', () => {
    let visits = 0
    const end = partition(p('*'), [p('a'), p('b')], () => {
      visits++
      return true
    })
    expect([end, visits]).toEqual(['done', 1])
    expect(walk(p('*'), [p('*a??????b')], 5).end).toBe('too-complex')
    expect(walk(p('a'), [])).toEqual({ end: 'done', seen: new Map([[' ', 'a']]) })
  })

  it('agrees with brute force', () => {
    const words = strings('abc', 6)
    fc.assert(
      fc.property(ab, fc.array(ab, { maxLength: 3 }), (y, xs) => {
        const request = p(y)
        const patterns = xs.map((x) => p(x))
        const vector = (s: string): string => patterns.map((x) => Number(naive(x, s))).join('')
        const { end, seen } = walk(request, patterns)
        expect(end).toBe('done')
        for (const [key, witness] of seen) {
          expect(naive(request, witness)).toBe(true)
          expect(key).toBe(`${vector(witness)} ${vector(witness)}`)
        }
        for (const s of words) if (naive(request, s)) expect(seen.has(`${vector(s)} ${vector(s)}`)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('agrees with brute force where classes are concerned', () => {
    const words = strings('12a:4', 4)
    const policy = fc.string({ unit: fc.constantFrom('1', '2', 'a', ':', '*', '?'), maxLength: 4 })
    fc.assert(
      fc.property(classed, fc.array(policy, { maxLength: 3 }), (request, xs) => {
        const patterns = xs.map((x) => p(x))
        const vector = (s: string): string => patterns.map((x) => Number(naive(x, s))).join('')
        const { seen } = walk(request, patterns)
        for (const [key, witness] of seen) {
          expect(naive(request, witness)).toBe(true)
          expect(key).toBe(`${vector(witness)} ${vector(witness)}`)
        }
        for (const s of words) if (naive(request, s)) expect(seen.has(`${vector(s)} ${vector(s)}`)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})

describe('bounded symbols', () => {
  const region = symbolText('parameter', 'AWS::Region')
  const account = symbolText('parameter', 'AWS::AccountId')
  const part = symbolText('parameter', 'AWS::Partition')
  const elsewhere = symbolText('parameter', 'Set.AWS::AccountId')
  const abroad = symbolText('parameter', 'Set.AWS::Region')
  const mapped = symbolText('parameter', 'Map(AWS::Region')
  const seg = (...more: Token[]): Pattern => [text('x:'), one('segment'), star('segment'), ...more]

  it.each<[string, string | Pattern, string, string]>([
    // No colon, no slash, not empty.
    [`x:${region}:b`, 'x:us-east-1:b', 'unknown', 'unknown'],
    [`x:${region}:b`, 'x:us-east-1:c', 'false', 'false'],
    [`x:${region}:b`, 'x:a:c:b', 'false', 'false'],
    [`x:${region}:b`, 'x::b', 'false', 'false'],
    [`x:${region}:b`, 'x:US:b', 'false', 'false'],
    ['x:us-*:b', `x:${region}:b`, 'unknown', 'unknown'],
    ['x:*:c', `x:${region}:b`, 'false', 'false'],
    ['x:?*:b', `x:${region}:b`, 'unknown', 'unknown'],
    ['x::b', `x:${region}:b`, 'false', 'false'],
    [`x:${account}:b`, 'x:111122223333:b', 'unknown', 'unknown'],
    [`x:${account}:b`, 'x:us-east-1:b', 'false', 'false'],
    [`x:${elsewhere}:b`, 'x:us-east-1:b', 'false', 'false'],
    [`x:${elsewhere}:b`, `x:${account}:b`, 'unknown', 'unknown'],
    // No account is a Region, alone or in part.
    [`x:${region}:b`, `x:${account}:b`, 'false', 'false'],
    [`x:${account}:b`, `x:${region}:b`, 'false', 'false'],
    [`x:${region}:b`, `x:${part}:b`, 'false', 'false'],
    [`x:${region}:${account}`, `x:${account}:${region}`, 'false', 'false'],
    [`x:${account}-b`, `x:${region}-b`, 'false', 'false'],
    [`x:${region}`, `x:us-${account}`, 'false', 'false'],
    [`x:${region}:b`, `x:${abroad}:b`, 'unknown', 'unknown'],
    [`x:${region}:b`, `x:${symbolText('parameter', 'p')}:b`, 'unknown', 'unknown'],
    [`x:*:b`, `x:${region}:b`, 'true', 'true'],
    // What a service sends holds no wildcard, and otherwise anything.
    ['x:${*}', `x:${anySource}`, 'false', 'false'],
    ['x:job/${*}', `x:${anySource}`, 'false', 'false'],
    ['x:${*}/y', `x:${anySource}`, 'false', 'false'],
    ['x:job/a:b', `x:${anySource}`, 'unknown', 'unknown'],
    ['x:job/*', `x:${anySource}`, 'unknown', 'unknown'],
    ['x:*', `x:${anySource}`, 'true', 'true'],
    ['x:', `x:${anySource}`, 'false', 'false'],
    [`x:${account}`, `x:${anySource}`, 'unknown', 'unknown'],
    [`arn:${part}:b`, 'arn:aws-cn:b', 'unknown', 'unknown'],
    [`arn:${part}:b`, 'arn:123:b', 'false', 'false'],
    // What a function makes of one may be anything.
    [`x:${mapped}:b`, 'x:a:c:b', 'unknown', 'unknown'],
    // As a placeholder of a file that is no template.
    ['x:${AWS::Region}:b', 'x:a:c:b', 'false', 'false'],
    ['x:<region>:b', 'x:a:c:b', 'unknown', 'unknown'],
    [`x:${region}:${account}:b/*`, `x:${region}:${account}:c/d`, 'false', 'false'],
    [`x:*:${account}:b/*`, `x:${region}:${account}:c/d`, 'false', 'false'],
    [`x:${region}:${account}:b/*`, `x:*:${account}:c/*`, 'false', 'true'],
    [`x:${region}:b`, seg(text(':b')), 'false', 'unknown'],
    [`x:${region}:b`, seg(text(':c')), 'false', 'false'],
    // Every digit may be one of the account's, so its class decides here and not a character that nobody names.
    [`x:${account}`, [text('x:'), one('digit')], 'unknown', 'unknown'],
    [`x:${account}*`, [text('x:'), one('digit'), star('digit')], 'unknown', 'unknown'],
    [`x:${account}-b`, [text('x:'), one('digit'), text('-c')], 'false', 'false'],
    // A resource's name holds something of its own, which no Region does.
    [`x:${region}`, `x:${symbolText('resource', 'r')}`, 'false', 'false'],
    // A character that stands for any text stands for a Region.
    [`x:${region}:b`, 'x:\uE0F0:b', 'unknown', 'unknown'],
  ])('%s and %s: %s, %s', (pattern, request, whole, some) => {
    const asked = typeof request === 'string' ? p(request) : request
    expect(contains(p(pattern as string), asked)).toBe(whole)
    expect(intersects(p(pattern as string), asked)).toBe(some)
  })

  const values: Record<string, string[]> = {
    [region]: ['a', 'b', '1', '-', 'ab', 'a-1', 'us-east-1'],
    [account]: ['1', '2', '11', '12', '111122223333', '0123456789'],
  }
  const unit = (symbol: string) => fc.constantFrom('a', '1', ':', '-', '*', '?', symbol, symbol)
  const pattern = (symbol: string) => fc.string({ unit: unit(symbol), maxLength: 5 }).map((s) => p(s))
  const request = (symbol: string): fc.Arbitrary<Pattern> =>
    fc.array(
      fc.oneof(
        fc.constantFrom('1', 'a', ':', '-').map(text),
        fc.constantFrom<CharClass>('any', 'digit', 'segment').map(star),
        fc.constantFrom<CharClass>('any', 'digit', 'segment').map(one),
        fc.constant({ kind: 'symbol' as const, name: symbol }),
      ),
      { maxLength: 4 },
    )
  const fill = (tokens: Pattern, value: string): Pattern =>
    tokens.map((t) => (t.kind === 'symbol' ? text(value) : t)).filter((t) => t.kind !== 'text' || t.text !== '')

  it.each([region, account])('are surely decided only as every value of theirs is: %s', (symbol) => {
    const count: Record<string, number> = {}
    fc.assert(
      fc.property(pattern(symbol), request(symbol), (a, b) => {
        const whole = contains(a, b)
        const some = intersects(a, b)
        count[whole] = (count[whole] ?? 0) + 1
        count[`some ${some}`] = (count[`some ${some}`] ?? 0) + 1
        for (const value of values[symbol]!) {
          if (whole !== 'unknown') expect(contains(fill(a, value), fill(b, value))).toBe(whole)
          if (some !== 'unknown') expect(intersects(fill(a, value), fill(b, value))).toBe(some)
        }
      }),
      { numRuns: 2500 },
    )
    for (const kind of ['true', 'false', 'unknown', 'some true', 'some false', 'some unknown'])
      expect(count[kind], kind).toBeGreaterThan(20)
  })

  it.each([region, account])('are walked so that no class of members is left out: %s', (symbol) => {
    fc.assert(
      fc.property(fc.array(pattern(symbol), { minLength: 1, maxLength: 3 }), request(symbol), (patterns, b) => {
        const visited: { sure: readonly boolean[]; possible: readonly boolean[] }[] = []
        const end = partition(b, patterns, (sure, possible, witness) => {
          visited.push({ sure, possible })
          for (const value of values[symbol]!) {
            const member = witness.replaceAll(symbol, value)
            expect(naive(fill(b, value), member)).toBe(true)
            patterns.forEach((each, i) => {
              const matches = naive(fill(each, value), member)
              if (sure[i]) expect(matches).toBe(true)
              if (!possible[i]) expect(matches).toBe(false)
            })
          }
        })
        expect(end).toBe('done')
        for (const value of values[symbol]!) {
          const filled = patterns.map((each) => fill(each, value))
          partition(fill(b, value), filled, (matches) => {
            const seen = visited.some(({ sure, possible }) =>
              matches.every((match, i) => (match ? possible[i] : !sure[i])),
            )
            expect(seen, printPattern(b)).toBe(true)
          })
        }
      }),
      { numRuns: 700 },
    )
  })
})
