/**
 * A short hash that stays the same when lines move: of rule, path, subject and normalised text; no line number in it.
 * FNV-1a, 64 bits as two halves: stable, not cryptographic.
 */
export function fingerprint(parts: readonly (string | undefined)[]): string {
  const text = parts.map((part) => (part ?? '').replace(/\s+/g, ' ')).join('\u0000')
  let low = 0x811c9dc5
  let high = 0xcbf29ce4
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    low = Math.imul(low ^ unit, 0x01000193) >>> 0
    high = Math.imul(high ^ (unit + index), 0x01000193) >>> 0
  }
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0')
}
