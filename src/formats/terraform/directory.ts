import type { SourceText, Span } from '../../base/source.js'
import type { Block, Body, Expression, HclFile } from '../../syntax/hcl/nodes.js'
import { parseHcl } from '../../syntax/hcl/parse.js'
import { parseJson } from '../../syntax/json.js'
import { jsonBody, parseTerraformJson } from '../../syntax/hcl/json.js'
import { joinPath } from './paths.js'

/** Something that a module declares, with the file that it stands in. */
export interface Declaration {
  block: Block
  source: SourceText
}

export interface NamedExpression {
  value: Expression
  source: SourceText
}

/** The files of one folder, read as one module. */
export class Directory {
  variables = new Map<string, Declaration>()
  locals = new Map<string, NamedExpression>()
  outputs = new Map<string, Declaration>()
  /** By type and name: `aws_s3_bucket.x`. */
  resources = new Map<string, Declaration>()
  data = new Map<string, Declaration>()
  calls = new Map<string, Declaration>()
  private readonly sources: SourceText[] = []
  private readonly values: SourceText[] = []
  private opened = false

  constructor(
    readonly path: string,
    private readonly parse: (source: SourceText) => HclFile,
  ) {}

  add(source: SourceText): void {
    if (/\.tfvars(?:\.json)?$/.test(source.path)) this.values.push(source)
    else this.sources.push(source)
  }

  /** Values of variables that Terraform loads by itself, in its order: the last one wins. */
  valueFiles(): { source: SourceText; file: Body }[] {
    const rank = (path: string) =>
      /(?:^|\/)terraform\.tfvars$/.test(path) ? 0 : /(?:^|\/)terraform\.tfvars\.json$/.test(path) ? 1 : 2
    return this.values
      .filter(({ path }) => rank(path) < 2 || /\.auto\.tfvars(?:\.json)?$/.test(path))
      .sort((a, b) => rank(a.path) - rank(b.path) || (a.path < b.path ? -1 : 1))
      .map((source) => ({ source, file: valuesOf(source) }))
  }

  get files(): readonly SourceText[] {
    return this.sources
  }

  /** Whether a text of its files matches. */
  mentions(pattern: RegExp): boolean {
    return this.sources.some(({ text }) => pattern.test(text))
  }

  /** Folders of the local modules that it calls. */
  *called(): Generator<string> {
    for (const source of this.sources) {
      if (!/\bmodule\b/.test(source.text)) continue
      for (const block of this.parse(source).body.blocks) {
        if (block.kind !== 'module') continue
        const path = localSource(block)
        if (path !== undefined) yield joinPath(this.path, path)
      }
    }
  }

  /** What could not be read of its files. */
  lost(): Span[] {
    return this.sources.flatMap((source) => this.parse(source).lost.map(({ start, end }) => ({ source, start, end })))
  }

  /** First parts of the addresses that it declares: `var.x`, `aws_s3_bucket.x`. Taken from the text, so some may be too many. */
  names(): Set<string> {
    const names = new Set<string>()
    for (const source of this.sources) {
      if (source.path.endsWith('.json')) {
        for (const { kind, labels } of this.parse(source).body.blocks)
          names.add(nameOf(kind, labels[0]?.text, labels[1]?.text))
      } else
        for (const [, kind, first, second] of source.text.matchAll(headers)) names.add(nameOf(kind!, first, second))
    }
    return names
  }

  /** Forgets what was read; opening it reads it again. */
  close(): void {
    this.opened = false
    this.empty()
  }

  /** New tables: an old one that is only cleared keeps what was in it alive until the next full garbage collection. */
  private empty(): void {
    this.variables = new Map()
    this.locals = new Map()
    this.outputs = new Map()
    this.resources = new Map()
    this.data = new Map()
    this.calls = new Map()
  }

  /** Reads all of its files. Later calls do nothing. */
  open(): void {
    if (this.opened) return
    this.opened = true
    this.empty()
    const isOverride = ({ path }: SourceText) => /(?:^|\/|_)override\.(?:tf|tofu)(?:\.json)?$/.test(path)
    const all = new Set(this.sources.map(({ path }) => path))
    // OpenTofu leaves out a file that has a sibling of its own kind.
    const own = this.sources.filter(
      ({ path }) => !all.has(path.replace(/\.tf(\.json)?$/, '.tofu$1')) || /\.tofu(?:\.json)?$/.test(path),
    )
    const ordered = own.sort((a, b) => (a.path < b.path ? -1 : 1))
    for (const source of ordered) if (!isOverride(source)) this.declare(source, false)
    for (const source of ordered) if (isOverride(source)) this.declare(source, true)
  }

  private declare(source: SourceText, override: boolean): void {
    for (const block of this.parse(source).body.blocks) {
      if (block.kind === 'locals') {
        for (const { name, value } of block.body.attributes) {
          if (override || !this.locals.has(name)) this.locals.set(name, { value, source })
        }
        continue
      }
      const table = this.table(block.kind)
      const name = block.labels.map((label) => label.text).join('.')
      if (table === undefined || block.labels.length !== (isResource(block.kind) ? 2 : 1)) continue
      const before = table.get(name)
      if (before === undefined) table.set(name, { block, source })
      else if (override) table.set(name, { block: merged(before.block, block, source), source: before.source })
    }
  }

  private table(kind: string): Map<string, Declaration> | undefined {
    switch (kind) {
      case 'variable':
        return this.variables
      case 'output':
        return this.outputs
      case 'resource':
        return this.resources
      case 'data':
        return this.data
      case 'module':
        return this.calls
      default:
        return undefined
    }
  }
}

const headers = /^[ \t]*(resource|data|variable|module)[ \t]+"?([\w-]+)"?(?:[ \t]+"?([\w-]+)"?)?[ \t]*\{/gm

function nameOf(kind: string, first = '', second = ''): string {
  if (kind === 'variable') return `var.${first}`
  if (kind === 'module') return `module.${first}`
  return kind === 'data' ? `data.${first}.${second}` : `${first}.${second}`
}

const isResource = (kind: string): boolean => kind === 'resource' || kind === 'data'

/**
 * An override file replaces attributes and each kind of nested blocks that it has.
 * https://developer.hashicorp.com/terraform/language/files/override
 */
function merged(base: Block, override: Block, source: SourceText): Block {
  const names = new Set(override.body.attributes.map((attribute) => attribute.name))
  const kindOf = ({ kind, labels }: Block) => (kind === 'dynamic' ? labels[0]?.text : kind)
  const kinds = new Set(override.body.blocks.map(kindOf))
  const attributes = base.body.attributes.filter((attribute) => !names.has(attribute.name))
  const blocks = base.body.blocks.filter((block) => !kinds.has(kindOf(block)))
  return {
    ...base,
    broken: base.broken || override.broken,
    body: {
      ...base.body,
      attributes: [...attributes, ...override.body.attributes.map((attribute) => ({ ...attribute, source }))],
      blocks: [...blocks, ...override.body.blocks.map((block) => ({ ...block, source }))],
    },
  }
}

/** Parses a file by its name. */
export function parseFile(source: SourceText): HclFile {
  return source.path.endsWith('.json') ? parseTerraformJson(source.text) : parseHcl(source.text)
}

/** The path of a module call that stands in the same repository. */
export function localSource(block: Block): string | undefined {
  const source = sourceText(block)
  return source !== undefined && /^\.\.?(?:\/|$)/.test(source) ? source : undefined
}

/** What a module call names as its source. */
export function sourceText(block: Block): string | undefined {
  const value = block.body.attributes.find((attribute) => attribute.name === 'source')?.value
  if (value?.type !== 'template') return undefined
  return value.parts.every((part) => part.type === 'text') ? value.parts.map((part) => part.text).join('') : undefined
}

function valuesOf({ path, text }: SourceText): Body {
  if (!path.endsWith('.json')) return parseHcl(text).body
  const root = parseJson(text).roots[0]
  return root?.type === 'object' ? jsonBody(text, root) : { attributes: [], blocks: [], start: 0, end: 0 }
}
