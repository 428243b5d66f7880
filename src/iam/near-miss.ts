import type { ContextValue, NearMiss, Pattern, Request } from './api.js'
import type { Caller } from './caller.js'
import type { Condition } from './conditions/condition.js'
import type { Placed } from './members.js'
import { contains, intersects, printPattern } from './pattern.js'
import { matchPrincipal } from './principals.js'
import type { Element, Entry } from './element.js'
import { conditionsMatch, type Statement } from './statement.js'
import { code } from './symbols.js'
import { MAYBE, max, NO, negate, type Three, three, YES } from './three.js'

/** What is asked of each statement. */
export interface Asked {
  request: Request
  /** The request's action, folded. */
  action: Pattern
  caller: Caller
  /** Whether the resource's policy is a key's. */
  ofKey: boolean
}

/** A near miss; the lower the rank, the nearer. */
export interface RankedMiss {
  miss: NearMiss
  rank: number
  /** Among equal ranks: how like its nearest resource is to the one that is asked for; the greater, the nearer. */
  likeness?: number
}

interface ElementMiss {
  value: Three
  /** The nearest value. */
  entry: Entry | undefined
  /** Whether some value matches a part of the set. */
  touches: boolean
}

/** The single element that kept a statement from matching; undefined when it is no help to name the statement. */
export function nearMiss(place: Placed, asked: Asked): RankedMiss | undefined {
  const { statement, policy, index } = place
  const { request } = asked
  const action = compare(statement.action, asked.action, request)
  // What denies other actions is in nobody's way.
  if (statement.effect === 'Deny' && action.value !== YES) return undefined
  const resource = compare(statement.resource, request.resource, request)
  if (resource.value !== YES && !resource.touches)
    resource.entry = likest(statement.resource, request) ?? resource.entry
  const { conditions } = statement
  const condition =
    conditions.find((one) => one.evaluate(request.context) === NO) ??
    conditions.find((one) => one.evaluate(request.context) !== YES)
  const conditionValue = condition === undefined ? YES : condition.evaluate(request.context)
  const principal = policy === 'resource' ? principalValue(statement, asked.caller) : YES
  const base = { policy, index, statement: statement.index, effect: statement.effect }
  const failing = [action.value, resource.value, conditionValue, principal].filter((value) => value !== YES).length
  // "A key policy statement without Resource has no effect."
  // https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-overview.html
  if (policy === 'resource' && asked.ofKey && statement.resource === undefined) {
    if (failing > 0 || statement.effect === 'Deny') return undefined
    const detail = `the statement of the key policy has no ${code('Resource')}, without which it has no effect`
    return { miss: { ...base, element: 'resource', path: [...statement.path], detail, proves: true }, rank: 0 }
  }
  if (failing === 0) return undefined
  if (statement.effect === 'Deny') {
    if (failing > 1 || condition === undefined || conditionsMatch(statement, request.context) !== MAYBE)
      return undefined
    const given = request.context.get(condition.key)
    const bound = given.state === 'moment' ? boundWords(condition, given) : undefined
    const detail =
      bound === undefined
        ? `whether the Deny applies depends on ${code(condition.key)}`
        : `the Deny applies only ${bound.words}, which is about the day of this run`
    return { miss: { ...base, element: 'condition', path: [...condition.path], detail, proves: false }, rank: 0 }
  }
  if (action.value === NO && !action.touches) {
    // An action of the same service that is missing from the list is near; anything else is no help.
    const service = `${printPattern(asked.action).split(':')[0]!}:`
    const same = statement.action.entries.some((entry) => entry.text.toLowerCase().startsWith(service))
    if (resource.value !== YES || !same || failing !== 1) return undefined
    const path = [...(action.entry?.path ?? statement.path)].slice(0, statement.path.length + 1)
    const detail = 'the action is not among those allowed on the resource'
    return { miss: { ...base, element: 'action', path, detail, proves: true }, rank: 6 }
  }
  if (resource.value !== YES) {
    const near = resource.entry
    const detail = statement.resource?.negated
      ? `allows it everywhere except${near === undefined ? '' : ` on ${code(near.text)}`}`
      : `allows it only${shownResources(near, statement.resource, request)}`
    const path = [...(near?.path ?? statement.path)]
    const distance = resource.touches ? 0 : isSameService(near?.text, request) ? 1 : 3
    const proves = resource.value === NO
    return {
      miss: { ...base, element: 'resource', path, detail, proves },
      rank: 1 + distance + failing,
      likeness: near === undefined ? 0 : likenessOf(near.text, printPattern(request.resource)),
    }
  }
  if (condition !== undefined) {
    const path = [...condition.path]
    const detail = conditionDetail(condition, request)
    return { miss: { ...base, element: 'condition', path, detail, proves: conditionValue === NO }, rank: 1 }
  }
  if (principal !== YES) {
    const path = [...statement.path, statement.principal?.name ?? 'Principal']
    const detail =
      principal === NO ? 'allows it only to other principals' : 'whether it is allowed to this principal is not known'
    return { miss: { ...base, element: 'principal', path, detail, proves: principal === NO }, rank: 2 }
  }
  const path = [...(action.entry?.path ?? statement.path)]
  const detail = 'allows only some of the actions'
  return { miss: { ...base, element: 'action', path, detail, proves: action.value === NO }, rank: 2 }
}

function compare(element: Element | undefined, set: Pattern, request: Request): ElementMiss {
  if (element === undefined) return { value: YES, entry: undefined, touches: true }
  let value: Three = NO
  let some: Three = NO
  let near: Entry | undefined
  const start = set[0]?.kind === 'text' ? set[0].text : ''
  for (const entry of element.entries) {
    near ??= entry
    // Most values part ways with the request before their first wildcard.
    const { prefix } = entry
    if (!prefix.startsWith(start) && !start.startsWith(prefix)) continue
    const pattern = entry.pattern(request.context)
    if (pattern === undefined) continue
    const whole = three(contains(pattern, set))
    value = max(value, entry.malformed === undefined ? whole : whole === NO ? NO : MAYBE)
    const part = three(intersects(pattern, set))
    if (some === NO && part !== NO) near = entry
    some = max(some, part)
  }
  if (element.negated) value = negate(some)
  if (element.malformed !== undefined) value = MAYBE
  return { value, entry: near, touches: some !== NO }
}

function principalValue(statement: Statement, caller: Caller): Three {
  if (statement.principal === undefined) return YES
  const { self, role, any, account } = matchPrincipal(statement.principal, caller)
  const named = max(max(self, role), max(any, account))
  return statement.principal.negated ? negate(named) : named
}

function conditionDetail(condition: Condition, request: Request): string {
  const given = request.context.get(condition.key)
  const bound = given.state === 'moment' ? boundWords(condition, given) : undefined
  if (bound !== undefined) {
    const holds = condition.evaluate(request.context)
    const passed = holds === MAYBE ? 'is about the day of this run' : bound.ends ? 'has passed' : 'is still to come'
    return `allows it only ${bound.words}, which ${passed}`
  }
  const is =
    given.state === 'known'
      ? `it is ${code(given.values.join(', '))}`
      : given.state === 'absent'
        ? 'the key is absent'
        : given.state === 'moment'
          ? `it is about ${code(new Date((given.from + given.to) / 2).toISOString().slice(0, 10))}`
          : 'its value is not known'
  const key = code(String(condition.path.at(-1)))
  if (condition.malformed !== undefined) return `whether it allows it cannot be told: ${condition.malformed}`
  if (condition.open !== undefined && condition.operator === '')
    return `whether it holds depends on ${code(condition.open).replace(/^`\$\{(.*)\}`$/s, '`$1`')}, which is not known`
  if (condition.values.length === 0) return `whether it allows it depends on ${key}, which cannot be read`
  const wanted = condition.values.map(code).join(', ')
  return `allows it only if ${key} (${condition.operator}) is ${wanted}; ${is} in this request`
}

/** What a condition over time says, in words, and whether it ends something or begins it; undefined: neither. */
function boundWords(
  { operator, values, malformed }: Condition,
  { epoch }: Extract<ContextValue, { state: 'moment' }>,
): { words: string; ends: boolean } | undefined {
  // The numeric operators read seconds and no date.
  if (!epoch && /Numeric/i.test(operator)) return undefined
  const way = /^(?:For(?:Any|All)Values?:)?(?:Date|Numeric)(Less|Greater)Than(?:Equals)?(?:IfExists)?$/i.exec(
    operator,
  )?.[1]
  const [only, ...others] = values
  if (way === undefined || only === undefined || others.length > 0 || malformed !== undefined) return undefined
  const ends = way.toLowerCase() === 'less'
  return { words: ends ? `until ${code(only)}` : `from ${code(only)} on`, ends }
}

/** Whether the ARN of a statement is of the request's service. */
function isSameService(text: string | undefined, request: Request): boolean {
  return text !== undefined && text.split(':')[2] === printPattern(request.resource).split(':')[2]
}

/** Resources that a detail names. */
const namedResources = 5

/** ` on` the nearest resource with what is wrong with it, else on all of them, the nearest first. */
function shownResources(near: Entry | undefined, element: Element | undefined, request: Request): string {
  if (near === undefined || element === undefined) return ''
  const why = hint(near.text, printPattern(request.resource))
  if (why !== '') return ` on ${code(near.text)}${why}`
  const texts = [...new Set([near.text, ...element.entries.map(({ text }) => text)])]
  const named = texts.slice(0, namedResources).map(code)
  const more = texts.length - named.length
  const last = more > 0 ? `${more} more` : named.length > 1 ? named.pop()! : undefined
  return ` on ${named.join(', ')}${last === undefined ? '' : ` and ${last}`}`
}

/** The resource that is likest to the one that is asked for: where a slip of the pen will be. Of equal ones the first. */
function likest(element: Element | undefined, request: Request): Entry | undefined {
  const wanted = printPattern(request.resource)
  let best: { entry: Entry; likeness: number } | undefined
  for (const entry of element?.entries ?? []) {
    const likeness = likenessOf(entry.text, wanted)
    if (best === undefined || likeness > best.likeness) best = { entry, likeness }
  }
  return best?.entry
}

/** How many characters the parts of two ARNs begin and end with in common; the bucket of objects is likest. */
function likenessOf(text: string, wanted: string): number {
  if (hint(text, wanted) !== '') return Number.MAX_SAFE_INTEGER
  const parts = arnParts(wanted)
  return arnParts(text).reduce((sum, part, index) => sum + inCommon(part, parts[index] ?? ''), 0)
}

/** The six parts of an ARN; the last may hold colons. */
function arnParts(text: string): string[] {
  const parts = text.split(':', 5)
  return [...parts, text.slice(parts.join(':').length + 1)]
}

function inCommon(a: string, b: string): number {
  const most = Math.min(a.length, b.length)
  let start = 0
  while (start < most && a[start] === b[start]) start++
  let end = 0
  while (end < most - start && a.at(-1 - end) === b.at(-1 - end)) end++
  return start + end
}

function hint(text: string, wanted: string): string {
  if (text.startsWith('arn:') && text.includes(':s3:::') && !text.includes('/') && wanted.startsWith(`${text}/`))
    return `, which is the bucket; objects are ${code(`${text}/*`)}`
  if (text.endsWith('/*') && wanted === text.slice(0, -2)) return ', which are the objects; the bucket is without `/*`'
  return ''
}
