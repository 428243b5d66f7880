import { describe, expect, it } from 'vitest'
import { SourceText } from '../../src/base/source.js'
import { symbolText } from '../../src/base/symbol.js'
import type { Value } from '../../src/base/value.js'
import { joinResources } from '../../src/formats/join.js'
import type { Document, PolicyKind } from '../../src/model/document.js'
import type {
  BucketPartResource,
  BucketResource,
  IdentityResource,
  PolicyResource,
  Resource,
} from '../../src/model/infrastructure.js'

const source = new SourceText('stack.yaml', 'x'.repeat(100))
const span = { source, start: 3, end: 9 }
const base = { span, assumed: [] }
const document = (kind: PolicyKind | 'cors', value: Value): Document => ({
  kind,
  language: 'yaml',
  source,
  value,
  locate: () => span,
})
const identityPolicy = (action: string) =>
  document('identity-policy', { Statement: [{ Effect: 'Allow', Action: action }] })
const role = (label: string, more: Partial<IdentityResource> = {}): IdentityResource => ({
  ...base,
  type: 'role',
  label,
  name: symbolText('resource', label),
  arn: `arn:aws:iam::111122223333:role/${symbolText('resource', label)}`,
  inline: [],
  managed: [],
  ...more,
})
const policy = (label: string, more: Partial<PolicyResource> = {}): PolicyResource => ({
  ...base,
  type: 'policy',
  label,
  document: identityPolicy(`s3:${label}`),
  attachedTo: [],
  ...more,
})
const bucket = (label: string, more: Partial<BucketResource> = {}): BucketResource => ({
  ...base,
  type: 'bucket',
  label,
  name: symbolText('resource', label),
  ...more,
})
const part = (name: string, more: Partial<BucketPartResource> = {}): BucketPartResource => ({
  ...base,
  type: 'bucket-part',
  label: 'part',
  bucket: name,
  ...more,
})
const join = (...resources: Resource[]) =>
  joinResources(resources, (arn) => (arn === 'arn:aws:iam::aws:policy/Known' ? { Statement: [] } : undefined))
const nameOf = (label: string) => symbolText('resource', label)
const cors = document('cors', [{ AllowedMethods: ['GET'] }])

describe('principals of templates', () => {
  it('have everything that is attached to them anywhere', () => {
    const own = policy('Managed', { arn: 'arn:aws:iam::111122223333:policy/Managed' })
    const named = policy('Inline', { attachedTo: [{ kind: 'role', name: nameOf('Trainer') }] })
    const { principals } = join(
      role('Trainer', {
        inline: [{ label: 'first', document: identityPolicy('s3:First') }],
        managed: [{ arn: 'arn:aws:iam::aws:policy/Known', span }],
        assumed: ['parameter `Env` has its default `dev`'],
      }),
      {
        ...base,
        type: 'attachment',
        label: 'a',
        arn: own.arn!,
        attachedTo: [{ kind: 'role', name: nameOf('Trainer') }],
      },
      own,
      named,
    )
    expect(principals).toHaveLength(1)
    expect(principals[0]).toMatchObject({ name: 'Trainer', grouped: true })
    expect(principals[0]!.assumed).toEqual(['parameter `Env` has its default `dev`'])
    expect(principals[0]!.policies.map(({ label }) => label)).toEqual([
      'first',
      'arn:aws:iam::aws:policy/Known',
      'Inline',
      'Managed',
    ])
  })

  it('attach a policy once, and say what cannot be read', () => {
    const own = policy('Shared', { arn: 'arn:aws:iam::111122223333:policy/Shared' })
    const missing = 'arn:aws:iam::111122223333:policy/Elsewhere'
    const { principals } = join(
      role('R', {
        managed: [own.arn!, own.arn!, missing].map((arn) => ({ arn, span })),
        inline: [{ label: 'p', reason: 'the value of var.policy is not known', span }],
      }),
      own,
    )
    const [unread, shared, elsewhere, ...rest] = principals[0]!.policies
    expect(unread).toEqual({ label: 'p', reason: 'the value of var.policy is not known' })
    expect(shared?.document).toBe(own.document)
    expect(elsewhere).toEqual({ label: missing, span: expect.anything() })
    expect(rest).toEqual([])
  })

  it('doubt an attachment under a condition that is not known', () => {
    const { principals } = join(
      role('R'),
      policy('P', { certain: false, attachedTo: [{ kind: 'role', name: nameOf('R') }] }),
    )
    expect(principals[0]!.policies.map(({ certain }) => certain)).toEqual([false])
  })

  it('doubt an attachment whose role is a parameter', () => {
    const target = [{ kind: 'role' as const, name: symbolText('parameter', 'var.role') }]
    const { principals } = join(
      role('Generated'),
      role('Named', { name: 'named' }),
      policy('P', { attachedTo: target }),
    )
    expect(principals.map(({ name, policies }) => [name, policies.map(({ certain }) => certain)])).toEqual([
      ['Generated', [false]],
      ['Named', [false]],
      ['${var.role}', [undefined, false]],
    ])
  })

  it('doubt it only where the name may be filled in so', () => {
    const name = `${symbolText('parameter', 'var.env')}-writer`
    const target = [{ kind: 'role' as const, name }]
    const { principals } = join(
      role('W', { name: 'dev-writer' }),
      role('R', { name: 'dev-reader' }),
      policy('P', { attachedTo: target }),
    )
    expect(principals.map(({ name, policies }) => [name, policies.length])).toEqual([
      ['W', 1],
      ['R', 0],
      ['${var.env}-writer', 2],
    ])
  })

  it('take a role and its policies under conditions to be created together', () => {
    const target = [{ kind: 'role' as const, name: nameOf('R') }]
    const { principals } = join(role('R', { certain: false }), policy('P', { certain: false, attachedTo: target }))
    expect(principals[0]!.policies.map(({ certain }) => certain)).toEqual([undefined])
  })

  it('may have more where something not understood gets their name', () => {
    const module = { ...base, type: 'opaque' as const, label: 'module.m', reason: 'it comes from a registry' }
    const own = policy('P', { arn: 'arn:aws:iam::111122223333:policy/P' })
    const labels = (mentions: string[]) =>
      join(role('R'), own, { ...module, mentions }).principals.map(({ name, policies }) => [
        name,
        policies.map(({ label }) => label),
      ])
    expect(labels([nameOf('R')])).toEqual([
      ['R', ['module.m']],
      ['P', ['P']],
    ])
    expect(labels([role('R').arn])).toEqual(labels([nameOf('R')]))
    // A custom resource gets an ARN to hand it to a service.
    const custom = { ...module, label: 'Workflow', mentions: [role('R').arn] }
    expect(join(role('R'), custom).principals[0]!.policies).toEqual([])
    expect(join(role('R'), { ...custom, mentions: [nameOf('R')] }).principals[0]!.policies).toHaveLength(1)
    // A policy that is handed on is attached to a role that cannot be seen.
    expect(labels([own.arn!])).toEqual([['R', []]])
  })

  it('give users the policies of their groups', () => {
    const { principals } = join(
      role('U', { type: 'user', groups: [nameOf('G'), 'elsewhere'] }),
      role('G', { type: 'group', inline: [{ label: 'g', document: identityPolicy('s3:G') }] }),
    )
    expect(principals.map(({ name, policies, folded }) => [name, policies.map(({ label }) => label), folded])).toEqual([
      ['U', ['g', 'the policies of group elsewhere'], undefined],
      ['G', ['g'], true],
    ])
  })

  it('know of a role that stands elsewhere what is attached to it here', () => {
    const target = [{ kind: 'role' as const, name: 'existing' }]
    const { principals } = join(policy('A', { attachedTo: target }), policy('B', { attachedTo: target }))
    expect(principals).toMatchObject([{ name: 'existing', aliases: ['existing'], grouped: true }])
    expect(principals[0]!.policies.map(({ label, certain }) => [label, certain])).toEqual([
      ['A', undefined],
      ['B', undefined],
      ['other policies of existing', false],
    ])
  })

  it('count a policy that nothing attaches by its actions alone', () => {
    const { principals } = join(policy('Lonely', { arn: 'arn:aws:iam::111122223333:policy/Lonely' }))
    expect(principals).toMatchObject([{ name: 'Lonely', grouped: false }])
  })

  it('of copies of one template stay apart', () => {
    const arn = 'arn:aws:iam::111122223333:policy/access'
    const copy = (unit: string) => [
      role(unit, { name: 'flow', unit, managed: [{ arn, span }] }),
      policy(`${unit} access`, { arn, unit }),
      policy(`${unit} inline`, { unit, attachedTo: [{ kind: 'role', name: 'flow' }] }),
    ]
    const { principals } = join(...copy('dev'), ...copy('prod'))
    expect(principals.map(({ name, unit, policies }) => [name, unit, policies.map(({ label }) => label)])).toEqual([
      ['dev', 'dev', ['dev access', 'dev inline']],
      ['prod', 'prod', ['prod access', 'prod inline']],
    ])
    // A third that has neither cannot know which is meant.
    const third = join(
      ...copy('dev'),
      ...copy('prod'),
      role('R', { name: 'other', unit: 'x', managed: [{ arn, span }] }),
    )
    expect(third.principals.find(({ name }) => name === 'R')!.policies).toEqual([
      { label: arn, reason: 'several policies of this name are declared' },
    ])
  })

  it('take the boundary by its ARN', () => {
    const own = policy('B', { arn: 'arn:aws:iam::111122223333:policy/B' })
    const { principals } = join(role('R', { boundary: own.arn! }), own)
    expect(principals).toHaveLength(1)
    expect(principals[0]!.boundary?.document).toBe(own.document)
  })
})

describe('functions of templates', () => {
  it('are known by what the template calls them', () => {
    const pre = { ...base, type: 'function' as const, label: 'Pre', name: nameOf('Pre'), arn: 'arn:aws:lambda:x' }
    expect(join(pre).functions).toEqual([pre])
  })
})

describe('buckets of templates', () => {
  const value = (resources: Resource[]) => join(...resources).buckets[0]?.cors?.value

  it('lack CORS for certain when nothing sets it', () => {
    expect(join(bucket('B')).buckets[0]).toMatchObject({ corsAbsent: true, cors: { value: [] } })
    expect(value([bucket('B', { cors })])).toBe(cors.value)
    expect(value([bucket('B'), part(nameOf('B'), { cors })])).toBe(cors.value)
  })

  it('may have CORS where something not understood names them', () => {
    const opaque = { ...base, type: 'opaque' as const, label: 'o', reason: 'a custom resource' }
    expect(value([bucket('B'), { ...opaque, mentions: [nameOf('Other')] }])).toEqual([])
    expect(value([bucket('B'), { ...opaque, mentions: [`arn:aws:s3:::${nameOf('B')}`] }])).toBeUndefined()
    expect(value([bucket('B'), part(symbolText('parameter', 'var.b'), { cors })])).toBeUndefined()
  })

  it('of two bucket policies have one that cannot be told', () => {
    const own = document('bucket-policy', { Statement: [] })
    const found = join(bucket('B', { policy: own }), part(nameOf('B'), { policy: own })).buckets[0]!
    expect(typeof found.policy?.value).toBe('string')
  })

  it('keep what cannot be read as a document that nothing can be said of', () => {
    const found = join(bucket('B', { cors: 'unknown', policy: 'unknown' })).buckets[0]!
    expect(typeof found.cors?.value).toBe('string')
    expect(typeof found.policy?.value).toBe('string')
    expect(found.corsAbsent).toBeUndefined()
  })
})

describe('keys of templates', () => {
  const arn = 'arn:aws:kms:us-east-1:111122223333:key/1234'
  it('have the default key policy unless one is given', () => {
    const key = { ...base, type: 'key' as const, label: 'K', arn, aliases: [] }
    expect(join(key).keys[0]?.policy?.value).toMatchObject({
      Statement: [{ Principal: { AWS: 'arn:aws:iam::111122223333:root' }, Action: 'kms:*' }],
    })
    const own = document('key-policy', { Statement: [] })
    expect(join({ ...key, policy: own }).keys[0]?.policy).toBe(own)
    const apart = { ...base, type: 'key-policy' as const, label: 'kp', key: '1234', policy: own }
    expect(join(key, apart).keys.map(({ policy }) => policy)).toEqual([own])
  })
})

describe('many attachments whose role only deployment names', () => {
  it('leave every role unknown without trying each on each', () => {
    const roles = Array.from({ length: 2000 }, (_, i) => role(`Role${i}`))
    const open = Array.from({ length: 2000 }, (_, i) =>
      policy(`Policy${i}`, { attachedTo: [{ kind: 'role', name: symbolText('parameter', `var.role${i}`) }] }),
    )
    const { principals } = joinResources([...roles, ...open], () => undefined)
    const found = principals.filter(({ name }) => name.startsWith('Role'))
    expect(found).toHaveLength(2000)
    for (const { policies } of found) {
      expect(policies.map(({ certain, reason }) => [certain, reason])).toEqual([
        [false, 'it is attached to role `${var.role0}`, which may be another one'],
      ])
    }
  })
})
