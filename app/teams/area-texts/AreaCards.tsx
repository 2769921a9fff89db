import { Link } from '#app/ui/actions/Link.tsx'
import { Card } from '#app/ui/content/Card.tsx'
import { AREA_NAMES } from '../areas/area-names.ts'
import type { AreaSlug } from '../areas/area-slug.ts'
import type { AreaTeam } from '../team.ts'
import { AreaStates } from '../areas/AreaStates.tsx'

/** The six areas in their order, each with what teams do there and which states work on it. */
export function AreaCards({
  areas,
  level,
}: {
  areas: readonly { slug: AreaSlug; summary: string; teams: AreaTeam[] }[]
  level: 2 | 3
}) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <ul className="grid gap-4 md:grid-cols-2">
      {areas.map(({ slug, summary, teams }) => (
        <Card as="li" key={slug}>
          <Heading className="text-lg">
            <Link href={`/areas/${slug}`} look="title">
              {AREA_NAMES[slug].name}
            </Link>
          </Heading>
          <p className="mt-2">{summary}</p>
          <div className="mt-3 text-sm text-quiet">
            <AreaStates teams={teams} />
          </div>
        </Card>
      ))}
    </ul>
  )
}
