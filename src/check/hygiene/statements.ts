import { asList, isObject, type Path, type Value } from '../../base/value.js'
import type { Document } from '../../model/document.js'

export type Body = { readonly [key: string]: Value }

/** One statement of a document, and its place. */
export interface PlacedStatement {
  body: Body
  path: Path
}

/** A text of an element such as Action, and its place, which few are asked for. */
export interface PlacedText {
  readonly text: string
  readonly path: Path
}

class ItemText implements PlacedText {
  constructor(
    readonly text: string,
    private readonly list: Path,
    private readonly index: number,
  ) {}

  get path(): Path {
    return [...this.list, this.index]
  }
}

/** The statements that are objects. */
export function statementsIn(document: Document): PlacedStatement[] {
  if (!isObject(document.value)) return []
  const list = document.value['Statement']
  return asList(list).flatMap((body, index): PlacedStatement[] => {
    if (!isObject(body)) return []
    const path: Path = Array.isArray(list) ? ['Statement', index] : ['Statement']
    return [{ body, path }]
  })
}

/** Several rules ask for the same texts. */
const known = new WeakMap<PlacedStatement, Map<string, readonly PlacedText[]>>()

/** The texts of an element; what is no text is left out. */
export function textsOf(statement: PlacedStatement, element: string): readonly PlacedText[] {
  let elements = known.get(statement)
  if (elements === undefined) known.set(statement, (elements = new Map()))
  let texts = elements.get(element)
  if (texts === undefined) {
    const { body, path } = statement
    texts = textsAt(Object.hasOwn(body, element) ? body[element] : undefined, [...path, element])
    elements.set(element, texts)
  }
  return texts
}

/** The texts of a value that may stand alone or in a list. */
export function textsAt(value: Value | undefined, path: Path): PlacedText[] {
  if (typeof value === 'string') return [{ text: value, path }]
  const texts: PlacedText[] = []
  if (Array.isArray(value))
    for (const [index, text] of value.entries())
      if (typeof text === 'string') texts.push(new ItemText(text, path, index))
  return texts
}

/** One operator and key of a Condition. */
export interface PlacedCondition {
  operator: string
  operatorPath: Path
  key: string
  value: Value
  path: Path
}

/** Every operator and key of the Condition; an operator that holds no object is left out. */
export function conditionsOf({ body, path }: PlacedStatement): PlacedCondition[] {
  const conditions = body['Condition']
  if (!isObject(conditions)) return []
  return Object.entries(conditions).flatMap(([operator, keys]) => {
    const operatorPath = [...path, 'Condition', operator]
    if (!isObject(keys)) return []
    return Object.entries(keys).map(([key, value]) => ({
      operator,
      operatorPath,
      key,
      value,
      path: [...operatorPath, key],
    }))
  })
}

/** Every text below a value. */
export function* everyText(value: Value, path: Path = []): Generator<PlacedText> {
  if (typeof value === 'string') yield { text: value, path }
  else if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* everyText(item, [...path, index])
  else if (isObject(value)) for (const [key, item] of Object.entries(value)) yield* everyText(item, [...path, key])
}

/**
 * Whether the file holds statements without a document around them: a piece to be pasted into a policy, whose Version
 * stands there.
 */
export function isFragment(document: Document): boolean {
  if (!isObject(document.value) || Object.keys(document.value).length !== 1) return false
  const whole = document.locate([])
  const statement = document.locate(['Statement'])
  return whole.start === statement.start && whole.end === statement.end
}
