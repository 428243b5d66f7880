import { and, or, type Truth } from '../base/truth.js'
import type { GrantNeed, Need, ResourceTemplate } from '../catalogue/schema.js'
import type { CompiledPolicy, Context, Effort, Pattern } from '../iam/api.js'
import { intersects, parsePattern } from '../iam/pattern.js'
import { allowedAtMost } from '../iam/prospect.js'
import type { Subject } from './answer.js'
import { requestContext } from './context.js'
import { mannerOf } from './need.js'
import { findBucket } from './prepared.js'
import { arnGiven, FRESH, fillTemplate, namesIn, plainName, type Values, wholeArn } from './templates.js'

/** What a comparison of two patterns costs, in values looked at. */
const workOfComparison = 10

/** A long text that no pattern names; what matches it in the place of a final star does not ask for a certain end. */
const anyEnd = FRESH.repeat(8)

/**
 * What a need can come to at best once some of its parameters have values: a quick look that never says less than there
 * is. It sees only which resources Allow statements name; what is left is for the engine to decide.
 */
export class Prospects {
  /** Patterns that may allow an action on a template as far as it is filled in; undefined: anything may. */
  private readonly known = new Map<string, readonly Pattern[] | undefined>()
  private shared: readonly (CompiledPolicy | 'unknown')[] | undefined

  /** @param candidates all that each parameter may be */
  constructor(
    private readonly subject: Subject,
    private readonly candidates: Readonly<Record<string, readonly string[]>>,
    private readonly effort: Effort,
  ) {}

  /** @param open the parameters that have no value yet */
  best(need: Need, values: Values, open: ReadonlySet<string>): Truth {
    if ('anyOf' in need)
      return or(...need.anyOf.map(({ needs }) => and(...needs.map((part) => this.best(part, values, open)))))
    if ('trust' in need) return this.subject.principal?.trust === undefined ? 'unknown' : 'true'
    if (!('allow' in need) || need.whose !== undefined || this.subject.principal === undefined) return 'true'
    const templates = typeof need.on === 'string' ? [need.on] : need.on.anyOf
    return or(
      ...templates.map((template) =>
        and(...need.allow.map((action) => this.bestOfAction(need, action, template, values, open))),
      ),
    )
  }

  private bestOfAction(
    need: GrantNeed,
    action: string,
    template: ResourceTemplate,
    values: Values,
    open: ReadonlySet<string>,
  ): Truth {
    if (/^kms:/i.test(action)) return this.hasKeyPolicy(action, template, values, open) ? 'true' : 'unknown'
    // A role has a policy of its own that may grant, and an action with wildcards is many.
    if (/^sts:|[*?]/i.test(action)) return 'true'
    const given = namesIn(template).filter((name) => !open.has(name))
    const bucket = given.find((name) => name.endsWith('bucket'))
    if (bucket !== undefined && this.isUnreadable(plainName(bucket, values[bucket] ?? ''))) return 'true'
    let patterns = this.patternsFor(need, action, template, [], values)
    for (let count = 1; count <= given.length && patterns !== undefined && patterns.length > 0; count++)
      patterns = this.patternsFor(need, action, template, given.slice(0, count), values)
    return patterns === undefined || patterns.length > 0 ? 'true' : 'false'
  }

  /** Whether there may be a policy of the key; without one it stays unknown what the key allows. */
  private hasKeyPolicy(action: string, template: ResourceTemplate, values: Values, open: ReadonlySet<string>): boolean {
    if (template !== '{kms-key}' || /^kms:List/i.test(action)) return true
    const { keys } = this.subject.prepared.workspace
    return keys.some(({ arn, policy }) => policy !== undefined && (open.has('kms-key') || arn === values['kms-key']))
  }

  private isUnreadable(bucket: string): boolean {
    return findBucket(this.subject.prepared, bucket, this.subject.unit)?.policy?.unreadable !== undefined
  }

  private patternsFor(
    need: GrantNeed,
    action: string,
    template: ResourceTemplate,
    given: readonly string[],
    values: Values,
  ): readonly Pattern[] | undefined {
    const key = JSON.stringify([need.id, action, template, given.map((name) => [name, values[name]])])
    if (this.known.has(key)) return this.known.get(key)
    const before =
      given.length > 0
        ? this.patternsFor(need, action, template, given.slice(0, -1), values)
        : this.allowed(need, action, template)
    let patterns = before
    if (before !== undefined && !this.mayBeWhole(template, given)) {
      const filled = fillPartly(template, given, values)
      patterns = before.filter((pattern) => intersects(pattern, filled) !== 'false')
    }
    this.effort.left -= 1 + (before?.length ?? 0) * workOfComparison
    this.known.set(key, patterns)
    return patterns
  }

  /** Whether a whole ARN may still take the place of the template. */
  private mayBeWhole(template: ResourceTemplate, given: readonly string[]): boolean {
    return namesIn(template).some((name) => {
      if (given.includes(name)) return false
      const candidates = this.candidates[name]
      if (candidates === undefined) return wholeArn.has(name)
      return candidates.some((value) => arnGiven(name, value, template) !== undefined)
    })
  }

  /** What the principal's policies and those of buckets allow at most. */
  private allowed(need: GrantNeed, action: string, template: ResourceTemplate): readonly Pattern[] | undefined {
    const { prepared, service } = this.subject
    const principal = this.subject.principal!
    // The root user needs no policy.
    if (principal.principal.arn?.endsWith(':root') === true) return undefined
    const facts = requestContext({
      action,
      moment: prepared.moment,
      manner: mannerOf(need, this.subject),
      service: service.prefixes[0]!,
      principalArn: principal.principal.arn,
      account: principal.account,
      region: undefined,
      resourceAccount: undefined,
      extra: {},
    })
    const given = new Map(Object.entries(need.context ?? {}).map(([key, value]) => [key.toLowerCase(), value]))
    const context: Context = {
      get(key) {
        const value = given.get(key)
        if (value === undefined) return facts.get(key)
        return value.includes('{') ? { state: 'unknown' } : { state: 'known', values: [value] }
      },
    }
    const own = allowedAtMost(action, principal.identity, context)
    if (own === undefined || !namesIn(template).some((name) => name.endsWith('bucket'))) return own
    this.shared ??= prepared.workspace.buckets.flatMap(({ policy }) =>
      policy === undefined ? [] : [prepared.compiled(policy)],
    )
    const others = allowedAtMost(action, this.shared, context)
    return others === undefined ? undefined : [...own, ...others]
  }
}

/**
 * A template with some of its parameters filled in and a star for the others. Of what it names beside its parameters
 * (any end, any id) one member stands for all.
 */
function fillPartly(template: ResourceTemplate, given: readonly string[], values: Values): Pattern {
  for (const name of namesIn(template)) {
    const arn = given.includes(name) ? arnGiven(name, values[name], template) : undefined
    if (arn !== undefined) return parsePattern(arn)
  }
  const one =
    template === '*'
      ? template
      : template
          .replace(/(?<!\$\{)\*$/, anyEnd)
          .replaceAll('{digits}', '0')
          .replaceAll('{any}', FRESH)
  const filled: Record<string, string | undefined> = {}
  // Of a prefix the last star is cut off.
  for (const name of namesIn(template))
    filled[name] = given.includes(name) ? values[name] : name.endsWith('-prefix') ? '**' : '*'
  return fillTemplate(one, filled)
}
