import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parse } from 'yaml'
import type { Value } from '../../src/base/value.js'
import type { Task } from '../../src/catalogue/schema.js'
import { checkWorkspace } from '../../src/check/check.js'
import type { Report } from '../../src/findings/finding.js'
import { loadWorkspace } from '../../src/shell/workspace.js'
import { sampleValues } from './least-documents.js'

/** A value for every parameter of a task. */
export function parametersFor(task: Task): Record<string, string> {
  const values = Object.fromEntries(task.parameters.map((name) => [name, sampleValues[name] ?? '']))
  const within = task.within?.bucket
  if (within !== undefined) values['bucket'] = within.replace(/^\*/, 'my-').replace(/\*$/, 'zinc')
  return values
}

export function writeFiles(folder: string, files: ReadonlyMap<string, string>): void {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}

/** What `check FOLDER` answers. */
export async function checkFolder(folder: string): Promise<Report> {
  const { workspace } = await loadWorkspace({ root: folder, cwd: folder })
  return checkWorkspace(workspace, { name: 'ml-perms-check', version: '0' })
}

/**
 * The policies inside printed Terraform. The reader of Terraform files can take the place of this translation of
 * `jsonencode({…})` to JSON.
 */
export function readBackTerraform(text: string): Value[] {
  return [...text.matchAll(/jsonencode\((\{\n[\s\S]*?\n {2}\})\)/g)].map((match) => fromHcl(match[1]!))
}

/** A list or an object of HCL as printed here: a member or an item a line. */
export function fromHcl(expression: string): Value {
  const lines = expression
    .replaceAll('$${', '${')
    .split('\n')
    .map((line) =>
      line.replace(
        /^(\s*)(\w+|"(?:[^"\\]|\\.)*") *= /,
        (_, blanks: string, key: string) => `${blanks}${key.startsWith('"') ? key : `"${key}"`}: `,
      ),
    )
  return JSON.parse(
    lines
      .map((line, index) => {
        const closes = /^\s*[}\]]/.test(lines[index + 1] ?? '}')
        const bare = line.replace(/,$/, '')
        return closes || /[{[]$/.test(bare) ? bare : `${bare},`
      })
      .join('\n'),
  ) as Value
}

/**
 * The policies inside a printed CloudFormation template, in the order of its resources. The reader of templates can
 * take the place of this.
 */
export function readBackCloudFormation(text: string): { documents: Value[]; template: Record<string, unknown> } {
  const template = parse(text) as Record<string, unknown>
  const resources = Object.values(template['Resources'] as Record<string, { Properties: Record<string, Value> }>)
  const documents = resources.flatMap(({ Properties: properties }) =>
    ['AssumeRolePolicyDocument', 'PolicyDocument']
      .flatMap((name) => properties[name] ?? [])
      // The role of a caller: a parameter says who may assume it.
      .filter((document) => !JSON.stringify(document).includes('"Ref"')),
  )
  return { documents, template }
}
