import { z } from 'zod'
import { confirmedTexts } from '#app/kernel/identifying/confirmed.ts'
import { readCellMark, type TypedCell } from './cell/cell-text.ts'

/** Cells in one form: far more than a team reports in a window, far less than the server can handle. */
export const MOST_CELLS = 500
/** What a form of so many cells may bring: a dozen fields and a long comment each. */
export const CELLS_FORM = { bytes: 4_000_000, fields: MOST_CELLS * 12 + 100 }

/** An address somebody changed by hand opens the page where it opens anyway. */
const start = z.string().optional().catch(undefined)

export const entryPageForm = z.object({
  team: z.string(),
  /** First month shown. */
  from: start,
  quarter: start,
  year: start,
  /** Shows what is not due as well, and every cell with all its controls. */
  all: z.string().optional().catch(undefined),
  /** The request that saved, for the notice after it. */
  saved: start,
  /** The paste that was applied, for the notice after it. */
  pasted: z.uuid().optional().catch(undefined),
})

const text = z.string().default('')

/** Figures are not validated here: one cell that is wrong must not keep the others from being saved. */
const cell = z
  .object({
    /** Measure, period and stamp in one, as the grid sends them; others send them one by one. */
    mark: z.string().optional(),
    measure: text,
    period: text,
    was: z.string().nullable().default(null),
    numerator: text,
    denominator: text,
    state: z.string().default('value'),
    provisional: z.boolean().default(false),
    comment: text,
    onChart: z.boolean().default(false),
    sure: text,
    keep: text,
  })
  .transform(({ mark, ...typed }): TypedCell =>
    mark === undefined ? typed : { ...typed, ...readCellMark(mark) },
  )

export const entryForm = z.object({
  team: z.string(),
  cells: z
    .array(cell)
    .max(MOST_CELLS, { error: `Nothing was saved: send at most ${MOST_CELLS} cells at a time.` })
    .default([]),
  ...confirmedTexts,
})
