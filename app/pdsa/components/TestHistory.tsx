import { instantLabel } from '#app/kernel/day.ts'
import { stepWords } from '../core/step-words.ts'
import type { TakenStep } from '../core/test.ts'

/** Who moved a test from stage to stage, and when: the newest last, as it happened. */
export function TestHistory({ steps }: { steps: readonly TakenStep[] }) {
  return (
    <ol className="divide-y divide-line border-y border-line">
      {steps.map((step, place) => (
        <li key={place} className="py-2">
          <span className="font-semibold">{stepWords(step)}</span>{' '}
          <span className="text-quiet">
            {step.by ?? 'the collaboratory'}, {instantLabel(step.at)}
          </span>
          {step.note && <span className="block max-w-prose">{step.note}</span>}
        </li>
      ))}
    </ol>
  )
}
