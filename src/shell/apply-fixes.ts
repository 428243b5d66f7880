import { resolve } from 'node:path'
import { SourceText } from '../base/source.js'
import type { Finding, FixEdit, FixedFinding } from '../findings/finding.js'
import { type OpenedFile, openToChange, replaceFile } from './replace-file.js'
import { rootOf, run, type RunOptions, type RunResult } from './run.js'

/** Most rounds; each round changes every document at most where no two fixes touch. */
const maximumRounds = 200

/** What `--fix` did, or would do. */
export interface FixRun extends RunResult {
  /** Repaired findings that are gone. */
  fixed: FixedFinding[]
  /** Texts before and after, by reported path. */
  changes: { path: string; before: string; after: string }[]
}

/**
 * Applies every safe fix, checks again and goes on until nothing is left to fix. Files are written once, at the end,
 * each at once; with `dryRun` none is. The report is of what remains.
 * @throws ConfigurationError
 */
export async function runFixing(options: RunOptions, dryRun: boolean): Promise<FixRun> {
  const session = new Session(options)
  let result = await run(options)
  const first = result
  for (let round = 0; round < maximumRounds && session.applyRound(result); round++)
    result = await run({ ...options, texts: session.texts })
  const fixed = session.gone(result)
  const changes = session.changes()
  if (dryRun) return { ...first, notices: [...first.notices, ...session.notices], fixed, changes }
  const written = session.write()
  // What could not be written is still there.
  if (written.length < changes.length) {
    result = await run(options)
    return {
      ...result,
      notices: [...result.notices, ...session.notices],
      fixed: session.gone(result),
      changes: written,
    }
  }
  return { ...result, notices: [...result.notices, ...session.notices], fixed, changes: written }
}

class Session {
  readonly texts = new Map<string, string>()
  readonly notices: string[] = []
  private readonly opened = new Map<string, OpenedFile | undefined>()
  private readonly applied = new Map<string, FixedFinding>()
  /** A fix that was applied and did not help is not applied again. */
  private readonly tried = new Set<string>()

  constructor(private readonly options: RunOptions) {}

  /** Applies safe fixes that have nothing to do with one another. False when there was none. */
  applyRound(result: RunResult): boolean {
    const { findings } = result.report
    // What is misspelt is corrected first: what a task lacks may then be there, and nothing need be added.
    const [ofPolicies, ofTasks] = [
      findings.filter(({ task }) => task === undefined),
      findings.filter(({ task }) => task),
    ]
    return this.applyOf(ofPolicies, result) || this.applyOf(ofTasks, result)
  }

  private applyOf(findings: readonly Finding[], result: RunResult): boolean {
    const edits = new Map<string, FixEdit[]>()
    const whose = new Set<string>()
    let some = false
    for (const finding of findings) {
      if (finding.suppressed !== undefined) continue
      const { fix } = finding
      if (fix === undefined || fix.safety !== 'safe') continue
      const key = JSON.stringify([identity(finding), fix.description, fix.edits.map(({ path }) => path)])
      if (this.tried.has(key)) continue
      const paths = [...new Set(fix.edits.map(({ path }) => path))]
      if (!paths.every((path) => this.mayChange(path, result))) continue
      if (fix.edits.some((edit) => (edits.get(edit.path) ?? []).some((other) => touch(edit, other)))) continue
      // What one requirement of somebody gets may be all that another lacks: each is asked again after each step.
      const one = JSON.stringify([finding.principal, finding.bucket])
      if (finding.task !== undefined && whose.has(one)) continue
      whose.add(one)
      for (const edit of fix.edits) edits.set(edit.path, [...(edits.get(edit.path) ?? []), edit])
      this.tried.add(key)
      this.applied.set(identity(finding), {
        rule: finding.rule,
        ...(finding.requirement === undefined ? {} : { requirement: finding.requirement }),
        ...(finding.principal === undefined ? {} : { principal: finding.principal }),
        ...(finding.bucket === undefined ? {} : { bucket: finding.bucket }),
        description: fix.description,
        paths,
      })
      some = true
    }
    for (const [path, list] of edits) this.texts.set(path, applyEdits(this.text(path), path, list))
    return some
  }

  private text(path: string): string {
    return this.texts.get(path) ?? this.opened.get(path)!.text
  }

  /** Opens a file when it is first to be changed; says once why it must be left alone. */
  private mayChange(path: string, result: RunResult): boolean {
    if (!this.opened.has(path)) {
      const found = openToChange(rootOf(this.options), resolve(this.options.cwd, path))
      const read = result.workspace.files.find((file) => file.path === path)?.source.text
      if ('problem' in found) this.leave(path, found.problem)
      else if (read !== undefined && read !== found.text) this.leave(path, 'it changed while it was checked')
      else this.opened.set(path, found)
    }
    return this.opened.get(path) !== undefined
  }

  private leave(path: string, problem: string): void {
    this.opened.set(path, undefined)
    this.notices.push(`${path}: not fixed: ${problem}`)
  }

  changes(): FixRun['changes'] {
    return [...this.texts]
      .map(([path, after]) => ({ path, before: this.opened.get(path)!.text, after }))
      .filter(({ before, after }) => before !== after)
      .sort((a, b) => (a.path < b.path ? -1 : 1))
  }

  /** Writes the changed files; those that were written. */
  write(): FixRun['changes'] {
    return this.changes().filter(({ path, after }) => {
      const problem = replaceFile(this.opened.get(path)!, after)
      if (problem !== undefined) this.notices.push(`${path}: not fixed: ${problem}`)
      return problem === undefined
    })
  }

  /** The findings that were fixed and are no longer there. */
  gone(result: RunResult): FixedFinding[] {
    const left = new Set(result.report.findings.map(identity))
    return [...this.applied].filter(([key]) => !left.has(key)).map(([, fixed]) => fixed)
  }
}

/** What stays the same of a finding while its document changes. */
const identity = ({ rule, requirement, principal, bucket, fingerprint }: Finding): string =>
  // A rule on policies themselves may speak of many places; its fingerprint does not hang on what stands around one.
  JSON.stringify([rule, requirement ?? fingerprint, principal, bucket])

const before = (aLine: number, aColumn: number, bLine: number, bColumn: number): boolean =>
  aLine < bLine || (aLine === bLine && aColumn < bColumn)

/** Edits touch when they overlap or meet: two insertions at one place would depend on their order. */
function touch(a: FixEdit, b: FixEdit): boolean {
  return (
    !before(a.endLine, a.endColumn, b.startLine, b.startColumn) &&
    !before(b.endLine, b.endColumn, a.startLine, a.startColumn)
  )
}

/** The text after edits that do not overlap. */
export function applyEdits(text: string, path: string, edits: readonly FixEdit[]): string {
  const source = new SourceText(path, text)
  const sorted = [...edits].sort((a, b) => b.startLine - a.startLine || b.startColumn - a.startColumn)
  let result = text
  for (const edit of sorted) {
    const start = source.offsetAt(edit.startLine, edit.startColumn)
    const end = source.offsetAt(edit.endLine, edit.endColumn)
    result = result.slice(0, start) + edit.newText + result.slice(end)
  }
  return result
}
