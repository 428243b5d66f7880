/** A decoded file. With a `problem` the text is not to be read. */
export interface DecodedText {
  /** Without byte order mark; empty if there is a problem. */
  text: string
  problem?: string
}

let utf8: InstanceType<typeof TextDecoder> | undefined

/** Decodes UTF-8 and UTF-16, with or without byte order mark. Never throws. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const text = decode(bytes)
  if (text === undefined) return { text: '', problem: 'not UTF-8 text' }
  if (text.includes('\0')) return { text: '', problem: 'binary, not text' }
  return { text }
}

function decode(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16le').decode(swapped(bytes))
  const order = unmarkedUtf16(bytes)
  if (order !== undefined) return new TextDecoder('utf-16le').decode(order === 'little' ? bytes : swapped(bytes))
  utf8 ??= new TextDecoder('utf-8', { fatal: true })
  try {
    return utf8.decode(bytes)
  } catch {
    return undefined
  }
}

/**
 * The byte order of UTF-16 that no mark announces: a text of every format here begins with two ASCII characters, so
 * every second byte of the first four is 0.
 * https://www.rfc-editor.org/rfc/rfc4627#section-3
 */
export function unmarkedUtf16(bytes: Uint8Array): 'little' | 'big' | undefined {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return undefined
  const [a, b, c, d] = bytes
  if (a !== 0 && b === 0 && c !== 0 && d === 0) return 'little'
  return a === 0 && b !== 0 && c === 0 && d !== 0 ? 'big' : undefined
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
