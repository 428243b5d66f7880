import type { CallSite } from '../scope.js'
import { unknown, type Val } from '../value.js'
import { collectionFunctions } from './collection.js'
import { encodingFunctions } from './encoding.js'
import type { Functions } from './function.js'
import { patternFunctions } from './pattern.js'
import { textFunctions } from './text.js'

const functions: Functions = { ...textFunctions, ...collectionFunctions, ...encodingFunctions, ...patternFunctions }

const changing = new Set(['uuid', 'timestamp', 'bcrypt', 'plantimestamp'])

/**
 * Calls a function of Terraform. One that is not known here, or whose result is not, gives a symbol.
 * https://developer.hashicorp.com/terraform/language/functions
 */
export function callFunction(name: string, values: readonly Val[], site: CallSite): Val {
  const fn = Object.hasOwn(functions, name) ? functions[name] : undefined
  // Equal calls give different results: its place keeps it apart.
  if (changing.has(name)) return unknown(`${site.symbolName()} at ${site.span.start}`, site.span)
  if (fn === undefined) return unknown(site.symbolName(), site.span, `the function \`${name}\` is not evaluated`)
  return fn(values, site) ?? unknown(site.symbolName(), site.span)
}
