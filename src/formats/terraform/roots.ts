import type { Directory } from './directory.js'

/** The root modules of a workspace. */
export interface Roots {
  roots: Directory[]
  /** What more than one of them declares: `var.x`, `aws_s3_bucket.x`, `module.a`. */
  ambiguous: ReadonlySet<string>
}

/** Modules that nobody calls and that may declare something of AWS. */
export function findRoots(directories: ReadonlyMap<string, Directory>): Roots {
  const called = new Set<string>()
  for (const directory of directories.values()) {
    for (const path of directory.called()) if (path !== directory.path) called.add(path)
  }
  const roots = [...directories.values()].filter(
    ({ path, files }) => files.length > 0 && !called.has(path) && concernsAws(path, directories),
  )
  return { roots, ambiguous: roots.length < 2 ? new Set() : declaredTwice(roots) }
}

/** Whether a module or one that it calls says anything of AWS. */
export function concernsAws(
  path: string,
  directories: ReadonlyMap<string, Directory>,
  seen: Set<string> = new Set(),
): boolean {
  const directory = directories.get(path)
  if (directory === undefined || seen.has(path)) return false
  seen.add(path)
  if (directory.mentions(/aws/i)) return true
  for (const called of directory.called()) if (concernsAws(called, directories, seen)) return true
  return false
}

function declaredTwice(roots: readonly Directory[]): Set<string> {
  const seen = new Set<string>()
  const twice = new Set<string>()
  for (const root of roots) for (const name of root.names()) (seen.has(name) ? twice : seen).add(name)
  return twice
}
