/**
 * Plain values as `JSON.parse` gives them. A string may hold placeholders such as `<region>`; what such a
 * placeholder means is decided in `iam/pattern`.
 */
export type Value = null | boolean | number | string | readonly Value[] | { readonly [key: string]: Value }

/** Steps from a document's root to a value: member names and array indices. */
export type Path = readonly (string | number)[]

export function isObject(value: unknown): value is { readonly [key: string]: Value } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A scalar stands for a list of one, as in IAM's grammar; undefined is the empty list. */
export function asList(value: Value | undefined): readonly Value[] {
  if (value === undefined) return []
  return Array.isArray(value) ? value : [value as Value]
}

/** A value as a text. Files hold objects where texts belong, also such as have no text in JavaScript. */
export function textOfValue(value: Value | undefined): string {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value)
}
