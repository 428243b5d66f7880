import { symbolText } from '../../base/symbol.js'
import { policyTemplates } from '../../generated/sam-policies.js'
import type { Member, Node } from '../../syntax/node.js'
import type { Budget } from '../cloudformation/budget.js'
import { intrinsicOf, isNoValue, Maker, placeOf, textOf, childOf } from '../cloudformation/nodes.js'

interface PolicyTemplate {
  parameters: string[]
  statements: unknown
}

let templates: Map<string, PolicyTemplate> | undefined

/** A policy template of SAM by its name. */
export function policyTemplate(name: string): PolicyTemplate | undefined {
  templates ??= new Map(Object.entries(JSON.parse(policyTemplates) as { [name: string]: PolicyTemplate }))
  return templates.get(name)
}

/** `Policies` of a function or state machine, as a role has them. */
export interface Policies {
  /** For `ManagedPolicyArns`. */
  managed: Node[]
  /** For `Policies`: `{PolicyName, PolicyDocument}`. */
  inline: Node[]
}

/**
 * Reads `Policies`: a managed policy's name or ARN, a document, a policy template, or a list of these, each of them
 * also behind `Fn::If`.
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-function.html#sam-function-policies
 */
export function policiesOf(node: Node, roleId: string, budget: Budget): Policies {
  const found: Policies = { managed: [], inline: [] }
  read(node, roleId, budget, found)
  return found
}

function read(node: Node, roleId: string, budget: Budget, found: Policies): void {
  budget.charge()
  if (isNoValue(node)) return
  const intrinsic = intrinsicOf(node)
  if (intrinsic !== undefined) {
    const { argument } = intrinsic
    if (intrinsic.name === 'Fn::If' && argument.type === 'array' && argument.items.length === 3) {
      const [condition, yes, no] = argument.items as [Node, Node, Node]
      readBranch(yes, (kept, make) => [condition, kept, make.ref('AWS::NoValue')], roleId, budget, found)
      readBranch(no, (kept, make) => [condition, make.ref('AWS::NoValue'), kept], roleId, budget, found)
    } else found.managed.push(node)
    return
  }
  if (node.type === 'array') {
    for (const item of node.items) read(item, roleId, budget, found)
    return
  }
  if (node.type === 'scalar') {
    if (node.value === null || node.value === '') return
    // A name without path stays one: which path it has is known to the managed policies' own data.
    found.managed.push(node)
    return
  }
  if (childOf(node, 'Statement') !== undefined) {
    found.inline.push(inline(node, `${roleId}Policy${found.inline.length}`, node))
    return
  }
  // Some write several templates as the members of one map.
  for (const member of node.members) found.inline.push(fromTemplate(member, budget))
}

function readBranch(
  node: Node,
  branches: (kept: Node, make: Maker) => Node[],
  roleId: string,
  budget: Budget,
  found: Policies,
): void {
  const inner: Policies = { managed: [], inline: [] }
  read(node, roleId, budget, inner)
  const conditional = (kept: Node) => {
    const make = new Maker(placeOf(kept))
    return make.object({ 'Fn::If': make.list(branches(kept, make)) })
  }
  budget.charge(inner.managed.length + inner.inline.length)
  found.managed.push(...inner.managed.map(conditional))
  found.inline.push(...inner.inline.map(conditional))
}

function inline(place: Node, name: string, document: Node): Node {
  const make = new Maker(placeOf(place))
  return make.object({ PolicyName: make.text(name), PolicyDocument: document })
}

function fromTemplate({ key, value }: Member, budget: Budget): Node {
  const name = key.value
  const template = policyTemplate(name)
  const make = new Maker(placeOf(key))
  if (template === undefined) {
    return inline(key, name, make.text(symbolText('parameter', `policy template ${name}`)))
  }
  const given = new Map<string, Node>()
  if (value.type === 'object') for (const member of value.members) given.set(member.key.value, member.value)
  const values = new Map(
    template.parameters.map((parameter) => [
      parameter,
      given.get(parameter) ?? make.text(symbolText('parameter', `${name}.${parameter}`)),
    ]),
  )
  const document = make.object({
    Version: make.text('2012-10-17'),
    Statement: filled(make.value(template.statements), values, budget),
  })
  return inline(key, name, document)
}

/** The nodes of a template with the values of its parameters in place of `Ref`. */
function filled(node: Node, values: ReadonlyMap<string, Node>, budget: Budget): Node {
  budget.charge()
  const intrinsic = intrinsicOf(node)
  const name = intrinsic?.name === 'Ref' ? textOf(intrinsic.argument) : undefined
  const value = name === undefined ? undefined : values.get(name)
  if (value !== undefined) return value
  if (node.type === 'array') return { ...node, items: node.items.map((item) => filled(item, values, budget)) }
  if (node.type === 'scalar') return node
  return {
    ...node,
    members: node.members.map((member) => ({ key: member.key, value: filled(member.value, values, budget) })),
  }
}
