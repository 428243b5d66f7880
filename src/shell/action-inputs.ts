import { ConfigurationError } from '../base/errors.js'
import { type FailOn, didYouMean } from './cli-options.js'

export interface ActionInputs {
  config?: string
  policies: string[]
  cors: string[]
  exclude: string[]
  failOn: FailOn
  summary: boolean
  jsonFile?: string
  workingDirectory: string
  /** Relative to the working directory. */
  baseline?: string
}

/** Names as in action.yml; a test compares the two. */
export const inputNames = [
  'config',
  'policies',
  'cors',
  'exclude',
  'fail-on',
  'summary',
  'json-file',
  'working-directory',
  'baseline',
] as const

/**
 * Reads the action's inputs; lists are one item a line.
 * @param get the value of an input, '' if it is not given
 * @throws ConfigurationError with every mistake
 */
export function readInputs(get: (name: (typeof inputNames)[number]) => string): ActionInputs {
  const problems: string[] = []
  const choice = <T extends string>(name: (typeof inputNames)[number], values: readonly T[], byDefault: T): T => {
    const given = get(name).trim()
    if (given === '') return byDefault
    const found = values.find((value) => value === given)
    if (found === undefined) {
      problems.push(`input \`${name}\`: \`${given}\` is not one of ${values.join(', ')}${didYouMean(given, values)}`)
    }
    return found ?? byDefault
  }
  const list = (name: (typeof inputNames)[number]): string[] =>
    get(name)
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== '')
  const config = get('config').trim()
  const jsonFile = get('json-file').trim()
  const baseline = get('baseline').trim()
  const inputs: ActionInputs = {
    policies: list('policies'),
    cors: list('cors'),
    exclude: list('exclude'),
    failOn: choice('fail-on', ['error', 'warning', 'notice', 'never'], 'error'),
    summary: choice('summary', ['on', 'off'], 'on') === 'on',
    workingDirectory: get('working-directory').trim() || '.',
    ...(config === '' ? {} : { config }),
    ...(jsonFile === '' ? {} : { jsonFile }),
    ...(baseline === '' ? {} : { baseline }),
  }
  if (problems.length > 0) throw new ConfigurationError(problems.map((message) => ({ message })))
  return inputs
}
