import { isObject, type Value } from '../base/value.js'
import type { ArrayNode, Member, Node, ObjectNode, SyntaxProblem } from '../syntax/node.js'
import { memberOf, toValue } from '../syntax/tree.js'
import { shown } from './policy.js'

/** The rules of a CORS configuration as one normalised tree, with the places of the file. */
export interface FoundCors {
  /**
   * A list of `{AllowedHeaders, AllowedMethods, AllowedOrigins, ExposeHeaders, MaxAgeSeconds?}`; each list is there,
   * if need be empty and at the place of its rule.
   */
  rules: ArrayNode
  problems: SyntaxProblem[]
}

const lists = ['AllowedHeaders', 'AllowedMethods', 'AllowedOrigins', 'ExposeHeaders'] as const
const xmlNames: { [name: string]: (typeof lists)[number] } = {
  AllowedHeader: 'AllowedHeaders',
  AllowedMethod: 'AllowedMethods',
  AllowedOrigin: 'AllowedOrigins',
  ExposeHeader: 'ExposeHeaders',
}

/** Whether the value is an S3 CORS configuration: a list of rules, or one in `CORSRules`. */
export function isCors(value: Value): boolean {
  if (Array.isArray(value)) return value.some((rule) => isObject(rule) && isRule(rule))
  return isObject(value) && (Object.hasOwn(value, 'CORSRules') || Object.hasOwn(value, 'CORSConfiguration'))
}

function isRule(value: { readonly [key: string]: Value }): boolean {
  return Object.hasOwn(value, 'AllowedMethods') || Object.hasOwn(value, 'AllowedOrigins')
}

/** Google Cloud Storage writes its CORS in lower case: https://cloud.google.com/storage/docs/cors-configurations */
export function isGoogleCors(value: Value): boolean {
  const rules = isObject(value) ? value.cors : value
  if (!Array.isArray(rules)) return false
  return rules.some((rule) => isObject(rule) && Object.hasOwn(rule, 'origin') && Object.hasOwn(rule, 'method'))
}

/**
 * Reads the CORS configuration at a file's root. What cannot be read is a problem and left out.
 * @param strict it is known to be for S3, so values that S3 refuses are problems too
 */
export function readCors(root: Node, strict = false): FoundCors {
  const problems: SyntaxProblem[] = []
  const report = (message: string, node: Node) => problems.push({ message, start: node.start, end: node.end })
  const { node, items } = ruleNodes(root)
  const rules: ArrayNode = { type: 'array', items: [], start: node.start, end: node.end }
  for (const rule of items) {
    if (rule.type === 'object') rules.items.push(readRule(rule, report))
    else if (rule.type === 'scalar' && rule.value === '') {
      rules.items.push(readRule({ type: 'object', members: [], start: rule.start, end: rule.end }, report))
    } else report(`expected a CORS rule, found ${shown(toValue(rule))}`, rule)
  }
  if (strict) checkValues(rules, report)
  return { rules, problems }
}

const methods = ['GET', 'PUT', 'POST', 'DELETE', 'HEAD']

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/ManageCorsUsing.html */
function checkValues(rules: ArrayNode, report: Report): void {
  const textsIn = (rule: Node, name: string) => {
    const list = rule.type === 'object' ? memberOf(rule, name)?.value : undefined
    return list?.type === 'array' ? list.items.map((node) => ({ node, text: String(toValue(node)) })) : []
  }
  for (const rule of rules.items) {
    for (const { node, text } of textsIn(rule, 'AllowedMethods')) {
      const upper = text.toUpperCase()
      if (methods.includes(text)) continue
      const hint = methods.includes(upper) ? `; did you mean \`${upper}\`?` : ''
      report(`expected one of ${methods.join(', ')} in \`AllowedMethods\`, found ${shown(text)}${hint}`, node)
    }
    for (const name of ['AllowedOrigins', 'AllowedHeaders'])
      for (const { node, text } of textsIn(rule, name))
        if (text.split('*').length > 2)
          report(`expected at most one \`*\` in a value of \`${name}\`, found ${shown(text)}`, node)
  }
}

function ruleNodes(root: Node): { node: Node; items: Node[] } {
  if (root.type === 'array') return { node: root, items: root.items }
  if (root.type === 'scalar') return { node: root, items: [root] }
  const configuration = memberOf(root, 'CORSConfiguration')?.value
  // An empty element is a configuration without rules.
  if (configuration?.type === 'scalar' && configuration.value === '') return { node: configuration, items: [] }
  if (configuration !== undefined) return ruleNodes(configuration)
  const list = memberOf(root, 'CORSRules')?.value
  if (list !== undefined) return list.type === 'array' ? ruleNodes(list) : { node: list, items: [list] }
  const elements = root.members.filter((member) => member.key.value === 'CORSRule')
  if (elements.length > 0) return { node: root, items: elements.map((member) => member.value) }
  return { node: root, items: [root] }
}

type Report = (message: string, node: Node) => void

function readRule(rule: ObjectNode, report: Report): ObjectNode {
  const xml = rule.members.some((member) => xmlNames[member.key.value] !== undefined && isText(member.value))
  const found = new Map<string, ArrayNode>()
  const members: Member[] = []
  for (const member of rule.members) {
    const name = xml ? (xmlNames[member.key.value] ?? member.key.value) : member.key.value
    if ((lists as readonly string[]).includes(name)) addItems(name, member.value, found, report)
    else if (name === 'MaxAgeSeconds') addMaxAge(member, members, report)
    else if (name !== 'ID') {
      report(
        `expected ${[...lists, 'MaxAgeSeconds', 'ID'].join(', ')} in a CORS rule, found ${shown(name)}`,
        member.key,
      )
    }
  }
  for (const name of ['AllowedMethods', 'AllowedOrigins']) {
    if (!found.has(name)) report(`the CORS rule has no \`${name}\``, rule)
  }
  for (const name of lists) {
    const value = found.get(name) ?? { type: 'array', items: [], start: rule.start, end: rule.end }
    members.push({ key: { type: 'scalar', value: name, start: value.start, end: value.start }, value })
  }
  return { ...rule, members }
}

function isText(node: Node): boolean {
  return node.type === 'scalar' && typeof node.value === 'string'
}

function addItems(name: string, value: Node, found: Map<string, ArrayNode>, report: Report): void {
  const list = found.get(name) ?? { type: 'array', items: [], start: value.start, end: value.end }
  found.set(name, list)
  list.start = Math.min(list.start, value.start)
  list.end = Math.max(list.end, value.end)
  for (const item of value.type === 'array' ? value.items : [value]) {
    if (isText(item)) list.items.push(item)
    else report(`expected strings in \`${name}\`, found ${shown(toValue(item))}`, item)
  }
}

function addMaxAge({ key, value }: Member, members: Member[], report: Report): void {
  const seconds = value.type === 'scalar' && /^\d{1,15}$/.test(String(value.value)) ? Number(value.value) : undefined
  if (seconds === undefined || value.type !== 'scalar') {
    report(`expected a number of seconds in \`MaxAgeSeconds\`, found ${shown(toValue(value))}`, value)
  } else members.push({ key: { ...key, value: 'MaxAgeSeconds' }, value: { ...value, value: seconds } })
}
