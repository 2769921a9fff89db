import { capitalized } from '#app/kernel/text/text.ts'
import { periodLongLabel, type Period } from '#app/kernel/time/period.ts'
import { sameReportedValue, type ReportedValue } from '#app/kernel/reported-value.ts'
import type { Problem } from '#app/kernel/result.ts'
import { readCell } from '../entry/cell/cell.ts'
import { stampOf, type CellText } from '../entry/cell/cell-text.ts'
import { reportedValueWords } from '../entry/cell/value-state-words.ts'
import type { Measure } from '../team-measure.ts'
import type { StratumFigure } from './split.ts'
import type { Stratification } from './stratification.ts'
import { withinTotal } from './within-total.ts'

/** What stands in the fields of one group. */
export type TypedGroup = CellText & { readonly stratum: string; readonly was: string | null }

export type AcceptedGroup = {
  readonly stratum: string
  readonly reported: ReportedValue
  readonly provisional: boolean
  readonly before: StratumFigure | null
}

/**
 * Reads the groups of one period together: they are saved all or not at all, because it is their sum that has
 * to fit. Fields are named `groups[0].numerator`, in the order given.
 */
export function validateGroups(
  typed: readonly TypedGroup[],
  {
    measure,
    period,
    split,
    total,
    stored,
  }: {
    readonly measure: Measure
    readonly period: Period
    readonly split: Stratification
    readonly total: ReportedValue | null
    /** The groups of this period as they stand. */
    readonly stored: readonly StratumFigure[]
  },
): { readonly accepted: readonly AcceptedGroup[]; readonly problems: readonly Problem[] } {
  const accepted: AcceptedGroup[] = []
  const problems: Problem[] = []
  const seen = new Set<string>()
  typed.forEach((group, place) => {
    const refuse = (message: string, part = 'numerator') =>
      problems.push({ field: `groups[${place}].${part}`, message })
    const known = split.strata.find(({ slug }) => slug === group.stratum)
    const before = stored.find(({ stratum }) => stratum === group.stratum) ?? null
    const was = group.was ?? stampOf(before)
    const verdict = readCell(group, was, measure)
    if (verdict.kind === 'untouched') return
    if (known === undefined) return refuse('There is no such group, so nothing was saved for it.')
    if (seen.has(group.stratum)) return refuse(`${known.name} came twice.`)
    seen.add(group.stratum)
    if (verdict.kind === 'refused') return refuse(`${known.name}: ${verdict.message}`, verdict.part)
    const { reported, provisional } = verdict
    const asSaved =
      before && sameReportedValue(before.reported, reported) && before.provisional === provisional
    if (was !== stampOf(before) && !asSaved) {
      const now = before === null ? 'nothing' : reportedValueWords(before.reported, measure.shape)
      return refuse(
        `${known.name}: meanwhile ${now} was saved here. Save once more to replace it with yours.`,
      )
    }
    accepted.push({ stratum: group.stratum, reported, provisional, before })
  })
  if (problems.length > 0) return { accepted, problems }
  const after = [
    ...stored.filter(({ stratum }) => !accepted.some((one) => one.stratum === stratum)),
    ...accepted,
  ]
  const problem = withinTotal(
    total,
    after.map(({ reported }) => reported),
    measure.shape,
  )
  if (problem === null) return { accepted, problems: [] }
  return {
    accepted,
    problems: [{ field: '', message: `${capitalized(periodLongLabel(period))}: ${problem}` }],
  }
}
