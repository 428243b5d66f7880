import { boundOf } from '../../base/symbol.js'
import type { Pattern, Token } from '../api.js'
import { arnParts } from '../caller.js'
import { type Glob, globMatches, toGlob } from '../glob.js'
import { code, holdsOpen, isOpen, isSymbolic } from '../symbols.js'
import { parseTemplate, resolveTemplate } from '../template.js'
import { MAYBE, min, NO, type Three, YES, yesIf } from '../three.js'
import { malformed, type Operand, type Operator } from './operand.js'
import { patternTest } from './string.js'

function splitPattern(pattern: Pattern): Token[][] | undefined {
  const parts: Token[][] = [[]]
  for (const token of pattern) {
    let text = token.kind === 'text' ? token.text : undefined
    if (text === undefined) {
      parts[parts.length - 1]!.push(token)
      continue
    }
    for (let colon = text.indexOf(':'); colon >= 0 && parts.length < 6; colon = text.indexOf(':')) {
      if (colon > 0) parts[parts.length - 1]!.push({ kind: 'text', text: text.slice(0, colon) })
      parts.push([])
      text = text.slice(colon + 1)
    }
    if (text !== '') parts[parts.length - 1]!.push({ kind: 'text', text })
  }
  return parts.length === 6 ? parts : undefined
}

/** Each of the six parts is matched apart, so a `*` does not cross the first five colons. */
function testParts(wanted: readonly Token[][], given: readonly string[]): Three {
  let result: Three = YES
  for (let i = 0; i < 6 && result !== NO; i++) result = min(result, patternTest(wanted[i]!, given[i]!))
  return result
}

/** Whether a symbol that may hold colons stands before the last part, so that the parts may be others. */
const mayShift = (parts: readonly (readonly Token[])[]): boolean => parts.slice(0, 5).some((part) => part.some(isOpen))

/** A pattern and a value of which at least one holds symbols or comes from variables. */
function testSymbolic(pattern: Pattern, value: string): Three {
  // Whatever the symbols are, a `*` that stops at a colon matches no more than one that does not.
  if (patternTest(pattern, value) === NO) return NO
  const parts = splitPattern(pattern)
  const given = arnParts(value)
  if (parts === undefined || given === undefined) {
    // The same text on both sides matches if it is an ARN at all.
    if (pattern.every(({ kind }) => kind === 'text' || kind === 'symbol') && patternTest(pattern, value) === YES)
      return YES
    const open =
      pattern.some((token) => token.kind === 'symbol' && boundOf(token.name) === undefined) || holdsOpen(value)
    return open ? MAYBE : NO
  }
  const result = testParts(parts, given)
  return result === NO && (mayShift(parts) || given.slice(0, 5).some(holdsOpen)) ? MAYBE : result
}

function compile(text: string, variables: boolean): Operand {
  if (text === '*') return { test: (value) => (arnParts(value) !== undefined ? YES : holdsOpen(value) ? MAYBE : NO) }
  const template = parseTemplate(text, { variables, wildcards: true })
  const { fixed } = template
  if (fixed !== undefined) {
    const parts = splitPattern(fixed)
    const symbolic = fixed.some((token) => token.kind === 'symbol')
    if (parts === undefined && !symbolic) return malformed(`${code(text)} is no ARN`)
    const globs = parts?.map(toGlob)
    if (globs?.every((glob): glob is Glob => glob !== undefined)) {
      return {
        test(value) {
          if (isSymbolic(value)) return testSymbolic(fixed, value)
          const given = arnParts(value)
          return yesIf(given !== undefined && globs.every((glob, i) => globMatches(glob, given[i]!)))
        },
      }
    }
  }
  return {
    test(value, context) {
      const resolved = resolveTemplate(template, context)
      return resolved === undefined ? NO : testSymbolic(resolved, value)
    },
  }
}

const accepts = (value: string) => arnParts(value) !== undefined || holdsOpen(value)
const positive: Operator = { negated: false, compile, accepts }
const negative: Operator = { negated: true, compile, accepts }

/** ArnEquals and ArnLike "behave identically". */
export const arnOperators: Record<string, Operator> = {
  arnequals: positive,
  arnlike: positive,
  arnnotequals: negative,
  arnnotlike: negative,
}
