import { isObject, type Value } from '../../base/value.js'
import type { FixEdit } from '../../findings/finding.js'
import type { Document, LoadedFile } from '../../model/document.js'
import type { Workspace } from '../../model/workspace.js'
import type { Change } from './change.js'

/**
 * Whether a change writes the name of a thing, and not only what the catalogue says: actions, services, origins.
 */
export function writesName(change: Change): boolean {
  if (change.kind === 'remove-items') return false
  if (change.kind === 'set') return isName(change.value)
  if (change.kind === 'append') return change.bodies.some((body) => body['Condition'] !== undefined || holdsName(body))
  return change.items.some(isName)
}

/** A CORS rule's origin and a page of AWS are no names that a template gives. */
const isName = (text: string): boolean => text.startsWith('arn:') || /^s3:\/\//.test(text)

function holdsName(value: Value): boolean {
  if (typeof value === 'string') return isName(value)
  if (Array.isArray(value)) return value.some((item: Value) => holdsName(item))
  return isObject(value) && Object.values(value).some(holdsName)
}

/**
 * Whether a document stands in a CloudFormation template that another one nests, and that others may nest, too: it is
 * deployed with that one, and some template names its file.
 */
export function isNested({ source, within }: Document, workspace: Workspace): boolean {
  if (within !== undefined) return true
  const { files, principals, buckets, keys, services } = workspace
  const templates = files.filter(({ kind }) => kind === 'cloudformation')
  if (!templates.some(({ path }) => path === source.path)) return false
  if ([...principals, ...buckets, ...keys, ...services].some(({ unit }) => unit === source.path)) return false
  const name = source.path.slice(source.path.lastIndexOf('/') + 1)
  return templates.some((file) => file.path !== source.path && file.source.text.includes(name))
}

/** What a document is deployed with, where it has names: a template that is not nested is deployed by itself. */
export const homeOf = (document: Document, workspace: Workspace, unit: string | undefined): string | undefined =>
  unit !== undefined && /\.(?:ya?ml|json|template)$/i.test(unit) && !isNested(document, workspace)
    ? document.source.path
    : unit

/** Whether files of Terraform are changed by what a plan says: it knows the values of one deployment alone. */
export const isPlanned = (edits: readonly FixEdit[], files: readonly LoadedFile[]): boolean =>
  files.some(({ kind }) => kind === 'terraform-plan') &&
  edits.some(
    ({ path, newText }) =>
      // An expression that is taken over from the file holds for all.
      /\barn:[^"'\s$]*(?:["'\s]|$)/.test(newText) &&
      files.some((file) => file.path === path && file.kind === 'terraform'),
  )
