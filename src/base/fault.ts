/**
 * A mistake of this program's own, met while it worked on one file, policy or task: it costs that one, and never the
 * rest of the run. It is told as a finding of rule `internal-error`, and the run ends with exit code 3.
 */
export const internalError = 'internal-error'

/** Is told of every such error; the tests let none pass. */
export const faults: { seen?: ((error: unknown) => void) | undefined } = {}

/** Messages of that rule. @param what was being worked on, as a phrase: `this template` */
export function faultMessage(what: string, error: unknown): string {
  faults.seen?.(error)
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  return `ml-perms-check failed at ${what} and has not checked it (${text.replace(/\s+/g, ' ').slice(0, 300)})`
}
