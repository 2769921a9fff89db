import type { CalendarDay } from '#app/kernel/time/calendar-day.ts'
import { Link } from '#app/ui/actions/Link.tsx'
import { Chip } from '#app/ui/content/Chip.tsx'
import { dueWords } from './promise.ts'

type Line = {
  readonly id: string
  readonly who: string
  readonly mine: boolean
  readonly what: string
  readonly dueOn: CalendarDay
  readonly team: { readonly slug: string; readonly name: string }
}

/** At home: the promises of the reader's teams that are overdue or due soon. Nothing where there is none. */
export function DuePromises({
  promises,
  total,
  today,
  namesTeam,
}: {
  promises: readonly Line[]
  total: number
  today: CalendarDay
  namesTeam: boolean
}) {
  if (promises.length === 0) return null
  const more = total - promises.length
  return (
    <section aria-labelledby="due-promises" className="space-y-3">
      <h2 id="due-promises" className="text-xl">
        Promises due
      </h2>
      <ul className="divide-y divide-line border-y border-line">
        {promises.map(({ id, who, mine, what, dueOn, team }) => (
          <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-2.5">
            <span className="min-w-0 break-words">
              <Link href={`/teams/${team.slug}/promises#promise-${id}`} look="title">
                {what}
              </Link>{' '}
              <span className="text-sm text-quiet">
                {namesTeam && `${team.name} · `}
                {mine ? 'You' : <bdi>{who}</bdi>}
              </span>
            </span>
            <Chip tone={dueOn < today ? 'concern' : 'plain'}>{dueWords({ dueOn }, today)}</Chip>
          </li>
        ))}
      </ul>
      {more > 0 && <p className="text-sm text-quiet">{more === 1 ? 'and one more' : `and ${more} more`}</p>}
    </section>
  )
}
