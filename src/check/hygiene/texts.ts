import { code } from '../../findings/message.js'

// Everything that the hygiene rules say. One sentence each, lower case, the user's text in backticks.

/** A text of a file in a message; a long one is cut. */
const quote = (text: string): string => code(text.length > 120 ? `${text.slice(0, 119)}…` : text)

const or = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} or ${items.at(-1)}`

const and = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`

export const noAction = (text: string): string =>
  `${quote(text)} is no action: expected \`*\` or \`service:Action\`; IAM rejects the policy`

export const unknownAction = (text: string, service: string): string => `${quote(text)} is no action of ${service}`

export const matchesNothing = (text: string, service: string): string =>
  `${quote(text)} matches no action of ${service}`

export const allowedBy = (text: string, service: string, actions: readonly string[]): string =>
  `${quote(text)} is no action of ${service}; what it stands for is allowed by ${and(actions.map(code))}`

export const undocumented = (text: string, service: string): string =>
  `${quote(text)} is not in AWS's reference of ${service}; AWS uses it in its own policies, and may have retired it`

export const didYouMean = (names: readonly string[]): string => `did you mean ${or(names.map(quote))}?`

export const alreadyThere = (actions: readonly string[]): string =>
  `${and(actions.map(code))} ${actions.length > 1 ? 'stand' : 'stands'} here already: remove it`

export const writeInstead = (actions: readonly string[]): string => `write ${and(actions.map(code))} instead`

export const writeAll = (actions: readonly string[]): string =>
  `write ${and(actions.map(code))} instead, each on the resources that it works on`

export const replaceAction = (text: string, by: string): string => `replace ${quote(text)} by ${code(by)}`

export const unknownService = (text: string, prefix: string): string =>
  `${quote(text)} names ${quote(prefix)}, which is no service of AWS's reference`

export const unknownServiceHelp =
  'a service that is newer than the reference is not known yet; else look for a misspelling'

export const noArn = (text: string): string =>
  `the resource ${quote(text)} is neither \`*\` nor an ARN; IAM rejects the policy`

export const shortArn = (text: string): string =>
  `the resource ${quote(text)} has ${text.split(':').length} of an ARN's six parts: a \`:\` is missing, and it matches nothing`

const others = (count: number): string =>
  count === 0 ? '' : count === 1 ? ' nor on the other resource' : ` nor on the ${count} other resources`

export const mismatch = (
  actions: readonly string[],
  resource: string,
  more: number,
  types: readonly string[],
  sure: boolean,
): string => {
  const shown = types.length > 4 ? [...types.slice(0, 3), `${types.length - 3} more kinds`] : types
  const work = actions.length > 1 ? 'they work' : 'it works'
  return `${listed(actions)} ${effect(actions.length, sure)} on ${quote(resource)}${others(more)}: ${sure ? work : `AWS's reference says that ${work}`} on resources of the type ${or(shown.map((name) => (/ /.test(name) ? name : code(name))))}`
}

export const noResource = (actions: readonly string[], resource: string, more: number): string =>
  `${listed(actions)} ${effect(actions.length, false)} on ${quote(resource)}${others(more)}: AWS's reference says that ${actions.length > 1 ? 'they' : 'it'} must be allowed on \`*\``

/** `a`, `b` and 3 more. */
function listed(actions: readonly string[]): string {
  const most = 12
  const shown = actions.slice(0, actions.length > most ? most - 1 : most).map(quote)
  const more = actions.length - shown.length
  return more > 0 ? `${shown.join(', ')} and ${more} more` : and(shown)
}

const effect = (count: number, sure: boolean): string =>
  sure ? `${count > 1 ? 'have' : 'has'} no effect` : `${count > 1 ? 'are' : 'is'} not known to have an effect`

export const theAction = 'another of these actions'

export const theResource = 'a resource of the statement'

const rescued = (count: number, elsewhere: boolean): string => {
  const them = count > 1 ? 'them where they work' : 'it where it works'
  return elsewhere ? `; another statement allows ${them}` : ''
}

export const useType = (count: number, examples: readonly string[], elsewhere: boolean): string =>
  `name ${or(examples.map(code))}, or take the ${count > 1 ? 'actions' : 'action'} out of this statement${rescued(count, elsewhere)}`

export const useStar = (actions: readonly string[], elsewhere: boolean): string =>
  `put ${actions.length > 1 ? 'them' : quote(actions[0]!)} into a statement with \`"Resource": "*"\`${rescued(actions.length, elsewhere)}`

export const denyStar = (count: number): string => {
  const them = count > 1 ? 'them' : 'it'
  return `take ${them} out, or put ${them} into a Deny with \`"Resource": "*"\` if nobody with this policy may use ${them} at all`
}

export const noOperator = (operator: string): string =>
  `there is no condition operator ${quote(operator)}; IAM rejects the policy`

export const nullHelp = '`Null` asks whether the key exists, so it has no `IfExists` form'

export const notBoolean = (operator: string, value: string): string =>
  `${quote(operator)} compares with \`true\` or \`false\`, and ${quote(value)} is neither`

const nouns = { numeric: 'a number', date: 'a date', ip: 'an IP address or a CIDR range' } as const

export const notOfType = (operator: string, value: string, type: keyof typeof nouns): string =>
  `${quote(operator)} compares with ${nouns[type]}, and ${quote(value)} is none`

export const literalWildcard = (operator: string, value: string): string =>
  `${quote(operator)} takes the wildcard in ${quote(value)} literally: it is equal to these very characters only`

export const useLike = (operator: string): string => `use ${code(operator)}`

const kinds: Record<string, string> = {
  string: 'a string',
  arn: 'an ARN',
  bool: 'a boolean',
  numeric: 'a number',
  date: 'a date',
  ip: 'an IP address',
}

export const wrongType = (operator: string, key: string, type: string): string =>
  `${quote(operator)} does not fit ${quote(key)}, which is ${kinds[type] ?? type}`

export const useOperator = (operator: string): string => `use ${code(operator)} or another operator of its kind`

const these = (actions: readonly string[]): string =>
  actions.length > 3
    ? `${actions.slice(0, 2).map(quote).join(', ')} and ${actions.length - 2} more actions of the statement`
    : and(actions.map(quote))

export const unsupportedKey = (key: string, actions: readonly string[]): string =>
  `the condition key ${quote(key)} is not sent with ${these(actions)}`

export const unknownKey = (key: string, service: string): string => `${quote(key)} is no condition key of ${service}`

export const keyHelp = (negated: boolean): string =>
  negated
    ? 'the key is absent from the request, so the condition is always met; take it out or name a key of these actions'
    : 'the key is absent from the request, so the condition is never met; take it out or name a key of these actions'

export const oldVariable = (variable: string, version: string | undefined): string =>
  `${quote(variable)} is literal text here: policy variables need \`"Version": "2012-10-17"\`, and ${version === undefined ? 'the policy has no `Version`' : `this is ${quote(version)}`}`

export const setVersion = 'set `"Version": "2012-10-17"` at the top of the policy'

export const versionHere = 'the version stands here'

export const replaceVersion = 'set `Version` to `2012-10-17`'

export const noVersion = 'the policy has no `Version`, so the grammar of 2008-10-17 holds'

/** Also said by the file readers, in `formats/policy`. */
export const principalNotAllowed = (kind: string, element: string): string =>
  kind === 'service-control-policy'
    ? `a service control policy cannot have a ${code(element)}`
    : `a policy attached to an identity cannot have a ${code(element)}`

export const principalHelp = 'it applies to whom it is attached to; take the element out'

export const trustResource = (element: string): string => `a trust policy cannot have a ${code(element)}`

export const trustResourceHelp = 'the resource is the role itself; take the element out'

export const duplicateSid = (sid: string): string => `two statements have the Sid ${quote(sid)}`

export const firstSid = 'the first one stands here'

export const duplicateKey = (key: string): string =>
  `${quote(key)} stands twice in this object; only the last one counts`

export const firstKey = 'this one is lost'

export const duplicateKeyHelp = 'join the two into one'

export const keyInTwoCases = (key: string, other: string): string =>
  `the condition keys ${quote(other)} and ${quote(key)} are the same key: case does not count`

const number = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',')

export const tooLarge = (what: string, size: number, limit: number, unit: string): string =>
  `the policy has ${number(size)} ${unit}; ${what} may have ${number(limit)}`

export const splitHelp = 'split it, or join statements that differ in one element only'

export const retired = (name: string): string =>
  `AWS has retired the managed policy ${quote(name)}; it cannot be attached any more`

export const retiring = (name: string): string => `AWS is going to retire the managed policy ${quote(name)}`

export const replacement = (names: readonly string[]): string => `attach ${or(names.map(code))} instead`

export const unknownManaged = (arn: string, date: string): string =>
  `AWS has no managed policy ${quote(arn)} (as of ${date}); it cannot be attached`

export const passRole = (action: string, resource: string): string =>
  `${quote(action)} on ${quote(resource)} lets every role be passed to every service`

export const passRoleHelp = 'name the roles, or add a condition on `iam:PassedToService`'

export const placeholder = (text: string): string =>
  `${quote(text)} looks like a placeholder that was not filled in; it is taken as something that is not known`

export const tooMuch = (action: string, needed: number, granted: number, service: string): string =>
  needed === 0
    ? `${quote(action)} allows ${number(granted)} actions of ${service}, and the declared tasks need none of them`
    : `${quote(action)} allows ${number(granted)} actions of ${service}, and the declared tasks need ${number(needed)} of them`

export const everyResource = (actions: readonly string[]): string =>
  `${these(actions)} may be done on every resource, and the declared tasks name theirs`

export const leastPolicy = (lines: readonly { actions: readonly string[]; resources: readonly string[] }[]): string =>
  lines.length === 0
    ? 'take it out'
    : `the least that the tasks need: ${lines.map(({ actions, resources }) => `${actions.map(code).join(', ')} on ${resources.map(code).join(', ')}`).join('; ')}`
