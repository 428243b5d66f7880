import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { proposeCandidates } from '../../src/check/candidates.js'
import { checkWorkspace } from '../../src/check/check.js'
import { exhaust } from '../../src/check/exhaust.js'
import { parametersIn } from '../../src/check/need-parameters.js'
import { prepare } from '../../src/check/prepared.js'
import { Prospects } from '../../src/check/prospects.js'
import { answerTask } from '../../src/check/task.js'
import { Truths } from '../../src/check/truths.js'
import { findTask } from '../../src/catalogue/index.js'
import { loadWorkspace } from '../../src/shell/workspace.js'

const folder = mkdtempSync(path.join(tmpdir(), 'every-candidate-'))
afterAll(() => rmSync(folder, { recursive: true }))

interface Statement {
  Effect: 'Allow' | 'Deny'
  Action: readonly string[]
  Resource?: readonly string[]
  NotResource?: readonly string[]
  Condition?: object
}

const allow = (actions: readonly string[], resources: readonly string[], condition?: object): Statement => ({
  Effect: 'Allow',
  Action: actions,
  Resource: resources,
  ...(condition === undefined ? {} : { Condition: condition }),
})

const policy = (statements: readonly object[]) => ({ Version: '2012-10-17', Statement: statements })
const trust = policy([{ Effect: 'Allow', Principal: { Service: 'sagemaker.amazonaws.com' }, Action: 'sts:AssumeRole' }])

let count = 0
async function workspaceOf(files: Record<string, unknown>) {
  const root = path.join(folder, String(count++))
  for (const [name, value] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true })
    writeFileSync(path.join(root, name), typeof value === 'string' ? value : JSON.stringify(value))
  }
  return (await loadWorkspace({ root, cwd: root })).workspace
}

/** A role with these statements and this task. @param more lines of the configuration */
async function check(task: string, statements: readonly Statement[], more = '', files: Record<string, unknown> = {}) {
  const workspace = await workspaceOf({
    'policy.json': policy(statements),
    'trust.json': trust,
    '.github/ml-perms.yml': `version: 1
principals:
  app:
    policies: [policy.json]
    trust: trust.json
    tasks: [${task}]
${more}`,
    ...files,
  })
  const report = checkWorkspace(workspace, { name: 'test', version: '0' })
  const [answered] = report.tasks
  return { report, verdict: answered?.verdict, assumed: answered?.assumed ?? [], requirements: answered!.requirements }
}

const numbers = Array.from({ length: 20 }, (_, i) => i + 1)
const objects = (bucket: string) => `arn:aws:s3:::${bucket}/*`
const bucketArn = (bucket: string) => `arn:aws:s3:::${bucket}`
const makesDataset = allow(['lookoutvision:CreateDataset'], ['*'])

describe('of many that a policy names, the one that makes the task work is found', () => {
  it.each([1, 13, 15, 20])('a bucket: the %i. of 20', async (n) => {
    const { verdict, assumed } = await check('lookout-for-vision/create-dataset', [
      makesDataset,
      allow(
        ['s3:GetBucketLocation'],
        numbers.map((i) => bucketArn(`data-${i}`)),
      ),
      allow(['s3:GetObject'], [objects(`data-${n}`)]),
    ])
    expect([verdict, assumed]).toEqual(['satisfied', expect.arrayContaining([expect.stringContaining(`data-${n}\``)])])
  })

  it('a bucket, though no other need names it alone', async () => {
    const { verdict } = await check('ground-truth/console', [
      allow(['sagemaker:*', 'kms:*', 'aws-marketplace:*', 'secretsmanager:*', 'iam:*', 'groundtruthlabeling:*'], ['*']),
      allow(['lambda:*', 'cognito-idp:*', 's3:ListAllMyBuckets'], ['*']),
      allow(
        ['s3:ListBucket'],
        numbers.map((i) => bucketArn(`data-${i}`)),
      ),
      allow(
        ['s3:GetObject'],
        numbers.slice(10).map((i) => objects(`data-${i}`)),
      ),
      allow(['s3:GetBucketCORS', 's3:PutBucketCORS'], ['arn:aws:s3:::data-17', 'arn:aws:s3:::other-*']),
      allow(
        ['s3:PutObject'],
        numbers.map((i) => objects(`out-${i}`)),
      ),
    ])
    expect(verdict).toBe('satisfied')
  })

  it('a name with wildcards', async () => {
    const { verdict } = await check('lookout-for-vision/create-dataset', [
      makesDataset,
      allow(
        ['s3:GetBucketLocation'],
        numbers.map((i) => `arn:aws:s3:::team-*-data-${i}`),
      ),
      allow(['s3:GetObject'], ['arn:aws:s3:::team-*-data-16/images/*', 'arn:aws:s3:::team-x/*']),
    ])
    expect(verdict).toBe('satisfied')
  })

  it('objects below one prefix of many', async () => {
    const { verdict } = await check('a2i/flow-definition-role', [
      allow(
        ['s3:GetObject'],
        numbers.flatMap((i) => numbers.map((j) => `arn:aws:s3:::data-${i}/set-${j}/*.jpg`)),
      ),
      allow(['s3:GetObject', 's3:PutObject'], ['arn:aws:s3:::data-20/set-20/all/*']),
    ])
    expect(verdict).toBe('satisfied')
  })

  it('a role that may be passed to this service', async () => {
    const to = (service: string) => ({ StringEquals: { 'iam:PassedToService': `${service}.amazonaws.com` } })
    const role = (i: number) => `arn:aws:iam::111122223333:role/role-${i}`
    const { verdict } = await check('a2i/create-flow-definition', [
      allow(['sagemaker:CreateFlowDefinition'], ['*']),
      ...numbers.map((i) => allow(['iam:PassRole'], [role(i)], to(i === 20 ? 'sagemaker' : 'lambda'))),
    ])
    expect(verdict).toBe('satisfied')
  })

  it('a key', async () => {
    const key = (i: number) => `arn:aws:kms:us-east-1:111122223333:key/${i}`
    const all = ['kms:GenerateDataKey*', 'kms:Decrypt', 'kms:Encrypt', 'kms:ReEncrypt*', 'kms:DescribeKey']
    const { verdict } = await check(
      'a2i/encrypt-output',
      [allow(['kms:Decrypt', 'kms:GenerateDataKey*'], numbers.slice(0, -1).map(key)), allow(all, [key(20)])],
      `    arn: arn:aws:iam::111122223333:role/app\nkeys:\n${numbers.map((i) => `  "${key(i)}": { policy: key.json }\n`).join('')}`,
      {
        'key.json': policy([
          { Effect: 'Allow', Principal: { AWS: 'arn:aws:iam::111122223333:root' }, Action: 'kms:*', Resource: '*' },
        ]),
      },
    )
    expect(verdict).toBe('satisfied')
  })

  it('an account and a Region', async () => {
    const models = numbers.flatMap((i) =>
      ['us-east-1', 'us-west-2', 'eu-west-1', 'eu-central-1', 'ap-south-1', 'sa-east-1'].map(
        (region) => `arn:aws:lookoutvision:${region}:${111122223300 + i}:model/parts/1`,
      ),
    )
    const { verdict, assumed } = await check('lookout-for-vision/run-model', [
      allow(['lookoutvision:StartModel'], models),
      allow(['lookoutvision:StopModel', 'lookoutvision:DescribeModel', 'lookoutvision:DeleteModel'], [models.at(-1)!]),
    ])
    expect([verdict, assumed]).toEqual([
      'satisfied',
      expect.arrayContaining([expect.stringContaining('111122223320'), expect.stringContaining('sa-east-1')]),
    ])
  })

  it('a bucket whose own policy grants it', async () => {
    const own = (i: number) =>
      policy([
        {
          Effect: 'Allow',
          Principal: { AWS: 'arn:aws:iam::111122223333:role/app' },
          Action: i === 20 ? 's3:*' : 's3:ListBucket',
          Resource: [bucketArn(`data-${i}`), objects(`data-${i}`)],
        },
      ])
    const { verdict } = await check(
      'lookout-for-vision/create-dataset',
      [makesDataset],
      `    arn: arn:aws:iam::111122223333:role/app\nbuckets:\n${numbers.map((i) => `  data-${i}: { policy: b/${i}.json }\n`).join('')}`,
      Object.fromEntries(numbers.map((i) => [`b/${i}.json`, own(i)])),
    )
    expect(verdict).toBe('satisfied')
  })

  it('and what none makes work is missing all the same', async () => {
    const { verdict, report } = await check('lookout-for-vision/create-dataset', [
      makesDataset,
      allow(
        ['s3:GetBucketLocation'],
        numbers.map((i) => bucketArn(`data-${i}`)),
      ),
      allow(
        ['s3:GetObject'],
        numbers.map((i) => objects(`images-${i}`)),
      ),
    ])
    expect(verdict).toBe('missing')
    expect(report.summary.findings.error).toBe(1)
    expect(report.findings.filter(({ rule }) => rule === 'too-complex')).toEqual([])
  })
})

describe('policies that take too long', () => {
  // Each bucket would have to be tried with each prefix.
  const nasty = [
    makesDataset,
    ...Array.from({ length: 900 }, (_, i) => allow(['s3:GetObject'], [`arn:aws:s3:::*a*${i}*/*b*${i}*/*c*`])),
    // No prefix is free of such names; what allows does not tell.
    { Effect: 'Deny' as const, Action: ['s3:*'], Resource: ['arn:aws:s3:::*q'] },
    allow(['s3:GetBucketLocation'], ['arn:aws:s3:::*']),
  ]

  it('leave unknown what was not found, and are told', async () => {
    const start = performance.now()
    const { verdict, report, requirements } = await check('lookout-for-vision/create-dataset', nasty)
    expect(performance.now() - start).toBeLessThan(30_000)
    expect(verdict).toBe('unknown')
    expect(requirements.find(({ id }) => id === 'read-manifest')?.unknownReason).toBe('too-complex')
    expect(report.findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)).toEqual([
      'policy/size',
    ])
    expect(
      report.findings
        .filter(({ rule }) => rule === 'too-complex')
        .map(({ severity, principal, location }) => [severity, principal, location.path]),
    ).toEqual([['warning', 'app', 'policy.json']])
  })

  it('still lack what no statement can give', async () => {
    const [, ...others] = nasty
    const { verdict, requirements } = await check('lookout-for-vision/create-dataset', others)
    expect(verdict).toBe('missing')
    expect(requirements.find(({ id }) => id === 'create-dataset')?.verdict).toBe('missing')
  })
})

describe('the search agrees with trying everything', () => {
  const tasks = [
    'lookout-for-vision/create-dataset',
    'lookout-for-vision/create-model',
    'lookout-for-vision/run-model',
    'lookout-for-vision/console-read-only',
    'a2i/create-flow-definition',
    'a2i/start-human-loop',
    'a2i/encrypt-output',
    'ground-truth/invoke-lambdas',
    'ground-truth/post-annotation-lambda',
    'rekognition-custom-labels/train-model',
  ].map((id) => findTask(id)!)
  const actions = [
    ...new Set(tasks.flatMap(({ task }) => task.needs.flatMap((need) => ('allow' in need ? need.allow : [])))),
  ]
  const part = fc.constantFrom('a', 'b', 'a*', '*b', 'a?', '*', 'a*b')
  const place = fc.constantFrom('us-east-1:111122223333', 'us-east-1:444455556666', 'us-*:*', '*:*')
  const resource = fc.oneof(
    fc.tuple(part, part).map(([bucket, key]) => `arn:aws:s3:::${bucket}/${key}`),
    part.map((bucket) => `arn:aws:s3:::${bucket}`),
    part.map((bucket) => `arn:aws:s3:::${bucket}/*`),
    fc.tuple(place, part, part).map(([at, a, b]) => `arn:aws:lookoutvision:${at}:model/${a}/${b}`),
    fc.tuple(place, part).map(([at, a]) => `arn:aws:lookoutvision:${at}:project/${a}`),
    fc.tuple(place, part).map(([at, a]) => `arn:aws:rekognition:${at}:project/${a}/*`),
    fc.tuple(place, part).map(([at, a]) => `arn:aws:sagemaker:${at}:flow-definition/${a}`),
    fc.tuple(place, part).map(([at, a]) => `arn:aws:lambda:${at}:function:${a}`),
    fc.tuple(place, part).map(([at, a]) => `arn:aws:kms:${at}:key/${a}`),
    part.map((name) => `arn:aws:iam::111122223333:role/${name}`),
    fc.constant('*'),
  )
  const condition = fc.constantFrom(
    undefined,
    undefined,
    undefined,
    { StringEquals: { 'aws:RequestedRegion': 'us-east-1' } },
    { StringEquals: { 'aws:PrincipalAccount': '444455556666' } },
    { StringEquals: { 'iam:PassedToService': 'lambda.amazonaws.com' } },
    { Bool: { 'aws:ViaAWSService': 'true' } },
    { StringLike: { 's3:prefix': 'x' } },
  )
  const statement = fc
    .record({
      Effect: fc.constantFrom('Allow' as const, 'Allow' as const, 'Allow' as const, 'Allow' as const, 'Deny' as const),
      Action: fc.oneof(
        fc.subarray(actions, { minLength: 1, maxLength: 6 }),
        fc.constantFrom(['s3:*'], ['lookoutvision:*'], ['kms:*'], ['*'], ['s3:Get*']),
      ),
      resources: fc.array(resource, { minLength: 1, maxLength: 3 }),
      negated: fc.integer({ min: 0, max: 9 }),
      Condition: condition,
    })
    .map(({ resources, negated, Condition, ...rest }) => ({
      ...rest,
      ...(negated === 0 ? { NotResource: resources } : { Resource: resources }),
      ...(Condition === undefined ? {} : { Condition }),
    }))

  /** The least that the needs cost over all assignments of the candidates. */
  function bruteForce(
    names: readonly string[],
    candidates: Readonly<Record<string, readonly string[]>>,
    costOf: (values: Record<string, string>) => number,
  ): number {
    const [name, ...rest] = names
    if (name === undefined) return costOf({})
    return Math.min(
      ...candidates[name]!.map((value) =>
        bruteForce(rest, candidates, (values) => costOf({ ...values, [name]: value })),
      ),
    )
  }

  it('and what a task lacks no assignment gives', async () => {
    const empty = await workspaceOf({ 'policy.json': policy([allow(['s3:GetObject'], ['*'])]) })
    const verdicts: Record<string, number> = {}
    fc.assert(
      fc.property(
        fc.array(statement, { minLength: 1, maxLength: 5 }),
        fc.array(statement, { maxLength: 2 }),
        fc.constantFrom(...tasks),
        (statements, bucketStatements, { id, service, task }) => {
          const value = policy(statements)
          const [only] = empty.principals
          const bucketPolicy = policy(bucketStatements.map((each) => ({ ...each, Principal: '*' })))
          const document = { ...only!.policies[0]!.document!, value: value as never }
          const prepared = prepare({
            ...empty,
            principals: [{ ...only!, policies: [{ ...only!.policies[0]!, document }] }],
            buckets:
              bucketStatements.length === 0
                ? []
                : [
                    {
                      name: 'a',
                      policy: { ...document, kind: 'bucket-policy', value: bucketPolicy as never },
                      tasks: [],
                    },
                  ],
          })
          const [principal] = prepared.principals
          const subject = { prepared, service, task, principal }
          const needs = task.needs.filter(({ when }) => when === undefined)
          const declared = { ...task.defaults, partition: 'aws' }
          const free = [...new Set(needs.flatMap(parametersIn))].filter((name) => !(name in declared))
          const candidates = proposeCandidates(free, needs, subject, []).all
          const product = free.reduce((all, name) => all * candidates[name]!.length, 1)
          fc.pre(product < 4000)
          const truths = new Truths(subject)
          const least = bruteForce(free, candidates, (values) => truths.cost(needs, { ...declared, ...values }))
          const effort = { left: 10_000_000 }
          const prospects = new Prospects(subject, candidates, effort)
          const { best, complete } = exhaust(
            { needs, free, declared, candidates, truths: new Truths(subject), prospects, effort },
            Number.POSITIVE_INFINITY,
          )
          expect(complete).toBe(true)
          expect(best?.score).toBe(least)
          // The assignment costs what is said, and no answer hangs on what is left out of its key.
          expect(new Truths(subject).cost(needs, best!.values)).toBe(least)
          const answered = answerTask(
            { id, service, task, origin: 'config', declared, principal: principal!, assumed: [] },
            prepared,
          )
          if (least === 0) expect(answered.result.verdict).toBe('satisfied')
          const { verdict } = answered.result
          verdicts[verdict] = (verdicts[verdict] ?? 0) + 1
        },
      ),
      { numRuns: 1500 },
    )
    for (const verdict of ['satisfied', 'missing', 'unknown']) expect(verdicts[verdict]).toBeGreaterThan(20)
    // Slow machines share their cores with the other tests.
  }, 120_000)
})
