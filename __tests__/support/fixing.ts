import { stringify } from 'yaml'
import { SourceText } from '../../src/base/source.js'
import { asList, isObject, type Value } from '../../src/base/value.js'
import { checkWorkspace } from '../../src/check/check.js'
import type { FixEdit, Report } from '../../src/findings/finding.js'
import { readFile } from '../../src/formats/read-file.js'
import type { Document } from '../../src/model/document.js'
import type { Workspace } from '../../src/model/workspace.js'

/** How a document is written for a test. */
export type Writing = 'json' | 'json-compact' | 'yaml' | 'yaml-flow' | 'xml'

export function printDocument(value: Value, kind: Document['kind'], writing: Writing): string {
  if (writing === 'xml' && kind === 'cors') return printXml(value)
  if (writing === 'yaml') return stringify(value)
  if (writing === 'yaml-flow')
    return `# flow\n${stringify(value, { collectionStyle: 'flow', defaultStringType: 'QUOTE_SINGLE' })}`
  return writing === 'json-compact' ? JSON.stringify(value) : `${JSON.stringify(value, null, 2)}\n`
}

function printXml(value: Value): string {
  const rules = asList(value)
    .filter(isObject)
    .map((rule) => {
      const lines = Object.entries(rule).flatMap(([list, items]) =>
        asList(items).map((item) => `    <${list.slice(0, -1)}>${String(item)}</${list.slice(0, -1)}>`),
      )
      return ['  <CORSRule>', ...lines, '  </CORSRule>'].join('\n')
    })
  return `<CORSConfiguration>\n${rules.map((rule) => `${rule}\n`).join('')}</CORSConfiguration>\n`
}

async function read(path: string, kind: Document['kind'], text: string): Promise<Document> {
  const file = await readFile(new SourceText(path, text), { as: kind })
  if (file.problems.length > 0 || file.documents.length !== 1)
    throw new Error(`${path} is not one good document: ${JSON.stringify(file.problems)}\n${text}`)
  return file.documents[0]!
}

/** A workspace with every document replaced. Each principal and bucket gets a file of its own. */
async function replaced(
  workspace: Workspace,
  change: (document: Document, owner: string) => Promise<Document>,
): Promise<Workspace> {
  const principals = []
  for (const principal of workspace.principals) {
    const policies = []
    for (const [index, policy] of principal.policies.entries())
      policies.push(
        policy.document === undefined
          ? policy
          : { ...policy, document: await change(policy.document, `${principal.name}-${index}`) },
      )
    const trust = principal.trust && (await change(principal.trust, `${principal.name}-trust`))
    principals.push({ ...principal, policies, ...(trust && { trust }) })
  }
  const buckets = []
  for (const bucket of workspace.buckets) {
    const cors = bucket.cors && (await change(bucket.cors, `${bucket.name}-cors`))
    buckets.push({ ...bucket, ...(cors && { cors }) })
  }
  const keys = []
  for (const [index, key] of workspace.keys.entries())
    keys.push({ ...key, ...(key.policy && { policy: await change(key.policy, `key-${index}`) }) })
  return { ...workspace, principals, buckets, keys }
}

/** The same workspace with its documents written as asked. */
export const writtenAs = (workspace: Workspace, writing: Writing): Promise<Workspace> =>
  replaced(workspace, (document, owner) =>
    read(`${owner}.${writing}`, document.kind, printDocument(document.value, document.kind, writing)),
  )

/** A text after edits that do not overlap. */
export function edited(source: SourceText, edits: readonly FixEdit[]): string {
  const lines = source.text.split(/(?<=\r\n|\n|\r(?!\n))/)
  const starts = [0]
  for (const line of lines) starts.push(starts.at(-1)! + line.length)
  const offset = (line: number, column: number) => starts[line - 1]! + column - 1
  return [...edits]
    .sort((a, b) => b.startLine - a.startLine || b.startColumn - a.startColumn)
    .reduce(
      (text, edit) =>
        text.slice(0, offset(edit.startLine, edit.startColumn)) +
        edit.newText +
        text.slice(offset(edit.endLine, edit.endColumn)),
      source.text,
    )
}

/** The workspace after the edits, each changed document read again from its text. */
export const afterEdits = (workspace: Workspace, edits: readonly FixEdit[]): Promise<Workspace> =>
  replaced(workspace, async (document) => {
    const own = edits.filter((edit) => edit.path === document.source.path)
    return own.length === 0 ? document : read(document.source.path, document.kind, edited(document.source, own))
  })

export const checked = (workspace: Workspace): Report =>
  checkWorkspace(workspace, { name: 'ml-perms-check', version: '0' })
