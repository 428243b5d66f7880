import { describe, expect, it } from 'vitest'
import { deploymentIn, partitionOf, providerRegion } from '../../src/formats/partition.js'

describe('partitionOf', () => {
  it.each([
    [undefined, ['arn:aws-us-gov:s3:::a/*'], 'aws-us-gov'],
    [undefined, ['arn:aws-cn:s3:::a', 'arn:aws-cn:iam::aws:policy/ReadOnlyAccess'], 'aws-cn'],
    [undefined, ['arn:aws-cn:s3:::a', 'arn:aws:s3:::a'], 'aws'],
    [undefined, ['arn:aws-cn:s3:::a arn:aws-us-gov:s3:::a'], undefined],
    [undefined, ['arn:$' + '{AWS::Partition}:s3:::a'], undefined],
    ['cn-north-1', ['arn:aws:s3:::a'], 'aws-cn'],
    ['us-gov-west-1', [], 'aws-us-gov'],
    ['us-east-1', ['arn:aws-cn:s3:::a'], undefined],
  ])('%s %j is %s', (region, texts, partition) => {
    expect(partitionOf(region, texts)).toBe(partition)
  })

  it('leaves what the configuration says', () => {
    const deployment = { account: '1', region: 'r', partition: 'aws-iso' }
    expect(deploymentIn(deployment, 'cn-north-1', [])).toBe(deployment)
    expect(deploymentIn({ ...deployment, partition: 'aws' }, 'cn-north-1', []).partition).toBe('aws-cn')
  })

  it('reads the Region of the providers of a module', () => {
    expect(providerRegion(['provider "aws" {\n  profile = "x"\n  region = "cn-north-1"\n}\n'])).toBe('cn-north-1')
    expect(
      providerRegion(['provider "aws" { region = "cn-north-1" }\n', 'provider "aws" { region = "us-east-1" }\n']),
    ).toBeUndefined()
    expect(
      providerRegion(['provider "aws" {\n}\nprovider "aws" {\n  alias = "x"\n  region = "cn-north-1"\n}\n']),
    ).toBeUndefined()
    expect(providerRegion(['provider "aws" { region = var.region }\n'])).toBeUndefined()
  })
})
