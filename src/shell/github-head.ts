import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import type { Finding } from '../findings/finding.js'
import { alignHunks, alignTexts, cutLines, type LineMap, sameLines } from '../report/review-lines.js'
import type { Hunk } from '../report/review-patch.js'
import { type Checked, pathsOf } from '../report/review-place.js'
import { posix } from './files.js'
import type { ListedFile, PullClient } from './github-pull.js'

/** More texts of the head than this are not fetched; for the rest the patches must do. */
const mostTexts = 50

/** The checkout, beside the head of a pull request that it is a merge of. */
export class CheckedOut {
  private readonly checkout: string
  private readonly lineCache = new Map<string, readonly string[] | undefined>()

  /**
   * @param workspaceRoot the directory that reported paths are relative to
   * @param root the one that was checked
   * @param text what was scanned, by reported path
   */
  constructor(
    private readonly workspaceRoot: string,
    root: string,
    private readonly text: (path: string) => string | undefined,
  ) {
    this.checkout = checkoutOf(root, workspaceRoot)
  }

  /** From a reported path to the repository's: the checkout may stand in a folder of the workspace. */
  readonly repositoryPath = (path: string): string => posix(relative(this.checkout, join(this.workspaceRoot, path)))

  /** What placing the findings needs, with the head's texts where they are not the checkout's. */
  async checked(findings: readonly Finding[], files: readonly ListedFile[], pull: PullClient): Promise<Checked> {
    const changed = new Map(files.map((file) => [file.path, file]))
    const maps = new Map<string, LineMap>()
    let fetched = 0
    const paths = new Set(findings.flatMap(pathsOf))
    await Promise.all(
      [...paths].map(async (path) => {
        const file = changed.get(this.repositoryPath(path))
        const lines = this.lines(path)
        if (file?.hunks === undefined || lines === undefined) return
        if (file.blob !== undefined && this.isBlob(path, file.blob)) {
          maps.set(path, sameLines)
          return
        }
        const mayFetch = file.blob !== undefined && fetched++ < mostTexts
        const head = mayFetch ? await pull.blob(file.blob!).catch(() => undefined) : undefined
        const headLines = head === undefined ? undefined : cutLines(head)
        const fits = headLines !== undefined && file.hunks.every((hunk) => holds(headLines, hunk))
        maps.set(path, fits ? alignTexts(lines, headLines) : alignHunks(lines, file.hunks))
      }),
    )
    return {
      repositoryPath: this.repositoryPath,
      lines: (path) => this.lines(path),
      toHead: (path) => maps.get(path) ?? (() => undefined),
      changed,
    }
  }

  private lines(path: string): readonly string[] | undefined {
    if (!this.lineCache.has(path)) {
      const text = this.text(path)
      this.lineCache.set(path, text === undefined ? undefined : cutLines(text))
    }
    return this.lineCache.get(path)
  }

  /** Whether the file on the disk is the one that git knows by this id; with either line ending. */
  private isBlob(path: string, id: string): boolean {
    try {
      const bytes = readFileSync(resolve(this.workspaceRoot, path))
      return blobId(bytes, id.length) === id || blobId(withoutReturns(bytes), id.length) === id
    } catch {
      return false
    }
  }
}

/** The folder of the checkout that holds the checked directory: the nearest with `.git`, not above the workspace. */
function checkoutOf(root: string, workspaceRoot: string): string {
  for (let at = resolve(root); ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at
    if (at === resolve(workspaceRoot) || at === dirname(at)) return workspaceRoot
  }
}

const holds = (lines: readonly string[], hunk: Hunk): boolean =>
  hunk.every(({ line, text }) => lines[line - 1] === text)

/** https://git-scm.com/book/en/v2/Git-Internals-Git-Objects */
const blobId = (bytes: Buffer, length: number): string =>
  createHash(length === 64 ? 'sha256' : 'sha1')
    .update(`blob ${bytes.length}\0`)
    .update(bytes)
    .digest('hex')

const withoutReturns = (bytes: Buffer): Buffer =>
  Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1')
