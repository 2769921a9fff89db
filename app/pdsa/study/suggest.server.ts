import { dayAt, type CalendarDay } from '#app/kernel/time/calendar-day.ts'
import { loadTeamMeasure } from '#app/measures/api.server.ts'
import type { Context } from '#app/platform/use-case.server.ts'
import { suggestedResult, type Suggested } from './suggested.ts'
import type { Test } from '../tests/test.ts'

/** The recorded figures of the measures of a test, by the measure's id. */
export async function loadSuggestions(
  context: Pick<Context, 'db' | 'clock'>,
  team: string,
  test: Test,
  endedOn: CalendarDay | null = test.endedOn,
): Promise<Record<string, Suggested>> {
  const from = test.startedOn ?? test.plannedStart
  const today = dayAt(context.clock())
  const ends = endedOn ?? (test.plannedEnd < today ? test.plannedEnd : today)
  const ran = { from, to: ends < from ? from : ends }
  const suggestions = await Promise.all(
    test.measures.map(async ({ id, slug }) => {
      const loaded = await loadTeamMeasure(context, { team, measure: slug })
      const suggested = loaded && suggestedResult(loaded.series, ran)
      return suggested ? [[id, suggested] as const] : []
    }),
  )
  return Object.fromEntries(suggestions.flat())
}
