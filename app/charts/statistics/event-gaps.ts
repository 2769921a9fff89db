import { eventPeriod, firstMonthOf } from '#app/kernel/time/period.ts'
import type { EventSeries } from '#app/measures/events/event-days.ts'
import type { RunChartInput } from '../view/chart.ts'
import { periods } from '../words/words.ts'

type Gaps = Pick<RunChartInput, 'measure' | 'recorded' | 'marks'> & { readonly running: string | null }

/**
 * The same measure with a point for each event instead of each month: the days since the event before it.
 * Null where a team enters no dates, or only one. A month that people left out leaves out the gaps that end
 * in it.
 */
export function eventGaps(input: RunChartInput, events: EventSeries | null | undefined): Gaps | null {
  if (!events || events.gaps.length === 0) return null
  const { marks } = input
  const placed = events.gaps.map(({ number, month, days }) => ({
    period: eventPeriod(month, number),
    provisional: false,
    reported: { state: 'value', numerator: days, denominator: null } as const,
  }))
  return {
    measure: { ...input.measure, frequency: 'event' },
    recorded: placed,
    running: runningInWords(events),
    ...(marks && {
      marks: {
        ...marks,
        points: marks.points.flatMap((mark) =>
          placed
            .filter(({ period }) => firstMonthOf(period) === firstMonthOf(mark.period))
            .map(({ period }) => ({ ...mark, period })),
        ),
      },
    }),
  }
}

/** The open gap is shown, and excluded from the limits: it can only grow. */
function runningInWords({ running, count }: EventSeries): string {
  const all = `Each point is the days from one event to the next, for ${periods(count, 'event')}`
  if (running === null) return `${all}; nobody has confirmed yet that there was none since`
  const { days, through } = running
  return `${all}; no event for the ${days === 1 ? 'day' : `${days} days`} since the last, confirmed through ${through}`
}
