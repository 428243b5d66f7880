import type { SourceText } from '../../base/source.js'
import type { Deployment } from '../../base/symbol.js'
import type { HclFile } from '../../syntax/hcl/nodes.js'
import type { Node } from '../../syntax/node.js'
import { type Budget, Exhausted, NeedFile } from './budget.js'
import { Directory, parseFile } from './directory.js'
import type { Instance } from './instance.js'
import { Module } from './module.js'
import { folderOf } from './paths.js'
import { itemsOf, member, planValue, stringOf } from './plan-values.js'
import { Project } from './project.js'
import { concernsAws } from './roots.js'
import { unknown, type Val } from './value.js'

/** The configuration that a plan was made of. */
export interface Configured {
  /** The instance of an address; undefined: the configuration has none, or it cannot be evaluated. */
  instance(address: string): Instance | undefined
}

/** Finds the root module in the workspace whose resources a plan has; undefined if there is none. */
export function configurationOf(
  source: SourceText,
  plan: Node,
  hcl: readonly SourceText[],
  deployment: Deployment,
  budget: Budget,
): Configured | undefined {
  const directories = new Map<string, Directory>()
  const parsed = new Map<SourceText, HclFile>()
  const parse = (file: SourceText): HclFile => {
    const found = parsed.get(file) ?? parseFile(file)
    parsed.set(file, found)
    return found
  }
  for (const file of hcl) {
    const path = folderOf(file.path)
    const directory = directories.get(path) ?? new Directory(path, parse)
    directories.set(path, directory)
    directory.add(file)
  }
  const root = bestRoot(source, plan, directories)
  if (root === undefined) return undefined
  // Files that the configuration reads are not at hand: what they say is not known.
  const project = new Project(root.path, directories, deployment, budget, noFiles, new Set(), false, noFiles, undefined)
  const given = new Map<string, () => Val>()
  const variables = member(plan, 'variables')
  for (const { key, value } of variables?.type === 'object' ? variables.members : []) {
    const node = member(value, 'value')
    const place = (path: string) => unknown(`var.${key.value}${path}`, { source, start: value.start, end: value.end })
    given.set(key.value, () => (node === undefined ? place('') : planValue(source, node, undefined, place, undefined)))
  }
  const module = new Module(project, root, '', given, 0)
  const found = new Map<string, Instance>()
  try {
    collect(module, found)
  } catch (error) {
    if (!(error instanceof Exhausted || error instanceof NeedFile)) throw error
  }
  return { instance: (address) => found.get(address) }
}

class NoFiles extends Map<string, undefined> {
  override has(): boolean {
    return true
  }
}
const noFiles = new NoFiles()

function collect(module: Module, into: Map<string, Instance>): void {
  for (const mode of ['resource', 'data'] as const) {
    for (const { name } of module.instances(mode)) {
      for (const instance of module.expanded(mode, name)) into.set(instance.address, instance)
    }
  }
  for (const name of module.directory.calls.keys()) {
    for (const { module: called } of module.modules(name) ?? []) collect(called, into)
  }
}

/** The folder that declares most of the plan's resources; of equal ones the nearest to the plan. */
function bestRoot(source: SourceText, plan: Node, directories: ReadonlyMap<string, Directory>): Directory | undefined {
  const configuration = member(member(plan, 'configuration'), 'root_module')
  const planned = member(member(plan, 'planned_values'), 'root_module')
  const names = new Set<string>()
  for (const resource of [...itemsOf(member(configuration, 'resources')), ...itemsOf(member(planned, 'resources'))]) {
    const [type, name] = [stringOf(member(resource, 'type')), stringOf(member(resource, 'name'))]
    if (type !== undefined && name !== undefined && stringOf(member(resource, 'mode')) !== 'data')
      names.add(`${type}.${name}`)
  }
  const calls = member(configuration, 'module_calls')
  for (const { key } of calls?.type === 'object' ? calls.members : []) names.add(`module.${key.value}`)
  let best: { directory: Directory; score: number } | undefined
  for (const directory of directories.values()) {
    if (!concernsAws(directory.path, directories)) continue
    directory.open()
    let count = 0
    for (const name of names) {
      if (directory.resources.has(name) || (name.startsWith('module.') && directory.calls.has(name.slice(7)))) count++
    }
    if (count === 0) continue
    const near =
      folderOf(source.path) === directory.path ? 0.5 : folderOf(source.path).startsWith(directory.path) ? 0.2 : 0
    // Of two that declare the same, the one with less beside it was planned.
    const score = count + near - directory.resources.size / 1e6
    if (best === undefined || score > best.score) best = { directory, score }
  }
  return best?.directory
}
