import { teamParam } from '#app/kernel/params.ts'
import { z } from 'zod'
import { plottedValue } from '#app/kernel/reported-value.ts'
import { loadAllDefinitionBreaks, loadTeamMeasure } from '#app/measures/api.server.ts'
import type { Db } from '#app/platform/database/db.server.ts'
import { defineQuery } from '#app/platform/use-case.server.ts'
import { memberTeamIds, ownTeamIds } from '#app/policy/reach.ts'
import { loadTeam } from '#app/teams/api.server.ts'
import { marksOn, type TeamMarks } from './marks/marks.ts'
import { teamMeasureParam } from '#app/measures/forms.ts'
import { listRuleSets } from './store.server.ts'
import { listMarks } from '#app/measures/api.server.ts'

/** What people have written on one chart of a team, the rules it is read by, and what the asker may write. */
export const readMarks = defineQuery({
  action: 'values.read',
  form: teamMeasureParam,
  load: loadTeamMeasure,
  run: async ({ db, may }, { subject, team, series }) => {
    const { measure, values } = series
    const [written] = await teamMarks(db, [team.id], measure.id)
    const { marks } = written!
    return {
      team: { slug: team.slug, name: team.name },
      measure: { slug: measure.slug, name: measure.name, unit: measure.unit },
      /** What is recorded, oldest first; the value in the measure's unit. */
      periods: values.map(({ period, reported }) => ({
        period,
        value: plottedValue(reported, measure.multiplier),
      })),
      marks: marksOn(marks, measure.id),
      ruleSet: marks.ruleSet,
      may: {
        annotate: may('chart.annotate', subject),
        phase: may('chart.phase', subject),
        mark: may('chart.mark', subject),
      },
    }
  },
})

/** What people have written on all charts of a team. */
export const readTeamMarks = defineQuery({
  action: 'values.read',
  form: teamParam,
  load: async (context, input) => loadTeam(context, input.team),
  run: async ({ db }, { team }) => {
    const [written] = await teamMarks(db, [team.id])
    return written!
  },
})

const MOST_TEAMS_AT_HOME = 20

/** What people have written on the charts of the teams that the asker belongs to or coaches. */
export const readOwnMarks = defineQuery({
  action: 'home.read',
  form: z.object({}),
  load: async () => ({ subject: null }),
  run: async ({ db, actor }) => ({
    teams: await teamMarks(db, ownTeamIds(actor).slice(0, MOST_TEAMS_AT_HOME)),
  }),
})

/** The same for the teams that the asker belongs to alone. */
export const readMemberMarks = defineQuery({
  action: 'home.read',
  form: z.object({}),
  load: async () => ({ subject: null }),
  run: async ({ db, actor }) => ({
    teams: await teamMarks(db, memberTeamIds(actor).slice(0, MOST_TEAMS_AT_HOME)),
  }),
})

/**
 * What is written on the charts of some teams, in the order of their ids; with `measureId` on one chart of
 * each.
 */
async function teamMarks(
  db: Db,
  teamIds: readonly string[],
  measureId: string | null = null,
): Promise<{ slug: string; marks: TeamMarks }[]> {
  if (teamIds.length === 0) return []
  const [marks, rules, definitions] = await Promise.all([
    listMarks(db, teamIds, { measureId }),
    listRuleSets(db, teamIds),
    loadAllDefinitionBreaks({ db }),
  ])
  return rules.map(({ id, slug, ruleSet }) => ({ slug, marks: { ...marks.get(id)!, ruleSet, definitions } }))
}
