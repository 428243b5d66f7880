import { code, holdsParameter } from '../symbols.js'
import { yesIf } from '../three.js'
import { malformed, type Operator, undetermined } from './operand.js'

const base64 = /^[A-Za-z0-9+/]*={0,2}$/
const read = (text: string) => (base64.test(text) ? text.replace(/=+$/, '') : undefined)

/** Compares byte for byte; both values are base64. */
export const binaryOperators: Record<string, Operator> = {
  binaryequals: {
    negated: false,
    typed: true,
    compile(text) {
      if (holdsParameter(text)) return undetermined
      const wanted = read(text)
      if (wanted === undefined) return malformed(`${code(text)} is not base64`)
      return { test: (value) => yesIf(read(value) === wanted) }
    },
  },
}
