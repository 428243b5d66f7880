import { asList } from '../base/value.js'
import type { GrantNeed, Need } from '../catalogue/schema.js'
import { intersects, literal, parsePattern } from '../iam/pattern.js'
import type { Subject } from './answer.js'
import { templatesIn } from './need-parameters.js'
import { policyValues, statementsOf } from './prepared.js'
import { namesIn, proposeValues, type Values } from './templates.js'

/** What the principal's Allow statements name for the actions of needs: where only the rest of a statement is wrong. */
export class Meant {
  private readonly known = new Map<string, readonly { names: readonly string[]; texts: ReadonlySet<string> }[]>()

  constructor(private readonly subject: Subject) {}

  /** Whether an Allow of an action of the need names the values of these parameters. */
  isMeant(need: Need, names: readonly string[], values: Values): boolean {
    if (!('allow' in need) || this.subject.principal === undefined) return false
    const key = `${need.id}\n${names.join()}`
    let named = this.known.get(key)
    if (named === undefined) {
      named = this.look(need, names)
      this.known.set(key, named)
    }
    return named.some((each) => each.texts.has(keyOf(each.names.map((name) => values[name] ?? ''))))
  }

  private look(need: GrantNeed, names: readonly string[]): { names: readonly string[]; texts: ReadonlySet<string> }[] {
    const wanted = need.allow.map((action) => literal(action.toLowerCase()))
    const resources = policyValues(this.subject.principal!.principal)
      .flatMap(statementsOf)
      .filter(({ Effect: effect, Action: actions }) => {
        const given = asList(actions).filter((action) => typeof action === 'string')
        return (
          effect === 'Allow' &&
          given.some((text) => wanted.some((one) => intersects(parsePattern(text.toLowerCase()), one) === 'true'))
        )
      })
      .flatMap(({ Resource: resource }) => asList(resource).filter((each) => typeof each === 'string'))
    return templatesIn(need)
      .filter((template) => namesIn(template).some((name) => names.includes(name)))
      .map((template) => {
        const own = namesIn(template).filter((name) => names.includes(name) && !name.endsWith('-prefix'))
        const texts = new Set<string>()
        for (const resource of resources) {
          const proposed = proposeValues(template, resource)
          const lists = own.map((name) => proposed[name] ?? [])
          for (const tuple of lists.reduce<string[][]>(
            (tuples, list) => tuples.flatMap((tuple) => list.map((value) => [...tuple, value])),
            [[]],
          ))
            texts.add(keyOf(tuple))
        }
        return { names: own, texts }
      })
  }
}

const keyOf = (values: readonly string[]): string => values.join('\n')
