import { isObject, textOfValue, type Value } from '../base/value.js'
import type { ArrayNode, Member, Node, ObjectNode, SyntaxProblem } from '../syntax/node.js'
import { memberOf, toValue } from '../syntax/tree.js'
import { distance } from 'fastest-levenshtein'
import type { Language } from '../model/document.js'
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
/** Elements that S3's XML repeats, and the lists of S3's JSON. */
const xmlNames: { [name: string]: (typeof lists)[number] } = {
  AllowedHeader: 'AllowedHeaders',
  AllowedMethod: 'AllowedMethods',
  AllowedOrigin: 'AllowedOrigins',
  ExposeHeader: 'ExposeHeaders',
}
const jsonMembers: readonly string[] = [...lists, 'MaxAgeSeconds', 'ID']
const xmlMembers: readonly string[] = [...Object.keys(xmlNames), 'MaxAgeSeconds', 'ID']
/** What CloudFormation and Terraform call a member otherwise, in lower case. */
const otherNames = new Map([
  ['exposedheaders', 'ExposeHeaders'],
  ['maxage', 'MaxAgeSeconds'],
])

/** Whether the value is an S3 CORS configuration: a list of rules, or one in `CORSRules`. */
export function isCors(value: Value): boolean {
  if (Array.isArray(value)) return value.some((rule) => isObject(rule) && isRule(rule))
  if (!isObject(value)) return false
  if (Object.hasOwn(value, 'CORSRules') || Object.hasOwn(value, 'CORSConfiguration')) return true
  return isObject(value.CORSRule) ? isRule(value.CORSRule) : Array.isArray(value.CORSRule) && isCors(value.CORSRule)
}

/**
 * With one name of the JSON, or with two of the XML: a single one may be anybody's. What has more names of its own than
 * of a CORS rule is something else: CloudFront's cache behaviours have `AllowedMethods`.
 */
function isRule(value: { readonly [key: string]: Value }): boolean {
  const has = (name: string) => Object.hasOwn(value, name)
  if (!has('AllowedMethods') && !has('AllowedOrigins') && !(has('AllowedMethod') && has('AllowedOrigin'))) return false
  const names = Object.keys(value)
  return 2 * names.filter((name) => likely.has(name.toLowerCase())).length >= names.length
}

const likely = new Set([...[...jsonMembers, ...xmlMembers].map((name) => name.toLowerCase()), ...otherNames.keys()])

/**
 * Whether a configuration is another cloud's: Tencent's COS, Alibaba's OSS and Huawei's OBS have the names of S3's XML in
 * JSON, where S3 has others, so a file with them that names such a cloud is none of S3.
 * https://www.tencentcloud.com/document/product/436/8279
 */
export function isOtherCloudsCors(value: Value, path: string, text: string): boolean {
  if (/"?(?:AllowedMethods|AllowedOrigins|CORSRules)"?\s*:/.test(text) || !isCors(value)) return false
  return /tencent|qcloud|aliyun|alibaba|huawei|(?:^|[^a-z])(?:cos|oss|obs)(?:[^a-z]|$)/i.test(`${path}\n${text}`)
}

/** Google Cloud Storage writes its CORS in lower case: https://cloud.google.com/storage/docs/cors-configurations */
export function isGoogleCors(value: Value): boolean {
  const rules = isObject(value) ? value.cors : value
  if (!Array.isArray(rules)) return false
  return rules.some((rule) => isObject(rule) && Object.hasOwn(rule, 'origin') && Object.hasOwn(rule, 'method'))
}

/**
 * Reads the CORS configuration at a file's root. What cannot be read is a problem and left out.
 * @param language the names are those of S3's XML there, and those of S3's JSON elsewhere; S3 refuses any other
 * @param strict it is known to be for S3, so values that S3 refuses are problems too
 */
export function readCors(root: Node, language: Language, strict = false): FoundCors {
  const xml = language === 'xml'
  const problems: SyntaxProblem[] = []
  const report = (message: string, node: Node) => problems.push({ message, start: node.start, end: node.end })
  const format = language === 'yaml' ? 'YAML' : 'JSON'
  const { node, items } = ruleNodes(root, { xml, format, report })
  const rules: ArrayNode = { type: 'array', items: [], start: node.start, end: node.end }
  for (const rule of items) {
    if (rule.type === 'object')
      rules.items.push(readRule(rule, { xml, format, lists: strict && language === 'json', report }))
    else if (rule.type === 'scalar' && rule.value === '') {
      rules.items.push(
        readRule(
          { type: 'object', members: [], start: rule.start, end: rule.end },
          { xml, format, lists: strict && language === 'json', report },
        ),
      )
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
    return list?.type === 'array' ? list.items.map((node) => ({ node, text: textOfValue(toValue(node)) })) : []
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

function ruleNodes(root: Node, reading: Naming): { node: Node; items: Node[] } {
  if (root.type === 'array') return { node: root, items: root.items }
  if (root.type === 'scalar') return { node: root, items: [root] }
  const configuration = memberOf(root, 'CORSConfiguration')?.value
  // An empty element is a configuration without rules.
  if (configuration?.type === 'scalar' && configuration.value === '') return { node: configuration, items: [] }
  if (configuration !== undefined) return ruleNodes(configuration, reading)
  const list = memberOf(root, 'CORSRules')
  if (list !== undefined) return rulesIn(list, reading)
  const elements = root.members.filter((member) => member.key.value === 'CORSRule')
  if (elements.length > 0 && reading.xml) return { node: root, items: elements.map((member) => member.value) }
  const other = elements[0] ?? memberOf(root, 'CorsRules')
  if (other === undefined) return { node: root, items: [root] }
  const whose = other.key.value === 'CORSRule' ? "S3's XML" : 'CloudFormation'
  const { format, report } = reading
  report(
    `S3 refuses ${shown(other.key.value)} in ${format}, the name in ${whose}; write \`CORSRules\`, a list`,
    other.key,
  )
  return rulesIn(other, reading)
}

function rulesIn({ value }: Member, reading: Naming): { node: Node; items: Node[] } {
  return value.type === 'array' ? ruleNodes(value, reading) : { node: value, items: [value] }
}

type Report = (message: string, node: Node) => void

interface Naming {
  xml: boolean
  /** What a file that is no XML is written in. */
  format: 'JSON' | 'YAML'
  report: Report
}

interface Reading extends Naming {
  /** A list must be written as one; what applies a file in YAML is not known. */
  lists: boolean
}

function readRule(rule: ObjectNode, reading: Reading): ObjectNode {
  const { xml, format, lists: onlyLists, report } = reading
  const found = new Map<string, ArrayNode>()
  const meant = new Set<string>()
  const members: Member[] = []
  for (const member of rule.members) {
    const given = member.key.value
    const name = (xml ? xmlMembers : jsonMembers).includes(given) ? (xmlNames[given] ?? given) : undefined
    if (name === undefined) {
      const right = nameFor(given, xml)
      if (right !== undefined) meant.add(xmlNames[right] ?? right)
      report(wrongName(given, right, xml, format), member.key)
    } else if ((lists as readonly string[]).includes(name)) {
      if (onlyLists && isText(member.value))
        report(
          `expected a list in ${shown(name)}, found ${shown(toValue(member.value))}; S3 takes only a list`,
          member.value,
        )
      addItems(name, member.value, found, report)
    } else if (name === 'MaxAgeSeconds') addMaxAge(member, members, report)
  }
  for (const name of ['AllowedMethods', 'AllowedOrigins'] as const) {
    if (!found.has(name) && !meant.has(name)) report(`the CORS rule has no \`${xml ? name.slice(0, -1) : name}\``, rule)
  }
  for (const name of lists) {
    const value = found.get(name) ?? { type: 'array', items: [], start: rule.start, end: rule.end }
    members.push({ key: { type: 'scalar', value: name, start: value.start, end: value.start }, value })
  }
  return { ...rule, members }
}

/** The member that a wrong name was meant to be: another format's name, another case, a slip of the pen. */
function nameFor(given: string, xml: boolean): string | undefined {
  const known = xml ? xmlMembers : jsonMembers
  const letters = given.toLowerCase().replace(/[^a-z]/g, '')
  const same = otherNames.get(letters) ?? otherNames.get(`${letters}s`) ?? letters
  const alike = (name: string) => name.toLowerCase().replace(/s$/, '') === same.toLowerCase().replace(/s$/, '')
  return known.find(alike) ?? known.find((name) => name.length > 4 && distance(name.toLowerCase(), letters) <= 2)
}

/**
 * What the AWS CLI and the SDKs say is "Unknown parameter in CORSConfiguration.CORSRules[0]", S3 itself "The XML you
 * provided was not well-formed or did not validate against our published schema".
 * https://docs.aws.amazon.com/cli/latest/reference/s3api/put-bucket-cors.html
 */
function wrongName(given: string, right: string | undefined, xml: boolean, format: string): string {
  const known = (xml ? xmlMembers : jsonMembers).join(', ')
  if (right === undefined) return `expected ${known} in a CORS rule, found ${shown(given)}`
  const list = (lists as readonly string[]).includes(right)
  if (!xml && Object.hasOwn(xmlNames, given))
    return `S3 refuses ${shown(given)} in ${format}, the name in its XML; write \`${right}\`, a list`
  if (xml && (lists as readonly string[]).includes(given))
    return `S3 refuses ${shown(given)} in XML, the name in its JSON; write one \`${right}\` for each value`
  return `S3 refuses ${shown(given)} in a CORS rule; write \`${right}\`${list ? ', a list' : ''}`
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
