import { holdsSymbol } from '../../base/symbol.js'
import type { Member, Node } from '../../syntax/node.js'
import { childAt, childOf, intrinsicOf, Maker, placeOf, textOf } from '../cloudformation/nodes.js'

/** What names are made of. */
export interface ServiceNames {
  service: string
  stage: string
  region: string
}

const perFunctionPlugin = 'iam-roles-per-function'

/**
 * The CloudFormation template that the framework makes of a `serverless.yml` whose variables are filled in: its roles,
 * functions and buckets of events, and the `resources` section.
 * https://www.serverless.com/framework/docs/providers/aws/guide/iam
 */
export function templateOf(root: Node, names: ServiceNames): Node {
  const make = new Maker(placeOf(root))
  const sections = new Map<string, Map<string, Member>>()
  const add = (section: string, member: Member) => {
    const members = sections.get(section) ?? new Map<string, Member>()
    sections.set(section, members)
    const known = members.get(member.key.value)
    members.set(
      member.key.value,
      known === undefined ? member : { key: member.key, value: over(known.value, member.value) },
    )
  }
  const service = new Service(root, names)
  for (const member of service.resources()) add('Resources', member)
  const resources = childOf(root, 'resources')
  const parts = resources === undefined ? [] : resources.type === 'array' ? resources.items : [resources]
  for (const part of parts) {
    if (part.type !== 'object') continue
    for (const { key, value } of part.members) {
      if (value.type !== 'object') continue
      const section = key.value === 'extensions' ? 'Resources' : key.value
      for (const member of value.members) add(section, member)
    }
  }
  return {
    ...make.object({}),
    members: [...sections].map(([name, members]) =>
      make.member(name, { ...make.object({}), members: [...members.values()] }),
    ),
  }
}

/** One value laid over another: objects are merged, the rest is replaced. */
function over(below: Node, above: Node): Node {
  if (below.type !== 'object' || above.type !== 'object' || intrinsicOf(below) || intrinsicOf(above)) return above
  const members = new Map(below.members.map((member) => [member.key.value, member]))
  for (const member of above.members) {
    const known = members.get(member.key.value)
    members.set(
      member.key.value,
      known === undefined ? member : { key: member.key, value: over(known.value, member.value) },
    )
  }
  return { ...above, members: [...members.values()] }
}

class Service {
  private readonly provider: Node | undefined
  private readonly hasPlugin: boolean

  constructor(
    private readonly root: Node,
    private readonly names: ServiceNames,
  ) {
    this.provider = childOf(root, 'provider')
    const plugins = childOf(root, 'plugins')
    const list = plugins?.type === 'object' ? childOf(plugins, 'modules') : plugins
    const texts = list?.type === 'array' ? list.items.map((item) => textOf(item) ?? '') : undefined
    // A list that is not known may hold it.
    this.hasPlugin =
      texts === undefined
        ? list !== undefined
        : texts.some((text) => text.includes(perFunctionPlugin) || holdsSymbol(text))
  }

  resources(): Member[] {
    const found: Member[] = []
    let usesDefault = false
    for (const { key, value } of this.functions()) {
      const make = new Maker(placeOf(key))
      const own = this.ownRole(key.value, value, make)
      if (own !== undefined) found.push(own)
      const given = own === undefined ? this.givenRole(value) : undefined
      usesDefault ||= own === undefined && given === undefined
      found.push(
        make.member(
          `${normalized(key.value)}LambdaFunction`,
          make.object({
            Type: make.text('AWS::Lambda::Function'),
            Condition: childOf(value, 'condition'),
            Properties: make.object({
              FunctionName:
                childOf(value, 'name') ?? make.text(`${this.names.service}-${this.names.stage}-${key.value}`),
              Role: given ?? this.arnOf(own?.key.value ?? 'IamRoleLambdaExecution', make),
            }),
          }),
        ),
      )
      found.push(...this.buckets(value))
    }
    if (usesDefault) found.unshift(this.defaultRole())
    return found
  }

  private functions(): Member[] {
    const functions = childOf(this.root, 'functions')
    const parts = functions?.type === 'array' ? functions.items : functions === undefined ? [] : [functions]
    return parts.flatMap((part) => (part.type === 'object' ? part.members : []))
  }

  private arnOf(id: string, make: Maker): Node {
    return make.object({ 'Fn::GetAtt': make.list([make.text(id), make.text('Arn')]) })
  }

  /** The role that a function or the provider names: an ARN, a function of CloudFormation, or a logical id. */
  private givenRole(fn: Node): Node | undefined {
    const providerRole = childAt(this.provider, 'iam', 'role')
    const given =
      childOf(fn, 'role') ??
      childOf(this.provider, 'role') ??
      (providerRole !== undefined && (providerRole.type === 'scalar' || intrinsicOf(providerRole) !== undefined)
        ? providerRole
        : undefined)
    const text = textOf(given)
    if (given === undefined || text === undefined || text.includes(':') || holdsSymbol(text)) return given
    return this.arnOf(text, new Maker(placeOf(given)))
  }

  private statements(): Node[] {
    const listed = [childAt(this.provider, 'iam', 'role', 'statements'), childOf(this.provider, 'iamRoleStatements')]
    return listed.flatMap(flat)
  }

  /** `provider.iam.role`, or the keys of older versions. */
  private defaultRole(): Member {
    const role = childAt(this.provider, 'iam', 'role')
    const place = role?.type === 'object' ? role : (this.provider ?? this.root)
    const make = new Maker({ ...placeOf(place), end: placeOf(place).start })
    const { service, stage, region } = this.names
    return make.member(
      'IamRoleLambdaExecution',
      this.role(make, {
        name: childOf(role, 'name') ?? make.text(`${service}-${stage}-${region}-lambdaRole`),
        path: childOf(role, 'path'),
        boundary:
          childOf(role, 'permissionsBoundary') ??
          childOf(role, 'permissionBoundary') ??
          childOf(this.provider, 'rolePermissionsBoundary'),
        managed: [...flat(childOf(role, 'managedPolicies')), ...flat(childOf(this.provider, 'iamManagedPolicies'))],
        statements: this.statements(),
        vpc: this.functions().some(({ value }) => childOf(value, 'vpc') !== undefined),
      }),
    )
  }

  /** A role of its own: the plugin's `iamRoleStatements`, or `iam.role` of version 4. */
  private ownRole(name: string, fn: Node, make: Maker): Member | undefined {
    const role = childAt(fn, 'iam', 'role')
    const listed = this.hasPlugin ? childOf(fn, 'iamRoleStatements') : undefined
    if (listed === undefined && (role?.type !== 'object' || intrinsicOf(role) !== undefined)) return undefined
    const { service, stage, region } = this.names
    const inherits =
      flag(childOf(fn, 'iamRoleStatementsInherit')) ??
      flag(childAt(this.root, 'custom', `serverless-${perFunctionPlugin}`, 'defaultInherit')) ??
      false
    const ownName = childOf(fn, 'iamRoleStatementsName') ?? childOf(role, 'name')
    return make.member(
      `${normalized(name)}IamRoleLambdaExecution`,
      this.role(make, {
        name: ownName ?? make.text(`${service}-${stage}-${region}-${name}-lambdaRole`),
        path: childOf(role, 'path'),
        boundary:
          childOf(fn, 'iamPermissionsBoundary') ??
          childOf(role, 'permissionsBoundary') ??
          childAt(this.root, 'custom', `serverless-${perFunctionPlugin}`, 'iamGlobalPermissionsBoundary'),
        managed: flat(childOf(role, 'managedPolicies')),
        statements: [
          ...(inherits && listed !== undefined ? this.statements() : []),
          ...flat(listed),
          ...flat(childOf(role, 'statements')),
        ],
        vpc: childOf(fn, 'vpc') !== undefined,
      }),
    )
  }

  private role(
    make: Maker,
    parts: {
      name: Node
      path: Node | undefined
      boundary: Node | undefined
      managed: Node[]
      statements: Node[]
      vpc: boolean
    },
  ): Node {
    const { service, stage } = this.names
    const managed = [...parts.managed]
    if (parts.vpc || childOf(this.provider, 'vpc') !== undefined) {
      managed.push(make.sub('arn:${AWS::Partition}:iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole'))
    }
    const logs = make.value({
      Effect: 'Allow',
      Action: ['logs:CreateLogStream', 'logs:CreateLogGroup', 'logs:TagResource', 'logs:PutLogEvents'],
      Resource: [
        { 'Fn::Sub': `arn:\${AWS::Partition}:logs:\${AWS::Region}:\${AWS::AccountId}:log-group:/aws/lambda/*:*` },
      ],
    })
    const first = parts.statements[0]
    // The document stands where its statements do; the framework's own stands nowhere.
    const document = {
      ...new Maker(placeOf(first ?? parts.name)).object({
        Version: make.text('2012-10-17'),
        Statement: make.list([logs, ...parts.statements]),
      }),
    }
    return make.object({
      Type: make.text('AWS::IAM::Role'),
      Properties: make.object({
        RoleName: parts.name,
        Path: parts.path,
        PermissionsBoundary: parts.boundary,
        ManagedPolicyArns: managed.length === 0 ? undefined : make.list(managed),
        AssumeRolePolicyDocument: make.value({
          Version: '2012-10-17',
          Statement: [
            { Effect: 'Allow', Principal: { Service: ['lambda.amazonaws.com'] }, Action: ['sts:AssumeRole'] },
          ],
        }),
        Policies: make.list([
          make.object({ PolicyName: make.text(`${service}-${stage}-lambda`), PolicyDocument: document }),
        ]),
      }),
    })
  }

  /** Buckets that the framework makes for events: https://www.serverless.com/framework/docs/providers/aws/events/s3 */
  private buckets(fn: Node): Member[] {
    const events = childOf(fn, 'events')
    if (events?.type !== 'array') return []
    return events.items.flatMap((event) => {
      const s3 = childOf(event, 's3')
      const name = textOf(s3) ?? textOf(childOf(s3, 'bucket'))
      if (s3 === undefined || name === undefined || flag(childOf(s3, 'existing')) === true) return []
      const make = new Maker(placeOf(s3))
      const configured = childAt(this.provider, 's3', name)
      const properties = make.object({
        BucketName: childOf(configured, 'name') ?? make.text(name),
        CorsConfiguration: childOf(configured, 'corsConfiguration'),
        VersioningConfiguration: childOf(configured, 'versioningConfiguration'),
      })
      const id = `S3Bucket${normalized(name.replace(/[^0-9A-Za-z]/g, ''))}`
      return [make.member(id, make.object({ Type: make.text('AWS::S3::Bucket'), Properties: properties }))]
    })
  }
}

/** The framework's logical ids of names. */
export function normalized(name: string): string {
  const text = name.replaceAll('-', 'Dash').replaceAll('_', 'Underscore')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}

/** A list with the lists in it laid flat, as files of statements are included. */
function flat(node: Node | undefined): Node[] {
  if (node === undefined) return []
  if (node.type !== 'array' || node.tag !== undefined)
    return node.type === 'scalar' && node.value === null ? [] : [node]
  return node.items.flatMap((item) => (item.type === 'array' && item.tag === undefined ? item.items : [item]))
}

function flag(node: Node | undefined): boolean | undefined {
  return node?.type === 'scalar' && typeof node.value === 'boolean' ? node.value : undefined
}
