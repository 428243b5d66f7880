import type { SourceText, Span } from '../../base/source.js'
import type { Deployment } from '../../base/symbol.js'
import type { Node } from '../../syntax/node.js'
import { type Budget, Memo } from './budget.js'
import { computedAttribute, type Declared, isComputed } from './computed.js'
import { itemsOf as valuesOf } from './convert.js'
import type { Configured } from './plan-configuration.js'
import { placedLike } from './plan-places.js'
import { itemsOf, member, planValue, saysUnknown, stringOf } from './plan-values.js'
import { policyDocumentValue } from './policy-document.js'
import { type ResourceInstance, stringsIn } from './arguments.js'
import { isNull, list, type ObjectVal, unknown, type Val } from './value.js'

/** Deepest chain of references through variables and outputs. */
const maximumHops = 20

/** Deepest nesting of modules that is read. */
const maximumNesting = 50

/** Attributes that are what they refer to, nothing added: a plan says which names an expression has, not how it uses them. */
const identities =
  /^(?:bucket|role|user|group|policy_arn|role_arn|execution_role_arn|function_name|key_id|target_key_id|kms_master_key_id|kms_key_id|kms_key_arn|permissions_boundary|role_name)$/

/** The resources of a plan and what its configuration refers to. */
export class PlannedModule {
  private readonly instances = new Map<string, PlannedInstance>()

  constructor(
    readonly source: SourceText,
    private readonly plan: Node,
    readonly deployment: Deployment,
    readonly budget: Budget,
    readonly configured: Configured | undefined,
  ) {
    const unknowns = new Map<string, Node>()
    for (const change of itemsOf(member(plan, 'resource_changes'))) {
      const address = stringOf(member(change, 'address'))
      const detail = member(change, 'change')
      const after = member(detail, 'after_unknown')
      if (address === undefined) continue
      if (after !== undefined) unknowns.set(address, after)
      // A data source that is read only when the plan is applied.
      const known = member(detail, 'after')
      if (stringOf(member(change, 'mode')) === 'data' && known?.type === 'object') this.add(change, known, after)
    }
    const roots = [member(plan, 'planned_values'), member(member(plan, 'prior_state'), 'values')]
    for (const [index, values] of roots.entries())
      this.addModule(member(values, 'root_module'), unknowns, index === 1, 0)
  }

  private addModule(
    module: Node | undefined,
    unknowns: ReadonlyMap<string, Node>,
    dataOnly: boolean,
    depth: number,
  ): void {
    if (module === undefined || depth > maximumNesting) return
    for (const resource of itemsOf(member(module, 'resources'))) {
      this.budget.spend(1)
      const values = member(resource, 'values')
      const address = stringOf(member(resource, 'address'))
      if (values === undefined || address === undefined) continue
      // Of the state before only what was read counts: the plan says what becomes of the rest.
      if (!dataOnly || stringOf(member(resource, 'mode')) === 'data') this.add(resource, values, unknowns.get(address))
    }
    for (const child of itemsOf(member(module, 'child_modules'))) this.addModule(child, unknowns, dataOnly, depth + 1)
  }

  private add(resource: Node, values: Node, after: Node | undefined): void {
    const address = stringOf(member(resource, 'address'))
    const kind = stringOf(member(resource, 'type'))
    if (address === undefined || kind === undefined || this.instances.has(address)) return
    const data = stringOf(member(resource, 'mode')) === 'data'
    const header = member(resource, 'address')!
    this.instances.set(address, new PlannedInstance(this, { address, kind, data, header, values, after }))
  }

  *resources(): Generator<PlannedInstance> {
    for (const instance of this.instances.values()) if (!instance.data) yield instance
  }

  /** What the configuration in the plan writes for a resource. */
  expressions(address: string): Node | undefined {
    const { path, local } = splitAddress(address)
    const base = local.replace(/\[(?:"(?:[^"\\]|\\.)*"|\d+)\]$/, '')
    const resources = itemsOf(member(this.moduleAt(path), 'resources'))
    const found = resources.find((each) => stringOf(member(each, 'address')) === base)
    return found === undefined ? undefined : (member(found, 'expressions') ?? nothing)
  }

  /** What an attribute that is not known refers to, if it is that alone. */
  referred(address: string, attribute: string, span: Span): Val | undefined {
    const { path } = splitAddress(address)
    const only = onlyReference(member(this.expressions(address), attribute))
    if (only === undefined) return undefined
    const documents = /^data\.aws_iam_policy_document\..*\.(?:json|minified_json)$/.test(only)
    return identities.test(attribute) || documents || /^(?:module|var)\./.test(only)
      ? this.resolve(only, path, span, 0)
      : undefined
  }

  /** A reference in a module of the configuration. @param path names of the module calls, with their indexes. */
  private resolve(reference: string, path: readonly string[], span: Span, hops: number): Val | undefined {
    this.budget.spend(1)
    if (hops > maximumHops) return undefined
    const prefix = path.map((call) => `module.${call}.`).join('')
    const variable = /^var\.([\w-]+)$/.exec(reference)
    if (variable !== null && path.length > 0) {
      const outer = path.slice(0, -1)
      const call = member(member(this.moduleAt(outer), 'module_calls'), nameOfCall(path.at(-1)!))
      const only = onlyReference(member(member(call, 'expressions'), variable[1]!))
      return only === undefined ? unknown(prefix + reference, span) : this.resolve(only, outer, span, hops + 1)
    }
    const output = /^module\.([\w-]+(?:\[[^\]]*\])?)\.([\w-]+)$/.exec(reference)
    if (output !== null) {
      const inner = [...path, output[1]!]
      const only = onlyReference(member(member(member(this.moduleAt(inner), 'outputs'), output[2]!), 'expression'))
      return only === undefined ? unknown(prefix + reference, span) : this.resolve(only, inner, span, hops + 1)
    }
    const attribute = /^((?:data\.)?[\w-]+\.[\w-]+(?:\[[^\]]*\])?)\.([\w-]+)$/.exec(reference)
    const instance = attribute === null ? undefined : this.instances.get(prefix + attribute[1])
    if (instance !== undefined) return instance.get(attribute![2]!, span)
    return unknown(prefix + reference, span)
  }

  private moduleAt(path: readonly string[]): Node | undefined {
    let module = member(member(this.plan, 'configuration'), 'root_module')
    for (const call of path) module = member(member(member(module, 'module_calls'), nameOfCall(call)), 'module')
    return module
  }
}

const nothing: Node = { type: 'object', members: [], start: 0, end: 0 }

/** `module.a["k"].aws_x.y[0]` as its module calls and the rest. */
function splitAddress(address: string): { path: string[]; local: string } {
  const path: string[] = []
  let rest = address
  for (let match = callName.exec(rest); match !== null && path.length < maximumNesting; match = callName.exec(rest)) {
    path.push(match[1]!)
    rest = rest.slice(match[0].length)
  }
  return { path, local: rest }
}
const callName = /^module\.([\w-]+(?:\[(?:"(?:[^"\\]|\\.)*"|\d+)\])?)\./

/** The one thing that an expression refers to: of `a.b.c`, `a.b` the longest. */
function onlyReference(expression: Node | undefined): string | undefined {
  const all = itemsOf(member(expression, 'references')).flatMap((each) => stringOf(each) ?? [])
  const longest = all.filter(
    (each) => !all.some((other) => other !== each && (other.startsWith(`${each}.`) || other.startsWith(`${each}[`))),
  )
  const distinct = [...new Set(longest)]
  return distinct.length === 1 ? distinct[0] : undefined
}

interface Planned {
  address: string
  kind: string
  data: boolean
  header: Node
  values: Node
  after: Node | undefined
}

/** A resource of a plan: its planned values, then what the configuration says, then symbols. */
export class PlannedInstance implements ResourceInstance {
  readonly address: string
  readonly kind: string
  readonly data: boolean
  readonly span: Span
  readonly block: { broken: boolean; start: number; end: number }
  private readonly memos = new Map<string, Memo<Val | undefined>>()
  private readonly declared: Declared
  private readonly configured

  constructor(
    private readonly module: PlannedModule,
    private readonly planned: Planned,
  ) {
    const { address, kind, data, header } = planned
    this.address = address
    this.kind = kind
    this.data = data
    this.configured = module.configured?.instance(address)
    this.span = this.configured?.span ?? { source: module.source, start: header.start, end: header.end }
    this.block = { broken: false, start: header.start, end: header.end }
    const { deployment } = module
    this.declared = { kind, address, data, span: this.span, deployment, own: (name) => this.own(name) }
  }

  get deployment(): Deployment {
    return this.module.deployment
  }

  get runs(): boolean {
    return this.configured?.runs ?? false
  }

  /** What is written; what the provider filled in only where the plan does not tell the two apart. */
  own(name: string): Val | undefined {
    if (this.configured?.writes(name) === false) return undefined
    return this.memo(name, () => this.planValue(name))
  }

  private memo(name: string, compute: () => Val | undefined): Val | undefined {
    let memo = this.memos.get(name)
    if (memo === undefined) {
      memo = new Memo<Val | undefined>(this.module.budget, compute, () => unknown(`${this.address}.${name}`, this.span))
      this.memos.set(name, memo)
    }
    return memo.get()
  }

  private planValue(name: string): Val | undefined {
    const { values } = this.planned
    const node = member(values, name)
    const after = member(this.planned.after, name)
    if (saysUnknown(after)) {
      const expressions = this.module.expressions(this.address)
      // The provider will fill it in: nobody writes it.
      const filledIn = node === undefined || (node.type === 'scalar' && node.value === null)
      if (filledIn && expressions !== undefined && member(expressions, name) === undefined) return undefined
      const written = this.configured?.own(name)
      if (written !== undefined) return written
      const referred = this.module.referred(this.address, name, this.span)
      if (referred !== undefined) return referred
    }
    const written = this.writtenValue(name)
    const place = this.configured === undefined ? undefined : (written?.span ?? this.span)
    const missing = (path: string) => unknown(`${this.address}.${name}${path}`, place ?? this.span)
    if (node === undefined) return saysUnknown(after) ? missing('') : undefined
    this.module.budget.spend((node.end - node.start) >> 5)
    const value = planValue(this.module.source, node, after, missing, place)
    if (isNull(value)) return undefined
    return written === undefined ? value : placedLike(value, written)
  }

  /** What the configuration writes: an argument, or nested blocks. */
  private writtenValue(name: string): Val | undefined {
    const own = this.configured?.own(name)
    if (own !== undefined || this.configured === undefined) return own
    const { items } = this.configured.blocks(name)
    const [first, last] = [items[0], items.at(-1)]
    if (first === undefined || last === undefined) return undefined
    const { source, start, end } = first.span
    const whole = last.span.source === source ? { source, start, end: Math.max(end, last.span.end) } : first.span
    return list([...items], whole)
  }

  get(name: string, span: Span): Val {
    if (this.data && this.kind === 'aws_iam_policy_document' && (name === 'json' || name === 'minified_json')) {
      const known = member(this.planned.values, name)
      if (stringOf(known) === undefined || this.configured !== undefined) {
        return this.memo(' document', () => this.configured?.document() ?? policyDocumentValue(this))!
      }
    }
    const known = member(this.planned.values, name)
    const after = member(this.planned.after, name)
    if (known !== undefined && !saysUnknown(after)) {
      const value = this.memo(name, () => this.planValue(name))
      if (value !== undefined) return value
    }
    if (isComputed(this.declared, name)) return computedAttribute(this.declared, name, span)
    return this.own(name) ?? computedAttribute(this.declared, name, span)
  }

  blocks(kind: string): { items: ObjectVal[]; unknown: boolean } {
    const after = member(this.planned.after, kind)
    if (saysUnknown(after) && this.configured !== undefined) return this.configured.blocks(kind)
    const value = this.own(kind)
    const { items, open } = valuesOf(value)
    const objects = items.filter((item): item is ObjectVal => item.type === 'object')
    return { items: objects.map(withoutNulls), unknown: open || objects.length < items.length }
  }

  whole(): ObjectVal {
    const { values, after } = this.planned
    const names = new Set<string>()
    for (const node of [values, after]) {
      if (node?.type === 'object') for (const { key } of node.members) names.add(key.value)
    }
    const members = [...names].flatMap((key) => {
      const value = this.own(key)
      return value === undefined ? [] : [{ key, keySpan: value.span, value }]
    })
    return { type: 'object', members, span: this.span }
  }

  /** Names of everything that it has. */
  written(): string {
    const { values, after } = this.planned
    const nodes = [values, after]
    return nodes.flatMap((node) => (node?.type === 'object' ? node.members.map(({ key }) => key.value) : [])).join(' ')
  }

  mentions(): string[] {
    return [...new Set([...stringsIn(this.whole()), ...(this.configured?.mentions() ?? [])])]
  }
}

/** `a["x"]` is a copy of what the configuration calls `a`. */
const nameOfCall = (call: string): string => call.split('[', 1)[0]!

/** An argument that is not written is null in a plan. */
function withoutNulls(value: ObjectVal): ObjectVal {
  return { ...value, members: value.members.filter((each) => !isNull(each.value)) }
}
