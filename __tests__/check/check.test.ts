import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { SourceText } from '../../src/base/source.js'
import { checkWorkspace } from '../../src/check/check.js'
import { checkCors } from '../../src/check/cors.js'
import type { Report } from '../../src/findings/finding.js'
import { readFile } from '../../src/formats/read-file.js'
import { loadWorkspace } from '../../src/shell/workspace.js'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ml-perms-check-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

async function check(files: Record<string, string>, today = '2026-11-23'): Promise<Report> {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  const { workspace } = await loadWorkspace({ root, cwd: root })
  return checkWorkspace(workspace, { name: 'ml-perms-check', version: '0' }, today)
}

const policy = (...statements: object[]) => JSON.stringify({ Version: '2012-10-17', Statement: statements })
const allow = (action: string | string[], resource: string | string[] = '*') => ({
  Effect: 'Allow',
  Action: action,
  Resource: resource,
})
const deny = (action: string) => ({ Effect: 'Deny', Action: action, Resource: '*' })
const trustOf = (condition?: object) =>
  policy({
    Effect: 'Allow',
    Principal: { Service: 'sagemaker.amazonaws.com' },
    Action: 'sts:AssumeRole',
    ...(condition && { Condition: condition }),
  })
const shared = allow(['s3:GetObject', 's3:PutObject'], 'arn:aws:s3:::b/*')
const declared = (parameters = '', rest = '') => `version: 1
principals:
  r:
    arn: arn:aws:iam::111122223333:role/r
    policies: p.json
    trust: t.json
    tasks: [{ task: a2i/flow-definition-role, with: { ${parameters} } }]
${rest}`
const role = (files: Record<string, string>) => ({
  '.github/ml-perms.yml': declared(),
  'p.json': policy(shared),
  't.json': trustOf(),
  ...files,
})
const requirement = (report: Report, id: string, task = 'a2i/flow-definition-role') =>
  report.tasks.find((entry) => entry.task === task)?.requirements.find((entry) => entry.id === id)
const taskFindings = (report: Report) => report.findings.filter(({ requirement: id }) => id !== undefined)

describe('without a configuration', () => {
  it('says nothing above a warning', async () => {
    const report = await check({
      'a.json': policy(allow('lookoutvision:CreateModel')),
      'b/p.json': policy(allow(['sagemaker:CreateLabelingJob', 'sagemaker:CreateFlowDefinition'])),
      'b/trust.json': trustOf(),
      'c.json': policy(allow(['lookoutvision:*', 'rekognition:*'])),
    })
    expect(report.summary.findings.error).toBe(0)
    expect(taskFindings(report).map(({ severity }) => severity)).toContain('warning')
  })

  it('gives one notice a principal and service for wildcards', async () => {
    const text = policy(allow(['lookoutvision:*', 'sagemaker:*']))
    const report = await check({ 'a.json': text, 'b.json': text })
    const found = taskFindings(report)
    const keys = found.map(({ principal, rule }) => `${principal} ${rule.split('/')[0]}`)
    expect(found.every(({ severity }) => severity === 'notice')).toBe(true)
    expect(keys).toContain('a.json lookout-for-vision')
    expect(keys).toContain('b.json lookout-for-vision')
    expect(new Set(keys).size).toBe(keys.length)
  })

  it.each([
    ['every action', [allow('*')]],
    ['a Deny alone', [deny('lookoutvision:CreateModel')]],
    ['a Deny that covers', [allow('lookoutvision:CreateModel'), deny('lookoutvision:Create*')]],
    ['a Deny of everything', [allow('lookoutvision:*'), deny('*')]],
    ['a wildcard over services', [allow('*:CreateModel')]],
  ])('infers nothing from %s', async (_, statements) => {
    const report = await check({ 'a.json': policy(...statements) })
    expect(report.tasks).toEqual([])
    expect(report.findings).toEqual([])
  })

  it('a Deny of something else does not hinder', async () => {
    const report = await check({
      'a.json': policy(allow('lookoutvision:CreateModel'), deny('lookoutvision:DeleteModel')),
    })
    expect(report.tasks.map(({ task, origin }) => [task, origin])).toEqual([
      ['lookout-for-vision/create-model', 'action'],
    ])
  })
})

describe('a declared role', () => {
  it('is satisfied by what it needs', async () => {
    const report = await check(role({ '.github/ml-perms.yml': declared('bucket: b') }))
    expect(report.tasks.map(({ task, verdict }) => [task, verdict])).toEqual([
      ['a2i/flow-definition-role', 'satisfied'],
    ])
    expect(taskFindings(report)).toEqual([])
  })

  it('misses a grant with an error', async () => {
    const report = await check(
      role({
        '.github/ml-perms.yml': declared('bucket: b'),
        'p.json': policy(allow('s3:GetObject', 'arn:aws:s3:::b/*')),
      }),
    )
    expect(requirement(report, 'write-output')?.verdict).toBe('missing')
    expect(taskFindings(report).map(({ severity, location }) => [severity, location.path])).toEqual([
      ['error', 'p.json'],
    ])
  })

  it.each([
    ['bucket: b', 'arn:aws:s3:::b/in/*', 'satisfied'],
    ['"bucket": b, "input-prefix": "images/"', 'arn:aws:s3:::b/other/*', 'missing'],
    ['"bucket": b, "input-prefix": "images/"', 'arn:aws:s3:::b/images/*', 'satisfied'],
    ['"bucket": b, "input-prefix": "images/"', 'arn:aws:s3:::b/*', 'satisfied'],
    ['bucket: b', 'arn:aws:s3:::b/*.jpg', 'unknown'],
    ['"bucket": b, "input-prefix": "images/"', 'arn:aws:s3:::b/*.jpg', 'missing'],
    ['bucket: b', 'arn:aws:s3:::<my-bucket>/*', 'unknown'],
    ['bucket: b', 'arn:aws:s3:::c/*', 'missing'],
  ])('with { %s } and reading %s is %s', async (parameters, resource, verdict) => {
    const report = await check(
      role({
        '.github/ml-perms.yml': declared(parameters),
        'p.json': policy(allow('s3:GetObject', resource), allow('s3:PutObject')),
      }),
    )
    expect(requirement(report, 'read-input')?.verdict).toBe(verdict)
  })

  it.each<[object, string]>([
    [{ StringEquals: { 'aws:SourceAccount': '111122223333' } }, 'satisfied'],
    [{ StringEquals: { 'aws:SourceAccount': '444455556666' } }, 'missing'],
    [{ ArnLike: { 'aws:SourceArn': 'arn:aws:sagemaker:*:111122223333:*' } }, 'satisfied'],
    [{ ArnLike: { 'aws:SourceArn': 'arn:aws:sagemaker:us-east-1:111122223333:flow-definition/x' } }, 'unknown'],
  ])('a trust with %j is %s', async (condition, verdict) => {
    const report = await check(role({ 't.json': trustOf(condition) }))
    expect(requirement(report, 'trust-sagemaker')?.verdict).toBe(verdict)
  })

  it('a trust that was never found is unknown', async () => {
    const config = declared('bucket: b').replace('    trust: t.json\n', '')
    const report = await check({ '.github/ml-perms.yml': config, 'p.json': policy(shared) })
    expect(requirement(report, 'trust-sagemaker')?.verdict).toBe('unknown')
    expect(taskFindings(report).map(({ severity }) => severity)).toEqual(['notice'])
  })

  it('with a broken policy is unknown, and the others go on', async () => {
    const report = await check(
      role({ '.github/ml-perms.yml': declared('bucket: b'), 'p.json': '{"Statement": [', 'a.json': policy(shared) }),
    )
    expect(requirement(report, 'read-input')?.verdict).toBe('unknown')
    expect(requirement(report, 'trust-sagemaker')?.verdict).toBe('satisfied')
    expect(report.findings.filter(({ rule }) => rule === 'syntax').map(({ location }) => location.path)).toEqual([
      'p.json',
    ])
    expect(report.files.find(({ path }) => path === 'a.json')?.kind).toBe('identity-policy')
  })
})

describe('rules and suppressions', () => {
  const missing = (rest: string, today?: string) =>
    check(role({ '.github/ml-perms.yml': declared('bucket: b', rest), 'p.json': policy(allow('s3:GetObject')) }), today)
  const severities = (report: Report) => taskFindings(report).map(({ severity }) => severity)

  it.each([
    ['', ['error']],
    ['rules: { a2i/flow-definition-role: off }', []],
    ['rules: { a2i/flow-definition-role: notice }', ['notice']],
    ['rules: { "a2i/flow-definition-role#write-output": warning, a2i/flow-definition-role: off }', ['warning']],
    ['rules: { "a2i/flow-definition-role#read-input": off }', ['error']],
  ])('%s gives %j', async (rest, expected) => {
    expect(severities(await missing(rest))).toEqual(expected)
  })

  it.each([
    ['', '2026-11-23', true],
    [', until: 2026-11-23', '2026-11-23', true],
    [', until: 2026-11-23', '2026-11-24', false],
    [', path: p.json', '2026-11-23', true],
    [', path: "q/**"', '2026-11-23', false],
    [', principal: r', '2026-11-23', true],
    [', principal: s', '2026-11-23', false],
  ])('a suppression%s on %s: %s', async (more, today, suppressed) => {
    const report = await missing(`suppressions: [{ rule: a2i/flow-definition-role, reason: known${more} }]`, today)
    const [finding] = taskFindings(report)
    expect(finding?.suppressed).toEqual(suppressed ? { reason: 'known' } : undefined)
    expect(report.summary.findings.error).toBe(suppressed ? 0 : 1)
  })
})

describe('buckets', () => {
  const withCors = (bucket: string, cors: string) =>
    check(role({ '.github/ml-perms.yml': declared('bucket: b', `buckets: { b: ${bucket} }`), 'c.json': cors }))
  const open = '[{"AllowedMethods":["GET"],"AllowedOrigins":["*"],"AllowedHeaders":[],"ExposeHeaders":[]}]'
  const narrow = '[{"AllowedMethods":["GET"],"AllowedOrigins":["https://x.example"]}]'

  it.each([
    ['{ cors: c.json, content: images }', open, 'satisfied'],
    ['{ cors: c.json, content: images }', narrow, 'missing'],
    ['{ cors: c.json }', narrow, 'missing'],
    ['{ content: images }', open, 'unknown'],
    ['{ cors: c.json, content: text }', narrow, undefined],
    ['{}', narrow, undefined],
  ])('%s with %s implies an image bucket that is %s', async (bucket, cors, verdict) => {
    const report = await withCors(bucket, cors)
    expect(report.tasks.find(({ task }) => task === 'a2i/image-bucket')?.verdict).toBe(verdict)
  })

  it('says that images are taken if the content is not declared', async () => {
    const report = await withCors('{ cors: c.json }', open)
    const task = report.tasks.find((entry) => entry.task === 'a2i/image-bucket')
    expect([task?.principal, task?.bucket]).toEqual([null, 'b'])
    expect(task?.assumed.join()).toContain('images are taken')
  })

  const rule = (origin: string | string[], methods = ['GET'], more: object = {}) => ({
    AllowedOrigins: [origin].flat(),
    AllowedMethods: methods,
    ...more,
  })
  it.each<[object[], object, string]>([
    [[rule('*')], {}, 'true'],
    [[rule('https://*.sagemaker.aws')], {}, 'unknown'],
    [[rule('https://*')], {}, 'unknown'],
    [[rule('https://abc123.labeling.us-east-1.sagemaker.aws')], {}, 'unknown'],
    [[rule('https://x.example')], {}, 'false'],
    [[rule('http://*.sagemaker.aws')], {}, 'false'],
    [[rule('*', ['PUT', 'POST'])], {}, 'false'],
    [[], {}, 'false'],
    [[rule('https://x.example'), rule('*')], {}, 'true'],
    [[rule('*')], { expose: ['Access-Control-Allow-Origin'] }, 'false'],
    [
      [rule('*', ['GET'], { ExposeHeaders: ['access-control-allow-origin'] })],
      { expose: ['Access-Control-Allow-Origin'] },
      'true',
    ],
    [[rule('*')], { headers: ['x-amz-date'] }, 'false'],
    [[rule('*', ['GET'], { AllowedHeaders: ['*'] })], { headers: ['x-amz-date'] }, 'true'],
    [[rule('*')], { methods: ['GET', 'PUT'] }, 'false'],
  ])('CORS %j for %j is %s', async (rules, wanted, truth) => {
    const file = await readFile(new SourceText('c.json', JSON.stringify(rules)), { as: 'cors' })
    expect(checkCors(file.documents[0]!, { methods: ['GET'], origin: '*', ...wanted }).truth).toBe(truth)
  })
})

describe('a CORS configuration of several rules', () => {
  const put = { AllowedMethods: ['PUT'], AllowedOrigins: ['*'] }
  const get = { AllowedMethods: ['GET'], AllowedOrigins: ['https://x.example'] }
  it.each([
    ['first', [get, put], [0, 'AllowedOrigins']],
    ['last', [put, get], [1, 'AllowedOrigins']],
  ])('is told where the rule for the method is wrong, be it %s', async (_, rules, path) => {
    const file = await readFile(new SourceText('c.json', JSON.stringify(rules)), { as: 'cors' })
    const answer = checkCors(file.documents[0]!, { methods: ['GET'], origin: '*' })
    expect(answer).toMatchObject({ truth: 'false', path })
    expect(answer.detail).toBe('the rule for GET admits only the origin `https://x.example`')
  })
})

describe('the end of a service', () => {
  it('is said once a run', async () => {
    const text = policy(allow('lookoutvision:*'))
    const report = await check({ 'a.json': text, 'b.json': text })
    const found = report.findings.filter(({ rule }) => rule === 'lookout-for-vision/end-of-support')
    expect(found.map(({ severity }) => severity)).toEqual(['notice'])
  })

  it('is a warning where the task is declared, at its line', async () => {
    const report = await check({
      '.github/ml-perms.yml':
        'version: 1\nprincipals:\n  r: { policies: p.json, tasks: [lookout-for-vision/create-model] }\n',
      'a.json': policy(allow('lookoutvision:*')),
      'p.json': policy(allow('*')),
    })
    const found = report.findings.filter(({ rule }) => rule === 'lookout-for-vision/end-of-support')
    expect(found.map(({ severity, location }) => [severity, location.path, location.startLine])).toEqual([
      ['warning', '.github/ml-perms.yml', 3],
    ])
  })
})

describe('inference in detail', () => {
  it.each<[string, object[], string[]]>([
    ['another case', [allow('LookoutVision:createMODEL')], ['action']],
    ['a wildcard of a part', [allow('lookoutvision:CreateMode*')], ['wildcard']],
    [
      'an exact name beside a wildcard',
      [allow(['lookoutvision:CreateMode*', 'lookoutvision:CreateModel'])],
      ['action'],
    ],
    ['NotAction', [{ Effect: 'Allow', NotAction: 'iam:*', Resource: '*' }], []],
    [
      'a Deny with NotAction that covers',
      [allow('lookoutvision:CreateModel'), { Effect: 'Deny', NotAction: 's3:*', Resource: '*' }],
      [],
    ],
    [
      'a Deny of one other model',
      [
        allow('lookoutvision:CreateModel'),
        { ...deny('lookoutvision:CreateModel'), Resource: 'arn:aws:lookoutvision:us-east-1:111122223333:model/x/1' },
      ],
      ['action'],
    ],
    [
      'a Deny that depends on a condition',
      [
        allow('lookoutvision:CreateModel'),
        { ...deny('*'), Condition: { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } } },
      ],
      ['action'],
    ],
  ])('from %s', async (_, statements, origins) => {
    const report = await check({ 'a.json': policy(...statements) })
    expect(
      report.tasks.filter(({ task }) => task === 'lookout-for-vision/create-model').map(({ origin }) => origin),
    ).toEqual(origins)
  })

  it('never from a boundary or an SCP', async () => {
    const report = await check({
      '.github/ml-perms.yml':
        'version: 1\nprincipals: { r: { policies: p.json, boundary: b.json } }\nservice-control-policies: [[s.json]]\n',
      'p.json': policy(shared),
      'b.json': policy(allow('lookoutvision:CreateModel')),
      's.json': policy(allow(['lookoutvision:CreateModel', '*'])),
    })
    expect(report.tasks).toEqual([])
  })
})

describe('a parameter with bounds', () => {
  const configuration = (task: string) => `version: 1\nprincipals: {p: {policies: [p.json], tasks: [${task}]}}\n`

  it('takes a name that the bounds and the policy both admit', async () => {
    const report = await check({
      '.github/ml-perms.yml': configuration('lookout-for-vision/console-read-only'),
      'p.json': policy(allow(['s3:GetObject', 's3:GetObjectVersion'], 'arn:aws:s3:::*custom-labels*')),
    })
    expect(requirement(report, 'show-images', 'lookout-for-vision/console-read-only')?.verdict).toBe('satisfied')
    expect(report.tasks[0]?.assumed.join()).toContain('`lookoutvision-*custom-labels*`')
  })

  it('takes no name that lies outside the bounds', async () => {
    const report = await check({
      '.github/ml-perms.yml': configuration('lookout-for-vision/console-read-only'),
      'p.json': policy(allow(['s3:GetObject', 's3:GetObjectVersion'], 'arn:aws:s3:::other-bucket/*')),
    })
    expect(requirement(report, 'show-images', 'lookout-for-vision/console-read-only')?.verdict).toBe('missing')
  })
})

describe('what is declared but says nothing', () => {
  it.each([
    ['t.json', '{"Version":"2012-10-17","Statement":[]}', 'trust-sagemaker', 'missing'],
    ['t.json', trustOf().replace('sagemaker', 'lambda'), 'trust-sagemaker', 'missing'],
    ['t.json', '{"Statement": [', 'trust-sagemaker', 'unknown'],
  ])('%s with %s: %s is %s', async (path, text, id, verdict) => {
    const report = await check(role({ [path]: text }))
    expect(requirement(report, id)?.verdict).toBe(verdict)
  })

  it('an empty CORS configuration is missing', async () => {
    const config = declared('bucket: b', 'buckets: { b: { cors: c.json, content: images, tasks: [a2i/image-bucket] } }')
    const report = await check(role({ '.github/ml-perms.yml': config, 'c.json': '[]' }))
    expect(report.tasks.filter(({ task }) => task === 'a2i/image-bucket').map(({ verdict }) => verdict)).toEqual([
      'missing',
    ])
  })

  it('a broken policy beside a good one may deny', async () => {
    const config = declared('bucket: b').replace('p.json', '[p.json, broken.json]')
    const report = await check(role({ '.github/ml-perms.yml': config, 'broken.json': '{"Statement": [' }))
    expect(requirement(report, 'read-input')?.verdict).toBe('unknown')
  })

  it('an account that is not known is assumed, and said', async () => {
    const config = declared('bucket: b').replace(/ {4}arn: .*\n/, '')
    const condition = { StringEquals: { 'aws:SourceAccount': '111122223333' } }
    const report = await check(role({ '.github/ml-perms.yml': config, 't.json': trustOf(condition) }))
    expect(requirement(report, 'trust-sagemaker')?.verdict).toBe('satisfied')
    expect(report.tasks[0]?.assumed.join()).toContain('111122223333')
  })

  it('fingerprints are unique', async () => {
    const text = policy(allow('lookoutvision:CreateModel'))
    const report = await check({ 'a.json': text, 'b.json': text, 'c/d.json': text })
    const prints = report.findings.map(({ fingerprint }) => fingerprint)
    expect(prints.length).toBeGreaterThan(2)
    expect(new Set(prints).size).toBe(prints.length)
  })

  it.each([
    ['rules: { syntax: off }', 0],
    ['rules: { syntax: notice }', 1],
    ['suppressions: [{ rule: syntax, path: "old/*.json", reason: old }]', 0],
  ])('%s for a syntax finding', async (rest, count) => {
    const report = await check({
      '.github/ml-perms.yml': `version: 1\n${rest}\n`,
      'old/p.json': policy(shared).slice(0, -2),
    })
    expect(report.findings.filter(({ suppressed }) => suppressed === undefined)).toHaveLength(count)
  })
})

describe('what is declared and cannot be read', () => {
  const broken = '{ "Version": "2012-10-17", "Statement": ['
  const unknowns = (report: Report) =>
    report.tasks.flatMap(({ requirements }) =>
      requirements
        .filter(({ verdict }) => verdict === 'unknown')
        .map(({ id, unknownReason, message }) => [id, unknownReason, message.slice(message.indexOf(': ') + 2)]),
    )

  it('a trust policy is unknown, and its mistake is at its line', async () => {
    const report = await check(role({ '.github/ml-perms.yml': declared('bucket: b'), 't.json': broken }))
    expect(unknowns(report)).toEqual([
      ['trust-sagemaker', 'unreadable-policy', 'its trust policy cannot be read here: see `t.json`'],
    ])
    expect(
      report.findings.filter(({ severity }) => severity === 'error').map(({ rule, location }) => [rule, location.path]),
    ).toEqual([['syntax', 't.json']])
  })

  it('a CORS configuration is unknown', async () => {
    const report = await check({
      '.github/ml-perms.yml': 'version: 1\nbuckets:\n  bbb: { cors: c.json, tasks: a2i/image-bucket }\n',
      'c.json': '[{ "AllowedMethods": ',
    })
    expect(unknowns(report).map(([, reason, detail]) => [reason, detail])).toEqual([
      ['unreadable-cors', 'its CORS configuration cannot be read here: see `c.json`'],
    ])
    expect(report.summary.findings.error).toBe(1)
  })

  it.each([
    ['bucket policy', 'buckets:\n  b: { policy: broken.json }\n'],
    ['service control policy', 'service-control-policies: [[broken.json]]\n'],
    ['resource control policy', 'resource-control-policies: [[broken.json]]\n'],
  ])('a %s may deny', async (what, rest) => {
    const report = await check(role({ '.github/ml-perms.yml': declared('bucket: b', rest), 'broken.json': broken }))
    const found = unknowns(report)
    expect(found.length).toBeGreaterThan(0)
    expect([...new Set(found.map(([, reason, detail]) => `${reason}: ${detail}`))]).toEqual([
      `unreadable-policy: ${what === 'bucket policy' ? 'the bucket' : 'a control'} policy cannot be read here: see \`broken.json\``,
    ])
    expect(report.tasks[0]?.verdict).toBe('unknown')
  })

  it('a key policy is unknown', async () => {
    const key = 'arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'
    const report = await check(
      role({
        '.github/ml-perms.yml': declared(`bucket: b, kms-key: "${key}"`, `keys:\n  "${key}": { policy: k.json }\n`),
        'p.json': policy(shared, allow('kms:*')),
        'k.json': broken,
      }),
    )
    expect([...new Set(unknowns(report).map(([, reason, detail]) => `${reason}: ${detail}`))]).toEqual([
      'unreadable-policy: the key policy cannot be read here: see `k.json`',
    ])
  })
})

describe('a declared principal without a word on its policies', () => {
  const tasks = 'tasks: [{ task: a2i/flow-definition-role, with: { bucket: b } }]'
  const verdicts = async (line: string, files: Record<string, string> = {}) => {
    const report = await check({
      '.github/ml-perms.yml': `version: 1\nprincipals:\n  r: { ${line}${tasks} }\n`,
      ...files,
    })
    return { report, verdicts: report.tasks[0]?.requirements.map(({ verdict }) => verdict) }
  }

  it('is unknown', async () => {
    const { report, verdicts: found } = await verdicts('arn: "arn:aws:iam::111122223333:role/r", ')
    expect(new Set(found)).toEqual(new Set(['unknown']))
    expect(report.summary.findings.error).toBe(0)
    expect(requirement(report, 'read-input')?.message ?? report.tasks[0]!.requirements[0]!.message).toContain(
      '`the policies of r` may allow it; neither `policies` nor `managed-policies` is declared',
    )
  })

  it.each(['policies: [], ', 'managed-policies: [], '])('%s says that there are none', async (line) => {
    const { verdicts: found } = await verdicts(line)
    expect(found).toContain('missing')
  })

  it('an empty list is believed beside a template of other roles', async () => {
    const template = JSON.stringify({
      Resources: {
        Other: { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: JSON.parse(trustOf()) } },
      },
    })
    expect((await verdicts('policies: [], ', { 't.template': template })).verdicts).toContain('missing')
    expect((await verdicts('', { 't.template': template })).verdicts).not.toContain('missing')
  })

  it('a boundary that does not allow is a proof all the same', async () => {
    const { verdicts: found } = await verdicts('boundary: b.json, ', { 'b.json': policy(allow('ec2:*')) })
    expect(found).toContain('missing')
  })
})

describe('a key that is declared by its alias', () => {
  const arn = 'arn:aws:kms:us-east-1:111122223333'
  const id = `${arn}:key/1234abcd-12ab-34cd-56ef-1234567890ab`
  const kms = (report: Report) => [
    ...new Set(
      report.tasks[0]?.requirements.filter(({ message }) => message.includes('kms:')).map(({ verdict }) => verdict),
    ),
  ]
  const granted = (resource: string) => policy(shared, allow('kms:*', resource))
  const keyPolicy = policy({
    Effect: 'Allow',
    Principal: { AWS: 'arn:aws:iam::111122223333:root' },
    Action: 'kms:*',
    Resource: '*',
  })
  const at = (alias: string, text: string) =>
    check(
      role({
        '.github/ml-perms.yml': declared(
          `bucket: b, region: us-east-1, kms-key: "${alias}"`,
          `keys:\n  "${arn}:alias/data": { policy: k.json }\n`,
        ),
        'p.json': text,
        'k.json': keyPolicy,
      }),
    )

  it.each(['alias/data', `${arn}:alias/data`])(
    '%s: all keys are enough, one key may be it or not, an alias ARN is none',
    async (alias) => {
      expect(kms(await at(alias, granted(`${arn}:key/*`)))).toEqual(['satisfied'])
      expect(kms(await at(alias, granted(id)))).toEqual(['unknown'])
      expect(kms(await at(alias, granted(`${arn}:alias/data`)))).toEqual(['missing'])
      expect(kms(await at(alias, policy(shared)))).toEqual(['missing'])
    },
  )
})

describe('the least-privilege task detect-only', () => {
  const model = 'arn:aws:rekognition:us-east-1:111122223333:project/shelf/version/spring/1690405809285'
  const nothingElse = async (...statements: object[]) => {
    const report = await check({
      '.github/ml-perms.yml': `version: 1
principals:
  app: { policies: p.json, tasks: [{ task: rekognition-custom-labels/detect-only, with: { model: "${model}" } }] }
`,
      'p.json': policy(allow('rekognition:DetectCustomLabels', model), ...statements),
    })
    return requirement(report, 'nothing-else', 'rekognition-custom-labels/detect-only')
  }

  it.each<[string, object[], string]>([
    ['nothing else', [], 'satisfied'],
    ['other services', [allow(['s3:*', 'lookoutvision:*'])], 'satisfied'],
    ['another operation by name', [allow('rekognition:DetectFaces')], 'missing'],
    ['another operation in another case', [allow('Rekognition:detectfaces')], 'missing'],
    ['a wildcard over operations of other parts of Rekognition', [allow('rekognition:Detect*')], 'missing'],
    ['everything of the service', [allow('rekognition:*')], 'missing'],
    [
      'everything but some',
      [{ Effect: 'Allow', NotAction: 'rekognition:DetectCustomLabels', Resource: '*' }],
      'missing',
    ],
    // DetectFaces has no resource, so it is allowed on `*` only; DetectModerationLabels takes a model as its adapter.
    ['a wildcard on the model', [allow('rekognition:DetectF*', model)], 'satisfied'],
    ['a wildcard over operations that take the model', [allow('rekognition:Detect*', model)], 'missing'],
    ['another operation where it has no effect', [allow('rekognition:StartStreamProcessor', model)], 'satisfied'],
    ['operations of the model', [allow('rekognition:St*', model)], 'missing'],
    [
      'a wildcard and a Deny of the rest',
      [allow('rekognition:*'), { Effect: 'Deny', NotAction: 'rekognition:DetectCustomLabels', Resource: '*' }],
      'satisfied',
    ],
    [
      'a Deny on one collection only',
      [
        allow('rekognition:DeleteCollection'),
        {
          Effect: 'Deny',
          Action: 'rekognition:*',
          Resource: 'arn:aws:rekognition:us-east-1:111122223333:collection/x',
        },
      ],
      'missing',
    ],
  ])('%s', async (_, statements, verdict) => {
    expect((await nothingElse(...statements))?.verdict).toBe(verdict)
  })

  it('names the operation', async () => {
    expect((await nothingElse(allow('rekognition:Detect*')))?.message).toMatch(/allows `rekognition:Detect\w+` as well/)
  })
})

describe('a resource with a policy variable', () => {
  const task = 'lookout-for-vision/access-files'
  const verdicts = async (arn: string | undefined, resource: string) => {
    const report = await check({
      '.github/ml-perms.yml': `version: 1
principals:
  p: { ${arn === undefined ? '' : `arn: "${arn}", `}policies: p.json, tasks: [{ task: ${task}, with: { bucket: images } }] }
`,
      'p.json': policy(allow(['s3:GetObject', 's3:GetObjectVersion'], resource)),
    })
    return [...new Set(report.tasks[0]?.requirements.map(({ verdict }) => verdict))]
  }
  const home = 'arn:aws:s3:::images/${aws:username}/*'

  it.each<[string, string | undefined, string, string]>([
    ['a user has a name', 'arn:aws:iam::111122223333:user/team/alice', home, 'satisfied'],
    ['a role has none', 'arn:aws:iam::111122223333:role/r', home, 'missing'],
    ['nobody knows', undefined, home, 'unknown'],
    ['a default', 'arn:aws:iam::111122223333:role/r', "arn:aws:s3:::images/${aws:username, 'shared'}/*", 'satisfied'],
  ])('%s', async (_, arn, resource, verdict) => {
    expect(await verdicts(arn, resource)).toEqual([verdict])
  })
})

it('takes what a Deny spares for an undeclared bucket', async () => {
  const files = (spared: string) => ({
    'p.json': policy(allow('lookoutvision:CreateModel'), allow('s3:*'), {
      Effect: 'Deny',
      Action: 's3:PutObject',
      NotResource: spared,
    }),
  })
  const verdict = async (spared: string) =>
    requirement(await check(files(spared)), 'write-output', 'lookout-for-vision/create-model')
  expect(await verdict('arn:aws:s3:::out/*')).toMatchObject({ verdict: 'satisfied' })
  expect(await verdict('arn:aws:s3:::out')).toMatchObject({ verdict: 'missing' })
})

it('points at the action that is too much', async () => {
  const text = policy(allow(['rekognition:DetectCustomLabels', 'Rekognition:detectFaces']))
  const report = await check({
    'p.json': text,
    '.github/ml-perms.yml':
      'version: 1\nprincipals: { r: { policies: p.json, tasks: [rekognition-custom-labels/detect-only] } }\n',
  })
  const [{ location }] = taskFindings(report) as [(typeof report.findings)[number]]
  expect(text.slice(location.startColumn - 1, location.endColumn - 1)).toBe('"Rekognition:detectFaces"')
})
