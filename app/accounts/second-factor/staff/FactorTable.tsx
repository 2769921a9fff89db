import { dayLabel } from '#app/kernel/time/day.ts'
import { standingLabel, type Standing } from '#app/policy/actor.ts'
import { Link } from '#app/ui/actions/Link.tsx'
import { Chip } from '#app/ui/content/Chip.tsx'
import { EmptyState } from '#app/ui/content/EmptyState.tsx'
import { Table } from '#app/ui/content/Table.tsx'
import { VisuallyHidden } from '#app/ui/content/VisuallyHidden.tsx'

type Row = {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly standings: readonly Standing[]
  readonly coachesTeams: boolean
  readonly since: Date | null
  readonly freshCodes: number
  /** A person of the demo, of whom none is asked. */
  readonly exempt: boolean
  readonly self: boolean
}

/**
 * Who has a second factor and who of staff and coaches has none, with a way to help those who have lost
 * theirs.
 */
export function FactorTable({ people }: { people: readonly Row[] }) {
  if (people.length === 0)
    return (
      <EmptyState title="Nobody yet">
        National staff and coaches are listed here, and everybody else who sets a second factor up.
      </EmptyState>
    )
  return (
    <Table caption="Second factors, those who have none first" captionHidden>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">As</th>
          <th scope="col">Second factor</th>
          <th scope="col">Recovery codes left</th>
          <th scope="col">
            <VisuallyHidden>What can be done</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody>
        {people.map((one) => (
          <tr key={one.id}>
            <th scope="row">
              {one.name}
              {one.self && <span className="font-normal text-quiet"> (you)</span>}
              <span className="block font-normal break-all text-quiet">{one.email}</span>
            </th>
            <td>{rolesOf(one)}</td>
            <td>
              {one.since ? (
                <Chip tone="success">On since {dayLabel(one.since)}</Chip>
              ) : one.exempt ? (
                <Chip>Demo, needs none</Chip>
              ) : (
                <Chip tone="concern">None</Chip>
              )}
            </td>
            <td className="num">{one.since ? one.freshCodes : ''}</td>
            <td>
              {one.since && !one.self && (
                <Link href={`/people/second-factors/${one.id}/removal`}>
                  Lost?<VisuallyHidden> Take the second factor of {one.name} away</VisuallyHidden>
                </Link>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function rolesOf({ standings, coachesTeams }: Row): string {
  const words = standings.map(standingLabel)
  if (coachesTeams && !standings.includes('coach')) words.push('coach')
  return words.length > 0 ? words.join(', ') : 'member of a team'
}
