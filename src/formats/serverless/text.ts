// The texts that people read of the Serverless Framework's reader.
import { code } from '../../base/text.js'

export const assumedFallback = (variable: string, value: string): string =>
  `variable ${code(variable)} has its fallback ${code(value)}`
