import { managedPolicyArn } from '../../catalogue/managed-policies.js'
import type { GrantNeed, Need } from '../../catalogue/schema.js'
import { findTask } from '../../catalogue/index.js'
import type { Prepared, PreparedPrincipal } from '../prepared.js'
import { showTemplate, type Values } from '../templates.js'
import { readAction } from './action-text.js'
import type { Span } from '../../base/source.js'
import type { Document } from '../../model/document.js'
import type { Value } from '../../base/value.js'
import type { Problem } from './problem.js'
import { statementsIn, textsOf } from './statements.js'
import * as texts from './texts.js'

const rule = 'least-privilege'

/** What a wildcard may allow besides the actions that are needed: a service's `…Version` and `…Acl` of the same verb. */
const tolerated = 4

/** An action that a declared task needs, and on what. */
interface Wanted {
  /** As the catalogue writes it. */
  action: string
  resources: readonly string[]
}

/** least-privilege, for principals with declared tasks. */
export function leastPrivilege(prepared: Prepared): { problem: Problem; principal: string }[] {
  // What a task demands of another role may be demanded of any.
  const ofOthers = prepared.principals.flatMap((principal) => wantedBy(principal, prepared, true))
  return prepared.principals.flatMap((principal) => {
    if (principal.principal.tasks === undefined) return []
    const wanted = [...wantedBy(principal, prepared, false), ...ofOthers]
    return problemsOf(principal, wanted).map((problem) => ({ problem, principal: principal.principal.name }))
  })
}

function wantedBy(principal: PreparedPrincipal, prepared: Prepared, whose: boolean): Wanted[] {
  const { defaults } = prepared.workspace.configuration
  return (principal.principal.tasks ?? []).flatMap(({ task: id, with: declared }) => {
    const found = findTask(id)
    if (found === undefined) return []
    const bucket = declared['bucket']
    const values: Values = {
      partition: principal.partition ?? defaults.partition ?? 'aws',
      region: defaults.region,
      account: principal.account ?? defaults.account,
      ...found.task.within,
      ...found.task.defaults,
      ...(bucket === undefined ? {} : { 'input-bucket': bucket, 'output-bucket': bucket }),
      ...declared,
    }
    return grants(found.task.needs)
      .filter((need) => (need.whose !== undefined) === whose)
      .flatMap((need) => {
        const templates = typeof need.on === 'string' ? [need.on] : need.on.anyOf
        const resources = templates.map((template) => showTemplate(template, values))
        return need.allow.map((action) => ({ action, resources }))
      })
  })
}

function grants(needs: readonly Need[]): GrantNeed[] {
  return needs.flatMap((need) => {
    if ('allow' in need) return [need]
    return 'anyOf' in need ? need.anyOf.flatMap((alternative) => grants(alternative.needs)) : []
  })
}

function problemsOf(principal: PreparedPrincipal, wanted: readonly Wanted[]): Problem[] {
  const services = new Set(wanted.map(({ action }) => prefixOf(action)))
  const problems: Problem[] = []
  for (const { document, value, label, span } of principal.principal.policies) {
    if (document === undefined) {
      const own = value === undefined || span === undefined || managedPolicyArn(label) === undefined
      if (!own) problems.push(...managed(label, placedAt(span, value as Value), wanted, services))
      continue
    }
    for (const statement of statementsIn(document)) {
      if (statement.body['Effect'] !== 'Allow') continue
      const everything = textsOf(statement, 'Resource').find(({ text }) => /^(\*|arn:aws[a-z-]*:s3:::\*)$/.test(text))
      const named: { text: string; wanted: Wanted[] }[] = []
      for (const { text, path } of textsOf(statement, 'Action')) {
        const read = readAction(text)
        if (read.kind !== 'known' || !services.has(read.service.prefix)) continue
        const allowed = new Set(read.actions.map(({ name }) => `${read.service.prefix}:${name}`.toLowerCase()))
        const needed = wanted.filter(({ action }) => allowed.has(action.toLowerCase()))
        const names = new Set(needed.map(({ action }) => action.toLowerCase()))
        if (/[*?]/.test(text) && allowed.size - names.size > tolerated)
          problems.push({
            rule,
            message: texts.tooMuch(text, names.size, allowed.size, read.service.name),
            help: texts.leastPolicy(lines(needed)),
            document,
            at: path,
          })
        else if (needed.length > 0) named.push({ text, wanted: needed })
      }
      // Of what is only known when it is deployed, `*` may be the only name.
      const scoped = named.filter((entry) => entry.wanted.every(({ resources }) => resources.every(isNamed)))
      if (everything !== undefined && scoped.length > 0)
        problems.push({
          rule,
          message: texts.everyResource(scoped.map(({ text }) => text)),
          help: texts.leastPolicy(lines(scoped.flatMap((entry) => entry.wanted))),
          document,
          at: everything.path,
        })
    }
  }
  return problems
}

/** A managed policy has no text in the workspace: everything is found where it is attached. */
const placedAt = (span: Span, value: Value): Document => ({
  kind: 'identity-policy',
  language: 'string',
  source: span.source,
  value,
  locate: () => span,
})

/** A managed policy is told once a service. */
function managed(
  label: string,
  document: Document,
  wanted: readonly Wanted[],
  services: ReadonlySet<string>,
): Problem[] {
  const allowed = new Map<string, { name: string; actions: Set<string> }>()
  for (const statement of statementsIn(document)) {
    if (statement.body['Effect'] !== 'Allow') continue
    for (const { text } of textsOf(statement, 'Action')) {
      const read = readAction(text)
      if (read.kind !== 'known' || !services.has(read.service.prefix)) continue
      const { prefix, name } = read.service
      const entry = allowed.get(prefix) ?? { name, actions: new Set() }
      for (const action of read.actions) entry.actions.add(`${prefix}:${action.name}`.toLowerCase())
      allowed.set(prefix, entry)
    }
  }
  return [...allowed.values()].flatMap(({ name, actions }) => {
    const needed = wanted.filter(({ action }) => actions.has(action.toLowerCase()))
    const names = new Set(needed.map(({ action }) => action.toLowerCase()))
    if (actions.size - names.size <= tolerated) return []
    const help = texts.leastPolicy(lines(needed))
    return [{ rule, message: texts.tooMuch(label, names.size, actions.size, name), help, document, at: [] }]
  })
}

const prefixOf = (action: string): string => action.slice(0, action.indexOf(':')).toLowerCase()

/** Whether the resource names something: neither everything, nor a parameter that was not declared. */
const isNamed = (resource: string): boolean => resource !== '*' && !resource.includes('<') && !/:::\*/.test(resource)

/** The actions by the resources that they are needed on, in order. */
function lines(wanted: readonly Wanted[]): { actions: string[]; resources: readonly string[] }[] {
  const groups = new Map<string, { actions: Set<string>; resources: readonly string[] }>()
  for (const { action, resources } of wanted) {
    const key = resources.join(' ')
    const group = groups.get(key) ?? { actions: new Set(), resources }
    group.actions.add(action)
    groups.set(key, group)
  }
  return [...groups.values()].map(({ actions, resources }) => ({ actions: [...actions], resources }))
}
