import { describe, expect, it } from 'vitest'
import { SourceText } from '../../src/base/source.js'
import { type FileHint, readFile } from '../../src/formats/read-file.js'

type Expected = NonNullable<FileHint['as']>

const policy = (...statements: object[]) => JSON.stringify({ Version: '2012-10-17', Statement: statements }, null, 1)
const files = {
  identity: policy({ Effect: 'Allow', Action: ['rekognition:DetectLabels', 'ec2:RunInstances'], Resource: '*' }),
  trust: policy({ Effect: 'Allow', Principal: { Service: 'sagemaker.amazonaws.com' }, Action: 'sts:AssumeRole' }),
  bucket: policy({ Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: 'arn:aws:s3:::b/*' }),
  key: policy({ Effect: 'Allow', Principal: '*', Action: 'kms:*', Resource: '*' }),
  topic: policy({ Effect: 'Allow', Principal: '*', Action: 'sns:Publish', Resource: '*' }),
  cors: '[{"AllowedMethods":["GET"],"AllowedOrigins":["*"]}]',
}
/** The problems, each with the text where it stands. */
async function problems(text: string, as: Expected) {
  const file = await readFile(new SourceText('file', text), { as })
  return file.problems.map(({ message, start, end, rule }) => ({ message, rule, at: text.slice(start, end) }))
}
const homes: Record<string, string> = {
  identity:
    'an identity policy (no statement has a `Principal`); in the configuration it belongs under `policies` of a principal',
  trust: 'a trust policy (it says who may assume a role); in the configuration it belongs under `trust` of a principal',
  bucket:
    'a bucket policy (it says who may act on a bucket); in the configuration it belongs under `policy` of a bucket',
  key: 'a key policy (it says who may use a KMS key); in the configuration it belongs under `policy` of a key under `keys`',
  topic: 'the policy of another resource',
  cors: 'a CORS configuration (it says which web pages may use a bucket); in the configuration it belongs under `cors` of a bucket',
}

describe('a file that is named as something else is said to be what it is', () => {
  it.each<[keyof typeof files, Expected, string]>([
    ['trust', 'identity-policy', 'an identity policy'],
    ['cors', 'identity-policy', 'an identity policy'],
    ['identity', 'trust-policy', 'a trust policy'],
    ['bucket', 'trust-policy', 'a trust policy'],
    ['key', 'trust-policy', 'a trust policy'],
    ['topic', 'trust-policy', 'a trust policy'],
    ['cors', 'trust-policy', 'a trust policy'],
    ['identity', 'bucket-policy', 'a bucket policy'],
    ['trust', 'bucket-policy', 'a bucket policy'],
    ['key', 'bucket-policy', 'a bucket policy'],
    ['cors', 'bucket-policy', 'a bucket policy'],
    ['identity', 'key-policy', 'a key policy'],
    ['bucket', 'key-policy', 'a key policy'],
    ['trust', 'key-policy', 'a key policy'],
    ['identity', 'cors', 'a CORS configuration'],
    ['trust', 'cors', 'a CORS configuration'],
    ['bucket', 'cors', 'a CORS configuration'],
  ])('%s as %s', async (found, expected, wanted) => {
    const told = await problems(files[found], expected)
    expect(told.map(({ message }) => message)).toEqual([`expected ${wanted}, found ${homes[found]}`])
    expect(told[0]!.at.length).toBeGreaterThan(0)
  })

  it('a Principal that is one too many is told by its rule, at its place', async () => {
    expect(await problems(files.trust, 'identity-policy')).toMatchObject([
      { rule: 'policy/principal-in-identity-policy', at: expect.stringContaining('sagemaker.amazonaws.com') },
    ])
    expect(await problems(files.bucket, 'identity-policy')).toEqual([
      {
        rule: 'policy/principal-in-identity-policy',
        message:
          'a policy attached to an identity cannot have a `Principal`; if it is a bucket policy, it belongs under `policy` of a bucket in the configuration',
        at: '"*"',
      },
    ])
  })
})

describe('what may be what it is said to be is', () => {
  it.each<[string, string, Expected, string[]]>([
    ['right', files.identity, 'identity-policy', []],
    ['right', files.trust, 'trust-policy', []],
    ['right', files.bucket, 'bucket-policy', []],
    ['right', files.key, 'key-policy', []],
    ['right', files.cors, 'cors', []],
    ['mixed', files.topic, 'bucket-policy', []],
    [
      'a trust policy with a misspelt action',
      policy({ Effect: 'Allow', Principal: '*', Action: ['sts:AssumeRole', 'sts:TagSessions'] }),
      'trust-policy',
      [],
    ],
    ['without statements', policy(), 'trust-policy', []],
    [
      'a trust policy whose Principal was forgotten',
      policy({ Effect: 'Allow', Action: 'sts:AssumeRole' }),
      'trust-policy',
      ['the statement has no `Principal`'],
    ],
    [
      'a bucket policy whose Principal was forgotten',
      policy({ Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }),
      'bucket-policy',
      [
        'the statement has no `Principal`; if it is an identity policy, it belongs under `policies` of a principal in the configuration',
      ],
    ],
    [
      'an identity policy with one Principal too many',
      policy(
        { Effect: 'Allow', Action: 's3:GetObject', Resource: '*' },
        { Effect: 'Allow', Action: 's3:GetObject', Resource: '*', Principal: '*' },
      ),
      'identity-policy',
      ['a policy attached to an identity cannot have a `Principal`'],
    ],
  ])('%s: %s as %s', async (_, text, expected, messages) => {
    expect((await problems(text, expected)).map(({ message }) => message)).toEqual(messages)
  })
})
