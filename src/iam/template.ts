import type { Context, Pattern, Token } from './api.js'
import { parsePattern } from './pattern.js'
import { textPattern } from './symbols.js'

interface Variable {
  kind: 'variable'
  /** In lower case. */
  key: string
  fallback: string | undefined
}

type Part = Token | Variable

/**
 * A text of a policy with its policy variables. Static unless it holds one.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
export interface Template {
  readonly parts: readonly Part[]
  /** Set when there is no variable. */
  readonly fixed: Pattern | undefined
}

export interface TemplateOptions {
  /** Version 2012-10-17 reads variables; in older documents they are literal text. */
  variables: boolean
  /** Whether `*` and `?` are wildcards. */
  wildcards: boolean
}

// Prefixes of the Serverless Framework, which look like IAM variables.
const foreignPrefixes = new Set(['self', 'opt', 'env', 'sls', 'cf', 'param', 'file', 'custom'])

export function parseTemplate(text: string, options: TemplateOptions): Template {
  const parts: Part[] = []
  let start = 0
  let from = 0
  const flush = (end: number) => {
    if (end > start) for (const token of chunk(text.slice(start, end), options.wildcards)) add(parts, token)
  }
  for (;;) {
    const open = text.indexOf('${', from)
    if (open < 0) break
    const close = text.indexOf('}', open)
    if (close < 0) break
    from = close + 1
    const inner = text.slice(open + 2, close)
    if (inner === '*' || inner === '?' || inner === '$') {
      flush(open)
      if (options.variables) add(parts, { kind: 'text', text: inner })
      else {
        add(parts, { kind: 'text', text: '${' })
        for (const token of chunk(inner, options.wildcards)) add(parts, token)
        add(parts, { kind: 'text', text: '}' })
      }
      start = from
      continue
    }
    const variable = parseVariable(inner)
    if (variable === undefined) continue // a placeholder: parsePattern makes a symbol of it
    flush(open)
    if (options.variables) parts.push(variable)
    else add(parts, { kind: 'text', text: text.slice(open, from) })
    start = from
  }
  flush(text.length)
  const fixed = parts.some((part) => part.kind === 'variable') ? undefined : (parts as Token[])
  return { parts, fixed }
}

function parseVariable(inner: string): Variable | undefined {
  const comma = inner.indexOf(',')
  const name = (comma < 0 ? inner : inner.slice(0, comma)).trim()
  let fallback: string | undefined
  if (comma >= 0) {
    const rest = inner.slice(comma + 1).trim()
    if (rest.length < 2 || !rest.startsWith("'") || !rest.endsWith("'")) return undefined
    fallback = rest.slice(1, -1)
  }
  const colon = name.indexOf(':')
  if (colon <= 0 || colon === name.length - 1) return undefined
  const prefix = name.slice(0, colon)
  if (!/^[A-Za-z0-9._/-]+$/.test(prefix) || foreignPrefixes.has(prefix)) return undefined
  if (!/^[A-Za-z0-9_.=@+/ -][^{}<>:]*(?::[^{}<>:]+)*$/.test(name.slice(colon + 1))) return undefined
  return { kind: 'variable', key: name.toLowerCase(), fallback }
}

function chunk(text: string, wildcards: boolean): readonly Token[] {
  const tokens = parsePattern(text)
  if (wildcards) return tokens
  return tokens.map((token): Token => {
    if (token.kind === 'star') return { kind: 'text', text: '*' }
    return token.kind === 'one' ? { kind: 'text', text: '?' } : token
  })
}

function add(parts: Part[], token: Token): void {
  const last = parts[parts.length - 1]
  if (token.kind === 'text' && last?.kind === 'text')
    parts[parts.length - 1] = { kind: 'text', text: last.text + token.text }
  else parts.push(token)
}

/**
 * The pattern under a context; undefined when a variable has no value (then it matches nothing). A variable whose
 * value is not known becomes a symbol. A multivalued key cannot be a variable.
 */
export function resolveTemplate(template: Template, context: Context): Pattern | undefined {
  if (template.fixed !== undefined) return template.fixed
  const tokens: Part[] = []
  for (const part of template.parts) {
    if (part.kind !== 'variable') {
      add(tokens, part)
      continue
    }
    const value = context.get(part.key)
    if (value.state === 'unknown' || value.state === 'moment') {
      tokens.push({ kind: 'symbol', name: `\${${part.key}}` })
      continue
    }
    const known = value.state === 'known' && !value.multi && value.values.length === 1 ? value.values[0] : undefined
    const text = known ?? part.fallback
    if (text === undefined) return undefined
    for (const token of textPattern(text)) add(tokens, token)
  }
  return tokens as Token[]
}

/** Colons that stand before the first variable; Infinity when there is none, or a symbol that may hold colons. */
export function colonsBeforeVariable(text: string): number {
  let colons = 0
  for (const part of parseTemplate(text, { variables: true, wildcards: false }).parts) {
    if (part.kind === 'variable') return colons
    if (part.kind === 'symbol') return Number.POSITIVE_INFINITY
    if (part.kind === 'text') colons += part.text.split(':').length - 1
  }
  return Number.POSITIVE_INFINITY
}
