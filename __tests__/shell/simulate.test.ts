import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { Value } from '../../src/base/value.js'
import { lineBatches } from '../../src/shell/lines.js'
import { runSimulate, type SimulateAnswer, type SimulateOptions, simulateRequest } from '../../src/shell/simulate.js'

const folder = mkdtempSync(join(tmpdir(), 'simulate test ü'))
afterAll(() => rmSync(folder, { recursive: true }))

const account = '111122223333'
const user = `arn:aws:iam::${account}:user/team/bob`
const allow = { Version: '2012-10-17', Statement: { Effect: 'Allow', Action: 's3:Get*', Resource: 'arn:aws:s3:::b/*' } }
const plain = { principal: user, action: 's3:GetObject', resource: 'arn:aws:s3:::b/k', identityPolicies: [allow] }

async function run(options: SimulateOptions, input: (string | Uint8Array)[] = []) {
  let stdout = ''
  let stderr = ''
  const code = await runSimulate(options, {
    stdout: {
      write(text: string) {
        stdout += text
        return true
      },
    },
    stderr: {
      write(text: string) {
        stderr += text
        return true
      },
    },
    stdin: (async function* () {
      yield* input
    })(),
  })
  const answers =
    stdout === ''
      ? []
      : (stdout
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line)) as Answer[])
  return { code, answers, stderr }
}
type Answer = SimulateAnswer & { error?: string }

const lines = (...values: unknown[]) => values.map((value) => `${JSON.stringify(value)}\n`)
const file = (name: string, text: string): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

describe('many requests', () => {
  it('are answered in order, a line each', async () => {
    const { code, answers } = await run(
      { requests: '-' },
      lines({ ...plain, name: 'one' }, { ...plain, name: 'two', action: 's3:PutObject' }, { ...plain, name: 'three' }),
    )
    expect(code).toBe(0)
    expect(answers.map(({ name, decision }) => [name, decision])).toEqual([
      ['one', 'allowed'],
      ['two', 'implicitDeny'],
      ['three', 'allowed'],
    ])
    expect(answers[0]).toEqual({
      name: 'one',
      decision: 'allowed',
      matched: [{ policy: 'identity', index: 0, statement: 0, effect: 'Allow' }],
      reason: expect.any(String),
    })
  })

  it.each([
    ['as expected', ['allowed'], 0],
    ['otherwise', ['allowed', 'explicitDeny'], 1],
  ])('that expect a decision and are answered %s', async (_, expected, exit) => {
    const { code, answers } = await run({ requests: '-' }, lines(...expected.map((expect) => ({ ...plain, expect }))))
    expect(code).toBe(exit)
    expect(answers.map((answer) => answer.expect)).toEqual(expected)
  })

  it('go on after a wrong line, which says what is wrong with it', async () => {
    const { code, answers } = await run({ requests: '-' }, [
      ...lines({ ...plain, expect: 'explicitDeny' }),
      '{"action":\n',
      '\n',
      ...lines({ resource: 'arn:aws:s3:::b' }, plain),
    ])
    expect(code).toBe(2)
    expect(answers.map((answer) => answer.decision ?? answer.error)).toEqual([
      'allowed',
      expect.stringMatching(/^line 2: /),
      'line 4: `action` is missing',
      'allowed',
    ])
  })

  it.each<[string, object, string]>([
    ['no object', [1], 'a request must be an object'],
    ['no resource', { action: 's3:Get' }, '`resource` is missing'],
    [
      'an action without service',
      { ...plain, action: 'GetObject' },
      '`GetObject` is no action; expected `service:Action`',
    ],
    ['an empty action', { ...plain, action: '' }, '`action` must be a text'],
    [
      'a principal that is an account',
      { ...plain, principal: account },
      '`111122223333` is no principal; expected an ARN, a service such as `sagemaker.amazonaws.com`, or `*`',
    ],
    ['a principal that is a list', { ...plain, principal: [user] }, '`principal` must be a text'],
    [
      'a document that is no list',
      { ...plain, identityPolicies: allow },
      '`identityPolicies` must be a list of policy documents',
    ],
    [
      'a document that is a text',
      { ...plain, identityPolicies: ['x'] },
      '`identityPolicies` holds a value that is no policy document',
    ],
    [
      'levels without lists',
      { ...plain, serviceControlPolicies: [allow] },
      '`serviceControlPolicies` holds a level that is no list of policy documents',
    ],
    [
      'a resource policy that is a list',
      { ...plain, resourcePolicy: [] },
      '`resourcePolicy` must be a policy document or null',
    ],
    ['a context that is a list', { ...plain, context: [] }, '`context` must be an object'],
    [
      'a context value that is an object',
      { ...plain, context: { 'x:k': {} } },
      'the context value of `x:k` must be a text, number, boolean or list of these',
    ],
    [
      'a context value within a list',
      { ...plain, context: { 'x:k': [null] } },
      'the context value of `x:k` must be a text, number, boolean or list of these',
    ],
    ['unknown keys that are no list', { ...plain, unknownContext: 'x:k' }, '`unknownContext` must be a list of keys'],
    [
      'an expectation that is none',
      { ...plain, expect: 'deny' },
      '`expect` is one of allowed, implicitDeny, explicitDeny, unknown, not `deny`',
    ],
    [
      'a member that is misspelt',
      { ...plain, permissionBoundaries: [] },
      'unknown member `permissionBoundaries`, did you mean `permissionsBoundaries`?',
    ],
  ])('refuses %s', async (_, body, message) => {
    const { code, answers } = await run({ requests: '-' }, lines(body))
    expect([code, answers]).toEqual([2, [{ error: `line 1: ${message}` }]])
  })

  it('takes members that are nobody’s for notes', async () => {
    expect((await run({ requests: '-' }, lines({ ...plain, comment: 'why' }))).code).toBe(0)
  })

  it('answers a request that is nested beyond all reason', async () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`
    const { code, answers } = await run({ requests: '-' }, [
      `{"action":"s3:Get","resource":"*","identityPolicies":[{"Statement":${deep}}]}\n`,
      ...lines(plain),
    ])
    expect(code).toBe(2)
    expect(answers[0]!.error).toMatch(/^line 1: /)
    expect(answers[1]!.decision).toBe('allowed')
  })

  it('reads a file, also with byte order mark, CRLF and no last line ending', async () => {
    const text = `\uFEFF${lines({ ...plain, name: 'ä' }, plain)
      .join('')
      .trimEnd()
      .replaceAll('\n', '\r\n')}`
    const { code, answers } = await run({ requests: file('requests.jsonl', text) })
    expect([code, answers.map(({ decision }) => decision)]).toEqual([0, ['allowed', 'allowed']])
    expect(answers[0]!.name).toBe('ä')
  })

  it('says that a file is not there', async () => {
    const { code, answers, stderr } = await run({ requests: join(folder, 'none.jsonl') })
    expect([code, answers]).toEqual([2, []])
    expect(stderr).toBe(`cannot read \`${join(folder, 'none.jsonl')}\`: there is no such file or folder (ENOENT)\n`)
  })

  it('says that a folder is no file', async () => {
    const { code, stderr } = await run({ requests: folder })
    expect([code, stderr]).toEqual([2, `cannot read \`${folder}\`: it is a directory (EISDIR)\n`])
  })

  it('names the answers that differ from what was expected', async () => {
    const lines = [
      { ...plain, name: 'read', expect: 'allowed' },
      { ...plain, name: 'write', action: 's3:PutObject', expect: 'allowed' },
      { ...plain, expect: 'explicitDeny' },
      plain,
    ]
    const text = lines.map((line) => JSON.stringify(line)).join('\n')
    const { code, stderr } = await run({ requests: file('differ.jsonl', text) })
    expect(code).toBe(1)
    expect(stderr.split('\n').map((line) => line.replace(/(found \w+): .*/, '$1'))).toEqual([
      'line 2, `write`: expected allowed, found implicitDeny',
      'line 3: expected explicitDeny, found allowed',
      '2 of 3 expectations differ',
      '',
    ])
  })

  it('takes a policy with comments, and names the place of a mistake in one', async () => {
    const options = { principal: user, action: 's3:GetObject', resource: 'arn:aws:s3:::b/k' }
    const commented = file('commented.json', `// who\n${JSON.stringify(allow)}`)
    expect((await run({ ...options, policy: [commented] })).answers[0]!.decision).toBe('allowed')
    const broken = file('broken.json', '{\n  "Version": "2012-10-17"\n  "Statement": []\n}')
    const { code, stderr } = await run({ ...options, policy: [broken] })
    expect(code).toBe(2)
    expect(stderr).toMatch(/broken\.json:2:26: /)
  })

  it('keeps the answers of equal policies apart from those of others', async () => {
    const other = { ...allow, Statement: { ...allow.Statement, Effect: 'Deny' } }
    const bodies = Array.from({ length: 3000 }, (_, i) => ({
      ...plain,
      identityPolicies: i % 7 === 0 ? [allow, other] : [{ ...allow, Id: `policy ${i % 1500}` }],
    }))
    const { answers } = await run({ requests: '-' }, lines(...bodies))
    expect(answers.map(({ decision }) => decision)).toEqual(
      bodies.map((_, i) => (i % 7 === 0 ? 'explicitDeny' : 'allowed')),
    )
  })
})

describe('lines', () => {
  const collect = async (chunks: (string | Uint8Array)[], limit?: number) => {
    const all: unknown[] = []
    const input = (async function* () {
      yield* chunks
    })()
    for await (const batch of lineBatches(input, limit)) all.push(...batch)
    return all
  }

  it('are the same however the stream is cut', async () => {
    const text = 'one\r\n\nzwölf 😀\nlast'
    const bytes = Buffer.from(text)
    for (let size = 1; size <= bytes.length; size++) {
      const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
        bytes.subarray(i * size, (i + 1) * size),
      )
      expect(await collect(chunks)).toEqual(['one', '', 'zwölf 😀', 'last'])
    }
  })

  it('that are too long are given up, and the next is read', async () => {
    const chunks = ['a'.repeat(60), 'a'.repeat(60), 'a\nb\n', 'c'.repeat(30)]
    expect(await collect(chunks, 50)).toEqual([{ tooLong: 121 }, 'b', 'c'.repeat(30)])
  })
})

describe('the context', () => {
  const outcome = (principal: string | undefined, key: string, value: string, more: object = {}) =>
    simulateRequest({
      ...(principal === undefined ? {} : { principal }),
      action: 's3:GetObject',
      resource: 'arn:aws:s3:::b/k',
      identityPolicies: [
        {
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Action: '*', Resource: '*', Condition: { StringEquals: { [key]: value } } }],
        },
      ],
      ...more,
    }).decision

  it.each([
    [user, 'aws:PrincipalArn', user],
    [user, 'aws:PrincipalAccount', account],
    [user, 'aws:PrincipalType', 'User'],
    [user, 'aws:username', 'bob'],
    [`arn:aws:iam::${account}:role/x/app`, 'aws:PrincipalArn', `arn:aws:iam::${account}:role/x/app`],
    [`arn:aws:iam::${account}:role/x/app`, 'aws:PrincipalType', 'AssumedRole'],
    [`arn:aws:sts::${account}:assumed-role/app/s`, 'aws:PrincipalArn', `arn:aws:iam::${account}:role/app`],
    [`arn:aws:sts::${account}:assumed-role/app/s`, 'aws:PrincipalType', 'AssumedRole'],
    [`arn:aws:sts::${account}:federated-user/eve`, 'aws:PrincipalType', 'FederatedUser'],
    [`arn:aws:sts::${account}:federated-user/eve`, 'aws:userid', `${account}:eve`],
  ])('of %s has %s', (principal, key, value) => {
    expect(outcome(principal, key, value)).toBe('allowed')
    expect(outcome(principal, key, `${value}x`)).toBe('implicitDeny')
  })

  it('is complete: what is not given is absent', () => {
    expect(outcome(user, 'aws:userid', 'AIDA')).toBe('implicitDeny')
    expect(outcome(undefined, 'aws:PrincipalArn', user)).toBe('implicitDeny')
  })

  it('takes what is given before what follows, and what is unknown before both', () => {
    const context = { 'AWS:PrincipalArn': 'arn:aws:iam::1:role/p/app' }
    expect(outcome(user, 'aws:PrincipalArn', 'arn:aws:iam::1:role/p/app', { context })).toBe('allowed')
    expect(outcome(user, 'aws:PrincipalArn', user, { context, unknownContext: ['aws:principalarn'] })).toBe('unknown')
  })
})

describe('one request', () => {
  const policy = () => file('policy.json', `\uFEFF${JSON.stringify(allow)}`)

  it('is answered with its explanation', async () => {
    const { code, answers } = await run({
      policy: [policy()],
      principal: user,
      action: 's3:GetObject',
      resource: 'arn:aws:s3:::c/k',
    })
    expect(code).toBe(0)
    expect(answers[0]).toMatchObject({
      decision: 'implicitDeny',
      lacking: ['identity'],
      nearest: [{ policy: 'identity', element: 'resource', path: ['Statement', 'Resource'], proves: true }],
    })
  })

  it('names the witness and the covered part of a set', async () => {
    const { answers } = await run({ policy: [policy()], action: 's3:GetObject', resource: 'arn:aws:s3:::*' })
    expect(answers[0]).toMatchObject({ decision: 'implicitDeny', covered: ['arn:aws:s3:::b/*'] })
    expect(answers[0]!.witness).toMatch(/^arn:aws:s3:::/)
    expect(answers[0]!.witness).not.toMatch(/^arn:aws:s3:::b\//)
  })

  it('takes boundary, resource policy and context from options', async () => {
    const condition = {
      Bool: { 'aws:SecureTransport': 'true' },
      'ForAnyValue:StringEquals': { 'aws:TagKeys': ['a', 'b'] },
    }
    const resource = { ...allow, Statement: { ...allow.Statement, Principal: '*', Condition: condition } }
    const options: SimulateOptions = {
      permissionsBoundary: file('boundary.json', JSON.stringify(allow)),
      resourcePolicy: file('resource.json', JSON.stringify(resource)),
      principal: user,
      action: 's3:GetObject',
      resource: 'arn:aws:s3:::b/k',
    }
    const decide = async (more: SimulateOptions) => (await run({ ...options, ...more })).answers[0]!.decision
    expect(await decide({})).toBe('implicitDeny')
    expect(await decide({ context: ['aws:SecureTransport=true', 'aws:TagKeys=x', 'aws:TagKeys=b'] })).toBe('allowed')
    expect(await decide({ context: ['aws:SecureTransport=true'], unknownContext: ['aws:TagKeys'] })).toBe('unknown')
  })

  it.each<[string, () => SimulateOptions, RegExp]>([
    ['no action', () => ({ resource: '*' }), /^`--action` is needed/],
    ['no resource', () => ({ action: 's3:Get' }), /^`--resource` is needed/],
    ['a pair without sign', () => ({ action: 's3:Get', resource: '*', context: ['x'] }), /expected KEY=VALUE/],
    [
      'a file that is not there',
      () => ({ action: 's3:Get', resource: '*', policy: ['none.json'] }),
      /^`none\.json` cannot be read: there is no such file or folder \(ENOENT\)\n$/,
    ],
    [
      'a file that is no JSON',
      () => ({ action: 's3:Get', resource: '*', policy: [file('bad.json', '{')] }),
      /bad\.json:1:2: /,
    ],
  ])('with %s is refused', async (_, options, message) => {
    const { code, answers, stderr } = await run(options())
    expect([code, answers]).toEqual([2, []])
    expect(stderr).toMatch(message)
  })
})

describe('explanations', () => {
  const explained = (more: object) => simulateRequest({ ...plain, ...more, explain: true })
  const statement = (more: object): Value => ({ Version: '2012-10-17', Statement: [{ ...allow.Statement, ...more }] })

  it.each<[string, object, string, RegExp]>([
    ['the action', { action: 's3:PutObject' }, 'action', /not among those allowed/],
    ['the resource', { resource: 'arn:aws:s3:::other/k' }, 'resource', /only on `arn:aws:s3:::b\/\*`/],
    [
      'the bucket instead of its objects',
      { identityPolicies: [statement({ Resource: 'arn:aws:s3:::b' })] },
      'resource',
      /which is the bucket; objects are `arn:aws:s3:::b\/\*`/,
    ],
    [
      'the bucket instead of its objects, behind another bucket',
      { identityPolicies: [statement({ Resource: ['arn:aws:s3:::a/*', 'arn:aws:s3:::b'] })] },
      'resource',
      /only on `arn:aws:s3:::b`, which is the bucket; objects are `arn:aws:s3:::b\/\*`/,
    ],
    [
      'the bucket instead of its objects, in a later statement',
      {
        identityPolicies: [statement({ Resource: 'arn:aws:s3:::a/*' }), statement({ Resource: 'arn:aws:s3:::b' })],
      },
      'resource',
      /only on `arn:aws:s3:::b`, which is the bucket/,
    ],
    [
      'the likest resource, and then the others',
      {
        resource: 'arn:aws:s3:::shelf-out/k',
        identityPolicies: [statement({ Resource: ['arn:aws:s3:::shelf-in/*', 'arn:aws-cn:s3:::shelf-out/*'] })],
      },
      'resource',
      /only on `arn:aws-cn:s3:::shelf-out\/\*` and `arn:aws:s3:::shelf-in\/\*`$/,
    ],
    [
      'some of many resources',
      {
        identityPolicies: [
          statement({ Resource: ['c', 'd', 'e', 'f', 'g', 'h', 'i'].map((x) => `arn:aws:s3:::${x}/*`) }),
        ],
      },
      'resource',
      /only on (`arn:aws:s3:::[c-g]\/\*`, ){4}`arn:aws:s3:::[c-g]\/\*` and 2 more$/,
    ],
    [
      'a condition',
      { identityPolicies: [statement({ Condition: { StringEquals: { 'aws:SourceVpc': 'vpc-1' } } })] },
      'condition',
      /only if `aws:SourceVpc` \(StringEquals\) is `vpc-1`; the key is absent/,
    ],
    [
      'the principal',
      {
        identityPolicies: [],
        resourceAccount: account,
        resourcePolicy: statement({ Principal: { AWS: '444455556666' } }),
      },
      'principal',
      /only to other principals/,
    ],
  ])(
    'name %s that kept the nearest statement from matching, and that it proves the denial',
    (_, more, element, detail) => {
      const { decision, nearest } = explained(more)
      expect(decision).toBe('implicitDeny')
      expect(nearest![0]).toMatchObject({ element, proves: true })
      expect(nearest![0]!.detail).toMatch(detail)
    },
  )

  it('say when something is only not known', () => {
    const { decision, nearest, unknownReason } = explained({
      identityPolicies: [statement({ Condition: { StringEquals: { 'aws:SourceVpc': 'vpc-1' } } })],
      unknownContext: ['aws:SourceVpc'],
    })
    expect([decision, unknownReason]).toEqual(['unknown', 'condition-key'])
    expect(nearest![0]).toMatchObject({ element: 'condition', proves: false })
  })

  it.each<[string, object, string[], RegExp]>([
    ['the boundary', { permissionsBoundaries: [statement({ Action: 'sqs:*' })] }, ['boundary'], /permissions boundary/],
    ['the session policy', { sessionPolicies: [statement({ Action: 'sqs:*' })] }, ['session'], /session policy/],
    [
      'a level of service control policies',
      { serviceControlPolicies: [[allow], []] },
      ['scp'],
      /service control policies/,
    ],
    ['the other account', { resourceAccount: '444455556666' }, ['resource'], /policy of the resource/],
  ])('say that %s does not allow', (_, more, lacking, reason) => {
    const answer = explained(more)
    expect(answer).toMatchObject({ decision: 'implicitDeny', lacking })
    expect(answer.reason).toMatch(reason)
  })

  it.each<[string, object, string]>([
    [
      'the policy of a key',
      { action: 'kms:Decrypt', resource: `arn:aws:kms:us-east-1:${account}:key/1` },
      'resource-policy',
    ],
    ['a malformed statement', { identityPolicies: [statement({ Effect: 'Permit' })] }, 'malformed'],
    ['a malformed document', { identityPolicies: [{}] }, 'malformed'],
    ['the caller', { principal: undefined, resourceAccount: account }, 'principal'],
  ])('count %s as the reason', (_, more, reason) => {
    expect(explained(more)).toMatchObject({ decision: 'unknown', unknownReason: reason })
  })
})
