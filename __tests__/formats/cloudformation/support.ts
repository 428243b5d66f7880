import { deploymentOf, showSymbols } from '../../../src/base/symbol.js'
import { SourceText } from '../../../src/base/source.js'
import type { Value } from '../../../src/base/value.js'
import { readCloudFormation } from '../../../src/formats/cloudformation/index.js'
import type { Document } from '../../../src/model/document.js'
import type { Infrastructure, Resource } from '../../../src/model/infrastructure.js'
import { plain } from '../../../src/model/located.js'
import { parseJson } from '../../../src/syntax/json.js'
import { parseYaml } from '../../../src/syntax/yaml.js'

export type Files = Record<string, string>

/** Parses files by their names, as the shell does. */
export function parseFiles(files: Files) {
  return Object.entries(files).map(([path, text]) => {
    const source = new SourceText(path, text)
    const { roots, problems } = path.endsWith('.json') ? parseJson(text) : parseYaml(text)
    if (problems.length > 0) throw new Error(`${path}: ${problems[0]!.message}`)
    return { source, root: roots[0]! }
  })
}

/** Reads templates; `others` are files of the workspace that are not templates by themselves. */
export async function read(
  files: Files | string,
  { others = {}, ...defaults }: { others?: Files; region?: string; account?: string; partition?: string } = {},
): Promise<Infrastructure> {
  const given = typeof files === 'string' ? { 'template.yaml': files } : files
  return readCloudFormation(parseFiles(given), deploymentOf(defaults), {
    read: async (path) => (others[path] === undefined ? undefined : new SourceText(path, others[path])),
  })
}

/** A value with its symbols as people read them. */
export const shown = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value ?? null), (_, each) => (typeof each === 'string' ? showSymbols(each) : each)) as T

type Of<T, R = Resource> = R extends Resource ? (T extends R['type'] ? R : never) : never

/** The resource with this label. */
export function find<T extends Resource['type']>(infrastructure: Infrastructure, type: T, label?: string): Of<T> {
  const found = infrastructure.resources.filter(
    (resource) => resource.type === type && (label === undefined || resource.label === label),
  )
  if (found.length !== 1) {
    const labels = infrastructure.resources.map((resource) => `${resource.type} ${resource.label}`)
    throw new Error(`${found.length} ${type} ${label ?? ''} among ${labels.join(', ')}`)
  }
  return found[0] as Of<T>
}

/** What a YAML expression gives in a template with these sections besides. */
export async function evaluate(expression: string, sections = '', defaults = {}): Promise<Value> {
  const indented = expression.replaceAll('\n', '\n      ')
  const infrastructure = await read(
    `Resources:\n  Thing:\n    Type: AWS::Test::Thing\n    Properties:\n      V: ${indented}\n${sections}`,
    defaults,
  )
  const thing = find(infrastructure, 'service', 'Thing')
  const value = plain(thing.attributes) as { V?: Value }
  return value.V === undefined ? '(nothing)' : shown(value.V)
}

/** The text of a document's value at a path. */
export function textAt(document: Document, ...path: (string | number)[]): string {
  const { source, start, end } = document.locate(path)
  return source.text.slice(start, end)
}
