import { showSymbols } from '../../base/symbol.js'
import { isObject } from '../../base/value.js'
import type { Need } from '../../catalogue/schema.js'
import type { Fix, FixEdit } from '../../findings/finding.js'
import { fixMessage } from '../../findings/fix-message.js'
import type { CompiledPolicy } from '../../iam/api.js'
import { compilePolicy } from '../../iam/compile.js'
import type { Document } from '../../model/document.js'
import type { AttachedPolicy, Workspace } from '../../model/workspace.js'
import type { Place, Subject } from '../answer.js'
import { answerNeed } from '../need.js'
import { type Prepared, type PreparedPrincipal, statementsOf } from '../prepared.js'
import type { AnsweredTask, TaskDetail } from '../task.js'
import { type TaskRequest, unitOf } from '../task-request.js'
import type { Values } from '../templates.js'
import { applyChanges, type Body, type Change } from './change.js'
import { cycleOf } from './cycles.js'
import { expressionsFor } from './expression.js'
import { homeOf, isNested, isPlanned, writesName } from './names.js'
import type { FixContext, OpenContext, Plan } from './plan.js'
import { corsPlans } from './plan-cors.js'
import { grantPlans, resourcePolicyPlans } from './plan-grant.js'
import { forbidPlans } from './plan-forbid.js'
import { trustPlans } from './plan-trust.js'
import { twinOf } from './twin.js'
import { sameDocument, usersOf } from './users.js'
import { editDocument } from './write.js'

/** Most plans that are tried for one requirement. */
const maximumPlans = 40

/**
 * The least change that makes a missing requirement satisfied, proven by asking the requirement again of the changed
 * documents; undefined when there is none: the requirement is not missing, a Deny stands against it, its documents are
 * not in the repository, or a part is not known that must be.
 */
export function fixFor(detail: TaskDetail, task: AnsweredTask, context: FixContext): Fix | undefined {
  if (detail.requirement.verdict !== 'missing' || detail.answer.explicitDeny === true) return undefined
  const found = leastFix(detail, task, context)
  const { open } = context
  if (found === undefined) return undefined
  // What is chosen among several that policies name is for review in any case.
  if (open === undefined || isChosen(task)) return fixOf(found)
  const general = generalFix(detail, task, context.answered, open)
  // Its words name what the template does: `${var.stage}`, and not the value that it has now.
  if (general !== undefined)
    return fixOf(isSame(found, general) ? { ...found, description: plainer(found, general) } : general)
  return fixOf(found, mayDepend(detail.need, task, found.changes) ? [fixMessage.now] : [])
}

/** The least change that is proven to hold whatever is given for the parameters. */
function generalFix(
  { need }: TaskDetail,
  task: AnsweredTask,
  answered: readonly AnsweredTask[],
  { prepared, requests, answer }: OpenContext,
): Made | undefined {
  const request = twinOf(task, answered, requests)
  if (request === undefined) return undefined
  const twin = answer(request)
  // What is asked of a call may be made for it, with the names that it states.
  const detail = twin.details.find((each) => each.need.id === need.id)
  if (detail === undefined) return undefined
  const beside = requests.filter((each) => each.principal === request.principal && each.origin !== 'wildcard')
  return leastFix(detail, twin, {
    prepared,
    get answered() {
      return beside.map(answer)
    },
  })
}

const isChosen = ({ request: { origin } }: AnsweredTask): boolean => origin === 'action' || origin === 'wildcard'

/** @param further reasons to have it reviewed */
function fixOf({ description, edits, review, reasons }: Made, further: readonly string[] = []): Fix {
  const all = [...reasons, ...further]
  return {
    description: fixMessage.forReview(description, all),
    safety: review || all.length > 0 ? 'review' : 'safe',
    edits,
  }
}

/** Names that nobody has written, such as an element of a map, say less than the value. */
const plainer = (found: Made, general: Made): string =>
  /\$\{[^}]*[["]/.test(showSymbols(general.description)) ? found.description : general.description

const isSame = (a: Made, b: Made): boolean => JSON.stringify(a.edits) === JSON.stringify(b.edits)

/**
 * Whether a change may be right only for the values that parameters have now: it writes a name, or lets an action join
 * the resources that stand there for a resource of which the template says where it is.
 */
function mayDepend(need: Need, { request }: AnsweredTask, changes: Changes): boolean {
  const all = [...changes.values()].flat()
  if (all.some(writesName)) return true
  return request.origin !== 'config' && ('allow' in need || 'anyOf' in need)
}

/** A change with what it does to the documents. */
interface Made {
  description: string
  edits: FixEdit[]
  review: boolean
  /** Why it is for review, as clauses, where the reason is not plain. */
  reasons: string[]
  changes: Changes
}

function leastFix(detail: TaskDetail, task: AnsweredTask, context: FixContext): Made | undefined {
  const { request, values } = task
  const { service } = request
  const subject: Subject = {
    prepared: context.prepared,
    service,
    task: request.task,
    principal: request.principal,
    unit: unitOf(request),
    named: request.named,
    context: request.context,
  }
  const chosen = isChosen(task)
  const { workspace } = context.prepared
  const { files } = workspace
  let circular: Made | undefined
  let tried = 0
  for (const plan of plansFor(detail.need, subject, task, detail.places, context)) {
    if (++tried > maximumPlans) break
    const changes = grouped(plan)
    if (!isSatisfiedAfter(detail.need, subject, values, changes)) continue
    const found = written(changes, subject.unit, workspace)
    if (found === undefined) continue
    const { edits, sure } = found
    const reasons: string[] = []
    const writes = [...changes].filter(([, list]) => list.some(writesName)).map(([document]) => document)
    if (writes.some((document) => isNested(document, workspace))) reasons.push(fixMessage.given)
    if (writes.length > 0 && isPlanned(edits, files)) reasons.push(fixMessage.now)
    const cycle = cycleOf(edits, files)
    if (cycle !== undefined) reasons.push(fixMessage.cycle(cycle.changed, cycle.named, cycle.tool))
    const review = chosen || plan.review || !sure || isMade(edits) || isReused(request)
    const made: Made = { description: plan.description, edits, review, reasons, changes }
    if (cycle === undefined) return made
    // Another one may do without the reference.
    circular ??= made
  }
  return circular
}

/** What the CDK has written is written anew by it. */
const isMade = (edits: readonly FixEdit[]): boolean => edits.some(({ path }) => /(?:^|\/)cdk\.out\//.test(path))

/** What stands in a module is meant for every call of it, with the arguments of each. */
const isReused = ({ principal, bucket }: TaskRequest): boolean =>
  [principal?.principal.name, bucket?.label].some((label) => label !== undefined && /(?:^|[./])module\./.test(label))

function* plansFor(
  need: Need,
  subject: Subject,
  task: AnsweredTask,
  places: readonly Place[],
  context: FixContext,
): Generator<Plan> {
  const { values, declared } = task
  if ('allow' in need) yield* grantPlans(need, subject, values, declared, places, context)
  else if ('trust' in need) yield* trustPlans(need, subject, context)
  else if ('cors' in need) yield* corsPlans(need, subject, values, context)
  else if ('resourcePolicy' in need) yield* resourcePolicyPlans(need, subject, values, declared, context)
  else if ('forbid' in need) yield* forbidPlans(need, subject)
  else if ('anyOf' in need)
    for (const alternative of need.anyOf) {
      const plan = together(alternative.needs, subject, task, places, context)
      if (plan !== undefined) yield plan
    }
}

/** The first plan of each part that is missing, as one. */
function together(
  needs: readonly Need[],
  subject: Subject,
  task: AnsweredTask,
  places: readonly Place[],
  context: FixContext,
): Plan | undefined {
  const plans: Plan[] = []
  for (const need of needs) {
    if (answerNeed(need, subject, task.values, false).truth === 'true') continue
    let plan: Plan | undefined
    let tried = 0
    for (const each of plansFor(need, subject, task, places, context)) {
      if (++tried > maximumPlans) break
      if (!isSatisfiedAfter(need, subject, task.values, grouped(each))) continue
      plan = each
      break
    }
    if (plan === undefined) return undefined
    plans.push(plan)
  }
  if (plans.length === 0) return undefined
  return {
    parts: plans.flatMap((plan) => plan.parts),
    description: fixMessage.both(plans.map((plan) => plan.description)),
    review: plans.some((plan) => plan.review),
  }
}

type Changes = Map<Document, Change[]>

/** The changes by document; statements for the same place become one change. */
function grouped({ parts }: Plan): Changes {
  const found: Changes = new Map()
  for (const { document, change } of parts) {
    const list = found.get(document) ?? []
    found.set(document, list)
    const earlier = change.kind === 'append' ? list.findIndex((other) => other.kind === 'append') : -1
    if (change.kind !== 'append' || earlier < 0) list.push(change)
    else list[earlier] = { kind: 'append', bodies: [...bodiesOf(list[earlier]!), ...change.bodies] }
  }
  return found
}

const bodiesOf = (change: Change): readonly Body[] => (change.kind === 'append' ? change.bodies : [])

function written(
  changes: Changes,
  unit: string | undefined,
  workspace: Workspace,
): { edits: FixEdit[]; sure: boolean } | undefined {
  const edits: FixEdit[] = []
  let sure = true
  for (const [document, list] of changes) {
    const expressions = expressionsFor(document, list, homeOf(document, workspace, unit))
    const found = expressions === undefined ? undefined : editDocument(document, list, expressions.written)
    if (found === undefined) return undefined
    edits.push(...found)
    sure &&= expressions!.sure
  }
  return { edits, sure }
}

/** Asks the need again of a workspace in which the documents are changed; nothing else is compiled anew. */
function isSatisfiedAfter(need: Need, subject: Subject, values: Values, changes: Changes): boolean {
  const { prepared } = subject
  const { workspace } = prepared
  const replaced = new Set<Document>()
  const principals = prepared.principals.slice()
  // What is not changed keeps its index of names.
  let { buckets, keys } = workspace
  for (const [document, list] of changes) {
    const changed: Document = { ...document, value: applyChanges(document.value, list) }
    replaced.add(changed)
    const after = (other: Document): Document => (sameDocument(document, other) ? changed : other)
    const users = usersOf(document, prepared)
    const less = list.some((change) => change.kind === 'remove-items')
    for (const index of users.principals) principals[index] = changedPrincipal(principals[index]!, after, less)
    if (users.buckets.length > 0) buckets = buckets.slice()
    if (users.keys.length > 0) keys = keys.slice()
    for (const index of users.buckets) {
      const { cors, policy } = buckets[index]!
      buckets[index] = {
        ...buckets[index]!,
        ...(cors && { cors: after(cors) }),
        ...(policy && { policy: after(policy) }),
      }
    }
    for (const index of users.keys) keys[index] = { ...keys[index]!, policy: after(keys[index]!.policy!) }
  }
  const changed: Prepared = {
    ...prepared,
    principals,
    compiled: (document) => (replaced.has(document) ? compilePolicy(document.value) : prepared.compiled(document)),
    workspace: { ...workspace, keys, buckets },
  }
  const principal =
    subject.principal === undefined ? undefined : principals[prepared.principals.indexOf(subject.principal)]
  return answerNeed(need, { ...subject, prepared: changed, principal }, values, false).truth === 'true'
}

/** @param less whether the change takes something away, so that nothing of the old policy may be kept */
function changedPrincipal(
  prepared: PreparedPrincipal,
  after: (document: Document) => Document,
  less: boolean,
): PreparedPrincipal {
  const { principal } = prepared
  const attached = (policy: AttachedPolicy): AttachedPolicy => {
    if (policy.document === undefined) return policy
    const document = after(policy.document)
    return document === policy.document ? policy : { ...policy, document, value: document.value }
  }
  const policies = principal.policies.map(attached)
  const boundary = principal.boundary === undefined ? undefined : attached(principal.boundary)
  const trust = principal.trust === undefined ? undefined : after(principal.trust)
  const same =
    policies.every((policy, index) => policy === principal.policies[index]) &&
    boundary === principal.boundary &&
    trust === principal.trust
  if (same) return prepared
  return {
    ...prepared,
    principal: { ...principal, policies, ...(boundary && { boundary }), ...(trust && { trust }) },
    identity: less
      ? policies.map((policy, index) =>
          policy === principal.policies[index] ? prepared.identity[index]! : compilePolicy(policy.document!.value),
        )
      : [...prepared.identity, ...policies.flatMap((policy, index) => additions(principal.policies[index]!, policy))],
    boundaries:
      boundary === undefined || boundary === principal.boundary
        ? prepared.boundaries
        : [compilePolicy(boundary.document!.value)],
    trust: trust === undefined || trust === principal.trust ? prepared.trust : compilePolicy(trust.value),
  }
}

/** The statements that a change touched, as a policy beside the old one: what allows more may be asked together. */
function additions(old: AttachedPolicy, changed: AttachedPolicy): CompiledPolicy[] {
  if (old === changed) return []
  const before = new Set(statementsOf(old.document!.value))
  const value = changed.document!.value
  const touched = [...statementsOf(value).entries()].filter(([, statement]) => !before.has(statement))
  // What is not certain to be attached, or to be there, is no more so with an addition.
  const doubts = new Map(
    touched.flatMap(([index], at): [number, string][] => {
      const doubt = old.document!.doubts?.get(index)
      return doubt === undefined ? [] : [[at, doubt]]
    }),
  )
  return [
    compilePolicy(
      { ...(isObject(value) ? value : {}), Statement: touched.map(([, statement]) => statement) },
      old.certain === false ? 'whether the policy is attached is not known' : undefined,
      doubts,
    ),
  ]
}
