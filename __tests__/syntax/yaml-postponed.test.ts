import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import type { Node } from '../../src/syntax/node.js'
import { parseYaml } from '../../src/syntax/yaml.js'
import { nodeAt } from '../../src/syntax/tree.js'

/** Everything of a tree, read to the end. */
const written = (node: Node): unknown => {
  const { start, end, tag } = node
  if (node.type === 'scalar') return [node.value, start, end, tag]
  if (node.type === 'array') return ['array', start, end, tag, node.items.map(written)]
  return ['object', start, end, tag, node.members.map(({ key, value }) => [written(key), written(value)])]
}

const postponed = { section: 'Resources', kind: 'Type', body: 'Properties', mayWait: () => true }
const roots = (text: string, late: boolean) => {
  const result = parseYaml(text, late ? postponed : undefined)
  expect(result.problems).toEqual([])
  return result.roots
}
const waits = (text: string): boolean => {
  const node = nodeAt(roots(text, true)[0]!, ['Resources', 'A', 'Properties'])
  return node.type === 'object' && !Object.hasOwn(node, 'members')
}

const bodies = [
  '{a: 1, "b": [x, {c: !Sub "${d}"}]}\n',
  '\n      a: 1\n      b:\n      - x\n      - y: !Ref z\n        w: [1,\n           2]\n',
  '\n      text: |\n        one\n\n        two\n',
  '\n      text: |+\n        kept\n\n\n',
  '\n      text: >-\n        folded\n        text\n\n',
  '\n      a: # a comment\n        b: 1 # another\n      # the last\n\n',
  '\n      # first a comment\n      a: "two\n        lines"\n',
  '\n      "a": 1\n      a: 2\n      ? long\n      : value\n',
  '\r\n      a: 1\r\n      b: |\r\n        x\r\n        y\r\n',
  '\n      a:\n        - - b\n          - c\n        -\n          d: e\n',
  '\n      a: 1\n      b:\n',
]

describe('bodies that are read when they are asked for', () => {
  it.each(bodies)('are the same as if they were read at once: %j', (body) => {
    const text = `Resources:\n  A:\n    Type: AWS::SQS::Queue\n    Properties: ${body}    Other: 1\n  B: {Type: x}\n---\nResources: {A: {Properties: {x: y}, Type: z}}\n`
    expect(waits(text)).toBe(true)
    expect(roots(text, true).map(written)).toEqual(roots(text, false).map(written))
    const last = `Resources:\n  A:\n    Type: AWS::SQS::Queue\n    Properties: ${body}`
    expect(roots(last, true).map(written)).toEqual(roots(last, false).map(written))
    expect(roots(last.trimEnd(), true).map(written)).toEqual(roots(last.trimEnd(), false).map(written))
  })

  it.each([
    ['an anchor', '\n      a: &x 1\n      b: *x\n'],
    ['what is merged', '\n      <<: *base\n      a: 1\n'],
    ['a tag', '!Foo\n      a: 1\n'],
    ['nothing', '\n'],
    ['a list', '\n      - a\n'],
  ])('are read at once with %s', (_, body) => {
    const text = `Base: &base {b: 1}\nResources:\n  A:\n    Type: AWS::SQS::Queue\n    Properties: ${body}    Other: 1\n`
    expect(waits(text)).toBe(false)
    expect(roots(text, true).map(written)).toEqual(roots(text, false).map(written))
  })

  it('are only those of the section and of the kind that may wait', () => {
    const text = 'Resources:\n  A: {Type: t, Properties: {a: 1}}\nOthers:\n  A: {Type: t, Properties: {a: 1}}\n'
    const asked: string[] = []
    parseYaml(text, { ...postponed, mayWait: (kind, body) => asked.push(`${kind} ${body}`) < 0 })
    expect(asked).toEqual(['t {a: 1}'])
  })

  it('are the same in any document that can be written', () => {
    const key = fc.oneof(fc.constantFrom('a', 'b', 'Type', 'Properties'), fc.string({ maxLength: 8 }))
    const text = fc.oneof(fc.string(), fc.stringMatching(/^[a-z \n#:|>*&-]{0,60}$/))
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        text,
        fc.integer(),
        fc.boolean(),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(key, tie('value'), { maxKeys: 4 }),
      ),
    }))
    const resource = fc.record({ Type: fc.constant('T'), Properties: fc.dictionary(key, value), Other: value })
    const options = fc.record({
      indent: fc.integer({ min: 1, max: 6 }),
      indentSeq: fc.boolean(),
      collectionStyle: fc.constantFrom('any' as const, 'flow' as const, 'block' as const),
      defaultStringType: fc.constantFrom(
        'PLAIN' as const,
        'QUOTE_DOUBLE' as const,
        'QUOTE_SINGLE' as const,
        'BLOCK_LITERAL' as const,
        'BLOCK_FOLDED' as const,
      ),
      lineWidth: fc.constantFrom(0, 20, 80),
    })
    let waiting = 0
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('A', 'B'), resource), options, fc.boolean(), (resources, how, crlf) => {
        const plain = stringify({ Resources: resources }, { ...how, aliasDuplicateObjects: false })
        const all = crlf ? plain.replace(/\n/g, '\r\n') : plain
        // Not all that the package writes does it read.
        fc.pre(parseYaml(all).problems.length === 0)
        expect(roots(all, true).map(written)).toEqual(roots(all, false).map(written))
        if (resources['A'] !== undefined && waits(all)) waiting++
      }),
      { numRuns: 1000, seed: 20261123 },
    )
    expect(waiting).toBeGreaterThan(200)
  })
})
