import { readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { ConfigurationError } from '../base/errors.js'
import { SourceText } from '../base/source.js'
import { checkWorkspace } from '../check/check.js'
import type { Report } from '../findings/finding.js'
import type { Workspace } from '../model/workspace.js'
import { tool } from './version.js'
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
}

export interface Loaded {
  workspace: Workspace
  notices: string[]
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
  const { workspace, notices } = await loadWorkspace({
    root: options.root ?? rootOf(options),
    paths: [...options.paths],
    ...(options.policies.length > 0 ? { policies: [...options.policies] } : {}),
    ...(options.cors.length > 0 ? { cors: [...options.cors] } : {}),
    exclude: [...options.exclude],
    cwd: options.cwd,
    ...(options.config === undefined ? {} : { config: options.config }),
  })
  return { workspace, notices }
}

/** Reads a repository and checks it. @throws ConfigurationError */
export async function run(options: RunOptions): Promise<RunResult> {
  const loaded = await load(options)
  const report = checkWorkspace(loaded.workspace, tool, new Date().toISOString().slice(0, 10))
  const source = sourceReader(loaded.workspace, options.cwd)
  return {
    ...loaded,
    report,
    lineText: (path, line) => source(path)?.lineText(line),
    text: (path) => source(path)?.text,
  }
}

function rootOf(options: RunOptions): string {
  const [only, ...others] = options.paths
  if (only === undefined || others.length > 0) return options.cwd
  const path = resolve(options.cwd, only)
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ? path : options.cwd
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
