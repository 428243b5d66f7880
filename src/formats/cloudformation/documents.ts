import { faults } from '../../base/fault.js'
import { isTooComplex } from './budget.js'
import { cutSymbols, holdsSymbol } from '../../base/symbol.js'
import type { Span } from '../../base/source.js'
import { isObject } from '../../base/value.js'
import type { Document, Language, PolicyKind, SyntaxTopic } from '../../model/document.js'
import { documentFrom, type Located, type LocatedObject, spanAt } from '../../model/located.js'
import { parseJson } from '../../syntax/json.js'
import type { ArrayNode, Node } from '../../syntax/node.js'
import { namesService } from '../api-calls.js'
import { brokenDefinition, lastingProblems, quoted } from '../state-machine.js'
import { checkPolicy, isUnresolved, tooLarge } from '../policy.js'
import { childOf, intrinsicOf, type SourcedNode, textOf } from './nodes.js'
import { type Choice, doubt, type Stack } from './stack.js'
import { mappedText } from './sub.js'
import type { MappedText } from './text-map.js'
import { reasons } from './text.js'
import { isSymbol, isUnknown, scalarAt, textFrom } from './values.js'

/** A document, or why there is none that can be read. */
export type Read = { document: Document } | { reason: string; span: Span }

/** Reads a policy document: an object, or JSON in a string. */
export function readPolicy(stack: Stack, node: Node, kind: PolicyKind): Read {
  const value = stack.value(node)
  const span = stack.span(node)
  if (value === undefined || value === null) return { reason: reasons.notAPolicy, span }
  if (typeof value === 'object') {
    const { source } = span
    const { within } = stack.template
    return checked(stack, {
      ...{ kind, language: languageOf(stack, node), source, value, locate: locator(stack, node) },
      ...(within && { within }),
      ...((node as SourcedNode).partial === true && { partial: true as const }),
    })
  }
  const text = String(value)
  if (isSymbol(text)) return { reason: reasons.notKnown(symbolNames(text)), span }
  if (!/^\s*\{/.test(text)) return { reason: reasons.notAPolicy, span }
  return embedded(stack, node, text, kind)
}

/**
 * A policy document as several that together say the same: statements behind conditions that are not known stand apart,
 * for they are Allow or Deny as they are written, and the rest is certain.
 */
export function splitDocument(stack: Stack, node: Node, condition?: string): Choice[] {
  return stack.choices(node, condition).flatMap((choice) =>
    splitStatements(stack, choice.node).map((part) => ({
      node: part.node,
      ...doubt(choice.condition ?? part.condition),
      ...(choice.condition === undefined && !part.certain ? { decides: part.decides ?? reasons.statementThere } : {}),
    })),
  )
}

/**
 * A policy document with the statements of all branches of conditions that are not known, and the reason why it is not
 * known that a statement is in it, by its index.
 */
export function gatherStatements(stack: Stack, node: Node): { node: Node; doubts: Map<number, string> } {
  const doubts = new Map<number, string>()
  const list = conditionalStatements(node)
  if (list === undefined) return { node, doubts }
  const choices = list.items.flatMap((item) => stack.choices(item))
  for (const [index, { condition }] of choices.entries())
    if (condition !== undefined) doubts.set(index, reasons.inForce(condition))
  const items = choices.map((choice) => choice.node)
  return { node: withStatements(node, list, items, list), doubts }
}

/** The statements of a document some of which stand in `Fn::If`. */
function conditionalStatements(node: Node): ArrayNode | undefined {
  const list = intrinsicOf(node) === undefined ? childOf(node, 'Statement') : undefined
  if (list?.type !== 'array' || list.tag !== undefined) return undefined
  return list.items.some((item) => intrinsicOf(item)?.name === 'Fn::If') ? list : undefined
}

function withStatements(node: Node, list: ArrayNode, items: Node[], { start, end }: Node): Node {
  if (node.type !== 'object') return node
  const statements: Node = { ...list, items, start, end }
  return {
    ...node,
    members: node.members.map((member) => (member.value === list ? { ...member, value: statements } : member)),
  }
}

function splitStatements(stack: Stack, node: Node): Choice[] {
  const list = statementList(node)
  if (list === undefined || stack.isWithout(list, /\bIf\b/)) return [{ node, certain: true }]
  const written = list.items.flatMap((item) => stack.choices(item))
  const choices = written
    .flatMap((choice) => splitElement(stack, choice, 'Action'))
    .flatMap((choice) => splitElement(stack, choice, 'Resource'))
  const uncertain = choices.filter((choice) => !choice.certain)
  const sure = choices.filter((choice) => choice.certain).map((choice) => choice.node)
  if (uncertain.length === 0 && sure.length === list.items.length && sure.every((each, at) => each === list.items[at]))
    return [{ node, certain: true }]
  // Where a statement holds but a part of what is written, nothing can be added at its places.
  const parted: SourcedNode =
    node.type === 'object' ? { ...node, members: node.members, made: true, partial: true } : node
  const whole = choices.every((choice, at) => choice === written[at]) ? node : parted
  return [
    { node: withStatements(whole, list, sure, list), certain: true },
    ...uncertain.map((choice) => ({ ...choice, node: withStatements(whole, list, [choice.node], choice.node) })),
  ]
}

/** The statements of a document as a list; undefined: they are not written out. */
function statementList(node: Node): ArrayNode | undefined {
  const list = intrinsicOf(node) === undefined ? childOf(node, 'Statement') : undefined
  return list?.type === 'array' && list.tag === undefined ? list : undefined
}

/**
 * A statement as several that together say the same: values of `Action` or `Resource` behind conditions that are not
 * known stand apart, and what stands in both branches is certain.
 */
function splitElement(stack: Stack, statement: Choice, name: 'Action' | 'Resource'): Choice[] {
  const value = childOf(statement.node, name)
  const split = value === undefined ? undefined : splitValues(stack, value)
  if (value === undefined || split === undefined) return [statement]
  const { sure, maybe } = split
  const withValues = (items: Node[]): Node =>
    withMember(statement.node, value, { type: 'array', items, start: value.start, end: value.end })
  return [
    ...(sure.length === 0 ? [] : [{ ...statement, node: withValues(sure) }]),
    ...maybe.map(({ node, condition }) => ({
      node: withValues([node]),
      ...doubt(statement.condition ?? condition),
      ...(statement.condition === undefined
        ? { decides: reasons.valueThere(name, textOf(node)) }
        : statement.decides === undefined
          ? {}
          : { decides: statement.decides }),
    })),
  ]
}

/** Values of a list, apart by whether a condition that is not known decides of them; undefined: none does. */
function splitValues(stack: Stack, value: Node): { sure: Node[]; maybe: Choice[] } | undefined {
  const all = stack.choices(value).flatMap((branch) => {
    const { node, condition, narrowed } = branch
    if (node.type !== 'array' || intrinsicOf(node) !== undefined) return [branch]
    const items = node.items.flatMap((item) => stack.choices(item, condition))
    return narrowed === true ? items.map((item) => ({ ...item, narrowed })) : items
  })
  const maybe = all.filter(({ certain }) => !certain)
  if (maybe.length === 0) return undefined
  const sure = all.filter(({ certain }) => certain).map(({ node }) => node)
  const conditions = new Map<string, Set<string>>()
  for (const { node, condition = '', narrowed } of maybe) {
    const text = narrowed === true ? undefined : textOf(node)
    if (text !== undefined) conditions.set(text, (conditions.get(text) ?? new Set()).add(condition))
  }
  const inBoth = (node: Node): boolean => {
    const found = conditions.get(textOf(node) ?? '')
    return found !== undefined && [...found].some((condition) => found.has(`not ${condition}`))
  }
  const known = new Set<string>()
  for (const { node } of maybe) {
    const text = textOf(node)
    if (text === undefined || known.has(text) || !inBoth(node)) continue
    known.add(text)
    sure.push(node)
  }
  return { sure, maybe: maybe.filter(({ node }) => !inBoth(node)) }
}

function withMember(node: Node, old: Node, value: Node): Node {
  if (node.type !== 'object') return node
  return {
    ...node,
    members: node.members.map((member) => (member.value === old ? { ...member, value } : member)),
  }
}

/** Places are asked for only where something is wrong. */
function locator(stack: Stack, node: Node): Document['locate'] {
  let located: Located | undefined
  return (path) => {
    try {
      located ??= stack.resolve(node)
    } catch (error) {
      // The place of the whole will do.
      if (!isTooComplex(error)) faults.seen?.(error)
    }
    return located === undefined ? stack.span(node) : spanAt(located, path)
  }
}

function languageOf(stack: Stack, node: Node): Language {
  // A text that a transform made up is nowhere to be edited.
  if ((node as SourcedNode).made === true) return 'string'
  return stack.sourceOf(node).text.charAt(node.start) === '{' ? 'json' : stack.template.language
}

const symbolNames = (text: string): string =>
  cutSymbols(text)
    .flatMap((part) => (typeof part === 'string' ? [] : [part.name]))
    .join(', ')

/** JSON in a string: exact where the file holds its characters, else at the string. */
function embedded(stack: Stack, node: Node, text: string, kind: PolicyKind): Read {
  stack.budget.charge(text.length >> 4)
  const whole = stack.span(node)
  const mapped = mappedText(stack, node)
  const map = mapped?.text === text ? mapped : undefined
  const { roots, problems } = parseJson(text)
  const place = placer(whole, map)
  if (problems.length > 0 || roots.length !== 1) {
    if (holdsSymbol(text)) return { reason: reasons.notKnown(symbolNames(text)), span: whole }
    for (const { message, start, end } of problems) report(stack, message, place(start, end))
    return { reason: reasons.notJson, span: whole }
  }
  const language = map?.verbatim === true ? 'json' : 'string'
  return checked(stack, documentFrom(kind, locatedFrom(roots[0]!, place), language))
}

/**
 * The definition of a state machine as JSON in a string, its parts at their places in the file; undefined: it is none.
 * @param machine its logical id
 */
export function definitionFrom(stack: Stack, machine: string, node: Node, text: string): Located | undefined {
  stack.budget.charge(text.length >> 4)
  const mapped = mappedText(stack, node)
  const place = placer(stack.span(node), mapped?.text === text ? mapped : undefined)
  const { roots, problems } = parseJson(quoted(text))
  for (const { message, start, end } of namesService(text) ? lastingProblems(text, problems) : [])
    report(stack, brokenDefinition(machine, message), place(start, end), 'state-machine')
  const [root, ...others] = roots
  if (root === undefined || others.length > 0 || problems.length > 0) return undefined
  return locatedFrom(root, place)
}

function placer(whole: Span, map: MappedText | undefined): (start: number, end: number) => Span {
  if (map === undefined) return () => whole
  const { starts, ends } = map
  return (start, end) => {
    const from = starts[Math.min(start, starts.length - 1)]!
    const to = end > start ? (ends[Math.min(end, ends.length) - 1] ?? from) : from
    return { source: whole.source, start: from, end: Math.max(from, to) }
  }
}

function locatedFrom(node: Node, place: (start: number, end: number) => Span): Located {
  const span = place(node.start, node.end)
  if (node.type === 'scalar') return scalarAt(node.value, span)
  if (node.type === 'array') return { type: 'array', items: node.items.map((item) => locatedFrom(item, place)), span }
  const members = node.members.map(({ key, value }) => ({
    key: key.value,
    keySpan: place(key.start, key.end),
    value: locatedFrom(value, place),
  }))
  return { type: 'object', members, span }
}

function checked(stack: Stack, document: Document): Read {
  const { value } = document
  if (!isObject(value)) {
    report(stack, 'expected a policy document, found a list', document.locate([]))
    return { reason: reasons.notAPolicy, span: document.locate([]) }
  }
  const statement = value.Statement
  if (typeof statement === 'string' && holdsSymbol(statement)) {
    return { reason: reasons.notKnown(symbolNames(statement)), span: document.locate(['Statement']) }
  }
  const large = tooLarge(value)
  if (large !== undefined) {
    const span = document.locate([])
    stack.world.tooLarge({ ...span, end: span.start }, large)
    return { reason: large, span }
  }
  const { problems } = checkPolicy(value, document.kind as PolicyKind)
  for (const { message, path, rule } of problems) {
    // What has a rule of its own is told by it, wherever the document came from.
    if (rule === undefined && !isUnresolved(value, path)) report(stack, message, document.locate(path))
  }
  const unusable =
    statement === undefined ||
    typeof statement !== 'object' ||
    (Array.isArray(statement) &&
      statement.some((each) => !isObject(each) && !(typeof each === 'string' && holdsSymbol(each))))
  return unusable ? { reason: reasons.noStatement, span: document.locate([]) } : { document }
}

function report(stack: Stack, message: string, { source, start, end }: Span, about?: SyntaxTopic): void {
  // A problem of another file's text is reported there, or not at all.
  if (source === stack.template.source && stack.template.problems.length < 50) {
    const known = stack.template.problems.some((each) => each.start === start && each.message === message)
    if (!known) stack.template.problems.push({ message, start, end, ...(about && { about }) })
  }
}

const corsLists = ['AllowedHeaders', 'AllowedMethods', 'AllowedOrigins', 'ExposeHeaders'] as const

/**
 * Reads a bucket's `CorsConfiguration` as the list of rules that S3's own JSON would be.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-corsrule.html
 */
export function readBucketCors(stack: Stack, node: Node): Document | 'unknown' | undefined {
  const resolved = stack.resolve(node)
  if (resolved === undefined) return undefined
  const rules =
    resolved.type === 'object' ? resolved.members.findLast((member) => member.key === 'CorsRules')?.value : undefined
  if (rules === undefined) return 'unknown'
  const items = rules.type === 'array' ? rules.items : rules.type === 'object' ? [rules] : undefined
  const read = items?.map(corsRule)
  if (read === undefined || read.includes(undefined)) return 'unknown'
  const located: Located = { type: 'array', items: read as LocatedObject[], span: rules.span }
  return documentFrom('cors', located, languageOf(stack, node))
}

function corsRule(rule: Located): LocatedObject | undefined {
  if (rule.type !== 'object') return undefined
  const members: LocatedObject['members'] = []
  for (const name of corsLists) {
    const written = name === 'ExposeHeaders' ? 'ExposedHeaders' : name
    const member = rule.members.findLast(({ key }) => key === written || key === name)
    const value = member?.value ?? { type: 'array', items: [], span: rule.span }
    if (isUnknown(value)) return undefined
    const list: Located = value.type === 'array' ? value : { type: 'array', items: [value], span: value.span }
    if (list.items.some((item) => item.type !== 'scalar')) return undefined
    members.push({ key: name, keySpan: member?.keySpan ?? rule.span, value: list })
  }
  const age = rule.members.findLast(({ key }) => key === 'MaxAge' || key === 'MaxAgeSeconds')
  const seconds = Number(textFrom(age?.value) ?? Number.NaN)
  if (age !== undefined && Number.isInteger(seconds)) {
    members.push({ key: 'MaxAgeSeconds', keySpan: age.keySpan, value: scalarAt(seconds, age.value.span) })
  }
  return { type: 'object', members, span: rule.span }
}
