import { holdsSymbol, showSymbols, symbolText } from '../../base/symbol.js'
import type { SourceText } from '../../base/source.js'
import type { ProjectFiles } from '../../model/infrastructure.js'
import type { Node } from '../../syntax/node.js'
import type { Budget } from '../cloudformation/budget.js'
import { parseTemplate, relative } from '../cloudformation/nested.js'
import { childOf, Maker, placeOf, type SourcedNode, textOf } from '../cloudformation/nodes.js'
import { scalarAt, textFrom } from '../cloudformation/values.js'
import { assumedFallback } from './text.js'

/** The name of the stage that only the command line knows. */
const anyStage = 'sls:stage'

/** Deepest nesting of variables in variables. */
const maximumDepth = 40

/** Sources of variables; `aws:` only for the two names that the framework knows, for IAM has `${aws:username}`. */
const variable =
  /^(?:(?:self|opt|env|file|param|sls|cf|ssm|s3|git|strToBool|terraform|vault|output|doppler)\s*[:.(]|aws:(?:accountId|region)\s*[,}])/

/** What a variable gives: a node, a text, or nothing that is there. */
type Found = Node | undefined

/**
 * The variables of one `serverless.yml`. What only the command line or the cloud knows is one symbol; a fallback for an
 * option or an environment variable is used, and stated.
 * https://www.serverless.com/framework/docs/providers/aws/guide/variables
 */
export class Variables {
  /** Fallbacks that were used, as sentences. */
  readonly assumed = new Set<string>()
  /** Files of which the resources were taken in. */
  readonly taken = new Set<string>()
  private readonly loaded = new Map<string, Node | undefined>()
  private depth = 0
  /** What is worked out now is what holds without options, whatever is left open. */
  private isUsual = false

  constructor(
    private readonly source: SourceText,
    private readonly root: Node,
    private readonly files: ProjectFiles,
    private readonly budget: Budget,
    private readonly place: { account: string; region: string; open?: true },
    /** What tells values of this service that are not known from those of others. */
    private readonly scope: string,
  ) {}

  /** The tree with all variables filled in. @throws TooComplex */
  async fill(node: Node): Promise<Node> {
    this.budget.charge()
    if (node.type === 'array') {
      const items: Node[] = []
      for (const item of node.items) items.push(await this.fill(item))
      return { ...node, items }
    }
    if (node.type === 'object') {
      const members = []
      for (const { key, value } of node.members) {
        const name = key.value.includes('${') ? textOf(await this.scalar(key, key.value)) : key.value
        members.push({ key: { ...key, value: name ?? key.value }, value: await this.fill(value) })
      }
      return { ...node, members }
    }
    if (typeof node.value !== 'string') return node
    return this.scalar(node, node.value)
  }

  private async scalar(node: Node, text: string): Promise<Node> {
    if (!text.includes('${')) return withPseudo(node, text)
    const parts = cut(text)
    if (parts.length === 1 && parts[0]!.variable) {
      const found = await this.variable(parts[0]!.text, node)
      const whole = found === undefined ? this.unknown(parts[0]!.text, node) : found
      // A tag such as !Sub belongs to the text, whatever it holds.
      if (node.tag === undefined) return whole
      return whole.type === 'scalar' ? { ...whole, tag: node.tag } : whole
    }
    let result = ''
    for (const part of parts) result += part.variable ? await this.text(part.text, node) : part.text
    this.budget.charge(result.length >> 5)
    return withPseudo({ ...node, type: 'scalar', value: result } as Node, result)
  }

  private async text(inner: string, node: Node): Promise<string> {
    const found = await this.variable(inner, node)
    if (found?.type === 'scalar' && found.value !== null && found.tag === undefined) {
      const { source = this.source } = found as SourcedNode
      return textFrom(scalarAt(found.value, { source, start: found.start, end: found.end })) ?? ''
    }
    return this.symbol(inner)
  }

  /** What the cloud or the environment knows is the same for every service. */
  private symbol(inner: string): string {
    const isShared = /^(?:env|cf|ssm|s3|aws)\b/.test(inner)
    return symbolText('parameter', `${isShared ? '' : this.scope}${showSymbols(inner)}`)
  }

  private unknown(inner: string, node: Node): Node {
    return { ...placeOf(node), type: 'scalar', value: this.symbol(inner) }
  }

  /** The value between `${` and `}`: the first of its alternatives that is there. */
  private async variable(inner: string, node: Node): Promise<Found> {
    this.budget.charge(1 + (inner.length >> 5))
    if (this.depth >= maximumDepth) return undefined
    this.depth++
    try {
      const [first = '', ...fallbacks] = alternatives(inner)
      const found = await this.alternative(first.trim(), node, fallbacks.length > 0)
      if (found !== undefined) return found
      for (const [index, fallback] of fallbacks.entries()) {
        const value = await this.alternative(fallback.trim(), node, index < fallbacks.length - 1)
        if (value === undefined) continue
        if (this.isOpen && /^(?:opt|env)\b/.test(first.trim())) return this.optional(first.trim(), value, node)
        if (value.type === 'scalar' && /^(?:opt|env)\b/.test(first.trim())) {
          this.assumed.add(assumedFallback(showSymbols(first.trim()), String(value.value)))
        }
        return value
      }
      return undefined
    } finally {
      this.depth--
    }
  }

  private async alternative(text: string, node: Node, hasFallback: boolean): Promise<Found> {
    const literal = literalOf(text)
    if (literal !== undefined) return this.made(node, literal)
    const whole = cut(text)
    if (whole.length === 1 && whole[0]!.variable) return this.variable(whole[0]!.text, node)
    let filled = ''
    for (const part of whole) filled += part.variable ? await this.text(part.text, node) : part.text
    // An address that is not known is of a value that is not known.
    if (holdsSymbol(filled)) return this.unknown(filled, node)
    return this.sourced(filled, node, hasFallback)
  }

  private made(node: Node, value: string | number | boolean | null): Node {
    return new Maker(placeOf(node)).text(value)
  }

  private async sourced(text: string, node: Node, hasFallback: boolean): Promise<Found> {
    const file = /^file\(([^()]*)\)\s*(?::(.*))?$/s.exec(text)
    if (file !== null) return this.fromFile(file[1]!.trim(), file[2]?.trim(), node)
    const colon = text.indexOf(':')
    const source = colon < 0 ? text : text.slice(0, colon)
    const address = colon < 0 ? '' : text.slice(colon + 1).trim()
    switch (source) {
      case 'self':
        return this.self(address, node)
      case 'opt':
        if (hasFallback) return undefined
        if (address === 'stage') return this.stage(node)
        return address === 'region' ? this.self('provider.region', node) : undefined
      case 'sls':
        return address === 'stage' ? this.stage(node) : this.unknown(text, node)
      case 'param':
        return this.parameter(address, node)
      case 'env':
        return undefined
      case 'aws':
        return this.made(node, address === 'region' ? this.place.region : this.place.account)
      default:
        // What the cloud knows is there, whatever the fallback.
        return this.unknown(text, node)
    }
  }

  private async self(address: string, node: Node): Promise<Found> {
    if (address === '') return this.unknown('self:', node)
    // `--stage` gives another one, whatever the file says.
    if (this.isOpen && address === 'provider.stage') return this.stage(node)
    const found = await this.walk(this.root, address.split('.'))
    if (found !== undefined) return found
    if (address === 'provider.stage') return this.made(node, 'dev')
    if (address === 'provider.region') return this.made(node, 'us-east-1')
    return undefined
  }

  /** The stage to which it is deployed without options; in the open reading that of any deployment. */
  async stage(node: Node): Promise<Node> {
    return this.isOpen ? this.unknown(anyStage, node) : this.usualStage(node)
  }

  private async usualStage(node: Node): Promise<Node> {
    return (await this.walk(this.root, ['provider', 'stage'])) ?? this.made(node, 'dev')
  }

  /** Whether what another deployment may give otherwise is left open here. */
  private get isOpen(): boolean {
    return this.place.open === true && !this.isUsual
  }

  /** What an option gives that is left open: `${opt:stage, "dev"}` is the stage, if that is what it is without it. */
  private async optional(option: string, fallback: Node, node: Node): Promise<Node> {
    if (option !== 'opt:stage') return this.unknown(option, node)
    this.isUsual = true
    try {
      const same = [this.symbol(anyStage), textOf(await this.usualStage(node))]
      return this.unknown(same.includes(textOf(fallback) ?? '') ? anyStage : option, node)
    } finally {
      this.isUsual = false
    }
  }

  private async parameter(name: string, node: Node): Promise<Found> {
    // Each stage has parameters of its own, and `--param` gives others.
    if (this.isOpen) return this.unknown(`param:${name}`, node)
    const stage = await this.usualStage(node)
    for (const group of [String(stage.type === 'scalar' ? stage.value : ''), 'default']) {
      for (const path of [
        ['params', group],
        ['stages', group, 'params'],
      ]) {
        const found = await this.walk(this.root, [...path, name])
        if (found !== undefined) return found
      }
    }
    return undefined
  }

  /** The value at a path, where steps may lead through variables. */
  private async walk(root: Node, steps: readonly string[]): Promise<Found> {
    if (this.depth >= maximumDepth) return undefined
    this.depth++
    try {
      let at: Node | undefined = root
      for (const [index, step] of steps.entries()) {
        if (at?.type === 'scalar' && typeof at.value === 'string' && at.value.includes('${')) {
          at = await this.scalar(at, at.value)
        }
        if (at?.type === 'scalar' && typeof at.value === 'string' && holdsSymbol(at.value)) {
          return this.unknown(`${at.value}.${steps.slice(index).join('.')}`, at)
        }
        at = at?.type === 'array' ? at.items[Number(step)] : childOf(at, step)
        if (at === undefined) return undefined
      }
      return at === undefined ? undefined : await this.fill(at)
    } finally {
      this.depth--
    }
  }

  private async fromFile(written: string, address: string | undefined, node: Node): Promise<Found> {
    const path = relative(this.source.path, written.replace(/^['"]|['"]$/g, ''))
    if (path === undefined || !/\.(?:ya?ml|json)$/i.test(path)) return this.unknown(`file(${written})`, node)
    if (!this.loaded.has(path)) {
      this.loaded.set(path, undefined)
      const source = await this.files.read(path)
      const root = source === undefined ? undefined : await parseTemplate(source)
      if (source !== undefined && root !== undefined) this.loaded.set(path, this.stamped(root, source))
    }
    const root = this.loaded.get(path)
    if (root === undefined) return undefined
    if (/^(?:Resources\b.*)?$/.test(address ?? '')) this.taken.add(path)
    return address === undefined || address === '' ? this.walk(root, []) : this.walk(root, address.split('.'))
  }

  /** The tree of another file, each node with its file. */
  private stamped(node: Node, source: SourceText): Node {
    this.budget.charge()
    const place: SourcedNode = { ...node, source }
    if (node.type === 'array')
      return { ...node, ...place, items: node.items.map((item) => this.stamped(item, source)) } as Node
    if (node.type === 'scalar') return place
    const members = node.members.map(({ key, value }) => ({
      key: { ...key, source },
      value: this.stamped(value, source),
    }))
    return { ...node, ...place, members } as Node
  }
}

/** `#{AWS::AccountId}` of the pseudo-parameters plugin is `Fn::Sub`. */
function withPseudo(node: Node, text: string): Node {
  if (!/#\{[A-Za-z]/.test(text) || node.tag !== undefined) return node
  const template = { ...node, type: 'scalar', value: text.replace(/#\{([\w:.]+)\}/g, '$${$1}') } as Node
  return new Maker(placeOf(node)).object({ 'Fn::Sub': template })
}

interface Part {
  text: string
  variable: boolean
}

/** A text cut at the framework's variables; those of IAM and of `Fn::Sub` stay text. */
function cut(text: string): Part[] {
  const parts: Part[] = []
  let from = 0
  for (let at = text.indexOf('${'); at >= 0; ) {
    const end = variable.test(text.slice(at + 2, at + 60).trimStart()) ? closing(text, at + 2) : -1
    if (end < 0) {
      at = text.indexOf('${', at + 2)
      continue
    }
    if (at > from) parts.push({ text: text.slice(from, at), variable: false })
    parts.push({ text: text.slice(at + 2, end), variable: true })
    from = end + 1
    at = text.indexOf('${', from)
  }
  if (from < text.length) parts.push({ text: text.slice(from), variable: false })
  return parts
}

/** Where the brace that was opened before an offset closes. */
function closing(text: string, from: number): number {
  let depth = 0
  for (let i = from; i < text.length; i++) {
    if (text.charAt(i) === '{') depth++
    else if (text.charAt(i) === '}' && depth-- === 0) return i
  }
  return -1
}

/** The alternatives that commas part, outside quotes and brackets. */
function alternatives(text: string): string[] {
  const found: string[] = []
  let depth = 0
  let quote = ''
  let from = 0
  for (let i = 0; i < text.length; i++) {
    const c = text.charAt(i)
    if (quote !== '') {
      if (c === quote) quote = ''
    } else if (c === '"' || c === "'") quote = c
    else if (c === '{' || c === '(') depth++
    else if (c === '}' || c === ')') depth--
    else if (c === ',' && depth === 0) {
      found.push(text.slice(from, i))
      from = i + 1
    }
  }
  return [...found, text.slice(from)]
}

function literalOf(text: string): string | number | boolean | null | undefined {
  const quoted = /^(['"])(.*)\1$/s.exec(text)
  if (quoted !== null && !quoted[2]!.includes('${')) return quoted[2]!
  if (text === 'true' || text === 'false') return text === 'true'
  if (text === 'null') return null
  return /^-?\d{1,15}(?:\.\d{1,15})?$/.test(text) ? Number(text) : undefined
}
