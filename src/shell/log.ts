import type { Colors } from 'picocolors/types.js'
import pc from 'picocolors'
import { commandSafeText, visible } from '../report/escape.js'

/** Where a command writes; a test gives its own. */
export interface Streams {
  stdout: { write(text: string): unknown; isTTY?: boolean }
  stderr: { write(text: string): unknown; isTTY?: boolean }
  stdin: AsyncIterable<string | Uint8Array>
}

/** One message: hidden characters shown, and no line that a GitHub runner takes for a command. */
export function harmless(message: string): string {
  return commandSafeText(
    message
      .split(/\r\n|\r|\n/)
      .map(visible)
      .join('\n'),
  )
}

/** Colours if asked for; else if the terminal has them, NO_COLOR and FORCE_COLOR respected. */
export function chooseColors(asked: boolean | undefined, stream: { isTTY?: boolean }): Colors {
  const { env } = process
  const byDefault = env.FORCE_COLOR
    ? env.FORCE_COLOR !== '0'
    : !env.NO_COLOR && stream.isTTY === true && env.TERM !== 'dumb'
  return pc.createColors(asked ?? byDefault)
}
