import type { Span } from '../base/source.js'
import type { Path, Value } from '../base/value.js'
import type { Document, DuplicateKey, Language, PolicyKind } from './document.js'

/**
 * A template's value after resolution, with the place of each part. Strings may hold symbols (`base/symbol`). What
 * cannot be resolved at all is a scalar that is one `parameter` symbol, also where a list or an object was expected.
 * Parts of one value may stand in different files (`templatefile`, `Fn::Include`).
 */
export type Located = LocatedScalar | LocatedArray | LocatedObject

export interface LocatedScalar {
  type: 'scalar'
  value: string | number | boolean | null
  span: Span
  /** Why the value is not known, as a phrase, where its name does not say it. */
  reason?: string
  /** What it may be where a condition that is not known chooses. */
  either?: readonly Alternative[]
}

/** One of the values that a condition which is not known chooses from. */
export interface Alternative {
  value: string
  span: Span
  /** What chooses, as people read it: `the condition \`IsProd\``. */
  why: string
}

/** Most values that one is chosen from. */
export const maximumAlternatives = 10

export interface LocatedArray {
  type: 'array'
  items: Located[]
  span: Span
}

export interface LocatedObject {
  type: 'object'
  members: { key: string; keySpan: Span; value: Located }[]
  span: Span
  /** It may not be there at all. */
  uncertain?: true
}

/** The plain value. Of members with the same name the last one wins. */
export function plain(located: Located): Value {
  if (located.type === 'scalar') return located.value
  if (located.type === 'array') return located.items.map(plain)
  const entries = located.members.map(({ key, value }): [string, Value] => [key, plain(value)])
  return Object.fromEntries(entries)
}

/** The place of the value at a path, or of its nearest ancestor that exists. Step 0 into a lone value is the value. */
export function spanAt(root: Located, path: Path): Span {
  let at = root
  for (const step of path) {
    const next: Located | undefined =
      at.type === 'array'
        ? typeof step === 'number'
          ? at.items[step]
          : undefined
        : at.type === 'object'
          ? at.members.findLast((member) => member.key === String(step))?.value
          : undefined
    if (next !== undefined) at = next
    else if (step !== 0) return at.span
  }
  return at.span
}

/** A located value as a document. */
export function documentFrom(kind: PolicyKind | 'cors', located: Located, language: Language): Document {
  return {
    kind,
    language,
    source: located.span.source,
    value: plain(located),
    locate: (path) => spanAt(located, path),
    // Blocks may stand as often as one likes.
    duplicateKeys: () => (language === 'hcl-document' ? [] : duplicatesIn(located)),
  }
}

function duplicatesIn(located: Located): DuplicateKey[] {
  if (located.type === 'scalar') return []
  if (located.type === 'array') return located.items.flatMap(duplicatesIn)
  const seen = new Map<string, Span>()
  const { source, start, end } = located.span
  return located.members.flatMap(({ key, keySpan, value }) => {
    // What YAML merges in stands elsewhere, and is meant to be replaced.
    const own = keySpan.source === source && keySpan.start >= start && keySpan.end <= end
    const first = own ? seen.get(key) : undefined
    if (own) seen.set(key, keySpan)
    return [...(first === undefined ? [] : [{ key, first, last: keySpan }]), ...duplicatesIn(value)]
  })
}
