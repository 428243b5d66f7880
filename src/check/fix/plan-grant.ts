import { isObject, type Value } from '../../base/value.js'
import type { GrantNeed, ResourcePolicyNeed } from '../../catalogue/schema.js'
import { fixMessage } from '../../findings/fix-message.js'
import type { Document } from '../../model/document.js'
import type { Place, Subject } from '../answer.js'
import { likeness } from '../likeness.js'
import { answerNeed } from '../need.js'
import { findBucket, findPrincipal, type PreparedPrincipal, statementsOf } from '../prepared.js'
import { FRESH, plainName, type Values } from '../templates.js'
import type { Body } from './change.js'
import { type FixContext, oneOrList, type Plan, statement } from './plan.js'
import { isTimed, misplacedPlans, otherValuePlans, spellingPlans } from './plan-mend.js'
import { isShared } from './users.js'
import { conditionFits, conditionKeysOf, isAbout, isRequired, texts, type Wanted } from './wanted.js'
import { writeContext, writeTemplate } from './resource-text.js'

/** Ways to satisfy a missing grant, the least first: an action, a resource, a statement; then the key's own policy. */
export function* grantPlans(
  need: GrantNeed,
  subject: Subject,
  values: Values,
  declared: Values,
  places: readonly Place[],
  context: FixContext,
): Generator<Plan> {
  const actor = actorOf(need, subject, values)
  if (actor === undefined) return
  for (const template of typeof need.on === 'string' ? [need.on] : need.on.anyOf) {
    const written = writeTemplate(template, values, declared)
    if (written === undefined) continue
    const { condition, widened } = writeContext(need.context, values, declared)
    const actions = need.allow.filter(
      (action) => answerNeed({ ...need, allow: [action], on: template }, subject, values, false).truth !== 'true',
    )
    if (actions.length === 0) continue
    const wanted: Wanted = {
      id: need.id,
      actions,
      template,
      resource: written.text,
      condition,
      review: written.widened || written.taken || widened,
    }
    const documents = documentsOf(actor, places, context)
    // What was granted until a day is past was meant to end: to grant it for good is for its author to say.
    const timed = documents.some(({ document }) => isTimed(document, wanted))
    for (const shared of [false, true]) {
      const group = documents.filter((entry) => entry.shared === shared).map(({ document }) => document)
      const review = wanted.review || shared || timed
      yield* spellingPlans(group, wanted, review)
      yield* likest(
        group.flatMap((document) => [...actionPlans(document, wanted, review)]),
        wanted,
      )
      for (const document of group) yield* resourcePlans(document, wanted, review, actor, context)
      for (const document of group) yield* misplacedPlans(document, wanted, review, actor, context)
      for (const document of group) yield* otherValuePlans(document, wanted, review)
      for (const document of group)
        yield {
          parts: [{ document, change: { kind: 'append', bodies: [grantStatement(document, wanted)] } }],
          description: fixMessage.statement(actions, written.text),
          review,
        }
    }
    yield* keyPlans(wanted, values, actor, context)
    const boundary = actor.principal.boundary?.document
    if (boundary !== undefined)
      yield {
        parts: [{ document: boundary, change: { kind: 'append', bodies: [grantStatement(boundary, wanted)] } }],
        description: fixMessage.boundary(actions, written.text),
        review: true,
      }
  }
}

function actorOf(need: GrantNeed, subject: Subject, values: Values): PreparedPrincipal | undefined {
  if (need.whose === undefined) return subject.principal
  const name = values[need.whose]
  return name === undefined || name.includes(FRESH) ? undefined : findPrincipal(subject.prepared, name, subject.unit)
}

/** The principal's own documents, the nearest first. */
function documentsOf(
  actor: PreparedPrincipal,
  places: readonly Place[],
  { prepared }: FixContext,
): { document: Document; shared: boolean }[] {
  const documents = [...new Set(actor.principal.policies.flatMap((policy) => policy.document ?? []))]
  const near = (document: Document) => {
    const index = places.findIndex((place) => place.document === document)
    return index < 0 ? places.length : index
  }
  return documents
    .sort((a, b) => near(a) - near(b))
    .map((document) => ({ document, shared: isShared(document, prepared) }))
}

const grantStatement = (document: Document, wanted: Wanted): Body =>
  statement(document, wanted.id, {
    Action: oneOrList(wanted.actions),
    Resource: wanted.resource,
    ...(wanted.condition === undefined ? {} : { Condition: wanted.condition }),
  })

/** Plans that change a statement, the likest statement first; of equal ones the first in the policy. */
function likest(plans: readonly StatementPlan[], { actions, resource, condition }: Wanted): Plan[] {
  const keys = conditionKeysOf(condition)
  return plans
    .map(({ plan, body }) => ({ plan, rank: likeness(body, { actions, resource, keys }) }))
    .sort((a, b) => b.rank - a.rank)
    .map(({ plan }) => plan)
}

interface StatementPlan {
  plan: Plan
  body: { readonly [key: string]: Value }
}

/** The action joins a statement that is about exactly this resource. */
function* actionPlans(document: Document, wanted: Wanted, review: boolean): Generator<StatementPlan> {
  for (const [index, body] of statementsOf(document.value).entries()) {
    const path = ['Statement', index, 'Action']
    const given = texts(body['Action'])
    if (body['Effect'] !== 'Allow' || given === undefined || !isAbout(body, wanted) || !conditionFits(body, wanted))
      continue
    const service = wanted.actions[0]!.split(':')[0]!.toLowerCase()
    if (!given.some((action) => action.toLowerCase().startsWith(`${service}:`))) continue
    const plan: Plan = {
      parts: [{ document, change: { kind: 'add-items', path, items: wanted.actions } }],
      description: fixMessage.actions(wanted.actions),
      review,
    }
    yield { plan, body }
  }
}

/** The bucket was named instead of its objects, or the other way round: the right ARN joins it. */
function* resourcePlans(
  document: Document,
  wanted: Wanted,
  review: boolean,
  actor: PreparedPrincipal,
  context: FixContext,
): Generator<Plan> {
  const bucket = /^arn:[^:]*:s3:::[^/]+/.exec(wanted.resource)?.[0]
  if (bucket === undefined) return
  for (const [index, body] of statementsOf(document.value).entries()) {
    const actions = texts(body['Action'])
    const resources = texts(body['Resource'])
    if (body['Effect'] !== 'Allow' || actions === undefined || resources === undefined) continue
    const confused = wanted.resource.includes('/')
      ? resources.includes(bucket)
      : resources.some((resource) => resource.startsWith(`${bucket}/`))
    if (!confused || !conditionFits(body, wanted)) continue
    const names = actions.map((action) => action.toLowerCase())
    if (!wanted.actions.every((action) => names.includes(action.toLowerCase()))) continue
    // Every other action of the statement would reach the new resource as well.
    if (!actions.every((action) => isRequired(action, wanted, actor, context) || isBucketAction(action, wanted)))
      continue
    yield {
      parts: [
        { document, change: { kind: 'add-items', path: ['Statement', index, 'Resource'], items: [wanted.resource] } },
      ],
      description: fixMessage.resource(wanted.resource),
      review,
    }
  }
}

/** Actions on buckets have no effect on the ARN of objects. */
const isBucketAction = (action: string, wanted: Wanted): boolean =>
  wanted.resource.includes('/') &&
  /^s3:(?:ListBucket(?:Versions|MultipartUploads)?|(?:Get|Put|Create|Delete)Bucket[A-Za-z]*)$/i.test(action)

/** The key's own policy lets the principal use the key. */
function* keyPlans(
  wanted: Wanted,
  values: Values,
  actor: PreparedPrincipal,
  { prepared }: FixContext,
): Generator<Plan> {
  const arn = actor.principal.arn
  if (wanted.template !== '{kms-key}' || arn === undefined) return
  const document = prepared.workspace.keys.find((key) => key.arn === values['kms-key'])?.policy
  if (document === undefined) return
  const review = wanted.review || isShared(document, prepared)
  const description = fixMessage.keyPolicy(wanted.actions, arn)
  for (const [index, body] of statementsOf(document.value).entries()) {
    const principal = body['Principal']
    if (body['Effect'] !== 'Allow' || texts(body['Action']) === undefined || body['Resource'] !== '*') continue
    if (!isObject(principal) || Object.keys(principal).length !== 1) continue
    const names = texts(principal['AWS'])
    if (names === undefined || names.length !== 1 || names[0] !== arn) continue
    if (JSON.stringify(body['Condition']) !== JSON.stringify(wanted.condition)) continue
    yield {
      parts: [{ document, change: { kind: 'add-items', path: ['Statement', index, 'Action'], items: wanted.actions } }],
      description,
      review,
    }
  }
  const body = statement(document, wanted.id, {
    Principal: { AWS: arn },
    Action: oneOrList(wanted.actions),
    // In a key policy it means this key. https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-overview.html
    Resource: '*',
    ...(wanted.condition === undefined ? {} : { Condition: wanted.condition }),
  })
  yield { parts: [{ document, change: { kind: 'append', bodies: [body] } }], description, review }
}

/** A resource policy that must admit a service gets a statement for it, bound to the account where that is known. */
export function* resourcePolicyPlans(
  need: ResourcePolicyNeed,
  subject: Subject,
  values: Values,
  declared: Values,
  context: FixContext,
): Generator<Plan> {
  const name = values[need.of]
  const document =
    name === undefined ? undefined : findBucket(subject.prepared, plainName(need.of, name), subject.unit)?.policy
  const written = writeTemplate(need.resourcePolicy.on, values, declared)
  if (document === undefined || written === undefined) return
  const account = values['account']
  const known = account !== undefined && /^\d{12}$/.test(account)
  const { service, actions } = need.resourcePolicy
  const body = statement(document, need.id, {
    Principal: { Service: service },
    Action: oneOrList(actions),
    Resource: written.text,
    ...(known ? { Condition: { StringEquals: { 'aws:SourceAccount': account } } } : {}),
  })
  yield {
    parts: [{ document, change: { kind: 'append', bodies: [body] } }],
    description: fixMessage.resourcePolicy(actions, service),
    review: !known || written.widened || written.taken || isShared(document, context.prepared),
  }
}
