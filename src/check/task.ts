import { cutSymbols, holdsSymbol, showSymbols } from '../base/symbol.js'
import { asList, isObject } from '../base/value.js'
import type { GrantNeed, Need } from '../catalogue/schema.js'
import type { Location, RequirementResult, Severity, TaskResult, Verdict } from '../findings/finding.js'
import { assumedPassed, code, requirementHelp, requirementMessage, type Facts } from '../findings/message.js'
import { inTermsOf } from '../findings/terms.js'
import type { Pattern } from '../iam/api.js'
import { intersects, literal, parsePattern } from '../iam/pattern.js'
import type { Bucket } from '../model/workspace.js'
import { applies, assign } from './assign.js'
import { allowedResources } from './allowed-resources.js'
import type { Answer, Place, Subject } from './answer.js'
import { neededFor } from './called.js'
import { effortFor, isSpent } from './effort.js'
import { answerNeed } from './need.js'
import { type TaskRequest, unitOf } from './task-request.js'
import { templatesIn } from './need-parameters.js'
import { locate } from './place.js'
import { asRequested } from './requested.js'
import { policyValues, type Prepared, type PreparedPrincipal, statementsOf } from './prepared.js'
import { Truths } from './truths.js'
import { anyRole, asWritten, FRESH, fillTemplate, instances, namesIn, showValue, type Values } from './templates.js'
import { effectiveParameters, isVersioned, suffixed, workingValues } from './working-values.js'

/** A task's answer with the places that the findings need. */
export interface AnsweredTask {
  request: TaskRequest
  result: TaskResult
  details: TaskDetail[]
  /** Every parameter's value: declared, known or taken. */
  values: Values
  /** The values that were declared or are known, without those that were taken. */
  declared: Values
}

/** One requirement's answer; places and words are made when they are asked for. */
export interface TaskDetail {
  need: Need
  requirement: RequirementResult
  readonly answer: Answer
  readonly places: Place[]
  /** The message where what is behind it has been said already; undefined: it is no shorter. */
  readonly again?: string | undefined
}

const levelOf = (need: Need): Severity =>
  need.level === 'warn' ? 'notice' : need.level === 'part' || need.inferred ? 'warning' : 'error'

const verdictOf = { true: 'satisfied', false: 'missing', unknown: 'unknown' } as const satisfies Record<string, Verdict>

/** Answers every requirement of a task under the best assignment of what was not declared. */
export function answerTask(request: TaskRequest, prepared: Prepared): AnsweredTask {
  const { service, task, principal } = request
  const effort = effortFor(prepared, principal)
  const { named, context } = request
  const subject: Subject = { prepared, service, task, principal, unit: unitOf(request), named, context, effort }
  const shown = effectiveParameters(request)
  const declared = workingValues(request, prepared, shown)
  const inferred = request.origin === 'action' || request.origin === 'wildcard'
  const versioned = isVersioned(declared, prepared, unitOf(request))
  const { calls } = request
  const demanded = asRequested(task.needs, request)
  const asked = calls === undefined ? demanded : neededFor(demanded, calls, shown)
  const needs = asked.filter(
    (need) =>
      applies(
        need,
        {
          ...shown,
          ...(declared['kms-key'] === undefined ? {} : { 'kms-key': declared['kms-key'] }),
          ...(request.bucket === undefined ? {} : { bucket: request.bucket.name }),
        },
        versioned,
      ) && !(inferred && need.companion === true),
  )
  const truths = new Truths(subject)
  const { values, unseen } = assign(needs, subject, declared, truths)
  const who =
    principal === undefined
      ? `bucket ${request.bucket === undefined ? '' : shownBucket(request.bucket)}`
      : `${kindOf(principal)} \`${principal.principal.name}\``
  const paths = writtenIn(request)
  const terms = (text: string) => inTermsOf(paths, prepared.workspace.files, text)
  const details = needs.map((need) => {
    const explained = () => leniently(need, answerNeed(need, subject, values, true), declared, values, subject)
    // Why something is satisfied is asked for by few reporters; why it is not, by all.
    if (truths.of(need, values) === 'true') return detailOf(need, 'satisfied', explained, who, terms)
    const found = explained()
    const answer = unseen.has(need) && found.truth === 'false' ? notAllSeen(found) : found
    return detailOf(need, verdictOf[answer.truth], () => answer, who, terms)
  })
  const requirements = details.map((detail) => detail.requirement)
  return {
    request,
    details,
    values,
    declared,
    result: {
      task: request.id,
      title: task.title,
      principal: principal?.principal.name ?? null,
      ...(request.bucket === undefined ? {} : { bucket: shownBucket(request.bucket) }),
      origin: request.origin,
      verdict: taskVerdict(requirements),
      with: Object.fromEntries(
        Object.entries({ ...shown, ...taken(values, named) }).map(([name, value]) => [
          name,
          terms(showSymbols(asWritten(value))),
        ]),
      ),
      assumed: [
        ...request.assumed,
        ...(request.doubt === undefined ? [] : [assumedPassed(request.doubt)]),
        ...assumptions(needs, { ...declared, ...taken(values, named) }, values, named),
      ].map(terms),
      requirements,
      ...(service.lifecycle?.state === 'ended' ? { ended: service.lifecycle.date } : {}),
    },
  }
}

/** Of the values that the request names those that the answer holds for. */
const taken = (values: Values, named: TaskRequest['named']): Record<string, string> =>
  Object.fromEntries(Object.entries(named ?? {}).filter(([name, value]) => values[name] === value))

/** The files that say what a principal or bucket is. */
function writtenIn({ principal, bucket }: TaskRequest): string[] {
  const documents = [
    bucket?.cors,
    bucket?.policy,
    ...(principal?.principal.policies ?? []).map((each) => each.document),
  ]
  return [principal?.principal.span, bucket?.span, ...documents].flatMap((each) => each?.source.path ?? [])
}

/** What was not found to be satisfied before the effort was spent. */
const notAllSeen = (answer: Answer): Answer => ({
  ...answer,
  truth: 'unknown',
  unknownReason: 'too-complex',
  detail: 'the policies name more resources, accounts and Regions than can be tried',
})

/** A need with its verdict; words and places are made when they are asked for. */
function detailOf(
  need: Need,
  verdict: Verdict,
  explain: () => Answer,
  who: string,
  terms: (text: string) => string,
): TaskDetail {
  const answer = once(explain)
  const facts = once((): Facts => {
    const { actions, resource, detail, explicitDeny, lackedBy } = answer()
    return {
      need,
      verdict,
      who: 'allow' in need && need.whose !== undefined ? `the ${need.whose}` : who,
      actions,
      resource,
      ...(detail === undefined ? {} : { detail }),
      ...(explicitDeny === undefined ? {} : { explicitDeny }),
      ...(lackedBy === undefined ? {} : { lackedBy }),
    }
  })
  const message = once(() => terms(requirementMessage(facts())))
  // Positions cost a second parse of the document.
  const locations = once(() => uniqueLocations(answer().places.map(locate)))
  const text = verdict === 'satisfied' ? undefined : requirementHelp(facts())
  const help = text === undefined ? undefined : terms(text)
  const unknownReason = verdict === 'unknown' ? answer().unknownReason : undefined
  const requirement: RequirementResult = {
    id: need.id,
    verdict,
    level: levelOf(need),
    get message() {
      return message()
    },
    ...(need.failure === undefined ? {} : { failure: need.failure }),
    ...(help === undefined ? {} : { help }),
    url: need.source,
    get locations() {
      return locations()
    },
    ...(unknownReason === undefined ? {} : { unknownReason }),
  }
  return {
    need,
    requirement,
    get answer() {
      return answer()
    },
    get places() {
      return answer().places
    },
    get again() {
      const { again } = answer()
      return again === undefined ? undefined : terms(requirementMessage({ ...facts(), detail: again }))
    },
  }
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/**
 * missing if an error-level requirement is missing; a task that has only lesser requirements is missing when one of
 * them is. Else unknown if one is unknown, else satisfied.
 */
export function taskVerdict(requirements: readonly RequirementResult[]): Verdict {
  const deciding = requirements.some((requirement) => requirement.level === 'error') ? ['error'] : ['warning', 'notice']
  if (requirements.some((requirement) => requirement.verdict === 'missing' && deciding.includes(requirement.level)))
    return 'missing'
  return requirements.some((requirement) => requirement.verdict === 'unknown') ? 'unknown' : 'satisfied'
}

/**
 * Objects of a bucket without a declared prefix: if no prefix is wholly covered but some objects are, the objects that
 * are used may be just those.
 */
function leniently(need: Need, answer: Answer, declared: Values, values: Values, subject: Subject): Answer {
  // What cannot be told of every id may be sure of the one that a template's resource has.
  const open = answer.truth === 'unknown' && answer.unknownReason === 'symbol'
  if ((answer.truth !== 'false' && !open) || answer.explicitDeny === true) return answer
  if (!('allow' in need) || typeof need.on !== 'string') return answer
  if (!open && somethingLike(need, need.on, subject, declared, values))
    return {
      ...answer,
      truth: 'unknown',
      unknownReason: 'some-resources',
      detail: 'only some names are allowed, and no parameter states the one that is used',
    }
  const one = /\{(digits|any)\}/.test(need.on) ? coversOne(need, need.on, subject, declared, values) : undefined
  if (one === null) return notAllSeen(answer)
  if (one !== undefined) {
    // A model and a project may be given as a whole ARN, so an undeclared one may be the one that the policy names.
    const parameter = /\{(model|project)\}\/\{digits\}$/.exec(need.on)?.[1]
    if (parameter !== undefined && declared[parameter] === undefined)
      return {
        ...answer,
        truth: 'true',
        detail: `${parameter} is not declared; ${code(showValue(one))} is taken`,
        actions: [...need.allow],
        resource: showValue(one),
      }
    if (open) return answer
    return {
      ...answer,
      truth: 'unknown',
      unknownReason: 'some-resources',
      detail: 'only some resources of that name are allowed, and the part that no parameter names is not known',
    }
  }
  if (open) return answer
  const prefix = namesIn(need.on).find((name) => name.endsWith('-prefix'))
  if (prefix === undefined || declared[prefix] !== undefined || !need.on.endsWith('*')) return answer
  const single = { ...need, on: need.on.slice(0, -1) }
  const bucket = prefix.replace('-prefix', '-bucket')
  let spent = false
  const covered = suffixed(subject).some(([name, key]) => {
    spent = isSpent(subject.effort)
    if (spent) return true
    const tried = { ...values, [bucket]: declared[bucket] ?? name, [prefix]: key }
    return answerNeed(single, subject, tried, false).truth === 'true'
  })
  if (spent) return notAllSeen(answer)
  if (!covered) return answer
  return {
    ...answer,
    truth: 'unknown',
    unknownReason: 'some-objects',
    detail: 'only objects with some names are allowed, and no prefix is declared',
  }
}

/** A bucket without a name of its own goes by what its template calls it. */
const shownBucket = ({ name, label }: Bucket): string => (holdsSymbol(name) ? (label ?? showSymbols(name)) : name)

/** Is it allowed on what people name otherwise, or with one text of the context that no parameter states? */
function somethingLike(need: GrantNeed, template: string, subject: Subject, declared: Values, values: Values): boolean {
  const { otherwise, context = {} } = need
  const places = otherwise === undefined ? [template] : [template, otherwise]
  const open = Object.entries(context).filter(([, text]) => text.includes('{any}'))
  if (places.length === 1 && open.length === 0) return false
  const contexts = [context]
  for (const [key, text] of open)
    for (const value of conditionTexts(subject, key))
      if (intersects(parsePattern(value), openTemplate(text, declared)) === 'true')
        contexts.push({ ...context, [key]: instances(value).at(-1)! })
  return places.some((place) =>
    contexts.some((each) => {
      const tried = { ...need, on: place, context: each }
      return (
        answerNeed(tried, subject, values, false).truth === 'true' ||
        // One that was not seen may be allowed.
        coversOne(tried, place, subject, declared, values) !== undefined
      )
    }),
  )
}

/** The texts that a principal's policies compare a condition key with. */
function conditionTexts({ principal }: Subject, key: string): string[] {
  if (principal === undefined) return []
  return policyValues(principal.principal)
    .flatMap(statementsOf)
    .flatMap(({ Condition: operators }) => Object.values(isObject(operators) ? operators : {}))
    .flatMap((keys) => Object.entries(isObject(keys) ? keys : {}))
    .filter(([name]) => name.toLowerCase() === key.toLowerCase())
    .flatMap(([, texts]) => asList(texts).filter((text) => typeof text === 'string'))
}

/** A template in which what is not declared is any text. */
function openTemplate(template: string, declared: Values): Pattern {
  const open = template.replace(/\{([a-z-]+)\}/g, (whole, name: string) =>
    name === 'digits' || name === 'any' || declared[name] !== undefined ? whole : '{any}',
  )
  return fillTemplate(open, declared)
}

/**
 * One whole ARN of the set that is allowed: a creation time or an id that no parameter can state. Null: the effort was
 * spent before one was found.
 */
function coversOne(
  need: GrantNeed,
  template: string,
  subject: Subject,
  declared: Values,
  values: Values,
): string | undefined | null {
  if (subject.principal === undefined) return undefined
  const wanted = openTemplate(template, declared)
  for (const text of allowedResources(subject.principal)) {
    // A star elsewhere, such as for the account, is any text.
    const resource = instances(text).at(-1)!
    // The account, the Region and the id that deployment fills in are some text.
    const member = cutSymbols(resource)
      .map((part) => (typeof part === 'string' ? part : '0'))
      .join('')
    if (intersects(literal(member), wanted) !== 'true') continue
    if (isSpent(subject.effort)) return null
    if (answerNeed({ ...need, on: resource }, subject, values, false).truth === 'true') return resource
  }
  return undefined
}

/** What was taken for parameters that nobody declared. */
function assumptions(
  needs: readonly Need[],
  declared: Values,
  values: Values,
  named: TaskRequest['named'] = {},
): string[] {
  const names = [...new Set(needs.flatMap((need) => templatesIn(need).flatMap(namesIn)))].filter(
    (name) => declared[name] === undefined,
  )
  return names.flatMap((name) => {
    const value = values[name]
    if (value === undefined || name === 'partition' || (name.endsWith('-prefix') && value === '')) return []
    if (value === FRESH && (name === 'region' || name === 'account' || name.endsWith('-prefix'))) return []
    const given = named[name]
    const open =
      given === undefined
        ? `${name} is not declared`
        : `${name} is ${code(showSymbols(showValue(given)))}, which is not known`
    return [
      value === FRESH || value === anyRole ? `${open}; any will do` : `${open}; ${code(showValue(value))} is taken`,
    ]
  })
}

function kindOf(principal: PreparedPrincipal): string {
  const arn = principal.principal.arn
  if (arn?.includes(':user/')) return 'user'
  if (arn?.includes(':group/')) return 'group'
  return arn === undefined && (!principal.principal.span || !principal.principal.grouped) ? 'policy' : 'role'
}

function uniqueLocations(locations: Location[]): Location[] {
  const seen = new Set<string>()
  return locations.filter((location) => {
    const key = JSON.stringify(location)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
