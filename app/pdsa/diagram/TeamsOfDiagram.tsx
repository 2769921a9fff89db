import type { AreaSlug } from '#app/teams/areas/area-slug.ts'
import { Link } from '#app/ui/actions/Link.tsx'

type TeamOfArea = {
  readonly slug: string
  readonly name: string
  readonly begun: boolean
  readonly mayBegin: boolean
}

/**
 * The diagrams of their own that the reader's teams have of an area, or can begin; nothing for those without
 * a team there.
 */
export function TeamsOfDiagram({ area, teams }: { area: AreaSlug; teams: readonly TeamOfArea[] }) {
  const shown = teams.filter(({ begun, mayBegin }) => begun || mayBegin)
  if (shown.length === 0) return null
  return (
    <section aria-labelledby="own" data-chrome>
      <h2 id="own" className="mb-3 text-lg">
        Diagrams of teams
      </h2>
      <ul className="columns-2xs gap-x-8">
        {shown.map(({ slug, name, begun }) => (
          <li key={slug} className="mt-1">
            <Link href={`/teams/${slug}/areas/${area}/drivers`}>
              {begun ? `The diagram of ${name}` : `Start a driver diagram for ${name}`}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
