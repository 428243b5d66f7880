import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { symbolText } from '../../src/base/symbol.js'
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
