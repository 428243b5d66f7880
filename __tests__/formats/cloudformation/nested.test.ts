import { describe, expect, it } from 'vitest'
import { plain } from '../../../src/model/located.js'
import type { Document } from '../../../src/model/document.js'
import type { Node } from '../../../src/syntax/node.js'
import { parseYaml } from '../../../src/syntax/yaml.js'
import { find, read, shown, textAt } from './support.js'

const labels = (found: Awaited<ReturnType<typeof read>>) => found.resources.map(({ type, label }) => `${type} ${label}`)

const child = `Parameters: {Bucket: {Type: String}, Prefix: {Type: String, Default: p}}
Resources:
  Role: {Type: 'AWS::IAM::Role', Properties: {RoleName: !Sub '\${Prefix}-role'}}
  Policy:
    Type: AWS::IAM::Policy
    Properties:
      PolicyName: p
      Roles: [!Ref Role]
      PolicyDocument: {Statement: [{Effect: Allow, Action: 's3:GetObject', Resource: !Sub 'arn:aws:s3:::\${Bucket}/*'}]}
Outputs: {RoleArn: {Value: !GetAtt Role.Arn}, Given: {Value: !Ref Bucket}}
`
const parent = `Resources:
  Data: {Type: 'AWS::S3::Bucket'}
  One: {Type: 'AWS::CloudFormation::Stack', Properties: {TemplateURL: ./nested/child.yaml, Parameters: {Bucket: !Ref Data}}}
  Two: {Type: 'AWS::Serverless::Application', Properties: {Location: nested/child.yaml, Parameters: {Bucket: literal, Prefix: two}}}
  Flow: {Type: 'AWS::SageMaker::FlowDefinition', Properties: {RoleArn: !GetAtt Two.Outputs.RoleArn, B: !GetAtt One.Outputs.Given}}
`

describe('nested templates', () => {
  it.each([
    ["'https://bucket.s3.amazonaws.com/v1/templates/child.yaml'", 'templates/child.yaml'],
    ["!Sub 'https://${B}.s3.${AWS::Region}.${AWS::URLSuffix}/${Prefix}templates/child.yaml'", 'a/templates/child.yaml'],
    ["!Sub ['https://${X}/child.yaml', {X: !Ref B}]", 'a/child.yaml'],
    ["!Join ['/', ['https://s3.amazonaws.com', !Ref B, templates/child.yaml]]", 'templates/child.yaml'],
    ["!Join ['', ['https://', !Ref B, '.s3.amazonaws.com/child.yaml']]", 'child.yaml'],
  ])('are followed where a template is uploaded to the URL %s', async (url, path) => {
    const files = {
      'main.yaml': `Parameters: {B: {Type: String}, Prefix: {Type: String}}\nResources:\n  Child:\n    Type: AWS::CloudFormation::Stack\n    Properties: {TemplateURL: ${url}, Parameters: {Name: given}}\n`,
      [path]:
        'Parameters: {Name: {Type: String}}\nResources: {R: {Type: "AWS::IAM::Role", Properties: {RoleName: !Ref Name}}}\n',
    }
    const found = await read(files)
    expect(found.resources.map(({ type, label }) => `${type} ${label}`)).toEqual(['role Child.R'])
    expect(find(found, 'role', 'Child.R').name).toBe('given')
    // Two that may be meant are none.
    const two = await read({ ...files, [`other/${path}`]: files[path]! })
    expect(two.resources.map(({ type }) => type).sort()).toEqual(['opaque', 'role', 'role'])
  })

  it.each([
    ['given', { 'a/main.yaml': parent, 'a/nested/child.yaml': child }, {}],
    ['read', { 'a/main.yaml': parent }, { 'a/nested/child.yaml': child }],
  ])('are evaluated with their parameters and not as roots: %s', async (_, files, others) => {
    const found = await read(files as Record<string, string>, { others: others as Record<string, string> })
    expect(labels(found).sort()).toEqual(
      ['bucket Data', 'policy One.p', 'policy Two.p', 'role One.Role', 'role Two.Role', 'service Flow'].map((label) =>
        label.replace('.p', '.Policy'),
      ),
    )
    const flow = find(found, 'service', 'Flow')
    expect(shown(find(found, 'role', 'Two.Role').arn)).toBe('arn:aws:iam::${AWS::AccountId}:role/two-role')
    expect(
      JSON.stringify(
        shown((flow.attributes as { members: { value: { value: string } }[] }).members.map(({ value }) => value.value)),
      ),
    ).toBe(JSON.stringify(['arn:aws:iam::${AWS::AccountId}:role/two-role', '${Data}']))
    expect(find(found, 'role', 'One.Role').span.source.path).toBe('a/nested/child.yaml')
    expect(find(found, 'role', 'One.Role').assumed).toEqual(['parameter `Prefix` has its default `p`'])
    expect(found.files.map(({ path }) => path)).toEqual(['a/main.yaml', 'a/nested/child.yaml'])
  })

  it('follows the file that the CDK uploads', async () => {
    const found = await read({
      'cdk.out/Main.template.json': JSON.stringify({
        Resources: {
          N: {
            Type: 'AWS::CloudFormation::Stack',
            Properties: { TemplateURL: { 'Fn::Join': ['', ['https://s3.', { Ref: 'AWS::Region' }, '/x']] } },
            Metadata: { 'aws:asset:path': 'N.nested.template.json' },
          },
        },
      }),
      'cdk.out/N.nested.template.json': '{"Resources": {"R": {"Type": "AWS::IAM::Role"}}}',
    })
    expect(labels(found)).toEqual(['role N.R'])
  })

  it('says that a remote one may do anything with what it is given', async () => {
    const found = await read(
      "Resources: {B: {Type: 'AWS::S3::Bucket'}, N: {Type: 'AWS::CloudFormation::Stack', Properties: {TemplateURL: 'https://x/y.yaml', Parameters: {Name: !Ref B}}}}",
    )
    const opaque = find(found, 'opaque')
    expect(opaque.reason).toBe('the nested template `https://x/y.yaml` is not in the workspace')
    expect(shown(opaque.mentions)).toContain('${B}')
  })

  it('ends where templates nest each other', async () => {
    const nest = (other: string) =>
      `Resources: {R: {Type: 'AWS::IAM::Role'}, N: {Type: 'AWS::CloudFormation::Stack', Properties: {TemplateURL: ${other}}}}`
    const found = await read({ 'a.yaml': nest('b.yaml'), 'b.yaml': nest('a.yaml'), 'self.yaml': nest('self.yaml') })
    expect(labels(found)).toContain('role R')
    expect(found.resources.filter((each) => each.type === 'opaque' && /too deeply/.test(each.reason))).toHaveLength(2)
  })

  it('marks everything in a stack that may not be created', async () => {
    const found = await read({
      'main.yaml': `Parameters: {P: {Type: String}}
Conditions: {C: !Equals [!Ref P, x]}
Resources: {N: {Type: 'AWS::CloudFormation::Stack', Condition: C, Properties: {TemplateURL: c.yaml}}}`,
      'c.yaml': "Resources: {R: {Type: 'AWS::IAM::Role'}}",
    })
    expect(find(found, 'role').certain).toBe(false)
  })
})

describe('stack sets', () => {
  const body = `Parameters: {Bucket: {Type: String}}
Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      RoleName: reviewer
      AssumeRolePolicyDocument: {Statement: [{Effect: Allow, Principal: {Service: sagemaker.amazonaws.com}, Action: 'sts:AssumeRole'}]}
      Policies:
        - PolicyName: images
          PolicyDocument:
            Statement:
              - Effect: Allow
                Action: s3:GetObject
                Resource: !Sub 'arn:aws:s3:::\${Bucket}/*'
`
  const set = (template: string, parameters = '!Ref Data') => `Resources:
  Data: {Type: 'AWS::S3::Bucket'}
  Set:
    Type: AWS::CloudFormation::StackSet
    Properties:
      StackSetName: reviewers
      PermissionModel: SELF_MANAGED
      Parameters: [{ParameterKey: Bucket, ParameterValue: ${parameters}}]
${template}
`
  const written = (text: string) => `      TemplateBody: |\n${text.replace(/^/gm, '        ')}`
  const json = (text: string) => {
    const { roots } = parseYaml(text)
    const value = (node: Node): unknown =>
      node.tag === '!Sub'
        ? { 'Fn::Sub': (node as { value?: unknown }).value }
        : node.type === 'scalar'
          ? node.value
          : node.type === 'array'
            ? node.items.map(value)
            : Object.fromEntries(node.members.map((member) => [member.key.value, value(member.value)]))
    return `      TemplateBody: ${JSON.stringify(JSON.stringify(value(roots[0]!)))}`
  }

  it.each([
    ['a block', written(body), 's3:GetObject', 'yaml'],
    ['JSON in quotes', json(body), '"s3:GetObject\\"'.slice(1, -2), 'string'],
  ])('are read from the text of their template: %s', async (_, template, action, language) => {
    const found = await read(set(template))
    expect(labels(found)).toEqual(['bucket Data', 'role Set.Role'])
    const role = find(found, 'role')
    expect(shown(role.arn)).toBe('arn:aws:iam::${Set.AWS::AccountId}:role/reviewer')
    const [policy] = role.inline
    const { document } = policy as { document: Document }
    expect(document.language).toBe(language)
    expect(shown(document.value)).toEqual({
      Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::${Data}/*' }],
    })
    expect(textAt(document, 'Statement', 0, 'Action')).toContain(action)
    expect(found.files).toHaveLength(1)
  })

  it('are read from the file that is uploaded', async () => {
    const found = await read({ 'a/main.yaml': set('      TemplateURL: ./body.yaml'), 'a/body.yaml': body })
    expect(labels(found)).toEqual(['bucket Data', 'role Set.Role'])
  })

  it.each([
    [
      'a text that deployment fills in',
      "      TemplateBody: !Sub '${Data}'",
      'the template of the stack set `Set` is not known before deployment',
    ],
    ['no template', '      TemplateBody: hello', 'the template of the stack set `Set` is not known before deployment'],
    [
      'a file that is not there',
      '      TemplateURL: https://x/y.yaml',
      'the nested template `https://x/y.yaml` is not in the workspace',
    ],
  ])('may do anything with what they are given where their template is %s', async (_, template, reason) => {
    const opaque = find(await read(set(template)), 'opaque')
    expect(opaque.reason).toBe(reason)
    expect(shown(opaque.mentions)).toContain('${Data}')
  })

  it('tell what is wrong with the text at its place, once', async () => {
    const found = await read(set(written(body.replace('Effect: Allow\n', 'Effect: Permit\n'))))
    expect(found.files.map(({ problems }) => problems.length)).toEqual([1])
    const [{ source, problems }] = found.files as [(typeof found.files)[number]]
    expect(source.text.slice(problems[0]!.start, problems[0]!.end)).toBe('Permit')
  })
})

describe('the partition of nested stacks', () => {
  const nest = (more: string) =>
    `Resources:\n  N: {Type: 'AWS::CloudFormation::Stack', Properties: {TemplateURL: child.yaml}}\n${more}`
  const bare = "Resources: {R: {Type: 'AWS::IAM::Role', Properties: {RoleName: r}}}"
  const named = (partition: string) =>
    `  P: {Type: 'AWS::IAM::Role', Properties: {RoleName: p, ManagedPolicyArns: ['arn:${partition}:iam::aws:policy/AmazonS3ReadOnlyAccess']}}`

  it.each(['aws', 'aws-cn', 'aws-us-gov'])('is that of their stack: %s', async (partition) => {
    const found = await read({ 'main.yaml': nest(named(partition)), 'child.yaml': bare })
    expect(shown(find(found, 'role', 'N.R').arn)).toBe(`arn:${partition}:iam::\${AWS::AccountId}:role/r`)
  })

  it('is the stack its own where only they name one', async () => {
    const found = await read({
      'main.yaml': nest("  P: {Type: 'AWS::IAM::Role', Properties: {RoleName: p}}"),
      'child.yaml': `Resources:\n${named('aws-cn')}`,
      'other.yaml': bare,
    })
    expect(shown(find(found, 'role', 'P').arn)).toMatch(/^arn:aws-cn:/)
    expect(shown(find(found, 'role', 'R').arn)).toMatch(/^arn:aws:/)
  })
})

describe('several templates', () => {
  it('resolve an import to the export of that name', async () => {
    const found = await read({
      'a.yaml':
        "Resources: {B: {Type: 'AWS::S3::Bucket'}}\nOutputs: {O: {Value: !GetAtt B.Arn, Export: {Name: shared-arn}}}",
      'b.yaml': "Resources: {T: {Type: 'AWS::Test::T', Properties: {A: !ImportValue shared-arn}}}",
    })
    const [bucket, thing] = [find(found, 'bucket'), find(found, 'service')]
    expect(
      JSON.stringify(shown(thing.attributes), (key, value) =>
        key === 'span' || key === 'keySpan' ? undefined : value,
      ),
    ).toContain('arn:aws:s3:::${B}')
    expect(bucket.label).toBe('B')
  })

  it('takes the export whose condition holds', async () => {
    const found = await read({
      'a.yaml': `Conditions: {Never: !Equals [a, b], Always: !Equals [a, a]}
Resources: {B: {Type: 'AWS::S3::Bucket'}}
Outputs: {O: {Condition: Never, Value: other, Export: {Name: n}}, P: {Condition: Always, Value: !Ref B, Export: {Name: n}}}`,
      'b.yaml': "Resources: {C: {Type: 'AWS::S3::Bucket', Properties: {BucketName: !ImportValue n}}}",
    })
    expect(shown(find(found, 'bucket', 'C').name)).toBe('${B}')
  })

  it('does not choose between two exports of one name', async () => {
    const one = (id: string) =>
      `Resources: {${id}: {Type: 'AWS::S3::Bucket'}}\nOutputs: {O: {Value: !Ref ${id}, Export: {Name: n}}}`
    const found = await read({
      'a.yaml': one('A'),
      'b.yaml': one('B'),
      'c.yaml': "Resources: {C: {Type: 'AWS::S3::Bucket', Properties: {BucketName: !ImportValue n}}}",
    })
    expect(shown(find(found, 'bucket', 'C').name)).toBe('${ImportValue(n)}')
  })

  describe('resolve an import by a name that is put together', () => {
    const exporter = (name: string, id = 'B') =>
      `Parameters: {Env: {Type: String}, Other: {Type: String}, Set: {Type: String, Default: base}}
Resources: {${id}: {Type: 'AWS::S3::Bucket'}}
Outputs: {O: {Value: !Ref ${id}, Export: {Name: ${name}}}}`
    const importer = (name: string) =>
      `Parameters: {Base: {Type: String}, Set: {Type: String, Default: base}}
Resources:
  C:
    Type: AWS::S3::Bucket
    Properties:
      BucketName: ${name.includes(':') ? `{'Fn::ImportValue': {${name}}}` : `!ImportValue ${name}`}
`
    const imported = async (name: string, exports: string[]) => {
      const exporters = Object.fromEntries(exports.map((each, index) => [`e${index}.yaml`, exporter(each)]))
      return find(await read({ ...exporters, 'c.yaml': importer(name) }), 'bucket', 'C')
    }
    const ofStack = "!Sub '${AWS::StackName}-BucketName'"
    const wanted = "Fn::Sub: '${Base}-BucketName'"

    it.each<[string, string[]]>([
      [wanted, [ofStack]],
      ["Fn::Sub: '${Set}-BucketName'", [ofStack]],
      [wanted, ["!Sub '${Set}-BucketName'"]],
      [wanted, ["!Join ['-', [!Ref AWS::StackName, BucketName]]"]],
      ["Fn::Join: ['-', [!Ref Base, BucketName]]", [ofStack]],
      [wanted, [ofStack, "!Sub '${AWS::StackName}-TopicArn'", "!Sub 'BucketName-${AWS::StackName}'"]],
      ["Fn::Sub: '${Set}-BucketName'", [ofStack.replace('AWS::StackName', 'Set')]],
      ["Fn::Sub: 'x:${Base}:${AWS::Region}:BucketName'", ["!Sub 'x:${Env}:${Other}:BucketName'"]],
    ])('%s is %s', async (name, exports) => {
      const found = await imported(name, exports)
      expect(shown(found.name)).toBe(exports.length > 1 ? '${e0.yaml#B}' : '${B}')
    })

    it.each<[string, string[]]>([
      ['several', [ofStack, ofStack]],
      ['another end', ["!Sub '${AWS::StackName}-BucketName2'"]],
      ['another part', ["!Sub '${AWS::StackName}-${Env}-BucketName'"]],
      ['none but what is filled in', ['!Ref Env', "!Sub '${Env}-${Other}'"]],
    ])('not where there is %s', async (_, exports) => {
      const found = await imported(wanted, exports)
      expect(shown(found.name)).toBe('${ImportValue(${Base}-BucketName)}')
    })

    it('not by a name that is written out, by a parameter alone, or of its own', async () => {
      for (const name of ['network-BucketName', 'Ref: Base']) {
        const found = await imported(name, [ofStack])
        expect(shown(found.name)).toContain('ImportValue')
      }
      const own = `Parameters: {Base: {Type: String}}
Resources: {C: {Type: 'AWS::S3::Bucket', Properties: {BucketName: {'Fn::ImportValue': !Sub '\${Base}-BucketName'}}}, B: {Type: 'AWS::S3::Bucket'}}
Outputs: {O: {Value: !Ref B, Export: {Name: !Sub '\${AWS::StackName}-BucketName'}}}`
      expect(shown(find(await read({ 'a.yaml': own }), 'bucket', 'C').name)).toContain('ImportValue')
    })

    it('and says what it took it for', async () => {
      expect((await imported(wanted, [ofStack])).assumed).toEqual([
        'the import `${Base}-BucketName` is what `e0.yaml` exports',
      ])
      const exact = await imported('base-BucketName', ["!Sub '${Set}-BucketName'", ofStack])
      expect(exact.assumed.join()).not.toContain('import')
    })
  })

  it('tell things of one name apart', async () => {
    const same = `Parameters: {Env: {Type: String}}
Resources: {B: {Type: 'AWS::S3::Bucket'}, N: {Type: 'AWS::S3::Bucket', Properties: {BucketName: !Sub '\${Env}-\${AWS::AccountId}'}}}`
    const found = await read({ 'a.yaml': same, 'b.yaml': same })
    const names = found.resources.map((resource) => ('name' in resource ? shown(resource.name) : ''))
    expect(names).toEqual([
      '${a.yaml#B}',
      '${a.yaml#Env}-${AWS::AccountId}',
      '${b.yaml#B}',
      '${b.yaml#Env}-${AWS::AccountId}',
    ])
  })
})

describe('bounded effort', () => {
  const doubling = (count: number) =>
    `Resources:\n  B0: {Type: 'AWS::S3::Bucket', Properties: {BucketName: abcdefghij}}\n${Array.from(
      { length: count },
      (_, i) => `  B${i + 1}: {Type: 'AWS::S3::Bucket', Properties: {BucketName: !Sub '\${B${i}}\${B${i}}'}}\n`,
    ).join('')}`
  const loops = `Resources:
  Fn::ForEach::A: [A, [${Array.from({ length: 100 }, (_, i) => i)}], {'Fn::ForEach::B': [B, [${Array.from({ length: 100 }, (_, i) => i)}], {'Fn::ForEach::C': [C, [${Array.from({ length: 100 }, (_, i) => i)}], {'X\${A}\${B}\${C}': {Type: 'AWS::S3::Bucket'}}]}]}]
`
  const chain = `Resources:\n${Array.from({ length: 1500 }, (_, i) => `  B${i}: {Type: 'AWS::S3::Bucket', Properties: {BucketName: !Ref B${i + 1}}}\n`).join('')}`
  const conditions = `Conditions:\n${Array.from({ length: 1500 }, (_, i) => `  C${i}: !Not [!Condition C${i + 1}]\n`).join('')}Resources: {B: {Type: 'AWS::S3::Bucket', Condition: C0}}`

  const large = `Parameters: {P: {Type: String, Default: ${'x'.repeat(400_000)}}}
Resources: {B: {Type: 'AWS::S3::Bucket', Properties: {BucketName: !Join ['', [${'!Ref P, '.repeat(5000)}x]]}}}`
  let loop = "{'X${A0}': {Type: 'AWS::S3::Bucket'}}"
  for (let i = 1; i < 40; i++) loop = `{'Fn::ForEach::L${i}': [A${i - 1}, ['\${A${i}}\${A${i}}'], ${loop}]}`
  const texts = `Resources: {'Fn::ForEach::L': [A39, [abcdefgh], ${loop}]}`

  it.each([
    ['names that double', doubling(60)],
    ['a large text many times', large],
    ['texts that double in loops', texts],
    ['loops in loops', loops],
    ['a chain of names', chain],
    ['a chain of conditions', conditions],
  ])('gives a template up and says so: %s', async (_, text) => {
    const found = await read({ 'big.yaml': text, 'small.yaml': "Resources: {R: {Type: 'AWS::IAM::Role'}}" })
    expect(found.givenUp.map(({ span, message }) => [span.source.path, message])).toEqual([
      ['big.yaml', 'the template is too complex to be resolved; nothing in it was checked'],
    ])
    expect(find(found, 'role').label).toBe('R')
    expect(find(found, 'opaque').reason).toBe('`big.yaml` is too complex')
  })

  it('says so too when properties are too complex that are resolved later', async () => {
    const values = Array.from({ length: 100 }, (_, i) => i)
    const found = await read(`Resources:
  T:
    Type: AWS::Test::T
    Properties:
      V: {'Fn::ForEach::A': [A, [${values}], {'x\${A}': {'Fn::ForEach::B': [B, [${values}], {'y\${B}': {'Fn::ForEach::C': [C, [${values}], {'z\${C}': 1}]}}]}}]}
`)
    expect(found.givenUp).toEqual([])
    expect(shown(plain(find(found, 'service').attributes))).toBe('${T}')
    expect(found.givenUp).toHaveLength(1)
  })

  it('takes as many alternatives as are written, and no more', async () => {
    const all = Array.from({ length: 100 }, (_, i) => i)
    const alternativesOf = async (conditionOf: (i: number) => string) => {
      let nested = '{PolicyName: p, PolicyDocument: {Statement: []}}'
      for (const i of all)
        nested = `!If [${conditionOf(i)}, ${nested}, {PolicyName: p${i}, PolicyDocument: {Statement: []}}]`
      const conditions = all.map((i) => `Maybe${i}: !Equals [!Ref P, a${i}]`).join(', ')
      const found = await read(
        `Parameters: {P: {Type: String}}\nConditions: {${conditions}}\nResources: {R: {Type: 'AWS::IAM::Role', Properties: {Policies: [${nested}]}}}`,
      )
      expect(found.givenUp).toEqual([])
      const { inline } = find(found, 'role')
      expect(inline.every((policy) => 'certain' in policy && policy.certain === false)).toBe(true)
      return inline
    }
    expect(await alternativesOf((i) => `Maybe${i}`)).toHaveLength(101)
    // Within its own branch a condition chooses no more.
    expect((await alternativesOf(() => 'Maybe0')).map(({ label }) => label)).toEqual(['p', 'p99'])
  })
})
