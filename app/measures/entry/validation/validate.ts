import { frequencyOf, isPeriod, lastMonthOf, periodLabel, type Period } from '#app/kernel/time/period.ts'
import type { Problem } from '#app/kernel/result.ts'
import { month } from '#app/kernel/time/month.ts'
import { sameReportedValue, type ReportedValue } from '#app/kernel/reported-value.ts'
import { currentPeriod } from '../../due/due.ts'
import { FOLLOWS_FROM_DATES, keepsDates } from '../../events/takes-events.ts'
import { ALL_OPEN, closedTo, type ClosedPeriods } from '../../periods/closed-periods.ts'
import type { Measure, RecordedValue, TeamSeries } from '../../team-measure.ts'
import { readCell, type CellPart } from '../cell/cell.ts'
import {
  cellKey,
  KEEP_THEIRS,
  keepMine,
  saidStamp,
  stampOf,
  sureText,
  type TypedCell,
} from '../cell/cell-text.ts'
import { plausibilityOf } from './plausibility.ts'
import type { FigureAt } from './rules-between.ts'
import { reportedValueWords } from '../cell/value-state-words.ts'

/** A cell that can be saved, beside what it stands against. */
export type AcceptedCell = {
  readonly measure: Measure
  readonly period: Period
  readonly reported: ReportedValue
  readonly provisional: boolean
  readonly before: RecordedValue | null
  /** What the person says of it; null leaves what was said before. */
  readonly comment: string | null
  readonly onChart: boolean
}

/**
 * A cell that was not saved: what was typed, where it is wrong, and a sentence that says what to do. `wrong`
 * has to be corrected, a `question` can be answered with yes, and in an `overtaken` one somebody else saved
 * `theirs` meanwhile, so that one of the two is chosen.
 */
export type RefusedCell = { readonly typed: TypedCell } & Refusal

type Refusal = {
  readonly part: CellPart | 'comment'
  readonly message: string
  readonly kind: 'wrong' | 'question' | 'overtaken'
  readonly theirs: RecordedValue | null
  /** The sentences of its comment that are asked about, and the box that lets them through. */
  readonly check?: Pick<Problem, 'passages' | 'confirm'>
}

export type Validation = {
  readonly accepted: readonly AcceptedCell[]
  readonly refused: readonly RefusedCell[]
}

/** Before this no figure of the collaborative can have been meant. */
const OLDEST = month('1980-01')

/**
 * Sorts the cells of a form into those to save and those to send back; untouched ones are in neither.
 * `series`: what the team reports.
 */
export function validateCells(
  cells: readonly TypedCell[],
  series: readonly TeamSeries[],
  now: Date,
  closedPeriods: ClosedPeriods = ALL_OPEN,
): Validation {
  const bySlug = new Map(series.map((one) => [one.measure.slug, one]))
  const seen = new Set<string>()
  const accepted: AcceptedCell[] = []
  const refused: RefusedCell[] = []
  for (const typed of cells) {
    const verdict = validateCell(typed, bySlug.get(typed.measure), now, closedPeriods)
    if (verdict === null) continue
    const key = cellKey(typed.measure, typed.period)
    if ('message' in verdict) refused.push({ typed, ...verdict })
    else if (seen.has(key)) refused.push({ typed, ...refusal('This cell came twice; the first was saved.') })
    else accepted.push(verdict)
    seen.add(key)
  }
  const asked = implausibleCells(accepted, cells, series)
  return {
    accepted: accepted.filter((cell) => !asked.has(cell)),
    refused: [...refused, ...asked.values()],
  }
}

const refusal = (message: string, part: CellPart = 'numerator'): Refusal => ({
  part,
  message,
  kind: 'wrong',
  theirs: null,
})

/**
 * The cells to ask about before they are saved: all of a form stand beside each other when one is looked at.
 */
function implausibleCells(
  accepted: readonly AcceptedCell[],
  cells: readonly TypedCell[],
  series: readonly TeamSeries[],
): Map<AcceptedCell, RefusedCell> {
  const now = new Map(accepted.map((cell) => [cellKey(cell.measure.slug, cell.period), cell.reported]))
  const at: FigureAt = (period) =>
    series.flatMap(({ measure, values }) => {
      const reported =
        now.get(cellKey(measure.slug, period)) ?? values.find((value) => value.period === period)?.reported
      return reported ? [{ measure, reported }] : []
    })
  const refusals = new Map<AcceptedCell, RefusedCell>()
  for (const cell of accepted) {
    const { measure, period, reported, before } = cell
    const typed = cells.find((one) => one.measure === measure.slug && one.period === period)!
    if (typed.sure === sureText(typed) || (before && sameReportedValue(before.reported, reported))) continue
    const question = plausibilityOf(
      cell,
      series.find((one) => one.measure.id === measure.id),
      at,
    )
    if (question) refusals.set(cell, { typed, ...refusal(question), kind: 'question' })
  }
  return refusals
}

function validateCell(
  typed: TypedCell,
  series: TeamSeries | undefined,
  now: Date,
  closedPeriods: ClosedPeriods,
): AcceptedCell | Refusal | null {
  const period = typed.period
  const measure = series?.measure
  const before = series?.values.find((value) => value.period === period) ?? null
  const was = typed.was ?? stampOf(before)
  const verdict = readCell(typed, was, measure ?? { shape: 'ratio', unit: 'ratio' })
  const comment = typed.comment?.trim().slice(0, LONGEST_COMMENT) || null
  const onChart = comment !== null && typed.onChart === true
  if (verdict.kind === 'untouched') {
    // A comment alone is worth saving where there is something to comment on.
    if (comment === null || measure === undefined || before === null || typed.keep === KEEP_THEIRS)
      return null
    const { reported, provisional } = before
    const overSaid = saidMeanwhile(typed, comment, before)
    if (overSaid) return overSaid
    const same = comment === before.comment
    const closed = closedTo(closedPeriods, before.period, { before: reported, after: reported, same })
    if (closed !== null) return refusal(closed)
    return { measure, period: before.period, reported, provisional, before, comment, onChart }
  }
  if (typed.keep === KEEP_THEIRS) return null
  if (measure === undefined)
    return refusal('Your team does not report this measure, so nothing was saved for it.')
  const misplaced = misplacedPeriod(period, measure, now)
  if (misplaced !== null) return refusal(misplaced)
  if (verdict.kind === 'refused') return refusal(verdict.message, verdict.part)
  const { reported, provisional } = verdict
  const asSaved = before && sameReportedValue(before.reported, reported) && before.provisional === provisional
  if (series && keepsDates(series) && !asSaved) return refusal(FOLLOWS_FROM_DATES)
  const chosen = typed.keep === keepMine(before)
  if (was !== stampOf(before) && !asSaved && !chosen) return overtaken(before, measure)
  const overSaid = saidMeanwhile(typed, comment, before)
  if (overSaid) return overSaid
  const same = asSaved === true && (comment === null || comment === before?.comment)
  const closed = closedTo(closedPeriods, period as Period, {
    before: before?.reported ?? null,
    after: reported,
    same,
  })
  if (closed !== null) return refusal(closed)
  return { measure, period: period as Period, reported, provisional, before, comment, onChart }
}

/** Two comments on one figure: the second is held back until its writer has seen the first. */
function saidMeanwhile(
  { said }: TypedCell,
  comment: string | null,
  before: RecordedValue | null,
): Refusal | null {
  const there = before?.comment ?? null
  if (comment === null || there === null || there === comment) return null
  if (said === undefined || said === saidStamp(there)) return null
  const message = `Meanwhile a comment was saved here: “${there}” Save once more to put yours in its place, or empty yours to keep it.`
  return refusal(message, 'state')
}

const LONGEST_COMMENT = 500

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
function overtaken(before: RecordedValue | null, measure: Measure): Refusal {
  const now = before === null ? 'nothing' : reportedValueWords(before.reported, measure.shape)
  const message = `Meanwhile ${now} was saved here. Choose which of the two stays.`
  return { ...refusal(message), kind: 'overtaken', theirs: before }
}
