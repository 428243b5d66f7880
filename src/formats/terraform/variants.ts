import { eitherOf } from './either.js'
import { decodeJson } from './json-text.js'
import {
  equal,
  isNull,
  type ListVal,
  list,
  memberOf,
  type ObjectVal,
  type TextVal,
  unknown,
  type Val,
} from './value.js'

/**
 * The policy of a template with a directive of which it is not known what it comes to; undefined: it has none, or the
 * directive stands within one of its texts, or none of the texts that it may be is a policy.
 */
export function policyOfTemplate(value: TextVal): Val | undefined {
  if (value.variants === undefined) return undefined
  const { problems, outside } = decodeJson(value)
  return problems.length === 0 && outside.length === 0 ? undefined : policyOfVariants(value)
}

/**
 * It is read once for each text that it may be. What is in all of them is certain, the rest depends on the directive. A
 * text that is no JSON is none that could be deployed; not known is one of which a part is still open.
 */
function policyOfVariants(value: TextVal): Val | undefined {
  const variants = value.variants?.()
  if (variants === undefined) return decoded(value)
  const { why, texts } = variants
  const read = texts.flatMap((text) => policyOfVariants(text) ?? [])
  const [then, otherwise] = read
  if (then === undefined || otherwise === undefined) return then
  const open = read.find(({ type }) => type === 'unknown')
  return open ?? together(then, otherwise, why) ?? eitherOf(then, otherwise, why, value.span)
}

function decoded(value: TextVal): Val | undefined {
  const { value: of, problems, outside } = decodeJson(value)
  const [part] = outside
  if (problems.length > 0) return part === undefined ? undefined : unknown(part, value.span)
  if (of.type !== 'object') return undefined
  const members = of.members.map((member) =>
    member.key === 'Statement' && member.value.type === 'object'
      ? { ...member, value: list([member.value], member.value.span) }
      : member,
  )
  return { type: 'encoded', of: { ...of, members }, language: 'string', span: value.span }
}

/** Two policies whose statements are the same, each but for some of its actions or of its resources. */
function together(left: Val, right: Val, why: string): Val | undefined {
  const [a, b] = [statementsOf(left), statementsOf(right)]
  if (a === undefined || b === undefined || a.items.length !== b.items.length || left.type !== 'encoded')
    return undefined
  if (a.open === true || b.open === true) return undefined
  const items: Val[] = []
  for (const [index, one] of a.items.entries()) {
    const merged = statement(one, b.items[index]!, why)
    if (merged === undefined) return undefined
    items.push(merged)
  }
  const of = left.of as ObjectVal
  const members = of.members.map((member) =>
    member.key === 'Statement' ? { ...member, value: list(items, a.span) } : member,
  )
  return { ...left, of: { ...of, members } }
}

const statementsOf = (policy: Val): ListVal | undefined => {
  const found = policy.type === 'encoded' ? memberOf(policy.of, 'Statement') : undefined
  return found?.type === 'list' ? found : undefined
}

function statement(left: Val, right: Val, why: string): Val | undefined {
  if (equal(left, right) === true) return left
  if (left.type !== 'object' || right.type !== 'object' || left.members.length !== right.members.length)
    return undefined
  const members: ObjectVal['members'] = []
  let differs = false
  for (const member of left.members) {
    const other = memberOf(right, member.key)
    if (other === undefined) return undefined
    if (equal(member.value, other) === true) members.push(member)
    // Where both differ, an action of one and a resource of the other never stand together.
    else if (differs || (member.key !== 'Action' && member.key !== 'Resource')) return undefined
    else {
      const value = eitherOf(listed(member.value), listed(other), why, member.value.span)
      if (value === undefined) return undefined
      differs = true
      members.push({ ...member, value })
    }
  }
  return { ...left, members }
}

const listed = (value: Val): Val => (value.type === 'list' || isNull(value) ? value : list([value], value.span))
