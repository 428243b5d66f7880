// What the generators of documentation share.
import { readFileSync, writeFileSync } from 'node:fs'

export const root = new URL('../../', import.meta.url)

/** A module of the compiled program. */
export const built = (name) => import(new URL(`.build/${name}`, root).href)

export const write = (path, lines) => writeFileSync(new URL(path, root), `${lines.join('\n').trimEnd()}\n`)

/** A text in a table cell. */
export const cell = (text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ')

/** A table with columns of equal width, as people keep them in a text file. */
export function table(head, rows) {
  const all = [head, ...rows.map((row) => row.map(cell))]
  const widths = head.map((_, column) => Math.max(3, ...all.map((row) => [...row[column]].length)))
  const line = (row) =>
    `| ${row.map((text, column) => text + ' '.repeat(widths[column] - [...text].length)).join(' | ')} |`
  return [line(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...all.slice(1).map(line)]
}

/** A table whose rows are too long to be aligned. */
export const wideTable = (head, rows) => [
  `| ${head.join(' | ')} |`,
  `|${head.map(() => '---|').join('')}`,
  ...rows.map((row) => `| ${row.map(cell).join(' | ')} |`),
]

/** A fenced block; the fence is longer than any inside. */
export function fence(language, text) {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map((match) => match[0].length))
  const marks = '`'.repeat(longest + 1)
  return [`${marks}${language}`, text.trimEnd(), marks]
}

export const json = (value) => fence('json', JSON.stringify(value, null, 2))

/**
 * Puts lines between `<!-- generated:NAME -->` and `<!-- /generated:NAME -->` of a page that people write.
 * @param needed the names that the page must have a place for
 */
export function fillMarkers(path, parts, needed = []) {
  const url = new URL(path, root)
  let text = readFileSync(url, 'utf8')
  const wanted = new Set(needed)
  text = text.replace(/<!-- generated:([\w-]+) -->\n[\s\S]*?<!-- \/generated:\1 -->/g, (_, name) => {
    if (parts[name] === undefined) throw new Error(`${path}: nothing is generated for marker \`${name}\``)
    wanted.delete(name)
    return `<!-- generated:${name} -->\n\n${parts[name].join('\n').trim()}\n\n<!-- /generated:${name} -->`
  })
  if (wanted.size > 0) throw new Error(`${path}: no marker for ${[...wanted].join(', ')}`)
  writeFileSync(url, text)
}
