import type { Span } from '../../base/source.js'
import { holdsSymbol } from '../../base/symbol.js'
import { itemsOf } from './convert.js'
import { decodeJson } from './json-text.js'
import {
  asText,
  isNull,
  type ListVal,
  list,
  memberOf,
  type ObjectMember,
  type ObjectVal,
  text,
  unknown,
  type Val,
} from './value.js'
import { policyOfTemplate } from './variants.js'

/** What is needed of a `data "aws_iam_policy_document"`. */
export interface PolicyDocumentSource {
  address: string
  span: Span
  own(name: string): Val | undefined
  blocks(kind: string): { items: ObjectVal[]; unknown: boolean }
  block: { broken: boolean }
}

/**
 * The policy of a `data "aws_iam_policy_document"`, as the provider makes it.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs/data-sources/iam_policy_document
 */
export function policyDocumentValue(source: PolicyDocumentSource): Val {
  const { span, address } = source
  let version = given(source.own('version')) ?? text('2012-10-17', span)
  let statements: Val[] = []
  const merge = (more: readonly Val[]) => {
    for (const statement of more) {
      const sid = asText(memberOf(statement, 'Sid'))
      const at =
        sid === undefined || sid === '' ? -1 : statements.findIndex((each) => asText(memberOf(each, 'Sid')) === sid)
      if (at === -1) statements.push(statement)
      else statements[at] = statement
    }
  }
  for (const value of documents(source, 'source_json', 'source_policy_documents')) {
    const found = readDocument(value)
    if (found === undefined) statements.push(unknown(`${address}.source`, value.span))
    else {
      merge(found.statements)
      if (source.own('version') === undefined) version = found.version ?? version
    }
  }
  const blocks = source.blocks('statement')
  merge(blocks.items.map((block) => statementOf(block)))
  if (blocks.unknown || source.block.broken) statements.push(unknown(`${address}.statement`, span))
  for (const value of documents(source, 'override_json', 'override_policy_documents')) {
    const found = readDocument(value)
    if (found !== undefined) merge(found.statements)
    else {
      // It may replace every statement that has a name.
      statements = statements.filter((each) => memberOf(each, 'Sid') === undefined)
      statements.push(unknown(`${address}.override`, value.span))
    }
  }
  const members: ObjectMember[] = [{ key: 'Version', keySpan: version.span, value: version }]
  const id = given(source.own('policy_id'))
  if (id !== undefined) members.push({ key: 'Id', keySpan: id.span, value: id })
  members.push({ key: 'Statement', keySpan: span, value: list(statements, span) })
  return { type: 'encoded', of: { type: 'object', members, span }, language: 'hcl-document', span }
}

/** A statement of which it is not known whether it is there: one with a condition that is not known. */
function doubtful(statement: Val, why: string): Val {
  if (statement.type !== 'object') return statement
  const { span, maybe = [] } = statement
  // One that is null or this has all of its members when it is there.
  const isWhole = statement.members.length === 0 && new Set(maybe.map((member) => member.why)).size === 1
  const { open: _, maybe: __, ...plain } = statement
  const made = isWhole ? { ...plain, members: [...maybe] } : statement
  const members = made.members.filter(({ key }) => key !== 'Condition')
  return { ...made, members: [...members, { key: 'Condition', keySpan: span, value: unknown(why, span) }] }
}

/** A policy whose statements, actions and resources that may be there stand in statements of an unknown condition. */
export function withDoubtful(policy: Val): Val {
  if (policy.type !== 'object') return policy
  const members = policy.members.map((member) => {
    const { key, value } = member
    if (key !== 'Statement') return member
    const statements = value.type === 'list' ? value.items : value.type === 'object' ? [value] : []
    const maybe = value.type === 'list' ? (value.maybe ?? []) : []
    const all = [...statements, ...maybe.map(({ value: statement, why }) => doubtful(statement, why))]
    const split = all.flatMap((each) => splitElement(each, 'Action')).flatMap((each) => splitElement(each, 'Resource'))
    if (maybe.length === 0 && split.length === all.length && split.every((each, at) => each === all[at])) return member
    return { ...member, value: list(split, value.span, value.type === 'list' && value.open && maybe.length === 0) }
  })
  return { ...policy, members }
}

/** A statement as several that together say the same: the items of a list that may be there stand apart. */
function splitElement(statement: Val, name: 'Action' | 'Resource'): Val[] {
  if (statement.type !== 'object') return [statement]
  const value = memberOf(statement, name)
  if (value?.type !== 'list' || value.maybe === undefined) return [statement]
  const withItems = (items: Val[]): ObjectVal => ({
    ...statement,
    members: statement.members.map((member) =>
      member.key === name ? { ...member, value: list(items, value.span) } : member,
    ),
  })
  const byReason = new Map<string, Val[]>()
  for (const { value: item, why } of value.maybe) byReason.set(why, [...(byReason.get(why) ?? []), item])
  const apart = [...byReason].map(([why, items]) => doubtful(withoutSid(withItems(items)), why))
  return [...(value.items.length > 0 ? [withItems(value.items)] : []), ...apart]
}

/** One name stands for one statement. */
const withoutSid = (statement: ObjectVal): ObjectVal => ({
  ...statement,
  members: statement.members.filter(({ key }) => key !== 'Sid'),
})

/** A value that is written and not null or empty. */
function given(value: Val | undefined): Val | undefined {
  return value === undefined || isNull(value) || (value.type === 'text' && value.text === '') ? undefined : value
}

function documents(source: PolicyDocumentSource, one: string, many: string): Val[] {
  const single = given(source.own(one))
  const several = given(source.own(many))
  const { items, open } = itemsOf(several)
  const found = [...(single === undefined ? [] : [single]), ...items].filter((item) => given(item) !== undefined)
  if (open && several !== undefined) found.push(unknown(`${source.address}.${many}`, several.span))
  return found
}

function readDocument(value: Val): { version: Val | undefined; statements: readonly Val[] } | undefined {
  const template = value.type === 'text' ? policyOfTemplate(value) : undefined
  if (template !== undefined) return readDocument(template)
  const read = value.type === 'encoded' ? value.of : value.type === 'text' ? decodeJson(value).value : undefined
  const decoded = read === undefined ? undefined : withDoubtful(read)
  if (decoded?.type !== 'object' || decoded.open === true) return undefined
  const statement = memberOf(decoded, 'Statement')
  if (statement === undefined) return { version: memberOf(decoded, 'Version'), statements: [] }
  const { items, open } = itemsOf(statement)
  return open ? undefined : { version: memberOf(decoded, 'Version'), statements: items }
}

const simple: readonly (readonly [string, string, boolean])[] = [
  ['sid', 'Sid', false],
  ['effect', 'Effect', false],
  ['actions', 'Action', false],
  ['not_actions', 'NotAction', false],
  ['resources', 'Resource', true],
  ['not_resources', 'NotResource', true],
]

function statementOf(block: ObjectVal): ObjectVal {
  const members: ObjectMember[] = []
  const member = (name: string) => {
    const found = block.members.findLast((each) => each.key === name)
    // A plan has a list of no blocks where none is written.
    const none = found !== undefined && !itemsOf(found.value).open && itemsOf(found.value).items.length === 0
    return none ? undefined : found
  }
  for (const [name, key, variables] of simple) {
    const found = member(name)
    // An empty list, as a dynamic argument gives it, is left out of the JSON.
    if (found === undefined || isNull(found.value)) continue
    if (found.value.type === 'text' && found.value.text === '') continue
    members.push({ key, keySpan: found.keySpan, value: variables ? withVariables(found.value) : found.value })
  }
  if (!members.some((each) => each.key === 'Effect')) {
    members.push({ key: 'Effect', keySpan: block.span, value: text('Allow', block.span) })
  }
  for (const [name, key] of [
    ['principals', 'Principal'],
    ['not_principals', 'NotPrincipal'],
  ] as const) {
    const found = member(name)
    if (found !== undefined) members.push({ key, keySpan: found.keySpan, value: principalOf(found.value) })
  }
  const condition = member('condition')
  if (block.uncertain === true) {
    // Whether the statement is there is not known: it is one with a condition that is not known.
    const value = unknown('dynamic "statement"', block.span)
    members.push({ key: 'Condition', keySpan: block.span, value })
  } else if (condition !== undefined) {
    members.push({ key: 'Condition', keySpan: condition.keySpan, value: conditionOf(condition.value) })
  }
  return { type: 'object', members, span: block.span }
}

function principalOf(value: Val): Val {
  const { span } = value
  const result: ObjectMember[] = []
  const blocks = itemsOf(value)
  if (blocks.open) return unknown('principals', span)
  for (const block of blocks.items) {
    const kind = asText(memberOf(block, 'type'))
    const identifiers = memberOf(block, 'identifiers')
    if (kind === undefined || identifiers === undefined || uncertain(block)) return unknown('principals', span)
    const items = withVariables(identifiers)
    const { items: all, open } = itemsOf(items)
    if (kind === '*' && all.length === 1 && asText(all[0]) === '*') return text('*', identifiers.span)
    const before = result.find((member) => member.key === kind)
    if (before === undefined) {
      const keySpan = memberOf(block, 'type')!.span
      result.push({
        key: kind,
        keySpan,
        value: items.type === 'unknown' ? items : list([...all], identifiers.span, open),
      })
    } else if (before.value.type === 'list' && !open) before.value.items.push(...all)
    else before.value = unknown('principals', span)
  }
  return { type: 'object', members: result, span }
}

function conditionOf(value: Val): Val {
  const { span } = value
  const tests: ObjectMember[] = []
  const blocks = itemsOf(value)
  if (blocks.open) return unknown('condition', span)
  for (const block of blocks.items) {
    const test = asText(memberOf(block, 'test'))
    const name = memberOf(block, 'variable')
    const variable = asText(name)
    const values = memberOf(block, 'values')
    if (test === undefined || variable === undefined || values === undefined) return unknown('condition', span)
    // A condition that may not be there is as good as one that is not known.
    if (uncertain(block) || holdsSymbol(test)) return unknown('condition', span)
    let operator = tests.find((member) => member.key === test)
    if (operator === undefined) {
      const keySpan = memberOf(block, 'test')!.span
      operator = { key: test, keySpan, value: { type: 'object', members: [], span: block.span } }
      tests.push(operator)
    }
    const { members } = operator.value as ObjectVal
    const before = members.find((member) => member.key === variable)
    const items = withVariables(values)
    if (before === undefined) members.push({ key: variable, keySpan: name!.span, value: items })
    else if (before.value.type === 'list' && items.type === 'list') {
      before.value = list([...before.value.items, ...items.items], before.value.span, before.value.open || items.open)
    } else before.value = unknown('condition', span)
  }
  return { type: 'object', members: tests, span }
}

const uncertain = (value: Val): boolean => value.type === 'object' && value.uncertain === true

/** `&{aws:username}` is how a policy variable is written where `${` is Terraform's. */
function withVariables(value: Val): Val {
  if (value.type === 'text' && value.text.includes('&{'))
    return { ...value, text: value.text.replaceAll('&{', '${'), pieces: [] }
  if (value.type !== 'list') return value
  const result: ListVal = { ...value, items: value.items.map(withVariables) }
  return result
}
