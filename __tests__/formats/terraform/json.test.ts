import { describe, expect, it } from 'vitest'
import { find, readFiles, shown } from './support.js'

type Json = { [key: string]: unknown }

/** The trust policy of a role whose document is in the JSON syntax. */
async function trustOf(statement: Json, rest: Json = {}): Promise<unknown> {
  const infrastructure = await readFiles({
    'main.tf.json': JSON.stringify({
      resource: {
        aws_iam_role: { r: { name: 'r', assume_role_policy: '${data.aws_iam_policy_document.trust.json}' } },
      },
      data: { aws_iam_policy_document: { trust: statement } },
      ...rest,
    }),
  })
  const { trust } = find(infrastructure, 'role')
  if (trust === undefined || trust === 'unknown') throw new Error('no trust')
  return (shown(trust.value) as { Statement: unknown }).Statement
}

const over = '${["sagemaker", "lambda"]}'
const content = {
  actions: ['sts:AssumeRole'],
  principals: { type: 'Service', identifiers: ['${statement.value}.amazonaws.com'] },
}
const both = ['sagemaker', 'lambda'].map((name) => ({
  Effect: 'Allow',
  Action: ['sts:AssumeRole'],
  Principal: { Service: [`${name}.amazonaws.com`] },
}))

describe('dynamic blocks of the JSON syntax', () => {
  it.each<[string, Json]>([
    ['as an object', { dynamic: { statement: { for_each: over, content } } }],
    ['as a list of objects', { dynamic: [{ statement: { for_each: over, content } }] }],
    ['of one kind as a list', { dynamic: { statement: [{ for_each: over, content }] } }],
    ['with their content as a list', { dynamic: { statement: { for_each: over, content: [content] } } }],
    ['all of them as lists', { dynamic: [{ statement: [{ for_each: over, content: [content] }] }] }],
  ])('are read %s', async (_, statement) => {
    expect(await trustOf(statement)).toEqual(both)
  })

  it('are not known inside of a nested block, which has them as an argument', async () => {
    const principals = {
      for_each: over,
      content: { type: 'Service', identifiers: ['${principals.value}.amazonaws.com'] },
    }
    const condition = { for_each: over, content: { test: 'Bool', variable: 'aws:SecureTransport', values: ['true'] } }
    const statement = { actions: ['sts:AssumeRole'], dynamic: { principals, condition } }
    expect(await trustOf({ statement })).toEqual([
      { Effect: 'Allow', Action: ['sts:AssumeRole'], Principal: '${principals}', Condition: '${condition}' },
    ])
  })
})

describe('the type of a variable in the JSON syntax', () => {
  it('fills in what is optional', async () => {
    const statement = {
      dynamic: {
        statement: {
          for_each: '${var.services}',
          content: {
            effect: '${statement.value.effect}',
            actions: ['sts:AssumeRole'],
            principals: { type: 'Service', identifiers: ['${statement.value.name}.amazonaws.com'] },
          },
        },
      },
    }
    const type = 'list(object({ name = string, effect = optional(string, "Allow") }))'
    const services = { type, default: [{ name: 'sagemaker' }, { name: 'lambda', effect: 'Allow' }] }
    expect(await trustOf(statement, { variable: { services } })).toEqual(both)
  })
})
