import type { ReactNode } from 'react'
import { Link } from '#app/ui/actions/Link.tsx'
import { Chip } from '#app/ui/content/Chip.tsx'
import { Table } from '#app/ui/content/Table.tsx'
import { AREA_NAMES } from './areas/area-names.ts'
import { isAreaSlug } from './areas/area-slug.ts'
import type { TeamListing } from './team.ts'

/** A further column, about what another area of the product knows of each team. */
export type TeamColumn = {
  readonly head: ReactNode
  readonly sorted: boolean
  readonly cell: (teamId: string) => ReactNode
}

/** Teams with their region and areas; a name is a link where the reader may open the team. */
export function TeamTable({
  teams,
  columns = [],
}: {
  teams: readonly (TeamListing & { readonly open: boolean })[]
  columns?: readonly TeamColumn[]
}) {
  return (
    <Table caption="Teams and the areas they work on" captionHidden>
      <thead>
        <tr>
          <th scope="col">Team</th>
          <th scope="col">Strategy areas</th>
          {columns.map(({ head, sorted }, place) => (
            <th key={place} scope="col" aria-sort={sorted ? 'ascending' : undefined}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {teams.map((team) => (
          <tr key={team.id}>
            <th scope="row" className="whitespace-nowrap">
              {team.open ? <Link href={`/teams/${team.slug}`}>{team.name}</Link> : team.name}
              <span className="block font-normal text-quiet">Region {team.hhsRegion}</span>
            </th>
            <td>
              {team.areas.length === 0 ? (
                <span className="text-quiet">None chosen yet</span>
              ) : (
                <ul className="flex flex-wrap gap-1.5">
                  {team.areas.filter(isAreaSlug).map((slug) => (
                    <li key={slug}>
                      <Chip>{AREA_NAMES[slug].shortName}</Chip>
                    </li>
                  ))}
                </ul>
              )}
            </td>
            {columns.map(({ cell }, place) => (
              <td key={place} className="tabular-nums">
                {cell(team.id)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
