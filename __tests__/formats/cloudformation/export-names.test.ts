import { performance } from 'node:perf_hooks'
import { describe, expect, it } from 'vitest'
import { symbolText } from '../../../src/base/symbol.js'
import { formOf, haveOneForm } from '../../../src/formats/cloudformation/export-names.js'

const gap = (name: string) => symbolText('parameter', name)
const alike = (left: string, right: string) => [
  haveOneForm(formOf(left), formOf(right)),
  haveOneForm(formOf(right), formOf(left)),
]

describe('names of exports and imports', () => {
  it.each([
    [`${gap('A')}-RoleArn`, `${gap('AWS::StackName')}-RoleArn`],
    [`${gap('A')}-RoleArn`, 'network-prod-RoleArn'],
    [`shared-${gap('A')}-${gap('B')}-RoleArn`, 'shared-a-b-c-RoleArn'],
    [`${gap('A')}${gap('B')}:role`, 'ab:role'],
    ['network-RoleArn', 'network-RoleArn'],
  ])('%s may be %s', (left, right) => expect(alike(left, right)).toEqual([true, true]))

  it.each([
    [`${gap('A')}-RoleArn`, `${gap('A')}-BucketArn`],
    [`${gap('A')}-RoleArn`, `prod-${gap('A')}-RoleArn`],
    [`${gap('A')}-RoleArn`, '-RoleArn'],
    [`${gap('A')}-RoleArn`, 'a:b-RoleArn'],
    [`${gap('A')}-RoleArn`, 'network-RoleArn-2'],
    [`${gap('A')}${gap('B')}:role`, 'a:role'],
    [`${gap('A')}.role`, 'a-role'],
    [gap('A'), 'network-RoleArn'],
    [gap('A'), gap('B')],
    ['network-RoleArn', 'network-rolearn'],
  ])('%s is not %s', (left, right) => expect(alike(left, right)).toEqual([false, false]))

  it('takes no longer for a name that nearly fits in many ways', () => {
    const open = `${['A', 'B', 'C'].map(gap).join('-')}:role-${gap('D')}`
    const started = performance.now()
    for (const length of [900, 100_000]) expect(alike(open, `${'-'.repeat(length)}:rol-a`)).toEqual([false, false])
    expect(performance.now() - started).toBeLessThan(1000)
  })
})
