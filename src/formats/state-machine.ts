import { code } from '../base/text.js'
import { cutSymbols, holdsSymbol, symbolText } from '../base/symbol.js'
import { callerRole, callerService, type ServiceResource, whenRun } from '../model/infrastructure.js'
import type { Located, LocatedObject } from '../model/located.js'
import { type ApiCall, resourcesOfCall } from './api-calls.js'

/** Findings of rule `syntax`. @param machine what its template calls it @param message what is wrong with the text */
export const brokenDefinition = (machine: string, message: string, language: 'JSON' | 'YAML' = 'JSON'): string =>
  `the definition of state machine ${code(machine)} is no ${language}: ${message}`

/** Findings of rule `template/missing-file`. */
export const missingDefinition = (machine: string, path: string): string =>
  `state machine ${code(machine)} has its definition in ${code(path)}, and there is no such file`

/** Whether a path leads into a folder that a build makes: what is not there yet may be there when it is deployed. */
export const isBuilt = (path: string): boolean =>
  /(?:^|\/)(?:\.[^/.][^/]*|build|builds|dist|out|output|outputs|target|tmp|temp|gen|generated|artifacts?|assets?|packages?|packaged|rendered|compiled|cdk\.out|node_modules|vendor)\//i.test(
    path,
  )

/** Most states of one machine that are looked at. */
const maximumStates = 10_000

/** Values that are looked through for what one step costs. */
const valuesOfStep = 16

/** A state that calls an API of AWS. */
interface Call extends ApiCall {
  /** Where the state says what it calls. */
  place: Located
  /** What the state has in place of the machine's role; null: one that is known only when it runs. */
  caller?: Located | null
}

/**
 * What the states of a state machine stand for that call services themselves, without a function between: the calls,
 * made with the machine's role or with the state's own credentials, and what they create.
 * https://docs.aws.amazon.com/step-functions/latest/dg/supported-services-awssdk.html
 * @param definition in the Amazon States Language, JSON or YAML
 * @param role the machine's
 */
export function machineCalls(
  definition: Located,
  role: Located | undefined,
  base: Omit<ServiceResource, 'type' | 'resourceType' | 'attributes'>,
): ServiceResource[] {
  return callsIn(definition).flatMap(({ place, caller = role, ...call }) => {
    const by = caller === undefined || caller === null ? [] : [{ key: callerRole, keySpan: caller.span, value: caller }]
    // A role of the state's own is assumed by the machine's role.
    if (caller !== undefined && caller === role) {
      const value: Located = { type: 'scalar', value: 'states.amazonaws.com', span: caller.span }
      by.push({ key: callerService, keySpan: caller.span, value })
    }
    return resourcesOfCall(call, { ...base, span: place.span }, by)
  })
}

function callsIn(definition: Located): Call[] {
  const found: Call[] = []
  const machines: Located[] = [definition]
  let left = maximumStates
  for (let machine = machines.pop(); machine !== undefined; machine = machines.pop()) {
    const states = memberOf(machine, 'States')
    if (states?.type !== 'object') continue
    for (const { value: state } of states.members) {
      if (left-- <= 0) return found
      const call = callOf(state)
      if (call !== undefined) found.push(call)
      // The branches of `Parallel`, what `Map` does with each item.
      const branches = memberOf(state, 'Branches')
      const inner = [memberOf(state, 'ItemProcessor'), memberOf(state, 'Iterator')]
      for (const each of [...(branches?.type === 'array' ? branches.items : []), ...inner])
        if (each !== undefined) machines.push(each)
    }
  }
  return found
}

/** `arn:aws:states:::aws-sdk:SERVICE:ACTION`, or without `aws-sdk` an integration of its own; then the pattern. */
const integration = /^arn:[^:]*:states:::(?:aws-sdk:)?([a-z\d]+):([A-Za-z][A-Za-z\d]*)(?:\.[A-Za-z]+(?::\d+)?)?$/

function callOf(state: Located): Call | undefined {
  const place = memberOf(state, 'Resource')
  const [, service, action] = integration.exec(textOf(place) ?? '') ?? []
  if (place === undefined || service === undefined || action === undefined) return undefined
  const written = memberOf(state, 'Parameters') ?? memberOf(state, 'Arguments')
  const parameters: Located =
    written?.type === 'object' ? withoutExpressions(written) : { type: 'object', members: [], span: place.span }
  const credentials = memberOf(state, 'Credentials')
  const caller = credentials === undefined ? undefined : memberOf(credentials, 'RoleArn')
  return {
    service,
    action: action.charAt(0).toUpperCase() + action.slice(1),
    parameters,
    place,
    ...(credentials === undefined ? {} : { caller: caller === undefined || isExpression(caller) ? null : caller }),
  }
}

/** JSONata, which is known when the machine runs. */
const isExpression = (value: Located): boolean => textOf(value)?.trimStart().startsWith('{%') === true

/** Parameters in which JSONata stands under the name that JSONPath's have: `name.$`. */
function withoutExpressions(value: LocatedObject): LocatedObject {
  const members = value.members.map((member) => {
    if (isExpression(member.value)) return { ...member, key: `${member.key}${whenRun}` }
    return member.value.type === 'object' ? { ...member, value: withoutExpressions(member.value) } : member
  })
  return { ...value, members }
}

/**
 * A definition with the `${name}` in its texts filled in; what is not given is not known.
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-statemachine.html
 * @param unknown the symbol's name for a name that is not given @param spend takes the length of what is filled in
 * @param walked is called for every so many values, since many machines may share one definition
 */
export function withSubstitutions(
  definition: Located,
  given: ReadonlyMap<string, string>,
  unknown: (name: string) => string,
  spend: (characters: number) => void,
  walked: () => void,
): Located {
  let values = 0
  const fill = (text: string): string =>
    text.replace(/\$\{([A-Za-z\d_]+)\}/g, (_, name: string) => {
      const value = given.get(name) ?? symbolText('parameter', unknown(name))
      spend(value.length)
      return value
    })
  const filled = (value: Located): Located => {
    if (++values % valuesOfStep === 0) walked()
    if (value.type === 'scalar')
      return typeof value.value === 'string' && value.value.includes('${')
        ? { ...value, value: fill(value.value) }
        : value
    if (value.type === 'array') return { ...value, items: value.items.map(filled) }
    return { ...value, members: value.members.map((member) => ({ ...member, value: filled(member.value) })) }
  }
  return filled(definition)
}

/**
 * JSON with quotes around what stands for a whole value outside of texts: `${name}` of a substitution and symbols.
 * It has the length that it had, so that places stay.
 */
export function quoted(text: string): string {
  if (!holdsSymbol(text) && !text.includes('${')) return text
  let inText = false
  let result = ''
  for (const part of holdsSymbol(text) ? cutSymbols(text) : [text]) {
    if (typeof part !== 'string') {
      result += inText ? part.text : `"${' '.repeat(Math.max(0, part.text.length - 2))}"`
      continue
    }
    for (let at = 0; at < part.length; at++) {
      const c = part.charAt(at)
      const name = !inText && c === '$' ? /^\$\{(\w+)\}/.exec(part.slice(at, at + 200)) : null
      if (name !== null) {
        result += `"$${name[1]!}"`
        at += name[0].length - 1
        continue
      }
      if (c === '"') inText = !inText
      result += c
      if (inText && c === '\\') result += part.charAt(++at)
    }
  }
  return result
}

/**
 * Of what is wrong with a definition what stays wrong, whatever deployment fills in. A text that is not JSON, or may not
 * be, has nothing of it.
 * @param text as it is written @param problems of the text as `quoted` has it
 */
export function lastingProblems<T extends { end: number }>(text: string, problems: readonly T[]): T[] {
  if (problems.length === 0 || !/^\s*\{/.test(text)) return []
  const known = knownLength(text)
  // Whatever follows a problem that is not the end of what is known can only be wrong in another way.
  return problems.filter(({ end }) => known === text.length || (end < known && /\S/.test(text.slice(end, known))))
}

/** The same of a definition in YAML: what stands on a line with nothing filled in, in a file that no tool makes. */
export function lastingYamlProblems<T extends { start: number; end: number }>(
  text: string,
  problems: readonly T[],
): T[] {
  if (/\{\{|<%|\{%[^"'\n]*%\}\s*$/m.test(text)) return []
  return problems.filter(({ start, end }) => {
    const from = text.lastIndexOf('\n', start - 1) + 1
    const to = text.indexOf('\n', end)
    return !text.slice(from, to < 0 ? text.length : to).includes('${')
  })
}

/** How much of a text in JSON is there as it will be: up to what is filled in outside of its texts. */
function knownLength(text: string): number {
  let inText = false
  for (let at = 0; at < text.length; at++) {
    const c = text.charAt(at)
    if (c === '\\' && inText) at++
    else if (c === '"') inText = !inText
    else if (!inText && (/[\uE100\uE101]/.test(c) || /^(?:[$%]\{|\{\{|<%)/.test(text.slice(at, at + 2)))) return at
  }
  return text.length
}

function textOf(value: Located | undefined): string | undefined {
  return value?.type === 'scalar' && typeof value.value === 'string' ? value.value : undefined
}

function memberOf(value: Located, name: string): Located | undefined {
  return value.type === 'object' ? value.members.findLast(({ key }) => key === name)?.value : undefined
}
