import { showSymbols } from '../base/symbol.js'
import { code } from '../findings/message.js'
import { asList, type Value } from '../base/value.js'
import type { Explanation, NearMiss, PolicySet, StatementRef } from '../iam/api.js'
import type { Document } from '../model/document.js'
import type { AttachedPolicy } from '../model/workspace.js'
import type { ActionAnswer, Place } from './answer.js'
import { denyWords, statementWords } from './deny-words.js'
import { documentAt } from './need-doubt.js'
import { endDate } from './end-date.js'
import { likeness } from './likeness.js'
import { isMisspeltAction } from './misspelt-action.js'
import { type Prepared, type PreparedPrincipal, statementsOf } from './prepared.js'
import { FRESH } from './templates.js'

/** Turns the engine's explanation into places and words. */
export function describe(
  explanation: Explanation,
  set: PolicySet & { resourceDocument?: Document },
  actor: PreparedPrincipal,
  prepared: Prepared,
  /** The action that was asked for. */
  action: string,
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
      label: ordinaryPolicy(action),
      ...(set.resourceDocument === undefined ? {} : { document: set.resourceDocument }),
    }
  }
  /** What keeps it from being allowed beside the principal's own policies. */
  const keeperOf = (policy: string): string | undefined => {
    if (policy === 'boundary') return `the permissions boundary ${code(actor.principal.boundary?.label ?? '')}`
    if (policy === 'scp') return 'the service control policies'
    if (policy !== 'resource') return undefined
    return { key: 'the key policy', trust: 'the trust policy', ordinary: ordinaryPolicy(action) }[
      set.resourceKind ?? 'ordinary'
    ]
  }
  const policyOf = ({ policy, index }: StatementRef): Value | undefined => {
    const { policies, boundary } = actor.principal
    const attached = policy === 'identity' ? policies[index] : policy === 'boundary' ? boundary : undefined
    return documentOf(policy, index).document?.value ?? (attached?.value as Value | undefined)
  }
  /** The date that ends what a statement says. */
  const endOf = (ref: StatementRef): string | undefined => endDate(policyOf(ref), ref.statement)
  /** The statement that denies, and its condition. */
  const wordsOf = (ref: StatementRef): string => {
    return denyWords(policyOf(ref), ref.statement, documentOf(ref.policy, ref.index).label)
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
          message: `${explanation.decision === 'allowed' ? 'allowed' : 'denied'} here${untilWords(endOf(ref))}`,
        })
    }
    if (explanation.decision === 'allowed') {
      const [only, ...others] = explanation.matched
      const end = only === undefined || others.length > 0 ? undefined : endOf(only)
      return { places, ...(end === undefined ? {} : { detail: untilWords(end).trim() }) }
    }
    const example = explanation.witness?.replaceAll(FRESH, '*')
    const denying = explanation.matched.find(({ effect }) => effect === 'Deny')
    const which = denying === undefined ? '' : `: ${wordsOf(denying)}`
    const detail = `an explicit Deny applies${which}${example === undefined ? '' : `; for example to \`${example}\``}`
    if (denying === undefined) return { places, detail, explicitDeny: true }
    const { label } = documentOf(denying.policy, denying.index)
    const again = `the same Deny applies: ${statementWords(policyOf(denying), denying.statement, label)}`
    return { places, detail, again, explicitDeny: true }
  }
  const unread = unreadableOf(explanation, set, prepared)
  if (unread !== undefined)
    return { places, detail: `a control policy cannot be read here: ${unread}`, unknownReason: 'unreadable-policy' }
  if (explanation.decision === 'unknown' && explanation.unknownReason === 'resource-policy') {
    const [what, which] = {
      key: ['the key policy', 'key'],
      trust: ['the trust policy of that role', 'trust'],
      ordinary: [`${ordinaryPolicy(action)} in the other account`, 'resource'],
    }[set.resourceKind ?? 'ordinary'] as [string, string]
    const unknownReason = `${which}-policy-not-in-repository`
    if (!explanation.lacking.includes('identity')) {
      return { places, detail: `${what} is not in the repository`, unknownReason }
    }
    const near = explanation.nearest.find(({ policy }) => policy === 'identity')
    const { document } = near === undefined ? {} : documentOf(near.policy, near.index)
    if (near !== undefined && document !== undefined)
      places.push({ document, path: near.path, message: `nearest: ${near.detail}` })
    const detail = `its own policies do not surely allow it, and ${what}, which may, is not in the repository`
    return { places, detail, unknownReason }
  }
  if (explanation.decision === 'unknown' && explanation.unknownReason === 'unreadable-policy') {
    const { policies, boundary } = actor.principal
    const named = ({ label, reason }: AttachedPolicy) =>
      `${code(label)}${reason === undefined ? '' : ` (${reason})`} cannot be read here`
    const closed = policies.filter((_, index) => actor.identity[index] === 'unknown')
    const detail =
      closed.length > 0
        ? `${/^(the|other) policies of /.test(closed[0]!.label) ? '' : 'the attached policy '}${closed.map(named).join(', ')}`
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
      const message = 'not known whether it takes effect'
      places.push({ document: doubted.document, path: ['Statement', ref.statement], message })
    }
    const effect = ref?.effect === 'Deny' ? 'deny' : 'allow'
    const because = doubted?.reason === undefined ? '' : `; ${showSymbols(doubted.reason)}`
    const detail = doubted === undefined ? explanation.reason : `${code(doubted.label)} may ${effect} it${because}`
    return { places, detail, unknownReason: 'attachment-not-known' }
  }
  /** A boundary that is AWS's own stands nowhere but where it is attached. */
  const boundaryPlace = (): Place[] => {
    const { boundary } = actor.principal
    if (boundary?.span === undefined) return []
    const message = `nearest: ${keeperOf('boundary')}`
    return [{ document: documentAt(boundary.span), path: [], message }]
  }
  let detail: string | undefined
  const isOwn = ({ policy, index }: NearMiss) =>
    documentOf(policy, index).document !== undefined && actor.principal.policies[index]?.astray !== true
  const misses = ownFirst(likestFirst(explanation.nearest, action, documentOf), isOwn)
  for (const miss of misses) {
    const { document, label } = documentOf(miss.policy, miss.index)
    if (document !== undefined) places.push({ document, path: miss.path, message: `nearest: ${miss.detail}` })
    else if (miss.policy === 'boundary') places.push(...boundaryPlace())
    if (miss.effect === 'Deny') detail ??= `whether an explicit Deny applies is not known: ${wordsOf(miss)}`
    const keeper = keeperOf(miss.policy)
    // Nobody adds an action to a policy of AWS.
    const isOfAws = miss.policy === 'boundary' && document === undefined && miss.element === 'action'
    if (keeper !== undefined) detail ??= isOfAws ? `${keeper} does not allow it` : keptBy(keeper, miss.detail)
    detail ??=
      document === undefined ? `${miss.detail} (in ${label})` : `${miss.detail}${besides(miss, misses, documentOf)}`
  }
  // Of several that lack it, a resource policy could do without the others: what the role's own side lacks is told.
  const own = explanation.lacking.filter((type) => type !== 'resource')
  const lacking = onlyOf(own) ?? onlyOf(explanation.lacking)
  if (detail === undefined && explanation.decision === 'implicitDeny' && lacking !== undefined) {
    const keeper = keeperOf(lacking)
    const { document } = lacking === 'scp' ? {} : documentOf(lacking, 0)
    if (keeper !== undefined) detail = `${keeper} ${lacking === 'scp' ? 'do' : 'does'} not allow it`
    if (keeper !== undefined && document !== undefined)
      places.push({ document, path: [], message: `nearest: ${keeper}` })
    else if (lacking === 'boundary') places.push(...boundaryPlace())
  }
  const lackedBy = lacking === undefined ? undefined : keeperOf(lacking)
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
    ...(explanation.decision === 'implicitDeny' && lackedBy !== undefined ? { lackedBy } : {}),
  }
}

/** What people call a resource's policy. */
const ordinaryPolicy = (action: string): string => (/^s3:/i.test(action) ? 'the bucket policy' : 'the resource policy')

const onlyOf = <T>(items: readonly T[]): T | undefined => (items.length === 1 ? items[0] : undefined)

/**
 * Statements that lack nothing but the action, the likest first: one in which it is misspelt, or else the one that
 * somebody will add it to. Others keep their places.
 */
function likestFirst(misses: readonly NearMiss[], action: string, documentOf: DocumentOf): NearMiss[] {
  const isLacking = ({ element, proves, effect }: NearMiss) => element === 'action' && proves && effect === 'Allow'
  const lacking = misses.filter(isLacking)
  const ranked = lacking.map((miss) => {
    const body = statementsOf(documentOf(miss.policy, miss.index).document?.value)[miss.statement]
    if (body === undefined) return { miss, rank: -1 }
    const slip = misspelt(miss, body['Action'], action)
    return slip === undefined
      ? { miss, rank: likeness(body, { actions: [action] }) }
      : { miss: slip, rank: Number.MAX_SAFE_INTEGER }
  })
  ranked.sort((a, b) => b.rank - a.rank)
  let next = 0
  return misses.map((miss) => (isLacking(miss) ? ranked[next++]!.miss : miss))
}

/** The miss at the name that is a slip for the action; undefined: the statement has none. */
function misspelt(miss: NearMiss, written: Value | undefined, action: string): NearMiss | undefined {
  const given = asList(written)
  const at = given.findIndex((text) => typeof text === 'string' && isMisspeltAction(text, action))
  if (at < 0) return undefined
  const path = ['Statement', miss.statement, 'Action', ...(Array.isArray(written) ? [at] : [])]
  const detail = `${code(String(given[at]))} is no action; ${code(action)} is`
  return { ...miss, path, detail }
}

type DocumentOf = (policy: string, index: number) => { document?: Document; label?: string }

/** A statement that allows the action elsewhere. */
const isElsewhere = ({ element, proves, effect, policy }: NearMiss): boolean =>
  element === 'resource' && proves && effect === 'Allow' && policy === 'identity'

/**
 * Of the statements that allow the action elsewhere those that somebody here has written for the principal come first:
 * what a managed policy of AWS says of names with a word in them is nobody's slip. Others keep their places.
 */
function ownFirst(misses: readonly NearMiss[], isOwn: (miss: NearMiss) => boolean): NearMiss[] {
  const elsewhere = misses.filter(isElsewhere)
  const sorted = [...elsewhere.filter(isOwn), ...elsewhere.filter((miss) => !isOwn(miss))]
  let next = 0
  return misses.map((miss) => (isElsewhere(miss) ? sorted[next++]! : miss))
}

/** What managed policies of AWS allow elsewhere beside a statement of the principal's own. */
function besides(first: NearMiss, misses: readonly NearMiss[], documentOf: DocumentOf): string {
  if (!isElsewhere(first) || !first.detail.startsWith('allows it only on ')) return ''
  const labels = misses.filter(isElsewhere).flatMap(({ policy, index }) => {
    const { document, label = '' } = documentOf(policy, index)
    return document === undefined ? [code(label.slice(label.lastIndexOf('/') + 1))] : []
  })
  return labels.length === 0 ? '' : `, and elsewhere by ${[...new Set(labels)].join(', ')}`
}

const untilWords = (end: string | undefined): string => (end === undefined ? '' : ` until ${code(end)}`)

/** Why the answer is open when a policy that is declared and no identity policy cannot be read. */
function unreadableOf(
  { decision, unknownReason }: Explanation,
  set: { resourceDocument?: Document },
  { workspace }: Prepared,
): string | undefined {
  if (decision !== 'unknown' || !(unknownReason === 'malformed' || unknownReason === 'resource-policy'))
    return undefined
  return [
    set.resourceDocument,
    ...workspace.serviceControlPolicies.flat(),
    ...workspace.resourceControlPolicies.flat(),
  ].find((document) => document?.unreadable !== undefined)?.unreadable
}

/** What is wrong with the nearest statement, as a clause that says whose statement it is. */
function keptBy(keeper: string, detail: string): string {
  if (detail.startsWith('whether ')) return `${detail} (in ${keeper})`
  if (detail.startsWith('the action ')) return `in ${keeper} ${detail}`
  if (!detail.startsWith('allows ')) return detail
  return keeper.endsWith('policies') ? `in ${keeper} a statement ${detail}` : `${keeper} ${detail}`
}
