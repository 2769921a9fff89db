import { periodLabel, type Period } from '#app/kernel/time/period.ts'
import { sameReportedValue, type ReportedValue } from '#app/kernel/reported-value.ts'
import { currentPeriod } from '../../../due/due.ts'
import { listed, quoted } from '../../../import/parse/cells/words.ts'
import { readPeriod } from '../../../import/parse/cells/period-text.ts'
import { readRow } from '../../../import/parse/rows/figures.ts'
import { FOLLOWS_FROM_DATES, keepsDates } from '../../../events/takes-events.ts'
import { ALL_OPEN, closedTo, type ClosedPeriods } from '../../../periods/closed-periods.ts'
import type { Measure, RecordedValue, TeamSeries } from '../../../team-measure.ts'
import { cellKey } from '../../cell/cell-text.ts'
import { plausibilityOf } from '../../validation/plausibility.ts'
import type { FigureAt } from '../../validation/rules-between.ts'
import { misplacedPeriod } from '../../validation/validate.ts'
import { layOnGrid, type Anchor } from './anchored.ts'
import { findAxis } from './axis.ts'
import { readBlock } from './block.ts'
import { headingReader } from './heading-measure.ts'
import { layOut, type Heading, type HeadingChoice, type Slot } from './layout.ts'

/** A figure that can be saved, beside what stands there now. */
export type PastedFigure = {
  readonly kind: 'new' | 'changed' | 'same'
  readonly measure: Measure
  readonly period: Period
  readonly reported: ReportedValue
  readonly provisional: boolean
  readonly before: RecordedValue | null
  /** What is asked before it is saved; absent or null when nothing is odd about it. */
  readonly question?: string | null
  /** Its first cell in what was pasted, counted from 1. */
  readonly row: number
  readonly column: number
}

/** A figure that cannot be saved. `period` is as it was pasted; row and column count from 1. */
export type RefusedFigure = {
  readonly kind: 'refused'
  readonly measure: Measure
  readonly period: string
  readonly row: number
  readonly column: number
  readonly text: string
  readonly message: string
}

export type ParsedPaste = { readonly ok: false; readonly message: string } | PasteDone

export type PasteDone = {
  readonly ok: true
  readonly figures: readonly PastedFigure[]
  readonly refused: readonly RefusedFigure[]
  readonly headings: readonly Heading[]
  readonly passedOver: readonly string[]
  /** Cells that say nothing: never taken for zero. */
  readonly blank: number
}

export type PasteInput = {
  readonly text: string
  readonly anchor: Anchor | null
  readonly series: readonly TeamSeries[]
  readonly choices: ReadonlyMap<string, HeadingChoice>
  readonly now: Date
  readonly closedPeriods?: ClosedPeriods
}

/** Reads a block from a spreadsheet against what the team has: nothing is stored by it. */
export function readPaste({
  text,
  anchor,
  series,
  choices,
  now,
  closedPeriods = ALL_OPEN,
}: PasteInput): ParsedPaste {
  const block = readBlock(text)
  if (!block.ok) return block
  const axis = findAxis(block.rows)
  if (axis === null && anchor === null) {
    return {
      ok: false,
      message:
        'No months were found in it. Copy the headings too: the months along one side, the names of the measures along the other.',
    }
  }
  const laid =
    axis === null
      ? { headings: [], passedOver: [], slots: layOnGrid(block.rows, anchor!, series) }
      : layOut(axis, headingReader(series.map((one) => one.measure)), choices)
  const read = [...gathered(laid.slots).values()].map((slots) => figureOf(slots, series, now, closedPeriods))
  const figures = read.filter((one) => one !== null && one.kind !== 'refused')
  return {
    ok: true,
    headings: laid.headings,
    passedOver: laid.passedOver,
    figures: withQuestions(figures, series),
    refused: read.filter((one) => one?.kind === 'refused'),
    blank: read.filter((one) => one === null).length,
  }
}

/**
 * Asks of what was pasted what is asked of what is typed: every figure beside the others as they would stand
 * afterwards.
 */
function withQuestions(figures: readonly PastedFigure[], series: readonly TeamSeries[]): PastedFigure[] {
  const pasted = new Map(figures.map((one) => [cellKey(one.measure.slug, one.period), one.reported]))
  const at: FigureAt = (period) =>
    series.flatMap(({ measure, values }) => {
      const reported =
        pasted.get(cellKey(measure.slug, period)) ?? values.find((value) => value.period === period)?.reported
      return reported ? [{ measure, reported }] : []
    })
  const own = new Map(series.map((one) => [one.measure.slug, one]))
  return figures.map((one) => {
    const moves = one.kind === 'new' || !sameReportedValue(one.before!.reported, one.reported)
    return { ...one, question: moves ? plausibilityOf(one, own.get(one.measure.slug), at) : null }
  })
}

/**
 * The cells that make one figure: those of one measure and one time, in the order in which they were pasted.
 */
function gathered(slots: readonly Slot[]): Map<string, Slot[]> {
  const byPlace = new Map<string, Slot[]>()
  for (const slot of slots) {
    const key = `${slot.measure.slug} ${periodKey(slot)}`
    byPlace.set(key, [...(byPlace.get(key) ?? []), slot])
  }
  return byPlace
}

/** `Jan-24` and `2024-01` are one time. */
function periodKey({ time, measure }: Slot): string {
  if (time.text === null) return time.said
  const read = readPeriod(time.text, measure.frequency, FAR)
  return read.ok ? read.period : time.said
}
const FAR = '2199' as Period

function figureOf(
  slots: readonly Slot[],
  series: readonly TeamSeries[],
  now: Date,
  closedPeriods: ClosedPeriods,
): PastedFigure | RefusedFigure | null {
  const filled = slots.filter((slot) => slot.text !== '')
  const at = filled[0]
  if (at === undefined) return null
  const { measure, time } = at
  const refuse = (message: string, slot = at, period = time.said): RefusedFigure => {
    const { row, column, text } = slot
    return { kind: 'refused', measure, period, row, column, text, message }
  }
  if (time.fiscal) {
    return refuse(
      `${quoted(time.said)} is a fiscal year, which begins in another month in each state. Figures are kept by the ${measure.frequency} of the calendar.`,
    )
  }
  if (time.text === null)
    return refuse(`${quoted(time.said)} has no year. Write it as Jan 2026, or put the year above it.`)
  const when = readPeriod(time.text, measure.frequency, currentPeriod(measure.frequency, now))
  if (!when.ok) return refuse(when.message)
  const misplaced = misplacedPeriod(when.period, measure, now)
  if (misplaced) return refuse(misplaced)
  const label = periodLabel(when.period)

  const cells = { numerator: null, denominator: null, value: null } as Record<Slot['part'], string | null>
  for (const slot of filled) {
    const before = cells[slot.part]
    if (before !== null && before !== slot.text)
      return refuse(
        `It stands twice in what was pasted, as ${listed([before, slot.text].map(quoted))}. Keep one of them.`,
        slot,
        label,
      )
    cells[slot.part] = slot.text
  }
  const figures = { ...cells, ...both(cells.value), reason: null, status: null, comment: null }
  const verdict = readRow(figures, { ...measure, reported: true }, '\t')
  if (verdict.kind === 'blank') return null
  if (verdict.kind === 'refused') {
    return refuse(verdict.message, filled.find((slot) => slot.part === verdict.role) ?? at, label)
  }
  const stored = series.find((one) => one.measure.slug === measure.slug)
  const before = stored?.values.find((value) => value.period === when.period) ?? null
  const { reported } = verdict
  const said = verdict.provisional ?? (when.provisional || null)
  const provisional = reported.state === 'value' && (said ?? before?.provisional ?? false)
  const same = before && sameReportedValue(before.reported, reported) && before.provisional === provisional
  if (stored && keepsDates(stored) && !same) return refuse(FOLLOWS_FROM_DATES, at, label)
  const closed = closedTo(closedPeriods, when.period, {
    before: before?.reported ?? null,
    after: reported,
    same: Boolean(same),
  })
  if (closed !== null) return refuse(closed, at, label)
  const kind = before === null ? 'new' : same ? 'same' : 'changed'
  return { kind, measure, period: when.period, reported, provisional, before, row: at.row, column: at.column }
}

/** `12/40` and `12 of 40` in one cell are a numerator and its denominator. */
function both(value: string | null): Partial<Record<Slot['part'], string | null>> {
  const parts = value === null ? null : /^([\d,.\s]+)(?:\/|of|out of)([\d,.\s]+)$/i.exec(value)
  return parts ? { numerator: parts[1]!.trim(), denominator: parts[2]!.trim(), value: null } : {}
}
