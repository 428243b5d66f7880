import { ConfigurationError } from '../base/errors.js'
import { didYouMean } from '../findings/did-you-mean.js'
import type { FailOn } from './cli-options.js'

export interface ActionInputs {
  config?: string
  policies: string[]
  cors: string[]
  exclude: string[]
  failOn: FailOn
  summary: boolean
  jsonFile?: string
  sarifFile?: string
  workingDirectory: string
  /** Relative to the working directory. */
  baseline?: string
  token: string
  review: boolean
  scope: 'all' | 'changed'
  /** Most review comments at one time. */
  maxComments: number
  /** Tells the comments of several jobs on one pull request apart. */
  commentTag: string
  /** The login that the token writes as. */
  botLogin: string
}

/** GitHub has trouble with pull requests that have many more. */
const mostComments = 50

/** Names as in action.yml; a test compares the two. */
export const inputNames = [
  'config',
  'policies',
  'cors',
  'exclude',
  'fail-on',
  'summary',
  'json-file',
  'sarif-file',
  'working-directory',
  'baseline',
  'github-token',
  'review',
  'scope',
  'max-comments',
  'comment-tag',
  'bot-login',
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
  const sarifFile = get('sarif-file').trim()
  const workingDirectory = get('working-directory').trim() || '.'
  const maxComments = get('max-comments').trim() || '25'
  if (!/^\d{1,9}$/.test(maxComments)) {
    problems.push(`input \`max-comments\`: \`${maxComments}\` is not a number from 0 to ${mostComments}`)
  }
  const inputs: ActionInputs = {
    policies: list('policies'),
    cors: list('cors'),
    exclude: list('exclude'),
    failOn: choice('fail-on', ['error', 'warning', 'notice', 'never'], 'error'),
    summary: choice('summary', ['on', 'off'], 'on') === 'on',
    workingDirectory,
    token: get('github-token').trim(),
    review: choice('review', ['comment', 'off'], 'comment') === 'comment',
    scope: choice('scope', ['all', 'changed'], 'all'),
    maxComments: Math.min(mostComments, Number(maxComments)),
    // Jobs that check different directories do not remove each other's comments.
    commentTag: get('comment-tag').trim() || workingDirectory.replace(/^\.\/+|\/+$/g, '') || '.',
    botLogin: get('bot-login').trim() || 'github-actions[bot]',
    ...(config === '' ? {} : { config }),
    ...(jsonFile === '' ? {} : { jsonFile }),
    ...(baseline === '' ? {} : { baseline }),
    ...(sarifFile === '' ? {} : { sarifFile }),
  }
  if (problems.length > 0) throw new ConfigurationError(problems.map((message) => ({ message })))
  return inputs
}
