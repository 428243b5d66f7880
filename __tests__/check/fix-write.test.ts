import { describe, expect, it } from 'vitest'
import { SourceText } from '../../src/base/source.js'
import { symbolText } from '../../src/base/symbol.js'
import type { Path, Value } from '../../src/base/value.js'
import { applyChanges, type Change } from '../../src/check/fix/change.js'
import { expressionsFor } from '../../src/check/fix/expression.js'
import { editDocument } from '../../src/check/fix/write.js'
import { readFile } from '../../src/formats/read-file.js'
import type { Document, Language } from '../../src/model/document.js'
import { edited } from '../support/fixing.js'

async function read(text: string, kind: Document['kind'] = 'identity-policy'): Promise<Document> {
  const file = await readFile(new SourceText('file', text), { as: kind })
  expect(file.problems).toEqual([])
  return file.documents[0]!
}

/** The text after a change; the value that is read from it is the changed value. */
async function changed(
  text: string,
  change: Change,
  kind: Document['kind'] = 'identity-policy',
): Promise<string | undefined> {
  const document = await read(text, kind)
  const edits = editDocument(document, [change])
  if (edits === undefined) return undefined
  const after = edited(document.source, edits)
  const again = await read(after, kind)
  expect(again.value).toEqual(applyChanges(document.value, [change]))
  return after
}

/** A document of a template: `at` gives the texts of the paths that have a place. */
function template(
  language: Language,
  text: string,
  value: Value,
  at: Record<string, string>,
  kind: Document['kind'] = 'identity-policy',
): Document {
  const source = new SourceText(language.startsWith('hcl') ? 'main.tf' : `stack.${language}`, text)
  return {
    kind,
    language,
    source,
    value,
    locate: (path) => {
      for (let length = path.length; length >= 0; length--) {
        const part = at[path.slice(0, length).join('.')]
        if (part !== undefined) return { source, start: text.indexOf(part), end: text.indexOf(part) + part.length }
      }
      return { source, start: 0, end: text.length }
    },
  }
}

const statement = { Effect: 'Allow', Action: 's3:PutObject', Resource: 'arn:aws:s3:::b/*' }
const actions: Path = ['Statement', 0, 'Action']
const resources: Path = ['Statement', 0, 'Resource']

describe('JSON', () => {
  const policy = (statements: string) => `{"Version": "2012-10-17", "Statement": ${statements}}`
  it.each<[string, Change, string]>([
    [
      policy('[{"Effect": "Allow", "Action": [], "Resource": "*"}]'),
      { kind: 'add-items', path: actions, items: ['a:B', 'a:C'] },
      policy('[{"Effect": "Allow", "Action": ["a:B", "a:C"], "Resource": "*"}]'),
    ],
    [
      policy('[{"Effect": "Allow", "Action": ["a:B" , "a:C"/* x */], "Resource": "*"}]'),
      { kind: 'add-items', path: actions, items: ['a:D'] },
      policy('[{"Effect": "Allow", "Action": ["a:B" , "a:C", "a:D"/* x */], "Resource": "*"}]'),
    ],
    [
      policy('[{"Effect": "Allow", "Action": [\n  "a:B",\n  "a:C" // why, and ] more\n], "Resource": "*"}]'),
      { kind: 'add-items', path: actions, items: ['a:D'] },
      policy('[{"Effect": "Allow", "Action": [\n  "a:B",\n  "a:C", // why, and ] more\n  "a:D"\n], "Resource": "*"}]'),
    ],
    [
      policy('{"Effect": "Allow", "Action": "a:B", "Resource": "*"}'),
      { kind: 'set', path: ['Statement', 0, 'Action'], value: 'a:"C"' },
      policy('{"Effect": "Allow", "Action": "a:\\"C\\"", "Resource": "*"}'),
    ],
    [
      policy('[\n  // all of them\n]'),
      { kind: 'append', bodies: [statement] },
      policy(
        '[\n  {\n    "Effect": "Allow",\n    "Action": "s3:PutObject",\n    "Resource": "arn:aws:s3:::b/*"\n  }\n  // all of them\n]',
      ),
    ],
    [
      policy('[{"Effect": "Allow", "Action": "a:B", "Resource": "*"}]'),
      { kind: 'append', bodies: [statement, statement] },
      policy(
        '[{"Effect": "Allow", "Action": "a:B", "Resource": "*"}, {"Effect": "Allow", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::b/*"}, {"Effect": "Allow", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::b/*"}]',
      ),
    ],
  ])('%s', async (text, change, expected) => {
    expect(await changed(text, change)).toBe(expected)
  })

  it('a bare statement, and a list of them', async () => {
    const bare = '{"Effect": "Allow", "Action": "a:B", "Resource": "*"}'
    const document = await read(bare)
    const after = edited(document.source, editDocument(document, [{ kind: 'append', bodies: [statement] }])!)
    expect(JSON.parse(after)).toEqual([JSON.parse(bare), statement])
    const list = await read(`[${bare}]`)
    const longer = edited(list.source, editDocument(list, [{ kind: 'append', bodies: [statement] }])!)
    expect(JSON.parse(longer)).toEqual([JSON.parse(bare), statement])
  })

  it('two changes of one document in one fix', async () => {
    const document = await read(policy('[{"Effect": "Allow", "Action": "a:B", "Resource": "*"}]'))
    const both: Change[] = [
      { kind: 'add-items', path: actions, items: ['a:C'] },
      { kind: 'append', bodies: [statement] },
    ]
    const edits = editDocument(document, both)!
    expect(JSON.parse(edited(document.source, edits))).toEqual(applyChanges(document.value, both))
    // One line: a reviewer gets one suggestion.
    expect(edits).toHaveLength(1)
  })
})

describe('YAML', () => {
  const policy = (rest: string) => `Version: "2012-10-17"\nStatement:\n${rest}`
  it.each<[string, Change, string | undefined]>([
    [
      policy("- {Effect: Allow, Action: 'a:B', Resource: '*'}\n"),
      { kind: 'add-items', path: actions, items: ['a:C'] },
      policy("- {Effect: Allow, Action: ['a:B', 'a:C'], Resource: '*'}\n"),
    ],
    [
      policy("- {Effect: Allow, Action: [a:B, a:C], Resource: '*'}\n"),
      { kind: 'add-items', path: actions, items: ['a:D*'] },
      policy("- {Effect: Allow, Action: [a:B, a:C, a:D*], Resource: '*'}\n"),
    ],
    [
      policy("- {Effect: Allow, Action: a:B, Resource: '*'} # one\n# two\n"),
      { kind: 'append', bodies: [statement] },
      policy(
        "- {Effect: Allow, Action: a:B, Resource: '*'} # one\n- Effect: Allow\n  Action: s3:PutObject\n  Resource: arn:aws:s3:::b/*\n# two\n",
      ),
    ],
    [
      policy('  - Effect: Allow\n    Action: a:B\n    Resource:\n      - "*"\n'),
      {
        kind: 'append',
        bodies: [{ ...statement, Action: ['a:C', '*'], Condition: { StringEquals: { 'a:k/x y': '1' } } }],
      },
      policy(
        '  - Effect: Allow\n    Action: a:B\n    Resource:\n      - "*"\n  - Effect: Allow\n    Action:\n      - "a:C"\n      - "*"\n    Resource: "arn:aws:s3:::b/*"\n    Condition:\n      StringEquals:\n        "a:k/x y": "1"\n',
      ),
    ],
    [
      'Version: "2012-10-17"\nStatement: []\n',
      { kind: 'append', bodies: [statement] },
      policy('  - Effect: Allow\n    Action: s3:PutObject\n    Resource: arn:aws:s3:::b/*\n'),
    ],
    [
      // Others use the anchor as well.
      policy(
        "- Effect: Allow\n  Action: &read [a:B]\n  Resource: '*'\n- Effect: Deny\n  Action: *read\n  Resource: '*'\n",
      ),
      { kind: 'add-items', path: ['Statement', 1, 'Action'], items: ['a:C'] },
      undefined,
    ],
    [
      policy("- Effect: Allow\n  Action:\n    - a:B\n  Resource: '*'"),
      { kind: 'append', bodies: [statement] },
      policy(
        "- Effect: Allow\n  Action:\n    - a:B\n  Resource: '*'\n- Effect: Allow\n  Action: 's3:PutObject'\n  Resource: 'arn:aws:s3:::b/*'",
      ),
    ],
  ])('%s', async (text, change, expected) => {
    expect(await changed(text, change)).toBe(expected)
  })
})

describe('XML', () => {
  const rule =
    '  <CORSRule>\n    <AllowedMethod>PUT</AllowedMethod>\n    <AllowedOrigin>*</AllowedOrigin>\n  </CORSRule>\n'
  const configuration = (rules: string, open = 'CORSConfiguration') =>
    `<?xml version="1.0"?>\n<${open}>\n${rules}</${open.split(' ')[0]}>\n`
  it.each<[string, Change, string]>([
    [
      configuration(rule),
      { kind: 'add-items', path: [0, 'AllowedMethods'], items: ['GET'] },
      configuration(rule.replace('PUT</AllowedMethod>', 'PUT</AllowedMethod>\n    <AllowedMethod>GET</AllowedMethod>')),
    ],
    [
      configuration(rule),
      { kind: 'add-items', path: [0, 'ExposeHeaders'], items: ['a&b'] },
      configuration(rule.replace('*</AllowedOrigin>', '*</AllowedOrigin>\n    <ExposeHeader>a&amp;b</ExposeHeader>')),
    ],
    [
      configuration(rule, 'CORSConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/"'),
      { kind: 'append', bodies: [{ AllowedMethods: ['GET'], AllowedOrigins: ['*'] }] },
      configuration(
        rule + rule.replace('PUT', 'GET'),
        'CORSConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/"',
      ),
    ],
    [
      '<CORSConfiguration><CORSRule><AllowedMethod>PUT</AllowedMethod><AllowedOrigin>*</AllowedOrigin></CORSRule></CORSConfiguration>',
      { kind: 'append', bodies: [{ AllowedMethods: ['GET'], AllowedOrigins: ['*'] }] },
      '<CORSConfiguration><CORSRule><AllowedMethod>PUT</AllowedMethod><AllowedOrigin>*</AllowedOrigin></CORSRule><CORSRule><AllowedMethod>GET</AllowedMethod><AllowedOrigin>*</AllowedOrigin></CORSRule></CORSConfiguration>',
    ],
    [
      '<s3:CORSConfiguration xmlns:s3="x"><s3:CORSRule><s3:AllowedMethod>PUT</s3:AllowedMethod><s3:AllowedOrigin>*</s3:AllowedOrigin></s3:CORSRule></s3:CORSConfiguration>',
      { kind: 'add-items', path: [0, 'AllowedHeaders'], items: ['*'] },
      '<s3:CORSConfiguration xmlns:s3="x"><s3:CORSRule><s3:AllowedMethod>PUT</s3:AllowedMethod><s3:AllowedOrigin>*</s3:AllowedOrigin><s3:AllowedHeader>*</s3:AllowedHeader></s3:CORSRule></s3:CORSConfiguration>',
    ],
  ])('%s', async (text, change, expected) => {
    const document = await read(text, 'cors')
    const after = edited(document.source, editDocument(document, [change])!)
    expect(after).toBe(expected)
    await read(after, 'cors')
  })
})

describe('CORS in JSON and YAML', () => {
  it.each<[string, Change, string]>([
    [
      '[{"AllowedMethods": ["GET"], "AllowedOrigins": ["*"]}]',
      { kind: 'add-items', path: [0, 'ExposeHeaders'], items: ['ETag'] },
      '[{"AllowedMethods": ["GET"], "AllowedOrigins": ["*"], "ExposeHeaders": ["ETag"]}]',
    ],
    [
      '{\n  "CORSRules": [\n    {\n      "AllowedMethods": ["GET"],\n      "AllowedOrigins": ["*"]\n    }\n  ]\n}',
      { kind: 'add-items', path: [0, 'AllowedHeaders'], items: ['*'] },
      '{\n  "CORSRules": [\n    {\n      "AllowedMethods": ["GET"],\n      "AllowedOrigins": ["*"],\n      "AllowedHeaders": ["*"]\n    }\n  ]\n}',
    ],
    [
      'CORSRules:\n- AllowedMethods: [GET]\n  AllowedOrigins:\n  - "*"\n',
      { kind: 'add-items', path: [0, 'ExposeHeaders'], items: ['ETag'] },
      'CORSRules:\n- AllowedMethods: [GET]\n  AllowedOrigins:\n  - "*"\n  ExposeHeaders:\n  - "ETag"\n',
    ],
    [
      'CORSRules:\n- AllowedMethods: GET\n  AllowedOrigins: "*"\n',
      { kind: 'add-items', path: [0, 'AllowedMethods'], items: ['PUT'] },
      'CORSRules:\n- AllowedMethods:\n    - GET\n    - PUT\n  AllowedOrigins: "*"\n',
    ],
  ])('%s', async (text, change, expected) => {
    const document = await read(text, 'cors')
    const after = edited(document.source, editDocument(document, [change])!)
    expect(after).toBe(expected)
    await read(after, 'cors')
  })
})

describe('HCL', () => {
  const encoded = `resource "aws_iam_policy" "p" {
  policy = jsonencode({
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["s3:GetObject"]
        Resource = aws_s3_bucket.b.arn
      },
    ]
  })
}
`
  const inner = encoded.slice(encoded.indexOf('{\n        Effect'), encoded.indexOf(',\n    ]'))
  const list = encoded.slice(encoded.indexOf('[\n'), encoded.indexOf('\n  })'))
  const bucket = symbolText('resource', 'aws_s3_bucket.b')
  const document = template(
    'hcl',
    encoded,
    { Statement: [{ Effect: 'Allow', Action: ['s3:GetObject'], Resource: `arn:aws:s3:::${bucket}` }] },
    {
      Statement: list,
      'Statement.0': inner,
      'Statement.0.Action': '["s3:GetObject"]',
      'Statement.0.Action.0': '"s3:GetObject"',
      'Statement.0.Resource': 'aws_s3_bucket.b.arn',
    },
  )
  it.each<[Change, string]>([
    [
      { kind: 'add-items', path: actions, items: ['s3:${x}'] },
      encoded.replace('Object"]', () => 'Object", "s3:$${x}"]'),
    ],
    [
      { kind: 'add-items', path: resources, items: ['arn:aws:s3:::b/*'] },
      encoded.replace('aws_s3_bucket.b.arn', '[aws_s3_bucket.b.arn, "arn:aws:s3:::b/*"]'),
    ],
    [
      { kind: 'append', bodies: [{ ...statement, Condition: { StringEquals: { 'a:k': 'v' } } }] },
      encoded.replace(
        '      },\n    ]',
        `      },
      {
        Effect   = "Allow"
        Action   = "s3:PutObject"
        Resource = "arn:aws:s3:::b/*"
        Condition = {
          StringEquals = {
            "a:k" = "v"
          }
        }
      },
    ]`,
      ),
    ],
  ])('%j in jsonencode', (change, expected) => {
    expect(edited(document.source, editDocument(document, [change])!)).toBe(expected)
  })

  it('leaves alone what only deployment fills in, and what stands elsewhere', () => {
    const value = { Statement: [{ Effect: 'Allow', Action: symbolText('parameter', 'var.actions'), Resource: '*' }] }
    const text =
      'locals { a = ["x:Y"] }\npolicy = jsonencode({ Statement = [{ Action = var.actions, Resource = "*" }] })\n'
    const at = {
      Statement: '[{ Action = var.actions, Resource = "*" }]',
      'Statement.0': '{ Action = var.actions, Resource = "*" }',
    }
    const symbol = template('hcl', text, value, { ...at, 'Statement.0.Action': 'var.actions' })
    expect(editDocument(symbol, [{ kind: 'add-items', path: actions, items: ['x:Z'] }])).toBeUndefined()
    const local = template(
      'hcl',
      text,
      { Statement: [{ Action: ['x:Y'] }] },
      { ...at, 'Statement.0.Action': '["x:Y"]' },
    )
    expect(editDocument(local, [{ kind: 'add-items', path: actions, items: ['x:Z'] }])).toBeUndefined()
    const quoted = template('string', text, value, at)
    expect(editDocument(quoted, [{ kind: 'append', bodies: [statement] }])).toBeUndefined()
  })

  const blocks = `data "aws_iam_policy_document" "d" {
  statement {
    sid     = "Read"
    actions = [
      "s3:GetObject",
    ]
    resources = ["arn:aws:s3:::b/*"]
  }
}
`
  const block = blocks.slice(blocks.indexOf('statement {'), blocks.lastIndexOf('\n}'))
  const data = template(
    'hcl-document',
    blocks,
    { Statement: [{ Sid: 'Read', Effect: 'Allow', Action: ['s3:GetObject'], Resource: ['arn:aws:s3:::b/*'] }] },
    {
      // The list of statements has the place of the header.
      Statement: 'data "aws_iam_policy_document" "d"',
      'Statement.0': block,
      'Statement.0.Action': '[\n      "s3:GetObject",\n    ]',
      'Statement.0.Action.0': '"s3:GetObject"',
    },
  )
  it.each<[Change, string]>([
    [
      { kind: 'add-items', path: actions, items: ['s3:PutObject'] },
      blocks.replace('"s3:GetObject",\n', '"s3:GetObject",\n      "s3:PutObject",\n'),
    ],
    [
      {
        kind: 'append',
        bodies: [
          {
            Sid: 'Pass',
            ...statement,
            Principal: { Service: 'a.amazonaws.com' },
            Condition: { StringEquals: { 'iam:PassedToService': 'x' } },
          },
        ],
      },
      blocks.replace(
        '  }\n}\n',
        `  }

  statement {
    sid       = "Pass"
    actions   = ["s3:PutObject"]
    resources = ["arn:aws:s3:::b/*"]

    principals {
      type        = "Service"
      identifiers = ["a.amazonaws.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "iam:PassedToService"
      values   = ["x"]
    }
  }
}
`,
      ),
    ],
  ])('%j in a policy document', (change, expected) => {
    expect(edited(data.source, editDocument(data, [change])!)).toBe(expected)
  })

  it('a policy document without statements, and one whose statements stand elsewhere', () => {
    const header = 'data "aws_iam_policy_document" "d"'
    const added = '\n  statement {\n    actions   = ["s3:PutObject"]\n    resources = ["arn:aws:s3:::b/*"]\n  }\n'
    for (const [text, after] of [
      [`${header} {}\n`, `${header} {${added}}\n`],
      [`${header} {\n  version = "2012-10-17"\n}\n`, `${header} {${added}  version = "2012-10-17"\n}\n`],
    ] as const) {
      const empty = template('hcl-document', text, { Statement: [] }, { Statement: header })
      expect(edited(empty.source, editDocument(empty, [{ kind: 'append', bodies: [statement] }])!)).toBe(after)
    }
    const other = 'statement {\n    actions = ["a:B"]\n  }'
    const text = `${header} {\n  source_policy_documents = [data.x.e.json]\n}\ndata "x" "e" {\n  ${other}\n}\n`
    const elsewhere = template(
      'hcl-document',
      text,
      { Statement: [{ Effect: 'Allow', Action: ['a:B'], Resource: '*' }] },
      { Statement: header, 'Statement.0': other, 'Statement.0.Action': '["a:B"]', 'Statement.0.Action.0': '"a:B"' },
    )
    const after = edited(elsewhere.source, editDocument(elsewhere, [{ kind: 'append', bodies: [statement] }])!)
    expect(after.indexOf('s3:PutObject')).toBeLessThan(after.indexOf('source_policy_documents'))
  })

  const cors = `resource "aws_s3_bucket_cors_configuration" "c" {
  bucket = "b"

  cors_rule {
    allowed_methods = ["PUT"] # uploads
    allowed_origins = ["*"]
  }
}
`
  const rule = cors.slice(cors.indexOf('cors_rule'), cors.lastIndexOf('\n}'))
  const rules = template(
    'hcl',
    cors,
    [{ AllowedHeaders: [], AllowedMethods: ['PUT'], AllowedOrigins: ['*'], ExposeHeaders: [] }],
    {
      '': rule,
      '0': rule,
      '0.AllowedMethods': '["PUT"]',
      '0.AllowedMethods.0': '"PUT"',
      '0.AllowedOrigins': '["*"]',
      '0.AllowedOrigins.0': '"*"',
    },
    'cors',
  )
  it.each<[Change, string]>([
    [{ kind: 'add-items', path: [0, 'AllowedMethods'], items: ['GET'] }, cors.replace('["PUT"]', '["PUT", "GET"]')],
    [
      { kind: 'add-items', path: [0, 'ExposeHeaders'], items: ['ETag'] },
      cors.replace('origins = ["*"]\n', 'origins = ["*"]\n    expose_headers = ["ETag"]\n'),
    ],
    [
      { kind: 'append', bodies: [{ AllowedMethods: ['GET'], AllowedOrigins: ['*'] }] },
      cors.replace(
        '  }\n}',
        '  }\n\n  cors_rule {\n    allowed_methods = ["GET"]\n    allowed_origins = ["*"]\n  }\n}',
      ),
    ],
  ])('%j in CORS rules', (change, expected) => {
    expect(edited(rules.source, editDocument(rules, [change])!)).toBe(expected)
  })
})

it.each([
  ['"${aws_s3_bucket.b.arn}"', '[aws_s3_bucket.b.arn, "x"]'],
  ['"${ aws_s3_bucket.b.arn }"', '[aws_s3_bucket.b.arn, "x"]'],
  ['format("%s", aws_s3_bucket.b.arn)', 'format("%s", [aws_s3_bucket.b.arn, "x"])'],
])('a list in place of %s is no template', (written, expected) => {
  const text = `policy = jsonencode({ Statement = [{ Effect = "Allow", Resource = ${written} }] })`
  const value = { Statement: [{ Effect: 'Allow', Resource: `arn:aws:s3:::${symbolText('resource', 'b')}` }] }
  const document = template('hcl', text, value, { 'Statement.0.Resource': 'aws_s3_bucket.b.arn' })
  const edits = editDocument(document, [{ kind: 'add-items', path: resources, items: ['x'] }])
  expect(edited(document.source, edits!)).toBe(text.replace(written, () => expected))
})

it.each([
  ['|-\n    a:Bee', '|-\n    a:B'],
  ['>\n    a:Bee\n', '>\n    a:B\n'],
  ['|\n    a:Bee a:Bee\n', undefined],
])('a name in a block scalar of YAML is corrected where it stands: %j', (written, expected) => {
  const text = `Statement:\n- Action: ${written}`
  const document = template('yaml', text, { Statement: [{ Action: 'a:Bee' }] }, { 'Statement.0.Action': written })
  const edits = editDocument(document, [{ kind: 'set', path: actions, value: 'a:B' }])
  expect(edits === undefined ? undefined : edited(document.source, edits)).toBe(
    expected === undefined ? undefined : text.replace(written, expected),
  )
})

describe('what only deployment fills in', () => {
  const bucket = `arn:aws:s3:::${symbolText('resource', 'Out')}`
  const objects = `${bucket}/*`
  const added: Change = { kind: 'add-items', path: resources, items: [objects] }
  const written = (language: Language, source: string, value = bucket, whole = source) => {
    const at = { 'Statement.0.Resource': source.replace(/^!\S+ /, '') }
    const document = template(language, whole, { Statement: [{ Effect: 'Allow', Action: 'a:B', Resource: value }] }, at)
    return expressionsFor(document, [added])?.written.get(objects)
  }

  it.each<[Language, string, string | undefined]>([
    ['hcl', 'aws_s3_bucket.out.arn', '"${aws_s3_bucket.out.arn}/*"'],
    ['hcl-document', '"arn:aws:s3:::${aws_s3_bucket.out.id}"', '"arn:aws:s3:::${aws_s3_bucket.out.id}/*"'],
    ['hcl', 'join("", [aws_s3_bucket.out.arn])', undefined],
    ['yaml', '!GetAtt Out.Arn', '!Sub "${Out.Arn}/*"'],
    ['yaml', '!Sub "arn:aws:s3:::${Out}"', '!Sub "arn:aws:s3:::${Out}/*"'],
    ['yaml', '!Sub arn:aws:s3:::${Out}', '!Sub arn:aws:s3:::${Out}/*'],
    ['json', '{"Fn::GetAtt": ["Out", "Arn"]}', '{ "Fn::Sub": "${Out.Arn}/*" }'],
    ['json', '{\n"Fn::Sub": "arn:aws:s3:::${Out}"}', '{ "Fn::Sub": "arn:aws:s3:::${Out}/*" }'],
    ['json', '{"Fn::Join": ["", []]}', undefined],
    ['json', '"${out}"', '"${out}/*"'],
    ['json', '"arn:aws:s3:::${out}"', '"arn:aws:s3:::${out}/*"'],
    ['json', '"written out"', undefined],
  ])('in %s beside %s', (language, source, expected) => {
    expect(written(language, source)).toBe(expected)
  })

  it('is taken over as it is when it is there already', () => {
    expect(written('hcl', '"${aws_s3_bucket.out.arn}/*"', objects)).toBe('"${aws_s3_bucket.out.arn}/*"')
  })

  it('is named as the template declares it, or not at all', () => {
    const yaml = 'Resources:\n  Out:\n    Type: AWS::S3::Bucket\nx: *'
    expect(written('yaml', '*', '*', yaml)).toBe('!Sub "arn:aws:s3:::${Out}/*"')
    expect(written('yaml', '*', '*', yaml.replace('Out', 'In'))).toBeUndefined()
    expect(written('json', '"*"', '*', '{"Resources": {"Out": {}}, "x": "*"}')).toBe(
      '{ "Fn::Sub": "arn:aws:s3:::${Out}/*" }',
    )
    expect(written('hcl', '"*"', '*')).toBeUndefined()
  })

  const sub = '{ "Fn::Sub": "arn:aws:iam::${AWS::AccountId}:role/r" }'
  it.each<[string, string, string | undefined]>([
    ['stack.json', '{"Resources": {"Key": {"Type": "AWS::KMS::Key"}}}', sub],
    ['stack.yml', 'Resources:\n  Key: { Type: "AWS::KMS::Key" }\n', sub],
    ['main.tf', 'locals {\n  stack = "Resources: {}"\n  policy = <<EOF\n{}\nEOF\n}\n', undefined],
    ['key.json', '{"Version": "2012-10-17", "Statement": []}', undefined],
  ])('in JSON of %s a pseudo parameter is only written where CloudFormation reads it', (path, whole, expected) => {
    const text = `arn:aws:iam::${symbolText('parameter', 'AWS::AccountId')}:role/r`
    const value = { Statement: [{ Effect: 'Allow', Action: 'a:B', Resource: ['*'] }] }
    const document = { ...template('json', whole, value, {}), source: new SourceText(path, whole) }
    const found = expressionsFor(document, [{ kind: 'add-items', path: resources, items: [text] }])
    expect(found?.written.get(text)).toBe(expected)
  })

  it('in Terraform is for review when only its name is known', () => {
    const text = `arn:aws:s3:::${symbolText('resource', 'aws_s3_bucket.out')}/\${x}*`
    const document = template('hcl', '["*"]', { Statement: [{ Effect: 'Allow', Action: 'a:B', Resource: ['*'] }] }, {})
    const found = expressionsFor(document, [{ kind: 'add-items', path: resources, items: [text] }])
    expect(found?.written.get(text)).toBe('"arn:aws:s3:::${aws_s3_bucket.out.bucket}/$${x}*"')
    expect(found?.sure).toBe(false)
  })
})
