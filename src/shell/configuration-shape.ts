import { didYouMean } from '../findings/did-you-mean.js'
import type { SchemaError } from '../generated/validate-configuration.js'
import type { Member, Node } from '../syntax/node.js'

/** Takes a mistake and its place. */
export type Report = (node: { start: number }, message: string) => void

/** The keys of each mapping, by the pattern of its JSON pointer. A test compares them with the schema. */
export const allowedKeys: readonly [RegExp, readonly string[]][] = [
  [
    /^$/,
    [
      'version',
      'principals',
      'buckets',
      'keys',
      'rules',
      'suppressions',
      'exclude',
      'service-control-policies',
      'resource-control-policies',
      'defaults',
      'hygiene',
    ],
  ],
  [/^\/principals\/[^/]*$/, ['arn', 'policies', 'managed-policies', 'boundary', 'trust', 'tasks']],
  [/^\/buckets\/[^/]*$/, ['cors', 'policy', 'versioned', 'account', 'content', 'tasks']],
  [/^\/keys\/[^/]*$/, ['policy']],
  [/^\/defaults$/, ['region', 'account', 'partition']],
  [/^\/suppressions\/\d+$/, ['rule', 'path', 'principal', 'reason', 'until']],
  [/\/tasks\/\d+$/, ['task', 'with']],
]

/** One mistake that the schema found, in words, at its place. */
export function reportSchemaError(root: Node, error: SchemaError, report: Report): void {
  const steps = error.instancePath.split('/').slice(1)
  const path = steps.map((step) => step.replace(/~1/g, '/').replace(/~0/g, '~'))
  const { node, member } = locate(root, path)
  const name = member === undefined ? 'the configuration' : `\`${member.key.value}\``
  const { params } = error
  switch (error.keyword) {
    case 'additionalProperties': {
      const key = String(params.additionalProperty)
      const place = node.type === 'object' ? node.members.find((m) => m.key.value === key)?.key : undefined
      const known = allowedKeys.find(([at]) => at.test(error.instancePath))?.[1] ?? []
      const meant = didYouMean(key, known)
      const help = meant || `; expected one of ${known.map((k) => `\`${k}\``).join(', ')}`
      report(place ?? node, `unknown key \`${key}\`${help}`)
      return
    }
    case 'required':
      report(
        node,
        `missing key \`${params.missingProperty}\`${path.length > 0 ? '' : '; the file must say `version: 1`'}`,
      )
      return
    case 'type': {
      const types = Array.isArray(params.type) ? params.type : String(params.type).split(',')
      const expected = types.map((type) => typeNames[String(type)] ?? String(type)).join(' or ')
      const place = node.type === 'scalar' && node.value === null ? (member?.key ?? node) : node
      report(place, `${name} must be ${expected}${keysOf(types, error.instancePath)}, found ${describe(node)}`)
      return
    }
    case 'enum': {
      const values = (params.allowedValues as unknown[]).map(String)
      const meant = node.type === 'scalar' && typeof node.value === 'string' ? didYouMean(node.value, values) : ''
      report(
        node,
        `${name} must be one of ${values.map((v) => `\`${v}\``).join(', ')}, found ${describe(node)}${meant}`,
      )
      return
    }
    case 'const':
      // Another type is reported as such.
      if (node.type !== 'scalar' || typeof node.value !== 'number') return
      report(node, `${name} must be ${String(params.allowedValue)}, found ${describe(node)}`)
      return
    case 'pattern': {
      const pattern = String(params.pattern)
      const expected = pattern.startsWith('^arn')
        ? 'the ARN of a role, user or group'
        : pattern.startsWith('^[0-9]')
          ? 'a date as YYYY-MM-DD'
          : 'text that is not empty'
      report(node, `${name} must be ${expected}, found ${describe(node)}`)
      return
    }
    default:
      report(node, `${name} ${error.message ?? 'is wrong'}`)
  }
}

/** ` with \`policy\``: what a mapping holds. */
function keysOf(types: readonly unknown[], at: string): string {
  const keys = types.includes('object') ? allowedKeys.find(([pattern]) => pattern.test(at))?.[1] : undefined
  if (keys === undefined || at === '') return ''
  return ` with ${keys.map((key) => `\`${key}\``).join(', ')}`
}

const typeNames: Record<string, string> = {
  object: 'a mapping',
  array: 'a list',
  string: 'a string',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
}

function describe(node: Node): string {
  if (node.type === 'object') return 'a mapping'
  if (node.type === 'array') return 'a list'
  if (node.value === null) return 'nothing'
  if (typeof node.value === 'string') return node.value.trim() === '' ? 'an empty string' : `\`${node.value}\``
  return `${typeof node.value === 'number' ? 'the number ' : ''}${node.value}`
}

/** The node at a path, and the last member on the way to it. */
function locate(root: Node, path: readonly string[]): { node: Node; member?: Member } {
  let node = root
  let member: Member | undefined
  for (const step of path) {
    if (node.type === 'array') {
      const item = node.items[Number(step)]
      if (item === undefined) break
      node = item
    } else if (node.type === 'object') {
      const next = node.members.findLast((m) => m.key.value === step)
      if (next === undefined) break
      member = next
      node = next.value
    }
  }
  return member === undefined ? { node } : { node, member }
}
