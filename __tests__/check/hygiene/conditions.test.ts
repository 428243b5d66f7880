import { describe, expect, it } from 'vitest'
import { hygiene, kinds, pointedAt, policy } from '../../support/hygiene.js'

const found = async (condition: object, body: object = {}) => {
  const text = policy({ Resource: '*', Condition: condition, ...body })
  return { text, findings: await hygiene(text) }
}
const operator = 'policy/condition-operator'

describe('operators', () => {
  it.each([
    ['StringEquls', 'did you mean `StringEquals`?'],
    ['StringEqual', 'did you mean `StringEquals`?'],
    ['ArnLikes', 'did you mean `ArnLike`?'],
    ['Boolean', 'did you mean `Bool`?'],
    ['ForAllValue:StringLike', undefined],
    ['NullIfExists', '`Null` asks whether the key exists, so it has no `IfExists` form'],
    ['StringMatches', undefined],
  ])('there is no %s', async (name, help) => {
    const { findings } = await found({ [name]: { 'aws:PrincipalOrgID': 'o-1', 'aws:RequestedRegion': 'x' } })
    expect(kinds(findings)).toEqual([`${operator} error`])
    expect(findings[0]!.message).toContain(`\`${name}\``)
    if (help !== undefined) expect(findings[0]!.help).toBe(help)
  })

  it.each([
    ['stringequals', 'aws:PrincipalOrgID', 'o-1'],
    ['ForAnyValue:StringLikeIfExists', 'aws:CalledVia', 's3*'],
    ['StringNotEqualsIgnoreCaseIfExists', 'aws:PrincipalOrgID', 'o-1'],
    ['Bool', 'aws:SecureTransport', 'true'],
    ['Bool', 'aws:SecureTransport', true],
    ['BoolIfExists', 'aws:MultiFactorAuthPresent', 'False'],
    ['Null', 'aws:TokenIssueTime', 'true'],
    ['NumericLessThan', 'aws:MultiFactorAuthAge', '3600'],
    ['NumericLessThan', 'aws:EpochTime', '1700000000'],
    ['DateGreaterThan', 'aws:CurrentTime', '2026-01-01T00:00:00Z'],
    ['IpAddress', 'aws:SourceIp', ['203.0.113.0/24', '2001:db8::/32']],
    ['StringEquals', 'aws:SourceArn', 'arn:aws:s3:::data'],
    ['StringLike', 'aws:SourceArn', 'arn:aws:s3:::*'],
    ['ArnLike', 'aws:SourceArn', 'arn:aws:s3:::*'],
    ['StringEquals', 'aws:PrincipalTag/team', '${*}'],
    ['StringEquals', 'aws:UserAgent', 'what?'],
    // A boolean is compared as it is written.
    ['StringEquals', 'aws:SecureTransport', 'true'],
    ['StringEquals', 'aws:SourceIp', '203.0.113.1'],
    ['ArnLike', 'sagemaker:WorkteamArn', 'arn:aws:sagemaker:*:*:workteam/*'],
    ['NumericEquals', 'unknown:key', '1'],
    ['NumericLessThan', 'aws:MultiFactorAuthAge', '${age}'],
  ])('%s on %s with %j fits', async (name, key, value) => {
    const { findings } = await found({ [name]: { [key]: value } })
    expect(findings.filter(({ rule }) => rule === operator)).toEqual([])
  })

  it.each([
    ['StringEquals', 'aws:SourceArn', 'arn:aws:s3:::*', 'use `ArnLike`'],
    ['StringEquals', 'aws:SourceArn', 'arn:aws:s3:::da?a', 'use `ArnLike`'],
    [
      'ForAnyValue:StringNotEqualsIfExists',
      'aws:PrincipalOrgPaths',
      'o-1/*',
      'use `ForAnyValue:StringNotLikeIfExists`',
    ],
    ['StringEqualsIgnoreCase', 'aws:RequestedRegion', 'us-*', 'use `StringLike`'],
    ['StringEquals', 'aws:SourceIp', '203.0.113.0/24', 'use `IpAddress` or another operator of its kind'],
    ['Bool', 'aws:SourceAccount', 'true', 'use `StringEquals` or another operator of its kind'],
    ['NumericEquals', 'aws:SourceAccount', '111122223333', 'use `StringEquals` or another operator of its kind'],
    ['ArnLike', 'aws:SourceAccount', '111122223333', 'use `StringEquals` or another operator of its kind'],
    ['IpAddress', 'aws:RequestedRegion', '203.0.113.1', 'use `StringEquals` or another operator of its kind'],
  ])('%s on %s with %s does not', async (name, key, value, help) => {
    const { text, findings } = await found({ [name]: { [key]: value } })
    expect(kinds(findings)).toEqual([`${operator} warning`])
    expect(findings[0]!.help).toBe(help)
    expect(pointedAt(text, findings[0]!)).toBe(`"${value}"`)
  })

  it('believes the types of the reference less', async () => {
    const { findings } = await found({ Bool: { 's3:prefix': 'true' } }, { Action: 's3:ListBucket' })
    expect(kinds(findings)).toEqual([`${operator} notice`])
  })

  it.each([
    ['Bool', 'aws:SecureTransport', 'yes'],
    ['Null', 'aws:SourceIp', 'null'],
    ['NumericEquals', 's3:max-keys', 'ten'],
    ['DateLessThan', 'aws:CurrentTime', 'tomorrow'],
    ['IpAddress', 'aws:SourceIp', '203.0.113.0/64'],
  ])('%s on %s cannot read %s', async (name, key, value) => {
    const { text, findings } = await found({ [name]: { [key]: ['true', value] } }, { Action: 's3:ListBucket' })
    const wrong = findings.filter(({ rule }) => rule === operator)
    expect(kinds(wrong)).toEqual([`${operator} warning`])
    expect([`"${value}"`, '"true"']).toContain(pointedAt(text, wrong[0]!))
  })
})

describe('keys', () => {
  const rule = 'policy/unsupported-condition-key'

  it.each([
    ['s3:GetObject', 's3:prefix'],
    ['s3:GetObject', 'kms:ViaService'],
    ['sagemaker:CreateModel', 'iam:PassedToService'],
    ['kms:Decrypt', 's3:x-amz-acl'],
    ['s3:GetObject', 's3:frobnicate'],
  ])('%s does not send %s', async (action, key) => {
    const { findings } = await found({ StringEquals: { [key]: 'x' } }, { Action: action })
    expect(kinds(findings)).toEqual([`${rule} warning`])
  })

  it.each([
    ['s3:ListBucket', 's3:prefix'],
    ['s3:ListBucket', 'S3:Prefix'],
    [['s3:GetObject', 's3:ListBucket'], 's3:prefix'],
    ['s3:*', 's3:prefix'],
    ['*', 's3:prefix'],
    ['s3:Frobnicate', 's3:frobnicate'],
    ['brandnew:Do', 'brandnew:Key'],
    ['s3:GetObject', 'brandnew:key'],
    ['s3:GetObject', 'aws:PrincipalOrgID'],
    ['s3:GetObject', 'aws:BrandNewKey'],
    ['s3:GetObject', 's3:ExistingObjectTag/team'],
    ['kms:Decrypt', 'kms:EncryptionContext:aws:s3:arn'],
    ['ec2:StartInstances', 'ec2:ResourceTag/team'],
    ['secretsmanager:GetSecretValue', 'secretsmanager:ResourceTag/SageMaker'],
    ['iam:PassRole', 'iam:PassedToService'],
    ['s3:GetObject', 'lambda:SourceFunctionArn'],
    ['s3:GetObject', '${key}'],
    ['aws-marketplace:Subscribe', 'aws-marketplace:ProductId'],
  ])('%s may send %s', async (action, key) => {
    const { findings } = await found({ StringLike: { [key]: 'x' } }, { Action: action })
    expect(findings.filter((finding) => finding.rule === rule)).toEqual([])
  })

  it('is content where an absent key is expected', async () => {
    for (const name of ['StringEqualsIfExists', 'Null', 'ForAllValues:StringEquals']) {
      const { findings } = await found({ [name]: { 's3:prefix': 'true' } })
      expect(findings).toEqual([])
    }
  })

  it('leaves NotAction alone', async () => {
    const { findings } = await found(
      { StringEquals: { 's3:prefix': 'x' } },
      { Action: undefined, NotAction: 's3:Get*' },
    )
    expect(findings).toEqual([])
  })

  it('leaves identity providers of trust policies alone', async () => {
    const text = policy({
      Principal: { Federated: 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com' },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Resource: undefined,
      Condition: {
        StringEquals: {
          'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',
          'SAML:aud': 'x',
          'sts:ExternalId': 'x',
        },
        StringLike: { 'oidc.eks.us-east-1.amazonaws.com/id/EXAMPLE:sub': 'system:*' },
      },
    })
    expect(kinds(await hygiene(text))).toEqual([`${rule} warning`])
    // sts:ExternalId is not sent with a web identity; the others are not judged.
    expect((await hygiene(text))[0]!.message).toContain('`sts:ExternalId`')
  })

  it('knows keys by their nearest name', async () => {
    const { findings } = await found({ StringEquals: { 's3:prefx': 'x' } }, { Action: 's3:ListBucket' })
    expect(findings).toMatchObject([{ rule, help: 'did you mean `s3:prefix`?' }])
  })
})
