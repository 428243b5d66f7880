import { cutSymbols, holdsSymbol } from '../../base/symbol.js'

/** Most parts of a name that are filled in. */
const maximumSymbols = 4

/**
 * Whether the name of an import and that of an export may be one, told from how they are put together: what is written
 * out is the same, and what is filled in stands at the same places, such as `${NetworkStack}-RoleArn` and
 * `${AWS::StackName}-RoleArn`. Where a parameter of one has a default, that is what may be filled in the other's.
 */
export function haveOneForm(left: string, right: string): boolean {
  const [a, b] = [cutSymbols(left), cutSymbols(right)]
  const open = [a, b].filter((parts) => parts.some((part) => typeof part !== 'string'))
  if (open.some((parts) => !hasWord(parts) || parts.length > 2 * maximumSymbols + 1)) return false
  if (open.length === 2)
    return (
      a.length === b.length &&
      a.every((part, index) => (typeof part === 'string' ? part === b[index] : typeof b[index] !== 'string'))
    )
  const [pattern] = open
  const plain = holdsSymbol(left) ? right : left
  return pattern === undefined ? left === right : new RegExp(`^${pattern.map(expression).join('')}$`).test(plain)
}

/** A name of which nothing is written out may be any. */
const hasWord = (parts: ReturnType<typeof cutSymbols>): boolean =>
  parts.some((part) => typeof part === 'string' && /[A-Za-z0-9]{2}/.test(part))

const expression = (part: ReturnType<typeof cutSymbols>[number]): string =>
  typeof part === 'string' ? part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&') : '[A-Za-z0-9-]+'
