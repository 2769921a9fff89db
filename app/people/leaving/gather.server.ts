import { readMembers } from '#app/accounts/api.server.ts'
import { aimStand } from '#app/charts/team/aim-status.ts'
import { readTeamMarks } from '#app/charts/queries.server.ts'
import { readPeriods, readTeamSeries } from '#app/measures/queries.server.ts'
import { listLastEditors } from '#app/measures/api.server.ts'
import { readTeamTests } from '#app/pdsa/tests/queries.server.ts'
import type { Context, Outcome } from '#app/platform/use-case.server.ts'
import { teamRoleLabel } from '#app/policy/actor.ts'
import { readTeamAreas } from '#app/teams/queries.server.ts'
import { briefing, type Briefing } from './briefing.ts'

/**
 * The briefing about a team, made of what its pages say, each read with the permissions of the asker.
 * `without`: the membership of somebody who is leaving.
 */
export async function gatherBriefing(
  context: Context,
  team: { readonly id: string; readonly slug: string },
  { without = null }: { without?: string | null } = {},
): Promise<Briefing> {
  const asked = { team: team.slug }
  const areas = granted(await readTeamAreas.ask(context, asked))
  const { series } = granted(await readTeamSeries.ask(context, asked))
  const { groups } = granted(await readPeriods.ask(context, asked))
  const { marks } = granted(await readTeamMarks.ask(context, asked))
  const { stages, today } = granted(await readTeamTests.ask(context, asked))
  const { members, coaches } = granted(await readMembers.ask(context, asked))
  const lastEditors = await listLastEditors(context.db, team.id)
  return briefing({
    areas: areas.open.map(({ areaSlug }) => areaSlug),
    aims: areas.aims.map((aim) => aimStand(aim, series)),
    series,
    lastEditors: new Map(lastEditors.map(({ measure, by }) => [measure, by])),
    periods: groups.flatMap(({ rows }) => rows),
    tests: stages.flatMap(({ tests }) => tests),
    today,
    marks,
    people: members
      .filter(({ id }) => id !== without)
      .map(({ name, role }) => `${name}, ${teamRoleLabel(role)}`),
    coaches,
  })
}

/** What everyone who may open the team may read; anything else is a mistake in the policy. */
function granted<T>(outcome: Outcome<T>): T {
  if (outcome.kind !== 'done')
    throw new Error(`A briefing needs what its reader may not read: ${outcome.kind}`)
  return outcome.value
}
