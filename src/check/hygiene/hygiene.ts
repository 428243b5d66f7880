import type { Finding, Fix, Location } from '../../findings/finding.js'
import type { Path } from '../../base/value.js'
import type { Document } from '../../model/document.js'
import type { Principal, Workspace } from '../../model/workspace.js'
import { toLocation } from '../../findings/location.js'
import type { Prepared } from '../prepared.js'
import { contained, startOf } from '../failed.js'
import { conditionKeys, conditionOperators } from './conditions.js'
import { attachedPolicies } from './attached.js'
import { leastPrivilege } from './least-privilege.js'
import { passRole } from './pass-role.js'
import { placeholders } from './placeholder.js'
import { type Problem, toFinding } from './problem.js'
import { mismatchedResources } from './resource-mismatch.js'
import { ruleOf } from './rules.js'
import { documentsOf, namesCatalogueService, type PlacedDocument } from './scope.js'
import { size } from './size.js'
import { type PlacedStatement, statementsIn } from './statements.js'
import { duplicateKeys, duplicateSids, missingVersion, oldVariables, principals, trustResources } from './structure.js'
import { unknownActions } from './unknown-action.js'

/** Most findings of one rule in one document: the rest says nothing new, and a hostile file has thousands. */
const mostOfARule = 50

/**
 * What is wrong with the policies themselves, whatever the tasks are. Documents that name no service of the catalogue
 * and that the configuration does not name cost nothing, unless the configuration says `hygiene: all`.
 * @param others what the tasks have found: a mistake that is the reason of a missing requirement is not told again.
 * @param tasked principals that a resource gives a task: an action that is misspelt in any of their documents is told
 */
export function hygieneFindings(
  workspace: Workspace,
  prepared: Prepared,
  others: readonly Finding[] = [],
  tasked: ReadonlySet<Principal> = new Set(),
): Finding[] {
  const { hygiene, rules } = workspace.configuration
  if (hygiene === 'off') return []
  const on = (rule: string) => (rules[rule] ?? ruleOf(rule).severity) !== 'off'
  const findings: Finding[] = []
  const told = new ToldAlready(workspace)
  const all = documentsOf(workspace)
  const inScope = new Set(
    all
      .filter((placed) => hygiene === 'all' || placed.named || namesCatalogueService(placed))
      .map(({ document }) => document),
  )
  const concerned = new Set(all.flatMap(({ document, principals }) => (inScope.has(document) ? [...principals] : [])))
  const working = new Set([...tasked].flatMap(({ policies }) => policies.map(({ document }) => document)))
  const ofDocument = (placed: PlacedDocument): Finding[] => {
    const found: Finding[] = []
    const { document, principal, principals, raw } = placed
    const whole = inScope.has(document)
    // The reader of a file of its own has looked at its structure already; of templates only what concerns us is told.
    const works = working.has(document)
    if (!whole && !works && (raw || ![...principals].some((name) => concerned.has(name)))) return []
    const counts = new Map<string, number>()
    for (const problem of whole ? problemsOf(placed, on) : rejected(document, works)) {
      if (!on(problem.rule)) continue
      const count = (counts.get(problem.rule) ?? 0) + 1
      counts.set(problem.rule, count)
      if (count > mostOfARule) continue
      if (problem.rule === 'policy/resource-mismatch' && isReason(problem, others)) continue
      const finding = toFinding(problem, principal)
      if (told.has(finding)) continue
      const { fix } = finding
      const { replace } = problem
      if (fix !== undefined && replace !== undefined) {
        // The change that a task asks for writes the right action already. What that is must not be asked before the
        // run knows what else parameters may be.
        let kept: { fix: Fix | undefined } | undefined
        const mayGrant = others.filter(
          ({ task, message }) => task !== undefined && message.includes(`\`${replace.by}\``),
        )
        const get = () => (kept ??= { fix: mayGrant.some((other) => covers(other.fix, fix)) ? undefined : fix }).fix
        if (mayGrant.length > 0) Object.defineProperty(finding, 'fix', { get, enumerable: true, configurable: true })
      }
      found.push(finding)
    }
    return found
  }
  for (const placed of all) {
    const { source } = placed.document
    findings.push(
      ...contained(
        'the hygiene of this policy',
        () => startOf(source),
        () => ofDocument(placed),
      ),
    )
  }
  for (const principal of workspace.principals) {
    const known =
      hygiene === 'all' ||
      workspace.configuration.principals.some(({ name }) => name === principal.name) ||
      [principal.trust, ...principal.policies.map(({ document }) => document)].some(
        (document) => document !== undefined && inScope.has(document),
      )
    if (known) findings.push(...attachedPolicies(principal, on))
  }
  if (on('least-privilege'))
    for (const { problem, principal } of leastPrivilege(prepared)) findings.push(toFinding(problem, principal))
  return findings
}

/** Whether a requirement is missing for the same action in the same statement. */
function isReason({ document, at, message }: Problem, others: readonly Finding[]): boolean {
  if ('source' in at || others.length === 0) return false
  const action = /^`[^`]+`/.exec(message)?.[0]
  const statement = toLocation(
    document.locate((at as Path).slice(0, at[0] === 'Statement' && typeof at[1] === 'number' ? 2 : 1)),
  )
  const within = ({ path, startLine, endLine }: Location) =>
    path === statement.path && startLine >= statement.startLine && endLine <= statement.endLine
  return others.some(
    ({ task, severity, location, related, message: other }) =>
      task !== undefined &&
      severity !== 'notice' &&
      action !== undefined &&
      other.includes(action) &&
      (within(location) || related.some((place) => within(place.location))),
  )
}

/** Whether what a task asks for is written where another fix would write. */
const covers = (other: Fix | undefined, own: Fix): boolean =>
  other !== undefined &&
  // What `--fix` does not do is no reason to leave a mistake.
  (other.safety === 'safe' || own.safety !== 'safe') &&
  other.edits.some(({ path }) => own.edits.some((edit) => edit.path === path))

/** What IAM rejects in every document of a role, and for one that works for a task what allows nothing. */
const rejected = (document: Document, works: boolean): Problem[] =>
  statementsIn(document).flatMap((statement) => [
    ...principals(document, statement),
    ...trustResources(document, statement),
    ...(works ? unknownActions(document, statement) : []),
  ])

/** What each rule finds in one document. */
function problemsOf({ document, managed }: PlacedDocument, on: (rule: string) => boolean): Problem[] {
  const statements = statementsIn(document)
  const each = (rule: (document: Document, statement: PlacedStatement) => Problem[]) => {
    const found: Problem[] = []
    for (const statement of statements) {
      for (const problem of rule(document, statement)) found.push(problem)
      if (found.length > mostOfARule * 2) break
    }
    return found
  }
  return [
    ...each(principals),
    ...each(trustResources),
    ...each(unknownActions),
    ...mismatchedResources(document, statements),
    ...each(conditionOperators),
    ...each(conditionKeys),
    ...oldVariables(document, statements),
    ...(on('policy/missing-version') ? missingVersion(document) : []),
    ...(on('policy/duplicate-sid') ? duplicateSids(document, statements) : []),
    ...duplicateKeys(document, statements),
    ...size(document, managed),
    ...(on('policy/pass-role-star') ? each(passRole) : []),
    ...placeholders(document, statements),
  ]
}

/** One file may be two documents, and its reader may have said the same. */
class ToldAlready {
  private readonly keys = new Set<string>()

  constructor(workspace: Workspace) {
    for (const { path, source, problems } of workspace.files)
      for (const { rule, start } of problems) {
        if (rule === undefined) continue
        const { line, column } = source.positionAt(start)
        this.keys.add(JSON.stringify([rule, path, line, column]))
      }
  }

  /** Whether it was said, and takes note of it. */
  has({ rule, message, location: { path, startLine, startColumn } }: Finding): boolean {
    const place = JSON.stringify([rule, path, startLine, startColumn])
    const key = `${place} ${message}`
    const known = this.keys.has(place) || this.keys.has(key)
    this.keys.add(key)
    return known
  }
}
