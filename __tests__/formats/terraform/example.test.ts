import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { plain } from '../../../src/model/located.js'
import { find, readFiles, shown } from './support.js'

const root = fileURLToPath(new URL('../../../examples/terraform-labeling', import.meta.url))
const files = Object.fromEntries(
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:tf|html)$/.test(path))
    .map((path) => [path.replaceAll('\\', '/'), readFileSync(join(root, path), 'utf8').replaceAll('\r\n', '\n')]),
)

it('examples/terraform-labeling is one system', async () => {
  const infrastructure = await readFiles(files)
  expect(infrastructure.givenUp).toEqual([])
  expect(infrastructure.files.flatMap(({ problems }) => problems)).toEqual([])
  expect(
    infrastructure.resources.map(({ label, certain }) => [label, certain ?? true]).filter(([, certain]) => !certain),
  ).toEqual([])
  expect(infrastructure.resources.filter(({ type }) => type === 'opaque')).toEqual([])

  const images = find(infrastructure, 'bucket', 'module.images.aws_s3_bucket.this')
  expect(images.name).toBe('shoes-dev-images')
  const cors = find(infrastructure, 'bucket-part', 'module.images.aws_s3_bucket_cors_configuration.this[0]')
  expect(cors.bucket).toBe(images.name)
  expect(cors.cors).toMatchObject({
    value: [
      {
        AllowedHeaders: [],
        AllowedMethods: ['GET'],
        AllowedOrigins: ['*'],
        ExposeHeaders: ['Access-Control-Allow-Origin'],
      },
    ],
  })
  const key = find(infrastructure, 'key')
  expect(
    find(infrastructure, 'bucket-part', 'module.results.aws_s3_bucket_server_side_encryption_configuration.this[0]')
      .kmsKey,
  ).toBe(key.arn)

  const role = find(infrastructure, 'role', 'module.labeling_role.aws_iam_role.this')
  expect(shown(role.arn)).toBe('arn:aws:iam::${AWS::AccountId}:role/shoes-dev-labeling')
  expect(key.policy).toMatchObject({
    value: { Statement: [{ Sid: 'Account' }, { Sid: 'Labeling', Principal: { AWS: [role.arn] } }] },
  })
  const { document } = find(infrastructure, 'policy', 'module.labeling_role.aws_iam_role_policy.this')
  expect('value' in document && shown(document.value)).toMatchObject({
    Statement: [
      { Sid: 'ReadImages', Resource: ['arn:aws:s3:::shoes-dev-images/*'] },
      { Sid: 'WriteResults', Resource: ['arn:aws:s3:::shoes-dev-results/*'] },
      { Sid: 'FindBuckets', Resource: ['arn:aws:s3:::shoes-dev-images', 'arn:aws:s3:::shoes-dev-results'] },
      { Sid: 'UseKey', Resource: ['arn:aws:kms:eu-west-1:${AWS::AccountId}:key/${aws_kms_key.output}'] },
      { Action: expect.arrayContaining(['logs:PutLogEvents']), Resource: ['*'] },
    ],
  })
  const flow = find(infrastructure, 'service', 'aws_sagemaker_flow_definition.archive')
  expect(shown(plain(flow.attributes))).toMatchObject({
    role_arn: 'arn:aws:iam::${AWS::AccountId}:role/shoes-dev-archive',
    output_config: [{ s3_output_path: 's3://${var.archive_bucket}/reviews/' }],
  })
  expect(flow.assumed).toEqual([
    'variable `environment` has its default `dev`',
    'variable `region` has its default `eu-west-1`',
  ])
})
