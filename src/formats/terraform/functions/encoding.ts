import { holdsSymbol } from '../../../base/symbol.js'
import { parseTemplate } from '../../../syntax/hcl/parse.js'
import { replaced } from '../../../syntax/hcl/json.js'
import { assemble } from '../evaluate.js'
import { type CallSite, type Scope, withName } from '../scope.js'
import { decodeJson } from '../json-text.js'
import { asText, list, scalar, text, type TextVal, unknown, type Val } from '../value.js'
import type { Fn, Functions } from './function.js'

const path = (value: Val | undefined) => {
  const found = asText(value)
  return found === undefined || holdsSymbol(found) ? undefined : found
}

function notThere(name: string, { scope, span, symbolName }: CallSite): Val {
  const missingFile = scope.pathOf(name)
  return { ...unknown(symbolName(), span, `the file \`${missingFile}\` is not in the repository`), missingFile }
}

const file: Fn = ([value], site) => {
  const { scope } = site
  const name = path(value)
  if (name === undefined) return undefined
  const source = scope.file(name)
  if (source === undefined) return notThere(name, site)
  const whole = { source, start: 0, end: source.text.length }
  scope.budget.spend(source.text.length >> 8)
  return {
    type: 'text',
    text: source.text,
    pieces: [{ at: 0, length: source.text.length, span: whole, exact: true }],
    span: whole,
  }
}

const templatefile: Fn = ([value, variables], site) => {
  const { scope, span, symbolName } = site
  const name = path(value)
  if (name === undefined) return undefined
  const source = scope.file(name)
  if (source === undefined) return notThere(name, site)
  const whole = { source, start: 0, end: source.text.length }
  const { text: content } = source
  const found: TextVal = {
    type: 'text',
    text: content,
    pieces: [{ at: 0, length: content.length, span: whole, exact: true }],
    span: whole,
  }
  return (
    render(found, variables, site) ??
    unknown(symbolName(), span, `the file \`${name}\` is no template that can be read`)
  )
}

/**
 * A text as a template with its variables filled in, each part at its place; undefined: it is none that can be read.
 * @param variables an object; undefined: none
 */
export function render(value: TextVal, variables: Val | undefined, { scope, symbolName }: CallSite): Val | undefined {
  scope.budget.spend(value.text.length >> 6)
  const { parts, problem } = parseTemplate(value.text)
  if (problem !== undefined) return undefined
  const { span } = value
  const [piece, ...more] = value.pieces
  const isFile = more.length === 0 && piece?.exact === true && piece.span.start === 0
  const placed = isFile ? parts : replaced(parts, offsetsOf(value))
  let inner: Scope = { ...scope, source: span.source, names: undefined, root: () => undefined }
  if (variables?.type === 'object') {
    for (const member of variables.members) inner = withName(inner, member.key, member.value)
  }
  if (
    (variables !== undefined && variables.type !== 'object') ||
    (variables?.type === 'object' && variables.open === true)
  ) {
    // Any name may be one of the variables that are not known.
    inner.root = (variable, at) => unknown(`${symbolName()}.${variable}`, at)
  }
  return assemble(placed, span, inner)
}

/** For each character of a text and its end, where it stands. */
function offsetsOf({ text, pieces, span }: TextVal): number[] {
  const offsets: number[] = []
  for (const piece of pieces) {
    const here = piece.span.source === span.source ? piece.span : span
    for (let k = 0; k < piece.length; k++) offsets.push(piece.exact ? here.start + k : here.start)
  }
  // A plain quoted text stands behind its quote.
  const plain = pieces.length === 0 && span.end - span.start === text.length + 2
  if (plain) for (let k = 0; k < text.length; k++) offsets.push(span.start + 1 + k)
  while (offsets.length < text.length) offsets.push(span.start)
  offsets.push(plain ? span.end - 1 : (pieces.at(-1)?.span.end ?? span.end))
  return offsets
}

const templatestring: Fn = ([value, variables], site) =>
  value?.type === 'text' ? render(value, variables, site) : undefined

const fileexists: Fn = ([value], { scope, span }) => {
  const name = path(value)
  // A file that is not in the repository may be made before Terraform runs.
  return name !== undefined && scope.file(name) !== undefined ? scalar(true, span) : undefined
}

/** A pattern of `fileset`: `*`, `?`, `**` and `{a,b}`; undefined: one that is not understood. */
function globOf(pattern: string): RegExp | undefined {
  if (pattern.length > 100 || /[[\]\\!]|\{[^}]*\{/.test(pattern) || (pattern.match(/\*+/g)?.length ?? 0) > 4)
    return undefined
  const parts = pattern.split(/(\*\*\/|\*\*|\*|\?|\{[^{}]*\})/).map((part) => {
    if (part === '**/') return '(?:.*/)?'
    if (part === '**') return '.*'
    if (part === '*') return '[^/]*'
    if (part === '?') return '[^/]'
    const plain = (text: string) => text.replace(/[.+^$()|{}]/g, '\\$&')
    return part.startsWith('{') ? `(?:${part.slice(1, -1).split(',').map(plain).join('|')})` : plain(part)
  })
  return new RegExp(`^${parts.join('')}$`)
}

const fileset: Fn = ([value, shape], { scope, span }) => {
  const [folder, pattern] = [path(value), path(shape)]
  const matcher = pattern === undefined ? undefined : globOf(pattern)
  if (folder === undefined || matcher === undefined) return undefined
  const found = scope.files(folder)
  if (found === undefined) return undefined
  scope.budget.spend(found.length)
  const names = found.filter((name) => name.length < 300 && matcher.test(name))
  return list(
    names.sort().map((name) => text(name, span)),
    span,
  )
}

const jsondecode: Fn = ([value]) => {
  if (value?.type === 'encoded') return value.of
  if (value?.type !== 'text') return undefined
  const { value: found, problems } = decodeJson(value)
  return problems.length > 0 ? undefined : found
}

const yamldecode: Fn = ([value], { scope }) => {
  if (value?.type === 'encoded') return value.of
  const parse = scope.yaml
  if (value?.type !== 'text' || parse === undefined) return undefined
  scope.budget.spend(value.text.length >> 4)
  const { value: found, problems } = decodeJson(value, parse)
  return problems.length > 0 ? undefined : found
}

/** Functions that read and write JSON and files. */
export const encodingFunctions: Functions = {
  jsonencode: ([value], { span }) =>
    value === undefined ? undefined : { type: 'encoded', of: value, language: 'hcl', span },
  jsondecode,
  // YAML is a superset of JSON; nobody reads a policy from this text.
  yamlencode: ([value], { span }) =>
    value === undefined ? undefined : { type: 'encoded', of: value, language: 'hcl', span },
  yamldecode,
  file,
  templatefile,
  templatestring,
  fileexists,
  fileset,
}
