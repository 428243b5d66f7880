import { code, holdsParameter } from '../symbols.js'
import { yesIf } from '../three.js'
import { malformed, type Operand, type Operator, undetermined } from './operand.js'

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

/** The six comparisons over a type that is read as a number. No variables, no wildcards. */
export function comparing(prefix: string, read: (text: string) => number | undefined, noun: string) {
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
        }
      },
    }
  }
  return operators
}

export const numericOperators = comparing('numeric', parseNumber, 'number')
