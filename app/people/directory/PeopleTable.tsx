import { Link } from '#app/ui/actions/Link.tsx'
import { Table } from '#app/ui/content/Table.tsx'
import type { PersonShown } from '../person.ts'
import { roleLines } from './role-lines.ts'

/** People with what they are and how to reach them, as far as they say it. */
export function PeopleTable({ people }: { people: readonly PersonShown[] }) {
  return (
    <Table caption="People" captionHidden>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Role and sector</th>
          <th scope="col">Organization and address</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id}>
            <th scope="row">
              <Link href={`/people/${person.id}`}>{person.name}</Link>
              {person.title && <span className="block font-normal text-quiet">{person.title}</span>}
            </th>
            <td>
              {roleLines(person).map((line) => (
                <span key={line} className="block">
                  {line}
                </span>
              ))}
            </td>
            <td>
              {person.organization}
              {person.email && (
                <span className="block break-all">
                  <Link href={`mailto:${person.email}`}>{person.email}</Link>
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
