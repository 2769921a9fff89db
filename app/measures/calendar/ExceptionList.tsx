import { Form } from '@remix-run/react'
import { dayLabel } from '#app/kernel/time/day.ts'
import { periodLabel } from '#app/kernel/time/period.ts'
import { Button } from '#app/ui/actions/Button.tsx'
import { VisuallyHidden } from '#app/ui/content/VisuallyHidden.tsx'
import type { CalendarException } from './due-on.ts'

/**
 * The periods that are due on a day of their own, newest first, each with why; and the way to take it back.
 */
export function ExceptionList({ exceptions }: { exceptions: readonly CalendarException[] }) {
  if (exceptions.length === 0)
    return <p className="text-quiet">None. Every period is due on the calendar&apos;s day.</p>
  return (
    <ul className="divide-y divide-line border-y border-line">
      {exceptions.map(({ id, period, dueOn, reason }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
          <p className="max-w-prose">
            <span className="font-semibold">{periodLabel(period)}</span> is due on {dayLabel(new Date(dueOn))}
            . <span className="text-quiet">{reason}</span>
          </p>
          <Form method="post" action={`/staff/calendar/exceptions/${id}/withdrawal`}>
            <Button look="quiet" size="sm">
              Take it back<VisuallyHidden> for {periodLabel(period)}</VisuallyHidden>
            </Button>
          </Form>
        </li>
      ))}
    </ul>
  )
}
