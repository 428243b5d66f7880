import type { Truth } from '../base/truth.js'
import type { Need } from '../catalogue/schema.js'
import type { Subject } from './answer.js'
import { answerNeed } from './need.js'
import { parametersIn } from './need-parameters.js'
import { identitySide, type Prepared } from './prepared.js'
import type { Values } from './templates.js'

/** Parts of ARNs that every task has. */
export const builtIn: readonly string[] = ['partition', 'account', 'region']

/** How bad it is that a need is not satisfied. */
export const penalty = (need: Need): number =>
  need.level === 'warn' || need.inferred ? 3 : need.level === 'part' ? 40 : 1000

/** Whether needs are satisfied; each is answered once for the same values of what its answer hangs on. */
export class Truths {
  private readonly known = new Map<Need, Map<string, Truth>>()
  private readonly names = new Map<Need, readonly string[]>()
  private mentioned: readonly string[] | undefined

  constructor(private readonly subject: Subject) {}

  of(need: Need, values: Values): Truth {
    let answers = this.known.get(need)
    if (answers === undefined) {
      answers = new Map()
      this.known.set(need, answers)
    }
    let key = ''
    for (const name of this.namesFor(need)) key += `${values[name] ?? ''}\n`
    let truth = answers.get(key)
    if (truth === undefined) {
      truth = answerNeed(need, this.subject, values, false).truth
      answers.set(key, truth)
    }
    return truth
  }

  /** How bad an assignment is. */
  cost(needs: readonly Need[], values: Values): number {
    let score = 0
    for (const need of needs) {
      const truth = this.of(need, values)
      score += truth === 'false' ? penalty(need) : truth === 'unknown' ? 1 : 0
    }
    return score
  }

  /** The names whose values the answer to a need hangs on. */
  namesFor(need: Need): readonly string[] {
    let names = this.names.get(need)
    if (names === undefined) {
      names = [...new Set([...parametersIn(need), ...(isOwnGrant(need) ? this.placesMentioned() : builtIn)])]
      this.names.set(need, names)
    }
    return names
  }

  /** Account and Region, as far as some policy may compare them with the request's. */
  private placesMentioned(): readonly string[] {
    if (this.mentioned === undefined) {
      const { prepared, principal } = this.subject
      const { identity, boundaries, scps, rcps } =
        principal === undefined ? { identity: [] } : identitySide(prepared, principal)
      const own = [...identity, ...(boundaries ?? []), ...(scps ?? []).flat(), ...(rcps ?? []).flat()].map((policy) =>
        policy === 'unknown' ? nowhere : mentionsOf(policy.source),
      )
      const found = [...own, mentionsOfResources(prepared)]
      this.mentioned = [
        ...(found.some(({ account }) => account) ? ['account'] : []),
        ...(found.some(({ region }) => region) ? ['region'] : []),
      ]
    }
    return this.mentioned
  }
}

/** Whether a need is answered by what its templates name and the principal's own policies: not in another's name. */
function isOwnGrant(need: Need): boolean {
  if ('anyOf' in need) return need.anyOf.every((alternative) => alternative.needs.every(isOwnGrant))
  return 'allow' in need && need.whose === undefined && !need.allow.some((action) => /^sts:/i.test(action))
}

/** Whether a policy asks for the account and the Region of a request. */
interface Mentions {
  account: boolean
  region: boolean
}

const nowhere: Mentions = { account: false, region: false }

/** Which keys of the request's place stand in a policy: as condition keys or as variables (`context.ts`). */
function mentionsOf(source: unknown): Mentions {
  if (typeof source !== 'object' || source === null) return nowhere
  let mentions = knownMentions.get(source)
  if (mentions === undefined) {
    const text = JSON.stringify(source)
    mentions = {
      account: /:(?:principalaccount|calleraccount|resourceaccount)/i.test(text),
      region: /:requestedregion/i.test(text),
    }
    knownMentions.set(source, mentions)
  }
  return mentions
}

/** The same of all policies of buckets and keys together. */
function mentionsOfResources(prepared: Prepared): Mentions {
  let mentions = knownMentions.get(prepared)
  if (mentions === undefined) {
    const { buckets, keys } = prepared.workspace
    const found = [...buckets, ...keys].map(({ policy }) => mentionsOf(policy?.value))
    mentions = { account: found.some(({ account }) => account), region: found.some(({ region }) => region) }
    knownMentions.set(prepared, mentions)
  }
  return mentions
}

const knownMentions = new WeakMap<object, Mentions>()
