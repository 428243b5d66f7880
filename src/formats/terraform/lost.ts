import type { Span } from '../../base/source.js'
import { symbolText } from '../../base/symbol.js'
import type { OpaqueResource } from '../../model/infrastructure.js'
import type { Module } from './module.js'
import { asText } from './value.js'

/** Most names that are looked for in one stretch. */
const maximumNames = 1000

const headers =
  /^[ \t]*"?(resource|data|module|locals|variable|output|provider|terraform)\b"?[ \t]*:?[ \t]*(?:"([^"\n]*)")?/gm
const references = /\b(aws(?:cc)?_\w+)\.([\w-]+)/g
/** Kinds that may set something of a role, bucket or key that is declared elsewhere. */
const attaching = /^aws(?:cc)?_(?:iam_.*(?:polic|attachment|membership)|s3_bucket_|kms_key_policy)/
/** An argument that says whose part it is, and names it directly. */
const direct =
  /^[ \t]*"?(?:roles?|users?|groups?|bucket|key_id|(?:role|user|group)_name)"?[ \t]*[=:][ \t]*(?:\[[ \t]*)?"?(?:\$\{[ \t]*)?aws(?:cc)?_\w+\.[\w-]+/m
const attributes = ['name', 'arn', 'bucket', 'id'] as const

/**
 * What stands where a file could not be read, as a resource that may change all that it names; and everything of its
 * module where what it names cannot be told. Undefined: nothing of interest was lost.
 * @param known whether the block that the stretch begins with is read as a broken one
 */
export function lostResource(module: Module, span: Span, known: boolean): OpaqueResource | undefined {
  const text = span.source.text.slice(span.start, span.end)
  const found = segments(text)
  const lost = found.slice(known && found[0]?.kind !== undefined ? 1 : 0)
  if (lost.length === 0) return undefined
  const everything = lost.some(mayTouchAny)
  const mentions = new Set<string>()
  for (const [, literal] of text.matchAll(/"([^"\n]{1,200})"/g)) {
    if (mentions.size > maximumNames) break
    mentions.add(literal!)
  }
  for (const [, kind, name] of text.matchAll(references)) {
    if (mentions.size > maximumNames) break
    for (const mention of namesOf(module, `${kind}.${name}`)) mentions.add(mention)
  }
  const { source, start } = span
  const { line } = source.positionAt(start)
  const reason = `\`${source.path}\` cannot be read from line ${line} on`
  const place = { source, start, end: Math.min(span.end, start + 1) }
  return {
    type: 'opaque',
    label: source.path,
    span: place,
    assumed: [],
    reason,
    mentions: [...mentions],
    ...(everything ? { everything } : {}),
  }
}

interface Segment {
  /** Undefined: the text before the first header. */
  kind: string | undefined
  label: string
  text: string
}

function segments(text: string): Segment[] {
  const starts = [...text.matchAll(headers)]
  const first = text.slice(0, starts[0]?.index ?? text.length)
  const found: Segment[] = /\w/.test(first) ? [{ kind: undefined, label: '', text: first }] : []
  for (const [index, match] of starts.entries()) {
    const body = text.slice(match.index, starts[index + 1]?.index ?? text.length)
    found.push({ kind: match[1]!, label: match[2] ?? '', text: body })
  }
  return found
}

/** Whether what was lost may belong to a role, bucket or key that it does not name. */
function mayTouchAny({ kind, label, text }: Segment): boolean {
  if (kind === undefined || label === '') return /<<<<<<<|role|polic|bucket|cors|user|group/i.test(text)
  if (kind === 'module') return /role|polic|bucket/i.test(text)
  return kind === 'resource' && attaching.test(label) && !direct.test(text)
}

/** What a resource of the module goes by: its names and its ARN. */
function namesOf(module: Module, name: string): string[] {
  const found = [symbolText('resource', module.address(name))]
  for (const instance of module.expanded('resource', name)) {
    for (const attribute of attributes) {
      const value = asText(instance.get(attribute, instance.span))
      if (value !== undefined && value !== '') found.push(value)
    }
  }
  return found
}
