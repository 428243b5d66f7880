import type { SourceText, Span } from '../../base/source.js'

/** What a template declares, with all of its text. */
export interface Block extends Span {
  name: string
}

const member = /["']?([A-Za-z0-9]+)["']?[ \t]*:(?=[ \t\r\n]|$)/y

/**
 * The resources of a CloudFormation template by their place in its text. The tree is gone when fixes are made; what is
 * not laid out as templates are gives none.
 */
export function blocksOfTemplate(source: SourceText): Block[] {
  const { text } = source
  const header = /^([ \t]*)["']?[Rr]esources["']?[ \t]*:[ \t]*(?:#.*)?$/m.exec(text)
  if (header !== null && !/^\s*\{/.test(text)) return inLines(text, header).map((each) => ({ ...each, source }))
  const start = /(["']?)Resources\1\s*:\s*\{/.exec(text)
  return start === null ? [] : inBraces(text, start.index + start[0].length).map((each) => ({ ...each, source }))
}

type Found = Omit<Block, 'source'>

/** The members of a YAML block: its names stand one step deeper than its header. */
function inLines(text: string, header: RegExpExecArray): Found[] {
  const found: Found[] = []
  const outer = header[1]!.length
  let indent: number | undefined
  let end = text.length
  const lines = /^([ \t]*)(\S.*)?$/gm
  lines.lastIndex = header.index + header[0].length
  for (let line = lines.exec(text); line !== null; line = lines.exec(text)) {
    if (line[0] === '') lines.lastIndex++
    const [, blanks = '', rest] = line
    if (rest === undefined || rest.startsWith('#')) continue
    if (blanks.length <= outer) {
      end = line.index
      break
    }
    indent ??= blanks.length
    member.lastIndex = line.index + blanks.length
    const name = blanks.length === indent ? member.exec(text)?.[1] : undefined
    if (name !== undefined) found.push({ name, start: line.index, end: text.length })
  }
  return found.map((each, index) => ({ ...each, end: (found[index + 1]?.start ?? end) - 1 }))
}

/** The members of an object in braces. @param from behind its opening brace */
function inBraces(text: string, from: number): Found[] {
  const found: Found[] = []
  let depth = 0
  let open: { name: string; start: number } | undefined
  const tokens = /"(?:[^"\\]|\\.)*"|'[^']*'|(?<=\s)#.*$|[{}[\],]/gm
  tokens.lastIndex = from
  const begin = (at: number) => {
    const name = /^\s*(?:#.*\s*)*["']?([A-Za-z0-9]+)["']?\s*:/.exec(text.slice(at, at + 2_000))
    open = name === null ? undefined : { name: name[1]!, start: at + name[0].search(/\S/) }
  }
  const close = (at: number) => {
    if (open !== undefined) found.push({ ...open, end: at })
    open = undefined
  }
  begin(from)
  for (let token = tokens.exec(text); token !== null; token = tokens.exec(text)) {
    const [sign] = token
    if (sign === '{' || sign === '[') depth++
    else if (sign === '}' || sign === ']') {
      if (--depth < 0) {
        close(token.index)
        break
      }
    } else if (sign === ',' && depth === 0) {
      close(token.index)
      begin(token.index + 1)
    }
  }
  return found
}

const references = [
  /\$\{([A-Za-z0-9]+)[.}]/g,
  /!Ref\s+["']?([A-Za-z0-9]+)/g,
  /\bRef["']?\s*:\s*["']?([A-Za-z0-9]+)/g,
  /!GetAtt\s+(?:\[\s*|-\s+)?["']?([A-Za-z0-9]+)/g,
  /Fn::GetAtt["']?\s*:\s*(?:\[\s*|-\s+)?["']?([A-Za-z0-9]+)/g,
]

const dependsOn =
  /\bDependsOn["']?\s*:\s*(?:\[([^\]]*)\]|((?:-[ \t]+["']?[A-Za-z0-9]+["']?[ \t]*(?:#.*)?\s*)+)|["']?([A-Za-z0-9]+))/g

/** What a part of a template refers to, parameters too. */
export function* namesInTemplate(text: string): Generator<string> {
  for (const pattern of references) for (const [, name] of text.matchAll(pattern)) yield name!
  for (const [, list, lines, one] of text.matchAll(dependsOn))
    for (const [name] of (list ?? lines?.replace(/#.*/g, '') ?? one ?? '').matchAll(/[A-Za-z0-9]+/g)) yield name
}
