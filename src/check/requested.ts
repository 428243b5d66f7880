import type { GrantNeed, Need, ResourceTemplate } from '../catalogue/schema.js'
import { inputObject } from './called.js'
import { parametersIn } from './need-parameters.js'
import type { TaskRequest } from './task-request.js'
import { asWritten } from './templates.js'

/** What is demanded for the very request that is made: with the names that it states, and without what it does not use. */
export function asRequested(needs: readonly Need[], { onlyNamed, declared, things, task }: TaskRequest): Need[] {
  const used = onlyNamed === true ? needs.filter((need) => namesOne(need, declared, task.parameters)) : needs
  return things === undefined ? [...used] : used.map((need) => withThings(need, things))
}

/** Parameters that say where something is, and not which thing. */
const places: ReadonlySet<string> = new Set(['region', 'account', 'partition'])

const namesOne = (need: Need, declared: TaskRequest['declared'], own: readonly string[]): boolean =>
  parametersIn(need).some((name) => declared[name] !== undefined && own.includes(name) && !places.has(name))

/** What a template of a task's input ends with. */
const anyInput = '{input-prefix}*'

type Things = Readonly<Record<string, string>>

/** A need with the names of things in the place of `{any}`. */
function withThings(need: Need, things: Things): Need {
  if ('anyOf' in need)
    return {
      ...need,
      anyOf: need.anyOf.map((each) => ({ ...each, needs: each.needs.map((part) => withThings(part, things)) })),
    }
  return 'allow' in need ? { ...need, on: onThings(need.on, things) } : need
}

function onThings(on: GrantNeed['on'], things: Things): GrantNeed['on'] {
  const before = typeof on === 'string' ? [on] : on.anyOf
  const after = before.flatMap((template) => filled(template, things))
  return after.length === 1 ? after[0]! : { anyOf: after }
}

/**
 * The ARNs that a template with `{any}` comes to. SageMaker has answered with names as they are given and with names in
 * lower case, so either will do. https://github.com/boto/boto3/issues/4606
 */
function filled(template: ResourceTemplate, things: Things): ResourceTemplate[] {
  const object = things[inputObject]
  if (object !== undefined && template.endsWith(anyInput) && !/[*?{}$<>%]/.test(object)) {
    const one = `${template.slice(0, -anyInput.length)}${asWritten(object)}`
    return object === asWritten(object) ? [one] : [template, one]
  }
  const kind = /[:/]([a-z-]+)\/\{any\}(?:\/\{digits\})?$/.exec(template)?.[1]
  const name = kind === undefined || !Object.hasOwn(things, kind) ? undefined : things[kind]!
  // What is special in a template is part of no name.
  if (name === undefined || /[*?{}$<>%]/.test(name)) return [template]
  if (name.startsWith('arn:')) return [name]
  // An ARN that a parameter gives: who may use all of the kind may use that one.
  if (name !== asWritten(name)) return [template, asWritten(name)]
  if (!template.endsWith('{any}') || /[/:]/.test(name)) return [template]
  const start = template.slice(0, -'{any}'.length)
  return [...new Set([`${start}${name}`, `${start}${name.toLowerCase()}`])]
}
