import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { allTaskIds } from '../../src/catalogue/index.js'
import { sizeOf } from '../../src/check/generate/merge.js'
import { parseCommandLine } from '../../src/shell/cli-options.js'
import { type PolicyOptions, runPolicy } from '../../src/shell/policy.js'
import { checkFolder } from '../support/generated.js'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ml-perms-policy-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const task = 'a2i/flow-definition-role'
const print = (options: Partial<PolicyOptions>) => runPolicy({ tasks: [task], with: [], format: 'json', ...options })

describe('policy', () => {
  it('prints JSON with the members of the contract', async () => {
    const { text, notices } = await print({ with: ['bucket=zinc', 'kms-key=arn:aws:kms:eu-west-1:111122223333:key/k'] })
    const printed = JSON.parse(text)
    expect(Object.keys(printed)).toEqual(['identityPolicy', 'trustPolicy', 'keyPolicyStatements'])
    expect(printed.identityPolicy.Version).toBe('2012-10-17')
    expect(printed.keyPolicyStatements[0].Principal).toEqual({
      AWS: 'arn:aws:iam::111122223333:role/flow-definition-role',
    })
    expect(notices).toEqual([])
  })

  it('says that tasks belong to different principals, and how to ask for each', async () => {
    const both = { tasks: ['a2i/create-flow-definition', task], with: ['bucket=zinc', 'region=eu-west-1'] }
    const { text, notices } = await print(both)
    expect(JSON.parse(text).principals.map(({ tasks }: { tasks: string[] }) => tasks)).toEqual(
      both.tasks.map((id) => [id]),
    )
    expect(notices.filter((notice) => notice.startsWith('the tasks belong to different principals'))).toHaveLength(1)
    expect(notices.join()).toContain('`policy a2i/create-flow-definition` and `policy a2i/flow-definition-role`')
    expect((await print({ ...both, format: 'terraform' })).notices).toEqual(notices)
  })

  it('names the placeholders', async () => {
    const { text, notices } = await print({})
    expect(text).toContain('"arn:aws:s3:::<input-bucket>/*"')
    expect(notices.join()).toContain('`input-bucket`, `output-bucket`')
  })

  it.each(['alias/team/data', 'arn:aws:kms:eu-west-1:111122223333:alias/team/data'])(
    'prints no key by its alias: %s',
    async (alias) => {
      const { text, notices } = await print({ with: ['bucket=zinc', `kms-key=${alias}`] })
      expect(text).not.toContain('alias')
      const place = alias.startsWith('arn:') ? 'eu-west-1:111122223333' : '<region>:<account>'
      expect(text).toContain(`"arn:aws:kms:${place}:key/<kms-key>"`)
      expect(notices[0]).toContain(alias.startsWith('arn:') ? 'for `kms-key`;' : 'for `account`, `kms-key`, `region`;')
      expect(notices.join()).toContain(`aws kms describe-key --key-id ${alias}`)
      const folder = join(root, 'out')
      await print({ with: ['bucket=zinc', `kms-key=${alias}`], output: folder })
      const report = await checkFolder(folder)
      // Without an account nobody knows whose the key is.
      expect(report.tasks.map(({ verdict }) => verdict)).toEqual([alias.startsWith('arn:') ? 'satisfied' : 'unknown'])
    },
  )

  it('takes placeholders for the place too', async () => {
    const { text } = await print({ with: ['bucket=zinc', 'kms-key=k', 'region=<region>', 'account=${ACCOUNT}'] })
    expect(text).toContain('"arn:aws:kms:<region>:${ACCOUNT}:key/k"')
  })

  it('fills in all that it has placeholders for where a role is passed', async () => {
    const folder = join(root, 'preview')
    const tasks = ['a2i/preview-template']
    const { notices } = await print({ tasks })
    expect(notices.join()).toContain('`account`, `role`')
    const filled = await print({ tasks, with: ['account=111122223333', 'role=preview'], output: folder })
    expect(filled.notices.join()).not.toContain('placeholders')
    const report = await checkFolder(folder)
    expect(report.tasks.map(({ verdict }) => verdict)).toEqual(['satisfied'])
  })

  it('takes a value that one of the tasks can take', async () => {
    const project = 'arn:aws:rekognition:us-east-1:111122223333:project/boards/1634567890123'
    const tasks = ['a2i/start-human-loop', 'lookout-for-vision/create-model', 'rekognition-custom-labels/train-model']
    const { text } = await print({ tasks, with: [`project=${project}`] })
    expect(text).toContain(':project/boards/*"')
    await expect(print({ tasks, with: ['project=arn:aws:s3:::boards'] })).rejects.toThrow(
      '`project` must be the name or the ARN of a project',
    )
  })

  it('refuses what can be no value', async () => {
    await expect(print({ with: ['bucket=zinc', 'kms-key=arn:aws:s3:::zinc'] })).rejects.toThrow(
      '`kms-key` must be the ARN of a KMS key',
    )
    await expect(print({ with: ['input-bucket=zinc/images'] })).rejects.toThrow('belongs into `input-prefix`')
  })

  it('says that a service has ended', async () => {
    const { notices } = await print({ tasks: ['lookout-for-vision/create-model'] })
    expect(notices.join()).toContain('October 31, 2025')
  })

  it.each<[Partial<PolicyOptions>, RegExp]>([
    [{ tasks: [] }, /needs a task/],
    [
      { tasks: ['a2i/flow-definition-rolle'] },
      /unknown task `a2i\/flow-definition-rolle`; did you mean `a2i\/flow-definition-role`\?/,
    ],
    [
      { with: ['input-buckt=b'] },
      /unknown parameter `input-buckt` of `a2i\/flow-definition-role`; did you mean `input-bucket`\?/,
    ],
    [{ with: ['versioned=true'] }, /unknown parameter `versioned`.*known are `input-bucket`/],
    [{ with: ['bucket'] }, /needs KEY=VALUE, found `bucket`/],
    [{ with: ['=b'] }, /needs KEY=VALUE/],
    [{ with: ['bucket='] }, /has no value/],
    [{ with: ['bucket=a', 'bucket=b'] }, /given twice/],
    [{ with: ['__proto__=b'] }, /unknown parameter `__proto__`/],
  ])('%j is refused', async (options, message) => {
    await expect(print(options)).rejects.toThrow(message)
  })

  it('keeps `=` in a value', async () => {
    expect((await print({ with: ['input-bucket=in', 'input-prefix=day=1/', 'output-bucket=o'] })).text).toContain(
      'in/day=1/*',
    )
  })

  it.each([
    ['json', ['.github', 'identity-policy.json', 'key-policy.json', 'trust-policy.json']],
    ['terraform', ['.github', 'key-policy.json', 'main.tf']],
    ['cloudformation', ['.github', 'key-policy.json', 'template.yaml']],
  ] as const)('writes files of format %s and a configuration', async (format, names) => {
    const given = ['bucket=zinc', 'account=111122223333', 'kms-key=arn:aws:kms:eu-west-1:111122223333:key/k']
    const { text } = await print({ format, output: root, with: given })
    expect(readdirSync(root).sort()).toEqual([...names])
    expect(text.trim().split('\n')).toHaveLength(names.length)
    const configuration = parse(readFileSync(join(root, '.github/ml-perms.yml'), 'utf8'))
    expect(configuration.principals['flow-definition-role'].tasks).toEqual([
      {
        task,
        with: {
          'input-bucket': 'zinc',
          'output-bucket': 'zinc',
          'kms-key': 'arn:aws:kms:eu-west-1:111122223333:key/k',
          account: '111122223333',
        },
      },
    ])
    // The same again is no conflict.
    await print({ format, output: root, with: given })
    expect((await checkFolder(root)).tasks.map(({ verdict }) => verdict)).toEqual(['satisfied'])
  })

  it('overwrites nothing, and then writes nothing', async () => {
    writeFileSync(join(root, 'trust-policy.json'), '{}')
    await expect(print({ output: root })).rejects.toThrow(/`.*trust-policy\.json` is there already/)
    expect(readFileSync(join(root, 'trust-policy.json'), 'utf8')).toBe('{}')
    expect(existsSync(join(root, 'identity-policy.json'))).toBe(false)
  })

  it('all principals at once are split, each within the limit', async () => {
    const ids = allTaskIds().filter((id) => !id.endsWith('/detect-only'))
    const { text, notices } = await print({ tasks: ids })
    const { identityPolicy, identityPolicies } = JSON.parse(text)
    expect(identityPolicy).toBeUndefined()
    expect(identityPolicies.length).toBeGreaterThan(1)
    for (const policy of identityPolicies) expect(sizeOf(policy)).toBeLessThanOrEqual(6144)
    expect(notices.join()).toContain(`split into ${identityPolicies.length} policies`)
  })
})

describe('the command line', () => {
  it('takes tasks, repeated parameters, a format and a folder', () => {
    const line = parseCommandLine([
      'policy',
      'a/b',
      '--with',
      'x=1',
      'c/d',
      '--with=y=2',
      '--format',
      'terraform',
      '--output',
      'dir',
    ])
    expect(line.positionals).toEqual(['a/b', 'c/d'])
    expect(line.options.get('with')).toEqual([['x=1'], ['y=2']])
    expect(line.options.get('format')).toEqual([['terraform']])
  })

  it.each([
    [['policy', 'a/b', '--format', 'yaml'], /not one of json, terraform, cloudformation/],
    [['policy', '--fix'], /belongs to `check`/],
  ])('%j is refused', (args, message) => {
    expect(() => parseCommandLine(args)).toThrow(message)
  })
})
