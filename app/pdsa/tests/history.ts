import { stepWords } from './step-words.ts'
import type { TakenStep, TaskMark } from './test.ts'

export type HistoryLine = {
  readonly says: string
  readonly note: string | null
  readonly at: Date
  readonly by: string | null
}

/** The steps of a test and what became of its tasks, in the order in which they happened. */
export function historyOf(steps: readonly TakenStep[], taskMarks: readonly TaskMark[]): HistoryLine[] {
  const moved = steps.map((step) => ({ says: stepWords(step), note: step.note, at: step.at, by: step.by }))
  const marked = taskMarks.map(({ what, doneOn, at, by }) => ({
    ...{ says: doneOn === null ? 'Task open again' : 'Task done', note: what, at, by },
  }))
  return [...moved, ...marked].toSorted((one, other) => one.at.getTime() - other.at.getTime())
}
