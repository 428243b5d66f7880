import { code, holdsParameter } from '../symbols.js'
import { MAYBE, NO, type Three, YES, yesIf } from '../three.js'
import { malformed, type Moment, type Operand, type Operator, undetermined } from './operand.js'

const decimal = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/

export function parseNumber(text: string): number | undefined {
  const trimmed = text.trim()
  return decimal.test(trimmed) ? Number(trimmed) : undefined
}

export const comparisons: Record<string, { negated: boolean; compare(given: number, wanted: number): boolean }> = {
  equals: { negated: false, compare: (given, wanted) => given === wanted },
  notequals: { negated: true, compare: (given, wanted) => given === wanted },
  lessthan: { negated: false, compare: (given, wanted) => given < wanted },
  lessthanequals: { negated: false, compare: (given, wanted) => given <= wanted },
  greaterthan: { negated: false, compare: (given, wanted) => given > wanted },
  greaterthanequals: { negated: false, compare: (given, wanted) => given >= wanted },
}

/** A stretch of time in the unit of the operators, or undefined when they cannot read the key. */
type Span = { from: number; to: number } | undefined

/**
 * The six comparisons over a type that is read as a number. No variables, no wildcards.
 * @param spanOf how a moment is read
 */
export function comparing(
  prefix: string,
  read: (text: string) => number | undefined,
  noun: string,
  spanOf: (moment: Moment) => Span,
) {
  const operators: Record<string, Operator> = {}
  for (const [name, { negated, compare }] of Object.entries(comparisons)) {
    operators[prefix + name] = {
      negated,
      typed: true,
      accepts: (value) => read(value) !== undefined,
      compile(text): Operand {
        if (holdsParameter(text)) return undetermined
        const wanted = read(text)
        if (wanted === undefined) return malformed(`${code(text)} is no ${noun}`)
        return {
          test(value) {
            const given = read(value)
            return yesIf(given !== undefined && compare(given, wanted))
          },
          during(moment): Three {
            const span = spanOf(moment)
            if (span === undefined) return MAYBE
            // The comparisons split time at the wanted moment, so what holds at both ends and not of it between holds.
            if (span.from <= wanted && wanted <= span.to) return MAYBE
            return compare(span.from, wanted) ? YES : NO
          },
        }
      },
    }
  }
  return operators
}

/** Seconds since 1970. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-epochtime */
const inSeconds = ({ from, to, epoch }: Moment): Span =>
  epoch ? { from: Math.floor(from / 1000), to: Math.ceil(to / 1000) } : undefined

export const numericOperators = comparing('numeric', parseNumber, 'number', inSeconds)
