/** Paths as they are reported: with `/`, relative to one place, perhaps beginning with `..`. */

/** The folder of a path; empty for the place itself. */
export const folderOf = (path: string): string => (path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '')

/** Joins and takes out `.` and `..`. */
export function joinPath(folder: string, path: string): string {
  const parts: string[] = []
  for (const part of `${folder}/${path}`.split('/')) {
    if (part === '' || part === '.') continue
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop()
    else parts.push(part)
  }
  const absolute = folder.startsWith('/') ? '/' : ''
  return absolute + parts.join('/')
}

/**
 * How `path.module` and `path.root` are written while a module is evaluated, so that a path made from them is known
 * from one that is relative to the root module's folder.
 */
export const marked = (folder: string): string => `/${folder === '' ? '.' : folder}`

/** The file that a path in a module means. @param root folder of the root module, where Terraform runs. */
export function filePath(path: string, root: string): string {
  return path.startsWith('/') ? joinPath(path.startsWith('//') ? '/' : '', path.slice(1)) : joinPath(root, path)
}
