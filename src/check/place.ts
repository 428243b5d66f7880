import type { Span } from '../base/source.js'
import type { Location } from '../findings/finding.js'
import type { Place } from './need.js'

/** Offsets to lines and columns. */
export function toLocation(span: Span): Location {
  const start = span.source.positionAt(span.start)
  const end = span.source.positionAt(span.end)
  return {
    path: span.source.path,
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
  }
}

export const locate = (place: Place): Location => toLocation(place.document.locate(place.path))
