import { nameReader } from '#app/accounts/api.server.ts'
import { monthAt } from '#app/kernel/time/month.ts'
import { z } from 'zod'
import { addPeriods, firstMonthOf, periodOf } from '#app/kernel/time/period.ts'
import { defineQuery } from '#app/platform/use-case.server.ts'
import { measureParam } from './forms.ts'
import { loadCatalogMeasure, loadVisibleMeasure } from './load-measure.server.ts'
import { countReporting, listVersions } from './store.server.ts'

/** One measure with every version of its definition, and what the asker may do about it. */
export const readMeasure = defineQuery({
  action: 'catalog.read',
  form: measureParam,
  load: async (context, input) => {
    const measure = await loadVisibleMeasure(context, input.measure)
    return measure && { subject: null, measure }
  },
  run: async ({ db, now, actor, may }, { measure }) => ({
    measure,
    versions: (await listVersions(db, [measure.id], nameReader(actor))).get(measure.id) ?? [],
    month: monthAt(now),
    may: { write: !measure.owner && may('catalog.write', null), compare: may('measure.compare', null) },
  }),
})

/**
 * A measure of the catalog whose definition is about to change: its versions, and the period that begins
 * next.
 */
export const readVersionToWrite = defineQuery({
  action: 'catalog.write',
  form: measureParam,
  load: loadCatalogMeasure,
  run: async ({ db, now, actor }, { measure }) => ({
    measure,
    versions: (await listVersions(db, [measure.id], nameReader(actor))).get(measure.id) ?? [],
    effective: firstMonthOf(addPeriods(periodOf(measure.frequency, monthAt(now)), 1)),
    reporting: await countReporting(db, measure.id),
  }),
})

/** Whether the asker may add to the catalog; the page needs nothing else. */
export const readNewMeasure = defineQuery({
  action: 'catalog.write',
  form: z.object({}),
  load: async () => ({ subject: null }),
  run: async () => ({}),
})
