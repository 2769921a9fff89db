import { dayLabel } from '#app/kernel/time/day.ts'
import { Link } from '#app/ui/actions/Link.tsx'
import { Table } from '#app/ui/content/Table.tsx'

export type ImportLine = {
  readonly id: string
  readonly fileName: string
  readonly uploadedAt: Date
  readonly uploadedBy: string | null
  readonly appliedAt: Date | null
  readonly created: number | null
  readonly changed: number | null
  readonly unchanged: number | null
  readonly rejected: number | null
}

/** The latest uploads: what became of them, and those still waiting to be applied. */
export function ImportList({ imports, base }: { imports: readonly ImportLine[]; base: string }) {
  return (
    <Table caption="Latest uploads">
      <thead>
        <tr>
          <th scope="col">File</th>
          <th scope="col">Uploaded</th>
          <th scope="col" className="num">
            New
          </th>
          <th scope="col" className="num">
            Changed
          </th>
          <th scope="col" className="num">
            The same
          </th>
          <th scope="col" className="num">
            Refused
          </th>
        </tr>
      </thead>
      <tbody>
        {imports.map((line) => (
          <tr key={line.id}>
            <th scope="row">
              <Link href={`${base}/${line.id}`}>{line.fileName}</Link>
            </th>
            <td>
              {dayLabel(line.uploadedAt)}
              {line.uploadedBy !== null && ` by ${line.uploadedBy}`}
            </td>
            {line.appliedAt === null ? (
              <td colSpan={4}>Not imported yet; kept for a day</td>
            ) : (
              <>
                <td className="num">{line.created}</td>
                <td className="num">{line.changed}</td>
                <td className="num">{line.unchanged}</td>
                <td className="num">{line.rejected}</td>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
