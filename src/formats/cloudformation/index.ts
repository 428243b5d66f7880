import type { SourceText } from '../../base/source.js'
import type { Deployment } from '../../base/symbol.js'
import type { Infrastructure, ProjectFiles, Wanted } from '../../model/infrastructure.js'
import type { Node } from '../../syntax/node.js'
import { memberOf } from '../../syntax/tree.js'
import { deploymentIn } from '../partition.js'
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
  return resources.members.some(({ value }) => /^(?:AWS|Custom|Alexa)::/.test(textOf(childOf(value, 'Type')) ?? ''))
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
  for (const template of [...given, ...added]) {
    const own = deploymentIn(deployment, undefined, [template.source.text])
    if (own.partition !== deployment.partition) template.deployment = own
  }
  return readTemplates([...given, ...added], deployment, 'cloudformation', wanted)
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
    files: templates.map(({ source, problems }) => ({ path: source.path, kind, source, problems })),
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
