import { addMonths, firstDay } from '#app/kernel/month.ts'
import { addPeriods, firstMonthOf, lastMonthOf, periodOrdinal, type Period } from '#app/kernel/period.ts'
import { monthlyFigures, type Day } from '#app/measures/core/events/event-days.ts'
import type { Invented } from './series.ts'
import type { MeasureStory } from './story.ts'

const DAY_MS = 86_400_000
const dayAt = (time: number): Day => new Date(time).toISOString().slice(0, 10)

/** The invented days of rare events, oldest first, and the day up to which the team has confirmed them: the end of its newest answered month. */
export function eventDays(story: MeasureStory, newest: Period): { days: Day[]; through: Day } {
  const answered = addPeriods(newest, -(story.behind ?? 0))
  const end = Date.parse(`${firstDay(addMonths(lastMonthOf(answered), 1))}T00:00:00Z`) - DAY_MS
  const { gaps = [], lastAgo = 0 } = story.events ?? {}
  const times = [end - lastAgo * DAY_MS]
  for (const gap of gaps.toReversed()) times.push(times.at(-1)! - gap * DAY_MS)
  return { days: times.reverse().map(dayAt), through: dayAt(end) }
}

/** The monthly figures that follow from invented days, within the periods of the story. */
export function figuresOfEvents(story: MeasureStory, newest: Period): (Invented & { period: Period })[] {
  const { days, through } = eventDays(story, newest)
  const from = firstMonthOf(addPeriods(newest, 1 - story.periods))
  return monthlyFigures(days, through, from, new Set()).flatMap(({ period, reading }) => {
    const ago = periodOrdinal(newest) - periodOrdinal(period)
    return ago < story.periods && ago >= 0 ? [{ period, reading, ago, index: story.periods - 1 - ago }] : []
  })
}
