import { type ReferenceAction, type ReferenceService, referenceService } from '../../catalogue/action-reference.js'
import { type Glob, globMatches, toGlob } from '../../iam/glob.js'
import { parsePattern } from '../../iam/pattern.js'
import { isBlank, isOpen } from './scope.js'

/** What the text of an Action or NotAction element means. */
export type ActionText =
  /** Every service, or a part that is not known. */
  | { kind: 'any' }
  /** No `prefix:name`; IAM rejects it. */
  | { kind: 'malformed' }
  | { kind: 'unknown-service'; prefix: string; name: string }
  /** The actions that it names; none: it names nothing. */
  | { kind: 'known'; service: ReferenceService; name: string; actions: readonly ReferenceAction[] }

const cache = new Map<string, ActionText>()
const mostCached = 20_000

/** Reads an action's text. Case does not count. */
export function readAction(text: string): ActionText {
  const known = cache.get(text)
  if (known !== undefined) return known
  const read = readNew(text)
  if (cache.size < mostCached) cache.set(text, read)
  return read
}

function readNew(text: string): ActionText {
  if (text === '*' || isOpen(text) || isBlank(text)) return { kind: 'any' }
  const colon = text.indexOf(':')
  if (colon <= 0 || colon === text.length - 1) return { kind: 'malformed' }
  const prefix = text.slice(0, colon)
  const name = text.slice(colon + 1)
  if (/[*?]/.test(prefix)) return { kind: 'any' }
  const service = referenceService(prefix)
  if (service === undefined) return { kind: 'unknown-service', prefix, name }
  const lower = name.toLowerCase()
  if (!/[*?]/.test(lower)) {
    const action = service.actions.get(lower)
    return { kind: 'known', service, name, actions: action === undefined ? [] : [action] }
  }
  const glob = globOf(lower)
  const actions = [...service.actions].filter(([other]) => globMatches(glob, other)).map(([, action]) => action)
  return { kind: 'known', service, name, actions }
}

/** A text with `*` and `?` and nothing else that is special; without symbols there always is one. */
export function globOf(text: string): Glob {
  return toGlob(parsePattern(text, { placeholders: false }))!
}
