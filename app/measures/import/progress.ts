/** How far an import has come: the row it is at, and how many there are. `choosing`: the same rows are read again, as was chosen for them. */
export type Progress = {
  readonly doing: 'reading' | 'choosing' | 'writing'
  readonly row: number
  readonly of: number
}
export type Tell = (progress: Progress) => void

/** For reading the same rows once more, as was chosen for them: says so at once, since of few rows nothing more may be heard. */
export function choosing(tell: Tell | undefined): Tell | undefined {
  tell?.({ doing: 'choosing', row: 0, of: 0 })
  return tell && (({ row, of }) => tell({ doing: 'choosing', row, of }))
}

/** Lets whoever else waits have a turn. */
export const turn = () => new Promise<void>((go) => setImmediate(go))

/** Takes steps to their end, telling each, and lets whoever else waits have a turn in between. */
export async function paced<Step, T>(steps: Generator<Step, T>, tell: (step: Step) => void): Promise<T> {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
    tell(value)
    await turn()
  }
}

/** Told once for so many rows written. */
const ROWS = 1_000

/** The same rows, telling now and then how many of them were taken. */
export function* counted<T>(rows: Iterable<T>, of: number, tell: Tell): Generator<T> {
  let row = 0
  for (const one of rows) {
    row += 1
    if (row % ROWS === 0) tell({ doing: 'writing', row, of })
    yield one
  }
}
