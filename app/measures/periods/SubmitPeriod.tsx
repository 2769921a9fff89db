import { Form } from '@remix-run/react'
import { calendarDayLabel } from '#app/kernel/time/calendar-day.ts'
import { periodLabel, type Period } from '#app/kernel/time/period.ts'
import { Button } from '#app/ui/actions/Button.tsx'
import { ButtonLink } from '#app/ui/actions/Button.tsx'
import type { SheetLine } from './sheet.ts'

/** The button that submits a period, saying what it is submitted without. `as`: who submits. */
export function SubmitPeriod({
  base,
  period,
  gaps,
  seen,
  as,
}: {
  base: string
  period: Period
  gaps: readonly SheetLine[]
  seen: string
  as: string
}) {
  const label = periodLabel(period)
  return (
    <section aria-labelledby="submit" className="space-y-3">
      <h2 id="submit" className="text-xl">
        Submit {label}
      </h2>
      {gaps.length === 0 ? (
        <p className="max-w-prose">
          Everything that is requested is there. After submitting there are 30 seconds to take it back; later
          corrections need a word why.
        </p>
      ) : (
        <div className="max-w-prose space-y-2">
          <p>It would be submitted without:</p>
          <ul className="list-disc ps-5">
            {gaps.map(({ slug, name, expected, presence }) => (
              <li key={slug}>
                {name}
                <span className="text-quiet">
                  {presence === 'awaited' && expected
                    ? `, expected ${calendarDayLabel(expected.on)}`
                    : presence === 'awaited'
                      ? ', not available yet'
                      : ', missing'}
                </span>
              </li>
            ))}
          </ul>
          <p>These can still be added afterwards.</p>
        </div>
      )}
      <Form method="post" className="flex flex-wrap items-center gap-3">
        <input type="hidden" name="seen" value={seen} />
        <Button>
          Submit {label}
          {gaps.length > 0 && ` with ${gaps.length} ${gaps.length === 1 ? 'gap' : 'gaps'}`}
        </Button>
        {gaps.some(({ presence }) => presence === 'missing') && (
          <ButtonLink href={`${base}/expected`} look="plain">
            Add expected dates
          </ButtonLink>
        )}
        <span className="text-sm text-quiet">as {as}</span>
      </Form>
    </section>
  )
}
