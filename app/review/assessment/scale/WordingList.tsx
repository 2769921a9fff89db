import { dayLabel } from '#app/kernel/time/day.ts'
import { Table } from '#app/ui/content/Table.tsx'
import type { Scale } from './scale.ts'

/** When the scale was worded, by whom and why, newest first. */
export function WordingList({ wordings }: { wordings: readonly Omit<Scale, 'levels'>[] }) {
  return (
    <Table caption="When and why the scale was worded" captionHidden>
      <thead>
        <tr>
          <th scope="col">Wording</th>
          <th scope="col">Written</th>
          <th scope="col">Why</th>
        </tr>
      </thead>
      <tbody>
        {wordings.map(({ number, writtenAt, writtenBy, reason }) => (
          <tr key={number}>
            <th scope="row">{number}</th>
            <td>
              {reason === null
                ? 'With the collaboratory'
                : `${writtenBy ?? 'Former member'}, ${dayLabel(new Date(writtenAt))}`}
            </td>
            <td>{reason ?? 'The first wording.'}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
