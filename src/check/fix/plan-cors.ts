import { asList, isObject, type Value } from '../../base/value.js'
import type { CorsNeed } from '../../catalogue/schema.js'
import { fixMessage } from '../../findings/fix-message.js'
import type { Document } from '../../model/document.js'
import type { Subject } from '../answer.js'
import { findBucket } from '../prepared.js'
import { plainName, type Values } from '../templates.js'
import type { Body, Change } from './change.js'
import type { FixContext, Plan } from './plan.js'
import { isShared } from './users.js'

type Rule = { readonly [key: string]: Value }

/** What a rule lacks is added where that opens nothing else; else a rule of its own answers the worker's browser. */
export function* corsPlans(
  need: CorsNeed,
  subject: Subject,
  values: Values,
  { prepared }: FixContext,
): Generator<Plan> {
  const name = values[need.of]
  const document =
    name === undefined ? undefined : findBucket(subject.prepared, plainName(need.of, name), subject.unit)?.cors
  if (document === undefined) return
  const review = isShared(document, prepared)
  for (const [index, rule] of asList(document.value).entries()) {
    if (!isObject(rule)) continue
    const changes = completed(rule, index, need.cors)
    if (changes === undefined || changes.length === 0) continue
    yield {
      parts: changes.map((change) => ({ document, change })),
      description: fixMessage.corsItems(changes.flatMap((change) => ('items' in change ? change.items : []))),
      review,
    }
  }
  yield {
    parts: [{ document, change: { kind: 'append', bodies: [corsRule(need.cors, document)] } }],
    description: fixMessage.corsRule(need.cors.methods, need.cors.origin),
    review,
  }
}

/** The least rule that answers. */
export function corsRule(wanted: CorsNeed['cors'], document?: Document): Body {
  const headers = wanted.headers ?? []
  const expose = wanted.expose ?? []
  // JSON rules mostly show the empty lists as well, as the S3 console prints them.
  const shown = document?.language === 'json' && asList(document.value).some((rule) => hasEmptyList(document, rule))
  return {
    ...(headers.length > 0 || shown ? { AllowedHeaders: [...headers] } : {}),
    AllowedMethods: [...wanted.methods],
    AllowedOrigins: [wanted.origin],
    ...(expose.length > 0 || shown ? { ExposeHeaders: [...expose] } : {}),
  }
}

const hasEmptyList = (document: Document, rule: Value): boolean =>
  isObject(rule) && /"(?:AllowedHeaders|ExposeHeaders)"\s*:\s*\[\s*\]/.test(document.source.text)

/** The additions that make one rule answer; undefined when they would open more than is wanted. */
function completed(rule: Rule, index: number, wanted: CorsNeed['cors']): Change[] | undefined {
  const has = (list: string) => asList(rule[list]).map(String)
  const lacking = (list: string, items: readonly string[], same = (a: string, b: string) => a === b) =>
    items.filter((item) => !has(list).some((given) => given === '*' || same(given, item)))
  const plain = (a: string, b: string) => a.toLowerCase() === b.toLowerCase()
  const methods = wanted.methods.filter((method) => !has('AllowedMethods').includes(method))
  const origins = lacking('AllowedOrigins', [wanted.origin])
  const headers = lacking('AllowedHeaders', wanted.headers ?? [], plain)
  const expose = lacking('ExposeHeaders', wanted.expose ?? [], plain)
  const onlyMethods = has('AllowedMethods').every((method) => wanted.methods.includes(method))
  const onlyOrigins = has('AllowedOrigins').every((origin) => wanted.origin === '*' || origin === wanted.origin)
  if (methods.length > 0 && !onlyOrigins) return undefined
  if (origins.length > 0 && !onlyMethods) return undefined
  if (headers.length > 0 && !onlyMethods) return undefined
  // A rule for other methods and other origins is another matter altogether.
  if (methods.length > 0 && origins.length > 0) return undefined
  const changes: Change[] = []
  const add = (list: string, items: readonly string[]) => {
    if (items.length > 0) changes.push({ kind: 'add-items', path: [index, list], items })
  }
  add('AllowedHeaders', headers)
  add('AllowedMethods', methods)
  add('AllowedOrigins', origins)
  add('ExposeHeaders', expose)
  return changes
}
