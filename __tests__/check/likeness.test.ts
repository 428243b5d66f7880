import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Value } from '../../src/base/value.js'
import { checkWorkspace } from '../../src/check/check.js'
import { likeness } from '../../src/check/likeness.js'
import { loadWorkspace } from '../../src/shell/workspace.js'

const objects = 'arn:aws:s3:::data-bucket/*'
const allow = (action: string | string[], resource: string | string[] = '*', condition?: Record<string, Value>) => ({
  Effect: 'Allow',
  Action: action,
  Resource: resource,
  ...(condition && { Condition: condition }),
})
const secure = { Bool: { 'aws:SecureTransport': 'true' } }

describe('the likest statement', () => {
  const likest = (statements: Record<string, Value>[], actions: string[], resource?: string, keys?: string[]) => {
    const wanted = { actions, ...(resource !== undefined && { resource }), ...(keys && { keys }) }
    const ranks = statements.map((statement) => likeness(statement, wanted))
    return ranks.indexOf(Math.max(...ranks))
  }
  it.each<[string, Record<string, Value>[], number]>([
    ['of the same service', [allow('ec2:RunInstances'), allow('s3:ListBucket')], 1],
    ['of the same resource', [allow('s3:GetObject'), allow('s3:GetObject', objects)], 1],
    [
      'of the same bucket',
      [allow('s3:GetObject', 'arn:aws:s3:::other/*'), allow('s3:GetObject', 'arn:aws:s3:::data-bucket/a/*')],
      1,
    ],
    ['with the likest action', [allow('s3:GetBucketTagging', objects), allow('s3:PutObjectAcl', objects)], 1],
    ['with the likest end of an action', [allow('s3:ListBucket', objects), allow('s3:GetObject', objects)], 1],
    ['without a condition', [allow('s3:PutObjectAcl', objects, secure), allow('s3:ListBucket', objects)], 1],
    ['the first of equal ones', [allow('s3:GetObject', objects), allow('s3:GetObject', objects)], 0],
    ['whatever the letter case', [allow('ec2:RunInstances'), allow('S3:putobjectacl')], 1],
  ])('is one %s', (_, statements, index) => {
    expect(likest(statements, ['s3:PutObject'], objects)).toBe(index)
  })

  it('may have a condition that is asked for', () => {
    const statements = [
      allow('iam:GetRole'),
      allow('iam:PassRole', '*', { StringEquals: { 'iam:PassedToService': 'x' } }),
    ]
    expect(likest(statements, ['iam:PassRole'], '*', ['iam:passedtoservice'])).toBe(1)
    expect(likest(statements, ['iam:PassRole'], '*')).toBe(0)
  })

  it('is told of whatever stands in a policy', () => {
    for (const odd of [
      {},
      { Action: 7 },
      { Action: [null, {}], Resource: [1] },
      { Condition: 'x' },
      { Condition: { a: 1 } },
    ])
      expect(likeness(odd as Record<string, Value>, { actions: ['s3:PutObject'], resource: objects })).toBeGreaterThan(
        -1,
      )
  })
})

describe('a missing grant', () => {
  let root: string
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'ml-perms-likeness-'))
  })
  afterEach(() => rmSync(root, { recursive: true, force: true }))

  const configuration =
    'version: 1\nprincipals:\n  r:\n    arn: arn:aws:iam::111122223333:role/r\n    policies: [a.json, b.json]\n    tasks: [{ task: a2i/flow-definition-role, with: { bucket: data-bucket } }]\n'
  async function missing(a: object[], b: object[]) {
    const policy = (statements: object[]) => JSON.stringify({ Version: '2012-10-17', Statement: statements }, null, 1)
    const files = { '.github/ml-perms.yml': configuration, 'a.json': policy(a), 'b.json': policy(b) }
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), text)
    }
    const { workspace } = await loadWorkspace({ root, cwd: root })
    const { findings } = checkWorkspace(workspace, { name: 'ml-perms-check', version: '0' })
    const { location, fix } = findings.find(({ requirement }) => requirement === 'write-output')!
    const lines = files[location.path as 'a.json'].split('\n')
    const from = (line: number) => lines.slice(0, line).findLastIndex((text) => text.includes('"Effect"'))
    return {
      place: `${location.path}#${lines.slice(0, from(location.startLine + 2)).filter((text) => text.includes('"Effect"')).length}`,
      fix,
    }
  }
  const logs = allow('logs:PutLogEvents')

  it('is placed at the statement that it would best join, and joins it', async () => {
    const { place, fix } = await missing(
      [logs, allow('s3:GetObjectTagging', objects, secure), allow('s3:ListMultipartUploadParts', objects)],
      [allow('s3:GetObject', objects), allow('s3:ListMultipartUploadParts', objects)],
    )
    expect(place).toBe('b.json#0')
    expect(fix).toMatchObject({ safety: 'safe', description: 'add `s3:PutObject` to the actions' })
    expect(fix!.edits.map(({ path, startLine }) => [path, startLine])).toEqual([['b.json', 6]])
  })

  it('is placed at a statement of its service if none is nearer', async () => {
    const { place } = await missing([logs, allow('s3:GetObject', 'arn:aws:s3:::else/*')], [logs])
    expect(place).toBe('a.json#1')
  })

  it('is placed at the first statement if none has to do with it', async () => {
    const { place } = await missing([logs, allow('ec2:RunInstances')], [logs])
    expect(place).toBe('a.json#0')
  })

  it('never joins a statement under a condition that a request may not meet', async () => {
    const tagged = { StringEquals: { 'aws:PrincipalTag/team': 'x' } }
    const { fix } = await missing([allow('s3:PutObjectAcl', objects, tagged)], [logs])
    expect(fix).toMatchObject({ safety: 'safe', description: expect.stringMatching(/^add a statement/) })
  })
})
