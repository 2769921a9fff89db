import { Link } from '#app/ui/actions/Link.tsx'
import { Disclosure } from '#app/ui/content/Disclosure.tsx'
import type { Attention } from './attention.ts'

const MOST_SHOWN = 8

/** What waits for staff, each with the teams it concerns; a name leads to where it is settled. */
export function AttentionList({ attention }: { attention: readonly Attention[] }) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {attention.map(({ what, page, teams }) => {
        const links = (some: typeof teams) => (
          <ul className="flex flex-wrap gap-x-4 gap-y-1">
            {some.map(({ slug, name }) => (
              <li key={slug}>
                <Link href={`/teams/${slug}${page}`}>{name}</Link>
              </li>
            ))}
          </ul>
        )
        return (
          <li key={what[0]} className="space-y-1 py-3">
            <p className="font-semibold">
              {teams.length === 1 ? `One team ${what[0]}` : `${teams.length} teams ${what[1]}`}
            </p>
            {links(teams.slice(0, MOST_SHOWN))}
            {teams.length > MOST_SHOWN && (
              <Disclosure summary={`The other ${teams.length - MOST_SHOWN}`}>
                {links(teams.slice(MOST_SHOWN))}
              </Disclosure>
            )}
          </li>
        )
      })}
    </ul>
  )
}
