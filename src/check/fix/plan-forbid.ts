import { asList } from '../../base/value.js'
import type { ForbidNeed } from '../../catalogue/schema.js'
import { fixMessage } from '../../findings/fix-message.js'
import { contains, isLiteral, parsePattern } from '../../iam/pattern.js'
import type { Subject } from '../answer.js'
import { statementsOf } from '../prepared.js'
import type { Plan } from './plan.js'

/**
 * What is more than allowed is taken out of the lists of actions. For review: somebody may rely on it. Wildcards are
 * left to people, since only they know what they stand for.
 */
export function* forbidPlans(need: ForbidNeed, subject: Subject): Generator<Plan> {
  const forbidden = parsePattern(need.forbid.toLowerCase())
  const excepted = new Set(need.except.map((action) => action.toLowerCase()))
  const parts: Plan['parts'] = []
  const removed: string[] = []
  for (const { document } of subject.principal?.principal.policies ?? []) {
    if (document === undefined) continue
    for (const [statement, body] of statementsOf(document.value).entries()) {
      if (body['Effect'] !== 'Allow') continue
      const actions = asList(body['Action']).map(String)
      const indices = [...actions.keys()].filter((index) => {
        const action = actions[index]!.toLowerCase()
        const pattern = parsePattern(action)
        return isLiteral(pattern) && !excepted.has(action) && contains(forbidden, pattern) === 'true'
      })
      // A statement must keep an action.
      if (indices.length === 0 || indices.length === actions.length) continue
      parts.push({ document, change: { kind: 'remove-items', path: ['Statement', statement, 'Action'], indices } })
      removed.push(...indices.map((index) => actions[index]!))
    }
  }
  if (parts.length > 0) yield { parts, description: fixMessage.remove(removed), review: true }
}
