import { Form } from '@remix-run/react'
import { calendarDayLabel } from '#app/kernel/time/calendar-day.ts'
import { Button } from '#app/ui/actions/Button.tsx'
import { OBSERVATION_KINDS, OBSERVATION_LABEL, type Test } from '../tests/test.ts'
import { FIELDS } from '../plan/fields.ts'
import { keysAt } from '../plan/field-lists.ts'
import { asTyped, fieldLines, line, SummaryField } from './SummaryField.tsx'

/** What happened, as it was written. */
export function DoSummary({
  test,
  withdrawAt = null,
}: {
  test: Test
  /** Where an observation can be taken back; null for readers. */
  withdrawAt?: string | null
}) {
  const { startedOn, endedOn, asPlanned, observations } = test
  return (
    <SummaryField
      empty="Nothing was written."
      items={[
        line('Began', startedOn && calendarDayLabel(startedOn)),
        line(FIELDS.endedOn.label, endedOn && calendarDayLabel(endedOn)),
        line(FIELDS.asPlanned.label, asPlanned === null ? null : asPlanned ? 'Yes' : 'No'),
        ...fieldLines(keysAt('deviation'), test),
        ...fieldLines(keysAt('reach'), test),
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
