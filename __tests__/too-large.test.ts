import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { checkWorkspace } from '../src/check/check.js'
import { loadWorkspace } from '../src/shell/workspace.js'

const folder = mkdtempSync(path.join(tmpdir(), 'too-large-'))
afterAll(() => rmSync(folder, { recursive: true }))

const check = async (name: string, files: Record<string, string>) => {
  const root = path.join(folder, name)
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
    writeFileSync(path.join(root, file), text)
  }
  const { workspace } = await loadWorkspace({ root, cwd: root })
  const { tasks, findings } = checkWorkspace(workspace, { name: 'test', version: '0' })
  return {
    tasks: tasks.map(({ task, verdict, requirements }) => [task, verdict, requirements[0]?.unknownReason]),
    findings: findings.map(({ rule, severity, location: { path: at, startLine } }) => [rule, severity, at, startLine]),
  }
}

const policy = (statements: number, action = 'rekognition:DetectCustomLabels', resources = 1) => ({
  Version: '2012-10-17',
  Statement: Array.from({ length: statements }, (_, i) => ({
    Effect: 'Allow',
    Action: action,
    Resource: Array.from({ length: resources }, (_, j) => `arn:aws:rekognition:*:111122223333:project/p${i}-${j}/*`),
  })),
})

const configuration = `version: 1
principals:
  app:
    policies: [policy.json]
    tasks: [rekognition-custom-labels/detect-custom-labels]
`

describe('a policy of a size that AWS accepts nowhere', () => {
  it.each([
    ['statements', policy(1001)],
    ['texts', policy(10, 'rekognition:DetectCustomLabels', 3000)],
  ])('is given up, and what hangs on it is unknown: too many %s', async (name, value) => {
    const { tasks, findings } = await check(`raw-${name}`, {
      'policy.json': JSON.stringify(value),
      '.github/ml-perms.yml': configuration,
    })
    expect(tasks).toEqual([['rekognition-custom-labels/detect-custom-labels', 'unknown', 'unreadable-policy']])
    expect(findings).toContainEqual(['too-complex', 'warning', 'policy.json', 1])
    expect(findings.filter(([, severity]) => severity === 'error')).toEqual([])
  })

  it.each([
    ['a resource', { Resource: '${'.repeat(20_000) }],
    ['an action', { Action: `rekognition:${'a-aa-a'.repeat(10_000)}` }],
    ['a variable', { Resource: `arn:aws:s3:::b/${'${-:$'.repeat(20_000)}` }],
    ['a value of a condition', { Condition: { StringEquals: { 'aws:username': 'x'.repeat(50_000) } } }],
    ['a key of a condition', { Condition: { StringEquals: { [`aws:${'${'.repeat(20_000)}`]: 'x' } } }],
    ['parts of a path', { Resource: `arn:aws:s3:::b${'/:'.repeat(200_000)}` }],
  ])('is given up for one text that is far too long: %s', async (name, more) => {
    const value = { ...policy(1), Statement: [{ ...policy(1).Statement[0], ...more }] }
    const { tasks, findings } = await check(`text-${name}`, {
      'policy.json': JSON.stringify(value),
      '.github/ml-perms.yml': configuration,
    })
    expect(tasks).toEqual([['rekognition-custom-labels/detect-custom-labels', 'unknown', 'unreadable-policy']])
    expect(findings).toContainEqual(['too-complex', 'warning', 'policy.json', 1])
  })

  it('is no concern where it names no service of the catalogue', async () => {
    const { tasks, findings } = await check('other', {
      'policy.json': JSON.stringify(policy(1001, 'dynamodb:GetItem')).replaceAll('rekognition', 'dynamodb'),
    })
    expect({ tasks, findings }).toEqual({ tasks: [], findings: [] })
  })

  it.each([
    [
      'CloudFormation',
      'template.json',
      JSON.stringify({
        Resources: {
          Role: {
            Type: 'AWS::IAM::Role',
            Properties: { Policies: [{ PolicyName: 'p', PolicyDocument: policy(1001) }] },
          },
        },
      }),
    ],
    [
      'Terraform',
      'main.tf',
      `resource "aws_iam_role_policy" "p" {\n  role   = "r"\n  policy = jsonencode(${JSON.stringify(policy(1001))})\n}\n`,
    ],
  ])('is given up in a template as well: %s', async (_, file, text) => {
    const { findings } = await check(file, { [file]: text })
    expect(findings.map(([rule, severity, at]) => [rule, severity, at])).toEqual([['too-complex', 'warning', file]])
  })

  it('is judged with texts as long as AWS takes them, and its messages are bounded', async () => {
    const long = policy(1).Statement.map((each) => ({
      ...each,
      Resource: Array.from(
        { length: 10 },
        (_, i) => `arn:aws:rekognition:*:111122223333:project/${i}${'p'.repeat(2000)}`,
      ),
      Condition: { StringEquals: { 'aws:username': ['u'.repeat(5000)] } },
    }))
    const root = path.join(folder, 'long')
    mkdirSync(path.join(root, '.github'), { recursive: true })
    writeFileSync(path.join(root, 'policy.json'), JSON.stringify({ Version: '2012-10-17', Statement: long }))
    writeFileSync(path.join(root, '.github/ml-perms.yml'), configuration)
    const { workspace } = await loadWorkspace({ root, cwd: root })
    const { findings } = checkWorkspace(workspace, { name: 'test', version: '0' })
    expect(findings.map(({ rule }) => rule)).not.toContain('too-complex')
    expect(findings.length).toBeGreaterThan(1)
    for (const { message, help } of findings) expect(`${message}${help}`.length).toBeLessThan(3000)
  })

  it('is read up to there', async () => {
    const { findings } = await check('limit', { 'policy.json': JSON.stringify(policy(1000)) })
    expect(findings.map(([rule]) => rule)).toEqual(['policy/size'])
  })
})
