import { addDays, dayAt, type CalendarDay } from '#app/kernel/time/calendar-day.ts'
import type { Month } from '#app/kernel/time/month.ts'
import type { Frequency, Period } from '#app/kernel/time/period.ts'
import type { ValueState } from '#app/kernel/reported-value.ts'
import { owedPeriods } from '../due/due.ts'
import type { ReportingCalendar } from '../calendar/due-on.ts'
import { daysByCalendar, type FigureDays } from './reporting-calendar.ts'
import { presenceOf, type Presence } from './presence.ts'

/** What a team said of one period of a measure. */
export type Answer = {
  readonly period: Period
  readonly state: ValueState
  /** For "not available yet": the day the team named, if it named one. */
  readonly expectedOn: CalendarDay | null
  /** When it first said more than "not available yet"; null when it never did. */
  readonly completeSince: Date | null
}

/** What a team owes of one measure, and what it has said. */
export type Obligation = {
  readonly measure: {
    readonly slug: string
    readonly name: string
    readonly areaSlug: string
    readonly frequency: Frequency
    readonly usualLagMonths: number
  }
  readonly dueFrom: Month
  readonly answers: readonly Answer[]
}

/** One figure that is requested, by when, and whether it is there. */
export type OwedFigure = {
  readonly measure: Obligation['measure']
  readonly period: Period
  readonly dueOn: CalendarDay
  /** The last day on which it is not called late. */
  readonly lateAfter: CalendarDay
  readonly presence: Presence
  readonly expectedOn: CalendarDay | null
  readonly onTime: boolean
}

/**
 * Everything requested so far, measure by measure, oldest first; with `wanted` only the figures whose days it
 * chooses.
 */
export function owedFigures(
  obligations: readonly Obligation[],
  calendar: ReportingCalendar,
  now: Date,
  wanted: (days: FigureDays) => boolean = () => true,
): OwedFigure[] {
  const today = dayAt(now)
  const daysOf = daysByCalendar(calendar)
  return obligations.flatMap(({ measure, dueFrom, answers }) => {
    const byPeriod = new Map(answers.map((answer) => [answer.period, answer]))
    return owedPeriods({ ...measure, dueFrom }, now).flatMap((period) => {
      const days = daysOf(measure, period)
      if (!wanted(days)) return []
      const answer = byPeriod.get(period)
      const since = answer?.state === 'not-yet' ? null : (answer?.completeSince ?? null)
      return {
        measure,
        period,
        dueOn: days.dueOn,
        lateAfter: days.lateAfter,
        presence: presenceOf(answer, today),
        expectedOn: answer?.state === 'not-yet' ? answer.expectedOn : null,
        onTime: since !== null && dayAt(since) <= days.lateAfter,
      }
    })
  })
}

/** How much of what was due is there, and how much was there in time. Every share has its counts. */
export type Coverage = {
  /** Figures that would be late by now: their due day and its days of grace have passed. */
  readonly due: number
  readonly complete: number
  /** Of those due, in before they were late. */
  readonly onTime: number
  /** Of those due, said to be not available yet. */
  readonly awaited: number
  readonly missing: number
}

export const NO_COVERAGE: Coverage = { due: 0, complete: 0, onTime: 0, awaited: 0, missing: 0 }

/** The days whose figures are counted: the year up to yesterday. */
export const WINDOW_DAYS = 365

/** Whether a figure's days lie in the window, by the calendar of `now`. */
export function inWindow(now: Date): (days: Pick<FigureDays, 'lateAfter'>) => boolean {
  const today = dayAt(now)
  const earliest = addDays(today, -WINDOW_DAYS)
  return ({ lateAfter }) => lateAfter < today && lateAfter >= earliest
}

/** Counts the figures whose due day lies in the window. */
export function coverageOf(figures: readonly OwedFigure[], now: Date): Coverage {
  const counted = figures.filter(inWindow(now))
  const of = (presence: Presence) => counted.filter((one) => one.presence === presence).length
  return {
    due: counted.length,
    complete: of('in'),
    onTime: counted.filter((one) => one.onTime).length,
    awaited: of('awaited'),
    missing: of('missing'),
  }
}

/** The same for each strategy area in which something is measured, in the order in which the areas come. */
export function coverageByArea(
  obligations: readonly Obligation[],
  figures: readonly OwedFigure[],
  now: Date,
): { areaSlug: string; coverage: Coverage }[] {
  const areas = [...new Set(obligations.map(({ measure }) => measure.areaSlug))]
  return areas.map((areaSlug) => ({
    areaSlug,
    coverage: coverageOf(
      figures.filter(({ measure }) => measure.areaSlug === areaSlug),
      now,
    ),
  }))
}

/** `83%`: rounded down, so that 100% is said only where nothing is missing. */
export const sharePercent = (part: number, whole: number): string => `${Math.floor((100 * part) / whole)}%`

/** `83% (10 of 12)`; `nothing due yet` where there is nothing to be a share of. */
export const shareWords = (part: number, whole: number): string =>
  whole === 0 ? 'nothing due yet' : `${sharePercent(part, whole)} (${part} of ${whole})`
