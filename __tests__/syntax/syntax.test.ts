import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText } from '../../src/base/decode.js'
import { SourceText } from '../../src/base/source.js'
import { parseJson } from '../../src/syntax/json.js'
import type { Node, ParseResult } from '../../src/syntax/node.js'
import { nodeAt, toValue } from '../../src/syntax/tree.js'
import { parseXml } from '../../src/syntax/xml.js'
import { parseYaml } from '../../src/syntax/yaml.js'

const values = (result: ParseResult) => result.roots.map(toValue)
const at = (text: string, node: { start: number; end: number }) => text.slice(node.start, node.end)

describe('decodeText', () => {
  const utf16 = (text: string, big: boolean) => {
    const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le')
    return new Uint8Array(big ? bytes.swap16() : bytes)
  }
  it.each([
    ['UTF-8', new Uint8Array(Buffer.from('é {}'))],
    ['UTF-8 with byte order mark', new Uint8Array(Buffer.from('\uFEFFé {}'))],
    ['UTF-16 LE', utf16('é {}', false)],
    ['UTF-16 BE', utf16('é {}', true)],
  ])('decodes %s', (_, bytes) => expect(decodeText(bytes)).toEqual({ text: 'é {}' }))

  it('knows UTF-16 without a byte order mark by its zeros', () => {
    const text = '{ "é": "\u4f60" }\n'
    const little = Buffer.from(text, 'utf16le')
    expect(decodeText(new Uint8Array(little))).toEqual({ text })
    expect(decodeText(new Uint8Array(Buffer.from(little).swap16()))).toEqual({ text })
    expect(decodeText(new Uint8Array([0x7b, 0, 0x7d, 0, 0x0a])).problem).toBe('binary, not text')
    expect(decodeText(new Uint8Array([0x7b, 0, 0x7d, 0, 0, 0])).problem).toBe('binary, not text')
  })

  it('refuses other bytes', () => {
    expect(decodeText(new Uint8Array([0x7b, 0xff])).problem).toBe('not UTF-8 text')
    expect(decodeText(new Uint8Array([0x7b, 0])).problem).toBe('binary, not text')
    expect(decodeText(new Uint8Array())).toEqual({ text: '' })
  })
})

describe('parseJson', () => {
  it('gives each value its place', () => {
    const text = '{\r\n\t"a": ["x", {"b": -1.5}], // why\r\n "c": null}'
    const { roots, problems } = parseJson(text)
    expect(problems).toEqual([])
    expect(values({ roots, problems })).toEqual([{ a: ['x', { b: -1.5 }], c: null }])
    expect(at(text, nodeAt(roots[0]!, ['a', 1, 'b']))).toBe('-1.5')
    expect(at(text, nodeAt(roots[0]!, ['a']))).toBe('["x", {"b": -1.5}]')
    expect(at(text, nodeAt(roots[0]!, ['a', 1, 'none', 'x']))).toBe('{"b": -1.5}')
    expect(at(text, roots[0]!)).toBe(text)
  })

  it('reads documents that follow one another', () => {
    expect(values(parseJson('{"a":1}\n{"a":2} [3]'))).toEqual([{ a: 1 }, { a: 2 }, [3]])
  })

  it.each([
    ['["a" "b"]', 'expected `,` between two array items, found a string', 4, 4],
    ['{"a": 1\n "b": 2}', 'expected `,` between two members, found a string', 7, 7],
    ['[{} {}]', 'expected `,` between two array items, found `{`', 3, 3],
    ['["a",]', 'expected no `,` before `]`, found one', 4, 5],
    ['{"a":1,}', 'expected no `,` before `}`, found one', 6, 7],
    ['{"a" 1}', 'expected `:` after the member name `a`, found a number', 5, 6],
    ['{"a": }', 'expected a value for `a`, found `}`', 6, 7],
    ['{a: 1}', 'expected a member name in double quotes, found `a`', 1, 2],
    ['["a"', 'expected `,` or `]`, found the end of the file', 4, 4],
    ['["a\n"]', 'expected `"` at the end of the string, found the end of the line', 1, 3],
    ['["a"]]', 'expected the end of the file, found `]`', 5, 6],
    ['', 'expected a JSON value, found the end of the file', 0, 0],
  ])('explains %j', (text, message, start, end) => {
    expect(parseJson(text).problems).toEqual([{ message, start, end }])
  })

  it('reads on after a missing comma', () => {
    const result = parseJson('["a" "b", "c" "d"]')
    expect(values(result)).toEqual([['a', 'b', 'c', 'd']])
    expect(result.problems).toHaveLength(2)
  })

  it('bounds the nesting', () => {
    expect(parseJson('['.repeat(100_000)).problems[0]).toMatchObject({
      message: 'expected at most 200 levels of nesting, found more',
      start: 200,
    })
    expect(parseJson('['.repeat(200) + ']'.repeat(200)).problems).toEqual([])
  })

  it('agrees with JSON.parse', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 2, '\t'), (value, space) => {
        const text = JSON.stringify(value, null, space)
        expect(values(parseJson(text))).toEqual([JSON.parse(text)])
      }),
    )
    expect(Object.keys(toValue(parseJson('{"__proto__": 1}').roots[0]!) as object)).toEqual(['__proto__'])
  })

  it('accepts without problem only what JSON.parse accepts, comments aside', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '1', 'true', ' ')), (tokens) => {
        const text = tokens.join('')
        const result = parseJson(text)
        if (result.roots.length > 1) return
        const strict = () => JSON.parse(text)
        if (result.problems.length === 0) expect(strict).not.toThrow()
        else expect(strict).toThrow()
      }),
      { numRuns: 2000 },
    )
  })
})

describe('parseYaml', () => {
  it('keeps places and tags', () => {
    const text = 'a: !Sub "x-${y}"\r\nb:\r\n  - !Ref z\r\n  - 2012-10-17\r\nb2: !GetAtt [c, d]\r\n'
    const { roots, problems } = parseYaml(text)
    expect(problems).toEqual([])
    expect(values({ roots, problems })).toEqual([{ a: 'x-${y}', b: ['z', '2012-10-17'], b2: ['c', 'd'] }])
    expect(nodeAt(roots[0]!, ['a']).tag).toBe('!Sub')
    expect(nodeAt(roots[0]!, ['b', 0]).tag).toBe('!Ref')
    expect(nodeAt(roots[0]!, ['b2']).tag).toBe('!GetAtt')
    expect(at(text, nodeAt(roots[0]!, ['b', 1]))).toBe('2012-10-17')
  })

  it('reads several documents, repeated keys, aliases and merge keys', () => {
    expect(values(parseYaml('a: 1\n---\na: 2\na: 3\n---\n'))).toEqual([{ a: 1 }, { a: 3 }])
    const merged = parseYaml('x: &x {a: 1, b: 2}\ny: &y {b: 5, c: 6}\nz:\n  a: 9\n  <<: [*x, *y]\nw: *x\n')
    expect(merged.problems).toEqual([])
    expect(values(merged)).toEqual([
      { x: { a: 1, b: 2 }, y: { b: 5, c: 6 }, z: { a: 9, b: 2, c: 6 }, w: { a: 1, b: 2 } },
    ])
  })

  it('bounds aliases and nesting', () => {
    let laughs = 'a0: &a0 [x, x]\n'
    for (let i = 1; i < 40; i++) laughs += `a${i}: &a${i} [*a${i - 1}, *a${i - 1}, *a${i - 1}]\n`
    expect(parseYaml(laughs).problems[0]?.message).toContain('aliases')
    expect(parseYaml('&a [*a]').problems).not.toEqual([])
    for (const text of ['[', '{a: ', '- ', '? '])
      expect(parseYaml(text.repeat(50_000)).problems[0]?.message).toBe(
        'expected at most 200 levels of nesting, found more',
      )
  })

  it('reports mistakes in place', () => {
    expect(parseYaml('a: [1, 2\nb: 3').problems.length).toBeGreaterThan(0)
    expect(parseYaml('a: *nope').problems.length).toBeGreaterThan(0)
  })
})

describe('parseXml', () => {
  it('drops prefixes, repeats members, and points at the text', () => {
    const text =
      '<?xml version="1.0"?>\r\n<s:C xmlns:s="u" a="<b>">\r\n <R>\r\n  <O> a&amp;b </O><!-- c --><O><![CDATA[*]]></O><E/>\r\n </R></s:C>'
    const fixed = text.replace('a="<b>"', 'a="b"')
    const { roots, problems } = parseXml(fixed)
    expect(problems).toEqual([])
    const rule = nodeAt(roots[0]!, ['C', 'R'])
    expect(rule.type === 'object' && rule.members.map((m) => [m.key.value, toValue(m.value)])).toEqual([
      ['O', 'a&b'],
      ['O', '*'],
      ['E', ''],
    ])
    expect(rule.type === 'object' && rule.members.map((m) => at(fixed, m.value))).toEqual([
      'a&amp;b',
      '<![CDATA[*]]>',
      '<E/>',
    ])
    expect(rule.type === 'object' && rule.members.map((m) => at(fixed, m.key))).toEqual(['O', 'O', 'E'])
    expect(at(fixed, rule)).toMatch(/^<R>[\s\S]*<\/R>$/)
    expect(at(fixed, roots[0]!)).toMatch(/^<s:C[\s\S]*<\/s:C>$/)
  })

  it('expands no entities, bounds the nesting and reports mistakes', () => {
    const bomb = '<!DOCTYPE a [<!ENTITY x "boom">]><a>&x;</a>'
    expect(JSON.stringify(values(parseXml(bomb)))).not.toContain('boom')
    expect(parseXml(bomb).problems).not.toEqual([])
    expect(parseXml('<a>'.repeat(50_000)).problems[0]?.message).toContain('200 levels')
    expect(parseXml('<a><b></a>').problems).not.toEqual([])
    expect(parseXml('').problems).not.toEqual([])
  })
})

const seeds = [
  '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": ["a:b", "c\\u0041"], "Resource": "*"}]}',
  'Version: 2012-10-17\nStatement: &s\n  - Effect: Allow\n    Action: !Sub "x"\n    Resource: [a, "b"]\nO: *s\n---\n<<: {a: |\n  x}\n',
  '<C xmlns="u">\n<R><O>*</O><O> x &amp; y </O></R><!-- c --><![CDATA[x]]></C>',
]

const mutated = fc
  .tuple(
    fc.constantFrom(...seeds),
    fc.array(fc.tuple(fc.nat(130), fc.nat(6), fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 4 }),
    fc.nat(200),
  )
  .map(([seed, edits, length]) => {
    let text = seed
    for (const [place, drop, insert] of edits) text = text.slice(0, place) + insert + text.slice(place + drop)
    return text.slice(0, length)
  })

describe('any text', () => {
  it.each([
    ['parseJson', parseJson],
    ['parseYaml', parseYaml],
    ['parseXml', parseXml],
  ])('%s never throws and stays inside the file', (_, parse) => {
    fc.assert(
      fc.property(fc.oneof(mutated, fc.string({ unit: 'binary' })), (text) => {
        const { roots, problems } = parse(text)
        const inside = ({ start, end }: { start: number; end: number }) => {
          expect(0 <= start && start <= end && end <= text.length, `${start}–${end} of ${text.length}`).toBe(true)
        }
        const walk = (node: Node): void => {
          inside(node)
          if (node.type === 'array') node.items.forEach(walk)
          if (node.type === 'object') for (const { key, value } of node.members) [key, value].forEach(walk)
        }
        roots.forEach(walk)
        problems.forEach(inside)
        const source = new SourceText('f', text)
        for (const p of problems) expect(source.positionAt(p.start).line).toBeGreaterThan(0)
      }),
      { numRuns: 1000 },
    )
  })
})
