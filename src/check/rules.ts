import { changed } from '../findings/changed.js'
import type { Finding } from '../findings/finding.js'
import { intersects, literal } from '../iam/pattern.js'
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

/** `**` crosses folders, `*` and `?` do not. The path is matched as a whole. */
export function matchesGlob(glob: string, path: string): boolean {
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
