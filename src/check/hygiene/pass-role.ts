import type { Document } from '../../model/document.js'
import { readAction } from './action-text.js'
import type { Problem } from './problem.js'
import { conditionsOf, type PlacedStatement, textsOf } from './statements.js'
import * as texts from './texts.js'

/** policy/pass-role-star. */
export function passRole(document: Document, statement: PlacedStatement): Problem[] {
  if (document.kind !== 'identity-policy' || statement.body['Effect'] !== 'Allow') return []
  const wide = textsOf(statement, 'Resource').find(({ text }) => /^(\*|arn:[^:]+:iam::[^:]*:(role\/)?\*)$/.test(text))
  if (wide === undefined) return []
  const action = textsOf(statement, 'Action').find(({ text }) => {
    if (text === '*') return true
    const read = readAction(text)
    return (
      read.kind === 'known' && read.service.prefix === 'iam' && read.actions.some(({ name }) => name === 'PassRole')
    )
  })
  if (action === undefined) return []
  if (conditionsOf(statement).some(({ key }) => key.toLowerCase() === 'iam:passedtoservice')) return []
  return [
    {
      rule: 'policy/pass-role-star',
      message: texts.passRole(action.text, wide.text),
      help: texts.passRoleHelp,
      document,
      at: action.path,
      related: [{ message: texts.theResource, at: wide.path }],
    },
  ]
}
