import { parseJson } from '../../syntax/json.js'
import type { Member, Node, ScalarNode } from '../../syntax/node.js'
import { Budget } from './budget.js'
import { childOf, intrinsicOf, type SourcedNode, textOf } from './nodes.js'
import { Template } from './template.js'
import { mapScalar, type MappedText } from './text-map.js'

/** Most characters of a template that stands in a text; CloudFormation takes 51,200 bytes. */
const maximumLength = 100_000

/**
 * The template that stands as a text in another one, its nodes at their places in that file. Undefined: the text is not
 * known before deployment, or is no template.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudformation-stackset.html
 */
export async function embeddedTemplate(outer: Template, body: Node): Promise<Template | undefined> {
  const text = textOf(body)
  if (text === undefined || text.length > maximumLength || intrinsicOf(body) !== undefined) return undefined
  const { roots, problems } = /^\s*[{[]/.test(text)
    ? parseJson(text)
    : (await import('../../syntax/yaml.js')).parseYaml(text)
  const root = problems.length > 0 ? undefined : roots[0]
  if (root === undefined || childOf(root, 'Resources') === undefined) return undefined
  const placed = placer(body, mapScalar(outer.source, body as ScalarNode))
  const template = new Template(outer.source, placed(root), new Budget(text.length), outer.problems)
  template.within = { start: body.start, end: body.end }
  return template
}

/** Moves nodes to where their text stands in the file; where that cannot be told, all stand at the whole text. */
function placer(whole: Node, map: MappedText | undefined): (node: Node) => Node {
  const { start, end } = whole
  const at = ({ start: from, end: to }: Node): { start: number; end: number } => {
    if (map === undefined) return { start, end }
    const first = map.starts[Math.min(from, map.starts.length - 1)]!
    return {
      start: first,
      end: to > from ? Math.max(first, map.ends[Math.min(to, map.ends.length) - 1] ?? first) : first,
    }
  }
  // Where the file holds the text in another form, nothing can be edited.
  const made = map?.verbatim === true ? {} : { made: true as const }
  const moved = <T extends Node>(node: T): T => ({ ...node, ...at(node), ...made }) as T & SourcedNode
  const member = ({ key, value }: Member): Member => ({ key: moved(key), value: place(value) })
  const place = (node: Node): Node => {
    if (node.type === 'array') return { ...moved(node), items: node.items.map(place) }
    return node.type === 'object' ? { ...moved(node), members: node.members.map(member) } : moved(node)
  }
  return place
}
