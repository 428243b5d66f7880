import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Node } from '../../src/syntax/node.js'
import { parseJson } from '../../src/syntax/json.js'
import { jsonTree } from '../../src/syntax/json-tree.js'
import { maximumDepth, toValue } from '../../src/syntax/tree.js'

/** Everything of a tree, read to the end. */
const written = (node: Node): unknown =>
  node.type === 'scalar'
    ? [node.value, node.start, node.end]
    : node.type === 'array'
      ? ['array', node.start, node.end, node.items.map(written)]
      : ['object', node.start, node.end, node.members.map(({ key, value }) => [written(key), written(value)])]

const eager = (text: string) => written(parseJson(text).roots[0]!)

describe('the lazy tree of JSON', () => {
  it.each([
    '{}',
    '[]',
    ' \r\n\t{ "a" : [ 1 , -2.5e3, true,false , null , "x" ] , "b":{"c":[]} }\n',
    '"text"',
    '  12  ',
    '{"a\\"b\\\\":"\\\\\\"]}","\\u0041":"\\ud83d\\ude00 \\/","":""}',
    '{"a":1,"a":{"a":2},"__proto__":{"x":1}}',
    '[[[[]]],[{}],[{"a":[{}]}]]',
  ])('has the places of the tree that is read at once: %s', (text) => {
    expect(written(jsonTree(text))).toEqual(eager(text))
  })

  it('is the same tree for any JSON, however it is spaced', () => {
    const space = fc.constantFrom('', ' ', '\n', '\t', '\r\n ')
    const text = fc
      .tuple(fc.jsonValue({ maxDepth: 5 }), fc.constantFrom(0, 1, 2, '\t'), space, space)
      .map(([value, indent, before, after]) => `${before}${JSON.stringify(value, null, indent)}${after}`)
    fc.assert(
      fc.property(text, (each) => {
        expect(written(jsonTree(each))).toEqual(eager(each))
        expect(toValue(jsonTree(each))).toEqual(toValue(parseJson(each).roots[0]!))
      }),
      { numRuns: 500, seed: 20261123 },
    )
  })

  it('ends where no parser here reads on', () => {
    const deep = jsonTree('['.repeat(100_000) + ']'.repeat(100_000))
    let levels = 0
    for (let node: Node | undefined = deep; node?.type === 'array'; node = node.items[0]) levels++
    expect(levels).toBe(maximumDepth + 1)
  })
})
