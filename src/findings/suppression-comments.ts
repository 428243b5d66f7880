import type { SourceText } from '../base/source.js'
import { asList, type Value } from '../base/value.js'
import type { Document } from '../model/document.js'
import type { SuppressionComment, Workspace } from '../model/workspace.js'
import { type Comment, commentsOf } from './comments.js'

const sign = 'ml-perms:'

/** Most suppression comments of one file that are heeded: more is no work of a person. */
const mostOfAFile = 1000

/**
 * The suppression comments of all files. Only files in which the sign occurs are looked at; files that are not
 * evaluated have nothing to silence.
 */
export async function readSuppressions(workspace: Workspace): Promise<SuppressionComment[]> {
  const found: SuppressionComment[] = []
  for (const { source, kind } of workspace.files) {
    if (kind === 'ignored' || !source.text.includes(sign)) continue
    const comments = await commentsOf(source)
    const mine: SuppressionComment[] = []
    let after: (number | undefined)[] | undefined
    let blocks: ReadonlyMap<number, number> | undefined
    for (const [index, comment] of comments.entries()) {
      const read = directive(comment.text)
      if (read === undefined) continue
      if (mine.length >= mostOfAFile) break
      const { file, ...rest } = read
      const place = { source, start: comment.start, end: comment.end }
      if (file) {
        mine.push({ ...place, ...rest })
        continue
      }
      const beside = codeBeside(source, comments, index)
      const own = source.positionAt(comment.end).line
      // Beside code it is about its line; alone it is about the next line that is more than comment.
      const line = beside !== '' ? own : ((after ??= linesAfter(source, comments))[index] ?? own)
      blocks ??= statementLines(workspace, source)
      // Before a statement it is about all of it.
      const lastLine = beside === '' || beside.endsWith('{') ? blocks.get(line) : undefined
      mine.push({ ...place, ...rest, line, ...(lastLine === undefined ? {} : { lastLine }) })
    }
    found.push(...mine)
  }
  return found
}

/** First and last lines of the statements and CORS rules of a file, of those inside templates too. */
function statementLines(workspace: Workspace, source: SourceText): Map<number, number> {
  const lines = new Map<number, number>()
  for (const document of documentsOf(workspace)) {
    if (document.source !== source) continue
    const list = document.kind === 'cors' ? document.value : (document.value as { Statement?: Value }).Statement
    for (let index = 0; index < asList(list).length; index++) {
      const span = document.locate(document.kind === 'cors' ? [index] : ['Statement', index])
      if (span.source !== source) continue
      const first = source.positionAt(span.start).line
      lines.set(first, Math.max(lines.get(first) ?? 0, source.positionAt(span.end).line))
    }
  }
  return lines
}

function documentsOf(workspace: Workspace): Set<Document> {
  const found = new Set<Document | undefined>(workspace.files.flatMap(({ documents }) => documents))
  for (const { policies, boundary, trust } of workspace.principals)
    for (const document of [...policies.map((policy) => policy.document), boundary?.document, trust])
      found.add(document)
  for (const { cors, policy } of workspace.buckets) found.add(cors).add(policy)
  for (const { policy } of workspace.keys) found.add(policy)
  found.delete(undefined)
  return found as Set<Document>
}

type Directive = Pick<SuppressionComment, 'rules' | 'reason' | 'unreadable'> & { file: boolean }

/** Reads a comment's text; undefined if it is any other comment. */
function directive(text: string): Directive | undefined {
  if (!text.startsWith(sign)) return undefined
  const [, verb, rest] = /^([^\s,]*)\s*([\s\S]*)$/.exec(text.slice(sign.length).trim())!
  if (verb !== 'ignore' && verb !== 'ignore-file') return { rules: [], unreadable: true, file: false }
  // XML allows no `--` inside a comment; no rule has a hyphen between blanks.
  const cut = /(?:^|\s)(?:--?|[–—])(?:\s|$)/.exec(rest!)
  const list = cut === null ? rest! : rest!.slice(0, cut.index)
  const reason =
    cut === null
      ? ''
      : rest!
          .slice(cut.index + cut[0].length)
          .replace(/\s+/g, ' ')
          .trim()
  const rules = list
    .split(/[,\s]+/)
    .map((rule) => rule.trim())
    .filter((rule) => rule !== '')
  if (rules.length === 0) return { rules, unreadable: true, file: false }
  return { rules, ...(reason === '' ? {} : { reason }), file: verb === 'ignore-file' }
}

/** For each comment the line of the next text that is no comment; undefined after the last. */
function linesAfter(source: SourceText, comments: readonly Comment[]): (number | undefined)[] {
  const lines = new Array<number | undefined>(comments.length)
  for (let i = comments.length - 1; i >= 0; i--) {
    const { end } = comments[i]!
    const step = /\S/.exec(source.text.slice(end, comments[i + 1]?.start))
    lines[i] = step === null ? lines[i + 1] : source.positionAt(end + step.index).line
  }
  return lines
}

/** What else than comments stands before it on its line; empty: nothing. */
function codeBeside({ text }: SourceText, comments: readonly Comment[], index: number): string {
  let { start } = comments[index]!
  const lineStart = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1
  for (let i = index - 1; i >= 0 && comments[i]!.end > lineStart; i--) {
    const between = text.slice(comments[i]!.end, start).trim()
    if (between !== '') return between
    start = comments[i]!.start
  }
  return text.slice(lineStart, Math.max(lineStart, start)).trim()
}
