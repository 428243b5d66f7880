import type { Expression } from '../../syntax/hcl/nodes.js'
import { evaluate } from './evaluate.js'
import type { Scope } from './scope.js'
import { asText, isNull, list, memberOf, scalar, shorten, text, type Val } from './value.js'

/** A variable's value as its type makes it: attributes that are optional are filled in. */
export function applyType(value: Val, type: Expression | undefined, scope: Scope): Val {
  if (type?.type === 'variable') {
    // A number or a condition that becomes text.
    if (type.name === 'string' && value.type === 'scalar' && value.value !== null)
      return text(String(value.value), value.span)
    return value
  }
  if (type?.type !== 'call') return value
  scope.budget.spend(1)
  const inner = type.arguments[0]
  if (type.name === 'optional') return isNull(value) ? value : applyType(value, inner, scope)
  if (type.name === 'object') {
    if (value.type !== 'object' || inner?.type !== 'object') return value
    const members = [...value.members]
    for (const { bare, value: wanted } of inner.items) {
      if (bare === undefined) continue
      const at = members.findIndex((member) => member.key === bare)
      const found = memberOf(value, bare)
      if (wanted.type === 'call' && wanted.name === 'optional') {
        const otherwise = wanted.arguments[1]
        if (found !== undefined && !isNull(found)) {
          members[at] = { ...members[at]!, value: applyType(found, wanted.arguments[0], scope) }
        } else if (value.open !== true || found !== undefined) {
          const filled = otherwise === undefined ? scalar(null, value.span) : evaluate(otherwise, scope)
          const typed = applyType(filled, wanted.arguments[0], scope)
          if (at === -1) members.push({ key: bare, keySpan: value.span, value: typed })
          else members[at] = { ...members[at]!, value: typed }
        }
      } else if (found !== undefined) members[at] = { ...members[at]!, value: applyType(found, wanted, scope) }
    }
    return { ...value, members }
  }
  if (inner === undefined) return value
  if (type.name === 'map' && value.type === 'object') {
    const members = value.members.map((member) => ({ ...member, value: applyType(member.value, inner, scope) }))
    return { ...value, members }
  }
  if ((type.name === 'list' || type.name === 'set') && value.type === 'list') {
    return list(
      value.items.map((item) => applyType(item, inner, scope)),
      value.span,
      value.open,
    )
  }
  return value
}

/** A default as a message shows it: undefined where it is too long or no scalar. */
export function shownDefault(value: Val): string | undefined {
  if (isNull(value)) return 'null'
  const found = value.type === 'text' || value.type === 'scalar' ? asText(value) : undefined
  return found === undefined || found === '' || found.length > 60 ? undefined : shorten(found)
}
