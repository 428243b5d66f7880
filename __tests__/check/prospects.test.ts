import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { symbolText } from '../../src/base/symbol.js'
import type { Truth } from '../../src/base/truth.js'
import type { Value } from '../../src/base/value.js'
import { SourceText } from '../../src/base/source.js'
import { findTask, services } from '../../src/catalogue/index.js'
import type { Need } from '../../src/catalogue/schema.js'
import { proposeCandidates } from '../../src/check/candidates.js'
import { parametersIn } from '../../src/check/need-parameters.js'
import { actionsOf } from '../../src/check/need.js'
import { prepare } from '../../src/check/prepared.js'
import { Prospects } from '../../src/check/prospects.js'
import { wholeArn } from '../../src/check/templates.js'
import { Truths } from '../../src/check/truths.js'
import type { Document } from '../../src/model/document.js'
import type { Bucket, Key, Principal } from '../../src/model/workspace.js'
import { emptyConfiguration } from '../../src/shell/configuration.js'

// What is left out of the search because it can come to nothing must come to nothing: the quick look may say more than
// there is, and never less. It is held against every way to complete an assignment.

const rank: Record<Truth, number> = { false: 0, unknown: 1, true: 2 }
const names: readonly Truth[] = ['false', 'unknown', 'true']

const tasks = services.flatMap((service) =>
  Object.values(service.tasks)
    .filter((task) => task.principal !== 'bucket')
    .map((task) => ({ service, task })),
)
/** Every need, and what those with alternatives consist of. */
const leaves = (need: Need): Need[] =>
  'anyOf' in need ? [need, ...need.anyOf.flatMap((alternative) => alternative.needs.flatMap(leaves))] : [need]
const asked = tasks.flatMap(({ service, task }) => task.needs.flatMap(leaves).map((need) => ({ service, task, need })))
const account = '111122223333'
const actor = `arn:aws:iam::${account}:role/app`

const part = fc.constantFrom('a', 'b', 'a*', '*b', '*')
const place = fc.constantFrom(`us-east-1:${account}`, 'us-east-1:444455556666', '*:*')
/** Something of the kind that an action is on, so that most statements mean something. */
const resourceFor = (action: string) => {
  const at = (service: string, path: fc.Arbitrary<string>) =>
    fc.tuple(place, path).map(([where, rest]) => `arn:aws:${service}:${where}:${rest}`)
  const named = (prefix: string) => part.map((name) => `${prefix}${name}`)
  const [service] = action.split(':')
  if (service === 's3')
    return fc.oneof(
      named('arn:aws:s3:::'),
      fc.tuple(part, part).map(([b, k]) => `arn:aws:s3:::${b}/${k}`),
    )
  if (service === 'kms') return at('kms', named('key/'))
  if (service === 'iam' || service === 'sts') return named(`arn:aws:iam::${account}:role/`)
  if (service === 'lambda') return at('lambda', named('function:'))
  if (service === 'sagemaker') return at('sagemaker', fc.oneof(named('flow-definition/'), named('labeling-job/')))
  if (service === 'lookoutvision') return at('lookoutvision', fc.oneof(named('project/'), named('model/a/')))
  return at(
    service!,
    fc.oneof(
      named('project/'),
      part.map((name) => `project/${name}/version/a/*`),
    ),
  )
}
const conditions = fc.constantFrom<object | undefined>(
  undefined,
  undefined,
  undefined,
  { StringEquals: { 'iam:PassedToService': 'lambda.amazonaws.com' } },
  { StringEquals: { 'iam:PassedToService': 'sagemaker.amazonaws.com' } },
  { StringEquals: { 'aws:RequestedRegion': 'us-east-1' } },
  { Bool: { 'aws:ViaAWSService': 'true' } },
  { StringLike: { 'kms:ViaService': 's3.*' } },
  { StringEquals: { 'sagemaker:WorkteamType': 'private-crowd' } },
)
/** A statement about some of these actions; one in ten denies, one in ten says where not, one in ten is for everything. */
const statementFor = (actions: readonly string[]) =>
  fc.constantFrom(...(actions.length > 0 ? actions : ['s3:GetObject'])).chain((action) =>
    fc
      .tuple(
        fc.array(fc.oneof(resourceFor(action), resourceFor(action), fc.constant('*')), { minLength: 1, maxLength: 3 }),
        conditions,
        fc.nat(19),
      )
      .map(([resources, condition, choice]) => ({
        Effect: choice === 0 || choice === 1 ? 'Deny' : 'Allow',
        Action: choice === 2 ? `${action.split(':')[0]}:*` : action,
        ...(choice === 3 || choice === 4 ? { NotResource: resources } : { Resource: resources }),
        ...(condition === undefined ? {} : { Condition: condition }),
      })),
  )

const source = new SourceText('p.json', '')
const documentOf = (kind: Document['kind'], statements: readonly object[], unreadable?: string): Document => ({
  kind,
  language: 'json',
  source,
  value: { Version: '2012-10-17', Statement: statements } as unknown as Value,
  ...(unreadable === undefined ? {} : { unreadable, value: symbolText('parameter', 'unreadable') }),
  locate: () => ({ source, start: 0, end: 0 }),
})
const principalOf = (arn: string, statements: readonly object[], trust?: Document): Principal => ({
  name: arn.split('/').at(-1)!,
  arn,
  policies: [{ label: 'p', document: documentOf('identity-policy', statements) }],
  ...(trust === undefined ? {} : { trust }),
  grouped: true,
  assumed: [],
})

const preparedOf = (principals: Principal[], buckets: Bucket[] = [], keys: Key[] = []) =>
  prepare({
    files: [],
    principals,
    buckets,
    keys,
    services: [],
    givenUp: [],
    serviceControlPolicies: [],
    resourceControlPolicies: [],
    configuration: emptyConfiguration(),
  })

/** One need in one world, with some of its parameters given. */
const situation = fc.constantFrom(...asked).chain(({ service, task, need }) => {
  const statement = statementFor(actionsOf(need))
  const resourceStatement = (action: string, resources: readonly string[]) =>
    fc.constantFrom('Allow', 'Allow', 'Deny').map((effect) => ({
      Effect: effect,
      Principal: { AWS: actor },
      Action: action,
      Resource: resources,
    }))
  return fc.record({
    asked: fc.constant({ service, task, need }),
    statements: fc.array(statement, { minLength: 0, maxLength: 4 }),
    others: fc.option(fc.array(statement, { maxLength: 2 }), { nil: undefined }),
    trusts: fc.option(fc.array(resourceStatement('sts:AssumeRole', ['*']), { minLength: 1, maxLength: 1 }), {
      nil: undefined,
    }),
    bucket: fc.option(
      fc.array(resourceStatement('s3:*', ['arn:aws:s3:::a', 'arn:aws:s3:::a/*']), { minLength: 1, maxLength: 2 }),
      { nil: undefined },
    ),
    bucketIsUnreadable: fc.boolean(),
    key: fc.option(fc.array(resourceStatement('kms:*', ['*']), { minLength: 1, maxLength: 1 }), { nil: undefined }),
    isTrusting: fc.boolean(),
    /** A whole ARN that a parameter may be. */
    whole: fc.option(resourceFor(actionsOf(need)[0] ?? 's3:GetObject'), { nil: undefined }),
    isRoot: fc.nat(9).map((n) => n === 0),
    choices: fc.array(fc.nat(30), { minLength: 12, maxLength: 12 }),
  })
})

describe('what is pruned', () => {
  it('comes to nothing however it is completed', () => {
    const said: Record<string, number> = {}
    fc.assert(
      fc.property(situation, ({ asked: { service, task, need }, choices, ...world }) => {
        const arn = world.isRoot ? `arn:aws:iam::${account}:root` : actor
        const trust = documentOf('trust-policy', world.trusts ?? [])
        const bucketPolicy = documentOf(
          'bucket-policy',
          world.bucket ?? [],
          world.bucketIsUnreadable ? 'why' : undefined,
        )
        const prepared = preparedOf(
          [
            principalOf(arn, world.statements, world.isTrusting ? documentOf('trust-policy', []) : undefined),
            ...(world.others === undefined
              ? []
              : [
                  principalOf(
                    `arn:aws:iam::${account}:role/a`,
                    world.others,
                    world.trusts === undefined ? undefined : trust,
                  ),
                ]),
          ],
          world.bucket === undefined ? [] : [{ name: 'a', policy: bucketPolicy, tasks: [] }],
          world.key === undefined
            ? []
            : [{ arn: `arn:aws:kms:us-east-1:${account}:key/a`, policy: documentOf('key-policy', world.key) }],
        )
        const subject = { prepared, service, task, principal: prepared.principals[0] }
        const declared = { ...task.defaults, partition: 'aws' }
        const free = [...new Set(parametersIn(need))].filter((name) => !(name in declared))
        const { whole } = world
        const candidates = { ...proposeCandidates(free, [need], subject, []).all }
        for (const name of free)
          if (whole !== undefined && wholeArn.has(name)) candidates[name] = [...candidates[name]!, whole]
        // Three of four are given, so that there is something to tell by.
        const given = free.filter((_, index) => choices[index % choices.length]! % 4 !== 0)
        const values: Record<string, string | undefined> = { ...declared }
        for (const [index, name] of given.entries())
          values[name] = candidates[name]![choices[(index + 5) % choices.length]! % candidates[name]!.length]
        const open = free.filter((name) => !given.includes(name))
        fc.pre(open.reduce((all, name) => all * candidates[name]!.length, 1) <= 300)
        const best = new Prospects(subject, candidates, { left: 1e9 }).best(need, values, new Set(open))
        const truths = new Truths(subject)
        const complete = ([name, ...rest]: readonly string[], chosen: typeof values): number =>
          name === undefined
            ? rank[truths.of(need, chosen)]
            : Math.max(...candidates[name]!.map((value) => complete(rest, { ...chosen, [name]: value })))
        const most = names[complete(open, values)]!
        expect(rank[best], `${need.id}: ${best}, and it can be ${most}`).toBeGreaterThanOrEqual(rank[most])
        const key = `${best} for ${most}`
        said[key] = (said[key] ?? 0) + 1
      }),
      { numRuns: 6000 },
    )
    // It would be no use if it never said no, and no proof if there were nothing to be said.
    expect(said['false for false']).toBeGreaterThan(600)
    expect(said['true for true']).toBeGreaterThan(600)
    expect(said['true for unknown'] ?? 0).toBeGreaterThan(50)
    expect(said['unknown for unknown'] ?? 0).toBeGreaterThan(20)
  })
})

describe('what no statement can give', () => {
  const bestOf = (id: string, requirement: string, statements: readonly object[], values: Record<string, string>) => {
    const { service, task } = findTask(id)!
    const need = task.needs.flatMap(leaves).find((each) => each.id === requirement)!
    const prepared = preparedOf([principalOf(actor, statements)])
    const subject = { prepared, service, task, principal: prepared.principals[0] }
    const given = { ...task.defaults, partition: 'aws', ...values }
    const free = [...new Set(parametersIn(need))].filter((name) => !(name in given))
    const candidates = proposeCandidates(free, [need], subject, []).all
    return new Prospects(subject, candidates, { left: 1e6 }).best(need, given, new Set(free))
  }
  const allow = (Action: string, Resource: string, Condition?: object) => ({
    Effect: 'Allow',
    Action,
    Resource,
    Condition,
  })
  const passing = (service: string) =>
    allow('iam:PassRole', '*', { StringEquals: { 'iam:PassedToService': `${service}.amazonaws.com` } })
  const model = (end: string) =>
    allow('rekognition:DetectCustomLabels', `arn:aws:rekognition:us-east-1:${account}:project/p/version/m/${end}`)

  it.each<[string, string, string, object, Record<string, string>, Truth]>([
    ['a role for another service', 'a2i/create-flow-definition', 'pass-role', passing('lambda'), {}, 'false'],
    ['a role for the service', 'a2i/create-flow-definition', 'pass-role', passing('sagemaker'), {}, 'true'],
    [
      'objects with one ending',
      'a2i/flow-definition-role',
      'read-input',
      allow('s3:GetObject', 'arn:aws:s3:::a/*.jpg'),
      { 'input-bucket': 'a', 'input-prefix': '' },
      'false',
    ],
    [
      'objects of any name',
      'a2i/flow-definition-role',
      'read-input',
      allow('s3:GetObject', 'arn:aws:s3:::a/*'),
      { 'input-bucket': 'a', 'input-prefix': '' },
      'true',
    ],
    [
      'one creation time',
      'rekognition-custom-labels/detect-custom-labels',
      'detect-custom-labels',
      model('1700000000000'),
      { project: 'p', model: 'm', region: 'us-east-1', account },
      'false',
    ],
    [
      'any creation time',
      'rekognition-custom-labels/detect-custom-labels',
      'detect-custom-labels',
      model('*'),
      { project: 'p', model: 'm', region: 'us-east-1', account },
      'true',
    ],
  ])('is left out at once: %s', (_, task, requirement, statement, values, best) => {
    expect(bestOf(task, requirement, [statement], values)).toBe(best)
  })
})
