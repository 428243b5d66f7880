import type { Span } from '../base/source.js'
import { holdsSymbol, showSymbols, symbolText } from '../base/symbol.js'
import { code } from '../base/text.js'
import type { Value } from '../base/value.js'
import type { Document, PolicyKind } from '../model/document.js'
import type {
  AttachmentResource,
  BucketPartResource,
  BucketResource,
  FunctionResource,
  IdentityResource,
  KeyGrantResource,
  KeyPolicyResource,
  KeyResource,
  OpaqueResource,
  PolicyResource,
  Resource,
  ServiceResource,
  UnreadablePolicy,
} from '../model/infrastructure.js'
import {
  type AttachedPolicy,
  attachedByArn,
  type Bucket,
  type Key,
  mayAllowAnything,
  type Principal,
} from '../model/workspace.js'
import { conditional, type Doubt, holdsParameter, mayEqual } from './join-doubt.js'
import { idOf, joinGrants } from './key-grants.js'

/** The things of a workspace that its templates declare, each with everything that is attached to it anywhere. */
export interface Joined {
  principals: Principal[]
  buckets: Bucket[]
  keys: Key[]
  /** Grants on keys, not yet added to those. */
  grants: KeyGrantResource[]
  services: ServiceResource[]
  functions: FunctionResource[]
}

/**
 * Joins resources of all templates.
 * @param managed the document of an AWS managed policy by its ARN
 */
export function joinResources(resources: readonly Resource[], managed: (arn: string) => Value | undefined): Joined {
  const of = <T extends Resource['type']>(type: T) =>
    resources.filter((resource): resource is Extract<Resource, { type: T }> => resource.type === type)
  const opaque = of('opaque')
  return {
    principals: joinPrincipals(
      resources.filter((resource): resource is IdentityResource => identityTypes.has(resource.type)),
      of('policy'),
      of('attachment'),
      opaque,
      managed,
    ),
    buckets: joinBuckets(of('bucket'), of('bucket-part'), opaque),
    keys: joinKeys(of('key'), of('key-policy'), opaque),
    grants: joinGrants(of('key-grant'), of('key')),
    services: of('service'),
    functions: of('function'),
  }
}

/** Most attachments with an open name, times the identities that each is tried on. */
const maximumTries = 100_000

const identityTypes = new Set(['role', 'user', 'group'])

/** Attachments by the identity that they name. */
type ByIdentity = Map<string, { policy: AttachedPolicy; assumed: readonly string[]; unit: string | undefined }[]>

/** The policy of an ARN as a unit means it. */
type ByName = (arn: string, unit: string | undefined, span?: Span) => AttachedPolicy

/** Attachments to an identity whose name only deployment fills in. */
interface OpenAttachments {
  kind: string
  name: string
  list: readonly { policy: AttachedPolicy }[]
}

const keyOf = (kind: string, name: string): string => `${kind} ${name}`

function joinPrincipals(
  identities: readonly IdentityResource[],
  policies: readonly PolicyResource[],
  attachments: readonly AttachmentResource[],
  opaque: readonly OpaqueResource[],
  managed: (arn: string) => Value | undefined,
): Principal[] {
  const byArn = new Map<string, PolicyResource[]>()
  for (const policy of policies)
    if (policy.arn !== undefined) byArn.set(policy.arn, [...(byArn.get(policy.arn) ?? []), policy])
  const used = new Set<PolicyResource>()
  const byName: ByName = (arn, unit, span) => {
    const own = byArn.get(arn) ?? []
    for (const policy of own) used.add(policy)
    // Copies of one template, such as dev and prod, declare policies of one name.
    const near = own.filter((policy) => policy.unit === unit)
    const [policy, ...others] = near.length > 0 ? near : own
    if (policy !== undefined && others.length === 0) return attachedPolicy(policy)
    if (policy !== undefined) return { label: showSymbols(arn), reason: 'several policies of this name are declared' }
    const value = managed(arn)
    return { label: showSymbols(arn), ...(value !== undefined && { value }), ...(span !== undefined && { span }) }
  }
  const elsewhere: ByIdentity = new Map()
  const note = (kind: string, name: string, policy: AttachedPolicy, from: PolicyResource | AttachmentResource) => {
    const key = keyOf(kind, name)
    const attached = from.certain === false ? doubted(policy, from) : policy
    const list = elsewhere.get(key)
    const entry = { policy: attached, assumed: from.assumed, unit: from.unit }
    if (list === undefined) elsewhere.set(key, [entry])
    else list.push(entry)
  }
  for (const policy of policies)
    for (const { kind, name } of policy.attachedTo) {
      used.add(policy)
      note(kind, name, attachedPolicy(policy), policy)
    }
  for (const attachment of attachments)
    for (const { kind, name } of attachment.attachedTo) {
      const { arn, unit, span, arnSpan = span } = attachment
      note(kind, name, attachedByArn(arn, byName(arn, unit, arnSpan)), attachment)
    }
  // Few attachments leave the name of their role open; each of those is tried on every role.
  const open = [...elsewhere].flatMap(([key, list]) => {
    const at = key.indexOf(' ')
    const [kind, name] = [key.slice(0, at), key.slice(at + 1)]
    return holdsParameter(name) ? [{ kind, name, list }] : []
  })
  const attachmentsLeftOpen = open.reduce((sum, { list }) => sum + list.length, 0)
  const each = attachmentsLeftOpen * identities.length <= maximumTries
  const units = new Map<string, Set<string | undefined>>()
  for (const { type, name, unit } of identities) {
    const key = keyOf(type, name)
    units.set(key, (units.get(key) ?? new Set()).add(unit))
  }
  const principals = identities.map((identity) => {
    const key = keyOf(identity.type, identity.name)
    // What a unit attaches to a name is meant for its own role of that name, if it has one.
    const attached = (elsewhere.get(key) ?? []).filter(
      ({ unit }) => unit === identity.unit || !units.get(key)!.has(unit),
    )
    const principal = principalOf(identity, attached, open, byName, each)
    // What is not understood and knows the role may attach more to it.
    for (const one of opaque.filter((each) => mentions(each, identity))) principal.policies.push(mayAllow(one))
    return principal
  })
  addGroups(identities, principals)
  const members = new Set(identities.flatMap(({ groups = [] }) => groups))
  for (const [index, { type, name }] of identities.entries())
    if (type === 'group' && members.has(name)) principals[index]!.folded = true
  // A policy that is handed to something not understood is attached there to a role that cannot be seen.
  const handed = (policy: PolicyResource) =>
    policy.arn !== undefined && opaque.some((one) => one.mentions.some((text) => text.includes(policy.arn!)))
  const known = new Set(identities.map(({ type, name }) => keyOf(type, name)))
  const outside = [...elsewhere].filter(([key]) => !known.has(key)).flatMap(([key, list]) => outsider(key, list))
  const rest = policies.filter((policy) => !used.has(policy) && !handed(policy)).flatMap(unattached)
  return [...principals, ...outside, ...rest]
}

function principalOf(
  identity: IdentityResource,
  attached: readonly { policy: AttachedPolicy; assumed: readonly string[] }[],
  open: readonly OpenAttachments[],
  byName: ByName,
  /** Whether each attachment that is left open is named; else that there are some. */
  each: boolean,
): Principal {
  const policies: AttachedPolicy[] = [
    ...identity.inline.map((policy) =>
      'document' in policy ? doubtedIf({ label: policy.label, document: policy.document }, policy) : unreadable(policy),
    ),
    ...identity.managed.map((each) =>
      doubtedIf(attachedByArn(each.arn, byName(each.arn, identity.unit, each.span)), each),
    ),
    ...attached.map(({ policy }) => policy),
  ].map((policy) => (identity.certain === false ? withoutDoubt(policy, identity.condition) : policy))
  // An attachment whose role only deployment names may be one of this role.
  for (const { kind, name, list } of open) {
    if (kind !== identity.type || !mayEqual(name, identity.name)) continue
    const reason = `it is attached to ${identity.type} ${code(name)}, which may be another one`
    if (!each) {
      policies.push(mayAllowAnything(list[0]!.policy.label, reason))
      break
    }
    for (const { policy } of list) policies.push({ ...policy, certain: false, astray: true, reason })
  }
  const trust = identity.trust === 'unknown' ? unreadableDocument('trust-policy', identity.span) : identity.trust
  return {
    name: showSymbols(identity.label),
    arn: identity.arn,
    aliases: [identity.name],
    ...(identity.unit !== undefined && { unit: identity.unit }),
    policies: once(policies),
    ...(identity.boundary !== undefined && {
      boundary: byName(identity.boundary, identity.unit, identity.boundarySpan),
    }),
    ...(trust !== undefined && { trust }),
    grouped: true,
    assumed: [...new Set([...identity.assumed, ...attached.flatMap(({ assumed }) => assumed)])],
    span: identity.span,
  }
}

/** An identity that stands elsewhere: what is attached to it here is known, and not what else it has. */
function outsider(
  key: string,
  attached: readonly { policy: AttachedPolicy; assumed: readonly string[] }[],
): Principal[] {
  const at = key.indexOf(' ')
  const [kind, name] = [key.slice(0, at), key.slice(at + 1)]
  const policies = once(attached.map(({ policy }) => policy))
  const span = policies.map(({ document }) => document?.locate([])).find((place) => place !== undefined)
  if (span === undefined) return []
  const rest = mayAllowAnything(`other policies of ${showSymbols(name)}`, `the ${kind} is not in the repository`)
  return [
    {
      name: showSymbols(name),
      aliases: [name],
      policies: [...policies, rest],
      grouped: true,
      assumed: [...new Set(attached.flatMap(({ assumed }) => assumed))],
      span,
    },
  ]
}

/** A user may do what its groups may. */
function addGroups(identities: readonly IdentityResource[], principals: readonly Principal[]): void {
  for (const [index, identity] of identities.entries())
    for (const name of identity.groups ?? []) {
      const group = identities.findIndex((other) => other.type === 'group' && other.name === name)
      const policies = principals[group]?.policies ?? [{ label: `the policies of group ${showSymbols(name)}` }]
      principals[index]!.policies = once([...principals[index]!.policies, ...policies])
    }
}

/** A policy that nothing in the workspace attaches counts by its actions alone. */
function unattached(policy: PolicyResource): Principal[] {
  const attached = attachedPolicy(policy)
  if (attached.document === undefined) return []
  return [
    {
      name: showSymbols(policy.label),
      policies: [attached],
      grouped: false,
      assumed: [...policy.assumed],
      span: policy.span,
    },
  ]
}

function attachedPolicy({ document, label, arn }: PolicyResource): AttachedPolicy {
  if (!('value' in document)) return unreadable(document)
  return { label: showSymbols(label), document, ...(arn !== undefined && { managed: true as const }) }
}

const unreadable = ({ label, reason }: UnreadablePolicy): AttachedPolicy => ({ label: showSymbols(label), reason })

function once(policies: readonly AttachedPolicy[]): AttachedPolicy[] {
  const seen = new Set<unknown>()
  return policies.filter((policy) => {
    const key = policy.document ?? policy.value ?? policy.label
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/**
 * A role that is created under a condition is created together with what is attached to it under the same; where the
 * conditions are not told apart they are taken to be one.
 */
function withoutDoubt(policy: AttachedPolicy, condition: string | undefined): AttachedPolicy {
  if (policy.certain !== false || policy.condition !== condition) return policy
  const { certain: _, condition: __, reason, ...rest } = policy
  const isRead = rest.document !== undefined || rest.value !== undefined
  return isRead || reason === undefined ? rest : { ...rest, reason }
}

/** A policy of which a condition that is not known decides whether it is attached. */
const doubted = (policy: AttachedPolicy, from: Doubt): AttachedPolicy => ({
  ...policy,
  certain: false,
  reason: policy.reason ?? conditional(from),
  ...(from.condition === undefined ? {} : { condition: from.condition }),
})

const doubtedIf = (policy: AttachedPolicy, from: Doubt): AttachedPolicy =>
  from.certain === false ? doubted(policy, from) : policy

/**
 * Whether the arguments of something hold the role's name, or, of a module, its ARN: a custom resource that gets the ARN
 * hands it to a service. A plain name must stand alone.
 */
function mentions(
  { mentions: texts, label, everything, unit: own }: OpaqueResource,
  { name, arn, unit }: IdentityResource,
): boolean {
  if (everything === true && own === unit) return true
  const generated = holdsSymbol(name)
  const module = /(?:^|[./])module\./.test(label)
  return texts.some(
    (text) => text === name || (module && text.includes(arn)) || (generated && text.replaceAll(arn, '').includes(name)),
  )
}

/** What hands a role to something out of sight may attach a policy to it. */
const mayAllow = ({ label, reason }: OpaqueResource): AttachedPolicy => mayAllowAnything(showSymbols(label), reason)

function joinBuckets(
  buckets: readonly BucketResource[],
  parts: readonly BucketPartResource[],
  opaque: readonly OpaqueResource[],
): Bucket[] {
  const joined = new Map<string, Bucket & { complete: boolean }>()
  // Copies of one template, such as dev and prod, declare buckets of one name: each is one of its own.
  const units = new Map<string, Set<string | undefined>>()
  for (const { name, unit } of buckets) units.set(name, (units.get(name) ?? new Set()).add(unit))
  const keyOf = (name: string, unit: string | undefined) =>
    (units.get(name)?.size ?? 0) > 1 ? `${unit ?? ''}\n${name}` : name
  for (const resource of buckets) {
    const { name, unit } = resource
    const key = keyOf(name, unit)
    const bucket = joined.get(key) ?? {
      name,
      label: showSymbols(resource.label),
      ...(unit !== undefined && { unit }),
      tasks: [],
      span: resource.span,
      complete: true,
    }
    const first = !joined.has(key)
    joined.set(key, bucket)
    if (first) addPart(bucket, resource)
    else if (resource.cors !== undefined || bucket.cors !== undefined) {
      // Of two that conditions choose from it is not known which one there is.
      bucket.cors = unreadableDocument('cors', resource.span, 'the bucket is declared twice')
    }
    if (!first) addPart(bucket, withoutCors(resource))
  }
  for (const part of parts) {
    const declared = units.get(part.bucket)
    const meant = declared === undefined || declared.size <= 1 || declared.has(part.unit) ? [part.unit] : [...declared]
    for (const unit of meant) {
      const key = keyOf(part.bucket, unit)
      const bucket = joined.get(key) ?? { name: part.bucket, tasks: [], span: part.span, complete: false }
      joined.set(key, bucket)
      addPart(bucket, meant.length > 1 ? { ...part, certain: false } : part)
    }
  }
  const anyBucket = parts.some(({ bucket, cors }) => cors !== undefined && holdsParameter(bucket))
  return [...joined.values()].map(({ complete, ...bucket }) => {
    if (bucket.cors !== undefined || !complete) return bucket
    const changed =
      anyBucket ||
      opaque.some(
        ({ mentions, everything }) => everything === true || mentions.some((text) => text.includes(bucket.name)),
      )
    // Nothing else can set it, so that there is none is certain.
    return changed ? bucket : { ...bucket, cors: emptyCors(bucket.span!), corsAbsent: true }
  })
}

const withoutCors = ({ cors: _, ...resource }: BucketResource): BucketResource => resource

function addPart(
  bucket: Bucket,
  { type, cors, policy, versioned, kmsKey, span, certain, condition, doubt }: BucketResource | BucketPartResource,
): void {
  // What a bucket says of itself holds whenever the bucket is there.
  const maybe = type === 'bucket-part' && certain === false
  const why = maybe ? conditional({ condition, doubt }) : undefined
  if (cors !== undefined) bucket.cors = cors === 'unknown' || maybe ? unreadableDocument('cors', span, why) : cors
  if (policy !== undefined) {
    // Of two that claim to be the bucket's policy it is not known which one holds.
    const second = bucket.policy === undefined ? undefined : 'several policies of this bucket are declared'
    const doubtful = policy === 'unknown' || maybe || second !== undefined
    bucket.policy = doubtful ? unreadableDocument('bucket-policy', span, why ?? second) : policy
  }
  if (versioned === true || versioned === false) bucket.versioned = versioned
  if (kmsKey !== undefined) bucket.kmsKey = kmsKey
}

function joinKeys(
  keys: readonly KeyResource[],
  policies: readonly KeyPolicyResource[],
  opaque: readonly OpaqueResource[],
): Key[] {
  const joined = keys.map((resource): Key => {
    const { arn, aliases, policy, span, unit } = resource
    const label = showSymbols(resource.label)
    const lost = policy === undefined && opaque.some((one) => one.everything === true && one.unit === unit)
    const own = policy === 'unknown' || lost ? unreadableDocument('key-policy', span) : policy
    return { arn, label, ...(unit !== undefined && { unit }), aliases, policy: own ?? defaultKeyPolicy(arn, span) }
  })
  for (const { key, policy, span } of policies) {
    const document = policy === 'unknown' ? unreadableDocument('key-policy', span) : policy
    const found = joined.find(({ arn }) => arn === key || idOf(arn) === key)
    if (found !== undefined) found.policy = document
    else if (key.startsWith('arn:')) joined.push({ arn: key, policy: document })
  }
  return joined
}

/**
 * A document that is there and cannot be read: the engine takes it as unknown.
 * @param unreadable why, as a phrase
 */
export function unreadableDocument(kind: PolicyKind | 'cors', span: Span, unreadable?: string): Document {
  const document = fixed(kind, symbolText('parameter', 'unreadable'), span)
  return unreadable === undefined ? document : { ...document, unreadable }
}

/** A bucket of which it is certain that it has no CORS configuration. */
const emptyCors = (span: Span): Document => fixed('cors', [], span)

/**
 * The key policy of a key that is created without one.
 * https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html
 */
function defaultKeyPolicy(arn: string, span: Span): Document {
  const [, partition, , , account] = arn.split(':')
  return fixed(
    'key-policy',
    {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { AWS: `arn:${partition}:iam::${account}:root` },
          Action: 'kms:*',
          Resource: '*',
        },
      ],
    },
    span,
  )
}

/** A document that stands nowhere: its place is that of the resource it belongs to. */
function fixed(kind: PolicyKind | 'cors', value: Value, span: Span): Document {
  return { kind, language: 'string', source: span.source, value, locate: () => span }
}
