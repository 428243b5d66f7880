import type { ReferenceAction, ReferenceService, ResourceType } from '../../catalogue/action-reference.js'
import type { Document } from '../../model/document.js'
import { readAction } from './action-text.js'
import type { Problem } from './problem.js'
import { canBe, Effective } from './resource-types.js'
import { isBlank, isOpen } from './scope.js'
import { type PlacedStatement, type PlacedText, textsOf } from './statements.js'
import * as texts from './texts.js'

const rule = 'policy/resource-mismatch'
/** Other resource policies write resources relative to themselves. */
const kinds = new Set(['identity-policy', 'bucket-policy', 'service-control-policy', 'resource-control-policy'])
/** Actions times resources; more than fit into any policy that AWS accepts. */
const mostPairs = 200_000

/** policy/resource-mismatch. */
export function mismatchedResources(document: Document, statements: readonly PlacedStatement[]): Problem[] {
  if (!kinds.has(document.kind) || document.partial === true) return []
  const pairs = statements.map((each) => textsOf(each, 'Action').length * textsOf(each, 'Resource').length)
  if (pairs.reduce((sum, count) => sum + count, 0) > mostPairs) return []
  return statements.flatMap((statement) => {
    const resources = textsOf(statement, 'Resource')
    if (resources.length === 0) return []
    const noArn =
      document.kind === 'identity-policy' ? resources.filter(({ text }) => isNoArn(text) || isShortArn(text)) : []
    const problems = noArn.map(({ text, path }): Problem => {
      return isShortArn(text)
        ? { rule, severity: 'warning', message: texts.shortArn(text), document, at: path }
        : { rule, severity: 'error', message: texts.noArn(text), document, at: path }
    })
    if (resources.some(({ text }) => text === '*') || noArn.length === resources.length) return problems
    const found = textsOf(statement, 'Action').flatMap((item) => mismatch(item, resources, statement, statements) ?? [])
    return [...problems, ...together(found, resources, statement, document)]
  })
}

/** An action of a statement that none of its resources is for. */
interface Mismatch {
  action: PlacedText
  /** Empty: the action has no resource. */
  types: readonly ResourceType[]
  /** The reference lags behind the services: it is believed where it knows the resources to be of another kind. */
  sure: boolean
  /** Another statement allows it where it works. */
  elsewhere: boolean
}

function mismatch(
  action: PlacedText,
  resources: readonly PlacedText[],
  statement: PlacedStatement,
  statements: readonly PlacedStatement[],
): Mismatch | undefined {
  const read = readAction(action.text)
  if (read.kind !== 'known' || read.actions.length === 0) return undefined
  const { service, actions } = read
  const effective = effectiveIn(statement, service)
  if (actions.some((each) => effective.has(each))) return undefined
  const elsewhere =
    statement.body['Effect'] === 'Allow' &&
    statements.some((other) => other !== statement && allows(other, actions, service))
  const types = [...new Set(actions.flatMap((each) => each.types))]
  const sure =
    types.length > 0 && actions.every(({ name }) => resources.every((each) => isOther(each.text, service, name)))
  return { action, types, sure, elsewhere }
}

/** One problem a statement for all actions of which the same is to be said. */
function together(
  found: readonly Mismatch[],
  resources: readonly PlacedText[],
  { body }: PlacedStatement,
  document: Document,
): Problem[] {
  const groups = new Map<string, Mismatch[]>()
  for (const each of found) {
    const key = `${each.types.length === 0} ${each.sure} ${each.elsewhere}`
    groups.set(key, [...(groups.get(key) ?? []), each])
  }
  return [...groups.values()].map((group): Problem => {
    const { action, sure, elsewhere } = group[0]!
    const types = [...new Set(group.flatMap((each) => each.types))]
    const actions = group.map((each) => each.action.text)
    const { text } = resources[0]!
    const others = resources.length - 1
    return {
      rule,
      ...(elsewhere || !sure || body['Effect'] !== 'Allow' ? { severity: 'notice' as const } : {}),
      message:
        types.length === 0
          ? texts.noResource(actions, text, others)
          : texts.mismatch(actions, text, others, typeNames(types), sure),
      help:
        types.length === 0
          ? body['Effect'] === 'Deny'
            ? texts.denyStar(actions.length)
            : texts.useStar(actions, elsewhere)
          : texts.useType(actions.length, examplesOf(types, resources), elsewhere),
      document,
      at: action.path,
      related: [
        ...group.slice(1, 4).map((each) => ({ message: texts.theAction, at: each.action.path })),
        ...resources.slice(0, 3).map((entry) => ({ message: texts.theResource, at: entry.path })),
      ],
    }
  })
}

/** Whose a resource is, as a service sees it. */
interface Owner {
  /** It is of a type of the service. */
  own: boolean
  /** The other service, if it surely is of one. */
  other: string | undefined
}

const owners = new WeakMap<ReferenceService, Map<string, Owner>>()
/** Most resources of which a service remembers whose they are. */
const mostOwners = 2000

function ownerOf(resource: string, service: ReferenceService): Owner {
  let known = owners.get(service)
  if (known === undefined || known.size >= mostOwners) owners.set(service, (known = new Map()))
  let owner = known.get(resource)
  if (owner === undefined) known.set(resource, (owner = findOwner(resource, service)))
  return owner
}

function findOwner(resource: string, { types }: ReferenceService): Owner {
  // `bucket/` names nothing, and what it was meant for is known.
  const named = resource.endsWith('/') ? `${resource}x` : resource
  const own = types.some((type) => canBe(named, type))
  const other = resource.split(':', 3)[2] ?? ''
  const isOthers = /^[a-z0-9-]+$/.test(other) && !types.some(({ arn }) => arn.split(':', 3)[2] === other)
  return { own, other: isOthers ? other : undefined }
}

/**
 * Whether the resource is surely of another kind: of another type of the same service, or of a service of which this
 * one has no type, unless AWS's own policies join the two. The reference lags behind where a service gets new types.
 */
function isOther(resource: string, service: ReferenceService, action: string): boolean {
  const { own, other } = ownerOf(resource, service)
  return own || (other !== undefined && !service.joined.has(`${action.toLowerCase()} ${other}`))
}

/** Whether an Allow statement allows one of the actions where it takes effect. */
function allows(statement: PlacedStatement, actions: readonly ReferenceAction[], service: ReferenceService): boolean {
  if (statement.body['Effect'] !== 'Allow') return false
  const effective = effectiveIn(statement, service)
  const wanted = actions.filter((each) => effective.has(each))
  if (wanted.length === 0) return false
  return textsOf(statement, 'Action').some(({ text }) => {
    if (text === '*') return true
    const other = readAction(text)
    if (other.kind !== 'known' || other.service !== service) return false
    const allowed = new Set(other.actions)
    return wanted.some((each) => allowed.has(each))
  })
}

const effects = new WeakMap<PlacedStatement, Map<ReferenceService, Effective>>()

/** Which actions of a service take effect on the statement's resources; found once. */
function effectiveIn(statement: PlacedStatement, service: ReferenceService): Effective {
  let known = effects.get(statement)
  if (known === undefined) effects.set(statement, (known = new Map()))
  let effective = known.get(service)
  if (effective === undefined) {
    effective = new Effective(
      service,
      textsOf(statement, 'Resource').map(({ text }) => text),
    )
    known.set(service, effective)
  }
  return effective
}

/** `arn:aws:s3::name/*`: a colon is missing, and no wildcard stands where it could be. */
function isShortArn(text: string): boolean {
  if (!text.startsWith('arn:') || isOpen(text)) return false
  const parts = text.split(':')
  return parts.length < 6 && parts.slice(0, -1).every((part) => !/[*?]/.test(part)) && !/^[*?]/.test(parts.at(-1)!)
}

const isNoArn = (text: string): boolean => !isOpen(text) && !isBlank(text) && !/^(?:arn:|\*|\?|a\*|arn\*)/.test(text)

function typeNames(types: readonly ResourceType[]): string[] {
  return types.map(({ name }) => name)
}

/** What to name instead: of a bucket in the statement its objects or the bucket itself, else AWS's patterns. */
function examplesOf(types: readonly ResourceType[], resources: readonly PlacedText[]): string[] {
  const bucket = resources.map(({ text }) => /^(arn:[^:]*:s3:::[^/*?]+)(\/.*)?$/.exec(text)).find((match) => match)
  if (bucket) {
    if (types.some(({ name }) => name === 'bucket')) return [bucket[1]!]
    if (types.some(({ name }) => name === 'object') && bucket[2] === undefined) return [`${bucket[1]}/*`]
  }
  return types
    .slice(0, 3)
    .map(({ arn }) => arn.replaceAll('${Partition}', 'aws').replace(/\$\{([^}]*)\}/g, (_, name: string) => `<${name}>`))
}
