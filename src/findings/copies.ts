import { changed } from './changed.js'
import type { Finding, FindingCopy } from './finding.js'
import { copiesMessage } from './message.js'

/** The key of a copy that `count` or `for_each` makes: `[0]`, `["key"]`. */
const keys = /(?<=\w)\[(?:\d+|"[^"\n]*")\]/g

/** The folder of the root module that calls a module, where several do: `prod/` of `prod/module.team`. */
const roots = /(?<=[`{])[\w./-]*\/(?=module\.)/g

/** What a message quotes: the label of a thing, or a text with what deployment fills in for its name. */
const quoted = /`([^`]*)`/g
const filledIn = /\$\{[^{}]*\}/g

/**
 * One finding a place and message: copies of a declaration, made by `count`, `for_each` or `Fn::ForEach`, by several calls
 * of its module or several uses of a nested template, have one text, and what is wrong with it is said once. The first
 * names the others. What one principal lacks for each of several copies is said of each. What is suppressed stays as it
 * is, for a suppression may be meant for one copy.
 * @param declared where what goes by a name is declared: things that are declared at one place are copies
 */
export function mergeCopies(
  findings: readonly Finding[],
  declared: ReadonlyMap<string, string> = new Map(),
): Finding[] {
  const groups = new Map<string, { names: Set<string>; members: Finding[] }[]>()
  for (const finding of findings) {
    if (finding.suppressed !== undefined || finding.task === undefined) continue
    const { rule, requirement, severity, location, message } = finding
    const key = JSON.stringify([rule, requirement, severity, location, withoutCopies(message, declared)])
    const alike = groups.get(key) ?? []
    groups.set(key, alike)
    const name = nameOf(finding, declared)
    const group = alike.find(({ names }) => name === undefined || !names.has(name))
    const { names, members } = group ?? { names: new Set(), members: [] }
    if (group === undefined) alike.push({ names, members })
    members.push(finding)
    if (name !== undefined) names.add(name)
  }
  const others = new Set<Finding>()
  const firsts = new Map<Finding, readonly Finding[]>()
  for (const { names, members } of [...groups.values()].flat()) {
    const [first, ...rest] = members
    if (names.size > 1) firsts.set(first!, members)
    for (const each of rest) others.add(each)
  }
  return findings
    .filter((finding) => !others.has(finding))
    .map((finding) => {
      const members = firsts.get(finding)
      return members === undefined
        ? finding
        : ofCopies(
            finding,
            members.map((member) => copyOf(member, declared)),
          )
    })
}

/** A finding that holds of several copies as one of some of them: of the first, which names the others. */
export function ofCopies(finding: Finding, copies: readonly FindingCopy[]): Finding {
  const [{ name: _, ...first }, ...rest] = copies as [FindingCopy, ...FindingCopy[]]
  const message = copiesMessage(
    first.message,
    rest.map(({ name }) => name),
  )
  const found = changed(finding, { ...first, message })
  if (rest.length > 0) found.copies = [...copies]
  else delete found.copies
  return found
}

function copyOf(finding: Finding, declared: ReadonlyMap<string, string>): FindingCopy {
  const { principal, bucket, message, fingerprint } = finding
  return {
    name: nameOf(finding, declared) ?? '',
    ...(principal === undefined ? {} : { principal }),
    ...(bucket === undefined ? {} : { bucket }),
    message,
    fingerprint,
  }
}

/** A message without what tells copies apart. */
const withoutCopies = (message: string, declared: ReadonlyMap<string, string>): string =>
  message
    .replace(quoted, (whole, text: string) =>
      declared.has(text) ? declared.get(text)! : whole.replace(filledIn, (name) => declared.get(name) ?? name),
    )
    .replace(keys, '')
    .replace(roots, '')

/** Which copy a finding is told of: what its message names first of what is declared, else its principal or bucket. */
function nameOf({ principal, bucket, message }: Finding, declared: ReadonlyMap<string, string>): string | undefined {
  const named = [...message.matchAll(quoted)].find(([, text]) => declared.has(text!))
  return named?.[1] ?? principal ?? bucket
}
