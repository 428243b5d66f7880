import { code } from './message.js'

const list = (items: readonly string[]): string => items.map(code).join(', ')

/** What a fix does, in the imperative. The only place where these texts are written. */
export const fixMessage = {
  actions: (actions: readonly string[]): string => `add ${list(actions)} to the actions`,
  spelling: (wrong: string, right: string): string => `correct ${code(wrong)} to ${code(right)}`,
  conditionValue: (value: string, key: string): string => `add ${code(value)} to the values of ${code(key)}`,
  resource: (resource: string): string => `add ${code(resource)} to the resources`,
  statement: (actions: readonly string[], resource: string): string =>
    `add a statement that allows ${list(actions)} on ${code(resource)}`,
  boundary: (actions: readonly string[], resource: string): string =>
    `widen the permissions boundary by ${list(actions)} on ${code(resource)}`,
  keyPolicy: (actions: readonly string[], principal: string): string =>
    `add a statement to the key policy that allows ${list(actions)} to ${code(principal)}`,
  resourcePolicy: (actions: readonly string[], service: string): string =>
    `add a statement to the resource policy that allows ${list(actions)} to ${code(service)}`,
  remove: (actions: readonly string[]): string => `remove ${list(actions)} from the actions`,
  trustPrincipal: (service: string): string => `add ${code(service)} to the principals of the trust policy`,
  trustStatement: (service: string): string =>
    `add a statement to the trust policy that lets ${code(service)} assume the role`,
  corsItems: (items: readonly string[]): string => `add ${list(items)} to the CORS rule`,
  corsRule: (methods: readonly string[], origin: string): string =>
    `add a CORS rule that answers ${list(methods)} from ${origin === '*' ? 'every origin' : code(origin)}`,
  /** @param reasons why it is not safe, as clauses */
  forReview: (description: string, reasons: readonly string[]): string =>
    reasons.length === 0 ? description : `${description}; look at it first: ${[...new Set(reasons)].join(', and ')}`,
  now: 'it is right for the values that parameters have now, and may not be for others',
  given: 'the changed template is nested in another one, which may have given it the name by a parameter',
  cycle: (changed: string, named: string, tool: string): string =>
    `${code(changed)} would refer to ${code(named)}, which depends on it already, and ${tool} refuses such a circle`,
  both: (parts: readonly string[]): string => [...new Set(parts)].join(', and '),
}
