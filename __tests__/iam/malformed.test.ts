import { describe, expect, it } from 'vitest'
import { simulateRequest } from '../../src/shell/simulate.js'

const account = '111122223333'
const role = `arn:aws:iam::${account}:role/r`
const yes = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] }
const decide = (body: object) =>
  simulateRequest({
    principal: role,
    action: 's3:GetObject',
    resource: 'arn:aws:s3:::b/k',
    identityPolicies: [yes],
    ...body,
  }).decision
const statement = (body: object) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: '*', Resource: '*', ...body }],
})

describe('what cannot be read is unknown', () => {
  it.each([
    ['a resource policy without Statement', { resourcePolicy: {} }],
    ['a service control policy without Statement beside one', { serviceControlPolicies: [[yes, {}]] }],
    ['a resource control policy without Statement', { resourceControlPolicies: [[{}]] }],
  ])('%s', (_, body) => expect(decide(body)).toBe('unknown'))

  it('Principal beside NotPrincipal', () => {
    const resourcePolicy = statement({ Principal: '*', NotPrincipal: { AWS: 'arn:aws:iam::111122223333:role/other' } })
    expect(decide({ identityPolicies: [], resourcePolicy })).toBe('unknown')
  })
})

describe('who is bound', () => {
  it('a resource control policy denies by its Principal', () => {
    const denies = statement({ Effect: 'Deny', Principal: '*' })
    expect(decide({ resourceControlPolicies: [[denies]] })).toBe('explicitDeny')
  })

  it('a service control policy does not bind a service', () => {
    const resourcePolicy = statement({ Principal: { Service: 'x.amazonaws.com' } })
    const denies = statement({ Effect: 'Deny' })
    expect(
      decide({
        principal: 'x.amazonaws.com',
        identityPolicies: [],
        resourcePolicy,
        serviceControlPolicies: [[denies]],
      }),
    ).toBe('allowed')
  })

  it('the root user is named by its account', () => {
    const root = `arn:aws:iam::${account}:root`
    expect(
      decide({
        principal: root,
        identityPolicies: [],
        resourceAccount: account,
        resourcePolicy: statement({ Principal: { AWS: root } }),
      }),
    ).toBe('allowed')
  })
})
