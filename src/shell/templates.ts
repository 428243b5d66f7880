import type { SourceText } from '../base/source.js'
import type { Deployment } from '../base/symbol.js'
import type { Document, LoadedFile } from '../model/document.js'
import type { Infrastructure, ProjectFiles, Resource, Wanted } from '../model/infrastructure.js'
import type { Node } from '../syntax/node.js'

/** Files that Terraform reads, by their names: HCL says nothing about itself. */
export const isTerraform = (path: string): boolean =>
  /\.(?:tf|tofu|tf\.json|tofu\.json|tfvars|tfvars\.json)$/i.test(path)

/** Files that may be templates, by their names. */
export const mayBeTemplate = (path: string): boolean => isTerraform(path) || /\.(?:ya?ml|json|template)$/i.test(path)

/** What the templates of a workspace declare, all formats together. */
export interface Templates {
  resources: Resource[]
  /** Files that templates take in, that are none of the run, and that something is wrong with. */
  takenIn: LoadedFile[]
  /** What is resolved late may be given up late: ask when everything has been asked for. */
  givenUp: () => Infrastructure['givenUp']
}

/**
 * Reads all templates, each format as a whole, and completes their files: kind, problems, documents.
 * @param files as loaded; entries of templates are changed in place.
 */
export async function readTemplates(
  files: readonly LoadedFile[],
  deployment: Deployment,
  project: ProjectFiles,
  /** What a template must mention for its mistakes to be reported. */
  concern: RegExp,
  /** What reported paths of the root begin with: labels do not depend on the working directory. */
  prefix: string,
  wanted: Wanted,
): Promise<Templates> {
  const parsed = (kind: LoadedFile['kind']) =>
    files.flatMap(({ kind: own, source, root }) =>
      own === kind && root !== undefined ? [{ source, root: root() }] : [],
    )
  const found: Infrastructure[] = []
  const stacks = parsed('cloudformation')
  if (stacks.length > 0) {
    const { readCloudFormation } = await import('../formats/cloudformation/index.js')
    found.push(await readCloudFormation(stacks, deployment, project, wanted))
  }
  const services = parsed('serverless')
  if (services.length > 0) {
    const { readServerless } = await import('../formats/serverless/index.js')
    const read = await readServerless(services, deployment, project, wanted)
    // What a service takes in is deployed with it; by itself the framework's variables are not filled in.
    for (const stack of found)
      stack.resources = stack.resources.filter(({ unit }) => unit === undefined || read.taken?.has(unit) !== true)
    found.push(read)
  }
  for (const { kind, source, root } of files)
    if (kind === 'identity-policy' && root !== undefined) {
      const { readAuthorizationDetails } = await import('../formats/authorization-details.js')
      found.push({ resources: readAuthorizationDetails(source, root()), files: [], givenUp: [] })
    }
  found.push(...(await readTerraformFiles(files, parsed('terraform-plan'), deployment, project, wanted)))
  const takenIn = complete(files, found, concern)
  // What was read is in the resources now; the trees take much memory.
  for (const file of files) delete file.root
  for (const { resources } of found)
    for (const resource of resources)
      if (prefix !== '' && resource.label.startsWith(prefix)) resource.label = resource.label.slice(prefix.length)
  return {
    resources: found.flatMap(({ resources }) => resources),
    takenIn,
    givenUp: () => found.flatMap(({ givenUp }) => givenUp),
  }
}

async function readTerraformFiles(
  files: readonly LoadedFile[],
  plans: { source: SourceText; root: Node }[],
  deployment: Deployment,
  project: ProjectFiles,
  wanted: Wanted,
): Promise<Infrastructure[]> {
  const sources = files.filter(({ kind }) => kind === 'terraform').map(({ source }) => source)
  const found: Infrastructure[] = []
  if (plans.length > 0) {
    const { readTerraformPlan } = await import('../formats/terraform/plan.js')
    for (const plan of plans) {
      const planned = await readTerraformPlan([plan], deployment, sources, wanted)
      for (const resource of planned.resources) resource.unit = folderOf(plan.source.path)
      found.push(planned)
    }
  }
  if (sources.length > 0) {
    const { readTerraform } = await import('../formats/terraform/index.js')
    const written = await readTerraform(sources, deployment, project, wanted)
    // A plan knows more than the files it was made from: those beside it, or the only ones there are.
    const planned = new Set(found.flatMap(({ resources }) => resources.map(({ label, unit }) => `${unit} ${label}`)))
    const units = new Set(written.resources.map(({ unit }) => unit))
    const labels = new Set(
      units.size === 1 ? found.flatMap(({ resources }) => resources.map(({ label }) => label)) : [],
    )
    const kept = written.resources.filter(({ label, unit }) => !planned.has(`${unit} ${label}`) && !labels.has(label))
    found.push({ ...written, resources: kept })
  }
  return found
}

const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')))

function complete(files: readonly LoadedFile[], found: readonly Infrastructure[], concern: RegExp): LoadedFile[] {
  const documents = new Map<SourceText, Set<Document>>()
  for (const { resources } of found)
    for (const document of resources.flatMap(documentsOf)) {
      const list = documents.get(document.source)
      if (list === undefined) documents.set(document.source, new Set([document]))
      else list.add(document)
    }
  // What the Serverless Framework takes in may name what the framework itself declares.
  const services = files.filter(({ kind }) => kind === 'serverless').map(({ path }) => folderOf(path))
  const mayBeIncluded = ({ kind, path }: LoadedFile) =>
    kind === 'cloudformation' && services.some((folder) => folder === '' || path.startsWith(`${folder}/`))
  const read = new Map(found.flatMap((infrastructure) => infrastructure.files.map((file) => [file.path, file])))
  for (const file of files) {
    const template = read.get(file.path)
    if (template !== undefined) {
      file.kind = template.kind
      const { problems, beside } = template
      const concerns = () =>
        concern.test(file.source.text) || beside?.().some(({ text }) => concern.test(text)) === true
      const told = mayBeIncluded(file)
        ? problems.filter(({ rule }) => rule !== 'template/undeclared-reference')
        : problems
      file.problems = told.length > 0 && concerns() ? told : []
      if (template.reason !== undefined) file.reason = template.reason
      else delete file.reason
    }
    if (isTemplate(file)) file.documents = [...(documents.get(file.source) ?? [])]
  }
  const own = new Set(files.map(({ path }) => path))
  return [...read.values()].flatMap(({ path, kind, source, reason, problems, beside }): LoadedFile[] => {
    const concerns = () => concern.test(source.text) || beside?.().some(({ text }) => concern.test(text)) === true
    if (kind !== 'invalid' || problems.length === 0 || own.has(path) || !concerns()) return []
    return [{ path, kind, source, documents: [], problems, ...(reason === undefined ? {} : { reason }) }]
  })
}

const templateKinds = new Set(['cloudformation', 'terraform', 'terraform-plan', 'serverless'])

/** Whether a file declares things together with others. What prints an account is one of these, too. */
export const isTemplate = ({ kind, root }: LoadedFile): boolean => templateKinds.has(kind) || root !== undefined

/** The documents of a resource that can be read. */
export function documentsOf(resource: Resource): Document[] {
  switch (resource.type) {
    case 'role':
    case 'user':
    case 'group': {
      const inline = resource.inline.flatMap((policy) => ('document' in policy ? [policy.document] : []))
      return [...inline, ...readable(resource.trust)]
    }
    case 'policy':
      return 'value' in resource.document ? [resource.document] : []
    case 'bucket':
    case 'bucket-part':
      return [...readable(resource.cors), ...readable(resource.policy)]
    case 'key':
    case 'key-policy':
      return readable(resource.policy)
    default:
      return []
  }
}

const readable = (document: Document | 'unknown' | undefined): Document[] =>
  document === undefined || document === 'unknown' || document.unreadable !== undefined ? [] : [document]
