import { addMonths, monthAt, type Month } from '#app/kernel/time/month.ts'
import {
  FREQUENCIES,
  addPeriods,
  lastMonthOf,
  periodOf,
  type Frequency,
  type Period,
} from '#app/kernel/time/period.ts'
import type { AreaSlug } from '#app/teams/areas/area-slug.ts'
import type { ClosedPeriod, SignedClosedPeriods } from '../../periods/closed-periods.ts'
import { answeredPeriods, currentPeriod, duePeriods, newestDuePeriod } from '../../due/due.ts'
import { keepsDates } from '../../events/takes-events.ts'
import type { RecordedValue, TeamSeries } from '../../team-measure.ts'
import { entryWindow } from './window/window.ts'

export type EntryCell = {
  readonly period: Period
  /** Owed, unanswered, and open to an answer. */
  readonly due: boolean
  readonly recorded: RecordedValue | null
}
export type EntryRow = {
  readonly series: TeamSeries
  readonly cells: readonly EntryCell[]
  /** Periods it owes in all, inside the window or not. */
  readonly due: number
}
export type EntryArea = { readonly slug: AreaSlug; readonly rows: readonly EntryRow[] }

/** The measures of one frequency, area by area, over a window of periods. */
export type EntrySection = {
  readonly frequency: Frequency
  readonly periods: readonly Period[]
  readonly areas: readonly EntryArea[]
  /** Owed periods in all, and the oldest of them. */
  readonly due: number
  readonly oldestDue: Period | null
  /** Whether somebody turned to another window than the one that opens by itself. */
  readonly turned: boolean
  /** First periods of the windows before and after; null where no newer period can be entered. */
  readonly earlier: Period
  readonly later: Period | null
  /** Periods of the window that do not take everything, with who closed them and when. */
  readonly closed: readonly (ClosedPeriod & { readonly period: Period })[]
  /** Periods of the window that can be submitted: over, open, and with something requested or recorded. */
  readonly submittable: readonly Period[]
  /** The period that will be requested next, and from which month on. */
  readonly next: { readonly period: Period; readonly from: Month }
}

type CellPlace = { readonly measure: string; readonly period: Period }

export type EntryGrid = {
  readonly sections: readonly EntrySection[]
  /** The first empty cell that is due. */
  readonly first: CellPlace | null
  /** The first of them that is typed into, where the cursor starts. */
  readonly cursor: CellPlace | null
  /** Cells due in all, and in the windows shown. */
  readonly due: number
  readonly dueShown: number
}

/** The first period of each window as the address requests it; a window without one opens on what is due. */
export type WindowStarts = Partial<Record<Frequency, string>>

/**
 * Lays out what a team reports: a section for each frequency, its rows in the order given, its columns where
 * work waits.
 */
export function entryGrid(
  series: readonly TeamSeries[],
  starts: WindowStarts,
  now: Date,
  closedPeriods: SignedClosedPeriods = new Map(),
): EntryGrid {
  const sections = FREQUENCIES.flatMap((frequency) => {
    const own = series.filter(({ measure }) => measure.frequency === frequency)
    return own.length === 0 ? [] : [sectionOf(frequency, own, starts[frequency], now, closedPeriods)]
  })
  const dueCells = sections.flatMap(dueCellsOf)
  const dated = new Set(series.filter(keepsDates).map(({ measure }) => measure.slug))
  return {
    sections,
    first: dueCells[0] ?? null,
    cursor: dueCells.find(({ measure }) => !dated.has(measure)) ?? null,
    due: sections.reduce((sum, section) => sum + section.due, 0),
    dueShown: dueCells.length,
  }
}

function sectionOf(
  frequency: Frequency,
  series: readonly TeamSeries[],
  start: string | undefined,
  now: Date,
  closedPeriods: SignedClosedPeriods,
): EntrySection {
  const isLocked = (period: Period) => closedPeriods.get(period)?.kind === 'locked'
  const owed = series.map((one) => new Set(dueOf(one, now).filter((period) => !isLocked(period))))
  const oldestDue = earliest(owed.flatMap((periods) => [...periods]))
  const newestDue = latest(series.map((one) => newestDuePeriod(scheduleOf(one), now)))!
  const current = currentPeriod(frequency, now)
  const request = { frequency, oldestDue, newestDue, current }
  const { periods, earlier, later } = entryWindow({ ...request, start })
  const turned = periods[0] !== entryWindow({ ...request, start: undefined }).periods[0]
  const areas: { slug: AreaSlug; rows: EntryRow[] }[] = []
  for (const [index, one] of series.entries()) {
    const recorded = new Map(one.values.map((value) => [value.period, value]))
    const cells = periods.map((period) => ({
      period,
      due: owed[index]!.has(period),
      recorded: recorded.get(period) ?? null,
    }))
    const slug = one.measure.areaSlug
    if (areas.at(-1)?.slug !== slug) areas.push({ slug, rows: [] })
    areas.at(-1)!.rows.push({ series: one, cells, due: owed[index]!.size })
  }
  const due = owed.reduce((sum, periods) => sum + periods.size, 0)
  const closed = periods.flatMap((period) => {
    const closedPeriod = closedPeriods.get(period)
    return closedPeriod ? [{ period, ...closedPeriod }] : []
  })
  const submittable = periods.filter(
    (period, column) =>
      !closedPeriods.has(period) &&
      lastMonthOf(period) < monthAt(now) &&
      areas.some(({ rows }) => rows.some(({ cells }) => cells[column]!.due || cells[column]!.recorded)),
  )
  return {
    ...{ frequency, periods, areas, due, oldestDue, turned, earlier, later, closed, submittable },
    next: nextDue(series, now),
  }
}

const scheduleOf = ({ measure, dueFrom }: TeamSeries) => ({ ...measure, dueFrom })

function dueOf(series: TeamSeries, now: Date): Period[] {
  return duePeriods(scheduleOf(series), answeredPeriods(series.values, now), now)
}

/** Oldest period first, then down the rows. */
function dueCellsOf({ periods, areas }: EntrySection): CellPlace[] {
  const rows = areas.flatMap((area) => area.rows)
  return periods.flatMap((period, column) =>
    rows.filter((row) => row.cells[column]!.due).map((row) => ({ measure: row.series.measure.slug, period })),
  )
}

/** Periods of one frequency sort as text. */
const earliest = (periods: readonly Period[]): Period | null => [...periods].sort()[0] ?? null
const latest = (periods: readonly Period[]): Period | null => [...periods].sort().at(-1) ?? null

/** The soonest of what the rows will owe after what is due now. */
function nextDue(series: readonly TeamSeries[], now: Date): { period: Period; from: Month } {
  const coming = series.map((one) => {
    const { frequency, usualLagMonths } = one.measure
    const following = addPeriods(newestDuePeriod(scheduleOf(one), now), 1)
    const first = periodOf(frequency, one.dueFrom)
    const period = following > first ? following : first
    return { period, from: addMonths(lastMonthOf(period), usualLagMonths + 1) }
  })
  return coming.reduce((soonest, one) => (one.from < soonest.from ? one : soonest))
}
