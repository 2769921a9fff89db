import type { Period } from '#app/kernel/time/period.ts'
import { stampOf, textOf, type CellText } from '../cell/cell-text.ts'
import type { CellVerdict } from '../cell/cell.ts'
import type { EntryCell, EntryRow } from './grid.ts'
import type { SavedDraft } from '../drafts/saved-draft.ts'
import type { CellRefusal, LiveSeries, ReturnedCell } from './window/slots.tsx'

/** How much a cell offers: the figures alone, the state as well, or all its controls. */
export type Offer = 'figures' | 'state' | 'all'

/**
 * What is due or still to come may have no figure, and says why; everything else comes up once somebody is in
 * the cell.
 */
export const offerOf = ({ due, recorded }: EntryCell): Offer =>
  due || recorded?.reported.state === 'not-yet' ? 'state' : 'figures'

/** What a cell's controls hold when the page opens. */
export const initialText = (
  cell: EntryCell,
  back: ReturnedCell | undefined,
  savedDraft: SavedDraft | undefined,
): CellText => back?.typed ?? savedDraft?.text ?? textOf(cell.recorded)

/**
 * What the text of a cell was made from: while two figures are to be chosen from, still what stood before
 * both.
 */
export function madeFrom(
  cell: EntryCell,
  back: ReturnedCell | undefined,
  savedDraft: SavedDraft | undefined,
): string {
  const before = back ? (back.refusal?.kind === 'overtaken' ? back.typed.was : null) : savedDraft?.was
  return before ?? stampOf(cell.recorded)
}

export const refusalOf = (verdict: CellVerdict): CellRefusal | null =>
  verdict.kind === 'refused'
    ? { part: verdict.part, message: verdict.message, kind: 'wrong', theirs: null }
    : null

/** What the cell would say if it were saved now; null when that is unknown. */
export function afterwards(cell: EntryCell, verdict: CellVerdict) {
  if (verdict.kind === 'reported') return verdict
  return verdict.kind === 'untouched' ? cell.recorded : null
}

/**
 * A row as it would be if what is typed were saved, its values oldest first; null while nothing is typed
 * that could be saved.
 */
export function liveSeries({ series, cells }: EntryRow, verdicts: readonly CellVerdict[]): LiveSeries | null {
  if (verdicts.every(({ kind }) => kind !== 'reported')) return null
  const live = new Map<Period, LiveSeries['values'][number]>(
    series.values.map((value) => [value.period, value]),
  )
  for (const [column, { period }] of cells.entries()) {
    const verdict = verdicts[column]!
    if (verdict.kind === 'reported') live.set(period, { ...verdict, period })
  }
  const values = [...live.values()].sort((a, b) => (a.period < b.period ? -1 : 1))
  return { ...series, values }
}
