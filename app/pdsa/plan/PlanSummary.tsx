import { calendarDayLabel } from '#app/kernel/time/calendar-day.ts'
import { Link } from '#app/ui/actions/Link.tsx'
import { formatLevel } from '#app/charts/words/format.ts'
import type { NamedIdea } from '#app/toolkit/ideas/idea.ts'
import { SCALE_LABEL, sizeWords } from '../tests/scale.ts'
import type { Test } from '../tests/test.ts'
import { keysAt } from './field-lists.ts'
import { FIELDS } from './fields.ts'
import { fieldLines, line, SummaryField } from '../stages/SummaryField.tsx'

/**
 * The plan of a test as it was written; `idea` is the one of the toolkit that it tries. Its tasks stand in a
 * list of their own.
 */
export function PlanSummary({ test, idea, base }: { test: Test; idea: NamedIdea | null; base: string }) {
  const { plannedStart: from, plannedEnd: to } = test
  const days = from === to ? calendarDayLabel(from) : `${calendarDayLabel(from)} to ${calendarDayLabel(to)}`
  return (
    <SummaryField
      empty="Nothing was written."
      items={[
        ...fieldLines(keysAt('what'), test, { prediction: 'No prediction was written down.' }),
        ...test.measures.map(({ slug, name, unit, predicted }) =>
          line(
            FIELDS.measure.label,
            <>
              <Link href={`${base}/measures/${slug}`}>{name}</Link>
              {predicted !== null && `: ${formatLevel(predicted, unit)} predicted`}
            </>,
          ),
        ),
        ...fieldLines(keysAt('why'), test),
        line(FIELDS.idea.label, idea && <Link href={`/ideas/${idea.slug}`}>{idea.title}</Link>),
        ...fieldLines(keysAt('where'), test),
        line('When', days),
        line(
          FIELDS.scale.label,
          [SCALE_LABEL[test.scale], sizeWords(test)].filter((part) => part !== null).join(': '),
        ),
        test.questions.length === 0
          ? null
          : line(
              'Questions',
              <ul className="space-y-1">
                {test.questions.map(({ id, question, prediction }) => (
                  <li key={id}>
                    {question}
                    {prediction && <span className="text-quiet"> Predicted: {prediction}</span>}
                  </li>
                ))}
              </ul>,
            ),
        ...fieldLines(keysAt('data'), test),
      ]}
    />
  )
}
