import type { Context } from '#app/platform/use-case.server.ts'
import { loadTeam } from '#app/teams/api.server.ts'
import { findCalendar } from './store.server.ts'
import type { ReportingCalendar } from './due-on.ts'

/** What was looked up with a context: one lives as long as a request or a transaction, so nothing in here grows old. */
const lookedUp = new WeakMap<object, Promise<ReportingCalendar>>()

/** When the collaborative wants its data, for use cases that ask whether something is late. Those of one page share one look-up. */
export function loadCalendar(context: Pick<Context, 'db'>): Promise<ReportingCalendar> {
  const found = lookedUp.get(context) ?? findCalendar(context.db)
  lookedUp.set(context, found)
  return found
}

/** The `load` of use cases that ask what of a team's is due; null when there is no such team. */
export async function loadTeamAndCalendar(context: Pick<Context, 'db'>, input: { readonly team: string }) {
  // One after the other: inside a transaction both go over one connection.
  const found = await loadTeam(context, input.team)
  return found && { ...found, calendar: await loadCalendar(context) }
}
