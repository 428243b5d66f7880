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
    [
      'version: 1\nkeys:\n  arn:aws:kms:us-east-1:111122223333:key/0a1b2c3d-1111-2222-3333-444455556666: k.json\n',
      [
        'c.yml:3:80: `arn:aws:kms:us-east-1:111122223333:key/0a1b2c3d-1111-2222-3333-444455556666` must be a mapping with `policy`, found `k.json`',
      ],
    ],
    [`${role}    policies: 7\n`, ['c.yml:4:15: `policies` must be a string or a list, found the number 7']],
    [`${role}    policies:\n`, ['c.yml:4:5: `policies` must be a string or a list, found nothing']],
    [`${role}    policies: [a.json, {}]\n`, ['c.yml:4:24: `policies` must be a string, found a mapping']],
    [`${role}    policies: ../a.json\n`, ['c.yml:4:15: `../a.json` must stay inside the checked directory']],
    [
      `${role}    policies: ["{a,b}{c,d}/*.json", "${'{a,b}'.repeat(8)}"]\n`,
      [`c.yml:4:37: \`${'{a,b}'.repeat(8)}\` stands for too many patterns: expected at most 200`],
    ],
    [
      'version: 1\nexclude: ["{1..300}.json"]\n',
      ['c.yml:2:11: `{1..300}.json` stands for too many patterns: expected at most 200'],
    ],
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

  it.each([
    'rekognition-custom-labels/run-model#trust-states',
    'ground-truth/create-labeling-job#role',
    'a2i/flow-definition-role#role',
    'a2i/flow-definition-role#read-input',
  ])('takes %s, which findings carry, for a rule', async (rule) => {
    expect(await mistakes(`version: 1\nrules: { "${rule}": off }\n`)).toEqual([])
    expect(await mistakes(`version: 1\nsuppressions: [{ rule: "${rule}", reason: x }]\n`)).toEqual([])
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

describe('values of the configuration', () => {
  const flow = (values: string) =>
    `version: 1\nprincipals:\n  r:\n    tasks:\n      - task: a2i/flow-definition-role\n        with: { ${values} }\n`
  const doubts = async (text: string) => (await load(text)).doubts.map(({ problem }) => formatProblem(problem))
  const bucket = 'must be the name of a bucket or `arn:PARTITION:s3:::NAME`, found'
  const key = 'must be the ARN of a KMS key, its id or an alias (`alias/NAME`), found'

  it.each([
    ['input-bucket: "my bucket"', `c.yml:6:31: \`input-bucket\` ${bucket} \`my bucket\``],
    [
      'input-bucket: my-bucket/images',
      `c.yml:6:31: \`input-bucket\` ${bucket} \`my-bucket/images\`; \`images\` belongs into \`input-prefix\``,
    ],
    [
      'bucket: s3://my-bucket/images/',
      `c.yml:6:25: \`bucket\` ${bucket} \`s3://my-bucket/images/\`; \`images\` belongs into \`input-prefix\` or \`output-prefix\``,
    ],
    [
      'input-bucket: "arn:aws:s3::my-bucket"',
      `c.yml:6:31: \`input-bucket\` ${bucket} \`arn:aws:s3::my-bucket\`; did you mean \`arn:aws:s3:::my-bucket\`?`,
    ],
    [
      'input-bucket: "arn:aws:s3:us-east-1:111122223333:accesspoint/x"',
      `c.yml:6:31: \`input-bucket\` ${bucket} \`arn:aws:s3:us-east-1:111122223333:accesspoint/x\`; an access point is no bucket`,
    ],
    ['input-bucket: "arn:aws:sqs:::my-bucket"', `c.yml:6:31: \`input-bucket\` ${bucket} \`arn:aws:sqs:::my-bucket\``],
    ['input-bucket: ""', 'c.yml:6:31: `input-bucket` must be text that is not empty, found an empty string'],
    [
      'output-prefix: s3://b/x',
      'c.yml:6:32: `output-prefix` must be how keys begin, without the bucket, found `s3://b/x`',
    ],
    ['account: 1111222233334', 'c.yml:6:26: `account` must be 12 digits, found `1111222233334`'],
    [
      'region: us-east-1a',
      'c.yml:6:25: `region` must be a Region such as `us-east-1`, found `us-east-1a`; did you mean `us-east-1`?',
    ],
    [
      'region: US-WEST-2',
      'c.yml:6:25: `region` must be a Region such as `us-east-1`, found `US-WEST-2`; did you mean `us-west-2`?',
    ],
    ['kms-key: "my key"', `c.yml:6:26: \`kms-key\` ${key} \`my key\``],
    [
      'kms-key: "arn:aws:kms:us-east-1:1234:key/x"',
      `c.yml:6:26: \`kms-key\` ${key} \`arn:aws:kms:us-east-1:1234:key/x\`; an account has 12 digits, not \`1234\``,
    ],
    [
      'kms-key: "arn:aws:kms:us-east1:111122223333:key/x"',
      `c.yml:6:26: \`kms-key\` ${key} \`arn:aws:kms:us-east1:111122223333:key/x\`; \`us-east1\` is no Region; did you mean \`us-east-1\`?`,
    ],
    [
      'kms-key: "arn:aws:s3:::my-bucket"',
      `c.yml:6:26: \`kms-key\` ${key} \`arn:aws:s3:::my-bucket\`; it has the form \`arn:PARTITION:kms:REGION:ACCOUNT:key/ID\``,
    ],
    [
      'kms-key: "arn:awz:kms:us-east-1:111122223333:key/x"',
      `c.yml:6:26: \`kms-key\` ${key} \`arn:awz:kms:us-east-1:111122223333:key/x\`; \`awz\` is no partition; did you mean \`aws\`?`,
    ],
  ])('%s is a mistake', async (values, expected) => {
    expect(await mistakes(flow(values))).toEqual([expected])
  })

  it.each([
    ['buckets: { "arn:aws:s3:::my-bucket": {} }', 'a bucket is declared by its name, found its ARN; write `my-bucket`'],
    ['principals: { "": {} }', 'a principal needs a label, found an empty string'],
    ['buckets: { my-bucket: { account: <account> } }', '`account` must be 12 digits, found `<account>`'],
    ['buckets: { "my/bucket": {} }', `\`buckets\` ${bucket} \`my/bucket\``],
    ['keys: { 1234abcd: { policy: k.json } }', '`keys` must be the ARN of a KMS key, found `1234abcd`'],
    [
      'defaults: { region: us-east }',
      '`region` must be a Region such as `us-east-1`, found `us-east`; did you mean `us-east-1`?',
    ],
    ['defaults: { partition: amazon }', '`partition` must be a partition such as `aws` or `aws-cn`, found `amazon`'],
    [
      'defaults: { region: cn-north-1, partition: aws }',
      '`partition` must be `aws-cn`, the partition of `cn-north-1`, found `aws`',
    ],
    [
      'principals: { r: { arn: "arn:aws:iam::111122223333:roles/x" } }',
      '`arn` must be the ARN of a role, user or group, found `arn:aws:iam::111122223333:roles/x`; did you mean `arn:aws:iam::111122223333:role/x`?',
    ],
    [
      'principals: { r: { managed-policies: ["arn:aws:iam:111122223333:policy/x"] } }',
      '`managed-policies` must be the ARN of a managed policy (`arn:PARTITION:iam::ACCOUNT:policy/NAME`), found `arn:aws:iam:111122223333:policy/x`; did you mean `arn:aws:iam::111122223333:policy/x`?',
    ],
    [
      'principals: { r: { boundary: "arn:aws:iam::111122223333:role/x" } }',
      '`boundary` must be the ARN of a managed policy (`arn:PARTITION:iam::ACCOUNT:policy/NAME`), found `arn:aws:iam::111122223333:role/x`',
    ],
    [
      'principals: { r: { tasks: [{ task: ground-truth/create-labeling-job, with: { workteam-type: private } }] } }',
      '`workteam-type` must be one of `private-crowd`, `vendor-crowd`, `public-crowd`, found `private`',
    ],
    [
      'principals: { r: { tasks: [{ task: ground-truth/create-labeling-job, with: { execution-role: "arn:aws:iam::111122223333:user/x" } }] } }',
      '`execution-role` must be the name or the ARN of a role, found `arn:aws:iam::111122223333:user/x`',
    ],
  ])('%s is a mistake', async (line, expected) => {
    const found = await mistakes(`version: 1\n${line}\n`)
    expect(found.map((text) => text.replace(/^c\.yml:2:\d+: /, ''))).toEqual([expected])
  })

  it.each([
    'input-bucket: my.bucket-1',
    'input-bucket: "arn:aws-cn:s3:::my-bucket"',
    'input-bucket: "arn:aws:s3:::my-bucket/*"',
    'input-bucket: s3://my-bucket/',
    'input-bucket: team-*',
    'input-bucket: aws_s3_bucket.input',
    'input-bucket: \'module.x["a/b"].aws_s3_bucket.input\'',
    'input-bucket: <bucket>',
    'input-bucket: "${name}-data"',
    'region: us-gov-west-1',
    'region: eusc-de-east-1',
    'account: 012345678901',
    'kms-key: alias/team/data',
    'kms-key: 1234abcd-12ab-34cd-56ef-1234567890ab',
    'kms-key: mrk-1234abcd12ab34cd56ef1234567890ab',
    'kms-key: key/1234',
    'kms-key: DataKey',
    'kms-key: "arn:aws-us-gov:kms:us-gov-west-1:111122223333:alias/data"',
    'kms-key: "arn:aws:kms:*:111122223333:key/*"',
    'input-prefix: ""',
    'output-prefix: /results/',
    'region: <region>',
    'account: <account>',
  ])('%s is fine', async (values) => {
    expect(await doubts(flow(values))).toEqual([])
  })

  it.each([
    ['input-bucket: My_Bucket', '`input-bucket`: no new bucket can be called `My_Bucket`'],
    ['input-bucket: b', '`input-bucket`: no new bucket can be called `b`'],
    ['input-bucket: 192.168.5.4', '`input-bucket`: no new bucket can be called `192.168.5.4`'],
    ['input-bucket: data-s3alias', '`input-bucket`: no new bucket can be called `data-s3alias`'],
    ['region: eu-atlantis-1', '`region`: `eu-atlantis-1` is no Region that this version knows'],
    ['region: us-wset-2', '`region`: `us-wset-2` is no Region that this version knows; did you mean `us-west-2`?'],
  ])('%s looks unfamiliar', async (values, expected) => {
    expect((await doubts(flow(values)))[0]).toContain(expected)
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
