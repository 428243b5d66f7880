import { asList, isObject, type Path } from '../../base/value.js'
import type { Document } from '../../model/document.js'
import type { Prepared } from '../prepared.js'

/** Who uses a document: indices into the workspace's lists. */
export interface Users {
  principals: number[]
  buckets: number[]
  keys: number[]
}

type Kind = keyof Users

const indices = new WeakMap<Prepared, Map<string, { kind: Kind; index: number; document: Document }[]>>()

/**
 * Two documents are one if they and their statements stand at the same place of the same file: what a condition decides
 * of a policy's statements is a document of its own.
 */
export const sameDocument = (a: Document, b: Document): boolean => a === b || keyOf(a) === keyOf(b)

const knownKeys = new WeakMap<Document, string>()

function keyOf(document: Document): string {
  let key = knownKeys.get(document)
  if (key === undefined) {
    const { source, start, end } = document.locate([])
    const statements = document.locate(['Statement'])
    const places = [start, end, statements.start, statements.end]
    key = [document.kind, ...places, document.source.path, source.path].join('\n')
    knownKeys.set(document, key)
  }
  return key
}

/** The principals, buckets and keys that use a document. Of a large workspace nothing is looked through twice. */
export function usersOf(document: Document, prepared: Prepared): Users {
  const users: Users = { principals: [], buckets: [], keys: [] }
  for (const { kind, index } of indexOf(prepared).get(keyOf(document)) ?? [])
    if (!users[kind].includes(index)) users[kind].push(index)
  return users
}

/** Whether a change of the document reaches more than one principal, bucket or key. */
export function isShared(document: Document, prepared: Prepared): boolean {
  const { principals, buckets, keys } = usersOf(document, prepared)
  return principals.length + buckets.length + keys.length > 1 || sharesStatement(document, prepared)
}

const statementIndices = new WeakMap<Prepared, Map<string, Set<string>>>()

/** Terraform's locals and base documents put one statement into several documents. */
function sharesStatement(document: Document, prepared: Prepared): boolean {
  if (!isHcl(document)) return false
  let users = statementIndices.get(prepared)
  if (users === undefined) {
    users = new Map()
    for (const list of indexOf(prepared).values())
      for (const { kind, index, document: each } of list)
        for (const place of isHcl(each) ? placesOf(each) : [])
          users.set(place, (users.get(place) ?? new Set()).add(`${kind} ${index}`))
    statementIndices.set(prepared, users)
  }
  return placesOf(document).some((place) => users.get(place)!.size > 1)
}

const isHcl = ({ language }: Document): boolean => language === 'hcl' || language === 'hcl-document'

/** Where the statements of a document stand, and the lists in them. */
function placesOf(document: Document): string[] {
  const statements = isObject(document.value) ? asList(document.value['Statement']) : asList(document.value)
  const step = (path: Path) => {
    const { source, start, end } = document.locate(path)
    return `${source.path} ${start} ${end}`
  }
  return statements.flatMap((statement, index) => {
    const path: Path = isObject(document.value) ? ['Statement', index] : [index]
    const lists = isObject(statement) ? ['Action', 'Resource', 'Principal'].filter((name) => name in statement) : []
    return [step(path), ...lists.map((name) => step([...path, name]))]
  })
}

function indexOf(prepared: Prepared) {
  const known = indices.get(prepared)
  if (known !== undefined) return known
  const found = new Map<string, { kind: Kind; index: number; document: Document }[]>()
  const add = (kind: Kind, index: number, documents: readonly (Document | undefined)[]) => {
    for (const document of documents) {
      if (document === undefined) continue
      const key = keyOf(document)
      const list = found.get(key)
      if (list === undefined) found.set(key, [{ kind, index, document }])
      else list.push({ kind, index, document })
    }
  }
  const { buckets, keys } = prepared.workspace
  for (const [index, { principal }] of prepared.principals.entries())
    add('principals', index, [
      ...principal.policies.map((policy) => policy.document),
      principal.boundary?.document,
      principal.trust,
    ])
  for (const [index, bucket] of buckets.entries()) add('buckets', index, [bucket.cors, bucket.policy])
  for (const [index, key] of keys.entries()) add('keys', index, [key.policy])
  indices.set(prepared, found)
  return found
}
