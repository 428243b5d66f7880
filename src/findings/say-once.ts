import { changed } from './changed.js'
import { type Finding, repeated } from './finding.js'

/**
 * One Deny may be in the way of many requirements of a principal: the first finding at its place explains it, the
 * others name it. What is suppressed explains nothing, for nobody sees it.
 */
export function sayOnce(findings: readonly Finding[]): Finding[] {
  const said = new Set<string>()
  return findings.map((finding) => {
    const short = finding[repeated]
    // A message that was changed since, such as one that names copies, stays as it is.
    if (short === undefined || short.of !== finding.message || finding.suppressed !== undefined) return finding
    const key = JSON.stringify([finding.principal, finding.bucket, finding.location])
    if (!said.has(key)) {
      said.add(key)
      return finding
    }
    return changed(finding, { message: short.message })
  })
}
