import { parseJson } from '../json.js'
import type { Node, ObjectNode, ScalarNode } from '../node.js'
import type { Block, Body, Expression, HclFile, TemplatePart, TemplateText } from './nodes.js'
import { parseExpression, parseTemplate } from './parse.js'

/** How many labels a block of the top level has: so many levels of objects are names, not content. */
const labelsOf: { readonly [kind: string]: number } = {
  resource: 2,
  data: 2,
  ephemeral: 2,
  module: 1,
  variable: 1,
  output: 1,
  provider: 1,
  check: 1,
  locals: 0,
  terraform: 0,
}

/**
 * Parses Terraform's JSON syntax into the tree of the native one. What stands inside of a block are attributes: only
 * the reader of a resource knows which of them are blocks there; `dynamic` alone is always one.
 * https://developer.hashicorp.com/terraform/language/syntax/json
 */
export function parseTerraformJson(text: string): HclFile {
  const { roots, problems } = parseJson(text)
  const body: Body = { attributes: [], blocks: [], start: 0, end: text.length }
  const root = roots[0]
  // A parser that stopped may have left out anything.
  const found = [...problems]
  if (found.length > 0) return { body, problems: found, lost: [body] }
  if (root?.type === 'object') {
    for (const member of root.members) {
      const kind = member.key.value
      if (kind === '//') continue
      const levels = Object.hasOwn(labelsOf, kind) ? labelsOf[kind]! : 0
      addBlocks({ text, kind, into: body, start: member.key.start }, levels, [], member.value)
    }
  } else if (root !== undefined) {
    found.push({
      message: 'expected an object of Terraform blocks, found something else',
      start: root.start,
      end: root.end,
    })
  }
  return { body, problems: found, lost: [] }
}

/** The attributes of an object, as a file of variable values has them. */
export function jsonBody(text: string, node: ObjectNode): Body {
  const body: Body = { attributes: [], blocks: [], start: node.start, end: node.end }
  for (const { key, value } of node.members) {
    const repeated = key.value === 'dynamic' ? objectsOf(value) : []
    for (const each of repeated) addDynamic(text, body, each)
    if (repeated.length === 0 && key.value !== '//') {
      const attribute = {
        name: key.value,
        nameEnd: key.end,
        value: expressionOf(text, value),
        start: key.start,
        end: value.end,
      }
      body.attributes.push(attribute)
    }
  }
  return body
}

/** A block is an object, several blocks of one kind are a list of objects: also a single one may stand in a list. */
const objectsOf = (node: Node): ObjectNode[] =>
  (node.type === 'array' ? node.items : [node]).filter((each) => each.type === 'object')

interface Place {
  text: string
  kind: string
  into: Body
  start: number
}

function addBlocks(place: Place, levels: number, labels: Block['labels'], node: Node): void {
  for (const each of objectsOf(node)) {
    if (levels > 0) {
      for (const { key, value } of each.members) {
        if (key.value === '//' && levels > 0 && value.type === 'scalar') continue
        const label = { text: key.value, start: key.start, end: key.end }
        addBlocks({ ...place, start: key.start }, levels - 1, [...labels, label], value)
      }
      continue
    }
    const header = labels.at(-1)
    const body = jsonBody(place.text, each)
    if (place.kind === 'variable') readType(place.text, body, each)
    place.into.blocks.push({
      kind: place.kind,
      labels,
      headerEnd: header?.end ?? each.start + 1,
      body,
      broken: false,
      start: header?.start ?? place.start,
      end: each.end,
    })
  }
}

function addDynamic(text: string, into: Body, node: ObjectNode): void {
  for (const { key, value } of node.members) {
    for (const each of objectsOf(value)) {
      const body = jsonBody(text, each)
      const content = each.members.findLast((member) => member.key.value === 'content')
      const written = content === undefined ? undefined : objectsOf(content.value)[0]
      if (written !== undefined) {
        const { start, end } = written
        const inner = jsonBody(text, written)
        body.blocks.push({ kind: 'content', labels: [], headerEnd: start + 1, body: inner, broken: false, start, end })
      }
      // A bare name of an iterator is a name, not a text.
      for (const attribute of body.attributes) {
        const iterator = each.members.findLast((member) => member.key.value === 'iterator')?.value
        if (attribute.name === 'iterator' && iterator?.type === 'scalar') {
          attribute.value = { type: 'variable', name: String(iterator.value), start: iterator.start, end: iterator.end }
        }
      }
      into.blocks.push({
        kind: 'dynamic',
        labels: [{ text: key.value, start: key.start, end: key.end }],
        headerEnd: key.end,
        body,
        broken: false,
        start: key.start,
        end: each.end,
      })
    }
  }
}

/** The type of a variable is written as a text, and means what it would mean without quotes. */
function readType(text: string, body: Body, { members }: ObjectNode): void {
  const written = members.findLast(({ key }) => key.value === 'type')?.value
  if (written?.type !== 'scalar' || typeof written.value !== 'string') return
  const type = parseExpression(written.value)
  if (type === undefined) return
  relocate(type, offsetsOf(text, written.start + 1, written.end - 1))
  for (const attribute of body.attributes) if (attribute.name === 'type') attribute.value = type
}

/** The kinds of the blocks that a nested block repeats: as an argument it is no place for them, so they are not known. */
function repeatedIn(node: ObjectNode): { key: ScalarNode; value: Node }[] {
  const dynamic = node.members.filter(({ key }) => key.value === 'dynamic').flatMap(({ value }) => objectsOf(value))
  return dynamic
    .flatMap(({ members }) => members)
    .filter(({ value }) => objectsOf(value).some(({ members }) => members.some(({ key }) => key.value === 'for_each')))
}

function expressionOf(text: string, node: Node): Expression {
  const { start, end } = node
  if (node.type === 'array') {
    return { type: 'tuple', items: node.items.map((item) => expressionOf(text, item)), start, end }
  }
  if (node.type === 'object') {
    const items = node.members
      .filter((member) => member.key.value !== '//')
      .map(({ key, value }) => {
        const name = stringTemplate(text, key)
        const bare =
          name.type === 'template' && name.parts.every((part) => part.type === 'text') ? key.value : undefined
        return { key: name, bare, value: expressionOf(text, value) }
      })
    for (const { key, value } of repeatedIn(node)) {
      const unread: Expression = { type: 'unreadable', start: value.start, end: value.end }
      items.push({ key: stringTemplate(text, key), bare: String(key.value), value: unread })
    }
    return { type: 'object', items, start, end }
  }
  if (typeof node.value === 'string') return stringTemplate(text, node)
  return { type: 'literal', value: node.value, start, end }
}

/** A string of JSON as a template. Its parts stand at their place in the file, also behind escapes. */
function stringTemplate(text: string, node: ScalarNode): Expression {
  const { start, end } = node
  const value = String(node.value)
  const from = start + 1
  const isPlain = !value.includes('${') && !value.includes('%{')
  const isExact = text.startsWith(value, from) && from + value.length === end - 1
  if (isPlain) {
    const whole: TemplateText = { type: 'text', text: value, start: 0, end: value.length }
    const exact = { ...whole, start: from, end: from + value.length }
    const parts = value === '' ? [] : isExact ? [exact] : runs(whole, offsetsOf(text, from, end - 1))
    return { type: 'template', parts, heredoc: false, start, end }
  }
  if (isExact) {
    const { parts, problem } = parseTemplate(text, from, end - 1)
    if (problem !== undefined) return { type: 'unreadable', start, end }
    return { type: 'template', parts, heredoc: false, start, end }
  }
  const { parts, problem } = parseTemplate(value)
  if (problem !== undefined) return { type: 'unreadable', start, end }
  // The names of what is not known are read from the source: they are the escaped ones, which is as good.
  const placed = replaced(parts, offsetsOf(text, from, end - 1))
  return { type: 'template', parts: placed, heredoc: false, start, end }
}

/**
 * Moves the parts of a template, its texts cut where the source has an escape.
 * @param offsets for each old offset the new one
 */
export function replaced(parts: readonly TemplatePart[], offsets: readonly number[]): TemplatePart[] {
  return parts.flatMap((part): TemplatePart[] => {
    if (part.type === 'text')
      return part.text.length === part.end - part.start ? runs(part, offsets) : [moved(part, offsets)]
    if (part.type === 'if') {
      const { then, else: otherwise, ...rest } = part
      const [yes, no] = [replaced(then, offsets), replaced(otherwise, offsets)]
      // biome-ignore lint/suspicious/noThenProperty: a condition has a then
      return [{ ...moved(rest, offsets), then: yes, else: no }]
    }
    if (part.type === 'for') {
      const { body, ...rest } = part
      return [{ ...moved(rest, offsets), body: replaced(body, offsets) }]
    }
    return [moved(part, offsets)]
  })
}

function moved<T>(node: T, offsets: readonly number[]): T {
  relocate(node, offsets)
  return node
}

/** The runs of a text between the escapes of its source, and each escape by itself. */
function runs({ text, start }: TemplateText, offsets: readonly number[]): TemplateText[] {
  const found: TemplateText[] = []
  let from = 0
  for (let at = 1; at <= text.length; at++) {
    const here = offsets[start + at]! - offsets[start + at - 1]!
    const before = at - 1 > from ? 1 : here
    // Before an escape and behind it a run ends.
    if (at - 1 > from && here !== before) {
      found.push({
        type: 'text',
        text: text.slice(from, at - 1),
        start: offsets[start + from]!,
        end: offsets[start + at - 1]!,
      })
      from = at - 1
    }
    if (here !== 1 || at === text.length) {
      found.push({ type: 'text', text: text.slice(from, at), start: offsets[start + from]!, end: offsets[start + at]! })
      from = at
    }
  }
  return found
}

/** For each character of a string's value and its end, where it stands. */
function offsetsOf(text: string, start: number, end: number): number[] {
  const offsets: number[] = []
  let at = start
  while (at < end) {
    offsets.push(at)
    if (text[at] === '\\') at += text[at + 1] === 'u' ? 6 : 2
    else at++
  }
  offsets.push(end)
  return offsets
}

function relocate(node: unknown, offsets: readonly number[]): void {
  if (typeof node !== 'object' || node === null) return
  if (Array.isArray(node)) {
    for (const item of node) relocate(item, offsets)
    return
  }
  const place = node as { start?: unknown; end?: unknown }
  const last = offsets.at(-1)!
  if (typeof place.start === 'number') place.start = offsets[place.start] ?? last
  if (typeof place.end === 'number') place.end = offsets[place.end] ?? last
  for (const value of Object.values(node)) relocate(value, offsets)
}
