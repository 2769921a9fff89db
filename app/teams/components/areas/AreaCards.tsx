import { Link } from '#app/ui/actions/Link.tsx'
import { Card } from '#app/ui/content/Card.tsx'
import { AREA_SLUGS } from '../../core/areas/area-slug.ts'
import { areaText } from '../../core/areas/index.ts'
import type { AreaTeam } from '../../core/team.ts'
import { AreaStates } from '../AreaStates.tsx'

/** The six areas in their order, each with what teams do there and which states work on it. */
export function AreaCards({
  areas,
  level,
}: {
  areas: readonly { slug: string; teams: AreaTeam[] }[]
  level: 2 | 3
}) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <ul className="grid gap-4 md:grid-cols-2">
      {AREA_SLUGS.map((slug) => {
        const text = areaText(slug)
        return (
          <Card as="li" key={slug}>
            <Heading className="text-lg">
              <Link href={`/areas/${slug}`} look="title">
                {text.name}
              </Link>
            </Heading>
            <p className="mt-2">{text.summary}</p>
            <div className="mt-3 text-sm text-quiet">
              <AreaStates teams={areas.find((area) => area.slug === slug)?.teams ?? []} />
            </div>
          </Card>
        )
      })}
    </ul>
  )
}
