import { instantLabel } from '#app/kernel/time/day.ts'
import { periodLabel } from '#app/kernel/time/period.ts'
import type { Shape } from '#app/kernel/reported-value.ts'
import { Table } from '#app/ui/content/Table.tsx'
import type { FormerValue } from '../team-measure.ts'
import { reportedValueWords } from '../entry/cell/value-state-words.ts'

/** What figures said before they were corrected: nothing that was reported is ever overwritten. */
export function Corrections({ former, shape }: { former: readonly FormerValue[]; shape: Shape }) {
  return (
    <Table caption="Corrections, newest first">
      <thead>
        <tr>
          <th scope="col">Period</th>
          <th scope="col">Said before</th>
          <th scope="col">Recorded</th>
          <th scope="col">Corrected</th>
        </tr>
      </thead>
      <tbody>
        {former.map((value) => (
          <tr key={`${value.period} ${value.replacedAt.toISOString()} ${value.recordedAt.toISOString()}`}>
            <th scope="row">{periodLabel(value.period)}</th>
            <td>
              {reportedValueWords(value.reported, shape)}
              {value.provisional && ', provisional'}
            </td>
            <td>{signed(value.recordedAt, value.recordedBy)}</td>
            <td>{signed(value.replacedAt, value.replacedBy)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

const signed = (at: Date, by: string | null): string =>
  by === null ? instantLabel(at) : `${instantLabel(at)} by ${by}`
