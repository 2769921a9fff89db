import { setImmediate } from 'node:timers/promises'

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

/** Takes steps to their end, telling each, and lets other requests have a turn in between. */
export async function paced<Step, T>(steps: Generator<Step, T>, tell: (step: Step) => void): Promise<T> {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
    tell(value)
    await setImmediate()
  }
}
