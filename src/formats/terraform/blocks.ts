import type { Span } from '../../base/source.js'
import type { Body } from '../../syntax/hcl/nodes.js'
import { rounds } from './convert.js'
import { evaluate } from './evaluate.js'
import { type Scope, scopeAt, symbolName, withName } from './scope.js'
import { list, type ListVal, type ObjectMember, type ObjectVal, unknown, type Val } from './value.js'

/** Blocks and attributes that say how Terraform treats a resource, not what it is. */
const meta = new Set([
  'count',
  'for_each',
  'provider',
  'providers',
  'depends_on',
  'lifecycle',
  'provisioner',
  'connection',
  'timeouts',
])

/** A block's body as an object: attributes as they are, blocks of one kind as a list of objects. */
export function bodyValue(body: Body, span: Span, scope: Scope, skipMeta = false): ObjectVal {
  const members: ObjectMember[] = []
  for (const attribute of body.attributes) {
    if (skipMeta && meta.has(attribute.name)) continue
    const here = scopeAt(attribute, scope)
    const keySpan = { source: here.source, start: attribute.start, end: attribute.nameEnd }
    const value = evaluate(attribute.value, here)
    const { start, end } = attribute.value
    // What is not known stands where it is used, not where a variable is declared.
    const placed = value.type === 'unknown' ? { ...value, span: { source: here.source, start, end } } : value
    members.push({ key: attribute.name, keySpan, value: placed })
  }
  const kinds = new Set(body.blocks.map((block) => (block.kind === 'dynamic' ? block.labels[0]?.text : block.kind)))
  for (const kind of kinds) {
    if (kind === undefined || (skipMeta && meta.has(kind))) continue
    const found = blockValues(body, kind, scope)
    const keySpan = found.span
    members.push({ key: kind, keySpan, value: found })
  }
  return { type: 'object', members, span }
}

/** The nested blocks of one kind, those of dynamic blocks as well. */
export function blockValues(body: Body, kind: string, scope: Scope): ListVal {
  const items: Val[] = []
  let span: Span | undefined
  for (const block of body.blocks) {
    const here = scopeAt(block, scope)
    const blockSpan = { source: here.source, start: block.start, end: block.end }
    if (block.kind === kind) {
      span ??= blockSpan
      items.push(bodyValue(block.body, blockSpan, here))
    } else if (block.kind === 'dynamic' && block.labels[0]?.text === kind) {
      span ??= blockSpan
      items.push(...dynamicBlocks(block.body, kind, blockSpan, here))
    }
  }
  return list(items, span ?? { source: scope.source, start: body.start, end: body.start })
}

function dynamicBlocks(body: Body, kind: string, span: Span, scope: Scope): ObjectVal[] {
  const attribute = (name: string) => body.attributes.find((candidate) => candidate.name === name)?.value
  const content = body.blocks.find((block) => block.kind === 'content')
  const over = attribute('for_each')
  if (content === undefined || over === undefined) return []
  const iterator = attribute('iterator')
  const name = iterator?.type === 'variable' ? iterator.name : kind
  const collection = evaluate(over, scope)
  const loop = rounds(collection)
  const make = (key: Val, value: Val): ObjectVal => {
    scope.budget.spend(1)
    const members = [
      { key: 'key', keySpan: span, value: key },
      { key: 'value', keySpan: span, value },
    ]
    const contentSpan = { source: scope.source, start: content.start, end: content.end }
    return bodyValue(content.body, contentSpan, withName(scope, name, { type: 'object', members, span }))
  }
  const made = (loop?.items ?? []).map(({ key, value }) => make(key, value))
  for (const { key, value } of loop?.maybe ?? []) made.push({ ...make(key, value), uncertain: true })
  if (loop === undefined || loop.open) {
    const base = collection.type === 'unknown' ? collection.name : symbolName(over, scope)
    made.push({ ...make(unknown(`${base}[*].key`, span), unknown(`${base}[*]`, span)), uncertain: true })
  }
  return made
}
