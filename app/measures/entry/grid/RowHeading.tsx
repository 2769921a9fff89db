import { FREQUENCY_WORDS, LEVEL_WORDS } from '../../definitions/measure-words.ts'
import type { Measure } from '../../team-measure.ts'

/** The measure of a row, and whom and how often it covers. */
export function RowHeading({ measure }: { measure: Measure }) {
  return (
    <th scope="rowgroup" className="sheet-name">
      {measure.name}
      <span>{`${LEVEL_WORDS[measure.level]}, ${FREQUENCY_WORDS[measure.frequency].toLowerCase()}`}</span>
    </th>
  )
}
