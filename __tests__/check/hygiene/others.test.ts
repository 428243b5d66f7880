import { describe, expect, it } from 'vitest'
import { symbolText } from '../../../src/base/symbol.js'
import { hasManagedPolicy, managedPolicyText } from '../../../src/catalogue/managed-policies.js'
import { retiredManagedPolicy, retiredManagedPolicyNames } from '../../../src/catalogue/retired-managed-policies.js'
import { findingsOf, hygiene, kinds, pointedAt, policy } from '../../support/hygiene.js'

/** A policy whose compact text, white space left out, has exactly so many characters. */
function sized(characters: number, body: object = {}): string {
  const names: string[] = []
  const build = () => policy({ Action: 's3:GetObject', Resource: names, ...body })
  const length = () => JSON.stringify(JSON.parse(build())).replace(/\s/g, '').length
  names.push('arn:aws:s3:::b/')
  while (characters - length() > 600) names.push(`arn:aws:s3:::b/${'x'.repeat(500)}`)
  names[0] += 'y'.repeat(characters - length())
  expect(length()).toBe(characters)
  return build()
}

describe('policy/size', () => {
  const principal = { Principal: { Service: 'sagemaker.amazonaws.com' } }
  const trust = { ...principal, Action: 'sts:AssumeRole' }
  it.each([
    ['identity-policy', 6_144, []],
    ['identity-policy', 6_145, ['policy/size warning']],
    ['identity-policy', 10_240, ['policy/size warning']],
    ['identity-policy', 10_241, ['policy/size error']],
    ['service-control-policy', 5_120, []],
    ['service-control-policy', 5_121, ['policy/size error']],
    ['resource-control-policy', 5_121, ['policy/size error']],
    ['bucket-policy', 20_480, []],
    ['bucket-policy', 20_481, ['policy/size error']],
    ['key-policy', 32_768, []],
    ['key-policy', 32_769, ['policy/size error']],
    ['resource-policy', 40_000, []],
  ] as const)('%s of %i characters', async (as, characters, expected) => {
    const body = /bucket|key|resource-(control-)?policy/.test(as) ? principal : {}
    const findings = await hygiene(sized(characters, body), { hint: { as } })
    expect(kinds(findings.filter(({ rule }) => rule === 'policy/size'))).toEqual(expected)
  })

  it.each([
    [2_048, []],
    [2_049, ['policy/size warning']],
    [4_097, ['policy/size error']],
  ])('trust policy of %i characters', async (characters, expected) => {
    const findings = await hygiene(sized(characters, trust), { hint: { as: 'trust-policy' } })
    expect(kinds(findings.filter(({ rule }) => rule === 'policy/size'))).toEqual(expected)
  })

  it('says how many there are and how many there may be', async () => {
    const [finding] = await hygiene(sized(12_000))
    expect(finding!.message).toBe(
      'the policy has 12,000 characters; all inline policies of a role together may have 10,240',
    )
  })

  it('does not count white space, nor what is only known when it is deployed', async () => {
    expect(await hygiene(JSON.stringify(JSON.parse(sized(6_144)), null, 60))).toEqual([])
    const value = JSON.parse(sized(6_144)) as { Statement: { Resource: string[] }[] }
    value.Statement[0]!.Resource[0] += symbolText('parameter', 'var.prefix')
    expect(await hygiene(JSON.stringify(value))).toEqual([])
  })

  it("leaves copies of AWS's own policies alone", async () => {
    const text = managedPolicyText('ReadOnlyAccess')!
    expect(text.length).toBeGreaterThan(10_240)
    expect(kinds(await hygiene(text))).not.toContain('policy/size error')
    const mine = { ...JSON.parse(text), Id: 'mine' }
    expect(kinds(await hygiene(JSON.stringify(mine)))).toContain('policy/size error')
  })
})

describe('policy/retired-managed-policy', () => {
  it('names only what is not current, and what is current in its place', () => {
    for (const name of retiredManagedPolicyNames()) {
      const { soon, replacedBy } = retiredManagedPolicy(name)!
      expect([name, hasManagedPolicy(name)]).toEqual([name, soon === true])
      for (const other of replacedBy) expect([name, other, hasManagedPolicy(other)]).toEqual([name, other, true])
    }
  })

  it('reads names, paths and ARNs of every partition', () => {
    expect(retiredManagedPolicy('arn:aws-cn:iam::aws:policy/service-role/AWSConfigRole')).toBeDefined()
    expect(retiredManagedPolicy('service-role/AWSConfigRole')).toBeDefined()
    expect(retiredManagedPolicy('arn:aws:iam::111122223333:policy/AWSConfigRole')).toBeUndefined()
    expect(retiredManagedPolicy('constructor')).toBeUndefined()
  })

  it('is told where it is attached', () => {
    const span = { source: { path: 'c.yml', positionAt: () => ({ line: 3, column: 9 }) } as never, start: 0, end: 1 }
    const attach = (label: string) =>
      findingsOf({ principals: [{ name: 'r', policies: [{ label, span }], grouped: true, assumed: [] }] })
    expect(attach('AWSLambdaFullAccess')).toMatchObject([
      {
        severity: 'warning',
        principal: 'r',
        help: 'attach `AWSLambda_FullAccess` instead',
        location: { startLine: 3 },
      },
    ])
    expect(attach('AmazonEC2RoleforSSM')).toMatchObject([{ severity: 'notice' }])
    expect(attach('AWSLambda_FullAccess')).toEqual([])
  })
})

describe('policy/unknown-managed-policy', () => {
  const span = { source: { path: 'c.yml', positionAt: () => ({ line: 3, column: 9 }) } as never, start: 0, end: 1 }
  const attach = (label: string) =>
    findingsOf({ principals: [{ name: 'r', policies: [{ label, span }], grouped: true, assumed: [] }] })

  it.each([
    ['AmazonS3FulAccess', 'AmazonS3FullAccess'],
    ['AWSLambdaBasicExecutionRole', 'service-role/AWSLambdaBasicExecutionRole'],
    ['service-role/AmazonRekognitionCustomLabelsFullAccess', 'AmazonRekognitionCustomLabelsFullAccess'],
  ])('%s is %s', (written, right) => {
    expect(attach(`arn:aws:iam::aws:policy/${written}`)).toMatchObject([
      {
        rule: 'policy/unknown-managed-policy',
        severity: 'warning',
        help: `did you mean \`arn:aws:iam::aws:policy/${right}\`?`,
      },
    ])
    expect(attach(`arn:aws:iam::aws:policy/${right}`)).toEqual([])
    expect(attach(`arn:aws-cn:iam::aws:policy/${written}`)).toMatchObject([{ severity: 'notice' }])
  })

  it('may be newer than what is known', () => {
    const [finding, ...others] = attach('arn:aws:iam::aws:policy/AmazonBrandNewServiceAccess')
    expect(others).toEqual([])
    expect(finding).toMatchObject({ severity: 'notice' })
    expect(finding!.help).toBeUndefined()
  })

  it.each([
    'arn:aws:iam::111122223333:policy/AmazonS3FulAccess',
    'arn:aws:iam::aws:policy/${Name}',
    'arn:aws:iam::aws:policy/<name>',
    'AmazonS3FulAccess',
  ])('says nothing of %s', (label) => {
    expect(attach(label)).toEqual([])
  })
})

describe('policy/pass-role-star', () => {
  const configuration = { rules: { 'policy/pass-role-star': 'warning' } as const }
  const found = async (body: object) =>
    (await hygiene(policy(body), { configuration })).filter(({ rule }) => rule === 'policy/pass-role-star')

  it('is off', async () => {
    expect(await hygiene(policy({ Action: 'iam:PassRole' }))).toEqual([])
  })

  it.each([
    [{ Action: 'iam:PassRole' }, 1],
    [{ Action: 'iam:Pass*' }, 1],
    [{ Action: '*' }, 1],
    [{ Action: 'iam:PassRole', Resource: 'arn:aws:iam::111122223333:role/*' }, 1],
    [{ Action: 'iam:PassRole', Resource: 'arn:aws:iam::111122223333:role/ml-*' }, 0],
    [{ Action: 'iam:GetRole' }, 0],
    [{ Effect: 'Deny', Action: 'iam:PassRole' }, 0],
    [{ Action: 'iam:PassRole', Condition: { StringEquals: { 'iam:PassedToService': 'sagemaker.amazonaws.com' } } }, 0],
  ])('%j', async (body, count) => {
    expect(await found(body)).toHaveLength(count)
  })
})

describe('policy/placeholder', () => {
  it.each([
    ['arn:aws:s3:::<bucket>/*', ['<bucket>']],
    ['arn:aws:s3:::{{ bucket }}/*', ['{{ bucket }}']],
    ['arn:aws:s3:::%BUCKET%/*', ['%BUCKET%']],
    ['arn:aws:s3:::${bucket}/*', ['${bucket}']],
    ['arn:aws:lambda:<region>:<account-id>:function:f', ['<region>', '<account-id>']],
    ['arn:aws:lambda:region:account-id:function:f', ['region', 'account-id']],
    ['arn:aws:s3:::DOC-EXAMPLE-BUCKET/*', ['DOC-EXAMPLE-BUCKET']],
    ['arn:aws:s3:::YOUR-BUCKET-NAME/*', ['YOUR-BUCKET-NAME']],
    ['BUCKET_ARN', ['BUCKET_ARN']],
    ['arn:aws:s3:::my-bucket/*', []],
    ['arn:aws:s3:::amzn-s3-demo-bucket/*', []],
    ['arn:aws:lambda:us-east-1:123456789012:function:f', []],
    ['arn:aws:s3:::b/${aws:username}/*', []],
    ['arn:aws:s3:::b/${*}', []],
    ['arn:aws:s3:::b/100%', []],
  ])('%s', async (resource, expected) => {
    const text = policy({ Action: '*', Resource: resource })
    const findings = await hygiene(text)
    expect(kinds(findings)).toEqual(expected.map(() => 'policy/placeholder notice'))
    expect(findings.map((finding) => pointedAt(text, finding)).sort()).toEqual([...expected].sort())
  })

  it('is told once a document', async () => {
    const one = { Action: '*', Resource: 'arn:aws:s3:::<bucket>/*' }
    expect(await hygiene(policy(one, one))).toHaveLength(1)
  })

  it('is none where a template was read', async () => {
    const resource = `arn:aws:s3:::${symbolText('parameter', 'var.b')}/*`
    expect(await hygiene(policy({ Resource: resource }))).toEqual([])
  })
})
