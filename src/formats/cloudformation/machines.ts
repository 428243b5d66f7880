import type { SourceText } from '../../base/source.js'
import type { ProjectFiles } from '../../model/infrastructure.js'
import type { Located } from '../../model/located.js'
import { parseJson } from '../../syntax/json.js'
import type { Node } from '../../syntax/node.js'
import { namesService } from '../api-calls.js'
import { quoted, withSubstitutions } from '../state-machine.js'
import type { Declaration } from './declaration.js'
import { jsonIn } from './documents.js'
import { relative } from './nested.js'
import { childAt, childOf, intrinsicOf, isNoValue, textOf } from './nodes.js'
import type { Stack } from './stack.js'
import type { Template } from './template.js'
import { scalarAt, textFrom } from './values.js'

/** Most definitions that are read from files of their own. */
const maximumRead = 500

/** What names the file: SAM's property, and CloudFormation's, in which `aws cloudformation package` takes a path. */
const locations = ['DefinitionUri', 'DefinitionS3Location']

/** Reads the definitions of state machines that stand in files of the repository. */
export async function findDefinitions(templates: readonly Template[], files: ProjectFiles): Promise<void> {
  let left = maximumRead
  // Several machines may share a definition.
  const known = new Map<string, Located | undefined>()
  const definitionAt = async (path: string): Promise<Located | undefined> => {
    if (!known.has(path)) {
      const source = left-- > 0 ? await files.read(path) : undefined
      known.set(path, source === undefined ? undefined : await read(source))
    }
    return known.get(path)
  }
  for (const template of templates) {
    const resources = childOf(template.root, 'Resources')
    if (resources?.type !== 'object' || !locations.some((name) => template.source.text.includes(name))) continue
    for (const { key, value } of resources.members) {
      if (!/^AWS::(?:Serverless|StepFunctions)::StateMachine$/.test(textOf(childOf(value, 'Type')) ?? '')) continue
      const written = locations.map((name) => textOf(childAt(value, 'Properties', name))).find((text) => text)
      if (written === undefined || /^[a-z][a-z\d+.-]*:/i.test(written)) continue
      const path = relative(template.source.path, written)
      const definition = path === undefined ? undefined : await definitionAt(path)
      if (definition !== undefined) template.definitions.set(key.value, definition)
    }
  }
}

async function read(source: SourceText): Promise<Located | undefined> {
  const { text } = source
  if (!mayNameService(text)) return undefined
  const { roots, problems } = /^\s*\{/.test(text)
    ? parseJson(quoted(text))
    : (await import('../../syntax/yaml.js')).parseYaml(text)
  return problems.length > 0 || roots[0] === undefined ? undefined : located(roots[0], source)
}

function located(node: Node, source: SourceText): Located {
  const span = { source, start: node.start, end: node.end }
  if (node.type === 'scalar') return scalarAt(node.value, span)
  if (node.type === 'array') return { type: 'array', items: node.items.map((item) => located(item, source)), span }
  const members = node.members.map(({ key, value }) => ({
    key: key.value,
    keySpan: { source, start: key.start, end: key.end },
    value: located(value, source),
  }))
  return { type: 'object', members, span }
}

/**
 * The definition of a state machine, its substitutions filled in. Undefined: it is not known, or names none of the
 * services whose calls are looked for. @throws TooComplex
 */
export function definitionOf(stack: Stack, { id, properties }: Declaration): Located | undefined {
  const written = definitionIn(stack, properties) ?? stack.template.definitions.get(id)
  if (written === undefined) return undefined
  const substitutions = childOf(properties, 'DefinitionSubstitutions')
  const given = new Map<string, string>()
  const values = substitutions === undefined ? undefined : stack.resolve(substitutions)
  for (const { key, value } of values?.type === 'object' ? values.members : []) {
    const text = textFrom(value)
    if (text !== undefined) given.set(key, text)
  }
  return withSubstitutions(
    written,
    given,
    (name) => stack.qualify(`${id}.${name}`),
    (characters) => stack.budget.charge(1 + (characters >> 5)),
    () => stack.budget.charge(),
  )
}

function definitionIn(stack: Stack, properties: Node | undefined): Located | undefined {
  const whole = childOf(properties, 'Definition')
  if (whole !== undefined && !isNoValue(whole)) {
    const known = whole.type === 'object' && intrinsicOf(whole) === undefined
    return known && stack.isWithout(whole, spelled) ? undefined : stack.resolve(whole)
  }
  const text = childOf(properties, 'DefinitionString')
  if (text === undefined || isNoValue(text)) return undefined
  const value = textFrom(stack.resolve(text))
  return value === undefined || !mayNameService(value) ? undefined : jsonIn(stack, text, value)
}

/** Whether a text names a service whose calls are looked for, or has something filled in. */
const mayNameService = (text: string): boolean => namesService(text) || text.includes('${')

const spelled = { test: mayNameService }
