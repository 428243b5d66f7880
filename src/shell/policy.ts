import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ConfigurationError } from '../base/errors.js'
import { inlineLimit, managedLimit, sizeOf } from '../check/generate/merge.js'
import { type Generated, generatePolicies, identityPoliciesOf } from '../check/generate/policy.js'
import { didYouMean } from '../findings/did-you-mean.js'
import { fileFault } from './file-faults.js'

export type PolicyFormat = 'json' | 'terraform' | 'cloudformation'

export interface PolicyOptions {
  tasks: readonly string[]
  /** `KEY=VALUE` as given. */
  with: readonly string[]
  format: PolicyFormat
  /** Folder to write into instead of printing. */
  output?: string
}

/**
 * What `policy` prints, or the files that it has written; and notices.
 * @throws ConfigurationError for unknown tasks and parameters, and for files that are there already
 */
export async function runPolicy(options: PolicyOptions): Promise<{ text: string; notices: string[] }> {
  if (options.tasks.length === 0)
    throw new ConfigurationError([{ message: '`policy` needs a task; `ml-perms-check tasks` lists them' }])
  const generated = generatePolicies(options.tasks, parametersOf(options.with), didYouMean)
  const notices = noticesOf(generated)
  const text = await print(generated, options.format)
  if (options.output === undefined) return { text, notices }
  const { policyFiles } = await import('../report/policy-files.js')
  const paths = { terraform: 'main.tf', cloudformation: 'template.yaml' }
  const template = options.format === 'json' ? undefined : { path: paths[options.format], text }
  return { text: writeAll(options.output, policyFiles(generated, template)), notices }
}

async function print(generated: Generated, format: PolicyFormat): Promise<string> {
  if (format === 'terraform') return (await import('../report/policy-terraform.js')).policyTerraform(generated)
  if (format === 'cloudformation')
    return (await import('../report/policy-cloudformation.js')).policyCloudFormation(generated)
  return (await import('../report/policy-json.js')).policyJson(generated.policies)
}

function parametersOf(given: readonly string[]): Record<string, string> {
  const found: Record<string, string> = Object.create(null) as Record<string, string>
  for (const text of given) {
    const equals = text.indexOf('=')
    if (equals < 1) throw new ConfigurationError([{ message: `option \`--with\` needs KEY=VALUE, found \`${text}\`` }])
    const name = text.slice(0, equals)
    if (Object.hasOwn(found, name)) throw new ConfigurationError([{ message: `parameter \`${name}\` is given twice` }])
    found[name] = text.slice(equals + 1)
  }
  return found
}

function noticesOf({ request, policies }: Generated): string[] {
  const notices: string[] = []
  if (request.missing.length > 0)
    notices.push(
      `not given, so placeholders stand for ${request.missing.map((name) => `\`${name}\``).join(', ')}; \`--with NAME=VALUE\` fills them in`,
    )
  if (request.alias !== undefined)
    notices.push(
      `a policy names a key by its ARN and never by an alias; \`aws kms describe-key --key-id ${request.alias} --query KeyMetadata.Arn\` prints the ARN for \`--with kms-key=ARN\``,
    )
  const apart = policies.principals ?? []
  if (apart.length > 0) {
    const whose = apart.map(({ for: who, tasks }) => `${tasks.map((id) => `\`${id}\``).join(', ')} for ${who}`)
    const each = apart.map(({ tasks }) => `\`policy ${tasks.join(' ')}\``)
    notices.push(
      `the tasks belong to different principals (${whose.join('; ')}), and one policy for all of them gives each the rights of the others; ` +
        `the JSON has what each needs under \`principals\`, and ${each.join(' and ')} print them by themselves`,
    )
  }
  const identity = identityPoliciesOf(policies)
  if (identity.length > 1) {
    const total = identity.reduce((sum, policy) => sum + sizeOf(policy), 0)
    notices.push(
      `split into ${identity.length} policies: a managed policy has at most ${managedLimit} characters${total <= inlineLimit ? '' : `, and all inline policies of a role ${inlineLimit}`}`,
    )
  }
  for (const service of new Set(request.tasks.map((task) => task.service)))
    if (service.lifecycle?.state === 'ended') notices.push(service.lifecycle.text)
  return notices
}

/** Writes every file, or none when one is there with another content. */
function writeAll(folder: string, files: ReadonlyMap<string, string>): string {
  const problems: { message: string }[] = []
  for (const [path, text] of files) {
    const full = join(folder, path)
    if (existsSync(full) && readText(full) !== text)
      problems.push({ message: `\`${full}\` is there already and is not overwritten` })
  }
  if (problems.length > 0) throw new ConfigurationError(problems)
  try {
    for (const [path, text] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
  } catch (error) {
    throw new ConfigurationError([{ message: `cannot write into \`${folder}\`: ${fileFault(error)}` }])
  }
  return [...files.keys()].map((path) => `wrote ${join(folder, path)}\n`).join('')
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
