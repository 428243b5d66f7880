import { posix } from 'node:path'
import type { Report } from '../findings/finding.js'
import type { LoadedFile } from '../model/document.js'
import type { Workspace } from '../model/workspace.js'
import { isTemplate } from './templates.js'

/** Most text that is read a second time for the sake of fixes, in UTF-16 units: about half a second. */
const mostText = 2_000_000

/**
 * The files to read once more, with what another deployment may give otherwise left open, so that a fix can be proven
 * for every value; undefined if no finding or no template asks for it. In a large repository these are the files around
 * the findings: what is not read proves nothing, and a fix without proof is for review.
 */
export function filesToReadAgain({ files }: Workspace, findings: Report['findings']): ReadonlySet<string> | undefined {
  if (!files.some(mayBeGivenOtherwise)) return undefined
  const paths = new Set(findings.filter(isOfTask).map(({ location }) => location.path))
  if (paths.size === 0) return undefined
  if (sizeOf(files) <= mostText) return new Set(files.map(({ path }) => path))
  const taken = new Set<string>()
  const templates = files.filter(isTemplate)
  let left = mostText
  for (const folder of new Set([...paths].map((path) => posix.dirname(path)))) {
    const near = templates.filter(({ path }) => !taken.has(path) && isNear(posix.dirname(path), folder))
    left -= sizeOf(near)
    if (left < 0) break
    for (const { path } of near) taken.add(path)
  }
  return taken
}

const sizeOf = (files: readonly LoadedFile[]): number => files.reduce((sum, { source }) => sum + source.text.length, 0)

/** The same folder, one inside of it, or one around it: a module and whoever calls it, a stack and what it nests. */
const isNear = (one: string, other: string): boolean =>
  one === other || one.startsWith(`${other}/`) || other.startsWith(`${one}/`) || one === '.'

const isOfTask = ({ requirement, severity }: Report['findings'][number]): boolean =>
  requirement !== undefined && severity !== 'notice'

/** Whether a template may have an option, a parameter with a default, or a value beside it, that another deployment gives otherwise. */
const mayBeGivenOtherwise = ({ kind, path, source: { text } }: LoadedFile): boolean =>
  (kind === 'cloudformation' && /["']?Default["']?\s*:/.test(text)) ||
  // The stage is an option of every deployment.
  kind === 'serverless' ||
  (kind === 'terraform' && (/\.tfvars(?:\.json)?$/i.test(path) || /\bdefault["']?\s*[=:]/.test(text)))
