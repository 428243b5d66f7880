import { type Deployment, holdsSymbol, symbolText } from '../../base/symbol.js'
import type { SourceText } from '../../base/source.js'
import type { Infrastructure, ProjectFiles, Wanted } from '../../model/infrastructure.js'
import type { Member, Node, ObjectNode } from '../../syntax/node.js'
import { Budget } from '../cloudformation/budget.js'
import { readTemplates } from '../cloudformation/index.js'
import { findNested } from '../cloudformation/nested.js'
import { childAt, childOf, textOf } from '../cloudformation/nodes.js'
import { Template } from '../cloudformation/template.js'
import { givenUpAt } from '../cloudformation/text.js'
import { deploymentIn } from '../partition.js'
import { templateOf } from './service.js'
import { Variables } from './variables.js'

/** Whether a file's tree is a service of the Serverless Framework on AWS. */
export function isServerless(root: Node): boolean {
  if (root.type !== 'object' || childOf(root, 'service') === undefined) return false
  const provider = childOf(root, 'provider')
  if (provider === undefined) return false
  const name = textOf(provider) ?? textOf(childOf(provider, 'name'))
  return name === 'aws' || (name === undefined && provider.type === 'scalar') || name?.includes('${') === true
}

/**
 * Reads services of the Serverless Framework: each as the CloudFormation template that the framework would make of it.
 * Never throws; a service that asks for too much work is in `givenUp`.
 */
export async function readServerless(
  templates: { source: SourceText; root: Node }[],
  deployment: Deployment,
  files: ProjectFiles,
  wanted?: Wanted,
): Promise<Infrastructure> {
  const services: Template[] = []
  const failed: { source: SourceText; root: Node; error: unknown }[] = []
  const taken = new Set<string>()
  for (const { source, root } of templates) {
    try {
      const scope = templates.length === 1 ? '' : `${source.path}#`
      services.push(await readService(source, root, deployment, files, scope, taken))
    } catch (error) {
      failed.push({ source, root, error })
    }
  }
  const added = await findNested(services, files)
  const infrastructure = readTemplates([...services, ...added], deployment, 'serverless', wanted)
  for (const { source, root, error } of failed) {
    infrastructure.files.push({ path: source.path, kind: 'serverless', source, problems: [] })
    infrastructure.givenUp.push(givenUpAt({ source, start: root.start, end: root.start }, error))
  }
  return { ...infrastructure, taken }
}

async function readService(
  source: SourceText,
  root: Node,
  deployment: Deployment,
  files: ProjectFiles,
  scope: string,
  /** Where the files are noted of which it takes the resources in. */
  taken: Set<string>,
): Promise<Template> {
  const budget = new Budget(source.text.length)
  const variables = new Variables(source, root, files, budget, deployment, scope)
  const filled = root.type === 'object' ? await fillSections(variables, root) : root
  const text = (node: Node | undefined, name: string, otherwise: string) =>
    node === undefined
      ? otherwise
      : node.type === 'scalar' && node.value !== null
        ? String(node.value)
        : symbolText('parameter', name)
  const service = childOf(filled, 'service')
  const stage = text(await variables.stage(root), 'sls:stage', 'dev')
  const region = text(childAt(filled, 'provider', 'region'), 'provider.region', deployment.region)
  const names = { service: text(childOf(service, 'name') ?? service, 'self:service', 'service'), stage, region }
  const template = new Template(source, templateOf(filled, names), budget)
  template.name = names.service
  template.assumed.push(...variables.assumed)
  for (const path of variables.taken) taken.add(path)
  // A Region in the file is where it is deployed.
  if (!holdsSymbol(region) && holdsSymbol(deployment.region)) template.deployment = deploymentIn(deployment, region, [])
  return template
}

/** What roles, functions and buckets are made of. */
const sections = new Set(['service', 'provider', 'functions', 'resources', 'plugins', 'custom'])
/** Members of the provider and of functions that may hold any variable and matter to no role. */
const unread = new Set(['environment', 'tags', 'stackTags', 'package', 'layers', 'description'])

async function fillSections(variables: Variables, root: ObjectNode): Promise<Node> {
  const members: Member[] = []
  for (const { key, value } of root.members) {
    if (!sections.has(key.value)) continue
    members.push({ key, value: await variables.fill(trimmed(key.value, value)) })
  }
  return { ...root, members }
}

function trimmed(section: string, node: Node): Node {
  if (node.type !== 'object' || section === 'resources' || section === 'plugins') return node
  if (section === 'custom') return only(node, (name) => name.includes('iam-roles-per-function'))
  const kept = only(node, (name) => !unread.has(name))
  if (section !== 'functions') return kept
  return {
    ...kept,
    members: kept.members.map(({ key, value }) => ({
      key,
      value: value.type === 'object' ? only(value, (name) => !unread.has(name)) : value,
    })),
  }
}

function only(node: ObjectNode, keep: (name: string) => boolean): ObjectNode {
  return { ...node, members: node.members.filter((member) => keep(member.key.value)) }
}
