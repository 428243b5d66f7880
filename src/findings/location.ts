import type { Span } from '../base/source.js'
import type { Location } from './finding.js'

/** Offsets to lines and columns. */
export function toLocation({ source, start, end }: Span): Location {
  const from = source.positionAt(start)
  const to = source.positionAt(end)
  return {
    path: source.path,
    startLine: from.line,
    startColumn: from.column,
    endLine: to.line,
    endColumn: to.column,
  }
}
