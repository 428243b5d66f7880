import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { ConfigurationError } from '../base/errors.js'
import { propose } from '../check/propose.js'
import { project } from '../findings/links.js'
import { plural } from '../report/counts.js'
import { startingConfiguration, startingWorkflow, toChoose } from '../report/starting-configuration.js'
import { fileFault } from './file-faults.js'
import { kindOf } from './files.js'
import { harmless, type Streams } from './log.js'
import { loadWorkspace } from './workspace.js'

const configurationPath = '.github/ml-perms.yml'
/** Principals that one line names. */
const mostNamed = 5
const workflowPath = '.github/workflows/ml-perms.yml'

/**
 * Sets a repository up: writes a configuration and a workflow from what is found. Asks nothing and overwrites nothing:
 * what is there stays as it is and is named.
 * @returns 0 if at least one file was written, 2 if both were there
 * @throws ConfigurationError if the directory does not exist or cannot be written
 */
export async function runInit(directory: string, cwd: string, streams: Streams): Promise<number> {
  const root = resolve(cwd, directory)
  if (kindOf(root) !== 'directory') refuse(`path \`${directory}\` is no directory`)
  const configuration = [configurationPath, configurationPath.replace(/yml$/, 'yaml')].find((path) =>
    existsSync(join(root, path)),
  )
  const workflow = existingWorkflow(root)
  const tell = (text: string) => streams.stderr.write(`${harmless(text)}\n`)
  let next = ''
  let written = 0
  if (configuration === undefined) {
    const { workspace, notices } = await loadWorkspace({ root, cwd: root })
    for (const notice of notices) tell(notice)
    const proposal = propose(workspace)
    const sure = proposal.principals.flatMap(({ tasks }) => tasks).filter((task) => task.sure).length
    write(root, configurationPath, startingConfiguration(proposal))
    written++
    streams.stdout.write(
      `wrote ${configurationPath}: ${plural(proposal.principals.length, 'principal')}, ${plural(sure, 'task')}, ${plural(proposal.buckets.length, 'bucket')}\n`,
    )
    const open = toChoose(proposal)
    if (open.length > 0) streams.stdout.write(`${harmless(choice(open))}\n`)
    next =
      'next: read it, then `ml-perms-check check`; an old repository starts green with `--baseline FILE --update-baseline`'
  } else tell(`${configuration} is there already and was left alone`)
  if (workflow === undefined) {
    write(root, workflowPath, startingWorkflow())
    written++
    streams.stdout.write(`wrote ${workflowPath}\n`)
    if (!existsSync(join(root, '.git')) && insideRepository(root))
      tell(
        `GitHub reads workflows at the top of a repository only: move ${workflowPath} there, with \`working-directory\``,
      )
  } else tell(`${workflow} is there already and was left alone`)
  if (next !== '') streams.stdout.write(`${next}\n`)
  return written > 0 ? 0 : 2
}

/** Whose tasks somebody has to choose. */
function choice(names: readonly string[]): string {
  const more = names.length > mostNamed ? ` and ${names.length - mostNamed} more` : ''
  const [are, them] = names.length > 1 ? ['are', 'them'] : ['is', 'it']
  return `to choose: what ${names.slice(0, mostNamed).join(', ')}${more} ${are} for; until then nothing is demanded of ${them}`
}

/** A workflow of the name that is written, or any that uses the action. */
function existingWorkflow(root: string): string | undefined {
  if (existsSync(join(root, workflowPath))) return workflowPath
  const folder = '.github/workflows'
  if (kindOf(join(root, folder)) !== 'directory') return undefined
  const name = readdirSync(join(root, folder)).find(
    (file) =>
      /\.ya?ml$/.test(file) &&
      kindOf(join(root, folder, file)) === 'file' &&
      textOf(join(root, folder, file)).includes(`${project.split('/')[1]}@`),
  )
  return name === undefined ? undefined : `${folder}/${name}`
}

/** A workflow that cannot be read is none that uses the action. */
function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

function insideRepository(root: string): boolean {
  for (let at = dirname(root); at !== dirname(at); at = dirname(at)) if (existsSync(join(at, '.git'))) return true
  return false
}

/** `wx` fails for whatever is there, links that lead nowhere included. */
function write(root: string, path: string, text: string): void {
  try {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text, { flag: 'wx' })
  } catch (error) {
    refuse(`cannot write \`${path}\`: ${fileFault(error)}`)
  }
}

function refuse(message: string): never {
  throw new ConfigurationError([{ message }])
}
