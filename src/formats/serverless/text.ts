import { shortened } from '../../base/text.js'

/** The texts that people read of the Serverless Framework's reader. */
const code = (text: string): string => `\`${shortened(text).replaceAll('`', "'")}\``

export const assumedFallback = (variable: string, value: string): string =>
  `variable ${code(variable)} has its fallback ${code(value)}`
