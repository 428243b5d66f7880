import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkWorkspace } from '../../src/check/check.js'
import { loadWorkspace } from '../../src/shell/workspace.js'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ml-perms-check-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

async function check(value: unknown, name = 'account.json') {
  writeFileSync(join(root, name), typeof value === 'string' ? value : JSON.stringify(value, undefined, 2))
  const { workspace } = await loadWorkspace({ root, cwd: root })
  return checkWorkspace(workspace, { name: 'ml-perms-check', version: '0' }, '2026-11-23')
}

const document = (...statements: object[]) => ({ Version: '2012-10-17', Statement: statements })
const allow = (Action: string[]) => ({ Effect: 'Allow', Action, Resource: '*' })
const train = document(allow(['rekognition:CreateProjectVersion', 'rekognition:DescribeProjectVersions']))
const arn = (rest: string) => `arn:aws:iam::111122223333:${rest}`
const account = (actions: string[]) => ({
  UserDetailList: [
    {
      UserName: 'ana',
      Arn: arn('user/ana'),
      GroupList: ['trainers'],
      AttachedManagedPolicies: [],
    },
  ],
  GroupDetailList: [
    {
      GroupName: 'trainers',
      Arn: arn('group/trainers'),
      GroupPolicyList: [{ PolicyName: 'train', PolicyDocument: train }],
    },
  ],
  RoleDetailList: [
    {
      RoleName: 'trainer',
      Arn: arn('role/trainer'),
      AssumeRolePolicyDocument: document({
        Effect: 'Allow',
        Principal: { Service: 'lambda.amazonaws.com' },
        Action: 'sts:AssumeRole',
      }),
      RolePolicyList: [{ PolicyName: 'train', PolicyDocument: train }],
      AttachedManagedPolicies: [{ PolicyName: 'data', PolicyArn: arn('policy/data') }],
    },
  ],
  Policies: [
    {
      PolicyName: 'data',
      Arn: arn('policy/data'),
      PolicyVersionList: [
        { VersionId: 'v1', IsDefaultVersion: false, Document: document(allow(['s3:*'])) },
        { VersionId: 'v2', IsDefaultVersion: true, Document: document(allow(actions)) },
      ],
    },
    {
      PolicyName: 'AmazonRekognitionFullAccess',
      Arn: 'arn:aws:iam::aws:policy/AmazonRekognitionFullAccess',
      PolicyVersionList: [{ IsDefaultVersion: true, Document: document(allow(['rekognition:*'])) }],
    },
  ],
})

describe('what `aws iam get-account-authorization-details` prints', () => {
  it('gives each identity all that is attached to it, in the version that counts', async () => {
    const report = await check(account(['s3:GetObject', 's3:PutObject']))
    expect(report.files).toEqual([{ path: 'account.json', kind: 'identity-policy' }])
    const verdicts = report.tasks.map(({ task, principal, verdict }) => `${principal} ${task.split('/')[1]} ${verdict}`)
    expect(verdicts.sort()).toEqual(['ana train-model missing', 'trainer train-model satisfied'])
  })

  it('points into the document', async () => {
    const report = await check(account(['s3:GetObject']))
    const text = JSON.stringify(account(['s3:GetObject']), undefined, 2).split('\n')
    const found = report.findings.find(
      ({ principal, requirement }) => principal === 'trainer' && requirement === 'write-output',
    )
    expect(text[found!.location.startLine - 1]).toMatch(/"Action": \[$/)
    expect(text[found!.location.startLine]).toContain('s3:GetObject')
  })

  it.each([
    { RoleDetailList: [1, {}, { RoleName: 1 }], Policies: [null, { PolicyName: 'x' }], UserDetailList: [[]] },
    {
      RoleDetailList: [{ RoleName: 'r', Arn: 'x', RolePolicyList: [{}, 'a'], AttachedManagedPolicies: 'x' }],
      Policies: [],
    },
  ])('never fails on %j', async (value) => {
    expect((await check({ ...value, Effect: 'rekognition' })).findings).toEqual([])
  })
})
