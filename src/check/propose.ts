import { holdsSymbol } from '../base/symbol.js'
import { asList, isObject, textOfValue, type Value } from '../base/value.js'
import { services } from '../catalogue/index.js'
import type { Task } from '../catalogue/schema.js'
import { code } from '../findings/message.js'
import type { Document, LoadedFile } from '../model/document.js'
import type { Principal, Workspace } from '../model/workspace.js'
import { contains, parsePattern } from '../iam/pattern.js'
import { actionsOf } from './need.js'
import { templatesIn } from './need-parameters.js'
import { answerAll } from './check.js'
import { policyValues, type Prepared, prepare, statementsOf } from './prepared.js'
import { type AnsweredTask, answerTask } from './task.js'
import type { TaskRequest } from './task-request.js'
import { FRESH, namesIn } from './templates.js'

/** A starting configuration. Each part says why it is proposed; what is not `sure` is for a person to decide. */
export interface Proposal {
  principals: ProposedPrincipal[]
  buckets: ProposedBucket[]
  keys: { arn?: string; policy: string; why: string }[]
  /** Roles that templates declare and that need no entry: a resource says what each is for. */
  templated: string[]
  /** Whether templates were found. */
  templates: boolean
  /** What was found and is not proposed, with the reason. */
  others: { name: string; why: string }[]
  /** The one account, the one Region that all ARNs name. */
  account?: string
  region?: string
}

export interface ProposedPrincipal {
  name: string
  why: string
  /** Its tasks are those that a resource of a template says. */
  said?: true
  /** Paths from the root. */
  policies: string[]
  trust?: string
  tasks: ProposedTask[]
}

export interface ProposedTask {
  task: string
  why: string
  sure: boolean
  with: Record<string, string>
}

export interface ProposedBucket {
  name: string
  why: string
  cors?: string
  policy?: string
  /** Tasks that a bucket with a CORS configuration may be for. */
  tasks: { task: string; title: string }[]
}

/** At most this many of a kind: a proposal is to be read by a person. */
export const most = 100

/** What a repository's raw files say of its principals, buckets and keys. Templates need no declaration: they say it themselves. */
export function propose(workspace: Workspace): Proposal {
  const raw = new Map(workspace.files.map((file) => [file.path, file]))
  const used = new Set<string>()
  const grouped = groups(workspace, raw)
  const prepared = prepare({ ...workspace, principals: grouped.map(({ principal }) => principal) })
  const answered = answerAll(prepared)
  const proposed = grouped.map((group) => proposedPrincipal(group, answered, prepared))
  const principals = proposed
    .filter((principal) => principal.tasks.length > 0)
    .slice(0, most)
    .map((principal) => ({ ...principal, name: unique(principal.name, used) }))
  const entries = new Set(principals.map(({ name }) => name))
  const listed = new Set(principals.flatMap((principal) => principal.policies))
  const policies = grouped
    .filter((group) => group.policies.some((path) => listed.has(path)) || entries.has(group.name))
    .flatMap(({ principal }) => policyValues(principal))
  const arns = arnsIn([...policies, ...workspace.files.flatMap((file) => file.documents.map(({ value }) => value))])
  const account = onlyOne(arns.map((arn) => arn.split(':')[4] ?? '').filter((part) => /^\d{12}$/.test(part)))
  const region = onlyOne(
    arns.map((arn) => arn.split(':')[3] ?? '').filter((part) => /^[a-z]{2}(-[a-z]+)+-\d$/.test(part)),
  )
  const buckets = proposedBuckets(workspace, arnsIn(policies))
  return {
    principals,
    buckets,
    templates: workspace.files.some(({ kind }) => isTemplate.test(kind)),
    keys: proposedKeys(workspace, arns),
    templated: proposed.filter(({ said }) => said).map(({ name }) => name),
    others: [...others(workspace, raw, grouped, proposed), ...ownerless(workspace, buckets)],
    ...(account === undefined ? {} : { account }),
    ...(region === undefined ? {} : { region }),
  }
}

const isTemplate = /^(?:cloudformation|terraform|terraform-plan|serverless)$/

/** Principals that were found and have no place in the proposal, and trust policies that join none. */
function others(
  workspace: Workspace,
  raw: ReadonlyMap<string, LoadedFile>,
  grouped: readonly Group[],
  proposed: readonly ProposedPrincipal[],
): Proposal['others'] {
  const idle = proposed.filter(({ tasks, said }) => tasks.length === 0 && said === undefined)
  const surplus = proposed.filter(({ tasks }) => tasks.length > 0).slice(most)
  const placed = new Set(grouped.map(({ name }) => name))
  const apart = workspace.principals.filter(
    ({ name }) => raw.get(name)?.kind !== 'identity-policy' && !placed.has(name),
  )
  const joined = new Set(grouped.flatMap(({ trust, principal }) => [trust, principal.trust?.source.path]))
  const trusts = workspace.files.filter(({ kind, path }) => kind === 'trust-policy' && !joined.has(path))
  const called = ({ name, policies }: ProposedPrincipal) => (policies.length > 0 ? policies.join(', ') : name)
  return [
    ...surplus.map((each) => ({ name: called(each), why: `more than ${most} principals` })),
    ...apart.map(({ name, span }) => ({
      name,
      why: span === undefined ? 'nothing says what it is for' : 'several go by this name, so an entry can mean none',
    })),
    ...idle.map((each) => ({ name: called(each), why: 'nothing it may do is of a service known here' })),
    ...trusts.map(({ path }) => ({ name: path, why: 'a trust policy; whose it is was not found' })),
  ]
}

/** Files of buckets that are those of no bucket that is proposed. */
function ownerless({ files }: Workspace, buckets: readonly ProposedBucket[]): Proposal['others'] {
  const placed = new Set(buckets.flatMap(({ cors, policy }) => [cors, policy]))
  const whats = new Map<string, string>([
    ['cors', 'a CORS configuration'],
    ['bucket-policy', 'a bucket policy'],
  ])
  return files.flatMap(({ kind, path }) => {
    const what = whats.get(kind)
    return what === undefined || placed.has(path) ? [] : [{ name: path, why: `${what}; whose it is was not found` }]
  })
}

interface Group {
  name: string
  why: string
  policies: string[]
  trust?: string
  /** All its policies as one principal. */
  principal: Principal
}

/** A folder of more policies than this is no role's. */
const mostOfOneRole = 20

/** Principals of raw files; policies of one folder belong together if it holds one trust policy, or if together they lack less. */
function groups(workspace: Workspace, raw: ReadonlyMap<string, LoadedFile>): Group[] {
  const singles = workspace.principals.filter(({ name }) => raw.get(name)?.kind === 'identity-policy')
  const trusts = workspace.files.filter(({ kind }) => kind === 'trust-policy')
  const folders = new Map<string, Principal[]>()
  for (const single of singles) {
    const folder = folderOf(single.name)
    folders.set(folder, [...(folders.get(folder) ?? []), single])
  }
  const found: Group[] = templateGroups(workspace, raw)
  for (const [folder, mates] of folders) {
    const [trust, second] = trusts.filter(({ path }) => folderOf(path) === folder)
    const joinable = folder !== '' && mates.length > 1 && mates.length <= mostOfOneRole && second === undefined
    if (joinable && !mates.some((mate) => mate.trust !== undefined)) {
      const document = trust?.documents[0]
      const principal = merged(folder, mates, document)
      const name = baseOf(folder.slice(0, -1))
      const shared = { name, policies: mates.map((mate) => mate.name), principal }
      if (trust !== undefined && document !== undefined) {
        found.push({
          ...shared,
          why: `the policies of ${code(folder)}, which holds one trust policy`,
          trust: trust.path,
        })
        continue
      }
      if (trust === undefined && lacking(workspace, [principal]) < lacking(workspace, mates)) {
        found.push({ ...shared, why: `the policies of ${code(folder)}: together they lack less than apart` })
        continue
      }
    }
    for (const mate of mates) {
      const path = mate.trust?.source.path
      const joins = mate.assumed.map((text) => text.replace(/^.*: /, 'with its trust policy, since '))
      found.push({
        name: labelOf(mate.name),
        why: [code(mate.name), ...joins].join(', '),
        policies: [mate.name],
        principal: mate,
        ...(path === undefined ? {} : { trust: path }),
      })
    }
  }
  return found.sort((a, b) => compare(a.policies[0] ?? '', b.policies[0] ?? '') || compare(a.name, b.name))
}

/** Roles of templates, by the name that binds an entry to them; of two with one name neither can be meant. */
function templateGroups(workspace: Workspace, raw: ReadonlyMap<string, LoadedFile>): Group[] {
  const roles = workspace.principals.filter(({ name, grouped }) => grouped && raw.get(name)?.kind !== 'identity-policy')
  const counts = new Map<string, number>()
  for (const { name } of roles) counts.set(name, (counts.get(name) ?? 0) + 1)
  return roles.flatMap((principal) => {
    if (counts.get(principal.name) !== 1 || principal.span === undefined) return []
    const why = `declared in ${code(principal.span.source.path)}, which says the rest`
    return [{ name: principal.name, why, policies: [], principal }]
  })
}

const merged = (name: string, mates: readonly Principal[], trust: Document | undefined): Principal => ({
  name,
  policies: mates.flatMap(({ policies }) => policies),
  ...(trust === undefined ? {} : { trust }),
  grouped: true,
  assumed: [],
})

/** How many needs of tasks that exact actions tell are missing. */
const lacking = (workspace: Workspace, principals: Principal[]): number =>
  answerAll(prepare({ ...workspace, principals }))
    .filter(({ request }) => request.origin === 'action')
    .flatMap(({ result }) => result.requirements)
    .filter(({ verdict }) => verdict === 'missing').length

function proposedPrincipal(group: Group, answered: readonly AnsweredTask[], prepared: Prepared): ProposedPrincipal {
  const tasks = new Map<string, ProposedTask>()
  const { name, why, policies, trust } = group
  // A resource that names the role says its tasks better; declared ones would take their place.
  const said = answered.some(
    ({ request }) => request.origin === 'resource' && request.principal?.principal === group.principal,
  )
  if (said) return { name, why, said, policies, tasks: [] }
  for (const { request, values, details, result } of answered) {
    if (request.principal?.principal !== group.principal) continue
    const exact = request.origin === 'action'
    const proven = exact ? provenValues(request.task, values, details) : {}
    const more = exact ? demandedWhenDeclared({ ...request, origin: 'config', declared: proven }, prepared) : []
    const also = more.length === 0 ? '' : `; once declared it also needs ${more.map(code).join(', ')}`
    tasks.set(request.id, {
      task: request.id,
      why: `${seenIn(request.task, group.principal)}${also}`,
      // Declared tasks take the place of inferred ones: what is missing already must not fall silent.
      sure: exact && (more.length === 0 || result.verdict === 'missing'),
      with: proven,
    })
  }
  for (const task of tasksOfTrust(group, prepared)) if (!tasks.has(task.task)) tasks.set(task.task, task)
  return {
    name,
    why,
    policies,
    ...(trust === undefined ? {} : { trust }),
    tasks: [...tasks.values()].sort((a, b) => Number(b.sure) - Number(a.sure)),
  }
}

/** Needs that only a declared task has (looking up, cleaning up) and that are missing: for a person to decide. */
function demandedWhenDeclared(request: TaskRequest, prepared: Prepared): string[] {
  return answerTask(request, prepared)
    .details.filter(
      ({ need, requirement }) =>
        need.companion === true && requirement.level === 'error' && requirement.verdict === 'missing',
    )
    .map(({ need }) => need.id)
}

/** The action that says so. */
function seenIn(task: Task, principal: Principal): string {
  const seen = new Set((task.seenFrom ?? []).map((action) => action.toLowerCase()))
  const prefixes = new Set([...seen].map((action) => action.split(':')[0]))
  const given = policyValues(principal)
    .flatMap(statementsOf)
    .filter((statement) => statement['Effect'] === 'Allow')
    .flatMap((statement) => asList(statement['Action']).map(String))
  const exact = given.find((action) => seen.has(action.toLowerCase()))
  const wide = given.find((action) => /[*?]/.test(action) && prefixes.has(action.toLowerCase().split(':')[0]))
  return `${task.title}: it allows ${code(exact ?? wide ?? [...seen][0] ?? '')}`
}

/** What the policy itself proves of the parameters: values under which every need that names them is met. */
function provenValues(
  task: Task,
  values: AnsweredTask['values'],
  details: AnsweredTask['details'],
): Record<string, string> {
  const proven: Record<string, string> = {}
  for (const name of task.parameters) {
    const value = values[name]
    if (value === undefined || value === '' || value === task.defaults?.[name]) continue
    if (name === 'region' || name === 'account') continue
    if (value.includes(FRESH) || holdsSymbol(value) || /[*?<>{}$]/.test(value)) continue
    const about = details.filter(({ need }) => templatesIn(need).flatMap(namesIn).includes(name))
    if (about.length > 0 && about.every(({ requirement }) => requirement.verdict === 'satisfied')) proven[name] = value
  }
  return proven
}

/** A role that a service may assume, and whose permissions name no task: every task of such a role is possible. */
function tasksOfTrust({ principal }: Group, prepared: Prepared): ProposedTask[] {
  const trusted = new Set(
    statementsOf(principal.trust?.value).flatMap((statement) =>
      isObject(statement['Principal']) ? asList(statement['Principal']['Service']).map(String) : [],
    ),
  )
  const subject = prepared.principals.find((each) => each.principal === principal)
  if (trusted.size === 0 || subject === undefined) return []
  const found = services.flatMap((service) =>
    Object.entries(service.tasks).flatMap(([name, task]) => {
      // Every function has a role that Lambda assumes: that says nothing.
      const need = task.needs.find((each) => 'trust' in each)
      if (task.principal !== 'service-role' || need === undefined || !('trust' in need)) return []
      if (!trusted.has(need.trust)) return []
      const id = `${service.id}/${name}`
      const request = { id, service, task, origin: 'config' as const, declared: {}, principal: subject, assumed: [] }
      const { result, values, details } = answerTask(request, prepared)
      const enough = result.verdict === 'satisfied'
      const fits = enough && isMadeFor(principal, task)
      const may = `${task.title}: ${code(need.trust)} may assume it`
      const proven = fits ? onlyBuckets(request, prepared, provenValues(task, values, details)) : {}
      return [{ enough, fits, may, task: id, proven }]
    }),
  )
  // What a role may do is what one task needs, and no other one's: it was written for that.
  const only = found.filter(({ fits }) => fits).length === 1
  return found
    .sort((a, b) => Number(b.enough) - Number(a.enough))
    .map(({ enough, fits, may, task, proven }) => {
      const sure = only && fits
      const suffix = sure
        ? ', and its policies are for this and nothing else'
        : enough
          ? ', and its policies are enough'
          : ''
      return { task, why: `${may}${suffix}`, sure, with: sure ? proven : {} }
    })
}

/** Most buckets that are tried in the place of another. */
const mostBuckets = 10

/** The values that can be no other bucket of the policies: which of several is meant, only a person knows. */
function onlyBuckets(
  request: TaskRequest & { principal: { principal: Principal } },
  prepared: Prepared,
  proven: Readonly<Record<string, string>>,
): Record<string, string> {
  const buckets = bucketsIn(arnsIn(policyValues(request.principal.principal)))
  const mayBe = (name: string, bucket: string) =>
    answerTask({ ...request, declared: { [name]: bucket } }, prepared).result.verdict === 'satisfied'
  const entries = Object.entries(proven).filter(
    ([name, value]) =>
      !name.endsWith('bucket') ||
      (buckets.length <= mostBuckets && !buckets.some((bucket) => bucket !== value && mayBe(name, bucket))),
  )
  return Object.fromEntries(entries)
}

/** Fewer actions than this may be a part of anything. */
const fewestActions = 2

/** Whether everything that a role may do is of the needs of a task. */
function isMadeFor(principal: Principal, task: Task): boolean {
  const wanted = task.needs.flatMap(actionsOf).map((action) => parsePattern(action.toLowerCase()))
  const statements = policyValues(principal).flatMap(statementsOf)
  const given = statements.flatMap((statement) =>
    asList(statement['Action']).map((text) => textOfValue(text).toLowerCase()),
  )
  return (
    new Set(given).size >= fewestActions &&
    statements.every((statement) => statement['Effect'] === 'Allow' && statement['Action'] !== undefined) &&
    given.every((text) => {
      const pattern = parsePattern(text)
      return wanted.some((action) => contains(action, pattern) === 'true')
    })
  )
}

function proposedBuckets(workspace: Workspace, arns: readonly string[]): ProposedBucket[] {
  const found = new Map<string, ProposedBucket>()
  const add = (name: string, why: string): ProposedBucket => {
    const known = found.get(name)
    if (known !== undefined) return known
    const bucket: ProposedBucket = { name, why, tasks: [] }
    found.set(name, bucket)
    return bucket
  }
  for (const file of workspace.files.filter(({ kind }) => kind === 'bucket-policy')) {
    const name = onlyOne(bucketsIn(arnsIn(file.documents.map(({ value }) => value))))
    if (name !== undefined) add(name, `${code(file.path)} is its policy`).policy ??= file.path
  }
  const named = new Set([...found.keys(), ...bucketsIn(arns)])
  for (const file of workspace.files.filter(({ kind }) => kind === 'cors')) {
    const name = bucketOfCors(file.path, named)
    if (name === undefined) continue
    const bucket = add(
      name,
      named.has(name)
        ? 'policies name it'
        : `the name of ${code(file.path)} says so; correct it if the bucket is called otherwise`,
    )
    bucket.cors ??= file.path
    bucket.tasks = corsTasks()
  }
  for (const name of bucketsIn(arns)) add(name, 'policies name it')
  return [...found.values()].slice(0, most)
}

/** The bucket that a CORS file's name or folder tells: one that policies name, else the name itself. */
function bucketOfCors(path: string, named: ReadonlySet<string>): string | undefined {
  const words = baseOf(path)
    .toLowerCase()
    .replace(/\.[a-z]+$/, '')
    .split(/([-_.])/)
  const isOfCors = (word: string, before: string) =>
    /^(?:cors(?:config(?:uration)?|rules?)?|config(?:uration)?|bucket)$/.test(word) ||
    (before === 'cors' && /^rules?$/.test(word))
  while (words.length >= 3 && isOfCors(words.at(-1)!, words.at(-3)!)) words.splice(-2)
  const stem = words.join('').replace(/^cors[-_.]/, '')
  const folder = baseOf(folderOf(path).slice(0, -1)).toLowerCase()
  for (const candidate of [stem, folder]) if (named.has(candidate)) return candidate
  if (/^(cors|bucket|config|configuration|rules?|s3|index|default)$/.test(stem)) return undefined
  return isBucketName(stem) ? stem : undefined
}

const corsTasks = (): ProposedBucket['tasks'] =>
  services.flatMap((service) =>
    Object.entries(service.tasks).flatMap(([name, task]) =>
      task.principal === 'bucket' && task.needs.some((need) => 'cors' in need)
        ? [{ task: `${service.id}/${name}`, title: task.title }]
        : [],
    ),
  )

function proposedKeys(workspace: Workspace, arns: readonly string[]): Proposal['keys'] {
  const policies = workspace.files.filter(({ kind }) => kind === 'key-policy')
  const named = [...new Set(arns.filter((arn) => /^arn:[^:*]+:kms:[^:*]+:\d{12}:key\/[\w-]+$/.test(arn)))]
  return policies.slice(0, most).map(({ path }) => {
    const one = policies.length === 1 && named.length === 1 ? named[0] : undefined
    return {
      ...(one === undefined ? {} : { arn: one }),
      policy: path,
      why: one === undefined ? 'which key it is the policy of is not known' : 'the only key that the policies name',
    }
  })
}

/** Every text in the values that begins like an ARN. */
function arnsIn(values: readonly Value[]): string[] {
  const found: string[] = []
  const visit = (value: Value): void => {
    if (typeof value === 'string') {
      if (value.startsWith('arn:') && !holdsSymbol(value)) found.push(value)
    } else if (Array.isArray(value)) value.forEach(visit)
    else if (isObject(value)) Object.values(value).forEach(visit)
  }
  values.forEach(visit)
  return found
}

const bucketsIn = (arns: readonly string[]): string[] => [
  ...new Set(
    arns.flatMap((arn) => {
      const name = /^arn:[^:]*:s3:::([^/]+)(\/.*)?$/.exec(arn)?.[1]
      return name !== undefined && isBucketName(name) ? [name] : []
    }),
  ),
]

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html */
const isBucketName = (name: string): boolean => /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(name)

function onlyOne(texts: readonly string[]): string | undefined {
  const different = [...new Set(texts)]
  return different.length === 1 ? different[0] : undefined
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1)
const baseOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** Words that say what a file is, not whose. */
const generic = /^(polic(y|ies)|permissions?|inline|identity|iam|role|user|group|document|statements?|main|index)$/i

/** What a principal is called: its file's name without what every policy is called, else its folder's. */
function labelOf(path: string): string {
  const words = baseOf(path)
    .replace(/(\.(json|jsonc|ya?ml|template|policy))+$/i, '')
    .split(/([-_.])/)
  while (words.length > 0 && (generic.test(words.at(-1)!) || /^[-_.]$/.test(words.at(-1)!))) words.pop()
  const own = words.join('')
  return own || baseOf(folderOf(path).slice(0, -1)) || 'role'
}

function unique(name: string, used: Set<string>): string {
  let free = name
  for (let count = 2; used.has(free); count++) free = `${name}-${count}`
  used.add(free)
  return free
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
