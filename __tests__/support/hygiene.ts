import { SourceText } from '../../src/base/source.js'
import { checkWorkspace } from '../../src/check/check.js'
import type { Finding } from '../../src/findings/finding.js'
import { type FileHint, readFile } from '../../src/formats/read-file.js'
import { type Configuration, emptyConfiguration } from '../../src/model/configuration.js'
import type { Workspace } from '../../src/model/workspace.js'

/** A policy of one statement that allows it on everything, unless said otherwise. */
export const statement = (body: object): object => ({ Effect: 'Allow', Action: 's3:GetObject', Resource: '*', ...body })

export const policy = (...statements: object[]): string =>
  JSON.stringify({ Version: '2012-10-17', Statement: statements.map(statement) }, null, 2)

/** What the hygiene rules find in a file that is checked alone. `hygiene: all` unless the configuration says otherwise. */
export async function hygiene(
  text: string,
  {
    path = 'policy.json',
    hint = {},
    configuration = {},
  }: { path?: string; hint?: FileHint; configuration?: Partial<Configuration> } = {},
): Promise<Finding[]> {
  const file = await readFile(new SourceText(path, text), hint)
  return findingsOf({ files: [file] }, configuration)
}

export function findingsOf(workspace: Partial<Workspace>, configuration: Partial<Configuration> = {}): Finding[] {
  const report = checkWorkspace(
    {
      files: [],
      principals: [],
      buckets: [],
      keys: [],
      services: [],
      givenUp: [],
      serviceControlPolicies: [],
      resourceControlPolicies: [],
      configuration: { ...emptyConfiguration(), hygiene: 'all', ...configuration },
      ...workspace,
    },
    { name: 'ml-perms-check', version: '0' },
  )
  return report.findings.filter(({ rule }) => rule.startsWith('policy/') || rule === 'least-privilege')
}

/** The text that a finding points at. */
export function pointedAt(text: string, { location }: Finding): string {
  const lines = text.split('\n')
  if (location.startLine === location.endLine)
    return lines[location.startLine - 1]!.slice(location.startColumn - 1, location.endColumn - 1)
  return lines.slice(location.startLine - 1, location.endLine).join('\n')
}

/** The text after a finding's edits. */
export function fixed(text: string, { fix }: Finding): string {
  const lines = text.split('\n')
  for (const edit of fix!.edits) {
    const line = lines[edit.startLine - 1]!
    lines[edit.startLine - 1] = line.slice(0, edit.startColumn - 1) + edit.newText + line.slice(edit.endColumn - 1)
  }
  return lines.join('\n')
}

/** `rule severity`, sorted. */
export const kinds = (findings: readonly Finding[]): string[] =>
  findings.map(({ rule, severity }) => `${rule} ${severity}`).sort()
