import type { Pattern, Token } from '../api.js'
import { globMatches, type Glob, toGlob } from '../glob.js'
import { parseTemplate, resolveTemplate } from '../template.js'
import { MAYBE, min, NO, type Three, YES, yesIf } from '../three.js'
import { malformed, type Operand, type Operator } from './operand.js'
import { patternTest } from './string.js'

/** Splits at the first five colons; undefined when there are fewer. */
export function splitArn(text: string): string[] | undefined {
  const parts: string[] = []
  let start = 0
  for (let i = 0; i < 5; i++) {
    const colon = text.indexOf(':', start)
    if (colon < 0) return undefined
    parts.push(text.slice(start, colon))
    start = colon + 1
  }
  parts.push(text.slice(start))
  return parts
}

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

function compile(text: string, variables: boolean): Operand {
  if (text === '*') return { test: (value) => yesIf(splitArn(value) !== undefined) }
  const template = parseTemplate(text, { variables, wildcards: true })
  if (template.fixed !== undefined) {
    const parts = splitPattern(template.fixed)
    const symbolic = template.fixed.some((token) => token.kind === 'symbol')
    if (parts === undefined && !symbolic) return malformed(`\`${text}\` is no ARN`)
    const globs = parts?.map(toGlob)
    if (globs?.every((glob): glob is Glob => glob !== undefined)) {
      return {
        test(value) {
          const given = splitArn(value)
          return yesIf(given !== undefined && globs.every((glob, i) => globMatches(glob, given[i]!)))
        },
      }
    }
  }
  return {
    test(value, context) {
      const resolved = resolveTemplate(template, context)
      const given = splitArn(value)
      if (resolved === undefined || given === undefined) return NO
      const parts = splitPattern(resolved)
      if (parts !== undefined) return testParts(parts, given)
      // A symbol may hold the colons.
      return patternTest(resolved, value) === NO ? NO : MAYBE
    },
  }
}

const accepts = (value: string) => splitArn(value) !== undefined
const positive: Operator = { negated: false, compile, accepts }
const negative: Operator = { negated: true, compile, accepts }

/** ArnEquals and ArnLike "behave identically". */
export const arnOperators: Record<string, Operator> = {
  arnequals: positive,
  arnlike: positive,
  arnnotequals: negative,
  arnnotlike: negative,
}
