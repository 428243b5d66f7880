import { code } from '../symbols.js'
import { parseTemplate, resolveTemplate } from '../template.js'
import { MAYBE, NO, yesIf } from '../three.js'
import { malformed, type Operand, type Operator } from './operand.js'
import { patternTest } from './string.js'

const read = (text: string) => {
  const folded = text.trim().toLowerCase()
  return folded === 'true' || folded === 'false' ? folded : undefined
}

function compile(text: string, variables: boolean): Operand {
  const wanted = read(text)
  if (wanted !== undefined) return { test: (value) => yesIf(read(value) === wanted) }
  const template = parseTemplate(text, { variables, wildcards: false })
  const dynamic = template.fixed === undefined || template.fixed.some((token) => token.kind === 'symbol')
  if (!dynamic) return malformed(`${code(text)} is neither true nor false`)
  return {
    test(value, context) {
      const resolved = resolveTemplate(template, context)
      const given = read(value)
      if (resolved === undefined || given === undefined) return NO
      const only = resolved.length === 1 ? resolved[0]! : undefined
      if (only?.kind === 'text') return yesIf(read(only.text) === given)
      return patternTest(resolved, given) === NO ? NO : MAYBE
    },
  }
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_Boolean */
export const boolOperators: Record<string, Operator> = {
  bool: { negated: false, compile, typed: true },
}
