import { z } from 'zod'
import { loadAllDefinitionBreaks, loadMeasure, loadMeasureInTeams } from '#app/measures/api.server.ts'
import { defineQuery } from '#app/platform/use-case.server.ts'
import { teamReach } from '#app/policy/reach.ts'
import { loadAims } from '#app/teams/api.server.ts'
import { optionsFrom, teamChart } from '../team/team-chart.ts'
import { listRuleSets } from '../store.server.ts'
import { listMarks } from '#app/measures/api.server.ts'
import { AXES, NO_SUCH_AXES, panelsOf } from './panels.ts'

/** One measure in every team whose figures the asker may read, strongest signal first. */
export const compareTeams = defineQuery({
  action: 'measure.compare',
  form: z.object({
    measure: z.string().max(120),
    axes: z.enum(AXES, { error: NO_SUCH_AXES }).default('equal'),
  }),
  load: async (context, { measure: slug }) => {
    const loaded = await loadMeasure(context, slug)
    return loaded && { subject: null, ...loaded }
  },
  run: async (context, { measure }, { axes }) => {
    const reach = teamReach(context.actor)
    const teams = await loadMeasureInTeams(context, measure.slug, reach)
    const ids = teams.map(({ team }) => team.id)
    const [marks, rules, aims, definitions] = await Promise.all([
      listMarks(context.db, ids, { measureId: measure.id }),
      listRuleSets(context.db, ids),
      loadAims(context.db, ids),
      loadAllDefinitionBreaks(context),
    ])
    const rulesOf = new Map(rules.map(({ id, ruleSet }) => [id, ruleSet]))
    const charts = teams.map(({ team, series }) => ({
      name: team.name,
      href: `/teams/${team.slug}/measures/${measure.slug}`,
      chart: teamChart(
        series,
        aims.filter(({ teamId }) => teamId === team.id),
        optionsFrom({ ...marks.get(team.id)!, ruleSet: rulesOf.get(team.id)!, definitions }, measure.id),
      ),
    }))
    return {
      measure: { slug: measure.slug, name: measure.name, frequency: measure.frequency },
      whole: reach === 'all',
      demo: teams.some(({ team }) => team.demo),
      compared: panelsOf(charts, axes),
    }
  },
})
