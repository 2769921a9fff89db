import type { CalendarDay } from '#app/kernel/time/calendar-day.ts'
import { firstMonthOf, type Period } from '#app/kernel/time/period.ts'
import type { ReportingCalendar } from '../calendar/due-on.ts'
import { figureDays } from '../coverage/reporting-calendar.ts'
import type { TeamSeries } from '../team-measure.ts'

/** One figure that is requested: by when, and whether that day has passed. */
export type DueFigure = { readonly period: Period; readonly by: CalendarDay; readonly overdue: boolean }
/** One figure that is not available yet, and when the team expects it. */
export type AwaitedFigure = { readonly period: Period; readonly on: CalendarDay }

/** What is requested for one measure, and what will be. */
export type DueOfMeasure = {
  readonly measure: { readonly name: string }
  readonly dueBy: readonly DueFigure[]
  readonly awaited: readonly AwaitedFigure[]
}

/** The due periods of a measure with their days, and those that the team expects later. */
export function deadlinesOf(
  { measure, values, dropped }: TeamSeries,
  due: readonly Period[],
  calendar: ReportingCalendar,
  today: CalendarDay,
): Pick<DueOfMeasure, 'dueBy' | 'awaited'> {
  return {
    dueBy: due.map((period) => {
      const { dueOn, lateAfter } = figureDays(measure, period, calendar)
      return { period, by: dueOn, overdue: lateAfter < today }
    }),
    awaited: values.flatMap(({ period, expected }) =>
      !dropped && expected && expected.on > today ? [{ period, on: expected.on }] : [],
    ),
  }
}

export type DueSummary = DueFigure & { readonly measures: readonly string[] }
export type AwaitedSummary = AwaitedFigure & { readonly measures: readonly string[] }

/**
 * What is requested by the day it is due, overdue first, with the measures that wait; at most `most` lines,
 * and how many more there are. Beside it what is not available yet, by the day it is expected.
 */
export function summarizeDue(
  series: readonly DueOfMeasure[],
  most: number,
): { lines: DueSummary[]; more: number; awaited: AwaitedSummary[] } {
  const lines = gathered(
    series.flatMap(({ measure, dueBy }) => dueBy.map((figure) => ({ figure, day: figure.by, measure }))),
  )
  const awaited = gathered(
    series.flatMap(({ measure, awaited: own }) => own.map((figure) => ({ figure, day: figure.on, measure }))),
  )
  return {
    lines: lines.slice(0, most),
    more: Math.max(0, lines.length - most),
    awaited: awaited.slice(0, most),
  }
}

/**
 * Puts the measures of one period and day together, the earliest day first, and of one day the oldest period.
 */
function gathered<Figure extends { readonly period: Period }>(
  all: readonly { figure: Figure; day: CalendarDay; measure: { readonly name: string } }[],
): (Figure & { readonly measures: readonly string[] })[] {
  const groups = new Map<string, { figure: Figure; order: string; measures: string[] }>()
  for (const { figure, day, measure } of all) {
    const key = `${day} ${figure.period}`
    const group = groups.get(key) ?? {
      figure,
      order: `${day} ${firstMonthOf(figure.period)}`,
      measures: [],
    }
    group.measures.push(measure.name)
    groups.set(key, group)
  }
  return [...groups.values()]
    .sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))
    .map(({ figure, measures }) => ({ ...figure, measures }))
}
