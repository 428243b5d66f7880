import type { CallSite } from '../scope.js'
import type { Val } from '../value.js'

/** A function of Terraform; undefined: the result is not known. */
export type Fn = (values: readonly Val[], site: CallSite) => Val | undefined

export type Functions = { readonly [name: string]: Fn }
