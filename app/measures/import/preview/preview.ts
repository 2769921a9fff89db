import { periodLabel } from '#app/kernel/time/period.ts'
import type { ReportedValue } from '#app/kernel/reported-value.ts'
import { reportedValueWords } from '../../entry/cell/value-state-words.ts'
import type { LeftOut, Rejection } from '../parse/codes.ts'
import type { Entry, ParsedFile } from '../parse/read.ts'
import { STRATIFICATIONS } from '../../strata/stratification.ts'
import type { Measure } from '../../team-measure.ts'
import type { ImportPlan } from '../parse/plan.ts'

/** One row of the preview, in words. `old` is what stands now, where the row would change it. */
export type PreviewRow = {
  readonly row: number
  readonly measure: string
  readonly period: string
  readonly reading: string
  readonly old: string | null
}

/** A list that may be very long: how long it is, and its beginning. */
export type Listed<T> = { readonly total: number; readonly rows: readonly T[] }

export type Preview = {
  readonly created: Listed<PreviewRow>
  readonly changed: Listed<PreviewRow>
  readonly unchanged: Listed<PreviewRow>
  readonly rejected: Listed<Rejection>
  readonly leftOut: Listed<LeftOut>
  readonly filteredOut: number
}

const MOST_SHOWN = 120

export const cut = <T>(rows: readonly T[], more = 0): Listed<T> => ({
  total: rows.length + more,
  rows: rows.slice(0, MOST_SHOWN),
})

/** What an import would do, row by row; null when the file was refused. */
export function previewOf({
  parsed,
  plan,
  catalog,
}: {
  readonly parsed: ParsedFile
  readonly plan: ImportPlan | null
  readonly catalog: readonly Measure[]
}): Preview | null {
  if (!parsed.ok || plan === null) return null
  const measures = new Map(catalog.map((measure) => [measure.slug, measure]))
  const line = (entry: Entry, old: string | null = null): PreviewRow => {
    const measure = measures.get(entry.measureSlug)!
    const reading = wordsOf(entry.reported, entry.provisional === true, entry.comment, measure)
    return {
      row: entry.row,
      measure: nameOf(measure, entry),
      period: periodLabel(entry.period),
      reading,
      old,
    }
  }
  const changed = cut(plan.changed)
  return {
    created: mapped(cut(plan.created), (entry) => line(entry)),
    changed: mapped(changed, ({ entry, old }) =>
      line(entry, wordsOf(old.reported, old.provisional, old.comment, measures.get(old.measureSlug)!)),
    ),
    unchanged: mapped(cut(plan.unchanged), (entry) => line(entry)),
    rejected: cut(parsed.rejected, parsed.more.rejected),
    leftOut: cut(parsed.leftOut, parsed.more.leftOut),
    filteredOut: parsed.filteredOut,
  }
}

const mapped = <T, U>({ total, rows }: Listed<T>, to: (row: T) => U): Listed<U> => ({
  total,
  rows: rows.map(to),
})

function wordsOf(
  reported: ReportedValue,
  provisional: boolean,
  comment: string | null,
  { shape }: Measure,
): string {
  const status = provisional ? ', provisional' : ''
  return `${reportedValueWords(reported, shape)}${status}${comment === null ? '' : ` (${comment})`}`
}

/** `Crib audit · Asian` */
function nameOf({ name }: Measure, { group }: Entry): string {
  if (!group) return name
  const split = STRATIFICATIONS.find(({ slug }) => slug === group.stratification)
  const stratum = split?.strata.find(({ slug }) => slug === group.stratum)
  return `${name} · ${stratum?.name ?? group.stratum}`
}
