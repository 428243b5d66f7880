import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { explainTask } from '../../src/check/explain-task.js'
import { explanationJson, explanationText } from '../../src/report/explanation.js'
import { loadWorkspace } from '../../src/shell/workspace.js'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ml-perms-explain-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const flow = 'a2i/flow-definition-role'
const configuration = `version: 1
principals:
  reviewer:
    arn: arn:aws:iam::111122223333:role/team/flow
    policies: p.json
    tasks: [{ task: ${flow}, with: { input-bucket: scans, output-bucket: results } }]
buckets:
  scans: { cors: c.json, content: images }
`

async function explain(name: string, task: string) {
  const files = {
    '.github/ml-perms.yml': configuration,
    'p.json': JSON.stringify({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::scans/*' }],
    }),
    'c.json': '[{ "AllowedMethods": ["GET"], "AllowedOrigins": ["*"] }]',
  }
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return explainTask((await loadWorkspace({ root, cwd: root })).workspace, name, task)
}

it.each(['reviewer', 'arn:aws:iam::111122223333:role/team/flow', 'flow'])('explains a task of %s', async (name) => {
  const explained = await explain(name, flow)
  const { tasks, version } = JSON.parse(explanationJson(explained))
  expect(version).toBe(1)
  expect(tasks).toMatchObject([{ task: flow, principal: 'reviewer', origin: 'config', verdict: 'missing' }])
  const read = tasks[0].requirements.find(({ id }: { id: string }) => id === 'read-input')
  expect(read).toMatchObject({
    verdict: 'satisfied',
    locations: [{ path: 'p.json', startLine: 1 }],
    places: [{ message: 'allowed here', location: { path: 'p.json', startLine: 1 } }],
  })
  expect(read.message).toContain('s3:GetObject')
  const text = explanationText(explained)
  expect(text).toContain(`${flow} for reviewer: missing\n`)
  expect(text).toMatch(/\n {2}satisfied read-input: .*\n {12}p\.json:1:\d+ allowed here\n/)
})

it('explains a task that is not declared, and one of a bucket', async () => {
  expect(await explain('reviewer', 'a2i/create-flow-definition')).toMatchObject([
    { assumed: expect.arrayContaining(['the task is not declared']) },
  ])
  expect(await explain('scans', 'a2i/image-bucket')).toMatchObject([
    { principal: null, bucket: 'scans', verdict: 'satisfied' },
  ])
})

it.each([
  ['reviewr', flow, 'there is no principal `reviewr`; did you mean `reviewer`?'],
  ['somebody-else', flow, 'there is no principal `somebody-else`; known are `reviewer`'],
  ['reviewer', 'a2i/flow-definition-rol', `unknown task \`a2i/flow-definition-rol\`; did you mean \`${flow}\`?`],
  ['reviewer', 'nothing', 'unknown task `nothing`; `ml-perms-check tasks` lists them'],
  [
    'scan',
    'a2i/image-bucket',
    'there is no bucket `scan`, and `a2i/image-bucket` is a task of a bucket; did you mean `scans`?',
  ],
])('%s %s is refused', async (name, task, message) => {
  await expect(explain(name, task)).rejects.toThrow(message)
})
