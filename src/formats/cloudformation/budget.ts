/** Thrown inside this room when a file asks for more work than its bound; the reader turns it into a finding. */
export class TooComplex extends Error {
  override name = 'TooComplex'
}

/** Steps that one template may cost. An ordinary template of 500 kB takes about 100,000. */
const maximumSteps = 1_000_000

/** Counts the steps of one template. */
export class Budget {
  private left: number

  constructor(steps = maximumSteps) {
    this.left = steps
  }

  /** @throws TooComplex when nothing is left; so does every later call. */
  charge(steps = 1): void {
    this.left -= steps
    if (this.left < 0) throw new TooComplex()
  }
}
