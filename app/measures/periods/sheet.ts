import { dayAt, type CalendarDay } from '#app/kernel/time/calendar-day.ts'
import { frequencyOf, periodOf, type Period } from '#app/kernel/time/period.ts'
import { plottedValue } from '#app/kernel/reported-value.ts'
import { plausibilityOf } from '../entry/validation/plausibility.ts'
import { reportedValueWords } from '../entry/cell/value-state-words.ts'
import type { RecordedValue, TeamSeries } from '../team-measure.ts'
import type { ReportingCalendar } from '../calendar/due-on.ts'
import { figureDays } from '../coverage/reporting-calendar.ts'
import { presenceOf, type Presence } from '../coverage/presence.ts'

/** One measure of a period: what is there of it, by when it is due, and what is odd about it. */
export type SheetLine = {
  readonly slug: string
  readonly name: string
  readonly areaSlug: string
  /** `later`: nothing yet, and not requested before `asksFrom`. */
  readonly presence: Presence | 'later'
  /** The figure or the reason for having none, in words; null for nothing. */
  readonly words: string | null
  readonly expected: RecordedValue['expected']
  readonly comment: string | null
  readonly asksFrom: CalendarDay
  readonly dueOn: CalendarDay
  /** The due day has passed and nothing is there. */
  readonly overdue: boolean
  readonly odd: readonly string[]
}

/** Everything a team reports, or has reported, for a period, in the order given. */
export function periodSheet(
  series: readonly TeamSeries[],
  period: Period,
  calendar: ReportingCalendar,
  now: Date,
): SheetLine[] {
  const today = dayAt(now)
  const frequency = frequencyOf(period)
  const figuresAt = (at: Period) =>
    series.flatMap(({ measure, values }) => {
      const reported = values.find((value) => value.period === at)?.reported
      return reported ? [{ measure, reported }] : []
    })
  return series.flatMap((own) => {
    const { measure, dueFrom, values, dropped } = own
    const recorded = values.find((value) => value.period === period)
    if (measure.frequency !== frequency || dropped) return []
    if (recorded === undefined && periodOf(frequency, dueFrom) > period) return []
    const days = figureDays(measure, period, calendar)
    const expectedOn = recorded?.expected?.on ?? null
    const answered = presenceOf(recorded && { state: recorded.reported.state, expectedOn }, today)
    const presence = recorded === undefined && days.asksFrom > today ? 'later' : answered
    return {
      slug: measure.slug,
      name: measure.name,
      areaSlug: measure.areaSlug,
      presence,
      words: recorded ? reportedValueWords(recorded.reported, measure.shape) : null,
      expected: recorded?.expected ?? null,
      comment: recorded?.comment ?? null,
      asksFrom: days.asksFrom,
      dueOn: days.dueOn,
      overdue: presence === 'missing' && days.lateAfter < today,
      odd: recorded ? oddities(recorded, own, plausibilityOf({ measure, ...recorded }, own, figuresAt)) : [],
    }
  })
}

/** What somebody who submits should have seen. */
function oddities(
  { reported, provisional, corrections }: RecordedValue,
  { measure }: TeamSeries,
  implausible: string | null,
): string[] {
  const noRate = reported.state === 'value' && plottedValue(reported, measure.multiplier) === null
  return [
    implausible ?? '',
    noRate ? 'Out of zero, so it has no rate' : '',
    provisional ? 'Provisional' : '',
    corrections > 0 ? `Corrected ${corrections === 1 ? 'once' : `${corrections} times`}` : '',
  ].filter(Boolean)
}

/** What a period would be submitted without. */
export const gapsOf = (lines: readonly SheetLine[]): SheetLine[] =>
  lines.filter(({ presence }) => presence === 'missing' || presence === 'awaited')
