import type { SourceText, Span } from '../../base/source.js'
import { showSymbols } from '../../base/symbol.js'
import type { Expression } from '../../syntax/hcl/nodes.js'
import { Exhausted, Memo } from './budget.js'
import { type Doubt, doubtOf } from './doubt.js'
import { type Declaration, type Directory, localSource, type NamedExpression } from './directory.js'
import { numberOf, rounds } from './convert.js'
import { evaluate } from './evaluate.js'
import { type Scope, scopeAt, withName } from './scope.js'
import { callFunction } from './functions/call.js'
import { filePath, joinPath, marked } from './paths.js'
import { Instance } from './instance.js'
import type { Project } from './project.js'
import { stringsIn } from './arguments.js'
import { asText, isNull, list, type ObjectVal, type ReferenceVal, scalar, text, unknown, type Val } from './value.js'
import { applyType, shownDefault } from './variable.js'

/** Most instances of one block. */
const maximumInstances = 500

/** Deepest nesting of module calls. */
const maximumNesting = 20

/** One repetition of a block with `count` or `for_each`; the only one of a block without. */
export interface Repetition {
  /** `[0]`, `["key"]`, or nothing. */
  suffix: string
  key: string | undefined
  scope: Scope
  /** Why it is not known whether it exists; undefined: it does. */
  doubt: Doubt | undefined
}

interface Expansion {
  mode: 'single' | 'count' | 'for_each'
  repetitions: Repetition[]
  /** There may be more than are known. */
  open: boolean
}

/** A module with its arguments: the root module, or one call of another. */
export class Module {
  private readonly memos = new Map<string, Memo<unknown>>()
  private readonly roots = new Map<string, Val>()
  /** Resources without `count` and `for_each` that were referred to. */
  private readonly single = new Map<string, Val>()

  constructor(
    readonly project: Project,
    readonly directory: Directory,
    /** `module.a["k"].`, empty for the root. */
    readonly path: string,
    /** Undefined: nobody calls it. */
    private readonly args: ReadonlyMap<string, () => Val> | undefined,
    private readonly nesting: number,
  ) {
    project.countModule()
    directory.open()
  }

  address(name: string): string {
    return this.project.qualify(this.path + name)
  }

  scope(source: SourceText): Scope {
    const { budget } = this.project
    return {
      source,
      budget,
      prefix: this.project.prefix + this.path,
      names: undefined,
      root: (name, span) => this.rootName(name, span),
      pathOf: (path) => filePath(path, this.project.root),
      file: (path) => this.project.file(filePath(path, this.project.root)),
      files: (folder) => this.project.files(filePath(folder, this.project.root)),
      yaml: this.project.yaml,
      call: callFunction,
    }
  }

  private memo<T>(key: string, compute: () => T, cyclic: () => T): T {
    let memo = this.memos.get(key) as Memo<T> | undefined
    if (memo === undefined) {
      memo = new Memo(this.project.budget, compute, cyclic)
      this.memos.set(key, memo)
    }
    return memo.get()
  }

  private value(key: string, span: Span, compute: () => Val): Val {
    return this.memo(key, compute, () => unknown(this.address(key), span, 'it refers to itself'))
  }

  private reference(name: string, span: Span, get: (member: string, span: Span) => Val, doubt?: Doubt): ReferenceVal {
    return { type: 'reference', name, span, get, ...(doubt === undefined ? {} : { doubt: doubt.condition }) }
  }

  /** What the first name of a reference means. References have no place of their own: one each is enough. */
  private rootName(name: string, span: Span): Val | undefined {
    let found = this.roots.get(name)
    if (found === undefined) {
      found = this.makeRoot(name, span)
      if (found !== undefined) this.roots.set(name, found)
    }
    return found
  }

  private makeRoot(name: string, span: Span): Val | undefined {
    switch (name) {
      case 'var':
        return this.reference('var', span, (member, at) => this.variable(member, at))
      case 'local':
        return this.reference('local', span, (member, at) => this.local(member, at))
      case 'module':
        return this.reference('module', span, (member, at) => this.call(member, at))
      case 'data':
        return this.reference('data', span, (kind, at) =>
          this.reference(`data.${kind}`, at, (label, end) => this.resource('data', `${kind}.${label}`, end)),
        )
      case 'path':
        return this.reference('path', span, (member, at) =>
          text(marked(member === 'module' ? this.directory.path : this.project.root), at),
        )
      case 'terraform':
        return this.reference('terraform', span, (member, at) => unknown(`terraform.${member}`, at))
      case 'each':
      case 'count':
      case 'self':
        return undefined
      default:
        if (!name.includes('_') && !this.hasResource(name)) return undefined
        return this.reference(name, span, (label, at) => this.resource('resource', `${name}.${label}`, at))
    }
  }

  private hasResource(kind: string): boolean {
    for (const name of this.directory.resources.keys()) if (name.startsWith(`${kind}.`)) return true
    return false
  }

  private variable(name: string, span: Span): Val {
    return this.value(`var.${name}`, span, () => {
      const declaration = this.directory.variables.get(name)
      const none = unknown(this.address(`var.${name}`), span, `the value of \`var.${name}\` is not known`)
      if (declaration === undefined || declaration.block.broken) return none
      const { block, source } = declaration
      const scope = this.scope(source)
      const attribute = (wanted: string) => block.body.attributes.find((each) => each.name === wanted)
      if (this.args === undefined && this.project.deployment.open === true) return none
      const type = attribute('type')?.value
      const fallback = attribute('default')
      const given = this.args === undefined ? this.fromFiles(name) : this.args.get(name)?.()
      if (given !== undefined && !(isNull(given) && isFalse(attribute('nullable')?.value)))
        return applyType(given, type, scope)
      if (fallback === undefined) return none
      const value = applyType(evaluate(fallback.value, scopeAt(fallback, scope)), type, scope)
      // Of a module that is called, a default is no guess: the call leaves it.
      if (this.args === undefined) {
        const shown = shownDefault(value)
        const called = this.address(`var.${name}`).replace(/var\.([^.]*)$/, '$1')
        this.project.budget.note(`variable \`${called}\` has its default${shown === undefined ? '' : ` \`${shown}\``}`)
      }
      return value
    })
  }

  private fromFiles(name: string): Val | undefined {
    return this.memo(
      `values ${name}`,
      () => {
        let found: Val | undefined
        for (const { source, file } of this.directory.valueFiles()) {
          const attribute = file.attributes.findLast((each) => each.name === name)
          if (attribute !== undefined) found = evaluate(attribute.value, this.scope(source))
        }
        return found
      },
      () => undefined,
    )
  }

  private local(name: string, span: Span): Val {
    const found = this.directory.locals.get(name)
    if (found === undefined) return unknown(this.address(`local.${name}`), span)
    return this.value(`local.${name}`, span, () => this.expression(found))
  }

  private expression({ value, source }: NamedExpression): Val {
    return evaluate(value, this.scope(source))
  }

  /** The value of an output; undefined: the module has none of that name. */
  output(name: string, span: Span): Val {
    const declaration = this.directory.outputs.get(name)
    const value = declaration?.block.body.attributes.find((attribute) => attribute.name === 'value')
    const none = () => unknown(this.project.qualify(`${this.path}${name}`), span)
    if (declaration === undefined || value === undefined) return none()
    return this.value(`output.${name}`, span, () =>
      evaluate(value.value, this.scope(value.source ?? declaration.source)),
    )
  }

  /** The modules that a block `module` calls; undefined: it is not in the repository. */
  modules(name: string): { module: Module; repetition: Repetition }[] | undefined {
    return this.memo(
      `modules ${name}`,
      () => {
        const declaration = this.directory.calls.get(name)
        const path = declaration === undefined ? undefined : localSource(declaration.block)
        if (declaration === undefined || path === undefined || declaration.block.broken) return undefined
        const directory = this.project.directories.get(joinPath(this.directory.path, path))
        if (directory === undefined) return undefined
        if (this.nesting >= maximumNesting) throw new Exhausted()
        return this.expand(declaration, `module.${name}`).repetitions.map((repetition) => {
          const args = new Map<string, () => Val>()
          const { scope } = repetition
          for (const attribute of declaration.block.body.attributes) {
            if (callMeta.has(attribute.name)) continue
            const memo = new Memo(
              this.project.budget,
              () => evaluate(attribute.value, scopeAt(attribute, scope)),
              (): Val => unknown(`${this.path}module.${name}.${attribute.name}`, this.header(declaration)),
            )
            args.set(attribute.name, () => memo.get())
          }
          const path = `${this.path}module.${name}${repetition.suffix}.`
          return { module: new Module(this.project, directory, path, args, this.nesting + 1), repetition }
        })
      },
      () => undefined,
    )
  }

  private call(name: string, span: Span): Val {
    const found = this.modules(name)
    if (found === undefined) {
      const base = this.address(`module.${name}`)
      return { ...unknown(base, span), reason: `\`module.${name}\` is not in the repository` }
    }
    const mode = this.expand(this.directory.calls.get(name)!, `module.${name}`)
    const values = found.map(({ module, repetition }) =>
      this.reference(module.path.slice(0, -1), span, (output, at) => module.output(output, at), repetition.doubt),
    )
    return collect(mode, values, span)
  }

  /** Every resource and data source of the module, those of the modules that it calls not. */
  *instances(mode: 'resource' | 'data'): Generator<{ name: string; declaration: Declaration }> {
    for (const [name, declaration] of mode === 'data' ? this.directory.data : this.directory.resources) {
      yield { name, declaration }
    }
  }

  /** The instances of a resource. @param name type and name. */
  expanded(mode: 'resource' | 'data', name: string): Instance[] {
    return this.memo(
      `instances ${mode} ${name}`,
      () => {
        const declaration = (mode === 'data' ? this.directory.data : this.directory.resources).get(name)
        if (declaration === undefined) return []
        const base = mode === 'data' ? `data.${name}` : name
        const { deployment, budget } = this.project
        const kind = name.slice(0, name.indexOf('.'))
        const span = this.header(declaration)
        return this.expand(declaration, base).repetitions.map(({ suffix, scope, doubt }) => {
          const address = this.address(base + suffix)
          const data = mode === 'data'
          return new Instance({ address, kind, data, span, scope, doubt, declaration, deployment, budget })
        })
      },
      () => [],
    )
  }

  private resource(mode: 'resource' | 'data', name: string, span: Span): Val {
    const known = this.single.get(name)
    if (known !== undefined && mode === 'resource') return known
    const declaration = (mode === 'data' ? this.directory.data : this.directory.resources).get(name)
    const base = mode === 'data' ? `data.${name}` : name
    if (declaration === undefined) {
      const none = unknown(this.address(base), span, `there is no \`${base}\` in this module`)
      // What could not be read may declare it.
      return this.directory.lost().length > 0 ? none : { ...none, undeclared: base }
    }
    return this.value(`resource ${base}`, span, () => {
      const mode_ = this.expand(declaration, base)
      const values = this.expanded(mode, name).map((instance) =>
        this.reference(instance.address, span, (attribute, at) => instance.get(attribute, at), instance.doubt),
      )
      const value = collect(mode_, values, span)
      if (mode === 'resource' && mode_.mode === 'single') this.single.set(name, value)
      return value
    })
  }

  /** Strings in the arguments of a module that is not in the repository. */
  mentions(name: string): string[] {
    const declaration = this.directory.calls.get(name)
    if (declaration === undefined) return []
    const { block, source } = declaration
    const found = new Set<string>()
    for (const { scope } of this.expand(declaration, `module.${name}`).repetitions) {
      for (const attribute of block.body.attributes) {
        if (!callMeta.has(attribute.name))
          stringsIn(evaluate(attribute.value, scopeAt(attribute, { ...scope, source })), found)
      }
    }
    return [...found]
  }

  header({ block, source }: Declaration): Span {
    return { source, start: block.start, end: block.headerEnd }
  }

  private expand(declaration: Declaration, base: string): Expansion {
    const none: Expansion = { mode: 'single', repetitions: [], open: false }
    return this.memo(
      `expand ${base}`,
      () => this.repeat(declaration, base),
      () => none,
    )
  }

  private repeat(declaration: Declaration, base: string): Expansion {
    const { block, source } = declaration
    const scope = this.scope(source)
    const attribute = (name: string) => block.body.attributes.find((each) => each.name === name)
    const span = this.header(declaration)
    const count = attribute('count')
    if (count !== undefined) {
      const value = evaluate(count.value, scopeAt(count, scope))
      const number = numberOf(value)
      const at = (index: number, doubt?: Doubt): Repetition => {
        const members = [{ key: 'index', keySpan: span, value: scalar(index, span) }]
        return {
          suffix: `[${index}]`,
          key: String(index),
          scope: withName(scope, 'count', { type: 'object', members, span }),
          doubt,
        }
      }
      if (number === undefined)
        return {
          mode: 'count',
          repetitions: [at(0, doubtOf('count', this.address(base), count.value, scopeAt(count, scope)))],
          open: false,
        }
      if (number > maximumInstances) throw new Exhausted()
      const repetitions = Array.from({ length: Math.max(0, Math.floor(number)) }, (_, index) => at(index))
      this.project.budget.spend(repetitions.length)
      return { mode: 'count', repetitions, open: false }
    }
    const each = attribute('for_each')
    if (each === undefined)
      return { mode: 'single', repetitions: [{ suffix: '', key: undefined, scope, doubt: undefined }], open: false }
    const at = scopeAt(each, scope)
    const doubt = () => doubtOf('for_each', this.address(base), each.value, at)
    return this.forEach(evaluate(each.value, at), doubt, base, scope, span)
  }

  private forEach(collection: Val, doubt: () => Doubt, base: string, scope: Scope, span: Span): Expansion {
    const at = (key: Val, value: Val, doubt?: Doubt): Repetition => {
      const members = [
        { key: 'key', keySpan: span, value: key },
        { key: 'value', keySpan: span, value },
      ]
      const name = asText(key) ?? ''
      return {
        suffix: `[${JSON.stringify(showSymbols(name))}]`,
        key: name,
        scope: withName(scope, 'each', { type: 'object', members, span }),
        doubt,
      }
    }
    const loop = rounds(collection)
    if ((loop?.items.length ?? 0) > maximumInstances) throw new Exhausted()
    const seen = new Set<string>()
    const repetitions: Repetition[] = []
    for (const { key, value } of loop?.items ?? []) {
      // Of a set the item is the key as well.
      const keyed = collection.type === 'list' ? value : key
      const name = asText(keyed)
      if (name === undefined || seen.has(name)) continue
      seen.add(name)
      repetitions.push(at(keyed, value))
    }
    for (const { key, value } of loop?.maybe ?? []) {
      const keyed = collection.type === 'list' ? value : key
      const name = asText(keyed)
      if (name === undefined || seen.has(name)) continue
      seen.add(name)
      repetitions.push(at(keyed, value, doubt()))
    }
    this.project.budget.spend(repetitions.length)
    const open = loop === undefined || loop.open
    if (open) {
      const name = collection.type === 'unknown' ? collection.name : this.address(`${base}.for_each`)
      repetitions.push(at(unknown(`${name}[*].key`, span), unknown(`${name}[*]`, span), doubt()))
    }
    return { mode: 'for_each', repetitions, open }
  }
}

const callMeta = new Set(['source', 'version', 'count', 'for_each', 'providers', 'depends_on'])

const isFalse = (node: Expression | undefined): boolean => node?.type === 'literal' && node.value === false

/** The value of a resource or module call that may be repeated. */
function collect({ mode, repetitions, open }: Expansion, values: Val[], span: Span): Val {
  if (mode === 'single') return values[0] ?? unknown('nothing', span)
  if (mode === 'count') return list(values, span, open)
  const members = values.map((value, index) => ({ key: repetitions[index]!.key ?? '', keySpan: span, value }))
  const result: ObjectVal = open ? { type: 'object', members, span, open } : { type: 'object', members, span }
  return result
}
