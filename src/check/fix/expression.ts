import { cutSymbols, holdsSymbol } from '../../base/symbol.js'
import { asList, type Path, type Value } from '../../base/value.js'
import type { Document } from '../../model/document.js'
import { statementsOf } from '../prepared.js'
import type { Change } from './change.js'
import { lineStart, longestTag } from './text.js'

/** How a template writes texts that hold symbols. */
export interface Expressions {
  /** Source text by the text with symbols. */
  written: ReadonlyMap<string, string>
  /** False when it is not certain that the names mean the same where the document stands. */
  sure: boolean
}

/**
 * The expressions that stand for the symbols in changes: taken over from the document where it names the thing already,
 * else built from the names. undefined when one cannot be written.
 */
export function expressionsFor(document: Document, changes: readonly Change[]): Expressions | undefined {
  const all = changes.flatMap(textsOf)
  const texts = new Set(all.filter(holdsSymbol))
  const written = new Map<string, string>()
  let sure = !all.some((text) => !holdsSymbol(text) && isGivenByVariable(document, text))
  for (const text of texts) {
    const taken = takenOver(document, text)
    const built = taken ?? composed(document, text)
    if (built === undefined) return undefined
    written.set(text, built)
    if (taken === undefined && document.language.startsWith('hcl')) sure = false
  }
  return { written, sure }
}

/** Whether a resource beside has the same name from an expression of Terraform: written out it holds for one environment. */
function isGivenByVariable(document: Document, text: string): boolean {
  if (!document.language.startsWith('hcl') || !text.startsWith('arn:')) return false
  const nameIn = (arn: string) => arn.split('/', 1)[0]!
  return statementsOf(document.value).some((body, index) =>
    asList(body['Resource']).some((value, item) => {
      if (typeof value !== 'string' || holdsSymbol(value) || nameIn(value) !== nameIn(text)) return false
      const { source, start, end } = document.locate(['Statement', index, 'Resource', item])
      return source.text.slice(start, end).includes('${')
    }),
  )
}

function textsOf(change: Change): string[] {
  if (change.kind === 'remove-items') return []
  if (change.kind === 'set') return [change.value]
  if (change.kind === 'append') return change.bodies.flatMap((body) => stringsIn(body))
  return [...change.items]
}

function stringsIn(value: Value): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap((item) => stringsIn(item as Value))
}

/** A resource of the document that is the text, or the longest that it begins with. */
function takenOver(document: Document, text: string): string | undefined {
  let best: { value: string; source: string } | undefined
  for (const [index, body] of statementsOf(document.value).entries())
    for (const [item, value] of asList(body['Resource']).entries()) {
      if (typeof value !== 'string' || !holdsSymbol(value) || !text.startsWith(value)) continue
      if (best !== undefined && best.value.length >= value.length) continue
      const source = sourceOf(document, ['Statement', index, 'Resource', item])
      if (source !== undefined) best = { value, source }
    }
  if (best === undefined) return undefined
  const rest = text.slice(best.value.length)
  if (rest === '') return best.source
  return holdsSymbol(rest) || /["'\\${}]/.test(rest) ? undefined : extended(document, best.source, rest)
}

/** The text of a value in one line, with its tag; JSON is put into one. */
function sourceOf(document: Document, path: Path): string | undefined {
  const { source, start, end } = document.locate(path)
  const text = source.text.slice(start, end)
  if (document.language === 'json' && text.startsWith('{')) return oneLine(text)
  if (/[\r\n]/.test(text) || text === '') return undefined
  const before = source.text.slice(Math.max(lineStart(source.text, start), start - longestTag), start)
  const tag = document.language === 'yaml' ? /![^\s[\]{},]*[ \t]+$/.exec(before)?.[0] : undefined
  return `${tag === undefined ? '' : `${tag.trimEnd()} `}${text}`
}

function oneLine(text: string): string | undefined {
  try {
    return JSON.stringify(JSON.parse(text))
  } catch {
    return undefined
  }
}

/** An expression with a text behind its value. */
function extended({ language }: Document, source: string, rest: string): string | undefined {
  if (language === 'hcl' || language === 'hcl-document') {
    if (/^".*"$/.test(source)) return `${source.slice(0, -1)}${rest}"`
    return /^[\w.[\]"*-]+$/.test(source) ? `"\${${source}}${rest}"` : undefined
  }
  if (language === 'json') return extendedJson(source, rest)
  if (language !== 'yaml') return undefined
  const attribute = /^!GetAtt ["']?(\w+\.[\w.]+)["']?$/.exec(source)?.[1]
  if (attribute !== undefined) return `!Sub "\${${attribute}}${rest}"`
  if (/^(?:!Sub )?(["']).*\1$/.test(source)) return `${source.slice(0, -1)}${rest}${source.at(-1)}`
  return /^(?:!Sub )?[A-Za-z][^\s#"'[\]]*$/.test(source) ? `${source}${rest}` : undefined
}

function extendedJson(source: string, rest: string): string | undefined {
  let value: unknown
  try {
    value = JSON.parse(source)
  } catch {
    return undefined
  }
  if (typeof value !== 'object' || value === null) return undefined
  const { 'Fn::Sub': template, 'Fn::GetAtt': attribute } = value as Record<string, unknown>
  const name = Array.isArray(attribute) ? attribute.join('.') : attribute
  const text = typeof template === 'string' ? template : typeof name === 'string' ? `\${${name}}` : undefined
  return text === undefined ? undefined : `{ "Fn::Sub": ${JSON.stringify(`${text}${rest}`)} }`
}

/** An expression from the names of the symbols. */
function composed(document: Document, text: string): string | undefined {
  const hcl = document.language === 'hcl' || document.language === 'hcl-document'
  const parts: string[] = []
  for (const part of cutSymbols(text)) {
    if (typeof part === 'string') parts.push(hcl ? part.replace(/([$%])\{/g, '$1$1{') : part.replaceAll('${', '${!'))
    else {
      const name = hcl ? hclName(part.name) : templateName(document, part.name)
      if (name === undefined) return undefined
      parts.push(`\${${name}}`)
    }
  }
  const quoted = JSON.stringify(parts.join(''))
  if (hcl) return quoted
  if (document.language === 'yaml') return `!Sub ${quoted}`
  return document.language === 'json' ? `{ "Fn::Sub": ${quoted} }` : undefined
}

/** The name of a bucket, or a variable; anything else needs an attribute that is not known here. */
function hclName(name: string): string | undefined {
  if (/^aws_s3_bucket\.[\w-]+$/.test(name)) return `${name}.bucket`
  return /^(?:var|local)\.[\w-]+$/.test(name) ? name : undefined
}

/** What `!Sub` takes: a pseudo parameter, or a name that the CloudFormation template declares. */
function templateName(document: Document, name: string): string | undefined {
  const { source, within } = document
  // A stack set has an account and a Region of its own.
  if (/^AWS::(?:AccountId|Region|Partition|StackName|URLSuffix)$/.test(name))
    return within === undefined && knowsIntrinsics(document) ? name : undefined
  const text = within === undefined ? source.text : source.text.slice(within.start, within.end)
  if (!/^[A-Za-z0-9]+$/.test(name) || !/\bResources\b/.test(text)) return undefined
  return new RegExp(`(?:^|[\\r\\n{,])[ \\t]*["']?${name}["']?[ \\t]*:`).test(text) ? name : undefined
}

/** Whether intrinsic functions are read where the document stands: Terraform and IAM take them for a wrong policy. */
function knowsIntrinsics({ language, source }: Document): boolean {
  if (/\.(?:tf|tofu|hcl)(?:\.json)?$/i.test(source.path)) return false
  // JSON may also stand in a template that is YAML, where the keys have no quotes.
  return language !== 'json' || /(?:^|[\s{,])["']?(?:[Rr]esources|provider)["']?\s*:/.test(source.text)
}
