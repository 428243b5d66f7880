/** Thrown inside this room when a file asks for more work than its bound; the reader turns it into a finding. */
export class TooComplex extends Error {
  override name = 'TooComplex'
}

/** Steps that any template may cost, and for each character of its text. Ordinary ones take a twentieth a character. */
const leastSteps = 250_000
const stepsPerCharacter = 1

/** Counts the steps of one template. */
export class Budget {
  private left: number

  /** @param length of the template's text */
  constructor(length: number) {
    this.left = leastSteps + stepsPerCharacter * length
  }

  /** @throws TooComplex when nothing is left; so does every later call. */
  charge(steps = 1): void {
    this.left -= steps
    if (this.left < 0) throw new TooComplex()
  }
}

/** Whether an error says that the bound is reached; a text or a nesting beyond what the engine can hold is one too. */
export function isTooComplex(error: unknown): boolean {
  return error instanceof TooComplex || error instanceof RangeError
}
