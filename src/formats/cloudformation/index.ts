import type { SourceText } from '../../base/source.js'
import type { Deployment } from '../../base/symbol.js'
import type { Infrastructure, ProjectFiles, Wanted } from '../../model/infrastructure.js'
import type { Node } from '../../syntax/node.js'
import { memberOf } from '../../syntax/tree.js'
import { partitionOf } from '../partition.js'
import { findDefinitions } from './machines.js'
import { findNested } from './nested.js'
import { textOf, childOf } from './nodes.js'
import { Template } from './template.js'
import { TemplateWorkspace } from './workspace.js'

/** Whether a file's tree is a CloudFormation template, SAM and the CDK's output included. */
export function isCloudFormation(root: Node): boolean {
  if (root.type !== 'object') return false
  if (memberOf(root, 'AWSTemplateFormatVersion') !== undefined) return true
  const resources = memberOf(root, 'Resources')?.value
  if (resources?.type !== 'object') return false
  return resources.members.some(
    ({ key, value }) =>
      key.value.startsWith('Fn::ForEach::') || /^(?:AWS|Custom|Alexa)::/.test(textOf(childOf(value, 'Type')) ?? ''),
  )
}

/**
 * Reads all CloudFormation templates of a workspace: SAM and the CDK's output are some. A template that another one
 * nests is read as part of that one only. Never throws; a template that asks for too much work is in `givenUp`.
 */
export async function readCloudFormation(
  templates: { source: SourceText; root: Node }[],
  deployment: Deployment,
  files: ProjectFiles,
  wanted?: Wanted,
): Promise<Infrastructure> {
  const given = templates.map(({ source, root }) => new Template(source, root))
  const added = await findNested(given, files)
  placeAll([...given, ...added], deployment)
  const broken = await findDefinitions([...given, ...added], files)
  const read = readTemplates([...given, ...added], deployment, 'cloudformation', wanted)
  return { ...read, files: [...read.files, ...broken] }
}

/**
 * Says where templates are deployed: in the partition that their own ARNs name, a root in that of what is nested in it if
 * it names none itself. What is nested and names none is deployed with its stack.
 */
function placeAll(templates: readonly Template[], deployment: Deployment): void {
  if (deployment.partition !== 'aws') return
  const withNested = (template: Template, seen = new Set<Template>()): Set<Template> => {
    if (!seen.has(template)) {
      seen.add(template)
      for (const each of template.nested.values()) withNested(each, seen)
    }
    return seen
  }
  const roots = new Set(rootsOf(templates))
  for (const template of templates) {
    const all = roots.has(template) && template.nested.size > 0 ? [...withNested(template)] : []
    const partition =
      partitionOf(undefined, [template.source.text]) ??
      partitionOf(
        undefined,
        all.map(({ source }) => source.text),
      )
    if (partition !== undefined) template.partition = partition
  }
}

/** Reads templates whose nested ones are found. */
export function readTemplates(
  templates: readonly Template[],
  deployment: Deployment,
  kind: 'cloudformation' | 'serverless',
  wanted?: Wanted,
): Infrastructure {
  const workspace = new TemplateWorkspace(deployment, templates, wanted)
  workspace.read(rootsOf(templates))
  return {
    resources: workspace.resources,
    // What stands in another template as a text is a part of that one's file.
    files: [...new Map(templates.map((template) => [template.source, template])).values()].map(
      ({ source, problems }) => ({ path: source.path, kind, source, problems }),
    ),
    givenUp: workspace.givenUp,
  }
}

/** The templates that no other one nests, and one of each circle of templates that nest each other. */
function rootsOf(templates: readonly Template[]): Template[] {
  const nested = new Set(templates.flatMap((template) => [...template.nested.values()]))
  const reached = new Set<Template>()
  const reach = (template: Template) => {
    if (reached.has(template)) return
    reached.add(template)
    for (const each of template.nested.values()) reach(each)
  }
  const roots = templates.filter((template) => !nested.has(template))
  for (const root of roots) reach(root)
  for (const template of templates) {
    if (reached.has(template)) continue
    roots.push(template)
    reach(template)
  }
  return roots
}
