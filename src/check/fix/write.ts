import { cutSymbols, holdsSymbol } from '../../base/symbol.js'
import type { SourceText } from '../../base/source.js'
import { asList, isObject, type Path, type Value } from '../../base/value.js'
import type { FixEdit } from '../../findings/finding.js'
import type { Document } from '../../model/document.js'
import { toLocation } from '../../findings/location.js'
import {
  addMember,
  addToList,
  appendObjects,
  type BracketSyntax,
  jsonSyntax,
  objectToList,
  removeFromList,
  type Range,
  toList,
} from './brackets.js'
import { type Body, type Change, valueAt } from './change.js'
import { addAttribute, appendBlocks, corsAttributes, firstBlocks, hclSyntax, hclText } from './hcl-text.js'
import { hashComments, indentOf, lineStart, longestTag, slashComments, type TextEdit } from './text.js'
import { canStand } from './written-safely.js'
import { addElements, addToRule, appendRules } from './xml-text.js'
import {
  addToBlock,
  addToMap,
  appendToBlock,
  emptyToBlock,
  loneToBlock,
  mapToBlock,
  removeFromBlock,
  type YamlPrinter,
  yamlText,
} from './yaml-text.js'

/**
 * The edits that bring changes into a document's text: only the lines concerned, in the document's own indentation,
 * quotes and line endings. undefined when the text is not written plainly enough, such as a list behind an anchor or
 * out of a function.
 * @param expressions the source text of texts that hold symbols
 */
export function editDocument(
  document: Document,
  changes: readonly Change[],
  expressions: ReadonlyMap<string, string> = new Map(),
): FixEdit[] | undefined {
  if (document.language === 'string') return undefined
  const writer = new Writer(document, expressions)
  const edits: TextEdit[] = []
  for (const change of changes) {
    const written = writer.write(change)
    if (written === undefined) return undefined
    edits.push(...written)
  }
  const { source } = writer
  if (source === undefined || overlap(edits) || !canStand(edits, source, document.language)) return undefined
  return joined(edits, source.text).map(({ start, end, text }) => ({
    ...toLocation({ source, start, end }),
    newText: text,
  }))
}

function overlap(edits: readonly TextEdit[]): boolean {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end)
  return sorted.some((edit, index) => {
    const next = sorted[index + 1]
    return next !== undefined && (next.start < edit.end || (next.start === edit.start && next.end === edit.end))
  })
}

/** Edits of one line become one: a reviewer sees one change. */
function joined(edits: readonly TextEdit[], text: string): TextEdit[] {
  const result: TextEdit[] = []
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1)
    if (last !== undefined && !/[\r\n]/.test(text.slice(last.end, edit.start)) && edit.start - last.end <= 120)
      result[result.length - 1] = {
        start: last.start,
        end: edit.end,
        text: `${last.text}${text.slice(last.end, edit.start)}${edit.text}`,
      }
    else result.push(edit)
  }
  return result
}

class Writer {
  source: SourceText | undefined
  private readonly cors: boolean

  constructor(
    private readonly document: Document,
    private readonly expressions: ReadonlyMap<string, string>,
  ) {
    this.cors = document.kind === 'cors'
  }

  write(change: Change): TextEdit[] | undefined {
    switch (change.kind) {
      case 'add-items':
        return this.addItems(change.path, change.items)
      case 'add-member':
        return this.addMember(change.path, change.name, change.items)
      case 'remove-items':
        return this.removeItems(change.path, change.indices)
      case 'set':
        return this.set(change.path, change.value)
      case 'append':
        return this.append(change.bodies.map((body) => this.named(body)))
    }
  }

  private get text(): string {
    return this.source?.text ?? ''
  }

  /** Where a value stands that is really there, within what encloses it and in the same file as all else. */
  private range(path: Path): Range | undefined {
    if (valueAt(this.document.value, path) === undefined) return undefined
    const { source, start, end } = this.document.locate(path)
    this.source ??= source
    if (source !== this.source && source.text !== this.source.text) return undefined
    if (path.length > 0) {
      const outer = this.document.locate(path.slice(0, -1))
      // An anchor or a local stands elsewhere, and others use it too.
      if (outer.source.path !== source.path) return undefined
      if (this.isBlock(path))
        return start > outer.end && isInBlock(this.text, outer, start) ? { start, end } : undefined
      if (start < outer.start || end > outer.end) return undefined
    }
    return { start, end }
  }

  /** A statement block of `data "aws_iam_policy_document"`: the place of their list is the header of the data block. */
  private isBlock(path: Path): boolean {
    return this.document.language === 'hcl-document' && !this.cors && path.length === 2 && path[0] === 'Statement'
  }

  private ranges(path: Path, count: number): Range[] | undefined {
    const found: Range[] = []
    for (let index = 0; index < count; index++) {
      const range = this.range([...path, index])
      if (range === undefined) return undefined
      found.push(range)
    }
    return found
  }

  private syntax(like: string): BracketSyntax {
    const plain = this.plainSyntax(like)
    return { ...plain, string: (text) => this.expressions.get(text) ?? plain.string(text) }
  }

  private plainSyntax(like: string): BracketSyntax {
    const { language } = this.document
    if (language === 'hcl' || language === 'hcl-document') return hclSyntax
    if (language === 'json') return jsonSyntax(slashComments)
    return {
      comments: hashComments,
      colon: ':',
      lineEndsMember: false,
      string: (text) => yamlText(text, like),
      key: (name, neighbour) =>
        /^\{\s*"/.test(neighbour) || !/^[A-Za-z][\w:/.-]*$/.test(name) ? JSON.stringify(name) : name,
    }
  }

  private readonly yaml: YamlPrinter = (text, like) => this.expressions.get(text) ?? yamlText(text, like)

  /** The quotes that a part of the text uses. */
  private quotes(range: Range): string {
    return /["']/.exec(this.text.slice(range.start, range.end))?.[0] ?? ''
  }

  private addItems(path: Path, added: readonly string[]): TextEdit[] | undefined {
    const value = valueAt(this.document.value, path)
    const range = this.range(path)
    if (range === undefined) return undefined
    const { language } = this.document
    if (Array.isArray(value)) {
      const items = this.ranges(path, value.length)
      if (items === undefined) return undefined
      if (language === 'xml') {
        const last = items.at(-1)
        const list = String(path.at(-1))
        if (last !== undefined) return addElements(this.text, last, list, added)
        return addToRule(this.text, range, list, added)
      }
      if (this.text[range.start] === '[')
        return addToList(this.text, range, items, added, this.syntax(this.quotes(range)))
      const only = items[0]
      if (only === undefined) return this.addMember(path.slice(0, -1), String(path.at(-1)), added)
      // A lone text that was read as a list of one.
      if (items.length === 1 && only.start === range.start && only.end === range.end)
        return this.loneToList(path.slice(0, -1), only, value[0] as Value, added)
      return language === 'yaml' ? addToBlock(this.text, items.at(-1)!, added, this.yaml) : undefined
    }
    return value === undefined ? undefined : this.loneToList(path.slice(0, -1), range, value, added)
  }

  private removeItems(path: Path, indices: readonly number[]): TextEdit[] | undefined {
    const value = valueAt(this.document.value, path)
    const range = this.range(path)
    const items = Array.isArray(value) ? this.ranges(path, value.length) : undefined
    if (range === undefined || items === undefined || this.document.language === 'xml') return undefined
    if (this.text[range.start] === '[') return removeFromList(this.text, range, items, indices)
    if (this.document.language !== 'yaml') return undefined
    return removeFromBlock(
      this.text,
      indices.map((index) => items[index]!),
    )
  }

  private loneToList(outer: Path, lone: Range, value: Value, added: readonly string[]): TextEdit[] | undefined {
    const { language } = this.document
    if (typeof value !== 'string') return undefined
    // What only deployment fills in may already be a list.
    const [whole, ...others] = cutSymbols(value)
    if (typeof whole === 'object' && whole.kind === 'parameter' && others.length === 0) return undefined
    if (language === 'json')
      return /["{]/.test(this.text[lone.start] ?? '') ? toList(lone, added, this.syntax(''), this.text) : undefined
    if (language === 'hcl') return this.hclToList(lone, added)
    if (language !== 'yaml') return undefined
    const container = this.range(outer)
    if (container === undefined) return undefined
    if (this.text[container.start] !== '{') return loneToBlock(this.text, lone, added, this.yaml)
    const line = this.text.slice(Math.max(lineStart(this.text, lone.start), lone.start - longestTag), lone.start)
    const tag = /(?:[!&][^\s[\]{},]*[ \t]+)*$/.exec(line)![0]
    return toList({ start: lone.start - tag.length, end: lone.end }, added, this.syntax(this.quotes(lone)), this.text)
  }

  /** An expression that is all there is between the quotes of a template is written without them: `[x.arn, …]`. */
  private hclToList(lone: Range, added: readonly string[]): TextEdit[] {
    const { text } = this
    const before = /"\$\{~?\s*$/.exec(text.slice(Math.max(0, lone.start - longestTag), lone.start))?.[0]
    const after = /^\s*~?\}"/.exec(text.slice(lone.end, lone.end + longestTag))?.[0]
    const edits = toList(lone, added, this.syntax(''), text)
    if (before === undefined || after === undefined) return edits
    const [open, close] = edits
    return [
      { ...open!, start: lone.start - before.length },
      { ...close!, end: lone.end + after.length },
    ]
  }

  private addMember(path: Path, name: string, items: readonly string[]): TextEdit[] | undefined {
    const value = valueAt(this.document.value, path)
    const range = this.range(path)
    if (range === undefined || !isObject(value)) return undefined
    const written = this.names[name] ?? name
    if (this.document.language === 'xml') return addToRule(this.text, range, name, items)
    const last = this.innerEnd(path)
    if (this.cors && this.document.language === 'hcl')
      return last === undefined
        ? undefined
        : addAttribute(this.text, last, corsAttributes[name] ?? name, items, this.syntax('').string)
    if (this.text[range.start] === '{' && this.document.language !== 'hcl-document')
      return addMember(
        this.text,
        range,
        last === undefined ? undefined : { start: range.start + 1, end: last },
        written,
        [...items],
        this.syntax(this.quotes(range)),
      )
    if (this.document.language !== 'yaml' || last === undefined) return undefined
    return addToMap(this.text, range.start, last, written, items)
  }

  private set(path: Path, value: string): TextEdit[] | undefined {
    const old = valueAt(this.document.value, path)
    const range = this.range(path)
    if (range === undefined || typeof old !== 'string' || holdsSymbol(old)) return undefined
    const like = this.text.slice(range.start, range.end)
    const { language } = this.document
    // A block scalar of YAML has its text in lines of its own.
    const inBlock = language === 'yaml' && /^[|>]/.test(like) ? like.indexOf(old) : -1
    if (inBlock > 0 && !/[\r\n]/.test(old + value) && like.lastIndexOf(old) === inBlock) {
      const start = range.start + inBlock
      return [{ start, end: start + old.length, text: value }]
    }
    if (/[\r\n]/.test(like) || language === 'xml') return undefined
    // What is put together of other things is right or wrong there.
    if (/[$%]\{/.test(like) && !like.includes(old)) return undefined
    const plain = language === 'yaml' && like === old
    if (!plain && !/^(["'])[\s\S]*\1$/.test(like)) return undefined
    const text =
      language === 'yaml' ? yamlText(value, like) : language === 'json' ? JSON.stringify(value) : hclText(value)
    return [{ ...range, text }]
  }

  private append(bodies: readonly Body[]): TextEdit[] | undefined {
    const path: Path = this.cors ? [] : ['Statement']
    const value = valueAt(this.document.value, path)
    const range = this.range(path)
    if (range === undefined || value === undefined) return undefined
    const { language } = this.document
    if (language === 'hcl-document' || (language === 'hcl' && this.cors)) return this.appendBlocks(path, range, bodies)
    const list = Array.isArray(value)
    const items = this.ranges(path, asList(value).length)
    if (items === undefined) return undefined
    const last = items.at(-1)
    if (language === 'xml') return this.appendXml(range, last, bodies)
    const syntax = this.syntax(this.quotes(last ?? range))
    const flow = language !== 'yaml' || this.cors || this.text[this.range([])?.start ?? 0] === '{'
    if (list && this.text[range.start] === '[' && (flow || last !== undefined))
      return appendObjects(this.text, range, items, bodies, syntax)
    const alone = last !== undefined && last.start === range.start && last.end === range.end
    if (alone && this.text[range.start] === '{') return objectToList(this.text, range, bodies, syntax)
    if (language !== 'yaml') return undefined
    if (last === undefined) return emptyToBlock(this.text, range, bodies, this.yaml)
    const end = this.endOf([...path, items.length - 1])
    if (end === undefined) return undefined
    const dashed = appendToBlock(this.text, last.start, end, bodies, this.yaml)
    return dashed ?? (items.length === 1 ? mapToBlock(this.text, last.start, end, bodies, this.yaml) : undefined)
  }

  private appendBlocks(path: Path, header: Range, bodies: readonly Body[]): TextEdit[] | undefined {
    const print = this.syntax('').string
    let last: Range | undefined
    for (const index of asList(valueAt(this.document.value, path)).keys()) {
      const item = this.range([...path, index])
      // Statements that come from other documents stand elsewhere.
      if (item !== undefined && (last === undefined || item.end > last.end)) last = item
    }
    if (last !== undefined) return appendBlocks(this.text, last, bodies, print)
    return this.cors ? undefined : firstBlocks(this.text, header.end, bodies, print)
  }

  private appendXml(range: Range, last: Range | undefined, bodies: readonly Body[]): TextEdit[] | undefined {
    if (last !== undefined && !/^<(?:[\w.-]+:)?CORSRule[\s/>]/.test(this.text.slice(last.start, last.start + 80)))
      return undefined
    return appendRules(this.text, range, last, bodies)
  }

  /** Where a value ends; the end of a block of YAML also covers the blank lines behind it, so its last part counts. */
  private endOf(path: Path): number | undefined {
    const range = this.range(path)
    if (range === undefined) return undefined
    return /[[{"']/.test(this.text[range.start] ?? '') ? range.end : (this.innerEnd(path) ?? range.end)
  }

  /** Where the last part of a list or an object ends; undefined if it has none. */
  private innerEnd(path: Path): number | undefined {
    const value = valueAt(this.document.value, path)
    const outer = this.range(path)
    const steps = Array.isArray(value) ? value.map((_, index) => index) : isObject(value) ? Object.keys(value) : []
    let end: number | undefined
    for (const step of steps) {
      const range = this.range([...path, step])
      // A list that is not there has the place of its rule.
      if (range === undefined || (range.start === outer?.start && range.end === outer.end)) continue
      end = Math.max(end ?? 0, this.endOf([...path, step]) ?? range.end)
    }
    return end
  }

  private get names(): { readonly [name: string]: string } {
    if (!this.cors || this.document.language === 'xml') return {}
    // CloudFormation calls one of the lists otherwise.
    return /\bCorsRules\b|\bExposedHeaders\b/.test(this.document.source.text) ? { ExposeHeaders: 'ExposedHeaders' } : {}
  }

  private named(body: Body): Body {
    const { names } = this
    return Object.fromEntries(Object.entries(body).map(([name, value]) => [names[name] ?? name, value]))
  }
}

/** Whether a place stands in the block of a header: no line before it stands as far left as the header does. */
function isInBlock(text: string, header: Range, at: number): boolean {
  const indent = indentOf(text, header.start).length
  const lines = text.slice(header.end, at).split(/\r\n|\n|\r/)
  return lines.slice(1).every((line, index) => {
    const last = index === lines.length - 2
    return (line.trim() === '' && !last) || /^[ \t]*/.exec(line)![0].length > indent
  })
}
