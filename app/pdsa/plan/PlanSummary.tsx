import { calendarDayLabel } from '#app/kernel/calendar-day.ts'
import { Link } from '#app/ui/actions/Link.tsx'
import { formatLevel } from '#app/charts/words/format.ts'
import type { NamedIdea } from '#app/toolkit/ideas/idea.ts'
import { SCALE_LABEL, sizeWords } from '../tests/scale.ts'
import type { Test } from '../tests/test.ts'
import { asTyped, line, Told } from '../stages/SummaryField.tsx'

/** The plan of a test as it was written; `idea` is the one of the toolkit that it tries. Its tasks stand in a list of their own. */
export function PlanTold({ test, idea, base }: { test: Test; idea: NamedIdea | null; base: string }) {
  const { plannedStart: from, plannedEnd: to } = test
  const days = from === to ? calendarDayLabel(from) : `${calendarDayLabel(from)} to ${calendarDayLabel(to)}`
  return (
    <Told
      empty="Nothing was written."
      items={[
        line('Change', test.change),
        line('We predict that', asTyped(test.prediction) ?? 'No prediction was written down.'),
        ...test.measures.map(({ slug, name, unit, predicted }) =>
          line(
            'Measure',
            <>
              <Link href={`${base}/measures/${slug}`}>{name}</Link>
              {predicted !== null && `: ${formatLevel(predicted, unit)} predicted`}
            </>,
          ),
        ),
        line('To find out', asTyped(test.objective)),
        line('Why it should work', asTyped(test.theory)),
        line('Change idea', idea && <Link href={`/ideas/${idea.slug}`}>{idea.title}</Link>),
        line('Where', test.place),
        line('When', days),
        line(
          'How small',
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
        line('How data are gathered', asTyped(test.dataPlan)),
      ]}
    />
  )
}
