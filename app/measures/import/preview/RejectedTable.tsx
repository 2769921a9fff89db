import { Table } from '#app/ui/content/Table.tsx'
import { Link } from '#app/ui/actions/Link.tsx'
import type { Rejection } from '../parse/codes.ts'
import { MOST_NOTED } from '../parse/noted.ts'
import type { Listed } from './preview.ts'
import { MoreRows } from './MoreRows.tsx'

/** The rows that are refused: where they are in the file, and what to correct. */
export function RejectedTable({
  rejected,
  repairHref,
  paired,
}: {
  rejected: Listed<Rejection>
  /** Where these rows are given as a file. */
  repairHref: string
  /** They come from a pair of files. */
  paired: boolean
}) {
  return (
    <>
      <p className="max-w-prose">
        <Link href={repairHref} reload>
          Download these rows to repair
        </Link>
        {paired
          ? ': both files joined in one, with a column that says why. Fix them and import that file.'
          : ': your own layout, with a column that says why. Fix them and import that file.'}
        {rejected.total > MOST_NOTED &&
          ` It holds the first ${MOST_NOTED.toLocaleString('en-US')}; correct the others in your own file.`}
      </p>
      <Table caption="Refused rows" captionHidden>
        <thead>
          <tr>
            <th scope="col" className="num">
              Row
            </th>
            <th scope="col">Column</th>
            <th scope="col">Reason</th>
          </tr>
        </thead>
        <tbody>
          {rejected.rows.map(({ row, column, code, message }) => (
            <tr key={`${row} ${code} ${column}`}>
              <th scope="row" className="num">
                {row}
              </th>
              <td>{column}</td>
              <td>{message}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      <MoreRows listed={rejected} />
    </>
  )
}
