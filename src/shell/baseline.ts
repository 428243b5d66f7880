import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { ConfigurationError } from '../base/errors.js'
import { applyBaseline, baselineNotice, baselineText, readBaseline } from '../findings/baseline.js'
import type { Report } from '../findings/finding.js'
import { fileFault } from './file-faults.js'
import { kindOf, posix, readSource } from './files.js'

export interface BaselineOptions {
  /** Relative to `cwd`. */
  file: string
  /** Write what is found now, instead of only reading what was found then. */
  update: boolean
}

/**
 * Holds a report against a baseline file.
 * @throws ConfigurationError if the file is missing, broken or cannot be written
 */
export async function holdAgainstBaseline(
  report: Report,
  { file, update }: BaselineOptions,
  cwd: string,
): Promise<{ report: Report; notice?: string }> {
  const full = resolve(cwd, file)
  const shown = posix(relative(cwd, full)) || file
  if (update) {
    if (kindOf(full) === 'file') await demandBaseline(cwd, full, file, shown)
    const text = baselineText(report)
    write(full, file, text)
    const known = new Set(
      (JSON.parse(text) as { findings: { fingerprint: string }[] }).findings.map((e) => e.fingerprint),
    )
    return { report: applyBaseline(report, known) }
  }
  if (kindOf(full) !== 'file')
    throw new ConfigurationError([
      { message: `the baseline \`${file}\` does not exist; \`--update-baseline\` writes it from what is found now` },
    ])
  const { source, problem } = await readSource(cwd, full, shown)
  if (source === undefined || problem !== undefined)
    throw new ConfigurationError([{ message: `the baseline ${problem}`, path: shown }])
  const held = applyBaseline(report, readBaseline(source))
  const notice = baselineNotice(shown, held.summary.baseline!)
  return { report: held, ...(notice === undefined ? {} : { notice }) }
}

/** Nothing but a baseline is overwritten. */
async function demandBaseline(cwd: string, full: string, file: string, shown: string): Promise<void> {
  const { source, problem } = await readSource(cwd, full, shown)
  try {
    if (source === undefined || problem !== undefined) throw new Error(problem)
    readBaseline(source)
  } catch {
    const message = `\`${file}\` is no baseline and is not overwritten; name another file, or remove it first`
    throw new ConfigurationError([{ message }])
  }
}

/** By a rename, so that an interrupted run leaves the old file or the new one. */
function write(full: string, file: string, text: string): void {
  const temporary = `${full}.${process.pid}.tmp`
  try {
    mkdirSync(dirname(full), { recursive: true })
    writeFileSync(temporary, text, { flag: 'wx' })
    renameSync(temporary, full)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw new ConfigurationError([{ message: `cannot write the baseline \`${file}\`: ${fileFault(error)}` }])
  }
}
