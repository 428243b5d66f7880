import { symbolText } from '../../base/symbol.js'
import { connectorOutputs, connectorProfiles } from '../../generated/sam-policies.js'
import type { Member, Node } from '../../syntax/node.js'
import type { Budget } from '../cloudformation/budget.js'
import { intrinsicOf, Maker, placeOf, textOf, childOf } from '../cloudformation/nodes.js'

interface Profile {
  /** Whether it grants by a policy of a role; else by a policy of the destination. */
  onRole: boolean
  role: 'source' | 'destination'
  access: { readonly [category: string]: unknown }
}

interface Connector {
  id: string
  key: Node
  properties: Node
  /** The resource that it is written in. */
  source: string | undefined
}

let profiles: { readonly [types: string]: Profile } | undefined
let outputs: { readonly [type: string]: { readonly [name: string]: unknown } } | undefined

const plainTypes: { readonly [type: string]: string } = {
  'AWS::Serverless::Function': 'AWS::Lambda::Function',
  'AWS::Serverless::StateMachine': 'AWS::StepFunctions::StateMachine',
  'AWS::Serverless::SimpleTable': 'AWS::DynamoDB::Table',
  'AWS::Serverless::Api': 'AWS::ApiGateway::RestApi',
  'AWS::Serverless::HttpApi': 'AWS::ApiGatewayV2::Api',
  'AWS::Serverless::GraphQLApi': 'AWS::AppSync::GraphQLApi',
}

/**
 * The managed policies that connectors become. One between resources that SAM does not connect becomes a policy that
 * cannot be read.
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/reference-sam-connector.html
 */
export function connectorPolicies(resources: readonly Member[], budget: Budget): Member[] {
  const connectors = resources.flatMap(connectorsOf)
  if (connectors.length === 0) return []
  profiles ??= JSON.parse(connectorProfiles) as typeof profiles
  outputs ??= JSON.parse(connectorOutputs) as typeof outputs
  const byId = new Map(resources.map((member) => [member.key.value, member.value]))
  return connectors.flatMap((connector) => {
    const destinations = listOf(childOf(connector.properties, 'Destination'))
    budget.charge(1 + destinations.length)
    return destinations.flatMap((destination, index) => {
      const id = `${connector.id}${destinations.length > 1 ? `Destination${index}` : ''}Policy`
      const source = endpoint(connector.source ?? childOf(connector.properties, 'Source'), byId)
      return policy(id, connector, source, endpoint(destination, byId))
    })
  })
}

function connectorsOf({ key, value }: Member): Connector[] {
  const properties = childOf(value, 'Properties')
  if (textOf(childOf(value, 'Type')) === 'AWS::Serverless::Connector') {
    return properties === undefined ? [] : [{ id: key.value, key, properties, source: undefined }]
  }
  const embedded = childOf(value, 'Connectors')
  if (embedded?.type !== 'object') return []
  return embedded.members.flatMap((member) => {
    const own = childOf(member.value, 'Properties')
    return own === undefined
      ? []
      : [{ id: `${key.value}${member.key.value}`, key: member.key, properties: own, source: key.value }]
  })
}

const listOf = (node: Node | undefined): Node[] =>
  node === undefined ? [] : node.type === 'array' && node.tag === undefined ? node.items : [node]

/** One end of a connector: a resource of the template, or one that is described. */
interface Endpoint {
  name: string
  type: string | undefined
  /** `Arn`, `Name` and the like. */
  values: Map<string, Node>
  /** The name of its role. */
  role: Node | undefined
}

function endpoint(given: string | Node | undefined, byId: ReadonlyMap<string, Node>): Endpoint {
  const id = typeof given === 'string' ? given : textOf(childOf(given, 'Id'))
  const resource = id === undefined ? undefined : byId.get(id)
  const values = new Map<string, Node>()
  if (id === undefined || resource === undefined) {
    const described = typeof given === 'object' && given.type === 'object' ? given.members : []
    for (const { key, value } of described) values.set(key.value, value)
    const type = textOf(values.get('Type'))
    return { name: type ?? id ?? 'a resource', type, values, role: values.get('RoleName') }
  }
  const written = textOf(childOf(resource, 'Type'))
  const type = written === undefined ? undefined : (plainTypes[written] ?? written)
  const make = new Maker(placeOf(resource))
  for (const [name, value] of Object.entries((type === undefined ? undefined : outputs?.[type]) ?? {})) {
    values.set(name, make.value(JSON.parse(JSON.stringify(value).replaceAll('%{logicalId}', id))))
  }
  const properties = childOf(resource, 'Properties')
  return { name: id, type, values, role: roleName(childOf(properties, 'Role') ?? childOf(properties, 'RoleArn')) }
}

/** The name of the role whose ARN a property gives. */
function roleName(arn: Node | undefined): Node | undefined {
  if (arn === undefined) return undefined
  const intrinsic = intrinsicOf(arn)
  const make = new Maker(placeOf(arn))
  if (intrinsic?.name === 'Fn::GetAtt') {
    const { argument } = intrinsic
    const id = argument.type === 'array' ? textOf(argument.items[0]) : textOf(argument)?.replace(/\.Arn$/, '')
    if (id !== undefined) return make.ref(id)
  }
  const parts = make.object({ 'Fn::Split': make.list([make.text('/'), arn]) })
  return make.object({ 'Fn::Select': make.list([make.text(1), parts]) })
}

function policy(id: string, connector: Connector, source: Endpoint, destination: Endpoint): Member[] {
  const profile = profiles?.[`${source.type} ${destination.type}`]
  if (profile?.onRole === false) return []
  const make = new Maker(placeOf(connector.key))
  const role = profile?.role === 'destination' ? destination.role : source.role
  if (role === undefined) return []
  const replaced = new Map<string, Node>()
  for (const [name, value] of source.values) replaced.set(`Source.${name}`, value)
  for (const [name, value] of destination.values) replaced.set(`Destination.${name}`, value)
  const wanted = listOf(childOf(connector.properties, 'Permissions')).map(textOf)
  const statements = wanted.map((category) => (category === undefined ? undefined : profile?.access[category]))
  const document =
    profile === undefined || statements.includes(undefined) || statements.length === 0
      ? make.text(symbolText('parameter', `connector from ${source.name} to ${destination.name}`))
      : make.object({
          Version: make.text('2012-10-17'),
          Statement: make.list(statements.flatMap((each) => listOf(filled(make.value(each), replaced, make)))),
        })
  const properties = make.object({ PolicyDocument: document, Roles: make.list([role]) })
  return [
    { key: make.text(id), value: make.object({ Type: make.text('AWS::IAM::ManagedPolicy'), Properties: properties }) },
  ]
}

/** The nodes of a profile with its `%{Destination.Arn}` filled in. */
function filled(node: Node, values: ReadonlyMap<string, Node>, make: Maker): Node {
  if (node.type === 'array') return { ...node, items: node.items.map((item) => filled(item, values, make)) }
  if (node.type === 'object') {
    return { ...node, members: node.members.map(({ key, value }) => ({ key, value: filled(value, values, make) })) }
  }
  if (typeof node.value !== 'string' || !node.value.includes('%{')) return node
  const unknown = (name: string) => make.text(symbolText('parameter', name))
  const whole = /^%\{([\w.]+)\}$/.exec(node.value)?.[1]
  if (whole !== undefined) return values.get(whole) ?? unknown(whole)
  const names: { [name: string]: Node } = {}
  const text = node.value.replace(/%\{([\w.]+)\}/g, (_, name: string) => {
    const variable = name.replace('.', '')
    names[variable] = values.get(name) ?? unknown(name)
    return `\${${variable}}`
  })
  return make.object({ 'Fn::Sub': make.list([make.text(text), make.object(names)]) })
}
