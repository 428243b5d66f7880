import { changed } from './changed.js'
import type { Finding } from './finding.js'
import { copiesMessage } from './message.js'

/** The key of a copy that `count` or `for_each` makes: `[0]`, `["key"]`. */
const keys = /(?<=\w)\[(?:\d+|"[^"\n]*")\]/g

/** The folder of the root module that calls a module, where several do: `prod/` of `prod/module.team`. */
const roots = /(?<=[`{])[\w./-]*\/(?=module\.)/g

/**
 * One finding a place and message: copies of a block, made by `count`, by `for_each` or by several calls of its module,
 * have one text, and what is wrong with it is said once. The first names the others. What one principal lacks for each of
 * several copies is said of each. What is suppressed stays as it is, for a suppression may be meant for one copy.
 */
export function mergeCopies(findings: readonly Finding[]): Finding[] {
  const groups = new Map<string, { names: Set<string>; members: Finding[] }[]>()
  for (const finding of findings) {
    if (finding.suppressed !== undefined || finding.task === undefined) continue
    const { rule, requirement, severity, location, message } = finding
    const key = JSON.stringify([rule, requirement, severity, location, message.replace(keys, '').replace(roots, '')])
    const alike = groups.get(key) ?? []
    groups.set(key, alike)
    const name = nameOf(finding)
    const group = alike.find(({ names }) => name === undefined || !names.has(name))
    const { names, members } = group ?? { names: new Set(), members: [] }
    if (group === undefined) alike.push({ names, members })
    members.push(finding)
    if (name !== undefined) names.add(name)
  }
  const others = new Set<Finding>()
  const firsts = new Map<Finding, readonly string[]>()
  for (const { names, members } of [...groups.values()].flat()) {
    const [first, ...rest] = members
    if (rest.length > 0) firsts.set(first!, [...names].slice(1))
    for (const each of rest) others.add(each)
  }
  return findings
    .filter((finding) => !others.has(finding))
    .map((finding) => {
      const names = firsts.get(finding) ?? []
      return names.length === 0 ? finding : changed(finding, { message: copiesMessage(finding.message, names) })
    })
}

const nameOf = ({ principal, bucket }: Finding): string | undefined => principal ?? bucket
