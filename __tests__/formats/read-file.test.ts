import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText } from '../../src/base/decode.js'
import { SourceText } from '../../src/base/source.js'
import type { Path } from '../../src/base/value.js'
import { type FileHint, readFile } from '../../src/formats/read-file.js'
import type { Document } from '../../src/model/document.js'

const read = (text: string, hint?: FileHint, path = 'infra/thing.json') => readFile(new SourceText(path, text), hint)
const textAt = (document: Document | undefined, path: Path) => {
  const { source, start, end } = document!.locate(path)
  return source.text.slice(start, end)
}
const policy = (...statements: object[]) => JSON.stringify({ Version: '2012-10-17', Statement: statements })
const allow = { Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }
const trust = {
  Effect: 'Allow',
  Action: ['sts:AssumeRole', 'sts:TagSession'],
  Principal: { Service: 'x.amazonaws.com' },
}

/** As in the guide of Rekognition Custom Labels: no comma after `rekognition:DeleteProjectVersion`. */
const seed = `{
    "Version": "2012-10-17",
    "Statement": [
        {
            "Effect": "Allow",
            "Action": [
                "rekognition:DeleteProject",
                "rekognition:DeleteProjectVersion"
                "rekognition:TagResource",
                "rekognition:UntagResource"
            ],
            "Resource": "*"
        }
    ]
}
`

describe('policies', () => {
  it('says where the comma is missing', async () => {
    for (const text of [seed, seed.replaceAll('\n', '\r\n')]) {
      const file = await read(text)
      expect(file).toMatchObject({ kind: 'invalid', documents: [] })
      expect(file.problems).toHaveLength(1)
      expect(file.problems[0]!.message).toBe('expected `,` between two array items, found a string')
      expect(file.source.positionAt(file.problems[0]!.start)).toEqual({ line: 8, column: 51 })
    }
  })

  it.each([
    ['identity-policy', policy(allow)],
    ['trust-policy', policy(trust)],
    ['key-policy', policy({ ...allow, Action: ['kms:Decrypt', 'kms:GenerateDataKey*'], Principal: { AWS: '*' } })],
    ['bucket-policy', policy({ ...allow, Action: 'S3:GetObject', Principal: '*' })],
    ['resource-policy', policy({ ...allow, Action: 'lambda:InvokeFunction', Principal: '*' })],
    ['trust-policy', JSON.stringify({ AssumeRolePolicyDocument: { Statement: trust } })],
    [
      'identity-policy',
      JSON.stringify({ PolicyVersion: { Document: { Statement: [allow] }, IsDefaultVersion: true } }),
    ],
    ['identity-policy', `// a comment\n${policy(allow)}/* and another */`],
  ])('finds the kind %s', async (kind, text) => {
    const file = await read(text)
    expect(file).toMatchObject({ kind, problems: [] })
    expect(file.documents).toMatchObject([{ kind }])
    const action = file.documents[0]!.locate(['Statement', 0, 'Action'])
    expect(text.slice(0, action.start)).toMatch(/"Action":$/)
  })

  it('reads lists of inline policies as the AWS CLI takes and prints them', async () => {
    const write = { ...allow, Action: 's3:PutObject' }
    const text = JSON.stringify(
      [
        { PolicyName: 'a', PolicyDocument: { Version: '2012-10-17', Statement: [allow] } },
        { PolicyName: 'b', PolicyDocument: { Version: '2012-10-17', Statement: [write] } },
      ],
      undefined,
      1,
    )
    const file = await read(text)
    expect(file).toMatchObject({ kind: 'identity-policy', problems: [] })
    expect(file.documents.map(({ value }) => value)).toMatchObject([{ Statement: [allow] }, { Statement: [write] }])
    expect(file.documents.map((document) => textAt(document, ['Statement', 0, 'Action']))).toEqual([
      '"s3:GetObject"',
      '"s3:PutObject"',
    ])
    expect(
      (await read(JSON.stringify([{ PolicyName: 'a', PolicyDocument: { Statement: [allow] } }, { a: 1 }]))).kind,
    ).toBe('ignored')
  })

  it.each<[string, string, object]>([
    ['bucket-policy', 'Policy', { ...allow, Principal: '*' }],
    ['key-policy', 'Policy', { ...allow, Action: 'kms:Decrypt', Principal: { AWS: '*' } }],
    ['identity-policy', 'PolicyDocument', allow],
    ['trust-policy', 'AssumeRolePolicyDocument', trust],
  ])('reads a %s in a string', async (kind, member, statement) => {
    const text = JSON.stringify({ [member]: policy(statement), PolicyName: 'x' })
    const file = await read(text)
    expect(file).toMatchObject({ kind, problems: [], documents: [{ kind, language: 'string' }] })
    expect(textAt(file.documents[0], ['Statement', 0, 'Effect'])).toBe(String.raw`\"Allow\"`)
    expect(textAt(file.documents[0], ['Statement', 0])).toMatch(/^\{\\".*\}$/s)
    const other = await read(JSON.stringify({ [member]: 'Statement, Effect' }))
    expect(other.kind).toBe('ignored')
  })

  it.each([
    [
      'YAML',
      "- Effect: Allow\n  Action: [s3:GetObject]\n  Resource: !Join ['', [!GetAtt Images.Arn, '/*']]\n- Effect: Allow\n  Action: !Ref Actions\n  Resource: [{Fn::Sub: 'a-${B}'}, '*']\n",
    ],
    [
      'JSON',
      '[{"Effect": "Allow", "Action": ["s3:GetObject"], "Resource": {"Fn::Join": ["", [{"Fn::GetAtt": ["Images", "Arn"]}, "/*"]]}}, {"Effect": "Allow", "Action": {"Ref": "Actions"}, "Resource": [{"Fn::Sub": "a-${B}"}, "*"]}]',
    ],
  ])('knows the functions of a part of a template in %s', async (syntax, text) => {
    const file = await read(text, undefined, syntax === 'YAML' ? 'iam.yml' : 'iam.json')
    expect(file.problems).toEqual([])
    const { Statement: statements } = file.documents[0]!.value as { Statement: { Resource: unknown }[] }
    expect(statements[0]!.Resource).toMatch(/^[\uE101]/)
    expect(statements[1]!.Resource).toEqual([expect.stringMatching(/^[\uE101]/), '*'])
  })

  it('goes by the configuration before the content', async () => {
    expect(await read(policy(allow), { as: 'service-control-policy' })).toMatchObject({
      kind: 'service-control-policy',
    })
  })

  it('reads a Statement that is one object', async () => {
    const file = await read(JSON.stringify({ Statement: allow }))
    expect(file.documents[0]!.value).toEqual({ Statement: allow })
    expect(textAt(file.documents[0], ['Statement', 'Action'])).toBe('"s3:GetObject"')
  })

  it('reads a bare statement, as the guide of Augmented AI prints its key policy', async () => {
    const statement = { Sid: 'K', Effect: 'Allow', Principal: { AWS: 'a' }, Action: ['kms:Decrypt'], Resource: '*' }
    const file = await read(JSON.stringify(statement))
    expect(file.documents).toMatchObject([{ kind: 'key-policy', value: { Statement: [statement] } }])
    expect(textAt(file.documents[0], ['Statement', 0, 'Action', 0])).toBe('"kms:Decrypt"')
    const list = await read(JSON.stringify([allow, allow]))
    expect(textAt(list.documents[0], ['Statement', 1, 'Effect'])).toBe('"Allow"')
  })

  it('reads several documents and YAML', async () => {
    expect((await read(`${policy(allow)}\n${policy(trust)}`)).documents.map((d) => d.kind)).toEqual([
      'identity-policy',
      'trust-policy',
    ])
    const yaml = 'Version: 2012-10-17\nStatement:\n  - Effect: Allow\n    Action: [a:b, c:d]\n    Resource: "*"\n'
    const file = await read(`${yaml}---\n${yaml}`, undefined, 'p.yaml')
    expect(file).toMatchObject({ kind: 'identity-policy', problems: [] })
    expect(file.documents).toHaveLength(2)
    const { start } = file.documents[1]!.locate(['Statement', 0, 'Action', 1])
    expect(file.source.positionAt(start)).toEqual({ line: 10, column: 19 })
  })

  it.each<[string, string, string]>([
    ['{"Version":"2012-10-17","Statement":"x"}', 'expected `Statement` to be a list of statements, found `x`', '"x"'],
    [policy({ ...allow, Effect: 'allow' }), 'expected `Effect` to be `Allow` or `Deny`, found `allow`', '"allow"'],
    [
      policy({ Action: 'a:b', Resource: 'x' }),
      'the statement has no `Effect`; expected `Allow` or `Deny`',
      '{"Action":"a:b","Resource":"x"}',
    ],
    [
      policy({ ...allow, Action: ['a:b', 7] }),
      'expected `Action` to be a string or a list of strings, found the number `7`',
      '7',
    ],
    [
      policy({ Effect: 'Allow', Action: 'a:b' }),
      'the statement has no `Resource`',
      '{"Effect":"Allow","Action":"a:b"}',
    ],
  ])('points at the structure problem of %s', async (text, message, place) => {
    const file = await read(text)
    expect(file.problems.map((p) => [p.message, text.slice(p.start, p.end)])).toEqual([[message, place]])
    expect(file.documents).toHaveLength(file.kind === 'invalid' ? 0 : 1)
  })

  it('reads UTF-16 with tabs', async () => {
    const bytes = new Uint8Array(
      Buffer.from(`\uFEFF${JSON.stringify(JSON.parse(policy(allow)), null, '\t')}`, 'utf16le'),
    )
    const file = await read(decodeText(bytes).text)
    expect(file.source.positionAt(file.documents[0]!.locate(['Statement', 0, 'Effect']).start)).toEqual({
      line: 5,
      column: 14,
    })
  })
})

describe('CORS', () => {
  const rule = { AllowedHeaders: [], AllowedMethods: ['GET'], AllowedOrigins: ['*'], ExposeHeaders: [] }
  it.each([
    ['a list', JSON.stringify([rule])],
    ['CORSRules', JSON.stringify({ CORSRules: [rule] })],
    ['CORSConfiguration', JSON.stringify({ CORSConfiguration: { CORSRules: [rule] } })],
    ['CORSRules in YAML', 'CORSRules:\n- AllowedMethods: [GET]\n  AllowedOrigins: ["*"]\n'],
    [
      'XML',
      '<CORSConfiguration> <CORSRule> <AllowedOrigin>*</AllowedOrigin> <AllowedMethod>GET</AllowedMethod> </CORSRule> </CORSConfiguration>',
    ],
    [
      'XML with namespace',
      '<?xml version="1.0"?>\r\n<c:CORSConfiguration xmlns:c="http://s3.amazonaws.com/doc/2006-03-01/"><c:CORSRule><c:AllowedOrigin>*</c:AllowedOrigin><c:AllowedMethod>GET</c:AllowedMethod></c:CORSRule></c:CORSConfiguration>',
    ],
  ])('reads %s', async (_, text) => {
    const file = await read(text)
    expect(file).toMatchObject({ kind: 'cors', problems: [] })
    expect(file.documents[0]!.value).toEqual([rule])
    expect(textAt(file.documents[0], [0, 'AllowedMethods', 0])).toMatch(/^"?GET"?$/)
    expect(textAt(file.documents[0], [0, 'AllowedOrigins', 0])).toMatch(/^"?\*"?$/)
    expect(textAt(file.documents[0], [0])).toMatch(/^\{.*\}$|^<.*CORSRule>$|^AllowedMethods/s)
    expect(textAt(file.documents[0], [0, 'MaxAgeSeconds'])).toBe(textAt(file.documents[0], [0]))
  })

  it.each([
    '[{"PathPattern": "/api/*", "TargetOriginId": "a", "AllowedMethods": ["GET"], "CachedMethods": ["GET"]}]',
    '{"CORSRule": [{"Name": "web", "ClientId": "x", "Secret": "y", "AllowedOrigins": ["https://a"]}]}',
  ])('leaves alone what only has a member of that name: %s', async (text) => {
    expect(await read(text)).toMatchObject({ kind: 'ignored', documents: [], problems: [] })
  })

  it('collects repeated elements and numbers', async () => {
    const text =
      '<CORSConfiguration><CORSRule><ID>a</ID><AllowedOrigin>https://a</AllowedOrigin><AllowedMethod>GET</AllowedMethod><AllowedOrigin>https://b</AllowedOrigin><MaxAgeSeconds>300</MaxAgeSeconds><ExposeHeader>X</ExposeHeader></CORSRule></CORSConfiguration>'
    const [document] = (await read(text)).documents
    expect(document!.value).toEqual([
      {
        AllowedHeaders: [],
        AllowedMethods: ['GET'],
        AllowedOrigins: ['https://a', 'https://b'],
        ExposeHeaders: ['X'],
        MaxAgeSeconds: 300,
      },
    ])
    expect(textAt(document, [0, 'AllowedOrigins', 1])).toBe('https://b')
    expect(textAt(document, [0, 'MaxAgeSeconds'])).toBe('300')
  })

  it('reports a broken rule in place', async () => {
    const text = '[{"AllowedOrigins": "*", "AllowedMethod": ["GET"]}]'
    const file = await read(text)
    expect(file.problems.map((p) => text.slice(p.start, p.end))).toEqual(['"AllowedMethod"'])
    const without = '[{"AllowedOrigins": ["*"]}]'
    const [problem] = (await read(without)).problems
    expect(without.slice(problem!.start, problem!.end)).toBe(without.slice(1, -1))
    expect((await read('<CORSConfiguration><CORSRule></CORSConfiguration>')).kind).toBe('invalid')
  })

  it.each([
    ['<CORSConfiguration><CORSRule></CORSConfiguration>', '</CORSConfiguration>'],
    ['<CORSConfiguration>\n<CORSRule><AllowedMethod>&g;</AllowedMethod></CORSRule></CORSConfiguration>', '&g;'],
  ])('reports a mistake of XML at the characters to change: %s', async (text, characters) => {
    const [problem] = (await read(text)).problems
    expect(text.slice(problem!.start, problem!.end)).toBe(characters)
  })

  const xmlRule = '"AllowedMethod": ["GET"], "AllowedOrigin": ["*"]'
  const inJson = (given: string, right: string) =>
    `S3 refuses \`${given}\` in JSON, the name in its XML; write \`${right}\`, a list`
  const both = [inJson('AllowedMethod', 'AllowedMethods'), inJson('AllowedOrigin', 'AllowedOrigins')]
  it.each([
    ["the names of S3's XML in a list", `[{${xmlRule}, "MaxAgeSeconds": 3}]`, both],
    ["the names of S3's XML in CORSRules", `{"CORSRules": [{${xmlRule}}]}`, both],
    ['single values', '{"CORSRules": [{"AllowedMethod": "GET", "AllowedOrigin": "*"}]}', both],
    [
      'YAML',
      'CORSRules:\n- AllowedMethod: [GET]\n  AllowedOrigin: ["*"]\n',
      both.map((message) => message.replace('in JSON', 'in YAML')),
    ],
    [
      'all of the XML in YAML',
      'CORSConfiguration:\n  CORSRule:\n  - AllowedMethod: GET\n    AllowedOrigin: "*"\n',
      ["S3 refuses `CORSRule` in YAML, the name in S3's XML; write `CORSRules`, a list"].concat(
        both.map((message) => message.replace('in JSON', 'in YAML')),
      ),
    ],
    [
      'all of the XML in JSON',
      `{"CORSConfiguration": {"CORSRule": {${xmlRule}}}}`,
      ["S3 refuses `CORSRule` in JSON, the name in S3's XML; write `CORSRules`, a list", ...both],
    ],
    [
      'the XML list without its root',
      '{"CORSRule": [{"AllowedMethods": ["GET"], "AllowedOrigins": ["*"]}]}',
      ["S3 refuses `CORSRule` in JSON, the name in S3's XML; write `CORSRules`, a list"],
    ],
    [
      "CloudFormation's names",
      '[{"AllowedMethods": ["GET"], "AllowedOrigins": ["*"], "ExposedHeaders": [], "MaxAge": 3, "Id": "a"}]',
      [
        'S3 refuses `ExposedHeaders` in a CORS rule; write `ExposeHeaders`, a list',
        'S3 refuses `MaxAge` in a CORS rule; write `MaxAgeSeconds`',
        'S3 refuses `Id` in a CORS rule; write `ID`',
      ],
    ],
    [
      'a slip of the pen',
      '[{"AllowedMethds": ["GET"], "AllowedOrigins": ["*"]}]',
      ['S3 refuses `AllowedMethds` in a CORS rule; write `AllowedMethods`, a list'],
    ],
    [
      'something else',
      '[{"AllowedMethods": ["GET"], "AllowedOrigins": ["*"], "Comment": "x"}]',
      [
        'expected AllowedHeaders, AllowedMethods, AllowedOrigins, ExposeHeaders, MaxAgeSeconds, ID in a CORS rule, found `Comment`',
      ],
    ],
    [
      "the names of S3's JSON in XML",
      '<CORSConfiguration><CORSRule><AllowedMethods>GET</AllowedMethods><AllowedOrigin>*</AllowedOrigin></CORSRule></CORSConfiguration>',
      ['S3 refuses `AllowedMethods` in XML, the name in its JSON; write one `AllowedMethod` for each value'],
    ],
  ])('reports %s at the name', async (_, text, messages) => {
    const { problems } = await read(text)
    expect(problems.map(({ message }) => message)).toEqual(messages)
    for (const { message, start, end } of problems)
      expect(message).toContain(`\`${text.slice(start, end).replaceAll('"', '')}\``)
  })

  it('of JSON takes lists only, where it is known to be for S3', async () => {
    const text = '{"CORSRules": [{"AllowedMethods": "GET", "AllowedOrigins": ["*"]}]}'
    const { problems } = await readFile(new SourceText('cors', text), { as: 'cors' })
    expect(problems.map(({ message, start, end }) => [message, text.slice(start, end)])).toEqual([
      ['expected a list in `AllowedMethods`, found `GET`; S3 takes only a list', '"GET"'],
    ])
  })

  it("leaves another cloud's configuration alone, which has the names of S3's XML in JSON", async () => {
    const text = `{"CORSRule": [{${xmlRule}}]}`
    const at = async (path: string) => (await readFile(new SourceText(path, text))).kind
    expect([await at('infra/cos-cors.json'), await at('tencent/cors.json'), await at('oss/cors.json')]).toEqual([
      'ignored',
      'ignored',
      'ignored',
    ])
    expect([await at('s3/cors.json'), await at('costs/cors.json'), await at('crossing/cors.json')]).not.toContain(
      'ignored',
    )
  })

  it('reads the XML of S3 whatever its origins are called', async () => {
    const text = `<CORSConfiguration><CORSRule><AllowedOrigin>https://oss.example.com</AllowedOrigin><AllowedMethod>GET</AllowedMethod></CORSRule></CORSConfiguration>`
    expect(await read(text)).toMatchObject({ kind: 'cors', problems: [] })
  })

  it.each(['[{"AllowedMethod": ["GET"], "path": "/"}]', '{"CORSRule": {"a": 1}}', '{"CORSRule": "x"}'])(
    "leaves another tool's file alone: %s",
    async (text) => {
      expect(await read(text)).toMatchObject({ kind: 'ignored', problems: [] })
    },
  )

  it.each(['[]', '{"CORSRules": []}', '<CORSConfiguration/>', '<CORSConfiguration>\n</CORSConfiguration>'])(
    'that is declared and empty has no rules: %s',
    async (text) => {
      const { problems, documents } = await readFile(new SourceText('cors', text), { as: 'cors' })
      expect([problems, documents.map(({ value }) => value)]).toEqual([[], [[]]])
    },
  )
})

describe('members that IAM does not know', () => {
  it.each([
    ['Actoin', 'Action'],
    ['Resources', 'Resource'],
    ['Conditions', 'Condition'],
    ['Principle', 'Principal'],
  ])('takes `%s` for `%s`', async (name, meant) => {
    const text = policy({ ...allow, [name]: 'x' })
    const file = await read(text)
    expect(file.problems).toMatchObject([{ message: `a statement has no \`${name}\`; did you mean \`${meant}\`?` }])
    expect(file.problems.map(({ start, end }) => text.slice(start, end))).toEqual(['"x"'])
  })

  it.each(['Comment', 'sid', 'Note'])('says nothing of `%s`', async (name) => {
    expect((await read(policy({ ...allow, [name]: 'x' }))).problems).toEqual([])
  })
})

describe('other files', () => {
  it.each([
    ['Google Cloud Storage CORS', '[{"origin": ["*"], "method": ["GET"], "responseHeader": [], "maxAgeSeconds": 1}]'],
    ['a Terraform state, not a plan', '{"terraform_version": "1.9", "resources": []}'],
    ['a CloudFormation template with a syntax error', '{"Resources": {"R": {"Type": "AWS::IAM::Role",,}}}'],
    ['no policy or CORS configuration', '{"name": "x"}'],
    ['no policy or CORS configuration', '{"compilerOptions": {}, // Effect\n}'],
    ['no policy or CORS configuration', '# Readme\nStatement: the Effect: of "x\n'],
    ['the file is empty', ' \n'],
    ['too large: more than 5 MB', ' '.repeat(6_000_000)],
    ['template: not JSON before it is filled in', '{"Statement": [{"Effect": "Allow", "Resource": ${local.buckets}}]}'],
    ['template: not JSON before it is filled in', '{"Statement": [{% for b in c %}{"Effect": "Allow"},{% endfor %}]}'],
  ])('ignores: %s', async (reason, text) => {
    expect(await read(text)).toMatchObject({ kind: 'ignored', reason, documents: [], problems: [] })
  })

  it.each([
    ['cloudformation', '{"Resources": {"R": {"Type": "AWS::IAM::Role"}}}'],
    ['cloudformation', 'AWSTemplateFormatVersion: 2010-09-09\nResources: {}\n'],
    ['terraform-plan', '{"terraform_version": "1.9", "planned_values": {}}'],
    ['serverless', 'service: x\nprovider: {name: aws}\n'],
  ])('gives the tree of a template: %s', async (kind, text) => {
    const file = await read(text)
    expect(file).toMatchObject({ kind, documents: [], problems: [] })
    expect(file.root?.().type).toBe('object')
  })

  it('reports a broken template if it concerns us', async () => {
    const source = new SourceText('t.json', '{"Resources": {"R": {"Type": "AWS::IAM::Role",,"x": "sagemaker:*"}}}')
    expect((await readFile(source, { concern: /sagemaker/ })).kind).toBe('invalid')
    expect((await readFile(source, { concern: /rekognition/ })).kind).toBe('ignored')
  })

  it('does not take policy variables for a template', async () => {
    const broken = policy({ ...allow, Resource: 'arn:aws:s3:::b/${aws:username}/*' }).replace('"Action"', ' "Action')
    expect((await read(broken)).kind).toBe('invalid')
    expect((await read(`${policy({ ...allow, Resource: '${aws:username}' }).slice(0, -1)},}`)).kind).toBe('invalid')
  })

  it.each([
    ['', 'the file is empty'],
    ['{"name": 1}', 'expected a policy with a `Statement`, found an object'],
    ['{"a": ${x}}', 'expected a value for `a`, found `$`'],
    ['{"Resources": {"R": {"Type": "AWS::IAM::Role"}}}', 'expected a policy with a `Statement`, found an object'],
  ])('calls %j invalid if the configuration names it', async (text, message) => {
    const file = await read(text, { as: 'identity-policy' })
    expect(file).toMatchObject({ kind: 'invalid', documents: [] })
    expect(file.problems[0]!.message).toBe(message)
  })

  it('survives hostile nesting beside functions of CloudFormation', async () => {
    const deep = `${'['.repeat(60_000)}1${']'.repeat(60_000)}`
    const statement = '{"Effect":"Allow","Action":"s3:GetObject","Resource":{"Fn::Sub":"x"}}'
    const policyText = `{"Version":"2012-10-17","Statement":[${statement}]`
    const { problems } = await read(`${policyText},"Id":${deep}}`)
    expect(problems.map(({ message }) => message)).toEqual(['expected at most 200 levels of nesting, found more'])
    const { documents } = await read(`{"PolicyDocument":${policyText}},"Tags":${deep}}`)
    expect(documents[0]!.duplicateKeys!()).toEqual([])
  })

  it('survives hostile nesting', async () => {
    const deep = `{"Statement": [{"Effect": "Allow", "Action": ${'['.repeat(50_000)}${']'.repeat(50_000)}}]}`
    expect((await read(deep)).problems[0]!.message).toContain('200 levels')
    expect((await read(deep.slice(0, 60_000))).kind).toBe('invalid')
    expect((await read(`Statement: ${'['.repeat(90_000)} Effect`, undefined, 'a.yml')).kind).toBe('ignored')
    const long = `{"Statement": [{"Effect": "${'x'.repeat(4_000_000)}" "a`
    expect((await read(long)).kind).toBe('invalid')
  })
})

describe('any text', () => {
  const seeds = [
    seed,
    policy(allow, trust),
    JSON.stringify([{ AllowedMethods: ['GET'], AllowedOrigins: ['*'], MaxAgeSeconds: 3 }]),
    '<CORSConfiguration><CORSRule><AllowedOrigin>*</AllowedOrigin></CORSRule></CORSConfiguration>',
    'Version: 2012-10-17\nStatement:\n  - Effect: Allow\n    Action: [a:b]\n    Resource: "*"\n',
  ]
  it('never throws and stays inside the file', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...seeds),
        fc.array(
          fc.tuple(
            fc.nat(300),
            fc.nat(8),
            fc.oneof(fc.string(), fc.constantFrom('null', '[', '{}', '1', '<', '---\n')),
          ),
          { maxLength: 3 },
        ),
        fc.nat(500),
        fc.constantFrom<FileHint[]>({}, { as: 'trust-policy' }, { as: 'cors' }),
        async (start, edits, length, hint) => {
          let text = start
          for (const [place, drop, insert] of edits) text = text.slice(0, place) + insert + text.slice(place + drop)
          text = text.slice(0, length)
          const file = await read(text, hint, 'a.yaml')
          const spans = file.documents.flatMap((d) =>
            [[], ['Statement', 0, 'Action', 0], [0, 'AllowedOrigins', 0]].map((p) => d.locate(p)),
          )
          for (const { start, end } of [...file.problems, ...spans]) {
            expect(0 <= start && start <= end && end <= text.length).toBe(true)
          }
        },
      ),
      { numRuns: 1000 },
    )
  })
})

it('finds templates by where the parser stumbled', async () => {
  for (const resource of ['{{ bucket }}', '"${f("x")}"', '"{{ a["b"] }}"', '<%= b %>', '%{ if x }1%{ endif }']) {
    const text = `{"Statement": [{"Effect": "Allow", "Resource": ${resource}}]}`
    expect([resource, (await read(text)).kind]).toEqual([resource, 'ignored'])
  }
})

describe('the form of a Principal', () => {
  const found = async (principal: unknown) => {
    const statement = { Effect: 'Allow', Principal: principal, Action: 'sts:AssumeRole' }
    const text = JSON.stringify({ Version: '2012-10-17', Statement: [statement] })
    const { problems } = await readFile(new SourceText('trust.json', text), { as: 'trust-policy' })
    return problems.map(({ message, start, end }) => `${message} @ ${text.slice(start, end)}`)
  }

  it.each([
    ['*'],
    [{ Service: 'sagemaker.amazonaws.com' }],
    [{ AWS: ['111122223333', '*'], Federated: 'x', CanonicalUser: 'y' }],
    ['<principal>'],
    ['${principal}'],
    [{ '${kind}': 'x' }],
  ])('%j is right, or filled in later', async (principal) => expect(await found(principal)).toEqual([]))

  it.each<[unknown, string]>([
    [
      'sagemaker.amazonaws.com',
      'expected `Principal` to be `*` or an object, found `sagemaker.amazonaws.com`; write `{ "Service": … }` around it @ "sagemaker.amazonaws.com"',
    ],
    [
      ['arn:aws:iam::111122223333:root'],
      'expected `Principal` to be `*` or an object, found a list; write `{ "AWS": … }` around it @ ["arn:aws:iam::111122223333:root"]',
    ],
    [['*'], 'expected `Principal` to be `*` or an object, found a list; write `"*"` @ ["*"]'],
    [7, 'expected `Principal` to be `*` or an object, found the number `7` @ 7'],
    [
      { Services: 'x.amazonaws.com' },
      'expected `AWS`, `Service`, `Federated`, `CanonicalUser` in `Principal`, found `Services`; did you mean `Service`? @ "x.amazonaws.com"',
    ],
  ])('%j is none', async (principal, expected) => expect(await found(principal)).toEqual([expected]))
})

describe('values of a CORS configuration that is declared', () => {
  const cors = '[{"AllowedMethods": ["get", "OPTIONS"], "AllowedOrigins": ["https://*.*"], "AllowedHeaders": ["*"]}]'

  it('are those that S3 takes', async () => {
    const { problems } = await readFile(new SourceText('cors.json', cors), { as: 'cors' })
    expect(problems.map(({ message, start, end }) => [message, cors.slice(start, end)])).toEqual([
      ['expected one of GET, PUT, POST, DELETE, HEAD in `AllowedMethods`, found `get`; did you mean `GET`?', '"get"'],
      ['expected one of GET, PUT, POST, DELETE, HEAD in `AllowedMethods`, found `OPTIONS`', '"OPTIONS"'],
      ['expected at most one `*` in a value of `AllowedOrigins`, found `https://*.*`', '"https://*.*"'],
    ])
  })

  it('are left alone in a file that may be for something else', async () => {
    expect((await readFile(new SourceText('cors.json', cors))).problems).toEqual([])
  })

  it('are none of another storage', async () => {
    const text = '[{"origin": ["*"], "method": ["GET"]}]'
    const { problems } = await readFile(new SourceText('cors.json', text), { as: 'cors' })
    expect(problems.map(({ message }) => message)).toEqual([
      'expected a CORS configuration, found Google Cloud Storage CORS',
    ])
  })
})

it('takes a list of whole policies for several documents', async () => {
  const one = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }] }
  const text = JSON.stringify([one, { ...one, Statement: [{ ...one.Statement[0], Action: 's3:PutObject' }] }])
  for (const hint of [{}, { as: 'identity-policy' as const }]) {
    const { kind, documents, problems } = await readFile(new SourceText('all.json', text), hint)
    expect([kind, problems]).toEqual(['identity-policy', []])
    const placed = documents.map((document) => {
      const { start, end } = document.locate(['Statement', 0, 'Action'])
      return [(document.value as typeof one).Statement[0]!.Action, text.slice(start, end)]
    })
    expect(placed).toEqual([
      ['s3:GetObject', '"s3:GetObject"'],
      ['s3:PutObject', '"s3:PutObject"'],
    ])
  }
})
