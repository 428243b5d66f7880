import { cutSymbols, holdsSymbol, showSymbols } from '../base/symbol.js'

/** Why something is not certain. */
export interface Doubt {
  certain?: boolean | undefined
  condition?: string | undefined
  doubt?: string | undefined
  decides?: string | undefined
}

/** Why it is not known whether something holds, as a clause. */
export const conditional = ({ condition, doubt, decides = 'whether it is attached' }: Doubt): string =>
  doubt !== undefined
    ? `whether it is attached is not known: ${doubt}`
    : `${condition === undefined ? 'a condition' : `the condition \`${showSymbols(condition)}\``} decides ${decides}, and is not known`

/** Whether a name that holds a parameter may turn out to be the other; equal names are another matter. */
export function mayEqual(name: string, other: string): boolean {
  if (name === other || !holdsParameter(name)) return false
  const [start, end] = ends(name)
  const [otherStart, otherEnd] = ends(other)
  const starts = otherStart.startsWith(start) || (holdsSymbol(other) && start.startsWith(otherStart))
  return starts && (otherEnd.endsWith(end) || (holdsSymbol(other) && end.endsWith(otherEnd)))
}

/** The texts before the first symbol of a name and after its last; the whole name twice if it has none. */
function ends(name: string): [string, string] {
  const parts = cutSymbols(name)
  const first = parts[0]
  const last = parts.at(-1)
  return [typeof first === 'string' ? first : '', typeof last === 'string' ? last : '']
}

/** Whether a name rests on a value that only deployment tells. */
export const holdsParameter = (text: string): boolean =>
  holdsSymbol(text) && cutSymbols(text).some((part) => typeof part === 'object' && part.kind === 'parameter')
