import { boundOf, holdsSymbol, isOneParameter, symbolText } from '../base/symbol.js'
import { isObject, type Value } from '../base/value.js'
import type { RoleSource } from '../catalogue/schema.js'
import { intersects, parsePattern } from '../iam/pattern.js'
import { whenRun } from '../model/infrastructure.js'
import type { TaskRequest } from './task-request.js'
import { asWholeArn, asWritten } from './templates.js'

/** What a resource that gives a task says of it. */
export type GivenValues = Pick<TaskRequest, 'declared' | 'named' | 'things' | 'context'>

/** Who has the role that the resource passes. */
export interface Owner {
  /** The account, as far as it is known. */
  account: string | undefined
  /** ARNs of the functions that the workspace declares. */
  functions: ReadonlySet<string>
  /** Whether a function may be invoked by whoever its own policy names. */
  isInvocable: (text: string) => boolean
}

/** What the resource says of the task's parameters, the things that it names and the context of its request. */
export function givenValues(attributes: Value, source: RoleSource, owner: Owner): GivenValues {
  const declared: Record<string, string> = {}
  const named: Record<string, string> = {}
  for (const [parameter, paths] of Object.entries(source.parameters ?? {})) {
    const found = attributeAt(attributes, paths)
    if (found === undefined) continue
    const { path, text } = found
    if (isForeign(text, source.ignored?.[parameter], owner)) continue
    if (parameter.endsWith('-lambda') && owner.isInvocable(text)) continue
    // That there is a key asks for more rights, whichever key it is.
    if (parameter === 'kms-key') declared[parameter] = text
    // What only deployment tells asks for nothing that any other value would not.
    else if (!parameter.endsWith('role') && isOpenArn(path, text)) named[parameter] = asWholeArn(text)
    else if (isOneParameter(text)) named[parameter] = text
    // It is a folder's name, with a slash or without.
    else if (parameter.endsWith('-prefix') && text !== '') declared[parameter] = `${text.replace(/\/+$/, '')}/`
    else declared[parameter] = text
  }
  for (const [parameter, { of, after }] of Object.entries(source.parts ?? {})) {
    const value = chosen(attributes, of)
    if (value === undefined) continue
    const at = value === null ? -1 : value.indexOf(after)
    const part = at < 0 ? '' : value!.slice(at + after.length).split('/', 1)[0]!
    declared[parameter] = part === '' ? symbolText('parameter', `${parameter} of ${of}`) : part
  }
  for (const [parameter, paths] of Object.entries(source.locations ?? {})) {
    const found = locationAt(attributes, paths)
    if (found === undefined) continue
    declared[`${parameter}-bucket`] = found.bucket
    const folder = parameter === 'output' ? attribute(attributes, source.outputFolder ?? []) : undefined
    const prefix = [found.key, folder ?? ''].map((part) => part.replace(/\/$/, '')).filter((part) => part !== '')
    if (prefix.length > 0) declared[`${parameter}-prefix`] = `${prefix.join('/')}/`
  }
  for (const [parameter, paths] of Object.entries(source.objects ?? {})) {
    const found = locationAt(attributes, paths)
    // A sign of a pattern would stand for other objects.
    if (found === undefined || found.key === '' || /[*?]/.test(found.key)) continue
    ;(isOneParameter(found.key) ? named : declared)[`${parameter}-object`] = found.key
    ;(isOneParameter(found.bucket) ? named : declared)[`${parameter}-bucket`] = found.bucket
  }
  const things = textsAt(attributes, source.things)
  const context = Object.fromEntries(
    Object.entries(textsAt(attributes, source.context)).map(([key, text]) => [key, asWritten(text)]),
  )
  return {
    declared,
    ...(isEmpty(named) ? {} : { named }),
    ...(isEmpty(things) ? {} : { things }),
    ...(isEmpty(context) ? {} : { context }),
  }
}

const isEmpty = (record: object): boolean => Object.keys(record).length === 0

/** Whether an attribute holds an ARN that does not show yet. */
const isOpenArn = (path: string, text: string): boolean =>
  /(?:Arn|_arn)$/.test(path) && !text.startsWith('arn:') && holdsSymbol(text)

/**
 * Whether a value is of no concern: one of somebody else's things that need no right, or perhaps one of them. What lies in
 * the account of the role is its team's own.
 */
function isForeign(text: string, ignored: readonly string[] | undefined, { account, functions }: Owner): boolean {
  if (ignored === undefined) return false
  if (!text.startsWith('arn:')) return true
  const owner = text.split(':')[4] ?? ''
  if (functions.has(text) || boundOf(owner) === 'account' || owner === account) return false
  return ignored.some((pattern) => intersects(parsePattern(pattern), parsePattern(text)) !== 'false')
}

/** `s3://BUCKET/KEY` at the first path that is there. */
function locationAt(attributes: Value, paths: readonly string[]): { bucket: string; key: string } | undefined {
  const match = /^s3:\/\/(?!arn:)([^/]+)(?:\/(.*))?$/s.exec(attribute(attributes, paths) ?? '')
  return match === null || isAccessPointAlias(match[1]!) ? undefined : { bucket: match[1]!, key: match[2] ?? '' }
}

/**
 * An access point's alias stands where a bucket's name would; which bucket it is, it does not say.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-points-naming.html
 */
const isAccessPointAlias = (name: string): boolean => /-(?:s3alias|ext-s3alias)$|--(?:ol-s3|op-s3|xa-s3)$/.test(name)

/** The texts that stand at paths, without what only the run tells. */
function textsAt(attributes: Value, paths: RoleSource['things']): Record<string, string> {
  const found: Record<string, string> = {}
  for (const [name, path] of Object.entries(paths ?? {})) {
    const text = chosen(attributes, path)
    if (typeof text === 'string' && text !== '') found[name] = isOpenArn(path, text) ? asWholeArn(text) : text
  }
  return found
}

/** The text at the first path that is there; a block of HCL is a list of one. */
export const attribute = (value: Value, paths: readonly string[]): string | undefined => attributeAt(value, paths)?.text

function attributeAt(value: Value, paths: readonly string[]): { path: string; text: string } | undefined {
  for (const path of paths) {
    let at: Value | undefined = value
    for (const step of path.split('.')) {
      if (Array.isArray(at)) at = at[0]
      at = isObject(at) ? at[step] : undefined
    }
    if (typeof at === 'string') return { path, text: at }
  }
  return undefined
}

/** The text at a path; null: something is there that only the run tells; undefined: nothing is there. */
function chosen(attributes: Value, path: string): string | null | undefined {
  let at: Value | undefined = attributes
  for (const step of path.split('.')) {
    if (Array.isArray(at)) at = at[0]
    if (at === undefined) return undefined
    if (!isObject(at)) return null
    if (Object.hasOwn(at, `${step}${whenRun}`)) return null
    at = at[step]
  }
  return at === undefined || typeof at === 'string' ? at : null
}
