import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { services } from '../../src/catalogue/index.js'
import { managedLimit, policiesFrom, sizeOf, statementsFrom } from '../../src/check/generate/merge.js'
import { generatePolicies, identityPoliciesOf } from '../../src/check/generate/policy.js'
import { policyCloudFormation } from '../../src/report/policy-cloudformation.js'
import { policyFiles } from '../../src/report/policy-files.js'
import { policyTerraform } from '../../src/report/policy-terraform.js'
import {
  checkFolder,
  parametersFor,
  readBackCloudFormation,
  readBackTerraform,
  writeFiles,
} from '../support/generated.js'

let root: string
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'ml-perms-policy-'))
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

let count = 0
async function verdicts(ids: string[], values: Record<string, string>) {
  const folder = join(root, String(count++))
  writeFiles(folder, policyFiles(generatePolicies(ids, values)))
  const report = await checkFolder(folder)
  return ids.map((id) => {
    const found = report.tasks.find((entry) => entry.task === id)
    const open = found?.requirements.filter((entry) => entry.verdict !== 'satisfied')
    return { id, verdict: found?.verdict, open: open?.map((entry) => `${entry.verdict} ${entry.message}`) }
  })
}

for (const service of services)
  describe(service.id, () => {
    for (const [name, task] of Object.entries(service.tasks)) {
      const id = `${service.id}/${name}`
      it(`what is printed for ${id} satisfies it`, async () => {
        expect(await verdicts([id], parametersFor(task))).toEqual([{ id, verdict: 'satisfied', open: [] }])
      })

      it(`${id} is the same in every format`, () => {
        const generated = generatePolicies([id], parametersFor(task))
        const { policies } = generated
        const others = Object.values(policies.otherPolicies ?? {})
        const expected = [
          ...(policies.trustPolicy ? [policies.trustPolicy] : []),
          ...identityPoliciesOf(policies),
          ...others,
        ]
        expect(readBackTerraform(policyTerraform(generated))).toEqual(expected)
        const { documents, template } = readBackCloudFormation(policyCloudFormation(generated))
        expect(documents).toEqual(expected)
        const metadata = template['Metadata'] as Record<string, unknown> | undefined
        expect(metadata?.['KeyPolicyStatements']).toEqual(policies.keyPolicyStatements)
      })
    }
  })

describe('several tasks', () => {
  it.each(services.map((service) => service.id))('all tasks of %s for one principal', async (id) => {
    const service = services.find((each) => each.id === id)!
    const tasks = Object.entries(service.tasks).filter(([, { needs }]) => needs.every((need) => !('forbid' in need)))
    const values = Object.assign({}, ...tasks.map(([, task]) => parametersFor(task))) as Record<string, string>
    // Buckets that AWS names itself differ by task.
    const usual = tasks.filter(([, task]) => task.within === undefined).map(([name]) => `${id}/${name}`)
    for (const { verdict, open } of await verdicts(usual, { ...values, bucket: 'zinc-bucket' }))
      expect([verdict, open]).toEqual(['satisfied', []])
  })

  it('are kept apart where they belong to a caller and to the role that it passes', () => {
    const given = { bucket: 'zinc', account: '111122223333', region: 'eu-west-1' }
    const ids = ['ground-truth/execution-role', 'ground-truth/create-labeling-job', 'a2i/image-bucket']
    const { policies } = generatePolicies(ids, given)
    const [role, caller, ...others] = policies.principals!
    expect(others).toEqual([])
    expect([role!.tasks, caller!.tasks]).toEqual([[ids[0]], [ids[1]]])
    expect(role!.trustPolicy).toEqual(policies.trustPolicy)
    expect(caller!.trustPolicy).toBeUndefined()
    expect(JSON.stringify(role!.identityPolicy)).not.toContain('iam:PassRole')
    expect(JSON.stringify(caller!.identityPolicy)).not.toContain('s3:PutObject')
    // The caller passes the role that the other document is for.
    expect(caller!.identityPolicy!.Statement.find(({ Action }) => Action === 'iam:PassRole')!['Resource']).toBe(
      'arn:aws:iam::111122223333:role/execution-role',
    )
    expect(generatePolicies(ids.slice(1), { bucket: 'zinc' }).policies.principals).toBeUndefined()
    expect(generatePolicies(['a2i/flow-definition-role', ids[0]!], {}).policies.principals).toBeUndefined()
  })

  it('merges statements, sorts them and keeps Sids apart', () => {
    const { policies } = generatePolicies(['a2i/flow-definition-role', 'ground-truth/execution-role'], {
      bucket: 'zinc',
      account: '111122223333',
      region: 'eu-west-1',
    })
    const { Statement: statements } = policies.identityPolicy!
    const sids = statements.map((statement) => String(statement['Sid']))
    expect([...new Set(sids)].sort()).toEqual(sids)
    const places = statements.map(({ Resource, Condition }) => JSON.stringify([Resource, Condition]))
    expect(new Set(places).size).toBe(places.length)
    expect(policies.trustPolicy?.Statement).toEqual([
      { Effect: 'Allow', Principal: { Service: 'sagemaker.amazonaws.com' }, Action: 'sts:AssumeRole' },
    ])
  })
})

describe('what is printed', () => {
  it('has the conditions that the requirements state', () => {
    const text = JSON.stringify(
      generatePolicies(['a2i/create-flow-definition', 'a2i/encrypt-output'], {
        role: 'reviewer',
        account: '111122223333',
        region: 'eu-west-1',
        'kms-key': '0a1b2c3d-1111-2222-3333-444455556666',
      }).policies,
    )
    expect(text).toContain('{"StringEquals":{"iam:PassedToService":"sagemaker.amazonaws.com"}}')
    expect(text).toContain('{"StringEquals":{"kms:ViaService":"s3.eu-west-1.amazonaws.com"}}')
    expect(text).toContain('"arn:aws:iam::111122223333:role/reviewer"')
    expect(text).toContain('"arn:aws:kms:eu-west-1:111122223333:key/0a1b2c3d-1111-2222-3333-444455556666"')
  })

  it('has a placeholder for what is not given, and names it', () => {
    const { request, policies } = generatePolicies(['a2i/flow-definition-role'], { 'output-bucket': 'zinc' })
    expect(request.missing).toEqual(['input-bucket'])
    expect(JSON.stringify(policies)).toContain('arn:aws:s3:::<input-bucket>/*')
    expect(JSON.stringify(policies)).toContain('arn:aws:s3:::zinc/*')
  })

  it('is only CORS for a task of a bucket', () => {
    const { policies } = generatePolicies(['ground-truth/image-bucket'], { bucket: 'zinc' })
    expect(Object.keys(policies)).toEqual(['cors'])
    expect(policies.cors).toHaveLength(1)
  })

  it('allows just what is allowed where all else is forbidden', () => {
    const { policies } = generatePolicies(['rekognition-custom-labels/detect-only'], {})
    expect(policies.identityPolicy?.Statement.map(({ Action }) => Action)).toEqual(['rekognition:DetectCustomLabels'])
  })

  it.each([
    [['a2i/flow-definition-rol'], {}, /unknown task `a2i\/flow-definition-rol`/],
    [['a2i/flow-definition-role'], { 'input-buckets': 'b' }, /unknown parameter `input-buckets`/],
    [['a2i/create-flow-definition'], { bucket: 'b' }, /unknown parameter `bucket`/],
    [['a2i/flow-definition-role'], { bucket: '' }, /has no value/],
  ])('%j with %j is refused', (ids, values, message) => {
    expect(() => generatePolicies(ids, values)).toThrow(message)
  })
})

describe('the limits of IAM', () => {
  const grants = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      id: `need-${index}`,
      actions: [`s3:Action${index}`],
      resource: `arn:aws:s3:::a-bucket-with-a-long-name-${index}/*`,
    }))

  it('splits into policies that each fit, with nothing lost', () => {
    const statements = statementsFrom(grants(120))
    const policies = policiesFrom(statements)
    expect(policies.length).toBeGreaterThan(1)
    expect(policies.every((policy) => sizeOf(policy) <= managedLimit)).toBe(true)
    expect(policies.flatMap((policy) => policy.Statement)).toEqual(statements)
  })

  it('cuts a statement that is too large for a policy of its own', () => {
    const resources = grants(300).map((grant) => ({ ...grant, id: 'read', actions: ['s3:GetObject'] }))
    const statements = statementsFrom(resources)
    expect(statements).toHaveLength(1)
    const policies = policiesFrom(statements)
    expect(policies.every((policy) => sizeOf(policy) <= managedLimit)).toBe(true)
    const kept = policies.flatMap((policy) => policy.Statement.flatMap(({ Resource }) => Resource))
    expect(kept.sort()).toEqual(resources.map(({ resource }) => resource).sort())
    const sids = policies.flatMap((policy) => policy.Statement.map(({ Sid }) => Sid))
    expect(new Set(sids).size).toBe(sids.length)
  })

  it('leaves a policy that fits as one', () => {
    expect(policiesFrom(statementsFrom(grants(10)))).toHaveLength(1)
  })
})

describe('a whole ARN in place of a name', () => {
  const whole = {
    'output-bucket': 'out',
    'execution-role': 'arn:aws:iam::111122223333:role/job',
    'post-annotation-lambda': 'arn:aws:lambda:us-east-1:111122223333:function:post:live',
    region: 'us-east-1',
    account: '111122223333',
  }

  it('names the function, and its log goes by the name of the function', async () => {
    const id = 'ground-truth/post-annotation-lambda'
    const text = JSON.stringify(generatePolicies([id], whole).policies)
    expect(text).toContain('"arn:aws:logs:us-east-1:111122223333:log-group:/aws/lambda/post:*"')
    expect(await verdicts([id], whole)).toEqual([{ id, verdict: 'satisfied', open: [] }])
  })

  it('is a project by its name, whatever its number is', async () => {
    const project = 'arn:aws:rekognition:us-east-1:111122223333:project/cats/1234'
    const values = {
      ...parametersFor(services.find(({ id }) => id === 'rekognition-custom-labels')!.tasks['create-dataset']!),
      project,
    }
    const text = JSON.stringify(generatePolicies(['rekognition-custom-labels/create-dataset'], values).policies)
    expect(text).toContain(':project/cats/*"')
    expect(await verdicts(['rekognition-custom-labels/create-dataset'], values)).toEqual([
      { id: 'rekognition-custom-labels/create-dataset', verdict: 'satisfied', open: [] },
    ])
    const datasets = JSON.stringify(
      generatePolicies(['rekognition-custom-labels/manage-dataset'], { project }).policies,
    )
    expect(datasets).toContain('project/cats/dataset/')
  })

  it.each(
    services.flatMap(({ id, tasks }) =>
      Object.entries(tasks)
        .filter(([, task]) => task.parameters.includes('project'))
        .map(([name, task]) => ({
          id: `${id}/${name}`,
          prefix: id.startsWith('rek') ? 'rekognition' : 'lookoutvision',
          task,
        })),
    ),
  )('says where everything is that $id names', async ({ id, prefix, task }) => {
    const others = { ...parametersFor(task) }
    const number = prefix === 'rekognition' ? '/1234' : ''
    const project = `arn:aws:${prefix}:eu-west-1:444455556666:project/cats${number}`
    // A key would say where it is as well.
    for (const name of ['region', 'account', 'kms-key']) delete others[name]
    const text = JSON.stringify(generatePolicies([id], { ...others, project }).policies)
    expect(text).not.toMatch(/<(?:region|account)>/)
    expect(await verdicts([id], { ...others, project })).toEqual([{ id, verdict: 'satisfied', open: [] }])
  })

  it('says the account of a role that is passed', async () => {
    const id = 'ground-truth/create-labeling-job'
    const values = { 'execution-role': 'arn:aws:iam::444455556666:role/job' }
    expect(await verdicts([id], values)).toEqual([{ id, verdict: 'satisfied', open: [] }])
  })
})
