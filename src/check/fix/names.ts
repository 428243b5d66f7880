import { isObject, type Value } from '../../base/value.js'
import type { FixEdit } from '../../findings/finding.js'
import type { Document, LoadedFile } from '../../model/document.js'
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

/** Whether a document stands in a CloudFormation template that another one nests, and that others may nest, too. */
export const isNested = (
  { source, within }: Document,
  files: readonly LoadedFile[],
  unit: string | undefined,
): boolean =>
  within !== undefined ||
  (unit !== undefined &&
    source.path !== unit &&
    files.some(({ path, kind }) => path === unit && kind === 'cloudformation') &&
    files.some(({ path, kind }) => path === source.path && kind === 'cloudformation'))

/** Whether files of Terraform are changed by what a plan says: it knows the values of one deployment alone. */
export const isPlanned = (edits: readonly FixEdit[], files: readonly LoadedFile[]): boolean =>
  files.some(({ kind }) => kind === 'terraform-plan') &&
  edits.some(
    ({ path, newText }) =>
      // An expression that is taken over from the file holds for all.
      /\barn:[^"'\s$]*(?:["'\s]|$)/.test(newText) &&
      files.some((file) => file.path === path && file.kind === 'terraform'),
  )
