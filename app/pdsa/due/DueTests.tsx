import { Link } from '#app/ui/actions/Link.tsx'
import { Chip } from '#app/ui/content/Chip.tsx'
import type { DueStage } from './due.ts'
import { dueAddress } from './due-words.ts'

type DueLine = {
  readonly id: string
  readonly change: string
  readonly team: { readonly slug: string; readonly name: string }
  readonly owner: string
  readonly mine: boolean
  readonly due: DueStage
  readonly words: string
}

/** The tests that wait for somebody: each leads to the stage that is due. Nothing where none waits. */
export function DueTests({
  lines,
  total,
  heading,
  namesTeam = false,
}: {
  lines: readonly DueLine[]
  total: number
  heading: string
  /** Where tests of several teams stand beside each other. */
  namesTeam?: boolean
}) {
  if (lines.length === 0) return null
  const more = total - lines.length
  return (
    <section aria-labelledby="due-tests" className="space-y-3">
      <h2 id="due-tests" className="text-xl">
        {heading}
      </h2>
      <ul className="divide-y divide-line border-y border-line">
        {lines.map(({ id, change, team, owner, mine, due, words }) => (
          <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-2.5">
            <span className="min-w-0">
              <Link href={dueAddress(team.slug, id, due)} look="title">
                {change}
              </Link>{' '}
              <span className="text-sm text-quiet">
                {namesTeam && `${team.name} · `}
                {mine ? 'Owner: you' : `Owner: ${owner}`}
              </span>
            </span>
            <Chip tone="concern">{words}</Chip>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <p className="text-sm text-quiet">
          {more === 1 ? 'and one more' : `and ${more} more`}
          {!namesTeam && lines[0] && (
            <>
              : <Link href={`/teams/${lines[0].team.slug}/tests`}>all tests</Link>
            </>
          )}
        </p>
      )}
    </section>
  )
}
