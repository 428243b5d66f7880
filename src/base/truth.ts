/** Three-valued truth. Unknown is never a pass and never a failure. */
export type Truth = 'true' | 'false' | 'unknown'

export const truth = (value: boolean): Truth => (value ? 'true' : 'false')

/** Kleene conjunction: false wins, then unknown. */
export function and(...values: Truth[]): Truth {
  if (values.includes('false')) return 'false'
  return values.includes('unknown') ? 'unknown' : 'true'
}

/** Kleene disjunction: true wins, then unknown. */
export function or(...values: Truth[]): Truth {
  if (values.includes('true')) return 'true'
  return values.includes('unknown') ? 'unknown' : 'false'
}

export function not(value: Truth): Truth {
  if (value === 'unknown') return 'unknown'
  return value === 'true' ? 'false' : 'true'
}
