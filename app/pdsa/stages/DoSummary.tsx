import { Form } from '@remix-run/react'
import { calendarDayLabel } from '#app/kernel/calendar-day.ts'
import { Button } from '#app/ui/actions/Button.tsx'
import { OBSERVATION_KINDS, OBSERVATION_LABEL, type Test } from '../tests/test.ts'
import { asTyped, line, Told } from './SummaryField.tsx'

/** What happened, as it was written. */
export function DoTold({
  test,
  withdrawAt = null,
}: {
  test: Test
  /** Where an observation can be taken back; null for readers. */
  withdrawAt?: string | null
}) {
  const { startedOn, endedOn, asPlanned, deviation, reached, observations } = test
  return (
    <Told
      empty="Nothing was written."
      items={[
        line('Began', startedOn && calendarDayLabel(startedOn)),
        line('Ended', endedOn && calendarDayLabel(endedOn)),
        line('As planned', asPlanned === null ? null : asPlanned ? 'Yes' : 'No'),
        line('What was different', asTyped(deviation)),
        line('People reached', reached === null ? null : String(reached)),
        ...OBSERVATION_KINDS.map((kind) => {
          const own = observations.filter((seen) => seen.kind === kind)
          if (own.length === 0) return null
          return line(
            own.length === 1 ? OBSERVATION_LABEL[kind] : `${OBSERVATION_LABEL[kind]}s`,
            <ul className="space-y-2">
              {own.map(({ id, text, on, by }) => (
                <li key={id}>
                  {asTyped(text)}
                  <span className="block text-sm text-quiet">
                    {calendarDayLabel(on)}
                    {by && `, ${by}`}
                  </span>
                  {withdrawAt !== null && (
                    <Form method="post" action={`${withdrawAt}/${id}/withdrawal`} data-chrome>
                      <Button look="quiet" size="sm" aria-label={`Take back: ${text}`}>
                        Take it back
                      </Button>
                    </Form>
                  )}
                </li>
              ))}
            </ul>,
          )
        }),
      ]}
    />
  )
}
