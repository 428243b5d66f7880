import { describe, expect, it } from 'vitest'
import { ConfigurationError, formatProblem } from '../../src/base/errors.js'
import { SourceText } from '../../src/base/source.js'
import { emptyConfiguration, loadConfiguration } from '../../src/shell/configuration.js'

const load = (text: string) => loadConfiguration(new SourceText('c.yml', text))

async function mistakes(text: string): Promise<string[]> {
  try {
    await load(text)
  } catch (error) {
    if (error instanceof ConfigurationError) return error.problems.map(formatProblem)
    throw error
  }
  return []
}

describe('mistakes in the configuration', () => {
  const role = 'version: 1\nprincipals:\n  r:\n'
  it.each([
    ['', ['c.yml:1:1: missing key `version`; the file must say `version: 1`']],
    ['# nothing\n', ['c.yml:1:1: missing key `version`; the file must say `version: 1`']],
    ['version: 2\n', ['c.yml:1:10: `version` must be 1, found the number 2']],
    ['version: "1"\n', ['c.yml:1:10: `version` must be a whole number, found `1`']],
    ['- version\n', ['c.yml:1:1: the configuration must be a mapping, found a list']],
    [`${role}    polices: [a.json]\n`, ['c.yml:4:5: unknown key `polices`; did you mean `policies`?']],
    ['version: 1\nbukets: {}\n', ['c.yml:2:1: unknown key `bukets`; did you mean `buckets`?']],
    [`${role}    policies: 7\n`, ['c.yml:4:15: `policies` must be a string or a list, found the number 7']],
    [`${role}    policies:\n`, ['c.yml:4:5: `policies` must be a string or a list, found nothing']],
    [`${role}    policies: [a.json, {}]\n`, ['c.yml:4:24: `policies` must be a string, found a mapping']],
    [`${role}    policies: ../a.json\n`, ['c.yml:4:15: `../a.json` must stay inside the checked directory']],
    [`${role}    trust: /a.json\n`, ['c.yml:4:12: `/a.json` must stay inside the checked directory']],
    [`${role}    arn: role\n`, ['c.yml:4:10: `arn` must be the ARN of a role, user or group, found `role`']],
    [
      `${role}    tasks: [lookout-for-vision/create-modl]\n`,
      ['c.yml:4:13: unknown task `lookout-for-vision/create-modl`; did you mean `lookout-for-vision/create-model`?'],
    ],
    [
      `${role}    tasks:\n      - task: lookout-for-vision/create-model\n        with: { input-buckets: x }\n`,
      [
        'c.yml:6:17: unknown parameter `input-buckets` of `lookout-for-vision/create-model`; did you mean `input-bucket`?',
      ],
    ],
    [`${role}    tasks: [{ with: {} }]\n`, ['c.yml:4:13: missing key `task`']],
    [
      `${role}    tasks: [a2i/image-bucket]\n`,
      ['c.yml:4:13: `a2i/image-bucket` is a task of a bucket; declare it under `buckets`'],
    ],
    [
      'version: 1\nbuckets:\n  b:\n    tasks: [a2i/console]\n',
      ['c.yml:4:13: `a2i/console` is a task of a principal; declare it under `principals`'],
    ],
    [
      `${role}    managed-policies: [NoSuchPolicy]\n`,
      ['c.yml:4:24: unknown AWS managed policy `NoSuchPolicy`; name a customer-managed policy by its ARN'],
    ],
    [
      'version: 1\nrules: { syntax: of }\n',
      ['c.yml:2:18: `syntax` must be one of `error`, `warning`, `notice`, `off`, found `of`; did you mean `off`?'],
    ],
    ['version: 1\nrules:\n  sintax: off\n', ['c.yml:3:3: unknown rule `sintax`; did you mean `syntax`?']],
    [
      'version: 1\nhygiene: on\n',
      ['c.yml:2:10: `hygiene` must be one of `catalogue`, `all`, `off`, found `on`; did you mean `off`?'],
    ],
    ['version: 1\ndefaults: { account: 12 }\n', ['c.yml:2:22: `account` must be 12 digits, found `12`']],
    [
      'version: 1\nsuppressions: [{ rule: syntax, reason: x, until: 2026-02-30 }]\n',
      ['c.yml:2:50: `until` must be a date of the calendar, found `2026-02-30`'],
    ],
    [
      'version: 1\nsuppressions: [{ rule: syntax, reason: x, until: soon }]\n',
      ['c.yml:2:50: `until` must be a date as YYYY-MM-DD, found `soon`'],
    ],
    ['version: 1\nsuppressions: [{ rule: syntax }]\n', ['c.yml:2:16: missing key `reason`']],
    [
      'version: 1\nrules: { "a2i/flow-definition-role#read-inputs": off }\n',
      ['c.yml:2:10: unknown requirement `read-inputs` of `a2i/flow-definition-role`; did you mean `read-input`?'],
    ],
    [
      'version: 1\nbuckets:\n  b: { content: image }\n',
      [
        'c.yml:3:17: `content` must be one of `images`, `video`, `point-cloud`, `text`, found `image`; did you mean `images`?',
      ],
    ],
    ['version: 1\nbuckets:\n  b: { versioned: yes }\n', ['c.yml:3:19: `versioned` must be true or false, found `yes`']],
    ['principals: {}\n', ['c.yml:1:1: missing key `version`; the file must say `version: 1`']],
    ['version: 1\n---\nversion: 1\n', ['c.yml:3:1: expected one document, found another']],
  ])('%j', async (text, expected) => {
    const found = await mistakes(text)
    expect(found).toEqual(expected)
  })

  it('reports YAML errors at their place', async () => {
    const [first] = await mistakes('version: 1\nprincipals: [\n')
    expect(first).toMatch(/^c\.yml:\d+:\d+: /)
  })

  it('reports several mistakes in the order of the file', async () => {
    const found = await mistakes(`${role}    polices: x\n    tasks: [a2i/nonsense-task]\nrulez: {}\n`)
    expect(found.map((line) => line.split(': ')[0])).toEqual(['c.yml:4:5', 'c.yml:5:13', 'c.yml:6:1'])
  })
})

describe('a right configuration', () => {
  it('is read whole', async () => {
    const configuration = await load(`version: 1
principals:
  r:
    arn: arn:aws:iam::111122223333:role/r
    policies: iam/*.json
    managed-policies: [AmazonAugmentedAIFullAccess, "arn:aws:iam::111122223333:policy/own"]
    boundary: arn:aws:iam::111122223333:policy/boundary
    trust: iam/trust.json
    tasks:
      - lookout-for-vision/create-model
      - task: lookout-for-vision/create-model
        with: { bucket: my-bucket, account: 012345678901, region: us-east-1 }
buckets:
  b: { cors: c.json, versioned: true, content: images, tasks: [a2i/image-bucket], account: 111122223333 }
keys:
  "arn:aws:kms:us-east-1:111122223333:key/1": { policy: k.json }
rules: { policy/unknown-action: off, lookout-for-vision/end-of-support: notice, lookout-for-vision/create-model: off }
suppressions: [{ rule: syntax, reason: known, until: 2026-12-31 }]
exclude: ["legacy/**"]
service-control-policies: [[a.json, b.json], c.json]
hygiene: all
`)
    const [principal] = configuration.principals
    expect(principal?.policies.map(({ glob }) => glob)).toEqual(['iam/*.json'])
    expect(principal?.tasks[1]?.with).toEqual({ bucket: 'my-bucket', account: '012345678901', region: 'us-east-1' })
    expect(principal?.boundary?.glob).toBe('arn:aws:iam::111122223333:policy/boundary')
    expect(configuration.buckets[0]).toMatchObject({ name: 'b', versioned: true, account: '111122223333' })
    expect(configuration.serviceControlPolicies.map((level) => level.length)).toEqual([2, 1])
    expect({ ...configuration.rules }).toMatchObject({ 'policy/unknown-action': 'off' })
    expect(configuration.hygiene).toBe('all')
  })

  it('may say nothing but its version', async () => {
    const { rules, ...rest } = await load('version: 1\n')
    expect({ ...rest, rules: { ...rules } }).toEqual(emptyConfiguration())
  })
})

describe('duplicate keys', () => {
  it('are named at the second place', async () => {
    const source = new SourceText('ml-perms.yml', 'version: 1\nprincipals: {}\nprincipals: {}\n')
    await expect(loadConfiguration(source)).rejects.toThrow(
      'ml-perms.yml:3:1: the key `principals` stands here a second time',
    )
  })
})
