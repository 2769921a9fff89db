import { oncePerContext } from '#app/platform/routes/once-per-context.server.ts'
import type { Context } from '#app/platform/use-case.server.ts'
import { loadTeam } from '#app/teams/api.server.ts'
import { findCalendar } from './store.server.ts'
import type { ReportingCalendar } from './due-on.ts'

const calendarOf = oncePerContext(
  ({ db }: Pick<Context, 'db'>, _: null): Promise<ReportingCalendar> => findCalendar(db),
  () => '',
)

/**
 * When the collaborative wants its data, for use cases that ask whether something is late. Those of one page
 * share one look-up.
 */
export const loadCalendar = (context: Pick<Context, 'db'>): Promise<ReportingCalendar> =>
  calendarOf(context, null)

/** The `load` of use cases that ask what of a team's is due; null when there is no such team. */
export async function loadTeamAndCalendar(context: Pick<Context, 'db'>, input: { readonly team: string }) {
  // One after the other: inside a transaction both go over one connection.
  const loaded = await loadTeam(context, input.team)
  return loaded && { ...loaded, calendar: await loadCalendar(context) }
}
