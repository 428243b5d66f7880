import { describe, expect, it } from 'vitest'
import { documentFrom, type Located } from '../../../src/model/located.js'
import { SourceText } from '../../../src/base/source.js'
import { symbolText } from '../../../src/base/symbol.js'
import { findingsOf, fixed, hygiene, kinds, pointedAt, policy, statement } from '../../support/hygiene.js'

const withVersion = (version: string | undefined, ...statements: object[]) =>
  JSON.stringify(
    { ...(version === undefined ? {} : { Version: version }), Statement: statements.map(statement) },
    null,
    1,
  )
const home = { Resource: 'arn:aws:s3:::home/${aws:username}/*' }

describe('policy/variable-version', () => {
  it.each(['2008-10-17', undefined])('%s has no variables', async (version) => {
    const text = withVersion(version, home, {
      Resource: '*',
      Condition: { StringLike: { 'aws:SourceArn': '${aws:PrincipalTag/t}' } },
    })
    const findings = await hygiene(text)
    expect(kinds(findings)).toEqual(['policy/variable-version error', 'policy/variable-version error'])
    expect(pointedAt(text, findings[0]!)).toBe('${aws:username}')
    expect(findings[0]!.message).toContain(version ?? 'has no `Version`')
    if (version !== undefined) expect(JSON.parse(fixed(text, findings[0]!)).Version).toBe('2012-10-17')
    else expect(findings[0]!.fix).toBeUndefined()
  })

  it('says each variable once', async () => {
    expect(await hygiene(withVersion(undefined, home, home))).toHaveLength(1)
  })

  it.each(['${bucket}', '${AWS::Region}', '${var.name}', '${self:custom.bucket}', '${opt:stage}', '$${aws:x'])(
    '%s is none',
    async (text) => {
      const findings = await hygiene(withVersion(undefined, { Resource: `arn:aws:s3:::b/${text}` }))
      expect(findings.filter(({ rule }) => rule === 'policy/variable-version')).toEqual([])
    },
  )

  it('is content with 2012-10-17, and with a piece that has its Version elsewhere', async () => {
    expect(await hygiene(withVersion('2012-10-17', home))).toEqual([])
    expect(await hygiene(JSON.stringify(statement(home)))).toEqual([])
    expect(await hygiene(JSON.stringify([statement(home)]))).toEqual([])
  })
})

describe('policy/missing-version and policy/duplicate-sid', () => {
  const rules = { 'policy/missing-version': 'notice', 'policy/duplicate-sid': 'error' } as const
  const text = withVersion(undefined, { Sid: 'A' }, { Sid: 'B' }, { Sid: 'A' })

  it('are off', async () => {
    expect(await hygiene(text)).toEqual([])
  })

  it('are turned on with a severity', async () => {
    const findings = await hygiene(text, { configuration: { rules } })
    expect(kinds(findings)).toEqual(['policy/duplicate-sid error', 'policy/missing-version notice'])
    expect(findings.find(({ rule }) => rule === 'policy/duplicate-sid')!.related[0]!.location.startLine).toBe(7)
  })

  it('do not ask a piece of a policy for its Version', async () => {
    expect(await hygiene(JSON.stringify([statement({})]), { configuration: { rules } })).toEqual([])
  })
})

describe('principals and resources where none may stand', () => {
  it.each(['Principal', 'NotPrincipal'])('an identity policy has no %s', async (element) => {
    const text = policy({ [element]: { AWS: '*' } })
    const findings = await hygiene(text, { hint: { as: 'identity-policy' } })
    expect(kinds(findings)).toEqual(['policy/principal-in-identity-policy error'])
    expect(findings[0]!.url).toContain('docs/rules.md#policyprincipal-in-identity-policy')
  })

  it('a service control policy has none, a resource control policy has', async () => {
    const text = policy({ Effect: 'Deny', Principal: '*' })
    const findings = await hygiene(text, { hint: { as: 'service-control-policy' } })
    expect(findings).toMatchObject([{ message: 'a service control policy cannot have a `Principal`' }])
    expect(await hygiene(text, { hint: { as: 'resource-control-policy' } })).toEqual([])
  })

  it.each(['Resource', 'NotResource'])('a trust policy has no %s', async (element) => {
    const body = { Principal: { Service: 'sagemaker.amazonaws.com' }, Action: 'sts:AssumeRole', Resource: undefined }
    const findings = await hygiene(policy({ ...body, [element]: '*' }), { hint: { as: 'trust-policy' } })
    expect(kinds(findings)).toEqual(['policy/trust-resource error'])
    expect(await hygiene(policy(body), { hint: { as: 'trust-policy' } })).toEqual([])
  })

  it('knows a trust policy by the service that it lets in', async () => {
    const body = { Action: 'sts:AssumeRole', Resource: '*' }
    const trust = await hygiene(policy({ ...body, Principal: { Service: 'sagemaker.amazonaws.com' } }))
    expect(kinds(trust)).toEqual(['policy/trust-resource error'])
    // The policy of a VPC endpoint for STS.
    expect(await hygiene(policy({ ...body, Principal: '*' }))).toEqual([])
  })

  it('says it of the documents of a template', () => {
    const source = new SourceText('main.tf', 'x'.repeat(100))
    const span = { source, start: 0, end: 10 }
    const located = (value: unknown): Located => {
      if (Array.isArray(value)) return { type: 'array', items: value.map(located), span }
      if (typeof value === 'object' && value !== null)
        return {
          type: 'object',
          members: Object.entries(value).map(([key, item]) => ({ key, keySpan: span, value: located(item) })),
          span,
        }
      return { type: 'scalar', value: value as string, span }
    }
    const bucket = `arn:aws:s3:::${symbolText('parameter', 'var.bucket')}`
    const inline = documentFrom(
      'identity-policy',
      located({
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Principal: '*', Action: 's3:HeadObject', Resource: bucket }],
      }),
      'hcl',
    )
    const principals = [{ name: 'r', policies: [{ label: 'p', document: inline }], grouped: true, assumed: [] }]
    const findings = findingsOf({ principals })
    expect(kinds(findings)).toEqual(['policy/principal-in-identity-policy error', 'policy/unknown-action warning'])
    expect(findings.every(({ principal }) => principal === 'r')).toBe(true)
    // The text does not stand there as it is.
    expect(findings.every(({ fix }) => fix === undefined)).toBe(true)
  })
})

describe('policy/duplicate-key', () => {
  const text = `{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*",
  "Condition": {
    "StringEquals": { "aws:PrincipalOrgID": "o-1" },
    "StringEquals": { "aws:RequestedRegion": "us-east-1" } } }] }`

  it('finds a member that stands twice', async () => {
    const findings = await hygiene(text)
    expect(kinds(findings)).toEqual(['policy/duplicate-key warning'])
    expect(findings[0]!.location).toMatchObject({ startLine: 4, startColumn: 5 })
    expect(findings[0]!.related[0]!.location).toMatchObject({ startLine: 3, startColumn: 5 })
  })

  it('finds it beside comments, in a wrapper and in YAML', async () => {
    expect(await hygiene(`// mine\n${text}`)).toHaveLength(1)
    expect(await hygiene(`{ "PolicyDocument": ${text} }`)).toHaveLength(1)
    const yaml =
      'Version: "2012-10-17"\nStatement:\n  - Effect: Allow\n    Action: s3:GetObject\n    Resource: "*"\n    Resource: "*"\n'
    expect(await hygiene(yaml, { path: 'p.yml' })).toHaveLength(1)
  })

  it('is not misled by texts with colons', async () => {
    const value = 'a \\"StringEquals\\": b'
    const one = `{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Condition": { "StringEquals": { "aws:UserAgent": "${value}" } } } }`
    expect(await hygiene(one)).toEqual([])
  })

  it('lets YAML merge', async () => {
    const yaml = `Version: "2012-10-17"
Statement:
  - &base { Effect: Allow, Action: s3:GetObject, Resource: "*" }
  - { <<: *base, Action: s3:PutObject }
`
    expect(await hygiene(yaml, { path: 'p.yml' })).toEqual([])
  })

  it('knows that keys are the same in every case', async () => {
    const findings = await hygiene(
      policy({ Condition: { StringEquals: { 'aws:SourceAccount': '1', 'AWS:sourceaccount': '2' } } }),
    )
    expect(kinds(findings)).toEqual(['policy/duplicate-key warning'])
  })
})
