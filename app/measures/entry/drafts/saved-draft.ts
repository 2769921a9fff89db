import type { Period } from '#app/kernel/period.ts'
import type { CellText } from '../cell/cell-text.ts'

/** What a person typed into a cell and has not saved: no value, and shown to nobody else. */
export type SavedDraft = {
  readonly measure: string
  readonly period: Period
  /** Stamp of what the cell showed when it was typed over. */
  readonly was: string
  readonly text: CellText
  /** What was to be said of the figure; null for nothing. */
  readonly comment: string | null
  readonly typedAt: Date
  readonly window: string
  /** What another window of the same person had here before. */
  readonly older: CellText | null
}
