import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { checkWorkspace } from '../../../src/check/check.js'
import { loadWorkspace } from '../../../src/shell/workspace.js'

const folder = fileURLToPath(new URL('../../fixtures/terraform-variants/', import.meta.url))

/** One role of a human review workflow, written as people write it; the folder says whether it may write the results. */
describe.each(['satisfied', 'missing', 'unknown'])('variants that are %s', (expected) => {
  it.each(readdirSync(`${folder}${expected}`).sort())('%s', async (name) => {
    const root = `${folder}${expected}/${name}`
    const { workspace } = await loadWorkspace({ root, cwd: root })
    const { tasks, findings } = checkWorkspace(workspace, { name: 'test', version: '0' })
    const [task, ...others] = tasks.filter(({ task: id }) => id === 'a2i/flow-definition-role')
    expect(others).toEqual([])
    const found = Object.fromEntries(task!.requirements.map(({ id, verdict }) => [id, verdict]))
    expect(found['write-output']).toBe(expected)
    if (expected === 'satisfied')
      expect(found).toMatchObject({ 'trust-sagemaker': 'satisfied', 'read-input': 'satisfied' })
    if (expected !== 'missing') expect(findings.filter(({ severity }) => severity !== 'notice')).toEqual([])
  })
})
