import type { SourceText } from '../base/source.js'
import { isObject, type Path, type Value } from '../base/value.js'
import type { Document, DuplicateKey, Language, LoadedFile, PolicyKind, SyntaxTopic } from '../model/document.js'
import { jsonTree } from '../syntax/json-tree.js'
import type { Node, ParseResult, SyntaxProblem } from '../syntax/node.js'
import { duplicateMembers, maximumDepth, nodeAt, toValue } from '../syntax/tree.js'
import { fragmentValue, mayHoldFunctions, withoutFunctions } from './fragment.js'
import { isCors, isGoogleCors, isOtherCloudsCors, readCors } from './cors.js'
import { isAuthorizationDetails } from './authorization-details.js'
import { firstCharacter, hasClue, jsonStarts, looksLikeTemplate, looksMeant, templateReason } from './clues.js'
import { mapScalar } from './cloudformation/text-map.js'
import { misplacedPolicy, misplacedValue, otherHome } from './misplaced.js'
import {
  checkPolicy,
  findPolicies,
  type FoundPolicy,
  isUnresolved,
  noPrincipal,
  policyKind,
  shown,
  tooLarge,
} from './policy.js'
import { lazyRoot, parsePlain, type Root, treeRoot } from './root.js'

/** What the configuration says about a file. */
export interface FileHint {
  /** The file is one of these, whatever it looks like. */
  as?: PolicyKind | 'cors'
  /** What a template must mention for its syntax errors to matter. */
  concern?: RegExp
  /** Types of resources of which a template reader wants to know. */
  wanted?: ReadonlySet<string>
}

/** Longest text that is read, in UTF-16 units. */
const maximumLength = 5 * 1024 * 1024

/**
 * Reads the policies and CORS configurations of a file. It goes by the content, not by the name. A file with a syntax
 * problem gives no documents: nothing is guessed. Never throws.
 */
export async function readFile(source: SourceText, hint: FileHint = {}): Promise<LoadedFile> {
  const { text } = source
  const named = hint.as !== undefined
  if (text.length > maximumLength) return ignored(source, hint, 'too large: more than 5 MB')
  const first = firstCharacter(text)
  if (first === '') return ignored(source, hint, 'the file is empty')
  if (!named && !hasClue(text)) return ignored(source, hint, nothing)
  if (first === '{' || first === '[') {
    const value = parsePlain(text)
    if (value !== undefined) return interpret(source, hint, [lazyRoot(text, value)])
  }
  const language = first === '<' ? 'xml' : jsonStarts.includes(first) ? 'json' : 'yaml'
  return fromTree(source, hint, await parse(text, language, hint), language)
}

const nothing = 'no policy or CORS configuration'

async function parse(text: string, language: 'json' | 'yaml' | 'xml', { wanted }: FileHint): Promise<ParseResult> {
  if (language === 'xml') return (await import('../syntax/xml.js')).parseXml(text)
  if (language === 'json') return (await import('../syntax/json.js')).parseJson(text)
  return (await import('../syntax/yaml.js')).parseYaml(text, wanted && postponedIn(wanted))
}

/**
 * The properties of resources that a reader of CloudFormation hardly ever asks for. They are read all the same if it
 * does, so that this need not be exact.
 */
const postponedIn = (wanted: ReadonlySet<string>) => ({
  section: 'Resources',
  body: 'Properties',
  kind: 'Type',
  mayWait: (type: string, text: string) => isSeldomRead.test(type) && !wanted.has(type) && !isOftenRead.test(text),
})

const isSeldomRead = /^AWS::(?!IAM|S3|KMS|Lambda|Serverless|CloudFormation)/
const isOftenRead = /Role|Transform|Fn::ForEach/

function fromTree(
  source: SourceText,
  hint: FileHint,
  { roots, problems }: ParseResult,
  language: Language,
): LoadedFile {
  if (problems.length === 0) {
    return interpret(
      source,
      hint,
      roots.map((node) => treeRoot(node, language)),
    )
  }
  const told = problems.map((problem) => withTopic(problem, topicOf(source, hint, language)))
  if (hint.as !== undefined) return invalid(source, told)
  if (looksLikeTemplate(source.text)) {
    if (hint.concern?.test(source.text) === true && !/\{[{%]/.test(source.text)) return invalid(source, told)
    return ignored(source, hint, 'a CloudFormation template with a syntax error')
  }
  const template = templateReason(source.text, problems)
  if (template !== undefined) return ignored(source, hint, template)
  return looksMeant(source) ? invalid(source, told) : ignored(source, hint, nothing)
}

/** What a text that cannot be parsed goes against. The grammar of policies is one of JSON. */
function topicOf({ text }: SourceText, hint: FileHint, language: Language): SyntaxTopic | undefined {
  if (language === 'yaml') return 'yaml'
  if (language === 'xml' || hint.as === 'cors') return 'cors'
  if (hint.as === undefined && looksLikeTemplate(text)) return 'cloudformation'
  return hint.as === undefined && /"AllowedOrigins?"\s*:|"CORSRules?"\s*:/.test(text) ? 'cors' : undefined
}

const withTopic = <T extends SyntaxProblem>(problem: T, about: SyntaxTopic | undefined): T & { about?: SyntaxTopic } =>
  about === undefined ? problem : { ...problem, about }

function interpret(source: SourceText, hint: FileHint, roots: readonly Root[]): LoadedFile {
  const documents: Document[] = []
  const problems: LoadedFile['problems'] = []
  let reason = nothing
  for (const root of roots.flatMap(listed)) {
    const template = hint.as === undefined ? templateKind(root.outline) : undefined
    if (template !== undefined) {
      return { path: source.path, kind: template, source, documents: [], problems: [], root: () => root.node() }
    }
    if (hint.as === undefined && isAuthorizationDetails(root.value)) {
      return {
        path: source.path,
        kind: 'identity-policy',
        source,
        documents: [],
        problems: [],
        root: () => root.node(),
      }
    }
    const other = otherFormat(root.value)
    if (other !== undefined) {
      reason = other
      continue
    }
    const result = readRoot(source, hint, root)
    documents.push(...result.documents)
    problems.push(...result.problems)
  }
  if (documents.length > 0) return { path: source.path, kind: documents[0]!.kind, source, documents, problems }
  return problems.length > 0 ? invalid(source, problems) : ignored(source, hint, reason, roots[0])
}

/** A list of whole policies is several documents. */
function listed(root: Root): Root[] {
  if (!Array.isArray(root.outline)) return [root]
  const { value, again, node, ...rest } = root
  if (!Array.isArray(value) || value.length === 0) return [root]
  if (!value.every((item: Value) => isObject(item) && Object.hasOwn(item, 'Statement'))) return [root]
  return value.map((item: Value, index) => ({
    ...rest,
    value: item,
    outline: item,
    again: () => (again() as readonly Value[])[index]!,
    node: () => {
      const list = node()
      return list.type === 'array' ? list.items[index]! : list
    },
  }))
}

interface RootResult {
  documents: Document[]
  problems: LoadedFile['problems']
}

function readRoot(source: SourceText, hint: FileHint, whole: Root): RootResult {
  const isPart = mayHoldFunctions(source.text) && !deeperThan(whole.value, 2 * maximumDepth)
  const root = isPart ? asFragment(whole) : whole
  const { value } = root
  const misplaced = hint.as === undefined ? undefined : misplacedRoot(root, hint.as)
  if (misplaced !== undefined) {
    // What it is named for elsewhere is read then.
    return { documents: hint.as === 'cors' ? corsResult(source, root, true).documents : [], problems: [misplaced] }
  }
  if (
    hint.as === 'cors' ||
    (hint.as === undefined &&
      isCors(value) &&
      (root.language === 'xml' || !isOtherCloudsCors(value, source.path, source.text)))
  ) {
    return hint.as === 'cors' && !isObject(value) && !Array.isArray(value)
      ? { documents: [], problems: [] }
      : corsResult(source, root, hint.as === 'cors')
  }
  const named = hint.as !== undefined
  const results = findPolicies(value, named).map((found, index) => readPolicy(source, hint, root, found, index))
  return { documents: results.flatMap((each) => each.documents), problems: results.flatMap((each) => each.problems) }
}

/** A file that is named as a policy and is a CORS configuration, or the other way round. */
function misplacedRoot(root: Root, as: PolicyKind | 'cors'): LoadedFile['problems'][number] | undefined {
  const [found] = as === 'cors' ? findPolicies(root.value, false) : []
  const kind = found === undefined ? undefined : (found.kind ?? policyKind(found.policy))
  const message = misplacedValue(root.value, as, kind)
  if (message === undefined) return undefined
  const { start, end } = root.node()
  return withTopic({ message, start, end }, as === 'cors' ? 'cors' : undefined)
}

/** What CloudFormation's functions give in a file that a template takes in is not known. */
function asFragment(root: Root): Root {
  const { language, node, again } = root
  if (language === 'json')
    return { ...root, value: withoutFunctions(root.value), again: () => withoutFunctions(again()) }
  return language === 'yaml' ? { ...root, value: fragmentValue(node()), again: () => fragmentValue(node()) } : root
}

function readPolicy(source: SourceText, hint: FileHint, root: Root, found: FoundPolicy, index: number): RootResult {
  const { policy, toFile, text } = found
  if (deeperThan(policy, maximumDepth)) {
    const message = `expected at most ${maximumDepth} levels of nesting, found more`
    const { start } = root.node()
    return { documents: [], problems: [{ message, start, end: start }] }
  }
  const large = tooLarge(policy)
  if (large !== undefined) {
    if (hint.as === undefined && hint.concern?.test(source.text) === false) return { documents: [], problems: [] }
    const { start } = root.node()
    return { documents: [], problems: [{ message: large, start, end: start, rule: 'too-complex' }] }
  }
  const kind = (hint.as as PolicyKind | undefined) ?? found.kind ?? policyKind(policy)
  const locate = text === undefined ? locator(source, root, toFile) : textLocator(source, root, text)
  const checked = checkPolicy(policy, kind)
  const misplaced = hint.as === undefined ? undefined : misplacedPolicy(policy, kind, found.kind)
  const { usable, problems } = misplaced === undefined ? checked : { ...checked, problems: [misplaced] }
  const more = hint.as === undefined || misplaced !== undefined ? '' : otherHome(policy, hint.as as PolicyKind)
  const document = () =>
    text === undefined
      ? policyDocument(
          kind,
          source,
          root,
          () => findPolicies(root.again(), hint.as !== undefined)[index]!.policy,
          locate,
        )
      : { kind, language: 'string' as const, source, value: policy, locate }
  return {
    documents: usable ? [document()] : [],
    problems: problems
      .filter(({ path }) => !isUnresolved(policy, path))
      .map(({ message, path, rule }) => {
        const { start, end } = locate(path)
        const told =
          rule === 'policy/principal-in-identity-policy' || message === noPrincipal ? message + more : message
        return { message: told, start, end, ...(rule === undefined ? {} : { rule }) }
      }),
  }
}

/**
 * A policy of a file. Most policies of a large repository are never asked for their value: it is parsed again when it
 * is, and not kept alive until then.
 */
function policyDocument(
  kind: PolicyKind,
  source: SourceText,
  root: Root,
  again: () => Value,
  locate: Document['locate'],
): Document {
  const { language, node, mayRepeat } = root
  let policy: Value | undefined
  return {
    kind,
    language,
    source,
    get value() {
      policy ??= again()
      return policy
    },
    locate,
    duplicateKeys: () => (mayRepeat?.() === false ? [] : duplicatesIn(node(), source)),
  }
}

function corsResult(source: SourceText, root: Root, strict: boolean): RootResult {
  const { rules, problems: found } = readCors(root.node(), root.language, strict)
  const problems = found.map((problem) => withTopic(problem, 'cors'))
  if (rules.items.length === 0 && problems.length > 0) return { documents: [], problems }
  const locate = locator(source, { node: () => rules }, (path) => path)
  return { documents: [{ kind: 'cors', language: root.language, source, value: toValue(rules), locate }], problems }
}

function locator(
  source: SourceText,
  { node: tree }: Pick<Root, 'node'>,
  toFile: (path: Path) => Path,
): Document['locate'] {
  return (path) => {
    const { start, end } = nodeAt(tree(), toFile(path))
    return { source, start, end }
  }
}

/** Places in a policy that stands in a string. */
function textLocator(source: SourceText, { node: tree }: Root, at: Path): Document['locate'] {
  return (path) => {
    const whole = nodeAt(tree(), at)
    const map = whole.type === 'scalar' ? mapScalar(source, whole) : undefined
    if (map === undefined || parsePlain(map.text) === undefined) return { source, start: whole.start, end: whole.end }
    const { start, end } = nodeAt(jsonTree(map.text), path)
    return { source, start: map.starts[start]!, end: end > start ? map.ends[end - 1]! : map.starts[start]! }
  }
}

function duplicatesIn(node: Node, source: SourceText): DuplicateKey[] {
  return duplicateMembers(node).map(({ first, last }) => ({
    key: last.value,
    first: { source, start: first.start, end: first.end },
    last: { source, start: last.start, end: last.end },
  }))
}

/** Why a file that is another tool's is not read. */
function otherFormat(value: Value): string | undefined {
  if (isGoogleCors(value)) return 'Google Cloud Storage CORS'
  if (!isObject(value) || Object.hasOwn(value, 'Statement')) return undefined
  if (Object.hasOwn(value, 'terraform_version')) return 'a Terraform state, not a plan'
  return undefined
}

/** Which template format a value is, if any. */
function templateKind(value: Value): 'cloudformation' | 'terraform-plan' | 'serverless' | undefined {
  if (!isObject(value) || Object.hasOwn(value, 'Statement')) return undefined
  if (isCloudFormation(value)) return 'cloudformation'
  if (Object.hasOwn(value, 'planned_values') && Object.hasOwn(value, 'terraform_version')) return 'terraform-plan'
  if (Object.hasOwn(value, 'service') && Object.hasOwn(value, 'provider')) return 'serverless'
  return undefined
}

function isCloudFormation(value: { readonly [key: string]: Value }): boolean {
  if (Object.hasOwn(value, 'AWSTemplateFormatVersion')) return true
  const { Resources: resources } = value
  if (!isObject(resources)) return false
  return Object.entries(resources).some(
    ([name, resource]) =>
      // A loop has its resources in a list.
      name.startsWith('Fn::ForEach::') ||
      (isObject(resource) && typeof resource.Type === 'string' && /^(?:AWS|Custom)::/.test(resource.Type)),
  )
}

function ignored(source: SourceText, hint: FileHint, reason: string, root?: Root): LoadedFile {
  const { path, text } = source
  if (hint.as === undefined) return { path, kind: 'ignored', reason, source, documents: [], problems: [] }
  const what = hint.as === 'cors' ? 'a CORS configuration' : 'a policy with a `Statement`'
  if (reason !== nothing) {
    const message = /^(?:the file|too|template)/.test(reason) ? reason : `expected ${what}, found ${reason}`
    return invalid(source, [withTopic({ message, start: 0, end: 0 }, hint.as === 'cors' ? 'cors' : undefined)])
  }
  const { start, end } = root?.node() ?? { start: 0, end: text.length }
  const message = `expected ${what}, found ${shown(root?.value)}`
  return invalid(source, [withTopic({ message, start, end }, hint.as === 'cors' ? 'cors' : undefined)])
}

function invalid(source: SourceText, problems: LoadedFile['problems']): LoadedFile {
  return { path: source.path, kind: 'invalid', reason: problems[0]!.message, source, documents: [], problems }
}

function deeperThan(value: Value, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (levels <= 0) return true
  return Object.values(value).some((item) => deeperThan(item, levels - 1))
}
