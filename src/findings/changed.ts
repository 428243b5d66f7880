import type { Finding } from './finding.js'

/** A copy with other members. Members that are computed on demand stay uncomputed. */
export function changed(finding: Finding, members: Partial<Finding>): Finding {
  const copy = Object.defineProperties({}, Object.getOwnPropertyDescriptors(finding)) as Finding
  return Object.assign(copy, members)
}
