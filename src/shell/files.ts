import { accessSync, closeSync, constants, fstatSync, openSync, readSync, realpathSync, statSync } from 'node:fs'
import { join, normalize, relative, resolve, sep } from 'node:path'
import { decodeText } from '../base/decode.js'
import { SourceText } from '../base/source.js'
import { fileFault } from './file-faults.js'

/** Larger files are not read. In bytes. */
export const maximumSize = 5 * 1024 * 1024

const defaultPatterns = ['**/*.{json,yaml,yml,xml,jsonc,template,policy,tf,tofu,tfvars}']
const skippedFolders = new Set([
  'node_modules',
  '.git',
  'dist',
  'build',
  'vendor',
  '.terraform',
  '.aws-sam',
  '.serverless',
  'coverage',
])
const skippedFile = /^(package(-lock)?\.json|tsconfig.*\.json)$/

/**
 * The files that match, relative to the root, with `/`, sorted. Given patterns replace the defaults; a pattern without
 * magic may name any file. Folders of dependencies and build output are skipped; no symbolic link leads out of the root.
 */
export async function findFiles(
  root: string,
  options: {
    patterns?: string[]
    cors?: string[]
    exclude?: string[]
    /** Where the patterns of `exclude` start; default: the root. */
    base?: string
    /** Is told of each folder that cannot be read, and why. */
    onFault?: (folder: string, fault: string) => void
  } = {},
): Promise<string[]> {
  const { glob } = await import('glob')
  const given = [...(options.patterns ?? []), ...(options.cors ?? [])]
  const found = new Set<string>()
  // Everything else is judged by its folder.
  const links = new Set<string>()
  const patterns: string[] = []
  for (const pattern of given.length > 0 ? given : defaultPatterns) {
    const kind = given.length > 0 ? kindOf(join(root, pattern)) : undefined
    if (kind === 'file') {
      const path = posix(normalize(pattern))
      found.add(path)
      links.add(resolve(root, path))
    } else if (kind === 'directory') for (const tail of defaultPatterns) patterns.push(`${posix(pattern)}/${tail}`)
    else patterns.push(posix(pattern))
  }
  if (patterns.length > 0) {
    const left = new Set(
      options.exclude === undefined || options.exclude.length === 0
        ? []
        : await excluded(glob, root, options.exclude, options.base ?? root),
    )
    const matches = await glob(patterns, {
      cwd: root,
      dot: true,
      nodir: true,
      follow: false,
      withFileTypes: true,
      ignore: {
        ignored: (path) => given.length === 0 && skippedFile.test(path.name),
        childrenIgnored: (path) => {
          if (
            path.isSymbolicLink() ||
            (given.length === 0
              ? skippedFolders.has(path.name) && path.relativePosix() !== ''
              : path.name === 'node_modules' || path.name === '.git')
          )
            return true
          const fault = options.onFault === undefined || !path.isDirectory() ? undefined : listingFault(path.fullpath())
          if (fault !== undefined) options.onFault!(path.relativePosix(), fault)
          return fault !== undefined
        },
      },
    })
    for (const match of matches) {
      const path = match.relativePosix()
      if (left.has(path)) continue
      if (match.isFile() || ((match.isSymbolicLink() || match.isUnknown()) && kindOf(match.fullpath()) === 'file')) {
        found.add(path)
        if (match.isSymbolicLink()) links.add(match.fullpath())
      }
    }
  }
  return [...found].filter(insideOf(root, links)).sort()
}

const exclusion = { dot: true, posix: true, nodir: true, follow: false, ignore: '**/{node_modules,.git}/**' } as const

/** The files to be left out, relative to the root. */
async function excluded(
  glob: typeof import('glob').glob,
  root: string,
  patterns: readonly string[],
  base: string,
): Promise<string[]> {
  const found = await glob(patterns.flatMap(asExclusion), { ...exclusion, cwd: base })
  return base === root ? found : found.map((path) => posix(relative(root, join(base, path))))
}

/** The files that patterns leave out, relative to the root, with `/`. */
export async function leftOut(root: string, patterns: readonly string[]): Promise<string[]> {
  if (patterns.length === 0) return []
  const { glob } = await import('glob')
  return excluded(glob, root, patterns, root)
}

/**
 * Whether a pattern of files to be left out matches one. Of a folder that is skipped anyway, such as `node_modules`, it
 * is not asked.
 */
export async function excludes(root: string, pattern: string): Promise<boolean> {
  if (
    posix(pattern)
      .split('/')
      .some((part) => skippedFolders.has(part) || skippedFile.test(part))
  )
    return true
  const { globIterate } = await import('glob')
  for await (const _ of globIterate(asExclusion(pattern), { ...exclusion, cwd: root })) return true
  return false
}

/** Whether a path's real place is inside the root. Folders are resolved once. */
function insideOf(root: string, links: ReadonlySet<string>): (path: string) => boolean {
  const realRoot = realpathSync(root)
  const inside = (path: string) => {
    try {
      const real = realpathSync(path)
      return real === realRoot || real.startsWith(realRoot.endsWith(sep) ? realRoot : realRoot + sep)
    } catch {
      return false
    }
  }
  const folders = new Map<string, boolean>()
  return (path) => {
    const full = resolve(root, path)
    const folder = join(full, '..')
    let known = folders.get(folder)
    if (known === undefined) {
      known = inside(folder)
      folders.set(folder, known)
    }
    return known && (!links.has(full) || inside(full))
  }
}

/** Whether a path's real place is inside the root's. */
export function insideRoot(root: string, path: string): boolean {
  return insideOf(root, new Set([resolve(path)]))(path)
}

/** What is excluded: the files that match, and everything in a folder that does. */
function asExclusion(pattern: string): string[] {
  const path = posix(pattern).replace(/^\.\//, '')
  if (path.endsWith('/')) return [`${path}**`]
  return path.endsWith('**') ? [path] : [path, `${path}/**`]
}

/** What stands at a path, links followed; undefined for anything else, and for what cannot be looked at. */
export function kindOf(path: string): 'file' | 'directory' | undefined {
  try {
    const stats = statSync(path, { throwIfNoEntry: false })
    return stats?.isFile() ? 'file' : stats?.isDirectory() ? 'directory' : undefined
  } catch {
    return undefined
  }
}

/** Why it is not known what stands at a path, as the end of a sentence; undefined: it is known, or nothing is there. */
export function lookingFault(path: string): string | undefined {
  try {
    statSync(path, { throwIfNoEntry: false })
    return undefined
  } catch (error) {
    return `cannot be read: ${fileFault(error)}`
  }
}

/** Why the entries of a folder cannot be listed, as the end of a sentence. */
function listingFault(path: string): string | undefined {
  try {
    accessSync(path, constants.R_OK | constants.X_OK)
    return undefined
  } catch (error) {
    return `cannot be read: ${fileFault(error)}`
  }
}

/** With `/` on every system. */
export const posix = (path: string): string => (sep === '/' ? path : path.replaceAll(sep, '/'))

/**
 * A file's text, or why it cannot be read. Reads at once: for many small files the thread pool costs more than it gains.
 * @param path relative to the root. @param reported the path for messages.
 */
export async function readSource(
  root: string,
  path: string,
  reported: string = path,
): Promise<{ source?: SourceText; problem?: string }> {
  let file: number | undefined
  try {
    // A pipe must not block.
    file = openSync(resolve(root, path), constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    const stats = fstatSync(file)
    if (!stats.isFile()) return { problem: 'is not a file' }
    if (stats.size > maximumSize) return { problem: 'is larger than 5 MB' }
    const bytes = Buffer.allocUnsafe(stats.size)
    let length = 0
    while (length < stats.size) {
      const count = readSync(file, bytes, length, stats.size - length, length)
      if (count === 0) break
      length += count
    }
    const { text, problem } = decodeText(bytes.subarray(0, length))
    if (problem !== undefined) return { source: new SourceText(reported, text), problem: `is ${problem}` }
    return { source: new SourceText(reported, text) }
  } catch (error) {
    return { problem: `cannot be read: ${fileFault(error)}` }
  } finally {
    if (file !== undefined) closeSync(file)
  }
}
