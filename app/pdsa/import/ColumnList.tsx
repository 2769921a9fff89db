import { Disclosure } from '#app/ui/content/Disclosure.tsx'
import { Table } from '#app/ui/content/Table.tsx'
import { COLUMNS } from '../table/columns.ts'

/** What each column of a table of tests holds. */
export function ColumnList() {
  return (
    <Disclosure summary={`The ${COLUMNS.length} columns, and what belongs in each`} printed="as-on-screen">
      <p className="mb-2 max-w-prose">
        They may stand in any order, and only what you have needs to be there. Days are read as 2026-03-16 or
        3/16/2026.
      </p>
      <Table caption="Columns of a table of tests" captionHidden>
        <thead>
          <tr>
            <th scope="col">Column</th>
            <th scope="col">What belongs there</th>
          </tr>
        </thead>
        <tbody>
          {COLUMNS.map(({ name, says }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{says}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Disclosure>
  )
}
