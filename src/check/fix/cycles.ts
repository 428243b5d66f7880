import type { FixEdit } from '../../findings/finding.js'
import type { LoadedFile } from '../../model/document.js'
import { blocksOfTerraform, namesInTerraform } from './blocks-terraform.js'
import { type Block, blocksOfTemplate, namesInTemplate } from './blocks-template.js'

/** A resource that would come to depend on itself: the one that is changed, and the one that its new text names. */
export interface Cycle {
  changed: string
  named: string
  tool: 'CloudFormation' | 'Terraform'
}

/**
 * The circle that edits would close: what they change refers to a thing that depends on it already. CloudFormation
 * refuses such a stack, Terraform such a configuration.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/troubleshooting.html#troubleshooting-errors-dependency-error
 */
export function cycleOf(edits: readonly FixEdit[], files: readonly LoadedFile[]): Cycle | undefined {
  for (const edit of edits) {
    const file = files.find(({ path }) => path === edit.path)
    if (file === undefined) continue
    const graph = graphOf(file, files)
    if (graph === undefined) continue
    const at = file.source.offsetAt(edit.startLine, edit.startColumn)
    const changed = graph.blocks.find(({ source, start, end }) => source === file.source && start <= at && at <= end)
    if (changed === undefined) continue
    for (const named of graph.namesIn(edit.newText))
      if (named === changed.name || reaches(graph, named, changed.name))
        return { changed: changed.name, named, tool: graph.tool }
  }
  return undefined
}

interface Graph {
  tool: Cycle['tool']
  blocks: readonly Block[]
  /** What a text refers to. */
  namesIn(text: string): ReadonlySet<string>
  edges: Map<string, ReadonlySet<string>>
}

const graphs = new WeakMap<readonly LoadedFile[], Map<LoadedFile, Graph | undefined>>()

function graphOf(file: LoadedFile, files: readonly LoadedFile[]): Graph | undefined {
  const known = graphs.get(files) ?? new Map<LoadedFile, Graph | undefined>()
  graphs.set(files, known)
  if (!known.has(file)) known.set(file, made(file, files))
  return known.get(file)
}

function made({ kind, path, source }: LoadedFile, files: readonly LoadedFile[]): Graph | undefined {
  if (kind === 'cloudformation' || kind === 'serverless')
    return graphWith('CloudFormation', blocksOfTemplate(source), namesInTemplate)
  if (kind !== 'terraform') return undefined
  const folder = folderOf(path)
  const beside = files.filter((each) => each.kind === 'terraform' && folderOf(each.path) === folder)
  return graphWith(
    'Terraform',
    beside.flatMap((each) => blocksOfTerraform(each.source)),
    namesInTerraform,
  )
}

function graphWith(tool: Graph['tool'], blocks: readonly Block[], find: (text: string) => Iterable<string>): Graph {
  const declared = new Set(blocks.map(({ name }) => name))
  const namesIn = (text: string) => new Set([...find(text)].filter((name) => declared.has(name)))
  const edges = new Map<string, ReadonlySet<string>>()
  for (const { name, source, start, end } of blocks)
    edges.set(name, new Set([...(edges.get(name) ?? []), ...namesIn(source.text.slice(start, end))]))
  return { tool, blocks, namesIn, edges }
}

function reaches({ edges }: Graph, from: string, to: string): boolean {
  const seen = new Set([from])
  const left = [from]
  for (let name = left.pop(); name !== undefined; name = left.pop())
    for (const next of edges.get(name) ?? []) {
      if (next === to) return true
      if (!seen.has(next)) left.push(next)
      seen.add(next)
    }
  return false
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1)
