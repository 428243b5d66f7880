import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SourceText } from '../../src/base/source.js'
import { deploymentOf, holdsSymbol } from '../../src/base/symbol.js'
import { services } from '../../src/catalogue/index.js'
import { generatePolicies, identityPoliciesOf } from '../../src/check/generate/policy.js'
import { readCloudFormation } from '../../src/formats/cloudformation/index.js'
import { readTerraform } from '../../src/formats/terraform/index.js'
import type { Infrastructure } from '../../src/model/infrastructure.js'
import { policyCloudFormation } from '../../src/report/policy-cloudformation.js'
import { policyFiles } from '../../src/report/policy-files.js'
import { policyTerraform } from '../../src/report/policy-terraform.js'
import { documentsOf } from '../../src/shell/templates.js'
import { parseYaml } from '../../src/syntax/yaml.js'
import { checkFolder, parametersFor, writeFiles } from '../support/generated.js'

let root: string
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'ml-perms-printed-'))
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

const none = { read: async () => undefined }

/** The documents that a reader of templates finds in what was printed. */
function found(infrastructure: Infrastructure): unknown[] {
  expect(infrastructure.files.flatMap(({ problems }) => problems)).toEqual([])
  const values = infrastructure.resources.flatMap(documentsOf).map(({ value }) => value)
  // The role of a caller: a parameter says who may assume it.
  return values.filter((value) => !holdsSymbol(JSON.stringify(value)))
}

const formats = {
  terraform: {
    path: 'main.tf',
    print: policyTerraform,
    read: (source: SourceText) => readTerraform([source], deploymentOf({}), none),
  },
  cloudformation: {
    path: 'template.yaml',
    print: policyCloudFormation,
    read: (source: SourceText) =>
      readCloudFormation([{ source, root: parseYaml(source.text).roots[0]! }], deploymentOf({}), none),
  },
}

for (const service of services)
  describe(service.id, () => {
    for (const [name, task] of Object.entries(service.tasks))
      it.each(['terraform', 'cloudformation'] as const)(
        `${service.id}/${name} is read back from %s`,
        async (format) => {
          const { path, print, read } = formats[format]
          const generated = generatePolicies([`${service.id}/${name}`], parametersFor(task))
          const { policies } = generated
          const text = print(generated)
          const expected = [
            ...(policies.trustPolicy ? [policies.trustPolicy] : []),
            ...identityPoliciesOf(policies),
            ...Object.values(policies.otherPolicies ?? {}),
            ...(policies.cors ? [policies.cors] : []),
          ]
          expect(found(await read(new SourceText(path, text)))).toEqual(expected)
          const folder = mkdtempSync(join(root, 'folder-'))
          writeFiles(folder, policyFiles(generated, { path, text }))
          const result = (await checkFolder(folder)).tasks.find((entry) => entry.task === `${service.id}/${name}`)
          expect(
            result?.requirements
              .map(({ verdict, message }) => `${verdict} ${message}`)
              .filter((each) => !each.startsWith('satisfied')),
          ).toEqual([])
        },
      )
  })
