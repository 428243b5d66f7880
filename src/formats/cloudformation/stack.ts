import { type Deployment, showSymbols, symbolText } from '../../base/symbol.js'
import type { SourceText, Span } from '../../base/source.js'
import type { Truth } from '../../base/truth.js'
import type { Value } from '../../base/value.js'
import type { Located, LocatedObject, LocatedScalar } from '../../model/located.js'
import type { Member, Node } from '../../syntax/node.js'
import { namesOf } from './attributes.js'
import { TooComplex } from './budget.js'
import { evaluateCondition } from './conditions.js'
import type { Declaration } from './declaration.js'
import { type Assumed, assumedOf, callIntrinsic, evaluateIf } from './intrinsics.js'
import { expandLoops } from './loops.js'
import { intrinsicOf, isNoValue, placeOf, type SourcedNode, textOf, childOf } from './nodes.js'
import { References } from './references.js'
import { ResourceNames } from './resource-names.js'
import type { Scope } from './scope.js'
import type { Template } from './template.js'
import { assumedDefault } from './text.js'
import { listFrom, movedTo, plainText, scalarAt, setOwn, textFrom, withoutDynamic } from './values.js'
import type { World } from './world.js'

/** Deepest nesting of values and of references from one to the next. */
const maximumDepth = 300

const nothing: Node = { type: 'object', members: [], start: 0, end: 0 }

/** One of the values that a node may have. */
export interface Choice {
  node: Node
  /** False: a condition that is not known decides whether it is this one. */
  certain: boolean
  /** That condition. */
  condition?: string
  /** True: another one decides as well, so that it is not always this one where that condition holds. */
  narrowed?: true
  /** What the condition decides, as a phrase; default: whether the whole is there. */
  decides?: string
}

/** What a condition that is not known says of a thing. */
export const doubt = (condition: string | undefined): { certain: boolean; condition?: string } =>
  condition === undefined ? { certain: true } : { certain: false, condition }

/** A template with the values of its parameters: a root, or one use of a nested template. Everything in it is lazy. */
export class Stack implements Scope {
  readonly deployment: Deployment
  /** Nested stacks by logical id. */
  readonly nested = new Map<string, Stack>()
  private readonly memory = new Map<string, { value: unknown; assumed: string[] }>()
  private readonly sections = new Map<string, Member[]>()
  private declared: Map<string, Declaration> | undefined
  private readonly references = new References(this)
  private readonly names = new ResourceNames(this)
  private readonly active = new Set<Node>()
  private parameters: Map<string, Node> | undefined
  /** Symbols of the parameters that are empty. */
  private readonly empty = new Map<string, string | undefined>()
  private depth = 0
  private conditionDepth = 0

  /**
   * @param prefix of its names in the workspace, with the sign that ends it; undefined for a root
   * @param labelPrefix of what people call its resources
   * @param passed values of parameters
   */
  constructor(
    readonly template: Template,
    readonly world: World,
    private readonly prefix: string | undefined,
    private readonly labelPrefix: string,
    private readonly passed: (name: string) => Located | undefined,
    /** Where the stack is deployed that it is nested in. */
    around?: Deployment,
  ) {
    const place = template.deployment ?? around ?? world.deployment
    this.deployment = template.partition === undefined ? place : { ...place, partition: template.partition }
  }

  get budget() {
    return this.template.budget
  }

  /** The members of a top-level section, loops expanded; of the same name the last one counts. */
  section(name: string): Member[] {
    let members = this.sections.get(name)
    if (members === undefined) {
      this.sections.set(name, []) // a loop that asks for the section it stands in
      const node = childOf(this.template.root, name)
      members = node?.type === 'object' ? expandLoops(this, node.members) : []
      this.sections.set(name, members)
    }
    return members
  }

  /** The resources by logical id, with those that SAM makes. */
  get declarations(): Map<string, Declaration> {
    if (this.declared === undefined) {
      this.declared = new Map()
      for (const { key, value } of this.template.transform(this.section('Resources'))) {
        this.declared.delete(key.value)
        const type = textOf(childOf(value, 'Type'))
        if (type === undefined) continue
        this.declared.set(key.value, {
          id: key.value,
          type,
          key,
          body: value,
          properties: this.properties(value),
        })
      }
    }
    return this.declared
  }

  /**
   * Forgets the resources that nobody will ask for: what others say of them was worked out when those were read, and is
   * remembered. Of a large template most of the memory is theirs.
   */
  release(isKept: (type: string) => boolean): void {
    this.references.remember()
    for (const declaration of this.declarations.values()) {
      if (isKept(declaration.type)) continue
      declaration.body = nothing
      declaration.properties = undefined
    }
    this.sections.set('Resources', [])
    this.template.release()
  }

  private properties(body: Node): Node | undefined {
    const node = childOf(body, 'Properties')
    if (node?.type !== 'object' || this.isWithout(node, /Fn::ForEach/)) return node
    const members = expandLoops(this, node.members)
    return members === node.members ? node : { ...node, members }
  }

  /** Whether a node surely holds no such text, so that it need not be read. What a transform made has no text. */
  isWithout(node: Node, pattern: Pick<RegExp, 'test'>): boolean {
    if ((node as SourcedNode).made === true) return false
    return !pattern.test(this.sourceOf(node).text.slice(node.start, node.end))
  }

  span(node: Node): Span {
    return { source: this.sourceOf(node), start: node.start, end: node.end }
  }

  sourceOf(node: Node): SourceText {
    return (node as SourcedNode).source ?? this.template.source
  }

  resolve(node: Node): Located | undefined {
    this.budget.charge()
    if (this.depth >= maximumDepth) throw new TooComplex()
    this.depth++
    try {
      const intrinsic = intrinsicOf(node)
      if (intrinsic !== undefined) return callIntrinsic(this, intrinsic, node)
      if (node.type === 'scalar') return this.scalar(node)
      if (node.type === 'array') {
        const items = node.items.map((item) => this.resolve(item)).filter((item) => item !== undefined)
        return { type: 'array', items, span: this.span(node) }
      }
      return this.object(node)
    } finally {
      this.depth--
    }
  }

  private scalar(node: Node & { type: 'scalar' }): LocatedScalar {
    const value = typeof node.value === 'string' ? withoutDynamic(node.value) : node.value
    return scalarAt(value, this.span(node))
  }

  private object(node: Node & { type: 'object' }): LocatedObject | LocatedScalar {
    const members: LocatedObject['members'] = []
    for (const { key, value } of expandLoops(this, node.members)) {
      if (key.value === 'Fn::Transform') return this.unknown(`Fn::Transform at ${this.place(node)}`, node)
      const resolved = this.resolve(value)
      if (resolved !== undefined) members.push({ key: key.value, keySpan: this.span(key), value: resolved })
    }
    return { type: 'object', members, span: this.span(node) }
  }

  /**
   * The plain value of a node, without the places of its parts; undefined is `AWS::NoValue`. Numbers are the texts that
   * CloudFormation makes of them, such as an account id without quotes.
   */
  value(node: Node): Value | undefined {
    this.budget.charge()
    if (this.depth >= maximumDepth) throw new TooComplex()
    this.depth++
    try {
      const intrinsic = intrinsicOf(node)
      if (intrinsic !== undefined) return plainText(callIntrinsic(this, intrinsic, node))
      if (node.type === 'scalar') {
        if (typeof node.value === 'string') return withoutDynamic(node.value)
        return typeof node.value === 'number' ? textFrom(scalarAt(node.value, this.span(node)))! : node.value
      }
      if (node.type === 'array') {
        const items: Value[] = []
        for (const item of node.items) {
          const value = this.value(item)
          if (value !== undefined) items.push(value)
        }
        return items
      }
      return this.plainObject(node)
    } finally {
      this.depth--
    }
  }

  private plainObject(node: Node & { type: 'object' }): Value {
    const result: Record<string, Value> = {}
    for (const { key, value } of expandLoops(this, node.members)) {
      if (key.value === 'Fn::Transform') return this.unknown(`Fn::Transform at ${this.place(node)}`, node).value
      const resolved = this.value(value)
      if (resolved === undefined) delete result[key.value]
      else setOwn(result, key.value, resolved)
    }
    return result
  }

  private place(node: Node): string {
    const { source, start } = this.span(node)
    const { line, column } = source.positionAt(start)
    return `${source.path}:${line}:${column}`
  }

  unknown(name: string, node: Node): LocatedScalar {
    return scalarAt(symbolText('parameter', name), this.span(node))
  }

  qualify(name: string): string {
    if (this.prefix !== undefined) return `${this.prefix}${name}`
    const dot = name.indexOf('.')
    const id = dot < 0 ? name : name.slice(0, dot)
    return this.world.isUnique(id) ? name : `${this.template.source.path}#${name}`
  }

  knows(name: string): boolean {
    return name.startsWith('AWS::') || this.parameter(name) !== undefined || this.declarations.has(name)
  }

  reference(name: string, node: Node): Located | undefined {
    if (name.startsWith('AWS::')) return this.pseudo(name, node)
    const empty = this.emptyParameter(name)
    if (empty !== undefined) return scalarAt(empty, this.span(node))
    if (this.parameter(name) !== undefined) {
      const value = this.parameterValue(name)
      if (value === undefined) return this.unknown(this.qualify(name), node)
      if (value.type !== 'scalar') return value
      this.budget.charge((textFrom(value)?.length ?? 0) >> 5)
      return movedTo(value, this.span(node))
    }
    const declaration = this.declarations.get(name)
    const names = declaration === undefined ? undefined : namesOf(declaration.type)
    if (declaration !== undefined && names !== undefined)
      return scalarAt(this.fill(declaration, names.ref), this.span(node))
    if (declaration !== undefined) {
      const arn = this.names.versionArn(declaration)
      if (arn !== undefined) return scalarAt(arn, this.span(node))
    }
    this.references.check(name, node)
    return this.unknown(this.qualify(name), node)
  }

  attribute(id: string, name: string, node: Node): Located | undefined {
    const nested = this.nested.get(id)
    const output = /^Outputs\.(.+)$/.exec(name)?.[1]
    if (nested !== undefined && output !== undefined) {
      const value = nested.output(output)
      if (value !== undefined) return value.type === 'scalar' ? movedTo(value, this.span(node)) : value
    }
    const declaration = this.declarations.get(id)
    const names = declaration === undefined ? undefined : namesOf(declaration.type)
    const text =
      names?.attributes !== undefined && Object.hasOwn(names.attributes, name) ? names.attributes[name] : undefined
    if (declaration !== undefined && text !== undefined) return scalarAt(this.fill(declaration, text), this.span(node))
    if (declaration === undefined && nested === undefined) this.references.check(id, node)
    return this.unknown(this.qualify(`${id}.${name}`), node)
  }

  /** A text of `attributes.ts` for one resource. */
  fill(declaration: Declaration, text: string): string {
    return this.names.fill(declaration, text)
  }

  /** The name that the template gives, or the symbol of the one that deployment generates. */
  physicalName(declaration: Declaration): string {
    return this.names.physicalName(declaration)
  }

  /** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/pseudo-parameter-reference.html */
  private pseudo(name: string, node: Node): Located | undefined {
    if (name === 'AWS::NoValue') return undefined
    const { partition, region, account } = this.deployment
    const known =
      name === 'AWS::AccountId'
        ? account
        : name === 'AWS::Region'
          ? region
          : name === 'AWS::Partition'
            ? partition
            : name === 'AWS::URLSuffix'
              ? this.names.suffix
              : undefined
    // Every stack has a name of its own.
    return known === undefined ? this.unknown(this.qualify(name), node) : scalarAt(known, this.span(node))
  }

  private parameter(name: string): Node | undefined {
    this.parameters ??= new Map(this.section('Parameters').map(({ key, value }) => [key.value, value]))
    return this.parameters.get(name)
  }

  /** The value of a parameter, or undefined when only deployment knows it. */
  private parameterValue(name: string): Located | undefined {
    return this.remember(`parameter ${name}`, undefined, () => {
      const parameter = this.parameter(name)
      const type = textOf(childOf(parameter, 'Type')) ?? 'String'
      const isList = type === 'CommaDelimitedList' || type.startsWith('List<')
      const given = this.passed(name)
      if (given !== undefined) return isList ? listFrom(given) : given
      if (type.startsWith('AWS::SSM::Parameter::')) return undefined
      const allowed = childOf(parameter, 'AllowedValues')
      const only = allowed?.type === 'array' && allowed.items.length === 1 ? allowed.items[0] : undefined
      if (only === undefined && this.world.deployment.open === true) return undefined
      const initial = childOf(parameter, 'Default')
      const node = initial ?? only
      if (node?.type !== 'scalar') return undefined
      const value = this.scalar(node)
      const text = textFrom(value)
      if (text === undefined) return undefined
      if (initial !== undefined && only === undefined) this.world.assume(assumedDefault(name, text))
      return isList ? listFrom(scalarAt(text, value.span)) : scalarAt(text, value.span)
    })
  }

  emptyParameter(name: string): string | undefined {
    if (this.conditionDepth > 0 || this.parameter(name) === undefined) return undefined
    if (this.empty.has(name)) return this.empty.get(name)
    const before = this.world.assumed
    this.world.assumed = new Set()
    try {
      const value = this.parameterValue(name)
      const isEmpty = value?.type === 'scalar' && value.value === ''
      this.empty.set(name, isEmpty ? symbolText('parameter', this.qualify(name)) : undefined)
    } finally {
      this.world.assumed = before
    }
    return this.empty.get(name)
  }

  condition(name: string): Truth {
    return this.remember<Truth>(`condition ${name}`, 'unknown', () => {
      const node = this.section('Conditions').findLast((member) => member.key.value === name)?.value
      if (node === undefined) return 'unknown'
      if (this.depth >= maximumDepth) throw new TooComplex()
      this.depth++
      try {
        return evaluateCondition(this, node)
      } finally {
        this.depth--
      }
    })
  }

  inCondition<T>(run: () => T): T {
    this.conditionDepth++
    try {
      return run()
    } finally {
      this.conditionDepth--
    }
  }

  mapping(name: string): Node | undefined {
    return this.section('Mappings').findLast((member) => member.key.value === name)?.value
  }

  once<T>(node: Node, run: () => T): T | undefined {
    if (this.active.has(node)) return undefined
    this.active.add(node)
    try {
      return run()
    } finally {
      this.active.delete(node)
    }
  }

  imported(name: string, isPutTogether: boolean): Located | undefined {
    return this.world.imported(name, this.template, isPutTogether)
  }

  /** The value of an output. */
  output(name: string): Located | undefined {
    const node = this.section('Outputs').findLast((member) => member.key.value === name)?.value
    const value = childOf(node, 'Value')
    return value === undefined ? undefined : this.remember(`output ${name}`, undefined, () => this.resolve(value))
  }

  /**
   * The values that a node may have when it is put together from `Fn::If` whose conditions are not known: each with
   * the condition that decides whether it is the one. `AWS::NoValue` gives none.
   */
  choices(node: Node, condition?: string): Choice[] {
    const found: Choice[] = []
    this.choose(node, condition, found)
    return found
  }

  private choose(node: Node, condition: string | undefined, found: Choice[], narrowed?: true, assumed?: Assumed): void {
    this.budget.charge()
    if (isNoValue(node)) return
    const intrinsic = intrinsicOf(node)
    const parts = intrinsic?.argument.type === 'array' ? intrinsic.argument.items : []
    if (intrinsic?.name !== 'Fn::If' || parts.length !== 3) {
      found.push({ node, ...doubt(condition), ...(narrowed && { narrowed }) })
      return
    }
    const truth = assumedOf(parts[0]!, assumed) ?? evaluateIf(this, parts[0]!)
    const where = (holds: 'true' | 'false'): Assumed | undefined =>
      truth === 'unknown' ? { name: parts[0]!, holds, within: assumed } : assumed
    const name = truth === 'unknown' ? this.conditionName(parts[0]!) : undefined
    const within = narrowed ?? (condition !== undefined && name !== undefined ? true : undefined)
    if (truth !== 'false') this.choose(parts[1]!, condition ?? name, found, within, where('true'))
    if (truth !== 'true')
      this.choose(
        parts[2]!,
        condition ?? (name === undefined ? undefined : `not ${name}`),
        found,
        within,
        where('false'),
      )
  }

  private conditionName(node: Node): string {
    return node.type === 'scalar' ? String(node.value) : 'Fn::If'
  }

  /** The items of a list property, those behind conditions that are not known with their condition. */
  items(node: Node | undefined): (Choice & { value: Located })[] {
    if (node === undefined) return []
    return this.choices(node).flatMap(({ node: list, certain, condition }) => {
      if (list.type === 'array' && intrinsicOf(list) === undefined) {
        return list.items.flatMap((item) =>
          this.choices(item, condition).flatMap((choice) => {
            const value = this.resolve(choice.node)
            return value === undefined ? [] : [{ ...choice, value }]
          }),
        )
      }
      const value = this.resolve(list)
      const choice = { node: list, certain, ...(condition === undefined ? {} : { condition }) }
      if (value?.type === 'array') return value.items.map((item) => ({ ...choice, value: item }))
      return value === undefined ? [] : [{ ...choice, value }]
    })
  }

  /** The result of a computation that is done once; `circular` while it is being done. */
  remember<T>(what: string, circular: T, compute: () => T): T {
    let known = this.memory.get(what)
    if (known === undefined) {
      this.memory.set(what, { value: circular, assumed: [] })
      const outer = this.world.assumed
      this.world.assumed = new Set()
      try {
        known = { value: compute(), assumed: [...this.world.assumed] }
        this.memory.set(what, known)
      } finally {
        this.world.assumed = outer
      }
    }
    for (const each of known.assumed) this.world.assume(each)
    return known.value as T
  }

  /** Says that this template is given up. @param error what was thrown */
  giveUp(error: unknown): void {
    this.world.giveUp(this.template, error)
  }

  /** The prefix of names in a stack that is nested here. */
  prefixOf(id: string): string {
    return `${showSymbols(this.qualify(id))}.`
  }

  /** What a person calls something in this template. */
  labelOf(id: string): string {
    return `${this.labelPrefix}${id}`
  }

  /** Where a declaration stands. */
  spanOfKey(declaration: Declaration): Span {
    const { start, end, source } = { source: this.template.source, ...placeOf(declaration.key) }
    return { source, start, end }
  }
}
