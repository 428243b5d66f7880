import { describe, expect, it } from 'vitest'
import { nodeAt } from '../../src/syntax/tree.js'
import { parseYaml } from '../../src/syntax/yaml.js'

const policy = `Resources:
  Role:
    Policies:
      - PolicyName: a
        PolicyDocument:
          Statement:
            - Effect: Allow
              Action: ["s3:GetObject", "s3:PutObject"]
              Resource: !Sub "arn:aws:s3:::x/*"
            - Effect: Allow # why
              Action: rekognition:CreateProject
              Resource: '*'  # anything

  Bucket:
    Type: AWS::S3::Bucket
`

describe('places in YAML', () => {
  const textAt = (text: string, ...path: (string | number)[]) => {
    const node = nodeAt(parseYaml(text).roots[0]!, path)
    return text.slice(node.start, node.end)
  }
  const statement = ['Resources', 'Role', 'Policies', 0, 'PolicyDocument', 'Statement', 0]

  it('end where the last token ends, not on the next line', () => {
    expect(textAt(policy, ...statement)).toMatch(/^Effect: Allow.*"arn:aws:s3:::x\/\*"$/s)
    expect(textAt(policy, ...statement.slice(0, -1), 1)).toMatch(/^Effect: Allow.*Resource: '\*'$/s)
    expect(textAt(policy, ...statement.slice(0, -1))).toMatch(/Resource: '\*'$/)
    expect(textAt(policy, 'Resources', 'Role')).toMatch(/Resource: '\*'$/)
    expect(textAt(policy)).toBe(policy.trimEnd())
  })

  it.each([
    ['a: |\n  x\n  y\n\nb: 1\n', ['a'], '|\n  x\n  y'],
    ['a:\n  b: |\n    x\n# end\n', ['a'], 'b: |\n    x'],
    ['a:\n  b:\nc: 1\n', ['a'], 'b:'],
    ['x: &x {p: 1}\na:\n  b: *x\nc: 1\n', ['a'], 'b: *x'],
    ['x: &x {p: 1}\na:\n  - *x\nc: 1\n', ['a'], '- *x'],
    ['a:\r\n  b: 1\r\nc: 2\r\n', ['a'], 'b: 1'],
  ])('of %j', (text, path, expected) => expect(textAt(text, ...path)).toBe(expected))
})

describe('one mistake in YAML is told once, where it is mended', () => {
  const problemsOf = (text: string) =>
    parseYaml(text).problems.map(({ message, start, end }) => {
      const line = text.slice(0, start).split('\n').length
      return `${line}: ${JSON.stringify(text.slice(start, end))}: ${message}`
    })

  it.each([
    [
      'a tab in the indentation',
      policy.replace('        PolicyDocument', '\tPolicyDocument'),
      '5: "\\tPolicyDocument:": expected spaces as indentation, found a tab',
    ],
    [
      'tabs in every line',
      policy.replaceAll('    ', '\t'),
      '3: "\\tPolicies:": expected spaces as indentation, found a tab',
    ],
    [
      'a tab before an item of a list',
      policy.replace('      - PolicyName', '\t- PolicyName'),
      '4: "\\t- PolicyName: a": expected spaces as indentation, found a tab',
    ],
    [
      'an unclosed quote in a list',
      policy.replace('PutObject"]', 'PutObject]'),
      '8: "\\"s3:PutObject]": expected `"` at the end of the string, found the end of the line',
    ],
    [
      'an unclosed quote that runs to the end of the file',
      policy.replace('x/*"', 'x/*'),
      '9: "\\"arn:aws:s3:::x/*": expected `"` at the end of the string, found the end of the file',
    ],
    [
      'an unclosed bracket',
      policy.replace('PutObject"]', 'PutObject"'),
      '8: "[\\"s3:GetObject\\", \\"s3:PutObject\\"": expected `]` to close this `[`, found none',
    ],
    [
      'a line that is indented less',
      policy.replace('              Action: rek', '             Action: rek'),
      '11: "Action: rekognition:CreateProject": expected `- ` before an item of the list, or less indentation; found neither',
    ],
    [
      'a line that is indented more',
      policy.replace('              Resource: !Sub', '                Resource: !Sub'),
      '9: "Resource: !Sub \\"arn:aws:s3:::x/*\\"": expected the members of an object to begin at the same column, found another',
    ],
    [
      'a colon without a space',
      policy.replace('Effect: Allow # why', 'Effect:Allow'),
      '10: "Effect:Allow": expected `: ` after the name of a member, found none on the line',
    ],
    [
      'a lone star',
      policy.replace("'*'", '*'),
      '12: "*  # anything": expected a name after `*`, found none; put a lone `*` in quotes',
    ],
  ])('%s', (_, text, expected) => expect(problemsOf(text)).toEqual([expected]))
})
