import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { Document } from '../../../src/model/document.js'
import { type Located, plain } from '../../../src/model/located.js'
import type { Node } from '../../../src/syntax/node.js'
import { parseYaml } from '../../../src/syntax/yaml.js'
import { read } from './support.js'

const example = (path: string) =>
  readFileSync(fileURLToPath(new URL(`../../../examples/${path}`, import.meta.url)), 'utf8')

/** The JSON that says the same as a tree of YAML, with all functions in their long forms. */
function toJson(node: Node): unknown {
  const value =
    node.type === 'scalar'
      ? node.value
      : node.type === 'array'
        ? node.items.map(toJson)
        : Object.fromEntries(node.members.map((member) => [member.key.value, toJson(member.value)]))
  if (node.tag === undefined) return value
  const name = node.tag.slice(1)
  if (name === 'Ref' || name === 'Condition') return { [name]: value }
  return { [`Fn::${name}`]: name === 'GetAtt' ? String(value).split(/\.(.*)/s, 2) : value }
}

/** What was read, without places and languages. */
async function meaning(files: Record<string, string>): Promise<unknown> {
  const { resources, files: read_, givenUp } = await read(files)
  const strip = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(strip)
    if (typeof value !== 'object' || value === null) return value
    if ('locate' in value) return { kind: (value as Document).kind, value: (value as Document).value }
    const entries = Object.entries(value).filter(([key]) => key !== 'span' && key !== 'unit')
    return Object.fromEntries(
      entries.map(([key, item]) => [key, key === 'attributes' ? plain(item as Located) : strip(item)]),
    )
  }
  return { resources: strip(resources), problems: read_.map(({ problems }) => problems.length), givenUp }
}

describe('YAML in short forms and JSON in long forms', () => {
  it.each([
    ['SAM', 'sam-labeling/template.yaml'],
    ['a stack', 'cloudformation-human-review/main.yaml'],
  ])('say the same: %s', async (_, path) => {
    const text = example(path)
    // The nested template stays what it is.
    const others = path.startsWith('cloud')
      ? { 'storage.yaml': example('cloudformation-human-review/storage.yaml') }
      : {}
    const json = JSON.stringify(toJson(parseYaml(text).roots[0]!))
    const short = (await meaning({ 'main.yaml': text, ...others })) as { resources: unknown[]; problems: number[] }
    expect(short.resources.length).toBeGreaterThan(5)
    expect(short.problems.every((count) => count === 0)).toBe(true)
    expect(await meaning({ 'main.json': json, ...others })).toEqual(short)
  })
})
