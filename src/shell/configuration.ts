import { ConfigurationError } from '../base/errors.js'
import type { SourceText } from '../base/source.js'
import type { Configuration } from '../model/configuration.js'

export { emptyConfiguration } from '../model/configuration.js'

/**
 * Reads and validates `.github/ml-perms.yml`.
 * @throws ConfigurationError with every mistake in the file, each at its line and column.
 */
export async function loadConfiguration(source: SourceText): Promise<Configuration> {
  const { readConfiguration } = await import('./configuration-reader.js')
  const { configuration, problems } = await readConfiguration(source)
  if (problems.length > 0) throw new ConfigurationError(problems)
  return configuration
}
