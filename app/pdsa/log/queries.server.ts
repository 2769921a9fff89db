import { z } from 'zod'
import { listMembers } from '#app/accounts/team-people.server.ts'
import { dayAt } from '#app/kernel/calendar-day.ts'
import { loadTeamMeasures } from '#app/measures/team-series.server.ts'
import { defineQuery } from '#app/platform/use-case.server.ts'
import { AREA_SLUGS } from '#app/teams/core/areas/area-slug.ts'
import { loadOpenAreas, loadTeam } from '#app/teams/team-subject.server.ts'

/** What the quick log offers: who can have the test in hand, the areas and measures of the team, and today. */
export const readNewTest = defineQuery({
  action: 'test.write',
  form: z.object({ team: z.string().max(80) }),
  load: async (context, { team }) => loadTeam(context, team),
  run: async ({ db, now, actor }, { team }) => {
    const [members, picks, open] = await Promise.all([
      listMembers(db, team.id),
      loadTeamMeasures({ db }, team.id),
      loadOpenAreas({ db }, team.id),
    ])
    return {
      team,
      /** A team that has chosen no area yet may still try something. */
      areas: open.length > 0 ? open : AREA_SLUGS,
      measures: picks.map(({ measure: { slug, name, areaSlug, unit } }) => ({ slug, name, areaSlug, unit })),
      people: members.map(({ personId, name }) => ({ id: personId, name })),
      me: actor.kind === 'person' ? actor.id : null,
      today: dayAt(now),
    }
  },
})
