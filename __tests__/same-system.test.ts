import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { checkWorkspace } from '../src/check/check.js'
import { loadWorkspace } from '../src/shell/workspace.js'

const folder = fileURLToPath(new URL('fixtures/same-system/', import.meta.url))
const inputs = readdirSync(folder).sort()

const verdicts = async (input: string) => {
  const root = `${folder}${input}`
  const { workspace } = await loadWorkspace({ root, cwd: root })
  const { tasks, findings, summary } = checkWorkspace(workspace, { name: 'test', version: '0' })
  return {
    tasks: tasks.map(({ task, origin, verdict, requirements }) => ({
      task,
      origin,
      verdict,
      requirements: requirements.map(({ id, verdict: own }) => `${id} ${own}`),
    })),
    findings: findings.map(({ rule, requirement, severity }) => `${severity} ${rule} ${requirement ?? ''}`).sort(),
    counts: summary.findings,
  }
}

/** One system in every format: a role that trains models, whose read access names the bucket instead of its objects. */
describe('the same system', () => {
  it('is written in eight ways', () => {
    expect(inputs).toEqual([
      'cloudformation-json',
      'cloudformation-yaml',
      'raw-json',
      'sam',
      'terraform-heredoc',
      'terraform-jsonencode',
      'terraform-plan',
      'terraform-policy-document',
    ])
  })

  it.each(inputs)('has the same verdicts in %s', async (input) => {
    const found = await verdicts(input)
    expect(found).toEqual(await verdicts('raw-json'))
    expect(found.tasks).toEqual([
      {
        task: 'rekognition-custom-labels/manage-projects',
        origin: 'action',
        verdict: 'satisfied',
        requirements: ['create-project satisfied'],
      },
      {
        task: 'rekognition-custom-labels/train-model',
        origin: 'action',
        verdict: 'missing',
        requirements: ['create-model satisfied', 'read-images missing', 'write-output satisfied'],
      },
      {
        task: 'a2i/create-flow-definition',
        origin: 'action',
        verdict: 'missing',
        requirements: ['create-flow-definition satisfied', 'pass-role missing'],
      },
    ])
  })
})
