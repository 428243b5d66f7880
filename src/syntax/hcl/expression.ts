import { maximumDepth } from '../tree.js'
import type { Conditional, Expression, For, GetAttribute, Index, Splat } from './nodes.js'
import { isNamePart, Scanner } from './scanner.js'

/** Strength of the operators that join two values. */
const strengths: { readonly [operator: string]: number } = {
  '||': 1,
  '&&': 2,
  '==': 3,
  '!=': 3,
  '<=': 4,
  '>=': 4,
  '<': 4,
  '>': 4,
  '+': 5,
  '-': 5,
  '*': 6,
  '/': 6,
  '%': 6,
}

/** Most operators in a row: the tree nests once an operator. */
const maximumOperators = 500

/** Expressions; templates are read by the class below it. */
export abstract class ExpressionParser extends Scanner {
  protected depth = 0

  protected abstract quotedTemplate(): Expression
  protected abstract heredoc(): Expression

  protected expression(): Expression {
    if (++this.depth > maximumDepth) this.fail(`expected at most ${maximumDepth} levels of nesting, found more`)
    const condition = this.binary(1)
    this.skip()
    let result = condition
    if (this.peek() === 0x3f) {
      this.at++
      this.skipLines()
      const then = this.expression()
      this.skip()
      this.expect(':', 'in the conditional')
      this.skipLines()
      const otherwise = this.expression()
      const node: Conditional = {
        type: 'conditional',
        condition,
        then,
        else: otherwise,
        start: condition.start,
        end: otherwise.end,
      }
      result = node
    }
    this.depth--
    return result
  }

  /** @param weakest operators weaker than this are left to the caller. */
  private binary(weakest: number): Expression {
    let left = this.unary()
    for (let count = 0; ; count++) {
      this.skip()
      const operator = this.operator()
      const strength = operator === undefined ? 0 : strengths[operator]!
      if (operator === undefined || strength < weakest) return left
      if (count > maximumOperators) this.fail(`expected at most ${maximumOperators} operators, found more`)
      this.at += operator.length
      this.skipLines()
      const right = this.binary(strength + 1)
      left = { type: 'binary', operator, left, right, start: left.start, end: right.end }
    }
  }

  private operator(): string | undefined {
    const c = this.peek()
    switch (c) {
      case 0x2b:
        return '+'
      case 0x2d:
        return '-'
      case 0x2a:
        return '*'
      case 0x2f:
        return '/'
      case 0x25:
        return '%'
      case 0x3c:
        return this.peek(1) === 0x3d ? '<=' : '<'
      case 0x3e:
        return this.peek(1) === 0x3d ? '>=' : '>'
      case 0x3d:
        return this.peek(1) === 0x3d ? '==' : undefined
      case 0x21:
        return this.peek(1) === 0x3d ? '!=' : undefined
      case 0x26:
        return this.peek(1) === 0x26 ? '&&' : undefined
      case 0x7c:
        return this.peek(1) === 0x7c ? '||' : undefined
      default:
        return undefined
    }
  }

  private unary(): Expression {
    this.skip()
    const c = this.peek()
    const start = this.at
    if (c === 0x2d || (c === 0x21 && this.peek(1) !== 0x3d)) {
      if (++this.depth > maximumDepth) this.fail(`expected at most ${maximumDepth} levels of nesting, found more`)
      this.at++
      const operand = this.unary()
      this.depth--
      return { type: 'unary', operator: c === 0x2d ? '-' : '!', operand, start, end: operand.end }
    }
    return this.traversals(this.term())
  }

  private term(): Expression {
    const start = this.at
    const c = this.peek()
    if (c === 0x22) return this.quotedTemplate()
    if (c === 0x5b) return this.tuple()
    if (c === 0x7b) return this.object()
    if (c === 0x28) {
      this.at++
      const inner = this.inBrackets(() => {
        this.skip()
        const value = this.expression()
        this.skip()
        this.expect(')', 'after the expression')
        return value
      })
      return { ...inner, start, end: this.at }
    }
    if (c === 0x3c && this.peek(1) === 0x3c) return this.heredoc()
    if (c >= 0x30 && c <= 0x39) return this.number()
    const name = this.name()
    if (name === undefined) this.fail(`expected a value, found ${this.found()}`)
    if (name === 'true' || name === 'false') return { type: 'literal', value: name === 'true', start, end: this.at }
    if (name === 'null') return { type: 'literal', value: null, start, end: this.at }
    let called = name
    // Functions of a provider: `provider::aws::arn_parse(…)`.
    while (this.startsWith('::')) {
      this.at += 2
      called += `::${this.name() ?? ''}`
    }
    const end = this.at
    if (this.peek() === 0x20) this.skip()
    if (this.peek() === 0x28) return this.call(called, start)
    this.at = end
    return { type: 'variable', name, start, end }
  }

  private number(): Expression {
    const start = this.at
    const match = /^\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/.exec(this.text.slice(start, Math.min(this.limit, start + 100)))!
    this.at += match[0].length
    return { type: 'literal', value: Number(match[0]), start, end: this.at }
  }

  private call(name: string, start: number): Expression {
    this.at++
    let expand = false
    const items: Expression[] = []
    this.inBrackets(() => {
      for (;;) {
        this.skip()
        if (this.take(')')) return
        if (items.length > 0) {
          if (this.take('...')) {
            expand = true
            this.skip()
            this.take(',')
            this.skip()
            this.expect(')', 'after `...`')
            return
          }
          this.expect(',', 'between the arguments')
          this.skip()
          if (this.take(')')) return
        }
        items.push(this.expression())
      }
    })
    return { type: 'call', name, arguments: items, expand, start, end: this.at }
  }

  private tuple(): Expression {
    const start = this.at++
    const items: Expression[] = []
    const loop = this.inBrackets(() => {
      this.skip()
      if (this.atFor()) return this.forExpression(start, ']')
      for (;;) {
        this.skip()
        if (this.take(']')) return undefined
        if (items.length > 0) {
          this.expect(',', 'between the items')
          this.skip()
          if (this.take(']')) return undefined
        }
        items.push(this.expression())
      }
    })
    return loop ?? { type: 'tuple', items, start, end: this.at }
  }

  private object(): Expression {
    const start = this.at++
    const items: { key: Expression; bare: string | undefined; value: Expression }[] = []
    const before = this.linesMatter
    this.skipLines()
    if (this.atFor()) {
      const loop = this.inBrackets(() => this.forExpression(start, '}'))
      return loop
    }
    this.linesMatter = true
    for (;;) {
      this.skipLines()
      if (this.take('}')) break
      const key = this.expression()
      const bare = key.type === 'variable' && this.text.charCodeAt(key.start) !== 0x28 ? key.name : undefined
      this.skip()
      if (this.peek() === 0x3a || (this.peek() === 0x3d && this.peek(1) !== 0x3d)) this.at++
      else this.fail(`expected \`=\` or \`:\` after the key, found ${this.found()}`)
      this.skip()
      if (this.peek() === 0x0a) this.fail('expected a value, found the end of the line')
      items.push({ key, bare, value: this.expression() })
      this.skip()
      if (this.take('}')) break
      const c = this.peek()
      if (c === 0x2c || c === 0x0a) this.at++
      else this.fail(`expected \`,\` or the end of the line between the members, found ${this.found()}`)
    }
    this.linesMatter = before
    return { type: 'object', items, start, end: this.at }
  }

  private atFor(): boolean {
    return this.startsWith('for') && !isNamePart(this.peek(3))
  }

  private forExpression(start: number, close: ']' | '}'): For {
    this.at += 3
    this.skip()
    const first = this.loopName()
    let second: string | undefined
    this.skip()
    if (this.take(',')) {
      this.skip()
      second = this.loopName()
      this.skip()
    }
    this.expect('in', 'in the for expression')
    this.skip()
    const collection = this.expression()
    this.skip()
    this.expect(':', 'in the for expression')
    this.skip()
    let value = this.expression()
    this.skip()
    let key: Expression | undefined
    let group = false
    if (close === '}') {
      this.expect('=>', 'in the for expression')
      this.skip()
      key = value
      value = this.expression()
      this.skip()
      group = this.take('...')
      this.skip()
    }
    let condition: Expression | undefined
    if (this.startsWith('if') && !isNamePart(this.peek(2))) {
      this.at += 2
      this.skip()
      condition = this.expression()
      this.skip()
    }
    this.expect(close, 'at the end of the for expression')
    const names =
      second === undefined ? { keyName: undefined, valueName: first } : { keyName: first, valueName: second }
    return { type: 'for', ...names, collection, key, value, group, condition, start, end: this.at }
  }

  protected loopName(): string {
    return this.name() ?? this.fail(`expected a name, found ${this.found()}`)
  }

  private traversals(of: Expression): Expression {
    let result = of
    for (let count = 0; ; count++) {
      // The tree nests once a step.
      if (count > maximumDepth) this.fail(`expected at most ${maximumDepth} steps in a reference, found more`)
      const before = this.at
      if (!this.linesMatter) this.skip()
      const step = this.step(result)
      if (step === undefined) {
        this.at = before
        return result
      }
      result = step
    }
  }

  private step(of: Expression): Expression | undefined {
    const c = this.peek()
    if (c === 0x2e && this.peek(1) !== 0x2e) {
      this.at++
      this.skip()
      if (this.peek() === 0x2a) {
        this.at++
        return this.splat(of, false)
      }
      return this.attributeStep(of)
    }
    if (c !== 0x5b) return undefined
    this.at++
    return this.inBrackets(() => {
      this.skip()
      if (this.peek() === 0x2a) {
        const star = this.at++
        this.skip()
        if (this.take(']')) return this.splat(of, true)
        this.at = star
      }
      const key = this.expression()
      this.skip()
      this.expect(']', 'after the index')
      const node: Index = { type: 'index', of, key, start: of.start, end: this.at }
      return node
    })
  }

  private attributeStep(of: Expression): Expression {
    const start = this.at
    const digits = /^\d+/.exec(this.text.slice(start, Math.min(this.limit, start + 20)))
    if (digits !== null) {
      this.at += digits[0].length
      const key: Expression = { type: 'literal', value: Number(digits[0]), start, end: this.at }
      return { type: 'index', of, key, start: of.start, end: this.at }
    }
    const name = this.name()
    if (name === undefined) this.fail(`expected a name after \`.\`, found ${this.found()}`)
    const node: GetAttribute = { type: 'get', of, name, start: of.start, end: this.at }
    return node
  }

  /** What follows a splat is applied to each item; after `.*` indexes are not, after `[*]` they are. */
  private splat(of: Expression, full: boolean): Splat {
    let each: Expression = { type: 'variable', name: '*', start: this.at, end: this.at }
    const before = this.linesMatter
    for (let count = 0; count <= maximumDepth; count++) {
      const c = this.peek()
      const more = c === 0x2e ? this.peek(1) !== 0x2a && this.peek(1) !== 0x2e : full && c === 0x5b
      if (!more || (c === 0x5b && this.peek(1) === 0x2a)) break
      each = this.step(each) ?? each
    }
    this.linesMatter = before
    return { type: 'splat', of, each, start: of.start, end: this.at }
  }

  /** Reads where line ends are white space. */
  protected inBrackets<T>(read: () => T): T {
    const before = this.linesMatter
    this.linesMatter = false
    const result = read()
    this.linesMatter = before
    return result
  }
}
