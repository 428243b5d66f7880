import type { SourceText } from '../../base/source.js'
import type { ProjectFiles, TemplateFile } from '../../model/infrastructure.js'
import type { Located } from '../../model/located.js'
import { parseJson } from '../../syntax/json.js'
import type { Node, SyntaxProblem } from '../../syntax/node.js'
import { namesService } from '../api-calls.js'
import {
  brokenDefinition,
  isBuilt,
  lastingProblems,
  lastingYamlProblems,
  missingDefinition,
  quoted,
  withSubstitutions,
} from '../state-machine.js'
import type { Declaration } from './declaration.js'
import { definitionFrom } from './documents.js'
import { relative } from './nested.js'
import { childAt, childOf, intrinsicOf, isNoValue, textOf } from './nodes.js'
import type { Stack } from './stack.js'
import type { Template } from './template.js'
import { scalarAt, textFrom } from './values.js'

/** Most definitions that are read from files of their own. */
const maximumRead = 500

/** What names the file: SAM's property, and CloudFormation's, in which `aws cloudformation package` takes a path. */
const locations = ['DefinitionUri', 'DefinitionS3Location']

/** What a file that is named as a definition holds. */
interface Definition {
  source: SourceText
  /** Undefined: it cannot be read, or names no service whose calls are looked for. */
  value?: Located
  problems: readonly SyntaxProblem[]
}

/**
 * Reads the definitions of state machines that stand in files of the repository.
 * @returns the files that cannot be read. A file that is not there is a problem of the template that names it.
 */
export async function findDefinitions(templates: readonly Template[], files: ProjectFiles): Promise<TemplateFile[]> {
  let left = maximumRead
  // Several machines may share a definition.
  const known = new Map<string, Definition | 'missing' | undefined>()
  const definitionAt = async (path: string): Promise<Definition | 'missing' | undefined> => {
    if (!known.has(path)) {
      const source = left-- > 0 ? await files.read(path) : undefined
      if (source !== undefined) known.set(path, await read(source))
      else known.set(path, left >= 0 && (await isMissing(path, files)) ? 'missing' : undefined)
    }
    return known.get(path)
  }
  const broken = new Map<string, TemplateFile>()
  for (const template of templates) {
    const resources = childOf(template.root, 'Resources')
    if (resources?.type !== 'object' || !locations.some((name) => template.source.text.includes(name))) continue
    for (const { key, value } of resources.members) {
      if (!/^AWS::(?:Serverless|StepFunctions)::StateMachine$/.test(textOf(childOf(value, 'Type')) ?? '')) continue
      const place = locations.map((name) => childAt(value, 'Properties', name)).find((node) => textOf(node))
      const written = textOf(place)
      // What another tool fills in, and a URL, is no path.
      if (place === undefined || written === undefined || /^[a-z][a-z\d+.-]*:|[${}]/i.test(written)) continue
      const path = relative(template.source.path, written)
      const definition = path === undefined ? undefined : await definitionAt(path)
      if (path === undefined || definition === undefined) continue
      if (definition === 'missing') {
        const { start, end } = place
        const message = missingDefinition(key.value, path)
        template.problems.push({ message, start, end, rule: 'template/missing-file' })
        continue
      }
      if (definition.value !== undefined) template.definitions.set(key.value, definition.value)
      if (definition.problems.length > 0 && !broken.has(path))
        broken.set(path, brokenFile(key.value, definition, template.source))
    }
  }
  return [...broken.values()]
}

/** Only where all files of its folder are known, and no build makes them, it is certain that a file is not there. */
async function isMissing(path: string, files: ProjectFiles): Promise<boolean> {
  if (isBuilt(path)) return false
  const end = path.lastIndexOf('/')
  const beside = await files.list?.(path.slice(0, Math.max(0, end)))
  return beside !== undefined && !beside.includes(path.slice(end + 1))
}

const brokenFile = (machine: string, { source, problems }: Definition, template: SourceText): TemplateFile => ({
  path: source.path,
  kind: 'invalid',
  reason: problems[0]!.message,
  source,
  problems: problems.map((problem) => ({
    ...problem,
    message: brokenDefinition(machine, problem.message, isJson(source.text) ? 'JSON' : 'YAML'),
    about: 'state-machine',
  })),
  beside: () => [template],
})

const isJson = (text: string): boolean => /^\s*\{/.test(text)
const isYaml = (path: string): boolean => /\.ya?ml$/i.test(path)

async function read(source: SourceText): Promise<Definition> {
  const { text } = source
  if (!mayNameService(text)) return { source, problems: [] }
  const json = isJson(text)
  const { roots, problems } = json ? parseJson(quoted(text)) : (await import('../../syntax/yaml.js')).parseYaml(text)
  if (problems.length > 0) {
    const lasting = json ? lastingProblems(text, problems) : lastingYamlProblems(text, problems)
    return { source, problems: namesService(text) && (json || isYaml(source.path)) ? lasting : [] }
  }
  return { source, problems, ...(roots[0] === undefined ? {} : { value: located(roots[0], source) }) }
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
  const written = definitionIn(stack, id, properties) ?? stack.template.definitions.get(id)
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

function definitionIn(stack: Stack, id: string, properties: Node | undefined): Located | undefined {
  const whole = childOf(properties, 'Definition')
  if (whole !== undefined && !isNoValue(whole)) {
    const known = whole.type === 'object' && intrinsicOf(whole) === undefined
    return known && stack.isWithout(whole, spelled) ? undefined : stack.resolve(whole)
  }
  const text = childOf(properties, 'DefinitionString')
  if (text === undefined || isNoValue(text)) return undefined
  const value = textFrom(stack.resolve(text))
  return value === undefined || !mayNameService(value) ? undefined : definitionFrom(stack, id, text, value)
}

/** Whether a text names a service whose calls are looked for, or has something filled in. */
const mayNameService = (text: string): boolean => namesService(text) || text.includes('${')

const spelled = { test: mayNameService }
