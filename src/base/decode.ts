/** A decoded file. With a `problem` the text is not to be read. */
export interface DecodedText {
  /** Without byte order mark; empty if there is a problem. */
  text: string
  problem?: string
}

let utf8: InstanceType<typeof TextDecoder> | undefined

/** Decodes UTF-8 with or without byte order mark, and UTF-16 with one. Never throws. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const text = decode(bytes)
  if (text === undefined) return { text: '', problem: 'not UTF-8 text' }
  if (text.includes('\0')) return { text: '', problem: 'binary, not text' }
  return { text }
}

function decode(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16le').decode(swapped(bytes))
  utf8 ??= new TextDecoder('utf-8', { fatal: true })
  try {
    return utf8.decode(bytes)
  } catch {
    return undefined
  }
}

// Node built without full ICU has no utf-16be decoder.
function swapped(bytes: Uint8Array): Uint8Array {
  const result = new Uint8Array(bytes.length & ~1)
  for (let i = 0; i < result.length; i += 2) {
    result[i] = bytes[i + 1]!
    result[i + 1] = bytes[i]!
  }
  return result
}
