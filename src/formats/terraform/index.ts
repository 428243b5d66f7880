import type { SourceText, Span } from '../../base/source.js'
import { type Deployment, holdsSymbol } from '../../base/symbol.js'
import type { Infrastructure, ProjectFiles, Resource, TemplateFile, Wanted } from '../../model/infrastructure.js'
import type { HclFile } from '../../syntax/hcl/nodes.js'
import type { SyntaxTopic } from '../../model/document.js'
import type { SyntaxProblem } from '../../syntax/node.js'
import { deploymentIn, providerRegion } from '../partition.js'
import { isBuilt } from '../state-machine.js'
import { Budget, givenUpAt, NeedFile } from './budget.js'
import { type Declaration, Directory, localSource, parseFile, sourceText } from './directory.js'
import type { Parse } from './json-text.js'
import type { Report } from './document.js'
import { type Doubt, inside } from './doubt.js'
import { Links } from './links.js'
import { lostResource } from './lost.js'
import type { Instance } from './instance.js'
import { Module } from './module.js'
import { folderOf, joinPath } from './paths.js'
import { Project } from './project.js'
import { evaluatedRegion, type ProviderRegion } from './provider.js'
import { matters, resourcesOf } from './resources.js'
import { concernsAws, findRoots } from './roots.js'

/** Most files that one root module may read with `file` and the like. */
const maximumFiles = 500

/**
 * Reads Terraform's configurations without running it: each root module with the modules that it calls. A folder is a
 * module; a root module is one that no other module of the workspace calls. Never throws.
 * @param sources all `.tf`, `.tf.json` and `.tfvars(.json)` files of the workspace, with their reported paths.
 */
export async function readTerraform(
  sources: SourceText[],
  deployment: Deployment,
  files: ProjectFiles,
  wanted?: Wanted,
): Promise<Infrastructure> {
  // The parser of YAML is slow to load.
  const usesYaml = sources.some(({ text }) => text.includes('yamldecode'))
  const yaml = usesYaml ? (await import('../../syntax/yaml.js')).parseYaml : undefined
  return new Reader(sources, deployment, files, yaml, wanted).read()
}

class Reader {
  private readonly directories = new Map<string, Directory>()
  private readonly trees = new Map<SourceText, HclFile>()
  /** What parsing each file came to. */
  private readonly syntax = new Map<SourceText, { problems: SyntaxProblem[]; empty: boolean }>()
  private readonly loaded = new Map<string, SourceText | undefined>()
  private readonly listed = new Map<string, readonly string[] | undefined>()
  private readonly problems = new Map<SourceText, Map<string, TemplateFile['problems'][number]>>()
  private readonly resources: Resource[] = []
  private readonly givenUp: Infrastructure['givenUp'] = []
  private readonly links = new Links()
  private readonly undeclared: { undeclared: string; span: Span }[] = []
  private readonly missingFiles: { message: string; span: Span; path: string }[] = []
  /** Calls of local modules of which no file was read. */
  private readonly missing: { name: string; folder: string; span: Span }[] = []

  constructor(
    private readonly sources: readonly SourceText[],
    private readonly deployment: Deployment,
    private readonly files: ProjectFiles,
    private readonly yaml: Parse | undefined,
    private readonly wanted: Wanted,
  ) {
    for (const source of sources) {
      const path = folderOf(source.path)
      let directory = this.directories.get(path)
      if (directory === undefined) {
        directory = new Directory(path, (file) => this.parse(file))
        this.directories.set(path, directory)
      }
      directory.add(source)
    }
  }

  async read(): Promise<Infrastructure> {
    const reached = new Set<string>()
    const { roots, ambiguous } = findRoots(this.directories)
    for (const root of roots) {
      await this.readRoot(root, ambiguous, roots.length > 1, reached)
      // Nobody else needs it: what it says is in the resources now.
      root.close()
      for (const source of root.files) this.trees.delete(source)
    }
    // Modules that call each other in a circle have no root: each of them is read as one.
    for (const root of this.directories.values()) {
      if (root.files.length > 0 && !reached.has(root.path) && concernsAws(root.path, this.directories)) {
        await this.readRoot(root, ambiguous, true, reached)
      }
    }
    this.links.apply(this.resources)
    await this.reportUndeclared()
    await this.reportMissing()
    await this.reportMissingFiles()
    return { resources: this.resources, files: this.templateFiles(), givenUp: this.givenUp }
  }

  private parse(source: SourceText): HclFile {
    let file = this.trees.get(source)
    if (file === undefined) {
      file = parseFile(source)
      this.trees.set(source, file)
      this.syntax.set(source, { problems: file.problems, empty: file.body.blocks.length === 0 })
    }
    return file
  }

  private async readRoot(
    root: Directory,
    ambiguous: ReadonlySet<string>,
    several: boolean,
    reached: Set<string>,
  ): Promise<void> {
    const { path } = root
    const texts = root.files.map(({ text }) => text)
    const { region, notes } = await this.regionOf(root, ambiguous, several)
    const deployment = deploymentIn(this.deployment, region, texts)
    for (let files = 0; ; files++) {
      const before = { resources: this.resources.length, problems: new Map(this.problems) }
      const project = this.projectOf(root, deployment, ambiguous, several, notes)
      try {
        const module = new Module(project, root, '', undefined, 0)
        await this.readModule(module, undefined, reached)
        for (let i = before.resources; i < this.resources.length; i++) this.resources[i]!.unit = path
        return
      } catch (error) {
        this.resources.length = before.resources
        if (error instanceof NeedFile && files < maximumFiles) {
          await this.supply(error)
          continue
        }
        this.givenUp.push(givenUpAt('module', root.files[0]!, error))
        this.reach(path, reached)
        return
      }
    }
  }

  /** The Region of a root module's providers; one that is written out is read from the text. */
  private async regionOf(root: Directory, ambiguous: ReadonlySet<string>, several: boolean): Promise<ProviderRegion> {
    const region = providerRegion(root.files.map(({ text }) => text))
    const none = { region, notes: [] }
    if (region !== undefined || !holdsSymbol(this.deployment.region)) return none
    if (!root.mentions(/\bprovider\b[^{]*\{[^}]*\bregion\b/)) return none
    const blocks = root.files.flatMap((source) => this.parse(source).body.blocks.map((block) => ({ block, source })))
    try {
      return await this.withFiles(() => {
        const project = this.projectOf(root, this.deployment, ambiguous, several)
        return evaluatedRegion(new Module(project, root, '', undefined, 0), blocks)
      })
    } catch {
      // What is wrong is met again, and told, when the module is read.
      return none
    }
  }

  private projectOf(
    root: Directory,
    deployment: Deployment,
    ambiguous: ReadonlySet<string>,
    several: boolean,
    /** What the Region rests on: told of what it takes part in. */
    notes: readonly string[] = [],
  ): Project {
    const budget = new Budget()
    const noted = {
      ...deployment,
      get region() {
        for (const note of notes) budget.note(note)
        return deployment.region
      },
    }
    return new Project(
      root.path,
      this.directories,
      noted,
      budget,
      this.loaded,
      ambiguous,
      several,
      this.listed,
      this.yaml,
    )
  }

  private reach(path: string, reached: Set<string>): void {
    if (reached.has(path)) return
    reached.add(path)
    for (const called of this.directories.get(path)?.called() ?? []) this.reach(called, reached)
  }

  private async supply({ path, isFolder }: NeedFile): Promise<void> {
    if (!isFolder) this.loaded.set(path, await this.load(path))
    else this.listed.set(path, await this.list(path))
  }

  private async list(folder: string): Promise<readonly string[] | undefined> {
    try {
      return await this.files.list?.(folder)
    } catch {
      return undefined
    }
  }

  private async load(path: string): Promise<SourceText | undefined> {
    try {
      return await this.files.read(path)
    } catch {
      // A file that cannot be read is as good as none.
      return undefined
    }
  }

  /** Runs, and reads the files that turn out to be needed. */
  private async withFiles<T>(run: () => T): Promise<T> {
    for (let count = 0; ; count++) {
      try {
        return run()
      } catch (error) {
        if (!(error instanceof NeedFile) || count >= maximumFiles) throw error
        await this.supply(error)
      }
    }
  }

  private async readModule(module: Module, doubt: Doubt | undefined, reached: Set<string>): Promise<void> {
    reached.add(module.directory.path)
    for (const span of module.directory.lost()) {
      const known = this.parse(span.source).body.blocks.some(({ start }) => start === span.start)
      const lost = await this.withFiles(() => lostResource(module, span, known))
      if (lost !== undefined) this.resources.push(lost)
    }
    const left = [...module.instances('resource')].filter((each) => isOfInterest(each, this.wanted)).reverse()
    while (left.length > 0) await this.withFiles(() => this.readResources(module, left, doubt))
    for (const [name, declaration] of module.directory.calls) {
      const modules = await this.withFiles(() => module.modules(name))
      if (modules === undefined) {
        const span = module.header(declaration)
        const label = module.address(`module.${name}`)
        const { result, notes } = module.project.budget.collect(() => module.mentions(name))
        const reason = `\`${label}\` ${whyOpaque(declaration.block.broken, sourceText(declaration.block), localSource(declaration.block))}`
        this.resources.push({ type: 'opaque', label, span, assumed: [...notes], reason, mentions: result })
        this.noteMissing(name, declaration, module.directory.path)
      } else {
        for (const called of modules)
          await this.readModule(called.module, inside(doubt, called.repetition.doubt), reached)
      }
    }
  }

  /** Reads resources and takes them off the list; one that needs a file stays on it. */
  private readResources(module: Module, left: { name: string }[], doubt: Doubt | undefined): void {
    for (let next = left.at(-1); next !== undefined; next = left.at(-1)) {
      const before = this.resources.length
      try {
        for (const instance of module.expanded('resource', next.name)) {
          this.readInstance(instance, inside(doubt, instance.doubt))
        }
      } catch (error) {
        this.resources.length = before
        throw error
      }
      left.pop()
    }
  }

  private readInstance(instance: Instance, doubt: Doubt | undefined): void {
    const found: Parameters<Report>[] = []
    const { result, notes } = instance.budget.collect(() =>
      resourcesOf(instance, doubt, (...problem) => found.push(problem)),
    )
    for (const resource of result) resource.assumed.push(...notes)
    this.resources.push(...result)
    for (const [message, span, rule, path] of found) {
      if (rule === undefined) this.report(span, message)
      else if (rule === 'state-machine') this.report(span, message, 'syntax', rule)
      else if (rule === 'missing-file') this.missingFiles.push({ message, span, path: path ?? '' })
      else this.giveUp(span, message)
    }
    this.undeclared.push(...undeclaredIn(instance))
    this.links.note(instance)
  }

  /** Only of a folder of which every file was read is it certain that it declares something nowhere. */
  private async reportUndeclared(): Promise<void> {
    const read = new Set(this.sources.map(({ path }) => path))
    const whole = new Map<string, boolean>()
    for (const { undeclared, span } of this.undeclared) {
      const folder = folderOf(span.source.path)
      if (!whole.has(folder)) {
        const found = await this.list(folder)
        const isRead = (name: string) => !isConfiguration(name) || read.has(joinPath(folder, name))
        whole.set(folder, found?.every(isRead) === true)
      }
      if (whole.get(folder) !== true) continue
      this.report(span, `\`${undeclared}\` is declared nowhere in this module`, 'template/undeclared-reference')
    }
  }

  private noteMissing(name: string, { block, source }: Declaration, from: string): void {
    const local = localSource(block)
    const written = block.body.attributes.find((attribute) => attribute.name === 'source')
    if (local === undefined || written === undefined || block.broken) return
    const folder = joinPath(from, local)
    const { start, end } = written.value
    if (!this.directories.has(folder))
      this.missing.push({ name, folder, span: { source: written.source ?? source, start, end } })
  }

  /** Only where all files of its folder are known, and no build makes them, it is certain that a file is not there. */
  private async reportMissingFiles(): Promise<void> {
    for (const { message, span, path } of this.missingFiles) {
      if (path.startsWith('..') || path.startsWith('/') || isBuilt(path)) continue
      const folder = folderOf(path)
      const beside = await this.list(folder)
      const name = folder === '' ? path : path.slice(folder.length + 1)
      if (beside?.includes(name) === false) this.report(span, message, 'template/missing-file')
    }
  }

  /** Only of a folder inside the root is it certain that nothing is in it. */
  private async reportMissing(): Promise<void> {
    for (const { name, folder, span } of this.missing) {
      if (folder.startsWith('..')) continue
      const found = await this.list(folder)
      if (found === undefined || found.some((path) => isConfiguration(path))) continue
      this.report(
        span,
        `module \`${name}\` is to be in \`${folder}\`, and there is no Terraform file; \`terraform init\` fails`,
        'template/missing-module',
      )
    }
  }

  private giveUp(span: Span, message: string): void {
    const isKnown = this.givenUp.some(({ span: { source, start } }) => source === span.source && start === span.start)
    if (!isKnown) this.givenUp.push({ span, message })
  }

  private report(span: Span, message: string, rule?: string, about?: SyntaxTopic): void {
    // A policy in a JSON file of its own is read, and complained about, as such.
    if (rule === undefined && span.source.path.endsWith('.json') && !this.syntax.has(span.source)) return
    let found = this.problems.get(span.source)
    if (found === undefined) {
      found = new Map()
      this.problems.set(span.source, found)
    }
    const { start, end } = span
    found.set(`${start} ${message}`, { message, start, end, ...(rule && { rule }), ...(about && { about }) })
  }

  /** The files of all root modules that a file is part of. */
  private beside(source: SourceText): SourceText[] {
    const own = folderOf(source.path)
    const found = new Set<string>([own])
    for (const { path } of findRoots(this.directories).roots) {
      const reached = new Set<string>()
      this.reach(path, reached)
      if (reached.has(own)) for (const each of reached) found.add(each)
    }
    return [...found].flatMap((path) => this.directories.get(path)?.files ?? [])
  }

  private templateFiles(): TemplateFile[] {
    const files: TemplateFile[] = []
    for (const source of this.sources) {
      const { path } = source
      const file = this.syntax.get(source)
      const about = path.endsWith('.json') ? ('terraform-json' as const) : ('terraform' as const)
      const syntax = (file?.problems ?? []).map((problem) => ({ ...problem, about }))
      const problems = [...syntax, ...(this.problems.get(source)?.values() ?? [])].sort((a, b) => a.start - b.start)
      const beside = () => this.beside(source)
      if (file === undefined) {
        const values = /\.tfvars(?:\.json)?$/.test(path)
        files.push(
          values
            ? { path, kind: 'terraform', source, problems, beside }
            : { path, kind: 'ignored', reason: 'nothing in this module concerns AWS', source, problems },
        )
      } else if (syntax.some((problem) => isForeign(source, problem))) {
        const reason = 'it is a template of another tool'
        files.push({ path, kind: 'ignored', reason, source, problems: [] })
      } else if (syntax.length > 0 && file.empty) {
        files.push({ path, kind: 'invalid', reason: syntax[0]!.message, source, problems, beside })
      } else files.push({ path, kind: 'terraform', source, problems, beside })
    }
    for (const [source, found] of this.problems) {
      if (this.sources.includes(source)) continue
      const all = [...found.values()]
      // What was taken in is deployed with those that took it in.
      const beside = () => this.sources
      const reason = all[0]!.message
      files.push({ path: source.path, kind: 'invalid', reason, source, problems: all, beside })
    }
    return files
  }
}

function isOfInterest(
  { name, declaration: { block, source } }: { name: string; declaration: Declaration },
  wanted: Wanted,
): boolean {
  return matters(name.slice(0, name.indexOf('.')), wanted, () => source.text.slice(block.start, block.end))
}

/** Whether a file right in a folder is a part of its module. */
const isConfiguration = (name: string): boolean => /^[^/]*\.(?:tf|tofu)(?:\.json)?$/.test(name)

/** Arguments that say whose a policy is, and which role does the work. */
const naming = ['role', 'roles', 'role_arn', 'role_name', 'user', 'group', 'policy', 'policy_arn', 'bucket', 'key_id']

/** The resources that such arguments name and that are declared nowhere. */
function* undeclaredIn(instance: Instance): Generator<{ undeclared: string; span: Span }> {
  for (const name of naming) {
    if (!instance.writes(name)) continue
    const value = instance.own(name)
    for (const each of value?.type === 'list' ? value.items : [value])
      if (each?.type === 'unknown' && each.undeclared !== undefined) {
        yield { undeclared: each.undeclared, span: each.span }
      }
  }
}

/** Whether a problem is where another tool fills something in: `{{ name }}`, `{% if %}`, `<%= name %>`. */
function isForeign({ text, path }: SourceText, { start, end }: SyntaxProblem): boolean {
  if (/\{\{.*\}\}/.test(path)) return true
  const from = text.lastIndexOf('\n', Math.max(0, start - 1)) + 1
  const feed = text.indexOf('\n', end)
  const line = text.slice(from, feed === -1 ? text.length : Math.min(feed, from + 1000))
  return (
    /\{\{[^{}]*\}\}|\{%.*%\}|<%.*%>/.test(line) &&
    /\{[{%#]|<%|%[}>]|\}\}/.test(text.slice(Math.max(from, start - 2), end + 2))
  )
}

function whyOpaque(broken: boolean, source: string | undefined, local: string | undefined): string {
  if (broken) return 'cannot be read'
  if (local !== undefined) return 'calls a module that is not in the repository'
  if (source === undefined) return 'does not say where its module comes from'
  return /^(?:git|hg|https?|s3|gcs)::|^(?:git@|https?:|github\.com|bitbucket\.org)/.test(source)
    ? 'comes from another repository'
    : 'comes from a registry'
}
