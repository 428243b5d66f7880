import { services } from '../catalogue/index.js'
import type { ResourceTemplate } from '../catalogue/schema.js'
import { accessPointOf, isAccessPoint } from './access-point.js'
import { holdsSymbol } from '../base/symbol.js'
import { literal, parsePattern } from '../iam/pattern.js'
import type { Pattern, Token } from '../iam/api.js'

/**
 * A character that stands for "some text that occurs nowhere else"; private use, so no policy holds it. An assumed
 * value that contains it means that any such text will do.
 */
export const FRESH = '\uE0F0'

/** "Any role will do", as an ARN. */
export const anyRole = `arn:aws:iam::${FRESH}:role/${FRESH}`

export type Values = Readonly<Record<string, string | undefined>>

/** Names of parameters and built-in parts in a template, without `{digits}` and `{any}`. */
export function namesIn(template: ResourceTemplate): readonly string[] {
  let names = knownNames.get(template)
  if (names === undefined) {
    names = [...template.matchAll(/\{([a-z-]+)\}/g)]
      .map((match) => match[1]!)
      .filter((name) => name !== 'digits' && name !== 'any')
    knownNames.set(template, names)
  }
  return names
}

/** The catalogue's templates are asked for again and again. */
const knownNames = new Map<ResourceTemplate, readonly string[]>()

/** Parameters whose value may be a whole ARN that replaces the template it stands in. */
export const wholeArn: ReadonlySet<string> = new Set([
  'pre-annotation-lambda',
  'post-annotation-lambda',
  'flow-definition',
  'model',
  'kms-key',
  'role',
  'execution-role',
  ...services.flatMap(({ parameters = {} }) =>
    Object.keys(parameters).filter((name) => parameters[name]!.type.includes('ARN')),
  ),
])

/**
 * Before a value that is a whole ARN although it does not begin like one: a template's parameter gives it at deployment.
 * Private use, so no text of a file holds it.
 */
const whole = '\uE0F1'

/** A value that stands for all of an ARN, whatever it looks like: `${ModelArn}`. */
export const asWholeArn = (text: string): string => (text.startsWith('arn:') ? text : `${whole}${text}`)

/** A value as it was written, without the sign that it is a whole ARN. */
export const asWritten = (value: string): string => (value.startsWith(whole) ? value.slice(1) : value)

/** The whole ARN that a parameter's value puts in the place of the template it stands in; undefined: it is only a part. */
export function arnGiven(name: string, value: string | undefined, template: ResourceTemplate): string | undefined {
  if (value === undefined) return undefined
  // The log of a function goes by its name.
  if (!isOwn(template, name)) return undefined
  if (value.startsWith('arn:') && wholeArn.has(name)) return value
  if (value.startsWith(whole)) return value.slice(1)
  return name === 'project' && isProjectOf(template, value) ? value : undefined
}

/** Whether a template is of the very thing that a parameter names, and of nothing within it. */
const isOwn = (template: ResourceTemplate, name: string): boolean =>
  template.endsWith(`{${name}}`) || template.endsWith(`{${name}}/{digits}`)

/** Whether a text is a complete ARN of a project as the template has it: with the time of its creation. */
function isProjectOf(template: ResourceTemplate, value: string): boolean {
  if (!value.startsWith('arn:') || value.split(':')[2] !== template.split(':')[2]) return false
  return template.endsWith('/{digits}') ? /:project\/[^/]+\/\d+$/.test(value) : /:project\/[^/]+$/.test(value)
}

/** A template cut at its parameters and stars. */
function partsOf(template: ResourceTemplate): readonly string[] {
  let parts = knownParts.get(template)
  if (parts === undefined) {
    parts = template.split(/(\{[a-z-]+\}|\$\{\*\}|\*)/).filter((part) => part !== '')
    if (knownParts.size >= mostKnown) knownParts.clear()
    knownParts.set(template, parts)
  }
  return parts
}

/** Templates are the catalogue's, and now and then an ARN of a file. */
const knownParts = new Map<string, readonly string[]>()
const mostKnown = 1000

/** A template with its parameters filled in, as a set of resources. Every name in it must have a value. */
export function fillTemplate(template: ResourceTemplate, values: Values): Pattern {
  if (template === '*') return literal('*')
  for (const name of namesIn(template)) {
    const arn = arnGiven(name, values[name], template)
    if (arn !== undefined) return parsePattern(arn)
  }
  const tokens: Token[] = []
  for (const part of partsOf(template)) {
    if (part === '${*}') tokens.push({ kind: 'text', text: '*' })
    else if (part === '*') tokens.push({ kind: 'star', of: 'any' })
    else if (part === '{digits}') tokens.push({ kind: 'one', of: 'digit' }, { kind: 'star', of: 'digit' })
    else if (part === '{any}') tokens.push({ kind: 'one', of: 'segment' }, { kind: 'star', of: 'segment' })
    else if (part.startsWith('{')) {
      const name = part.slice(1, -1)
      tokens.push(...parsePattern(plainName(name, values[name] ?? '')))
    } else if (holdsSymbol(part)) tokens.push(...parsePattern(part))
    else tokens.push({ kind: 'text', text: part })
  }
  return mergeTexts(tokens)
}

/** The template in words a person reads: undeclared parameters as `<name>`. */
export function showTemplate(template: ResourceTemplate, values: Values): string {
  for (const name of namesIn(template)) {
    const arn = arnGiven(name, values[name], template)
    if (arn !== undefined) return showValue(arn, name)
  }
  return template
    .replaceAll('${*}', '*')
    .replace(/\{([a-z-]+)\}/g, (_, name: string) => {
      if (name === 'digits' || name === 'any') return '*'
      const value = values[name]
      if (value === undefined) return name.endsWith('-prefix') ? '' : name === 'partition' ? 'aws' : `<${name}>`
      return showValue(plainName(name, value), name)
    })
    .replace(/\*+$/, '*')
}

/** A value with "any text" shown as a star, or as `<name>` when nothing else is in it. */
export function showValue(value: string, name?: string): string {
  if (value === FRESH || value === anyRole || (name !== undefined && accessPointOf(value) !== undefined))
    return name === undefined ? '*' : name.endsWith('-prefix') ? '' : name === 'partition' ? 'aws' : `<${name}>`
  return asWritten(value).replaceAll(FRESH, '*')
}

/** A bucket's or project's plain name, when its ARN was given. */
export function plainName(name: string, value: string): string {
  if (name.endsWith('bucket')) return value.replace(/^arn:[^:]*:s3:::|^s3:\/\//, '').replace(/\/.*$/, '')
  if (name.endsWith('-prefix')) return value.replace(/^\//, '').replace(/\*$/, '')
  if (value.startsWith(whole)) return value.slice(1)
  if (name.endsWith('-lambda')) return value.replace(/^arn:[^:]*:lambda:[^:]*:[^:]*:function:([^:]+).*$/, '$1')
  if (name === 'project') return value.replace(/^arn:[^:]*:[^:]*:[^:]*:[^:]*:project\/([^/]*).*$/, '$1')
  return value
}

function mergeTexts(tokens: Token[]): Token[] {
  const merged: Token[] = []
  for (const token of tokens) {
    const last = merged.at(-1)
    if (token.kind === 'text' && last?.kind === 'text')
      merged[merged.length - 1] = { kind: 'text', text: last.text + token.text }
    else merged.push(token)
  }
  return merged
}

/**
 * Values of the template's parameters under which the policy's resource pattern may cover the template: both are cut at
 * `:` and `/` and laid side by side. A proposal, not a proof; the engine decides.
 */
export function proposeValues(template: ResourceTemplate, resource: string): Readonly<Record<string, string[]>> {
  // Many policies name the same resources, `*` above all.
  let known = knownProposals.get(template)
  if (known === undefined) knownProposals.set(template, (known = new Map()))
  let proposal = known.get(resource)
  if (proposal === undefined) {
    proposal = lay(template, resource)
    if (known.size >= mostProposals) known.clear()
    known.set(resource, proposal)
  }
  return proposal
}

/** About as many as the policies of a role can name. */
const mostProposals = 4000
const knownProposals = new Map<ResourceTemplate, Map<string, Record<string, string[]>>>()

function lay(template: ResourceTemplate, resource: string): Record<string, string[]> {
  const found: Record<string, string[]> = {}
  if (template.includes(':s3:::') && isAccessPoint(resource)) return found
  const wanted = cutTemplate(template)
  const given = resource === '*' ? [] : cut(resource)
  const propose = (name: string, values: string[]) => {
    found[name] = [...new Set([...(found[name] ?? []), ...values])]
  }
  if (wanted.length === 1 && wanted[0]!.startsWith('{')) {
    const name = wanted[0]!.slice(1, -1)
    if (resource.startsWith('arn:') && !/[*?]/.test(resource)) propose(name, [resource])
    else propose(name, instances(resource).slice(-1))
    return found
  }
  for (const [index, part] of wanted.entries()) {
    const names = namesIn(part)
    if (names.length !== 1 || part !== `{${names[0]}}`) continue
    const name = names[0]!
    if (name.endsWith('-prefix')) {
      const rest = restFrom(resource, index)
      propose(name, rest === undefined ? [''] : instances(rest.replace(/\*$/, '')))
    } else {
      const text = given[index]
      propose(name, text === undefined || text === '' ? [FRESH] : instances(text))
    }
  }
  return found
}

/** Texts that a pattern matches: every `*` empty, and every `*` some text. */
export function instances(pattern: string): string[] {
  if (!/[*?]/.test(pattern.replaceAll('${*}', '').replaceAll('${?}', ''))) return [pattern]
  const one = pattern.replaceAll('?', 'x')
  const filled = one.replace(/\*+/g, FRESH)
  const empty = one.replace(/\*+/g, '')
  return empty === '' ? [filled] : [empty, filled]
}

function cutTemplate(template: ResourceTemplate): string[] {
  let parts = knownCuts.get(template)
  if (parts === undefined) {
    parts = cut(template.replace(/\*$/, ''))
    knownCuts.set(template, parts)
  }
  return parts
}

const knownCuts = new Map<ResourceTemplate, string[]>()

function cut(text: string): string[] {
  const parts: string[] = []
  const head = text.split(':')
  parts.push(...head.slice(0, 5))
  if (head.length > 5) parts.push(...head.slice(5).join(':').split(/[:/]/))
  return head.length > 1 ? parts : [text]
}

/** The text of a resource from its n-th piece on, unsplit. */
function restFrom(resource: string, index: number): string | undefined {
  let at = 0
  for (let piece = 0; piece < index; piece++) {
    const match = piece < 5 ? resource.indexOf(':', at) : resource.slice(at).search(/[:/]/) + at
    if (match < at) return undefined
    at = match + 1
  }
  return resource.slice(at)
}
