import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { checkWorkspace } from '../../src/check/check.js'
import type { Finding, Report } from '../../src/findings/finding.js'
import { applyEdits } from '../../src/shell/apply-fixes.js'
import { loadWorkspace } from '../../src/shell/workspace.js'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ml-perms-plan-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

function put(files: Record<string, unknown>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), typeof content === 'string' ? content : JSON.stringify(content, null, 2))
  }
}

async function check(): Promise<Report> {
  const { workspace } = await loadWorkspace({ root, cwd: root })
  return checkWorkspace(workspace, { name: 'ml-perms-check', version: '0' })
}

const find = (report: Report, requirement: string): Finding | undefined =>
  report.findings.find((finding) => finding.requirement === requirement)

/** Applies one fix to the files and says what the requirement answers then. */
async function apply(finding: Finding): Promise<string | undefined> {
  for (const path of new Set(finding.fix!.edits.map((edit) => edit.path))) {
    const edits = finding.fix!.edits.filter((edit) => edit.path === path)
    writeFileSync(join(root, path), applyEdits(readFileSync(join(root, path), 'utf8'), path, edits))
  }
  const task = (await check()).tasks.find((entry) => entry.task === finding.task)
  return task?.requirements.find((entry) => entry.id === finding.requirement)?.verdict
}

const json = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'))
const policy = (...Statement: object[]) => ({ Version: '2012-10-17', Statement })
const allow = (Action: string | string[], Resource: string | string[] = '*', more: object = {}) => ({
  Effect: 'Allow',
  Action,
  Resource,
  ...more,
})
const arn = 'arn:aws:iam::111122223333:role/r'
const declared = (task: string, parameters: Record<string, string>, more = '', principal = '') => `version: 1
principals:
  r:
    arn: ${arn}
    policies: p.json
    tasks: [${JSON.stringify({ task, with: parameters })}]
${principal}${more}`
const output = (parameters: Record<string, string> = { 'input-bucket': 'in', 'output-bucket': 'out' }) =>
  declared('a2i/flow-definition-role', parameters)

describe('a missing grant', () => {
  const write = async (...statements: object[]) => {
    put({
      '.github/ml-perms.yml': output(),
      'p.json': policy(allow('s3:GetObject', 'arn:aws:s3:::in/*'), ...statements),
    })
    const finding = find(await check(), 'write-output')!
    expect(finding.fix?.safety).toBe('safe')
    expect(await apply(finding)).toBe('satisfied')
    return json('p.json').Statement.slice(1)
  }
  const own = allow('s3:PutObject', 'arn:aws:s3:::out/*')

  it.each<[string, object[], object[]]>([
    [
      'joins the actions on exactly that resource',
      [allow('s3:AbortMultipartUpload', 'arn:aws:s3:::out/*')],
      [allow(['s3:AbortMultipartUpload', 's3:PutObject'], 'arn:aws:s3:::out/*')],
    ],
    [
      'also beside the bucket, which it cannot reach',
      [allow(['s3:ListBucket'], ['arn:aws:s3:::out', 'arn:aws:s3:::out/*'])],
      [allow(['s3:ListBucket', 's3:PutObject'], ['arn:aws:s3:::out', 'arn:aws:s3:::out/*'])],
    ],
    [
      'not where other buckets would open',
      [allow('s3:AbortMultipartUpload', ['arn:aws:s3:::out/*', 'arn:aws:s3:::else/*'])],
      [allow('s3:AbortMultipartUpload', ['arn:aws:s3:::out/*', 'arn:aws:s3:::else/*']), own],
    ],
    [
      'not where the statement has another service',
      [allow('kms:Decrypt', 'arn:aws:s3:::out/*')],
      [allow('kms:Decrypt', 'arn:aws:s3:::out/*'), own],
    ],
    [
      'not where a condition stands in its way',
      [
        allow('s3:AbortMultipartUpload', 'arn:aws:s3:::out/*', {
          Condition: { Bool: { 'aws:ViaAWSService': 'true' } },
        }),
      ],
      [
        allow('s3:AbortMultipartUpload', 'arn:aws:s3:::out/*', {
          Condition: { Bool: { 'aws:ViaAWSService': 'true' } },
        }),
        own,
      ],
    ],
    [
      'where the condition holds',
      [
        allow('s3:AbortMultipartUpload', 'arn:aws:s3:::out/*', {
          Condition: { Bool: { 'aws:SecureTransport': 'true' } },
        }),
      ],
      [
        allow(['s3:AbortMultipartUpload', 's3:PutObject'], 'arn:aws:s3:::out/*', {
          Condition: { Bool: { 'aws:SecureTransport': 'true' } },
        }),
      ],
    ],
    [
      'adds the objects beside the bucket',
      [allow(['s3:ListBucket', 's3:PutObject'], 'arn:aws:s3:::out')],
      [allow(['s3:ListBucket', 's3:PutObject'], ['arn:aws:s3:::out', 'arn:aws:s3:::out/*'])],
    ],
    [
      'not when another action would reach them too',
      [allow(['s3:DeleteObject', 's3:PutObject'], 'arn:aws:s3:::out')],
      [allow(['s3:DeleteObject', 's3:PutObject'], 'arn:aws:s3:::out'), own],
    ],
    [
      'corrects a misspelt action',
      [allow(['s3:PutObejct'], 'arn:aws:s3:::out/*')],
      [allow(['s3:PutObject'], 'arn:aws:s3:::out/*')],
    ],
    [
      'corrects a plural that is no action',
      [allow(['s3:PutObjects'], 'arn:aws:s3:::out/*')],
      [allow(['s3:PutObject'], 'arn:aws:s3:::out/*')],
    ],
    [
      'leaves alone what is an action of its own, however like it is',
      [allow(['s3:PutObjectAcl'], 'arn:aws:s3:::out/*')],
      [allow(['s3:PutObjectAcl', 's3:PutObject'], 'arn:aws:s3:::out/*')],
    ],
    [
      'corrects a misspelt action in a statement about more',
      [allow(['s3:ListBucket', 's3:PutObjcet'], ['arn:aws:s3:::out', 'arn:aws:s3:::out/*', 'arn:aws:s3:::else/*'])],
      [allow(['s3:ListBucket', 's3:PutObject'], ['arn:aws:s3:::out', 'arn:aws:s3:::out/*', 'arn:aws:s3:::else/*'])],
    ],
    [
      'corrects the misspelt action that is about the resource',
      [allow('s3:PutObejct', 'arn:aws:s3:::else/*'), allow('s3:PutObejct', 'arn:aws:s3:::out/*')],
      [allow('s3:PutObejct', 'arn:aws:s3:::else/*'), allow('s3:PutObject', 'arn:aws:s3:::out/*')],
    ],
    [
      'does not touch NotAction',
      [{ Effect: 'Allow', NotAction: 's3:*', Resource: 'arn:aws:s3:::out/*' }],
      [{ Effect: 'Allow', NotAction: 's3:*', Resource: 'arn:aws:s3:::out/*' }, own],
    ],
  ])('%s', async (_, before, after) => {
    expect(await write(...before)).toEqual(after)
  })

  it('states the service that a role is passed to', async () => {
    put({
      '.github/ml-perms.yml': declared('a2i/create-flow-definition', {
        'flow-definition': 'f',
        role: 'arn:aws:iam::111122223333:role/x',
        region: 'eu-west-1',
      }),
      'p.json': policy({ Sid: 'A', ...allow('iam:GetRole', 'arn:aws:iam::111122223333:role/x') }),
    })
    const finding = find(await check(), 'pass-role')!
    expect(finding.fix).toMatchObject({ safety: 'safe' })
    expect(await apply(finding)).toBe('satisfied')
    expect(json('p.json').Statement[1]).toEqual({
      Sid: 'PassRole',
      ...allow('iam:PassRole', 'arn:aws:iam::111122223333:role/x'),
      Condition: { StringEquals: { 'iam:PassedToService': 'sagemaker.amazonaws.com' } },
    })
  })

  const passing = (services: string | string[], more: object = {}) =>
    allow('iam:PassRole', 'arn:aws:iam::111122223333:role/x', {
      Condition: { StringEquals: { 'iam:PassedToService': services } },
      ...more,
    })
  it.each<[string, object, object]>([
    [
      'lets the role be passed to another service',
      passing('lambda.amazonaws.com'),
      passing(['lambda.amazonaws.com', 'sagemaker.amazonaws.com']),
    ],
    ['misspells the service', passing('sagemaker.amazon.com'), passing('sagemaker.amazonaws.com')],
    [
      'misspells it for other roles too',
      passing('sagemaker.amazon.com', { Resource: 'arn:aws:iam::111122223333:role/*' }),
      passing('sagemaker.amazonaws.com', { Resource: 'arn:aws:iam::111122223333:role/*' }),
    ],
  ])('beside a condition that %s has it corrected there', async (_, before, after) => {
    put({
      '.github/ml-perms.yml': declared('a2i/create-flow-definition', {
        'flow-definition': 'f',
        role: 'arn:aws:iam::111122223333:role/x',
        region: 'eu-west-1',
      }),
      'p.json': policy(before),
    })
    const finding = find(await check(), 'pass-role')!
    expect(finding.fix?.safety).toBe('safe')
    expect(await apply(finding)).toBe('satisfied')
    expect(json('p.json').Statement).toEqual([after])
  })

  it('gets a statement where a condition on other roles names another service', async () => {
    put({
      '.github/ml-perms.yml': declared('a2i/create-flow-definition', {
        'flow-definition': 'f',
        role: 'arn:aws:iam::111122223333:role/x',
        region: 'eu-west-1',
      }),
      'p.json': policy(passing('lambda.amazonaws.com', { Resource: '*' })),
    })
    const finding = find(await check(), 'pass-role')!
    expect(finding.fix?.safety).toBe('safe')
    expect(await apply(finding)).toBe('satisfied')
    expect(json('p.json').Statement).toEqual([
      passing('lambda.amazonaws.com', { Resource: '*' }),
      passing('sagemaker.amazonaws.com'),
    ])
  })

  it.each([
    ['Region', 'arn:aws:lookoutvision:us-east-2:111122223333:model/x/1'],
    ['account', 'arn:aws:lookoutvision:eu-west-1:444455556666:model/x/1'],
  ])('on the right thing in another %s has the right one beside it', async (_, elsewhere) => {
    put({
      '.github/ml-perms.yml': declared('lookout-for-vision/detect-anomalies', {
        project: 'x',
        model: '1',
        region: 'eu-west-1',
      }),
      'p.json': policy(allow('lookoutvision:DetectAnomalies', elsewhere)),
    })
    const finding = find(await check(), 'detect-anomalies')!
    expect(finding.fix?.safety).toBe('safe')
    expect(await apply(finding)).toBe('satisfied')
    expect(json('p.json').Statement).toEqual([
      allow('lookoutvision:DetectAnomalies', [elsewhere, 'arn:aws:lookoutvision:eu-west-1:111122223333:model/x/1']),
    ])
  })

  it('that ended on a day in the past is for review', async () => {
    put({
      '.github/ml-perms.yml': output(),
      'p.json': policy(
        allow('s3:GetObject', 'arn:aws:s3:::in/*'),
        allow('s3:*', 'arn:aws:s3:::out/*', { Condition: { DateLessThan: { 'aws:CurrentTime': '2024-01-01' } } }),
      ),
    })
    const { workspace } = await loadWorkspace({ root, cwd: root })
    const report = checkWorkspace({ ...workspace, today: '2026-11-23' }, { name: 'ml-perms-check', version: '0' })
    expect(find(report, 'write-output')?.fix?.safety).toBe('review')
  })

  it.each<[string, Record<string, string>, object[], string | undefined]>([
    ['an undeclared project', { region: 'eu-west-1', account: '111122223333' }, [allow('logs:PutLogEvents')], 'review'],
    ['an undeclared Region', { project: 'x', model: '1' }, [allow('logs:PutLogEvents')], 'review'],
    ['all declared', { project: 'x', model: '1', region: 'eu-west-1' }, [allow('logs:PutLogEvents')], 'safe'],
  ])('with %s the fix is %4$s', async (_, parameters, statements, safety) => {
    put({
      '.github/ml-perms.yml': declared('lookout-for-vision/detect-anomalies', parameters),
      'p.json': policy(...statements),
    })
    const finding = find(await check(), 'detect-anomalies')!
    expect(finding.fix?.safety).toBe(safety)
    expect(await apply(finding)).toBe('satisfied')
  })

  it('of an undeclared bucket has none: a bucket is not guessed', async () => {
    put({ '.github/ml-perms.yml': output({}), 'p.json': policy(allow('logs:PutLogEvents')) })
    const report = await check()
    expect(find(report, 'read-input')?.message).toContain('does not allow')
    expect(find(report, 'read-input')?.fix).toBeUndefined()
  })

  it('that was only inferred is for review', async () => {
    put({ 'a/policy.json': policy(allow('lookoutvision:CreateModel'), allow('s3:GetObject', 'arn:aws:s3:::images/*')) })
    const fixes = (await check()).findings.flatMap(({ fix }) => fix ?? [])
    expect(fixes.map(({ safety }) => safety).filter((safety) => safety === 'safe')).toEqual([])
  })

  it('of a principal without documents has none', async () => {
    put({
      '.github/ml-perms.yml': output().replace('policies: p.json', 'managed-policies: [AmazonSageMakerReadOnly]'),
    })
    expect(find(await check(), 'write-output')?.fix).toBeUndefined()
  })

  it('goes into a document of its own rather than into one that is shared', async () => {
    put({
      '.github/ml-perms.yml': `${output().replace('policies: p.json', 'policies: [p.json, own.json]')}  s: { policies: p.json, tasks: [a2i/start-human-loop] }\n`,
      'p.json': policy(allow('s3:AbortMultipartUpload', 'arn:aws:s3:::out/*')),
      'own.json': policy(allow('s3:GetObject', 'arn:aws:s3:::in/*')),
    })
    const { fix } = find(await check(), 'write-output')!
    expect([fix?.safety, fix?.edits.map(({ path }) => path)]).toEqual(['safe', ['own.json']])
  })

  it('behind a permissions boundary widens the boundary, for review', async () => {
    put({
      '.github/ml-perms.yml': output().replace('policies: p.json', 'policies: p.json\n    boundary: b.json'),
      'p.json': policy(allow('s3:*')),
      'b.json': policy(allow('s3:GetObject')),
    })
    const finding = find(await check(), 'write-output')!
    expect([finding.fix?.safety, finding.fix?.edits[0]?.path]).toEqual(['review', 'b.json'])
    expect(await apply(finding)).toBe('satisfied')
  })

  it('behind a service control policy has none', async () => {
    put({
      '.github/ml-perms.yml': `${output()}service-control-policies: [[scp.json]]\n`,
      'p.json': policy(allow('s3:GetObject')),
      'scp.json': policy(allow('s3:GetObject')),
    })
    expect(find(await check(), 'write-output')?.fix).toBeUndefined()
  })
})

describe('a key policy', () => {
  const key = 'arn:aws:kms:eu-west-1:111122223333:key/0a1b2c3d-1111-2222-3333-444455556666'
  const configuration = `${declared('a2i/encrypt-output', { 'kms-key': key })}keys: { "${key}": { policy: k.json } }\n`
  const viaS3 = { Condition: { StringEquals: { 'kms:ViaService': 's3.eu-west-1.amazonaws.com' } } }
  const administrator = {
    Effect: 'Allow',
    Principal: { AWS: 'arn:aws:iam::111122223333:role/admin' },
    Action: 'kms:*',
    Resource: '*',
  }
  const forAccount = { ...administrator, Principal: { AWS: 'arn:aws:iam::111122223333:root' } }

  it('that lets the account decide leaves the change to the identity policy', async () => {
    put({
      '.github/ml-perms.yml': configuration,
      'p.json': policy(allow('s3:GetObject')),
      'k.json': policy(forAccount),
    })
    const finding = find(await check(), 'decrypt')!
    expect(finding.fix?.edits[0]?.path).toBe('p.json')
    expect(await apply(finding)).toBe('satisfied')
    expect(json('p.json').Statement[1]).toEqual(allow('kms:Decrypt', key, viaS3))
  })

  it('that does not gets a statement for the role', async () => {
    put({
      '.github/ml-perms.yml': configuration,
      'p.json': policy(allow('s3:GetObject')),
      'k.json': policy(administrator),
    })
    const finding = find(await check(), 'decrypt')!
    expect([finding.fix?.safety, finding.fix?.edits[0]?.path]).toEqual(['safe', 'k.json'])
    expect(await apply(finding)).toBe('satisfied')
    const added = { Effect: 'Allow', Principal: { AWS: arn }, Action: 'kms:Decrypt', Resource: '*', ...viaS3 }
    expect(json('k.json').Statement).toEqual([administrator, added])
    expect(await apply(find(await check(), 'describe-key')!)).toBe('satisfied')
    expect(json('k.json').Statement[1].Action).toEqual(['kms:Decrypt', 'kms:DescribeKey'])
  })
})

describe('a trust policy', () => {
  const trusting = (principal: object, more: object = {}) => ({
    Effect: 'Allow',
    Principal: principal,
    Action: 'sts:AssumeRole',
    ...more,
  })
  const sagemaker = trusting({ Service: 'sagemaker.amazonaws.com' })
  it.each<[string, object[], object[]]>([
    [
      'a lone service',
      [trusting({ Service: 'lambda.amazonaws.com' })],
      [trusting({ Service: ['lambda.amazonaws.com', 'sagemaker.amazonaws.com'] })],
    ],
    [
      'a list of services',
      [trusting({ Service: ['a.amazonaws.com'] })],
      [trusting({ Service: ['a.amazonaws.com', 'sagemaker.amazonaws.com'] })],
    ],
    [
      'a condition',
      [trusting({ Service: 'lambda.amazonaws.com' }, { Condition: { StringEquals: { 'sts:ExternalId': 'x' } } })],
      [
        trusting({ Service: 'lambda.amazonaws.com' }, { Condition: { StringEquals: { 'sts:ExternalId': 'x' } } }),
        sagemaker,
      ],
    ],
    [
      'another principal',
      [trusting({ AWS: 'arn:aws:iam::111122223333:root' })],
      [trusting({ AWS: 'arn:aws:iam::111122223333:root' }), sagemaker],
    ],
    [
      'more actions',
      [{ ...trusting({ Service: 'x.amazonaws.com' }), Action: ['sts:AssumeRole', 'sts:TagSession'] }],
      [{ ...trusting({ Service: 'x.amazonaws.com' }), Action: ['sts:AssumeRole', 'sts:TagSession'] }, sagemaker],
    ],
    ['nothing', [], [sagemaker]],
    ['a service whose domain is wrong', [trusting({ Service: 'sagemaker.amazon.com' })], [sagemaker]],
    [
      'a service without domain',
      [trusting({ Service: ['sagemaker'] })],
      [trusting({ Service: ['sagemaker.amazonaws.com'] })],
    ],
    [
      'a misspelt service beside another',
      [trusting({ Service: ['lambda.amazonaws.com', 'sagemakr.amazonaws.com'] })],
      [trusting({ Service: ['lambda.amazonaws.com', 'sagemaker.amazonaws.com'] })],
    ],
    [
      'the service of one Region, which is another principal',
      [trusting({ Service: 'sagemaker.us-east-1.amazonaws.com' })],
      [trusting({ Service: ['sagemaker.us-east-1.amazonaws.com', 'sagemaker.amazonaws.com'] })],
    ],
  ])('with %s', async (_, before, after) => {
    put({
      '.github/ml-perms.yml': output().replace('policies: p.json', 'policies: p.json\n    trust: t.json'),
      'p.json': policy(allow('s3:*')),
      't.json': policy(...before),
    })
    const finding = find(await check(), 'trust-sagemaker')!
    expect(finding.fix?.safety).toBe('safe')
    expect(await apply(finding)).toBe('satisfied')
    expect(json('t.json').Statement).toEqual(after)
  })
})

describe('a CORS configuration', () => {
  const rule = (methods: string[], origins: string[], more: object = {}) => ({
    AllowedMethods: methods,
    AllowedOrigins: origins,
    ...more,
  })
  const get = rule(['GET'], ['*'])
  it.each<[string, object[], object[]]>([
    ['of a method for every origin', [rule(['PUT'], ['*'])], [rule(['PUT', 'GET'], ['*'])]],
    ['of the origin', [rule(['GET'], ['https://x.example'])], [rule(['GET'], ['https://x.example', '*'])]],
    [
      'of neither: other methods would open',
      [rule(['GET', 'PUT'], ['https://x.example'])],
      [rule(['GET', 'PUT'], ['https://x.example']), get],
    ],
    ['of another matter', [rule(['PUT'], ['https://x.example'])], [rule(['PUT'], ['https://x.example']), get]],
    ['that is empty', [], [get]],
  ])('%s', async (_, before, after) => {
    put({
      '.github/ml-perms.yml': 'version: 1\nbuckets: { b: { cors: c.json, tasks: [a2i/image-bucket] } }\n',
      'c.json': JSON.stringify(before),
    })
    const finding = find(await check(), 'cors-get')!
    expect(finding.fix?.safety).toBe('safe')
    expect(await apply(finding)).toBe('satisfied')
    expect(json('c.json')).toEqual(after)
  })

  it('whose first rule hides the header has it added there', async () => {
    put({
      '.github/ml-perms.yml': 'version: 1\nbuckets: { b: { cors: c.json, tasks: [ground-truth/image-bucket] } }\n',
      'c.json': JSON.stringify([rule(['GET', 'PUT'], ['*'])]),
    })
    expect(await apply(find(await check(), 'cors-expose-header')!)).toBe('satisfied')
    expect(json('c.json')).toEqual([rule(['GET', 'PUT'], ['*'], { ExposeHeaders: ['Access-Control-Allow-Origin'] })])
  })

  it('of several buckets is for review', async () => {
    put({
      '.github/ml-perms.yml':
        'version: 1\nbuckets: { b: { cors: c.json, tasks: [a2i/image-bucket] }, d: { cors: c.json } }\n',
      'c.json': '[]',
    })
    expect(find(await check(), 'cors-get')?.fix?.safety).toBe('review')
  })
})

describe('what is more than allowed', () => {
  const detectOnly = declared('rekognition-custom-labels/detect-only', {})
  const only = 'rekognition:DetectCustomLabels'
  it.each<[string, string[], string[]]>([
    ['last', [only, 'rekognition:DetectLabels'], [only]],
    ['first', ['rekognition:DetectLabels', only], [only]],
    [
      'several',
      ['rekognition:A', 'rekognition:B', only, 'rekognition:C', 's3:GetObject', 'Rekognition:d'],
      [only, 's3:GetObject'],
    ],
  ])('is taken out, for review: %s', async (_, before, after) => {
    for (const text of [
      JSON.stringify(policy(allow(before)), null, 2),
      JSON.stringify(policy(allow(before))),
      `# dashes\nStatement:\n- Effect: Allow\n  Resource: '*'\n  Action:\n${before.map((action) => `  - ${action} # why\n`).join('')}`,
      `# dashes\nStatement:\n- Effect: Allow\n  Resource: '*'\n  Action:\n${before.map((action) => `  - ${action}`).join('\n')}`,
      `# flow\nStatement: [{Effect: Allow, Resource: '*', Action: [${before.join(', ')}]}]`,
    ]) {
      put({ '.github/ml-perms.yml': detectOnly, 'p.json': text })
      const finding = find(await check(), 'nothing-else')!
      expect(finding.fix?.safety).toBe('review')
      expect(await apply(finding)).toBe('satisfied')
      expect(parse(readFileSync(join(root, 'p.json'), 'utf8')).Statement[0].Action).toEqual(after)
    }
  })

  it.each([[['rekognition:*']], [[only, 'rekognition:Delete*']], [['rekognition:DetectLabels']]])(
    '%j is left to people',
    async (actions) => {
      put({ '.github/ml-perms.yml': detectOnly, 'p.json': policy(allow(actions)) })
      const finding = find(await check(), 'nothing-else')!
      expect(finding.severity).not.toBe('notice')
      expect(finding.fix).toBeUndefined()
    },
  )
})

it('a fix is not made before it is asked for, also under other severities', async () => {
  put({
    '.github/ml-perms.yml': `${output()}rules: { a2i/flow-definition-role: warning }\n`,
    'p.json': policy(allow('s3:GetObject', 'arn:aws:s3:::in/*')),
  })
  const finding = find(await check(), 'write-output')!
  expect(finding.severity).toBe('warning')
  expect(Object.getOwnPropertyDescriptor(finding, 'fix')?.get).toBeTypeOf('function')
  expect(finding.fix).toBe(finding.fix)
})
