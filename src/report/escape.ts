/** Makes texts from a repository's files harmless in each channel. Pure. */

// Control characters, ANSI's ESC, bidirectional overrides, zero-width and tag characters, line separators.
const hidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gu

const named: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/** One line in which nothing is hidden: control, ANSI and bidirectional characters are shown as escapes. */
export function visible(text: string): string {
  return text.replace(hidden, (character) => named[character] ?? codePoint(character))
}

function codePoint(character: string): string {
  const code = character.codePointAt(0)!
  if (code < 0x100) return `\\x${code.toString(16).padStart(2, '0')}`
  return code < 0x10000 ? `\\u${code.toString(16).padStart(4, '0')}` : `\\u{${code.toString(16)}}`
}

/**
 * A log line that GitHub's runner does not take for a command. The runner trims a line before it looks for `::`,
 * and looks for `##[` anywhere in it (actions/runner, ActionCommand.cs), so leading blanks alone do not help.
 */
export function commandSafe(line: string): string {
  const text = line.replaceAll('##[', '## [')
  return /^\s*::/.test(text) ? `| ${text.trimStart()}` : text
}

/** The same for a text of several lines. */
export function commandSafeText(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map(commandSafe)
    .join('\n')
}

const entity = (character: string): string => `&#${character.codePointAt(0)!};`

/** Inline Markdown that shows the text as it is: no link, HTML, table cell, mention, emphasis or formula. */
export function markdown(text: string): string {
  return visible(text)
    .replace(/[&<>`*_[\]|~\\$#@{}]|:(?=\/\/)|(?<=www)\./gi, entity)
    .replace(/(&#64;(?=[A-Za-z0-9])|&#35;(?=[0-9]))/g, '$1&#8203;')
}

/** A code span that no content can leave. Written as HTML because backticks inside would end a Markdown span. */
export function markdownCode(text: string): string {
  return `<code>${visible(text).replace(/[&<>`*_[\]|~\\$#@{}]|:(?=\/\/)|(?<=www)\./gi, entity)}</code>`
}

/** A message whose user text stands in backticks: the backticks become code spans, all else is escaped. */
export function markdownMessage(text: string): string {
  const parts = text.split('`')
  // An odd number of backticks comes from user text: then nothing is taken for a code span.
  if (parts.length % 2 === 0) return markdown(text)
  return parts.map((part, index) => (index % 2 === 1 ? markdownCode(part) : markdown(part))).join('')
}

/** The target of a Markdown link, or undefined if it is not a plain https address. */
export function markdownUrl(url: string): string | undefined {
  if (!/^https:\/\/[^\s<>"'`|\\]+$/.test(url)) return undefined
  return url.replace(/[()[\]]/g, (character) => `%${character.charCodeAt(0).toString(16)}`)
}

/** The inside of a quoted Mermaid label. */
export function mermaidLabel(text: string): string {
  const shown = visible(text)
  const short = shown.length > 80 ? `${shown.slice(0, 79)}…` : shown
  return short.replace(/[^\p{L}\p{N} .,:/_…-]/gu, (character) => `#${character.codePointAt(0)!};`)
}

/**
 * Indented JSON that is valid wherever it is printed: hidden characters are written as escapes, so that a terminal shows
 * them, and `##[` is no runner command.
 */
export function jsonText(value: unknown): string {
  const unit = (code: number) => `\\u${code.toString(16).padStart(4, '0')}`
  const escaped = (character: string) => character.replace(/[\s\S]/g, (each) => unit(each.charCodeAt(0)))
  const text = JSON.stringify(value, null, 2).replace(hidden, (character) =>
    character === '\n' ? '\n' : escaped(character),
  )
  return `${text.replaceAll('##[', '#\\u0023[')}\n`
}

/** Message data of a workflow command. */
export function commandData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

/** A property of a workflow command. */
export function commandProperty(text: string): string {
  return commandData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
