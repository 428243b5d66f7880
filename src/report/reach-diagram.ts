import type { Report, TaskResult, Verdict } from '../findings/finding.js'
import { plural } from './counts.js'
import { mermaidLabel } from './escape.js'

const parameters: readonly (readonly [string, string])[] = [
  ['input-bucket', 'reads'],
  ['output-bucket', 'writes'],
  ['bucket', 'reads and writes'],
]
/** GitHub's Mermaid stops at 500 edges; a picture is of use far below that. */
const maxEdges = 60

interface Edge {
  from: string
  to: string
  verb: string
  verdict: Verdict
  ids: Set<string>
}

/** A Mermaid flowchart of who reaches which bucket, broken edges dotted and named. Empty if no bucket is named. */
export function reachDiagram(report: Report): string {
  const edges = new Map<string, Edge>()
  for (const result of report.tasks) {
    if (result.principal === null) continue
    const named = parameters.flatMap(([parameter, verb]) => {
      const bucket = result.with[parameter]
      return bucket === undefined || bucket === '' ? [] : [{ bucket, verb }]
    })
    const buckets = named.map(({ bucket }) => bucket)
    for (const { bucket, verb } of named) addEdge(edges, result, { bucket, verb, buckets })
  }
  if (edges.size === 0) return ''
  const principals = new Map<string, string>()
  const buckets = new Map<string, string>()
  const lines = ['flowchart LR']
  const shown = [...edges.values()].slice(0, maxEdges)
  const node = (names: Map<string, string>, prefix: string, name: string, open: string, close: string): string => {
    let id = names.get(name)
    if (id === undefined) {
      id = `${prefix}${names.size}`
      names.set(name, id)
      lines.push(`  ${id}${open}"${mermaidLabel(name)}"${close}`)
    }
    return id
  }
  for (const edge of shown) {
    const from = node(principals, 'p', edge.from, '[', ']')
    const to = node(buckets, 'b', edge.to, '[(', ')]')
    const ids = [...edge.ids].slice(0, 4).join(', ')
    if (edge.verdict === 'satisfied') lines.push(`  ${from} -->|"${edge.verb}"| ${to}`)
    else if (edge.verdict === 'unknown')
      lines.push(`  ${from} -.->|"${mermaidLabel(`${edge.verb}, unknown: ${ids}`)}"| ${to}`)
    else lines.push(`  ${from} -.-x|"${mermaidLabel(`${edge.verb}, missing: ${ids}`)}"| ${to}`)
  }
  broken(report, principals, lines)
  const more = edges.size > shown.length ? `\n${plural(edges.size - shown.length, 'more connection')} not drawn.\n` : ''
  return `### Who reaches which bucket\n\n\`\`\`mermaid\n${lines.join('\n')}\n\`\`\`\n${more}`
}

function addEdge(
  edges: Map<string, Edge>,
  result: TaskResult,
  { bucket, verb, buckets }: { bucket: string; verb: string; buckets: readonly string[] },
): void {
  const id = JSON.stringify([result.principal, bucket, verb])
  const edge = edges.get(id) ?? {
    from: result.principal!,
    to: bucket,
    verb,
    verdict: 'satisfied',
    ids: new Set<string>(),
  }
  edges.set(id, edge)
  for (const requirement of result.requirements) {
    if (requirement.verdict === 'satisfied' || !isAsked(requirement.message, bucket, buckets)) continue
    if (requirement.verdict === 'unknown' && edge.verdict === 'missing') continue
    if (requirement.verdict === 'missing' && edge.verdict !== 'missing') edge.ids.clear()
    edge.verdict = requirement.verdict
    edge.ids.add(requirement.id)
  }
}

/** Whether a message says of the bucket what is asked; what came nearest, behind it, may name another of the task's. */
function isAsked(message: string, bucket: string, buckets: readonly string[]): boolean {
  const asked = message.split(/(?<=`)(?: \(|: )/, 1)[0]!
  return mentions(buckets.some((each) => mentions(asked, each)) ? asked : message, bucket)
}

/** The bucket's name as a whole: `data` is not meant by `data-out`. */
function mentions(message: string, bucket: string): boolean {
  for (let from = message.indexOf(bucket); from >= 0; from = message.indexOf(bucket, from + 1)) {
    const around = `${message[from - 1] ?? ''}${message[from + bucket.length] ?? ''}`
    if (!/[A-Za-z0-9.-]/.test(around)) return true
  }
  return false
}

/** Principals with something missing are drawn red. */
function broken(report: Report, principals: Map<string, string>, lines: string[]): void {
  const ids = new Set<string>()
  for (const result of report.tasks) {
    const id = result.principal === null ? undefined : principals.get(result.principal)
    if (id !== undefined && result.verdict === 'missing') ids.add(id)
  }
  if (ids.size === 0) return
  lines.push('  classDef broken stroke:#cf222e,stroke-width:2px', `  class ${[...ids].join(',')} broken`)
}
