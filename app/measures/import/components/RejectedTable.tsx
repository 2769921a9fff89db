import { Table } from '#app/ui/content/Table.tsx'
import type { Rejection } from '../../core/intake/codes.ts'
import type { Listed } from '../preview.ts'
import { MoreRows } from './MoreRows.tsx'

/** The rows that do not go in: where they stand in the file, and what to put right. */
export function RejectedTable({ rejected }: { rejected: Listed<Rejection> }) {
  return (
    <>
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
