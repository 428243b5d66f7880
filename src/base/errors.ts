/** One mistake in the options or the configuration, with its place if it has one. */
export interface Problem {
  message: string
  path?: string
  line?: number
  column?: number
}

/** The user's mistake: printed without a stack, exit code 2. */
export class ConfigurationError extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'))
    this.name = 'ConfigurationError'
  }
}

/** `path:line:column: message`, as far as the place is known. */
export function formatProblem(problem: Problem): string {
  if (problem.path === undefined) return problem.message
  if (problem.line === undefined) return `${problem.path}: ${problem.message}`
  return `${problem.path}:${problem.line}:${problem.column ?? 1}: ${problem.message}`
}
