import { readFileSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { ConfigurationError } from '../base/errors.js'
import { SourceText } from '../base/source.js'
import { checkWorkspace } from '../check/check.js'
import { staleDataNotice } from '../check/data-age.js'
import type { Report } from '../findings/finding.js'
import type { Workspace } from '../model/workspace.js'
import { readSuppressions } from '../findings/suppression-comments.js'
import type { BaselineOptions } from './baseline.js'
import { kindOf, posix } from './files.js'
import { tool } from './version.js'
import { filesToReadAgain } from './read-again.js'
import { loadWorkspace } from './workspace.js'

/** What both entries ask for. Paths are as the user gave them, relative to `cwd`. */
export interface RunOptions {
  cwd: string
  /** The directory that globs and the configuration belong to; default: the one directory given, else `cwd`. */
  root?: string
  paths: readonly string[]
  config?: string
  policies: readonly string[]
  cors: readonly string[]
  exclude: readonly string[]
  /** ISO date; default: the day of the run. */
  today?: string
  /** Texts by reported path that stand in for what is on the disk. */
  texts?: ReadonlyMap<string, string>
  /** Findings that were there before and do not count. */
  baseline?: BaselineOptions
}

export interface Loaded {
  workspace: Workspace
  notices: string[]
  /** Reads it again with everything left open that another deployment may give otherwise. */
  openly(only: ReadonlySet<string>): Promise<Workspace>
}

export interface RunResult extends Loaded {
  report: Report
  /** A line of a file that was read, for code frames. */
  lineText(path: string, line: number): string | undefined
  /** The whole text of such a file. */
  text(path: string): string | undefined
}

/** Reads a repository. @throws ConfigurationError */
export async function load(options: RunOptions): Promise<Loaded> {
  const root = rootOf(options)
  const given = {
    root,
    paths: [...options.paths],
    ...(options.policies.length > 0 ? { policies: [...options.policies] } : {}),
    ...(options.cors.length > 0 ? { cors: [...options.cors] } : {}),
    exclude: [...options.exclude],
    cwd: options.cwd,
    ...(options.config === undefined ? {} : { config: options.config }),
    ...(options.texts === undefined ? {} : { texts: options.texts }),
  }
  const { workspace, notices } = await loadWorkspace(given)
  const inside = posix(relative(options.cwd, root))
  workspace.rootPrefix = inside === '' ? '' : `${inside}/`
  // What is true on this day: a build's clock, which may stand at the day of the last commit or at 1980, decides none of it.
  workspace.today = options.today ?? dayOf(new Date())
  workspace.suppressionComments = await readSuppressions(workspace)
  const openly = async (only: ReadonlySet<string>) => (await loadWorkspace({ ...given, open: true, only })).workspace
  return { workspace, notices, openly }
}

/** Reads a repository and checks it. @throws ConfigurationError */
export async function run(options: RunOptions): Promise<RunResult> {
  const loaded = await load(options)
  const today = loaded.workspace.today!
  let report = checkWorkspace(loaded.workspace, tool, today)
  const again = filesToReadAgain(loaded.workspace, report.findings)
  if (again !== undefined) loaded.workspace.open = await loaded.openly(again)
  const notices = [...loaded.notices]
  const stale = staleDataNotice(options.today ?? dayOfBuild())
  if (stale !== undefined) notices.push(stale)
  if (options.baseline !== undefined) {
    const { holdAgainstBaseline } = await import('./baseline.js')
    const held = await holdAgainstBaseline(report, options.baseline, options.cwd)
    report = held.report
    if (held.notice !== undefined) notices.push(held.notice)
  }
  const source = sourceReader(loaded.workspace, options.cwd)
  return {
    ...loaded,
    notices,
    report,
    lineText: (path, line) => source(path)?.lineText(line),
    text: (path) => source(path)?.text,
  }
}

/** https://reproducible-builds.org/specs/source-date-epoch/ */
function dayOfBuild(): string {
  const epoch = process.env['SOURCE_DATE_EPOCH'] ?? ''
  return dayOf(/^\d{1,11}$/.test(epoch) ? new Date(Number(epoch) * 1000) : new Date())
}

const dayOf = (date: Date): string => date.toISOString().slice(0, 10)

/** The directory that globs and the configuration belong to; nothing outside it is ever written. */
export function rootOf(options: RunOptions): string {
  if (options.root !== undefined) return options.root
  const [only, ...others] = options.paths
  if (only === undefined || others.length > 0) return options.cwd
  const path = resolve(options.cwd, only)
  return only !== '' && kindOf(path) === 'directory' ? path : options.cwd
}

function sourceReader(workspace: Workspace, cwd: string): (path: string) => SourceText | undefined {
  const sources = new Map<string, SourceText | undefined>(workspace.files.map((file) => [file.path, file.source]))
  return (path) => {
    if (!sources.has(path)) sources.set(path, readSource(path, cwd))
    return sources.get(path)
  }
}

/** The configuration is no file of the workspace; findings may lie in it all the same. */
function readSource(path: string, cwd: string): SourceText | undefined {
  try {
    return new SourceText(path, readFileSync(resolve(cwd, path), 'utf8').replace(/^\ufeff/, ''))
  } catch {
    return undefined
  }
}

/** Everything a thrown value says, one problem a line for the user's own mistakes. */
export function describeFailure(error: unknown): { mine: boolean; text: string } {
  if (error instanceof ConfigurationError) return { mine: false, text: error.message }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return { mine: true, text: `internal error: ${text}` }
}
