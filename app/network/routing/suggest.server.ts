import { chartKey, loadTeamCharts } from '#app/charts/api.server.ts'
import { calendarDay } from '#app/kernel/time/calendar-day.ts'
import { afterWords } from '#app/pdsa/ledger/after.ts'
import type { Granted } from '#app/platform/use-case.server.ts'
import { teamReach } from '#app/policy/reach.ts'
import { ownTeams } from '../own-teams.ts'
import { MOST_ROUTED, reasonWords, type Suggestion } from './routing.ts'
import { listRoutes, type RouteAbout } from './store.server.ts'

/**
 * The states to ask about something, from the tests that they share; what a chart did is said only to those
 * who may read its figures. Asks no permission: the use case that calls has been asked.
 */
export async function suggestedStates(
  granted: Granted,
  about: RouteAbout,
  { topicId, most = MOST_ROUTED }: { readonly topicId: string | null; readonly most?: number },
): Promise<Suggestion[]> {
  const { db, actor, now, demo } = granted
  if ((about.ideas.length === 0 && about.area === null) || most <= 0) return []
  const rows = await listRoutes(db, about, { topicId, without: ownTeams(actor), now, most, demo })
  const reach = teamReach(actor)
  const open = rows.flatMap(({ teamId, measureId }) =>
    measureId !== null && (reach === 'all' || reach.includes(teamId))
      ? [{ teamId, measureId, outside: true }]
      : [],
  )
  const charts = await loadTeamCharts({ db }, open)
  return rows.map(({ teamId, slug, name, test, startedOn, measureId, ...tested }) => {
    const chart = measureId === null ? undefined : charts.get(chartKey(teamId, measureId))
    const words = chart ? afterWords(chart, calendarDay(startedOn)) : null
    const reason = reasonWords(name, tested, { named: about.ideas.length > 0, chart: words })
    return { team: { slug, name }, test: `/teams/${slug}/tests/${test}`, reason }
  })
}
