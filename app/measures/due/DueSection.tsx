import type { ReactNode } from 'react'
import { calendarDayLabel } from '#app/kernel/time/calendar-day.ts'
import { periodLabel } from '#app/kernel/time/period.ts'
import { Link } from '#app/ui/actions/Link.tsx'
import { summarizeDue, type DueOfMeasure } from './due-summary.ts'
import { DueList } from './DueList.tsx'

const MOST_LINES = 3

/** What a team owes now, or that it owes nothing. `whenUnpicked` stands where no measure is picked yet. */
export function DueSection({
  team,
  series,
  enters,
  heading,
  whenUnpicked,
}: {
  team: { readonly slug: string }
  series: readonly DueOfMeasure[]
  enters: boolean
  heading: string
  whenUnpicked: ReactNode
}) {
  const { lines, more, awaited } = summarizeDue(series, MOST_LINES)
  const id = `due-${team.slug}`
  return (
    <section aria-labelledby={id} className="space-y-3">
      <h2 id={id} className="text-xl">
        {heading}
      </h2>
      {lines.length > 0 && <DueList teamSlug={team.slug} lines={lines} enters={enters} />}
      {lines.length === 0 && (
        <p className="text-quiet">
          {series.length === 0 ? whenUnpicked : 'Everything that is due has been answered.'}
        </p>
      )}
      {more > 0 && (
        <p className="text-sm text-quiet">
          {more === 1 ? 'and 1 later period.' : `and ${more} later periods.`}
        </p>
      )}
      {awaited.length > 0 && (
        <ul className="space-y-1 text-sm text-quiet">
          {awaited.map(({ period, on, measures }) => (
            <li key={`${period} ${on}`}>
              Not available yet:{' '}
              <Link href={`/teams/${team.slug}/periods/${period}`}>{periodLabel(period)}</Link>,{' '}
              {measures.join(', ')}, expected {calendarDayLabel(on)}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
