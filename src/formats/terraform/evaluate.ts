import type { Span } from '../../base/source.js'
import { holdsSymbol } from '../../base/symbol.js'
import type { Expression, For, ObjectConstructor, Template, TemplatePart } from '../../syntax/hcl/nodes.js'
import { Exhausted, maximumText } from './budget.js'
import { eitherOf } from './either.js'
import {
  asText,
  equal,
  failure,
  isNull,
  itemAt,
  list,
  maybeList,
  type MaybeMember,
  maybeObject,
  memberOf,
  oneOf,
  type ListVal,
  type ObjectMember,
  type ObjectVal,
  type Piece,
  scalar,
  symbolOf,
  text,
  type TextVal,
  unknown,
  type UnknownVal,
  type Val,
  type Variants,
} from './value.js'
import { asCondition, numberOf, rounds } from './convert.js'
import { type Scope, spanOf, symbolName, withName } from './scope.js'

/** The value of an expression. Throws only `Exhausted` and `NeedFile`. */
export function evaluate(node: Expression, scope: Scope): Val {
  scope.budget.spend(1)
  switch (node.type) {
    case 'literal':
      return scalar(node.value, spanOf(node, scope))
    case 'template':
      return template(node, scope)
    case 'tuple': {
      const items: Val[] = []
      for (const item of node.items) items.push(evaluate(item, scope))
      return list(items, spanOf(node, scope))
    }
    case 'object':
      return object(node, scope)
    case 'variable':
      return variable(node.name, spanOf(node, scope), scope)
    case 'get':
      return attributeOf(evaluate(node.of, scope), node.name, spanOf(node, scope), scope)
    case 'index':
      return itemOf(evaluate(node.of, scope), evaluate(node.key, scope), spanOf(node, scope), scope)
    case 'splat':
      return splat(evaluate(node.of, scope), node.each, spanOf(node, scope), scope)
    case 'call':
      return call(node.name, node, spanOf(node, scope), scope)
    case 'unary': {
      const span = spanOf(node, scope)
      const value = evaluate(node.operand, scope)
      if (value.type !== 'scalar') return unknown(symbolName(node, scope), span)
      if (node.operator === '!') return typeof value.value === 'boolean' ? scalar(!value.value, span) : value
      return typeof value.value === 'number' ? scalar(-value.value, span) : value
    }
    case 'binary':
      return binary(node.operator, node.left, node.right, spanOf(node, scope), scope)
    case 'conditional':
      return conditional(node, spanOf(node, scope), scope)
    case 'for':
      return forExpression(node, spanOf(node, scope), scope)
    case 'unreadable':
      return unknown(symbolName(node, scope), spanOf(node, scope), 'it cannot be read')
  }
}

function variable(name: string, span: Span, scope: Scope): Val {
  for (let at = scope.names; at !== undefined; at = at.outer) if (at.name === name) return at.value
  return scope.root(name, span) ?? failure(`${scope.prefix}${name}`, span, `there is no \`${name}\``)
}

/** A member of a value. A list of which a member is asked for stands for its only item's, as old configurations write. */
export function attributeOf(value: Val, name: string, span: Span, scope: Scope): Val {
  switch (value.type) {
    case 'reference':
      return usedAt(value.get(name, span), span)
    case 'unknown':
      if (value.failed === true) return value
      return within(value, `${value.name}.${name}`, span, (each) => attributeOf(each, name, span, scope))
    case 'object': {
      const found = memberOf(value, name)
      if (found !== undefined) return found
      if (value.open === true) return unknown(symbolName(span, scope), span)
      return failure(symbolName(span, scope), span, `there is no member \`${name}\``)
    }
    case 'list':
      // `aws_iam_role.x.arn` of a resource with `count`: only old versions of Terraform took it.
      if (value.items.length === 1 && value.items[0]!.type === 'reference') {
        return attributeOf(value.items[0]!, name, span, scope)
      }
      return failure(symbolName(span, scope), span, `a list has no member \`${name}\``)
    default:
      return failure(symbolName(span, scope), span, `there is no member \`${name}\``)
  }
}

/** What is not known stands where it is used: there is nothing to change where it is declared. */
const usedAt = (value: Val, span: Span): Val => (value.type === 'unknown' ? { ...value, span } : value)

/** A part of what is not known; of each value that it may be, where a condition chooses. */
function within(value: UnknownVal, name: string, span: Span, part: (each: Val) => Val): UnknownVal {
  const { either, ...rest } = value
  const parts = either?.map((each) => ({ value: part(each.value), why: each.why }))
  return { ...rest, kind: 'parameter', name, span, ...(parts === undefined ? {} : { either: parts }) }
}

/** An item of a list or a member of an object. */
export function itemOf(value: Val, key: Val, span: Span, scope: Scope): Val {
  const keyText = asText(key)
  if (value.type === 'unknown') {
    if (value.failed === true) return value
    const shown = key.type === 'scalar' ? keyText : `"${keyText ?? '?'}"`
    return within(value, `${value.name}[${shown}]`, span, (each) => itemOf(each, key, span, scope))
  }
  if (value.type === 'list') {
    const index = Number(keyText)
    if (keyText === undefined || holdsSymbol(keyText) || !Number.isInteger(index)) {
      return value.items.length === 1 && value.open !== true ? value.items[0]! : unknown(symbolName(span, scope), span)
    }
    const item = index < 0 ? undefined : itemAt(value.items, index)
    if (item !== undefined) return item
    return value.open === true
      ? unknown(symbolName(span, scope), span)
      : failure(symbolName(span, scope), span, `there is no item ${index}`)
  }
  if (value.type === 'object') {
    if (keyText === undefined) return unknown(symbolName(span, scope), span)
    const found = memberOf(value, keyText)
    if (found !== undefined) return found
    if (value.open === true || holdsSymbol(keyText)) return unknown(symbolName(span, scope), span)
    return failure(symbolName(span, scope), span, `there is no member \`${keyText}\``)
  }
  if (value.type === 'reference' && keyText !== undefined) {
    // `aws_s3_bucket.x[0]` of a resource without `count`; else `var["name"]` and the like.
    return key.type === 'scalar' ? unknown(symbolName(span, scope), span) : usedAt(value.get(keyText, span), span)
  }
  return unknown(symbolName(span, scope), span)
}

function splat(value: Val, each: Expression, span: Span, scope: Scope): Val {
  if (isNull(value)) return list([], span)
  if (value.type === 'unknown') return value.failed === true ? value : unknown(symbolName(span, scope), span)
  const items = value.type === 'list' ? value.items : [value]
  const results = items.map((item) => {
    const result = evaluate(each, withName(scope, '*', item))
    const lacking = item.type === 'reference' ? item.doubt : undefined
    return result.type === 'text' && lacking !== undefined ? { ...result, lacking } : result
  })
  return list(results, span, value.type === 'list' && value.open === true)
}

function object(node: ObjectConstructor, scope: Scope): ObjectVal {
  const members: ObjectMember[] = []
  let open = false
  for (const item of node.items) {
    const keySpan = spanOf(item.key, scope)
    const key = item.bare ?? asText(evaluate(item.key, scope))
    if (key === undefined) open = true
    else members.push({ key, keySpan, value: evaluate(item.value, scope) })
  }
  const span = spanOf(node, scope)
  return open ? { type: 'object', members, span, open } : { type: 'object', members, span }
}

function conditional(node: Extract<Expression, { type: 'conditional' }>, span: Span, scope: Scope): Val {
  const value = evaluate(node.condition, scope)
  if (value.type === 'unknown' && value.failed === true) return value
  const condition = asCondition(value)
  if (condition !== undefined) return evaluate(condition ? node.then : node.else, scope)
  const [then, otherwise] = [evaluate(node.then, scope), evaluate(node.else, scope)]
  if (equal(then, otherwise) === true) return then
  const undecided = unknown(symbolName(node, scope), span, `its condition is not known`)
  const either = eitherOf(then, otherwise, nameOf(value, node.condition, scope), span)
  return either ?? oneOf(undecided, [then, otherwise], nameOf(value, node.condition, scope))
}

function binary(operator: string, leftNode: Expression, rightNode: Expression, span: Span, scope: Scope): Val {
  const left = evaluate(leftNode, scope)
  const nothing = () => unknown(symbolName({ start: leftNode.start, end: rightNode.end }, scope), span)
  if (operator === '&&' || operator === '||') {
    const right = evaluate(rightNode, scope)
    const [a, b] = [asCondition(left), asCondition(right)]
    const strong = operator === '||'
    if (a === strong || b === strong) return scalar(strong, span)
    return a === undefined || b === undefined ? nothing() : scalar(!strong, span)
  }
  const right = evaluate(rightNode, scope)
  for (const side of [left, right]) if (side.type === 'unknown' && side.failed === true) return side
  if (operator === '==' || operator === '!=') {
    const same = equal(left, right)
    return same === undefined ? nothing() : scalar(same === (operator === '=='), span)
  }
  const [a, b] = [numberOf(left), numberOf(right)]
  if (a === undefined || b === undefined) return nothing()
  switch (operator) {
    case '+':
      return scalar(a + b, span)
    case '-':
      return scalar(a - b, span)
    case '*':
      return scalar(a * b, span)
    case '/':
      return b === 0 ? nothing() : scalar(a / b, span)
    case '%':
      return b === 0 ? nothing() : scalar(a % b, span)
    case '<':
      return scalar(a < b, span)
    case '<=':
      return scalar(a <= b, span)
    case '>':
      return scalar(a > b, span)
    default:
      return scalar(a >= b, span)
  }
}

const nameOf = (value: Val, node: Expression, scope: Scope): string =>
  value.type === 'unknown' ? value.name : symbolName(node, scope)

function forExpression(node: For, span: Span, scope: Scope): Val {
  const collection = evaluate(node.collection, scope)
  if (collection.type === 'unknown' && collection.failed === true) return collection
  const loop = rounds(collection)
  if (loop === undefined) return unknown(symbolName(node, scope), span)
  let { open } = loop
  const found: { key: string | undefined; keySpan: Span; value: Val; why: string | undefined }[] = []
  for (const round of [...loop.items.map((item) => ({ ...item, why: undefined })), ...loop.maybe]) {
    scope.budget.spend(1)
    let inner = withName(scope, node.valueName, round.value)
    if (node.keyName !== undefined) inner = withName(inner, node.keyName, round.key)
    let { why } = round
    if (node.condition !== undefined) {
      const value = evaluate(node.condition, inner)
      const condition = asCondition(value)
      if (condition === false) continue
      if (condition === undefined) why ??= nameOf(value, node.condition, inner)
    }
    const key = node.key === undefined ? undefined : evaluate(node.key, inner)
    const value = evaluate(node.value, inner)
    found.push({ key: asText(key), keySpan: key?.span ?? value.span, value, why })
  }
  if (node.key === undefined) {
    const items = found.filter(({ why }) => why === undefined).map((item) => item.value)
    const maybe = found.flatMap(({ value, why }) => (why === undefined ? [] : [{ value, why }]))
    return open ? list(items, span, true) : maybeList(items, maybe, span)
  }
  const members: ObjectMember[] = []
  const maybe: MaybeMember[] = []
  for (const { key, keySpan, value, why } of found) {
    if (key === undefined) open = true
    else if (!node.group)
      why === undefined ? members.push({ key, keySpan, value }) : maybe.push({ key, keySpan, value, why })
    else if (why !== undefined) open = true
    else {
      const group = members.find((member) => member.key === key)
      if (group === undefined) members.push({ key, keySpan, value: list([value], span) })
      else (group.value as ListVal).items.push(value)
    }
  }
  return open ? { type: 'object', members, span, open } : maybeObject(members, maybe, span)
}

function call(name: string, node: Extract<Expression, { type: 'call' }>, span: Span, scope: Scope): Val {
  const name_ = () => symbolName(node, scope)
  if (name === 'try') {
    const [first, ...rest] = node.arguments.flatMap((argument) => {
      const value = evaluate(argument, scope)
      return value.type === 'unknown' && value.failed === true ? [] : [{ value, argument }]
    })
    if (first === undefined) return failure(name_(), span, 'every argument of `try` fails')
    const { value, argument } = first
    const [next] = rest
    const why = next === undefined || value.type !== 'text' ? undefined : doubtIn(argument, scope)
    if (why === undefined || value.type !== 'text') return value
    // Where there is no such thing, the next argument counts.
    const { either } = oneOf(unknown(name_(), span), [value, next!.value], why)
    return either === undefined ? value : { ...value, either }
  }
  if (name === 'can') {
    const value = node.arguments[0] === undefined ? undefined : evaluate(node.arguments[0], scope)
    if (value?.type === 'unknown') return value.failed === true ? scalar(false, span) : unknown(name_(), span)
    return scalar(true, span)
  }
  let values = node.arguments.map((argument) => evaluate(argument, scope))
  if (node.expand) {
    const last = values.at(-1)
    if (last?.type !== 'list') return unknown(name_(), span)
    values = [...values.slice(0, -1), ...last.items]
    if (last.open === true) values.push(unknown(`more of ${name_()}`, span))
  }
  const failed = values.find((value) => value.type === 'unknown' && value.failed === true)
  if (failed !== undefined) return { ...(failed as typeof failed & { type: 'unknown' }), span }
  scope.budget.spend(values.length)
  return scope.call(name, values, { span, scope, symbolName: name_ })
}

/** What decides whether the item of a list is there that an expression takes. */
function doubtIn(node: Expression, scope: Scope): string | undefined {
  if (node.type === 'get') return doubtIn(node.of, scope)
  if (node.type !== 'index') return undefined
  const item = evaluate(node, scope)
  return item.type === 'reference' ? item.doubt : undefined
}

/** The value of a quoted template or a heredoc. `"${x}"` alone is the value itself. */
function template(node: Template, scope: Scope): Val {
  const { parts } = node
  const only = parts[0]
  if (!node.heredoc && parts.length === 1) {
    if (only!.type === 'interpolation') return evaluate(only!.expression, scope)
    // Most texts are plain: their place is the quoted string.
    if (only!.type === 'text') return text(only!.text, spanOf(node, scope))
  }
  return assemble(parts, spanOf(node, scope), scope)
}

/** Most directives of one template that are tried both ways. */
const maximumTried = 4

/**
 * A template's text.
 * @param tried directives that are not known, by what they depend on: whether it is taken to hold
 */
export function assemble(
  parts: readonly TemplatePart[],
  span: Span,
  scope: Scope,
  tried: ReadonlyMap<string, boolean> = new Map(),
): Val {
  const builder = new TextBuilder(scope, tried)
  builder.add(parts, undefined)
  if (builder.failed !== undefined) return builder.failed
  const found: TextVal = { type: 'text', text: builder.text, pieces: builder.pieces, span }
  const { undecided } = builder
  if (undecided === undefined || tried.size >= maximumTried) return found
  const variants = (): Variants => ({
    why: undecided,
    texts: [true, false].flatMap((holds) => {
      const text = assemble(parts, span, scope, new Map([...tried, [undecided, holds]]))
      return text.type === 'text' ? [text] : []
    }),
  })
  return { ...found, variants }
}

class TextBuilder {
  text = ''
  readonly pieces: Piece[] = []
  failed: Val | undefined
  /** What the first directive depends on that is neither known nor tried. */
  undecided: string | undefined

  constructor(
    private readonly scope: Scope,
    private readonly tried: ReadonlyMap<string, boolean>,
  ) {}

  /** @param at the directive that the parts stand in, when it repeats them. */
  add(parts: readonly TemplatePart[], scope: Scope | undefined): void {
    const inner = scope ?? this.scope
    for (const part of parts) {
      inner.budget.spend(1)
      switch (part.type) {
        case 'text':
          this.push(part.text, spanOf(part, inner), part.text.length === part.end - part.start)
          break
        case 'interpolation':
          this.value(evaluate(part.expression, inner), part, inner)
          break
        case 'if': {
          const value = evaluate(part.condition, inner)
          const condition = asCondition(value) ?? this.takenCondition(part.condition, inner)
          if (condition !== undefined) this.add(condition ? part.then : part.else, inner)
          else this.push(symbolOf(unknown(symbolName(part, inner), value.span)), spanOf(part, inner), false)
          break
        }
        case 'for': {
          const collection = evaluate(part.collection, inner)
          const loop = rounds(collection)
          const go = (round: { key: Val; value: Val }) => {
            const named = withName(inner, part.value, round.value)
            this.add(part.body, part.key === undefined ? named : withName(named, part.key, round.key))
          }
          for (const round of loop?.items ?? []) go(round)
          if (loop === undefined || loop.open || loop.maybe.length > 0) {
            const span = spanOf(part, inner)
            const name = nameOf(collection, part.collection, inner)
            const more = this.taken(name)
            // What further rounds there may be look like one.
            const further = loop === undefined || loop.open ? [] : loop.maybe
            const any = { key: unknown(`${name}[*].key`, span), value: unknown(`${name}[*]`, span) }
            if (more === true) for (const round of further.length > 0 ? further : [any]) go(round)
            else if (more === undefined) this.push(symbolOf(unknown(symbolName(part, inner), span)), span, false)
          }
        }
      }
    }
  }

  /** Of a condition and what denies it one holds. */
  private takenCondition(node: Expression, scope: Scope): boolean | undefined {
    if (node.type === 'unary' && node.operator === '!') {
      const denied = this.takenCondition(node.operand, scope)
      return denied === undefined ? undefined : !denied
    }
    return this.taken(nameOf(evaluate(node, scope), node, scope))
  }

  /** Whether a directive that is not known is taken to hold; undefined: it is not tried. */
  private taken(dependsOn: string): boolean | undefined {
    const found = this.tried.get(dependsOn)
    if (found === undefined) this.undecided ??= dependsOn
    return found
  }

  private value(value: Val, part: { start: number; end: number }, scope: Scope): void {
    if (value.type === 'unknown' && value.failed === true) this.failed ??= value
    const span = spanOf(part, scope)
    const found = asText(value) ?? symbolOf(unknown(symbolName(part, scope), span))
    this.push(found, span, false)
  }

  private push(text: string, span: Span, exact: boolean): void {
    if (text === '') return
    this.pieces.push({ at: this.text.length, length: text.length, span, exact })
    this.text += text
    this.scope.budget.spend(text.length >> 5)
    if (this.text.length > maximumText) throw new Exhausted()
  }
}
