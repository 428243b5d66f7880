import type { Need, ResourceTemplate } from '../catalogue/schema.js'
import type { Effort, Pattern } from '../iam/api.js'
import { intersects } from '../iam/pattern.js'
import { allowedAtMost } from '../iam/prospect.js'
import type { Subject } from './answer.js'
import { findBucket } from './prepared.js'
import { FRESH, fillTemplate, namesIn, plainName, type Values, wholeArn } from './templates.js'

/** What a comparison of two patterns costs, in values looked at. */
const workOfComparison = 10

/** A long text that no pattern names; what matches it in the place of a final star does not ask for a certain end. */
const anyEnd = FRESH.repeat(8)

/**
 * Whether a need can be satisfied at all once some of its parameters have values: a quick look that never says no where
 * there is a way. It sees only which resources Allow statements name; what is left is for the engine to decide.
 */
export class Prospects {
  /** Patterns that may allow the action on the template as far as it is filled in; undefined: anything may. */
  private readonly known = new Map<string, readonly Pattern[] | undefined>()

  /** @param candidates all that each parameter may be */
  constructor(
    private readonly subject: Subject,
    private readonly candidates: Readonly<Record<string, readonly string[]>>,
    private readonly effort: Effort,
  ) {}

  /** @param values without those of `open` @param open the parameters that have no value yet */
  isPossible(need: Need, values: Values, open: ReadonlySet<string>): boolean {
    if ('anyOf' in need)
      return need.anyOf.some(({ needs }) => needs.every((part) => this.isPossible(part, values, open)))
    if (!('allow' in need) || need.whose !== undefined || this.subject.principal === undefined) return true
    const templates = typeof need.on === 'string' ? [need.on] : need.on.anyOf
    return templates.some((template) => need.allow.every((action) => this.mayAllow(action, template, values, open)))
  }

  private mayAllow(action: string, template: ResourceTemplate, values: Values, open: ReadonlySet<string>): boolean {
    // Keys and roles have policies of their own that may grant, and an action with wildcards is many.
    if (/^(?:kms|sts):|[*?]/i.test(action) || this.isGrantedElsewhere(template, values, open)) return true
    const names = namesIn(template)
    const given = names.filter((name) => !open.has(name))
    // The places of a template get their values in the same order for every need.
    let patterns = this.patternsFor(action, template, [], values)
    for (let count = 1; count <= given.length && patterns !== undefined && patterns.length > 0; count++)
      patterns = this.patternsFor(action, template, given.slice(0, count), values)
    return patterns === undefined || patterns.length > 0
  }

  /** Whether a bucket's policy may allow what the principal's own do not. */
  private isGrantedElsewhere(template: ResourceTemplate, values: Values, open: ReadonlySet<string>): boolean {
    const { prepared, unit } = this.subject
    const name = namesIn(template).find((each) => each.endsWith('bucket'))
    if (name === undefined) return false
    return open.has(name)
      ? prepared.workspace.buckets.some(({ policy }) => policy !== undefined)
      : findBucket(prepared, plainName(name, values[name] ?? ''), unit)?.policy !== undefined
  }

  private patternsFor(
    action: string,
    template: ResourceTemplate,
    given: readonly string[],
    values: Values,
  ): readonly Pattern[] | undefined {
    const key = JSON.stringify([action, template, given.map((name) => [name, values[name]])])
    if (this.known.has(key)) return this.known.get(key)
    const { arn } = this.subject.principal!.principal
    let patterns: readonly Pattern[] | undefined
    if (given.length > 0) {
      patterns = this.patternsFor(action, template, given.slice(0, -1), values)
      // A whole ARN may still take the place of the template.
      const replaced = namesIn(template).some(
        (name) =>
          wholeArn.has(name) &&
          !given.includes(name) &&
          this.candidates[name]?.some((value) => value.startsWith('arn:')) === true,
      )
      if (patterns !== undefined && !replaced) {
        const filled = fillPartly(template, given, values)
        this.effort.left -= patterns.length * workOfComparison
        patterns = patterns.filter((pattern) => intersects(pattern, filled) !== 'false')
      }
    } else if (arn?.endsWith(':root') !== true) {
      patterns = allowedAtMost(action, this.subject.principal!.identity)
      const member = fillPartly(template, [], values)
      const anything = namesIn(template).some((name) => wholeArn.has(name))
      if (patterns !== undefined && !anything) {
        this.effort.left -= patterns.length * workOfComparison
        patterns = patterns.filter((pattern) => intersects(pattern, member) !== 'false')
      }
    }
    this.known.set(key, patterns)
    return patterns
  }
}

/**
 * A template with some of its parameters filled in and a star for the others. Of what it names beside its parameters
 * (any end, any id) one member stands for all.
 */
function fillPartly(template: ResourceTemplate, given: readonly string[], values: Values): Pattern {
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
