import { calendarDayLabel } from '#app/kernel/time/calendar-day.ts'
import { frequencyOf, periodLabel } from '#app/kernel/time/period.ts'
import { ButtonLink } from '#app/ui/actions/Button.tsx'
import { Link } from '#app/ui/actions/Link.tsx'
import type { DueSummary } from './due-summary.ts'
import { entryAddress } from '../entry/address.ts'

/** What a team still owes, in one to three lines, each opening on its first empty field. */
export function DueList({
  teamSlug,
  lines,
  enters,
}: {
  teamSlug: string
  lines: readonly DueSummary[]
  enters: boolean
}) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {lines.map((line) => (
        <li
          key={`${line.period} ${line.by}`}
          className="flex flex-wrap items-center justify-between gap-3 py-3"
        >
          <span className="min-w-0">
            <strong>{periodLabel(line.period)}</strong>
            <span className="text-quiet"> · {names(line.measures)}</span>
            <span className={`block text-sm ${line.overdue ? 'font-semibold text-concern' : 'text-quiet'}`}>
              {line.overdue ? 'Overdue, was due' : 'Due by'} {calendarDayLabel(line.by)}
            </span>
          </span>
          {enters && (
            <span className="flex flex-wrap items-center gap-x-4 gap-y-2">
              <Link href={`/teams/${teamSlug}/periods/${line.period}/expected`}>
                Not available yet<span className="sr-only">: {periodLabel(line.period)}</span>
              </Link>
              <ButtonLink
                href={entryAddress(teamSlug, { [frequencyOf(line.period)]: line.period })}
                size="sm"
              >
                Enter {periodLabel(line.period)}
              </ButtonLink>
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

const MOST_NAMES = 3

function names(measures: readonly string[]): string {
  const more = measures.length - MOST_NAMES
  const shown = measures.slice(0, MOST_NAMES).join(', ')
  return more > 0 ? `${shown} and ${more} more` : shown
}
