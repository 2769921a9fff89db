import { firstMonthOf, frequencyOf, type Period } from '#app/kernel/time/period.ts'
import { monthAt, type Month } from '#app/kernel/time/month.ts'
import { done, failed } from '#app/kernel/result.ts'
import { violatedConstraint } from '#app/platform/database/db.server.ts'
import { defineCommand } from '#app/platform/use-case.server.ts'
import { loadTeam } from '#app/teams/api.server.ts'
import { beginningProblem, reportProblem } from './reported-measure.ts'
import { queueForTeam } from '../entry/store.server.ts'
import { baselineRule, configureMeasureForm, dropMeasureForm, chooseMeasuresForm } from '../forms.ts'
import { listCatalog, listTeamMeasures } from '../store.server.ts'
import { splitsProblem } from '../strata/stratification.ts'
import { listStratifications, listSwitchedOn, switchStratifications } from '../strata/store.server.ts'
import { settingsFields } from './edited.ts'
import { loadReportedMeasure } from './load-reported-measure.server.ts'
import { configureReportedMeasure, dropReportedMeasure, addReportedMeasures } from './store.server.ts'

/** Adds measures of the catalog to what a team reports. */
export const chooseTeamMeasures = defineCommand({
  action: 'team.measures.pick',
  form: chooseMeasuresForm,
  load: async (context, input) => loadTeam(context, input.team),
  run: async ({ db, now, signature }, { team }, { measures, dueFrom }) => {
    await queueForTeam(db, team.id)
    const catalog = await listCatalog(db, { teamId: team.id })
    const reported = await listTeamMeasures(db, team.id)
    const wanted = [...new Set(measures)].filter((slug) => !reported.some((one) => one.measure.slug === slug))
    const problem = reportProblem(catalog, wanted) ?? beginningProblem(dueFrom, monthAt(now))
    if (problem) return failed(problem)
    const chosen = catalog.filter((measure) => wanted.includes(measure.slug))
    try {
      await addReportedMeasures(
        db,
        { teamId: team.id, ...signature, dueFrom },
        chosen.map((measure) => measure.id),
      )
    } catch (error) {
      if (violatedConstraint(error) !== 'team_measure_once') throw error
      return failed({
        field: 'measures',
        message: 'Somebody else has just picked one of these: this page now shows it.',
      })
    }
    const events = chosen.map(({ slug }) => ({
      teamId: team.id,
      subject: { kind: 'measure', id: slug },
      data: { dueFrom },
    }))
    return done({ output: { team: team.slug, added: chosen.length }, events })
  },
})

/** Stops reporting a measure, with the reason; its figures stay readable. */
export const dropTeamMeasure = defineCommand({
  action: 'team.measures.pick',
  form: dropMeasureForm,
  load: loadReportedMeasure,
  run: async ({ db, signature }, { team, reported }, { reason }) => {
    await dropReportedMeasure(db, { teamId: team.id, measureId: reported.measure.id, reason }, signature)
    const event = {
      teamId: team.id,
      subject: { kind: 'measure', id: reported.measure.slug },
      data: { dropped: true, reason },
    }
    return done({ output: { team: team.slug }, events: [event] })
  },
})

/**
 * Sets the goal of a measure, the periods its lines are taken from, the chart it is drawn as, and the groups
 * it is also given by.
 */
export const configureTeamMeasure = defineCommand({
  action: 'team.measures.configure',
  form: configureMeasureForm,
  load: loadReportedMeasure,
  edit: {
    of: ({ team, reported }) => `settings of ${reported.measure.id} in ${team.id}`,
    stands: async ({ db }, { team, reported }) =>
      settingsFields(reported, await listSwitchedOn(db, { teamId: team.id, measureId: reported.measure.id })),
    whole: baselineRule,
  },
  run: async ({ db, signature }, { team, reported }, input) => {
    const { goal = null, baselineFrom, baselineTo, chartType = null, splits } = input
    const { measure } = reported
    const foreign = [baselineFrom, baselineTo].some(
      (period) => period && frequencyOf(period) !== measure.frequency,
    )
    if (foreign) {
      return failed({
        field: 'baselineFrom',
        message: `This measure is reported by the ${measure.frequency}; choose such periods.`,
      })
    }
    const key = { teamId: team.id, measureId: measure.id }
    const problem = splitsProblem(measure, splits, await listStratifications(db))
    if (problem) return failed(problem)
    const splitsBefore = await listSwitchedOn(db, key)
    const before = {
      goal: reported.goal,
      baseline: reported.baseline,
      chartType: reported.chartType,
      splits: splitsBefore,
    }
    const baseline = baselineFrom && baselineTo ? { from: baselineFrom, to: baselineTo } : null
    try {
      await configureReportedMeasure(db, key, { goal, baseline: baseline && monthsOf(baseline), chartType })
    } catch (error) {
      if (violatedConstraint(error) !== 'team_measure_chart_type_known') throw error
      return failed({ field: 'chartType', message: 'Choose one of the charts in the list.' })
    }
    const change = {
      on: [...new Set(splits)].filter((slug) => !splitsBefore.includes(slug)),
      off: splitsBefore.filter((slug) => !splits.includes(slug)),
    }
    await switchStratifications(db, key, change, signature)
    const event = {
      teamId: team.id,
      subject: { kind: 'measure', id: measure.slug },
      data: { before, after: { goal, baseline, chartType, splits } },
    }
    return done({ output: { team: team.slug, measure: measure.slug }, events: [event] })
  },
})

/** A baseline is stored as the first month of its first and of its last period. */
const monthsOf = ({ from, to }: { from: Period; to: Period }): { from: Month; to: Month } => ({
  from: firstMonthOf(from),
  to: firstMonthOf(to),
})
