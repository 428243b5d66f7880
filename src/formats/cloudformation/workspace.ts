import type { Span } from '../../base/source.js'
import { type Deployment, showSymbols, symbolText } from '../../base/symbol.js'
import type { Infrastructure, OpaqueResource, Resource, Wanted } from '../../model/infrastructure.js'
import type { Located } from '../../model/located.js'
import type { Node } from '../../syntax/node.js'
import { formOf, haveOneForm, type NameForm } from './export-names.js'
import { childAt, childOf, intrinsicOf, textOf } from './nodes.js'
import { isKept, isNoConcern, readResource, stringsIn } from './resources.js'
import { joinCallers } from './sdk-calls.js'
import type { Declaration } from './declaration.js'
import { doubt, Stack } from './stack.js'
import type { Template } from './template.js'
import { assumedImport, givenUpAt, opaque } from './text.js'
import { textFrom } from './values.js'
import type { World } from './world.js'

const stackSet = 'AWS::CloudFormation::StackSet'

/** Deepest nesting of stacks in stacks, and most uses of nested templates. */
const maximumNesting = 8
const maximumStacks = 1000

/** Transforms that change nothing that is read here, or that are understood. */
const knownTransforms = new Set([
  'AWS::Serverless-2016-10-31',
  'AWS::LanguageExtensions',
  'AWS::CodeDeployBlueGreen',
  'AWS::SecretsManager-2020-07-23',
  'AWS::SecretsManager-2024-09-16',
  'AWS::ServiceCatalog',
])

/** What a template exports; the name may hold symbols. */
interface Export {
  form: NameForm
  template: Template
  read: () => Located | undefined
}

/** The exports of all templates: a large workspace has thousands of them, and as many imports. */
class Exports {
  private readonly byShape = new Map<string, Export[]>()
  private readonly all = { open: [] as Export[], plain: [] as Export[] }

  add(found: Export): void {
    const { shape, isOpen } = found.form
    if (shape === undefined) return
    const same = this.byShape.get(shape)
    if (same === undefined) this.byShape.set(shape, [found])
    else same.push(found)
    this.all[isOpen ? 'open' : 'plain'].push(found)
  }

  /** Those whose names are put together in the same way; of a name that is written out, those of this name. */
  called({ shape }: NameForm): readonly Export[] {
    return (shape === undefined ? undefined : this.byShape.get(shape)) ?? []
  }

  /** Those that another template may import by a name that is put together. */
  like(form: NameForm, from: Template): Export[] {
    const others = this.all[form.isOpen ? 'plain' : 'open'].filter((each) => haveOneForm(each.form, form))
    return [...this.called(form), ...others].filter(({ template }) => template !== from)
  }
}

/** All templates of a workspace with what they share. */
export class TemplateWorkspace implements World {
  assumed = new Set<string>()
  readonly resources: Resource[] = []
  /** Grows when properties that are resolved later turn out to be too complex. */
  readonly givenUp: Infrastructure['givenUp'] = []
  private readonly uses: Map<string, number>
  private roots: Stack[] = []
  private readonly templates: number
  private stacks = 0
  private exported: Exports | undefined

  /** @param templates all that are roots or nested somewhere */
  constructor(
    readonly deployment: Deployment,
    templates: readonly Template[],
    readonly wanted: Wanted,
  ) {
    this.uses = new Map()
    this.templates = templates.length
    for (const template of templates) {
      for (const name of namesIn(template)) this.uses.set(name, (this.uses.get(name) ?? 0) + 1)
    }
  }

  assume(text: string): void {
    this.assumed.add(text)
  }

  isUnique(name: string): boolean {
    const uses = this.uses.get(name) ?? 0
    // What no template declares is not known to be one thing in all of them.
    return uses === 1 || (uses === 0 && this.templates === 1)
  }

  giveUp(template: Template, error: unknown): void {
    if (template.givenUp !== undefined) return
    const { source, root } = template
    const said = givenUpAt({ source, start: root.start, end: root.start }, error)
    template.givenUp = said.isFault === true ? 'fault' : 'too-complex'
    this.givenUp.push(said)
  }

  tooLarge(span: Span, message: string): void {
    this.givenUp.push({ span, message })
  }

  imported(name: string, from: Template, isPutTogether: boolean): Located | undefined {
    if (this.exported === undefined) {
      this.exported = new Exports()
      for (const stack of this.roots) this.collectExports(stack)
    }
    const form = formOf(name)
    const same = form.isOpen ? [] : this.exported.called(form)
    const may = same.length > 0 || !isPutTogether ? same : this.exported.like(form, from)
    const [found, ...others] = may
    // Two exports of one name are of two deployments: which one is meant is not known.
    if (found === undefined || others.length > 0) return undefined
    if (same.length === 0) this.assume(assumedImport(name, found.template.source.path))
    return found.read()
  }

  private collectExports(stack: Stack): void {
    const { template } = stack
    this.guard(stack, () => {
      for (const { key, value } of stack.section('Outputs')) {
        const condition = childOf(value, 'Condition')
        if (condition?.type === 'scalar' && stack.condition(String(condition.value)) === 'false') continue
        const node = childAt(value, 'Export', 'Name')
        const name = node === undefined ? undefined : textFrom(stack.resolve(node))
        if (name === undefined) continue
        const read = () => this.guard(stack, () => stack.output(key.value))
        this.exported!.add({ form: formOf(name), template, read })
      }
    })
    for (const nested of stack.nested.values()) this.collectExports(nested)
  }

  /** Reads the resources of the roots and of everything nested in them. */
  read(roots: readonly Template[]): void {
    this.roots = roots.map((template) => this.stackOf(template, prefixOf(template, roots), '', () => undefined, 0))
    for (const stack of this.roots) {
      const first = this.resources.length
      this.readStack(stack)
      for (let i = first; i < this.resources.length; i++) this.resources[i]!.unit = stack.template.source.path
    }
    // They are few where only some are wanted, and may name what is forgotten now.
    if (this.wanted !== undefined) for (const each of this.resources) if (each.type === 'service') void each.attributes
    for (const stack of this.roots) this.release(stack)
  }

  private release(stack: Stack): void {
    stack.release((type) => isKept(type, this.wanted))
    for (const nested of stack.nested.values()) this.release(nested)
  }

  private stackOf(
    template: Template,
    prefix: string | undefined,
    labelPrefix: string,
    passed: (name: string) => Located | undefined,
    depth: number,
    around?: Deployment,
  ): Stack {
    const stack = new Stack(template, this, prefix, labelPrefix, passed, around)
    this.stacks++
    if (template.nested.size === 0) return stack
    this.guard(stack, () => {
      for (const [id, nested] of template.nested) {
        const declaration = stack.declarations.get(id)
        if (declaration === undefined || depth >= maximumNesting || this.stacks >= maximumStacks) continue
        const parameters = childOf(declaration.properties, 'Parameters')
        const argument = (name: string) => {
          const node = argumentOf(parameters, name)
          return node === undefined ? undefined : this.guard(stack, () => stack.resolve(node))
        }
        const place = declaration.type === stackSet ? elsewhere(stack, id) : stack.deployment
        const [names, labels] = [stack.prefixOf(id), `${stack.labelOf(id)}.`]
        stack.nested.set(id, this.stackOf(nested, names, labels, argument, depth + 1, place))
      }
    })
    return stack
  }

  private readStack(stack: Stack): void {
    const found: Resource[] = []
    const done = this.guard(stack, () => {
      for (const declaration of stack.declarations.values()) {
        if (isNoConcern(stack, declaration)) continue
        const read = readResource(stack, declaration)
        found.push(...read, ...this.unfollowed(stack, declaration))
        // What is included may set anything of the resource.
        if (includes(declaration.properties)) found.push(this.opaque(stack, opaque.include, named(read)))
      }
      const { template } = stack
      const macro = template.transforms.find((name) => !knownTransforms.has(name))
      const included = stack
        .section('Resources')
        .some(({ key, value }) => key.value === 'Fn::Transform' || includes(value))
      if (macro !== undefined) found.push(this.opaque(stack, opaque.macro(macro), named(found)))
      if (included) found.push(this.opaque(stack, opaque.include, named(found)))
      joinAliases(stack, found)
      joinGroups(stack, found)
      joinCallers(found)
      return true
    })
    // What was found until then would be judged as if it were all.
    if (done !== true)
      this.resources.push(
        this.opaque(stack, opaque.givenUp(stack.template.source.path, stack.template.givenUp === 'fault'), []),
      )
    else for (const resource of found) this.resources.push(resource)
    for (const [id, nested] of stack.nested) {
      const declaration = stack.declarations.get(id)
      const condition = childOf(declaration?.body, 'Condition')
      const exists =
        condition?.type === 'scalar' ? this.guard(stack, () => stack.condition(String(condition.value))) : 'true'
      if (exists === 'false') continue
      const from = this.resources.length
      this.readStack(nested)
      if (exists === 'true') continue
      // Properties of services are getters, which a copy would call.
      for (const resource of this.resources.slice(from)) {
        if (resource.certain !== false)
          Object.assign(resource, doubt(String(condition?.type === 'scalar' && condition.value)))
      }
    }
  }

  /** A nested template that is not there. */
  private unfollowed(stack: Stack, declaration: Declaration): Resource[] {
    const { type, id, properties } = declaration
    if (type !== 'AWS::CloudFormation::Stack' && type !== 'AWS::Serverless::Application' && type !== stackSet) return []
    if (stack.nested.has(id)) return []
    const condition = childOf(declaration.body, 'Condition')
    if (condition?.type === 'scalar' && stack.condition(String(condition.value)) === 'false') return []
    const location = childOf(properties, 'TemplateURL') ?? childOf(properties, 'Location')
    const where = location === undefined ? undefined : textFrom(stack.resolve(location))
    // The roles of a stack set deploy it; what it deploys knows its parameters.
    const given = type === stackSet ? childOf(properties, 'Parameters') : properties
    const value = given === undefined ? undefined : stack.resolve(given)
    const reason = stack.template.nested.has(id)
      ? opaque.deep(where ?? id)
      : type === stackSet && location === undefined
        ? opaque.body(id)
        : opaque.nested(where ?? id)
    return [
      {
        type: 'opaque',
        label: stack.labelOf(id),
        span: stack.spanOfKey(declaration),
        assumed: [],
        reason,
        mentions: value === undefined ? [] : stringsIn(value),
      },
    ]
  }

  private opaque(stack: Stack, reason: string, mentions: string[]): OpaqueResource {
    const { source, root } = stack.template
    const span = { source, start: root.start, end: root.start }
    return { type: 'opaque', label: source.path, span, assumed: [], reason, mentions }
  }

  /** The result, or undefined once the template has cost too much or cannot be read. */
  private guard<T>(stack: Stack, run: () => T): T | undefined {
    try {
      return run()
    } catch (error) {
      this.giveUp(stack.template, error)
      return undefined
    }
  }
}

/** What a parameter of a nested stack is given: by its name, or of a stack set as an item of a list. */
function argumentOf(parameters: Node | undefined, name: string): Node | undefined {
  if (parameters?.type !== 'array') return childOf(parameters, name)
  return childOf(
    parameters.items.find((item) => textOf(childOf(item, 'ParameterKey')) === name),
    'ParameterValue',
  )
}

/** Where a stack set's stacks are deployed: in accounts and Regions of their own. */
function elsewhere(stack: Stack, id: string): Deployment {
  const symbol = (name: string) => symbolText('parameter', stack.qualify(`${id}.${name}`))
  const { partition } = stack.deployment
  return { account: symbol('AWS::AccountId'), region: symbol('AWS::Region'), partition }
}

/** The prefix of a named template's names: its own name, or its path when several are called so. */
function prefixOf(template: Template, roots: readonly Template[]): string | undefined {
  if (template.name === undefined) return undefined
  const same = roots.filter((each) => each.name === template.name)
  return same.length === 1 ? `${showSymbols(template.name)}.` : `${template.source.path}#`
}

/** Whether a part of an object is made by a macro, or by a loop over what is not known. */
function includes(node: Node | undefined): boolean {
  if (node === undefined) return false
  if (intrinsicOf(node) !== undefined) return true
  return node.type === 'object' && node.members.some(({ key }) => key.value === 'Fn::Transform')
}

/** Every name that other templates may use for something else. */
function namesIn(template: Template): string[] {
  const names = ['AWS::StackName', 'AWS::StackId', 'AWS::NotificationARNs']
  for (const section of ['Parameters', 'Conditions', 'Mappings', 'Resources']) {
    const node = childOf(template.root, section)
    if (node?.type !== 'object') continue
    for (const { key, value } of node.members) {
      names.push(key.value)
      if (textOf(childOf(value, 'Type'))?.startsWith('AWS::Serverless::') === true) names.push(`${key.value}Role`)
    }
  }
  return [...new Set(names)]
}

/** The names and ARNs of what was read: what a macro may change. */
function named(resources: readonly Resource[]): string[] {
  return resources.flatMap((resource) => [
    ...('name' in resource ? [resource.name] : []),
    ...('arn' in resource && resource.arn !== undefined ? [resource.arn] : []),
  ])
}

function joinAliases(stack: Stack, found: readonly Resource[]): void {
  for (const resource of found) {
    if (resource.type !== 'service' || resource.resourceType !== 'AWS::KMS::Alias') continue
    const target = textIn(resource.attributes, 'TargetKeyId')
    const name = textIn(resource.attributes, 'AliasName')
    if (target === undefined || name === undefined) continue
    const key = found.find((each) => each.type === 'key' && (each.arn === target || each.arn.endsWith(`/${target}`)))
    if (key?.type === 'key') key.aliases.push(name)
  }
  stack.world.assumed = new Set()
}

function joinGroups(stack: Stack, found: readonly Resource[]): void {
  for (const resource of found) {
    if (resource.type !== 'service' || resource.resourceType !== 'AWS::IAM::UserToGroupAddition') continue
    const group = textIn(resource.attributes, 'GroupName')
    const { attributes } = resource
    const users =
      attributes.type === 'object' ? attributes.members.find((member) => member.key === 'Users')?.value : undefined
    const names = users?.type === 'array' ? users.items.map(textFrom) : []
    for (const user of found) {
      if (user.type === 'user' && group !== undefined && names.includes(user.name)) {
        user.groups = [...(user.groups ?? []), group]
      }
    }
  }
  stack.world.assumed = new Set()
}

function textIn(value: Located, name: string): string | undefined {
  return value.type === 'object' ? textFrom(value.members.findLast((member) => member.key === name)?.value) : undefined
}
