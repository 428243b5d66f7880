import type { SourceText } from '../../base/source.js'
import type { ProjectFiles } from '../../model/infrastructure.js'
import { parseJson } from '../../syntax/json.js'
import type { Node } from '../../syntax/node.js'
import { embeddedTemplate } from './embedded.js'
import { intrinsicOf, textOf, childAt, childOf } from './nodes.js'
import { Template } from './template.js'

/** One template in many accounts and Regions. */
const stackSet = 'AWS::CloudFormation::StackSet'

/** Most templates that are read only because another one nests them. */
const maximumRead = 500

/**
 * Finds the nested templates of all templates, reading those that were not given.
 * @returns templates that were read in addition
 */
export async function findNested(templates: readonly Template[], files: ProjectFiles): Promise<Template[]> {
  const byPath = new Map(templates.map((template) => [template.source.path, template]))
  const given = [...templates]
  const added: Template[] = []
  const queue = [...templates]
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    for (const { id, path, url, body } of nestedPaths(next)) {
      if (body !== undefined) {
        const embedded = added.length < maximumRead ? await embeddedTemplate(next, body) : undefined
        if (embedded === undefined) continue
        next.nested.set(id, embedded)
        added.push(embedded)
        queue.push(embedded)
        continue
      }
      if (url !== undefined) {
        const found = uploaded(url, next, given)
        if (found !== undefined) next.nested.set(id, found)
        continue
      }
      let nested = byPath.get(path)
      if (nested === undefined && added.length < maximumRead) {
        nested = await read(path, files)
        if (nested === undefined) continue
        byPath.set(path, nested)
        added.push(nested)
        queue.push(nested)
      }
      if (nested !== undefined) next.nested.set(id, nested)
    }
  }
  return added
}

/** The local templates that a template nests, and those that stand in it as a text. */
function nestedPaths(template: Template): { id: string; path: string; url?: string; body?: Node }[] {
  const resources = childOf(template.root, 'Resources')
  if (resources?.type !== 'object' || !mentionsNested(template)) return []
  return resources.members.flatMap(({ key, value }) => {
    const type = textOf(childOf(value, 'Type'))
    const body = type === stackSet ? childAt(value, 'Properties', 'TemplateBody') : undefined
    if (body !== undefined) return [{ id: key.value, path: '', body }]
    const location =
      type === 'AWS::CloudFormation::Stack' || type === stackSet
        ? // The CDK uploads its nested templates; its metadata says which file it was.
          (childAt(value, 'Metadata', 'aws:asset:path') ?? childAt(value, 'Properties', 'TemplateURL'))
        : type === 'AWS::Serverless::Application'
          ? childAt(value, 'Properties', 'Location')
          : undefined
    const written = textOf(location)
    if (written === undefined || intrinsicOf(location!) !== undefined || /^[a-z][a-z\d+.-]*:/i.test(written)) {
      const url = location === undefined ? undefined : endOfUrl(location)
      return url === undefined ? [] : [{ id: key.value, path: url, url }]
    }
    const path = relative(template.source.path, written)
    return path === undefined ? [] : [{ id: key.value, path }]
  })
}

/** The literal end of a URL's path, from a `/` on: `templates/child.yaml`. */
function endOfUrl(location: Node): string | undefined {
  const intrinsic = intrinsicOf(location)
  const { argument } = intrinsic ?? { argument: location }
  const parts = argument.type === 'array' ? argument.items : []
  const list = parts[1]?.type === 'array' ? parts[1].items : []
  const last =
    intrinsic === undefined || argument.type === 'scalar'
      ? argument
      : intrinsic.name === 'Fn::Sub'
        ? parts[0]
        : intrinsic.name === 'Fn::Join'
          ? list.at(-1)
          : undefined
  const text = textOf(last)?.replace(/^[a-z]+:\/\/[^/$]*/i, '')
  const literal = text?.slice(text.lastIndexOf('}') + 1) ?? ''
  // What stands right behind something that is filled in is a part of its name only.
  const end = text !== literal && !literal.startsWith('/') ? literal.slice(literal.indexOf('/') + 1) : literal
  return /^\/?(?:[\w.-]+\/)*[\w.-]+\.(?:ya?ml|json|template)$/.test(end) ? end.replace(/^\//, '') : undefined
}

/** The one template of the workspace that is uploaded to a URL that ends so: the longest end that fits counts. */
function uploaded(end: string, from: Template, templates: readonly Template[]): Template | undefined {
  const steps = end.split('/')
  for (let first = 0; first < steps.length; first++) {
    const suffix = steps.slice(first).join('/')
    const found = templates.filter(
      (each) => each !== from && (each.source.path === suffix || each.source.path.endsWith(`/${suffix}`)),
    )
    if (found.length === 1) return found[0]
    if (found.length > 1) return undefined
  }
  return undefined
}

function mentionsNested({ source }: Template): boolean {
  return source.text.includes('AWS::CloudFormation::Stack') || source.text.includes('AWS::Serverless::Application')
}

/** A path written in a file, from the root; undefined when it leads out of it. */
export function relative(from: string, written: string): string | undefined {
  const parts = from.split('/').slice(0, -1)
  for (const part of written.replaceAll('\\', '/').split('/')) {
    if (part === '' || part === '.') continue
    if (part === '..' && parts.pop() === undefined) return undefined
    if (part !== '..') parts.push(part)
  }
  return written.startsWith('/') || parts.length === 0 ? undefined : parts.join('/')
}

async function read(path: string, files: ProjectFiles): Promise<Template | undefined> {
  const source = await files.read(path)
  const root = source === undefined ? undefined : await parseTemplate(source)
  return source === undefined || root?.type !== 'object' || childOf(root, 'Resources') === undefined
    ? undefined
    : new Template(source, root)
}

/** The tree of a file in JSON or YAML; undefined when it has mistakes. */
export async function parseTemplate({ text }: SourceText): Promise<Node | undefined> {
  const json = /^\s*[{[]/.test(text)
  const { roots, problems } = json ? parseJson(text) : (await import('../../syntax/yaml.js')).parseYaml(text)
  return problems.length > 0 ? undefined : roots[0]
}
