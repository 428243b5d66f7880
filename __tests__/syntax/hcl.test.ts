import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseTerraformJson } from '../../src/syntax/hcl/json.js'
import type { Expression } from '../../src/syntax/hcl/nodes.js'
import { parseHcl, parseTemplate } from '../../src/syntax/hcl/parse.js'

const expression = (text: string): Expression => {
  const { body, problems } = parseHcl(`a = ${text}\n`)
  expect(problems).toEqual([])
  return body.attributes[0]!.value
}

/** An expression as a Lisp would write it: what it is made of, and in which order it is applied. */
function lisp(node: Expression): string {
  switch (node.type) {
    case 'literal':
      return String(node.value)
    case 'template':
      return `"${node.parts.map((part) => (part.type === 'text' ? part.text : part.type === 'interpolation' ? `\${${lisp(part.expression)}}` : `%{${part.type}}`)).join('|')}"`
    case 'tuple':
      return `[${node.items.map(lisp).join(' ')}]`
    case 'object':
      return `{${node.items.map((item) => `${item.bare ?? lisp(item.key)}=${lisp(item.value)}`).join(' ')}}`
    case 'variable':
      return node.name
    case 'get':
      return `${lisp(node.of)}.${node.name}`
    case 'index':
      return `${lisp(node.of)}[${lisp(node.key)}]`
    case 'splat':
      return `${lisp(node.of)}[*](${lisp(node.each)})`
    case 'call':
      return `(${node.name} ${node.arguments.map(lisp).join(' ')}${node.expand ? '...' : ''})`
    case 'unary':
      return `(${node.operator} ${lisp(node.operand)})`
    case 'binary':
      return `(${node.operator} ${lisp(node.left)} ${lisp(node.right)})`
    case 'conditional':
      return `(? ${lisp(node.condition)} ${lisp(node.then)} ${lisp(node.else)})`
    case 'for':
      return `(for ${node.keyName ?? '_'} ${node.valueName} ${lisp(node.collection)} ${node.key === undefined ? '' : `${lisp(node.key)}=>`}${lisp(node.value)}${node.group ? '...' : ''}${node.condition === undefined ? '' : ` if ${lisp(node.condition)}`})`
    case 'unreadable':
      return '?'
  }
}

describe('expressions', () => {
  it.each([
    ['1 + 2 * 3 - 4', '(- (+ 1 (* 2 3)) 4)'],
    ['a || b && c == d', '(|| a (&& b (== c d)))'],
    ['!a.b && -c < 2', '(&& (! a.b) (< (- c) 2))'],
    ['a ? b : c ? d : e', '(? a b (? c d e))'],
    ['a.b["c"].0[1].d', 'a.b["c"][0][1].d'],
    ['a[*].b[0].c', 'a[*](*.b[0].c)'],
    ['a.*.b.c', 'a[*](*.b.c)'],
    ['f(a, b...)', '(f a b...)'],
    ['f(\n  a, # one\n  b, // two\n  /* three */\n)', '(f a b)'],
    ['[\n  1,\n  2\n]', '[1 2]'],
    ['{\n  a = 1, b : 2\n  "c" = 3\n  (d) = 4\n}', '{a=1 b=2 "c"=3 d=4}'],
    ['{ a = b ? { c = 1 } : null }', '{a=(? b {c=1} null)}'],
    ['[for x in y : x.z if x.z != ""]', '(for _ x y x.z if (!= x.z ""))'],
    ['{for k, v in m : k => v...}', '(for k v m k=>v...)'],
    ['"a${b}c"', '"a|${b}|c"'],
    ['"${x.arn}/*"', '"${x.arn}|/*"'],
    ['"$${a} %%{b} $ % $x \\n\\t\\"\\\\ \\u00e9\\U0001F600"', '"${|a} |%{|b} $ % $x |\n|\t|"|\\| |é|😀"'],
    ['"${"a${"b"}"}"', '"${"a|${"b"}"}"'],
    ['"a ${~ b ~} c"', '"a|${b}|c"'],
    ['<<EOT\na ${b}\n\\n\nEOT', '"a |${b}|\n\\n\n"'],
    ['<<-EOT\n  a\n    b\n\n  EOT', '"a\n|  b\n|\n"'],
    ['"%{ if a }b%{ else }c%{ endif }%{ for d in e }f%{ endfor }"', '"%{if}|%{for}"'],
    ['(\n a\n && b\n)', '(&& a b)'],
  ])('%s', (text, expected) => {
    expect(lisp(expression(text))).toBe(expected)
  })

  it('gives every part its own place, also behind non-ASCII text', () => {
    const text = 'a = "äöü😀${b.c}x"\n'
    const { body } = parseHcl(text)
    const { value } = body.attributes[0]!
    if (value.type !== 'template') throw new Error(value.type)
    expect(value.parts.map(({ start, end }) => text.slice(start, end))).toEqual(['äöü😀', '${b.c}', 'x'])
    expect(text.slice(value.start, value.end)).toBe('"äöü😀${b.c}x"')
  })
})

describe('files', () => {
  it('blocks, attributes and labels', () => {
    const text = '\uFEFF# c\r\nresource "a" b {\r\n  x = 1\r\n  y { z = 2 }\r\n}\r\nlocals {}\r\n'
    const { body, problems } = parseHcl(text)
    expect(problems).toEqual([])
    expect(
      body.blocks.map(({ kind, labels, start, headerEnd }) => [
        kind,
        labels.map((label) => label.text),
        text.slice(start, headerEnd),
      ]),
    ).toEqual([
      ['resource', ['a', 'b'], 'resource "a" b'],
      ['locals', [], 'locals'],
    ])
    expect(body.blocks[0]!.body.blocks[0]!.body.attributes[0]!.name).toBe('z')
  })

  it.each<[string, string, string, string[]]>([
    [
      'a value that is missing',
      'resource "a" "b" {\n  x = \n}\nresource "c" "d" {\n}\n',
      'expected a value, found the end of the line',
      ['b broken', 'd'],
    ],
    [
      'a string that does not end',
      'resource "a" "b" {\n  x = "y\n}\nresource "c" "d" {\n}\n',
      'expected `"` at the end of the string, found the end of the line',
      ['b broken', 'd'],
    ],
    [
      'a brace that is missing',
      'resource "a" "b" {\n  x {\n}\n\nresource "c" "d" {\n}\n',
      'expected `}` at the end of the block `resource`, found the end of the file',
      ['b broken', 'd'],
    ],
    [
      'a brace too many',
      'resource "a" "b" {\n}\n}\nresource "c" "d" {\n}\n',
      'expected a name, found `}`',
      ['b broken', 'd'],
    ],
    [
      'a heredoc that does not end',
      'resource "a" "b" {\n  x = <<EOF\n}\nresource "c" "d" {\n}\n',
      'expected `EOF` at the end of the heredoc, found the end of the file',
      ['b broken', 'd'],
    ],
    [
      'a comment that does not end',
      'resource "a" "b" {\n}\n/* x',
      'expected `*/` at the end of the comment, found none',
      ['b broken'],
    ],
    [
      'two attributes on one line',
      'resource "a" "b" {\n  x = 1 y = 2\n}\n',
      'expected the end of the line, found `y`',
      ['b broken'],
    ],
    [
      'a bracket of another kind',
      'resource "a" "b" {\n  x = [1)\n}\n',
      'expected `,` between the items, found `)`',
      ['b broken'],
    ],
    [
      'an escape that is none',
      'resource "a" "b" {\n  x = "\\q"\n}\n',
      'expected an escape such as `\\n` or `\\"` in the string, found an unknown one',
      ['b broken'],
    ],
    [
      'a directive that does not end',
      'resource "a" "b" {\n  x = "%{ if y }"\n}\n',
      'expected `%{ endif }` after the directive, found none',
      ['b broken'],
    ],
  ])('reads on after %s', (_, text, message, blocks) => {
    const { body, problems } = parseHcl(text)
    expect(problems[0]!.message).toBe(message)
    expect(body.blocks.map((block) => `${block.labels[1]!.text}${block.broken ? ' broken' : ''}`)).toEqual(blocks)
  })

  it.each([
    ['brackets', `a = ${'['.repeat(5000)}`],
    ['minus signs', `a = ${'-'.repeat(5000)}1`],
    ['templates', `a = ${'"${'.repeat(5000)}`],
    ['blocks', 'a {\n'.repeat(5000)],
    ['operators', `a = 1${' + 1'.repeat(5000)}`],
    ['steps', `a = b${'.c'.repeat(5000)}`],
    ['splats', `a = b${'[*].c'.repeat(5000)}`],
    ['directives', `a = "${'%{ if x }'.repeat(5000)}"`],
  ])('refuses hostile nesting of %s', (_, text) => {
    expect(parseHcl(text).problems.length).toBeGreaterThan(0)
  })

  it('takes a time that grows with the length alone', () => {
    const started = performance.now()
    parseHcl('resource "a" "b" {\n'.repeat(20_000))
    parseHcl(`a = <<EOF\n${'x\n'.repeat(200_000)}`)
    parseHcl(`a = "${'$'.repeat(200_000)}"`)
    parseHcl(`${'a = "\n'.repeat(20_000)}`)
    expect(performance.now() - started).toBeLessThan(3000)
  })

  it('names in quotes, as old versions took them', () => {
    const { body, problems } = parseHcl('resource "a" "b" {\n  tags {\n    "Name" = "x"\n  }\n}\n')
    expect(problems).toEqual([])
    expect(body.blocks[0]!.body.blocks[0]!.body.attributes[0]!.name).toBe('Name')
    expect(parseHcl('resource "a" "b" {\n  "x"\n}\n').problems[0]!.message).toBe('expected a name, found a string')
  })

  it('templates of files', () => {
    const { parts } = parseTemplate('a "quoted" \\n ${b}\nc')
    expect(parts.map((part) => (part.type === 'text' ? part.text : part.type))).toEqual([
      'a "quoted" \\n ',
      'interpolation',
      '\nc',
    ])
    expect(parseTemplate('a ${').problem).toBeDefined()
  })
})

describe('the JSON syntax', () => {
  it('keeps places behind escapes', () => {
    const text = '{"resource": {"a": {"b": {"x": "q\\"\\u00e9${upper(\\"y\\")}z"}}}}'
    const { value } = parseTerraformJson(text).body.blocks[0]!.body.attributes[0]!
    if (value.type !== 'template') throw new Error(value.type)
    expect(value.parts.map(({ start, end }) => text.slice(start, end))).toEqual([
      'q',
      '\\"',
      '\\u00e9',
      '${upper(\\"y\\")}',
      'z',
    ])
  })
})

/** Every place of a tree lies inside its text, the parts of a node inside of it. */
function checkPlaces(node: unknown, length: number): void {
  if (typeof node !== 'object' || node === null) return
  const { start, end } = node as { start?: number; end?: number }
  if (start !== undefined && end !== undefined && !(start >= 0 && start <= end && end <= length)) {
    throw new Error(`${start}–${end} of ${length}: ${JSON.stringify(node).slice(0, 200)}`)
  }
  for (const value of Object.values(node)) checkPlaces(value, length)
}

describe('any text', () => {
  const pieces = fc.constantFrom(
    ...'resource "a" "b" {|\n|}|x = |"|${|}|%{ if |%{ endif }|<<EOF\n|EOF\n|<<-E|[|]|(|)|,|.|*|for |in |:|=>|...|?|jsonencode({|})|é😀|\\|//|/*|*/|#|~|$${|1|a.b[0]|locals {'.split(
      '|',
    ),
  )
  it('never throws, and every place lies inside', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string({ maxLength: 4 })), { maxLength: 40 }), (parts) => {
        const text = parts.join('')
        checkPlaces(parseHcl(text), text.length)
        checkPlaces(parseTemplate(text), text.length)
      }),
      { numRuns: 3000, seed: 41 },
    )
  })
})
