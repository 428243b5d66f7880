import { distance } from 'fastest-levenshtein'
import { servicePrefixes, type ReferenceService } from '../../catalogue/action-reference.js'
import type { Document } from '../../model/document.js'
import { readAction } from './action-text.js'
import { actionsFor, prefixNames } from './api-names.js'
import type { Problem } from './problem.js'
import { type PlacedStatement, type PlacedText, textsOf } from './statements.js'
import * as texts from './texts.js'

const mostProblems = 50

/** policy/unknown-action and policy/unknown-service. */
export function unknownActions(document: Document, statement: PlacedStatement): Problem[] {
  const problems: Problem[] = []
  for (const element of ['Action', 'NotAction'] as const) {
    const items = textsOf(statement, element)
    const there = () => new Set(items.map((item) => item.text.toLowerCase()))
    // A Deny and a NotAction list what somebody does not want: correcting them takes rights away.
    const grants = element === 'Action' && statement.body['Effect'] === 'Allow'
    for (const item of items) {
      // To look for names that are alike takes time, and nobody reads so many.
      if (problems.length > mostProblems) return problems
      const found = problemOf(item, there, grants)
      if (found !== undefined) problems.push({ ...found, document, at: item.path })
    }
  }
  return problems
}

type Found = Omit<Problem, 'document' | 'at'>

function problemOf({ text }: PlacedText, there: () => ReadonlySet<string>, grants: boolean): Found | undefined {
  const action = readAction(text)
  if (action.kind === 'malformed')
    return { rule: 'policy/unknown-action', severity: 'error', message: texts.noAction(text) }
  if (action.kind === 'unknown-service') return unknownService(text, action.prefix, action.name)
  if (action.kind !== 'known' || action.actions.length > 0) return undefined
  const { service, name } = action
  const rule = 'policy/unknown-action'
  if (/[*?]/.test(name)) return { rule, message: texts.matchesNothing(text, service.name) }
  const written = text.slice(0, text.indexOf(':'))
  const meant = actionsFor(service.prefix, name)
  if (meant !== undefined) {
    const actions = meant.map((other) => `${written}:${other}`)
    return {
      rule,
      message: texts.allowedBy(text, service.name, actions),
      ...corrected(text, actions, there, 'review'),
    }
  }
  if (service.undocumented.has(name.toLowerCase()))
    return { rule, severity: 'notice', message: texts.undocumented(text, service.name) }
  const near = nearest(name, service)
  const actions = near.names.map((other) => `${written}:${other}`)
  const message = texts.unknownAction(text, service.name)
  if (actions.length === 0) return { rule, ...(grants ? {} : { severity: 'notice' as const }), message }
  const correction = near.sure ? corrected(text, actions, there, grants ? 'safe' : 'review') : {}
  // With nothing to replace, the right one stands there already.
  const help = near.sure && correction.replace === undefined ? correction.help : texts.didYouMean(actions)
  return { rule, message, ...correction, ...(help === undefined ? {} : { help }) }
}

/** How the one right action takes the place of the text. */
function corrected(
  text: string,
  actions: readonly string[],
  there: () => ReadonlySet<string>,
  safety: 'safe' | 'review',
): Pick<Problem, 'help' | 'replace'> {
  const [only] = actions
  const others = there()
  const missing = actions.filter((action) => !others.has(action.toLowerCase()))
  if (missing.length === 0) return { help: texts.alreadyThere(actions) }
  const help = actions.length > 1 ? texts.writeAll(missing) : texts.writeInstead(actions)
  if (only === undefined || actions.length > 1) return { help }
  return { help, replace: { old: text, by: only, description: texts.replaceAction(text, only), safety } }
}

/** The action that a text is a slip of the pen for; undefined: it is an action, or it is not sure which one was meant. */
export function surelyMeant(text: string): string | undefined {
  const action = readAction(text)
  if (action.kind !== 'known' || action.actions.length > 0) return undefined
  const { service, name } = action
  const lower = name.toLowerCase()
  if (/[*?]/.test(name) || actionsFor(service.prefix, name) !== undefined || service.undocumented.has(lower))
    return undefined
  const { names, sure } = nearest(name, service)
  return sure ? `${text.slice(0, text.indexOf(':'))}:${names[0]!}` : undefined
}

/** The names that a misspelt one may stand for, at most three; sure: it is a slip of the pen for the only one. */
function nearest(name: string, service: ReferenceService): { names: string[]; sure: boolean } {
  const lower = name.toLowerCase()
  if (lower.length > 100) return { names: [], sure: false }
  const most = Math.min(3, Math.floor(lower.length / 4))
  let best = most
  let names: string[] = []
  const verb = verbOf(name, service)
  for (const [other, action] of service.actions) {
    // Somebody who writes `UpdateProject` does not mean `CreateProject`.
    if (verb !== undefined && firstWord(action.name) !== verb) continue
    if (Math.abs(other.length - lower.length) > best) continue
    const apart = distance(lower, other)
    if (apart > best) continue
    if (apart < best) names = []
    best = apart
    names.push(action.name)
  }
  const [only] = names
  const sure =
    only !== undefined && names.length === 1 && best <= 2 && only.slice(0, 3).toLowerCase() === lower.slice(0, 3)
  return { names: names.slice(0, 3), sure }
}

/** The first word of a name, if other actions of the service begin with it too: then it is no slip of the pen. */
function verbOf(name: string, service: ReferenceService): string | undefined {
  const word = firstWord(name)
  const isUsed = word !== undefined && [...service.actions.values()].some((action) => firstWord(action.name) === word)
  return isUsed ? word : undefined
}

const firstWord = (name: string): string | undefined => /^[A-Z][a-z]+(?![a-z])/.exec(name)?.[0]

function unknownService(text: string, prefix: string, name: string): Found {
  const lower = prefix.toLowerCase()
  const known = Object.hasOwn(prefixNames, lower) ? prefixNames[lower] : nearestPrefix(lower)
  const help = known === undefined ? texts.unknownServiceHelp : texts.didYouMean([`${known}:${name}`])
  return { rule: 'policy/unknown-service', message: texts.unknownService(text, prefix), help }
}

function nearestPrefix(prefix: string): string | undefined {
  if (prefix.length < 3 || prefix.length > 40) return undefined
  const most = prefix.length < 6 ? 1 : 2
  const near = servicePrefixes().filter(
    (other) => Math.abs(other.length - prefix.length) <= most && distance(prefix, other) <= most,
  )
  return near.length === 1 ? near[0] : undefined
}
