import { addDays, type CalendarDay } from '#app/kernel/time/calendar-day.ts'
import { addMonths, firstDay } from '#app/kernel/time/month.ts'
import { addPeriods, firstMonthOf, lastMonthOf, periodOrdinal, type Period } from '#app/kernel/time/period.ts'
import { monthlyFigures } from '#app/measures/events/event-days.ts'
import type { Invented } from './series.ts'
import type { MeasureStory } from './story.ts'

/**
 * The invented days of rare events, oldest first, and the day up to which the team has confirmed them: the
 * end of its newest answered month.
 */
export function eventDays(
  story: MeasureStory,
  newest: Period,
): { days: CalendarDay[]; through: CalendarDay } {
  const answered = addPeriods(newest, -(story.behind ?? 0))
  const through = addDays(firstDay(addMonths(lastMonthOf(answered), 1)), -1)
  const { gaps = [], lastAgo = 0 } = story.events ?? {}
  const days = [addDays(through, -lastAgo)]
  for (const gap of gaps.toReversed()) days.push(addDays(days.at(-1)!, -gap))
  return { days: days.reverse(), through }
}

/** The monthly figures that follow from invented days, within the periods of the story. */
export function figuresOfEvents(story: MeasureStory, newest: Period): (Invented & { period: Period })[] {
  const { days, through } = eventDays(story, newest)
  const from = firstMonthOf(addPeriods(newest, 1 - story.periods))
  return monthlyFigures(days, through, from, new Set()).flatMap(({ period, reported }) => {
    const ago = periodOrdinal(newest) - periodOrdinal(period)
    return ago < story.periods && ago >= 0 ? [{ period, reported, ago, index: story.periods - 1 - ago }] : []
  })
}
