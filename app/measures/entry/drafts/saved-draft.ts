import type { Period } from '#app/kernel/time/period.ts'
import type { CellText } from '../cell/cell-text.ts'

/** What a person typed into a cell and has not saved: no value, and shown to nobody else. */
export type SavedDraft = {
  readonly measure: string
  readonly period: Period
  /** Stamp of what the cell showed when it was typed over. */
  readonly was: string
  readonly text: CellText
  /** The comment on the figure; null for none. */
  readonly comment: string | null
  readonly typedAt: Date
  readonly window: string
  /** What another window of the same person had here before. */
  readonly older: CellText | null
}
