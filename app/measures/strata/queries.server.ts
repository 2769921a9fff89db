import { defineQuery } from '#app/platform/use-case.server.ts'
import { actorLabel } from '#app/policy/actor.ts'
import { teamMeasureParam } from '../forms.ts'
import { loadTeamMeasure } from '../load-series.server.ts'
import { strataPageForm } from './forms.ts'
import { listSplits } from './store.server.ts'

/** Every figure of the groups that a team gives a measure by, for its chart and its files. */
export const readStrata = defineQuery({
  action: 'strata.read',
  form: teamMeasureParam,
  load: loadTeamMeasure,
  run: async ({ db, may }, { subject, team, series }) => ({
    splits: await listSplits(db, { teamId: team.id, measure: series.measure }),
    may: { enter: may('strata.enter', subject) && !series.dropped },
  }),
})

/**
 * The groups of one period, as they are entered. Opens on the first total after those that are split, else on
 * the newest.
 */
export const readStrataEntry = defineQuery({
  action: 'strata.enter',
  form: strataPageForm,
  load: loadTeamMeasure,
  run: async ({ db, actor, requestId }, { team, series }, { period, by }) => {
    const { measure, values } = series
    const splits = (await listSplits(db, { teamId: team.id, measure })).filter(({ on }) => on)
    const split = splits.find(({ slug }) => slug === by) ?? splits[0] ?? null
    const totals = values.filter(({ reported }) => reported.state === 'value')
    const given = new Set(split?.figures.map((figure) => figure.period))
    const lastGiven = totals.findLastIndex((one) => given.has(one.period))
    const newest = totals[lastGiven + 1] ?? totals.at(-1) ?? null
    const chosen = totals.find((one) => one.period === period) ?? newest
    return {
      team: { slug: team.slug, name: team.name, demo: team.demo },
      as: actorLabel(actor, team.id),
      /** Differs from one reading of the figures to the next. */
      version: requestId,
      measure,
      splits: splits.map(({ slug, name }) => ({ slug, name })),
      split: split && {
        ...{ slug: split.slug, name: split.name, source: split.source, strata: split.strata },
        figures: split.figures.filter((figure) => figure.period === chosen?.period),
      },
      total: chosen,
      /** Requested, and missing or without a figure. */
      noTotal: period !== undefined && chosen?.period !== period ? period : null,
      periods: totals.map((one) => ({ period: one.period, given: given.has(one.period) })),
    }
  },
})
