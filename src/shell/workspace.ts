import { isAbsolute, join, resolve } from 'node:path'
import { ConfigurationError, formatProblem, type Problem } from '../base/errors.js'
import type { SourceText } from '../base/source.js'
import { deploymentOf } from '../base/symbol.js'
import { asList, isObject, type Value } from '../base/value.js'
import { services } from '../catalogue/index.js'
import { invocations } from '../check/invocable.js'
import { namedBy } from '../check/named-resources.js'
import type { BucketDeclaration, Configuration, GlobRef, PrincipalDeclaration } from '../model/configuration.js'
import { aliasOf, arnBehindAlias } from '../model/key-arn.js'
import type { Document, LoadedFile } from '../model/document.js'
import {
  type AttachedPolicy,
  attachedByArn,
  type Bucket,
  type Key,
  type Principal,
  type Workspace,
} from '../model/workspace.js'
import { emptyConfiguration, loadConfiguration } from './configuration.js'
import { excludes, findFiles, kindOf, leftOut, lookingFault, readSource } from './files.js'
import { documentsFor, type Hint, Loader, readable, reportedPath } from './loader.js'
import { documentsOf, isTemplate, mayBeTemplate, readTemplates } from './templates.js'
import { bind } from './workspace-bind.js'
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
  /** Texts by reported path that stand in for what is on the disk: fixes that are not written yet. */
  texts?: ReadonlyMap<string, string>
  /** What another deployment may give otherwise is left open. */
  open?: true
  /** Of the files found these only, by reported path. */
  only?: ReadonlySet<string>
}

export interface LoadedWorkspace {
  workspace: Workspace
  configurationPath?: string
  notices: string[]
}

/**
 * Finds, reads and joins a repository's files.
 * @throws ConfigurationError for a wrong configuration, and for a path or pattern that was given and matches nothing.
 */
export async function loadWorkspace(options: WorkspaceOptions): Promise<LoadedWorkspace> {
  const root = rootOf(options)
  const { configuration, source } = await configurationOf(root, options)
  const exclude = [...(options.exclude ?? []), ...configuration.exclude.map(({ glob }) => glob)]
  const loader = new Loader(root, options.cwd, exclude, concern, wanted, options.texts)
  const declared = await declaredIn(configuration, loader)
  if (loader.problems.length > 0) {
    const problems = loader.problems.sort((a, b) => a.line! - b.line! || a.column! - b.column!)
    throw new ConfigurationError(problems)
  }
  const defaults = !isPatterned(options)
  const folders: string[] = []
  for (const { path, hint } of await listed(root, options, exclude, folders)) {
    if (path !== source?.path && options.only?.has(path) !== false) await loader.load(path, hint)
  }
  const notices = [...folders, ...loader.notices, ...(await idleExclusions(root, options.exclude ?? [], configuration))]
  const files = loader.files()
  if (defaults && !files.some(({ kind }) => kind !== 'ignored')) notices.push('no policy or CORS file was found')
  const templates = new Set(files.filter(isTemplate))
  const { joined, givenUp, used, takenIn } = await templatesOf(files, configuration, declared, loader, options.open)
  // Of what is left out nothing is told, such as a text of another language, though what a template makes of it counts.
  const left = takenIn.length === 0 ? [] : await leftOut(root, exclude)
  const silent = new Set(left.map((path) => reportedPath(options.cwd, join(root, path))))
  files.push(...takenIn.filter(({ path }) => !silent.has(path)))
  if (source !== undefined) files.push({ path: source.path, kind: 'config', source, documents: [], problems: [] })
  files.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
  const isFree = (file: LoadedFile) => !loader.claimed.has(file.path) && !used.has(file.path) && !templates.has(file)
  const free = files.filter(isFree)
  const loose = free.filter(({ kind }) => kind === 'identity-policy').map(({ path }) => path)
  const { principals, buckets, keys } = bind(declared, joined, loose)
  const labels = new Set(joined.buckets.flatMap(({ name, label }) => [name, label]))
  for (const { value, problem } of configuration.doubts) if (!labels.has(value)) notices.push(formatProblem(problem))
  const workspace: Workspace = {
    files,
    principals: [...principals, ...groupFiles(free)],
    buckets,
    keys,
    services: joined.services,
    functions: joined.functions,
    get givenUp() {
      return givenUp()
    },
    serviceControlPolicies: declared.serviceControlPolicies,
    resourceControlPolicies: declared.resourceControlPolicies,
    configuration,
  }
  return { workspace, notices, ...(source !== undefined && { configurationPath: source.path }) }
}

/** Patterns of files to leave out that match none; an exclusion of a folder that no repository holds is only careful. */
async function idleExclusions(root: string, given: readonly string[], { exclude }: Configuration): Promise<string[]> {
  const notices: string[] = []
  for (const pattern of given)
    if (!(await excludes(root, pattern))) notices.push(`\`--exclude ${pattern}\` matches no file`)
  for (const { glob, span } of exclude) {
    const message = `\`${glob}\` under \`exclude\` matches no file`
    const place = { path: span.source.path, ...span.source.positionAt(span.start) }
    if (!(await excludes(root, glob))) notices.push(formatProblem({ message, ...place }))
  }
  return notices
}

/** A text without one of these says nothing about any service of the catalogue. */
const concern = new RegExp(
  services.flatMap(({ prefixes, name }) => [...prefixes, name.replace(/^Amazon|\s/g, '')]).join('|'),
  'i',
)

/** Types of resources that give a role one of the catalogue's tasks, or that a task's parameter may name, or that let others use it. */
const wanted = new Set([
  ...services.flatMap(({ tasks }) =>
    Object.values(tasks).flatMap(({ givenBy = [] }) => givenBy.flatMap(({ types }) => types)),
  ),
  ...Object.values(namedBy).flatMap(({ types }) => types),
  ...Object.keys(invocations),
])

const noTemplates = {
  joined: { principals: [], buckets: [], keys: [], grants: [], services: [], functions: [] },
  givenUp: () => [],
  takenIn: [] as LoadedFile[],
  used: new Set<string>(),
}

/** The texts of the files that Terraform may take in, by what their names end with. */
async function* textsTakenIn(files: readonly LoadedFile[], loader: Loader): AsyncGenerator<string> {
  const sources = files.filter(({ kind }) => kind === 'terraform').map(({ source }) => source)
  if (sources.length === 0) return
  const { namedFiles } = await import('../formats/terraform/named-files.js')
  const patterns = [...new Set(sources.flatMap(({ text }) => namedFiles(text)))].map((end) => `**/*${end}`)
  if (patterns.length === 0) return
  const found = await findFiles(loader.root, { patterns, exclude: loader.exclude })
  for (const path of found) {
    const source = await loader.text(reportedPath(loader.cwd, join(loader.root, path)))
    if (source !== undefined) yield source.text
  }
}

async function takesInConcern(files: readonly LoadedFile[], loader: Loader): Promise<boolean> {
  for await (const text of textsTakenIn(files, loader)) if (concern.test(text)) return true
  return false
}

async function partitionOfFiles(files: readonly LoadedFile[], region: string | undefined, loader: Loader) {
  const { partitionOf } = await import('../formats/partition.js')
  const named = partitionOf(region, textsOf(files))
  if (named !== undefined || region !== undefined) return named
  const further: string[] = []
  for await (const text of textsTakenIn(files, loader)) further.push(text)
  return partitionOf(region, [...textsOf(files), ...further])
}

function* textsOf(files: readonly LoadedFile[]): Generator<string> {
  for (const { kind, source } of files) if (kind !== 'ignored') yield source.text
}

/** The account of the roles that the configuration declares by their ARN and that templates have to declare. */
function accountOf({ principals, silent, templates }: Declared): string | undefined {
  const accounts = new Set<string>()
  for (const principal of principals) {
    const { arn } = principal
    if (arn === undefined || !(silent.has(principal) || (templates.get(principal) ?? []).length > 0)) continue
    const [, , , , account = ''] = arn.split(':')
    accounts.add(account)
  }
  const [only, ...others] = accounts
  return only !== undefined && others.length === 0 && /^\d{12}$/.test(only) ? only : undefined
}

/**
 * The files that a document stands in. One that is put together of several files has statements in each of them.
 * @param loose whether there are policy files that may be one of them: only then their places are looked for
 */
function pathsOf(document: Document, loose: boolean): string[] {
  const statements = loose && isObject(document.value) ? asList(document.value['Statement']).length : 0
  return [
    document.source.path,
    ...Array.from({ length: statements }, (_, index) => document.locate(['Statement', index]).source.path),
  ]
}

/** What templates declare, joined. A workspace in which nothing names a service of the catalogue costs no more. */
async function templatesOf(
  files: readonly LoadedFile[],
  configuration: Configuration,
  declared: Declared,
  loader: Loader,
  open: true | undefined,
) {
  const { principals, buckets, hygiene } = configuration
  const anyway = principals.length + buckets.length > 0 || hygiene === 'all'
  if (!files.some(isTemplate)) return noTemplates
  const concerned = anyway || files.some(({ source }) => concern.test(source.text))
  if (!concerned && !(await takesInConcern(files, loader))) return noTemplates
  const { joinResources } = await import('../formats/join.js')
  const { managedPolicy } = await import('../catalogue/managed-policies.js')
  const read = { read: (path: string) => loader.text(path), list: (folder: string) => loader.list(folder) }
  const partition = await partitionOfFiles(files, configuration.defaults.region, loader)
  const account = accountOf(declared)
  const loose = files.some((file) => file.documents.length > 0 && !isTemplate(file))
  const { resources, givenUp, takenIn } = await readTemplates(
    files,
    {
      ...deploymentOf({
        ...(partition !== undefined && { partition }),
        ...(account !== undefined && { account }),
        ...configuration.defaults,
      }),
      ...(open && { open }),
    },
    read,
    concern,
    loader.prefix,
    wanted,
  )
  const documents = resources.flatMap(documentsOf)
  // A policy file that a template takes in belongs to the template's role.
  const used = new Set(documents.flatMap((document) => pathsOf(document, loose)))
  // It says what the template makes of it: what stands for a value of Terraform is filled in.
  for (const file of files)
    if (used.has(file.path) && !isTemplate(file))
      file.documents = [...new Set(documents.filter(({ source }) => source.path === file.path))]
  return {
    joined: joinResources(resources, (arn) => managedPolicy(arn) as Value | undefined),
    givenUp,
    takenIn,
    used,
  }
}

/** The one directory given, else the root of the options. */
function rootOf({ root, paths = [], cwd }: WorkspaceOptions): string {
  const only = paths.length === 1 && paths[0] !== '' ? resolve(cwd, paths[0]!) : undefined
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
    for (const candidate of candidates) {
      const fault = lookingFault(candidate)
      if (fault === undefined) continue
      throw new ConfigurationError([{ message: `the configuration ${fault}`, path: reportedPath(cwd, candidate) }])
    }
    if (config !== undefined) throw new ConfigurationError([{ message: `configuration \`${config}\` does not exist` }])
    return { configuration: emptyConfiguration() }
  }
  const { source, problem } = await readSource(root, path, reportedPath(cwd, path))
  if (source === undefined || problem !== undefined) {
    throw new ConfigurationError([{ message: `the configuration ${problem}`, path: reportedPath(cwd, path) }])
  }
  return { configuration: await loadConfiguration(source), source }
}

/** Whether patterns were given; empty lists are none. */
const isPatterned = ({ policies = [], cors = [] }: { policies?: string[] | undefined; cors?: string[] | undefined }) =>
  policies.length + cors.length > 0

/** The files that the options ask for, absolute or reported; each path and pattern must match one. */
async function listed(
  root: string,
  { paths = [], policies, cors, cwd }: WorkspaceOptions,
  exclude: string[],
  /** Folders that cannot be read are added to it. */
  notices: string[],
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
  const onFault = (base: string) => (folder: string, fault: string) =>
    notices.push(`${reportedPath(cwd, join(base, folder)) || '.'}: not read: ${fault}`)
  if (paths.length === 0 && !patterned) add(root, await findFiles(root, { exclude, onFault: onFault(root) }))
  for (const path of paths) {
    const full = resolve(cwd, path)
    // An empty variable of a script is not meant to be everything.
    const kind = path === '' ? undefined : kindOf(full)
    if (kind === 'file') result.push({ path: reportedPath(cwd, full) })
    else if (kind === undefined)
      problems.push({ message: `path \`${path}\` ${lookingFault(full) ?? 'matches no file'}` })
    else if (!patterned) add(full, await findFiles(full, { exclude, base: root, onFault: onFault(full) }))
  }
  if (problems.length > 0) throw new ConfigurationError(problems)
  return result
}

async function leaves(pattern: string): Promise<boolean> {
  if (!pattern.includes('..') && !isAbsolute(pattern)) return false
  return (await import('./configuration-reader.js')).leavesRoot(pattern)
}

type Declared = Pick<
  Workspace,
  'principals' | 'buckets' | 'keys' | 'serviceControlPolicies' | 'resourceControlPolicies'
> & { templates: Map<Principal, string[]>; silent: Set<Principal> }

async function declaredIn(configuration: Configuration, loader: Loader): Promise<Declared> {
  // What is named for one purpose comes first: a glob of policies beside it does not take it.
  const buckets: Bucket[] = []
  for (const declaration of configuration.buckets) buckets.push(await bucketOf(declaration, loader))
  const keys: Key[] = []
  for (const { arn, policy } of configuration.keys) {
    const document = policy && (await loader.single(policy, 'key-policy'))?.document
    const alias = aliasOf(arn)
    keys.push({
      arn: alias === undefined ? arn : arnBehindAlias(arn, {}),
      ...(alias !== undefined && { aliases: [alias] }),
      ...(document !== undefined && { policy: document }),
    })
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
  const templates = new Map<Principal, string[]>()
  const silent = new Set<Principal>()
  for (const [i, declaration] of configuration.principals.entries()) {
    const { trust, boundary } = joins[i]!
    const named: string[] = []
    const principal = await principalOf(declaration, trust?.document, boundary, taken, loader, named)
    principals.push(principal)
    templates.set(principal, named)
    if (!declaration.policiesStated) silent.add(principal)
  }
  return { principals, templates, silent, buckets, keys, serviceControlPolicies, resourceControlPolicies }
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
      documents.push(...documentsFor(await loader.load(path, hint), hint))
    }
    result.push(documents)
  }
  return result
}

/** A boundary is a file, or a managed policy by name or ARN. */
async function boundaryOf(ref: GlobRef, loader: Loader): Promise<AttachedPolicy | undefined> {
  if (ref.glob.startsWith('arn:')) return { ...(await managed(ref.glob)), span: ref.span }
  if (/^[\w+=,@-]+$/.test(ref.glob) && kindOf(join(loader.root, ref.glob)) === undefined) {
    const attached = await managed(ref.glob)
    if (attached.value !== undefined) return { ...attached, span: ref.span }
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
  return document === undefined || document.unreadable !== undefined ? { label: path } : { label: path, document }
}

const notIdentity = new Set<string>(['trust-policy', 'bucket-policy', 'key-policy', 'resource-policy', 'cors'])

async function principalOf(
  declaration: PrincipalDeclaration,
  trust: Document | undefined,
  boundary: AttachedPolicy | undefined,
  taken: ReadonlySet<string>,
  loader: Loader,
  /** Templates among the policies are added to it. */
  templates: string[],
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
      const plain = exact && !mayBeTemplate(path) ? undefined : await loader.load(path)
      if (plain !== undefined && isTemplate(plain)) {
        templates.push(path)
        continue
      }
      if (!exact && plain !== undefined && notIdentity.has(plain.kind)) {
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
  for (const { name, span } of declaration.managedPolicies)
    policies.push({ ...attachedByArn(name, await managed(name)), span })
  const assumed: string[] = []
  const [only] = trusts
  let joined = trust
  if (declaration.trust === undefined && only !== undefined && trusts.length === 1) {
    joined = documentsFor(only, 'trust-policy')[0]
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
