import { holdsSymbol } from '../base/symbol.js'
import { conditionKeys } from '../generated/condition-keys.js'
import { and, or, type Truth } from '../base/truth.js'
import type { GrantNeed, Need, ResourceTemplate } from '../catalogue/schema.js'
import type { Pattern, PolicySet, Request } from '../iam/api.js'
import { isAllowed } from '../iam/evaluate.js'
import { explain } from '../iam/explain.js'
import { parsePattern } from '../iam/pattern.js'
import { resourcesToLookAt } from '../iam/prospect.js'
import type { Document } from '../model/document.js'
import { code } from '../findings/message.js'
import { accessPointOf, bucketBehind, isBehind } from './access-point.js'
import { allowedResources } from './allowed-resources.js'
import { type ActionAnswer, type Answer, type Subject, toTruth } from './answer.js'
import { type Manner, requestContext } from './context.js'
import { policyWithGrants } from './key-grants.js'
import { answerForbid } from './need-forbid.js'
import { answerCors, answerResourcePolicy, answerTrust } from './need-policies.js'
import { ifAttached } from './need-doubt.js'
import { describe } from './need-words.js'
import { findBucket, findPrincipal, identitySide, type Prepared, type PreparedPrincipal } from './prepared.js'
import { FRESH, fillTemplate, instances, namesIn, plainName, showTemplate, type Values } from './templates.js'

/** Answers a need under one assignment of its parameters. Without `explained` only its truth is sure to be there. */
export function answerNeed(need: Need, subject: Subject, values: Values, explained: boolean): Answer {
  if ('allow' in need) return answerGrant(need, subject, values, explained)
  if ('forbid' in need) return answerForbid(need, subject, values)
  if ('trust' in need) return answerTrust(need, subject, values, explained)
  if ('cors' in need) return answerCors(need, subject, values)
  if ('resourcePolicy' in need) return answerResourcePolicy(need, subject, values)
  const answers = need.anyOf.map((alternative) => {
    const parts = alternative.needs.map((part) => answerNeed(part, subject, values, explained))
    return { title: alternative.title, parts, truth: and(...parts.map((part) => part.truth)) }
  })
  const truth = or(...answers.map((answer) => answer.truth))
  const chosen = answers.find((answer) => answer.truth === truth) ?? answers[0]!
  const failing = chosen.parts.filter((part) => part.truth !== 'true')
  const shown = truth === 'true' ? chosen.parts : failing
  return {
    truth,
    actions: shown.flatMap((part) => part.actions),
    resource: shown[0]?.resource ?? '',
    detail: truth === 'true' ? chosen.title : `neither ${answers.map((answer) => answer.title).join(' nor ')}`,
    places: shown.flatMap((part) => part.places),
    ...(failing[0]?.unknownReason === undefined ? {} : { unknownReason: failing[0].unknownReason }),
  }
}

function templatesOf(need: GrantNeed): readonly ResourceTemplate[] {
  return typeof need.on === 'string' ? [need.on] : need.on.anyOf
}

function answerGrant(need: GrantNeed, subject: Subject, values: Values, explained: boolean): Answer {
  let actor = subject.principal
  if (need.whose !== undefined) {
    const name = values[need.whose]
    actor = name === undefined || name.includes(FRESH) ? undefined : findPrincipal(subject.prepared, name, subject.unit)
    if (actor === undefined)
      return {
        truth: 'unknown',
        actions: [...need.allow],
        resource: need.whose,
        places: [],
        unknownReason: 'principal-not-in-repository',
        detail: `the role named by \`${need.whose}\` is not in the repository`,
      }
  }
  if (actor === undefined)
    return { truth: 'unknown', actions: [...need.allow], resource: '', places: [], unknownReason: 'no-principal' }
  if (!explained) return truthOfGrant(need, subject, actor, values)
  const alternatives = templatesOf(need).map((template) => {
    const answers = need.allow.map((action) => ({
      action,
      ...answerAction(need, action, template, subject, actor, values, explained),
    }))
    return { template, answers, truth: and(...answers.map((answer) => answer.truth)) }
  })
  const truth = or(...alternatives.map((alternative) => alternative.truth))
  const chosen = alternatives.find((alternative) => alternative.truth === truth) ?? alternatives.at(-1)!
  const failing = chosen.answers.filter((answer) => answer.truth === truth && truth !== 'true')
  const first = failing[0]
  const detail = (truth === 'true' ? chosen.answers.find((answer) => answer.detail !== undefined) : first)?.detail
  return {
    truth,
    actions: (truth === 'true' ? chosen.answers : failing).map((answer) => answer.action),
    resource: showTemplate(chosen.template, values),
    places: (truth === 'true' ? chosen.answers : failing).flatMap((answer) => answer.places).slice(0, 8),
    ...(detail === undefined ? {} : { detail }),
    ...(first?.unknownReason === undefined ? {} : { unknownReason: first.unknownReason }),
    ...(first?.explicitDeny === true ? { explicitDeny: true } : {}),
    ...(first?.lackedBy !== undefined && failing.every(({ lackedBy }) => lackedBy === first.lackedBy)
      ? { lackedBy: first.lackedBy }
      : {}),
    ...(first?.again === undefined ? {} : { again: first.again }),
  }
}

/** What a grant comes to, and nothing more: it is asked for very often. */
function truthOfGrant(need: GrantNeed, subject: Subject, actor: PreparedPrincipal, values: Values): Answer {
  let best: Truth = 'false'
  for (const template of templatesOf(need)) {
    let truth: Truth = 'true'
    for (const action of need.allow) {
      truth = and(truth, answerAction(need, action, template, subject, actor, values, false).truth)
      if (truth === 'false') break
    }
    best = or(best, truth)
    if (best === 'true') break
  }
  return { truth: best, actions: [], resource: '', places: [] }
}

/** The condition keys that are stated of a request and that the action has. */
function statedOf(action: string, context: Subject['context']): Record<string, string> {
  const keys = conditionKeys[action.toLowerCase()]
  return Object.fromEntries(Object.entries(context ?? {}).filter(([key]) => keys?.includes(key) === true))
}

/** Who makes the request. */
export const mannerOf = (need: GrantNeed, { task }: Subject): Manner =>
  need.as ?? (task.principal === 'caller' ? 'direct' : 'service-role')

function answerAction(
  need: GrantNeed,
  action: string,
  template: ResourceTemplate,
  subject: Subject,
  actor: PreparedPrincipal,
  values: Values,
  explained: boolean,
): ActionAnswer {
  const { prepared } = subject
  const manner = mannerOf(need, subject)
  const region = values['region']
  const extra: Record<string, string> = statedOf(action, subject.context)
  for (const [key, value] of Object.entries(need.context ?? {}))
    extra[key] = value.replace(/\{([a-z-]+)\}/g, (_, name: string) => values[name] ?? FRESH)
  const resource = fillTemplate(template, values)
  const bucketName = namesIn(template).find((name) => name.endsWith('bucket'))
  const bucket =
    bucketName === undefined
      ? undefined
      : findBucket(prepared, plainName(bucketName, values[bucketName] ?? ''), subject.unit)
  const single = singleText(resource)
  const arnAccount =
    single !== undefined
      ? single.split(':')[4] || undefined
      : namesIn(template).includes('account')
        ? values['account']
        : undefined
  const given = bucket?.account ?? (arnAccount?.includes(FRESH) === true ? undefined : arnAccount)
  // A template's bucket is in the account where the template is deployed; one that nobody named may be there as well.
  const own = bucket?.label !== undefined || (bucketName !== undefined && values[bucketName]?.includes(FRESH) === true)
  const resourceAccount = given ?? (own ? actor.account : undefined)
  const set: PolicySet & { resourceDocument?: Document } = {
    ...identitySide(prepared, actor),
    ...resourceSide(prepared, action, resource, bucket?.policy, subject.unit),
  }
  const { effort } = subject
  if (effort !== undefined) effort.left -= costOf(action, set)
  const request: Request = {
    effort,
    principal: actor.principal.arn,
    action: parsePattern(action),
    resource,
    context: requestContext({
      action,
      moment: prepared.moment,
      manner,
      service: subject.service.prefixes[0]!,
      principalArn: actor.principal.arn,
      account: actor.account ?? values['account'],
      region,
      resourceAccount,
      aliases: /^kms:/i.test(action) ? keyOf(prepared, single)?.aliases : undefined,
      extra,
    }),
    // An account that the catalogue itself names is AWS's, and what lies there is public.
    // The account of deployment, as long as it is not known, is the one that the policies name.
    ...(resourceAccount === undefined ||
    actor.account === undefined ||
    (bucket?.account === undefined && (holdsSymbol(actor.account) || holdsSymbol(resourceAccount))) ||
    /:\d{12}:/.test(template)
      ? {}
      : { resourceAccount }),
  }
  const named = bucketName === undefined ? '' : (values[bucketName] ?? '')
  const through = accessPointOf(named)
  const isThrough = (): boolean =>
    through !== undefined &&
    reachedThrough(named, template, actor).some((each) => isAllowed({ ...request, resource: each }, set) === 'true')
  if (!explained) {
    const truth = isAllowed(request, set)
    return { truth: truth === 'false' && isThrough() ? 'unknown' : truth, places: [] }
  }
  const explanation = explain(request, set)
  if (explanation.decision === 'implicitDeny' && isThrough()) {
    const { places } = describe(explanation, set, actor, prepared, action)
    const detail = `allows it through the access point ${code(through!)}; whether that is enough is not known`
    return { truth: 'unknown', places, detail, unknownReason: 'access-point' }
  }
  const doubtful = explanation.decision === 'unknown' ? ifAttached(request, set, actor) : undefined
  return { truth: toTruth(explanation.decision), ...(doubtful ?? describe(explanation, set, actor, prepared, action)) }
}

/** What it takes to answer for an action, in values of policies. */
function costOf(action: string, { identity, resource }: PolicySet): number {
  const own = 1 + resourcesToLookAt(action, identity)
  return typeof resource === 'object' && resource !== null ? own + resourcesToLookAt(action, [resource]) : own
}

/** The text of a resource that is one and no set; it may hold symbols. */
function singleText(resource: Request['resource']): string | undefined {
  return resource.every(({ kind }) => kind === 'text' || kind === 'symbol')
    ? resource.map((token) => (token.kind === 'text' ? token.text : token.kind === 'symbol' ? token.name : '')).join('')
    : undefined
}

/** What a principal's policies name of an access point, or of its objects where the template is of a bucket's objects. */
const reachedThrough = (bucket: string, template: ResourceTemplate, actor: PreparedPrincipal): Pattern[] =>
  allowedResources(actor)
    .filter((each) => bucketBehind(each) === bucket && isBehind(each) === template.includes('/'))
    .map((each) => parsePattern(instances(each).at(-1)!))

const keyOf = ({ workspace }: Prepared, arn: string | undefined) => workspace.keys.find((key) => key.arn === arn)

/** The resource's own policy, by the kind of the resource. */
function resourceSide(
  prepared: Prepared,
  action: string,
  resource: Request['resource'],
  bucketPolicy: Document | undefined,
  unit: string | undefined,
): Pick<PolicySet, 'resource' | 'resourceKind'> & { resourceDocument?: Document } {
  if (/^kms:/i.test(action)) {
    if (/^kms:List(Aliases|Keys)$/i.test(action)) return {}
    const arn = singleText(resource)
    if (arn === '*') return {}
    const key = keyOf(prepared, arn)
    const policy = key && policyWithGrants(key)
    if (policy === undefined) return { resource: 'unknown', resourceKind: 'key' }
    return { resource: prepared.compiled(policy), resourceKind: 'key', resourceDocument: policy }
  }
  if (/^sts:AssumeRole/i.test(action)) {
    const arn = singleText(resource)
    const role = arn === undefined ? undefined : findPrincipal(prepared, arn, unit)
    if (role?.trust === undefined) return { resource: 'unknown', resourceKind: 'trust' }
    return { resource: role.trust, resourceKind: 'trust', resourceDocument: role.principal.trust! }
  }
  if (bucketPolicy !== undefined)
    return { resource: prepared.compiled(bucketPolicy), resourceKind: 'ordinary', resourceDocument: bucketPolicy }
  // A resource policy that is not seen is not taken to deny.
  return { resource: 'unknown', resourceKind: 'ordinary' }
}

/** Every action that a need names. */
export function actionsOf(need: Need): string[] {
  if ('allow' in need) return [...need.allow]
  if ('anyOf' in need) return need.anyOf.flatMap((alternative) => alternative.needs.flatMap(actionsOf))
  return []
}
