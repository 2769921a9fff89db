import { teamParam } from '#app/kernel/params.ts'
import { z } from 'zod'
import { teamReach } from '#app/policy/reach.ts'
import { defineQuery } from '#app/platform/use-case.server.ts'
import { coverageByArea, coverageOf, inWindow, owedFigures, type Coverage } from './coverage.ts'
import { loadReporting } from './load-reporting.server.ts'
import { loadTeamAndCalendar } from '../calendar/load-calendar.server.ts'
import { listObligations } from '../periods/store.server.ts'

/**
 * How complete and how timely each team within the asker's reach is, by the team's id. One query for all of
 * them.
 */
export const readCoverage = defineQuery({
  action: 'team.list',
  form: z.object({}),
  load: async () => ({ subject: null }),
  run: async ({ db, actor, now }) => {
    const reach = teamReach(actor)
    if (reach.length === 0) return { coverage: {} as Record<string, Coverage> }
    const reporting = [...(await loadReporting({ db }, reach, now))]
    return {
      coverage: Object.fromEntries(reporting.map(([teamId, { coverage }]) => [teamId, coverage])) as Record<
        string,
        Coverage
      >,
    }
  },
})

/** The same for one team, as a whole and area by area. */
export const readTeamCoverage = defineQuery({
  action: 'values.read',
  form: teamParam,
  load: loadTeamAndCalendar,
  run: async ({ db, now }, { team, calendar }) => {
    const obligations = (await listObligations(db, [team.id])).get(team.id) ?? []
    const figures = owedFigures(obligations, calendar, now, inWindow(now))
    return { team: coverageOf(figures, now), areas: coverageByArea(obligations, figures, now) }
  },
})
