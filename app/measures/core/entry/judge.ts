import { frequencyOf, isPeriod, lastMonthOf, periodLabel, type Period } from '#app/kernel/period.ts'
import { month } from '#app/kernel/month.ts'
import { sameReading, type Reading } from '#app/kernel/reading.ts'
import { currentPeriod } from '../due.ts'
import type { Measure, RecordedValue, TeamSeries } from '../team-measure.ts'
import { readCell, type CellPart } from './cell.ts'
import { cellKey, stampOf, type TypedCell } from './cell-text.ts'
import { readingWords } from './words.ts'

/** A cell that can be saved, beside what it stands against. */
export type AcceptedCell = {
  readonly measure: Measure
  readonly period: Period
  readonly reading: Reading
  readonly provisional: boolean
  readonly before: RecordedValue | null
}

/** A cell that was not saved: what was typed, where it is wrong, and a sentence that says what to do. */
export type RefusedCell = { readonly typed: TypedCell; readonly part: CellPart; readonly message: string }

export type Judgement = {
  readonly accepted: readonly AcceptedCell[]
  readonly refused: readonly RefusedCell[]
}

/** Before this no figure of the collaborative can have been meant. */
const OLDEST = month('1980-01')

/** Sorts the cells of a form into those to save and those to send back; untouched ones are in neither. `series`: what the team reports. */
export function judgeCells(cells: readonly TypedCell[], series: readonly TeamSeries[], now: Date): Judgement {
  const bySlug = new Map(series.map((one) => [one.measure.slug, one]))
  const seen = new Set<string>()
  const accepted: AcceptedCell[] = []
  const refused: RefusedCell[] = []
  for (const typed of cells) {
    const verdict = judge(typed, bySlug.get(typed.measure), now)
    if (verdict === null) continue
    const key = cellKey(typed.measure, typed.period)
    if ('message' in verdict) refused.push({ typed, ...verdict })
    else if (seen.has(key))
      refused.push({ typed, part: 'numerator', message: 'This cell came twice; the first was saved.' })
    else accepted.push(verdict)
    seen.add(key)
  }
  return { accepted, refused }
}

type Refusal = { readonly part: CellPart; readonly message: string }
const refusal = (message: string, part: CellPart = 'numerator'): Refusal => ({ part, message })

function judge(typed: TypedCell, series: TeamSeries | undefined, now: Date): AcceptedCell | Refusal | null {
  const period = typed.period
  const measure = series?.measure
  const before = series?.values.find((value) => value.period === period) ?? null
  const was = typed.was ?? stampOf(before)
  const verdict = readCell(typed, was, measure ?? { shape: 'ratio', unit: 'ratio' })
  if (verdict.kind === 'untouched') return null
  if (measure === undefined)
    return refusal('Your team does not report this measure, so nothing was saved for it.')
  const misplaced = misplacedPeriod(period, measure, now)
  if (misplaced !== null) return refusal(misplaced)
  if (verdict.kind === 'refused') return refusal(verdict.message, verdict.part)
  const { reading, provisional } = verdict
  const asSaved = before && sameReading(before.reading, reading) && before.provisional === provisional
  if (was !== stampOf(before) && !asSaved) return refusal(overtaken(before, measure))
  return { measure, period: period as Period, reading, provisional, before }
}

/** Why a period cannot be entered for a measure, or null when it can. */
export function misplacedPeriod(text: string, measure: Measure, now: Date): string | null {
  const { frequency } = measure
  if (!isPeriod(text) || frequencyOf(text) !== frequency)
    return `"${text}" is not a ${frequency} as this measure needs it.`
  const current = currentPeriod(frequency, now)
  if (lastMonthOf(text) > lastMonthOf(current)) {
    return `${periodLabel(text)} has not begun yet. The newest that can be entered is ${periodLabel(current)}.`
  }
  if (lastMonthOf(text) < OLDEST) return `${periodLabel(text)} is before 1980, from when on figures are kept.`
  return null
}

/** Two people in one cell: the second sees what the first saved before anything of it is replaced. */
function overtaken(before: RecordedValue | null, measure: Measure): string {
  const now = before === null ? 'nothing' : readingWords(before.reading, measure.shape)
  return `Meanwhile ${now} was saved here. Save once more to replace it with yours.`
}
