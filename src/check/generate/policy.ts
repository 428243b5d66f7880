import { ConfigurationError } from '../../base/errors.js'
import type { Value } from '../../base/value.js'
import { allTaskIds, findTask } from '../../catalogue/index.js'
import type { CorsNeed, GrantNeed, Need, ParameterName, Service, Task } from '../../catalogue/schema.js'
import { applies } from '../assign.js'
import { aliasOf, regionOf } from '../../model/key-arn.js'
import { judgeParameter } from '../parameter-values.js'
import { arnGiven, namesIn, plainName, type Values } from '../templates.js'
import {
  type Grant,
  oneOrMore,
  type PolicyDocument,
  type PolicyStatement,
  policiesFrom,
  sidOf,
  statementsFrom,
  unique,
} from './merge.js'

/** The least that satisfies the tasks. What no task needs is absent. */
export interface GeneratedPolicies {
  /** The one identity policy; absent when there are several or none. */
  identityPolicy?: PolicyDocument
  /** The identity policies when one would be larger than a managed policy may be. */
  identityPolicies?: PolicyDocument[]
  trustPolicy?: PolicyDocument
  cors?: CorsRule[]
  /** Statements for the policy of the key. */
  keyPolicyStatements?: PolicyStatement[]
  /** Statements for the policies of other resources, such as a bucket. */
  resourcePolicyStatements?: PolicyStatement[]
  /** Identity policies of other roles that a task works with, by parameter. */
  otherPolicies?: Record<string, PolicyDocument>
  /** Where the tasks belong to principals of different kinds: what each of them needs by itself. */
  principals?: PrincipalPolicies[]
}

/** The policies of one of several principals. */
export interface PrincipalPolicies extends Omit<GeneratedPolicies, 'principals'> {
  /** Who it is, in words. */
  for: string
  tasks: string[]
}

export interface CorsRule {
  AllowedHeaders: string[]
  AllowedMethods: string[]
  AllowedOrigins: string[]
  ExposeHeaders: string[]
}

/** What was asked for, settled: with it the output can be named and declared. */
export interface PolicyRequest {
  tasks: { id: string; service: Service; task: Task; with: Record<string, string> }[]
  /** A name for the principal, from its first task. */
  name: string
  /** ARN of the principal; its account is a placeholder when it is not given. */
  arn: string
  /** All values as they are filled in. */
  values: Values
  /** Parameters that are needed, not given, and stand as `<name>` in the output. */
  missing: string[]
  /** The alias that was given for the key: a policy cannot name a key by it. */
  alias?: string
}

export interface Generated {
  request: PolicyRequest
  policies: GeneratedPolicies
}

/**
 * The least policies for tasks with these parameters; several tasks are merged, as for one principal.
 * @param didYouMean suggests what was meant by an unknown name
 * @throws ConfigurationError for an unknown task, an unknown parameter, or a value that is empty
 */
export function generatePolicies(
  ids: readonly string[],
  given: Readonly<Record<string, string>>,
  didYouMean: DidYouMean = () => '',
): Generated {
  const request = requestOf(ids, given, didYouMean)
  const used = new Set<string>(request.missing)
  const grants: Grant[] = []
  const keyGrants: Grant[] = []
  const others = new Map<string, Grant[]>()
  const trusted = new Set<string>()
  const corsNeeds: CorsNeed['cors'][] = []
  const resourceStatements: PolicyStatement[] = []
  const fill = (template: string, values: Values): string => fillText(template, values, used)
  for (const { task, with: own } of request.tasks) {
    const values: Values = { ...task.defaults, ...request.values, ...within(task, request.values) }
    const collect = (need: Need): void => {
      if ('anyOf' in need) for (const part of need.anyOf[0]!.needs) collect(part)
      else if ('trust' in need) trusted.add(need.trust)
      else if ('cors' in need) corsNeeds.push(need.cors)
      else if ('resourcePolicy' in need) {
        const { service, actions, on } = need.resourcePolicy
        resourceStatements.push({
          Sid: sidOf(need.id),
          Effect: 'Allow',
          Principal: { Service: service },
          Action: oneOrMore(actions),
          Resource: fill(on, values),
          Condition: { StringEquals: { 'aws:SourceAccount': fill('{account}', values) } },
        })
      } else if ('allow' in need) {
        const grant = grantOf(need, values, fill)
        if (need.whose !== undefined) others.set(need.whose, [...(others.get(need.whose) ?? []), grant])
        else grants.push(grant)
        if (need.on === '{kms-key}' && need.whose === undefined) keyGrants.push(grant)
      }
    }
    for (const need of task.needs) if (applies(need, own, false)) collect(need)
  }
  const identity = policiesFrom(statementsFrom(grants))
  const keyStatements = statementsFrom(keyGrants.map((grant) => ({ ...grant, resource: '*' }))).map(
    ({ Sid, Effect, ...rest }) => ({ Sid: Sid!, Effect: Effect!, Principal: { AWS: request.arn }, ...rest }),
  )
  const cors = corsRules(corsNeeds)
  const policies: GeneratedPolicies = {
    ...(identity.length === 1 ? { identityPolicy: identity[0]! } : {}),
    ...(identity.length > 1 ? { identityPolicies: identity } : {}),
    ...(trusted.size > 0 ? { trustPolicy: trustPolicy([...trusted].sort()) } : {}),
    ...(cors.length > 0 ? { cors } : {}),
    ...(keyStatements.length > 0 ? { keyPolicyStatements: keyStatements } : {}),
    ...(resourceStatements.length > 0 ? { resourcePolicyStatements: named(resourceStatements) } : {}),
    ...(others.size > 0
      ? {
          otherPolicies: Object.fromEntries(
            [...others].map(([name, list]) => [
              name,
              { Version: '2012-10-17', Statement: statementsFrom(list) } as const,
            ]),
          ),
        }
      : {}),
  }
  const principals = separately(request, given, didYouMean)
  if (principals.length > 0) policies.principals = principals
  return { request: { ...request, missing: [...used].sort() }, policies }
}

/** Every policy of the principal. */
export const identityPoliciesOf = (policies: GeneratedPolicies): PolicyDocument[] =>
  policies.identityPolicies ?? (policies.identityPolicy === undefined ? [] : [policies.identityPolicy])

function named(statements: readonly PolicyStatement[]): PolicyStatement[] {
  const taken = new Set<string>()
  return statements.map((statement) => ({ ...statement, Sid: unique(String(statement['Sid']), taken) }))
}

/** The end of a sentence that names what was probably meant, or nothing. */
type DidYouMean = (given: string, candidates: readonly string[]) => string

function requestOf(
  ids: readonly string[],
  given: Readonly<Record<string, string>>,
  didYouMean: DidYouMean,
): PolicyRequest {
  const problems: string[] = []
  const found = [...new Set(ids)].flatMap((id) => {
    const task = findTask(id)
    if (task === undefined)
      problems.push(`unknown task \`${id}\`${didYouMean(id, allTaskIds()) || '; `ml-perms-check tasks` lists them'}`)
    return task ?? []
  })
  const names = new Set(found.flatMap(({ task }) => parametersOf(task)))
  for (const [name, value] of Object.entries(given)) {
    if (problems.length === 0 && !names.has(name)) {
      const meant = didYouMean(name, [...names])
      const which = found.length === 1 ? `\`${found[0]!.id}\`` : 'these tasks'
      const has = [...names].map((each) => `\`${each}\``).join(', ')
      problems.push(`unknown parameter \`${name}\` of ${which}${meant === '' ? `; known are ${has || 'none'}` : meant}`)
    }
    if (value === '') problems.push(`parameter \`${name}\` has no value`)
    else if (names.has(name)) {
      // A project of one service is none of another, and its name will do for both.
      const judgements = found
        .filter(({ task }) => parametersOf(task).includes(name))
        .map(({ service }) => judgeParameter(name, value, service))
      const [first] = judgements.flatMap((each) => (each !== undefined && 'mistake' in each ? [each.mistake] : []))
      if (first !== undefined && judgements.every((each) => each !== undefined && 'mistake' in each))
        problems.push(first)
    }
  }
  if (problems.length > 0) throw new ConfigurationError(problems.map((message) => ({ message })))
  const alias = given['kms-key'] === undefined ? undefined : aliasOf(given['kms-key'])
  const spread: Record<string, string> = { ...given, ...(alias === undefined ? {} : { 'kms-key': keyToName(given) }) }
  for (const name of ['input-bucket', 'output-bucket'])
    if (given['bucket'] !== undefined && names.has(name)) spread[name] ??= given['bucket']
  const name = (found.find(({ task }) => task.principal !== 'bucket') ?? found[0])?.id.split('/')[1] ?? 'principal'
  const values = filledValues(
    spread,
    name,
    found.map(({ task }) => task),
  )
  return {
    tasks: found.map(({ id, service, task }) => ({
      id,
      service,
      task,
      with: Object.fromEntries(
        task.parameters.flatMap((each) => (spread[each] === undefined ? [] : [[each, spread[each]]])),
      ),
    })),
    name,
    arn: `arn:${values['partition']}:iam::${values['account'] ?? accountOf(given, ['kms-key']) ?? '<account>'}:role/${name}`,
    values,
    missing:
      alias === undefined
        ? []
        : ['account', 'kms-key', 'region'].filter((each) => spread['kms-key']!.includes(`<${each}>`)),
    ...(alias === undefined ? {} : { alias: given['kms-key']! }),
  }
}

/** Whose tasks they are, in words. */
const kindNames: { readonly [kind in Task['principal']]?: string } = {
  caller: 'who calls the service',
  'service-role': 'a role that the service assumes',
  'lambda-role': 'the role of a Lambda function',
}

/**
 * The policies of each principal by itself, where tasks belong to principals of different kinds: with one policy for
 * all, whoever starts a job could do what only its role must. Empty when one kind has them all.
 */
function separately(
  { tasks }: PolicyRequest,
  given: Readonly<Record<string, string>>,
  didYouMean: DidYouMean,
): PrincipalPolicies[] {
  const byKind = new Map<Task['principal'], PolicyRequest['tasks']>()
  for (const each of tasks) {
    const kind = each.task.principal
    // What a bucket needs is its own CORS configuration, beside anybody's policy.
    if (kindNames[kind] !== undefined) byKind.set(kind, [...(byKind.get(kind) ?? []), each])
  }
  if (byKind.size < 2) return []
  // The role that the one passes is the role that the other is.
  const role = byKind.get('service-role')?.[0]?.id.split('/')[1]
  return [...byKind].map(([kind, own]) => {
    const names = new Set(own.flatMap(({ task }) => parametersOf(task)))
    const known = { ...(role === undefined || kind === 'service-role' ? {} : { 'execution-role': role }), ...given }
    const fitting = Object.entries(known).filter(([name]) => names.has(name))
    const ids = own.map(({ id }) => id)
    const { policies } = generatePolicies(ids, Object.fromEntries(fitting), didYouMean)
    return { for: kindNames[kind]!, tasks: ids, ...policies }
  })
}

/**
 * The ARN of the key behind an alias, with its id to be filled in: "You cannot use a key id, alias name, or alias ARN to
 * identify a KMS key in an IAM policy statement."
 * https://docs.aws.amazon.com/kms/latest/developerguide/cmks-in-iam-policies.html
 */
function keyToName(given: Readonly<Record<string, string>>): string {
  const key = given['kms-key']!
  const [, own, , place, owner] = key.startsWith('arn:') ? key.split(':') : []
  const region = place || given['region'] || '<region>'
  return `arn:${own || partitionOf(region)}:kms:${region}:${owner || given['account'] || '<account>'}:key/<kms-key>`
}

const partitionOf = (region: string | undefined): string =>
  region?.startsWith('cn-') ? 'aws-cn' : region?.startsWith('us-gov-') ? 'aws-us-gov' : 'aws'

/** The account of the first of these parameters that is named by its ARN: the principal's own, until it is given. */
function accountOf(given: Readonly<Record<string, string>>, names: readonly string[]): string | undefined {
  for (const name of names) {
    const account = given[name]?.split(':')[4]
    if (account !== undefined && /^\d{12}$/.test(account)) return account
  }
  return undefined
}

/** `bucket` is accepted wherever there is an input or output bucket. */
function parametersOf(task: Task): string[] {
  const both = task.parameters.includes('input-bucket') || task.parameters.includes('output-bucket')
  return [...task.parameters, ...(both ? ['bucket'] : [])]
}

function filledValues(given: Readonly<Record<string, string>>, name: string, tasks: readonly Task[]): Values {
  const keyRegion = regionOf(given['kms-key'])
  // A project and a role that is passed are where the calls are made; a key may be of another account.
  const region = given['region'] ?? keyRegion ?? regionOf(given['project'])
  const partition = partitionOf(region)
  const account = given['account'] ?? accountOf(given, ['role', 'execution-role', 'project'])
  const values: Record<string, string | undefined> = { ...given, region, account, partition }
  const [place, owner] = [region ?? '<region>', account ?? '<account>']
  if (values['execution-role'] === undefined && tasks.some((task) => task.principal === 'service-role'))
    values['execution-role'] = name
  for (const role of ['role', 'execution-role']) {
    const value = values[role]
    if (value !== undefined && !value.startsWith('arn:')) values[role] = `arn:${partition}:iam::${owner}:role/${value}`
  }
  const key = values['kms-key']
  if (key !== undefined && !key.startsWith('arn:'))
    values['kms-key'] = `arn:${partition}:kms:${place}:${owner}:key/${key.replace(/^key\//, '')}`
  return values
}

/** A bucket that AWS names itself, as far as its name is known. */
function within(task: Task, values: Values): Values {
  const bounds = Object.entries(task.within ?? {}) as [ParameterName, string][]
  return Object.fromEntries(
    bounds.flatMap(([name, bound]) =>
      values[name] === undefined
        ? [[name, bound.replace(/\{([a-z-]+)\}/g, (_, inner: string) => values[inner] ?? '*')]]
        : [],
    ),
  )
}

type Fill = (template: string, values: Values) => string

function grantOf(need: GrantNeed, values: Values, fill: Fill): Grant {
  const template = typeof need.on === 'string' ? need.on : need.on.anyOf[0]!
  const equals: Record<string, Value> = {}
  const like: Record<string, Value> = {}
  for (const [key, value] of Object.entries(need.context ?? {}))
    (value.includes('{any}') ? like : equals)[key] = fill(value, values)
  const condition = {
    ...(Object.keys(equals).length > 0 ? { StringEquals: equals } : {}),
    ...(Object.keys(like).length > 0 ? { StringLike: like } : {}),
  }
  return {
    id: need.id,
    actions: need.allow,
    resource: fill(template, values),
    ...(Object.keys(condition).length > 0 ? { condition } : {}),
  }
}

/** A template with its values; what is not given stands as `<name>`. */
function fillText(template: string, values: Values, missing: Set<string>): string {
  for (const name of namesIn(template)) {
    // A project that is made again has another number.
    const arn = name === 'project' ? undefined : arnGiven(name, values[name], template)
    if (arn !== undefined) return arn
  }
  const whole = /^\{(kms-key|role|execution-role)\}$/.exec(template)?.[1]
  if (whole !== undefined && values[whole] === undefined) {
    missing.add(whole)
    const rest = whole === 'kms-key' ? 'kms:{region}:{account}:key' : 'iam::{account}:role'
    return fillText(`arn:{partition}:${rest}/<${whole}>`, values, missing)
  }
  return template
    .replaceAll('${*}', '*')
    .replace(/\{([a-z-]+)\}/g, (_, name: string) => {
      if (name === 'digits' || name === 'any') return '*'
      const value = values[name]
      if (value !== undefined) return plainName(name, value)
      if (name.endsWith('-prefix')) return ''
      missing.add(name)
      return `<${name}>`
    })
    .replace(/\*+/g, '*')
}

const trustPolicy = (services: readonly string[]): PolicyDocument => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Service: oneOrMore(services) }, Action: 'sts:AssumeRole' }],
})

/** S3 answers with the first rule that matches, so needs that share a method and an origin share a rule. */
function corsRules(needs: readonly CorsNeed['cors'][]): CorsRule[] {
  const rules: CorsRule[] = []
  for (const need of needs) {
    const rule: CorsRule = {
      AllowedHeaders: [...(need.headers ?? [])],
      AllowedMethods: [...need.methods],
      AllowedOrigins: [need.origin],
      ExposeHeaders: [...(need.expose ?? [])],
    }
    const shared = rules.find(
      (other) =>
        other.AllowedOrigins[0] === need.origin && other.AllowedMethods.some((method) => need.methods.includes(method)),
    )
    if (shared === undefined) rules.push(rule)
    else
      for (const list of ['AllowedHeaders', 'AllowedMethods', 'ExposeHeaders'] as const)
        shared[list] = [...new Set([...shared[list], ...rule[list]])].sort()
  }
  return rules
}
