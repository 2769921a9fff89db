import { Link } from '#app/ui/actions/Link.tsx'
import { Table } from '#app/ui/content/Table.tsx'
import { SCALE_LABEL } from '../../tests/scale.ts'
import { OUTCOME_LABEL, type ShownTest } from './family.ts'

/** What the map shows, in words and by the name of the state. */
export function SpreadTable({ tests }: { tests: readonly ShownTest[] }) {
  return (
    <Table caption="Where it was taken up" captionHidden>
      <thead>
        <tr>
          <th scope="col">State</th>
          <th scope="col">Outcome</th>
          <th scope="col">Scale</th>
          <th scope="col">Test</th>
        </tr>
      </thead>
      <tbody>
        {tests
          .toSorted((a, b) => a.team.name.localeCompare(b.team.name))
          .map(({ id, team, outcome, scale, change }) => (
            <tr key={id}>
              <th scope="row">{team.name}</th>
              <td>{OUTCOME_LABEL[outcome]}</td>
              <td>{SCALE_LABEL[scale]}</td>
              <td className="min-w-60">
                <Link href={`/teams/${team.slug}/tests/${id}`}>{change}</Link>
              </td>
            </tr>
          ))}
      </tbody>
    </Table>
  )
}
