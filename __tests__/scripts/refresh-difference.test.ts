import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const { describeDifference, readActionReference, readManagedPolicies } = (await import(
  pathToFileURL(join(root, 'scripts/refresh-difference.mjs')).href
)) as {
  describeDifference(before: State, after: State): string
  readActionReference(bytes: Buffer | undefined): State['reference']
  readManagedPolicies(bytes: Buffer | undefined): State['policies']
}
interface State {
  reference: Map<string, { name: string; actions: Map<string, string> }>
  policies: Map<string, string>
  date: string | undefined
}

const generated = (name: string) => readFileSync(join(root, 'src/generated', name))
const now = (): State => ({
  reference: readActionReference(generated('action-reference.br')),
  policies: readManagedPolicies(generated('managed-policies.json.br')),
  date: '2026-09-26',
})

it('says that nothing has changed', () => {
  expect(describeDifference(now(), now())).toBe('The data about AWS (of 2026-09-26) has not changed.\n')
})

it('says what has', () => {
  const before = now()
  const after = { ...now(), date: '2026-11-01' }
  const s3 = after.reference.get('s3')!.actions
  s3.set('FrobnicateObject', '["FrobnicateObject",[],[]]')
  s3.set('GetObject', '["GetObject",[],[]]')
  s3.delete('PutObject')
  after.reference.set('brandnew', { name: 'AWS Brand New', actions: new Map() })
  after.reference.delete('rekognition')
  after.policies.set('ReadOnlyAccess', 'v999')
  after.policies.delete('AdministratorAccess')
  after.policies.set('BrandNewFullAccess', 'v1')
  expect(describeDifference(before, after).split('\n')).toEqual([
    'What is known of AWS has changed (2026-09-26 → 2026-11-01).',
    '',
    '- 1 new service documented: `brandnew`',
    '- 1 service gone: `rekognition`',
    '- Amazon S3 (`s3`): 1 new action `FrobnicateObject`; 1 action gone `PutObject`; resources or condition keys of 1 action changed `GetObject`',
    '- 1 new managed policy published: `BrandNewFullAccess`',
    '- 1 managed policy gone: `AdministratorAccess`',
    `- 1 managed policy changed: \`ReadOnlyAccess ${before.policies.get('ReadOnlyAccess')} → v999\``,
    '',
  ])
})

it('takes a first time for all new', () => {
  const none = { reference: readActionReference(undefined), policies: readManagedPolicies(undefined), date: undefined }
  expect(describeDifference(none, now())).toMatch(
    /^What is known of AWS has changed \(none → 2026-09-26\)\.\n\n- \d+ new services documented:/,
  )
})

it('the workflow pins what it uses, as ci.yml does', () => {
  const uses = (name: string) => readFileSync(join(root, '.github/workflows', name), 'utf8').match(/uses: .*/g) ?? []
  expect(uses('refresh.yml').length).toBe(2)
  for (const line of uses('refresh.yml')) expect(uses('ci.yml')).toContain(line)
})
