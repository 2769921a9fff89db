import { frequencyOf, lastMonthOf, type Period } from '#app/kernel/time/period.ts'
import type { Context } from '#app/platform/use-case.server.ts'
import { loadTeam } from '#app/teams/api.server.ts'
import { currentPeriod } from '../due/due.ts'
import { periodSheet } from './sheet.ts'
import { stageOf } from './stage.ts'
import { listTeamSeries } from '../store.server.ts'
import { loadCalendar } from '../calendar/load-calendar.server.ts'
import { listSteps } from './store.server.ts'

/** The `load` of use cases about one period of a team; null for a period that has not begun. */
export async function loadPeriod(
  context: Context,
  input: { readonly team: string; readonly period: Period },
) {
  const loaded = await loadTeam(context, input.team)
  const newest = currentPeriod(frequencyOf(input.period), context.clock())
  if (loaded === null || lastMonthOf(input.period) > lastMonthOf(newest)) return null
  return { ...loaded, period: input.period }
}

/** What is there of a period of a team, and what was done about it. */
export async function readSheet(
  context: Pick<Context, 'db'>,
  { team, period }: { team: { readonly id: string }; period: Period },
  now: Date,
) {
  const series = (await listTeamSeries(context.db, [team.id])).get(team.id) ?? []
  const calendar = await loadCalendar(context)
  const steps = await listSteps(context.db, { teamId: team.id, period })
  return { series, lines: periodSheet(series, period, calendar, now), steps, stage: stageOf(steps) }
}
