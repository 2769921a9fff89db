import { dayLabel } from '#app/kernel/time/day.ts'
import { periodLabel, type Period } from '#app/kernel/time/period.ts'
import { Link } from '#app/ui/actions/Link.tsx'
import type { EntrySection } from './grid.ts'

/**
 * What period the table shows and the way to others; which of them can be submitted, and which are submitted
 * or locked, by whom and when.
 */
export function SectionLinks({
  team,
  section: { periods, earlier, later, closed, submittable },
  turn,
}: {
  team: string
  section: EntrySection
  turn: (start: Period) => string
}) {
  const page = (period: Period) => `/teams/${team}/periods/${period}`
  return (
    <div className="space-y-1 py-2 text-sm">
      <p className="flex flex-wrap gap-x-6 gap-y-1">
        <span className="text-quiet">
          {periodLabel(periods[0]!)} to {periodLabel(periods.at(-1)!)}
        </span>
        {earlier < periods[0]! && <Link href={turn(earlier)}>Earlier periods</Link>}
        {later && <Link href={turn(later)}>Later periods</Link>}
      </p>
      {submittable.length > 0 && (
        <p className="flex flex-wrap gap-x-4 gap-y-1">
          <span className="text-quiet">Look through and submit:</span>
          {submittable.map((period) => (
            <Link key={period} href={page(period)}>
              <span className="sr-only">Submit </span>
              {periodLabel(period)}
            </Link>
          ))}
        </p>
      )}
      {closed.map(({ period, kind, by, at }) => (
        <p key={period}>
          <Link href={page(period)}>{periodLabel(period)}</Link> {kind} by {by ?? 'the reporting calendar'} on{' '}
          {dayLabel(at)}
          {kind === 'submitted' && '. What was missing can still be added.'}
        </p>
      ))}
    </div>
  )
}
