import { randomBytes } from 'node:crypto'
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs'
import { basename, dirname, join, resolve, sep } from 'node:path'
import { decodeText, unmarkedUtf16 } from '../base/decode.js'
import { maximumSize } from './files.js'

/** A file as it was when it was taken to be changed. */
export interface OpenedFile {
  /** The real path: a symbolic link stays one, its target is written. */
  path: string
  bytes: Buffer
  /** Decoded, without byte order mark. */
  text: string
}

/**
 * Reads a file that is to be changed. Gives the reason why it must be left alone instead: it lies outside the root,
 * cannot be written, or its encoding could not be kept. Never throws.
 */
export function openToChange(root: string, path: string): OpenedFile | { problem: string } {
  try {
    const real = realpathSync(resolve(path))
    const realRoot = realpathSync(root)
    if (!real.startsWith(realRoot.endsWith(sep) ? realRoot : realRoot + sep))
      return { problem: 'it lies outside the checked directory' }
    const stats = statSync(real)
    if (!stats.isFile()) return { problem: 'it is not a file' }
    if (stats.size > maximumSize) return { problem: 'it is larger than 5 MB' }
    accessSync(real, constants.W_OK)
    const bytes = readFileSync(real)
    const { text, problem } = decodeText(bytes)
    if (problem !== undefined) return { problem: `it is ${problem}` }
    if (!encodeLike(bytes, text).equals(bytes)) return { problem: 'its encoding cannot be kept' }
    return { path: real, bytes, text }
  } catch (error) {
    return { problem: `it cannot be written (${codeOf(error)})` }
  }
}

/** A text in the encoding and with the byte order mark of the bytes that it replaces. */
export function encodeLike(bytes: Uint8Array, text: string): Buffer {
  const [first, second, third] = bytes
  if (first === 0xff && second === 0xfe) return Buffer.from(`\ufeff${text}`, 'utf16le')
  if (first === 0xfe && second === 0xff) return Buffer.from(`\ufeff${text}`, 'utf16le').swap16()
  const order = unmarkedUtf16(bytes)
  if (order !== undefined) {
    const content = Buffer.from(text, 'utf16le')
    return order === 'little' ? content : content.swap16()
  }
  const mark = first === 0xef && second === 0xbb && third === 0xbf
  return Buffer.from(mark ? `\ufeff${text}` : text, 'utf8')
}

/**
 * Replaces a file's content at once: whoever reads it sees the old or the new text, also when the run is interrupted.
 * A file that changed since it was read is left alone. Gives the reason when nothing was written. Never throws.
 */
export function replaceFile(opened: OpenedFile, text: string): string | undefined {
  const { path, bytes } = opened
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`)
  let made = false
  try {
    const file = openSync(temporary, 'wx', 0o600)
    made = true
    try {
      const content = encodeLike(bytes, text)
      for (let at = 0; at < content.length; ) at += writeSync(file, content, at)
      fchmodSync(file, statSync(path).mode & 0o7777)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    // The last moment before the rename.
    if (!readFileSync(path).equals(bytes)) return discard(temporary, 'it changed while it was checked')
    renameSync(temporary, path)
    return undefined
  } catch (error) {
    const problem = `it cannot be written (${codeOf(error)})`
    return made ? discard(temporary, problem) : problem
  }
}

function discard(temporary: string, problem: string): string {
  try {
    unlinkSync(temporary)
  } catch {
    // It is gone already.
  }
  return problem
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? 'error'
