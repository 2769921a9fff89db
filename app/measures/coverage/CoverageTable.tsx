import { AREA_NAMES } from '#app/teams/areas/area-names.ts'
import { isAreaSlug } from '#app/teams/areas/area-slug.ts'
import { Link } from '#app/ui/actions/Link.tsx'
import { Table } from '#app/ui/content/Table.tsx'
import { shareWords, type Coverage } from './coverage.ts'

/** How complete and how timely a team reports, area by area, with the counts behind each share. */
export function CoverageTable({
  teamSlug,
  team,
  areas,
}: {
  teamSlug: string
  team: Coverage
  areas: readonly { readonly areaSlug: string; readonly coverage: Coverage }[]
}) {
  const rows = [
    ...areas.map(({ areaSlug, coverage }) => ({
      name: isAreaSlug(areaSlug) ? AREA_NAMES[areaSlug].shortName : areaSlug,
      coverage,
    })),
    ...(areas.length > 1 ? [{ name: 'All areas', coverage: team }] : []),
  ]
  return (
    <section aria-labelledby="coverage" className="space-y-3">
      <h2 id="coverage" className="text-xl">
        How complete, how timely
      </h2>
      <p className="max-w-prose text-sm text-quiet">
        Of the figures whose due day fell into the last twelve months. &ldquo;Not available yet&rdquo; counts
        as said, not as complete.
      </p>
      <Table caption="Completeness and timeliness by strategy area" captionHidden>
        <thead>
          <tr>
            <th scope="col">Area</th>
            <th scope="col">Complete</th>
            <th scope="col">In by the due day</th>
            <th scope="col">Not there</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, coverage }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="tabular-nums">{shareWords(coverage.complete, coverage.due)}</td>
              <td className="tabular-nums">{shareWords(coverage.onTime, coverage.due)}</td>
              <td>{notThere(coverage)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      <p>
        <Link href={`/teams/${teamSlug}/periods`}>All periods, to submit and to look back</Link>
      </p>
    </section>
  )
}

export function notThere({ missing, awaited }: Coverage): string {
  const parts = [
    missing > 0 ? `${missing} missing` : '',
    awaited > 0 ? `${awaited} not available yet` : '',
  ].filter(Boolean)
  return parts.join(', ') || 'None'
}
