import type { Finding } from '../findings/finding.js'
import { intersects, literal } from '../iam/pattern.js'
import type { Token } from '../iam/api.js'
import type { Configuration } from '../model/configuration.js'

/** Applies `rules:` and `suppressions:`; `task#requirement` is stronger than `task`. A suppressed finding stays, marked. */
export function applyRules(findings: readonly Finding[], configuration: Configuration, today: string): Finding[] {
  const kept: Finding[] = []
  for (const finding of findings) {
    const setting =
      configuration.rules[`${finding.rule}#${finding.requirement ?? ''}`] ?? configuration.rules[finding.rule]
    if (setting === 'off') continue
    const shown: Finding = setting === undefined ? finding : changed(finding, { severity: setting })
    const suppression = configuration.suppressions.find(
      (entry) =>
        (entry.rule === finding.rule || entry.rule === `${finding.rule}#${finding.requirement ?? ''}`) &&
        (entry.principal === undefined || entry.principal === finding.principal) &&
        (entry.path === undefined || matchesGlob(entry.path, finding.location.path)) &&
        (entry.until === undefined || entry.until >= today),
    )
    kept.push(suppression === undefined ? shown : changed(shown, { suppressed: { reason: suppression.reason } }))
  }
  return kept
}

/** A copy with other members that leaves what is computed on demand uncomputed. */
export function changed(finding: Finding, members: Partial<Finding>): Finding {
  const copy = Object.defineProperties({}, Object.getOwnPropertyDescriptors(finding)) as Finding
  return Object.assign(copy, members)
}

/** `**` crosses folders, `*` and `?` do not. The path is matched as a whole. */
function matchesGlob(glob: string, path: string): boolean {
  return variants(glob.replace(/^\.\//, '')).some((variant) => {
    const tokens: Token[] = variant
      .split(/(\*\*|\*|\?)/)
      .filter((part) => part !== '')
      .map((part) => {
        if (part === '**') return { kind: 'star', of: 'any' }
        if (part === '*') return { kind: 'star', of: 'segment' }
        return part === '?' ? { kind: 'one', of: 'segment' } : { kind: 'text', text: part }
      })
    return intersects(literal(path), tokens) === 'true'
  })
}

/** `**` with its slash may also stand for no folder at all. */
function variants(glob: string): string[] {
  const at = glob.indexOf('**/')
  if (at < 0) return [glob]
  const head = glob.slice(0, at)
  return variants(glob.slice(at + 3))
    .flatMap((rest) => [`${head}${rest}`, `${head}**\u0000/${rest}`])
    .map((text) => text.replaceAll('\u0000', ''))
}
