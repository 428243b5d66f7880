import { anySource, boundOf, cutSymbols, holdsSymbol, showSymbols, symbolText } from '../base/symbol.js'
import { code } from '../base/text.js'
import { and } from '../base/truth.js'
import { asList, isObject, type Path, type Value } from '../base/value.js'
import type { CorsNeed, ResourcePolicyNeed, ResourceTemplate, TrustNeed } from '../catalogue/schema.js'
import type { PolicySet, Request } from '../iam/api.js'
import { evaluate } from '../iam/evaluate.js'
import { explain } from '../iam/explain.js'
import { literal } from '../iam/pattern.js'
import { type Answer, type Subject, toTruth } from './answer.js'
import { assumeContext } from './context.js'
import { checkCors } from './cors.js'
import { denyWords } from './deny-words.js'
import { doubtOf } from './need-doubt.js'
import { findBucket, statementsOf } from './prepared.js'
import { FRESH, fillTemplate, plainName, showTemplate, type Values } from './templates.js'

/**
 * The trust policy must let the service assume the role.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html
 */
export function answerTrust(need: TrustNeed, subject: Subject, values: Values, explained: boolean): Answer {
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
  const beside = values['region']?.includes(FRESH) === false ? undefined : regionBeside(actor.account)
  const samples = [
    sample,
    ...(beside === undefined ? [] : [showSample(template, { ...values, account, region: beside })]),
  ]
  const request = (sourceArn: string | null | undefined, by = need.trust): Request => ({
    principal: by,
    action: literal('sts:AssumeRole'),
    resource: literal(actor.principal.arn ?? '*'),
    context: assumeContext({ service: need.trust, account, sourceArn, moment: subject.prepared.moment }),
  })
  const set: PolicySet = { identity: [], resource: actor.trust, resourceKind: 'trust' }
  let asked = request(undefined)
  let { decision } = evaluate(asked, set)
  if (decision === 'unknown' && samples.some((one) => evaluate(request(one), set).decision === 'allowed'))
    decision = 'allowed'
  if (decision === 'unknown' && need.sourceArn !== undefined) {
    // Whatever the service does: what it sends begins so, or it sends nothing. An account that is only assumed is none.
    const partition = actor.principal.arn?.split(':')[1]
    const sent = request(sourceBegun(need.sourceArn, { account: actor.account, partition }))
    const answer = evaluate(sent, set).decision
    if (/Deny$/.test(answer) && evaluate(request(null), set).decision === answer) {
      decision = answer
      asked = sent
    }
  }
  if (need.regional !== undefined && (decision === 'implicitDeny' || decision === 'unknown')) {
    for (const { name, region } of namedRegionally(document.value, need.regional)) {
      const allows = [undefined, ...samples].some((one) => evaluate(request(one, name), set).decision === 'allowed')
      if (!allows) continue
      // Where it is deployed is the Region that it names, unless another one is known to be meant.
      const stated = values['region']
      if (stated === undefined || stated.includes(FRESH) || holdsSymbol(stated + region) || stated === region)
        decision = 'allowed'
      else
        return {
          ...base,
          truth: 'unknown',
          places: [{ document, path: ['Statement'], message: 'the trust policy' }],
          unknownReason: 'condition-key',
          detail: `its trust policy names the service in the Region ${code(region)}`,
        }
    }
  }
  const truth = toTruth(decision)
  if (!explained || truth === 'true')
    return {
      ...base,
      truth,
      places: [{ document, path: truth === 'true' ? ['Statement', 0] : ['Statement'], message: 'the trust policy' }],
    }
  const doubt = truth === 'unknown' ? doubtOf(document, request(sample), set) : undefined
  if (doubt !== undefined) return { ...base, truth, ...doubt }
  const explanation = explain(asked, set)
  const denying = explanation.matched.find(({ effect }) => effect === 'Deny')
  if (explanation.decision === 'explicitDeny' && denying !== undefined)
    return {
      ...base,
      truth,
      places: [{ document, path: ['Statement', denying.statement], message: 'denied here' }],
      explicitDeny: true,
      detail: `an explicit Deny applies: ${denyWords(document.value, denying.statement, 'the trust policy')}`,
    }
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
    ...(miss === undefined
      ? {}
      : { detail: miss.detail.replace(/\$\{some\.AWS::(\w+)\}/g, '<$1>').replace('${any source}', '<resource>') }),
  }
}

/** The names of one Region that a trust policy calls a service by. @param form `states.{region}.amazonaws.com` */
function namedRegionally(trust: Value, form: string): { name: string; region: string }[] {
  const [before = '', after = ''] = form.split('{region}')
  const named = statementsOf(trust).flatMap(({ Principal: principal }) =>
    isObject(principal) ? asList(principal['Service']) : [],
  )
  return [...new Set(named)].flatMap((name) => {
    if (typeof name !== 'string' || !name.startsWith(before)) return []
    const end = name.endsWith(`${after}.cn`) ? `${after}.cn` : after
    const region = name.slice(before.length, -end.length)
    return name.endsWith(end) && name.length > before.length + end.length && !region.includes('.')
      ? [{ name, region }]
      : []
  })
}

/** The Region where a role of a template is deployed, which is where it is used; undefined where that is not known. */
function regionBeside(account: string | undefined): string | undefined {
  const [symbol] = account === undefined || boundOf(account) !== 'account' ? [] : cutSymbols(account)
  return typeof symbol === 'object' ? symbolText('parameter', symbol.name.replace(/AccountId$/, 'Region')) : undefined
}

/** An aws:SourceArn of which only its form is known, and what is given. */
function sourceBegun(
  template: ResourceTemplate,
  given: { account: string | undefined; partition: string | undefined },
) {
  const some = (name: string) => symbolText('parameter', `some.AWS::${name}`)
  const parts: Values = {
    partition: given.partition ?? some('Partition'),
    region: some('Region'),
    account: given.account ?? some('AccountId'),
  }
  return template.replace(/\{([a-z-]+)\}|\*/g, (_, name: string | undefined) => {
    return (name === undefined ? undefined : parts[name]) ?? anySource
  })
}

function showSample(template: ResourceTemplate, values: Values): string {
  return template.replace(/\{([a-z-]+)\}|\*/g, (_, name: string | undefined) =>
    name === undefined ? `${FRESH}` : (values[name] ?? (name === 'partition' ? 'aws' : FRESH)),
  )
}

/** The CORS configuration of a bucket must answer the browser. */
export function answerCors(need: CorsNeed, subject: Subject, values: Values): Answer {
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
      places: [{ document: bucket.cors, path: [], message: 'the CORS configuration' }],
      unknownReason: 'unreadable-cors',
      detail: `its CORS configuration cannot be read here: ${showSymbols(bucket.cors.unreadable)}`,
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
export function answerResourcePolicy(need: ResourcePolicyNeed, subject: Subject, values: Values): Answer {
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
            moment: subject.prepared.moment,
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
    ...(bucket.policy.unreadable === undefined
      ? {}
      : { detail: `the bucket policy cannot be read here: ${showSymbols(bucket.policy.unreadable)}` }),
    ...(truth !== 'unknown'
      ? {}
      : { unknownReason: bucket.policy.unreadable === undefined ? 'condition-key' : 'unreadable-policy' }),
  }
}
