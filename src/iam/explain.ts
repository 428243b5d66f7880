import type { Evaluation, Explanation, NearMiss, Pattern, PolicySet, Request, UnknownReason } from './api.js'
import { evaluateMatched, placed } from './evaluate.js'
import { contains, foldCase, intersects, printPattern } from './pattern.js'
import { matchPrincipal } from './principals.js'
import { type Element, type Entry, entryPattern } from './statement.js'
import { MAYBE, max, NO, type Three, three, YES } from './three.js'

/** The decision with the nearest misses. */
export function explain(request: Request, policies: PolicySet): Explanation {
  const evaluation = evaluateMatched(request, policies)
  const nearest = evaluation.decision === 'allowed' ? [] : nearMisses(request, policies)
  const unknownReason = evaluation.decision === 'unknown' ? whyUnknown(evaluation, request, policies) : undefined
  return { ...evaluation, nearest, ...(unknownReason === undefined ? {} : { unknownReason }) }
}

/** Statements that a single element kept from matching; the nearest first. */
function nearMisses(request: Request, policies: PolicySet): NearMiss[] {
  const action = foldCase(request.action)
  const found: (NearMiss & { rank: number })[] = []
  const best = (
    element: Element | undefined,
    set: Pattern,
  ): { value: Three; entry: Entry | undefined; touches: boolean } => {
    if (element === undefined) return { value: YES, entry: undefined, touches: true }
    let value: Three = NO
    let near: Entry | undefined
    let touches = false
    for (const entry of element.entries) {
      const pattern = entryPattern(entry, request.context)
      if (pattern === undefined) {
        near ??= entry
        continue
      }
      const whole = three(contains(pattern, set))
      if (whole > value) value = whole
      if (!touches && intersects(pattern, set) !== 'false') {
        touches = true
        near = entry
      }
      near ??= entry
    }
    if (element.negated)
      return {
        value: element.entries.some((entry) => {
          const pattern = entryPattern(entry, request.context)
          return pattern !== undefined && intersects(pattern, set) !== 'false'
        })
          ? NO
          : YES,
        entry: near,
        touches,
      }
    return { value, entry: near, touches }
  }
  for (const { statement, policy, index } of placed(policies)) {
    const a = best(statement.action, action)
    const r = best(statement.resource, request.resource)
    const condition = statement.conditions.find((one) => one.evaluate(request.context) !== YES)
    const conditionValue = condition === undefined ? YES : condition.evaluate(request.context)
    const named =
      policy === 'resource' && statement.principal !== undefined
        ? matchPrincipal(statement.principal, request.principal)
        : undefined
    const principalValue = named === undefined ? YES : max(max(named.self, named.role), max(named.any, named.account))
    const base = { policy, index, statement: statement.index, effect: statement.effect }
    const failing = [a.value !== YES, r.value !== YES, conditionValue !== YES, principalValue !== YES].filter(
      Boolean,
    ).length
    if (statement.effect === 'Deny') {
      if (failing === 1 && conditionValue === MAYBE)
        found.push({
          ...base,
          element: 'condition',
          path: [...condition!.path],
          detail: `whether the Deny applies depends on \`${condition!.key}\``,
          proves: false,
          rank: 0,
        })
      continue
    }
    if (a.value === NO && !a.touches) {
      // An action of the same service that is missing from the list is near; anything else is no help.
      const service = printPattern(action).split(':')[0]!
      const same = statement.action.entries.some((entry) => entry.text.toLowerCase().startsWith(`${service}:`))
      if (r.value === YES && same && failing === 1) {
        const path = [...(a.entry?.path ?? statement.path)].slice(0, statement.path.length + 1)
        found.push({
          ...base,
          element: 'action',
          path,
          detail: 'the action is not among those allowed on the resource',
          proves: true,
          rank: 6,
        })
      }
      continue
    }
    if (r.value !== YES) {
      const near = r.entry
      const shown = near === undefined ? '' : ` on \`${near.text}\``
      found.push({
        ...base,
        element: 'resource',
        path: [...(near?.path ?? statement.path)],
        detail: statement.resource?.negated
          ? `allows it everywhere except${shown}`
          : `allows it only${shown}${hint(near?.text, request)}`,
        proves: r.value === NO,
        rank: 1 + (r.touches ? 0 : sharedPrefix(near?.text, request) ? 1 : 3) + failing,
      })
      continue
    }
    if (condition !== undefined && conditionValue !== YES) {
      const given = request.context.get(condition.key)
      const is =
        given.state === 'known'
          ? `it is \`${given.values.join(', ')}\``
          : given.state === 'absent'
            ? 'the key is absent'
            : 'its value is not known'
      found.push({
        ...base,
        element: 'condition',
        path: [...condition.path],
        detail: `allows it only if \`${keyName(condition.path)}\` (${condition.operator}) is \`${condition.values.join('`, `')}\`; ${is} in this request`,
        proves: conditionValue === NO,
        rank: 1,
      })
      continue
    }
    if (principalValue !== YES)
      found.push({
        ...base,
        element: 'principal',
        path: [...statement.path, statement.principal?.name ?? 'Principal'],
        detail: 'allows it only to other principals',
        proves: principalValue === NO,
        rank: 2,
      })
    else if (a.value !== YES)
      found.push({
        ...base,
        element: 'action',
        path: [...(a.entry?.path ?? statement.path)],
        detail: 'allows only some of the actions',
        proves: a.value === NO,
        rank: 2,
      })
  }
  return found
    .sort((x, y) => x.rank - y.rank)
    .slice(0, 5)
    .map(({ rank: _, ...miss }) => miss)
}

const keyName = (path: readonly (string | number)[]): string => String(path.at(-1))

function sharedPrefix(text: string | undefined, request: Request): boolean {
  if (text === undefined) return false
  const wanted = printPattern(request.resource)
  return text.split(':')[2] === wanted.split(':')[2]
}

function hint(text: string | undefined, request: Request): string {
  const wanted = printPattern(request.resource)
  if (text === undefined) return ''
  if (text.startsWith('arn:') && text.includes(':s3:::') && !text.includes('/') && wanted.startsWith(`${text}/`))
    return `, which is the bucket; objects are \`${text}/*\``
  if (text.endsWith('/*') && wanted === text.slice(0, -2)) return ', which are the objects; the bucket is without `/*`'
  return ''
}

function whyUnknown(evaluation: Evaluation, request: Request, policies: PolicySet): UnknownReason {
  if (evaluation.reason.includes('too-complex')) return 'too-complex'
  const statements = placed(policies)
  if (policies.resource === 'unknown' && policies.resourceKind !== undefined && policies.resourceKind !== 'ordinary')
    return 'resource-policy'
  for (const { statement } of statements) {
    const touches = (element: Element | undefined, set: Pattern) =>
      element === undefined ||
      element.entries.some((entry) => {
        const pattern = entryPattern(entry, request.context)
        return pattern !== undefined && intersects(pattern, set) !== 'false'
      }) ||
      element.negated
    if (!touches(statement.action, foldCase(request.action)) || !touches(statement.resource, request.resource)) continue
    if (statement.malformed !== undefined || statement.action.malformed !== undefined) return 'malformed'
    if (statement.conditions.some((condition) => condition.malformed !== undefined)) return 'malformed'
    if (statement.conditions.some((condition) => condition.evaluate(request.context) === MAYBE)) return 'condition-key'
    if (
      statement.resource?.entries.some((entry) => entry.symbolic) ||
      statement.action.entries.some((entry) => entry.symbolic)
    )
      return 'symbol'
  }
  if (policies.identity.includes('unknown') || policies.boundaries?.includes('unknown')) return 'unreadable-policy'
  return 'condition-key'
}
