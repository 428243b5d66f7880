import type { Report } from '../findings/finding.js'
import { shown } from './counts.js'
import { commandSafe, visible } from './escape.js'

/** `path:line:column: severity: message [rule]`, a finding a line, as compilers print and editors and problem matchers read. */
export function unix(report: Report): string {
  return shown(report)
    .map(({ location, severity, message, rule, requirement }) => {
      const id = requirement === undefined ? rule : `${rule}#${requirement}`
      const place = `${location.path}:${location.startLine}:${location.startColumn}`
      return `${commandSafe(visible(`${place}: ${severity}: ${message} [${id}]`))}\n`
    })
    .join('')
}
