import { StringDecoder } from 'node:string_decoder'

/** A line, or that it is longer than allowed. */
export type Line = string | { tooLong: number }

/**
 * Cuts a stream of UTF-8 into batches of lines, without their endings (LF or CRLF) and without a byte order mark. Holds
 * one chunk and one line at a time.
 * @param limit characters from which on a line is given up
 */
export async function* lineBatches(
  input: AsyncIterable<string | Uint8Array>,
  limit = 64 * 1024 * 1024,
): AsyncGenerator<Line[]> {
  const decoder = new StringDecoder('utf8')
  let rest = ''
  let skipped = 0
  let first = true
  const finish = (line: string): Line => {
    if (skipped > 0) {
      const length = skipped + line.length
      skipped = 0
      return { tooLong: length }
    }
    return line.endsWith('\r') ? line.slice(0, -1) : line
  }
  for await (const chunk of input) {
    let text = typeof chunk === 'string' ? chunk : decoder.write(chunk as Buffer)
    if (text === '') continue
    if (first) {
      first = false
      if (text.charCodeAt(0) === 0xfeff) text = text.slice(1)
    }
    const lines: Line[] = []
    let from = 0
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      lines.push(finish(rest + text.slice(from, end)))
      rest = ''
      from = end + 1
    }
    rest += text.slice(from)
    if (rest.length > limit) {
      skipped += rest.length
      rest = ''
    }
    if (lines.length > 0) yield lines
  }
  rest += decoder.end()
  if (rest !== '' || skipped > 0) yield [finish(rest)]
}
