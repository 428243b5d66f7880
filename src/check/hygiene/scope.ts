import { holdsSymbol } from '../../base/symbol.js'
import { asList, isObject, type Value } from '../../base/value.js'
import { services } from '../../catalogue/index.js'
import type { Document, FileKind } from '../../model/document.js'
import type { Workspace } from '../../model/workspace.js'

const prefixes: ReadonlySet<string> = new Set(services.flatMap((service) => service.prefixes))

/** A policy document of the workspace. */
export interface PlacedDocument {
  document: Document
  /** The one principal that it belongs to. */
  principal: string | undefined
  /** All principals that it belongs to. */
  principals: ReadonlySet<string>
  /** It is named by the configuration. */
  named: boolean
  /** It is surely a customer-managed policy. */
  managed: boolean
  /** It stands in a file of its own, whose text holds all that it says. */
  raw: boolean
}

const templates: ReadonlySet<string> = new Set<FileKind>([
  'cloudformation',
  'terraform',
  'terraform-plan',
  'serverless',
])

const none: ReadonlySet<string> = new Set()

/** Every policy document, each once, in the order of the files and then of what has joined them. */
export function documentsOf(workspace: Workspace): PlacedDocument[] {
  const found = new Map<Document, PlacedDocument>()
  const owners = new Map<Document, Set<string>>()
  const add = (document: Document | undefined, named: boolean, owner?: string, raw = false) => {
    if (document === undefined || document.kind === 'cors') return
    const entry = found.get(document)
    if (entry === undefined)
      found.set(document, { document, principal: undefined, principals: none, named, managed: false, raw })
    else entry.named ||= named
    if (owner === undefined) return
    owners.set(document, (owners.get(document) ?? new Set()).add(owner))
  }
  for (const { kind, documents } of workspace.files)
    for (const document of documents) add(document, false, undefined, !templates.has(kind))
  const { principals, buckets, keys } = workspace.configuration
  const declared = {
    principals: new Set(principals.map(({ name }) => name)),
    buckets: new Set(buckets.map(({ name }) => name)),
    keys: new Set(keys.map(({ arn }) => arn)),
  }
  for (const { name, policies, boundary, trust } of workspace.principals) {
    const named = declared.principals.has(name)
    for (const { document, managed } of policies) {
      add(document, named, name)
      if (document !== undefined && managed === true) found.get(document)!.managed = true
    }
    add(boundary?.document, named)
    add(trust, named, name)
  }
  for (const { policy, name } of workspace.buckets) add(policy, declared.buckets.has(name))
  for (const { policy, arn } of workspace.keys) add(policy, declared.keys.has(arn))
  for (const level of [...workspace.serviceControlPolicies, ...workspace.resourceControlPolicies])
    for (const document of level) add(document, true)
  for (const [document, names] of owners) {
    const placed = found.get(document)!
    placed.principals = names
    if (names.size === 1) placed.principal = [...names][0]
  }
  return [...found.values()]
}

const mention = new RegExp(`\\b(?:${[...prefixes].join('|')})(?::|\\.amazonaws\\.com)`, 'i')

const isOfCatalogue = (action: Value): boolean =>
  typeof action === 'string' && prefixes.has(action.slice(0, Math.max(0, action.indexOf(':'))).toLowerCase())

/**
 * Whether the document names a service of the catalogue, by an action or as the service that it lets in. Asked of every
 * document there is: one whose text cannot is not even parsed again.
 */
export function namesCatalogueService({ document, raw }: Pick<PlacedDocument, 'document' | 'raw'>): boolean {
  if (raw && !mention.test(document.source.text)) return false
  const { value } = document
  if (!isObject(value)) return false
  return asList(value['Statement']).some((statement) => {
    if (!isObject(statement)) return false
    if (asList(statement['Action']).some(isOfCatalogue) || asList(statement['NotAction']).some(isOfCatalogue))
      return true
    const principal = statement['Principal']
    if (!isObject(principal)) return false
    return asList(principal['Service']).some(
      (service) => typeof service === 'string' && prefixes.has(service.replace(/\.amazonaws\.com(\.cn)?$/, '')),
    )
  })
}

/** Whether a part of the text is only known when it is deployed, or was never filled in. */
export const isOpen = (text: string): boolean =>
  holdsSymbol(text) || /<[^<>]*>|\{\{|\$\{|\$[A-Za-z_]|%[A-Z0-9_]+%/.test(text)

/** `BUCKET_ARN`, `__resource__`, `@arn@`: what another tool puts a text in place of, where no such name can stand. */
export const isBlank = (text: string): boolean => /^(?:[A-Z][A-Z0-9_-]*|__\w+__|@\w+@|\$\w+)$/.test(text)
