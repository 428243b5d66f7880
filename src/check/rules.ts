import { changed } from '../findings/changed.js'
import type { Finding } from '../findings/finding.js'
import { globMatches, toGlob } from '../iam/glob.js'
import type { Token } from '../iam/api.js'
import type { Configuration } from '../model/configuration.js'

/** Applies `rules:`; `task#requirement` is stronger than `task`. */
export function applyRules(findings: readonly Finding[], configuration: Configuration): Finding[] {
  return findings.flatMap((finding) => {
    const setting =
      configuration.rules[`${finding.rule}#${finding.requirement ?? ''}`] ?? configuration.rules[finding.rule]
    if (setting === 'off') return []
    return [setting === undefined ? finding : changed(finding, { severity: setting })]
  })
}

/** `**` is any number of folders, also none; `*` and `?` stay inside of a name. The path is matched as a whole. */
export function matchesGlob(glob: string, path: string): boolean {
  const steps = glob.replace(/^\.\//, '').split('/')
  const names = path.split('/')
  // What the steps so far may have taken: at most the product of steps and names is asked.
  let reached = new Set([0])
  for (const step of steps) {
    const next = new Set<number>()
    if (step === '**') {
      const from = Math.min(...reached)
      for (let at = from; at <= names.length; at++) next.add(at)
    } else {
      const name = toGlob(wildcards(step))!
      for (const at of reached) if (at < names.length && globMatches(name, names[at]!)) next.add(at + 1)
    }
    if (next.size === 0) return false
    reached = next
  }
  return reached.has(names.length)
}

/** A name with `*` and `?`; nothing else is special, as it would be in a policy. */
const wildcards = (text: string): Token[] =>
  text
    .split(/(\*+|\?)/)
    .filter((part) => part !== '')
    .map((part) => {
      if (part.startsWith('*')) return { kind: 'star', of: 'any' }
      return part === '?' ? { kind: 'one', of: 'any' } : { kind: 'text', text: part }
    })
