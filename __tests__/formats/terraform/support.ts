import { SourceText } from '../../../src/base/source.js'
import { deploymentOf, showSymbols } from '../../../src/base/symbol.js'
import type { Value } from '../../../src/base/value.js'
import { readTerraform } from '../../../src/formats/terraform/index.js'
import type { IdentityResource, Infrastructure, Resource } from '../../../src/model/infrastructure.js'

const isConfiguration = (path: string) => /\.(?:tf|tofu|tf\.json|tofu\.json|tfvars|tfvars\.json)$/.test(path)

/** Reads a workspace that is given as texts by path. */
export async function readFiles(
  files: { [path: string]: string },
  defaults: Parameters<typeof deploymentOf>[0] = {},
): Promise<Infrastructure> {
  const sources = new Map(Object.entries(files).map(([path, text]) => [path, new SourceText(path, text)]))
  return readTerraform(
    [...sources.values()].filter(({ path }) => isConfiguration(path)),
    deploymentOf(defaults),
    {
      read: async (path) => sources.get(path),
      list: async (folder) => {
        const start = folder === '' ? '' : `${folder}/`
        return [...sources.keys()].filter((path) => path.startsWith(start)).map((path) => path.slice(start.length))
      },
    },
  )
}

export const read = (text: string, defaults = {}): Promise<Infrastructure> => readFiles({ 'main.tf': text }, defaults)

type Of<T> = T extends 'role' | 'user' | 'group' ? IdentityResource : Extract<Resource, { type: T }>

/** The first resource of a type. */
export function find<T extends Resource['type']>({ resources }: Infrastructure, type: T, label?: string): Of<T> {
  const found = resources.find((each) => each.type === type && (label === undefined || each.label === label))
  if (found === undefined) throw new Error(`no ${type} ${label ?? ''} in ${resources.map((each) => each.label).join()}`)
  return found as Of<T>
}

/** A value with its symbols as `${name}`. */
export function shown(value: Value): unknown {
  if (typeof value === 'string') return showSymbols(value)
  if (Array.isArray(value)) return value.map(shown)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [showSymbols(key), shown(item as Value)]))
}

/** What an expression comes to, as an attribute of a resource. */
export async function evaluated(
  expression: string,
  rest = '',
  files: { [path: string]: string } = {},
): Promise<unknown> {
  const infrastructure = await readFiles({
    'main.tf': `resource "aws_sagemaker_thing" "value" {\n  value = ${expression}\n}\n${rest}`,
    ...files,
  })
  const { attributes } = find(infrastructure, 'service', 'aws_sagemaker_thing.value')
  if (attributes.type !== 'object') return attributes
  const { plain } = await import('../../../src/model/located.js')
  return shown(plain(attributes.members[0]!.value))
}
