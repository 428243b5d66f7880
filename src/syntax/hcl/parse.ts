import type { SyntaxProblem } from '../node.js'
import { maximumDepth } from '../tree.js'
import type { Attribute, Block, Body, Expression, HclFile, TemplatePart } from './nodes.js'
import { Stop } from './scanner.js'
import { TemplateParser } from './template.js'

/** Blocks with a problem that are read past before the rest of a file is left. */
const maximumBroken = 50

/**
 * Parses a file of HCL's native syntax. Never throws. A problem breaks the block of the file's top level that it stands
 * in; reading goes on where a line begins with a keyword of Terraform's top level, which no other line does.
 */
export function parseHcl(text: string): HclFile {
  return new HclParser(text).file()
}

/**
 * Parses a text as a template, as `templatefile` and the strings of JSON do. @param start offset of the text.
 * @param end offset after it.
 */
export function parseTemplate(
  text: string,
  start = 0,
  end = text.length,
): { parts: TemplatePart[]; problem: SyntaxProblem | undefined } {
  return new HclParser(text, start, end).template()
}

/** Parses a text as one expression, as the old JSON syntax has it in references. */
export function parseExpression(text: string): Expression | undefined {
  return new HclParser(text).only()
}

class HclParser extends TemplateParser {
  template(): { parts: TemplatePart[]; problem: SyntaxProblem | undefined } {
    try {
      return { parts: this.wholeTemplate(), problem: undefined }
    } catch (error) {
      return { parts: [], problem: problemOf(error, this.at) }
    }
  }

  only(): Expression | undefined {
    try {
      const value = this.expression()
      this.skipLines()
      return this.at === this.limit ? value : undefined
    } catch (error) {
      problemOf(error, this.at)
      return undefined
    }
  }

  file(): HclFile {
    const body: Body = { attributes: [], blocks: [], start: 0, end: this.limit }
    const problems: SyntaxProblem[] = []
    const lost: HclFile['lost'] = []
    if (this.text.charCodeAt(0) === 0xfeff) this.at = 1
    for (;;) {
      const start = this.at
      const before = body.blocks.length
      try {
        this.linesMatter = true
        this.depth = 0
        this.skipLines()
        if (this.at >= this.limit) break
        this.item(body, 0)
      } catch (error) {
        problems.push(problemOf(error, start))
        if (body.blocks[before] !== undefined) body.blocks[before].broken = true
        else if (!this.startsKeyword(start)) breakLast(body.blocks)
        const next = this.nextTopLevel(Math.max(start + 1, (body.blocks[before]?.start ?? start) + 1))
        const broken = body.blocks[before]
        if (next === undefined || problems.length >= maximumBroken) {
          if (broken !== undefined) broken.end = Math.max(this.at, broken.headerEnd)
          lost.push({ start: broken?.start ?? start, end: this.limit })
          return { body, problems, lost }
        }
        lost.push({ start: broken?.start ?? start, end: next })
        if (broken !== undefined) broken.end = next
        this.at = next
      }
    }
    return { body, problems, lost }
  }

  /** An attribute or a block, and the line end after it. */
  private item(body: Body, depth: number): void {
    const start = this.at
    const name = this.peek() === 0x22 && depth > 0 ? this.quotedName() : this.name()
    if (name === undefined) this.fail(`expected a name, found ${this.found()}`)
    const nameEnd = this.at
    this.skip()
    const c = this.peek()
    if (c === 0x3d && this.peek(1) !== 0x3d) {
      this.at++
      this.skip()
      const attribute: Attribute = { name, nameEnd, value: this.expression(), start, end: this.at }
      body.attributes.push(attribute)
    } else this.block(name, nameEnd, start, body, depth)
    this.skip()
    if (this.peek() === 0x0a) this.at++
    else if (this.peek() !== 0x7d && !Number.isNaN(this.peek())) {
      this.fail(`expected the end of the line, found ${this.found()}`)
    }
  }

  /** A name in quotes before `=`, as Terraform took it until version 0.11. */
  private quotedName(): string {
    const { parts, start } = this.quotedTemplate()
    this.skip()
    const plain = parts.every((part) => part.type === 'text')
    if (!plain || this.peek() !== 0x3d) {
      this.at = start
      this.fail('expected a name, found a string')
    }
    return parts.map((part) => (part.type === 'text' ? part.text : '')).join('')
  }

  private block(kind: string, kindEnd: number, start: number, into: Body, depth: number): void {
    if (depth > maximumDepth) this.fail(`expected at most ${maximumDepth} levels of nesting, found more`)
    const labels: Block['labels'] = []
    let headerEnd = kindEnd
    while (this.peek() !== 0x7b) {
      const labelStart = this.at
      if (this.peek() === 0x22) {
        const { parts } = this.quotedTemplate()
        const text = parts.map((part) => (part.type === 'text' ? part.text : '')).join('')
        labels.push({ text, start: labelStart, end: this.at })
      } else {
        const label = this.name()
        if (label === undefined) this.fail(`expected \`=\` or \`{\` after \`${kind}\`, found ${this.found()}`)
        labels.push({ text: label, start: labelStart, end: this.at })
      }
      headerEnd = this.at
      this.skip()
    }
    const bodyStart = this.at++
    const body: Body = { attributes: [], blocks: [], start: bodyStart, end: bodyStart }
    const block: Block = { kind, labels, headerEnd, body, broken: true, start, end: bodyStart + 1 }
    into.blocks.push(block)
    for (;;) {
      this.skipLines()
      if (this.peek() === 0x7d) break
      if (Number.isNaN(this.peek())) {
        this.at = start
        this.fail(`expected \`}\` at the end of the block \`${kind}\`, found the end of the file`, headerEnd - start)
      }
      this.item(body, depth + 1)
    }
    this.at++
    body.end = this.at
    block.end = this.at
    block.broken = false
  }

  /** Whether a block of Terraform's top level begins here. */
  private startsKeyword(at: number): boolean {
    keyword.lastIndex = at
    return keyword.test(this.text)
  }

  /** The next line that begins, without indentation, with a block of Terraform's top level. */
  private nextTopLevel(from: number): number | undefined {
    topLevel.lastIndex = from
    const match = topLevel.exec(this.text)
    if (match === null || match.index >= this.limit) return undefined
    return match.index
  }
}

const topLevel =
  /^(?:(?:resource|data|ephemeral)[ \t]+"[^"\n]*"[ \t]+"[^"\n]*"|(?:module|variable|output|provider|check)[ \t]+"[^"\n]*"|locals|terraform|moved|import|removed)[ \t]*\{/gm

const keywords = new Set(
  'resource data ephemeral module variable output provider check locals terraform moved import removed'.split(' '),
)
const keyword = new RegExp(`\\s*(?:${[...keywords].join('|')})\\b`, 'y')

/** A stray line after a block may be what a brace too many cut off, with nested blocks before it. */
function breakLast(blocks: readonly Block[]): void {
  for (let i = blocks.length - 1; i >= 0; i--) {
    blocks[i]!.broken = true
    if (keywords.has(blocks[i]!.kind)) return
  }
}

function problemOf(error: unknown, at: number): SyntaxProblem {
  if (error instanceof Stop) return error.problem
  // Only a stack overflow gets here, which the bound on nesting prevents; still no text may break the program.
  return { message: 'expected less nesting, found more than can be read', start: at, end: at }
}
