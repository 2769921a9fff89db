import { calendarDay, calendarDayLabel } from '#app/kernel/time/calendar-day.ts'
import { dayLabel } from '#app/kernel/time/day.ts'
import { Link } from '#app/ui/actions/Link.tsx'
import { Table } from '#app/ui/content/Table.tsx'

type Listed = {
  readonly id: string
  readonly number: number
  readonly day: string
  readonly gap: number | null
  readonly enteredAt: Date
  readonly by: string | null
}

/** The dates that stand, newest first, each with the days since the one before. */
export function EventList({
  events,
  takeBackHref,
}: {
  events: readonly Listed[]
  takeBackHref: ((id: string) => string) | null
}) {
  if (events.length === 0) {
    return <p className="text-quiet">No date yet. The chart begins with the second.</p>
  }
  return (
    <Table caption="Dates of events, newest first" captionHidden>
      <thead>
        <tr>
          <th scope="col" className="num">
            Event
          </th>
          <th scope="col">Date</th>
          <th scope="col" className="num whitespace-normal">
            Days since the one before
          </th>
          <th scope="col">Entered</th>
          {takeBackHref && <th scope="col">Correct</th>}
        </tr>
      </thead>
      <tbody>
        {events.map(({ id, number, day, gap, enteredAt, by }) => (
          <tr key={id}>
            <td className="num">{number}</td>
            <th scope="row" className="whitespace-nowrap">
              {calendarDayLabel(calendarDay(day))}
            </th>
            <td className="num">{gap ?? ''}</td>
            <td>
              {dayLabel(enteredAt)}
              {by && ` by ${by}`}
            </td>
            {takeBackHref && (
              <td>
                <Link href={takeBackHref(id)}>
                  Correct or take back<span className="sr-only"> {calendarDayLabel(calendarDay(day))}</span>
                </Link>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
