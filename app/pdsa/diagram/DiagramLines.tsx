import { AREA_NAMES } from '#app/teams/areas/area-names.ts'
import { Link } from '#app/ui/actions/Link.tsx'
import type { DiagramLine } from './lines.ts'

/** The driver diagrams of a team, each with the drivers that nobody has tested yet. */
export function DiagramLines({ teamSlug, lines }: { teamSlug: string; lines: readonly DiagramLine[] }) {
  if (lines.length === 0) return null
  return (
    <section aria-labelledby="drivers" className="space-y-3">
      <h2 id="drivers" className="text-xl">
        Driver diagrams
      </h2>
      <ul className="max-w-prose space-y-2">
        {lines.map(({ area, says, untouched, more, mayBegin }) => (
          <li key={area}>
            <Link href={`/teams/${teamSlug}/areas/${area}/drivers`}>
              {mayBegin && 'Start a driver diagram of '}
              {mayBegin ? AREA_NAMES[area].shortName.toLowerCase() : AREA_NAMES[area].shortName}
            </Link>
            <span className="text-quiet">
              {says === null
                ? mayBegin
                  ? ''
                  : ': no diagram yet'
                : `: ${says}${untouched.length > 0 ? `: ${untouched.join('; ')}${more > 0 ? `; and ${more} more` : ''}` : ''}`}
              .
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
