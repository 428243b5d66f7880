import { posix as paths } from 'node:path'
import type { Finding, Report } from '../findings/finding.js'
import type { Document } from '../model/document.js'
import type { Workspace } from '../model/workspace.js'
import { pathsOf } from '../report/review-place.js'
import type { ListedFile } from './github-pull.js'

/**
 * Whether a changed file takes part in a finding: the files it points at, and all that its principal or bucket is made
 * of, since a permission that is missing may have been taken away in another file than the one that is pointed at.
 * @param repositoryPath from a reported path to the repository's
 */
export function takesPart(
  workspace: Workspace,
  report: Report,
  files: readonly ListedFile[],
  repositoryPath: (path: string) => string,
): (finding: Finding) => boolean {
  const changed = new Set(files.flatMap((file) => [file.path, ...(file.previousPath ? [file.previousPath] : [])]))
  // What is gone can be found in no workspace any more: its folder stands for it.
  const emptied = new Set(
    files.flatMap((file) => [
      ...(file.removed ? [paths.dirname(file.path)] : []),
      ...(file.previousPath ? [paths.dirname(file.previousPath)] : []),
    ]),
  )
  const sources = sourcesOf(workspace, report)
  return (finding) =>
    [...new Set([...pathsOf(finding), ...sources(finding)])].some((path) => {
      const inRepository = repositoryPath(path)
      return changed.has(inRepository) || emptied.has(paths.dirname(inRepository))
    })
}

const pathOf = (document: Document | undefined): string[] => (document === undefined ? [] : [document.source.path])

function sourcesOf(workspace: Workspace, report: Report): (finding: Finding) => string[] {
  const bySubject = new Map<string, string[]>()
  const add = (key: string, list: string[]) => bySubject.set(key, [...(bySubject.get(key) ?? []), ...list])
  for (const { name, policies, boundary, trust, span } of workspace.principals) {
    const documents = [...policies.map(({ document }) => document), boundary?.document, trust]
    add(`principal ${name}`, [...documents.flatMap(pathOf), ...(span === undefined ? [] : [span.source.path])])
  }
  for (const { name, cors, policy, span } of workspace.buckets) {
    add(`bucket ${name}`, [...pathOf(cors), ...pathOf(policy), ...(span === undefined ? [] : [span.source.path])])
  }
  for (const task of report.tasks) {
    const key = task.principal === null ? `bucket ${task.bucket}` : `principal ${task.principal}`
    for (const { id, locations } of task.requirements) {
      add(
        `${task.task}#${id} ${key}`,
        locations.map(({ path }) => path),
      )
    }
  }
  const everywhere = [...workspace.serviceControlPolicies, ...workspace.resourceControlPolicies].flat().flatMap(pathOf)
  return (finding) => {
    if (finding.task === undefined) return []
    const key = finding.principal === undefined ? `bucket ${finding.bucket}` : `principal ${finding.principal}`
    const own = bySubject.get(key) ?? []
    return [...own, ...(bySubject.get(`${finding.task}#${finding.requirement} ${key}`) ?? []), ...everywhere]
  }
}
