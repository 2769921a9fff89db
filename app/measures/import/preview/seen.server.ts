import type { Assessment } from '../assess.server.ts'
import { previewOf } from './preview.ts'

/**
 * What the page shows of a file that was read: nothing but text, numbers and lists, so that it can be stored.
 * Keys are those stored.
 */
export const seenOf = (assessment: Assessment) => {
  const { parsed, reportedSlugs, measureToAdd, sheets, sheet } = assessment
  return {
    refusal: parsed.ok ? null : { code: parsed.code, message: parsed.message, column: parsed.column },
    wide: parsed.wide,
    sheets,
    sheet,
    headers: parsed.headers,
    denominatorHeaders: parsed.denominatorHeaders,
    columns: parsed.columns,
    splits: parsed.splits,
    preview: previewOf(assessment),
    picked: reportedSlugs,
    toPick: measureToAdd?.name ?? null,
  }
}
export type Seen = ReturnType<typeof seenOf>
