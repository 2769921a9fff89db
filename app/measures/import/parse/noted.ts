/**
 * So many rows of a kind are noted with what is to be said about them; the rest are counted. A file of
 * nothing but bad rows would fill the memory otherwise.
 */
export const MOST_NOTED = 10_000

/** Remarks about a file: the first of them, and how many more there are. */
export class Noted<T> {
  readonly #rows: T[] = []
  #more = 0

  static of<T>(rows: Iterable<T>, more = 0): Noted<T> {
    const noted = new Noted<T>()
    for (const row of rows) noted.add(row)
    noted.#more += more
    return noted
  }

  get rows(): readonly T[] {
    return this.#rows
  }

  /** How many there are beyond those in `rows`. */
  get more(): number {
    return this.#more
  }

  get total(): number {
    return this.#rows.length + this.#more
  }

  add(row: T): void {
    if (this.#rows.length < MOST_NOTED) this.#rows.push(row)
    else this.#more += 1
  }
}

/** Several notes as one, in the order of their rows. */
export const inOrder = <T extends { readonly row: number }>(...all: readonly Noted<T>[]): Noted<T> =>
  Noted.of(
    all.flatMap(({ rows }) => rows).sort((a, b) => a.row - b.row),
    all.reduce((sum, { more }) => sum + more, 0),
  )
