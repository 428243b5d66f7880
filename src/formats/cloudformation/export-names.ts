import { cutSymbols } from '../../base/symbol.js'

/** Most parts of a name that are filled in. */
const maximumSymbols = 4

/** Longest name that another is compared with part by part, far more than an export may have. */
const maximumLength = 1000

/** What is written out of a name, and `undefined` for what is filled in. */
type Part = string | undefined

/** How the name of an export or an import is put together. */
export interface NameForm {
  parts: readonly Part[]
  /** Something is filled in. */
  isOpen: boolean
  /** Equal for names of one form; undefined: too little is written out to tell whose name it is. */
  shape: string | undefined
}

/** @param name may hold symbols */
export function formOf(name: string): NameForm {
  const parts = cutSymbols(name).map((part) => (typeof part === 'string' ? part : undefined))
  const isOpen = parts.includes(undefined)
  // A name of which nothing is written out may be any.
  const says = parts.some((part) => part !== undefined && /[A-Za-z0-9]{2}/.test(part))
  const known = !isOpen || (says && parts.length <= 2 * maximumSymbols + 1)
  return { parts, isOpen, shape: known ? JSON.stringify(parts) : undefined }
}

/**
 * Whether the name of an import and that of an export may be one, told from how they are put together: what is written
 * out is the same, and what is filled in stands at the same places, such as `${NetworkStack}-RoleArn` and
 * `${AWS::StackName}-RoleArn`. Where a parameter of one has a default, that is what may be filled in the other's.
 */
export function haveOneForm(left: NameForm, right: NameForm): boolean {
  if (left.shape === undefined || right.shape === undefined) return false
  if (left.isOpen === right.isOpen) return left.shape === right.shape
  const [open, plain] = left.isOpen ? [left, right] : [right, left]
  return isFilledIn(open.parts, plain.parts[0] ?? '')
}

/** Whether a text is a name with its gaps filled in; in time of the text's length for each part. */
function isFilledIn(parts: readonly Part[], text: string): boolean {
  const [first, last] = [parts[0], parts.at(-1)]
  if (text.length > maximumLength) return false
  if ((first !== undefined && !text.startsWith(first)) || (last !== undefined && !text.endsWith(last))) return false
  // Where the parts so far may end.
  let ends = new Set([0])
  for (const part of parts) {
    const next = new Set<number>()
    if (part !== undefined) {
      for (const end of ends) if (text.startsWith(part, end)) next.add(end + part.length)
    } else
      for (let at = 0; at < text.length; at++)
        if ((ends.has(at) || next.has(at)) && /[A-Za-z0-9-]/.test(text.charAt(at))) next.add(at + 1)
    ends = next
  }
  return ends.has(text.length)
}
