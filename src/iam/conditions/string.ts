import type { Pattern } from '../api.js'
import { globMatches, starGlob, toGlob } from '../glob.js'
import { contains, foldCase, literal, parsePattern } from '../pattern.js'
import { isSymbolic, textPattern } from '../symbols.js'
import { parseTemplate, resolveTemplate } from '../template.js'
import { NO, type Three, three, yesIf } from '../three.js'
import type { Operand, Operator } from './operand.js'

const base = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html'
/** Where the operators are documented. StringEquals takes no wildcards; StringLike is case-sensitive. */
export const stringSource = `${base}#Conditions_String`

const special = /[*?$<%{\uE100\uE101]/
const specialButStar = /[?$<%{\uE100\uE101]/

function compile(text: string, variables: boolean, wildcards: boolean, fold: boolean): Operand {
  const given = (value: string) => (fold ? value.toLowerCase() : value)
  if (!special.test(text)) {
    const wanted = given(text)
    return {
      test: (value) =>
        given(value) === wanted ? 2 : isSymbolic(value) ? patternTest(literal(wanted), given(value)) : NO,
    }
  }
  if (wildcards && !specialButStar.test(text)) {
    const quick = starGlob(given(text))
    return {
      test: (value) =>
        isSymbolic(value)
          ? patternTest(parsePattern(given(text)), given(value))
          : yesIf(globMatches(quick, given(value))),
    }
  }
  const template = parseTemplate(text, { variables, wildcards })
  const prepare = (pattern: Pattern) => (fold ? foldCase(pattern) : pattern)
  const fixed = template.fixed === undefined ? undefined : prepare(template.fixed)
  const glob = fixed && toGlob(fixed)
  if (glob !== undefined) {
    return {
      test: (value) => (isSymbolic(value) ? patternTest(fixed!, given(value)) : yesIf(globMatches(glob, given(value)))),
    }
  }
  return {
    test(value, context) {
      const resolved = resolveTemplate(template, context)
      return resolved === undefined ? NO : patternTest(prepare(resolved), given(value))
    },
  }
}

/** Whether a text is in a pattern; both may hold symbols. */
export function patternTest(pattern: Pattern, text: string): Three {
  if (isSymbolic(text)) return three(contains(pattern, textPattern(text)))
  const glob = toGlob(pattern)
  return glob !== undefined ? yesIf(globMatches(glob, text)) : three(contains(pattern, literal(text)))
}

const operator = (negated: boolean, wildcards: boolean, fold: boolean): Operator => ({
  negated,
  compile: (text, variables) => compile(text, variables, wildcards, fold),
})

export const stringOperators: Record<string, Operator> = {
  stringequals: operator(false, false, false),
  stringnotequals: operator(true, false, false),
  stringequalsignorecase: operator(false, false, true),
  stringnotequalsignorecase: operator(true, false, true),
  stringlike: operator(false, true, false),
  stringnotlike: operator(true, true, false),
}
