import type { Context, Pattern } from './api.js'
import { globMatches, toGlob } from './glob.js'
import { contains, intersects, literal, partition } from './pattern.js'
import { type Element, type Entry, entryPattern } from './statement.js'
import { MAYBE, max, NO, negate, type Three, three, YES, yesIf } from './three.js'

/** Asks whether the request's action or resource is in a value of a policy. */
export interface Probe {
  test(entry: Entry): Three
  /** The literal, when the request has one. */
  readonly text: string | undefined
}

/** Whether an Action, NotAction, Resource or NotResource takes the request in. */
export function testElement(element: Element, probe: Probe): Three {
  let result: Three = NO
  if (probe.text !== undefined) {
    if (element.exact.has(probe.text)) result = YES
    else
      for (const entry of element.others) {
        result = max(result, probe.test(entry))
        if (result === YES) break
      }
  } else
    for (const entry of element.entries) {
      result = max(result, probe.test(entry))
      if (result === YES) break
    }
  if (element.malformed !== undefined) return MAYBE
  return element.negated ? negate(result) : result
}

const weaken = (entry: Entry, answer: Three): Three =>
  entry.malformed !== undefined && answer === YES ? MAYBE : answer

/** One literal action or resource. */
export class LiteralProbe implements Probe {
  private pattern: Pattern | undefined

  constructor(
    readonly text: string,
    private readonly context: Context,
  ) {}

  test(entry: Entry): Three {
    if (entry.glob !== undefined) return weaken(entry, yesIf(globMatches(entry.glob, this.text)))
    const pattern = entryPattern(entry, this.context)
    if (pattern === undefined) return NO
    const glob = toGlob(pattern)
    if (glob !== undefined) return weaken(entry, yesIf(globMatches(glob, this.text)))
    this.pattern ??= literal(this.text)
    return weaken(entry, three(contains(pattern, this.pattern)))
  }
}

/** A whole set at once: YES for all members, NO for none, else MAYBE; remembers the values that split it. */
export class SetProbe implements Probe {
  readonly text = undefined
  private readonly answers = new Map<Entry, Three>()
  /** Values that some member is, or may be, in and another not, in the order seen. */
  readonly splitting = new Map<Entry, Pattern>()

  constructor(
    readonly request: Pattern,
    private readonly context: Context,
  ) {}

  test(entry: Entry): Three {
    const seen = this.answers.get(entry)
    if (seen !== undefined) return seen
    const answer = weaken(entry, this.ask(entry))
    this.answers.set(entry, answer)
    return answer
  }

  private ask(entry: Entry): Three {
    const pattern = entryPattern(entry, this.context)
    if (pattern === undefined || intersects(pattern, this.request) === 'false') return NO
    if (contains(pattern, this.request) === 'true') return YES
    this.splitting.set(entry, pattern)
    return MAYBE
  }
}

/** One class of a set that was split: all its members are in the same values. */
export class ClassProbe implements Probe {
  readonly text = undefined

  constructor(
    private readonly whole: SetProbe,
    private readonly places: ReadonlyMap<Entry, number>,
    private readonly sure: readonly boolean[],
    private readonly possible: readonly boolean[],
  ) {}

  test(entry: Entry): Three {
    const place = this.places.get(entry)
    if (place === undefined) return this.whole.test(entry)
    return weaken(entry, this.sure[place] ? YES : this.possible[place] ? MAYBE : NO)
  }
}

/** Visits the classes of a set; `visit` returns false to stop. */
export function splitSet(whole: SetProbe, visit: (probe: Probe, witness: string) => boolean): 'done' | 'too-complex' {
  const places = new Map<Entry, number>()
  const patterns: Pattern[] = []
  for (const [entry, pattern] of whole.splitting) {
    places.set(entry, patterns.length)
    patterns.push(pattern)
  }
  return partition(whole.request, patterns, (sure, possible, witness) =>
    visit(new ClassProbe(whole, places, [...sure], [...possible]), witness),
  )
}
