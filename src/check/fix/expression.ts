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
 * @param unit what is deployed together with the document: the template, the folder of the root module
 */
export function expressionsFor(document: Document, changes: readonly Change[], unit?: string): Expressions | undefined {
  const texts = new Set(changes.flatMap(textsOf))
  const written = new Map<string, string>()
  let sure = true
  for (const text of texts) {
    const open = holdsSymbol(text)
    if (!open && !isGivenByVariable(document, text)) continue
    const taken = takenOver(document, text, unit)
    const built = taken ?? (open ? composed(document, text, unit) : undefined)
    if (built !== undefined) written.set(text, built)
    else if (open) return undefined
    // Written out it holds for one environment. In the root module a name means the same everywhere.
    if (taken === undefined && isHcl(document) && !(open && isInRoot(document, unit))) sure = false
  }
  return { written, sure }
}

/** Whether a resource beside has the same name from an expression of Terraform: written out it holds for one environment. */
function isGivenByVariable(document: Document, text: string): boolean {
  if (!isHcl(document) || !text.startsWith('arn:')) return false
  const nameIn = (arn: string) => arn.split('/', 1)[0]!
  return statementsOf(document.value).some((body, index) =>
    asList(body['Resource']).some((value, item) => {
      if (typeof value !== 'string' || holdsSymbol(value) || nameIn(value) !== nameIn(text)) return false
      const { source, start, end } = document.locate(['Statement', index, 'Resource', item])
      return isExpression(source.text.slice(start, end))
    }),
  )
}

/** Whether a text of HCL is no literal. */
const isExpression = (source: string): boolean => source.includes('${') || /^[a-z]\w*\.[\w.[\]"*-]+$/.test(source)

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

/**
 * A resource of the document that is the text, or the longest that it begins with; `…/*` is one that everything behind
 * the slash begins with.
 */
function takenOver(document: Document, text: string, unit: string | undefined): string | undefined {
  let best: { stem: string; source: string; dropped: boolean } | undefined
  for (const [index, body] of statementsOf(document.value).entries())
    for (const [item, value] of asList(body['Resource']).entries()) {
      if (typeof value !== 'string' || holdsSymbol(value) !== holdsSymbol(text)) continue
      const dropped = !text.startsWith(value) && value.endsWith('/*')
      const stem = dropped ? value.slice(0, -1) : value
      if (!text.startsWith(stem) || (best !== undefined && best.stem.length >= stem.length)) continue
      const source = sourceOf(document, ['Statement', index, 'Resource', item])
      if (source !== undefined && (holdsSymbol(stem) || isExpression(source))) best = { stem, source, dropped }
    }
  if (best === undefined) return undefined
  const rest = text.slice(best.stem.length)
  if (rest === '' && !best.dropped) return best.source
  if (cutSymbols(rest).some((part) => typeof part === 'string' && /["'\\${}]/.test(part))) return undefined
  const filled = filledIn(document, rest, unit)
  if (filled === undefined) return undefined
  const source = best.dropped ? best.source.replace(/\*(["']?)(\s*\}?)$/, '$1$2') : best.source
  if (best.dropped && source === best.source) return undefined
  return extended(document, source, filled)
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

/** An expression with a text behind its value. @param rest as a template string has it */
function extended(document: Document, source: string, rest: string): string | undefined {
  const { language } = document
  if (isHcl(document)) {
    if (/^".*"$/.test(source)) return `${source.slice(0, -1)}${rest}"`
    if (language === 'json') return undefined
    return /^[\w.[\]"*-]+$/.test(source) ? `"\${${source}}${rest}"` : undefined
  }
  if (language === 'json') {
    // A text that a template fills in goes on behind what is filled in.
    const filledIn = /^"[^"\\]*\$\{[^"\\]*"$/.test(source)
    return filledIn && !rest.includes('${') ? `${source.slice(0, -1)}${rest}"` : extendedJson(source, rest)
  }
  if (language !== 'yaml') return undefined
  const attribute = /^!GetAtt ["']?(\w+\.[\w.]+)["']?$/.exec(source)?.[1]
  if (attribute !== undefined) return `!Sub "\${${attribute}}${rest}"`
  if (rest.includes('${') && !source.startsWith('!Sub ')) return undefined
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
function composed(document: Document, text: string, unit: string | undefined): string | undefined {
  const filled = filledIn(document, text, unit)
  if (filled === undefined) return undefined
  const quoted = JSON.stringify(filled)
  if (isHcl(document)) return quoted
  if (document.language === 'yaml') return `!Sub ${quoted}`
  return document.language === 'json' ? `{ "Fn::Sub": ${quoted} }` : undefined
}

/** The text of a template string: `${…}` for each symbol. */
function filledIn(document: Document, text: string, unit: string | undefined): string | undefined {
  const hcl = isHcl(document)
  // The names of the root module are none of the modules that it calls.
  if (hcl && unit !== undefined && holdsSymbol(text) && !isInRoot(document, unit)) return undefined
  const parts: string[] = []
  for (const part of cutSymbols(text)) {
    if (typeof part === 'string') parts.push(hcl ? part.replace(/([$%])\{/g, '$1$1{') : part.replaceAll('${', '${!'))
    else {
      const name = hcl ? hclName(part.name, unit) : templateName(document, part.name, unit)
      if (name === undefined) return undefined
      parts.push(`\${${name}}`)
    }
  }
  return parts.join('')
}

/** HCL, or JSON in a heredoc of it: both are filled in by Terraform. */
const isHcl = ({ language, source }: Document): boolean =>
  language === 'hcl' || language === 'hcl-document' || (language === 'json' && /\.(?:tf|tofu)$/i.test(source.path))

const isInRoot = ({ source: { path } }: Document, unit: string | undefined): boolean =>
  unit !== undefined && path.slice(0, Math.max(0, path.lastIndexOf('/'))) === unit

/** The name of a bucket, or a variable; anything else needs an attribute that is not known here. */
function hclName(qualified: string, unit: string | undefined): string | undefined {
  // Of several root modules that use a name, each has it with its folder before.
  const name =
    unit !== undefined && unit !== '' && qualified.startsWith(`${unit}/`) ? qualified.slice(unit.length + 1) : qualified
  if (/^aws_s3_bucket\.[\w-]+$/.test(name)) return `${name}.bucket`
  return /^(?:var|local)\.[\w-]+$/.test(name) ? name : undefined
}

/** What `!Sub` takes: a pseudo parameter, or a name that the CloudFormation template declares. */
function templateName(document: Document, qualified: string, unit: string | undefined): string | undefined {
  const { source, within } = document
  const own = `${source.path}#`
  const name = qualified.startsWith(own) ? qualified.slice(own.length) : qualified
  // A stack set has an account and a Region of its own.
  if (/^AWS::(?:AccountId|Region|Partition|StackName|URLSuffix)$/.test(name))
    return within === undefined && knowsIntrinsics(document) ? name : undefined
  // A name of the template that nests this one means another thing here.
  if (unit !== undefined && unit !== source.path && /\.(?:ya?ml|json|template)$/i.test(unit)) return undefined
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
