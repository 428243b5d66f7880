import { asList, isObject, type Value } from '../../base/value.js'
import type { Document } from '../../model/document.js'
import type { Prepared } from '../prepared.js'
import type { AnsweredTask } from '../task.js'
import type { TaskRequest } from '../task-request.js'
import type { Body, Change } from './change.js'

/** Changes that would satisfy a requirement; proven only after `repairs` has asked again. */
export interface Plan {
  parts: { document: Document; change: Change }[]
  /** In words, for people. */
  description: string
  /** It widens more than the requirement states, or chooses among several ways. */
  review: boolean
}

/** What planning needs to know beside the requirement. */
export interface FixContext {
  prepared: Prepared
  /** Every task of the run: what they require may be granted without asking. */
  answered: readonly AnsweredTask[]
  /** The same where the values of parameters are left open; undefined where none may be another. */
  open?: OpenContext | undefined
}

/** What the workspace asks for and answers where the values of parameters are left open. */
export interface OpenContext {
  prepared: Prepared
  /** Every task that is declared, given or inferred there. */
  requests: readonly TaskRequest[]
  /** Answered once, when it is first asked for. */
  answer(request: TaskRequest): AnsweredTask
}

/** A statement with its members in the usual order. A Sid only where every other statement has one. */
export function statement(document: Document, name: string, parts: Body): Body {
  const others = asList(isObject(document.value) ? document.value['Statement'] : undefined).filter(isObject)
  const sids = others.map((other) => other['Sid'])
  const body: Record<string, Value> = {}
  if (sids.length > 0 && sids.every((sid) => typeof sid === 'string')) body['Sid'] = freeSid(name, sids)
  body['Effect'] = 'Allow'
  for (const [key, value] of Object.entries(parts)) if (value !== undefined) body[key] = value
  return body
}

/** `write-output` as `WriteOutput`, numbered if that is taken. */
export function freeSid(name: string, taken: readonly unknown[]): string {
  const base = name
    .split(/[^A-Za-z0-9]+/)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('')
  let sid = base
  for (let number = 2; taken.includes(sid); number++) sid = `${base}${number}`
  return sid
}

/** One text alone, several as a list. */
export const oneOrList = (items: readonly string[]): Value => (items.length === 1 ? items[0]! : [...items])
