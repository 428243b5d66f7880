/**
 * Symbols inside plain strings. A template's value may hold parts that only deployment fills in; such a part is written
 * into the string as one symbol, so that `arn:aws:s3:::` + symbol + `/*` is an ordinary `Value`.
 *
 * - `resource`: the generated name or id of a thing that the workspace declares. It equals itself and differs from every
 *   literal, every default and every other resource.
 * - `parameter`: a parameter without default, an import, a data source. It equals itself and may equal anything else.
 *
 * The name is written in private-use characters: splitting at `:` or `/`, wildcards and lower-casing do not touch it.
 */
export type SymbolKind = 'resource' | 'parameter'

const open = { resource: '\uE100', parameter: '\uE101' } as const
const close = '\uE102'
/** Base of the characters that stand for the ASCII characters of a name. */
const base = 0xe200

/** Whether a text holds a symbol. */
export const holdsSymbol = (text: string): boolean => /[\uE100\uE101]/.test(text)

/** A symbol as part of a string. @param name as people read it, such as `var.environment` or `InputBucket`. */
export function symbolText(kind: SymbolKind, name: string): string {
  let text: string = open[kind]
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i)
    text += String.fromCharCode(base + (code < 128 ? code : 0x5f))
  }
  return text + close
}

/**
 * What a symbol can only be: a Region's name, an account's number, a partition, none of which holds a `:` or `/`; or the
 * last part of an ARN that a service sends, in which nothing is a wildcard. None is empty.
 */
export type SymbolBound = 'region' | 'account' | 'partition' | 'source'

const bounds: Readonly<Record<string, SymbolBound>> = {
  'AWS::Region': 'region',
  'AWS::AccountId': 'account',
  'AWS::Partition': 'partition',
}

/** The last part of an ARN that a service sends, as far as it is not known. No name in a file has blanks in it. */
const sourceName = 'any source'
export const anySource = symbolText('parameter', sourceName)

const boundNames = /(?:^|[.#])(AWS::(?:Region|AccountId|Partition))$/

/**
 * What is known of a parameter's value although only deployment tells it; undefined where it may be any text. A name may
 * be that of another stack's: `Set.AWS::Region`.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/pseudo-parameter-reference.html
 * @param text a symbol, or a placeholder that is written so (`${AWS::Region}`)
 */
export function boundOf(text: string): SymbolBound | undefined {
  let name: string | undefined
  if (text.startsWith('${')) name = text.endsWith('}') ? text.slice(2, -1) : undefined
  else if (text.startsWith(open.parameter)) {
    const [first, ...rest] = cutSymbols(text)
    if (rest.length === 0 && typeof first === 'object') name = first.name
  }
  // What a function makes of one, such as an entry of a mapping, is another text.
  if (name === sourceName) return 'source'
  const known = name === undefined || /[\s(){}[\],"']/.test(name) ? undefined : boundNames.exec(name)?.[1]
  return known === undefined ? undefined : bounds[known]
}

/** A string cut at its symbols, in order. A symbol that is not closed is text. */
export function cutSymbols(text: string): (string | { kind: SymbolKind; name: string; text: string })[] {
  if (!holdsSymbol(text)) return text === '' ? [] : [text]
  const parts: (string | { kind: SymbolKind; name: string; text: string })[] = []
  let from = 0
  for (const match of text.matchAll(/([\uE100\uE101])([\uE200-\uE27F]*)\uE102/g)) {
    if (match.index > from) parts.push(text.slice(from, match.index))
    const name = [...match[2]!].map((c) => String.fromCharCode(c.charCodeAt(0) - base)).join('')
    parts.push({ kind: match[1] === open.resource ? 'resource' : 'parameter', name, text: match[0] })
    from = match.index + match[0].length
  }
  if (from < text.length) parts.push(text.slice(from))
  return parts
}

/** A text as a person reads it: each symbol as `${name}`. */
export function showSymbols(text: string): string {
  if (!holdsSymbol(text)) return text
  return cutSymbols(text)
    .map((part) => (typeof part === 'string' ? part : `\${${part.name}}`))
    .join('')
}

/** What is known of the place of deployment; what is not is a symbol that all formats share. */
export interface Deployment {
  account: string
  region: string
  partition: string
  /** What another deployment may give otherwise is left open: defaults of parameters, what `terraform.tfvars` says. */
  open?: true
}

/** The partition is `aws` unless the configuration says otherwise: nearly every template is deployed there. */
export function deploymentOf(defaults: { region?: string; account?: string; partition?: string }): Deployment {
  return {
    account: defaults.account ?? symbolText('parameter', 'AWS::AccountId'),
    region: defaults.region ?? symbolText('parameter', 'AWS::Region'),
    partition: defaults.partition ?? 'aws',
  }
}

/** Whether a text is nothing but one parameter's symbol: all of it is known only when it is deployed. */
export function isOneParameter(text: string): boolean {
  const [first, ...rest] = cutSymbols(text)
  return rest.length === 0 && typeof first === 'object' && first.kind === 'parameter'
}
