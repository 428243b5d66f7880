import type { Span } from '../../base/source.js'
import {
  equal,
  isNull,
  type ListVal,
  list,
  maybeList,
  maybeObject,
  memberOf,
  type ObjectVal,
  type Val,
} from './value.js'

/**
 * Of two lists, objects or policies, of which one it is is not known: what is in both, and what may be there besides.
 * @param why the condition that decides, as people read it
 */
export function eitherOf(left: Val, right: Val, why: string, span: Span): Val | undefined {
  const [then, otherwise] = [isNull(left) ? right : left, isNull(right) ? left : right]
  if (isNull(left) && isNull(right)) return undefined
  if (left.type === 'encoded' || right.type === 'encoded') return eitherPolicy(left, right, why, span)
  if (then.type === 'list' && otherwise.type === 'list') {
    const isIn = (item: Val, list: ListVal) => list.items.some((other) => equal(item, other) === true)
    const both = isNull(left) || isNull(right) ? [] : then.items.filter((item) => isIn(item, otherwise))
    const rest = [...then.items, ...(then === otherwise ? [] : otherwise.items)].filter(
      (item) => !both.some((other) => equal(item, other) === true),
    )
    const sides = [...new Set([then, otherwise])]
    if (sides.some((side) => side.open === true && side.maybe === undefined)) return list(both, span, true)
    return maybeList(
      both,
      [...rest.map((value) => ({ value, why })), ...sides.flatMap(({ maybe = [] }) => maybe)],
      span,
    )
  }
  if (then.type === 'object' && otherwise.type === 'object') {
    const sides = [...new Set([then, otherwise])]
    // Of an object with a shape of its own another shape says nothing: only maps are meant.
    const empty =
      isNull(left) || isNull(right) || sides.some(({ members, open }) => members.length === 0 && open !== true)
    if (!empty || sides.some((side) => side.open === true && side.maybe === undefined)) return undefined
    const members = sides.flatMap((side) => side.members.map((member) => ({ ...member, why })))
    return maybeObject([], [...members, ...sides.flatMap(({ maybe = [] }) => maybe)], span)
  }
  return undefined
}

/** Of two policies that were made to JSON, or of one and none: a policy with the statements of both. */
function eitherPolicy(left: Val, right: Val, why: string, span: Span): Val | undefined {
  const sides = [left, right].filter((side) => !isNull(side))
  const policies = sides.map((side) => (side.type === 'encoded' ? policyIn(side.of) : undefined))
  const [first] = policies
  if (first === undefined || policies.includes(undefined)) return undefined
  const [then, otherwise] = [left, right].map((side) =>
    side.type === 'encoded' ? statementsOf(policyIn(side.of)!) : list([], span),
  )
  const statements = eitherOf(then!, otherwise!, why, span)
  if (statements === undefined) return undefined
  const members = first.members.map((member) =>
    member.key === 'Statement' ? { ...member, value: statements } : member,
  )
  // It is made of two texts: there is no one place to change.
  return { type: 'encoded', of: { ...first, members }, language: 'string', span }
}

/** A value as a policy whose statements are written out. */
const policyIn = (value: Val): ObjectVal | undefined =>
  value.type === 'object' && value.open !== true && memberOf(value, 'Statement')?.type === 'list' ? value : undefined

const statementsOf = (policy: ObjectVal): ListVal => memberOf(policy, 'Statement') as ListVal
