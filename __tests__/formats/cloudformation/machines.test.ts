import { describe, expect, it } from 'vitest'
import { SourceText } from '../../../src/base/source.js'
import { findDefinitions } from '../../../src/formats/cloudformation/machines.js'
import { Template } from '../../../src/formats/cloudformation/template.js'
import { parseJson } from '../../../src/syntax/json.js'

const machine = (DefinitionUri: string) => ({ Type: 'AWS::Serverless::StateMachine', Properties: { DefinitionUri } })
const text = '{"States": {"A": {"Resource": "arn:aws:states:::aws-sdk:rekognition:createProject"}}}'

describe('definitions of state machines in files', () => {
  it('are read once, however many machines have them', async () => {
    const paths = ['a.json', './a.json', 'a.json', 'none.json', 'none.json', 'b.json']
    const resources = Object.fromEntries(paths.map((path, index) => [`M${index}`, machine(path)]))
    const source = new SourceText('app/t.json', JSON.stringify({ Resources: resources }))
    const template = new Template(source, parseJson(source.text).roots[0]!)
    const read: string[] = []
    await findDefinitions([template, template], {
      read: async (path) => {
        read.push(path)
        return path === 'app/none.json' ? undefined : new SourceText(path, text)
      },
      list: async () => [],
    })
    expect(read).toEqual(['app/a.json', 'app/none.json', 'app/b.json'])
    expect([...template.definitions.keys()]).toEqual(['M0', 'M1', 'M2', 'M5'])
  })
})
