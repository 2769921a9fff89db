import { periodLongLabel, type Period } from '#app/kernel/time/period.ts'
import type { CellProps } from './cell-props.tsx'

/**
 * The words of which the names of all fields are put together, once on the page: what a field is called is
 * said by the ids of three of them, since a name written out at every field would be a third of the page.
 */
const PARTS = {
  figure: 'figure',
  numerator: 'numerator',
  denominator: 'denominator',
  state: 'state',
  provisional: 'provisional',
  comment: 'comment',
  onChart: 'comment also on the chart',
} as const
type PartWord = keyof typeof PARTS

const PART_IDS: Record<PartWord, string> = {
  ...{ figure: 'f', numerator: 'n', denominator: 'd', state: 's' },
  ...{ provisional: 'p', comment: 'c', onChart: 'k' },
}

type Place = { readonly table: number; readonly column: number; readonly row: number }

/** The ids that name a field of the cell at `place`, for `aria-labelledby`. */
export const namedBy = ({ table, column, row }: Place, part?: PartWord): string =>
  [`r${table}.${row}`, `c${table}.${column}`, ...(part ? [`w${PART_IDS[part]}`] : [])].join(' ')

/**
 * The name of a field: by ids, or written out where something else is said of the field as well, since a
 * description beside a name of hidden words is taken for the name.
 */
export const fieldName = (
  { measure, cell, place, refusal }: Pick<CellProps, 'measure' | 'cell' | 'place' | 'refusal'>,
  part: PartWord,
) =>
  refusal
    ? { 'aria-label': `${measure.name}, ${periodLongLabel(cell.period)}, ${PARTS[part]}` }
    : { 'aria-labelledby': namedBy(place, part) }

/** The words of one table: its measures and its periods. */
export function CellWords({
  table,
  measures,
  periods,
}: {
  table: number
  measures: readonly string[]
  periods: readonly Period[]
}) {
  return (
    <p hidden>
      {measures.map((name, row) => (
        <span key={row} id={`r${table}.${row}`}>{`${name},`}</span>
      ))}
      {periods.map((period, column) => (
        <span key={period} id={`c${table}.${column}`}>{`${periodLongLabel(period)},`}</span>
      ))}
    </p>
  )
}

/** The words for the parts of every cell. */
export function PartWords() {
  return (
    <p hidden>
      {Object.entries(PARTS).map(([part, word]) => (
        <span key={part} id={`w${PART_IDS[part as PartWord]}`}>
          {word}
        </span>
      ))}
    </p>
  )
}
