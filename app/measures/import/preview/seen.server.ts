import type { Assessment } from '../assess.server.ts'
import { previewOf } from './preview.ts'

/** What the page shows of a file that was read: nothing but text, numbers and lists, so that it can be kept as it is. */
export const seenOf = (found: Assessment) => {
  const { intake, pickedSlugs, toPick, sheets, sheet } = found
  return {
    refusal: intake.ok ? null : { code: intake.code, message: intake.message, column: intake.column },
    wide: intake.wide,
    sheets,
    sheet,
    headers: intake.headers,
    denominatorHeaders: intake.denominatorHeaders,
    columns: intake.columns,
    splits: intake.splits,
    preview: previewOf(found),
    picked: pickedSlugs,
    toPick: toPick?.name ?? null,
  }
}
export type Seen = ReturnType<typeof seenOf>
