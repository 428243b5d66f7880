import type { Problem } from '../base/errors.js'
import type { SourceText, Span } from '../base/source.js'
import {
  judgeAccount,
  judgeBucket,
  judgeKeyArn,
  judgeParameter,
  judgePartition,
  judgePolicyArn,
  judgePrincipalArn,
  judgeRegion,
  type Judgement,
} from '../check/parameter-values.js'
import { plainRuleIds, requirementsOf } from '../check/rule-ids.js'
import { didYouMean } from '../findings/did-you-mean.js'
import { code } from '../findings/message.js'
import {
  type Configuration,
  emptyConfiguration,
  type GlobRef,
  type PrincipalDeclaration,
  type TaskDeclaration,
} from '../model/configuration.js'
import type { Member, Node, ObjectNode } from '../syntax/node.js'
import { alternativesIn, mostAlternatives } from './alternatives.js'
import { reportSchemaError, type Report } from './configuration-shape.js'

type FindTask = typeof import('../catalogue/index.js').findTask

interface Context {
  source: SourceText
  report: Report
  /** What only looks unfamiliar. */
  doubts: Configuration['doubts']
  taskIds: string[]
  /** Ids of the rules that are no tasks. */
  ruleIds: string[]
  findTask: FindTask
}

/** The configuration and every mistake in it, in the order of the file. The configuration is complete only without mistakes. */
export async function readConfiguration(
  source: SourceText,
): Promise<{ configuration: Configuration; problems: Problem[] }> {
  const [{ parseYaml }, { validate }, { allTaskIds, findTask }] = await Promise.all([
    import('../syntax/yaml.js'),
    import('../generated/validate-configuration.js'),
    import('../catalogue/index.js'),
  ])
  const found = new Map<string, { start: number; problem: Problem }>()
  const context: Context = {
    source,
    report(node, message) {
      const problem = { message, path: source.path, ...source.positionAt(node.start) }
      found.set(`${node.start} ${message}`, { start: node.start, problem })
    },
    doubts: [],
    taskIds: allTaskIds(),
    ruleIds: plainRuleIds(),
    findTask,
  }
  const { roots, problems: syntaxProblems } = parseYaml(source.text)
  for (const problem of syntaxProblems) context.report(problem, problem.message)
  const [root, second] = roots
  let configuration = emptyConfiguration()
  if (syntaxProblems.length === 0) {
    if (second !== undefined) context.report(second, 'expected one document, found another')
    if (root !== undefined) reportDuplicates(root, context)
    if (root === undefined || (root.type === 'scalar' && root.value === null)) {
      context.report({ start: 0 }, 'missing key `version`; the file must say `version: 1`')
    } else if (validate(toPlain(root))) {
      configuration = await build(root as ObjectNode, context)
    } else {
      for (const error of validate.errors ?? []) reportSchemaError(root, error, context.report)
      if (root.type === 'object') configuration = await build(root, context)
    }
  }
  const problems = [...found.values()].sort((a, b) => a.start - b.start).map(({ problem }) => problem)
  return { configuration, problems }
}

/** A key that stands twice: one of the two would be lost silently. */
function reportDuplicates(node: Node, context: Context): void {
  if (node.type === 'array') for (const item of node.items) reportDuplicates(item, context)
  if (node.type !== 'object') return
  const seen = new Set<string>()
  for (const { key, value } of node.members) {
    if (seen.has(key.value)) context.report(key, `the key \`${key.value}\` stands here a second time; keep one`)
    seen.add(key.value)
    reportDuplicates(value, context)
  }
}

/** Plain data for the validator; objects have no prototype, so that no key is special. */
function toPlain(node: Node): unknown {
  if (node.type === 'scalar') return node.value
  if (node.type === 'array') return node.items.map(toPlain)
  const object = Object.create(null) as Record<string, unknown>
  for (const { key, value } of node.members) object[key.value] = toPlain(value)
  return object
}

/** Reads what is of the right type, skips what is not: the schema has reported it. */
async function build(root: ObjectNode, context: Context): Promise<Configuration> {
  const { source, report } = context
  const configuration = emptyConfiguration()
  for (const { key, value } of membersOf(member(root, 'principals'))) {
    if (key.value.trim() === '') report(key, 'a principal needs a label, found an empty string')
    const principal: PrincipalDeclaration = {
      name: key.value,
      policiesStated: ['policies', 'managed-policies'].some((name) => member(value, name) !== undefined),
      policies: globs(member(value, 'policies'), context),
      managedPolicies: await managedPolicies(member(value, 'managed-policies'), context),
      tasks: tasks(member(value, 'tasks'), 'principal', context),
      span: span(source, key),
    }
    const arn = text(member(value, 'arn'))
    if (arn !== undefined) {
      principal.arn = arn
      // What is no ARN at all the schema has reported.
      if (/^arn:[a-z0-9-]+:(iam|sts)::[0-9]{12}:.+$/.test(arn))
        judge(judgePrincipalArn('arn', arn), arn, member(value, 'arn')!, context)
    }
    const boundaryNode = member(value, 'boundary')
    if (isArn(text(boundaryNode)))
      judge(judgePolicyArn('boundary', text(boundaryNode)!), text(boundaryNode)!, boundaryNode!, context)
    const boundary = isArn(text(boundaryNode)) ? reference(boundaryNode!, source) : globs(boundaryNode, context)[0]
    if (boundary !== undefined) principal.boundary = boundary
    const trust = globs(member(value, 'trust'), context)[0]
    if (trust !== undefined) principal.trust = trust
    configuration.principals.push(principal)
  }
  for (const { key, value } of membersOf(member(root, 'buckets'))) {
    const named = /^arn:[^:]*:s3:::([^/:]+)$/.exec(key.value)?.[1]
    if (named !== undefined)
      context.report(key, `a bucket is declared by its name, found its ARN; write ${code(named)}`)
    else judge(judgeBucket('buckets', key.value), key.value, key, context)
    const cors = globs(member(value, 'cors'), context)[0]
    const policy = globs(member(value, 'policy'), context)[0]
    const versioned = scalar(member(value, 'versioned'))
    const owner = account(member(value, 'account'), context)
    const content = text(member(value, 'content'))
    configuration.buckets.push({
      name: key.value,
      ...(cors && { cors }),
      ...(policy && { policy }),
      ...(typeof versioned === 'boolean' && { versioned }),
      ...(owner !== undefined && { account: owner }),
      ...(content !== undefined && { content: content as 'images' }),
      tasks: tasks(member(value, 'tasks'), 'bucket', context),
      span: span(source, key),
    })
  }
  for (const { key, value } of membersOf(member(root, 'keys'))) {
    judge(judgeKeyArn('keys', key.value), key.value, key, context)
    configuration.keys.push({
      arn: key.value,
      policy: globs(member(value, 'policy'), context)[0],
      span: span(source, key),
    })
  }
  const rules = Object.create(null) as Configuration['rules']
  for (const { key, value } of membersOf(member(root, 'rules'))) {
    checkRule(key.value, key, context)
    rules[key.value] = text(value) as 'off'
  }
  configuration.rules = rules
  for (const item of itemsOf(member(root, 'suppressions'))) {
    const ruleNode = member(item, 'rule')
    const rule = text(ruleNode)
    if (rule !== undefined) checkRule(rule, ruleNode!, context)
    const path = text(member(item, 'path'))
    const principal = text(member(item, 'principal'))
    const untilNode = member(item, 'until')
    const until = text(untilNode)
    if (until !== undefined && /^\d{4}-\d\d-\d\d$/.test(until) && !isDate(until)) {
      report(untilNode!, `\`until\` must be a date of the calendar, found \`${until}\``)
    }
    configuration.suppressions.push({
      rule: rule ?? '',
      ...(path !== undefined && { path }),
      ...(principal !== undefined && { principal }),
      reason: text(member(item, 'reason')) ?? '',
      ...(until !== undefined && { until }),
      span: span(source, item),
    })
  }
  configuration.exclude = itemsOf(member(root, 'exclude')).flatMap((item) => {
    demandFew(item, context)
    return text(item) === undefined ? [] : reference(item, source)
  })
  const levels = (name: string) => itemsOf(member(root, name)).map((level) => globs(level, context))
  configuration.serviceControlPolicies = levels('service-control-policies')
  configuration.resourceControlPolicies = levels('resource-control-policies')
  const defaults = member(root, 'defaults')
  const region = text(member(defaults, 'region'))
  const owner = account(member(defaults, 'account'), context)
  const partition = text(member(defaults, 'partition'))
  if (region !== undefined) {
    configuration.defaults.region = region
    if (region.trim() !== '') judge(judgeRegion('region', region), region, member(defaults, 'region')!, context)
  }
  if (owner !== undefined) configuration.defaults.account = owner
  if (partition !== undefined) {
    configuration.defaults.partition = partition
    const node = member(defaults, 'partition')!
    if (partition.trim() !== '') judge(judgePartition('partition', partition, region), partition, node, context)
  }
  const hygiene = text(member(root, 'hygiene'))
  if (hygiene !== undefined) configuration.hygiene = hygiene as 'all'
  configuration.doubts = context.doubts
  return configuration
}

function tasks(node: Node | undefined, owner: 'principal' | 'bucket', context: Context): TaskDeclaration[] {
  const declarations: TaskDeclaration[] = []
  for (const item of itemsOf(node)) {
    const idNode = item.type === 'object' ? member(item, 'task') : item
    const id = text(idNode)
    if (idNode === undefined || id === undefined || id.trim() === '') continue
    const parameters: Record<string, string> = {}
    const places: Record<string, Span> = {}
    const withMembers = item.type === 'object' ? membersOf(member(item, 'with')) : []
    for (const { key, value } of withMembers) {
      const given = textOrNumber(value, context.source)
      if (given === undefined) continue
      parameters[key.value] = given
      places[key.value] = span(context.source, value)
    }
    declarations.push({ task: id, with: parameters, places, span: span(context.source, idNode) })
    const known = context.findTask(id)
    if (known === undefined) {
      context.report(idNode, `unknown task \`${id}\`${didYouMean(id, context.taskIds)}`)
      continue
    }
    const isBucketTask = known.task.principal === 'bucket'
    if (owner === 'bucket' && !isBucketTask) {
      context.report(idNode, `\`${id}\` is a task of a principal; declare it under \`principals\``)
    } else if (owner === 'principal' && isBucketTask) {
      context.report(idNode, `\`${id}\` is a task of a bucket; declare it under \`buckets\``)
    }
    const names = parameterNames(known.task.parameters)
    for (const { key, value } of withMembers) {
      if (names.has(key.value)) {
        const given = parameters[key.value]
        if (given !== undefined) judge(judgeParameter(key.value, given, known.service), given, value, context)
        continue
      }
      const meant = didYouMean(key.value, names)
      const help = meant || `; it has ${[...names].map((n) => `\`${n}\``).join(', ')}`
      context.report(key, `unknown parameter \`${key.value}\` of \`${id}\`${help}`)
    }
  }
  return declarations
}

/** Reports a mistake at its node, and keeps a doubt. */
function judge(judgement: Judgement, value: string, node: Node | Member['key'], context: Context): void {
  if (judgement === undefined) return
  if ('mistake' in judgement) return context.report(node, judgement.mistake)
  const { source, doubts } = context
  doubts.push({ value, problem: { message: judgement.doubt, path: source.path, ...source.positionAt(node.start) } })
}

/** `bucket` stands for both buckets; the Region and the account are parts of every ARN. */
function parameterNames(parameters: readonly string[]): Set<string> {
  const names = new Set(parameters)
  if (names.has('input-bucket') || names.has('output-bucket')) names.add('bucket')
  return names.add('region').add('account')
}

async function managedPolicies(node: Node | undefined, context: Context): Promise<{ name: string; span: Span }[]> {
  const { source, report } = context
  const policies: { name: string; span: Span }[] = []
  for (const item of itemsOf(node)) {
    const name = text(item)
    if (name === undefined || name.trim() === '') continue
    if (isArn(name)) judge(judgePolicyArn('managed-policies', name), name, item, context)
    else {
      const { hasManagedPolicy } = await import('../catalogue/managed-policies.js')
      const { retiredManagedPolicy } = await import('../catalogue/retired-managed-policies.js')
      if (!hasManagedPolicy(name) && retiredManagedPolicy(name) === undefined) {
        report(item, `unknown AWS managed policy \`${name}\`; name a customer-managed policy by its ARN`)
      }
    }
    policies.push({ name, span: span(source, item) })
  }
  return policies
}

function checkRule(rule: string, node: Node, { report, findTask, taskIds, ruleIds }: Context): void {
  if (rule.trim() === '') return
  const [id = '', requirement] = rule.split('#', 2)
  const task = findTask(id)
  if (task !== undefined) {
    if (requirement === undefined) return
    const ids = requirementsOf(task.task)
    if (!ids.includes(requirement)) {
      report(node, `unknown requirement \`${requirement}\` of \`${id}\`${didYouMean(requirement, ids)}`)
    }
    return
  }
  const rules = ruleIds
  if (!rules.includes(rule)) report(node, `unknown rule \`${rule}\`${didYouMean(rule, [...rules, ...taskIds])}`)
}

/** A string or a list of strings as globs; one that leaves the root is a mistake. */
function globs(node: Node | undefined, context: Context): GlobRef[] {
  const { source, report } = context
  return itemsOf(node).flatMap((item) => {
    const glob = text(item)
    if (glob === undefined || glob.trim() === '') return []
    if (leavesRoot(glob)) report(item, `\`${glob}\` must stay inside the checked directory`)
    demandFew(item, context)
    return reference(item, source)
  })
}

/** Each text that a glob's braces stand for is looked for on its own. */
function demandFew(node: Node, { report }: Context): void {
  const glob = text(node) ?? ''
  if (alternativesIn(glob) > mostAlternatives)
    report(node, `${code(glob)} stands for too many patterns: expected at most ${mostAlternatives}`)
}

/** Whether a glob is absolute or climbs out with `..`. */
export function leavesRoot(glob: string): boolean {
  return /^([/\\]|[A-Za-z]:[/\\])/.test(glob) || /(^|[/\\{,])\.\.([/\\},]|$)/.test(glob)
}

function reference(node: Node, source: SourceText): GlobRef {
  return { glob: text(node) ?? '', span: span(source, node) }
}

function account(node: Node | undefined, context: Context): string | undefined {
  const value = node === undefined ? undefined : textOrNumber(node, context.source)
  if (value !== undefined) judge(judgeAccount('account', value), value, node!, context)
  return value
}

/** Numbers as they are written, so that an account keeps its leading zeros. */
function textOrNumber(node: Node, source: SourceText): string | undefined {
  if (node.type !== 'scalar' || node.value === null) return undefined
  if (typeof node.value !== 'number') return String(node.value)
  const written = source.text.slice(node.start, node.end)
  return /^\d+$/.test(written) ? written : String(node.value)
}

const isArn = (name: string | undefined): boolean => name?.startsWith('arn:') ?? false

function isDate(date: string): boolean {
  const parsed = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date)
}

const span = (source: SourceText, { start, end }: { start: number; end: number }): Span => ({ source, start, end })

function scalar(node: Node | undefined): string | number | boolean | null | undefined {
  return node?.type === 'scalar' ? node.value : undefined
}

function text(node: Node | undefined): string | undefined {
  const value = scalar(node)
  return typeof value === 'string' ? value : undefined
}

function member(node: Node | undefined, name: string): Node | undefined {
  return membersOf(node).findLast((m) => m.key.value === name)?.value
}

function membersOf(node: Node | undefined): Member[] {
  return node?.type === 'object' ? node.members : []
}

/** A list's items; a string stands for a list of one. */
function itemsOf(node: Node | undefined): Node[] {
  if (node === undefined || node.type === 'object') return []
  return node.type === 'array' ? node.items : [node]
}
