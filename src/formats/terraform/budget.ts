import { faultMessage } from '../../base/fault.js'
import type { SourceText } from '../../base/source.js'
import type { GivenUp } from '../../model/infrastructure.js'

/** Thrown where a module takes more effort than any real one; it never leaves the Terraform reader. */
export class Exhausted {}

/** Thrown where a file is needed that was not read yet; the reader reads it and tries again. */
export class NeedFile {
  /** @param isFolder whether the files beneath it are needed. */
  constructor(
    readonly path: string,
    readonly isFolder = false,
  ) {}
}

/** Most steps that one root module with everything it calls may take. */
export const maximumSteps = 2_000_000

/** Longest text that is made. */
export const maximumText = 1024 * 1024

/** Deepest chain of references, each inside the evaluation of the one before it. */
const maximumDepth = 120

const none: readonly string[] = []

/** Counts the effort of a root module, and what is taken for granted in it. */
export class Budget {
  private left: number
  private depth = 0
  private notes: Set<string> | undefined

  constructor(steps = maximumSteps) {
    this.left = steps
  }

  spend(steps: number): void {
    this.left -= steps
    if (this.left < 0) throw new Exhausted()
  }

  get spent(): boolean {
    return this.left < 0
  }

  note(assumption: string): void {
    this.notes ??= new Set()
    this.notes.add(assumption)
  }

  /** Runs and gives the result with what was taken for granted on the way. */
  collect<T>(run: () => T): { result: T; notes: readonly string[] } {
    const outer = this.notes
    this.notes = undefined
    if (++this.depth > maximumDepth) {
      this.depth--
      this.notes = outer
      throw new Exhausted()
    }
    try {
      const result = run()
      return { result, notes: this.notes === undefined ? none : [...(this.notes as Set<string>)] }
    } finally {
      this.depth--
      this.notes = outer
    }
  }
}

/** What is said of a module or plan whose reading ended with an error. */
export function givenUpAt(what: 'module' | 'plan', source: SourceText, error: unknown): GivenUp {
  const span = { source, start: 0, end: Math.min(1, source.text.length) }
  return error instanceof Exhausted || error instanceof RangeError || error instanceof NeedFile
    ? { span, message: `the ${what} takes more steps to evaluate than are allowed; nothing in it is checked` }
    : { span, message: faultMessage(`this ${what}`, error), isFault: true }
}

/** A value that is computed once, when first asked for. */
export class Memo<T> {
  private state: 'new' | 'running' | 'done' = 'new'
  private value: T | undefined
  private notes: readonly string[] = []

  constructor(
    private readonly budget: Budget,
    private readonly compute: () => T,
    /** What it is while it is being computed: it refers to itself. */
    private readonly cyclic: () => T,
  ) {}

  get(): T {
    if (this.state === 'running') return this.cyclic()
    if (this.state === 'new') {
      this.state = 'running'
      try {
        const { result, notes } = this.budget.collect(this.compute)
        this.value = result
        this.notes = notes
        this.state = 'done'
      } finally {
        if (this.state === 'running') this.state = 'new'
      }
    }
    for (const note of this.notes) this.budget.note(note)
    return this.value as T
  }
}
