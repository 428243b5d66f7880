import { isObject, type Value } from '../../base/value.js'
import { decodeJson } from './json-text.js'
import { asText, isFixed, type ListVal, type ObjectVal, text, toPlain, type Val } from './value.js'

/**
 * A value of a plan, each part at the place where the configuration writes it. Where the configuration says the same, it
 * is taken itself; else what it has under the same name, or the item that is written alike, gives the place.
 * @param written what the configuration has there
 */
export function placedLike(value: Val, written: Val): Val {
  if (saysTheSame(value, written)) return written
  const { span } = written
  if (value.type === 'list') {
    const items = written.type === 'list' ? written.items : [written]
    return { ...value, items: value.items.map((item, index) => placedItem(item, index, value, items, span)), span }
  }
  if (value.type === 'object') return placedObject(value, written)
  if (value.type === 'text') {
    const document = jsonOf(written)
    const decoded = document === undefined || !/^\s*[{[]/.test(value.text) ? undefined : decodeJson(value)
    if (document !== undefined && decoded !== undefined && decoded.problems.length === 0)
      return { type: 'encoded', of: placedLike(decoded.value, document), language: 'string', span }
    return text(value.text, span)
  }
  // The provider makes a list of one from an item, and the other way round.
  return written.type === 'list' && written.items.length === 1
    ? placedLike(value, written.items[0]!)
    : { ...value, span }
}

/** Blocks keep their order, which texts in a list may lose. */
function placedItem(item: Val, index: number, of: ListVal, written: readonly Val[], span: Val['span']): Val {
  if (item.type === 'object' || item.type === 'list') {
    const same = written.length === of.items.length ? written[index] : undefined
    return placedLike(item, same ?? { type: 'object', members: [], span })
  }
  const wanted = asText(item)
  return { ...item, span: written.find((each) => asText(each) === wanted)?.span ?? span }
}

function placedObject(value: ObjectVal, written: Val): ObjectVal {
  const [one] = written.type === 'list' && written.items.length === 1 ? written.items : [written]
  const { span } = one!
  const members = value.members.map(({ key, value: member }) => {
    const found = one!.type === 'object' ? one!.members.findLast((each) => each.key === key) : undefined
    return {
      key,
      keySpan: found?.keySpan ?? span,
      value: placedLike(member, found?.value ?? { type: 'object', members: [], span }),
    }
  })
  return { ...value, members, span }
}

/** The value behind a text that is JSON. */
function jsonOf(written: Val): Val | undefined {
  if (written.type === 'encoded') return written.of
  if (written.type !== 'text' || !/^\s*[{[]/.test(written.text)) return undefined
  const { value, problems } = decodeJson(written)
  return problems.length > 0 ? undefined : value
}

/** Whether the configuration is wholly known and means the same; of JSON the order and the spaces do not matter. */
function saysTheSame(value: Val, written: Val): boolean {
  if (!isFixed(written) || !isFixed(value)) return false
  const [planned, own] = [jsonOf(value), jsonOf(written)]
  if (planned === undefined || own === undefined) return canonical(toPlain(value)) === canonical(toPlain(written))
  return canonical(toPlain(planned)) === canonical(toPlain(own))
}

/** One text for values that IAM takes for the same: members and texts in any order, one item with and without its list. */
function canonical(value: Value): string {
  if (Array.isArray(value)) {
    const items = value.map(canonical)
    const texts = value.every((item) => typeof item === 'string')
    return items.length === 1 ? items[0]! : `[${(texts ? items.sort() : items).join()}]`
  }
  if (!isObject(value)) return JSON.stringify(value)
  const members = Object.entries(value).filter(([, member]) => member !== null && member !== '')
  return `{${members
    .map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`)
    .sort()
    .join()}}`
}
