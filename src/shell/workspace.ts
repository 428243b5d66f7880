import { isAbsolute, join, relative, resolve } from 'node:path'
import { ConfigurationError, type Problem } from '../base/errors.js'
import type { SourceText } from '../base/source.js'
import { readFile } from '../formats/read-file.js'
import type { BucketDeclaration, Configuration, GlobRef, PrincipalDeclaration } from '../model/configuration.js'
import type { Document, LoadedFile, PolicyKind } from '../model/document.js'
import type { AttachedPolicy, Bucket, Key, Principal, Workspace } from '../model/workspace.js'
import { emptyConfiguration, loadConfiguration } from './configuration.js'
import { findFiles, kindOf, posix, readSource } from './files.js'
import { groupFiles } from './workspace-groups.js'

export interface WorkspaceOptions {
  /** Where globs start, unless one directory is given in `paths`. */
  root: string
  /** Files and directories, relative to `cwd`. */
  paths?: string[]
  /** Relative to `cwd`. Default: `.github/ml-perms.yml` in the root, if there is one. */
  config?: string
  /** Globs relative to the root. These and `cors` replace the default patterns. */
  policies?: string[]
  cors?: string[]
  exclude?: string[]
  /** Reported paths are relative to it. */
  cwd: string
}

export interface LoadedWorkspace {
  workspace: Workspace
  configurationPath?: string
  notices: string[]
}

type Hint = PolicyKind | 'cors'

/**
 * Finds, reads and joins a repository's files.
 * @throws ConfigurationError for a wrong configuration, and for a path or pattern that was given and matches nothing.
 */
export async function loadWorkspace(options: WorkspaceOptions): Promise<LoadedWorkspace> {
  const root = rootOf(options)
  const { configuration, source } = await configurationOf(root, options)
  const exclude = [...(options.exclude ?? []), ...configuration.exclude]
  const loader = new Loader(root, options.cwd, exclude)
  const declared = await declaredIn(configuration, loader)
  if (loader.problems.length > 0) {
    const problems = loader.problems.sort((a, b) => a.line! - b.line! || a.column! - b.column!)
    throw new ConfigurationError(problems)
  }
  const defaults = !isPatterned(options)
  for (const { path, hint } of await listed(root, options, exclude)) {
    if (path !== source?.path) await loader.load(path, hint)
  }
  const notices = [...loader.notices]
  const files = loader.files()
  if (defaults && !files.some(({ kind }) => kind !== 'ignored')) notices.push('no policy or CORS file was found')
  if (source !== undefined) files.push({ path: source.path, kind: 'config', source, documents: [], problems: [] })
  files.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
  const workspace: Workspace = {
    files,
    ...declared,
    principals: [...declared.principals, ...groupFiles(files.filter(({ path }) => !loader.claimed.has(path)))],
    configuration,
  }
  return { workspace, notices, ...(source !== undefined && { configurationPath: source.path }) }
}

/** The one directory given, else the root of the options. */
function rootOf({ root, paths = [], cwd }: WorkspaceOptions): string {
  const only = paths.length === 1 ? resolve(cwd, paths[0]!) : undefined
  return only !== undefined && kindOf(only) === 'directory' ? only : resolve(cwd, root)
}

async function configurationOf(
  root: string,
  { config, cwd }: WorkspaceOptions,
): Promise<{ configuration: Configuration; source?: SourceText }> {
  const candidates =
    config !== undefined ? [resolve(cwd, config)] : ['yml', 'yaml'].map((end) => join(root, `.github/ml-perms.${end}`))
  const path = candidates.find((candidate) => kindOf(candidate) === 'file')
  if (path === undefined) {
    if (config !== undefined) throw new ConfigurationError([{ message: `configuration \`${config}\` does not exist` }])
    return { configuration: emptyConfiguration() }
  }
  const { source, problem } = await readSource(root, path, reportedPath(cwd, path))
  if (source === undefined || problem !== undefined) {
    throw new ConfigurationError([{ message: `the configuration is ${problem}`, path: reportedPath(cwd, path) }])
  }
  return { configuration: await loadConfiguration(source), source }
}

/** Whether patterns were given; empty lists are none. */
const isPatterned = ({ policies = [], cors = [] }: { policies?: string[] | undefined; cors?: string[] | undefined }) =>
  policies.length + cors.length > 0

const reportedPath = (cwd: string, path: string): string => posix(relative(cwd, path))

/** The files that the options ask for, absolute or reported; each path and pattern must match one. */
async function listed(
  root: string,
  { paths = [], policies, cors, cwd }: WorkspaceOptions,
  exclude: string[],
): Promise<{ path: string; hint?: Hint }[]> {
  const result: { path: string; hint?: Hint }[] = []
  const problems: Problem[] = []
  const add = (base: string, found: string[], hint?: Hint) => {
    for (const path of found) {
      result.push({ path: reportedPath(cwd, join(base, path)), ...(hint !== undefined && { hint }) })
    }
  }
  for (const [patterns, hint] of [
    [cors ?? [], 'cors'],
    [policies ?? [], undefined],
  ] as const) {
    for (const pattern of patterns) {
      if (await leaves(pattern)) {
        problems.push({ message: `pattern \`${pattern}\` must stay inside the checked directory` })
        continue
      }
      const found = await findFiles(root, { patterns: [pattern], exclude })
      if (found.length === 0) problems.push({ message: `pattern \`${pattern}\` matches no file` })
      add(root, found, hint)
    }
  }
  const patterned = isPatterned({ policies, cors })
  if (paths.length === 0 && !patterned) add(root, await findFiles(root, { exclude }))
  for (const path of paths) {
    const full = resolve(cwd, path)
    const kind = kindOf(full)
    if (kind === 'file') result.push({ path: reportedPath(cwd, full) })
    else if (kind === undefined) problems.push({ message: `path \`${path}\` matches no file` })
    else if (!patterned) add(full, await findFiles(full, { exclude }))
  }
  if (problems.length > 0) throw new ConfigurationError(problems)
  return result
}

async function leaves(pattern: string): Promise<boolean> {
  if (!pattern.includes('..') && !isAbsolute(pattern)) return false
  return (await import('./configuration-reader.js')).leavesRoot(pattern)
}

/** Reads each file once for each meaning, and keeps what the configuration claims. */
class Loader {
  readonly problems: Problem[] = []
  readonly notices: string[] = []
  /** Reported paths that belong to something declared. */
  readonly claimed = new Set<string>()
  private readonly loaded = new Map<string, LoadedFile>()
  private readonly others = new Map<string, LoadedFile>()
  private readonly sources = new Map<string, SourceText>()
  private readonly unreadable = new Set<string>()

  constructor(
    readonly root: string,
    readonly cwd: string,
    readonly exclude: string[],
  ) {}

  files(): LoadedFile[] {
    return [...this.loaded.values()]
  }

  /** @param path as reported. */
  async load(path: string, hint?: Hint): Promise<LoadedFile | undefined> {
    const known = this.loaded.get(path)
    if (known !== undefined && (hint === undefined || known.kind === hint || known.kind === 'invalid')) return known
    const other = this.others.get(`${hint} ${path}`)
    if (other !== undefined) return other
    const source = this.sources.get(path) ?? (await this.source(path))
    if (source === undefined) return undefined
    const file = await readFile(source, hint === undefined ? {} : { as: hint })
    if (known === undefined || known.kind === 'ignored') this.loaded.set(path, file)
    else this.others.set(`${hint} ${path}`, file)
    return file
  }

  private async source(path: string): Promise<SourceText | undefined> {
    if (this.unreadable.has(path)) return undefined
    const { source, problem } = await readSource(this.cwd, path, path)
    if (source !== undefined && problem === undefined) {
      if (this.loaded.has(path)) this.sources.set(path, source)
      return source
    }
    this.unreadable.add(path)
    this.notices.push(`${path}: not read: ${problem}`)
    return undefined
  }

  /** The files of a glob of the configuration, as reported. None is a mistake. */
  async match({ glob, span }: GlobRef): Promise<{ paths: string[]; exact: boolean }> {
    const exact = kindOf(join(this.root, glob)) === 'file'
    const found = await findFiles(this.root, { patterns: [glob], ...(exact ? {} : { exclude: this.exclude }) })
    if (found.length === 0) this.problem(span, `\`${glob}\` matches no file`)
    return { paths: found.map((path) => reportedPath(this.cwd, join(this.root, path))), exact }
  }

  /** The one file that is meant, and its document. */
  async single(ref: GlobRef, hint: Hint): Promise<{ path: string; document?: Document } | undefined> {
    const { paths } = await this.match(ref)
    if (paths.length > 1) {
      this.problem(ref.span, `\`${ref.glob}\` matches ${paths.length} files, expected one: ${paths.join(', ')}`)
    }
    const [path] = paths
    if (path === undefined) return undefined
    const document = readable(await this.load(path, hint))[0]
    this.claimed.add(path)
    return { path, ...(document !== undefined && { document }) }
  }

  problem(span: GlobRef['span'], message: string): void {
    this.problems.push({ message, path: span.source.path, ...span.source.positionAt(span.start) })
  }
}

type Declared = Pick<
  Workspace,
  'principals' | 'buckets' | 'keys' | 'serviceControlPolicies' | 'resourceControlPolicies'
>

async function declaredIn(configuration: Configuration, loader: Loader): Promise<Declared> {
  // What is named for one purpose comes first: a glob of policies beside it does not take it.
  const buckets: Bucket[] = []
  for (const declaration of configuration.buckets) buckets.push(await bucketOf(declaration, loader))
  const keys: Key[] = []
  for (const { arn, policy } of configuration.keys) {
    const document = policy && (await loader.single(policy, 'key-policy'))?.document
    keys.push({ arn, ...(document !== undefined && { policy: document }) })
  }
  const serviceControlPolicies = await levelsOf(configuration.serviceControlPolicies, 'service-control-policy', loader)
  const resourceControlPolicies = await levelsOf(
    configuration.resourceControlPolicies,
    'resource-control-policy',
    loader,
  )
  const joins = []
  for (const { trust, boundary } of configuration.principals) {
    joins.push({
      trust: trust && (await loader.single(trust, 'trust-policy')),
      boundary: boundary && (await boundaryOf(boundary, loader)),
    })
  }
  const taken = new Set(loader.claimed)
  const principals: Principal[] = []
  for (const [i, declaration] of configuration.principals.entries()) {
    const { trust, boundary } = joins[i]!
    principals.push(await principalOf(declaration, trust?.document, boundary, taken, loader))
  }
  return { principals, buckets, keys, serviceControlPolicies, resourceControlPolicies }
}

async function bucketOf(declaration: BucketDeclaration, loader: Loader): Promise<Bucket> {
  const { name, versioned, account, content, tasks, span } = declaration
  const cors = declaration.cors && (await loader.single(declaration.cors, 'cors'))?.document
  const policy = declaration.policy && (await loader.single(declaration.policy, 'bucket-policy'))?.document
  return {
    name,
    ...(cors !== undefined && { cors }),
    ...(policy !== undefined && { policy }),
    ...(versioned !== undefined && { versioned }),
    ...(account !== undefined && { account }),
    ...(content !== undefined && { content }),
    tasks,
    span,
  }
}

async function levelsOf(levels: GlobRef[][], hint: Hint, loader: Loader): Promise<Document[][]> {
  const result: Document[][] = []
  for (const level of levels) {
    const paths = new Set<string>()
    for (const ref of level) for (const path of (await loader.match(ref)).paths) paths.add(path)
    const documents: Document[] = []
    for (const path of paths) {
      loader.claimed.add(path)
      documents.push(...readable(await loader.load(path, hint)))
    }
    result.push(documents)
  }
  return result
}

/** A boundary is a file, or a managed policy by name or ARN. */
async function boundaryOf(ref: GlobRef, loader: Loader): Promise<AttachedPolicy | undefined> {
  if (ref.glob.startsWith('arn:')) return managed(ref.glob)
  if (/^[\w+=,@-]+$/.test(ref.glob) && kindOf(join(loader.root, ref.glob)) === undefined) {
    const attached = await managed(ref.glob)
    if (attached.value !== undefined) return attached
  }
  const found = await loader.single(ref, 'identity-policy')
  return found === undefined ? undefined : attachedFile(found.path, found.document)
}

async function managed(nameOrArn: string): Promise<AttachedPolicy> {
  const { managedPolicy } = await import('../catalogue/managed-policies.js')
  const value = managedPolicy(nameOrArn)
  return { label: nameOrArn, ...(value !== undefined && { value }) }
}

function attachedFile(path: string, document: Document | undefined): AttachedPolicy {
  return document === undefined ? { label: path } : { label: path, value: document.value, document }
}

const notIdentity = new Set<string>(['trust-policy', 'bucket-policy', 'key-policy', 'resource-policy', 'cors'])

async function principalOf(
  declaration: PrincipalDeclaration,
  trust: Document | undefined,
  boundary: AttachedPolicy | undefined,
  taken: ReadonlySet<string>,
  loader: Loader,
): Promise<Principal> {
  const policies: AttachedPolicy[] = []
  const trusts: LoadedFile[] = []
  const seen = new Set<string>()
  for (const ref of declaration.policies) {
    const { paths, exact } = await loader.match(ref)
    for (const path of paths) {
      if (seen.has(path) || (!exact && taken.has(path))) continue
      seen.add(path)
      // A wide glob also finds the neighbours, and each says itself what it is; a file that is named is what it is called.
      const plain = exact ? undefined : await loader.load(path)
      if (plain !== undefined && notIdentity.has(plain.kind)) {
        if (plain.kind === 'trust-policy') trusts.push(plain)
        continue
      }
      const file = await loader.load(path, 'identity-policy')
      loader.claimed.add(path)
      const documents = readable(file)
      if (documents.length === 0) policies.push({ label: path })
      for (const document of documents) policies.push(attachedFile(path, document))
    }
  }
  for (const { name, span } of declaration.managedPolicies) policies.push({ ...(await managed(name)), span })
  const assumed: string[] = []
  const [only] = trusts
  let joined = trust
  if (declaration.trust === undefined && only !== undefined && trusts.length === 1) {
    joined = only.documents[0]
    loader.claimed.add(only.path)
    assumed.push(`\`${only.path}\` is the trust policy: it stands among the policies of \`${declaration.name}\``)
  }
  return {
    name: declaration.name,
    ...(declaration.arn !== undefined && { arn: declaration.arn }),
    policies,
    ...(boundary !== undefined && { boundary }),
    ...(joined !== undefined && { trust: joined }),
    ...(declaration.tasks.length > 0 && { tasks: declaration.tasks }),
    grouped: true,
    assumed,
    span: declaration.span,
  }
}

/** A file with a mistake in it is not evaluated: what it would say is not known. */
function readable(file: LoadedFile | undefined): readonly Document[] {
  return file === undefined || file.problems.length > 0 ? [] : file.documents
}
