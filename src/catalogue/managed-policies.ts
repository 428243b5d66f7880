import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'
import type { Value } from '../base/value.js'

/** Where one policy's JSON stands in the unpacked data. Offsets in bytes. */
interface Entry {
  /** With its path, as in the ARN: `service-role/AWSLambdaBasicExecutionRole`. */
  path: string
  version: string
  start: number
  end: number
}

interface Data {
  bytes: Buffer
  byPath: Map<string, Entry>
  byName: Map<string, Entry>
}

let data: Data | undefined

/** An AWS managed policy's ARN in any partition; the group is its path and name. */
const managedArn = /^arn:aws[a-z-]*:iam::aws:policy\/(.+)$/

/**
 * Whether this is a current AWS managed policy.
 * @param nameOrArn `AWSLambdaBasicExecutionRole`, `service-role/AWSLambdaBasicExecutionRole` or an ARN in any partition.
 */
export function hasManagedPolicy(nameOrArn: string): boolean {
  return find(nameOrArn) !== undefined
}

/**
 * The default version's document of an AWS managed policy; undefined when there is none of that name. The documents
 * are those of the commercial partition. Parsed anew in each call; the caller keeps it.
 */
export function managedPolicy(nameOrArn: string): Value | undefined {
  const text = managedPolicyText(nameOrArn)
  return text === undefined ? undefined : (JSON.parse(text) as Value)
}

/** The same document as compact JSON text. */
export function managedPolicyText(nameOrArn: string): string | undefined {
  const entry = find(nameOrArn)
  return entry === undefined ? undefined : load().bytes.toString('utf8', entry.start, entry.end)
}

/** Whether a document is word for word the current one of an AWS managed policy. @param json compact JSON */
export function isManagedPolicyText(json: string): boolean {
  const { bytes, byPath } = load()
  const text = Buffer.from(json)
  return [...byPath.values()].some(
    ({ start, end }) => end - start === text.length && bytes.compare(text, 0, text.length, start, end) === 0,
  )
}

/** The ARN, with the path that the policy really has, in the partition of the ARN given or else in `aws`. */
export function managedPolicyArn(nameOrArn: string): string | undefined {
  const entry = find(nameOrArn)
  if (entry === undefined) return undefined
  return managedArn.test(nameOrArn) ? nameOrArn : `arn:aws:iam::aws:policy/${entry.path}`
}

/** Names of all current AWS managed policies, without path, sorted by path and name. */
export function managedPolicyNames(): string[] {
  return [...load().byName.keys()]
}

function find(nameOrArn: string): Entry | undefined {
  const path = managedArn.exec(nameOrArn)?.[1]
  // An ARN without the policy's path names nothing in AWS either.
  if (path !== undefined) return load().byPath.get(path)
  // Any other ARN is answered without reading the file.
  if (nameOrArn.includes(':')) return undefined
  return load().byName.get(nameOrArn) ?? load().byPath.get(nameOrArn)
}

/** Reads and unpacks the data file once; the format is described in scripts/generate-managed-policies.mjs. */
function load(): Data {
  if (data !== undefined) return data
  // Keep this expression as it is, in one piece: the bundler finds it, and copies the file beside the bundle.
  const file = new URL('../generated/managed-policies.json.br', import.meta.url)
  const bytes = brotliDecompressSync(readFileSync(file))
  const head = bytes.indexOf('\n\n')
  const byPath = new Map<string, Entry>()
  const byName = new Map<string, Entry>()
  let start = head + 2
  for (const line of bytes.toString('utf8', 0, head).split('\n')) {
    const [path = '', version = '', length = ''] = line.split('\t')
    const entry = { path, version, start, end: start + Number(length) }
    byPath.set(path, entry)
    byName.set(path.slice(path.lastIndexOf('/') + 1), entry)
    start = entry.end + 1
  }
  data = { bytes, byPath, byName }
  return data
}
