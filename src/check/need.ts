import { holdsSymbol, showSymbols } from '../base/symbol.js'
import type { Span } from '../base/source.js'
import { and, or, type Truth } from '../base/truth.js'
import type { Path, Value } from '../base/value.js'
import type {
  CorsNeed,
  ForbidNeed,
  GrantNeed,
  Need,
  ResourcePolicyNeed,
  ResourceTemplate,
  Service,
  Task,
  TrustNeed,
} from '../catalogue/schema.js'
import type { Explanation, PolicySet, Request } from '../iam/api.js'
import { compilePolicy } from '../iam/compile.js'
import { evaluate } from '../iam/evaluate.js'
import { explain } from '../iam/explain.js'
import { intersects, literal, parsePattern, isLiteral } from '../iam/pattern.js'
import { code } from '../findings/message.js'
import type { Document } from '../model/document.js'
import type { AttachedPolicy } from '../model/workspace.js'
import { asList } from '../base/value.js'
import { assumeContext, requestContext } from './context.js'
import { checkCors } from './cors.js'
import {
  findBucket,
  findPrincipal,
  identitySide,
  policyValues,
  statementsOf,
  type Prepared,
  type PreparedPrincipal,
} from './prepared.js'
import { FRESH, fillTemplate, instances, namesIn, plainName, showTemplate, type Values } from './templates.js'

/** A place in a document that took part in an answer. */
export interface Place {
  document: Document
  path: Path
  message: string
}

/** The answer to one need: true is satisfied, false is missing. */
export interface Answer {
  truth: Truth
  /** Actions that are not allowed, or not known to be. */
  actions: string[]
  /** The resource in words. */
  resource: string
  /** What was nearest, in words. */
  detail?: string
  places: Place[]
  unknownReason?: string
  explicitDeny?: boolean
}

export interface Subject {
  prepared: Prepared
  service: Service
  task: Task
  /** The task's principal; undefined for a bucket task. */
  principal: PreparedPrincipal | undefined
  /** What is deployed together with the principal or bucket: a name means what it means there. */
  unit?: string | undefined
}

/** Answers a need under one assignment of its parameters. With `explained`, places and details are looked up. */
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
  return {
    truth,
    actions: (truth === 'true' ? chosen.answers : failing).map((answer) => answer.action),
    resource: showTemplate(chosen.template, values),
    places: (truth === 'true' ? chosen.answers : failing).flatMap((answer) => answer.places).slice(0, 8),
    ...(first?.detail === undefined ? {} : { detail: first.detail }),
    ...(first?.unknownReason === undefined ? {} : { unknownReason: first.unknownReason }),
    ...(first?.explicitDeny === true ? { explicitDeny: true } : {}),
  }
}

interface ActionAnswer {
  truth: Truth
  places: Place[]
  detail?: string
  unknownReason?: string
  explicitDeny?: boolean
}

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
  const manner = need.as ?? (subject.task.principal === 'caller' ? 'direct' : 'service-role')
  const region = values['region']
  const extra: Record<string, string> = {}
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
  const request: Request = {
    principal: actor.principal.arn,
    action: parsePattern(action),
    resource,
    context: requestContext({
      action,
      manner,
      service: subject.service.prefixes[0]!,
      principalArn: actor.principal.arn,
      account: actor.account ?? values['account'],
      region,
      resourceAccount,
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
  if (!explained) {
    const { decision } = evaluate(request, set)
    return { truth: toTruth(decision), places: [] }
  }
  const explanation = explain(request, set)
  const doubtful = explanation.decision === 'unknown' ? ifAttached(request, set, actor) : undefined
  return { truth: toTruth(explanation.decision), ...(doubtful ?? describe(explanation, set, actor, prepared)) }
}

const toTruth = (decision: string): Truth =>
  decision === 'allowed' ? 'true' : decision === 'unknown' ? 'unknown' : 'false'

/** The text of a resource that is one and no set; it may hold symbols. */
function singleText(resource: Request['resource']): string | undefined {
  return resource.every(({ kind }) => kind === 'text' || kind === 'symbol')
    ? resource.map((token) => (token.kind === 'text' ? token.text : token.kind === 'symbol' ? token.name : '')).join('')
    : undefined
}

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
    const policy = prepared.workspace.keys.find((key) => key.arn === arn)?.policy
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

/** The policy that would decide if it were known to be attached, or a resource policy that cannot be read. */
function ifAttached(
  request: Request,
  set: PolicySet & { resourceDocument?: Document },
  actor: PreparedPrincipal,
): Omit<ActionAnswer, 'truth'> | undefined {
  const { resourceDocument: document } = set
  const found = actor.principal.policies.flatMap((attached) => {
    const value = attached.document?.value ?? attached.value
    if (attached.certain !== false || attached.reason === undefined || value === undefined) return []
    const { decision, matched } = explain(request, { ...set, identity: [compilePolicy(value as Value)] })
    return decision === 'allowed' || decision === 'explicitDeny' ? [{ attached, decision, matched }] : []
  })
  const best = found.find(({ attached }) => attached.document !== undefined) ?? found[0]
  if (best !== undefined) {
    const { label, reason = '', span } = best.attached
    const does = best.decision === 'allowed' ? 'may allow it' : 'may deny it'
    const at = best.matched.find(({ policy }) => policy === 'identity')?.statement ?? 0
    const place = best.attached.document ?? (span === undefined ? undefined : documentAt(span))
    return {
      detail: `${code(label)} ${does}; ${showSymbols(reason)}`,
      unknownReason: 'attachment-not-known',
      places: place === undefined ? [] : [{ document: place, path: ['Statement', at], message: does }],
    }
  }
  const doubt = document === undefined ? undefined : doubtOf(document, request, set)
  if (document !== undefined && doubt !== undefined) return doubt
  if (document?.unreadable === undefined) return undefined
  const kind = { key: 'key policy', trust: 'trust policy of that role', ordinary: 'bucket policy' }
  return {
    detail: `the ${kind[set.resourceKind ?? 'ordinary']} cannot be read here: ${showSymbols(document.unreadable)}`,
    unknownReason: 'unreadable-policy',
    places: [{ document, path: [], message: 'it cannot be read here' }],
  }
}

/** The statement of a resource policy that would decide if it were known to be there. */
function doubtOf(
  document: Document,
  request: Request,
  set: PolicySet,
): (Required<Pick<ActionAnswer, 'detail' | 'unknownReason'>> & { places: Place[] }) | undefined {
  if (document.doubts === undefined) return undefined
  const { decision, matched } = explain(request, { ...set, resource: compilePolicy(document.value) })
  const decisive = matched.find(({ policy, statement }) => policy === 'resource' && document.doubts!.has(statement))
  if (decision === 'unknown' || decision === 'implicitDeny' || decisive === undefined) return undefined
  const does = decision === 'allowed' ? 'may allow it' : 'may deny it'
  return {
    detail: `a statement ${does}; ${showSymbols(document.doubts.get(decisive.statement)!)}`,
    unknownReason: 'statement-not-known',
    places: [{ document, path: ['Statement', decisive.statement], message: does }],
  }
}

/** A place without a document. */
const documentAt = (span: Span): Document => ({
  kind: 'identity-policy',
  language: 'string',
  source: span.source,
  value: null,
  locate: () => span,
})

/** Turns the engine's explanation into places and words. */
function describe(
  explanation: Explanation,
  set: PolicySet & { resourceDocument?: Document },
  actor: PreparedPrincipal,
  prepared: Prepared,
): Omit<ActionAnswer, 'truth'> {
  const documentOf = (policy: string, index: number): { document?: Document; label: string } => {
    if (policy === 'identity') {
      const attached = actor.principal.policies[index]
      return {
        label: attached?.label ?? '',
        ...(attached?.document === undefined ? {} : { document: attached.document }),
      }
    }
    if (policy === 'boundary') {
      const attached = actor.principal.boundary
      return {
        label: `the permissions boundary ${attached?.label ?? ''}`,
        ...(attached?.document === undefined ? {} : { document: attached.document }),
      }
    }
    if (policy === 'scp' || policy === 'rcp') {
      const documents = (
        policy === 'scp' ? prepared.workspace.serviceControlPolicies : prepared.workspace.resourceControlPolicies
      ).flat()
      const document = documents[index]
      return { label: document?.source.path ?? '', ...(document === undefined ? {} : { document }) }
    }
    return {
      label: 'the resource policy',
      ...(set.resourceDocument === undefined ? {} : { document: set.resourceDocument }),
    }
  }
  const places: Place[] = []
  if (explanation.decision === 'allowed' || explanation.decision === 'explicitDeny') {
    for (const ref of explanation.matched) {
      if (explanation.decision === 'explicitDeny' && ref.effect !== 'Deny') continue
      const { document } = documentOf(ref.policy, ref.index)
      if (document !== undefined)
        places.push({
          document,
          path: ['Statement', ref.statement],
          message: explanation.decision === 'allowed' ? 'allowed here' : 'denied here',
        })
    }
    if (explanation.decision === 'allowed') return { places }
    const example = explanation.witness?.replaceAll(FRESH, '*')
    const detail =
      example === undefined ? 'an explicit Deny applies' : `an explicit Deny applies, for example to \`${example}\``
    return { places, detail, explicitDeny: true }
  }
  if (explanation.decision === 'unknown' && explanation.unknownReason === 'resource-policy') {
    const [what, which] = {
      key: ['the key policy', 'key'],
      trust: ['the trust policy of that role', 'trust'],
      ordinary: ['the resource policy in the other account', 'resource'],
    }[set.resourceKind ?? 'ordinary'] as [string, string]
    return { places, detail: `${what} is not in the repository`, unknownReason: `${which}-policy-not-in-repository` }
  }
  if (explanation.decision === 'unknown' && explanation.unknownReason === 'unreadable-policy') {
    const { policies, boundary } = actor.principal
    const named = ({ label, reason }: AttachedPolicy) =>
      `${code(label)}${reason === undefined ? '' : ` (${reason})`} cannot be read here`
    const unread = policies.filter((_, index) => actor.identity[index] === 'unknown')
    const detail =
      unread.length > 0
        ? `the attached policy ${unread.map(named).join(', ')}`
        : boundary === undefined
          ? explanation.reason
          : `the permissions boundary ${named(boundary)}`
    return {
      places,
      detail,
      unknownReason: 'unreadable-policy',
    }
  }
  if (explanation.decision === 'unknown' && explanation.unknownReason === 'attachment') {
    const { policies } = actor.principal
    const isDoubted = ({ certain }: AttachedPolicy) => certain === false
    const ref = explanation.matched.find(
      ({ policy, index }) => policy === 'identity' && policies[index] !== undefined && isDoubted(policies[index]),
    )
    const doubted = ref === undefined ? policies.find(isDoubted) : policies[ref.index]
    if (ref !== undefined && doubted?.document !== undefined) {
      const message = 'not known whether it is attached'
      places.push({ document: doubted.document, path: ['Statement', ref.statement], message })
    }
    const effect = ref?.effect === 'Deny' ? 'deny' : 'allow'
    const because = doubted?.reason === undefined ? '' : `; ${showSymbols(doubted.reason)}`
    const detail = doubted === undefined ? explanation.reason : `${code(doubted.label)} may ${effect} it${because}`
    return { places, detail, unknownReason: 'attachment-not-known' }
  }
  let detail: string | undefined
  for (const miss of explanation.nearest) {
    const { document, label } = documentOf(miss.policy, miss.index)
    if (document !== undefined) places.push({ document, path: miss.path, message: `nearest: ${miss.detail}` })
    detail ??= document === undefined ? `${miss.detail} (in ${label})` : miss.detail
  }
  const witness =
    explanation.witness === undefined || /[\uE000-\uF8FF]/.test(explanation.witness) ? undefined : explanation.witness
  const text = detail ?? (witness === undefined ? undefined : `for example not \`${witness}\``)
  const unreadable = actor.identity.includes('unknown')
  const unknownReason =
    explanation.decision === 'unknown'
      ? (explanation.unknownReason ?? (unreadable ? 'unreadable-policy' : 'condition-key'))
      : undefined
  return {
    places,
    ...(text === undefined
      ? explanation.decision === 'unknown'
        ? { detail: explanation.reason }
        : {}
      : { detail: text.replaceAll(FRESH, '*') }),
    ...(unknownReason === undefined ? {} : { unknownReason }),
  }
}

/** Least privilege: does an Allow reach an action of the pattern that is not excepted? */
function answerForbid(need: ForbidNeed, subject: Subject, values: Values): Answer {
  const actor = subject.principal
  if (actor === undefined)
    return { truth: 'unknown', actions: [], resource: '', places: [], unknownReason: 'no-principal' }
  const excepted = new Set(need.except.map((action) => action.toLowerCase()))
  const forbidden = parsePattern(need.forbid.toLowerCase())
  const operations = [
    ...new Set(Object.values(subject.service.tasks).flatMap((task) => task.needs.flatMap(actionsOf))),
  ].filter(
    (action) =>
      !action.includes('*') &&
      intersects(forbidden, literal(action.toLowerCase())) === 'true' &&
      !excepted.has(action.toLowerCase()),
  )
  let truth: Truth = 'true'
  for (const [index, attached] of actor.principal.policies.entries()) {
    const value = (attached.document?.value ?? attached.value) as Parameters<typeof statementsOf>[0]
    for (const [statement, body] of statementsOf(value).entries()) {
      if (body['Effect'] !== 'Allow') continue
      const given = asList(body['Action']).map(String)
      const reached = new Set<string>()
      for (const text of given) {
        const pattern = parsePattern(text.toLowerCase())
        if (isLiteral(pattern)) {
          if (intersects(forbidden, pattern) === 'true' && !excepted.has(text.toLowerCase())) reached.add(text)
        } else
          for (const operation of operations)
            if (intersects(pattern, literal(operation.toLowerCase())) !== 'false') reached.add(operation)
      }
      if (body['NotAction'] !== undefined) for (const operation of operations) reached.add(operation)
      const resources = body['Resource'] === undefined ? ['*'] : asList(body['Resource']).map(String)
      for (const action of reached)
        for (const resource of resources) {
          const { decision } = evaluate(
            {
              principal: actor.principal.arn,
              action: literal(action),
              resource: parsePattern(resource === '*' ? '*' : instances(resource).at(-1)!),
              context: requestContext({
                action,
                manner: 'direct',
                service: subject.service.prefixes[0]!,
                principalArn: actor.principal.arn,
                account: actor.account,
                region: values['region'],
                resourceAccount: undefined,
                extra: {},
              }),
            },
            { ...identitySide(subject.prepared, actor), identity: actor.identity },
          )
          if (decision === 'allowed') {
            const document = actor.principal.policies[index]!.document
            return {
              truth: 'false',
              actions: [action],
              resource,
              places:
                document === undefined
                  ? []
                  : [
                      {
                        document,
                        path: ['Statement', statement, body['Action'] === undefined ? 'NotAction' : 'Action'],
                        message: 'allowed here',
                      },
                    ],
            }
          }
          if (decision === 'unknown') truth = 'unknown'
        }
    }
  }
  if (!actor.known) truth = 'unknown'
  return {
    truth,
    actions: [need.forbid],
    resource: '*',
    places: [],
    ...(truth === 'unknown' ? { unknownReason: actor.known ? 'condition-key' : 'unreadable-policy' } : {}),
  }
}

/** Every action that a need names. */
export function actionsOf(need: Need): string[] {
  if ('allow' in need) return [...need.allow]
  if ('anyOf' in need) return need.anyOf.flatMap((alternative) => alternative.needs.flatMap(actionsOf))
  return []
}

/**
 * The trust policy must let the service assume the role.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html
 */
function answerTrust(need: TrustNeed, subject: Subject, values: Values, explained: boolean): Answer {
  const actor = subject.principal
  const base = { actions: ['sts:AssumeRole'], resource: need.trust }
  if (actor?.trust === undefined || actor.principal.trust === undefined)
    return {
      ...base,
      truth: 'unknown',
      places: [],
      unknownReason: 'trust-policy-not-in-repository',
      detail: 'its trust policy is not in the repository',
    }
  const document = actor.principal.trust
  if (document.unreadable !== undefined)
    return {
      ...base,
      truth: 'unknown',
      places: [{ document, path: [], message: 'the trust policy' }],
      unknownReason: 'unreadable-policy',
      detail: `its trust policy cannot be read here: ${showSymbols(document.unreadable)}`,
    }
  const own = actor.account !== undefined && holdsSymbol(actor.account) ? undefined : actor.account
  const named = values['account']
  // A role of a template is in the account where it is deployed.
  const account = own ?? (named === undefined || named.includes(FRESH) ? (actor.account ?? named) : named)
  const service = need.trust.split('.')[0]!
  const template = need.sourceArn ?? `arn:{partition}:${service}:{region}:{account}:{any}`
  const sample = showSample(template, { ...values, account })
  const request = (sourceArn: string | undefined): Request => ({
    principal: need.trust,
    action: literal('sts:AssumeRole'),
    resource: literal(actor.principal.arn ?? '*'),
    context: assumeContext({ service: need.trust, account, sourceArn }),
  })
  const set: PolicySet = { identity: [], resource: actor.trust, resourceKind: 'trust' }
  let { decision } = evaluate(request(undefined), set)
  if (decision === 'unknown' && evaluate(request(sample), set).decision === 'allowed') decision = 'allowed'
  const truth = toTruth(decision)
  if (!explained || truth === 'true')
    return {
      ...base,
      truth,
      places: [{ document, path: truth === 'true' ? ['Statement', 0] : ['Statement'], message: 'the trust policy' }],
    }
  const doubt = truth === 'unknown' ? doubtOf(document, request(sample), set) : undefined
  if (doubt !== undefined) return { ...base, truth, ...doubt }
  const explanation = explain(request(undefined), set)
  const miss = explanation.nearest[0]
  const path: Path =
    miss?.path ??
    (explanation.matched[0] === undefined
      ? ['Statement', 0, 'Principal']
      : ['Statement', explanation.matched[0].statement])
  return {
    ...base,
    truth,
    places: [{ document, path, message: miss === undefined ? 'the trust policy' : `nearest: ${miss.detail}` }],
    ...(truth === 'unknown' ? { unknownReason: explanation.unknownReason ?? 'condition-key' } : {}),
    ...(explanation.decision === 'explicitDeny' ? { explicitDeny: true } : {}),
    ...(miss === undefined ? {} : { detail: miss.detail }),
  }
}

function showSample(template: ResourceTemplate, values: Values): string {
  return template.replace(/\{([a-z-]+)\}|\*/g, (_, name: string | undefined) =>
    name === undefined ? `${FRESH}` : (values[name] ?? (name === 'partition' ? 'aws' : FRESH)),
  )
}

function answerCors(need: CorsNeed, subject: Subject, values: Values): Answer {
  const name = values[need.of]
  const bucket = name === undefined ? undefined : findBucket(subject.prepared, plainName(need.of, name), subject.unit)
  const base = {
    actions: [...need.cors.methods],
    resource: name === undefined || name.includes(FRESH) ? `<${need.of}>` : plainName(need.of, name),
  }
  if (bucket?.cors === undefined)
    return {
      ...base,
      truth: 'unknown',
      places: [],
      unknownReason: 'cors-not-in-repository',
      detail: 'its CORS configuration is not in the repository',
    }
  if (bucket.cors.unreadable !== undefined)
    return {
      ...base,
      truth: 'unknown',
      detail: `its CORS configuration cannot be read here: ${showSymbols(bucket.cors.unreadable)}`,
      places: [{ document: bucket.cors, path: [], message: 'it cannot be read here' }],
      unknownReason: 'unreadable-cors',
    }
  const result = checkCors(bucket.cors, need.cors)
  return {
    ...base,
    truth: result.truth,
    detail: result.detail,
    places: [{ document: bucket.cors, path: result.path, message: result.detail }],
    ...(result.truth === 'unknown' ? { unknownReason: 'cors-origin' } : {}),
  }
}

/** A resource policy must admit a service by itself. Buckets are the only such resources that raw files can name. */
function answerResourcePolicy(need: ResourcePolicyNeed, subject: Subject, values: Values): Answer {
  const name = values[need.of]
  const bucket = name === undefined ? undefined : findBucket(subject.prepared, plainName(need.of, name), subject.unit)
  const base = { actions: [...need.resourcePolicy.actions], resource: showTemplate(need.resourcePolicy.on, values) }
  if (bucket?.policy === undefined)
    return {
      ...base,
      truth: 'unknown',
      places: [],
      unknownReason: 'resource-policy-not-in-repository',
      detail: 'the resource policy is not in the repository',
    }
  const policy = subject.prepared.compiled(bucket.policy)
  const truths = need.resourcePolicy.actions.map((action) =>
    toTruth(
      evaluate(
        {
          principal: need.resourcePolicy.service,
          action: literal(action),
          resource: fillTemplate(need.resourcePolicy.on, values),
          context: assumeContext({
            service: need.resourcePolicy.service,
            account: values['account'],
            sourceArn: undefined,
          }),
        },
        { identity: [], resource: policy, resourceKind: 'ordinary' },
      ).decision,
    ),
  )
  const truth = and(...truths)
  return {
    ...base,
    truth,
    places: [{ document: bucket.policy, path: ['Statement'], message: 'the bucket policy' }],
    ...(truth === 'unknown' ? { unknownReason: 'condition-key' } : {}),
  }
}

/** Resource texts of a principal's Allow statements, for proposing values. */
export function allowedResources(principal: PreparedPrincipal): readonly string[] {
  let resources = knownResources.get(principal)
  if (resources === undefined) {
    resources = findResources(principal)
    knownResources.set(principal, resources)
  }
  return resources
}

const knownResources = new WeakMap<PreparedPrincipal, readonly string[]>()

function findResources(principal: PreparedPrincipal): string[] {
  const found = new Set<string>()
  for (const value of policyValues(principal.principal))
    for (const statement of statementsOf(value)) {
      if (statement['Effect'] !== 'Allow') continue
      for (const resource of asList(statement['Resource'])) if (typeof resource === 'string') found.add(resource)
      if (statement['NotResource'] !== undefined) found.add('*')
    }
  return [...found]
}
