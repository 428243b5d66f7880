import type { Span } from '../../base/source.js'
import type { Deployment } from '../../base/symbol.js'
import { blockValues, bodyValue } from './blocks.js'
import { type Budget, Memo } from './budget.js'
import { computedAttribute, type Declared, isComputed } from './computed.js'
import type { Declaration } from './directory.js'
import type { Doubt } from './doubt.js'
import { evaluate } from './evaluate.js'
import { type Scope, scopeAt } from './scope.js'
import { render } from './functions/encoding.js'
import { policyDocumentValue } from './policy-document.js'
import { type ResourceInstance, stringsIn } from './arguments.js'
import { isNull, type ListVal, type ObjectVal, unknown, type Val } from './value.js'

/** What an instance is made of. */
export interface InstanceParts {
  address: string
  /** `aws_s3_bucket`. */
  kind: string
  data: boolean
  span: Span
  scope: Scope
  /** Why it is not known whether it exists; undefined: it does. */
  doubt: Doubt | undefined
  declaration: Declaration
  deployment: Deployment
  budget: Budget
}

/** A resource or a data source. */
export class Instance implements ResourceInstance {
  private readonly memos = new Map<string, Memo<Val | undefined>>()
  private readonly declared: Declared

  constructor(private readonly parts: InstanceParts) {
    const { kind, address, data, span, deployment } = parts
    this.declared = { kind, address, data, span, deployment, own: (attribute) => this.own(attribute) }
  }

  get address(): string {
    return this.parts.address
  }

  get kind(): string {
    return this.parts.kind
  }

  get span(): Span {
    return this.parts.span
  }

  get doubt(): Doubt | undefined {
    return this.parts.doubt
  }

  get deployment(): Deployment {
    return this.parts.deployment
  }

  get budget(): Budget {
    return this.parts.budget
  }

  get block() {
    return this.parts.declaration.block
  }

  get runs(): boolean {
    return this.block.body.blocks.some((each) => each.kind === 'provisioner' || each.kind === 'action')
  }

  /** What is written as an attribute; undefined: nothing is. */
  own(name: string): Val | undefined {
    let memo = this.memos.get(name)
    if (memo === undefined) {
      const attribute = this.block.body.attributes.findLast((each) => each.name === name)
      if (attribute === undefined && !this.block.broken) return undefined
      // A plain text is evaluated faster than it is kept.
      if (
        attribute?.value.type === 'template' &&
        attribute.value.parts.length === 1 &&
        attribute.value.parts[0]!.type === 'text'
      ) {
        return evaluate(attribute.value, scopeAt(attribute, this.parts.scope))
      }
      memo = new Memo<Val | undefined>(
        this.parts.budget,
        () => {
          if (attribute !== undefined) return evaluate(attribute.value, scopeAt(attribute, this.parts.scope))
          return unknown(`${this.address}.${name}`, this.span)
        },
        () => unknown(`${this.address}.${name}`, this.span, 'it refers to itself'),
      )
      this.memos.set(name, memo)
    }
    return memo.get()
  }

  /** Whether its block has an attribute or nested blocks of that name. */
  writes(name: string): boolean {
    const { attributes, blocks } = this.block.body
    return (
      this.block.broken ||
      attributes.some((each) => each.name === name) ||
      blocks.some((each) => each.kind === name || (each.kind === 'dynamic' && each.labels[0]?.text === name))
    )
  }

  /** The nested blocks of a kind; those of the JSON syntax are objects or lists of them. */
  blocks(kind: string): { items: ObjectVal[]; unknown: boolean } {
    const found: ListVal = blockValues(this.block.body, kind, this.parts.scope)
    const own = this.block.body.attributes.some((each) => each.name === kind) ? this.own(kind) : undefined
    const attribute = own === undefined ? [] : own.type === 'list' ? own.items : [own]
    const all = [...found.items, ...attribute].filter((item) => !isNull(item))
    return {
      items: all.filter((item): item is ObjectVal => item.type === 'object'),
      unknown:
        this.block.broken || all.some((item) => item.type !== 'object') || (own?.type === 'list' && own.open === true),
    }
  }

  get(name: string, span: Span): Val {
    if (this.parts.data && this.kind === 'aws_iam_policy_document' && (name === 'json' || name === 'minified_json')) {
      return this.document()
    }
    if (this.parts.data && this.kind === 'template_file' && name === 'rendered') return this.rendered(span)
    if (isComputed(this.declared, name)) {
      const value = computedAttribute(this.declared, name, span)
      if (value.type !== 'unknown') return value
    }
    const own = this.own(name)
    if (own !== undefined) return own
    if (this.block.body.blocks.some((block) => block.kind === name || block.labels[0]?.text === name)) {
      return blockValues(this.block.body, name, this.parts.scope)
    }
    return computedAttribute(this.declared, name, span)
  }

  /**
   * The text of a `data "template_file"`, as the provider of before `templatefile` had it.
   * https://registry.terraform.io/providers/hashicorp/template/latest/docs/data-sources/file
   */
  private rendered(span: Span): Val {
    const { scope } = this.parts
    const name = `${this.address}.rendered`
    const template = this.own('template')
    if (template?.type !== 'text') {
      return template?.type === 'unknown' ? { ...template, span } : unknown(name, span, 'its template is not known')
    }
    const found = render(template, this.own('vars'), { scope, span, symbolName: () => name })
    return found ?? unknown(name, span, 'its template cannot be read')
  }

  /** The JSON of a policy document. */
  document(): Val {
    let memo = this.memos.get(' document')
    if (memo === undefined) {
      memo = new Memo<Val | undefined>(
        this.parts.budget,
        () => policyDocumentValue(this),
        () => unknown(`${this.address}.json`, this.span, 'it refers to itself'),
      )
      this.memos.set(' document', memo)
    }
    return memo.get()!
  }

  /** Strings in everything that is written, also in what Terraform runs. */
  mentions(): string[] {
    const { source } = this.parts.declaration
    const { body, start, end } = this.block
    return [...stringsIn(bodyValue(body, { source, start, end }, this.parts.scope))]
  }

  /** All that is written, nested blocks as lists of objects. */
  whole(): ObjectVal {
    const { source } = this.parts.declaration
    return bodyValue(this.block.body, { source, start: this.block.start, end: this.block.end }, this.parts.scope, true)
  }
}
