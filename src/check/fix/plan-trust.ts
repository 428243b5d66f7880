import { asList, isObject, type Path } from '../../base/value.js'
import type { TrustNeed } from '../../catalogue/schema.js'
import { fixMessage } from '../../findings/fix-message.js'
import type { Subject } from '../answer.js'
import { statementsOf } from '../prepared.js'
import type { Body } from './change.js'
import { type FixContext, type Plan, statement } from './plan.js'
import { isMisspeltService } from './plan-mend.js'
import { isShared } from './users.js'
import { texts } from './wanted.js'

/** The service joins a statement that has no condition and allows only this, or gets a statement of its own. */
export function* trustPlans(need: TrustNeed, subject: Subject, { prepared }: FixContext): Generator<Plan> {
  const document = subject.principal?.principal.trust
  if (document === undefined) return
  const statements = statementsOf(document.value)
  const review = isShared(document, prepared)
  const services = ({ Principal: principal }: Body) => (isObject(principal) ? texts(principal['Service']) : undefined)
  const isMisspelt = (text: string) => isMisspeltService(text, need.trust)
  for (const [index, body] of statements.entries()) {
    const given = services(body)
    const wrong = given?.findIndex(isMisspelt) ?? -1
    if (body['Effect'] !== 'Allow' || wrong < 0) continue
    const path: Path = ['Statement', index, 'Principal', 'Service']
    const at = Array.isArray((body['Principal'] as Body)['Service']) ? [...path, wrong] : path
    yield {
      parts: [{ document, change: { kind: 'set', path: at, value: need.trust } }],
      description: fixMessage.spelling(given![wrong]!, need.trust),
      review,
    }
  }
  // A condition on the service keeps confused deputies out: a statement without one would undo it, and what the right
  // value is, its author knows.
  const conditioned = statements.some(
    (body) =>
      body['Effect'] === 'Allow' &&
      body['Condition'] !== undefined &&
      services(body)?.some((text) => text === need.trust || isMisspelt(text)) === true,
  )
  if (conditioned) return
  for (const [index, body] of statements.entries()) {
    const { Principal: principal, Action: action } = body
    if (body['Effect'] !== 'Allow' || body['Condition'] !== undefined || !isObject(principal)) continue
    const actions = asList(action)
    if (actions.length !== 1 || String(actions[0]).toLowerCase() !== 'sts:assumerole') continue
    if (!Object.hasOwn(principal, 'Service')) continue
    yield {
      parts: [
        {
          document,
          change: { kind: 'add-items', path: ['Statement', index, 'Principal', 'Service'], items: [need.trust] },
        },
      ],
      description: fixMessage.trustPrincipal(need.trust),
      review,
    }
  }
  const body = statement(document, need.id, { Principal: { Service: need.trust }, Action: 'sts:AssumeRole' })
  yield {
    parts: [{ document, change: { kind: 'append', bodies: [body] } }],
    description: fixMessage.trustStatement(need.trust),
    review,
  }
}
