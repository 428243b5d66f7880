const faults: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'a part of its path is no directory',
  EISDIR: 'it is a directory',
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'no space is left',
  ENAMETOOLONG: 'its name is too long',
  ELOOP: 'its links lead in a circle',
  EMFILE: 'too many files are open',
}

/** What the file system says, in words. */
export function fileFault(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  if (code === undefined) return message ?? String(error)
  const words = faults[code]
  return words === undefined ? code : `${words} (${code})`
}
