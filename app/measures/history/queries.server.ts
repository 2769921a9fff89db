import { z } from 'zod'
import { isPeriod, type Period } from '#app/kernel/time/period.ts'
import { defineQuery } from '#app/platform/use-case.server.ts'
import { listRecorders } from '../entry/store.server.ts'
import { teamMeasureParam } from '../forms.ts'
import { loadTeamMeasure } from '../load-series.server.ts'
import { listFormerValues } from './store.server.ts'

const MOST = 100

const onePeriod = teamMeasureParam.extend({
  period: z
    .string()
    .refine(isPeriod, { error: 'This is no month, quarter or year.' })
    .transform((text) => text as Period),
})

/**
 * The history of one figure, newest first: its current and former values, each with who and when.
 */
export const readValueHistory = defineQuery({
  action: 'values.read',
  form: onePeriod,
  load: loadTeamMeasure,
  run: async ({ db, may }, { subject, team, series }, { period }) => {
    const { measure, values } = series
    const now = values.find((value) => value.period === period) ?? null
    const [recorder] = await listRecorders(db, team.id, [{ measureSlug: measure.slug, period }])
    return {
      team: { slug: team.slug, name: team.name, demo: team.demo },
      measure,
      period,
      now: now && { ...now, by: recorder?.by ?? null, at: recorder?.at ?? null },
      former: await listFormerValues(db, { teamId: team.id, measure, period, limit: MOST }),
      may: { enter: may('values.enter', subject) && !series.dropped },
    }
  },
})
