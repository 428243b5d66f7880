import { asList, isObject, type Path, type Value } from '../../base/value.js'

/** A statement or CORS rule to be written; members in the order in which they are printed. */
export type Body = { readonly [key: string]: Value }

/** One change of a document, said in its plain value. */
export type Change =
  /** Texts added to the end of a list; a lone text becomes a list. */
  | { kind: 'add-items'; path: Path; items: readonly string[] }
  /** A list that is not there yet becomes a member of the object at the path. */
  | { kind: 'add-member'; path: Path; name: string; items: readonly string[] }
  /** A text is replaced. */
  | { kind: 'set'; path: Path; value: string }
  /** Items taken out of a list of which others stay. */
  | { kind: 'remove-items'; path: Path; indices: readonly number[] }
  /** Statements of a policy, or CORS rules, added at the end. */
  | { kind: 'append'; bodies: readonly Body[] }

/** The document's value after the changes; a change that does not fit leaves it as it is. */
export function applyChanges(value: Value, changes: readonly Change[]): Value {
  return changes.reduce(applyChange, value)
}

function applyChange(value: Value, change: Change): Value {
  switch (change.kind) {
    case 'add-items':
      return update(value, change.path, (list) => [...asList(list), ...change.items])
    case 'add-member':
      return update(value, change.path, (at) =>
        isObject(at) ? { ...at, [change.name]: [...asList(at[change.name]), ...change.items] } : at!,
      )
    case 'set':
      return update(value, change.path, () => change.value)
    case 'remove-items':
      return update(value, change.path, (list) => asList(list).filter((_, index) => !change.indices.includes(index)))
    case 'append':
      if (Array.isArray(value)) return [...value, ...change.bodies]
      return isObject(value) ? { ...value, Statement: [...asList(value['Statement']), ...change.bodies] } : value
  }
}

/** Step 0 into a lone value is the value itself. */
function update(value: Value | undefined, path: Path, change: (value: Value | undefined) => Value): Value {
  const [step, ...rest] = path
  if (step === undefined) return change(value)
  if (Array.isArray(value))
    return value.map((item: Value, index) => (index === step ? update(item, rest, change) : item))
  if (typeof step === 'number') return step === 0 ? update(value, rest, change) : value!
  if (isObject(value)) return { ...value, [step]: update(value[step], rest, change) }
  return value ?? null
}

/** The value at a path; step 0 into a lone value is the value itself. */
export function valueAt(value: Value | undefined, path: Path): Value | undefined {
  let at = value
  for (const step of path) {
    if (Array.isArray(at)) at = typeof step === 'number' ? (at[step] as Value | undefined) : undefined
    else if (typeof step === 'number') at = step === 0 ? at : undefined
    else at = isObject(at) && Object.hasOwn(at, step) ? at[step] : undefined
  }
  return at
}
