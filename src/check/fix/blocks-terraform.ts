import type { SourceText } from '../../base/source.js'
import type { Block } from './blocks-template.js'

/** The blocks and locals of a file of Terraform by their place in its text; each ends where the next begins. */
export function blocksOfTerraform(source: SourceText): Block[] {
  const { text } = source
  const found: Block[] = []
  const closing = /^\}/gm
  let closed = true
  const headers = [...text.matchAll(/^(resource|data|module|locals)\b[ \t]*([^{\r\n]*)\{/gm)]
  for (const header of headers) {
    const start = header.index
    closing.lastIndex = start
    closed &&= closing.test(text)
    const end = closed ? closing.lastIndex : text.length
    const [type, label] = [...header[2]!.matchAll(/"([^"]+)"/g)].map(([, name]) => name!)
    const kind = header[1]!
    if (kind === 'locals') found.push(...localsIn(source, start, end))
    else if (kind === 'module' && type !== undefined) found.push({ name: `module.${type}`, source, start, end })
    else if (type !== undefined && label !== undefined)
      found.push({ name: `${kind === 'data' ? 'data.' : ''}${type}.${label}`, source, start, end })
  }
  return found
}

/** Each local as far as the next one that stands as deep. */
function localsIn(source: SourceText, start: number, end: number): Block[] {
  const text = source.text.slice(start, end)
  const names = [...text.matchAll(/(?:^|\{)([ \t]*)([\w-]+)[ \t]*=(?![=>])/gm)]
  const depth = Math.min(...names.map(([, blanks]) => blanks!.length))
  const own = names.filter(([, blanks]) => blanks!.length === depth)
  return own.map(({ index, 2: name }, at) => ({
    name: `local.${name!}`,
    source,
    start: start + index,
    end: start + (own[at + 1]?.index ?? text.length) - 1,
  }))
}

/** What a part of a file refers to. */
export function* namesInTerraform(text: string): Generator<string> {
  for (const [name] of text.matchAll(/(?<![\w.-])(?:(?:local|module)\.[\w-]+|(?:data\.)?[a-z]\w*\.[A-Za-z_][\w-]*)/g))
    yield name
}
