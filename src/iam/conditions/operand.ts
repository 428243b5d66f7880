import type { Context, ContextValue } from '../api.js'
import { MAYBE, type Three } from '../three.js'

export type Moment = Extract<ContextValue, { state: 'moment' }>

/** What a value of a condition is compiled to. */
export interface Operand {
  /**
   * Whether a value of the request satisfies the operator without its negation. MAYBE is for what is not known:
   * a placeholder, an unknown variable, a value that is malformed.
   */
  test(value: string, context: Context): Three
  /** The same for some moment of a stretch of time, in milliseconds since 1970; without it that is not known. */
  during?(moment: Moment): Three
  /** Why the policy's value is none. */
  readonly malformed?: string
}

/** The operators of one family. */
export interface Operator {
  readonly negated: boolean
  /** @param text the policy's value. @param variables whether variables are read (Version 2012-10-17). */
  compile(text: string, variables: boolean): Operand
  /** For a request's value that is not of the operator's type. */
  accepts?(value: string): boolean
  /** Whether values are read as something other than text, so that a parameter within one leaves nothing to compare. */
  readonly typed?: boolean
}

export const malformed = (why: string): Operand => ({ test: () => MAYBE, malformed: why })

/** A policy's value that holds a parameter where a number, date and so on is expected. */
export const undetermined: Operand = { test: () => MAYBE }
