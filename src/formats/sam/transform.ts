import type { Member, Node, ObjectNode } from '../../syntax/node.js'
import type { Budget } from '../cloudformation/budget.js'
import { childAt, intrinsicOf, isNoValue, Maker, placeOf, textOf, childOf } from '../cloudformation/nodes.js'
import { connectorPolicies } from './connectors.js'
import { policiesOf } from './policies.js'

/** How a type of SAM gets a role of its own. */
interface ImplicitRole {
  globals: string
  /** The principal of the trust policy that SAM writes. */
  service: string
  managed: readonly string[]
  /** With `Tracing` on. */
  tracing: string
}

const implicitRoles: { readonly [type: string]: ImplicitRole } = {
  'AWS::Serverless::Function': {
    globals: 'Function',
    service: 'lambda.amazonaws.com',
    managed: ['service-role/AWSLambdaBasicExecutionRole'],
    tracing: 'AWSXrayWriteOnlyAccess',
  },
  'AWS::Serverless::StateMachine': {
    globals: 'StateMachine',
    service: 'states.amazonaws.com',
    managed: [],
    tracing: 'AWSXrayWriteOnlyAccess',
  },
}

/** What a durable function has in place of the basic policy. */
const durable = ['service-role/AWSLambdaBasicDurableExecutionRolePolicy']

/** Managed policies that SAM adds for events from queues and streams. */
const eventPolicies: { readonly [type: string]: string } = {
  SQS: 'service-role/AWSLambdaSQSQueueExecutionRole',
  Kinesis: 'service-role/AWSLambdaKinesisExecutionRole',
  DynamoDB: 'service-role/AWSLambdaDynamoDBExecutionRole',
  MSK: 'service-role/AWSLambdaMSKExecutionRole',
}

/**
 * The resources of a SAM template as CloudFormation's: Globals merged, a role for each function and state machine that
 * names none, policies for connectors. Policy templates stand at their own lines.
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-generated-resources-function.html
 */
export function serverlessResources(resources: Member[], globals: Node | undefined, budget: Budget): Member[] {
  const result: Member[] = []
  for (const member of resources) {
    const type = textOf(childOf(member.value, 'Type'))
    const implicit = type !== undefined && Object.hasOwn(implicitRoles, type) ? implicitRoles[type] : undefined
    if (implicit === undefined) result.push(member)
    else result.push(...withRole(member, implicit, childOf(globals, implicit.globals), budget))
  }
  return [...result, ...connectorPolicies(result, budget)]
}

function withRole(member: Member, implicit: ImplicitRole, globals: Node | undefined, budget: Budget): Member[] {
  if (member.value.type !== 'object') return [member]
  const properties = merged(globals, childOf(member.value, 'Properties'), budget)
  const role = childOf(properties, 'Role')
  const roleId = `${member.key.value}Role`
  const make = new Maker(placeOf(member.key))
  const arn = make.object({ 'Fn::GetAtt': make.list([make.text(roleId), make.text('Arn')]) })
  if (role !== undefined && !isNoValue(role) && !mayBeNothing(role)) return [withProperties(member, properties)]
  const withArn = withMember(properties, make, 'Role', role === undefined || isNoValue(role) ? arn : orElse(role, arn))
  const resource = make.object({
    Type: make.text('AWS::IAM::Role'),
    Condition: childOf(member.value, 'Condition'),
    Properties: roleProperties(roleId, implicit, properties, make, budget),
  })
  return [withProperties(member, withArn), { key: make.text(roleId), value: resource }]
}

function roleProperties(
  roleId: string,
  implicit: ImplicitRole,
  properties: Node | undefined,
  make: Maker,
  budget: Budget,
): Node {
  const given = childOf(properties, 'AssumeRolePolicyDocument')
  const basic = childOf(properties, 'DurableConfig') === undefined ? implicit.managed : durable
  const managed = basic.map((name) => managedArn(make, name))
  const tracing = childOf(properties, 'Tracing')
  if (tracing !== undefined && isTracing(tracing)) managed.push(managedArn(make, implicit.tracing))
  const vpc = childOf(properties, 'VpcConfig')
  if (vpc !== undefined && !isNoValue(vpc))
    managed.push(managedArn(make, 'service-role/AWSLambdaVPCAccessExecutionRole'))
  for (const name of new Set(eventTypes(properties))) managed.push(managedArn(make, eventPolicies[name]!))
  const own = childOf(properties, 'Policies')
  const policies = own === undefined ? { managed: [], inline: [] } : policiesOf(own, roleId, budget)
  const sent = destinations(properties, make)
  if (sent.length > 0) {
    const document = make.object({ Version: make.text('2012-10-17'), Statement: make.list(sent) })
    policies.inline.push(make.object({ PolicyName: make.text(`${roleId}Destinations`), PolicyDocument: document }))
  }
  return make.object({
    AssumeRolePolicyDocument: given ?? trust(make, implicit.service),
    PermissionsBoundary: childOf(properties, 'PermissionsBoundary'),
    Path: childOf(properties, 'RolePath'),
    ManagedPolicyArns: make.list([...managed, ...policies.managed]),
    Policies: policies.inline.length === 0 ? undefined : make.list(policies.inline),
  })
}

function trust(make: Maker, service: string): Node {
  return make.value({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { Service: [service] }, Action: ['sts:AssumeRole'] }],
  })
}

const managedArn = (make: Maker, name: string): Node => make.sub(`arn:\${AWS::Partition}:iam::aws:policy/${name}`)

/** A function's is a mode, a state machine's an object. */
function isTracing(node: Node): boolean {
  if (node.type === 'scalar') return node.value !== 'Disabled' && node.value !== null
  const enabled = childOf(node, 'Enabled')
  return enabled === undefined ? intrinsicOf(node) !== undefined : enabled.type !== 'scalar' || enabled.value === true
}

const sendActions: { readonly [type: string]: string } = {
  SQS: 'sqs:SendMessage',
  SNS: 'sns:Publish',
  Lambda: 'lambda:InvokeFunction',
  EventBridge: 'events:PutEvents',
}

/** Statements for the dead-letter queue and the destinations of events. */
function destinations(properties: Node | undefined, make: Maker): Node[] {
  const queue = childOf(properties, 'DeadLetterQueue')
  const configuration = childAt(properties, 'EventInvokeConfig', 'DestinationConfig')
  return [
    { type: childOf(queue, 'Type'), arn: childOf(queue, 'TargetArn') },
    ...['OnSuccess', 'OnFailure'].map((name) => {
      const destination = childOf(configuration, name)
      return { type: childOf(destination, 'Type'), arn: childOf(destination, 'Destination') }
    }),
  ].flatMap(({ type, arn }) => {
    const name = textOf(type)
    const action = name !== undefined && Object.hasOwn(sendActions, name) ? sendActions[name] : undefined
    if (action === undefined || arn === undefined) return []
    return [make.object({ Effect: make.text('Allow'), Action: make.text(action), Resource: arn })]
  })
}

function eventTypes(properties: Node | undefined): string[] {
  const events = childOf(properties, 'Events')
  if (events?.type !== 'object') return []
  return events.members.flatMap(({ value }) => {
    const type = textOf(childOf(value, 'Type'))
    return type !== undefined && Object.hasOwn(eventPolicies, type) ? [type] : []
  })
}

/** Whether a node is `Fn::If` with `AWS::NoValue`. */
function mayBeNothing(node: Node): boolean {
  const intrinsic = intrinsicOf(node)
  if (intrinsic?.name !== 'Fn::If' || intrinsic.argument.type !== 'array') return false
  return intrinsic.argument.items.slice(1).some((branch) => isNoValue(branch) || mayBeNothing(branch))
}

/** `Fn::If` with something in place of `AWS::NoValue`. */
function orElse(node: Node, other: Node): Node {
  if (isNoValue(node)) return other
  const intrinsic = intrinsicOf(node)
  if (intrinsic?.name !== 'Fn::If' || intrinsic.argument.type !== 'array') return node
  const make = new Maker(placeOf(node))
  const [condition, ...branches] = intrinsic.argument.items
  return make.object({ 'Fn::If': make.list([condition!, ...branches.map((branch) => orElse(branch, other))]) })
}

/** Globals and what a resource says: maps are merged, lists joined, anything else is the resource's. */
function merged(globals: Node | undefined, own: Node | undefined, budget: Budget): Node | undefined {
  if (globals === undefined || own === undefined) return own ?? globals
  budget.charge()
  if (intrinsicOf(globals) !== undefined || intrinsicOf(own) !== undefined) return own
  if (globals.type === 'array' && own.type === 'array') {
    budget.charge(globals.items.length)
    return { ...own, items: [...globals.items, ...own.items] }
  }
  if (globals.type !== 'object' || own.type !== 'object') return own
  budget.charge(globals.members.length + own.members.length)
  const names = new Map(own.members.map((member) => [member.key.value, member]))
  const inherited = globals.members.filter((member) => !names.has(member.key.value))
  const shared = new Map(globals.members.map((member) => [member.key.value, member.value]))
  return {
    ...own,
    members: [
      ...inherited,
      ...own.members.map((member) => ({
        key: member.key,
        value: merged(shared.get(member.key.value), member.value, budget) ?? member.value,
      })),
    ],
  }
}

function withMember(node: Node | undefined, make: Maker, name: string, value: Node): ObjectNode {
  const members = node?.type === 'object' ? node.members.filter((member) => member.key.value !== name) : []
  return { ...(node?.type === 'object' ? node : make.object({})), members: [...members, make.member(name, value)] }
}

function withProperties(member: Member, properties: Node | undefined): Member {
  if (properties === undefined) return member
  return { key: member.key, value: withMember(member.value, new Maker(placeOf(member.key)), 'Properties', properties) }
}
