import type { FocusEvent, FormEvent } from 'react'
import { type CellDraft, type CellText } from './cell-text.ts'
import type { EntryCell as Cell } from '../grid/grid.ts'
import type { Measure, RecordedValue } from '../../team-measure.ts'
import type { SavedDraft } from '../drafts/saved-draft.ts'
import type { Offer } from '../grid/row-state.tsx'
import type { CellRefusal, EntrySlots, ReturnedCell } from '../grid/window/slots.tsx'

export type CellProps = {
  measure: Measure
  cell: Cell
  cellKey: string
  historyHref: string
  /** Number of the cell in the form, and its table, column and row for the keyboard. */
  index: number
  place: { table: number; column: number; row: number }
  /** Something is due in this column. */
  open: boolean
  offer: Offer
  /** What the controls hold when the page opens, and the stamp of what they were made from. */
  initial: CellText
  was: string
  /** What came back from a save, with its comment. */
  back: ReturnedCell | undefined
  /** What was typed earlier and is not saved. */
  savedDraft: SavedDraft | undefined
  /** What was typed in this window before the session ended. */
  recalled: CellDraft | undefined
  /** What the cell would say if it were saved now; null when that is unknown. */
  shown: Pick<RecordedValue, 'reported'> | null
  refusal: CellRefusal | null
  focused: boolean
  busy: boolean
  onTyped: (event: FormEvent<HTMLElement>) => void
  onEntered: (event: FocusEvent<HTMLElement>) => void
  onLeft: (event: FocusEvent<HTMLElement>) => void
  figure: EntrySlots['figure']
}
