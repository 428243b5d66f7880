import type { Truth } from '../base/truth.js'
import { asList, type Path, textOfValue, type Value } from '../base/value.js'
import { referenceService } from '../catalogue/action-reference.js'
import type { ForbidNeed } from '../catalogue/schema.js'
import { evaluate } from '../iam/evaluate.js'
import { intersects, isLiteral, literal, parsePattern } from '../iam/pattern.js'
import type { Answer, Subject } from './answer.js'
import { requestContext } from './context.js'
import { canMatch } from './hygiene/resource-types.js'
import { identitySide, statementsOf } from './prepared.js'
import { FRESH, instances, type Values } from './templates.js'

/** Least privilege: does an Allow reach an action of the pattern that is not excepted? */
export function answerForbid(need: ForbidNeed, subject: Subject, values: Values): Answer {
  const actor = subject.principal
  if (actor === undefined)
    return { truth: 'unknown', actions: [], resource: '', places: [], unknownReason: 'no-principal' }
  const excepted = new Set(need.except.map((action) => action.toLowerCase()))
  const forbidden = parsePattern(need.forbid.toLowerCase())
  // AWS's whole reference of the service, unpacked only when it is asked for.
  let operations: readonly Operation[] | undefined
  const all = () => (operations ??= operationsOf(need.forbid).filter(({ action }) => !excepted.has(action)))
  // AWS's guide scopes actions for which its reference has no resource, such as `rekognition:CreateProject`.
  const named = (action: string): Operation | undefined => {
    const found = all().find((each) => each.action === action)
    return found?.sample === undefined ? undefined : found
  }
  let truth: Truth = 'true'
  for (const [index, attached] of actor.principal.policies.entries()) {
    const value = (attached.document?.value ?? attached.value) as Parameters<typeof statementsOf>[0]
    for (const [statement, body] of statementsOf(value).entries()) {
      if (body['Effect'] !== 'Allow') continue
      const given = asList(body['Action']).map(String)
      const reached = new Map<string, Operation | undefined>()
      for (const text of given) {
        const pattern = parsePattern(text.toLowerCase())
        if (isLiteral(pattern)) {
          if (intersects(forbidden, pattern) === 'true' && !excepted.has(text.toLowerCase()))
            reached.set(text, named(text.toLowerCase()))
        } else
          for (const operation of all())
            if (intersects(pattern, literal(operation.action)) !== 'false') reached.set(operation.text, operation)
      }
      if (body['NotAction'] !== undefined) for (const operation of all()) reached.set(operation.text, operation)
      const resources = body['Resource'] === undefined ? ['*'] : asList(body['Resource']).map(String)
      for (const [action, operation] of reached)
        for (const resource of resources) {
          // A wildcard reaches an operation only on resources of its kind; without any kind, on `*` alone.
          if (operation !== undefined && !operation.takesEffectOn(resource)) continue
          const everything = resource === '*' ? operation?.sample : undefined
          const { decision } = evaluate(
            {
              principal: actor.principal.arn,
              action: literal(action),
              resource: parsePattern(everything ?? (resource === '*' ? '*' : instances(resource).at(-1)!)),
              context: requestContext({
                action,
                moment: subject.prepared.moment,
                manner: 'direct',
                service: subject.service.prefixes[0]!,
                principalArn: actor.principal.arn,
                account: actor.account,
                region: values['region'],
                resourceAccount: undefined,
                extra: {},
              }),
            },
            { ...identitySide(subject.prepared, actor), identity: actor.identity },
          )
          if (decision === 'allowed') {
            const document = actor.principal.policies[index]!.document
            return {
              truth: 'false',
              actions: [action],
              resource,
              places:
                document === undefined
                  ? []
                  : [
                      {
                        document,
                        path: ['Statement', statement, ...pathOf(body, action)],
                        message: 'allowed here',
                      },
                    ],
            }
          }
          if (decision === 'unknown') truth = 'unknown'
        }
    }
  }
  if (!actor.known) truth = 'unknown'
  return {
    truth,
    actions: [need.forbid],
    resource: '*',
    places: [],
    ...(truth === 'unknown' ? { unknownReason: actor.known ? 'condition-key' : 'unreadable-policy' } : {}),
  }
}

/** Where a statement names an action: the item of its list, if it has one. */
function pathOf(body: { readonly [key: string]: Value }, action: string): Path {
  const given = body['Action']
  if (given === undefined) return ['NotAction']
  const wanted = literal(action.toLowerCase())
  const index = Array.isArray(given)
    ? given.findIndex((item) => intersects(parsePattern(textOfValue(item).toLowerCase()), wanted) === 'true')
    : -1
  return index < 0 ? ['Action'] : ['Action', index]
}

interface Operation {
  /** As AWS writes it: `rekognition:DetectFaces`. */
  text: string
  /** In lower case. */
  action: string
  takesEffectOn(resource: string): boolean
  /** Some resource of its kind; undefined: it has none, and is asked on `*`. */
  sample: string | undefined
}

/** All operations of the services that a pattern of actions such as `rekognition:*` names. */
function operationsOf(forbidden: string): Operation[] {
  const service = referenceService(forbidden.slice(0, forbidden.indexOf(':')))
  if (service === undefined) return []
  const pattern = parsePattern(forbidden.toLowerCase())
  return [...service.actions.values()].flatMap((each) => {
    const text = `${service.prefix}:${each.name}`
    const action = text.toLowerCase()
    if (intersects(pattern, literal(action)) !== 'true') return []
    const sample = each.types[0]?.arn.replace('${Partition}', 'aws').replace(/\$\{[^}]*\}/g, FRESH)
    return [{ text, action, takesEffectOn: (resource) => canMatch(each, service, resource), sample }]
  })
}
