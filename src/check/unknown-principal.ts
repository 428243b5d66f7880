import type { Span } from '../base/source.js'
import { isOneParameter } from '../base/symbol.js'
import { misspelling } from '../findings/did-you-mean.js'
import type { Finding, Severity } from '../findings/finding.js'
import { fingerprint } from '../findings/fingerprint.js'
import { ruleUrl } from '../findings/links.js'
import { toLocation } from '../findings/location.js'
import { code } from '../findings/message.js'
import type { TaskDeclaration } from '../model/configuration.js'
import type { Principal, Workspace } from '../model/workspace.js'

const rule = 'unknown-principal'

/** Declared principals, and roles that declared tasks are given, that nothing in the repository goes by the name of. */
export function unknownPrincipals(workspace: Workspace): Finding[] {
  const { principals, buckets } = workspace
  const tasks = [...principals.flatMap((each) => each.tasks ?? []), ...buckets.flatMap((each) => each.tasks)]
  const known = once(() => namesOf(principals))
  return [...principals.flatMap(ofPrincipal), ...tasks.flatMap((task) => ofTask(task, known))]
}

function ofPrincipal({ name, arn, span, unmatched, policies }: Principal): Finding[] {
  if (unmatched === undefined || span === undefined) return []
  const { meant, file } = unmatched
  const what = arn === undefined ? code(name) : `${code(name)} (${code(arn)})`
  const template = policies.some((policy) => policy.value === undefined && policy.document === undefined)
  const why = template
    ? `no role of the templates under \`policies\` is called ${what}`
    : `${what} is declared without \`policies\`, and no role of the repository is called so`
  if (meant !== undefined)
    return [finding('warning', span, `${why}; did you mean ${code(meant)}?`, `what ${code(name)} may do is not known`)]
  if (file !== undefined)
    return [finding('warning', span, why, `if ${code(file)} is its policy, name it under \`policies\``)]
  const help =
    'name its files under `policies`, its managed policies under `managed-policies`, or say `policies: []` if it has none'
  return [finding('notice', span, `${why}; what it may do is not known`, help)]
}

function ofTask({ with: given, places = {} }: TaskDeclaration, known: () => Names): Finding[] {
  return ['role', 'execution-role'].flatMap((parameter) => {
    const [value, span] = [given[parameter], places[parameter]]
    if (value === undefined || span === undefined || isOneParameter(value)) return []
    const { exact, roles } = known()
    const [, , , , account = '', path = value] = value.startsWith('arn:') ? value.split(':') : []
    const role = path.slice(path.lastIndexOf('/') + 1)
    if (exact.has(value) || exact.has(role)) return []
    // A role of another account is none of these.
    const near = roles.filter((each) => account === '' || !/^\d{12}$/.test(each.account) || each.account === account)
    const meant = misspelling(
      role,
      near.map(({ name }) => name),
    )
    if (meant === undefined) return []
    const message = `no role of the repository is called ${code(role)}; did you mean ${code(meant)}?`
    return [finding('warning', span, message, `what needs the role named by ${code(parameter)} is not known`)]
  })
}

interface Names {
  /** Everything that a principal goes by. */
  exact: ReadonlySet<string>
  /** What a role may be called, with its account as far as it is known. */
  roles: { name: string; account: string }[]
}

function namesOf(principals: readonly Principal[]): Names {
  const exact = new Set<string>()
  const roles: Names['roles'] = []
  for (const { name, arn, aliases = [], grouped, unmatched } of principals) {
    const own = [name, ...aliases, ...(arn === undefined ? [] : [arn, arn.slice(arn.lastIndexOf('/') + 1)])]
    for (const each of own) exact.add(each)
    // A file is called by its path, and a name that nothing answers to is no help.
    if (!grouped || unmatched !== undefined) continue
    for (const each of own)
      if (!/[\uE000-\uF8FF]|[:/]/.test(each)) roles.push({ name: each, account: arn?.split(':')[4] ?? '' })
  }
  return { exact, roles }
}

function finding(severity: Severity, span: Span, message: string, help: string): Finding {
  return {
    rule,
    severity,
    message,
    help,
    url: ruleUrl(rule),
    location: toLocation(span),
    related: [],
    fingerprint: fingerprint([rule, span.source.path, message]),
  }
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
