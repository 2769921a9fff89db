import { instantLabel } from '#app/kernel/time/day.ts'
import { historyOf } from '../history.ts'
import type { TakenStep, TaskMark } from '../test.ts'

/**
 * Who moved a test from stage to stage or ticked off its tasks, and when: the newest last, as it happened.
 */
export function TestHistory({
  steps,
  taskMarks,
}: {
  steps: readonly TakenStep[]
  taskMarks: readonly TaskMark[]
}) {
  return (
    <ol className="divide-y divide-line border-y border-line">
      {historyOf(steps, taskMarks).map(({ says, note, at, by }, place) => (
        <li key={place} className="py-2">
          <span className="font-semibold">{says}</span>{' '}
          <span className="text-quiet">
            {by ?? 'the collaboratory'}, {instantLabel(at)}
          </span>
          {note && <span className="block max-w-prose">{note}</span>}
        </li>
      ))}
    </ol>
  )
}
